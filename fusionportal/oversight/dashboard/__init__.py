"""The first page of oversight: what is due, what waits, whether the checks ran, and two pictures."""
