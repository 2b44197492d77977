"""What is measured: each module times one thing beside its limit and its naive peer."""
