"""Walks a file by its own format's rules, to find where it ends and whether all of it came."""
