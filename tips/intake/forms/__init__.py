"""The questions of the public form, one topic each."""
