"""Proper names in running words: whether each names a person, an organization, a place or a town."""
