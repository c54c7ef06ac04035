"""When an incident was: the date of its clause, never the day somebody spoke of it."""

import datetime as dt

from afteraction.findings import DateMention
from afteraction.record import Date, DatePrecision, EventDate

NO_DATE = EventDate(earliest=None, latest=None, precision=None, text=None)


def dates_an_event(mention: DateMention) -> bool:
    """Whether a date may be that of an attack: a point in time, of no speech, plan or period."""
    date = mention.date
    if mention.function != "plain" or date.type not in ("DATE", "TIME"):
        return False
    return not date.value.endswith("_REF")


def precision(date: Date) -> DatePrecision | None:
    """How exact a date is, by the days it covers."""
    if date.earliest is None or date.latest is None:
        return None
    days = (dt.date.fromisoformat(date.latest) - dt.date.fromisoformat(date.earliest)).days + 1
    if days == 1:
        return "day"
    if "W" in date.value and days == 7:
        return "week"
    if 28 <= days <= 31 and date.earliest.endswith("-01"):
        return "month"
    return "year" if days >= 365 else "range"


def event_date(mention: DateMention | None) -> EventDate:
    """The event's date from the expression that gives it; without days where none are known."""
    if mention is None:
        return EventDate(earliest=None, latest=None, precision=None, text=None)
    date = mention.date
    return EventDate(
        earliest=date.earliest, latest=date.latest, precision=precision(date), text=date.text
    )


def days_between(first: str, second: str) -> int:
    """Days from one ISO day to another."""
    return (dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days


def agree(one: Date, other: Date) -> bool:
    """Whether two expressions can be of one day: their days overlap, or are not known."""
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        return one.earliest is None and other.earliest is None
    return one.earliest <= other.latest and other.earliest <= one.latest
