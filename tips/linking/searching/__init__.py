"""One search over tips, for lists and pages alike: what can be typed, what it means, what it finds."""
