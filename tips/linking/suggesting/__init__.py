"""Which tips may belong with one, and why in words; nothing links itself."""

from .related import Related, candidates, likeliest, suggest

__all__ = ["Related", "candidates", "likeliest", "suggest"]
