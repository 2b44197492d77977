"""Takes tips in from the public, partners, telephones and files."""
