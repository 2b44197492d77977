"""Reviewing: checks, and the approval of one exact version."""
