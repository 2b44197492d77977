"""How many files, how large and how many dots: the figures people are told."""

MEGABYTE = 1_000_000
MOST_FILES = 10
MOST_BYTES = 100 * MEGABYTE
MOST_PIXELS = 80_000_000
MOST_FRAMES = 300
MOST_UNPACKED_BYTES = 300 * MEGABYTE
MOST_PARTS = 2_000
