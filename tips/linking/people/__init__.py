"""Whether two records mean the same person, weighed as evidence; a person decides, never this.

``matching.match(records)`` compares records of names, dates, contacts, numbers and addresses. Race,
ethnicity, nationality, religion and sex are never looked at.
"""
