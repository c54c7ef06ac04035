"""How statements stand to each other: parts of a whole, figures replaced, figures in conflict."""

from collections.abc import Sequence

from afteraction.casualties.statements import Statement
from afteraction.casualties.word_classes import word_classes
from afteraction.record import Casualty, Side
from afteraction.rule import compile_plain

# How many statements apart two may be to have to do with each other: in an article any, but a
# digest of thousands must not be compared pair by pair.
_REACH = 40


def _may_be_one_side(one: Statement, other: Statement) -> bool:
    """Whether two statements may be of the same dead: those of fighters replace no civilians'."""
    sides = {one.casualty.victims.side, other.casualty.victims.side}
    if len(sides) == 1 or "armed_group" not in sides or "mixed" in sides:
        return True
    # "Earlier the army said 15 rebels had been killed": of those it is the one to tell.
    return "unknown" in sides and other.casualty.status != "claimed"


def relate(statements: Sequence[Statement]) -> None:
    """Number the statements in text order and link them by their ids."""
    for number, statement in enumerate(statements, start=1):
        statement.casualty.id = f"c{number}"
    for index, statement in enumerate(statements):
        for child in statement.children:
            if child.casualty.subset_of == "whole":
                child.casualty.subset_of = statement.casualty.id
            if child.casualty.superseded_by == "next":
                child.casualty.superseded_by = statement.casualty.id
        if statement.casualty.subset_of == "before":
            whole = _whole(statements[:index], statement)
            statement.casualty.subset_of = whole.casualty.id if whole else None
        if statement.casualty.superseded_by == "other":
            others = [
                s
                for s in statements
                if s is not statement
                and _counts(s)
                and s.casualty.outcome == statement.casualty.outcome
                and _may_be_one_side(s, statement)
            ]
            # Another toll if there is one, else the highest figure.
            # What a party claims replaces nobody's figure.
            latest = max(
                others,
                key=lambda s: (
                    s.casualty.status != "claimed",
                    s.toll,
                    s.casualty.count.value or 0,
                ),
                default=None,
            )
            statement.casualty.superseded_by = latest.casualty.id if latest else None
    _died_later(statements)
    _details(statements)
    _same_figure(statements)
    _grand_totals(statements)
    _totals(statements)
    _shares(statements)
    _updates(statements)
    _vague_in_tolls(statements)
    _rounded(statements)
    _conflicts(statements)


def _rounded(statements: Sequence[Statement]) -> None:
    """ "More than 20 killed" over an article that counts 21: the headline rounds the figure."""
    for index, rough in enumerate(statements[:2]):
        count = rough.casualty.count
        if rough.typed.sentence.number or not _counts(rough) or count.max is not None:
            continue
        least, value = count.min or 0, count.value or 0
        if least <= value and not count.approximate:
            continue  # "at least 20" is a figure of its own
        for exact in statements[index + 1 : index + 1 + _REACH]:
            counted = exact.casualty.count.value or 0
            if (
                _counts(exact)
                and exact.casualty.outcome == rough.casualty.outcome
                and exact.typed.sentence.number <= 2
                and _side(exact) in (_side(rough), "unknown")
                and not exact.casualty.count.approximate
                and max(least, value) <= counted <= value * 1.2
            ):
                rough.casualty.superseded_by = exact.casualty.id
                break


def _whole(before: Sequence[Statement], share_of: Statement) -> Statement | None:
    """The last figure before that a part may belong to.

    Of "nine attackers" told killed last, "six foreigners among the dead" are a part only if no
    other figure is told.
    """
    side = share_of.casualty.victims.side
    if side != "armed_group":
        others = [s for s in before if _side(s) != "armed_group"]
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


# Rules that tell of a part of the dead told before.
_OF_THE_DEAD = (".among_the_killed", ".dead_include", ".of_the_victims")


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


def _counts(statement: Statement) -> bool:
    casualty = statement.casualty
    return (
        casualty.subset_of is None
        and casualty.superseded_by is None
        and casualty.scope == "event"
        and casualty.status not in ("denied", "hypothetical")
        and casualty.count.value is not None
        and casualty.count.value > 0
    )


def _near(statements: Sequence[Statement], index: int) -> Sequence[Statement]:
    return statements[max(0, index - _REACH) : index + 1 + _REACH]


# Rules that tell how one was hurt, without a word for it.
_HOW = (".lost_limb", ".hit", ".shot_in_limb", ".shot_in_body", ".bullet_in_limb", ".stabbed")


def _details(statements: Sequence[Statement]) -> None:
    """ "Wounding two clerks. … One lost an eye, a doorman was hit": the two, told one by one."""
    for index, total in enumerate(statements):
        value = total.casualty.count.value
        if not _counts(total) or total.casualty.outcome != "wounded" or not value or value < 2:
            continue
        left = value
        for other in statements[index + 1 : index + 1 + _REACH]:
            if other.typed.sentence.number - total.typed.sentence.number > 2:
                break
            if (
                other.typed is not total.typed
                and _counts(other)
                and not other.additive
                and other.casualty.rule.endswith(_HOW)
                and other.casualty.outcome in ("wounded", "casualties")
                and (other.casualty.count.value or 0) <= left
                and (_side(other) == _side(total) or "unknown" in (_side(other), _side(total)))
            ):
                left -= other.casualty.count.value or 0
                other.casualty.subset_of = total.casualty.id


def _died_later(statements: Sequence[Statement]) -> None:
    """ "Ana Ruiz was stabbed … Ruiz died", "two were shot … the two died": no wounded any more."""
    for index, dead in enumerate(statements):
        group = dead.group
        if not _counts(dead) or dead.casualty.outcome != "killed" or group is None:
            continue
        named = group.name and group.one
        died = dead.casualty.rule.endswith((".died", ".hurt_then_died", ".not_saved"))
        if not (named or died):
            continue
        last = (dead.casualty.victims.text or "").split(" ")[-1]
        for hurt in reversed(statements[max(0, index - _REACH) : index]):
            casualty = hurt.casualty
            if (
                _counts(hurt)
                and casualty.outcome in ("wounded", "casualties")
                and casualty.count == dead.casualty.count
                and dead.typed.sentence.number - hurt.typed.sentence.number <= 3
                and (named or group.definite or hurt.group is group)
                and (not named or last in (casualty.victims.text or "").split(" "))
            ):
                casualty.superseded_by = dead.casualty.id
                break


def _grand_totals(statements: Sequence[Statement]) -> None:
    """Figures that the text sums up are parts of the sum: "killed 11 … killed ten … in all 32"."""
    for index, total in enumerate(statements):
        if not total.grand or not _counts(total):
            continue
        value = total.casualty.count.value or 0
        parts = [
            other
            for other in statements[max(0, index - _REACH) : index]
            if _counts(other)
            and not other.grand
            and other.casualty.outcome == total.casualty.outcome
            and (other.casualty.count.value or 0) < value
            and (_side(total) == _side(other) or "unknown" in (_side(total), _side(other)))
        ]
        if sum(part.casualty.count.value or 0 for part in parts) <= value:
            for part in parts:
                part.casualty.subset_of = total.casualty.id


def _totals(statements: Sequence[Statement]) -> None:
    """Parts that add up to a total of no side: "14 people … ten soldiers and four civilians"."""
    for index, total in enumerate(statements):
        if not _counts(total) or total.rest:
            continue
        side = total.casualty.victims.side
        value = total.casualty.count.value
        parts = [
            other
            for other in _near(statements, index)
            if other is not total
            and _counts(other)
            and other.casualty.outcome == total.casualty.outcome
            and (other.casualty.count.value or 0) < (value or 0)
            and (side == _side(other) or "unknown" in (side, _side(other)))
            and -2 <= other.typed.sentence.number - total.typed.sentence.number <= 3
            and not other.toll
        ]
        if total.update and any(p.typed is total.typed and _comes_on_top(p) for p in parts):
            continue  # "rose to 90 after two of the injured died": see _told_after
        first = all(part.casualty.start > total.casualty.start for part in parts)
        if (
            len(parts) > 1
            and (first or total.toll)
            and sum(part.casualty.count.value or 0 for part in parts) == value
        ):
            for part in parts:
                part.casualty.subset_of = total.casualty.id
            sides = {_side(part) for part in parts}
            if side == "unknown":
                total.casualty.victims.side = sides.pop() if len(sides) == 1 else "mixed"


def _shares(statements: Sequence[Statement]) -> None:
    """ "Eight of the victims had been strangled": a part of the dead told before."""
    for index, share in enumerate(statements):
        if share.share and _counts(share):
            whole = _whole(statements[:index], share)
            if whole is not None and whole.casualty.count.value != share.casualty.count.value:
                share.casualty.subset_of = whole.casualty.id


def _side(statement: Statement) -> Side:
    return statement.casualty.victims.side


def _same_figure(statements: Sequence[Statement]) -> None:
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
            for other in _near(statements, index)
            if other is not bare
            and other.casualty.outcome == casualty.outcome
            and other.casualty.count.value == casualty.count.value
            and other.casualty.victims.side != "unknown"
            and other.casualty.subset_of is None
        }
        if len(sides) == 1:
            casualty.victims.side = sides.pop()


def _updates(statements: Sequence[Statement]) -> None:
    """A toll that stands later in the text replaces the smaller figure it updates."""
    for index, toll in enumerate(statements):
        if not toll.update or toll.casualty.status == "claimed" or not _counts(toll):
            continue
        for other in _near(statements, index):
            if other is not toll and other.typed is toll.typed and _counts(other):
                # "rose to 34 after seven of the wounded died": they are in it.
                smaller = (other.casualty.count.value or 0) < (toll.casualty.count.value or 0)
                same = other.casualty.outcome == toll.casualty.outcome
                if (
                    same
                    and smaller
                    and (
                        _comes_on_top(other)
                        or other.rest
                        or _led_to(toll, other)
                        or _with_death(toll, other)
                    )
                ):
                    other.casualty.subset_of = toll.casualty.id
        _told_after(statements, index)
        for former in statements[max(0, index - _REACH) : index]:
            if (
                _counts(former)
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


def _vague_in_tolls(statements: Sequence[Statement]) -> None:
    """ "Dozens of villagers died … doctors put the toll at 60": they are among the 60."""
    for index, toll in enumerate(statements):
        if not toll.toll or toll.casualty.status == "claimed" or not _counts(toll):
            continue
        for vague in _near(statements, index):
            casualty = vague.casualty
            if (
                casualty.count.value is None
                and casualty.outcome == toll.casualty.outcome
                and casualty.subset_of is None
                and casualty.superseded_by is None
                and casualty.scope == "event"
                and 0 < (casualty.count.min or 0) <= (toll.casualty.count.value or 0)
                and _side(vague) in (_side(toll), "unknown", "civilians", "mixed")
            ):
                casualty.subset_of = toll.casualty.id


def _replaceable(former: Statement, toll: Statement) -> bool:
    """Whether a toll may count those of a former figure: one of no side counts anybody's dead.

    Only of those told shortly before; it never falls below the dead of a known side, and an armed
    group's are told apart. "Bringing to 36 the number of" may count other deeds as well.
    """
    if _side(former) in (_side(toll), "unknown"):
        return True
    smaller = (former.casualty.count.value or 0) < (toll.casualty.count.value or 0)
    near = toll.typed.sentence.number - former.typed.sentence.number <= 1
    if not (near and smaller) or toll.casualty.rule.endswith("_reversed"):
        return False
    return _side(toll) == "unknown" and _side(former) != "armed_group"


_TAKING = r"\b(?:taking|bringing|raising|pushing) (?:[a-z]+ |Q ){0,4}$"


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


_WITH_DEATH = r" (?:with|following|after) (?:the |an? )?(?:[a-z]+ )?$"


def _told_after(statements: Sequence[Statement], index: int) -> None:
    """ "Rose to 90 after two of the injured died. … 88 were killed": the older figure, later."""
    toll = statements[index]
    value = toll.casualty.count.value or 0
    later = sum(
        other.casualty.count.value or 0
        for other in _near(statements, index)
        if other.typed is toll.typed
        and other.casualty.subset_of == toll.casualty.id
        and _comes_on_top(other)
    )
    if not later:
        return
    for former in statements[index + 1 : index + 1 + _REACH]:
        if (
            _counts(former)
            and former.casualty.outcome == toll.casualty.outcome
            and former.casualty.count.value == value - later
            and _side(former) != "armed_group"
        ):
            former.casualty.superseded_by = toll.casualty.id


def _comes_on_top(former: Statement) -> bool:
    """ "another man died", "one of them died later, taking the toll to five"."""
    partitive = former.group is not None and former.group.partitive
    return former.additive or (partitive and former.casualty.outcome == "killed")


def _conflicts(statements: Sequence[Statement]) -> None:
    """Different figures for the same victims from different mouths are kept apart, and linked."""
    for index, one in enumerate(statements):
        if not _counts(one) or one.additive or (one.rest and one.casualty.source is None):
            continue
        for two in statements[index + 1 : index + 1 + _REACH]:
            if not _counts(two) or two.additive or (two.rest and two.casualty.source is None):
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
    if number <= 1 and two.group is not None and two.group.bare and _side(two) == "unknown":
        two.casualty.victims.side = _side(one)


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
