"""The arithmetic of the dead: best, low and high, side by side, as in UCDP GED.

Statements of the same victims are alternatives, never added: repeats of one figure, or figures of
several sources that differ. Statements of other victims of one side ("four villagers and two
traders") add up, and so do the sides. What is a subset, superseded, cumulative or of another event
counts nowhere. ``casualties`` (killed or wounded) count only towards high.
"""

from collections.abc import Sequence

from msgspec import Struct

from afteraction.record import Casualty, Fatalities, Side, Status, Toll, TollBySide
from afteraction.rule import compile_plain

_SIDES: tuple[Side, ...] = ("state_forces", "armed_group", "civilians", "mixed", "unknown")
# The more trusted first; a vague minimum ("several") stands between reported and claimed.
_TRUST: dict[Status, int] = {"confirmed": 0, "reported": 1, "claimed": 3}
_WEAKNESS: tuple[Status, ...] = ("confirmed", "reported", "claimed")


# How many statements back one is compared: in an article all, in a digest of thousands not.
REACH = 40


class SideToll(Struct, frozen=True):
    """The toll of one side and the status its best figure rests on."""

    toll: Toll
    basis: Status | None


def counts(casualty: Casualty) -> bool:
    """Whether a statement takes part in the sum of its event."""
    return (
        casualty.subset_of is None
        and casualty.superseded_by is None
        and casualty.scope == "event"
        and casualty.status not in ("denied", "hypothetical")
    )


def fatalities(
    casualties: Sequence[Casualty], further: frozenset[str] = frozenset()
) -> tuple[Fatalities, TollBySide]:
    """The dead of an event: over all sides, and side by side.

    ``further``: the ids of what a further blow of the same attack left ("a second bomb killed
    eight").
    """
    sides: dict[Side, SideToll] = {}
    apart = _unnumbered(casualties)
    # Beside people who died, "no other casualties" adds no side of its own.
    anybody = any(c.outcome == "killed" for c in casualties)
    known = _sides_told(casualties, further)
    for side in _SIDES:
        dead = [
            c
            for c in casualties
            if c.outcome == "killed" and known.get(c.id, c.victims.side) == side
        ]
        both = [c for c in casualties if c.outcome == "casualties" and c.victims.side == side]
        if not anybody:
            dead += [c for c in both if _nobody(c)]
        sides[side] = side_toll(dead, both, further, apart)
    total = _sum([side.toll for side in sides.values()])
    bases = [side.basis for side in sides.values() if side.basis is not None]
    basis = max(bases, key=_WEAKNESS.index, default=None)
    by_side = TollBySide(**{side: found.toll for side, found in sides.items()})
    return Fatalities(total.best, total.low, total.high, basis), by_side


def _sides_told(casualties: Sequence[Casualty], further: frozenset[str]) -> dict[str, Side]:
    """The sides of victims told of twice, once without a side: nobody dies on two sides.

    "A newsman, Juan Diaz, was shot … Diaz died at once": a civilian both times. "26 people were
    killed … 61 villagers had been buried": two counts of one loss.
    """
    dead = [c for c in casualties if c.outcome == "killed" and counts(c)][:REACH]
    civilians = [c for c in dead if c.victims.side == "civilians"]
    sides: dict[str, Side] = {}
    for casualty in dead:
        if casualty.victims.side != "unknown":
            continue
        if casualty.count.value != 1:
            if any(_count_one_loss(casualty, told, further) for told in civilians):
                sides[casualty.id] = "civilians"
            continue
        for told in dead:
            if told.victims.side in ("unknown", "armed_group") or told.count.value != 1:
                continue
            mine, theirs = person(casualty), person(told)
            both = bool(mine and theirs) and not mine.isdisjoint(theirs)
            either = bool(mine) != bool(theirs) and told in civilians
            if both or (either and same_victims(casualty, told)):
                sides[casualty.id] = told.victims.side
                break
    return sides


def _count_one_loss(anybody: Casualty, told: Casualty, further: frozenset[str]) -> bool:
    """Whether "26 people" and "61 villagers" of another sentence are counts of the same dead."""
    return (
        _nouns(anybody) <= _ANYBODY
        and told.count.value != 1
        and told.sentence != anybody.sentence
        and not (adds(told) or adds(anybody) or _beside_him(told))
        and not {told.id, anybody.id} & further
    )


def _unnumbered(casualties: Sequence[Casualty]) -> frozenset[str]:
    """The ids of plurals of no number that stand in other sentences than any exact count.

    "Gunmen killed a clerk in Bor … the rebels murder officials, the mayor said" makes no three.
    """
    exact = [c for c in casualties if c.outcome == "killed" and c.count.value and counts(c)]
    return frozenset(
        c.id
        for c in casualties
        if exact
        and c.count.value is None
        and c.count.min == _PLURAL
        and c.count.max is None
        and not (adds(c) or _beside_him(c) or "also" in c.text.casefold().split())
        and all(c.sentence != other.sentence for other in exact)
    )


# What a plural without a number means at least.
_PLURAL = 2


def wounded(casualties: Sequence[Casualty], further: frozenset[str] = frozenset()) -> Toll:
    """The wounded of an event, worked out side by side and added."""
    hurt = [c for c in casualties if c.outcome == "wounded" or _nobody(c)]
    return _sum(
        [
            side_toll([c for c in hurt if c.victims.side == side], [], further).toll
            for side in _SIDES
        ]
    )


def _nobody(casualty: Casualty) -> bool:
    """Whether a statement says that nobody was killed nor hurt: "there were no casualties"."""
    return casualty.outcome == "casualties" and casualty.count.value == 0


def side_toll(
    stated: Sequence[Casualty],
    either: Sequence[Casualty],
    further: frozenset[str] = frozenset(),
    apart: frozenset[str] = frozenset(),
) -> SideToll:
    """The toll of one side from its death counts and its "casualties".

    ``apart``: the ids of statements that count nobody beside those counted elsewhere.
    """
    if not stated and not either:
        return SideToll(Toll(), None)
    groups = [
        alternatives(group)
        for group in _groups([c for c in stated if counts(c)], further)
        if not all(c.id in apart for c in group)
    ]
    toll = _sum([group.toll for group in groups])
    bases = [group.basis for group in groups if group.basis is not None]
    basis = max(bases, key=_WEAKNESS.index, default=None)
    high = sum(
        max((upper(c) or 0 for c in group), default=0)
        for group in _groups([c for c in either if counts(c)])
    )
    if high:
        toll = Toll(toll.best, toll.low, max(toll.high or 0, high))
    return SideToll(toll, basis)


def alternatives(group: Sequence[Casualty]) -> SideToll:
    """The toll of one group of victims from all statements about them."""
    known = [c for c in group if upper(c) is not None]
    if not known:
        return SideToll(Toll(), None)
    trusted = min(known, key=_trust)
    best = trusted.count.value if trusted.count.value is not None else trusted.count.min
    if best is None:
        best = trusted.count.max
    assert best is not None
    if trusted.count.max is None and trusted.count.min is not None and trusted.count.min > best:
        # "More than 20 were killed … at least 21": the second says how many.
        told = [
            c.count.value
            for c in known
            if _trust(c) == _trust(trusted) and (c.count.value or 0) >= trusted.count.min
        ]
        best = min((n for n in told if n is not None), default=best)
    low = min(_lower(c) for c in known)
    high = max(upper(c) or 0 for c in known)
    return SideToll(Toll(best, min(low, best), max(high, best)), trusted.status)


def _trust(casualty: Casualty) -> int:
    rank = _TRUST[casualty.status]
    return 2 if casualty.count.value is None and rank < 2 else rank


def _lower(casualty: Casualty) -> int:
    count = casualty.count
    bounds = [number for number in (count.min, count.value, count.max) if number is not None]
    return bounds[0]


def upper(casualty: Casualty) -> int | None:
    """The largest number a statement names."""
    count = casualty.count
    return max((n for n in (count.value, count.min, count.max) if n is not None), default=None)


def _groups(
    casualties: Sequence[Casualty], further: frozenset[str] = frozenset()
) -> list[list[Casualty]]:
    """Statements of the same victims together."""
    groups: list[list[Casualty]] = []
    for casualty in casualties:
        for group in groups[-REACH:]:
            if any(same_victims(casualty, other, further) for other in group[-REACH:]):
                group.append(casualty)
                break
        else:
            groups.append([casualty])
    return groups


def same_victims(one: Casualty, other: Casualty, further: frozenset[str] = frozenset()) -> bool:
    """Whether two statements of one side and outcome count the same people.

    Two counts of one sentence are of different people, unless a source contradicts the other.
    Counts of two sentences are of the same people, unless both name them in different words and
    neither word covers the other, nor are they of one actor or one of them a party's claim. What a
    ``further`` blow left was not counted before it.
    """
    if other.id in one.conflicts_with or one.id in other.conflicts_with:
        return True
    if one.sentence == other.sentence and not _told_by_others(one, other):
        return False
    if any(c.id in further and (one.count != other.count or adds(c)) for c in (one, other)):
        return False
    if one.victims.text is None or other.victims.text is None:
        return True
    if one.count != other.count and (adds(one) or adds(other)):
        return False
    if one.victims.actor is not None and one.victims.actor == other.victims.actor:
        return True
    mine, theirs = person(one), person(other)
    if mine and theirs:
        return bool(mine & theirs)
    if (mine and _beside_him(other)) or (theirs and _beside_him(one)):
        return False
    if (one.status == "claimed") != (other.status == "claimed"):
        return True  # what a party claims is its version of the same losses
    mine, theirs = _nouns(one), _nouns(other)
    if not mine or not theirs or mine & theirs:
        return True
    if _named(one) or _named(other):
        # A named victim beside a count of one is that one; beside more he is one of them.
        return True
    return one.count.value == other.count.value or bool(mine & _ANYBODY or theirs & _ANYBODY)


_NO_NOUN = frozenset(
    "the a an of and or other others another more some at least about around nearly almost up to "
    "more than over two three four five six seven eight nine ten eleven twelve several dozens "
    "scores one dozen hundred thousand as many most including her his their its".split()
)


def _nouns(casualty: Casualty) -> set[str]:
    words = (casualty.victims.text or "").casefold().replace("-", " ").split()
    kept = {_singular(word.strip(".,'\"")) for word in words if word not in _NO_NOUN}
    return {word for word in kept if word and not word.isdigit()}


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


# Words for anybody, as they are compared.
_ANYBODY = frozenset(
    _singular(word)
    for word in (
        "people persons person others victims dead bodies men women individuals members personnel "
        "more lives casualties"
    ).split()
)


def _told_by_others(one: Casualty, other: Casualty) -> bool:
    """Whether two sources speak: "the army said seven rebels died but the rebels said two"."""
    return (
        one.source is not None
        and other.source is not None
        and one.source.text.casefold() != other.source.text.casefold()
    )


def person(casualty: Casualty) -> set[str]:
    """The words of the name of the one person a statement names, else none."""
    name = casualty.victims.actor
    if name is None or not name[:1].isupper() or casualty.count.value != 1:
        return set()  # "attorneys general": a noun, no name
    words = name.casefold().replace(".", " ").split()
    told = (casualty.victims.text or "").casefold().replace(".", " ").split()
    return set(words) if len(words) > 1 and words[-1] in told else set()


_POSSESSIVE = compile_plain(r"(?:his|her|their|whose|the \w+'s) \w")


def _beside_him(casualty: Casualty) -> bool:
    """Whether the victims are told by whose they are: "his driver", "her two bodyguards"."""
    return _POSSESSIVE.match((casualty.victims.text or "").casefold()) is not None


_FURTHER = frozenset("another other others more further additional second third".split())


def adds(casualty: Casualty) -> bool:
    """Whether the words say that these come on top: "four other soldiers", not "more than 17"."""
    text = (casualty.victims.text or "").casefold().replace("more than", "")
    return not _FURTHER.isdisjoint(text.split())


def _named(casualty: Casualty) -> bool:
    text = casualty.victims.text or ""
    return casualty.count.value == 1 and text.istitle()


def _sum(tolls: Sequence[Toll]) -> Toll:
    return Toll(
        _total([toll.best for toll in tolls]),
        _total([toll.low for toll in tolls]),
        _total([toll.high for toll in tolls]),
    )


def _total(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
