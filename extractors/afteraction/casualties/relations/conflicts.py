"""Figures told twice: the same one again, or another from another mouth."""

from collections.abc import Sequence

from afteraction.casualties.relations.counting import REACH, counts, near_to, side_of
from afteraction.casualties.statements import Statement
from afteraction.casualties.word_classes import word_classes
from afteraction.record import Casualty


def tell_sides(statements: Sequence[Statement]) -> None:
    """A figure of no side that repeats one of a known side is that one.

    "The army killed 30 rebels … the 30 dead".
    """
    for index, bare in enumerate(statements):
        casualty = bare.casualty
        if casualty.victims.side != "unknown" or (casualty.count.value or 0) < 3:
            continue
        if bare.group is not None and bare.group.noun is not None and bare.group.noun.name != "men":
            continue
        sides = {
            other.casualty.victims.side
            for other in near_to(statements, index)
            if other is not bare
            and other.casualty.outcome == casualty.outcome
            and other.casualty.count.value == casualty.count.value
            and other.casualty.victims.side != "unknown"
            and other.casualty.subset_of is None
        }
        if len(sides) == 1:
            casualty.victims.side = sides.pop()


def link_conflicts(statements: Sequence[Statement]) -> None:
    """Different figures for the same victims from different mouths are kept apart, and linked."""
    for index, one in enumerate(statements):
        if not counts(one) or one.additive or (one.rest and one.casualty.source is None):
            continue
        for two in statements[index + 1 : index + 1 + REACH]:
            if not counts(two) or two.additive or (two.rest and two.casualty.source is None):
                continue
            first, second = one.casualty, two.casualty
            if (
                first.outcome == second.outcome
                and _sides_agree(one, two)
                and first.count.value != second.count.value
                and _same_victims(one, two)
                and _different_sources(first, second)
            ):
                first.conflicts_with.append(second.id)
                second.conflicts_with.append(first.id)
                _share_side(one, two)


def _share_side(one: Statement, two: Statement) -> None:
    """A bare figure that a source sets against one of a known side counts the same kind."""
    number = two.typed.sentence.number - one.typed.sentence.number
    if number <= 1 and two.group is not None and two.group.bare and side_of(two) == "unknown":
        two.casualty.victims.side = side_of(one)


def _sides_agree(one: Statement, two: Statement) -> bool:
    sides = [one.casualty.victims.side, two.casualty.victims.side]
    if sides[0] == sides[1]:
        return True
    # "19 bodies" against "50 soldiers" in one breath are the same victims.
    near = abs(one.typed.sentence.number - two.typed.sentence.number) <= 1
    groups = [s.group for s in (one, two)]
    bare = [group is None or (group.noun is None and not group.rest) for group in groups]
    return near and "unknown" in sides and any(bare)


def _same_victims(one: Statement, two: Statement) -> bool:
    """Nouns that may name the same people: one of them general, or both alike."""
    nouns = [s.group.noun.name if s.group and s.group.noun else "people" for s in (one, two)]
    general = word_classes().general
    return nouns[0] == nouns[1] or nouns[0] in general or nouns[1] in general


def _different_sources(first: Casualty, second: Casualty) -> bool:
    if {first.status, second.status} == {"claimed", "confirmed"}:
        return True
    sources = [c.source.text if c.source else None for c in (first, second)]
    return sources[0] is not None and sources[1] is not None and sources[0] != sources[1]
