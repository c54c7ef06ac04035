"""The noun-phrase chunker: determiner or quantity, modifiers, a noun for people.

A phrase is recognised left to right in one pass, as the "basic phrases" of FASTUS (Hobbs et al.
1997, "FASTUS: A cascaded finite-state transducer for extracting information from natural-language
text") are, before any pattern of a whole sentence is tried. Its count is the quantity, one for a
singular, two at least for a bare plural.
"""

from afteraction.casualties.chunking.collectives import together
from afteraction.casualties.chunking.groups import NONE, ONE, CountedHarm, Group
from afteraction.casualties.chunking.heads import HOSTAGE, ORDINALS, Phrase, counted_thing, group_of
from afteraction.casualties.chunking.masks import quantity_of_people
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.lexicon import things
from afteraction.casualties.sides import side_of_phrase
from afteraction.people import PersonNoun
from afteraction.quantities import NUMBER_WORDS, Quantity

# Words after which no noun of the phrase is looked for.
_LONGEST = 8
# What the gap inside a phrase may hold besides blanks and quotation marks.
_BLANK = " \n\"'`[]"


def group_at(reader: Reader, at: int, stop: int) -> Group | CountedHarm | None:
    """The group, or counted harm, whose phrase begins at a word and ends before word ``stop``."""
    words, gaps, classes = reader.words, reader.gaps, reader.classes
    word = words[at]
    if at > 1 and words[at - 2 : at] == ["how", "many"]:
        return None  # "how many people were killed"
    if word in classes.determiner or (word == "all" and words[at + 1 : at + 2] == ["but"]):
        numbered = together(reader, at, stop)
        if numbered is not None:
            return numbered
    quantity = quantity_of_people(reader, at, stop)
    determiner = ""
    position = at
    if quantity is not None:
        position = quantity.stop
        if position < stop and words[position] == "of" and gaps[position - 1] == " ":
            found = _share(reader, at, stop, quantity)
            if not isinstance(found, int):
                return found
            position = found
    elif (
        word == "a"
        and words[at + 1 : at + 2]
        and words[at + 1] in ORDINALS
        and _stands_alone(reader, at, at + 1, stop)
    ):
        return Group(at, at + 2, ONE, rest=True, additive=True, one=True)
    elif word == "another" and _stands_alone(reader, at, at, stop):
        return Group(at, at + 1, ONE, rest=True, additive=True, one=True)
    elif (
        word == "the"
        and words[at + 1 : at + 2]
        and (words[at + 1] == "other" or words[at + 1] in ORDINALS)
        and _stands_alone(reader, at, at + 1, stop)
    ):
        return Group(at, at + 2, ONE, rest=True, one=True)
    elif word in ("both", "neither"):
        position = at + 1
    elif word in classes.determiner:
        determiner = word
        position = at + 1
    elif not _begins(reader, at, stop):
        return None
    if (
        quantity is not None
        and position + 1 < stop
        and gaps[position - 1] == " ("
        and gaps[position] == ") "
    ):
        position += 1  # "three (NISA) soldiers"
    elif position > at and gaps[position - 1].strip(" \n-\"'`[]"):
        return _bare(quantity, at)
    uncounted = quantity is None and determiner not in ("a", "an", "no")
    if uncounted and not reader.may_hold_noun(position, min(stop, position + _LONGEST)):
        return None
    return _phrase(reader, at, position, stop, quantity, determiner) or _bare(quantity, at)


# "seven of his family": people, though the noun is no plural.
_KIN = frozenset("family household clan unit platoon squad team staff entourage crew".split())
# "three of his colleagues": on the side of the one they worked with.
_KINDRED = _KIN | {"colleagues", "comrades"}
_BEHIND = frozenset("in at on near when who by during after and before as while outside".split())
_LATER = frozenset("while later afterwards".split())
_FINITE = frozenset("was is has had sustained suffered lost".split())


def _stands_alone(reader: Reader, at: int, last: int, stop: int) -> bool:
    """Whether "another", "the other", "a third" is a person: "two died and another was hurt"."""
    after = last + 1
    former = reader.harm_at(at - 1, at) if at else None
    if former is not None and former[1].symbol in "KJ":
        # "wounded another.", "injuring another in"
        return after >= stop or reader.gaps[last] != " " or reader.words[after] in _BEHIND
    if after >= stop or reader.gaps[last] != " ":
        return False
    if reader.words[after] in _LATER and at and reader.words[at - 1] == "and":
        return True  # "two died on the spot and a third while being flown out"
    harm = reader.harm_at(after, stop)
    return reader.words[after] in _FINITE or (
        harm is not None and harm[1].symbol in "KMS" and not reader.reaches_noun(harm[0], stop)
    )


def _share(
    reader: Reader, at: int, stop: int, quantity: Quantity
) -> Group | CountedHarm | int | None:
    """A quantity before "of": the group of "three of them", "10 of the 18 men", or an index.

    The index is where the noun phrase goes on: behind "of the", behind the "of" of "dozens of".
    """
    words, of = reader.words, quantity.stop
    after = of + 1
    counted = quantity.count.value is not None
    if after >= stop:
        return of
    inner = quantity_of_people(reader, after, stop)
    if (
        counted
        and inner is not None
        and inner.stop < stop
        and inner.count.value is not None
        and not inner.additive
    ):
        # "10 of the 18 men": ten are counted.
        return _phrase(reader, at, inner.stop, stop, quantity, "") or _bare(quantity, at)
    if words[after] in ("them", "these", "those", "whom", "which"):
        one = quantity.count.value == 1
        return Group(at, after + 1, quantity.count, rest=True, partitive=True, one=one)
    if (
        counted
        and words[after] == "the"
        and words[after + 1 : after + 2]
        and words[after + 1] in reader.classes.harmed
        and not reader.reaches_noun(after + 2, stop)
    ):
        # "two of the wounded": they were told of before.
        one = quantity.count.value == 1
        return Group(at, after + 2, quantity.count, bare=True, rest=True, partitive=True, one=one)
    if words[after] in reader.classes.possessive:
        if counted and words[after + 1 : after + 2] and words[after + 1] in _KINDRED:
            one = quantity.count.value == 1
            return Group(at, after + 2, quantity.count, rest=True, one=one)
        return after + 1
    members = counted or words[of - 1] in ("one", "some", "many", "members")
    return after if members and reader.reaches_noun(after, stop) else of


def _begins(reader: Reader, at: int, stop: int) -> bool:
    """Whether a phrase without determiner may begin here: its first word must be a good sign."""
    word, classes = reader.words[at], reader.classes
    if word in classes.boundary or word in NUMBER_WORDS or word[0].isdigit():
        return False
    if reader.noun_at(at, stop) or at in reader.actor_at:
        return True
    if reader.harm_at(at, stop):
        return False
    if (
        word in classes.adjective
        or word in classes.state
        or word in classes.armed
        or word in classes.civil
    ):
        return True
    first_of_sentence = at == 0 or reader.gaps[at - 1].strip(" ") != ""
    return reader.article.cased and reader.article.capitalised(at) and not first_of_sentence


def _bare(quantity: Quantity | None, at: int) -> Group | None:
    """A quantity without its noun: "at least 12 were killed"."""
    if quantity is None:
        return None
    return Group(
        at,
        quantity.stop,
        quantity.count,
        bare=True,
        additive=quantity.additive,
        one=quantity.count.value == 1,
        definite=quantity.whole,
    )


def _phrase(
    reader: Reader, at: int, position: int, stop: int, quantity: Quantity | None, determiner: str
) -> Group | CountedHarm | None:
    """Walk over modifiers and nouns from word ``position``; the last noun is the head."""
    words, gaps, classes = reader.words, reader.gaps, reader.classes
    phrase = Phrase(at, stop, quantity, determiner, end=position)
    index = position
    limit = min(stop, position + _LONGEST)
    while index < limit:
        word = words[index]
        mark = gaps[index - 1].strip(_BLANK) if index > position else ""
        if mark:
            mark = gaps[index - 1].strip()
            if mark == "(" and index < limit - 1 and gaps[index].strip() == ")":
                index += 1  # an acronym: "a District Reserve Guard (DRG) constable"
                continue
            if mark not in ("-", "/", ".") and not (mark == ")" and index > position + 1):
                break
        if (
            word in classes.rest
            and phrase.noun is None
            and (quantity is not None or index > position)
        ):
            further = word in ("other", "more")
            if further and _goes_on(reader, index + 1, stop):
                phrase.modifiers.append(word)
                index += 1
                continue
            return _others(quantity, at, index + 1, further=further)
        if (
            word in HOSTAGE
            and (phrase.noun is not None or (quantity and index == position))
            and not _killed_before(reader, at)
        ):
            break  # "took 14 soldiers hostage"
        found = reader.noun_at(index, stop)
        if found and _modifies(reader, found, quantity, stop):
            phrase.modifiers.append(word)
            phrase.actor = reader.actor_at.get(found[0] - 1) or phrase.actor
            index = found[0]
            continue
        if found:
            index, phrase.noun = found
            phrase.end = index
            phrase.actor = reader.actor_at.get(index - 1) or phrase.actor
            if index < limit and gaps[index - 1] not in (" ", "-", "\n", " ("):
                break
            phrase.modifiers.append(words[index - 1])
            continue
        harm = reader.harm_at(index, stop)
        if harm and harm[0] < stop and words[harm[0]] in classes.threat:
            break
        if (
            harm
            and harm[1].symbol == "H"
            and (quantity is not None or determiner == "no")
            and not (phrase.noun and phrase.noun.plural)
        ):
            side = side_of_phrase(phrase.noun, phrase.modifiers, phrase.actor)
            count = quantity.count if quantity else NONE
            return CountedHarm(at, harm[0], count, harm[1], side, phrase.actor)
        if phrase.noun is not None:
            # "security forces members", "army base": a further unknown noun ends the phrase.
            if not (quantity is not None and phrase.noun.body and word in things()):
                break
            if not reader.reaches_noun(index + 1, stop):
                break  # "13 army weapons experts" go on
        if (
            word in classes.harmed
            and (quantity or determiner)
            and reader.reaches_noun(index + 1, stop)
        ):
            phrase.adjective = harm[1] if harm else None
            index += 1
            continue
        if harm and word != "martyred":
            break
        if word == "and" and _shares_noun(reader, phrase, index):
            phrase.modifiers.append(word)
            index += 1
            continue
        if (word in classes.boundary and not _adjectival(reader, index)) or (
            (word in NUMBER_WORDS or _number(reader, index)) and not _of_age(reader, index, stop)
        ):
            break
        phrase.actor = reader.actor_at.get(index) or phrase.actor
        if _aged(reader, index, stop):
            phrase.noun = PersonNoun("people", word == "olds", "civilians", "unknown", body=False)
            phrase.end = index + 1
            break
        phrase.modifiers.append(word)
        index += 1
    if phrase.noun is None:
        if quantity is None and determiner in ("a", "an"):
            phrase.quantity = Quantity(at, at + 1, ONE)
        return counted_thing(reader, phrase, position)
    if (
        quantity is None
        and phrase.end + 1 < stop
        and words[phrase.end] == "s"
        and gaps[phrase.end - 1] == "'"
    ):
        return _phrase(reader, at, phrase.end + 1, stop, None, "the")  # "the agent's son"
    return group_of(reader, phrase)


def _killed_before(reader: Reader, at: int) -> bool:
    """Whether people are the object of a killing: "killed one hostage" takes nobody hostage."""
    harm = reader.harm_at(at - 1, at) if at else None
    return harm is not None and harm[1].outcome == "killed"


def _others(quantity: Quantity | None, at: int, end: int, *, further: bool) -> Group | None:
    """ "17 others", "12 more", "two of these": people beside those named before."""
    if quantity is None:
        return None
    one = quantity.count.value == 1 and not further
    return Group(at, end, quantity.count, rest=True, additive=further, one=one)


def _modifies(
    reader: Reader, found: tuple[int, PersonNoun], quantity: Quantity | None, stop: int
) -> bool:
    """Whether a noun only qualifies the next: "11 Iranian … Guards", "teacher-activist"."""
    end, noun = found
    if end >= stop or noun.plural:
        return False
    if reader.gaps[end - 1] == "-":
        return True
    if quantity is None or noun.body or quantity.count.value == 1:
        return False
    return reader.gaps[end - 1] == " " and reader.reaches_noun(end, stop)


def _shares_noun(reader: Reader, phrase: Phrase, index: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "14 government and rebel fighters"."""
    classes = reader.classes
    last = phrase.modifiers[-1] if phrase.modifiers else ""
    following = reader.words[index + 1 : index + 2]
    sides = classes.state | classes.armed | classes.civil | {"opposition", "loyalist"}
    return (
        phrase.quantity is not None
        and last in sides
        and following != []
        and following[0] in sides
        and reader.reaches_noun(index + 2, phrase.stop)
    )


def _adjectival(reader: Reader, index: int) -> bool:
    """Whether a function word is none: "a US adviser", "an off-duty policeman"."""
    article = reader.article
    if reader.words[index] == "off":
        return reader.words[index + 1 : index + 2] == ["duty"]
    return (
        reader.words[index] == "us"
        and article.cased
        and article.text[article.starts[index] : article.ends[index]].isupper()
    )


def _goes_on(reader: Reader, index: int, stop: int) -> bool:
    """Whether a noun for people or of harm follows: "six more guards", "six more deaths"."""
    if reader.reaches_noun(index, stop):
        return True
    harm = reader.harm_at(index, stop) if index < stop else None
    return harm is not None and harm[1].symbol == "H"


def _of_age(reader: Reader, index: int, stop: int) -> bool:
    """Whether a number is an age: "a nine-year-old girl", "the 39 year old lawyer"."""
    words = reader.words
    while index < stop and (words[index] in NUMBER_WORDS or words[index].isdecimal()):
        index += 1
    return words[index : index + 2] in (["year", "old"], ["years", "old"])


def _number(reader: Reader, index: int) -> bool:
    """Whether a word is a number of its own; "23-year-old" and "12th" are modifiers."""
    word = reader.words[index]
    return word[0].isdigit() and word.isdecimal() and reader.gaps[index] != "-"


def _aged(reader: Reader, index: int, stop: int) -> bool:
    """Whether "year-old" stands for a person: "the 30-year-old was", not "a 30-year-old man"."""
    return (
        reader.words[index] in ("old", "olds")
        and reader.words[index - 1] in ("year", "years")
        and not reader.reaches_noun(index + 1, stop)
    )
