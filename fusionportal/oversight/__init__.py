"""Oversight's rooms that look at people and records of every floor: rules, Try it, and the policy."""
