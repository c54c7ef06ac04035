"""Paragraphs: where they end on a page with wide lines, and on a narrow one.

Old wires and scraped pages break their lines at a margin, so that a line break says nothing; blank
lines, indents and lines that stop far before the margin do.
"""

import re
from itertools import pairwise, repeat

_LINE_BREAK = re.compile(r"\n\s*")
_BREAK = re.compile(r"\n[ \t\r]*\n\s*|\n(?=[ \t]{2,}\S)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_INNER_BREAK = re.compile(r"\n[ \t]*(?=\S)")
_FIRST_WORD = re.compile(r"\S{1,60}")
_STOPPED = re.compile(r"[.!?:][\"')\]]*$")
_FINAL_MARK = re.compile(r"[.!?][\"'’”)\]]{0,2}$")
_WIDEST = 125  # columns of a narrow page


def _hard_wrapped(text: str) -> bool:
    """Whether line breaks are those of a narrow page, not of paragraphs."""
    lines = [line.rstrip() for line in text.split("\n")]
    if max(map(len, lines)) > _WIDEST:
        return False
    inner = [line for line, below in pairwise(lines) if line and below]
    unfinished = sum(len(line) >= 40 and not _STOPPED.search(line) for line in inner)
    return unfinished * 2 >= len(inner) and unfinished >= (1 if text.isupper() else 2)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs of a text, in order, without the breaks between them."""
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
