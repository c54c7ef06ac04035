"""Conditions on matches that tell of a part of the dead or wounded, who were told before."""

from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.statements import SentenceReading

if TYPE_CHECKING:
    import regex


def are_cases(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether so many cases are some of the wounded told before."""
    group = reading.sentence.item_at(match.start("sub")).payload
    words = reading.reader.words
    if not isinstance(group, Group) or words[group.stop - 1] != "cases":
        return False
    return _more_wounded(reading, group.count.value or 0, 4)


def _more_wounded(reading: SentenceReading, number: int, reach: int) -> bool:
    """Whether more wounded than that were told in the last sentences."""
    here = reading.sentence.sentence.number
    return any(
        former.casualty.outcome == "wounded"
        and number < (former.casualty.count.value or former.casualty.count.min or 0)
        and here - former.typed.sentence.number <= reach
        for former in reading.before
    )


def of_the_wounded(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those in a grave condition are some of the wounded told before."""
    item = reading.sentence.item_at(match.start("sub"))
    group = item.payload
    if not isinstance(group, Group) or group.additive or reading.is_used(item):
        return False
    number = group.count.value
    if number is None:
        return False
    words = reading.reader.words[group.first : group.stop]
    wounded = not reading.reader.classes.harmed.isdisjoint(words)
    if (group.partitive or group.rest) and not wounded and "them" not in words:
        return False
    return _more_wounded(reading, number, 10 if wounded else 4)


def describes_the_dead(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether some of the dead are told to be of a kind, which gives them their side.

    "12 of the dead were gunmen and the other two were women".
    """
    item = reading.sentence.item_at(match.start("sub"))
    group = item.payload
    what = reading.sentence.item_at(match.start("what")).payload
    if not isinstance(group, Group) or not isinstance(what, Group) or reading.is_used(item):
        return False
    words = reading.reader.words[group.first : group.stop]
    here = [former for former in reading.before if former.typed is reading.sentence]
    goes_on = any(former.casualty.rule.endswith(".the_dead_were") for former in here)
    if _DEAD.isdisjoint(words) and not (goes_on and (group.rest or "other" in words)):
        return False
    number = group.count.value or group.count.min or 0
    if not any(
        former.casualty.outcome == "killed"
        and former.casualty.scope == "event"
        and number <= (former.casualty.count.value or 0)
        for former in reading.before
    ):
        return False  # no whole is told of which they are a part
    if group.side == "unknown":
        group.side, group.actor = what.side, what.actor
    return True


_DEAD = frozenset("dead killed slain deceased fatalities victims".split())
