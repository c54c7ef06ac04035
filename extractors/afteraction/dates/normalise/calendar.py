"""Readers of calendar dates: days, months, years, decades, centuries.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import (
    AHEAD,
    BACK,
    TEXTUAL,
    dated,
    names_a_person,
    nearest_year,
    timed,
    unknown,
    which_period,
    year_of,
)
from afteraction.dates.periods import Period, day_period
from afteraction.dates.reference import Context


def full_day(found: Found, context: Context) -> Reading | None:
    """A day with month, with or without its year; a part of the day makes it a TIME."""
    month, day, year = found.number("month"), found.number("day"), year_of(found, context)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    if year is None and found.has("whose"):
        whose = which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
    elif year is None and found.has("which") and context.published is not None:
        here = (context.published.month, context.published.day)
        ahead = found.typed("which") in AHEAD
        year = context.published.year
        year += ((month, day) <= here) if ahead else -((month, day) >= here)
    elif year is None:
        year = nearest_year(found, context, month, day)
    if year is None:
        value = f"XXXX-{month:02d}-{day:02d}"
        if found.has("time"):
            return Reading(type="TIME", value=f"{value}T{found.value('time')}", unresolved=True)
        return Reading(type="DATE", value=value, unresolved=True, anchors=False)
    period = day_period(year, month, day)
    if period is not None and found.has("time"):
        return timed(period, str(found.value("time")))
    return dated(period)


_AFTER_YEAR = frozenset(
    "the a an by at in and to from for when that as with or but on of was were had has is".split()
)
_COUNTED = frozenset(
    "people persons men women children police dead killed wounded injured more others troops "
    "villagers soldiers civilians rebels".split()
)


def _following(found: Found, context: Context) -> str:
    """The word after a match, if only a blank stands between."""
    article = context.article
    _, stop = article.word_range(found.start, found.end)
    if stop < len(article.words) and article.folded[found.end : article.starts[stop]] in " \n":
        return article.words[stop]
    return ""


def _counts(word: str) -> bool:
    return word in _COUNTED or (len(word) > 4 and word.endswith("s"))


def day_of_short_year(found: Found, context: Context) -> Reading | None:
    """22 SEP 89: what could be a day's number as well is a year only before a word of grammar."""
    short = found.number("yy") or 0
    word = _following(found, context)
    if _counts(word) or (short < 32 and word and word not in _AFTER_YEAR):
        return None
    return full_day(found, context)


def month_day(found: Found, context: Context) -> Reading | None:
    """May 25, 2025; in "in August 12 people died" the number counts people."""
    if not found.has("year") and not found.has("weekday"):
        article = context.article
        first, _ = article.word_range(found.start, found.end)
        before = article.words[first - 1] if first else ""
        if before in ("in", "since", "during") and _counts(_following(found, context)):
            return None
    return full_day(found, context)


def last_day(found: Found, context: Context) -> Reading | None:
    """The 6 of "March 5 and 6"; in "from May 4 to 9 parties" it counts parties."""
    joint = found.typed("joint")
    if joint.isalpha() and not found.has("year") and _counts(_following(found, context)):
        return None
    return full_day(found, context)


def day_of_the_month(found: Found, context: Context) -> Reading | None:
    """Read "on the 15th": of the month spoken of in this sentence or the one before."""
    latest, day = context.latest, found.number("day")
    written = context.article.folded[found.start + 4 : found.start + 5]
    if latest is None or latest.unit not in ("D", "M") or day is None or not written.isdigit():
        return None
    if context.sentence - context.latest_sentence > 1:
        return None
    return dated(day_period(latest.year, latest.part, day))


# "instant" is of this month, "ultimo" of the last one, "proximo" of the next.
_OFFICE = {"ins": 0, "ult": -1, "pro": 1}
_SHORT_ORDINAL = 4  # characters of "14th"


def day_of_this_month(found: Found, context: Context) -> Reading | None:
    """Read "the 9th of last month", "the 14th instant": a day of the month it is, or one beside."""
    day = found.number("day")
    if found.has("office"):
        if found.width("day") > _SHORT_ORDINAL:
            return None  # "the first instant he fled"
        base = context.today() or context.line
        here = base.to("M") if base else None
        month = here.shift(_OFFICE[found.typed("office")[:3]]) if here else None
    else:
        month = which_period("M", found.typed("whose"), context)
    if day is None:
        return None
    if month is None:
        return unknown("D", f"XXXX-XX-{day:02d}")
    return dated(day_period(month.year, month.part, day))


def iso_day(found: Found, context: Context) -> Reading | None:
    """2024-03-20; with a time of day glued on ("T14:05") it is a TIME."""
    year, month, day = found.number("year"), found.number("month"), found.value("day")
    if isinstance(day, str):
        day = int(day[:2])
    if year is None or month is None or not isinstance(day, int):
        return None
    period = day_period(year, month, day)
    glued = str(found.value("day"))
    if period is not None and "t" in glued and (minute := found.number("minute")) is not None:
        return timed(period, f"{glued[3:]}:{minute:02d}")
    return dated(period)


def numeric_day(found: Found, context: Context) -> Reading | None:
    """25/05/2025, 05-25-2025: day first or month first as the text's other dates show."""
    one, two, year = found.number("one"), found.number("two"), year_of(found, context)
    if one is None or two is None or year is None or not one or not two:
        return None
    if one > 12:
        return dated(day_period(year, two, one))
    if two > 12:
        return dated(day_period(year, one, two))
    if one == two:
        return dated(day_period(year, one, two))
    if context.day_first is None:
        return Reading(type="DATE", value=f"{year:04d}-XX-XX", anchors=False, ambiguous=True)
    day, month = (one, two) if context.day_first else (two, one)
    return dated(day_period(year, month, day))


def month_of(found: Found, context: Context) -> Reading | None:
    """A month, with its year or without."""
    month, year = found.number("month"), year_of(found, context)
    if month is None or (year is None and names_a_person(found, context)):
        return None
    if year is None and found.has("which"):
        return dated(_which_month(found, context, month)) or unknown("M", f"XXXX-{month:02d}")
    if year is None and found.has("whose"):
        whose = which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
    elif year is None:
        year = nearest_year(found, context, month, None)
    if year is None:
        return unknown("M", f"XXXX-{month:02d}")
    return dated(Period("M", year, month))


def _which_month(found: Found, context: Context, month: int) -> Period | None:
    """Read "last April", "next May", "this June", "the previous April", "that September"."""
    which = found.typed("which").removeprefix("the_")
    base = context.anchor() if which in TEXTUAL else context.today()
    base = base if base is not None else (context.latest if which in TEXTUAL else None)
    if base is None:
        return None
    here = base.part if base.unit in ("M", "D") else 1
    if which in BACK:
        # "last February" in March is that of the year before: else it were "last month".
        near = which == "last" and here - month == 1 and found.has("which")
        return Period("M", base.year - (month >= here or near), month)
    if which in AHEAD:
        return Period("M", base.year + (month <= here), month)
    return Period("M", base.year, month)


def year_alone(found: Found, context: Context) -> Reading | None:
    """A year, or the second half of a range of years ("1914-18")."""
    year = year_of(found, context)
    if year is None or (not found.has("bc") and not _is_year(found, context, year)):
        return None
    if found.has("century"):  # the 18 of 1914-18
        first = found.number("century")
        if first is None or not first % 100 < year % 100:
            return None
        year = first - first % 100 + year % 100
    return dated(Period("Y", year))


_YEAR_LEADS = frozenset(
    "in since by until till of from to between circa ca year and before after around late "
    "early".split()
)


_ATTRIBUTIVE = frozenset("the a his her its their this that s during".split())


def _is_year(found: Found, context: Context, year: int) -> bool:
    """Numbers of four digits count as years by themselves when they are of the last centuries."""
    if found.has("yy") or found.has("century") or found.has("fiscal"):
        return True
    first, _ = context.article.word_range(found.start, found.end)
    before = context.article.words[first - 1] if first else ""
    if before not in _YEAR_LEADS | _ATTRIBUTIVE and _counts(_following(found, context)):
        return False  # "killed 1500 rebels"
    if 1700 <= year <= (context.published.year + 40 if context.published else 2100):
        return True
    return before in _YEAR_LEADS and year < 2100


def year_of_our_lord(found: Found, context: Context) -> Reading | None:
    """Read "AD 70", "410 AD"; an "ad" in small letters is an advertisement."""
    year, text = found.number("year"), context.article.text
    letters = (
        text[found.start : found.start + 2]
        if found.has("before")
        else text[found.end - 2 : found.end]
    )
    return dated(Period("Y", year)) if year and letters.isupper() else None


_POSSESSIVE = frozenset("his her their its my your our".split())


def decade(found: Found, context: Context) -> Reading | None:
    """Read "the 1980s", "the '90s", "the nineties", "the 480s BC"."""
    first = found.number("decade")
    if first is None or first % 10:
        return None
    if found.has("bc"):
        return dated(Period("DE", -first))
    if first < 100:
        at, _ = context.article.word_range(found.start, found.end)
        if at and context.article.words[at - 1] in _POSSESSIVE:
            return None  # a man "in his forties"
        first += 1900 if first >= 20 else 2000
    return dated(Period("DE", first))


def century(found: Found, context: Context) -> Reading | None:
    """Read "the 19th century", "the 5th century BC"."""
    number = found.number("number")
    if number is None or not 1 <= number <= 30:
        return None
    if found.has("bc"):
        return Reading(type="DATE", value=f"BC{number - 1:02d}")
    return dated(Period("CE", (number - 1) * 100))


def day_or_month(found: Found, context: Context) -> Reading | None:
    """A day with its month, or a month alone."""
    return full_day(found, context) if found.has("day") else month_of(found, context)


def year_end(found: Found, context: Context) -> Reading | None:
    """Read "by year-end": the last day of the year it is, or of the one spoken of."""
    base = context.today() or context.line
    if base is None:
        return unknown("Y")
    about = found.typed("about") != ""
    return dated(Period("M", base.year, 12) if about else Period("D", base.year, 12, 31))
