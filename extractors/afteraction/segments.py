"""The parts of an article: header, dateline, headings, boilerplate, body.

A segment is found by its shape and place. Header and dateline may be glued to the first sentence
(`` date 2024-03-23 The group …``, ``BAMAKO, March 21 (Agency) - The …``): they are cut off it.
"""

import re
from itertools import pairwise, repeat
from pathlib import Path
from typing import Literal

from msgspec import Struct

from afteraction.lexicon import rows

SegmentKind = Literal["header", "dateline", "heading", "boilerplate", "body", "signature"]


class Segment(Struct, frozen=True):
    """A part of the article, ``[start, end)``, of one kind. Segments do not overlap."""

    kind: SegmentKind
    start: int
    end: int


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = (
    r"(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?(?:z|gmt|utc|[a-z]{1,4}t)\b)?)"
)
# A calendar date with its year, in any of the usual orders.
FULL_DATE = (
    rf"(?:(?:{_WEEKDAY},?\s)?(?:\d{{4}}-\d{{2}}-\d{{2}}(?:t{_CLOCK}(?:[+-]\d{{2}}:?\d{{2}})?)?"
    rf"|{_DAY}(?:\sof)?\s{_MONTH},?\s\d{{2,4}}|{_MONTH}\s{_DAY},?\s\d{{4}}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{4}}/\d{{1,2}}/\d{{1,2}}))"
)
# The same, or a day and month alone, as datelines have it.
_DATELINE_DATE = (
    rf"(?:(?:{_WEEKDAY},?\s)?(?:{FULL_DATE}|{_DAY}\s{_MONTH}|{_MONTH}\s{_DAY}|no\sdate))"
)

_LABEL = (
    r"(?:date|dated|(?:first\s)?published|posted|updated|last\supdated|last\smodified|modified|created"
    r"|publication\sdate|published\son|posted\son|updated\son|issued|release\sdate)"
)
_HEADER = re.compile(
    rf"[\s\"'(\[]*{_LABEL}\s?[:=]?\s{{0,3}}(?:at\s|on\s)?(?:{_CLOCK},?\s(?:on\s)?)?{FULL_DATE}"
    rf"(?:,?\s(?:at\s)?{_CLOCK})?[)\]]?[\s.;|,-]*"
)
_BARE_DATE = re.compile(rf"\s*[(\[]?{FULL_DATE}(?:,?\s(?:at\s)?{_CLOCK})?[)\]]?[\s.|]*$")
_BYLINE = re.compile(
    r"\s*by\s[^\W\d_][\w.'-]*(?:\s[\w.'-]+){0,6}(?:(?:\s(?:and|in|for)|,)\s[\w .,'-]{1,60})?\s*$"
)
_CREDIT = re.compile(
    r"\s*[(\[]?(?:additional |with )?(?:reporting|writing|editing|edited|written|compiled) "
    r"(?:by|from)\b.{0,300}$"
)

# "SAN SALVADOR, 8 JAN 90 (AFP) -- [TEXT] ", "BAMAKO, March 21 (Agency) - ", "DAKAR (Agency) - ",
# "PARIS - ", "KABUL, Afghanistan (AP) _ ", "[Agency, London] ". The capitals are asked of the text.
_DATELINE = re.compile(
    r"""\s*
    (?P<city>[^\W\d_][\w.'’ /\-]{1,40}?)
    (?P<wider>(?:,\s(?!\d)[^\W\d_][\w.'’ \-]{1,30}?){0,2}?)
    (?:\s\([^\W\d_][\w.' \-]{1,30}\)(?=[,.]?\s(?:\d|\w{3,9}\.?\s\d|no\s)))?
    (?P<date>[,.]?\s(?:"""
    + _DATELINE_DATE
    + r""")(?:,?\s\d{2,4})?)?
    (?P<agency>,?\s?(?:\(|\[)[\w .,/&'’\-\[\]]{2,60}(?:\)|\]))?
    \s{0,2}(?P<dash>--+|[-–—_:])(?:\s|$)""",
    re.VERBOSE | re.IGNORECASE,
)
# "(Agency) - ": a dateline that has lost its place.
_AGENCY = re.compile(r"\s*\((?P<agency>[\w .,/&'’\-]{2,40})\)\s?(?:--+|[-–—_])\s")
# Words that stand before a colon as a place would.
_LABELS = frozenset(
    "breaking update updated watch live exclusive analysis explainer opinion video photos "
    "alert urgent developing correction corrected just in fact check timeline factbox interview "
    "editorial".split()
)
# " 2024-03-23 Gunmen ..." as crawlers write it.
_ISO_DAY = re.compile(r"\s*\d{4}-\d{2}-\d{2}(?=\s)")
_BRACKETED = re.compile(
    r"\s*\[(?:text|speech|excerpts?|report|article|passage omitted|[^\]\n]{1,80})\]\s*",
    re.IGNORECASE,
)

_BREAK = re.compile(r"\n[ \t\r]*\n\s*|\n(?=[ \t]{2,}\S)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_INNER_BREAK = re.compile(r"\n[ \t]*(?=\S)")
_FIRST_WORD = re.compile(r"\S{1,60}")
_WIDEST = 125  # columns of a narrow page
_LINE_BREAK = re.compile(r"\n\s*")
_STOPPED = re.compile(r"[.!?:][\"')\]]*$")
_FINAL_MARK = re.compile(r"[.!?][\"'’”)\]]{0,2}$")
_WORD = re.compile(r"[^\W_]+")


def _boilerplate() -> re.Pattern[str]:
    path = Path(__file__).with_name("boilerplate.tsv")
    parts = [row["line"] for row in rows(path, ("line", "note"))]
    return re.compile(r"\W*(?:" + "|".join(parts) + r")\W*$")


_BOILERPLATE = _boilerplate()


def _hard_wrapped(text: str) -> bool:
    """Whether line breaks are those of a narrow page, not of paragraphs."""
    lines = [line.rstrip() for line in text.split("\n")]
    if max(map(len, lines)) > _WIDEST:
        return False
    inner = [line for line, below in pairwise(lines) if line and below]
    unfinished = sum(len(line) >= 40 and not _STOPPED.search(line) for line in inner)
    return unfinished * 2 >= len(inner) and unfinished >= (1 if text.isupper() else 2)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    if _hard_wrapped(text):
        indented = sum(map(str.startswith, text.split("\n"), repeat("  ")))
        # Where nearly every line is indented, an indent opens no paragraph.
        breaks = _BLANK_LINE if indented * 3 > text.count("\n") * 2 else _BREAK
        known = [match.span() for match in breaks.finditer(text)]
        spans_between = sorted({*known, *_early_breaks(text, known)})
    else:
        spans_between = [match.span() for match in _LINE_BREAK.finditer(text)]
    spans = []
    begin = 0
    for stop, following in spans_between:
        spans.append((begin, stop))
        begin = following
    spans.append((begin, len(text)))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _early_breaks(text: str, known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Line breaks of a hard-wrapped page that stand far before the margin.

    The next word would have fitted, so a heading or a paragraph ends there.
    """
    width = max(len(line.rstrip()) for line in text.split("\n"))
    taken = {start for start, _ in known}
    cased = not text.isupper()
    found = []
    begin = 0
    for match in _INNER_BREAK.finditer(text):
        line = text[begin : match.start()].rstrip()
        begin = match.start() + 1
        word = _FIRST_WORD.match(text, match.end())
        room = width - len(line) - 1 - (len(word.group()) if word else 0)
        if not line or room < 12 or match.start() in taken:
            continue
        opens = text[match.end()].isupper() or text[match.end()] in "\"'“"
        if opens and (_FINAL_MARK.search(line) or (cased and room > width // 3)):
            found.append(match.span())
    return found


def segment(text: str, folded: str) -> list[Segment]:
    """Cut an article into its segments, in text order."""
    segments: list[Segment] = []
    paragraphs = _paragraphs(text)
    body_seen = False
    for number, (begin, end) in enumerate(paragraphs):
        last = number == len(paragraphs) - 1
        start = begin if body_seen else _header(text, folded, begin, end, segments)
        if start >= end:
            continue
        line = folded[start:end]
        if _BARE_DATE.match(line) and not (number == 0 and last):
            segments.append(Segment("signature" if body_seen else "header", start, end))
        elif (
            _BOILERPLATE.match(line)
            or _CREDIT.match(line)
            or (_BYLINE.match(line) and len(line) < 80)
        ):
            segments.append(Segment("boilerplate", start, end))
        elif body_seen and (found := _HEADER.match(line)) and found.end() >= len(line) - 1:
            segments.append(Segment("signature", start, end))
        else:
            told = start if body_seen else _dateline(text, start, end, segments)
            below = text[paragraphs[number + 1][0]] if not last else ""
            # A heading may follow a place ("SUDAN: Nine dead"), but not a wire's dateline.
            placed = told > start and not text[start:told].rstrip().endswith(":")
            if told >= end:
                continue
            if not placed and _is_heading(
                text, told, end, alone=len(paragraphs) == 1, last=last, below=below
            ):
                segments.append(Segment("heading", told, end))
                continue
            body_seen = True
            segments.append(Segment("body", told, end))
    return segments


def _header(text: str, folded: str, start: int, end: int, segments: list[Segment]) -> int:
    """Cut labelled dates, or a bare ISO day, off the front; where the text goes on afterwards."""
    while (found := _HEADER.match(folded, start, end)) and found.end() > start:
        segments.append(Segment("header", start, found.end()))
        start = found.end()
    found = _ISO_DAY.match(text, start, end)
    if found and text[found.end() : end].lstrip()[:1].isupper():
        segments.append(Segment("header", start, found.end() + 1))
        start = found.end() + 1
    return start


def _dateline(text: str, start: int, end: int, segments: list[Segment]) -> int:
    """Cut a dateline off the front of the first paragraph; where the text goes on."""
    limit = min(end, start + 200)
    found = _DATELINE.match(text, start, limit)
    if found is None or not _is_dateline(text, found):
        found = _AGENCY.match(text, start, limit)
    stop = found.end() if found else start
    # "[TEXT]", "[REPORT] [SPEAKER]": only the monitoring services' wires have them.
    while (tag := _BRACKETED.match(text, stop, min(end, stop + 200))) and text[stop:end].isupper():
        stop = tag.end()
    if stop > start:
        segments.append(Segment("dateline", start, stop))
    return stop


def _is_dateline(text: str, found: re.Match[str]) -> bool:
    # Without agency or date, "Attackers - " could be anything: ask for a place in capitals, or
    # one with its country, and for a sentence that begins behind it.
    city = found["city"].strip()
    if not city[:1].isupper() or len(city.split()) > 5:
        return False
    named = found["agency"] and not found["agency"].strip(" ,([)]").isdigit()
    if found["dash"] != ":" and (named or found["date"]):
        return True
    following = text[found.end() : found.end() + 60]
    if not following[:1].isupper() or following.isupper():
        return False
    if found["dash"] == ":":
        return bool(found["date"]) or (
            city.isupper() and len(city) > 2 and city.lower().split()[0] not in _LABELS
        )
    if found["dash"] == "-" and text[found.start("dash") - 1] != " ":
        return False
    return city.isupper() or (bool(found["wider"]) and found["dash"] in "-–—")


def _is_heading(text: str, start: int, end: int, *, alone: bool, last: bool, below: str) -> bool:
    if alone or end - start > 150 or below.islower():
        return False
    line = text[start:end].strip()
    words = _WORD.findall(line)
    if not words or len(words) > 18 or re.search(r"[.!;,][\"'’”)\]]*$", line):
        return False
    if line.endswith(":") or line.startswith(("-", "*", "•", "[", '"', "“", "``")):
        return False
    # The last line of an article is a heading only by its capitals: nothing stands below it.
    return not last or line.istitle() or line.isupper()
