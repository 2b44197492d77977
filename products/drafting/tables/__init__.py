"""The tables of drafting."""
