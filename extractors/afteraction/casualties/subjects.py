"""The side of people whom a sentence names by what they belong to: "the army lost four men"."""

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.sides import side_of_actor
from afteraction.casualties.typed import TypedSentence
from afteraction.record import Side
from afteraction.rule import compile_plain


def side_of_subject(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """The side of the subject of a loss at offset ``at``: "the army … and lost four men"."""
    for item in sentence.items[: sentence.index_at(at)]:
        if isinstance(item.payload, Group) and item.payload.side != "unknown":
            return item.payload.side
        mention = reader.actor_at.get(item.stop - 1)
        if mention is not None and item.symbol == "A" and side_of_actor(mention) != "unknown":
            return side_of_actor(mention)
        if item.symbol == "enemy":
            return "armed_group"
        if item.symbol in reader.classes.unit:
            return "state_forces"
    return "unknown"


def side_at(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """ "… and the army 12": the side of the actor or the people at offset ``at``, or one behind."""
    index = sentence.index_at(at)
    for item in sentence.items[index : index + 2]:
        if isinstance(item.payload, Group) and item.symbol == "G":
            return item.payload.side
        mention = reader.actor_at.get(item.stop - 1)
        if mention is not None and item.symbol == "A":
            return side_of_actor(mention)
        if item.symbol in reader.classes.unit:
            return "state_forces"
    return "unknown"


def side_of_those_counted(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """The side of the people right beside a word of harm, whose number is told.

    "The number of civilians killed", "the number of martyred policemen".
    """
    index = sentence.index_at(at)
    if sentence.items[index].symbol == "T":
        return side_of_toll(reader, sentence, at)
    for item in (sentence.items[index - 1], *sentence.items[index + 1 : index + 2]):
        if isinstance(item.payload, Group):
            return item.payload.side
        mention = reader.actor_at.get(item.stop - 1) if item.symbol == "A" else None
        if mention is not None:
            return side_of_actor(mention)
    return "unknown"


def side_of_object(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """ "inflicted 15 casualties on the army": the side of those to whom it was done."""
    index = sentence.index_at(at) + 1
    behind = sentence.items[index : index + 5]
    if not behind or behind[0].symbol not in ("on", "upon", "to", "among"):
        return "unknown"
    for item in behind:
        if isinstance(item.payload, Group):
            return item.payload.side
        mention = reader.actor_at.get(item.stop - 1)
        if mention is not None and item.symbol == "A":
            return side_of_actor(mention)
    return "unknown"


def side_behind(_reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """ "eleven bodies of miners": the side of the people behind "of"."""
    index = sentence.index_at(at) + 1
    groups = (item.payload for item in sentence.items[index : index + 4])
    return next((group.side for group in groups if isinstance(group, Group)), "unknown")


_LEFT_BEHIND = r"\b(?:left|leaving|abandoned|abandoning)\b[^,;]{0,60}$"


def side_of_leaver(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """ "the enemy left 30 bodies": bodies left behind are the subject's."""
    left = compile_plain(_LEFT_BEHIND).search(sentence.text[:at]) is not None
    return side_of_subject(reader, sentence, at) if left else "unknown"


def side_of_toll(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """ "the number of soldiers killed": a toll whose own words name the dead."""
    toll = sentence.item_at(at)
    named = reader.words[toll.first : toll.stop]
    if "troops" in named or "soldiers" in named:
        return "state_forces"
    behind = sentence.items[sentence.index_at(at) + 1 :][:1]
    group = behind[0].payload if behind else None  # "the number of dead fighters"
    return group.side if isinstance(group, Group) else "unknown"
