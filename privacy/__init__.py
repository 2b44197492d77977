"""The privacy policy: record classes, rules, grants, disclosures, audit and retention."""
