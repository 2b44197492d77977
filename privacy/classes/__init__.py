"""The record classes and what separates them."""
