"""What stands before the story: labelled dates and datelines, glued to it or on their own line.

The patterns are compiled when a text first looks as if it had one.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from afteraction.rule import compile_pattern, compile_plain

if TYPE_CHECKING:
    import regex

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = (
    r"(?:\d{4}\s(?:gmt|utc|[a-z]{1,4}t)(?:\s\(\d{4}\s[a-z]{2,4}\))?"
    r"|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?(?:z|gmt|utc|msk|[a-z]{1,4}t)\b)?)"
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
# What a header begins with; asked before its pattern is compiled or tried.
_HEADER_START = r"[\s\"'(\[]*(?:dat|first|publ|post|upda|last|modif|creat|issu|releas|text of)"
# " 2024-03-23 Gunmen ..." as crawlers write it.
_ISO_DAY = re.compile(r"\s*\d{4}-\d{2}-\d{2}(?=\s)")
_BRACKETED = re.compile(
    r"\s*\[(?:text|speech|excerpts?|report|article|passage omitted|[^\]\n]{1,80})\]\s*",
    re.IGNORECASE,
)
_DASH = re.compile(r"[-–—_:](?:\s|$)")
# Words that stand before a colon as a place would.
_LABELS = frozenset(
    "breaking update updated watch live exclusive analysis explainer opinion video photos "
    "alert urgent developing correction corrected just in fact check timeline factbox interview "
    "editorial".split()
)
# "Text of report by the private station Radio Umoja on 9 May 2011": monitoring services.
_MONITORED = (
    r"(?:excerpt from|text of) (?:an? |the )?(?:[a-z-]{3,20} ){0,3}(?:report|article|commentary"
    r"|statement|dispatch)[^\n]{0,120}?\son"
)


@cache
def _agency() -> re.Pattern[str]:
    """ "(Agency) - ": a dateline that has lost its place."""
    return re.compile(r"\s*\((?P<agency>[\w .,/&'’\-]{2,40})\)\s?(?:--+|[-–—_])\s")


@cache
def _header() -> "regex.Pattern[str]":
    return compile_plain(
        rf"[\s\"'(\[]*(?:{_LABEL}|{_MONITORED})\s?[:=]?\s{{0,3}}(?:at\s|on\s)?(?:{_CLOCK},?\s(?:on\s)?)?{FULL_DATE}"
        rf"(?:,?\s(?:at\s)?{_CLOCK})?[)\]]?[\s.;|,-]*"
    )


# What may stand about a date on a line of its own: who wrote or sent it, when it was changed.
_SENDER = r"(?:by\s)?[a-z][a-z.'-]{0,20}(?:\s[a-z][a-z.'-]{0,20}){0,4}"
_BY = (
    rf"(?:by\s{_SENDER}|reuters|ap|afp|upi|dpa|xinhua|bbc(?:\snews)?|cnn|al\sjazeera"
    r"|associated\spress)"
)
# A dash would make a stamp of the headline "Market bombing - 22 March 2013".
_MARK = r"\s?[|·•]\s?"
_CHANGED = rf"(?:last\s)?(?:updated|modified|published|posted)\s?:?\s?(?:at\s|on\s)?(?:{_CLOCK})?"


# "Jos, ", "Geneva / Pemba, ": in capitals, which is asked of the text.
_PLACES = (
    r"(?P<places>[a-z][a-z.'-]{1,20}(?:\s[a-z][a-z.'-]{0,20}){0,2}"
    r"(?:(?:\s?/\s?|,\s)[a-z][a-z.'-]{1,20}(?:\s[a-z][a-z.'-]{0,20}){0,2})?),\s"
)
# "The Newspaper's Correspondent Published ": who wrote, in front of the label.
_POSTED = r"(?:[a-z][a-z.'-]{0,20},?\s){1,6}(?:published|posted|updated|issued)(?:\son|\sat)?:?\s"
# What a headline tells, and no place is called.
_DEED = (
    r"attack|bomb|blast|kill|dead|death|die|shoot|clash|raid|ambush|massacre|war\b|siege|battle"
    r"|offensive|fight|assault|strike|fire|conflict|violence|crisis"
)


@cache
def _bare_date() -> "regex.Pattern[str]":
    """ "22 March 2013", "By Jane Roe, March 22, 2013", "22 Mar 2013 | Valley News".

    Also "Our Correspondent Published March 3, 2024", "Jos, 14 April 2024", "May 20, 2022 - 09:14
    GMT", "9 May 2017, 7.05 CET - Modified 8.30".
    """
    return compile_plain(
        rf"\s*[(\[]?(?:{_BY},\s|{_SENDER}{_MARK}|{_PLACES}|{_POSTED})?{FULL_DATE}"
        rf"(?:,?\s(?:[-|]\s)?(?:at\s)?{_CLOCK})?"
        rf"(?:\s(?:-\s)?{_CHANGED}|{_MARK}(?:{_CHANGED}|{_SENDER}))?[)\]]?[\s.|]*$"
    )


@cache
def _dateline() -> "regex.Pattern[str]":
    """The shape of a dateline; that its place is in capitals is asked of the text.

    "SAN SALVADOR, 8 JAN 90 (AFP) -- ", "BAMAKO, March 21 (Agency) - ", "DAKAR (Agency) - ",
    "PARIS - ", "KABUL, Afghanistan (AP) _ ", "QUETTA (Pakistan), Sept. 3 - ", "LAHORE: ",
    "TALOQAN, Afghanistan - March 30, 2014 - ".
    """
    return compile_pattern(
        r"""(?i)\s*
        (?P<city>[^\W\d_][\w.'’ /\-]{1,40}?)
        (?P<wider>(?:,\s(?!\d)[^\W\d_][\w.'’ \-]{1,30}?){0,2}?)
        (?:\s\([^\W\d_][\w.' \-]{1,30}\)(?=[,.]?\s(?:\d|\w{3,9}\.?\s\d|no\s)))?
        (?P<date>[,.]?\s(?:"""
        + _DATELINE_DATE
        + r""")(?:,?\s\d{2,4})?)?
        (?P<agency>,?\s?(?:\(|\[)[\w .,/&'’\-\[\]]{2,60}(?:\)|\]))?
        (?P<later>\s?(?:--+|[-–—])\s?"""
        + FULL_DATE
        + r""")?
        \s{0,2}(?P<dash>--+|[-–—_:])(?:\s|$)"""
    )


def is_bare_date(line: str, folded: str) -> bool:
    """Whether a line is a date with its year, perhaps with who sent it from where, and no more."""
    if len(line) >= 100 or not any(map(str.isdigit, line)):
        return False
    found = _bare_date().match(folded)
    if found is None:
        return False
    start, end = found.span("places")
    return start < 0 or (
        all(word[0].isupper() for word in re.findall(r"[^\W\d_]{3,}", line[start:end]))
        and not compile_plain(_DEED).search(folded, start, end)
    )


def is_header(line: str) -> bool:
    """Whether a folded line is a labelled date and nothing else."""
    found = _header().match(line) if compile_plain(_HEADER_START).match(line) else None
    return found is not None and found.end() >= len(line) - 1


def headers(text: str, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the labelled dates, or of a bare ISO day, at the front of a paragraph."""
    spans = []
    begin = start
    while compile_plain(_HEADER_START).match(folded, begin, end):
        found = _header().match(folded, begin, end)
        if found is None:
            break
        spans.append((begin, found.end()))
        begin = found.end()
    day = _ISO_DAY.match(text, begin, end)
    if day and text[day.end() : end].lstrip()[:1].isupper():
        spans.append((begin, day.end() + 1))
    return spans


def dateline(text: str, start: int, end: int) -> int:
    """Where the dateline at the front of the first paragraph ends; ``start`` if there is none."""
    limit = min(end, start + 200)
    found = None
    if _DASH.search(text, start, limit):
        found = _dateline().match(text, start, limit)
        if found is None or not _is_dateline(text, found):
            found = _agency().match(text, start, limit)
    stop = found.end() if found else start
    # "[TEXT]", "[REPORT] [SPEAKER]": only the monitoring services' wires have them.
    for _ in range(6):
        near = min(end, stop + 200)
        tag = _BRACKETED.match(text, stop, near)
        if tag is None or not text[stop:near].isupper():
            break
        stop = tag.end()
    return stop


def _is_dateline(text: str, found: "regex.Match[str]") -> bool:
    # Without agency or date, "Attackers - " could be anything: ask for a place in capitals, or
    # one with its country, and for a sentence that begins behind it.
    city = found["city"].strip()
    if not city[:1].isupper() or len(city.split()) > 5:
        return False
    named = found["agency"] and not found["agency"].strip(" ,([)]").isdigit()
    if found["dash"] != ":" and (named or found["date"] or found["later"]):
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
