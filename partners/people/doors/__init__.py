"""What the addresses of an agency's people answer."""
