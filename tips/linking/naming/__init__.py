"""Which proper names a text holds, and whether they sound like a person, a group or a place."""
