"""Suppressors: contexts that cancel a casualty statement or put it out of the event.

In the manner of ConText (Harkema et al. 2009, "ConText: An algorithm for determining negation,
experiencer, and temporal status from clinical reports"): a trigger acts in a direction over a
scope that ends with its clause. Triggers and their effects are in ``suppressors.tsv``.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from afteraction.casualties.typed import TypedSentence
from afteraction.casualties.violence import deed_sentence, is_by_arms, violent_sentence
from afteraction.lexicon import rows
from afteraction.record import Scope, Status
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex

_COLUMNS = ("effect", "direction", "reach", "words", "pattern", "note")


class Suppressor(Struct, frozen=True):
    """One line of ``suppressors.tsv``."""

    effect: str
    direction: str
    reach: int
    words: frozenset[str]
    pattern: str
    note: str

    def search(self, text: str) -> "regex.Match[str] | None":
        """The trigger in the part of a sentence that is its scope."""
        return compile_plain(self.pattern).search(text)


@cache
def suppressors() -> tuple[Suppressor, ...]:
    """The suppressors, in the order of the file."""
    path = Path(__file__).with_name("suppressors.tsv")
    return tuple(
        Suppressor(
            row["effect"],
            row["direction"],
            int(row["reach"]),
            frozenset(row["words"].split()),
            row["pattern"],
            row["note"],
        )
        for row in rows(path, _COLUMNS)
    )


@cache
def _by_word() -> tuple[frozenset[str], dict[str, list[int]]]:
    """The words that suppressors need, and places among them by those they need."""
    places: dict[str, list[int]] = {}
    for place, suppressor in enumerate(suppressors()):
        for word in suppressor.words:
            places.setdefault(word, []).append(place)
    return frozenset(places), places


_CONJUNCTION = (
    "after|since|while|but|although|as|whereas|when|which|who|where|in (?:the|what|which|one)"
)
_CLAUSE_BREAK = (
    r" [;:] "
    rf"| , (?:[a-z]+ ){{0,3}}?(?:{_CONJUNCTION})\b"
    r"| , (?=(?:bringing|taking|raising|pushing) )"
    r"| (?:minutes|hours|days|weeks|months|years) after "
    r"| (?:after|while|but|who|when|where) "
)


class SentenceContext:
    """The suppressors of one typed sentence whose trigger words it has."""

    def __init__(self, sentence: TypedSentence, words: list[str]) -> None:
        self._sentence = sentence
        self._words = words
        self._present: list[Suppressor] | None = None
        self._violent: bool | None = None

    def _prepare(self) -> list[Suppressor]:
        """Spell the sentence out and gather its suppressors, when a rule first asks."""
        self._text, self._offsets = self._sentence.context(self._words)
        needed, table = _by_word()
        told = self._sentence.sentence
        # A group hides its words: "two leopards" is one symbol.
        tokens = needed.intersection({*self._text.split(" "), *self._words[told.first : told.stop]})
        places = {place for token in tokens for place in table[token]}
        self._present = [suppressors()[place] for place in sorted(places)]
        self._breaks: list[tuple[int, int]] | None = None
        return self._present

    def at(self, offset: int) -> tuple[Status, Scope, str | None]:
        """What the context makes of a word of harm at an offset of the typed text.

        Returns its status, its scope, and why it is no statement at all (None if it is one).
        """
        present = self._prepare() if self._present is None else self._present
        index = self._sentence.index_at(offset)
        start = self._offsets[index]
        end = start + len(self._sentence.items[index].symbol)
        status: Status = "reported"
        scope: Scope = "event"
        for suppressor in present:
            if not suppressor.search(self._scope(suppressor, start, end)):
                continue
            if suppressor.effect == "drop":
                return status, scope, suppressor.note
            if suppressor.effect == "hypothetical":
                status = "hypothetical"
            elif suppressor.effect == "cumulative":
                scope = "cumulative"
            elif suppressor.effect == "other_event" and scope == "event":
                scope = "other_event"
        return status, scope, None

    def _scope(self, suppressor: Suppressor, start: int, end: int) -> str:
        """The part of the sentence in which a suppressor is looked for."""
        text = self._text
        if suppressor.direction == "before":
            first = max(text.rfind(" ; ", 0, start), text.rfind(" : ", 0, start), 0)
            words = text[first:start].rstrip().split(" ")
            return " ".join(words[-suppressor.reach :])
        if suppressor.direction == "after":
            return text[end:]
        if suppressor.direction in ("words", "peaceful", "blameless", "natural"):
            told = self._sentence.sentence
            if suppressor.direction == "peaceful" and self._is_violent():
                return ""
            if suppressor.direction == "blameless" and self._is_deed():
                return ""
            spelled = " ".join(self._words[told.first : told.stop])
            return "" if suppressor.direction == "natural" and is_by_arms(spelled) else spelled
        return self._clause(start, end) if suppressor.direction == "clause" else text

    def _is_violent(self) -> bool:
        """Whether the sentence speaks of violence, looked at once."""
        if self._violent is None:
            told = self._sentence.sentence
            self._violent = violent_sentence(self._words, told.first, told.stop) or is_by_arms(
                " ".join(self._words[told.first : told.stop])
            )
        return self._violent

    def _is_deed(self) -> bool:
        """Whether the sentence says that somebody did violence."""
        told = self._sentence.sentence
        return deed_sentence(self._words, told.first, told.stop)

    def _clause(self, start: int, end: int) -> str:
        """The stretch around a word of harm up to the next conjunction on either side."""
        if self._breaks is None:
            breaks = compile_plain(_CLAUSE_BREAK).finditer(self._text)
            self._breaks = [match.span() for match in breaks]
        first = 0
        for opened, closed in self._breaks:
            if closed <= start:
                first = opened
            elif opened >= end:
                return self._text[first:opened]
        return self._text[first:]
