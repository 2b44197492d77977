from django.apps import AppConfig
from django.db.backends.signals import connection_created

from .access.wall import shut


class PrivacyConfig(AppConfig):
    """The floor everything else stands on."""

    name = "privacy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        connection_created.connect(shut, dispatch_uid="privacy.wall.shut")
