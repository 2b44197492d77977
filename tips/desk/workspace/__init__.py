"""The tip workspace, card by card: each module works out what one card shows."""
