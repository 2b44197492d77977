"""The doors of intake: the public form, the mailbox and the phone form."""
