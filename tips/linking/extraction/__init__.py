"""Finds identifiers in a text, where they stand, and for each a value that is equal across spellings."""
