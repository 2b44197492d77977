"""Every task of products, found here by Celery; each lives with its feature."""

from products.dissemination import tasks
from products.requests import tasks as request_tasks

__all__ = ["request_tasks", "tasks"]
