"""What the products desk asks, and how it says what is wrong."""
