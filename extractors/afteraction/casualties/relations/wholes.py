"""Parts of a whole: the share of a toll, its details, its parts that add up."""

from collections.abc import Sequence

from afteraction.casualties.relations.counting import REACH, counts, near_to, side_of
from afteraction.casualties.relations.updates import comes_on_top
from afteraction.casualties.statements import Statement

# Rules that tell of a part of the dead told before.
_OF_THE_DEAD = (".among_the_killed", ".dead_include", ".of_the_victims")
# Rules that tell how one was hurt, without a word for it.
_HOW = (".lost_limb", ".hit", ".shot_in_limb", ".shot_in_body", ".bullet_in_limb", ".stabbed")


def whole_of(before: Sequence[Statement], share_of: Statement) -> Statement | None:
    """The last figure before that a part may belong to.

    Of "nine attackers" told killed last, "six foreigners among the dead" are a part only if no
    other figure is told.
    """
    side = share_of.casualty.victims.side
    if side != "armed_group":
        others = [s for s in before if side_of(s) != "armed_group"]
        found = _last_whole(others, share_of)
        if found is not None:
            return found
    found = _last_whole(before, share_of)
    if (
        found is None
        and share_of.casualty.rule.endswith(_OF_THE_DEAD)
        and share_of.casualty.scope == "event"
    ):
        # "killed 148 there years ago … Her son was among the dead": of that event.
        for scope in ("other_event", "cumulative"):
            share_of.casualty.scope = scope
            found = _last_whole(before, share_of)
            if found is not None:
                return found
        share_of.casualty.scope = "event"
    return found


def _last_whole(before: Sequence[Statement], share_of: Statement) -> Statement | None:
    part = share_of.casualty
    for statement in reversed(before):
        casualty = statement.casualty
        if statement.typed is share_of.typed and statement.at == share_of.at:
            continue  # "seven women and four children": told side by side
        if (
            casualty.subset_of is None
            and casualty.superseded_by is None
            and casualty.scope == part.scope
            and casualty.outcome in (part.outcome, "casualties")
        ):
            size, share = (
                casualty.count.value or casualty.count.min,
                part.count.value or part.count.min,
            )
            if size is not None and share is not None and size >= share:
                return statement
    return None


def link_details(statements: Sequence[Statement]) -> None:
    """ "Wounding two clerks. … One lost an eye, a doorman was hit": the two, told one by one."""
    for index, total in enumerate(statements):
        value = total.casualty.count.value
        if not counts(total) or total.casualty.outcome != "wounded" or not value or value < 2:
            continue
        left = value
        for other in statements[index + 1 : index + 1 + REACH]:
            if other.typed.sentence.number - total.typed.sentence.number > 2:
                break
            if (
                other.typed is not total.typed
                and counts(other)
                and not other.additive
                and other.casualty.rule.endswith(_HOW)
                and other.casualty.outcome in ("wounded", "casualties")
                and (other.casualty.count.value or 0) <= left
                and (
                    side_of(other) == side_of(total)
                    or "unknown" in (side_of(other), side_of(total))
                )
            ):
                left -= other.casualty.count.value or 0
                other.casualty.subset_of = total.casualty.id


def link_grand_totals(statements: Sequence[Statement]) -> None:
    """Figures that the text sums up are parts of the sum: "killed 11 … killed ten … in all 32"."""
    for index, total in enumerate(statements):
        if not total.grand or not counts(total):
            continue
        value = total.casualty.count.value or 0
        parts = [
            other
            for other in statements[max(0, index - REACH) : index]
            if counts(other)
            and not other.grand
            and other.casualty.outcome == total.casualty.outcome
            and (other.casualty.count.value or 0) < value
            and (side_of(total) == side_of(other) or "unknown" in (side_of(total), side_of(other)))
        ]
        if sum(part.casualty.count.value or 0 for part in parts) <= value:
            for part in parts:
                part.casualty.subset_of = total.casualty.id


def link_totals(statements: Sequence[Statement]) -> None:
    """Parts that add up to a total of no side: "14 people … ten soldiers and four civilians"."""
    for index, total in enumerate(statements):
        if not counts(total) or total.rest:
            continue
        side = total.casualty.victims.side
        value = total.casualty.count.value
        parts = [
            other
            for other in near_to(statements, index)
            if other is not total
            and counts(other)
            and other.casualty.outcome == total.casualty.outcome
            and (other.casualty.count.value or 0) < (value or 0)
            and (side == side_of(other) or "unknown" in (side, side_of(other)))
            and -2 <= other.typed.sentence.number - total.typed.sentence.number <= 3
            and not other.toll
        ]
        if total.update and any(p.typed is total.typed and comes_on_top(p) for p in parts):
            continue  # "rose to 90 after two of the injured died": see updates.py
        first = all(part.casualty.start > total.casualty.start for part in parts)
        if (
            len(parts) > 1
            and (first or total.toll)
            and sum(part.casualty.count.value or 0 for part in parts) == value
        ):
            for part in parts:
                part.casualty.subset_of = total.casualty.id
            sides = {side_of(part) for part in parts}
            if side == "unknown":
                total.casualty.victims.side = sides.pop() if len(sides) == 1 else "mixed"


def link_shares(statements: Sequence[Statement]) -> None:
    """ "Eight of the victims had been strangled": a part of the dead told before."""
    for index, share in enumerate(statements):
        if share.share and counts(share):
            whole = whole_of(statements[:index], share)
            if whole is not None and whole.casualty.count.value != share.casualty.count.value:
                share.casualty.subset_of = whole.casualty.id


def link_vague(statements: Sequence[Statement]) -> None:
    """ "Dozens of villagers died … doctors put the toll at 60": they are among the 60."""
    for index, toll in enumerate(statements):
        if not toll.toll or toll.casualty.status == "claimed" or not counts(toll):
            continue
        for vague in near_to(statements, index):
            casualty = vague.casualty
            if (
                casualty.count.value is None
                and casualty.outcome == toll.casualty.outcome
                and casualty.subset_of is None
                and casualty.superseded_by is None
                and casualty.scope == "event"
                and 0 < (casualty.count.min or 0) <= (toll.casualty.count.value or 0)
                and side_of(vague) in (side_of(toll), "unknown", "civilians", "mixed")
            ):
                casualty.subset_of = toll.casualty.id
