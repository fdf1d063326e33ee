"""Counts and intervals into the words of a report, never a stronger word than the evidence carries.

`numbers` writes figures, `grammar` makes them agree, `registers` chooses between "some", "many" and "most",
`rules` words rankings, comparisons and counts over time, and `association` finds words that claim a cause.
"""
