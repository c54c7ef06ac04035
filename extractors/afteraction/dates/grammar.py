"""What date rules are made of: the rule record, a match of it, its reading, and shared parts.

Patterns are matched on the typed tokens of a window (see ``tokens.py``): upper case is a class,
lower case a word, ``_`` stands between tokens.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from afteraction.dates.periods import Period
from afteraction.dates.reference import Context
from afteraction.dates.tokens import Window
from afteraction.dates.widening import approximation_before, part_before
from afteraction.dates.words import Value
from afteraction.record import DateType
from afteraction.rule import Rule, compile_pattern

if TYPE_CHECKING:
    import regex

# A number, in digits or words.
NUMBER = r"(?:NUM|D2|D3|YEAR)"
# Words of units are tokens of their own, so that a rule can say "year" where only that will do.
UNIT = r"(?:minute|hour|day|week|fortnight|month|year|decade|century)"
UNITS = r"(?:seconds|minutes|hours|hrs|days|weeks|fortnights|months|years|yrs|decades|centuries)"
ANY_UNIT = rf"(?:{UNIT}|{UNITS})"
# "two", "a", "a few", "several", "two or three", "two and a half".
QUANTITY = rf"""(?:(?P<n>{NUMBER})(?:_(?:to|or|and|-)_(?P<upper>NUM|D2))?
        (?P<half>_and_a_half|_D2_/_D2)?
        (?:_(?:more|full|whole|consecutive|straight))?
    |(?P<few>FEW)(?:_(?:more|short|long))?|(?P<single>an?(?:_(?:full|whole|single|further))?))"""
# A time zone after a clock time.
ZONE = r"""(?:_(?:gmt|utc|z|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest
    |local_time|local|local_\(_D4_gmt_\)
    |(?:eastern|central|mountain|pacific|greenwich|european|british|irish|moscow|kyiv|kiev|london|paris|berlin
    |beijing|tokyo|pakistani?|indian?|israeli?|iraqi?|irani?|kabul|afghan|baghdad|jerusalem|turkish|damascus|syrian|tehran
    |lagos|nairobi|tripoli|cairo)_(?:(?:standard|daylight|summer|mean)_)?time))"""


class Reading(Struct, kw_only=True):
    """What a match means.

    ``period``: the cell of the calendar, where there is one; ``earliest`` and ``latest`` (ISO days)
    follow from it unless given. ``unresolved``: it would take a publication date to say.
    ``anchors``: later expressions may refer to it ("the following day").
    """

    type: DateType
    value: str
    period: Period | None = None
    earliest: str | None = None
    latest: str | None = None
    unresolved: bool = False
    anchors: bool = True
    ambiguous: bool = False


class Found(Struct):
    """A match of a rule in a window; ``start`` and ``end`` are offsets into the article.

    ``part`` is what a modifier leaves of the period ("early", "mid", "late"), if there is one.
    """

    rule: "DateRule"
    window: Window
    match: "regex.Match[str]"
    start: int
    end: int
    part: str | None = None

    def has(self, name: str) -> bool:
        """Whether the group took part in the match."""
        return self._place(name) >= 0

    def value(self, name: str) -> Value | None:
        """The normal form of the first token of a group."""
        place = self._place(name)
        return None if place < 0 else self.window.values[self.window.begin[place]]

    def number(self, name: str) -> int | None:
        """The normal form of the first token of a group, if it is a whole number."""
        value = self.value(name)
        return value if isinstance(value, int) else None

    def width(self, name: str) -> int:
        """The number of characters of a group's first token; 0 if it took no part."""
        place = self._place(name)
        if place < 0:
            return 0
        token = self.window.begin[place]
        return self.window.ends[token] - self.window.starts[token]

    def typed(self, name: str) -> str:
        """A group as typed tokens; empty when it took no part."""
        for group in _groups(self.rule.pattern).get(name, ()):
            text: str | None = self.match[group]
            if text is not None:
                return text
        return ""

    def _place(self, name: str) -> int:
        """Where a group begins in ``typed``; -1 when no group of that name took part.

        One name may stand in several branches of a pattern: ``hour``, ``hour2``, ``hour3``.
        """
        match = self.match
        for group in _groups(self.rule.pattern).get(name, ()):
            place: int = match.start(group)
            if place >= 0:
                return place
        return -1


@cache
def _groups(pattern: str) -> dict[str, tuple[str, ...]]:
    # By the text of a pattern, whose hash is kept: a compiled pattern works out its own each time.
    names: dict[str, tuple[str, ...]] = {}
    for group in compiled(pattern).groupindex:
        base = group.rstrip("0123456789")
        names[base] = (*names.get(base, ()), group)
    return names


class DateRule(Rule, frozen=True, kw_only=True):
    """A rule over typed tokens.

    ``words`` are the classes of which one must be in the window, and ``needs``, if given, those of
    which one must be there as well. ``widen``: modifiers before the match belong to it ("late"
    before a period, "about" before a quantity).

    ``read`` gives the meaning of a match, or None when it means nothing. A rule without ``read``
    is a trap: what it covers is no date, and dates inside it are dropped. ``capitals``: it is a
    proper name, so all its words but the first begin with a capital; ``cased``: only capitals tell
    it, so it says nothing of a text that is all in capitals.
    """

    needs: frozenset[str] = frozenset()
    widen: Literal["", "part", "approx"] = ""
    capitals: bool = False
    cased: bool = False
    read: Callable[[Found, Context], Reading | None] | None = None

    def matches(self, window: Window) -> Iterator[Found]:
        """Every match in a window; a group ``span``, if there is one, is the expression in it."""
        starts, ends = window.starts, window.ends
        begin, finish = window.begin, window.finish
        spans = _groups(self.pattern).get("span", ())
        for match in compiled(self.pattern).finditer(window.typed):
            start, end = match.span()
            for group in spans:
                if match.start(group) >= 0:
                    start, end = match.span(group)
            if start >= end:
                continue
            first = begin[start]
            part = None
            if self.widen == "approx":
                first = approximation_before(window.kinds, first)
            elif self.widen == "part" and (modifier := part_before(window.kinds, first)):
                first, part = modifier
            yield Found(self, window, match, starts[first], ends[finish[end]], part)


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """A pattern over typed tokens, bound to their boundaries."""
    return compile_pattern(rf"(?<![^_])(?:{pattern})(?![^_])")
