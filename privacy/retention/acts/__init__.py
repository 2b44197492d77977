"""The acts of retention: hold, renew, propose, approve, destroy, tell."""
