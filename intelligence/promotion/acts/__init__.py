"""The acts of promotion."""
