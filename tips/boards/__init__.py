"""Boards: a question, and the tips, entities and notes that people lay side by side to answer it."""
