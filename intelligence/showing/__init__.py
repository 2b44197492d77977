"""Criminal intelligence as its pages show it."""
