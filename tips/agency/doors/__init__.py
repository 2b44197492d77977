"""What the addresses of a partner agency answer."""
