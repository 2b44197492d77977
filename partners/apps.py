from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """Who the center works with."""

    name = "partners"
    default_auto_field = "django.db.models.BigAutoField"
