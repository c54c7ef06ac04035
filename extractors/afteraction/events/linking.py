"""Ties between the casualty statements of one incident: parts of a total, conflicts, warnings."""

import re
from collections.abc import Sequence

from afteraction.events.tolls import REACH, counts, same_victims, upper
from afteraction.findings import Findings
from afteraction.record import Casualty


def link_casualties(findings: Findings, casualties: Sequence[Casualty]) -> None:
    """Complete ``subset_of`` and ``conflicts_with`` among the statements, and warn."""
    for outcome in ("killed", "wounded"):
        _some_of(casualties, [c for c in casualties if c.outcome == outcome and counts(c)])
        told = [c for c in casualties if c.outcome == outcome and counts(c)]
        _parts(told)
        _adopt_side([c for c in told if counts(c)])
        _conflicts([c for c in told if counts(c)])
    _warn(findings, casualties)


_SOME_OF = re.compile(
    r"\W*(?:\w+ )?(?:one|two|three|four|five|six|\d+) of (?:the|them|those|its|his|her|their)\b"
)


def _some_of(casualties: Sequence[Casualty], told: Sequence[Casualty]) -> None:
    """ "One of the attackers" is one of those counted before, if as many were."""
    for part in told:
        if not _SOME_OF.match((part.victims.text or "").casefold()):
            continue
        for total in casualties[:REACH]:
            if (
                total.start < part.start
                and total.outcome == part.outcome
                and total.victims.side == part.victims.side
                and counts(total)
                and (upper(total) or 0) >= (upper(part) or 0)
            ):
                part.subset_of = total.id
                break


def _parts(told: Sequence[Casualty]) -> None:
    """Later figures of one side are parts of an earlier total that says only "people"."""
    for total in told[:REACH]:
        if total.victims.side not in ("unknown", "mixed") or total.count.value is None:
            continue
        later = [
            c
            for c in told[: 2 * REACH]
            if c is not total
            and c.sentence.start > total.sentence.start
            and c.victims.side not in (total.victims.side, "armed_group")
            and c.subset_of is None
            and upper(c)
        ]
        named = sum(upper(c) or 0 for c in later)
        if later and named <= total.count.value:
            for part in later:
                part.subset_of = total.id
            return


def _adopt_side(told: Sequence[Casualty]) -> None:
    """Dead without a side are of the only side the event has told of before: its victims."""
    for casualty in told:
        if casualty.victims.side != "unknown":
            continue
        sides = {
            c.victims.side
            for c in told
            if c.victims.side not in ("unknown", "armed_group")
            and c.sentence.start < casualty.sentence.start
        }
        if len(sides) == 1:
            casualty.victims.side = sides.pop()


def _conflicts(told: Sequence[Casualty]) -> None:
    """Exact figures that differ for the same victims conflict, each with the other."""
    for number, one in enumerate(told):
        for other in told[number + 1 : number + 1 + REACH]:
            if one.victims.side != other.victims.side or not same_victims(one, other):
                continue
            if _differ(one, other):
                if other.id not in one.conflicts_with:
                    one.conflicts_with.append(other.id)
                if one.id not in other.conflicts_with:
                    other.conflicts_with.append(one.id)


def _differ(one: Casualty, other: Casualty) -> bool:
    mine, theirs = one.count, other.count
    if mine.value is None or theirs.value is None or mine.value == theirs.value:
        return False
    if mine.approximate or theirs.approximate:
        return False
    if mine.min is not None and mine.max is None and theirs.value >= mine.min:
        return False
    if theirs.min is not None and theirs.max is None and mine.value >= theirs.min:
        return False
    return mine.value > 1 and theirs.value > 1


def _warn(findings: Findings, casualties: Sequence[Casualty]) -> None:
    article = findings.article
    known = {c.id: c for c in casualties}
    warned: set[str] = set()
    for casualty in casualties:
        others = [i for i in casualty.conflicts_with if i in known]
        if not others or casualty.id in warned:
            continue
        warned.update([casualty.id, *others])
        group = [casualty, *[known[i] for i in others]]
        figures = " and ".join(
            str(c.count.value if c.count.value is not None else c.count.min) for c in group
        )
        findings.warn(
            "conflicting_counts",
            f"sources differ on the {casualty.outcome}: {figures}",
            [article.span(c.start, c.end) for c in group],
        )
    either = [c for c in casualties if c.outcome == "casualties"]
    if either:
        findings.warn(
            "ambiguous_casualties",
            "killed or wounded, the text does not say which; counted towards the high figure only",
            [article.span(c.start, c.end) for c in either],
        )
