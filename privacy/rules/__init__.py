"""The reading rules: one sentence, one authority and one predicate each."""
