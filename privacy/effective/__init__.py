"""Who can in fact read what, compared day by day with what was declared."""
