"""One box over everything a reader may see: tips, products, the library, criminal intelligence."""
