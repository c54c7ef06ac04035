"""Forces of the state told by a bare noun: "the army", "police", "a convoy"; whose they are."""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.countries import countries
from afteraction.actors.focus import Focus
from afteraction.actors.noun_mentions import GENERIC_RULE, mention_of, of_somebody, stands_alone
from afteraction.actors.registry import Registry
from afteraction.actors.templates import Force, body, force_at, force_nouns
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching, within
from afteraction.people import person_nouns
from afteraction.record import Actor, ActorType

BARE_FORCE_RULE: Final = "actors.force_of_focus"
CONVOY_RULE: Final = "actors.convoy"

# Force nouns that may just describe the next noun: "police station", "military coup".
_ATTRIBUTIVE: Final = frozenset(
    {
        "army",
        "police",
        "military",
        "government",
        "navy",
        "gendarmerie",
        "infantry",
        "air force",
        "national guard",
        "coast guard",
        "border guard",
        "security force",
        "law enforcement",
        "national police",
        "federal police",
        "armed forces",
        "security forces",
        "military intelligence",
    }
)
_NOT_OF_THE_STATE: Final = frozenset(
    """former ex retired fake rebel guerrilla separatist own private foreign coalition allied
    self un peacekeeping opposition local exile student""".split()
)
# After "convoy": whose or what it carries is said, and it need not be soldiers.
_LOADS: Final = frozenset(
    "of carrying transporting bringing belonging delivering with loaded that which".split()
)
# Places of a force: who attacks one attacks the force.
_FACILITIES: Final = frozenset(
    """station stations post posts checkpoint checkpoints base camp barracks outpost headquarters
    position positions""".split()
)
# What it rides in: "navy buses".
_CARRIERS: Final = frozenset(
    "bus buses truck trucks vehicle vehicles jeep jeeps lorry lorries".split()
)
# What may stand between a people's name and its force.
_RANKED: Final = frozenset(
    "top high senior elite regular special local federal central joint combined uniformed".split()
)
# "Three policemen died when their patrol was attacked": the patrol of the police.
_OWNED: Final = frozenset("patrol patrols convoy outpost checkpoint barracks".split())


def bare_forces(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """ "the army", "soldiers", "police" and "the junta", of the country the sentence is about."""
    article = findings.article
    after = 0
    last: ActorMention | None = None
    for at, hit in force_nouns().find_all(article).items():
        if at < after:
            continue
        stop, force = hit
        word = article.words[at]
        if not force.alone:
            if stop - at < 2 or article.words[stop - 1] not in _FACILITIES:
                continue
        elif " ".join(article.words[at:stop]) in _ATTRIBUTIVE and not stands_alone(
            article, at, stop
        ):
            if stop < len(article.words) and article.words[stop] in _FACILITIES | _CARRIERS:
                stop += 1
            else:
                continue
        if at and article.words[at - 1] in _NOT_OF_THE_STATE:
            continue
        if of_somebody(findings, stop):
            continue
        after = stop
        code = _country(findings, focus, at)
        if code is not None:
            actor = body(registry, force.kind, (code,))
            if word in _OWNED and at and article.words[at - 1] in {"their", "his", "its"}:
                actor = _owner(findings, last, at) or actor
            last = mention_of(
                article, at, stop, actor, BARE_FORCE_RULE, "template", plural=force.plural
            )
            yield last
        else:
            yield from _force_of_nobody(article, registry, at, stop, force)


def _owner(findings: Findings, last: ActorMention | None, at: int) -> Actor | None:
    """The force told last in the sentence before word ``at``: whose "their patrol" is."""
    start = findings.article.starts[at]
    sentence = findings.article.sentence_at(start)
    if sentence is None:
        return None
    before = list(within(findings.actors, sentence.start, start))
    if last is not None and last.start >= sentence.start:
        before.append(last)
    forces = [one for one in before if one.actor.type == "state_forces"]
    return max(forces, key=lambda one: one.start).actor if forces else None


def convoys(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """Read "a convoy" the army's, but "the convoy of the governor" as the governor's."""
    article, words = findings.article, findings.article.words
    for at, word in enumerate(words):
        if word not in {"convoy", "motorcade"} or not at or words[at - 1] not in {"a", "the"}:
            continue
        rest = words[at + 1 : at + 3]
        owner = None
        if rest[:1] == ["of"]:
            noun_at = at + 3 if rest[1:] in (["the"], ["a"]) else at + 2
            if noun_at < len(words):
                owner = person_nouns().longest(article, noun_at)
        if owner is not None and owner[1].body and force_at(article, noun_at) is not None:
            continue  # "a convoy of navy buses": the navy's
        if owner is not None:
            stop, noun = owner
            actor = registry.actor(noun.name, noun.type, generic=True)
            yield mention_of(article, at, stop, actor, CONVOY_RULE, "generic", plural=False)
        elif not rest or rest[0] not in _LOADS:
            code = _country(findings, focus, at)
            if code is not None:
                actor = body(registry, "army", (code,))
                yield mention_of(article, at, at + 1, actor, CONVOY_RULE, "template", plural=False)


def _country(findings: Findings, focus: Focus, at: int) -> str | None:
    """Whose force a bare noun means: "Karachi police", else the sentence's, else the focus."""
    article = findings.article
    start = article.starts[at]
    if at > 1 and article.words[at - 1] in _RANKED:
        # "The Salvadoran high command", "Israeli special forces"
        word = countries().phrases.get(article.words[at - 2])
        if word is not None and word.demonym and len(word.codes) == 1:
            return word.codes[0]
    near = touching(findings.places, max(0, start - 3), start)
    if near and len(near[-1].place.country) == 1:
        return near[-1].place.country[0]
    sentence = article.sentence_at(start)
    return focus.country_at(start, sentence.start if sentence else start)


def _force_of_nobody(
    article: Article, registry: Registry, at: int, stop: int, force: Force
) -> Iterator[ActorMention]:
    """Soldiers of a country the text does not tell: a generic actor of the noun's name."""
    name = {
        "army": "soldiers",
        "police": "police",
        "government": "government",
        "security_forces": "security forces",
    }.get(force.kind, force.kind.replace("_", " "))
    kind: ActorType = (
        "government" if force.kind in {"government"} or "ministry" in force.kind else "state_forces"
    )
    actor = registry.actor(name, kind, generic=True)
    yield mention_of(article, at, stop, actor, GENERIC_RULE, "generic", plural=force.plural)
