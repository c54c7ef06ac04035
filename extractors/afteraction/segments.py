"""The parts of an article: header, dateline, headings, boilerplate, body.

A segment is found by its shape and place. Header and dateline may be glued to the first sentence
(`` date 2024-03-23 The group …``, ``BAMAKO, March 21 (Agency) - The …``): they are cut off it.
"""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from afteraction.datelines import dateline, headers, is_bare_date, is_header
from afteraction.lexicon import rows
from afteraction.paragraphs import paragraphs
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex

SegmentKind = Literal["header", "dateline", "heading", "boilerplate", "body", "signature"]


class Segment(Struct, frozen=True):
    """A part of the article, ``[start, end)``, of one kind. Segments do not overlap."""

    kind: SegmentKind
    start: int
    end: int


_BYLINE = re.compile(
    r"\s*by\s[^\W\d_][\w.'-]*(?:\s[\w.'-]+){0,6}(?:(?:\s(?:and|in|for)|,)\s[\w .,'-]{1,60})?\s*$"
)
_DESKS = ("correspondent", "reporter", "stringer", "bureau", "desk", "newsroom")
_DESK = re.compile(r"\s*(?:[a-z]+\s){1,3}(?:news)?desk\s*$")
# "Africa Desk": no word of such a line is small but these.
_SMALL = frozenset(
    "by from a an our own the special staff senior foreign regional crime chief news correspondent "
    "correspondents reporter reporters stringer stringers bureau desk newsroom in for and".split()
)
_CREDIT = re.compile(
    r"\s*[(\[]?(?:additional |with )?(?:reporting|writing|editing|edited|written|compiled) "
    r"(?:by|from)\b.{0,300}$"
)

_WORD = re.compile(r"[^\W_]+")
_CAPITALS = re.compile(r"\s*[^\W\d_a-z][^\W\d_a-z'-]{2,15}(?: [^\W\d_a-z]{2,15}){0,2}\s*")
_WIRE = re.compile(r"[\d(\[]")
_EDITORS_MARK = re.compile(r"\s*\[[^\]]{1,40}\]$")  # "... [PASSAGE OMITTED]"


@cache
def _correspondent() -> re.Pattern[str]:
    """ "Our Correspondent, Sargodha", "From our reporter in Amman", "Special Correspondent"."""
    return re.compile(
        r"\s*(?:(?:by|from)\s)?(?:(?:an?|our|own|the|special|staff|senior|foreign|regional|crime"
        rf"|chief|news)\s){{0,3}}(?:{'|'.join(_DESKS)})s?"
        r"(?:(?:,|\s-|\sin|\sfor|\sand)\s[\w .,'-]{1,60})?\s*$"
    )


@cache
def _boilerplate() -> "regex.Pattern[str]":
    path = Path(__file__).with_name("boilerplate.tsv")
    parts = [row["line"] for row in rows(path, ("line", "note"))]
    return compile_plain(r"\W*(?:" + "|".join(parts) + r")\W*$")


def segment(text: str, folded: str) -> list[Segment]:
    """Cut an article into its segments, in text order."""
    segments: list[Segment] = []
    spans = paragraphs(text)
    body_seen = False
    only_town = _only_town(text, spans)
    for number, (begin, end) in enumerate(spans):
        last = number == len(spans) - 1
        start = begin
        if not body_seen:
            for header in headers(text, folded, begin, end):
                segments.append(Segment("header", *header))
                start = header[1]
        if start >= end:
            continue
        line = folded[start:end]
        if is_bare_date(text[start:end], line) and not (number == 0 and last):
            segments.append(Segment("signature" if body_seen else "header", start, end))
            continue
        if _is_boilerplate(text[start:end], line):
            segments.append(Segment("boilerplate", start, end))
            continue
        if body_seen and is_header(line):
            segments.append(Segment("signature", start, end))
            continue
        if not body_seen and number and not last and number == only_town:
            segments.append(Segment("dateline", start, end))
            continue
        told = start if body_seen else dateline(text, start, end)
        below = "" if last else text[spans[number + 1][0]]
        # A heading may begin with its country ("SUDAN: Nine dead", "RDC - Ituri: convoy ambushed"),
        # but not with a wire's dateline, which has a day or an agency.
        wire = told > start and _WIRE.search(text, start, told) is not None
        alone = len(spans) == 1
        if not wire and _is_heading(text, start, end, alone=alone, last=last, below=below):
            segments.append(Segment("heading", start, end))
            continue
        if told > start:
            segments.append(Segment("dateline", start, told))
        if told < end:
            body_seen = True
            segments.append(Segment("body", told, end))
    return segments


def _only_town(text: str, spans: list[tuple[int, int]]) -> int | None:
    """The number of the one line that is but a town in capitals: "ANKARA".

    Several such lines are the headings of a digest ("MALI", "NIGER").
    """
    lines = (n for n, span in enumerate(spans) if n and _CAPITALS.fullmatch(text, *span))
    number = next(lines, None)
    return (
        number if number is not None and next(lines, None) is None and not text.isupper() else None
    )


def _is_desk(text: str, line: str) -> bool:
    """Whether a line names nobody but who wrote; not "reporter in Kano and killed nine"."""
    if not any(desk in line for desk in _DESKS):
        return False
    if not (_correspondent().match(line) or (len(line) < 40 and _DESK.match(line))):
        return False
    words = _WORD.findall(text)
    if text.rstrip().endswith(".") or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word in _SMALL for word in words)


def _is_boilerplate(text: str, line: str) -> bool:
    # The patterns bound what a line of the page's furniture holds; a longer one is prose.
    if len(line) > 320:
        return False
    return bool(
        _boilerplate().match(line)
        or _CREDIT.match(line)
        or (len(line) < 80 and _BYLINE.match(line))
        or (len(line) < 80 and _is_desk(text, line))
    )


def _is_heading(text: str, start: int, end: int, *, alone: bool, last: bool, below: str) -> bool:
    if alone or end - start > 150 or below.islower():
        return False
    line = _EDITORS_MARK.sub("", text[start:end].strip())
    words = _WORD.findall(line)
    if not words or len(words) > 18 or re.search(r"[.!;,][\"'’”)\]]*$", line):
        return False
    if line.endswith(":") or line.startswith(("-", "*", "•", "[", '"', "“", "``")):
        return False
    # The last line of an article is a heading only by its capitals: nothing stands below it.
    return not last or line.istitle() or line.isupper()
