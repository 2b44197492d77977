"""The acts of redress."""
