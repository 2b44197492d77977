"""Criminal intelligence under 28 CFR Part 23: a repository of its own, apart from tips."""
