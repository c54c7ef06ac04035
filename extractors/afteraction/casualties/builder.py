"""Making the statements of one match: one per side of its people, one per subset."""

from collections.abc import Sequence

from msgspec import Struct

from afteraction.casualties.chunking.groups import BARE, ONE, Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counts import shares_quantity, shown, total
from afteraction.casualties.statements import SentenceReading, Statement
from afteraction.casualties.typed import Item, words_of
from afteraction.casualties.word_classes import word_classes
from afteraction.record import Casualty, Count, Outcome, Scope, Side, Status, Victims


class Builder(Struct):
    """Makes statements that share rule, outcome and context; ``anchor`` is that of the match."""

    reading: SentenceReading
    rule: str
    outcome: Outcome
    status: Status
    scope: Scope
    anchor: int
    self_killing: bool = False

    def make(
        self,
        count: Count,
        item: Item,
        harm: Item,
        *,
        side: Side = "unknown",
        actor: str | None = None,
        group: Group | None = None,
        words: tuple[int, int] | None = None,
    ) -> Statement:
        """One statement over the words of its victims and its word of harm.

        ``words`` are those of the victims, if not all of the item's.
        """
        reader, sentence = self.reading.reader, self.reading.sentence
        article = reader.article
        first, stop = words_of(item, harm)
        start, end = article.starts[first], article.ends[stop - 1]
        named = words or (item.first, item.stop)
        casualty = Casualty(
            id="",
            start=start,
            end=end,
            text=article.text[start:end],
            outcome=self.outcome,
            count=count,
            victims=Victims(text=_named(reader, count, group, named), side=side, actor=actor),
            status=self.status,
            verified=None,
            source=None,
            subset_of=None,
            superseded_by=None,
            conflicts_with=[],
            scope=self.scope,
            sentence=article.span(sentence.sentence.start, sentence.sentence.end),
            rule=self.rule,
        )
        reading = f"{self.outcome} {shown(count)} {side}"
        self.reading.findings.note("casualties", self.rule, start, end, reading)
        return Statement(
            casualty,
            sentence,
            self.anchor,
            group,
            additive=group.additive if group else False,
            rest=group.rest if group else False,
            self_killing=self.self_killing,
        )

    def groups(self, group: Group, item: Item, harm: Item) -> list[Statement]:
        """The statements of a group: one for each side in it, and one for each subset."""
        parts = group.parts or [group]
        if any(part.separate for part in parts):
            return [
                self.make(
                    part.count,
                    _item_of(part),
                    harm,
                    side=parts[-1].side if part.side == "unknown" and part.bare else part.side,
                    actor=part.actor_name,
                    group=part,
                )
                for part in parts
            ]
        if shares_quantity(parts):
            return self._sharing(group, item, harm)
        made: list[Statement] = []
        by_side = _by_side(parts)
        for side, members in by_side.items():
            words = members[0].first, members[-1].stop
            statement = self.make(
                total([member.count for member in members]),
                Item("G", *words) if len(by_side) > 1 else item,
                harm,
                side=side,
                actor=next((member.actor_name for member in members if member.actor), None),
                group=members[0] if len(members) == 1 else group,
                words=words,
            )
            made.append(statement)
            for member in members:
                self._subsets(statement, member, made)
        if group.parts:
            self._subsets(made[0], group, made)
        return made

    def _sharing(self, group: Group, item: Item, harm: Item) -> list[Statement]:
        """ "19 officers and cadets": one statement, mixed if they are on different sides."""
        head = group.parts[0]
        sides = {part.side for part in group.parts}
        statement = self.make(
            head.count,
            item,
            harm,
            side=head.side if len(sides) == 1 else "mixed",
            actor=head.actor_name,
            group=head,
        )
        made = [statement]
        for member in (*group.parts, group):
            self._subsets(statement, member, made)
        return made

    def _subsets(self, whole: Statement, group: Group, made: list[Statement]) -> None:
        for subset in group.subsets:
            self._subset(whole, subset, made)

    def _subset(self, whole: Statement, subset: Group, made: list[Statement]) -> None:
        for part in subset.parts or [subset]:
            item = _item_of(part)
            side = part.side if part.side != "unknown" else whole.casualty.victims.side
            statement = self.make(
                part.count, item, item, side=side, actor=part.actor_name, group=part
            )
            statement.casualty.subset_of = "whole"
            whole.children.append(statement)
            made.append(statement)
            if side == "armed_group" and self.outcome == "killed":
                self._include_bombers(whole, statement.casualty.count)

    def _include_bombers(self, whole: Statement, count: Count) -> None:
        """ "Two bombers blew themselves up, killing 44, including the bombers": 44 in all."""
        number = self.reading.sentence.sentence.number
        for former in reversed(self.reading.before):
            if number - former.typed.sentence.number > 1:
                return
            if (
                former.self_killing
                and former.casualty.subset_of is None
                and count in (BARE, former.casualty.count)
            ):
                former.casualty.subset_of = "whole"
                whole.children.append(former)
                return

    def part_of(self, whole: Item | None, part: Item, harm: Item) -> list[Statement]:
        """ "Two nurses were among the nine killed": the nine, and two of them."""
        group = part.payload
        if not isinstance(group, Group):
            return []
        if whole is not None and isinstance(whole.payload, Group):
            made = self.groups(whole.payload, whole, harm)
            self._subset(made[0], group, made)
            return made
        made = []
        parts = group.parts or [group]
        words = self.reading.reader.words
        whose = [at for at, each in enumerate(parts) if words[each.first] == "whose"]
        parts = parts[whose[0] :] if whose else parts  # "said Ana Ruiz, whose son was among"
        alike = all(each.one and each.side == parts[0].side for each in parts)
        for members in [parts] if alike else [[each] for each in parts]:
            first = members[0]
            item = Item("G", first.first, members[-1].stop) if group.parts else part
            statement = self.make(
                total([member.count for member in members]),
                item,
                item,
                side=first.side,
                actor=first.actor_name,
                group=first if len(members) == 1 else group,
            )
            statement.casualty.subset_of = "before"
            made.append(statement)
        return made

    def self_killing_of(self, item: Item | None, harm: Item, *, plural: bool) -> Statement:
        """Attackers who kill themselves die on the side of the armed group."""
        count = BARE if plural else ONE
        group = item.payload if item is not None else None
        if item is None or not isinstance(group, Group) or group.side in ("state_forces", "mixed"):
            return self.make(count, item or harm, harm, side="armed_group")
        if plural or group.one:
            count = group.count
        self.reading.used.add((item.first, "killed"))
        return self.make(count, item, harm, side="armed_group", actor=group.actor_name, group=group)


def _named(reader: Reader, count: Count, group: Group | None, words: tuple[int, int]) -> str | None:
    """The words that say who the victims are; None for "no casualties", "12", "both"."""
    first, stop = words
    if group is not None and group.bare and not (group.additive or group.partitive):
        return None
    if group is not None and _mere_victims(group):
        return None
    if group is None:
        # "21 deaths" names nobody, "33 civilian deaths" civilians.
        return _people_in(reader, first, stop)
    if count == BARE and reader.words[first] == "that" and stop - first > 1:
        first += 1  # "said that soldiers were killed"
    return reader.text_of(first, stop)


def _mere_victims(group: Group) -> bool:
    """Whether the words only say that people were harmed: "the victim", "three victims"."""
    noun = group.noun
    return (
        noun is not None
        and noun.name in ("victims", "casualties")
        and not (group.name or group.additive or group.rest or group.parts)
        and group.side == "unknown"
    )


def _people_in(reader: Reader, first: int, stop: int) -> str | None:
    """The noun for people in a counted noun of harm, with the actor it belongs to."""
    begin = end = None
    index = first
    while index < stop:
        found = reader.noun_at(index, stop)
        if found is not None or index in reader.actor_at:
            begin = index if begin is None else begin
            end = index = found[0] if found is not None else index + 1
        else:
            index += 1
    return None if begin is None or end is None else reader.text_of(begin, end)


def _item_of(group: Group) -> Item:
    return Item("G", group.first, group.stop)


def _by_side(parts: Sequence[Group]) -> dict[Side, list[Group]]:
    """The parts by side; those of no side join others where nothing speaks against it."""
    sides: dict[Side, list[Group]] = {}
    for part in parts:
        sides.setdefault(part.side, []).append(part)
    if len(sides) == 2 and "unknown" in sides and all(map(_of_no_own_side, sides["unknown"])):
        known = next(side for side in sides if side != "unknown")
        return {known: list(parts)}
    if len(sides) > 1 and set(sides) <= {"civilians", "unknown"}:
        return {"civilians": list(parts)}
    return sides


def _of_no_own_side(part: Group) -> bool:
    """ "a captain and two others", "a captain and four of his men": on the side of the first."""
    kindred = word_classes().kindred
    return part.rest or part.partitive or (part.noun is not None and part.noun.name in kindred)
