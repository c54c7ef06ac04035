"""Conditions on matches of wounds that no pattern can state: named by the rules that need them."""

from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.statements import SentenceReading
from afteraction.rule import found_in

if TYPE_CHECKING:
    import regex

# "stabbed two brothers, killing one", "stabbed a guard and killed him": it is told there.
_NO_SUBJECT = r"(?: (?!(?:who|when|by|where|while|as|but|G|O)\b)[^ ;]+){0,8}?"
_OF_THEM = (
    rf"^{_NO_SUBJECT} (?:, J|, leaving [QR]"
    r"|(?:, )?(?:and |then |before )?[KJ](?: [a-z]+ly)? (?:[QR]|him|her|them|both)\b"
    r"|, [QR](?: were| was)? (?:fatally|mortally))"
)
# "a stabbed man died", "stabbed … who died".
_DIED_OF_IT = r" (?:who|and)(?: [a-zDP]+){0,3} M\b"
_BULLETS = frozenset("bullet bullets splinter splinters shrapnel pellet pellets round".split())


def lives_on(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people stabbed are not told dead or wounded by what follows in the sentence."""
    victims = reading.item(match, "v")
    if victims is None or reading.is_used(victims):
        return False
    after = reading.sentence.text[match.end() : match.end() + 90]
    return not any(found_in(pattern, after) for pattern in (_OF_THEM, _DIED_OF_IT))


def beaten_up(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether people were beaten with blows, not in a fight or a game, and live."""
    group = reading.sentence.item_at(match.start("v")).payload
    if not isinstance(group, Group) or group.side == "armed_group":
        return False
    return (group.noun is not None or group.name) and lives_on(reading, match)


def is_wound(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether the noun at the end is a wound, not a threat or a loss; a participle always fits."""
    item = reading.sentence.item_at(match.start("h"))
    harm = item.payload
    if not isinstance(harm, Harm):
        return True  # "burns"
    return harm.outcome == "wounded" or harm.symbol in "KS"


def lost_limb(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether what is lost is a part of the body: "lost an eye", "lost both of his legs"."""
    return _limb_behind(reading, match, 6)


def shot_in_limb(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether a shot hits where one survives it: "in the leg", "through both knees"."""
    return _limb_behind(reading, match, 5)


def bullet_in_limb(reading: SentenceReading, match: "regex.Match[str]") -> bool:
    """Whether what one receives is a bullet, where one survives it."""
    harm = reading.sentence.item_at(match.start("h"))
    last = reading.sentence.item_at(match.end() - 1)
    words = reading.reader.words[harm.stop : last.first]
    return not _BULLETS.isdisjoint(words) and _limb_behind(reading, match, 5)


def _limb_behind(reading: SentenceReading, match: "regex.Match[str]", reach: int) -> bool:
    reader = reading.reader
    first = reading.sentence.item_at(match.end() - 1).stop
    stop = min(first + reach, reading.sentence.sentence.stop)
    for index in range(first, stop):
        if reader.words[index] in reader.classes.limb:
            return reader.words[index + 1 : index + 2] != ["of"]
        if reader.words[index] in ("and", "but", "when", "while", "as", "after"):
            return False
    return False
