from django.apps import AppConfig


class TipsConfig(AppConfig):
    """From a report to a decision and a referral."""

    name = "tips"
    default_auto_field = "django.db.models.BigAutoField"
