"""Handling markings: what they say, how they combine, and what may never enter."""
