"""The doors of boards."""
