"""The exception: an assessment sent to avoid imminent danger to life or property."""
