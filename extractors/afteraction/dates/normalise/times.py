"""Readers of times of day.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.calendar import full_day
from afteraction.dates.normalise.common import (
    AHEAD,
    BACK,
    dated,
    nearest_year,
    timed,
    year_of,
)
from afteraction.dates.normalise.relative import deictic_day, weekday
from afteraction.dates.periods import Period, day_period
from afteraction.dates.reference import Context


def night(found: Found, context: Context) -> Reading | None:
    """Read "tonight", "this morning", "last night", "that evening", "the same afternoon"."""
    time = str(found.value("time"))
    which = found.typed("which").removeprefix("the_")
    if which in ("that", "same", "that_same", "following", "next", "previous", "before"):
        base = context.day
        if context.latest is not None and context.latest.unit != "D":
            base = None
        base = base or (context.today() if context.latest is None else context.latest)
        if base is not None and base.unit == "D" and which in AHEAD | BACK | {"before"}:
            base = base.shift(1 if which in AHEAD else -1)
        return timed(base, time, unresolved=base is None)
    today = context.today()
    if today is None:
        return timed(None, time, unresolved=True)
    day = today.shift(-1) if which == "last" else today
    return timed(day, time)


def nights_ago(found: Found, context: Context) -> Reading | None:
    """Read "two nights ago": counted from publication."""
    today, number = context.today(), found.number("n")
    if number is None:
        return None
    day = today.shift(-number) if today else None
    return timed(day, str(found.value("time")), unresolved=today is None)


def part_of_day(found: Found, context: Context) -> Reading | None:
    """Read "at dawn", "in the early hours": of the day told in its sentence, if there is one."""
    latest = context.latest
    here = context.latest_sentence == context.sentence and latest is not None
    reading = timed(latest if here else None, str(found.value("time")))
    reading.anchors = False
    return reading


def overnight(found: Found, context: Context) -> Reading | None:
    """The night up to the day of publication."""
    today = context.today()
    if today is None:
        return timed(None, "NI", unresolved=True)
    reading = timed(today.shift(-1), "NI")
    reading.latest = today.value
    reading.earliest = today.shift(-1).value
    reading.anchors = False
    return reading


def clock(found: Found, context: Context) -> Reading | None:
    """A time of day, on the day given with it, or on the last day spoken of."""
    hour, minute = _clock(found)
    if hour is None or hour > 24 or minute > 59:
        return None
    article = context.article
    if found.rule.name == "dates.hour_of_daypart" and not _is_a_clock_time(found, context):
        return None  # "they killed seven in the night", "killed about seven in the night"
    if found.has("military") and article.cased and article.text[found.end : found.end + 1] == " ":
        _, stop = article.word_range(found.start, found.end)
        if stop < len(article.words) and article.capitalised(stop):
            return None  # "at 1146 Main Street"
    base: Period | None
    resolved: Reading | None = None
    if found.has("month"):
        resolved = full_day(found, context)
    elif found.has("weekday"):
        resolved = weekday(found, context)
    elif found.has("shift"):
        resolved = deictic_day(found, context)
    if resolved is not None:
        if resolved.period is None:
            return Reading(
                type="TIME",
                value=f"{resolved.value[:10]}T{hour:02d}:{minute:02d}",
                unresolved=resolved.unresolved,
                anchors=False,
            )
        base = resolved.period
    elif context.told is not None and context.told.unit == "D":
        base = context.told
    elif context.latest is not None and context.latest.unit == "D":
        base = context.latest
    else:
        base = context.today() if context.latest is None or context.published else context.latest
    reading = timed(base, f"{hour:02d}:{minute:02d}")
    reading.anchors = resolved is not None
    return reading


def military_day(found: Found, context: Context) -> Reading | None:
    """Read "0430Z 12JAN91" and "140430Z FEB 91"; a time alone is of the last day told."""
    clock = str(found.value("zulu") or found.value("alone") or "")
    if found.has("group"):
        group, month = str(found.value("group")), found.number("month") or 0
        day, clock = int(group[:2]), group[2:]
        year = year_of(found, context) or nearest_year(found, context, month, day)
        period = day_period(year, month, day) if year else None
    elif found.has("glued"):
        glued = str(found.value("glued"))
        year = int(glued[4:])
        if year < _CENTURY:
            year += 1900 if year >= _LAST_CENTURY else 2000
        period = day_period(year, int(glued[2:4]), int(glued[:2]))
    else:
        period = context.told or context.today()
    if period is None or (clock and not (clock[:2] < "25" and clock[2:] < "60")):
        return None
    if not clock:
        return dated(period)
    return timed(period, f"{clock[:2]}:{clock[2:]}")


_CENTURY = 100
_LAST_CENTURY = 40  # two digits from here on are of the twentieth century
_AT = frozenset("at about around by until till near nearly before after past since from".split())


_ABOUT = frozenset({"about", "around", "nearly", "near"})


def _is_a_clock_time(found: Found, context: Context) -> bool:
    """Whether the words before a number say that it is an hour: "at about three"."""
    first, _ = context.article.word_range(found.start, found.end)
    before = context.article.words[max(0, first - 2) : first]
    if not before or before[-1] not in _AT:
        return False
    sentence = context.article.sentence_at(found.start)
    opens = sentence is not None and first - 1 <= sentence.first
    return before[-1] not in _ABOUT or opens or before[0] in _AT - _ABOUT


def _clock(found: Found) -> tuple[int | None, int]:
    if found.has("minute") and found.width("minute") != 2:
        return None, 0  # a score
    minute = found.number("minute") or 0
    if found.has("noon"):
        return (12 if found.typed("noon") == "noon" else 24), 0
    if found.has("military") or found.has("hrs"):
        text = f"{found.value('military') or found.value('hrs'):0>4}"
        return int(text[:2]), int(text[2:])
    hour = found.number("hour")
    half = found.typed("half_day")[:1]
    if found.has("glued"):  # "5pm", "3.20pm"
        glued = str(found.value("glued"))
        half, minute = glued[-1], 0 if hour is None else int(glued[:-1])
        hour = int(glued[:-1]) if hour is None else hour
    if hour is None:
        return None, 0
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    code = found.value("time_of_day")
    if code in ("AF", "EV", "NI") and hour < 12 and not (code == "NI" and hour < 5):
        hour += 12
    return hour, minute


def night_between(found: Found, context: Context) -> Reading | None:
    """Read "the night of 3-4 January": a TIME that covers two days."""
    month, day = found.number("month"), found.number("day")
    if month is None or day is None:
        return None
    year = year_of(found, context) or nearest_year(found, context, month, day)
    period = day_period(year, month, day) if year else None
    if period is None:
        return Reading(type="TIME", value=f"XXXX-{month:02d}-{day:02d}TNI", unresolved=True)
    reading = timed(period, str(found.value("time")))
    if period.year > 0:
        reading.earliest, reading.latest = period.value, period.shift(1).value
    return reading
