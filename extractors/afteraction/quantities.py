"""Quantities of people: number words, ranges, bounds, approximations and vague words.

``value`` is the number as stated, ``min`` and ``max`` what the words entail: "at least 12" has
min 12, "more than 40" min 41, "up to 40" max 40, "20 to 30" no value. Vague words have only a
``min``, from ``vague.tsv``.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import Beginnings, rows
from afteraction.record import Count

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
# "a pair of", "a score of": the number, and whether it is a round one.
_SETS = {"couple": (2, True), "pair": (2, False), "trio": (3, False), "score": (20, True)}
_BIG = 10**9


class Quantity(Struct, frozen=True):
    """A quantity in the text: words ``[first, stop)`` and what they entail.

    ``additive`` for "another 17"; ``whole`` for "all three".
    """

    first: int
    stop: int
    count: Count
    additive: bool = False
    whole: bool = False


# The index after a number, its value, and whether a round word gave it.
_Number = tuple[int, int, bool]
_Entries = dict[str, list[tuple[list[str], str]]]


@cache
def _phrases(name: str, column: str) -> _Entries:
    """The phrases of a lexicon with their value, by first word, the longest first."""
    found: _Entries = {}
    for row in rows(Path(__file__).with_name(name), ("words", column)):
        words = row["words"].split()
        found.setdefault(words[0], []).append((words, row[column]))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _vague() -> _Entries:
    """Vague words and the least number each entails."""
    return _phrases("vague.tsv", "min")


def _modifiers() -> _Entries:
    """Words before a number with their kind: least, over, most, under, about, nearly, more, all."""
    return _phrases("bounds.tsv", "kind")


@cache
def _numerals() -> frozenset[str]:
    """Words with which a quantity without modifiers can begin, besides digits."""
    return frozenset(
        {*_vague(), *NUMBER_WORDS, "a", "an", "half", "between", "hundred", "dozen", "both"}
    )


@cache
def starters() -> Beginnings:
    """The first words of every quantity that does not begin with digits.

    "a" needs a word like "dozen" behind it, and a modifier a number or another modifier.
    """
    alone = {*NUMBER_WORDS, "hundred", "dozen", "both"}
    numbers = _numerals().union(_modifiers())
    round_words = frozenset(("dozen", *_SETS, *_SCALES))
    seconds: dict[str, frozenset[str]] = {
        "a": round_words,
        "an": round_words,
        "half": frozenset(("a",)),
        "between": numbers,
    }
    for first, entries in (*_vague().items(), *_modifiers().items()):
        longer = frozenset(words[1] for words, _ in entries if len(words) > 1)
        seconds[first] = seconds.get(first, frozenset()) | longer
    alone.update(first for first, entries in _vague().items() if len(entries[-1][0]) == 1)
    for first, entries in _modifiers().items():
        if len(entries[-1][0]) == 1:  # the shortest comes last
            seconds[first] |= numbers
    return Beginnings(alone, seconds)


def may_begin(words: Sequence[str], at: int) -> bool:
    """Whether a quantity may begin at a word, by that word and the next alone."""
    return words[at][0].isdigit() or starters().at(words, at)


def quantity_at(words: Sequence[str], gaps: Sequence[str], at: int, stop: int) -> Quantity | None:
    """The quantity that begins at word ``at``, modifiers included, or None.

    ``gaps[i]`` is the text between word ``i`` and word ``i + 1``.
    """
    if not may_begin(words, at):
        return None
    position = at
    kinds: list[str] = []
    while len(kinds) < 3 and (modifier := _modifier(words, gaps, position, stop)):
        position, kind = modifier
        kinds.append(kind)
        if position >= stop:
            return None
    if not (words[position][0].isdigit() or words[position] in _numerals()):
        return None  # "the" of "the road"
    between = words[position] == "between"
    number = cardinal(words, gaps, position + between, stop)
    found = _range(words, gaps, number, stop, between=between)
    if found is None:
        found = _plain(words, position, stop, None if between else number)
    if found is None:
        return None
    end, count = found
    if end < stop and words[end : end + 2] in (["or", "more"], ["or", "so"], ["or", "fewer"]):
        kinds.append({"more": "least", "so": "about", "fewer": "most"}[words[end + 1]])
        end += 2
    elif end < stop and words[end] == "plus" and gaps[end - 1] in (" ", "-"):
        kinds.append("least")
        end += 1
    return Quantity(at, end, _bounded(count, kinds), additive="more" in kinds, whole="all" in kinds)


def _modifier(
    words: Sequence[str], gaps: Sequence[str], at: int, stop: int
) -> tuple[int, str] | None:
    """The modifier at a word: the index after it, and its kind; a word must follow."""
    for phrase, kind in _modifiers().get(words[at], ()):
        end = at + len(phrase)
        if (
            end < stop
            and words[at:end] == phrase
            and all(gap in (" ", "\n", "  ", " [") for gap in gaps[at:end])
        ):
            return end, kind
    return None


def _bounded(count: Count, kinds: Sequence[str]) -> Count:
    value, low, high, approximate = count.value, count.min, count.max, count.approximate
    for kind in kinds:
        if kind == "about":
            approximate = True
            if value is not None:
                low, high = (None, None) if (low, high) == (value, value) else (low, high)
        elif value is None:
            continue
        elif kind == "least":
            low, high = value, None
        elif kind == "over":
            low, high = value + 1, None
        elif kind == "most":
            low, high = None, value
        elif kind == "under":
            low, high = None, value - 1
        elif kind == "nearly":
            low, high, approximate = None, value - 1, True
    return Count(value, low, high, approximate)


def _range(
    words: Sequence[str], gaps: Sequence[str], low: _Number | None, stop: int, *, between: bool
) -> tuple[int, Count] | None:
    """ "between 20 and 30", "20 to 30", "20-30", "four or five", behind its lower number."""
    if low is None:
        return None
    after, smaller, _ = low
    if after >= stop:
        return None
    link = words[after] if after < stop else ""
    wanted = ("and",) if between else ("to", "or")
    if link in wanted and gaps[after - 1] == " " and after + 1 < stop:
        high = cardinal(words, gaps, after + 1, stop)
    elif not between and gaps[after - 1].strip() in ("-", "--"):
        high = cardinal(words, gaps, after, stop)
    else:
        return None
    if high is None or not smaller < high[1] < _BIG or high[1] > max(10 * smaller, 20):
        return None  # "3-0" is a score, "2 to 1" a ratio
    return high[0], Count(None, smaller, high[1], approximate=False)


def _plain(
    words: Sequence[str], at: int, stop: int, number: _Number | None
) -> tuple[int, Count] | None:
    """A vague word, "both", or the cardinal number that is there."""
    for phrase, least in _vague().get(words[at], ()):
        end = at + len(phrase)
        if end <= stop and words[at:end] == phrase:
            return end, Count(None, int(least), None, approximate=True)
    if words[at] == "both":
        return at + 1, Count(2, 2, 2, approximate=False)
    if number is None:
        return None
    end, value, rounded = number
    if rounded:
        return end, Count(value, None, None, approximate=True)
    return end, Count(value, value, value, approximate=False)


def cardinal(words: Sequence[str], gaps: Sequence[str], at: int, stop: int) -> _Number | None:
    """A cardinal number at word ``at``: (index after it, value, whether a round word gave it).

    "a dozen" and "a hundred" are round, "one hundred" and "12" are not.
    """
    if at >= stop:
        return None
    word = words[at]
    if word[0].isdigit():
        return _digits(words, gaps, at, stop)
    if word == "half" and list(words[at + 1 : at + 3]) == ["a", "dozen"]:
        return at + 3, 6, True
    if word in ("a", "an", "one") and at + 1 < stop and gaps[at] == " ":
        following = words[at + 1]
        if following == "dozen":
            return at + 2, 12, True
        if following in _SETS:
            return _set(words, at, stop)
        if following in _SCALES:
            total = _spelled(words, gaps, at + 1, stop, 1)
            return (
                None
                if total is None
                else (total[0], total[1], word != "one" and total[0] == at + 2)
            )
    if word == "dozen" and at + 1 < stop:
        return at + 1, 12, True
    if word in NUMBER_WORDS:
        found = _spelled(words, gaps, at, stop, 0)
        if found is None:
            return None
        end, value = found
        if end < stop and words[end] in ("dozen", "dozens") and gaps[end - 1] == " ":
            return end + 1, value * 12, True
        if end + 1 < stop and words[end] == "score" and gaps[end - 1] == " ":
            return end + 1, value * 20, True
        return end, value, False
    return None


def _set(words: Sequence[str], at: int, stop: int) -> _Number | None:
    """ "a pair of soldiers", "a score of others"; "a score of 21" is no number of people."""
    if at + 3 >= stop or words[at + 2] != "of" or words[at + 3][0].isdigit():
        return None
    number, rounded = _SETS[words[at + 1]]
    return at + 3, number, rounded


def _digits(
    words: Sequence[str], gaps: Sequence[str], at: int, stop: int
) -> tuple[int, int, bool] | None:
    if not words[at].isdecimal() or len(words[at]) > 9:
        return None
    value = float(words[at])
    end = at + 1
    if len(words[at]) <= 3:
        while (
            end < min(stop, at + 3)  # up to nine digits
            and gaps[end - 1] == ","
            and len(words[end]) == 3
            and words[end].isdecimal()
        ):
            value = value * 1000 + int(words[end])
            end += 1
    if end < stop and gaps[end - 1] == "." and words[end].isdecimal():
        value += float(f"0.{words[end]}")
        end += 1
        if end >= stop or words[end] not in _SCALES:
            return None  # a decimal counts no people
    if end < stop and gaps[end - 1] == " " and words[end] in _SCALES:
        return end + 1, round(value * _SCALES[words[end]]), value != int(value)
    if end < stop and gaps[end - 1] == " " and words[end] == "dozen":
        return end + 1, round(value * 12), True
    return end, round(value), False


def _spelled(
    words: Sequence[str], gaps: Sequence[str], at: int, stop: int, start: int
) -> tuple[int, int] | None:
    """Number words: "twenty-three", "one hundred and five", "two thousand three hundred"."""
    total, current, end = 0, start, at
    tens = False
    while end < stop:
        word = words[end]
        if end > at and gaps[end - 1] not in (" ", "-", "\n"):
            break
        if word in NUMBER_WORDS:
            value = NUMBER_WORDS[word]
            room = current % 100
            if room and not (tens and 0 < value < 10):
                break  # "five six" are two numbers
            current += value
            tens = value >= 20
        elif word in _SCALES and current:
            if word == "hundred":
                current *= 100
            else:
                total += current * _SCALES[word]
                current = 0
            tens = False
        elif word == "and" and end > at and words[end - 1] in _SCALES and end + 1 < stop:
            if words[end + 1] not in NUMBER_WORDS:
                break
        else:
            break
        end += 1
    return (end, total + current) if end > at else None
