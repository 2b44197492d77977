"""Names behind the numbers of a product: asked for, decided by another, shown until a day."""
