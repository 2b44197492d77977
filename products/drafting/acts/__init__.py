"""The acts of drafting."""
