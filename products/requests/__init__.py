"""Requests for information: asked by an agency, answered by the center, each with its clock."""
