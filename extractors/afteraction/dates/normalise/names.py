"""Readers of holidays, of days that are names, and of vague references.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

import datetime as dt

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import (
    AHEAD,
    BACK,
    dated,
    nearest_year,
    unknown,
    which_period,
    word_before,
    year_of,
)
from afteraction.dates.periods import Period, day_period, of_day
from afteraction.dates.reference import Context, tense

_TUESDAY = 2
_WEEKDAYS_OF_HOLIDAYS = {
    "good_WEEKDAY": "good_friday",
    "easter_WEEKDAY": "easter_sunday",
    "palm_WEEKDAY": "palm_sunday",
    "ash_WEEKDAY": "ash_wednesday",
    "new_year_eve": "new_years_eve",
    "new_year_day": "new_years_day",
    "remembrance_WEEKDAY": "remembrance_sunday",
    "orthodox_easter_WEEKDAY": "orthodox_easter",
    "lunar_new_year": "",
}


def holiday(found: Found, context: Context) -> Reading | None:
    """A holiday of the named or nearest year; see holidays.py."""
    from afteraction.dates.holidays import days_of

    name = found.typed("holiday").replace("_'_s", "s").replace("_'", "").replace("_-_", "_")
    name = _WEEKDAYS_OF_HOLIDAYS.get(name, name).replace("__", "_")
    if name.startswith("id_"):
        name = f"e{name}"
    year = year_of(found, context)
    if name == "eid":
        name, year = _which_eid(found, context, year)
    which = found.typed("which").removeprefix("the_")
    if year is None and found.has("whose"):
        whose = which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
    elif year is None:
        base = context.today() or context.latest
        year = base.year if base else None
        if year is not None and context.published is not None:
            year = _holiday_year(found, context, name, year, which)
    if year is None:
        return Reading(type="DATE", value="XXXX", unresolved=True, anchors=False)
    if year < 1:
        return Reading(type="DATE", value=Period("Y", year).value, anchors=False)
    if name == "holy_week" and (friday := days_of("good_friday", year)):
        return dated(of_day(friday[0]).to("W"))
    span = days_of(name, year)
    if span is None:
        return Reading(type="DATE", value=f"{year:04d}", anchors=False)
    first, last = span
    if first == last:
        period = of_day(first)
        if found.has("weekend"):
            # A Monday's weekend is the one before it, a Friday's the one behind it.
            near = first - dt.timedelta(days=2 if first.isoweekday() <= _TUESDAY else 0)
            return dated(of_day(near).to("WE"))
        if found.has("week"):
            return dated(period.to("W"))
        # "The Christmas holidays", "the Easter offensive" last longer than the day.
        return dated(period.to("M") if found.has("longer") else period)
    if found.part in ("early", "mid", "late"):
        third = (last - first) // 3
        first += third * ("early", "mid", "late").index(found.part)
        last = min(last, first + third)
    same = first.month == last.month
    return Reading(
        type="DATE",
        value=f"{first.year:04d}-{first.month:02d}" if same else f"{first.year:04d}",
        earliest=first.isoformat(),
        latest=last.isoformat(),
        anchors=False,
    )


def _which_eid(found: Found, context: Context, year: int | None) -> tuple[str, int | None]:
    """The one of the two feasts that is meant, and its year: the last, the next or the nearest."""
    from afteraction.dates.holidays import days_of

    published = context.published
    if published is None or year is not None:
        return "", year
    feasts: list[tuple[int, str, int]] = []
    for when in (published.year - 1, published.year, published.year + 1):
        for name in ("eid_al_fitr", "eid_al_adha"):
            if (span := days_of(name, when)) is not None:
                feasts.append(((span[0] - published).days, name, when))
    verb = tense(context.article, found.start, found.end)
    if verb == "past":
        feasts = [feast for feast in feasts if feast[0] <= 0]
    elif verb == "future":
        feasts = [feast for feast in feasts if feast[0] >= 0]
    _, name, when = min(feasts, key=lambda feast: abs(feast[0]), default=(0, "", published.year))
    return name, when


_AHEAD = frozenset({"before", "until", "till", "by", "of"})
_NEAR = 45  # days


def _holiday_year(found: Found, context: Context, name: str, year: int, which: str) -> int:
    from afteraction.dates.holidays import days_of

    published = context.published
    span = days_of(name, year)
    if published is None or span is None:
        return year
    if which in BACK:
        return year - (span[0] >= published)
    if which in AHEAD:
        return year + (span[1] <= published)
    if which:
        return year
    monday = published - dt.timedelta(days=published.weekday())
    if found.has("week") and 0 <= (span[0] - monday).days < 7:
        return year
    when = tense(context.article, found.start, found.end)
    if when == "past" and span[0] > published:
        ahead = word_before(found, context) in _AHEAD and (span[0] - published).days < _NEAR
        return year if ahead else year - 1  # "ten days before Christmas"
    if when == "future" and span[1] < published:
        return year + 1
    return year


def may_day(found: Found, context: Context) -> Reading | None:
    """Read "May Day": the first of May."""
    article = context.article
    if article.folded[found.start : found.start + 3] != "may" or (
        article.cased and not article.text[found.start].isupper()
    ):
        return None
    year = year_of(found, context)
    if year is None:
        year = nearest_year(found, context, 5, 1)
    return dated(day_period(year, 5, 1)) if year else unknown("D", "XXXX-05-01")


def present(found: Found, context: Context) -> Reading | None:
    """Read "now", "recently", "soon": the reference named by the word itself."""
    return Reading(type="DATE", value=str(found.value("vague")), anchors=False)


def vague(found: Found, context: Context) -> Reading | None:
    """Read "now", "recently", "soon"; "as soon as" and "sooner" are conjunctions."""
    article = context.article
    first, stop = article.word_range(found.start, found.end)
    before = article.words[first - 1] if first else ""
    after = article.words[stop] if stop < len(article.words) else ""
    if before == "as" and after == "as":
        return None
    if found.value("vague") == "FUTURE_REF" and (before == "as" or after in ("after", "as")):
        return None
    return Reading(type="DATE", value=str(found.value("vague")), anchors=False)


def past_ref(found: Found, context: Context) -> Reading | None:
    """Some time before."""
    return Reading(type="DATE", value="PAST_REF", anchors=False)


def present_ref(found: Found, context: Context) -> Reading | None:
    """The time of writing or telling."""
    return Reading(type="DATE", value="PRESENT_REF", anchors=False)


def todays_world(found: Found, context: Context) -> Reading | None:
    """Read "today's world": the present in general."""
    today = found.number("span") == 0
    return Reading(type="DATE", value="PRESENT_REF", anchors=False) if today else None


def at_the_time(found: Found, context: Context) -> Reading | None:
    """Read "at the time": back then in news, the time told of in a narrative."""
    if context.published and "same" in found.match.group():
        return None  # "at the same time" is hardly ever one in news
    past = context.published and "this" not in found.match.group()
    value = "PAST_REF" if past else "PRESENT_REF"
    return Reading(type="DATE", value=value, anchors=False)


def future_ref(found: Found, context: Context) -> Reading | None:
    """Some time to come."""
    return Reading(type="DATE", value="FUTURE_REF", anchors=False)


# "D-Day" in today's news is any day of decision.
_FAMOUS = {
    "d": Period("D", 1944, 6, 6),
    "ve": Period("D", 1945, 5, 8),
    "vj": Period("D", 1945, 8, 15),
}


def named_day(found: Found, context: Context) -> Reading | None:
    """Days that are names of what happened on them: "9/11", "the September 11 attacks"."""
    if found.has("famous"):
        famous = _FAMOUS.get(found.typed("famous").replace("_-_", ""))
        told = context.line is not None and abs(context.line.year - 1944) <= 5
        return dated(famous) if told or context.published is None else None
    month, day, year = found.number("month"), found.number("day"), year_of(found, context)
    if found.has("nine"):
        nine_eleven = (found.number("nine"), found.number("eleven")) == (9, 11)
        return dated(Period("D", 2001, 9, 11)) if nine_eleven else None
    if month is None or day is None:
        return None
    if year is None:
        year = {(9, 11): 2001, (10, 7): 2023}.get((month, day))
        if year is None or (context.published and context.published.year < year):
            return None
    return dated(day_period(year, month, day))
