"""Readers of seasons, quarters and halves of years.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import (
    AHEAD,
    BACK,
    TEXTUAL,
    aside,
    dated,
    unknown,
    which_period,
    year_of,
)
from afteraction.dates.periods import Period
from afteraction.dates.reference import Context, tense
from afteraction.dates.words import WORDS


def season(found: Found, context: Context) -> Reading | None:
    """A season with its year, of a named year ("last", "that"), or of the nearest one."""
    code = str(found.value("season"))
    year = year_of(found, context)
    if year is None and found.has("whose"):
        whose = which_period("Y", found.typed("whose"), context)
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
    if _is_name(found, context):
        return None
    leads = ("in", "by", "this", "until", "since", "late", "early", "during")
    if word.endswith("fall") and not found.has("which") and before not in leads:
        return None
    after = article.words[stop] if stop < len(article.words) else ""
    if after == "of" or (word.endswith(("fall", "spring")) and before in _BEFORE_VERB):
        return None
    if word.endswith("spring") and after in _AFTER_SPRING:
        return None  # "they spring into action"
    return season(found, context)


_BEFORE_VERB = frozenset("to the will would may might can could should must ll not".split())
_AFTER_SPRING = frozenset("into up back forth water waters".split())


def _is_name(found: Found, context: Context) -> bool:
    """Whether it ends a name: "Sgt. Winter", "the Prague Spring"."""
    article = context.article
    first, stop = article.word_range(found.start, found.end)
    if stop - first != 1 or not first or not article.cased or not article.capitalised(first):
        return False
    sentence = article.sentence_at(found.start)
    if sentence is None or sentence.heading or sentence.first >= first - 1:
        return False
    gap = article.folded[article.ends[first - 1] : found.start]
    behind = article.folded[found.end : article.starts[stop]] if stop < len(article.words) else ""
    if behind == " " and article.capitalised(stop):
        return False  # "the German Spring Offensive"
    return article.capitalised(first - 1) and gap in (" ", ". ")


_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(found: Found, context: Context, code: str) -> int | None:
    which = found.typed("which").removeprefix("the_")
    base = context.anchor() if which in TEXTUAL else context.today() or context.line
    if context.published is None and not which:
        latest = context.latest
        if latest is not None and latest.unit == "SE":
            base = latest  # "they passed the winter there; in spring they left"
        if (following := _year_behind(found, context)) is not None:
            return following
    if base is None or (context.published is None and which in ("last", "this")):
        return None if base is None else base.year
    here = base.part if base.unit in ("M", "D") else _SEASON_STARTS.get(base.season, 1)
    starts = _SEASON_STARTS[code]
    if which in BACK:
        # January's "last winter" began the December before.
        return base.year - (here < starts + 3)
    if which in AHEAD:
        return base.year + (here >= starts or base.unit == "Y")
    if which or context.published is None:
        # A winter has the year of its January.
        return base.year + (code == "WI" and base.unit in ("M", "D", "SE") and here >= 8)
    future = tense(context.article, found.start, found.end) == "future"
    if future:
        return base.year + (here >= starts)
    return base.year - (here < starts)


def _year_behind(found: Found, context: Context) -> int | None:
    """The year of the month that follows in the sentence: "a summer offensive in June 1942"."""
    article = context.article
    sentence = article.sentence_at(found.start)
    _, stop = article.word_range(found.start, found.end)
    last = min(sentence.stop if sentence else stop, stop + _YEAR_REACH)
    for index in range(stop, last):
        word, before = article.words[index], WORDS.get(article.words[index - 1])
        if len(word) == 4 and word.isdecimal() and word >= "1000" and before is not None:
            return int(word) if before.kind == "MONTH" else None
    return None


_YEAR_REACH = 10


def quarter(found: Found, context: Context) -> Reading | None:
    """A quarter or half of a year: "the third quarter", "the first half of 1998"."""
    number = found.number("number")
    unit = "HY" if found.has("half_year") else "Q"
    if number is None or number > (2 if unit == "HY" else 4):
        return None
    year = year_of(found, context)
    if year is None and found.has("whose"):
        whose = which_period("Y", found.typed("whose"), context)
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
        if context.published and number != here:
            future = tense(context.article, found.start, found.end) == "future"
            # In November "the third quarter" is the one just over, whatever the verb.
            year += (future and number < here - 1) if number < here else future - 1
    return dated(Period(unit, year, number))


def quarter_before(found: Found, context: Context) -> Reading | None:
    """Read "the year-ago quarter", "the same period last year": a year before the last one."""
    base = context.latest or context.today()
    here = base.to("Q") if base else None
    if here is None and (today := context.today()) is not None and (now := today.to("Q")):
        here = now.shift(-1)  # the quarter reported is the last one
    if here is None:
        return unknown("Q")
    if found.has("number") and (number := found.number("number")) is not None:
        here = Period("Q", here.year, number)
    return aside(here.shift(-4))


def reported_period(found: Found, context: Context) -> Reading | None:
    """Read "for the year", "in the quarter", "for the year ended 31 March" (a length)."""
    unit = str(found.value("unit")) if found.typed("unit") != "quarter" else "Q"
    if found.has("ended"):
        return Reading(type="DURATION", value="P1Y", anchors=False)
    if unit == "Q":
        today = context.today()
        if today is not None and (context.latest is None or context.latest.unit != "Q"):
            now = today.to("Q")
            return dated(now.shift(-1)) if now else None  # that which is over is reported
        return quarter_here(found, context) if context.latest else None
    base = context.latest or context.today()
    if base is None or (here := base.to(unit)) is None:
        return None
    return aside(here)


def quarter_here(found: Found, context: Context) -> Reading | None:
    """Read "the latest quarter", "that quarter", "the quarter"."""
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
