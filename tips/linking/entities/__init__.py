"""What tips name, gathered over the tips one reader may see, and what people said about it.

An entity is no row: it is a kind and a value, and exists for a reader as long as a tip they may see
holds it. What people said about it rests on those tips and goes where they go. For other features:

- ``references.reference_of(kind, value)`` and ``opened(reference)``: its opaque address, both ways
- ``groups.same_as(kind, value, by=)``: it and whatever people the reader may follow called the same
- ``groups.alias_groups(pairs, by=)``: the same for many at once
- ``groups.excluded(pairs, by=)``: those that people took out of matching
- ``thresholds.too_common(kind)`` and ``thresholds.limits()``: from when it says nothing
- ``deconflicting.touching.touch(kind, value, by=, how=)``: note that somebody came to it
"""
