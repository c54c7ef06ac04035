"""Conditions on matches that no pattern can state: each is named by the rule that needs it."""

from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.statements import SentenceReading, start_of
from afteraction.casualties.typed import Item

if TYPE_CHECKING:
    import regex

_DEATHS = frozenset(("dead", "killed", "deaths", "died", "toll", "fatalities"))
# What may stand before a plural-less verb in the present: its subject, or a clause boundary.
_BEFORE_PRESENT = frozenset("G A U P Q D X , and who that to".split())


def in_the_present(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a base form is a verb in the present: "kills" always, "kill" after a plural."""
    sentence = reading.sentence
    index = sentence.index_at(match.start("h"))
    word = reading.reader.words[sentence.items[index].first]
    if word.endswith("s") or index == 0:
        return True
    before = sentence.items[index - 1].symbol
    return before in _BEFORE_PRESENT or before.endswith(("s", "ly"))


def says_neither(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people are said to survive by "none of" or "neither", not by "the"."""
    if match.group().startswith("Z"):
        return True
    victims = reading.sentence.item_at(match.start("v"))
    return reading.reader.words[victims.first] == "neither"


def of_victims(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether the whole is people harmed: by a word of harm, or because it is "the victims"."""
    whole = reading.item(match, "v")
    if whole is None or start_of(match, "h") is not None:
        return True
    group = whole.payload
    return isinstance(group, Group) and group.noun is not None and group.noun.name == "victims"


def not_counted_yet(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether no rule has counted the victims yet: "hit" leaves open what became of them."""
    return not reading.is_used(reading.sentence.item_at(match.start("v")))


def people_seized(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether those seized are named by a noun or a name, and are no fighters under arrest."""
    group = reading.sentence.item_at(match.start("v")).payload
    return (
        isinstance(group, Group)
        and group.side in ("civilians", "unknown", "state_forces")
        and (group.noun is not None or group.name)
    )


def speaks_of_death(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether "the number" can only be that of the dead: this or the last sentence names them."""
    article = reading.reader.article
    sentence = reading.sentence.sentence
    before = article.sentences[max(0, sentence.number - 1)]
    return not _DEATHS.isdisjoint(article.words[before.first : sentence.stop])


def no_men_lost(item: Item | None, reader: Reader) -> str | None:
    """ "lost four seats", "lost four players": a loss of those who neither fight nor live there."""
    group = item.payload if item is not None else None
    if isinstance(group, Group) and group.noun is not None:
        if group.noun.side in ("state_forces", "armed_group"):
            return None
        if group.noun.name in reader.classes.losable:
            return None
    return "no men lost"
