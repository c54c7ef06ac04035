"""Names of weekdays and months, folded, for word lists that keep them out of other names.

What a date is made of is in ``dates/words.tsv``.
"""

from typing import Final

WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
CALENDAR_WORDS: Final = WEEKDAYS | MONTHS
# Abbreviations, without those that are whole words ("may") or the same in full.
WEEKDAYS_IN_SHORT: Final = frozenset("mon tue tues wed thu thurs fri sat sun".split())
MONTHS_IN_SHORT: Final = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
