"""Whether a mention may be the attacker that a clause pattern makes of it.

A subject far from its verb, a force's bus, a kind of attack or somebody who asks who did it attacks
nobody.
"""

from afteraction.actor_types import ARMED_GROUPS
from afteraction.events.agency import WHOEVER, acts_itself
from afteraction.events.shape import UNSAID_RULE, Shape
from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching

# What carries or houses a force attacks nobody.
_CARRIERS = frozenset(
    "convoy convoys motorcade vehicle vehicles truck trucks van bus buses jeep jeeps lorry lorries "
    "post posts base bases barracks "
    "camp camps station stations checkpoint checkpoints outpost outposts headquarters installation "
    "installations club compound academy".split()
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
    if _describes_attack(findings, mention) or not acts_itself(findings, mention, trigger):
        return False
    if (trigger is not None and _guards(mention, trigger)) or _accuses(findings, mention):
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


# "The Ruiz faction", "the Paz government": not he himself.
_HIS_PEOPLE = frozenset(
    "faction factions gang gangs regime government administration clan family militia wing "
    "supporters followers loyalists camp dictatorship".split()
)


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


# "NAME, head of the brigade, ordered the attack": he did.
_LEADERS = frozenset("head leader chief commander founder boss member spokesman emir".split())


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


_ARTICLES = frozenset(("the", "a", "an"))
# What begins a description of a subject.
_DESCRIBED = frozenset(("_from", "armed", "_with", "wielding", "_in"))
# Who looks into a deed does none.
_INQUIRING = frozenset(
    "prosecutor prosecutors judge judges investigators magistrate magistrates detectives coroner "
    "lawmakers legislators senators diplomats diplomat doctors medics paramedics rescuers "
    "journalists reporters correspondents observers firefighters spokesman spokesmen".split()
)
# Who guards somebody and shoots returns fire.
_GUARDS = frozenset(
    ("bodyguards", "watchmen", "guards", "escorts", "sentries", "security guards", "night watchmen")
)


def _guards(mention: ActorMention, trigger: Trigger) -> bool:
    return (
        mention.actor.name in _GUARDS
        and trigger.reading.kind == "fire"
        and mention.end <= trigger.start
    )


def _accuses(findings: Findings, mention: ActorMention) -> bool:
    """Whether the mention accuses somebody else: ", whom the president accused of the bombing"."""
    words = findings.article.words
    first, stop = findings.article.word_range(mention.start, mention.end)
    return "whom" in words[max(0, first - 3) : first] and not _BLAMING.isdisjoint(
        words[stop : stop + 2]
    )


# Behind a verb that wants an object, words that begin none: "a guard shot at during a stop".
_NO_OBJECT = frozenset(
    "by during in while when as near outside after before on for from with early late last "
    "monday tuesday wednesday thursday friday saturday sunday yesterday today".split()
)
_FIRES_AT = frozenset(("at", "on", "upon"))


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


# Of these nouns only what they do tells whether they attack.
_ANYBODY = frozenset(("young men", "young women", "men", "women", "youths", "teenagers"))

# "A terrorist dynamite attack": a kind of attack, and nobody.
_ATTACKS = frozenset(
    "attack attacks bombing bombings act acts action actions incident incidents activity "
    "activities offensive campaign violence assault raid raids explosion explosions".split()
)
_BLAMING = frozenset(
    "blame blames blamed accuse accuses accused suspect suspects attribute attributes held hold "
    "holds".split()
)
# "The army holds the rebels responsible"; but "gunmen held up a bank and shot a guard".
_HOLDING = frozenset(("hold", "holds", "held"))
_HELD_REACH = 10
# "NAME, the man accused of the murder".
_ACCUSED = frozenset("man woman men women teenager youth gang group brothers couple".split())
_PASSIVE = frozenset("was were is are be been being".split())


def blames(findings: Findings, mention: ActorMention, end: int) -> bool:
    """Whether a mention is who blames: "the authorities blame the rebels of being behind it"."""
    words = findings.article.words
    _, first = findings.article.word_range(mention.start, mention.end)
    _, stop = findings.article.word_range(mention.end, end)
    if words[first : first + 1] == ["whom"]:
        return False  # "NAME, whom the government accused"
    if any(
        words[at] == "who" and words[at - 1] in WHOEVER
        for at in range(first + 1, min(stop, len(words)))
    ):
        return True  # "the premier vowed to hunt down those who were behind the attack"
    return (
        any(
            words[at] in _BLAMING
            and (words[at] not in _HOLDING or "responsible" in words[at : at + _HELD_REACH])
            and _PASSIVE.isdisjoint(words[max(first, at - 3) : at])
            and words[at - 1] not in _ACCUSED
            and not (at == first and words[at + 1] == "of")  # "militants accused of the bombing"
            for at in range(first, stop - 1)
        )
        and _PASSIVE.isdisjoint(words[first : first + 2])
    )


def _describes_attack(findings: Findings, mention: ActorMention) -> bool:
    """Whether the mention is but a kind of attack: "the terrorist dynamite attacks"."""
    article = findings.article
    if not article.folded[mention.start : mention.end].endswith("terrorist"):
        return False
    _, stop = article.word_range(mention.start, mention.end)
    return not _ATTACKS.isdisjoint(article.words[stop : stop + 3])


# "The remnants of the old regime" are not the regime; those of a rebel group are the group.
_REMNANT = frozenset(("remnants", "remnant", "loyalists"))
_FRIENDS = frozenset(
    "supporters opponents enemies sympathizers sympathisers partisans backers".split()
)


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


# Who is "he" where "he was shot dead by police" follows a deed: the one who did it.
_HIM = frozenset(("he", "she", "him", "her", "they", "them"))
_CULPRITS = frozenset(
    "attacker attackers assailant assailants gunman gunmen shooter suspect suspects perpetrator "
    "perpetrators knifeman bomber driver hijacker hijackers culprit".split()
)
# "Shot dead one of the attackers".
_SOME = frozenset("the one two three four five six both all some several a an".split())
_THEREUPON = frozenset("before until then and but when after later".split())
_AUXILIARY = frozenset(
    "was were been had being himself herself later then also eventually finally".split()
)


def answers(findings: Findings, mention: ActorMention, trigger: Trigger | None) -> bool:
    """Whether a force only kills who attacked: "... before he was shot dead by police"."""
    if mention.actor.type != "state_forces" or trigger is None:
        return False
    words = findings.article.words
    if mention.start < trigger.start:
        after = words[trigger.stop : trigger.stop + 5]
        if after[:1] == ["dead"]:
            after = after[1:]
        return (
            after[:1] in (["him"], ["her"])
            or (after[:1] and after[0] in _SOME and not _CULPRITS.isdisjoint(after[1:4]))
            or (
                "people" in after and words[trigger.stop : trigger.stop + 6].count("suspected") == 1
            )
        )
    at = trigger.first - 1
    while at > 0 and words[at] in _AUXILIARY:
        at -= 1
    if at < 1 or at == trigger.first - 1:
        return False
    if words[at + 1] == "being" and words[at] in _THEREUPON:
        return True  # "stabbed nine people before being shot by police"
    if words[at] in _HIM:
        return words[at - 1] in _THEREUPON
    return words[at] in _CULPRITS


def adjective(findings: Findings, attackers: list[ActorMention]) -> bool:
    """Whether the actor is but a kind of attack: "a terrorist attack" names nobody."""
    folded = findings.article.folded
    return all(
        folded[m.start : m.end].endswith(("terrorist", "criminal", "sniper"))
        or folded[m.start : m.end] == "military"
        for m in attackers
    )
