"""The library as one reader has it: what its address asks, its filters with their counts, its rows."""
