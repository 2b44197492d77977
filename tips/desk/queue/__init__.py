"""The triage queue: its address, its filters and counts, its order and its rows."""
