"""The acts of the desk on one tip, gathered by what they are about."""
