"""Proofs, mirrored on the apps."""
