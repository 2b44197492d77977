"""Reports in the order in which they answer a few words."""
