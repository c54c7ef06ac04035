"""The rules of the dates stage, in order of priority among equally long matches.

To add one: write its examples, a pattern over typed tokens (``tokens.py`` says which there are),
the classes that must be in the window (``words``, and ``needs`` if a second one must be), and name
the reader of ``normalise/`` that says what a match means. A word class, a modifier ("late",
"about") or a quantity ("a few") is a line in a ``.tsv`` beside this package, not a pattern.
"""

from afteraction.dates.grammar import DateRule
from afteraction.dates.rules import absolute, durations, names, relative, sets, times, weeks

RULES: tuple[DateRule, ...] = (
    *names.TRAPS,
    *names.HOLIDAYS,
    *times.RULES,
    *absolute.RULES,
    *sets.RULES,
    *durations.RULES,
    *relative.RULES,
    *weeks.RULES,
)
