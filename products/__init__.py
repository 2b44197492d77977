"""Fuses tips into products, reviews them and disseminates them."""
