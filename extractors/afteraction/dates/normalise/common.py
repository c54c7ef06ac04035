"""What all readers share: readings of a period, years, and which period "last" or "that" means.

A reader takes a match and the context and returns a Reading, or None when the match means nothing
after all. Its groups have the same names in all rules: see the package.
"""

import datetime as dt

from afteraction.dates.grammar import Found, Reading
from afteraction.dates.periods import Period
from afteraction.dates.reference import Context, tense
from afteraction.dates.words import WORDS

UNKNOWN = {
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
BACK = frozenset({"last", "past", "this_past", "previous", "preceding", "prior"})


AHEAD = frozenset(
    {
        "next",
        "coming",
        "this_coming",
        "following",
        "subsequent",
        "upcoming",
        "ensuing",
        "forthcoming",
    }
)


TEXTUAL = frozenset(
    "previous preceding prior following subsequent that same that_same ensuing intervening "
    "then".split()
)


_LAST_YEAR = 9989


def dated(period: Period | None, value: str | None = None) -> Reading | None:
    """A DATE that is a calendar period, within the years that have four digits."""
    if period is None or abs(period.year) > _LAST_YEAR:
        return None
    return Reading(type="DATE", value=value or period.value, period=period)


def aside(period: Period) -> Reading | None:
    """A DATE named for comparison only: what follows does not count from it."""
    reading = dated(period)
    if reading is not None:
        reading.anchors = False
    return reading


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
    return Reading(type="DATE", value=value or UNKNOWN[unit], unresolved=True, anchors=False)


def year_of(found: Found, context: Context) -> int | None:
    """The year as written: four digits, two digits, or before Christ.

    Two digits are of the last hundred years, in a story of older times of the years about it.
    """
    year = found.number("year")
    if year is None and (short := found.number("yy")) is not None:
        year = short + (1900 if short >= 40 else 2000)
        line = context.line
        if context.published is None and line is not None and 1000 < line.year < 1940:
            century = line.year - line.year % 100
            near = (century - 100 + short, century + short, century + 100 + short)
            year = min(near, key=lambda candidate: abs(candidate - line.year))
    if year is not None and found.has("bc"):
        return -year
    return year


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
        latest = context.latest
        if (
            latest is not None
            and latest.unit == "Y"
            and context.latest_sentence == context.sentence
        ):
            return latest.year  # "wrote of 1917 that the 20th of August …"
        if line.unit in ("M", "D") and line.part - month >= 8 and line.year > 0:
            return line.year + 1  # "in December … in January"
        return line.year
    if (pair := _of_pair(found, context, month)) is not None:
        return pair
    past = published.year - ((month, day or 0) > (published.month, published.day if day else 0))
    if not day and month == published.month:
        return published.year
    if day and (month, day) == (published.month, published.day):
        return published.year
    ahead = _distance(published, past + 1, month, day)
    behind = -_distance(published, past, month, day)
    if day and ahead < 60 and behind > 280:
        return past + 1  # news gives the year of a day that is a year back
    if behind < 45 and ahead > 300:
        return past
    if not day and _names_a_thing(found, context):
        return past if behind <= ahead else past + 1
    when = tense(context.article, found.start, found.end)
    if when == "future":
        return past + 1
    if when == "past":
        return past
    if not day and ahead < _SOON:
        return past + 1  # "talks in June", said in May
    # Without a verb to tell, a month is past unless a deadline names it ("by February").
    if not day and word_before(found, context) not in ("by", "until", "till", "for"):
        return past
    return past + 1 if ahead * 3 < behind else past


_JOINED = frozenset({"to", "until", "till", "through", "or", "and"})
_MODIFIED = frozenset({"early", "mid", "late", "the", "end", "of", "beginning", "start"})
_PAIR_REACH = 7  # words
_NEXT_MONTHS = 2


def _of_pair(found: Found, context: Context, month: int) -> int | None:
    """The year of the second of two months: "from December to March", "late May or early June"."""
    article, one = context.article, context.latest
    if one is None or one.unit != "M" or context.latest_sentence != context.sentence:
        return None
    first, _ = article.word_range(found.start, found.end)
    if first - context.latest_word > _PAIR_REACH:
        return None
    between = [
        word
        for word in article.words[context.latest_word : first]
        if word not in _MODIFIED and not ((entry := WORDS.get(word)) and entry.kind == "MONTH")
    ]
    if len(between) != 1 or between[0] not in _JOINED:
        return None
    if (
        between[0] == "and"
        and "between" not in article.words[max(0, context.latest_word - 2) : context.latest_word]
    ):
        return None
    step = (month - one.part) % 12
    if between[0] == "or" and not 0 < step <= _NEXT_MONTHS:
        return None
    year = one.year + (month < one.part)
    today = context.published
    if today is not None and 12 * (year - today.year) + month - today.month > _FAR_AHEAD:
        return None  # "between January and October they killed", said in March
    return year


_FAR_AHEAD = 6  # months
_SOON = 45  # days
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})


def _names_a_thing(found: Found, context: Context) -> bool:
    """Whether a month stands between an article and a noun: "a June agreement", "the May vote"."""
    article = context.article
    _, stop = article.word_range(found.start, found.end)
    if word_before(found, context) not in _ARTICLES or stop >= len(article.words):
        return False
    following = article.words[stop]
    return article.folded[found.end : article.starts[stop]] == " " and following.isalpha()


def word_before(found: Found, context: Context) -> str:
    """The word before a match; empty at the beginning of the text."""
    first, _ = context.article.word_range(found.start, found.end)
    return context.article.words[first - 1] if first else ""


def _distance(published: dt.date, year: int, month: int, day: int | None) -> int:
    return (dt.date(year, month, min(day or 15, 28)) - published).days


_FIRST_NAMES = frozenset("april june august may sunday monday friday".split())


def names_a_person(found: Found, context: Context) -> bool:
    """Whether it is a first name: "April Adams, a nurse", "Sunday Igboho was arrested".

    It opens the sentence or follows another capital, and a capital follows it.
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
    if article.folded[article.ends[first - 1] : found.start] == "; ":
        return True
    return first > 0 and article.capitalised(first - 1) and sentence.first != first - 1


def which_period(unit: str, which: str, context: Context) -> Period | None:
    """The period of a unit that "last", "this", "next" (from publication) or "that" etc. mean."""
    word = which.removeprefix("the_").removeprefix("very_").removeprefix("that_")
    textual = word in TEXTUAL or which.startswith(("the_next", "that", "the_very"))
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
    if word in BACK:
        return here.shift(-1)
    if word in AHEAD:
        return here.shift(1)
    if unit == "WE" and word in ("", "the"):
        # "over the weekend": the one that is over, or going on.
        return here if context.published and context.published.weekday() >= 5 else here.shift(-1)
    return here
