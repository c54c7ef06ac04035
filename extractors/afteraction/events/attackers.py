"""Whether a mention may be the attacker that a clause pattern makes of it.

A subject far from its verb, a force's bus or somebody who asks who did it attacks nobody. Who
blames is in ``accusers``, who shoots back in ``returned_fire``, and what is but a kind of attack in
``attack_adjectives``.
"""

from afteraction.actor_types import ARMED_GROUPS
from afteraction.calendar_words import WEEKDAYS
from afteraction.events.accusers import accuses
from afteraction.events.agency import acts_itself
from afteraction.events.attack_adjectives import describes_attack
from afteraction.events.returned_fire import guards
from afteraction.events.shape import UNSAID_RULE, Shape
from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching

_ARTICLES = frozenset(("the", "a", "an"))
# What carries or houses a force attacks nobody.
_CARRIERS = frozenset(
    "convoy convoys motorcade vehicle vehicles truck trucks van bus buses jeep jeeps lorry lorries "
    "post posts base bases barracks "
    "camp camps station stations checkpoint checkpoints outpost outposts headquarters installation "
    "installations club compound academy".split()
)
# Who looks into a deed does none.
_INQUIRING = frozenset(
    "prosecutor prosecutors judge judges investigators magistrate magistrates detectives coroner "
    "lawmakers legislators senators diplomats diplomat doctors medics paramedics rescuers "
    "journalists reporters correspondents observers firefighters spokesman spokesmen".split()
)
# "The Ruiz faction", "the Paz government": not he himself.
_HIS_PEOPLE = frozenset(
    "faction factions gang gangs regime government administration clan family militia wing "
    "supporters followers loyalists camp dictatorship".split()
)
# "NAME, head of the brigade, ordered the attack": he did.
_LEADERS = frozenset("head leader chief commander founder boss member spokesman emir".split())
# Of these nouns only what they do tells whether they attack.
_ANYBODY = frozenset(("young men", "young women", "men", "women", "youths", "teenagers"))
# What begins a description of a subject.
_DESCRIBED = frozenset(("_from", "armed", "_with", "wielding", "_in"))
# Behind a verb that wants an object, words that begin none: "a guard shot at during a stop".
_NO_OBJECT = WEEKDAYS | frozenset(
    "by during in while when as near outside after before on for from with early late last "
    "yesterday today".split()
)
_FIRES_AT = frozenset(("at", "on", "upon"))
# "The remnants of the old regime" are not the regime; those of a rebel group are the group.
_REMNANT = frozenset(("remnants", "remnant", "loyalists"))
_FRIENDS = frozenset(
    "supporters opponents enemies sympathizers sympathisers partisans backers".split()
)


def may_attack(
    findings: Findings, shape: Shape, mention: ActorMention, trigger: Trigger | None
) -> bool:
    """Whether a mention may be an attacker: civilians only as the plain subject of the verb.

    A convoy attacks nobody.
    """
    article = findings.article
    _, stop = article.word_range(mention.start, mention.end)
    behind = article.words[stop : stop + 1]
    if article.folded[mention.start : mention.end].split()[-1] in _CARRIERS:
        return False
    if behind and behind[0] in _CARRIERS:
        return False  # "at a Civil Guard bus, wounding four"
    if describes_attack(findings, mention) or not acts_itself(findings, mention, trigger):
        return False
    if (trigger is not None and guards(mention, trigger)) or accuses(findings, mention):
        return False
    if mention.actor.generic and mention.actor.name in _INQUIRING:
        return False
    if mention.rule == UNSAID_RULE and _tells_who(findings, mention):
        return False
    if mention.actor.type == "person" and behind and behind[0] in _HIS_PEOPLE:
        return False
    if mention.actor.type in ARMED_GROUPS and _is_led(findings, mention):
        return False
    if trigger is not None and _is_done_to(findings, mention, trigger):
        return False
    if mention.actor.type != "civilians" or not mention.actor.generic or trigger is None:
        return True
    if mention.actor.name in _ANYBODY:
        return True  # "a gunman walked up to her and fired at her"
    if mention.start > trigger.start:
        return True  # "killed by villagers"
    between = [
        shape.text[start : start + 5].split(" ")[0]
        for start, span in zip(shape.starts, shape.spans, strict=True)
        if mention.end <= span[0] < trigger.start
    ]
    # "Herdsmen from the north attacked a village", "farmers in the valley beat him to death".
    described = between[:1] and between[0] in _DESCRIBED and len(between) <= 7
    return bool(described or len(between) <= 2) and not {"&and", ",", "&or"} & set(between)


def _tells_who(findings: Findings, mention: ActorMention) -> bool:
    """Whether unknown people only tell who a named one is: "NAME, the man who planned it"."""
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    at = first
    while at and first - at < 4 and article.words[at - 1] not in _ARTICLES:
        at -= 1
    if not at or article.words[at - 1] not in _ARTICLES or first - at == 4:
        return False
    before = article.starts[at - 1]
    return any(
        one.actor.type == "person" and article.folded[one.end : before].strip() == ","
        for one in touching(findings.actors, max(0, before - 3), before)
    )


def _is_led(findings: Findings, mention: ActorMention) -> bool:
    """Whether a group only tells what the person named before it leads."""
    article = findings.article
    words = article.words
    first, _ = article.word_range(mention.start, mention.end)
    at = first - 1 if words[first - 1] in _ARTICLES else first
    if at < 3 or words[at - 1] != "of" or words[at - 2] not in _LEADERS:
        return False
    noun = article.starts[at - 2]
    return any(
        one.actor.type == "person" and article.folded[one.end : noun].strip() in (",", ", the")
        for one in touching(findings.actors, max(0, noun - 7), noun)
    )


def _is_done_to(findings: Findings, mention: ActorMention, trigger: Trigger) -> bool:
    """Whether a participle without an object says what was done to who stands before it.

    "Police shot at during a stop", "a woman and her daughter abducted on Wednesday".
    """
    if mention.start > trigger.start or trigger.reading.form not in ("past", "participle"):
        return False
    words = findings.article.words
    if not _NO_OBJECT.intersection(words[trigger.stop : trigger.stop + 1]):
        return False
    if trigger.reading.kind == "fire":
        return words[trigger.stop - 1] in _FIRES_AT
    harms = trigger.reading.kind == "kill" or trigger.reading.type == "abduction"
    return harms and mention.actor.generic and mention.actor.type == "civilians"


def remnant(findings: Findings, mention: ActorMention) -> bool:
    """Whether only what is left of a government, or its friends, is named."""
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    before = article.words[max(0, first - 4) : first]
    if "of" not in before:
        return False
    if mention.actor.type in ARMED_GROUPS and not mention.actor.generic:
        return not _FRIENDS.isdisjoint(before)
    return not (_REMNANT | _FRIENDS).isdisjoint(before)
