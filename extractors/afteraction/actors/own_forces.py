"""Whose "our units" are: those of the group or army that speaks, or whose station this is.

"Our fighters shot down the helicopter", says a spokesman of a group; a rebel radio reports that
"the guerrillas" took a town. Without a speaker they stay open.
"""

from typing import Final

from afteraction.actor_types import ARMED_GROUPS
from afteraction.actors.bare_forces import BARE_FORCE_RULE
from afteraction.actors.lexicon import ActorLexicon, actor_lexicon, keys
from afteraction.actors.noun_mentions import mention_of
from afteraction.actors.registry import Registry
from afteraction.article import Article, Sentence
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching, within
from afteraction.record import Actor

RULE: Final = "actors.our_forces"

_FORCES: Final = frozenset(
    """units unit forces fighters troops combatants commandos guerrillas columns column men
    mujahideen mujahidin mujahedeen militants militiamen warriors squads platoons detachments
    battalions volunteers snipers rebels""".split()
)
_ADJECTIVES: Final = frozenset(
    """own heroic brave armed military urban guerrilla rebel special glorious revolutionary
    victorious popular valiant elite commando air naval ground""".split()
)
_SAYING: Final = frozenset(
    """said says say saying told announced reported reports added declared stated communique
    statement spokesman spokesperson commander leader message claimed claims broadcast press
    release bulletin""".split()
)
# What a station calls the fighters it speaks for.
_STATION: Final = frozenset(
    """rebels guerrillas fighters combatants insurgents mujahideen units forces columns commandos
    militiamen""".split()
)
# "The rebels said that their troops", "the commander said his men": whose they are is said before.
_OWN: Final = frozenset(("our", "its", "their", "his"))
_THAT: Final = frozenset(("that", "said", "says", "claimed", "claims", "adding", "added"))
# How far (in words) a word of saying stands from who says it, and sentences back a speaker lasts.
_NEAR, _BACK = 8, 2


def find_own_forces(
    findings: Findings, registry: Registry, known: list[ActorMention]
) -> list[ActorMention]:
    """Mentions of "our units" as their speaker; generic ones in ``known`` are turned in place."""
    article = findings.article
    station = _of_station(findings, registry, known)
    present = set(article.words)
    if station is None and _OWN.isdisjoint(present):
        return []
    added: list[ActorMention] = []
    for at, word in enumerate(article.words if not _OWN.isdisjoint(present) else ()):
        if word not in _OWN or (word != "our" and article.words[at - 1] not in _THAT):
            continue
        stop = at + 1
        while stop < len(article.words) and stop - at < 4 and article.words[stop] in _ADJECTIVES:
            stop += 1
        if stop >= len(article.words) or article.words[stop] not in _FORCES:
            continue
        if word == "our":
            actor = station or _speaker(article, known, at)
        else:
            actor = _reporter(article, known, at)
        if actor is None:
            continue
        own = mention_of(article, at, stop + 1, actor, RULE, "anaphor", plural=True)
        over = list(touching(known, own.start, own.end))
        if not over:
            added.append(own)
        for one in over:
            if one.actor.generic or (one.rule == BARE_FORCE_RULE and word != "our"):
                one.actor, one.rule, one.reference = actor, RULE, "anaphor"
    if station is not None:
        for one in known:
            noun = article.folded[one.start : one.end].split()[-1]
            if one.actor.generic and one.actor.type in ARMED_GROUPS and noun in _STATION:
                one.actor, one.rule, one.reference = station, RULE, "anaphor"
    return added


def _of_station(findings: Findings, registry: Registry, known: list[ActorMention]) -> Actor | None:
    """The group whose station an article is from, by its header or dateline."""
    article = findings.article
    lexicon = findings.actor_lexicon or actor_lexicon()
    for one in known:
        if one.actor.type != "media" or article.sentence_at(one.start) is not None:
            continue
        first, _ = article.word_range(one.start, one.end)
        for _, readings in lexicon.find(article.words, first):
            for reading in readings:
                if reading.actor.name == one.actor.name and reading.actor.parent:
                    return _named(lexicon, registry, reading.actor.parent)
    return None


def _named(lexicon: ActorLexicon, registry: Registry, name: str) -> Actor | None:
    """The actor of a canonical name, without the letters in brackets behind it."""
    words = keys(name.partition(" (")[0])[0].split()
    for end, readings in lexicon.find(words, 0):
        for reading in readings:
            if end == len(words) and reading.actor.name == name:
                actor = reading.actor
                return registry.actor(actor.name, actor.type, actor.country)
    return None


def _speaker(article: Article, known: list[ActorMention], at: int) -> Actor | None:
    """The named group or force that speaks in the sentence of word ``at``, or just before it."""
    sentence = article.sentence_at(article.starts[at])
    if sentence is None:
        return None
    for back in range(_BACK + 1):
        if sentence.number < back:
            break
        scope = article.sentences[sentence.number - back]
        told = within(known, scope.start, scope.end)
        speaking = [one.actor for one in told if _speaks(article, scope, one)]
        if speaking:
            return speaking[0] if len({actor.name for actor in speaking}) == 1 else None
    return None


def _reporter(article: Article, known: list[ActorMention], at: int) -> Actor | None:
    """Who says before word ``at`` what his own did; "it said" is who opened the sentence before."""
    sentence = article.sentence_at(article.starts[at])
    if sentence is None:
        return None
    before = article.starts[at]
    told = within(known, sentence.start, before)
    said = [one for one in told if _speaks(article, sentence, one)]
    if said:
        return said[0].actor if len({one.actor.name for one in said}) == 1 else None
    opening = article.words[sentence.first : sentence.first + 3]
    if "it" not in opening or not sentence.number:
        return None
    last = article.sentences[sentence.number - 1]
    inside = within(known, last.start, last.end)
    if not inside or inside[0].actor.generic:
        return None
    one = inside[0]
    first, _ = article.word_range(one.start, one.end)
    fighting = one.actor.type in ARMED_GROUPS or one.actor.type == "state_forces"
    return one.actor if fighting and first - last.first <= 2 else None


def _speaks(article: Article, scope: Sentence, one: ActorMention) -> bool:
    """Whether a named group or force of a sentence stands beside a word of saying."""
    if not scope.start <= one.start < scope.end or one.actor.generic:
        return False
    if one.actor.type not in ARMED_GROUPS and one.actor.type != "state_forces":
        return False
    first, stop = article.word_range(one.start, one.end)
    near = article.words[max(scope.first, first - _NEAR) : min(scope.stop, stop + _NEAR)]
    return not _SAYING.isdisjoint(near)
