"""Every task of products, found here by Celery; each lives with its feature."""

from products.dissemination import tasks

__all__ = ["tasks"]
