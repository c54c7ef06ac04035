"""From a match to its TIMEX3 value: the readers the rules name.

Groups have the same names in all patterns: ``day``, ``month``, ``year``, ``yy`` (two digits),
``bc``, ``weekday``, ``which`` ("last", "that"), ``whose`` (of which year), ``unit``, ``n`` and the
other groups of a quantity, ``time`` (part of the day).
"""
