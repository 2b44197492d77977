"""Getting it to the right readers: audiences, renditions, the ledger and recall."""
