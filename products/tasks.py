"""Every task of products, found here by Celery; each lives with its feature."""
