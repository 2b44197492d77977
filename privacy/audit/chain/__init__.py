"""The chain over the trail: links, signed checkpoints, and an anchor outside the database."""
