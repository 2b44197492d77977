"""The pages of criminal intelligence."""
