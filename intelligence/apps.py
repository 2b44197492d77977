from django.apps import AppConfig


class IntelligenceConfig(AppConfig):
    """Criminal intelligence: promotion, records, dissemination and the exception for imminent danger."""

    name = "intelligence"
    default_auto_field = "django.db.models.BigAutoField"
