"""The demonstration center: invented people and reports."""
