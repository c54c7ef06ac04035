"""Sentence boundaries that survive "Gen.", "U.S.", "a.m.", initials and old wires."""

import re
from pathlib import Path

from afteraction.calendar_words import CALENDAR_WORDS, WEEKDAYS_IN_SHORT
from afteraction.lexicon import rows

_COLUMNS = ("abbreviation", "ends_sentence")

# A mark that may end a sentence, closing quotes or brackets, then white space and an opening.
_BOUNDARY = re.compile(
    r"""[.!?…]["'”’»)\]]{0,3}(?=\s+["'“‘«(\[]{0,2}[^\W_]|\s*$|\[?\n)|\.(?=[A-Z][a-z])"""
)
_LAST_WORD = re.compile(r"(?:[^\W_]\.)*[^\W_]+$")
# Words that begin a sentence and hardly ever follow an abbreviation inside one.
_OPENERS = frozenset(
    "the a an in on at it he she they we this that these those there but and as after before "
    "however meanwhile since when while no one two three according its his her their".split()
)
# Those of them that, in a text all in capitals, more often go on ("AT 5 A.M. IN A HOSPITAL").
_PREPOSITIONS = frozenset("a in on at as and but after before since when while his her".split())
_CAPITALS = re.compile(r"[A-Z]{2}|A [A-Z]{2}")
_AFTER_CLOCK = (CALENDAR_WORDS | WEEKDAYS_IN_SHORT) | frozenset(
    "gmt utc est edt eastern local".split()
)
_NOT_A_LETTER = re.compile(r"[^a-z]")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}\.")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]$")


def _abbreviations() -> dict[str, bool]:
    path = Path(__file__).with_name("abbreviations.tsv")
    return {row["abbreviation"]: row["ends_sentence"] == "yes" for row in rows(path, _COLUMNS)}


_ABBREVIATIONS = _abbreviations()
# The longest sentences of wire copy have some 700 characters.
_LONGEST = 1500


def split(text: str, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences in ``text[start:end]``, without the white space between them."""
    spans = []
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if _is_boundary(text, folded, match, end) and not _LIST_NUMBER.fullmatch(
            text, begin, match.end()
        ):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, end))
    short = [piece for span in spans for piece in _pieces(text, *span)]
    return [trimmed for span in short if (trimmed := _trim(text, *span))]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without an end is no sentence: it is cut at a mark or a space."""
    pieces = []
    while end - start > _LONGEST:
        limit = start + _LONGEST
        cut = max(text.rfind(mark, start + 1, limit) for mark in ("; ", "\n"))
        if cut < start + _LONGEST // 2:
            cut = max(text.rfind(mark, start + 1, limit) for mark in (", ", " "))
        cut = cut + 1 if cut > start else limit
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _is_boundary(text: str, folded: str, match: re.Match[str], end: int) -> bool:
    if match.end() >= end:
        return False
    if text[match.start()] not in ".…":
        # "What now?" he said: a small letter goes on with the sentence.
        following = text[match.end() : match.end() + 8].lstrip()
        return not following[:1].islower()
    following = text[match.end() : match.end() + 40].lstrip().lstrip("\"'“‘«([`")
    if following[:1].islower():
        return False
    last = _LAST_WORD.search(folded, max(0, match.start() - 24), match.start())
    if last is None:
        return True
    word = last.group()
    next_word = _NOT_A_LETTER.split(following.lower(), maxsplit=1)[0]
    opens = next_word in _OPENERS
    if _CAPITALS.match(following):
        opens = opens and next_word not in _PREPOSITIONS
    if word in ("a.m", "p.m"):
        # "at 5 a.m. Friday" goes on; "at 5 A.M. TROOPS" may do either.
        return opens or not (next_word in _AFTER_CLOCK or _CAPITALS.match(following))
    if _INITIALS.match(word):  # u.s, e.g
        return opens
    if len(word) == 1 and word.isalpha():
        return False  # "J. Smith"
    ends = _ABBREVIATIONS.get(word)
    if ends is None:
        return True
    if word == "no":  # "No. 5" against a sentence that ends in "no"
        return not following[:1].isdigit()
    return ends and opens


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
