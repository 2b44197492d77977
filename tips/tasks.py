"""Every task of tips, found here by Celery; each lives with its feature."""
