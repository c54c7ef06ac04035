"""From a phrase whose words are known to its group: number, definiteness, side, name."""

from msgspec import Struct, field

from afteraction.casualties.chunking.groups import BARE, NONE, ONE, TWO, Group
from afteraction.casualties.chunking.names import end_of_name, governed, told_killed
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.lexicon import Harm, things
from afteraction.casualties.sides import side_of_actor, side_of_phrase
from afteraction.findings import ActorMention
from afteraction.people import PersonNoun
from afteraction.quantities import NUMBER_WORDS, Quantity

# What people are taken, in the singular.
HOSTAGE = frozenset(("hostage", "prisoner", "captive"))
# "a fourth was hurt", "a third person": on top of those told.
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
# Marks behind which a sentence or a headline's second half begins.
_ENDS = frozenset((".", "!", "?", ":"))


class Phrase(Struct):
    """A noun phrase in the making: it begins at word ``at``, its head noun ends before ``end``.

    ``stop`` is the end of the sentence.
    """

    at: int
    stop: int
    quantity: Quantity | None
    determiner: str
    end: int
    noun: PersonNoun | None = None
    actor: ActorMention | None = None
    adjective: Harm | None = None
    modifiers: list[str] = field(default_factory=list)


def group_of(reader: Reader, phrase: Phrase) -> Group | None:
    """The group of a phrase with a noun for people; None if it names no people one by one."""
    at, end, stop, noun = phrase.at, phrase.end, phrase.stop, phrase.noun
    quantity = phrase.quantity
    if noun is None or (quantity is None and not noun.plural and _compound(reader, end, stop)):
        return None
    side = side_of_phrase(noun, phrase.modifiers, phrase.actor)
    group = Group(
        at, end, BARE, noun=noun, adjective=phrase.adjective, side=side, actor=phrase.actor
    )
    if side == "unknown":
        _belong(reader, group, stop)
    if quantity is not None:
        return _counted(reader, group, phrase, quantity)
    if phrase.determiner == "no":
        group.count = NONE
        return group
    if reader.words[at] in ("both", "neither"):
        group.count = TWO
        return group
    determiner = phrase.determiner
    article = determiner in ("a", "an", "one")
    if noun.body and not (article and noun.plural):
        return None
    if noun.plural and not article:
        group.definite = determiner in reader.classes.possessive
        return group
    if not determiner and not _headline(reader, at, end, stop):
        return None
    group.one = True
    group.count = ONE
    group.definite = determiner not in ("", "a", "an", "one", "another")
    further = determiner == "a" and not ORDINALS.isdisjoint(phrase.modifiers[:1])
    group.additive = determiner == "another" or further
    group.stop = end_of_name(reader, end, stop)
    group.name = group.stop > end
    if group.name and determiner == "that":
        group.first += 1  # "said that soldier X Y was killed"
    return group


def _counted(reader: Reader, group: Group, phrase: Phrase, quantity: Quantity) -> Group | None:
    """A phrase with a quantity; two patrols or an army of 40 are no count of people."""
    noun, words = phrase.noun, reader.words
    if noun is None or (
        noun.body and (not noun.plural or words[phrase.end - 1] in reader.classes.body)
    ):
        return None
    group.count = quantity.count
    group.one = quantity.count.value == 1 and not noun.plural
    group.additive = quantity.additive or "more" in phrase.modifiers or "other" in phrase.modifiers
    group.definite = quantity.whole or words[quantity.first] in reader.classes.possessive
    return group


def _belong(reader: Reader, group: Group, stop: int) -> None:
    """ "members of the security forces", "men from the police": give the group their side."""
    words = reader.words
    index = group.stop
    if index + 1 >= stop or words[index] not in ("of", "from", "belonging", "in"):
        return
    index += 2 if words[index] == "belonging" else 1
    if index < stop and words[index] in ("the", "a", "an", "his", "their"):
        index += 1
    for at in range(index, min(index + 3, stop)):
        if words[at] in reader.classes.boundary:
            return
        if words[at] == "cell" and group.noun is not None and group.noun.name == "members":
            group.side = "armed_group"
            return
        mention = reader.actor_at.get(at)
        if mention is not None and side_of_actor(mention) != "unknown":
            group.actor, group.side = mention, side_of_actor(mention)
            return
        found = reader.noun_at(at, stop)
        if found and found[1].side != "unknown" and (found[1].plural or found[1].body):
            # "men in civilian clothes" are no civilians; "members of the public" are.
            if found[1].side != "civilians" or group.noun is None or group.noun.name == "members":
                group.side = found[1].side
            return


def _compound(reader: Reader, end: int, stop: int) -> bool:
    """Whether a singular noun only modifies another: "police station", "a student protest"."""
    if end >= stop or reader.gaps[end - 1] not in (" ", "-", "\n"):
        return False
    word = reader.words[end]
    if word in reader.classes.boundary or reader.harm_at(end, stop):
        return False
    if reader.article.capitalised(end) or word[0].isdigit() or word.endswith(("ly", "ing", "ed")):
        return False
    return reader.gaps[end - 1] == "-" or word in things() or word in reader.classes.compound


def _headline(reader: Reader, at: int, end: int, stop: int) -> bool:
    """A bare singular counts only as a headline or a title before a name has it."""
    article = reader.article
    if end >= stop:
        return True
    opens = not at or reader.gaps[at - 1].strip()[-1:] in _ENDS
    if opens and reader.words[end] in ("was", "is", "has"):
        return True  # "Policeman was killed in Dire": a report in telegraphic style
    if reader.words[end] == "were" and at and reader.words[at - 1] == "and":
        return True  # "a soldier and policeman were"
    if not at and reader.gaps[end - 1] == ", " and _harmed_with(reader, end, stop):
        return True  # "Soldier, two nurses killed in Dire"
    if _of_a_person(reader, at, end):
        return True  # "Senator Ana Ruiz's husband", "the mayor's 9-year-old son"
    if at > 1 and reader.words[at - 1] == "s" and reader.gaps[at - 2] == "'":
        return reader.words[end] in ("was", "were", "and") or reader.harm_at(end, stop) is not None
    named = reader.actor_at.get(end)
    if named is not None and named.actor.type == "person" and reader.gaps[end - 1] == " ":
        return True  # "candidate Senator Ana Ruiz"
    if at and reader.words[at - 1] == "of" and governed(reader, at):
        return True  # "the death of Kenyan soldier"
    if article.cased:
        if article.capitalised(end) and reader.gaps[end - 1] == " ":
            return True
    elif told_killed(reader, end_of_name(reader, end, stop), stop):
        return True  # "CANDIDATE RAMON DIAZ, WHO WAS MURDERED"
    elif at and governed(reader, at) and reader.words[end] not in reader.classes.boundary:
        return True
    if reader.words[end] == "and" and _describes_name(reader, at, stop):
        return False
    return reader.harm_at(end, stop) is not None or reader.words[end] in ("and", "s")


_KIN = frozenset(
    """wife husband son daughter brother sister mother father uncle aunt cousin nephew niece
    grandson granddaughter widow bodyguard driver chauffeur secretary assistant""".split()
)


def _of_a_person(reader: Reader, at: int, end: int) -> bool:
    """Whether a word for kin stands behind "X's", an age or a word for it between."""
    if reader.words[end - 1] not in _KIN and reader.words[at:end] != ["son", "in", "law"]:
        return False
    first = at - 1
    if first > 3 and reader.words[first - 1 : first + 1] == ["year", "old"]:
        first -= 3
    elif first > 2 and reader.words[first] in ("young", "elderly", "eldest", "youngest", "old"):
        first -= 1
    return first > 1 and reader.words[first] == "s" and reader.gaps[first - 1] == "'"


def _harmed_with(reader: Reader, at: int, stop: int) -> bool:
    """Whether people behind a comma are harmed in the next words of a headline."""
    if reader.words[at] in reader.classes.determiner or not reader.reaches_noun(at, stop):
        return False
    for index in range(at + 1, min(stop, at + 6)):
        harm = reader.harm_at(index, stop)
        if harm is not None:
            return harm[1].symbol in "KSM"
        if reader.gaps[index - 1].strip(" -"):
            return False
    return False


def _describes_name(reader: Reader, at: int, stop: int) -> bool:
    """Whether a noun tells what one is who was named: "Ana Ruiz, senator and candidate, died"."""
    if not at or reader.gaps[at - 1].strip() != ",":
        return False
    named = not reader.article.cased or reader.article.capitalised(at - 1)
    return named and reader.noun_at(at - 1, stop) is None


def _counted_actor(reader: Reader, phrase: Phrase, position: int) -> Group | None:
    """ "15 Tigers": so many of an armed actor whose own name is a plural."""
    mention = reader.actor_at.get(position) or reader.named_by(position)
    quantity = phrase.quantity
    if mention is None or quantity is None or not reader.words[position].endswith("s"):
        return None
    after = position + 1
    if (after < phrase.stop and reader.actor_at.get(after) is mention) or side_of_actor(
        mention
    ) == "unknown":
        return None
    if (
        after < phrase.stop
        and reader.gaps[position] == " "
        and reader.reaches_noun(after, phrase.stop)
    ):
        return None
    side = side_of_actor(mention)
    one = quantity.count.value == 1
    additive = quantity.additive
    return Group(
        phrase.at, after, quantity.count, side=side, actor=mention, one=one, additive=additive
    )


def counted_thing(reader: Reader, phrase: Phrase, position: int) -> Group | None:
    """A number before an unknown noun: people, if a word of harm governs it and it is no thing.

    A known thing ("30 rifles") makes a group with ``name`` set, which the rules leave alone.
    """
    words, gaps = reader.words, reader.gaps
    at, stop, quantity = phrase.at, phrase.stop, phrase.quantity
    if quantity is None or position >= stop or gaps[position - 1] not in (" ", "\n"):
        return None
    fighters = _counted_actor(reader, phrase, position)
    if fighters is not None:
        return fighters
    end = position
    for index in range(position, min(stop, position + 4)):
        word = words[index]
        if word in reader.classes.deed:
            return None
        if word in HOSTAGE:
            break
        if (
            word in reader.classes.boundary
            or reader.harm_at(index, stop)
            or word[0].isdigit()
            or word in NUMBER_WORDS
            or word.endswith("ly")
            or (index > position and gaps[index - 1] not in (" ", "-", "\n"))
        ):
            break
        end = index + 1
        if word in things():
            if reader.noun_at(index + 1, stop) if index + 1 < stop else None:
                continue  # "13 weapons experts"
            return Group(at, end, quantity.count, unknown_noun=True, name=True)
    if end == position:
        return None
    actor = phrase.actor
    return Group(
        at,
        end,
        quantity.count,
        unknown_noun=True,
        one=quantity.count.value == 1,
        additive=quantity.additive,
        actor=actor,
        side=side_of_phrase(None, (), actor) if actor is not None else "unknown",
    )
