"""Whether the deed of a clause is that of the mention before its verb or behind its "by".

Who was seized first, is left hurt, hits the brakes or tells of the attack does not attack.
"""

from afteraction.events.triggers import Trigger, trigger_words
from afteraction.findings import ActorMention, Findings
from afteraction.matching import within
from afteraction.quantities import NUMBER_WORDS

_ARTICLES = frozenset(("the", "a", "an"))
# "Asked who killed the mayor": he asks.
_ASKING = frozenset(
    "determine ask asked asks know knows knew known out investigate investigating identify clarify "
    "learn wonder wondered establish reveal said says saying see tell told discover".split()
)
_THINKING = frozenset("believe believes believed think thinks thought said say says".split())
# "The premier vowed to hunt down those who were behind the attack": others did it.
WHOEVER = frozenset("those anyone everyone people persons all individuals".split())
# "He harshly attacked the minister": with words.
_WITH_WORDS = frozenset(
    "harshly verbally bitterly sharply strongly publicly rhetorically openly".split()
)
# These happen to things; of people only bombers do them.
_BURST = frozenset("exploded explodes explode exploding erupted went detonates".split())

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
    "brake brakes nail road streets ground headlines jackpot airwaves mark wall tree ditch curb "
    "kerb pole barrier fence ice deck".split()
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
    """Whether forces only search and arrest: "police raided a school, arresting 60 people".

    Not where the same sentence counts dead or wounded: "arresting nine people and killing two".
    """
    sentence = findings.article.sentence_at(trigger.start)
    if trigger.reading.type != "raid" or sentence is None:
        return False
    words = findings.article.words
    if _SEARCHING.isdisjoint(words[sentence.first : sentence.stop]):
        return False
    harmed = within(findings.casualties, sentence.start, sentence.end)
    return not any(one.outcome in ("killed", "wounded") and one.count.value != 0 for one in harmed)


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


def acts_itself(findings: Findings, mention: ActorMention, trigger: Trigger | None) -> bool:
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
        if word == "who" and back and between[back - 1] in _ASKING | WHOEVER:
            return False
    if person and between[:1] and between[0] in _THINKING:
        return False  # "which officials believed targeted the patrol"
    if between and between[-1] in _WITH_WORDS and words[trigger.first].startswith("attack"):
        return False
    return not (person and words[trigger.first] in _BURST)
