"""One box over everything a reader may see: tips, entities, boards, products, the library, intelligence."""
