"""From a match to its TIMEX3 value: the readers the rules name.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Groups have the same names in all rules: ``day``, ``month``, ``year``, ``yy``
(two digits), ``bc``, ``weekday``, ``part`` (of a period), ``which`` ("last", "that"), ``unit``,
``n`` and the other groups of a quantity, ``time`` (part of the day).
"""

import datetime as dt

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.periods import Period, add, add_years, day_period, of_day
from afteraction.dates.reference import Context, tense

_UNKNOWN = {
    "S": "XXXX-XX-XXTXX",
    "MIN": "XXXX-XX-XXTXX",
    "H": "XXXX-XX-XXTXX",
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "FN": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "HY": "XXXX-HX",
    "Y": "XXXX",
    "FY": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
# "last", "next" and their like point from the day of writing; the others from a date before.
_BACK = frozenset({"last", "past", "this_past", "previous", "preceding", "prior"})
_AHEAD = frozenset(
    {"next", "coming", "this_coming", "following", "subsequent", "upcoming", "ensuing", "forthcoming"}
)
_TEXTUAL = frozenset(
    "previous preceding prior following subsequent that same that_same ensuing intervening then".split()
)


def dated(period: Period | None, value: str | None = None) -> Reading | None:
    """A DATE that is a calendar period."""
    if period is None:
        return None
    return Reading(type="DATE", value=value or period.value, period=period)


def narrowed(reading: Reading | None, found: Found, context: Context) -> Reading | None:
    """The days that "early", "mid" and "late" leave of a month or year; the value stays."""
    if reading is None or reading.period is None or reading.earliest:
        return reading
    period, days = reading.period, reading.period.days()
    portion = found.part
    if portion is None or portion == "whole" or days is None:
        return reading
    first, last = days
    if portion in ("earlier", "later"):
        published = context.published
        if published and first <= published <= last:
            first, last = (first, published) if portion == "earlier" else (published, last)
    elif period.unit == "M":
        first, last = {
            "early": (first, first.replace(day=10)),
            "mid": (first.replace(day=11), first.replace(day=20)),
            "late": (first.replace(day=21), last),
        }[portion]
    elif period.unit == "Y":
        first, last = {
            "early": (first, first.replace(month=4, day=30)),
            "mid": (first.replace(month=5), first.replace(month=8, day=31)),
            "late": (first.replace(month=9), last),
        }[portion]
    reading.earliest, reading.latest = first.isoformat(), last.isoformat()
    return reading


def timed(period: Period | None, time: str, unresolved: bool = False) -> Reading:
    """A TIME on a day, ``time`` as it stands after the T; the day may be unknown."""
    if period is None or period.unit != "D":
        stem = period.value + "-XX" if period is not None and period.unit == "M" else "XXXX-XX-XX"
        return Reading(type="TIME", value=f"{stem}T{time}", unresolved=unresolved, anchors=False)
    return Reading(type="TIME", value=f"{period.value}T{time}", period=period)


def unknown(unit: str, value: str | None = None) -> Reading:
    """A DATE that only the day of publication would resolve."""
    return Reading(type="DATE", value=value or _UNKNOWN[unit], unresolved=True, anchors=False)


def year_of(found: Found) -> int | None:
    """The year as written: four digits, two digits, or before Christ."""
    year = found.number("year")
    if year is None and (short := found.number("yy")) is not None:
        year = short + (1900 if short >= 40 else 2000)
    if year is not None and found.has("bc"):
        return -year
    return year


def full_day(found: Found, context: Context) -> Reading | None:
    """A day with month, with or without its year; a part of the day makes it a TIME."""
    month, day, year = found.number("month"), found.number("day"), year_of(found)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    if year is None:
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


def iso_day(found: Found, context: Context) -> Reading | None:
    """2024-03-20, whatever time of day follows."""
    year, month, day = found.number("year"), found.number("month"), found.value("day")
    if isinstance(day, str):
        day = int(day[:2])
    if year is None or month is None or not isinstance(day, int):
        return None
    return dated(day_period(year, month, day))


def numeric_day(found: Found, context: Context) -> Reading | None:
    """25/05/2025, 05-25-2025: day first or month first as the text's other dates show."""
    one, two, year = found.number("one"), found.number("two"), year_of(found)
    if one is None or two is None or year is None:
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


def nearest_year(found: Found, context: Context, month: int, day: int | None) -> int | None:
    """The year of a day or month that is given without one.

    News: the last such day before publication, or the next one after it where the verbs speak of
    the future. Without publication date: the year of the date before.
    """
    published = context.published
    if published is None:
        line = context.line
        if line is None:
            return None
        if line.unit in ("M", "D") and line.part - month >= 8 and line.year > 0:
            return line.year + 1  # "in December … in January"
        return line.year
    past = published.year - ((month, day or 0) > (published.month, published.day if day else 0))
    if not day and month == published.month:
        return published.year
    if day and (month, day) == (published.month, published.day):
        return published.year
    ahead = _distance(published, past + 1, month, day)
    behind = -_distance(published, past, month, day)
    if day and ahead < 60 and behind > 280:
        return past + 1  # news gives the year of a day that is a year back
    when = tense(context.article, found.start, found.end)
    if when == "future":
        return past + 1
    if when == "past":
        return past
    return past + 1 if ahead * 3 < behind else past


def _distance(published: dt.date, year: int, month: int, day: int | None) -> int:
    return (dt.date(year, month, min(day or 15, 28)) - published).days


def month_of(found: Found, context: Context) -> Reading | None:
    """A month, with its year or without."""
    month, year = found.number("month"), year_of(found)
    if month is None or (year is None and _names_a_person(found, context)):
        return None
    if year is None and found.has("which"):
        return dated(_which_month(found, context, month)) or unknown("M", f"XXXX-{month:02d}")
    if year is None and found.has("whose"):
        whose = _which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
    elif year is None:
        year = nearest_year(found, context, month, None)
    if year is None:
        return unknown("M", f"XXXX-{month:02d}")
    return dated(Period("M", year, month))


_FIRST_NAMES = frozenset("april june august may sunday monday friday".split())


def _names_a_person(found: Found, context: Context) -> bool:
    """ "April Adams, a nurse", "Sunday Igboho was arrested": a name opens the sentence or follows
    another, and a capital follows it.
    """
    article = context.article
    first, stop = article.word_range(found.start, found.end)
    if stop - first != 1 or not article.cased or article.words[first] not in _FIRST_NAMES:
        return False
    if stop >= len(article.words) or article.text[found.end : found.end + 1] != " ":
        return False
    if not article.capitalised(stop) or article.starts[stop] != found.end + 1:
        return False
    sentence = article.sentence_at(found.start)
    if sentence is None or sentence.first == first:
        return True
    return first > 0 and article.capitalised(first - 1) and sentence.first != first - 1


def _which_month(found: Found, context: Context, month: int) -> Period | None:
    """ "last April", "next May", "this June", "the previous April", "that September"."""
    which = found.typed("which").removeprefix("the_")
    base = context.anchor() if which in _TEXTUAL else context.today()
    base = base if base is not None else (context.latest if which in _TEXTUAL else None)
    if base is None:
        return None
    here = base.part if base.unit in ("M", "D") else 1
    if which in _BACK:
        # "last February" in March is that of the year before: else it were "last month".
        near = which == "last" and here - month == 1 and found.has("which")
        return Period("M", base.year - (month >= here or near), month)
    if which in _AHEAD:
        return Period("M", base.year + (month <= here), month)
    return Period("M", base.year, month)


def year_alone(found: Found, context: Context) -> Reading | None:
    """A year, or the second half of a range of years ("1914-18")."""
    year = year_of(found)
    if year is None or (not found.has("bc") and not _is_year(found, context, year)):
        return None
    if found.has("century"):  # the 18 of 1914-18
        first = found.number("century")
        if first is None or not first % 100 < year % 100:
            return None
        year = first - first % 100 + year % 100
    return dated(Period("Y", year))


_YEAR_LEADS = frozenset("in since by until till of from to between circa ca year and before after around late early".split())


def _is_year(found: Found, context: Context, year: int) -> bool:
    """Numbers of four digits count as years by themselves when they are of the last centuries."""
    if found.has("yy") or found.has("century"):
        return True
    if 1700 <= year <= (context.published.year + 40 if context.published else 2100):
        return True
    first, _ = context.article.word_range(found.start, found.end)
    return first > 0 and context.article.words[first - 1] in _YEAR_LEADS and year < 2100


def decade(found: Found, context: Context) -> Reading | None:
    """ "the 1980s", "the '90s", "the nineties", "the 480s BC"."""
    first = found.number("decade")
    if first is None:
        return None
    if found.has("bc"):
        return Reading(type="DATE", value=f"BC{first // 10:03d}")
    if first < 100:
        first += 1900 if first >= 20 else 2000
    return dated(Period("DE", first))


def century(found: Found, context: Context) -> Reading | None:
    """ "the 19th century", "the 5th century BC"."""
    number = found.number("number")
    if number is None or not 1 <= number <= 30:
        return None
    if found.has("bc"):
        return Reading(type="DATE", value=f"BC{number - 1:02d}")
    return dated(Period("CE", (number - 1) * 100))


def season(found: Found, context: Context) -> Reading | None:
    """A season with its year, of a named year ("last", "that"), or of the nearest one."""
    code = str(found.value("season"))
    year = year_of(found)
    if year is None and found.has("whose"):
        whose = _which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
    elif year is None:
        year = _season_year(found, context, code)
    if year is None:
        return unknown("Y", f"XXXX-{code}")
    return dated(Period("SE", year, season=code))


def season_alone(found: Found, context: Context) -> Reading | None:
    """A season without a year; "fall" and "spring" are verbs and nouns of other things."""
    article = context.article
    word = article.folded[found.end - 6 : found.end]
    first, stop = article.word_range(found.start, found.end)
    before = article.words[first - 1] if first else ""
    if word.endswith("fall") and not found.has("which"):
        if before not in ("in", "by", "this", "until", "since", "late", "early", "during"):
            return None
    after = article.words[stop] if stop < len(article.words) else ""
    if after == "of" or (word.endswith(("fall", "spring")) and before in ("to", "the", "will")):
        return None
    return season(found, context)


_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(found: Found, context: Context, code: str) -> int | None:
    which = found.typed("which").removeprefix("the_")
    base = context.anchor() if which in _TEXTUAL else context.today() or context.line
    if base is None or context.published is None and which in ("last", "this"):
        return None if base is None else base.year
    here = base.part if base.unit in ("M", "D") else _SEASON_STARTS.get(base.season, 1)
    starts = _SEASON_STARTS[code]
    if which in _BACK:
        # January's "last winter" began the December before.
        return base.year - (here < starts + 3)
    if which in _AHEAD:
        return base.year + (here >= starts)
    if which or context.published is None:
        # A winter has the year of its January.
        return base.year + (code == "WI" and base.unit in ("M", "D", "SE") and here >= 8)
    future = tense(context.article, found.start, found.end) == "future"
    if future:
        return base.year + (here >= starts)
    return base.year - (here < starts)


def quarter(found: Found, context: Context) -> Reading | None:
    """A quarter or half of a year: "the third quarter", "the first half of 1998"."""
    number = found.number("number")
    unit = "HY" if found.has("half_year") else "Q"
    if number is None or number > (2 if unit == "HY" else 4):
        return None
    year = year_of(found)
    if year is None and found.has("whose"):
        whose = _which_period("Y", found.typed("whose"), context)
        year = whose.year if whose else None
        if year is None:
            return unknown("Q", f"XXXX-{unit[0]}{number}")
    if year is None:
        base = context.today() or context.latest
        if base is None:
            return unknown("Q", f"XXXX-{unit[0]}{number}")
        now = base.to("Q")
        here = now.part if now else 4
        if unit == "HY":
            here = (here + 1) // 2
        year = base.year
        if context.published and number > here:
            year -= tense(context.article, found.start, found.end) != "future"
    return dated(Period(unit, year, number))


def quarter_before(found: Found, context: Context) -> Reading | None:
    """ "the year-ago quarter", "the corresponding period last year": a year before the last one."""
    base = context.latest or context.today()
    here = base.to("Q") if base else None
    if here is None:
        return unknown("Q")
    if found.has("number") and (number := found.number("number")) is not None:
        here = Period("Q", here.year, number)
    return dated(here.shift(-4 if base is not None and base.unit == "Q" else -4))


def quarter_here(found: Found, context: Context) -> Reading | None:
    """ "the latest quarter", "that quarter", "the quarter"."""
    if context.latest is not None and context.latest.unit == "Q":
        return dated(context.latest)
    today = context.today()
    if today is None:
        return unknown("Q")
    here = today.to("Q")
    which = found.typed("which")
    if here is not None and which in ("latest", "last", "past", "previous", "most_recent"):
        here = here.shift(-1)
    elif here is not None and which in ("next", "coming", "following"):
        here = here.shift(1)
    return dated(here)


def which_unit(found: Found, context: Context) -> Reading | None:
    """ "last week", "this year", "that month", "the following day", "the same weekend"."""
    unit = str(found.value("unit"))
    which = found.typed("which")
    period = _which_period(unit, which, context)
    if period is None:
        return _vague_day(unit, which, context)
    if unit == "D" and found.has("time"):
        return timed(period, str(found.value("time")))
    return dated(period)


def _vague_day(unit: str, which: str, context: Context) -> Reading:
    # "the next day" after "in May 1940" is a day of that month or the next: only the year is sure.
    word = which.removeprefix("the_").removeprefix("that_")
    if (word in _TEXTUAL or which == "the_next") and unit == "D" and context.latest is not None:
        latest = context.latest
        if latest.unit == "M":
            return Reading(type="DATE", value=f"{latest.value}-XX", anchors=False)
        return unknown("D") if latest.unit != "Y" else Reading(
            type="DATE", value=f"{latest.value}-XX-XX", anchors=False
        )
    return unknown(unit)


def _which_period(unit: str, which: str, context: Context) -> Period | None:
    word = which.removeprefix("the_").removeprefix("very_").removeprefix("that_")
    textual = word in _TEXTUAL or which.startswith(("the_next", "that", "the_very"))
    if context.published is None and which in ("this", "next", "this_very") and unit == "D":
        textual = True
    base = context.anchor() if textual else context.today()
    if base is None and textual:
        base = context.latest
    if base is None:
        return None
    if textual and unit == "D" and base.unit != "D":
        return None
    if unit == "FN":
        unit = "W"
    here = base.to(unit)
    if here is None:
        return None
    if word in _BACK:
        return here.shift(-1)
    if word in _AHEAD:
        return here.shift(1)
    if unit == "WE" and word in ("", "the"):
        # "over the weekend": the one that is over, or going on.
        return here if context.published and context.published.weekday() >= 5 else here.shift(-1)
    return here


def deictic_day(found: Found, context: Context) -> Reading | None:
    """today, yesterday, tomorrow, with a part of the day or without."""
    step = found.number("shift") or 0
    if found.has("beyond"):  # "the day before yesterday"
        step *= 2
    today = context.today()
    if found.has("time"):
        code = str(found.value("time"))
        return timed(today.shift(step) if today else None, code, unresolved=True)
    if today is None:
        return unknown("D")
    return dated(today.shift(step))


def night(found: Found, context: Context) -> Reading | None:
    """ "tonight", "this morning", "last night", "that evening", "the same afternoon"."""
    time = str(found.value("time"))
    which = found.typed("which").removeprefix("the_")
    if which in ("that", "same", "that_same", "following", "next", "previous"):
        base = context.day
        if context.latest is not None and context.latest.unit != "D":
            base = None
        base = base or (context.today() if context.latest is None else context.latest)
        if base is not None and base.unit == "D" and which in _AHEAD | _BACK:
            base = base.shift(1 if which in _AHEAD else -1)
        return timed(base, time, unresolved=base is None)
    today = context.today()
    if today is None:
        return timed(None, time, unresolved=True)
    day = today.shift(-1) if which == "last" else today
    reading = timed(day, time)
    return reading


def weekday(found: Found, context: Context) -> Reading | None:
    """A weekday: the last one up to publication, the next one where the verbs look ahead."""
    number = found.number("weekday")
    if number is None or _names_a_person(found, context):
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
        if which in _AHEAD:
            return days[0] + dt.timedelta(days=step or 7)
        back = (days[0].isoweekday() - number) % 7
        return days[0] - dt.timedelta(days=back or (7 if which in _BACK else 0))
    published = context.published
    if published is None:
        return None
    back = (published.isoweekday() - number) % 7
    ahead = (number - published.isoweekday()) % 7
    week = found.typed("week")
    if week:
        monday = published - dt.timedelta(days=published.isoweekday() - 1)
        shift = -7 if week in _BACK else 7 if week in _AHEAD else 0
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
        return 1, True
    few = found.value("few")
    if isinstance(few, float):
        return few, True
    return None, few is not None


_CLOCKED = frozenset({"S", "MIN", "H"})
_SMALLER = {"H": ("MIN", 60), "Y": ("M", 12), "CE": ("Y", 100), "DE": ("Y", 10), "M": ("W", 4), "D": ("H", 24)}


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
    return f"P{'T' if unit in _CLOCKED else ''}{count}{letter}"


def duration(found: Found, context: Context) -> Reading | None:
    """A length of time; "the past two weeks" also says which days it covers."""
    number, _ = quantity(found)
    unit = str(found.value("unit")) if found.has("unit") else "Q"
    if number is not None and number > 100_000:
        return None
    reading = Reading(type="DURATION", value=duration_value(unit, number), anchors=False)
    which = found.typed("which").removeprefix("the_")
    published = context.published
    if which and published and number and unit not in _CLOCKED and number == int(number):
        unit = "D" if unit == "WE" else unit
        if which in _BACK:
            reading.earliest = add(published, unit, -int(number)).isoformat()
            reading.latest = published.isoformat()
        elif which in _AHEAD:
            reading.earliest = published.isoformat()
            reading.latest = add(published, unit, int(number)).isoformat()
    return reading


def ago(found: Found, context: Context) -> Reading | None:
    """ "two days ago": counted from publication, in its own unit."""
    latest = context.latest
    if (
        latest is not None
        and latest.unit == "Q"
        and found.has("single")
        and found.value("unit") == "Y"
        and context.sentence - context.latest_sentence <= 1
    ):
        return dated(latest.shift(-4))  # "third-quarter sales rose from a year ago"
    return _moved(found, context, context.today(), back=True, vague="PAST_REF", deictic=True)


def from_now(found: Found, context: Context) -> Reading | None:
    """ "in two weeks' time", "three days from now"."""
    return _moved(found, context, context.today(), back=False, vague="FUTURE_REF", deictic=True)


def later(found: Found, context: Context) -> Reading | None:
    """ "two days later", "a year earlier": counted from the date before."""
    back = found.typed("direction") in ("earlier", "before", "previously", "beforehand")
    vague = "PAST_REF" if back else "FUTURE_REF"
    return _moved(found, context, context.anchor(), back=back, vague=vague, deictic=False)


def _moved(
    found: Found, context: Context, base: Period | None, *, back: bool, vague: str, deictic: bool
) -> Reading | None:
    number, _ = quantity(found)
    unit = str(found.value("unit"))
    if number is None:
        return Reading(type="DATE", value=vague, anchors=False, unresolved=False)
    if base is None:
        return unknown("D" if unit in _CLOCKED else unit) if deictic or context.published is None else None
    if number != int(number):
        return _fraction(base, unit, number, back)
    count = -int(number) if back else int(number)
    if unit in _CLOCKED:
        hours = int(number) * {"H": 1, "MIN": 0, "S": 0}[unit]
        if not deictic or hours > 12:
            return Reading(type="TIME", value=f"{_stem(base)}TXX", anchors=False)
        return Reading(type="DATE", value=base.value, period=base, anchors=False)
    if unit == "FN":
        unit, count = "W", 2 * count
    if unit == "Y" and base.unit in ("Q", "SE", "HY") and not deictic:
        return dated(base.shift(count * {"Q": 4, "SE": 4, "HY": 2}[base.unit]))
    if unit == "DE" and not deictic:
        return dated(Period("Y", add_years(base.year, 10 * count)))
    here = base.to(unit)
    if here is None:  # days after a month, or years after a decade
        return Reading(type="DATE", value=_stem(base) if unit == "D" else _UNKNOWN[unit], anchors=False)
    if unit == "W" and base.unit != "D":
        return unknown("W")
    reading = dated(here.shift(count))
    if reading is not None and unit in ("W", "M", "Y") and base.unit == "D" and (days := base.days()):
        # The day itself, give or take the unit's own vagueness, stays open: the period says that.
        reading.anchors = True
    return reading


def _fraction(base: Period, unit: str, number: float, back: bool) -> Reading:
    if unit == "Y" and (month := base.to("M")) is not None:
        moved = month.shift(int(number * 12) * (-1 if back else 1))
        return Reading(type="DATE", value=moved.value, period=moved)
    return Reading(type="DATE", value=_UNKNOWN.get(unit, "XXXX-XX-XX"), anchors=False)


def _stem(base: Period) -> str:
    if base.unit == "D":
        return base.value
    if base.unit == "M":
        return f"{base.value}-XX"
    return f"{base.value[:6] if base.year < 0 else base.value[:4]}-XX-XX"


def eve(found: Found, context: Context) -> Reading | None:
    """ "the eve of the vote": the day before that day, if the text has told it just before."""
    day = _day_of_event(found, context)
    return dated(day.shift(-1)) if day is not None and day.unit == "D" else unknown("D")


def after_event(found: Found, context: Context) -> Reading | None:
    """ "six months after the coup": counted from the coup, if its date was told; else a length."""
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
    stop = min(sentence.stop, first)
    words = context.article.words[sentence.first : stop]
    return latest if any(word.startswith(stem) for word in words) else None


def day_or_month(found: Found, context: Context) -> Reading | None:
    """A day with its month, or a month alone."""
    return full_day(found, context) if found.has("day") else month_of(found, context)


def week_of_month(found: Found, context: Context) -> Reading | None:
    """ "the last week of August": a week's length, with the days it may cover."""
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


def year_end(found: Found, context: Context) -> Reading | None:
    """ "by year-end": December of the year it is, or of the one spoken of."""
    base = context.today() or context.line
    return dated(Period("M", base.year, 12)) if base else unknown("Y")


def next_to(found: Found, context: Context) -> Reading | None:
    """ "the day before", "the year after": next to the date spoken of before."""
    unit = str(found.value("unit"))
    base = context.anchor()
    here = base.to(unit) if base else None
    if here is None:
        return unknown(unit)
    return dated(here.shift(1 if found.typed("which") == "after" else -1))


def adjective_duration(found: Found, context: Context) -> Reading | None:
    """ "two-week", "day-long", "18-month-old"."""
    unit = str(found.value("unit") or found.value("lone"))
    plural = found.typed("lone").endswith("s")
    number = None if found.has("lone") and plural else quantity(found)[0] or 1
    return Reading(type="DURATION", value=duration_value(unit, number), anchors=False)


def part_of_anchor(found: Found, context: Context) -> Reading | None:
    """ "the end of the month", "later in the day": the month or day spoken of, or the current one."""
    unit = str(found.value("unit"))
    base = context.latest if context.published is None else (context.today() or context.latest)
    if context.published is not None and context.latest is not None:
        near = context.sentence - context.latest_sentence <= 1
        base = context.latest if near else context.today()
    here = base.to(unit) if base else None
    if here is None and context.today() is not None:
        here = context.today().to(unit)  # type: ignore[union-attr]
    return dated(here) if here else unknown(unit)


def holiday(found: Found, context: Context) -> Reading | None:
    """A holiday of the named or nearest year; see holidays.py."""
    from afteraction.dates.holidays import days_of

    name = found.typed("holiday").replace("_'_s", "s").replace("_'", "").replace("_-_", "_")
    year = year_of(found)
    which = found.typed("which").removeprefix("the_")
    if year is None and found.has("whose"):
        whose = _which_period("Y", found.typed("whose"), context)
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
    span = days_of(name, year)
    if span is None:
        return Reading(type="DATE", value=f"{year:04d}", anchors=False)
    first, last = span
    if first == last:
        period = of_day(first)
        if found.has("week"):
            here = period.to("W")
            return dated(here)
        if found.has("eve"):
            return dated(period.shift(-1))
        return dated(period)
    same = first.month == last.month
    return Reading(
        type="DATE",
        value=f"{first.year:04d}-{first.month:02d}" if same else f"{first.year:04d}",
        earliest=first.isoformat(),
        latest=last.isoformat(),
        anchors=False,
    )


def _holiday_year(found: Found, context: Context, name: str, year: int, which: str) -> int:
    from afteraction.dates.holidays import days_of

    published = context.published
    span = days_of(name, year)
    if published is None or span is None:
        return year
    if which in _BACK:
        return year - (span[0] >= published)
    if which in _AHEAD:
        return year + (span[1] <= published)
    if which:
        return year
    when = tense(context.article, found.start, found.end)
    if when == "past" and span[0] > published:
        return year - 1
    if when == "future" and span[1] < published:
        return year + 1
    return year


def present(found: Found, context: Context) -> Reading | None:
    """ "now", "recently", "soon": the reference named by the word itself."""
    return Reading(type="DATE", value=str(found.value("vague")), anchors=False)


def vague(found: Found, context: Context) -> Reading | None:
    """ "now", "recently", "soon"; "as soon as" and "sooner" are conjunctions."""
    article = context.article
    first, stop = article.word_range(found.start, found.end)
    before = article.words[first - 1] if first else ""
    after = article.words[stop] if stop < len(article.words) else ""
    if found.value("vague") == "FUTURE_REF" and (before == "as" or after in ("after", "as")):
        return None
    return Reading(type="DATE", value=str(found.value("vague")), anchors=False)


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


def past_ref(found: Found, context: Context) -> Reading | None:
    """Some time before."""
    return Reading(type="DATE", value="PAST_REF", anchors=False)


def present_ref(found: Found, context: Context) -> Reading | None:
    """The time of writing or telling."""
    return Reading(type="DATE", value="PRESENT_REF", anchors=False)


def at_the_time(found: Found, context: Context) -> Reading | None:
    """ "at the time": back then in news, the time told of in a narrative."""
    if context.published and "same" in found.match.group():
        return None  # "at the same time" is hardly ever one in news
    value = "PAST_REF" if context.published else "PRESENT_REF"
    return Reading(type="DATE", value=value, anchors=False)


def future_ref(found: Found, context: Context) -> Reading | None:
    """Some time to come."""
    return Reading(type="DATE", value="FUTURE_REF", anchors=False)


def often(found: Found, context: Context) -> Reading | None:
    """ "daily", "monthly"; in capitals in the middle of a sentence it is a newspaper."""
    article = context.article
    first, _ = article.word_range(found.start, found.end)
    if article.cased and article.text[found.start].isupper():
        sentence = article.sentence_at(found.start)
        if sentence is None or sentence.first != first:
            return None
    if first and article.words[first - 1] in ("the", "owned", "run"):
        return None
    following = article.text[found.end : found.end + 2]
    if article.cased and following[:1] == " " and following[1:].isupper():
        return None  # "the party daily Horizon"
    return every(found, context)


def every(found: Found, context: Context) -> Reading | None:
    """ "every Friday", "each month", "every two years", "daily", "Fridays"."""
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
    unit = str(found.value("unit"))
    return Reading(type="SET", value=duration_value(unit, number if number else 1), anchors=False)


def clock(found: Found, context: Context) -> Reading | None:
    """A time of day, on the day given with it, or on the last day spoken of."""
    hour, minute = _clock(found)
    if hour is None or hour > 24 or minute > 59:
        return None
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
    elif context.latest is not None and context.latest.unit == "D":
        base = context.latest
    else:
        base = context.today() if context.latest is None or context.published else context.latest
    reading = timed(base, f"{hour:02d}:{minute:02d}")
    reading.anchors = resolved is not None
    return reading


def _clock(found: Found) -> tuple[int | None, int]:
    if found.has("minute") and found.width("minute") != 2:
        return None, 0  # a score
    minute = found.number("minute") or 0
    if found.has("noon"):
        return (12 if found.typed("noon") == "noon" else 24), 0
    if found.has("military"):
        text = f"{found.value('military'):0>4}"
        return int(text[:2]), int(text[2:])
    hour = found.number("hour")
    if hour is None:
        return None, 0
    half = found.typed("half_day")[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    code = found.value("time_of_day")
    if code in ("AF", "EV", "NI") and hour < 12 and not (code == "NI" and hour < 5):
        hour += 12
    return hour, minute


def night_between(found: Found, context: Context) -> Reading | None:
    """ "the night of 3-4 January": a TIME that covers two days."""
    month, day = found.number("month"), found.number("day")
    if month is None or day is None:
        return None
    year = year_of(found) or nearest_year(found, context, month, day)
    period = day_period(year, month, day) if year else None
    if period is None:
        return Reading(type="TIME", value=f"XXXX-{month:02d}-{day:02d}TNI", unresolved=True)
    reading = timed(period, str(found.value("time")))
    if period.year > 0:
        reading.earliest, reading.latest = period.value, period.shift(1).value
    return reading


def named_day(found: Found, context: Context) -> Reading | None:
    """Days that are names of what happened on them: "9/11", "the September 11 attacks"."""
    month, day, year = found.number("month"), found.number("day"), year_of(found)
    if found.has("nine_eleven"):
        return dated(Period("D", 2001, 9, 11))
    if month is None or day is None:
        return None
    if year is None:
        year = {(9, 11): 2001, (10, 7): 2023}.get((month, day))
    return dated(day_period(year, month, day)) if year else None


