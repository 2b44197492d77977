from django.apps import AppConfig


class ProductsConfig(AppConfig):
    """From many tips to one product in the right hands."""

    name = "products"
    default_auto_field = "django.db.models.BigAutoField"
