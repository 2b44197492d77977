"""Every task of tips, found here by Celery; each lives with its feature."""

from tips.intake.tasks import check_files, forget_drafts, sweep_waiting

__all__ = ["check_files", "forget_drafts", "sweep_waiting"]
