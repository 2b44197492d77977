"""What leaves: the row that is both the queue and the legal record."""
