"""Agencies, people, their agreements and training, and what they want to be told."""
