"""Later mentions of a person by a part of the name: the surname, or the name cut short."""

from typing import Final

from afteraction.actors.countries import countries
from afteraction.actors.named_people import given_names
from afteraction.actors.persons import NO_NAME
from afteraction.actors.proper_names import PERSON_PARTICLES, ends_a_name
from afteraction.actors.templates import force_nouns
from afteraction.article import Article
from afteraction.findings import ActorMention
from afteraction.lexicon import PhraseIndex, words_of
from afteraction.people import person_nouns
from afteraction.record import Actor

SURNAME_RULE: Final = "actors.surname"

# A word after one of these is a place rather than somebody's surname.
_LOCATIVE: Final = frozenset("in at near from to toward towards outside around".split())


def find_surnames(
    article: Article, persons: list[ActorMention], others: list[ActorMention]
) -> list[ActorMention]:
    """Mentions of ``persons`` by a part of their names; ``others`` are the other actors."""
    index: PhraseIndex[Actor | None] = PhraseIndex()
    for one in persons:
        parts = words_of(one.actor.name)
        short = _last_words(parts) if article.cased else _parts(parts)
        for words in short:
            phrase = " ".join(words)
            known = index.phrases.get(phrase, one.actor)
            # Of two people of one surname it names neither.
            index.enter(words, one.actor if known is one.actor else None)
    if not index.phrases:
        return []
    first_met: dict[int, int] = {}
    for one in persons:
        first_met[id(one.actor)] = min(one.end, first_met.get(id(one.actor), one.end))
    covered = sorted((one.start, one.end) for one in (*persons, *others))
    taken = {at for start, end in covered for at in range(*article.word_range(start, end))}
    found = []
    after = 0
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article, at)
        stop, actor = hit or (at, None)
        if actor is None:
            continue
        start, end = article.starts[at], article.ends[stop - 1]
        if start < first_met[id(actor)] or any(i in taken for i in range(at, stop)):
            continue
        if not article.capitalised(at) or _of_another(article, at):
            continue
        after = stop
        found.append(
            ActorMention(
                start=start,
                end=end,
                actor=actor,
                rule=SURNAME_RULE,
                reference="person",
                plural=False,
            )
        )
    return found


def _last_words(parts: list[str]) -> list[list[str]]:
    return [parts[-1:]] if len(parts) > 1 and len(parts[-1]) > 2 else []


def _parts(parts: list[str]) -> list[list[str]]:
    """What an article in capitals may cut a name to: two words or more of it, or a surname.

    Of four words in a row ("given given paternal maternal") the third is a surname too.
    """
    if len(parts) < 2:
        return []
    short = [
        parts[first:stop]
        for first in range(len(parts))
        for stop in range(first + 2, len(parts) + 1)
        if parts[first] not in PERSON_PARTICLES and parts[stop - 1] not in PERSON_PARTICLES
    ]
    plain = [word for word in parts if word not in PERSON_PARTICLES]
    surnames = {parts[-1], *plain[2:3]}
    if len(plain) == 3 and plain[1] not in given_names():
        surnames.add(plain[1])
    return short + [[word] for word in sorted(surnames) if _is_surname(word)]


def _is_surname(word: str) -> bool:
    """Whether a word in capitals can only be a name."""
    return (
        len(word) > 3
        and not ends_a_name(word)
        and word not in NO_NAME
        and word not in given_names()
        and word not in person_nouns().lengths
        and word not in force_nouns().lengths
        and word not in countries().phrases
    )


def _of_another(article: Article, at: int) -> bool:
    """Whether the word ends another's name, or in capitals names a place."""
    if not at:
        return False
    before = article.words[at - 1]
    gap = article.folded[article.ends[at - 1] : article.starts[at]]
    if not article.cased:
        return gap.strip() == "" and (before in _LOCATIVE or before in given_names())
    return (
        article.capitalised(at - 1)
        and gap == " "
        and article.sentence_at(article.starts[at - 1]) is article.sentence_at(article.starts[at])
        and before not in NO_NAME
        and not _begins_sentence(article, at - 1)
    )


def _begins_sentence(article: Article, index: int) -> bool:
    """Whether the word is the first of its sentence, where a capital says nothing."""
    sentence = article.sentence_at(article.starts[index])
    return sentence is not None and sentence.first == index
