"""Who the victims of a statement are, each as an actor where a noun or name says who.

"The teacher Ana Paz" is Ana Paz; of "a doctor, his wife and two others" the first two are told by
who they are. Some nouns make an actor only of people who come to harm: "a woman", "his son".
"""

from bisect import insort
from typing import Final

from msgspec import Struct

from afteraction.actor_types import UNARMED
from afteraction.actors.one_group import POINTING
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.people import person_nouns
from afteraction.quantities import NUMBER_WORDS, quantity_at
from afteraction.record import Casualty

VICTIM_RULE: Final = "actors.victims"

_LINKS: Final = frozenset(("and", "or", "plus", "but"))
_LONG_LINKS: Final = (
    ["as", "well", "as"],
    ["in", "addition", "to"],
    ["along", "with"],
    ["together", "with"],
)
_LINK_ENDS: Final = frozenset(link[-1] for link in _LONG_LINKS)
# What ends the part of a phrase that says who: the rest says whose, where, doing what.
_BEHIND: Final = frozenset(
    """of by for in at near from with who whom whose which that on to aboard during after before
    while when inside outside including among between against under over into is are was were
    belonging identified named called known aged working riding traveling travelling""".split()
)
# Nouns that say only that they were people.
_MERE: Final = frozenset(
    """people persons individuals members victims casualties others hostages captives bodies
    survivors passers-by suspects humans units personnel followers locals adults
    supporters relatives occupants""".split()
)
# "The women" and "both men" are told before, mostly by another noun.
_SEXES: Final = frozenset(("men", "women"))
# One of whom the article has not told.
_NEW: Final = frozenset(("a", "an", "one", "another"))
# A phrase this long names nobody in particular; a list of names is read elsewhere.
_LONGEST: Final = 40
# An armed actor's name is not taken for the people it killed or lost.


class Member(Struct, frozen=True):
    """One of the victims of a phrase, at words ``[first, stop)``; ``number`` None: not told."""

    first: int
    stop: int
    number: int | None


def name_victims(findings: Findings) -> None:
    """Give each casualty statement the actor its words name, and make those only harm makes."""
    article = findings.article
    registry = Registry(findings.actors)
    for casualty in findings.casualties:
        words = _words(article, casualty)
        if words is None or casualty.victims.side == "armed_group":
            continue
        beside = _beside(findings, words[1]) if casualty.count.value == 1 else None
        if beside is not None and casualty.victims.actor is None:
            casualty.victims.actor = beside.actor.name
            continue
        for member in members(article, words, casualty):
            mention = actor_of(findings, member)
            if mention is None:
                counted = member.first > words[0] and member.number is not None
                mention = _made(findings, member, registry, beside=counted)
                if mention is not None:
                    insort(findings.actors, mention, key=lambda one: one.start)
                    name = mention.actor.name
                    findings.note("actors", VICTIM_RULE, mention.start, mention.end, name)
            if mention is not None and member.first == words[0]:
                _take(casualty, mention)
    _part_from_others(findings, registry)


def _part_from_others(findings: Findings, registry: Registry) -> None:
    """Tell "a judge" that was killed from "judges" of whom the article speaks besides.

    Not where several of them were harmed as well, of whom he may be one.
    """
    article = findings.article
    harmed: dict[str, list[ActorMention]] = {}
    for casualty in findings.casualties:
        for mention in told_of(findings, casualty):
            harmed.setdefault(mention.actor.name, []).append(mention)
        name = casualty.victims.actor
        if name is not None and casualty.count.value != 1:
            harmed.setdefault(name, [])
    for name, ones in harmed.items():
        if not ones or any(one.plural or not _told_as_one(article, one) for one in ones):
            continue
        actor = ones[0].actor
        if not actor.generic or actor.type not in UNARMED:
            continue
        if not any(one.plural for one in findings.actors if one.actor is actor):
            continue
        first, stop = article.word_range(ones[0].start, ones[0].end)
        single = " ".join(article.words[first:stop])
        if single == name or registry.known(single) is not None:
            continue
        own = registry.actor(single, actor.type, tuple(actor.country), generic=True)
        for one in findings.actors:
            if one.actor is actor and not one.plural and one.start >= ones[0].start:
                one.actor = own
        for casualty in findings.casualties:
            if casualty.victims.actor == name:
                casualty.victims.actor = single


def _told_as_one(article: Article, mention: ActorMention) -> bool:
    """Whether a mention tells of somebody new: "a judge", "one local leader", "another judge"."""
    first, _ = article.word_range(mention.start, mention.end)
    return not _NEW.isdisjoint(article.words[max(0, first - 3) : first])


def told_of(findings: Findings, casualty: Casualty) -> list[ActorMention]:
    """The actors that the victims of a statement are, in text order: each of "X, Y and a guard"."""
    words = _words(findings.article, casualty)
    if words is None:
        return []
    found = [actor_of(findings, member) for member in members(findings.article, words, casualty)]
    return [mention for mention in found if mention is not None]


def _beside(findings: Findings, stop: int) -> ActorMention | None:
    """The person named between commas behind the words: "killed a notary, X Y, in his car"."""
    article = findings.article
    end = article.ends[stop - 1]
    if article.folded[end : end + 1] != ",":
        return None
    for one in touching(findings.actors, end, end + 3):
        behind = article.folded[one.end : one.end + 1]
        if one.actor.type == "person" and one.start > end and behind in (",", ".", ";"):
            return one
    return None


def _take(casualty: Casualty, mention: ActorMention) -> None:
    """The actor of the first of the victims is the statement's, where it has none."""
    single = casualty.count.value == 1 and mention.actor.type == "person"
    if casualty.victims.actor is None and (
        mention.actor.type in UNARMED and (single or mention.actor.type != "person")
    ):
        casualty.victims.actor = mention.actor.name


def _words(article: Article, casualty: Casualty) -> tuple[int, int] | None:
    """The words of the statement's victims; None where it names none."""
    text = casualty.victims.text
    if not text:
        return None
    start = article.text.find(text, casualty.start, casualty.sentence.end)
    if start < 0:
        start = article.text.find(text, casualty.sentence.start, casualty.sentence.end)
    if start < 0:
        return None
    first, stop = article.word_range(start, start + len(text))
    return (first, stop) if 0 < stop - first <= _LONGEST else None


def members(article: Article, words: tuple[int, int], casualty: Casualty) -> list[Member]:
    """The victims that a phrase coordinates; without those that only say more of another.

    "Ana Paz, a nurse, and her son": the nurse is Ana Paz where two people died.
    """
    parts = _parts(article, *words)
    numbers = [part.number for part in parts]
    value = casualty.count.value
    if len(parts) < 3 or value is None:
        return parts
    if None not in numbers and sum(number or 0 for number in numbers) == value:
        return parts
    linked = [part for part in parts[1:] if _linked(article, part.first)]
    return [parts[0], *linked]


def _linked(article: Article, first: int) -> bool:
    return article.words[first - 1] in _LINKS or article.words[first - 1] in _LINK_ENDS


def _link(words: list[str], at: int) -> int:
    """How many words from one on link two of a list: "and", "as well as"; 0 if none do."""
    if words[at] in _LINKS:
        return 1
    return next((len(link) for link in _LONG_LINKS if words[at : at + len(link)] == link), 0)


def _parts(article: Article, first: int, stop: int) -> list[Member]:
    """The phrase cut at its commas and conjunctions, each part up to what follows its noun."""
    words = article.words
    parts: list[Member] = []
    begin = first
    for at in range(first, stop + 1):
        gap = article.folded[article.ends[at - 1] : article.starts[at]] if first < at < stop else ""
        comma = "," in gap
        link = _link(words, at) if at < stop else 0
        if at < stop and not comma and not link:
            continue
        if at > begin:
            part = _part(article, begin, at)
            if part is not None:
                parts.append(part)
        begin = at + link
    return parts


def _part(article: Article, first: int, stop: int) -> Member | None:
    words = article.words
    end = first
    while end < stop and (words[end] not in _BEHIND or _some_of(article, first, end)):
        end += 1
    if end == first:
        return None
    ends, starts = article.ends, article.starts
    gaps = [article.folded[ends[at] : starts[at + 1]] for at in range(first, end - 1)]
    counted = quantity_at(words[first:end], [*gaps, ""], 0, end - first)
    number = counted.count.value if counted is not None else 1
    return Member(first, end, number)


def _some_of(article: Article, first: int, end: int) -> bool:
    """Whether only a number stands before "of": "three of his bodyguards"."""
    return article.words[end] == "of" and all(
        word != "one"
        and (word in NUMBER_WORDS or word.isdigit() or word in ("some", "many", "several", "most"))
        for word in article.words[first:end]
    )


def actor_of(findings: Findings, member: Member) -> ActorMention | None:
    """The actor whose name or noun ends the words of a victim."""
    article = findings.article
    start, end = article.starts[member.first], article.ends[member.stop - 1]
    last = [one for one in touching(findings.actors, start, end) if one.end >= end]
    return last[-1] if last and last[-1].start >= start else None


def _made(
    findings: Findings, member: Member, registry: Registry, *, beside: bool
) -> ActorMention | None:
    """An actor of the noun that ends the words of a victim; None if it says too little.

    ``beside``: counted beside others, as "the six nuns and the two women" are; nobody told before.
    """
    article = findings.article
    nouns = person_nouns()
    for at in range(max(member.first, member.stop - 3), member.stop):
        hit = nouns.longest(article, at)
        if hit is None or hit[0] != member.stop:
            continue
        noun = hit[1]
        start, end = article.starts[at], article.ends[member.stop - 1]
        if noun.body or noun.name in _MERE or noun.type not in UNARMED:
            return None
        if touching(findings.actors, start, end):
            return None
        known = registry.known(noun.name)
        if known is not None and (not known.generic or known.type not in UNARMED):
            return None  # "the men" that attacked are not the men that died
        pointed = known is None and noun.name in _SEXES and not beside
        if pointed and article.words[member.first] in POINTING:
            return None  # "the men" are the fishermen told before
        kind = "civilians" if noun.type == "person" else noun.type
        return ActorMention(
            start=start,
            end=end,
            actor=registry.actor(noun.name, kind, generic=True),
            rule=VICTIM_RULE,
            reference="generic",
            plural=noun.plural,
        )
    return None
