"""Every component on a few pages with invented content; only a demonstration serves them."""
