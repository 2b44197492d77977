"""Reports in the making, sealed until they are sent."""
