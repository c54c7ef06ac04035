"""Whom "he said" and "it said" go back to: the last who spoke, worked out when a pronoun asks."""

from afteraction.article import Sentence
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.merging import merge
from afteraction.casualties.reports import Report, last_speaker
from afteraction.casualties.symbols import typed
from afteraction.casualties.typed import TypedSentence
from afteraction.findings import Findings
from afteraction.matching import within

# "The note put": a text goes back to those who issued it as well.
_PRONOUNS = frozenset(("it", "he", "she", "they", "note", "leaflet", "pamphlet", "communique"))


def type_merged(findings: Findings, reader: Reader, sentence: Sentence) -> TypedSentence:
    """A sentence typed with its places and dates, what says more about a group folded into it."""
    dates = within(findings.dates, sentence.start, sentence.end)
    places = within(findings.places, sentence.start, sentence.end)
    parsed = typed(reader, sentence, dates, places)
    merge(parsed)
    return parsed


class Speakers:
    """The speakers of the sentences gone through so far.

    ``followed`` are the numbers of the sentences it is told of. Few of them end in a pronoun that
    speaks, so what they say is listened to only then.
    """

    def __init__(self, findings: Findings, reader: Reader, followed: set[int]) -> None:
        self._findings = findings
        self._reader = reader
        self._followed = followed
        self._spoken: Report | None = None
        self._unheard: list[tuple[Sentence, TypedSentence | None]] = []

    def pass_over(self, sentence: Sentence, parsed: TypedSentence | None = None) -> None:
        """Go past a sentence without listening; ``parsed`` if it has been typed and merged."""
        self._unheard.append((sentence, parsed))

    def remember(self, report: Report) -> None:
        """The last who spoke: none before matters any more."""
        self._spoken = report
        self._unheard.clear()

    def before(self, sentence: Sentence) -> Report | None:
        """Who spoke last before a sentence."""
        for passed, parsed in self._unheard:
            self._hear_right_before(passed)
            heard = parsed or type_merged(self._findings, self._reader, passed)
            self._spoken = last_speaker(self._reader, heard, self._spoken) or self._spoken
        self._unheard.clear()
        self._hear_right_before(sentence)
        return self._spoken

    def _hear_right_before(self, sentence: Sentence) -> None:
        """Before a sentence with a pronoun, one that was not gone through is listened to."""
        article = self._findings.article
        if not sentence.number or sentence.number - 1 in self._followed:
            return
        if not _PRONOUNS.isdisjoint(article.words[sentence.first : sentence.stop]):
            before = typed(self._reader, article.sentences[sentence.number - 1], [], [])
            self._spoken = last_speaker(self._reader, before) or self._spoken
