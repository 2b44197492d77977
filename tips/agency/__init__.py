"""What a partner agency sends, follows and answers."""
