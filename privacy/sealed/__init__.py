"""Values that stand encrypted in the database, and the keys that open them."""
