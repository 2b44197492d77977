"""Requests about what is held on a person, complaints, and records that are challenged."""
