"""The center's own choices: versioned, proposed by one person and put in force by another."""
