"""Reports of another system, taken in from a file by the same act as the form's."""
