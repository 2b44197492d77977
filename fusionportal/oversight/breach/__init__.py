"""Working out what a breach exposed, and the pages of its case."""
