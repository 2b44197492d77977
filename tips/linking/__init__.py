"""Finding what belongs together: identifiers, related tips and search."""
