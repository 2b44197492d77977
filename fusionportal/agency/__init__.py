"""A partner agency's home, put together from what it sent and what was released to it."""
