"""What people do with entities: look, note, call the same, take out of matching."""
