"""The Article: the text as given, its folded twin, its parts, its sentences and its words."""

import re
from bisect import bisect_left, bisect_right
from operator import add

from msgspec import Struct

from afteraction.folding import fold
from afteraction.record import Span
from afteraction.segments import Segment, segment
from afteraction.sentences import split

_WORD = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITALS, _SMALL_LETTERS = (
    bytes(range(ord("A"), ord("Z") + 1)),
    bytes(range(ord("a"), ord("z") + 1)),
)


class Sentence(Struct, frozen=True):
    """A sentence: code points ``[start, end)``, words ``[first, stop)``, heading or body.

    ``paragraph`` counts the headings and body paragraphs from 0.
    """

    start: int
    end: int
    first: int
    stop: int
    heading: bool
    paragraph: int
    number: int


class Article:
    """One article, ready for the chain.

    ``words``, ``starts`` and ``ends`` are parallel: the folded words (runs of letters and digits)
    and where they stand. ``cased`` is false for old wires all in capitals, where case is no clue.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.words: list[str] = _WORD.findall(self.folded)
        self.starts: list[int] = [match.start() for match in _WORD.finditer(self.folded)]
        self.ends: list[int] = list(map(add, self.starts, map(len, self.words)))
        self.segments: list[Segment] = segment(text, self.folded)
        self.cased = _is_cased(text)
        self.sentences: list[Sentence] = self._sentences()

    def _sentences(self) -> list[Sentence]:
        sentences: list[Sentence] = []
        paragraph = 0
        for part in self.segments:
            if part.kind == "heading":
                spans = [(part.start, part.end)]
            elif part.kind == "body":
                spans = split(self.text, self.folded, part.start, part.end)
            else:
                continue
            for start, end in spans:
                first, stop = self.word_range(start, end)
                sentences.append(
                    Sentence(
                        start, end, first, stop, part.kind == "heading", paragraph, len(sentences)
                    )
                )
            paragraph += 1
        return sentences

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """Indices of the words that lie in ``[start, end)``: first, and one past the last."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset; None in a header, dateline or boilerplate."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def capitalised(self, index: int) -> bool:
        """Whether word ``index`` begins with a capital; always true where case is no clue."""
        return not self.cased or self.text[self.starts[index]].isupper()

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` with its text."""
        return Span(start, end, self.text[start:end])


def _is_cased(text: str) -> bool:
    """False when nearly all letters are capitals."""
    sample = text[:4000]
    # Bytes are counted many times faster than characters are asked one by one.
    plain = sample.encode("ascii", "ignore")
    upper = len(plain) - len(plain.translate(None, _CAPITALS))
    lower = len(plain) - len(plain.translate(None, _SMALL_LETTERS))
    others = _NOT_ASCII.findall(sample)
    upper += sum(map(str.isupper, others))
    lower += sum(map(str.islower, others))
    return lower * 4 > upper
