"""How long a record may be kept, and the clock that ends it."""
