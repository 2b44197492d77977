"""Writing: lines and their parts, blocks, markings and citations."""
