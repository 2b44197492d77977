"""Reports that say what another said: copies, reposts, campaigns and merges."""
