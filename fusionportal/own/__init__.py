"""One's own account: who you are here, what you accepted, how pages look."""
