"""What a board holds for one reader, and how it hangs together."""
