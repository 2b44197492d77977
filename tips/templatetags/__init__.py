"""Tags for the templates of tips."""
