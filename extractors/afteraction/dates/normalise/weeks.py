"""Readers of days counted by weeks from a day of the week.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import UNKNOWN, dated, timed, unknown, word_before
from afteraction.dates.normalise.lengths import quantity
from afteraction.dates.periods import add, of_day
from afteraction.dates.reference import Context, tense

_WEEK = 7  # days
_LASTING = frozenset({"for", "in", "after", "over", "within", "than", "by", "of"})


def ago_on_day(found: Found, context: Context) -> Reading | None:
    """Read "a week ago Tuesday", "two years ago today": the day, not its week or year."""
    number, _ = quantity(found)
    published, unit = context.published, str(found.value("unit"))
    if number is None or number != int(number):
        return None
    if published is None:
        weekday = found.number("weekday")
        return unknown("D", f"XXXX-WXX-{weekday}" if weekday else None)
    day = add(published, unit, -int(number))
    if (weekday := found.number("weekday")) is not None:
        if unit in ("W", "FN"):
            # The nearest such day: "a week ago Tuesday" said on Wednesday is eight days back.
            off = (weekday - day.isoweekday() + 3) % _WEEK - 3
            return dated(of_day(add(day, "D", off)))
        # "Five years ago on Friday": the same date as this week's Friday.
        future = tense(context.article, found.start, found.end) == "future"
        step = (weekday - published.isoweekday()) % _WEEK
        step -= _WEEK if step and not future else 0
        return dated(of_day(add(add(published, "D", step), unit, -int(number))))
    step = found.number("shift") or 0
    return dated(of_day(add(day, "D", step)))


def week_from_day(found: Found, context: Context) -> Reading | None:
    """Read "a week on Thursday", "Monday week": weeks after the next such day."""
    if found.has("joint") and found.typed("joint") == "on":
        lasting = word_before(found, context) in _LASTING
        if lasting or tense(context.article, found.start, found.end) == "past":
            return None  # "held for a week on Monday's order"
    published = context.published
    weekday = found.number("weekday")
    if published is None:
        return unknown("D", f"XXXX-WXX-{weekday}" if weekday else None)
    number, given = quantity(found)
    if given and (number is None or number != int(number)):
        return None
    weeks = int(number or 1) * (2 if found.value("unit") == "FN" else 1)
    if weekday is None:
        step = found.number("shift") or 0
    else:
        step = (weekday - published.isoweekday()) % _WEEK
    return dated(of_day(add(published, "D", step + _WEEK * weeks)))


def week_before_day(found: Found, context: Context) -> Reading | None:
    """Read "a week last Tuesday", "a week next Friday"."""
    published, weekday = context.published, found.number("weekday")
    number, _ = quantity(found)
    if published is None or weekday is None or number is None or number != int(number):
        return unknown("D", f"XXXX-WXX-{weekday}")
    weeks = int(number) * (2 if found.value("unit") == "FN" else 1)
    if found.typed("which") in ("next", "this"):
        step = (weekday - published.isoweekday()) % _WEEK or _WEEK
        return dated(of_day(add(published, "D", step + _WEEK * weeks)))
    back = (published.isoweekday() - weekday) % _WEEK or _WEEK
    return dated(of_day(add(published, "D", -back - _WEEK * weeks)))


def penultimate(found: Found, context: Context) -> Reading | None:
    """Read "penultimate Sunday", "the Friday before last", "the night before last"."""
    published = context.published
    weekday = found.number("weekday")
    if found.has("unit"):
        unit = str(found.value("unit"))
        here = of_day(published).to(unit) if published else None
        return dated(here.shift(-2)) if here else unknown(unit)
    if published is None:
        if weekday is None:
            return timed(None, str(found.value("time")), unresolved=True)
        return unknown("D", f"XXXX-WXX-{weekday}" if weekday else UNKNOWN["D"])
    back = 2
    if weekday is not None:
        back = ((published.isoweekday() - weekday) % _WEEK or _WEEK) + _WEEK
    period = of_day(add(published, "D", -back))
    return timed(period, str(found.value("time"))) if found.has("time") else dated(period)
