"""Numbers beside a count: ages, which count nobody, and numbers that correct a vague word."""

from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import BARE, Group
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.record import Count
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex

# A name in capitals that no lexicon knows is plain words: "MUSA DAN, 45, WAS".
_AGE_AFTER_WORDS = r"(?<=[a-zO]) , Q ,(?= (?:and|was|were|who|a|an|the|had) )"
_AGE_AFTER_PEOPLE = (
    r"(?<=[OGU]) (?:(?:, |\( )?aged [XQ](?:(?: ,)?(?: and| to)? [XQ]){0,5}|(?:, |\( )[XQ])"
    r"(?: years old)?"
    # Not "12 people, seven in Kano and five in Jos".
    r"(?: ,| \)|(?! (?:in|at|near|outside)\b))(?= |$)"
)
# "a boy of 12 and a woman of 60": only of those whose age one tells.
_AGE_OF = r"(?<=O|\bfather|\bmother|\bgrandfather|\bgrandmother) of Q\b(?! [GOU])"
_OF_AN_AGE = frozenset(
    "boys girls men women children youths babies toddlers teenagers schoolboys schoolgirls".split()
)
# "a father of two": of so many children.
_PARENTS = frozenset("fathers mothers parents grandfathers grandmothers dads mums moms".split())
_VAGUE_THEN_NUMBER = r"Q , Q ,"
_OLDEST = 110
# After "soldiers, 12" these make the number a count: "soldiers, 12 killed", "12 of them".
_AFTER_COUNT_OPEN = frozenset(("K", "S", "M", "H", "of", "others", "more"))
_AFTER_COUNT = frozenset(("were", "people", "of"))


def drop_ages(sentence: TypedSentence) -> None:
    """ "Musa Dan, 45, was": an age between commas is no count."""
    pattern = compile_plain(_AGE_AFTER_WORDS)
    for match in reversed(list(pattern.finditer(sentence.text))):
        first = sentence.index_at(match.start() + 1)
        group = sentence.items[first + 1].payload
        if (
            isinstance(group, Group)
            and group.count.min == group.count.max
            and 0 < (group.count.value or 0) < _OLDEST
        ):
            sentence.replace(first, first + 3, [])
    if " of Q" in sentence.text:
        _drop_ages_of(sentence)
    pattern = compile_plain(_AGE_AFTER_PEOPLE)
    while any(_drop_age(sentence, match) for match in pattern.finditer(sentence.text)):
        pass


def _drop_ages_of(sentence: TypedSentence) -> None:
    """ "a boy of 12", "a father of two": his age or his children; "a crew of 12" counts."""
    for match in reversed(list(compile_plain(_AGE_OF).finditer(sentence.text))):
        first = sentence.index_at(match.start() + 1)
        person, number = sentence.items[first - 1].payload, sentence.items[first + 1].payload
        if person is None and isinstance(number, Group):
            sentence.replace(first, first + 2, [])  # "a driver and father of five was"
        elif (
            isinstance(person, Group)
            and person.noun is not None
            and (person.noun.name in _OF_AN_AGE or person.noun.name in _PARENTS)
            and isinstance(number, Group)
            and 0 < (number.count.value or 0) < _OLDEST
        ):
            sentence.replace(first, first + 2, [])


def _drop_age(sentence: TypedSentence, match: "regex.Match[str]") -> bool:
    """Take the age of a match out of the sentence, unless it is a count after all."""
    first = sentence.index_at(match.start() + 1)
    stop = sentence.index_at(match.end() - 1) + 1
    number = next(item for item in sentence.items[first:stop] if item.symbol in ("X", "Q"))
    group = number.payload
    if "aged" in match.group():
        closing = sentence.items[stop - 1 : stop]
        ahead = not match.group().startswith((" ,", " ("))
        # "children aged two to 11, were": the comma closes what stands before.
        sentence.replace(first, stop, closing if ahead and closing[0].symbol == "," else [])
        return True
    if isinstance(group, Group) and (group.count.value is None or group.count.value > _OLDEST):
        return False
    after = sentence.items[stop].symbol if stop < len(sentence.items) else ""
    closed = match.group().rstrip().endswith((",", ")"))
    whose = sentence.items[first - 1].payload
    if closed and after == "of" and isinstance(whose, Group) and whose.name and whose.one:
        after = ""  # "Ana Ruiz, 20, of Dire, died"
    if after in _AFTER_COUNT or (after in _AFTER_COUNT_OPEN and not closed):
        return False
    sentence.replace(first, stop, [])
    return True


_HEDGE = (
    r"(?P<least>Q)(?: ,| and| or| , and| , or| \() (?P<most>Q)(?: ,| \))?(?: (?P<who>[GU]))?"
    r"(?= (?:were|was|are|have|had|may|[KSM])\b)"
)


def bound_by_hedge(sentence: TypedSentence) -> None:
    """ "At least 12, possibly as many as 20, people were killed": twelve, and twenty at most."""
    match = compile_plain(_HEDGE).search(sentence.text)
    if match is None:
        return
    first, last = sentence.index_at(match.start("least")), sentence.index_at(match.end() - 1)
    least = sentence.items[first].payload
    most = sentence.item_at(match.start("most")).payload
    if not isinstance(least, Group) or not isinstance(most, Group):
        return
    low, high = least.count.value, most.count.value
    if low is None or high is None or low >= high or most.count.min is not None:
        return  # "12 and 20" are exact, "possibly 20" and "up to 20" have no least
    count = Count(low, least.count.min, high, least.count.approximate)
    who = sentence.items[last].payload
    if match["who"] and isinstance(who, Group):
        if who.count != BARE:
            return
        who.first, who.count = least.first, count
        sentence.replace(first, last + 1, [Item(match["who"], who.first, who.stop, who)])
    else:
        least.count, least.stop = count, most.stop
        sentence.replace(first, last + 1, [Item("Q", least.first, least.stop, least)])


def correct_vague(sentence: TypedSentence) -> None:
    """ "A few, perhaps four, were killed": the number corrects the vague word."""
    match = compile_plain(_VAGUE_THEN_NUMBER).search(sentence.text)
    if match is None:
        return
    first = sentence.index_at(match.start())
    vague, number = sentence.items[first].payload, sentence.items[first + 2].payload
    if not isinstance(vague, Group) or not isinstance(number, Group):
        return
    if vague.count.value is None and number.count.value is not None:
        number.first = vague.first
        sentence.replace(first, first + 4, [Item("Q", vague.first, number.stop, number)])
