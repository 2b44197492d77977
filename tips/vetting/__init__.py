"""The two-part review: behavior match and nexus determination."""
