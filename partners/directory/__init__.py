"""Agencies, field offices and places."""
