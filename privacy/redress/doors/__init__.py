"""The pages of redress."""
