"""The text around a date word as typed tokens: what the rules' patterns are matched on.

A window is a few words about a word that may belong to a date. Every word becomes one token: its
class from ``words.tsv`` (``MONTH``, ``UNIT``, …), a class of numbers, or the folded word itself.
Tokens are joined by ``_``, so that a pattern reads ``the_(?:past|last)_NUM_UNITS`` and one rule
covers all months, units and numbers. Punctuation between words is a token of its own; ``;`` is
anything that ends an expression.

Numbers: ``D2`` one or two digits, ``D3`` three, ``YEAR`` four that can be a year, ``D4`` four that
cannot, ``NUM`` other numbers, in words, or with decimals; ``ORD`` ordinals, ``DECADE`` "1980s",
``CLOCK`` "5pm", ``ISOT`` the middle of an ISO time, ``ZULU`` "0430Z", ``GROUP`` "140430Z",
``GLUED`` "12JAN91", ``HRS`` "1430hrs".
"""

from msgspec import Struct

from afteraction.article import Article
from afteraction.dates.merging import join_phrases, merge_numbers
from afteraction.dates.words import LITERAL, WORDS, Entry, Value
from afteraction.rule import compile_plain

# Words beside which an ambiguous month ("May", "March", "Sun") is a date after all.
_TEMPORAL = frozenset(
    "in of since until till by last this next early late mid from between during before after "
    "through every following previous past to on and or end beginning start middle throughout "
    "around each that coming".split()
)
# "to March on the capital"
_MARCHED = frozenset("on to toward towards from for through against past in into of".split())
_AFTER_MONTH = frozenset({"was", "is", "saw", "brought", "ended", "began"})
_BEFORE_MAY = frozenset("in of since until till by last next early late mid from".split())
_AS = frozenset({"recently", "early", "late", "soon"})
_PUNCTUATION = frozenset(",.-/:'()$\"")
# Digits with letters behind them; few articles have any, so these are compiled at first use.
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th|d)$"
_DECADE = r"(\d{1,3}0)s$"
_CLOCK = r"(\d{1,2})([ap])m$"
# "1430hrs", "14h50"
_HOURS = r"(\d{2})h?(\d{2})(?:hrs?|hours|(?<=\dh\d\d)|h)$"
# The 0430Z and 140430Z of military messages, and their 12JAN91.
_ZULU = r"(\d{4}|\d{6})z$"
_GLUED = r"(\d{1,2})([a-z]{3,4})(\d{2}|\d{4})$"
_CLOCK_DIGITS = len("0430Z")
_ISO_TIME = r"(\d\d)t(\d\d)$"


class Window(Struct):
    """Typed tokens of a stretch of text.

    ``begin`` and ``finish`` give the token that begins or ends at a place of ``typed``; the other
    lists are parallel, one item a token, offsets into the article.
    """

    typed: str
    begin: dict[int, int]
    finish: dict[int, int]
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    values: list[Value]

    def classes(self) -> set[str]:
        """The tokens, and the classes of those that stand for themselves."""
        found = set(self.kinds)
        for kind in self.kinds:
            entry = WORDS.get(kind)
            if entry is not None and entry.kind in LITERAL:
                found.add(entry.kind)
        return found


def kind_of(article: Article, index: int) -> tuple[str, Value]:
    """The class and normal form of word ``index``."""
    word = article.words[index]
    entry = WORDS.get(word)
    if entry is not None:
        if entry.weak and not _counts(article, index, entry):
            return word, word
        return (word if entry.kind in LITERAL else entry.kind), entry.value
    if "0" <= word[0] <= "9":
        return _number(word)
    return word, word


def _number(word: str) -> tuple[str, Value]:
    size = len(word)
    if word.isdecimal() and word.isascii() and size <= 9:
        number = int(word)
        if size <= 2:
            return "D2", number
        if size == 4:
            return ("YEAR" if 1000 <= number <= 2199 else "D4"), (
                number if 1000 <= number <= 2199 else word
            )
        return ("D3" if size == 3 else "NUM"), number
    if found := compile_plain(_ORDINAL).match(word):
        return "ORD", int(found[1])
    if found := compile_plain(_DECADE).match(word):
        return "DECADE", int(found[1])
    if found := compile_plain(_CLOCK).match(word):
        return "CLOCK", found[1] + found[2]
    if found := compile_plain(_ISO_TIME).match(word):
        return "ISOT", word
    if found := compile_plain(_HOURS).match(word):
        return "HRS", found[1] + found[2]
    if found := compile_plain(_ZULU).match(word):
        return ("ZULU" if size == _CLOCK_DIGITS else "GROUP"), found[1]
    if (
        (found := compile_plain(_GLUED).match(word))
        and (month := WORDS.get(found[2]))
        and month.kind == "MONTH"
    ):
        return "GLUED", f"{found[1]:0>2}{int(month.value):02d}{found[3]}"
    return word, word


def _counts(article: Article, index: int, entry: Entry) -> bool:
    """Whether an abbreviation or ambiguous word is meant as a month or weekday."""
    if not article.capitalised(index):
        return False
    words = article.words
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if before and article.starts[index] - article.ends[index - 1] > 2:
        before = ""
    if after and article.starts[index + 1] - article.ends[index] > 3:
        after = ""
    if (before[:1].isdigit() and len(before) <= 4) or after[:1].isdigit():
        gap = article.folded[article.ends[index] : article.ends[index] + 2]
        return not (after[:1].isdigit() and gap == ". " and len(words[index]) > 4)
    follower = WORDS.get(after)
    if before == "as" and index > 1 and words[index - 2] in _AS:
        return True  # "as recently as March"
    if entry.kind == "MONTH" and article.cased and follower and follower.kind == "ORD":
        return True  # "March eighth"
    if entry.kind in ("QUARTER", "HALFYEAR"):
        return before in _TEMPORAL
    if entry.kind == "WEEKDAY":
        near = WORDS.get(after)
        return near is not None and near.kind == "MONTH"
    if len(words[index]) == 3 and words[index] != "may":
        near = WORDS.get(before)
        return near is not None and near.kind == "ORD"
    if (
        words[index] == "march"
        and after in _MARCHED
        and before in ("to", "on", "and", "or", "that")
    ):
        return False
    if before == "the":  # "the August battles", not "the March against Hatred"
        return (
            article.cased
            and after != ""
            and after not in _MARCHED
            and not article.capitalised(index + 1)
        )
    if words[index] == "may" and not article.cased and before not in _BEFORE_MAY:
        return False  # in capitals "this may also be" looks like "this May"
    return before in _TEMPORAL or (article.cased and _stands_alone(article, index, after))


def _stands_alone(article: Article, index: int, after: str) -> bool:
    """ "March was a bloody month", "the costly August battles": a capital that no name explains."""
    word = article.words[index]
    sentence = article.sentence_at(article.starts[index])
    if sentence is None or sentence.heading or not after or article.capitalised(index + 1):
        return False
    if sentence.first == index:
        return word in ("march", "may") and after in _AFTER_MONTH
    return word == "august" and not article.capitalised(index - 1)


def window(article: Article, first: int, stop: int) -> Window:
    """Words ``first`` to ``stop - 1`` of the article as typed tokens."""
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Value] = []
    folded = article.folded
    word_starts, word_ends = article.starts, article.ends
    previous = -1
    for index in range(first, stop):
        begin = word_starts[index]
        if previous >= 0 and folded[previous:begin] != " ":
            _gap(article, index - 1, previous, begin, kinds, starts, ends, values)
        elif previous < 0 and begin:
            mark = folded[begin - 1] if folded[begin - 1] != " " else folded[begin - 2 : begin - 1]
            if mark in ("$", "#", "©"):
                kinds.append("copyright" if mark == "©" else "$")
                starts.append(begin - 1)
                ends.append(begin)
                values.append(mark)
        kind, value = kind_of(article, index)
        kinds.append(kind)
        starts.append(begin)
        ends.append(word_ends[index])
        values.append(value)
        previous = word_ends[index]
    after = word_starts[stop] if stop < len(word_starts) else min(previous + 4, len(folded))
    if previous >= 0:
        _gap(article, stop - 1, previous, after, kinds, starts, ends, values)
    merge_numbers(kinds, starts, ends, values)
    join_phrases(kinds, starts, ends, values)
    begins: dict[int, int] = {}
    finishes: dict[int, int] = {}
    place = 0
    for number, kind in enumerate(kinds):
        begins[place] = number
        place += len(kind)
        finishes[place] = number
        place += 1
    return Window("_".join(kinds), begins, finishes, kinds, starts, ends, values)


def _gap(
    article: Article,
    index: int,
    start: int,
    stop: int,
    kinds: list[str],
    starts: list[int],
    ends: list[int],
    values: list[Value],
) -> None:
    """The punctuation after word ``index`` as tokens."""
    gap = article.folded[start:stop]
    if gap.isspace():
        wrapped = article.cased and article.text[stop : stop + 1].islower()
        if gap.count("\n") < 2 and (wrapped or not ("\n" in gap and "   " in gap)):
            return
        token = ";"
    elif len(gap) > 6:
        token = ";"
    else:
        token = ""
    if token:
        kinds.append(token)
        starts.append(start)
        ends.append(stop)
        values.append(token)
        return
    for offset, char in enumerate(gap):
        if char.isspace():
            continue
        token = char if char in _PUNCTUATION else ";"
        if char == "." and not _abbreviates(article, index, start + offset + 1):
            token = ";"
        elif char == "©":
            token = "copyright"
        elif char == "-" and gap.strip() == "-" and len(gap) > 1 and "\n" not in gap:
            token = "--"
        kinds.append(token)
        starts.append(start + offset)
        ends.append(start + offset + 1)
        values.append(token)


def _abbreviates(article: Article, index: int, after: int) -> bool:
    """Whether a full stop after word ``index`` belongs to an abbreviation or a number."""
    if article.folded[after : after + 1].isalnum():
        return True  # nothing between the stop and the next word: "a.m", "25.05"
    word = article.words[index]
    if len(word) == 1 and word.isalpha():
        return True
    if word in ("ca", "circa"):
        return True
    entry = WORDS.get(word)
    return entry is not None and entry.weak and len(word) <= 5 and word not in ("march", "may")
