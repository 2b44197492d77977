"""What the desk's addresses answer."""
