"""Coordination: "a colonel and three soldiers" are one group of two parts."""

from itertools import takewhile

from afteraction.casualties.chunking.groups import BARE, Group
from afteraction.casualties.counts import total
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.people import is_origin
from afteraction.rule import compile_plain

# A bare number may begin it ("12 and three soldiers"), but not as the object of a word of harm.
_FIRST = (
    r"(?:[GO]|(?<=[KJ] )R(?= (?:and|as well|in addition|along with) )"
    r"|(?<![KJIST] )Q(?= and G)|(?<=[KJI] )Q(?= and O))"
)
_LINK = (
    r"(?:(?: ,)? (?:and|& )"
    r"|(?: (?:on|in|at|near) (?:(?:the|a) )?(?:[a-z]+|P))?(?: ,)?"
    r" (?:as well as|plus|along with|together with|in addition to))"
)
_COORDINATION = (
    rf"(?:{_FIRST}(?: , [GO])*{_LINK} [GO](?![a-z])"
    # "killed his wife, two neighbours and himself"
    r"|(?<=[KJ] )[GO](?: , [GO])+(?=(?: ,)? and (?:(?:then|finally) )?(?:himself|herself)\b))"
)
_DESCRIPTION = (
    r"(?P<name>O)(?P<description>(?: (?:of|in|for|at|from|the|P|A|G|[a-z]+)){0,6} , (?P<what>O)"
    r"(?: (?:of|in|for|at|from|the|P|A|G|O|[a-z]+)){0,9} ,)"
    r" (?:and|along with|together with|as well as) (?P<rest>[GO])"
    r"(?= (?:were|was|have|had|in|on|at|near|when|and|P|D)\b| [.,]|$)"
)
_CLAUSE_BEFORE = r"(?:[KJI]|were|was|left|by|[a-z]{3,}(?:ed|ing))(?: (?:the|on|at|by|P|D))?$"
_CLAUSE_AFTER = (
    r" (?:were|was|have|had|has|is|are|[KSM]|shot|lost|suffered|sustained|fled|fired|opened|escaped"
    r"|returned|chased)\b"
)
_MEN_AND_WOMEN = frozenset("men women boys girls children teenagers youths males females".split())
_CLOSED = r" , (?:were|was|have|had|[KM])\b"
_LEFT = ("left", "leaving", "leaves")
_DEAD_AFTER = r" [KS]\b"
_SAID_AFTER = r" (?:said|say|told|reported|added|confirmed)\b"


def coordinate(sentence: TypedSentence) -> None:
    """Join coordinated groups into one; two clauses side by side stay two."""
    _drop_description(sentence)
    start = 0
    pattern = compile_plain(_COORDINATION)
    while match := pattern.search(sentence.text, start):
        before = sentence.text[: match.start()].rstrip()
        after = sentence.text[match.end() :]
        if _two_clauses(before, after) or (match.group()[0] == "G" and after.startswith(" was ")):
            start = match.end()
            continue
        first, stop = sentence.index_at(match.start()), sentence.index_at(match.end() - 1) + 1
        if " , " in match.group() and compile_plain(_SAID_AFTER).match(after):
            # "killing 12 workers, residents and medics said": the last ones speak.
            stop = sentence.index_at(match.start() + match.group().rindex(" , ") + 1)
            if stop - first == 1:
                start = match.end()
                continue
        _join(sentence, first, stop, closed=compile_plain(_CLOSED).match(after) is not None)
        start = 0
    if "G G" in sentence.text:
        _join_named(sentence)


def _join_named(sentence: TypedSentence) -> None:
    """ "the engineers Ana Ruiz, Ivo Marin and Eva Sol": the three named are the engineers."""
    for index, item in enumerate(sentence.items[:-1]):
        head, names = item.payload, sentence.items[index + 1].payload
        if not isinstance(head, Group) or not isinstance(names, Group) or head.name:
            continue
        if head.noun is None or head.count != BARE or head.parts or is_origin(head.noun):
            continue
        called = list(takewhile(lambda part: part.name, names.parts))
        if len(called) < 2 or item.stop != names.first:
            continue
        head.count = total([part.count for part in called])
        head.stop = called[-1].stop
        others = names.parts[len(called) :]
        joint = head
        if others:  # "... and a driver"
            joint = Group(
                head.first,
                names.stop,
                head.count,
                noun=head.noun,
                parts=[head, *others],
                side=head.side,
                actor=head.actor,
            )
        sentence.replace(index, index + 2, [Item("G", joint.first, joint.stop, joint)])
        return


# "Nine troops, two nurses killed in Dire": a headline has a comma for "and".
_HEADLINE = (
    r"^(?:[a-z]+ )?[GO](?: , [GO])*(?P<last> , [GO])(?= (?:[a-z]+ly |feared )?[KSM]\b(?! ,))"
)


def coordinate_headline(sentence: TypedSentence) -> None:
    """ "Nine troops, two nurses killed in Dire": eleven."""
    if sentence.sentence.number or " , " not in sentence.text:
        return
    match = compile_plain(_HEADLINE).search(sentence.text)
    if match is None:
        return
    first = sentence.index_at(match.end() - 1)
    stop = first + 1
    while first > 1 and sentence.items[first - 1].symbol == ",":
        first -= 2
    groups = [item.payload for item in sentence.items[first:stop] if item.symbol in "GO"]
    if all(isinstance(group, Group) and not (group.name or group.definite) for group in groups):
        _join(sentence, first, stop, closed=False)


# "five men of the Border Guard (BG) and a driver": whom they belong to counts nobody.
_BELONGING = (
    r"(?P<who>G)(?P<of> of (?:the )?[OA](?: \( (?:[A-Z]|[a-z]+) \))?) and [GO]"
    r"(?! (?:said|told|reported|confirmed))"
)


def drop_belonging(sentence: TypedSentence) -> None:
    """ "Five men of the Border Guard and a driver": the guard counts nobody."""
    match = compile_plain(_BELONGING).search(sentence.text) if " of " in sentence.text else None
    if match is not None:
        first = sentence.index_at(match.start("of") + 1)
        sentence.replace(first, sentence.index_at(match.end("of") - 1) + 1, [])


def _drop_description(sentence: TypedSentence) -> None:
    """ "Musa Dan, the head of the district, and three others": what he is counts nobody."""
    for match in compile_plain(_DESCRIPTION).finditer(sentence.text):
        first = sentence.index_at(match.start("name"))
        named, rest = sentence.items[first], sentence.item_at(match.start("rest"))
        ours, theirs = named.payload, rest.payload
        described = sentence.item_at(match.start("what")).payload
        if not (isinstance(ours, Group) and isinstance(theirs, Group)):
            continue
        # Of the two one is a name and the other what he is; two names are two people.
        if not (isinstance(described, Group) and ours.name != described.name):
            continue
        stop = sentence.index_at(match.end("description") - 1) + 1
        if ours.side == "unknown" and isinstance(described, Group):
            ours.side = described.side
        sentence.replace(first + 1, stop, [])
        return


def _two_clauses(before: str, after: str) -> bool:
    """ "killed a guard and four civilians were wounded"; not "left a guard and four boys dead"."""
    if not compile_plain(_CLAUSE_BEFORE).search(before):
        return False
    if not compile_plain(_CLAUSE_AFTER).match(after):
        return False
    return not (before.endswith(_LEFT) and compile_plain(_DEAD_AFTER).match(after))


def _broken_down(parts: list[Group]) -> bool:
    """Whether all further groups add up to the first, which says nothing of who they are.

    "two guards, a nurse and a porter" are four; so are "four raiders, three brothers and a
    cousin,".
    """
    noun = parts[0].noun
    general = parts[0].rest or (noun is not None and noun.name in ("people", "persons"))
    sexes = noun is not None and noun.name not in _MEN_AND_WOMEN
    sexes = sexes and all(part.noun and part.noun.name in _MEN_AND_WOMEN for part in parts[1:])
    # "three reporters, two Kenyans and a Dane"
    origins = noun is not None and noun.side != "unknown"
    origins = origins and all(part.noun and is_origin(part.noun) for part in parts[1:])
    return (general or sexes or origins) and _adds_up(parts)


def _adds_up(parts: list[Group]) -> bool:
    """Whether two or more further groups add up to the first."""
    numbers = [part.count.value for part in parts]
    return len(parts) > 2 and None not in numbers and numbers[0] == sum(n or 0 for n in numbers[1:])


def _all_told(parts: list[Group]) -> bool:
    """Whether two groups or more tell exactly how many people they are."""
    return len(parts) > 1 and all(part.count.value is not None for part in parts)


def _join(sentence: TypedSentence, first: int, stop: int, *, closed: bool) -> None:
    """Put one group in the place of the coordinated ones.

    ``closed``: a comma and a verb follow, as behind an apposition (", a father and his son, were").
    """
    found = [item.payload for item in sentence.items[first:stop] if isinstance(item.payload, Group)]
    # "a judge along with six clerks and a cook": the first two are joined already.
    parts = [part for group in found for part in group.parts or [group]]
    joint = head = parts[0]
    named = all(part.name for part in parts[1:])
    if closed and head.count == BARE and not head.name and _all_told(parts[1:]):
        # "the tourists, two Germans and a Dane, were": the three.
        head.count = total([part.count for part in parts[1:]])
    if _broken_down(parts) or (closed and _adds_up(parts)):
        # "ten others, four guards and six drivers,": the ten, told apart.
        sides = {part.side for part in parts[1:]}
        head.subsets.extend(parts[1:])
        if head.side == "unknown":
            head.side = sides.pop() if len(sides) == 1 else "mixed"
        sentence.replace(first, stop, [Item("G", head.first, head.stop, head)])
        return
    if named and not head.name and len(parts) - 1 == head.count.value:
        # "two teachers, Ana Ruiz and Eva Sol": the names are theirs.
        head.stop = parts[-1].stop
    else:
        if head.bare:
            for part in parts:
                part.separate = True
        joint = Group(
            head.first,
            parts[-1].stop,
            head.count,
            noun=head.noun,
            parts=parts,
            side=head.side,
            actor=head.actor,
        )
    sentence.replace(first, stop, [Item("G", joint.first, joint.stop, joint)])
