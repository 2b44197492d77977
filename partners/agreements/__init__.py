"""What agencies have signed, and until when."""
