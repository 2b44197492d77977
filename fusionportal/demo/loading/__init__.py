"""Putting the invented center into the database, through the same acts that people use."""
