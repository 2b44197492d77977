"""The tables of retention: what is held, renewed, destroyed and remembered."""
