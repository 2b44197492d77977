"""An agency's own systems, which use the API with a key that one person answers for."""
