"""People told of before: pronouns take their count, definite plurals tell no new dead."""

from typing import TYPE_CHECKING

from afteraction.casualties.builder import Builder
from afteraction.casualties.chunking.groups import BARE, ONE, Group
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.casualties.sides import side_of_actor
from afteraction.casualties.statements import SentenceReading, Statement
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.record import Outcome
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex


# Pronouns for several.
_PLURAL = frozenset(("them", "their", "both"))


def read_pronoun(
    reading: SentenceReading, rule: CasualtyRule, match: "regex.Match[str]"
) -> list[Statement]:
    """ "kidnapped four miners and executed them", "was shot … he died": those told before.

    Only those not yet told dead, in this sentence or the last; else people whom the sentence itself
    names as aimed at ("fired at two guards, killing them both"). Without such, a pronoun counts
    nobody.
    """
    at = match.start("h")
    if at in reading.taken or (rule.guard is not None and not rule.guard(reading, match)):
        return []
    status, scope, dropped = reading.context.at(at)
    if dropped:
        return []
    harm = reading.sentence.item_at(at)
    outcome = harm.payload.outcome if isinstance(harm.payload, Harm) else "killed"
    builder = Builder(reading, rule.name, outcome, status, scope, at)
    one = match["pronoun"] not in _PLURAL
    if rule.name.endswith((".them", ".put_to_death_pronoun")) and _others_kill(reading, at):
        return []
    attacker = _attacker_shot(reading, match) if rule.name.endswith(".pronoun") else None
    if attacker is not None:
        reading.taken.add(at)
        group = attacker.payload if isinstance(attacker.payload, Group) else None
        made = builder.make(ONE, attacker, harm, side="armed_group", group=group)
        pronoun = reading.sentence.item_at(match.start("pronoun"))
        made.casualty.start = reading.reader.article.starts[pronoun.first]
        made.casualty.text = reading.reader.article.text[made.casualty.start : made.casualty.end]
        return [made]
    former = _antecedent(reading, outcome, match, one=one)
    if former is None:
        if rule.name.endswith((".pronoun", ".body_found")) or _told(reading, outcome, one=one):
            return []
        target = _target(reading, match, one=one)
        if target is None or not isinstance(target.payload, Group):
            return []
        reading.taken.add(at)
        reading.used.add((target.first, outcome))
        return builder.groups(target.payload, target, harm)
    reading.taken.add(at)
    victims = former.casualty.victims
    made = builder.make(
        former.casualty.count,
        reading.sentence.item_at(match.start("pronoun")),
        harm,
        side=victims.side,
        actor=victims.actor,
        group=former.group,
    )
    made.casualty.victims.text = victims.text  # who "him" is
    if former.casualty.outcome in ("wounded", "casualties") and outcome == "killed":
        # "was stabbed … he died": no longer one of the wounded.
        former.casualty.superseded_by = "next"
        made.children.append(former)
    return [made]


# "before he was shot dead by police"
_BY_POLICE = r"\b(?:before|until|and) (?:he|she)\b[^,;]*$"
_STATE_AGENT = r" by (?:the |an? )?(?:[a-z]+ )?(?P<agent>[AGO])\b"


_BEFORE_SHOT = r"\b(?:before|until) (?:he|she) (?:was|is)(?: [a-z]+)? $"


def _of_the_state(reading: SentenceReading, item: Item) -> bool:
    group = item.payload
    if isinstance(group, Group):
        return group.side == "state_forces"
    mention = reading.reader.actor_at.get(item.stop - 1)
    return mention is not None and side_of_actor(mention) == "state_forces"


def _attacker_shot(reading: SentenceReading, match: "regex.Match[str]") -> Item | None:
    """ "A man drove into a crowd, killing 14, before he was shot dead by police": the man."""
    sentence = reading.sentence
    at = match.start("h")
    agent = compile_plain(_STATE_AGENT).match(sentence.text, at + 1)
    if compile_plain(_BY_POLICE).search(sentence.text[:at]) is None:
        return None
    if agent is None:
        # "before he was shot and killed": nobody else is about to shoot.
        if compile_plain(_BEFORE_SHOT).search(sentence.text[:at]) is None:
            return None
    elif not _of_the_state(reading, sentence.item_at(agent.start("agent"))):
        return None
    killer = next((item for item in sentence.items if item.symbol in "GOA"), None)
    if killer is None or killer.symbol == "G" or reading.is_used(killer):
        return None
    if killer.symbol == "A":
        killer = sentence.item_at(match.start("pronoun"))  # "a former Army cook drove"
    deeds = (
        former
        for former in reading.before
        if former.typed is sentence and former.at < at and former.casualty.subset_of is None
    )
    harmed = any(former.casualty.rule.endswith(_DEEDS) for former in deeds)
    return killer if harmed else None


_DEEDS = (".active", ".active_participle", ".stabbing", ".shot_dead_object", ".to_death")


def _antecedent(
    reading: SentenceReading, outcome: Outcome, match: "regex.Match[str]", *, one: bool
) -> Statement | None:
    """The last statement whose people a pronoun may mean; "he" is one, "them" may be many."""
    pronoun, at = match["pronoun"], match.start("pronoun")
    number = reading.sentence.sentence.number
    for former in reversed(reading.before):
        casualty = former.casualty
        if former.typed is reading.sentence and former.at > at:
            continue  # "killing him and wounding his chauffeur"
        if number - former.typed.sentence.number > 1 or casualty.subset_of is not None:
            return None
        if casualty.outcome == "killed" or former.self_killing:
            if one == (casualty.count.value == 1):
                return None  # told already
        elif casualty.outcome == outcome or casualty.superseded_by is not None:
            return None
        elif casualty.count.value is not None and not (one and casualty.count.value != 1):
            return former if _gender_fits(pronoun, casualty.victims.text) else None
    return None


def _others_kill(reading: SentenceReading, at: int) -> bool:
    """ "stabbed a guard before police shot him dead": "him" is who was told to attack."""
    sentence = reading.sentence
    index = sentence.index_at(at) - 1
    while index > 0 and (sentence.items[index].symbol in _BETWEEN or _adverb(sentence, index)):
        index -= 1
    agent = sentence.items[index] if index >= 0 else None
    if agent is None:
        return False
    if isinstance(agent.payload, Group):
        return agent.payload.side != "armed_group" and agent.symbol in "GO"
    mention = reading.reader.actor_at.get(agent.stop - 1) if agent.symbol == "A" else None
    return mention is not None and side_of_actor(mention) == "state_forces"


_BETWEEN = frozenset(("then", "later", "also", "had", "have", "D"))


def _adverb(sentence: TypedSentence, index: int) -> bool:
    return sentence.items[index].symbol.endswith("ly")


_HE = frozenset(("he", "him", "his"))
_SHE = frozenset(("she", "her"))
_MEN = frozenset("man boy father son brother husband priest imam monk".split())
_WOMEN = frozenset("woman girl mother daughter sister wife nun widow lady schoolgirl".split())


def _gender_fits(pronoun: str, victims: str | None) -> bool:
    """Whether a pronoun may mean people so named: "he" is no woman."""
    words = frozenset((victims or "").casefold().split())
    return not (
        (pronoun in _HE and not words.isdisjoint(_WOMEN))
        or (pronoun in _SHE and not words.isdisjoint(_MEN))
    )


def _told(reading: SentenceReading, outcome: Outcome, *, one: bool) -> bool:
    """Whether those a pronoun may mean are told dead, or as harmed as it says, already."""
    number = reading.sentence.sentence.number
    return any(
        former.casualty.outcome in ("killed", outcome)
        and number - former.typed.sentence.number <= (former.casualty.outcome == "killed")
        and (former.casualty.count.value == 1) == one
        for former in reading.before
    )


# Behind these people are aimed at: "fired at two guards", "stopped two traders".
_AT = frozenset(
    "on at upon near against of attack ambush ram target stab attacked ambushed stopped targeted"
    " rammed approached beat tortured tied robbed chased dragged pulled offloaded removed forced"
    " marched lined took confronted intercepted struck hit shot".split()
)


def _target(reading: SentenceReading, match: "regex.Match[str]", *, one: bool) -> Item | None:
    """The people of this sentence whom a deed is aimed at, with a count that fits the pronoun."""
    items = reading.sentence.items
    for index in range(reading.sentence.index_at(match.start()), 0, -1):
        group = items[index].payload
        if not isinstance(group, Group) or items[index].symbol not in "GO":
            continue
        if reading.is_used(items[index]):
            return None
        if items[index - 1].symbol not in _AT or group.side == "armed_group":
            continue
        single = group.one and not group.parts
        counted = group.count.value is not None and not group.definite
        return items[index] if (counted or group.parts) and single == one else None
    return None


_DEFINITE = frozenset(("the", "this", "these", "those", "that"))


def _in_hospital(reading: SentenceReading, harm: Item) -> bool:
    """Whether a word of harm only tells that people were taken to hospital."""
    words = reading.reader.words[harm.first : harm.stop]
    return words[-1] in ("hospital", "hospitalized", "hospitalised")


def told_before(
    reading: SentenceReading, item: Item, outcome: Outcome, harm: Item | None = None
) -> bool:
    """ "the victims were gunned down", "the two were killed": people of earlier statements."""
    group = item.payload
    if not isinstance(group, Group) or group.parts:
        return False
    word = reading.reader.words[group.first]
    before = reading.before
    if harm is not None and outcome == "wounded" and _in_hospital(reading, harm):
        # "this person was taken to hospital": wounded only if told of nowhere else.
        whose = group.one and word in ("his", "her")  # "her secretary" is nobody told of yet
        known = (group.definite and not whose) or group.partitive or group.count == BARE
        return (
            known
            or word in _DEFINITE
            or any(
                f.casualty.outcome in ("wounded", "killed")
                and f.casualty.count.value == group.count.value
                for f in before
            )
        )
    if group.one and group.side == "armed_group" and word == "the" and outcome == "killed":
        # "The bomber also died": told with his blowing himself up.
        return any(f.self_killing and f.casualty.count.value == 1 for f in before)
    if group.bare and word == "the" and group.count.value is not None:
        # "the two were killed": those counted one by one before.
        recent = [
            f.casualty.count.value or 0
            for f in before
            if f.casualty.outcome == outcome and f.casualty.subset_of is None
        ]
        return sum(recent) == group.count.value or group.count.value in recent
    if group.count != BARE or word not in ("the", "these", "those"):
        return False
    return any(
        f.casualty.outcome == outcome
        and (
            f.casualty.victims.side == group.side
            or "unknown" in (f.casualty.victims.side, group.side)
        )
        for f in before
    )
