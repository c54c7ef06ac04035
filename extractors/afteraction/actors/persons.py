"""People named with a title ("General X Y") or an office after the name ("X Y, a spokesman for").

A person's country is settled once the places are known; here only what the words beside the title
say.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Final

from msgspec import Struct

from afteraction.actors.countries import CountryMention, countries
from afteraction.actors.lexicon import folded_index
from afteraction.actors.proper_names import PERSON_PARTICLES, ends_a_name, reaches
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.calendar_words import CALENDAR_WORDS
from afteraction.findings import ActorMention
from afteraction.lexicon import PhraseIndex, rows, words_of
from afteraction.precompiled import built_ahead
from afteraction.record import Actor

TITLE_RULE: Final = "actors.titled_person"
OFFICE_RULE: Final = "actors.person_with_office"

# Capitalised words that begin no person's name after a title; "May" may be one.
NO_NAME: Final = (CALENDAR_WORDS - {"may"}) | frozenset(
    """the of for in on at a an and said says told to is was were has had who in from by
    with minister president general staff headquarters command office assembly council
    committee hospital party department ministry street square avenue international
    university city airport prison motors electric north south east west northern
    southern eastern western central islam islamic state taliban army police secretary
    deputy it he she they emeritus his her there this that these those but some when
    after before as if s""".split()
)
# Before ", a spokesman": words that are no person either.
_BODIES: Final = frozenset(
    """army front movement brigade brigades police ministry government group party forces guard
    state states council union university hospital agency company network times post news
    drive bank farms garrison street resolution league explorer""".split()
)


class Title(Struct, frozen=True):
    """A title: its kind, and whether it may follow the name."""

    kind: str
    apposition: bool


_TITLES = Path(__file__).with_name("titles.tsv")


@built_ahead(_TITLES)
def titles() -> PhraseIndex[Title]:
    """The titles by their folded words."""
    return folded_index(
        (row["title"], Title(row["kind"], row["apposition"] == "yes"))
        for row in rows(_TITLES, ("title", "kind", "apposition"))
    )


def find_persons(
    article: Article,
    registry: Registry,
    others: list[ActorMention],
    named: Sequence[CountryMention],
) -> list[ActorMention]:
    """Titled people and those with an office after their name."""
    found: list[ActorMention] = []
    people: dict[str, list[ActorMention]] = {}
    taken = sorted((one.start, one.end) for one in others)
    reach = list(accumulate((end for _, end in taken), max))
    after = 0
    for at, (stop, title) in titles().find_all(article).items():
        if at < after:
            continue
        span = _name_after(article, stop)
        rule = TITLE_RULE
        if span is None and title.apposition:
            span, rule = _name_before(article, at), OFFICE_RULE
            if span is None:
                continue
        if span is None or _is_taken(article, span, taken, reach):
            continue
        if not article.cased and span[1] - span[0] < 2 and title.kind == "armed":
            continue  # "TERRORIST GRENADE ATTACKS"
        first, last = span
        start = article.starts[at if rule == TITLE_RULE else first]
        known = people.get(article.words[last - 1], [])
        actor = person_of(article, first, last, registry, known)
        if not actor.country:
            actor.country = _stated_country(article, at, stop, named)
        found.append(
            ActorMention(
                start=start,
                end=article.ends[last - 1],
                actor=actor,
                rule=rule,
                reference="person",
                plural=False,
            )
        )
        remember(people, found[-1])
        after = last if rule == TITLE_RULE else stop
    return found


def _name_after(article: Article, stop: int) -> tuple[int, int] | None:
    """Words of the name that follows a title ending before ``stop``."""
    words = article.words
    if stop >= len(words) or words[stop] in NO_NAME:
        return None
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    if gap.strip(" .\n") not in {"", '"', "("} or (
        gap.startswith(".") and len(words[stop - 1]) > 5
    ):
        return None
    if not article.cased and ends_a_name(words[stop]):
        return None
    # "Police Director Colonel X": the name belongs to the last title.
    if titles().longest(article, stop) is not None:
        return None
    limit = 5 if article.cased else 4
    last = reaches(article, stop, PERSON_PARTICLES, limit)
    while last > stop and words[last - 1] in NO_NAME:
        last -= 1
    if last == stop or any(word.isdigit() for word in words[stop:last]):
        return None
    return (stop, last) if len(words[last - 1]) > 1 else None


def _name_before(article: Article, at: int) -> tuple[int, int] | None:
    """Words of the name before ", a spokesman" or ", the group's leader"; cased articles only."""
    if not article.cased:
        return None
    words, ends, starts = article.words, article.ends, article.starts
    first = at
    for _ in range(5):
        gap = article.folded[ends[first - 1] : starts[first]] if first else ""
        if "," in gap:
            break
        if not gap or gap.strip(" '\n-"):
            return None
        first -= 1
    else:
        return None
    last = first
    while first > 0 and last - first < 5:
        word = words[first - 1]
        gap = article.folded[ends[first - 1] : starts[first]]
        initial = len(word) == 1 or word in {"dr", "mr", "mrs", "ms", "jr", "sr", "st"}
        if first < last and gap not in {" ", "-", "'", "\n"} and not (gap == ". " and initial):
            break
        if not article.text[starts[first - 1]].isupper():
            if not (word in PERSON_PARTICLES and first < last):
                break
        elif word in NO_NAME or word in _BODIES:
            break
        first -= 1
    while (
        first < last
        and words[first] in PERSON_PARTICLES
        and not article.text[starts[first]].isupper()
    ):
        first += 1
    return (first, last) if 2 <= last - first <= 5 else None


def _is_taken(
    article: Article, span: tuple[int, int], taken: list[tuple[int, int]], reach: list[int]
) -> bool:
    """Whether the name is, or begins, another actor's or a country's.

    ``taken`` are the spans of the other actors by their starts, ``reach`` the furthest end of each
    and those before it.
    """
    first, last = span
    start, end = article.starts[first], article.ends[last - 1]
    before = bisect_left(taken, (end,))
    if before and reach[before - 1] > start:
        return True
    return " ".join(article.words[first:last]) in countries().phrases


def remember(people: dict[str, list[ActorMention]], one: ActorMention) -> None:
    """File a person by each word of the name, so that no long list is gone through for a name."""
    for word in words_of(one.actor.name):
        entries = people.setdefault(word, [])
        if not any(other.actor is one.actor for other in entries[-1:]):
            entries.append(one)


def person_of(
    article: Article, first: int, last: int, registry: Registry, known: list[ActorMention]
) -> Actor:
    """The record object of a name; part of a longer name met before is that person.

    ``known`` are the people met before whose names hold the last word of this one.
    """
    parts = article.words[first:last]
    if parts[-1] not in PERSON_PARTICLES:
        for one in reversed(known):
            whole = words_of(one.actor.name)
            if len(parts) < len(whole) and set(parts) <= set(whole):
                return one.actor
    written = " ".join(article.text[article.starts[first] : article.ends[last - 1]].split())
    return registry.actor(written if article.cased else written.title(), "person")


def _stated_country(
    article: Article, first: int, stop: int, named: Sequence[CountryMention]
) -> list[str]:
    """The country that stands right before the title ("Malian Colonel", "Niger's president")."""
    for mention in named:
        if mention.stop <= first <= mention.stop + 2 and len(mention.word.codes) == 1:
            between = article.folded[article.ends[mention.stop - 1] : article.starts[first]]
            if not set(between) & set(',;:()[]"'):
                return list(mention.word.codes)
        if mention.first > stop:
            break
    return []
