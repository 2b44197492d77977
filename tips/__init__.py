"""Takes tips in, links and vets them, and refers them to the JTTF."""
