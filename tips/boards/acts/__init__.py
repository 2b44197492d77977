"""The acts of boards."""
