"""Ties between the casualty statements of one incident: parts of a total, conflicts, warnings."""

from collections.abc import Sequence

from afteraction.events.tolls import REACH, adds, counts, person, same_victims, upper
from afteraction.findings import Findings
from afteraction.record import Casualty
from afteraction.rule import compile_plain


def link_casualties(
    findings: Findings,
    casualties: Sequence[Casualty],
    further: frozenset[str] = frozenset(),
    series: frozenset[str] = frozenset(),
) -> None:
    """Complete ``subset_of`` and ``conflicts_with`` among the statements, and warn.

    ``further``: the ids of what a further blow of the attack left; it is no part of what was
    counted before. ``series``: the counts of a series of attacks, of which the rest are parts.
    """
    _on_top(casualties)
    _of_series(casualties, series)
    _one_by_one(findings, casualties)
    for outcome in ("killed", "wounded"):
        _some_of(casualties, [c for c in casualties if c.outcome == outcome and counts(c)])
        told = [c for c in casualties if c.outcome == outcome and counts(c)]
        _of_a_total(findings, told)
        told = [c for c in told if counts(c)]
        _parts(findings, told, further)
        _adopt_side(findings, [c for c in told if counts(c)], further)
        _conflicts([c for c in told if counts(c)], further)
    _warn(findings, casualties)


def _on_top(casualties: Sequence[Casualty]) -> None:
    """ "Three others died in hospital": no other figure than those told, but more of the dead."""
    known = {c.id: c for c in casualties}
    for more in casualties:
        if not more.conflicts_with or not adds(more):
            continue
        for told in [known[i] for i in more.conflicts_with if i in known]:
            if not adds(told) and told.count != more.count:
                more.conflicts_with.remove(told.id)
                told.conflicts_with = [i for i in told.conflicts_with if i != more.id]


_SOME_OF = compile_plain(
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
                and (total.status == "claimed") == (part.status == "claimed")
                and (upper(total) or 0) >= (upper(part) or 0)
            ):
                part.subset_of = total.id
                break


def _of_series(casualties: Sequence[Casualty], series: frozenset[str]) -> None:
    """What single attacks of a series left is part of what it left in all."""
    for total in casualties:
        if total.id not in series or not counts(total):
            continue
        for part in casualties:
            if (
                part.id not in series
                and part.outcome == total.outcome
                and part.sentence.start >= total.sentence.start
                and counts(part)
                and (upper(part) or 0) < (upper(total) or 0)
            ):
                part.subset_of = total.id


# "Nine people in two attacks, in one ... five, in another ... four".
_SEVERAL = compile_plain(
    r"\b(?:in|by) (?:two|three|four|five|six|several|twin|\d+) (?:[a-z]+ ){0,3}"
    r"(?:attacks|incidents|bombings|blasts|explosions|ambushes|raids|shootings|clashes|strikes)\b"
)
_IN_ONE = compile_plain(r"\bin (?:the first|one)\b")


def _one_by_one(findings: Findings, casualties: Sequence[Casualty]) -> None:
    """What each of several attacks left is part of what the sentence counts for all of them."""
    folded = findings.article.folded
    for total in casualties[:REACH]:
        sentence = total.sentence
        several = _SEVERAL.search(folded, total.end, sentence.end)
        one = _IN_ONE.search(folded, several.end(), sentence.end) if several else None
        if one is None or not counts(total):
            continue
        parts = [
            c
            for c in casualties
            if c.sentence == sentence
            and c.start > one.start()
            and c.outcome == total.outcome
            and counts(c)
        ]
        if sum(upper(c) or 0 for c in parts) <= (upper(total) or 0):
            for part in parts:
                part.subset_of = total.id


# "A total of 32 people", "32 people died in all": what was counted before is part of it.
_IN_ALL = compile_plain(
    r"\b(?:a total of|in total|in all|altogether|all told|all in all|overall"
    r"|(?:final|overall|total|combined) (?:death |casualty )?(?:toll|count|number))\b"
)
_TOTAL_REACH = 60


def _of_a_total(findings: Findings, told: Sequence[Casualty]) -> None:
    """What was counted before a total given at the end, of whatever side, is part of it."""
    for total in reversed(told):
        if total.count.value is None or not in_all(findings, total):
            continue
        before = [c for c in told if c.sentence.start < total.sentence.start and counts(c)]
        if before and max(upper(c) or 0 for c in before) < total.count.value:
            for part in before:
                part.subset_of = total.id
            return


def in_all(findings: Findings, casualty: Casualty) -> bool:
    """Whether words beside a statement say that it is the sum of what was told before it."""
    sentence = casualty.sentence
    start = max(sentence.start, casualty.start - _TOTAL_REACH)
    return (
        _IN_ALL.search(
            findings.article.folded, start, min(sentence.end, casualty.end + _TOTAL_REACH)
        )
        is not None
    )


# A sentence that says so counts others than those counted before it.
_BESIDES = compile_plain(
    r"\b(?:also|another|other|others|separate|separately|elsewhere|meanwhile|additional"
    r"|additionally|in addition|later|earlier|(?:the|that) same (?:day|night|evening|morning|time)"
    r"|lost(?! (?:their|his|her|its|the|li[fv]es?)\b)|second|third"
    r"|hours after|soon after|shortly after)\b"
)
# ... unless it says that they are some of those.
_AMONG = compile_plain(
    r"\b(?:among|including|included|include|includes|the dead|the victims|those killed"
    r"|the fatalities|of (?:the|those|whom|them))\b"
)


def _parts(findings: Findings, told: Sequence[Casualty], further: frozenset[str]) -> None:
    """Later figures of one side are parts of an earlier total that says only "people".

    Not where the sentence tells of more: "the same day gunmen also killed four soldiers".
    """
    for total in told[:REACH]:
        if total.victims.side not in ("unknown", "mixed") or total.count.value is None:
            continue
        if adds(total):
            continue
        for rival in told[: 2 * REACH]:
            if _rivals(findings, total, rival):
                total.victims.side = "civilians"
        if total.victims.side == "civilians":
            continue
        later = [
            c
            for c in told[: 2 * REACH]
            if c is not total
            and c.sentence.start > total.sentence.start
            and c.victims.side not in (total.victims.side, "armed_group")
            and c.subset_of is None
            and upper(c)
            and c.id not in further
            and not _besides(findings, c)
        ]
        named = sum(upper(c) or 0 for c in later)
        if later and named <= total.count.value:
            for part in later:
                part.subset_of = total.id
            return


def _rivals(findings: Findings, total: Casualty, other: Casualty) -> bool:
    """Whether another source counts the same people, and fewer: "but the ministry said 15".

    "A doctor said 22 people had died … The police said two civilians had": those are a part.
    """
    if other.victims.side != "civilians" or other.sentence.start <= total.sentence.start:
        return False
    mine, theirs = total.count.value, other.count.value
    if mine is None or theirs is None or not theirs < mine <= 2 * theirs:
        return False
    if total.source is None or other.source is None or other.subset_of is not None:
        return False
    if total.source.text.casefold() == other.source.text.casefold() or _besides(findings, other):
        return False
    return (
        total.victims.side == "unknown"
        and _AMONG.search(findings.article.folded, other.sentence.start, other.end) is None
    )


def _besides(findings: Findings, casualty: Casualty) -> bool:
    folded, sentence = findings.article.folded, casualty.sentence
    start, end = max(sentence.start, casualty.start - _BEFORE), casualty.end
    return (
        _BESIDES.search(folded, start, end) is not None
        and _AMONG.search(folded, sentence.start, sentence.end) is None
    )


# So many dead counted twice are the same ones.
_TELLING = 5
# How far before a count (in characters) words may say of whom it is.
_BEFORE = 160


def _adopt_side(findings: Findings, told: Sequence[Casualty], further: frozenset[str]) -> None:
    """Dead without a side are of the only side the event has told of before: its victims.

    A person named again is of the side he was of, and a figure told again, or told again without
    its number, is of the side it is then told of; so are the dead whose killers claim more.
    """
    named: dict[str, Casualty] = {}
    for casualty in told:
        if casualty.count.value == 1 and casualty.victims.actor is not None:
            first = named.setdefault(casualty.victims.actor, casualty)
            if person(first) and person(casualty):
                if casualty.victims.side == "unknown":
                    casualty.victims.side = first.victims.side
                elif first.victims.side == "unknown":
                    first.victims.side = casualty.victims.side
    for casualty in told:
        if casualty.victims.side != "unknown":
            continue
        known = [c for c in told if c.victims.side not in ("unknown", "armed_group")]
        before = {c.victims.side for c in known if c.sentence.start < casualty.sentence.start}
        again = {
            c.victims.side
            for c in known
            if c.sentence.start > casualty.sentence.start
            and c.count.value == casualty.count.value
            and (c.count.value or 0) >= _TELLING
        }
        if len(again) == 1 and not before:
            casualty.victims.side = again.pop()
            continue
        after = {
            c.victims.side
            for c in known
            if c.sentence.start > casualty.sentence.start
            and c.id not in further
            and not _besides(findings, c)
            and (
                c.count.value is None
                or c.count.value == casualty.count.value
                or (c.status == "claimed" and casualty.status != "claimed")
            )
        }
        sides = before or (after if {c.victims.side for c in known} == after else set())
        if len(sides) == 1:
            casualty.victims.side = sides.pop()


def _conflicts(told: Sequence[Casualty], further: frozenset[str]) -> None:
    """Exact figures that differ for the same victims conflict, each with the other."""
    for number, one in enumerate(told):
        for other in told[number + 1 : number + 1 + REACH]:
            if one.victims.side != other.victims.side or not same_victims(one, other, further):
                continue
            if adds(one) != adds(other):
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
        *first, last = (
            str(c.count.value if c.count.value is not None else c.count.min) for c in group
        )
        figures = f"{', '.join(first)} and {last}"
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
