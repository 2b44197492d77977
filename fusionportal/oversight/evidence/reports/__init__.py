"""The reports of the evidence pack, one question each."""
