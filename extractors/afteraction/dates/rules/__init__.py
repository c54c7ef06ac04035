"""The rules of the dates stage, in order of priority among equally long matches."""

from afteraction.dates.grammar import DateRule
from afteraction.dates.rules import absolute, durations, names, relative, sets, times

RULES: tuple[DateRule, ...] = (
    *names.TRAPS,
    *names.HOLIDAYS,
    *times.RULES,
    *absolute.RULES,
    *sets.RULES,
    *durations.RULES,
    *relative.RULES,
)
