"""Groups of victims told twice: by a number alone, or by where they are from.

"Eight people were killed … the eight fishermen", "three reporters, two Kenyans and a Dane".
"""

from typing import Final

from afteraction.actor_types import UNARMED
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.people import is_origin, person_nouns
from afteraction.quantities import quantity_at
from afteraction.record import Actor, Casualty
from afteraction.rule import compile_plain

COUNTED_AGAIN_RULE: Final = "actors.counted_again"

# A smaller count than that of _MANY is told again within so many sentences.
_NEAR: Final = 4
# "the monks -- four Italians and a Dane --", "three reporters, two Kenyans and a Dane"
_OPENS = compile_plain(r"\s*(?:--+|-|,|\(|:)\s*(?:(?P<number>an?|[a-z]+|\d+) )?")
_GOES_ON = compile_plain(r",?\s*(?:and|,)\s*(?:(?P<number>an?|[a-z]+|\d+) )?")


def merge_origins(findings: Findings) -> None:
    """Turn "four Italians and a Dane" to the monks whom they are, where the numbers add up."""
    mentions = findings.actors
    for index, group in enumerate(mentions):
        actor = group.actor
        if not (actor.generic and group.plural and actor.type in UNARMED):
            continue
        if _origin(findings.article, group):
            continue
        parts = _origins_behind(findings.article, mentions[index : index + 6])
        if not parts:
            continue
        whole = _number_before(findings.article, group)
        if whole is None or whole == sum(number for _, number in parts):
            for one, _ in parts:
                _rename_all(findings, one, actor)


def _origins_behind(
    article: Article, mentions: list[ActorMention]
) -> list[tuple[ActorMention, int]]:
    """The words for origin behind a group, each with its number."""
    parts: list[tuple[ActorMention, int]] = []
    end = mentions[0].end
    for one in mentions[1:]:
        pattern = _GOES_ON if parts else _OPENS
        match = pattern.fullmatch(article.folded, end, one.start)
        number = _value(match["number"]) if match is not None else None
        if number is None or not one.actor.generic or not _origin(article, one):
            break
        parts.append((one, number))
        end = one.end
    return parts


def _origin(article: Article, one: ActorMention) -> bool:
    first, _ = article.word_range(one.start, one.end)
    hit = person_nouns().longest(article, first)
    return hit is not None and is_origin(hit[1])


def _value(word: str | None) -> int | None:
    if word is None:
        return None
    if word in ("a", "an"):
        return 1
    found = quantity_at([word], [""], 0, 1)
    return found.count.value if found is not None else None


def _number_before(article: Article, group: ActorMention) -> int | None:
    """How many a group is said to be: "three reporters"; None where no number stands before."""
    first, _ = article.word_range(group.start, group.end)
    for word in reversed(article.words[max(0, first - 2) : first]):
        number = _value(word) if word not in ("a", "an") else None
        if number is not None:
            return number
    return None


def _rename_all(findings: Findings, one: ActorMention, actor: Actor) -> None:
    """Make a mention one of an actor, and the victims of the statements it stands in."""
    former = one.actor
    one.actor, one.rule = actor, COUNTED_AGAIN_RULE
    findings.note("actors", COUNTED_AGAIN_RULE, one.start, one.end, actor.name)
    for casualty in findings.casualties:
        if casualty.victims.actor == former.name and casualty.start <= one.start < casualty.end:
            casualty.victims.actor = actor.name
    if all(other.actor is not former for other in findings.actors):
        for casualty in findings.casualties:
            if casualty.victims.actor == former.name:
                casualty.victims.actor = actor.name


# They say of the harmed only that they were people.
MERE: Final = frozenset("people persons person individuals individual".split())
# A count of so many is not met twice by chance; a smaller one is told again close by.
_MANY: Final = 5


def name_the_counted(findings: Findings) -> None:
    """Give "three people" the actor of those counted again: "the three fishermen were killed"."""
    article = findings.article
    told: dict[tuple[str, int | None, str], list[Casualty]] = {}
    for one in findings.casualties:
        named = one.victims.actor is not None and one.victims.side != "armed_group"
        if named and one.subset_of is None:
            told.setdefault((one.outcome, one.count.value, one.scope), []).append(one)
    for casualty in findings.casualties:
        value = casualty.count.value
        words = (casualty.victims.text or "").casefold().split()
        if value is None or not words or words[-1] not in MERE or casualty.victims.actor:
            continue
        here = article.sentence_at(casualty.start)
        again: set[str | None] = set()
        for other in told.get((casualty.outcome, value, casualty.scope), ()):
            there = article.sentence_at(other.start)
            if here is None or there is None or here is there:
                continue
            apart = there.number - here.number
            near = 0 < apart <= _NEAR if value == 1 else abs(apart) <= _NEAR or value >= _MANY
            if near:
                again.add(other.victims.actor)
        if len(again) == 1 and (value > 1 or _sole(findings, casualty)):
            casualty.victims.actor = again.pop()


def _sole(findings: Findings, casualty: Casualty) -> bool:
    """Whether only one single victim is told of with this outcome, however often."""
    named = {
        other.victims.actor
        for other in findings.casualties
        if other.outcome == casualty.outcome and other.count.value == 1
    }
    return len(named - {None}) == 1
