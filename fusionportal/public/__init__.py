"""Pages for everyone that show no record: what the center does, what it may keep, and how to reach it."""
