"""The record of criminal intelligence: what it says, on what basis, and who may see it."""
