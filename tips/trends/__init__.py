"""Trends: how many tips there are of each kind beside how many there usually are, never by person."""
