"""Lexicons are TSV files beside the stage that uses them; this reads and looks them up.

A file is UTF-8 with a block of ``#`` comments (format and source), one header line, then rows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from afteraction.folding import fold

Value = TypeVar("Value")

# What may stand between two words of one name: "al-Qaeda", "al Qaeda", "U.S.", "Côte d'Ivoire",
# a line break of an old wire. A comma or a full stop before a space ends a name.
_JOINERS = frozenset({" ", "-", "'", ".", "\n", " \n", "\n ", "  ", "-\n", "/", ". ", "' ", " '"})
_ABBREVIATED = frozenset({". "})


_WORD = re.compile(r"[^\W_]+")


class LexiconError(ValueError):
    """A lexicon line that cannot be used; the message names file, line and what to do."""


def rows(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """The rows of a lexicon file as dictionaries keyed by column name.

    Raises:
        LexiconError: the header is not ``columns``, or a line has another number of cells.
    """
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if header != list(columns):
                raise LexiconError(f"{path}:{number}: the header must be {' | '.join(columns)}")
            continue
        if len(cells) != len(header):
            raise LexiconError(
                f"{path}:{number}: {len(cells)} cells where the header has {len(header)}; "
                "separate them with one tab each"
            )
        yield dict(zip(header, cells, strict=False))


def words_of(name: str) -> list[str]:
    """The folded words of a name, as ``Article.words`` would split it."""
    return _WORD.findall(fold(name))


@lru_cache(maxsize=10_000)
def phrase_key(name: str) -> str:
    """The folded words of a name joined by one space, as a :class:`PhraseIndex` files it."""
    return " ".join(words_of(name))


class Worded(Protocol):
    """A text in words, as an Article is: see there."""

    folded: str
    words: list[str]
    starts: list[int]
    ends: list[int]


class PhraseIndex(Generic[Value]):
    """Phrases by their words, for one longest-match look-up per position of a text.

    Keys are the folded words joined by one space, so "al-Qaeda" and "Al Qaeda" are one key.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]] = ()) -> None:
        self.phrases: dict[str, Value] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}
        for phrase, value in entries:
            self.add(phrase, value)

    def add(self, phrase: str, value: Value) -> None:
        """Enter a phrase; a later entry of the same words replaces an earlier one."""
        self.enter(words_of(phrase), value)

    def enter(self, parts: list[str], value: Value) -> None:
        """As :meth:`add`, for words already folded and split."""
        if not parts:
            return
        self.phrases[" ".join(parts)] = value
        first, length = parts[0], len(parts)
        known = self.lengths.get(first)
        if known is None:
            self.lengths[first] = (length,)
        elif length not in known:
            self.lengths[first] = tuple(sorted((*known, length), reverse=True))

    def longest(self, text: Worded, at: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at word ``at``: (index after its last word, value)."""
        words = text.words
        lengths = self.lengths.get(words[at])
        if lengths is None:
            return None
        for length in lengths:
            if length == 1:
                return at + 1, self.phrases[words[at]]
            stop = at + length
            if stop > len(words):
                continue
            value = self.phrases.get(" ".join(words[at:stop]))
            if value is not None and joined(text, at, stop):
                return stop, value
        return None

    def beginnings(self) -> "Beginnings":
        """The first two words of every phrase."""
        alone = frozenset(word for word, lengths in self.lengths.items() if lengths[-1] == 1)
        seconds: dict[str, set[str]] = {}
        for phrase in self.phrases:
            if " " in phrase:
                first, second = phrase.split(" ", 2)[:2]
                if first not in alone:
                    seconds.setdefault(first, set()).add(second)
        return Beginnings(alone, seconds)

    def find_all(self, text: Worded) -> dict[int, tuple[int, Value]]:
        """The longest phrase that begins at each word, as :meth:`longest` gives it, by that word.

        Phrases may overlap: "police officers" and "officers" are both there.
        """
        lengths = self.lengths
        hits = [index for index, word in enumerate(text.words) if word in lengths]
        longest = ((index, self.longest(text, index)) for index in hits)
        return {index: found for index, found in longest if found is not None}


class Beginnings:
    """The first two words of phrases, for a cheap look before a closer one.

    ``alone`` are phrases of one word; ``seconds`` has the words that may follow the first of the
    others. Digits are taken for any second word, so that "about" may stand before every number.
    """

    def __init__(self, alone: Set[str], seconds: Mapping[str, Set[str]]) -> None:
        self._alone = frozenset(alone)
        self._seconds = seconds
        self._firsts = frozenset((*alone, *seconds))

    def joined_with(self, *others: "Beginnings") -> "Beginnings":
        """The beginnings of these phrases and of others."""
        seconds = dict(self._seconds)
        for other in others:
            for word, following in other._seconds.items():
                known = seconds.get(word)
                seconds[word] = following if known is None else known | following
        return Beginnings(self._alone.union(*(other._alone for other in others)), seconds)

    def at(self, words: Sequence[str], index: int) -> bool:
        """Whether a phrase may begin at a word."""
        word = words[index]
        if word in self._alone:
            return True
        seconds = self._seconds.get(word)
        if seconds is None or index + 1 >= len(words):
            return False
        following = words[index + 1]
        return following in seconds or following[0].isdigit()

    def among(self, words: Sequence[str], first: int, stop: int) -> set[int]:
        """Those of words ``[first, stop)`` at which a phrase may begin."""
        hits = [index for index in range(first, stop) if words[index] in self._firsts]
        return {index for index in hits if self.at(words, index)}


def joined(text: Worded, first: int, stop: int) -> bool:
    """Whether words ``first`` to ``stop - 1`` may be one name: only joiners stand between them."""
    for index in range(first, stop - 1):
        between = text.folded[text.ends[index] : text.starts[index + 1]]
        if between not in _JOINERS:
            return False
        if between in _ABBREVIATED and len(text.words[index]) > 3:
            return False
    return True
