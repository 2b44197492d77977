"""Tags of tips."""
