"""Readers of lengths of time and of what recurs.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

import datetime as dt

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.calendar import month_of
from afteraction.dates.normalise.common import AHEAD, BACK
from afteraction.dates.periods import add
from afteraction.dates.reference import Context


def quantity(found: Found) -> tuple[float | None, bool]:
    """The number of a quantity (None when vague) and whether there is one at all."""
    value = found.value("n")
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            value = None
    if value is not None:
        number = float(value)
        if found.has("upper") and isinstance(found.value("upper"), int | float):
            second = found.value("upper")
            number = number if isinstance(second, str) or second is None else float(second)
        return number + 0.5 * found.has("half"), True
    if found.has("single"):
        return 1 + 0.5 * found.has("half"), True
    few = found.value("few")
    if isinstance(few, float):
        return few, True
    return None, few is not None


_A_DAY = 24  # hours
_PARTS_OF_DAY = frozenset({"MO", "MI", "AF", "EV", "NI"})
CLOCKED = frozenset({"S", "MIN", "H"})


_SMALLER = {
    "H": ("MIN", 60),
    "Y": ("M", 12),
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "M": ("W", 4),
    "D": ("H", 24),
}


def duration_value(unit: str, number: float | None) -> str:
    """``P2D``, ``PT30M``, ``P10Y`` for a decade, ``PXM`` for "several months"."""
    if number == 0.5 and unit in _SMALLER:
        smaller, many = _SMALLER[unit]
        return duration_value(smaller, many // 2)
    factor, letter = {
        "FN": (2, "W"),
        "Q": (3, "M"),
        "DE": (10, "Y"),
        "CE": (100, "Y"),
        "MIN": (1, "M"),
        "WE": (2, "D"),
    }.get(unit, (1, unit))
    if number is None:
        count = "X"
    else:
        total = number * factor
        count = str(int(total)) if total == int(total) else str(total)
    return f"P{'T' if unit in CLOCKED else ''}{count}{letter}"


def duration(found: Found, context: Context) -> Reading | None:
    """A length of time; "the past two weeks" also says which days it covers."""
    number, _ = quantity(found)
    unit = str(found.value("unit")) if found.has("unit") else "Q"
    if number is not None and number > 100_000:
        return None
    reading = Reading(type="DURATION", value=duration_value(unit, number), anchors=False)
    which = found.typed("which").removeprefix("the_")
    published = context.published
    if which in BACK | {"recent"} and published and unit == "H" and (number or 1) <= _A_DAY:
        # "the past few hours" are of the day of publication, "the past 24 hours" of two days.
        back = int(number or 1) > _A_DAY // 2
        reading.earliest = (published - dt.timedelta(days=back)).isoformat()
        reading.latest = published.isoformat()
    if which and published and number and unit not in CLOCKED and number == int(number):
        unit = "D" if unit == "WE" else unit
        if which in BACK:
            reading.earliest = add(published, unit, -int(number)).isoformat()
            reading.latest = published.isoformat()
        elif which in AHEAD:
            reading.earliest = published.isoformat()
            reading.latest = add(published, unit, int(number)).isoformat()
    return reading


def nights(found: Found, context: Context) -> Reading | None:
    """Read "three nights" and "the third straight day" as lengths; nights count as days."""
    number, _ = quantity(found)
    unit = "Q" if found.typed("unit") == "quarter" else str(found.value("unit"))
    if unit in _PARTS_OF_DAY:
        unit = "D"
    elif unit == "WE":
        unit = "W"
    return Reading(type="DURATION", value=duration_value(unit, number), anchors=False)


def week_of_month(found: Found, context: Context) -> Reading | None:
    """Read "the last week of August": a week's length, with the days it may cover."""
    month = month_of(found, context)
    reading = Reading(type="DURATION", value="P1W" if found.value("unit") == "W" else "P2D")
    if month is None or month.period is None or (days := month.period.days()) is None:
        return reading
    reading.period, reading.anchors = month.period, True
    number = found.number("which")
    if number is None:
        reading.earliest = (days[1] - dt.timedelta(days=6)).isoformat()
        reading.latest = days[1].isoformat()
    else:
        reading.earliest = (days[0] + dt.timedelta(days=7 * min(number - 1, 3))).isoformat()
        reading.latest = (days[0] + dt.timedelta(days=min(7 * number, 28) - 1)).isoformat()
    return reading


def adjective_duration(found: Found, context: Context) -> Reading | None:
    """Read "two-week", "day-long", "18-month-old"."""
    unit = str(found.value("unit") or found.value("lone"))
    plural = found.typed("lone").endswith("s")
    number = None if found.has("lone") and plural else quantity(found)[0] or 1
    return Reading(type="DURATION", value=duration_value(unit, number), anchors=False)


_OF_A_PAPER = frozenset("said says reported reports wrote quoted newspaper paper le el".split())


def often(found: Found, context: Context) -> Reading | None:
    """Read "daily", "monthly"; in capitals in the middle of a sentence it is a newspaper."""
    article = context.article
    first, _ = article.word_range(found.start, found.end)
    if article.cased and article.text[found.start].isupper():
        sentence = article.sentence_at(found.start)
        if sentence is None or sentence.first != first:
            return None
    _, stop = article.word_range(found.start, found.end)
    after = article.words[stop] if stop < len(article.words) else ""
    if first and article.words[first - 1] in ("owned", "run"):
        return None
    if first and article.words[first - 1] == "the" and after in _OF_A_PAPER:
        return None  # "the daily said"
    following = article.text[found.end : found.end + 2]
    if article.cased and following[:1] == " " and following[1:].isupper():
        return None  # "the party daily Horizon"
    return every(found, context)


def every(found: Found, context: Context) -> Reading | None:
    """Read "every Friday", "each month", "every two years", "daily", "Fridays"."""
    if found.has("weekday"):
        stem = f"XXXX-WXX-{found.number('weekday')}"
        stem += f"T{found.value('time')}" if found.has("time") else ""
        return Reading(type="SET", value=stem, anchors=False)
    if found.has("often"):
        return Reading(type="SET", value=str(found.value("often")), anchors=False)
    if found.has("time"):
        return Reading(type="SET", value=f"XXXX-XX-XXT{found.value('time')}", anchors=False)
    if found.has("month"):
        return Reading(type="SET", value=f"XXXX-{found.number('month'):02d}", anchors=False)
    if found.has("season"):
        return Reading(type="SET", value=f"XXXX-{found.value('season')}", anchors=False)
    number, _ = quantity(found)
    unit = "Q" if found.typed("unit") == "quarter" else str(found.value("unit"))
    return Reading(type="SET", value=duration_value(unit, number if number else 1), anchors=False)
