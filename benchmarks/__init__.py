"""Benchmarks: the portal beside hand-written SQL and beside plain django-guardian, as ratios."""
