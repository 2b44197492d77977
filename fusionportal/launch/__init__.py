"""The launcher: one machine, no servers installed, the whole portal."""
