"""The acts of review."""
