"""People told of before: pronouns take their count, definite plurals tell no new dead."""

from typing import TYPE_CHECKING

from afteraction.casualties.builder import Builder
from afteraction.casualties.chunking.groups import BARE, Group
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.casualties.statements import SentenceReading, Statement
from afteraction.casualties.typed import Item
from afteraction.record import Outcome

if TYPE_CHECKING:
    import regex


def read_pronoun(
    reading: SentenceReading, rule: CasualtyRule, match: "regex.Match[str]"
) -> list[Statement]:
    """ "kidnapped four miners and executed them", "was shot … he died": those told before.

    Only those not yet told dead, in this sentence or the last; without such, a pronoun counts
    nobody.
    """
    at = match.start("h")
    if at in reading.taken:
        return []
    former = _antecedent(reading, one=match["pronoun"] != "them")
    if former is None:
        return []
    status, scope, dropped = reading.context.at(at)
    if dropped:
        return []
    reading.taken.add(at)
    harm = reading.sentence.item_at(at)
    outcome = harm.payload.outcome if isinstance(harm.payload, Harm) else "killed"
    builder = Builder(reading, rule.name, outcome, status, scope, at)
    victims = former.casualty.victims
    return [
        builder.make(
            former.casualty.count,
            reading.sentence.item_at(match.start("pronoun")),
            harm,
            side=victims.side,
            actor=victims.actor,
            group=former.group,
        )
    ]


def _antecedent(reading: SentenceReading, *, one: bool) -> Statement | None:
    """The last statement whose people a pronoun may mean; "he" is one, "them" may be many."""
    number = reading.sentence.sentence.number
    for former in reversed(reading.before):
        casualty = former.casualty
        if number - former.typed.sentence.number > 1 or casualty.subset_of is not None:
            return None
        if casualty.outcome == "killed" or former.self_killing:
            if one and casualty.count.value == 1:
                return None  # told already
        elif casualty.count.value is not None and not (one and casualty.count.value != 1):
            return former
    return None


def told_before(reading: SentenceReading, item: Item, outcome: Outcome) -> bool:
    """ "the victims were gunned down", "the two were killed": people of earlier statements."""
    group = item.payload
    if not isinstance(group, Group) or group.parts:
        return False
    word = reading.reader.words[group.first]
    before = reading.before
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
