"""Figures that a later or exacter one replaces."""

from collections.abc import Sequence

from afteraction.casualties.relations.counting import REACH, counts, near_to, side_of
from afteraction.casualties.statements import Statement
from afteraction.rule import compile_plain

_TAKING = r"\b(?:taking|bringing|raising|pushing) (?:[a-z]+ |Q ){0,4}$"
_WITH_DEATH = r" (?:with|following|after) (?:the |an? )?(?:[a-z]+ )?$"


def may_be_one_side(one: Statement, other: Statement) -> bool:
    """Whether two statements may be of the same dead: those of fighters replace no civilians'."""
    sides = {side_of(one), side_of(other)}
    if len(sides) == 1 or "armed_group" not in sides or "mixed" in sides:
        return True
    # "Earlier the army said 15 rebels had been killed": of those it is the one to tell.
    return "unknown" in sides and other.casualty.status != "claimed"


def replace_rounded(statements: Sequence[Statement]) -> None:
    """ "More than 20 killed" over an article that counts 21: the headline rounds the figure."""
    for index, rough in enumerate(statements[:2]):
        count = rough.casualty.count
        if rough.typed.sentence.number or not counts(rough) or count.max is not None:
            continue
        least, value = count.min or 0, count.value or 0
        if least <= value and not count.approximate:
            continue  # "at least 20" is a figure of its own
        for exact in statements[index + 1 : index + 1 + REACH]:
            counted = exact.casualty.count.value or 0
            if (
                counts(exact)
                and exact.casualty.outcome == rough.casualty.outcome
                and exact.typed.sentence.number <= 2
                and side_of(exact) in (side_of(rough), "unknown")
                and not exact.casualty.count.approximate
                and max(least, value) <= counted <= value * 1.2
            ):
                rough.casualty.superseded_by = exact.casualty.id
                break


def replace_wounded(statements: Sequence[Statement]) -> None:
    """ "Ana Ruiz was stabbed … Ruiz died", "two were shot … the two died": no wounded any more."""
    for index, dead in enumerate(statements):
        group = dead.group
        if not counts(dead) or dead.casualty.outcome != "killed" or group is None:
            continue
        named = group.name and group.one
        died = dead.casualty.rule.endswith((".died", ".hurt_then_died", ".not_saved"))
        if not (named or died):
            continue
        last = (dead.casualty.victims.text or "").split(" ")[-1]
        for hurt in reversed(statements[max(0, index - REACH) : index]):
            casualty = hurt.casualty
            if (
                counts(hurt)
                and casualty.outcome in ("wounded", "casualties")
                and casualty.count == dead.casualty.count
                and dead.typed.sentence.number - hurt.typed.sentence.number <= 3
                and (named or group.definite or hurt.group is group)
                and (not named or last in (casualty.victims.text or "").split(" "))
            ):
                casualty.superseded_by = dead.casualty.id
                break


def replace_updated(statements: Sequence[Statement]) -> None:
    """A toll that stands later in the text replaces the smaller figure it updates."""
    for index, toll in enumerate(statements):
        if not toll.update or toll.casualty.status == "claimed" or not counts(toll):
            continue
        for other in near_to(statements, index):
            if other is not toll and other.typed is toll.typed and counts(other):
                # "rose to 34 after seven of the wounded died": they are in it.
                smaller = (other.casualty.count.value or 0) < (toll.casualty.count.value or 0)
                same = other.casualty.outcome == toll.casualty.outcome
                if (
                    same
                    and smaller
                    and (
                        comes_on_top(other)
                        or other.rest
                        or _led_to(toll, other)
                        or _with_death(toll, other)
                    )
                ):
                    other.casualty.subset_of = toll.casualty.id
        _told_after(statements, index)
        for former in statements[max(0, index - REACH) : index]:
            if (
                counts(former)
                and former.casualty.outcome == toll.casualty.outcome
                and _replaceable(former, toll)
                and former.casualty.count.value != toll.casualty.count.value
                and not former.casualty.conflicts_with
                and former.casualty.status != "claimed"
                and (
                    former.toll
                    or former.typed.sentence.number != toll.typed.sentence.number
                    or former.additive
                )
            ):
                former.casualty.superseded_by = toll.casualty.id


def _replaceable(former: Statement, toll: Statement) -> bool:
    """Whether a toll may count those of a former figure: one of no side counts anybody's dead.

    Only of those told shortly before; it never falls below the dead of a known side, and an armed
    group's are told apart. "Bringing to 36 the number of" may count other deeds as well.
    """
    if side_of(former) in (side_of(toll), "unknown"):
        return True
    smaller = (former.casualty.count.value or 0) < (toll.casualty.count.value or 0)
    near = toll.typed.sentence.number - former.typed.sentence.number <= 1
    if not (near and smaller) or toll.casualty.rule.endswith("_reversed"):
        return False
    return side_of(toll) == "unknown" and side_of(former) != "armed_group"


def _led_to(toll: Statement, former: Statement) -> bool:
    """ "A sergeant died of his wounds, taking the toll to two": he is one of the two."""
    # So are those whom a further bomb killed, "bringing to six the number of deaths".
    before = toll.typed.text[: toll.at]
    taking = compile_plain(_TAKING).search(before) is not None
    return taking and former.at < toll.at


def _with_death(toll: Statement, former: Statement) -> bool:
    """ "The toll touched 56 with the death of a boy": he is one of them."""
    between = toll.typed.text[toll.at : former.at]
    return former.at > toll.at and compile_plain(_WITH_DEATH).search(between) is not None


def _told_after(statements: Sequence[Statement], index: int) -> None:
    """ "Rose to 90 after two of the injured died. … 88 were killed": the older figure, later."""
    toll = statements[index]
    value = toll.casualty.count.value or 0
    later = sum(
        other.casualty.count.value or 0
        for other in near_to(statements, index)
        if other.typed is toll.typed
        and other.casualty.subset_of == toll.casualty.id
        and comes_on_top(other)
    )
    if not later:
        return
    for former in statements[index + 1 : index + 1 + REACH]:
        if (
            counts(former)
            and former.casualty.outcome == toll.casualty.outcome
            and former.casualty.count.value == value - later
            and side_of(former) != "armed_group"
        ):
            former.casualty.superseded_by = toll.casualty.id


def comes_on_top(former: Statement) -> bool:
    """ "another man died", "one of them died later, taking the toll to five"."""
    partitive = former.group is not None and former.group.partitive
    return former.additive or (partitive and former.casualty.outcome == "killed")
