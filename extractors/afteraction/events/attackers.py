"""Whether a mention may be the attacker that a clause pattern makes of it.

A subject far from its verb, a force's bus, a kind of attack or somebody who asks who did it attacks
nobody.
"""

from afteraction.actor_types import ARMED_GROUPS
from afteraction.events.shape import UNSAID_RULE, Shape
from afteraction.events.triggers import Trigger, trigger_words
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.quantities import NUMBER_WORDS

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
    if _describes_attack(findings, mention) or not _acts_itself(findings, mention, trigger):
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


# Of these nouns only what they do tells whether they attack.
_ANYBODY = frozenset(("young men", "young women", "men", "women", "youths", "teenagers"))

# "A terrorist dynamite attack": a kind of attack, and nobody.
_ATTACKS = frozenset(
    "attack attacks bombing bombings act acts action actions incident incidents activity "
    "activities offensive campaign violence assault raid raids explosion explosions".split()
)
# "Asked who killed the mayor": he asks.
_ASKING = frozenset(
    "determine ask asked asks know knows knew known out investigate investigating identify clarify "
    "learn wonder wondered establish reveal said says saying see tell told discover".split()
)
# "He harshly attacked the minister": with words.
_WITH_WORDS = frozenset(
    "harshly verbally bitterly sharply strongly publicly rhetorically openly".split()
)
# These happen to things; of people only bombers do them.
_BURST = frozenset("exploded explodes explode exploding erupted went detonates".split())


_BLAMING = frozenset(
    "blame blames blamed accuse accuses accused suspect suspects attribute attributes held hold "
    "holds".split()
)
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
    return (
        any(
            words[at] in _BLAMING
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


# "The blasts followed a speech by the president": the speech is his.
_SPOKEN = frozenset(
    "speech visit statement announcement decision order orders message address call request "
    "report offer proposal release trip tour remarks interview appeal declaration communique "
    "investigation inquiry appearance statements comments warning protest accusation accusations "
    "charge charges claim claims reaction reactions condemnation criticism outrage response "
    "denunciation complaints".split()
)
# "Took NAME out of the house and shot him": he is the object.
_OBJECT_VERBS = frozenset(
    "took found left put brought threw held told saw forced dragged beat met hit".split()
)


# "The work of NAME", "the arrest of NAME for the murder": he did it.
_GUILT = frozenset(
    "work hand hands responsibility guilt arrest arrests detention conviction indictment "
    "prosecution extradition trial capture warrant participation involvement".split()
)


def _by_speech(words: list[str], first: int) -> bool:
    """Whether the "by" before word ``first`` follows a noun of speaking or travelling.

    "The charges made in Geneva by the government" are the government's; a verb ends the search.
    """
    for at in range(first - 1, max(1, first - 8), -1):
        if words[at] == "by":
            return words[at - 1] in _SPOKEN or (
                words[at - 2] in ("the", "a", "an", "in", "at", "to", "of", "on", "for")
                and not _SPOKEN.isdisjoint(words[max(0, at - 4) : at - 2])
            )
    return False


# "Seized the local mayor and shot him": what is done to him before.
_SEIZED = frozenset(
    "seized kidnapped abducted captured snatched grabbed dragged took stopped intercepted "
    "surrounded cornered overpowered forced pulled ordered tied bound stripped handcuffed "
    "blindfolded approached lured".split()
)


def _seized(words: list[str], first: int, stop: int, trigger: Trigger) -> bool:
    """Whether the mention is the object of a verb before, whose subject does the deed too."""
    if stop > trigger.first or "and" not in words[stop : trigger.first]:
        return False
    at = first
    while at and first - at < 4 and words[at - 1] not in _SEIZED:
        at -= 1
    return words[at - 1] in _SEIZED and _CLAUSE.isdisjoint(words[at:first])


_CLAUSE = frozenset("and but who which that when while where by in at on with from of".split())
# "Hit the brakes", "hit the nail on the head": nobody is hit.
_HIT = frozenset(
    "brake brakes nail road streets ground headlines jackpot airwaves mark wall tree ditch curb kerb "
    "pole barrier fence ice deck".split()
)


def _hits_no_one(words: list[str], trigger: Trigger) -> bool:
    return words[trigger.first] in ("hit", "hits", "hitting") and not _HIT.isdisjoint(
        words[trigger.stop : trigger.stop + 2]
    )


def _suffers(words: list[str], first: int, stop: int, trigger: Trigger) -> bool:
    """Whether the mention is harmed itself: "escaped being kidnapped", "left a guard injured"."""
    if stop > trigger.first:
        return False
    if words[trigger.first - 1] == "being":
        return True
    counted = words[first - 1] in NUMBER_WORDS or words[first - 1] in _ARTICLES
    return trigger.first - stop < 3 and counted and words[max(0, first - 2)] in _LEFT_SO


_LEFT_SO = frozenset(("left", "leaving", "leaves"))
# What the police raid houses for.
_SEARCHING = frozenset(
    "arrest arrests arrested arresting seize seized seizing search searched searching found "
    "confiscated detained detaining detain captured capturing discovered suspects".split()
)


def _arrests(findings: Findings, trigger: Trigger) -> bool:
    """Whether forces only search and arrest: "police raided a school, arresting 60 people"."""
    if trigger.reading.type != "raid":
        return False
    sentence = findings.article.sentence_at(trigger.start)
    words = findings.article.words
    return sentence is not None and not _SEARCHING.isdisjoint(words[sentence.first : sentence.stop])


# Participles whose "by" tells who attacked.
_DOING = frozenset(
    "staged launched perpetrated conducted mounted committed planned organized organised executed "
    "planted placed hurled detonated exploded fired masterminded orchestrated directed used "
    "unleashed ordered commissioned carried caused financed approved authorized authorised claimed "
    "prepared undertaken waged inflicted initiated triggered started thrown released held".split()
)
_PASSIVE_BE = frozenset("was were been be being is are".split())


def _of_another_verb(words: list[str], first: int, trigger: Trigger) -> bool:
    """Whether the "by" before a mention is of another passive: "judges who were bribed by X"."""
    for at in range(first - 1, max(trigger.stop, first - 5), -1):
        if words[at] == "by":
            verb = words[at - 1]
            return (
                at - 1 >= trigger.stop
                and words[at - 2] in _PASSIVE_BE
                and verb.endswith("ed")
                and verb not in _DOING
                and verb not in trigger_words().lengths
            )
    return False


# "He was informed of the attack by his aides": who tells of it.
_TOLD = frozenset(
    "informed notified told warned advised briefed alerted apprised accused convicted charged "
    "reminded".split()
)


def _told_by(words: list[str], first: int) -> bool:
    """Whether the "by" before a mention is that of a verb of telling before the attack."""
    for at in range(first - 1, max(1, first - 4), -1):
        if words[at] == "by":
            return any(
                words[back] in _TOLD and words[back + 1 : back + 2] in (["of"], ["about"])
                for back in range(max(0, at - 9), at)
            )
    return False


def _strikes_him(word: str) -> bool:
    return word in _OBJECT_VERBS or (word.endswith("ed") and word not in ("identified", "named"))


def _acts_itself(findings: Findings, mention: ActorMention, trigger: Trigger | None) -> bool:
    """Whether the deed is that of the mention, and not asked about, spoken or of another."""
    article = findings.article
    words = article.words
    first, stop = article.word_range(mention.start, mention.end)
    person = mention.actor.type in ("person", "civilians", "government")
    before = words[max(0, first - 2) : first]
    if person and not mention.actor.generic and before[1:] in (["of"], ["against"]):
        # "The assassination of NAME shook ...", but "the work of NAME".
        return before[0] in _GUILT
    object_of_verb = trigger is not None and before[1:] and _strikes_him(before[1])
    if person and not mention.actor.generic and object_of_verb:
        return False
    if trigger is not None and person and _seized(words, first, stop, trigger):
        return False
    if trigger is not None and (
        _hits_no_one(words, trigger)
        or _suffers(words, first, stop, trigger)
        or (mention.actor.type == "state_forces" and _arrests(findings, trigger))
    ):
        return False
    if trigger is None or mention.start > trigger.start:
        if not _TOLD.isdisjoint(words[max(0, first - 13) : first]) and _told_by(words, first):
            return False
        if trigger is not None and _of_another_verb(words, first, trigger):
            return False
        return _SPOKEN.isdisjoint(words[max(0, first - 8) : first]) or not _by_speech(words, first)
    between = words[stop : trigger.first]
    for back, word in enumerate(between):
        if word == "who" and back and between[back - 1] in _ASKING:
            return False
    if between and between[-1] in _WITH_WORDS and words[trigger.first].startswith("attack"):
        return False
    return not (person and words[trigger.first] in _BURST)


# "After the rebel offensive began": when something else happened, and no deed of its own.
_CAMPAIGNS = frozenset(
    "offensive offensives campaign campaigns counteroffensive uprising onslaught".split()
)
_WHEN = frozenset("after since during before amid despite until following throughout when".split())


def campaigns(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether somebody is said in passing to wage a campaign: "the rebels, who launched ..."."""
    words = findings.article.words
    return (
        trigger is not None
        and trigger.reading.kind == "light"
        and not _CAMPAIGNS.isdisjoint(words[trigger.stop : trigger.stop + 5])
    )


def is_campaign(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether a deed is a campaign, of which the attack told may be no part: "the offensive"."""
    if trigger is None:
        return False
    words = findings.article.words
    noun = not trigger.reading.verb and words[trigger.first] in _CAMPAIGNS
    return noun or (trigger.reading.verb and campaigns(findings, trigger))


def sets_the_scene(findings: Findings, start: int, trigger: Trigger | None) -> bool:
    """Whether a clause only says when something happened: "after the rebel offensive began"."""
    words = findings.article.words
    if trigger is None or trigger.reading.verb or words[trigger.first] not in _CAMPAIGNS:
        return False
    first, _ = findings.article.word_range(start, start + 1)
    before = words[max(0, first - 4) : first]
    return not _WHEN.isdisjoint(before) or ("face" in before and "of" in before)


def is_policy(attackers: list[ActorMention], findings: Findings, trigger: Trigger | None) -> bool:
    """Whether only a government wages a campaign: its offensive against crime is no attack."""
    if trigger is None or not attackers:
        return False
    words = findings.article.words
    named = trigger.reading.verb and campaigns(findings, trigger)
    if not named and (trigger.reading.verb or words[trigger.first] not in _CAMPAIGNS):
        return False
    return all(m.actor.type in ("government", "person") for m in attackers)


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
        after = words[trigger.stop : trigger.stop + 3]
        if after[:1] == ["dead"]:
            after = after[1:]
        return after[:1] in (["him"], ["her"]) or (
            after[:1] == ["the"] and not _CULPRITS.isdisjoint(after[1:2])
        )
    at = trigger.first - 1
    while at > 0 and words[at] in _AUXILIARY:
        at -= 1
    if at < 1 or at == trigger.first - 1:
        return False
    if words[at] in _HIM:
        return words[at - 1] in _THEREUPON
    return words[at] in _CULPRITS


def adjective(findings: Findings, attackers: list[ActorMention]) -> bool:
    """Whether the actor is but a kind of attack: "a terrorist attack" names nobody."""
    folded = findings.article.folded
    return all(
        folded[m.start : m.end].endswith(("terrorist", "criminal"))
        or folded[m.start : m.end] == "military"
        for m in attackers
    )
