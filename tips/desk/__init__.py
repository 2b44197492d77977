"""The desk: the triage queue and the tip workspace."""
