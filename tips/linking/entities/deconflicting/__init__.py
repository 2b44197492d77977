"""Two people at work on one selector, who may not see each other's records: the watch desk learns of it."""
