"""What of a tip is written down when it is read, so that others like it are found by an index."""
