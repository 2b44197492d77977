"""The way from a vetted tip to criminal intelligence: a written basis and two trained people."""
