"""The synthetic holdings that are measured: the same seeds give the same rows."""
