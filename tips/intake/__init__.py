"""Taking tips in: public form, partner form, phone form, API, files and the mailbox."""
