"""Proofs of the policy."""
