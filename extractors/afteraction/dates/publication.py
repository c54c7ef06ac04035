"""The day of publication: given from outside, else header, else dateline, else signature."""

import datetime as dt
import re

from msgspec import Struct

from afteraction.article import Article
from afteraction.dates.grammar import Found, Reading
from afteraction.dates.periods import day_period
from afteraction.dates.reference import Context
from afteraction.findings import Findings
from afteraction.rule import compile_plain
from afteraction.segments import Segment

# A stamp of a later change, which a stamp of publication in the same place outranks.
_CHANGED = r"updated|modified|created"
_ORDER = ("header", "dateline", "signature")
# What stands before the date of a dateline: a place in capitals, a comma.
_PLACE = re.compile(r"\s*[^\W\d_][^\W\d]*[A-Z. ,()'/-]*,\s$")


class _Stamp(Struct):
    """A calendar day in a header, dateline or signature."""

    segment: Segment
    found: Found
    month: int
    day: int
    year: int | None
    changed: bool


def stamped(article: Article, winners: list[Found]) -> list[Segment]:
    """The segments whose dates tell of publication.

    A wire's dateline that was not cut off, because its agency or its dash is unusual, counts too.
    """
    segments = [segment for segment in article.segments if segment.kind in _ORDER]
    if winners and not any(segment.kind == "dateline" for segment in segments):
        first = winners[0]
        before = article.text[: first.start]
        after = article.text[first.end : first.end + 2]
        if (
            first.start < 60
            and first.has("month")
            and first.has("day")
            and before.isupper()
            and _PLACE.match(before)
            and after in (" (", " -", " [")
        ):
            segments.append(Segment("dateline", 0, first.end))
    return segments


def settle(findings: Findings, context: Context, winners: list[Found]) -> None:
    """Find the publication date, unless it was given; tell ``findings`` and ``context``."""
    given = dt.date.fromisoformat(findings.published) if findings.published else None
    context.stamped = stamped(findings.article, winners)
    if given is None:
        for kind in _ORDER:
            stamps = [s for s in _stamps(context, winners, kind) if s.year is not None]
            # Where several are given, that of publication counts, not that of an update.
            stamps.sort(key=lambda stamp: stamp.changed)
            if stamps and (day := _day(stamps[0])) is not None:
                given = day
                findings.published = day.isoformat()
                findings.published_from = kind  # type: ignore[assignment]
                break
    # Beyond these years a date is a placeholder, and counting from it would leave the calendar.
    context.published = given if given and 1000 <= given.year <= 2900 else None


def read(context: Context, found: Found) -> Reading | None:
    """The reading of a date in a header, dateline or signature; None for one elsewhere."""
    segment = _segment_of(context, found)
    if segment is None:
        return None
    stamp = _stamp(context, segment, found)
    if stamp is None:
        return None
    year = stamp.year
    if year is None:
        if context.published is None:
            return Reading(
                type="DATE", value=f"XXXX-{stamp.month:02d}-{stamp.day:02d}", unresolved=True
            )
        # A dateline precedes publication by days at most.
        late = (stamp.month, stamp.day) > (context.published.month, context.published.day)
        year = context.published.year - late
        if late and stamp.month - context.published.month < 6:
            year = context.published.year
    period = day_period(year, stamp.month, stamp.day)
    return None if period is None else Reading(type="DATE", value=period.value, period=period)


def _stamps(context: Context, winners: list[Found], kind: str) -> list[_Stamp]:
    stamps = []
    for segment in context.stamped:
        if segment.kind != kind:
            continue
        for found in winners:
            if segment.start <= found.start < segment.end:
                stamp = _stamp(context, segment, found)
                if stamp is not None:
                    stamp.changed = bool(
                        compile_plain(_CHANGED).search(
                            context.article.folded, segment.start, found.start
                        )
                    )
                    stamps.append(stamp)
    return stamps


def _stamp(context: Context, segment: Segment, found: Found) -> _Stamp | None:
    if found.rule.read is None:
        return None
    if (
        found.rule.name in ("dates.iso_day", "dates.numeric_day")
        or found.has("year")
        or found.has("yy")
    ):
        reading = found.rule.read(
            found, Context(article=context.article, day_first=context.day_first)
        )
        period = reading.period if reading else None
        if period is None or period.unit != "D":
            return None
        return _Stamp(segment, found, period.part, period.day, period.year, False)
    month, day = found.number("month"), found.number("day")
    if month is None or day is None:
        return None
    return _Stamp(segment, found, month, day, None, False)


def _segment_of(context: Context, found: Found) -> Segment | None:
    for segment in context.stamped:
        if segment.start <= found.start < segment.end:
            return segment
    return None


def _day(stamp: _Stamp) -> dt.date | None:
    if stamp.year is None:
        return None
    period = day_period(stamp.year, stamp.month, stamp.day)
    days = period.days() if period else None
    return days[0] if days else None
