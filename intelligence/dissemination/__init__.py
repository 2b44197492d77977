"""To whom criminal intelligence goes, on whose authority and why."""
