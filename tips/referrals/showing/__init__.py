"""What the pages of the JTTF queue are given to draw."""
