"""The last word on what a noun's actor is called: "driver", where the article tells of one only.

While the stages work, an actor told by a noun goes by its plural, so that "a gunman" and "the
gunmen" are one; whether there was more than one of them is known when all mentions are.
"""

from typing import Final

from afteraction.actors.group_nouns import heads
from afteraction.findings import ActorMention, Findings
from afteraction.lexicon import words_of
from afteraction.people import singulars
from afteraction.record import Actor

# Before these a noun describes: it says nothing of how many they are.
_DEEDS: Final = frozenset(
    """attack attacks raid raids clash clashes ambush ambushes bombing bombings strike strikes
    offensive violence fire""".split()
)


def name_actors(findings: Findings) -> None:
    """Name each generic actor of whom every mention is of one in the singular, everywhere."""
    mentions: dict[str, list[ActorMention]] = {}
    for one in findings.actors:
        if one.actor.generic:
            mentions.setdefault(one.actor.name, []).append(one)
    taken = {one.actor.name for one in findings.actors}
    renamed: dict[str, str] = {}
    for name, ones in mentions.items():
        single = _singular(findings, name, ones)
        if single is not None and single not in taken:
            renamed[name] = single
            taken.add(single)
    if renamed:
        _rename(findings, renamed)


def _singular(findings: Findings, name: str, mentions: list[ActorMention]) -> str | None:
    """The actor's name in the singular; None where a mention is of several, or none shows it."""
    if any(one.plural for one in mentions):
        return None
    plural, forms = _forms(name)
    article = findings.article
    for one in mentions:
        _, after = article.word_range(one.start, one.end)
        if article.words[after : after + 1] and article.words[after] in _DEEDS:
            continue  # "a rebel attack" is not the attack of one rebel
        words = words_of(article.folded[one.start : one.end])
        for form in forms:
            size = form.count(" ") + 1
            # "one of the drivers" is told by its plural.
            if words[-size:] == form.split() and form != plural:
                return name[: len(name) - len(plural)] + form
    return None


def _forms(name: str) -> tuple[str, tuple[str, ...]]:
    """The longest plural that ends a name, and what one of them is called."""
    words = name.split(" ")
    for first in range(len(words)):
        plural = " ".join(words[first:])
        forms = singulars().get(plural.lower(), ())
        if forms:
            return plural, forms
    return words[-1], heads().get(words[-1].lower(), ())


def _rename(findings: Findings, renamed: dict[str, str]) -> None:
    """Put the new names wherever a record refers to an actor."""
    done: set[int] = set()
    for one in findings.actors:
        actor: Actor = one.actor
        if id(actor) not in done:
            done.add(id(actor))
            actor.name = renamed.get(actor.name, actor.name)
    for casualty in findings.casualties:
        victims, source = casualty.victims, casualty.source
        if victims.actor is not None:
            victims.actor = renamed.get(victims.actor, victims.actor)
        if source is not None and source.actor is not None:
            source.actor = renamed.get(source.actor, source.actor)
    for event in findings.events:
        event.attackers = [renamed.get(name, name) for name in event.attackers]
        event.targets = [renamed.get(name, name) for name in event.targets]
        event.claimed_by = [renamed.get(name, name) for name in event.claimed_by]
