"""What takes a trigger back: idioms, negation, threats, plans, history, trials, exercises, sport.

A suppressor is data, as in ConText (Harkema et al., 2009): its words, its category, the direction
in which it works and how many words it reaches. Terminators ("but") end its reach.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from afteraction.article import Article, Sentence
from afteraction.casualties.violence import is_by_arms
from afteraction.events.triggers import Trigger
from afteraction.findings import DateMention
from afteraction.lexicon import PhraseIndex, rows
from afteraction.matching import touching
from afteraction.precompiled import built_ahead
from afteraction.rule import compile_plain

Direction = Literal["holds", "before", "after", "near", "sentence"]
_COLUMNS = ("phrase", "category", "direction", "reach")
_TERMINATORS = frozenset(("but", "however", "although", "though", "who", "which", "when", "where"))


# "They could be behind the attack": what is definite happened, whatever may be of the rest.
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their"))
_MONTHS = frozenset(("may", "march"))
_DISASTER = "disaster"
# What is nobody's deed.
_NOBODYS = frozenset(("accident", _DISASTER))
# "Earlier attacks" are others; "had earlier attacked a post" tells of one.
_OF_NOUNS = "other deeds"
_OPEN = frozenset(("hypothetical", "planned", "negated"))


class Suppressor(Struct, frozen=True):
    """One entry; ``holds``: the trigger is part of the phrase; ``before``: the phrase leads."""

    category: str
    direction: Direction
    reach: int


class Hit(Struct, frozen=True):
    """A suppressor in the text, words ``[first, stop)``."""

    first: int
    stop: int
    suppressor: Suppressor


_FILE = Path(__file__).with_name("suppressors.tsv")


@built_ahead(_FILE)
def suppressors() -> PhraseIndex[Suppressor]:
    """The lexicon ``suppressors.tsv``."""
    index: PhraseIndex[Suppressor] = PhraseIndex()
    for row in rows(_FILE, _COLUMNS):
        entry = Suppressor(row["category"], cast("Direction", row["direction"]), int(row["reach"]))
        index.add(row["phrase"], entry)
    return index


def find_suppressors(
    article: Article, sentence: Sentence, dates: Sequence[DateMention] = ()
) -> list[Hit]:
    """The suppressors of a sentence, in text order; the month in "on 3 May" is none."""
    index = suppressors()
    hits = []
    months = _months(article, sentence, dates)
    for at in range(sentence.first, sentence.stop):
        if article.words[at] in index.lengths and at not in months:
            found = index.longest(article, at)
            if found is not None and found[0] <= sentence.stop:
                hits.append(Hit(at, found[0], found[1]))
    disasters = [hit for hit in hits if hit.suppressor.category == _DISASTER]
    if disasters and is_by_arms(article.folded[sentence.start : sentence.end]):
        return [hit for hit in hits if hit not in disasters]  # "gunmen killed flood victims"
    return hits


def _months(article: Article, sentence: Sentence, dates: Sequence[DateMention]) -> set[int]:
    """The words "may" and "march" that stand in a date."""
    if _MONTHS.isdisjoint(article.words[sentence.first : sentence.stop]):
        return set()
    return {
        word
        for date in touching(dates, sentence.start, sentence.end)
        for word in range(*article.word_range(date.start, date.end))
        if article.words[word] in _MONTHS
    }


def suppressed_by(article: Article, trigger: Trigger, hits: list[Hit]) -> Hit | None:
    """The suppressor that takes a trigger back, or None."""
    definite = not trigger.reading.verb and any(
        word in _DEFINITE for word in article.words[max(0, trigger.first - 2) : trigger.first]
    )
    for hit in hits:
        if hit.suppressor.category == "cancel":
            continue
        direction, reach = hit.suppressor.direction, hit.suppressor.reach
        if hit.suppressor.category == _OF_NOUNS and trigger.reading.verb:
            continue
        if direction == "before" and definite and hit.suppressor.category in _OPEN:
            continue
        if direction == "sentence":
            # "The lorry hit a mine and collided with a bus": a bombing beside an accident stays.
            if hit.suppressor.category not in _NOBODYS or trigger.reading.strength != "strong":
                return hit
            continue
        if direction == "near":
            one, other = sorted(((hit.first, hit.stop), (trigger.first, trigger.stop)))
            if other[0] - one[1] <= reach and not _ended(article, one[1], other[0]):
                return hit
            continue
        if direction == "holds":
            if hit.first < trigger.stop and hit.stop > trigger.first:
                return hit
        elif direction == "before":
            described = hit.suppressor.category in _DESCRIBED
            if 0 <= trigger.first - hit.stop <= reach and not (
                _left(article, hit.stop, trigger.first)
                if described
                else _ended(article, hit.stop, trigger.first)
            ):
                return hit
        elif 0 <= hit.first - trigger.stop <= reach and not _ended(
            article, trigger.stop, hit.first
        ):
            return hit
    return None


# What a relative clause says of these is theirs: "the anniversary of a raid in which ... killed".
_DESCRIBED = frozenset(("anniversary",))
_LEAVES = compile_plain(
    r", (?!(?:who|which|when|where|in which)\b)|[;:]|\b(?:but|however|although)\b"
)


def _left(article: Article, first: int, stop: int) -> bool:
    if first >= stop:
        return False
    return _LEAVES.search(article.folded, article.ends[first - 1], article.starts[stop]) is not None


def _ended(article: Article, first: int, stop: int) -> bool:
    return any(word in _TERMINATORS for word in article.words[first:stop])
