"""Readers of dates that count from publication or from a date told before.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

import datetime as dt

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import (
    AHEAD,
    BACK,
    TEXTUAL,
    UNKNOWN,
    aside,
    dated,
    names_a_person,
    timed,
    unknown,
    which_period,
    word_before,
)
from afteraction.dates.normalise.lengths import CLOCKED, duration_value, quantity
from afteraction.dates.periods import Period, add_years, of_day
from afteraction.dates.reference import Context, tense


def which_unit(found: Found, context: Context) -> Reading | None:
    """Read "last week", "this year", "that month", "the following day", "the same weekend"."""
    unit = str(found.value("unit"))
    which = found.typed("which")
    lasting = which in ("the_next", "the_coming", "the_following")
    if unit != "D" and lasting and word_before(found, context) == "for":
        return Reading(type="DURATION", value=duration_value(unit, 1), anchors=False)
    period = which_period(unit, which, context)
    if period is None:
        return _vague_day(unit, which, context)
    if unit == "D" and found.has("time"):
        return timed(period, str(found.value("time")))
    return dated(period)


def _vague_day(unit: str, which: str, context: Context) -> Reading:
    # "the next day" after "in May 1940" is a day of that month or the next: only the year is sure.
    word = which.removeprefix("the_").removeprefix("that_")
    if (word in TEXTUAL or which == "the_next") and unit == "D" and context.latest is not None:
        latest = context.latest
        if latest.unit == "M":
            return Reading(type="DATE", value=f"{latest.value}-XX", anchors=False)
        return (
            unknown("D")
            if latest.unit != "Y"
            else Reading(type="DATE", value=f"{latest.value}-XX-XX", anchors=False)
        )
    return unknown(unit)


def deictic_day(found: Found, context: Context) -> Reading | None:
    """today, yesterday, tomorrow, with a part of the day or without."""
    step = found.number("shift") or 0
    if _is_title(found, context):
        return None
    if found.has("beyond"):  # "the day before yesterday"
        step *= 2
    today = context.today()
    if found.has("time"):
        code = str(found.value("time"))
        return timed(today.shift(step) if today else None, code, unresolved=True)
    if today is None:
        return unknown("D")
    return dated(today.shift(step))


def _is_title(found: Found, context: Context) -> bool:
    # "Halab Today", a station: a capital in the middle of a sentence.
    article = context.article
    first, _ = article.word_range(found.start, found.end)
    sentence = article.sentence_at(found.start)
    if not article.cased or sentence is None or sentence.heading or sentence.first == first:
        return False
    before = article.folded[article.ends[first - 1] : found.start]
    return article.text[found.start].isupper() and before == " "


def weekday(found: Found, context: Context) -> Reading | None:
    """A weekday: the last one up to publication, the next one where the verbs look ahead."""
    number = found.number("weekday")
    if number is None or names_a_person(found, context):
        return None
    time = str(found.value("time")) if found.has("time") else None
    day = _weekday(found, context, number)
    if day is None:
        stem = f"XXXX-WXX-{number}"
        return Reading(
            type="TIME" if time else "DATE",
            value=f"{stem}T{time}" if time else stem,
            unresolved=True,
            anchors=False,
        )
    period = of_day(day)
    return timed(period, time) if time else dated(period)


def _weekday(found: Found, context: Context, number: int) -> dt.date | None:
    which = found.typed("which").removeprefix("the_")
    if which in ("following", "previous", "preceding", "that", "same", "next") and (
        context.published is None or which in ("following", "preceding")
    ):
        day = context.day
        if day is None or day is not context.latest or (days := day.days()) is None:
            return None
        step = (number - days[0].isoweekday()) % 7
        if which in AHEAD:
            return days[0] + dt.timedelta(days=step or 7)
        back = (days[0].isoweekday() - number) % 7
        return days[0] - dt.timedelta(days=back or (7 if which in BACK else 0))
    published = context.published
    if published is None:
        return None
    back = (published.isoweekday() - number) % 7
    ahead = (number - published.isoweekday()) % 7
    week = found.typed("week")
    if week:
        monday = published - dt.timedelta(days=published.isoweekday() - 1)
        shift = -7 if week in BACK else 7 if week in AHEAD else 0
        return monday + dt.timedelta(days=shift + number - 1)
    if which in ("last", "past", "this_past", "previous"):
        # "last Friday" said on Saturday is a week back: else it were "yesterday".
        return published - dt.timedelta(days=back if back > 1 else back + 7)
    if which in ("next", "coming", "this_coming", "upcoming", "following"):
        return published + dt.timedelta(days=ahead or 7)
    if back == 0:
        return published
    if tense(context.article, found.start, found.end) == "future":
        return published + dt.timedelta(days=ahead)
    return published - dt.timedelta(days=back)


def ago(found: Found, context: Context) -> Reading | None:
    """Read "two days ago": counted from publication, in its own unit."""
    latest = context.latest
    if found.has("vague"):
        return Reading(type="DATE", value="PAST_REF", anchors=False)
    if (
        latest is not None
        and latest.unit == "Q"
        and found.has("single")
        and found.value("unit") == "Y"
        and context.sentence - context.latest_sentence <= 1
    ):
        return aside(latest.shift(-4))  # "third-quarter sales rose from a year ago"
    return _moved(found, context, context.today(), back=True, vague="PAST_REF", deictic=True)


def from_now(found: Found, context: Context) -> Reading | None:
    """Read "in two weeks' time", "three days from now"."""
    return _moved(found, context, context.today(), back=False, vague="FUTURE_REF", deictic=True)


def later(found: Found, context: Context) -> Reading | None:
    """Read "two days later", "a year earlier": counted from the date before."""
    back = found.typed("direction") in ("earlier", "before", "previously", "beforehand")
    vague = "PAST_REF" if back else "FUTURE_REF"
    return _moved(found, context, context.anchor(), back=back, vague=vague, deictic=False)


def _moved(
    found: Found, context: Context, base: Period | None, *, back: bool, vague: str, deictic: bool
) -> Reading | None:
    number, given = quantity(found)
    unit = str(found.value("unit"))
    if number is None and not given and not deictic:
        # "Days later": some day after one that was told, and no time to come.
        if unit in CLOCKED and base is not None and base.unit == "D":
            return Reading(type="TIME", value=f"{base.value}TXX", anchors=False)
        return Reading(type="DATE", value=UNKNOWN.get(unit, "XXXX-XX-XX"), anchors=False)
    if number is None:
        return Reading(type="DATE", value=vague, anchors=False, unresolved=False)
    if base is None:
        return (
            unknown("D" if unit in CLOCKED else unit)
            if deictic or context.published is None
            else None
        )
    if number != int(number) and unit in ("DE", "CE"):
        unit, number = "Y", number * (10 if unit == "DE" else 100)
    if number != int(number):
        return _fraction(base, unit, number, back)
    count = -int(number) if back else int(number)
    if unit in CLOCKED:
        hours = int(number) * {"H": 1, "MIN": 0, "S": 0}[unit]
        if not deictic or hours > 12:
            return Reading(type="TIME", value=f"{_stem(base)}TXX", anchors=False)
        return Reading(type="DATE", value=base.value, period=base, anchors=False)
    if unit == "FN":
        unit, count = "W", 2 * count
    if unit == "Y" and base.unit in ("Q", "SE", "HY") and not deictic:
        moved = base.shift(count * {"Q": 4, "SE": 4, "HY": 2}[base.unit])
        return aside(moved) if back else dated(moved)
    if unit == "DE" and not deictic:
        return dated(Period("Y", add_years(base.year, 10 * count)))
    here = base.to(unit)
    if here is None:  # days after a month, or years after a decade
        return Reading(
            type="DATE", value=_stem(base) if unit == "D" else UNKNOWN[unit], anchors=False
        )
    if unit == "W" and base.unit != "D":
        return unknown("W")
    return dated(here.shift(count))


def _fraction(base: Period, unit: str, number: float, back: bool) -> Reading:
    if unit == "Y" and (month := base.to("M")) is not None:
        moved = month.shift(int(number * 12) * (-1 if back else 1))
        return Reading(type="DATE", value=moved.value, period=moved)
    return Reading(type="DATE", value=UNKNOWN.get(unit, "XXXX-XX-XX"), anchors=False)


def _stem(base: Period) -> str:
    if base.unit == "D":
        return base.value
    if base.unit == "M":
        return f"{base.value}-XX"
    return f"{base.value[:6] if base.year < 0 else base.value[:4]}-XX-XX"


def day_of_many(found: Found, context: Context) -> Reading | None:
    """Read "the second day", "the final night": one of several, of a month told before at most."""
    latest, today = context.latest, context.today()
    article = context.article
    first, _ = article.word_range(found.start, found.end)
    if today is not None and first and article.words[first - 1] in ("is", "s", "marks"):
        if found.has("time"):
            return timed(today, str(found.value("time")))
        return aside(today)  # "it is the third day of the siege"
    near = latest is not None and context.sentence - context.latest_sentence <= 3
    stem = "XXXX-XX-XX"
    month = latest.to("M") if near and latest is not None else None
    if month is not None and latest is not None and latest.unit in ("D", "M"):
        stem = f"{month.value}-XX"
    if found.has("time"):
        return Reading(type="TIME", value=f"{stem}T{found.value('time')}", anchors=False)
    return Reading(type="DATE", value=stem, anchors=False)


def eve(found: Found, context: Context) -> Reading | None:
    """Read "the eve of the vote": the day before that day, if the text has told it just before."""
    day = _day_of_event(found, context)
    return dated(day.shift(-1)) if day is not None and day.unit == "D" else unknown("D")


def after_event(found: Found, context: Context) -> Reading | None:
    """Read "six months after the coup": counted from it if its date was told, else a length."""
    event = _day_of_event(found, context)
    number, _ = quantity(found)
    if event is None or number is None:
        return None
    back = found.typed("direction") in ("before", "prior_to")
    return _moved(found, context, event, back=back, vague="", deictic=False)


def _day_of_event(found: Found, context: Context) -> Period | None:
    """The date last read, if its sentence speaks of the event named here: "voted" for "vote"."""
    latest = context.latest
    number = context.latest_sentence
    if latest is None or not 0 <= number < len(context.article.sentences):
        return None
    if context.sentence - number > 2:
        return None
    sentence = context.article.sentences[number]
    stem = str(found.value("event"))[:4]
    first, _ = context.article.word_range(found.start, found.end)
    near = range(
        max(sentence.first, context.latest_word - 8),
        min(sentence.stop, first, context.latest_word + 8),
    )
    words = context.article.words
    return latest if any(words[index].startswith(stem) for index in near) else None


def next_to(found: Found, context: Context) -> Reading | None:
    """Read "the day before", "the year after": next to the date spoken of before."""
    unit = str(found.value("unit"))
    base = context.anchor()
    here = base.to(unit) if base else None
    if here is None:
        return unknown(unit)
    return dated(here.shift(1 if found.typed("which") == "after" else -1))


def part_of_anchor(found: Found, context: Context) -> Reading | None:
    """Read "the end of the month", "later in the day": of that spoken of, or the current one."""
    unit = str(found.value("unit"))
    base = context.latest if context.published is None else (context.today() or context.latest)
    if context.published is not None and context.latest is not None:
        near = context.sentence - context.latest_sentence <= 1
        base = context.latest if near else context.today()
    here = base.to(unit) if base else None
    if here is None and (today := context.today()) is not None:
        here = today.to(unit)
    return dated(here) if here else unknown(unit)
