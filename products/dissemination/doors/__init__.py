"""The pages of dissemination: the library and its reader, delivery, and running releases."""
