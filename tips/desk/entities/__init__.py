"""The pages of entities: one, the list, and those that too many tips hold."""
