"""The finished document: its parts, its renditions, its print, its differences and its checksum."""
