"""Breaches: what somebody saw who should not have, who has to be told, and by when."""
