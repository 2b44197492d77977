"""What the addresses of the JTTF queue answer."""
