"""Who is reading, what they may know, and how records stay shut until that is said."""
