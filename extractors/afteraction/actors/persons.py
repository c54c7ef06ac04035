"""People named with a title ("General X Y") or an office after the name ("X Y, a spokesman for").

A person's country is settled once the places are known; here only what the words beside the title
say.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from afteraction.actors.countries import CountryMention, countries
from afteraction.actors.lexicon import folded_index
from afteraction.actors.proper_names import PERSON_PARTICLES, ends_a_name, reaches
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention
from afteraction.lexicon import PhraseIndex, rows, words_of
from afteraction.record import Actor

TITLE_RULE: Final = "actors.titled_person"
OFFICE_RULE: Final = "actors.person_with_office"

# Capitalised words that begin no person's name after a title.
NO_NAME: Final = frozenset(
    """the of for in on at a an and said says told to is was were has had who in from by with
    minister president general staff headquarters command office assembly council committee
    hospital party department ministry street square avenue international university city
    airport prison motors electric monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december north
    south east west northern southern eastern western central islam islamic state taliban
    army police secretary deputy it he she they emeritus his her there this that these those
    but some when after before as if s""".split()
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


@cache
def titles() -> PhraseIndex[Title]:
    """The titles by their folded words."""
    path = Path(__file__).with_name("titles.tsv")
    return folded_index(
        (row["title"], Title(row["kind"], row["apposition"] == "yes"))
        for row in rows(path, ("title", "kind", "apposition"))
    )


def find_persons(
    article: Article,
    registry: Registry,
    others: list[ActorMention],
    named: Sequence[CountryMention],
) -> list[ActorMention]:
    """Titled people and those with an office after their name."""
    found: list[ActorMention] = []
    taken = sorted((one.start, one.end) for one in others)
    index = titles()
    after = 0
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article, at)
        if hit is None:
            continue
        stop, title = hit
        span = _name_after(article, stop)
        rule = TITLE_RULE
        if span is None and title.apposition:
            span, rule = _name_before(article, at), OFFICE_RULE
            if span is None:
                continue
        if span is None or _is_taken(article, span, taken):
            continue
        if not article.cased and span[1] - span[0] < 2 and title.kind == "armed":
            continue  # "TERRORIST GRENADE ATTACKS"
        first, last = span
        start = article.starts[at if rule == TITLE_RULE else first]
        actor = person_of(article, first, last, registry, found)
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


def _is_taken(article: Article, span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether the name is, or begins, another actor's or a country's."""
    first, last = span
    start, end = article.starts[first], article.ends[last - 1]
    if any(one[0] < end and start < one[1] for one in taken):
        return True
    return " ".join(article.words[first:last]) in countries().phrases


def person_of(
    article: Article, first: int, last: int, registry: Registry, found: list[ActorMention]
) -> Actor:
    """The record object of a name; part of a longer name met before is that person."""
    parts = article.words[first:last]
    for one in reversed(found):
        known = words_of(one.actor.name)
        if (
            len(parts) < len(known)
            and set(parts) <= set(known)
            and parts[-1] not in PERSON_PARTICLES
        ):
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
