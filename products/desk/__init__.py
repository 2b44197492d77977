"""The pages on which products are written, reviewed and approved."""
