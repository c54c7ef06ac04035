"""From a rule's match to casualty statements: counts, victims, sides, spans."""

import re
from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct, field

from afteraction.casualties.groups import BARE, CountedHarm, Group, Reader, side_of_actor
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.rules import RULES
from afteraction.casualties.suppression import effects
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.findings import Findings
from afteraction.record import Casualty, Count, Outcome, Scope, Side, Source, Status, Victims
from afteraction.rule import Rule

_ZERO = Count(0, 0, 0, approximate=False)


class Statement(Struct):
    """A casualty statement in the making, with what later steps need to know."""

    casualty: Casualty
    typed: TypedSentence
    at: int  # offset of its word of harm in the typed text
    group: Group | None = None
    additive: bool = False
    rest: bool = False
    toll: bool = False
    update: bool = False
    children: "list[Statement]" = field(default_factory=list)


def statements_in(
    findings: Findings, reader: Reader, sentence: TypedSentence, before: Sequence[Statement]
) -> list[Statement]:
    """All statements of one sentence, in text order, suppressed ones left out.

    ``before`` are the statements of earlier sentences, to which pronouns go back.
    """
    taken: set[int] = set()
    used: set[tuple[int, str]] = set()
    found: list[Statement] = []
    tokens = set(sentence.text.split(" "))
    for rule in RULES:
        if rule.words.isdisjoint(tokens):
            continue
        for match in _matches(rule, sentence.text, taken):
            if "them" in match.re.groupindex or "they" in match.re.groupindex:
                found.extend(
                    _pronoun(findings, reader, sentence, match, rule.name, taken, [*before, *found])
                )
            else:
                found.extend(
                    _read(
                        findings, reader, sentence, match, rule.name, taken, used, [*before, *found]
                    )
                )
    found.extend(_adjectives(findings, reader, sentence, used))
    found.sort(key=lambda statement: (statement.casualty.start, statement.casualty.end))
    return found


def _present(reader: Reader, sentence: TypedSentence, at: int) -> bool:
    """Whether a base form is a verb in the present: "kills" always, "kill" after a plural."""
    index = sentence.index_at(at)
    word = reader.article.words[sentence.items[index].first]
    if word.endswith("s") or index == 0:
        return True
    before = sentence.items[index - 1].symbol
    return (
        before in ("G", "A", "U", "P", "Q", "D", "X", ",", "and", "who", "that", "to", "to")
        or before.endswith("s")
        or before.endswith("ly")
    )


def _matches(rule: Rule, text: str, taken: set[int]) -> "Iterator[regex.Match[str]]":
    """Matches of a rule; words of harm read already count as plain words.

    So "three policemen who were abducted … were found beheaded" is read twice.
    """
    for _ in range(3):
        known = len(taken)
        open_text = (
            "".join(c.lower() if i in taken else c for i, c in enumerate(text)) if taken else text
        )
        yield from rule.finditer(open_text)
        if len(taken) == known:
            return


def _read(
    findings: Findings,
    reader: Reader,
    sentence: TypedSentence,
    match: "regex.Match[str]",
    rule: str,
    taken: set[int],
    used: set[tuple[int, str]],
    before: Sequence[Statement],
) -> list[Statement]:
    names = match.re.groupindex
    harm_spans = [
        match.span(name)
        for name in (
            "h",
            "h2",
            "c",
            "neither",
            "buried",
            "lost",
            "blew",
            "fig",
            "plus",
            "hit",
            "seized",
            "seized",
        )
        if name in names and match[name]
    ]
    if any(start in taken for start, _ in harm_spans):
        return []
    if rule == "casualties.active_present" and not _present(reader, sentence, match.start("h")):
        return []
    if (
        rule == "casualties.among_the_killed"
        and match.groupdict().get("v")
        and not match.groupdict().get("h")
    ):
        group = sentence.item_at(match.start("v")).payload
        if not isinstance(group, Group) or group.noun is None or group.noun.name != "victims":
            return []
    if match.groupdict().get("neither") and not match.group().startswith("Z"):
        if reader.article.words[sentence.item_at(match.start("v")).first] != "neither":
            return []
    made: list[Statement] = []
    for victims, harm in (("v", "h"), ("v2", "h2"), ("c", "c")):
        if victims not in names and not (victims == "v" and "sub" in names):
            continue
        if (
            victims == "v"
            and not match.groupdict().get("v")
            and "sub" not in names
            and "self" not in names
        ):
            continue
        if victims != "v" and match.span(victims) == (-1, -1):
            continue
        made.extend(_pair(findings, reader, sentence, match, rule, victims, harm, used, before))
    taken.update(start for start, _ in harm_spans)
    return made


def _pronoun(
    findings: Findings,
    reader: Reader,
    sentence: TypedSentence,
    match: "regex.Match[str]",
    rule: str,
    taken: set[int],
    before: Sequence[Statement],
) -> list[Statement]:
    """ "kidnapped four miners and executed them", "was shot … he died": the victims told before.

    Only those not yet told dead; without such, a pronoun counts nobody.
    """
    at = match.start("h")
    if at in taken:
        return []
    harm = sentence.item_at(at)
    outcome = harm.payload.outcome if isinstance(harm.payload, Harm) else "killed"
    number = sentence.sentence.number
    # "them" may be many, "he" is one.
    one = (
        match.group().split(" ")[-1 if "them" in match.re.groupindex else 0]
        in ("him", "her", "he", "she")
        or "they" in match.re.groupindex
    )
    for former in reversed(before):
        casualty = former.casualty
        if number - former.typed.sentence.number > 1 or casualty.subset_of is not None:
            break
        if casualty.outcome == "killed" or casualty.rule.endswith("killed_self"):
            if one and casualty.count.value == 1:
                return []  # told already
            continue
        if casualty.count.value is None or (one and casualty.count.value != 1):
            continue
        status, scope, dropped = _context(reader, sentence, at)
        if dropped:
            return []
        taken.add(at)
        builder = _Builder(findings, reader, sentence, rule, outcome, status, scope, at)
        item = sentence.item_at(match.start("them" if "them" in match.re.groupindex else "they"))
        return [
            builder.make(
                casualty.count,
                item,
                harm,
                side=casualty.victims.side,
                actor=casualty.victims.actor,
                group=former.group,
            )
        ]
    return []


def _pair(
    findings: Findings,
    reader: Reader,
    sentence: TypedSentence,
    match: "regex.Match[str]",
    rule: str,
    victims: str,
    harm: str,
    used: set[tuple[int, str]],
    before: Sequence[Statement],
) -> list[Statement]:
    names = match.re.groupindex
    item = sentence.item_at(match.start(victims)) if match.groupdict().get(victims) else None
    anchor = next(
        (
            match.start(name)
            for name in (
                harm,
                "neither",
                "buried",
                "lost",
                "blew",
                "fig",
                "plus",
                "hit",
                "seized",
                "h",
                "self",
            )
            if name in names and match.span(name) != (-1, -1)
        ),
        match.start(),
    )
    harm_item = sentence.item_at(anchor)
    if "seized" in names and not (
        item
        and isinstance(item.payload, Group)
        and item.payload.side in ("civilians", "unknown", "state_forces")
        and (item.payload.noun or item.payload.name)
    ):
        return []
    if "hit" in names and item is not None and any(first == item.first for first, _ in used):
        return []
    outcome: Outcome = (
        "casualties"
        if "hit" in names
        else "abducted"
        if "seized" in names
        else harm_item.payload.outcome
        if isinstance(harm_item.payload, Harm)
        else "killed"
    )
    if isinstance(harm_item.payload, CountedHarm):
        outcome = harm_item.payload.harm.outcome
    status, scope, dropped = _context(reader, sentence, anchor)
    if rule == "casualties.lost_men" and not _fighters(item):
        dropped = "no men lost"
    if dropped:
        first, stop = _words(item or harm_item, harm_item)
        findings.note(
            "casualties",
            rule,
            reader.article.starts[first],
            reader.article.ends[stop - 1],
            outcome,
            dropped,
        )
        return []
    builder = _Builder(findings, reader, sentence, rule, outcome, status, scope, anchor)
    if victims == "v" and "self" in names and match.span("self") != (-1, -1):
        return builder.self_killing(item, harm_item, match["self"] == "themselves", used)
    if "sub" in names and match.span("sub") != (-1, -1):
        part = sentence.item_at(match.start("sub"))
        return builder.part_of(item, part, harm_item)
    if item is None:
        return []
    if _told_before(reader, item, outcome, before):
        return []
    if (item.first, outcome) in used and not isinstance(item.payload, CountedHarm):
        return []
    used.add((item.first, outcome))
    if isinstance(item.payload, CountedHarm):
        if harm != "c":
            builder.outcome = (
                "killed" if outcome == "casualties" and harm_item.symbol == "S" else outcome
            )
        counted = item.payload
        if counted.side == "unknown" and _SUFFERED.search(sentence.text[: match.start(victims)]):
            counted.side = _subject_side(reader, sentence, anchor)
        return [
            builder.make(
                counted.count,
                item,
                harm_item,
                side=counted.side,
                actor=counted.actor.actor.name if counted.actor else None,
                group=None,
            )
        ]
    if item.symbol == "Z":
        return [builder.make(_ZERO, item, harm_item, side="unknown", actor=None, group=None)]
    group = item.payload
    if not isinstance(group, Group):
        return []
    quote = reader.article.text[
        max(0, reader.article.starts[group.first] - 1) : reader.article.starts[group.first]
    ]
    if group.count == BARE and quote in ('"', "“"):
        return []  # killed "agents of the state": a word of theirs, no count
    if match.groupdict().get("neg"):
        builder.status = "denied"
        group.count = _ZERO
    if group.bare and group.side == "unknown" and rule in ("casualties.lost_men",):
        group.side = _subject_side(reader, sentence, anchor)
    if group.noun is not None and group.side == "unknown" and rule == "casualties.lost_men":
        group.side = _subject_side(reader, sentence, anchor)
    if (
        rule == "casualties.bodies"
        and group.side == "unknown"
        and " left " in sentence.text[:anchor]
    ):
        group.side = _subject_side(reader, sentence, anchor)
    if rule == "casualties.figure_put" and not _tells_of_death(reader, sentence):
        return []
    if harm_item.symbol == "T" and group.side == "unknown":
        named = reader.article.words[harm_item.first : harm_item.stop]
        group.side = "state_forces" if "troops" in named or "soldiers" in named else "unknown"
    times = _distribution(sentence, match.end())
    if times > 1 and group.count.value is not None and not group.parts:
        group.count = Count(group.count.value * times, None, None, approximate=False)
    made = builder.groups(group, item, harm_item)
    if "toll" in rule or rule == "casualties.figure_put":
        former = re.search(
            r"\b(?:earlier|previously|initially|initial|previous|at first|originally)\b",
            sentence.text[: match.end()],
        )
        for statement in made:
            if former:
                statement.casualty.superseded_by = "other"
    if victims == "v" and "c" in names and match.span("c") != (-1, -1):
        for statement in made:
            statement.casualty.subset_of = "before"
    for statement in made:
        statement.toll = "toll" in rule
        statement.update = (
            "toll" in rule
            and _UPDATES.search(sentence.text[max(0, match.start() - 20) : match.end()]) is not None
        )
        if "src" in names and match["src"]:
            _own_figure(reader, sentence.item_at(match.start("src")), statement)
    if "old" in names and match.span("old") != (-1, -1):
        old = sentence.item_at(match.start("old"))
        if isinstance(old.payload, Group) and made:
            former = builder.make(
                old.payload.count,
                old,
                old,
                side=made[0].casualty.victims.side,
                actor=None,
                group=old.payload,
            )
            former.toll = True
            made[0].children.append(former)
            former.casualty.superseded_by = "next"
            made.append(former)
    return made


def _tells_of_death(reader: Reader, sentence: TypedSentence) -> bool:
    """Whether "the number" can only be that of the dead: this or the last sentence speaks of them."""
    article = reader.article
    number = sentence.sentence.number
    before = article.sentences[max(0, number - 1)]
    words = article.words[before.first : sentence.sentence.stop]
    return any(word in ("dead", "killed", "deaths", "died", "toll", "fatalities") for word in words)


def _distribution(sentence: TypedSentence, end: int) -> int:
    """ "Three villages lost four residents apiece": how many times the number holds."""
    if not re.match(r" (?:each|apiece)\b", sentence.text[end:]):
        return 1
    for item in sentence.items[: sentence.index_at(end - 1)]:
        if (
            item.symbol in ("X", "U")
            and isinstance(item.payload, Group)
            and item.payload.count.value
        ):
            return item.payload.count.value
    return 1


def _told_before(reader: Reader, item: Item, outcome: Outcome, before: Sequence[Statement]) -> bool:
    """ "the victims were gunned down": a definite plural without a number, of those told already."""
    group = item.payload
    if not isinstance(group, Group) or group.parts:
        return False
    if (
        group.one
        and group.side == "armed_group"
        and reader.article.words[group.first] == "the"
        and outcome == "killed"
    ):
        # "The bomber also died": told with his blowing himself up
        return any(
            f.casualty.rule == "casualties.killed_self" and f.casualty.count.value == 1
            for f in before
        )
    if group.bare and reader.article.words[group.first] == "the" and group.count.value is not None:
        # "the two were killed": those counted one by one before
        recent = [
            f.casualty.count.value or 0
            for f in before
            if f.casualty.outcome == outcome and f.casualty.subset_of is None
        ]
        return sum(recent) == group.count.value or group.count.value in recent
    if group.count != BARE:
        return False
    if reader.article.words[group.first] not in ("the", "these", "those"):
        return False
    return any(
        former.casualty.outcome == outcome
        and (
            former.casualty.victims.side == group.side
            or "unknown" in (former.casualty.victims.side, group.side)
        )
        for former in before
    )


def _own_figure(reader: Reader, item: Item, statement: Statement) -> None:
    """ "the rebels' figure of 50": the figure is theirs, of losses told before."""
    mention = reader.actor_at.get(item.stop - 1)
    article = reader.article
    statement.casualty.source = Source(
        actor=mention.actor.name if mention else None,
        text=article.text[article.starts[item.first] : article.ends[item.stop - 1]],
    )
    if isinstance(item.payload, Group) and item.payload.side == "armed_group":
        statement.casualty.status = "claimed"
    statement.rest = True


def _subject_side(reader: Reader, sentence: TypedSentence, at: int) -> Side:
    """The side of the subject of a loss: "the army killed 30 rebels and lost four men"."""
    for item in sentence.items[: sentence.index_at(at)]:
        if isinstance(item.payload, Group) and item.payload.side != "unknown":
            return item.payload.side
        mention = reader.actor_at.get(item.stop - 1)
        if mention is not None and item.symbol == "A" and side_of_actor(mention) != "unknown":
            return side_of_actor(mention)
        if item.symbol == "enemy":
            return "armed_group"
        if item.symbol in _UNITS:
            return "state_forces"
    return "unknown"


_UNITS = frozenset(
    "army force forces battalion brigade regiment division corps military police garrison".split()
)


def _fighters(item: Item | None) -> bool:
    """Whether a loss is one of people who fight or live: "lost four men", not "lost four seats"."""
    if item is None or not isinstance(item.payload, Group):
        return False
    group = item.payload
    if group.noun is None:
        return False
    return group.noun.side in ("state_forces", "armed_group") or group.noun.name in (
        "men",
        "members",
        "people",
        "residents",
        "villagers",
        "comrades",
        "civilians",
        "militants",
    )


def _context(reader: Reader, sentence: TypedSentence, at: int) -> tuple[Status, Scope, str | None]:
    status: Status = "reported"
    scope: Scope = "event"
    index = sentence.index_at(at)
    text, offsets = sentence.context(reader.article.words)
    for suppressor in effects(
        text, offsets[index], offsets[index] + len(sentence.items[index].symbol)
    ):
        if suppressor.effect == "drop":
            return status, scope, suppressor.note
        if suppressor.effect == "hypothetical":
            status = "hypothetical"
        elif suppressor.effect == "cumulative":
            scope = "cumulative"
        elif suppressor.effect == "other_event" and scope == "event":
            scope = "other_event"
    return status, scope, None


def _words(one: Item, two: Item) -> tuple[int, int]:
    return min(one.first, two.first), max(one.stop, two.stop)


# Nouns that take the side of those they are named with: "the captain and four of his men".
_KINDRED = frozenset(("men", "members", "leaders", "commanders", "guards", "bodyguards"))


_UPDATES = re.compile(
    r"\b(?:rose|risen|rising|climbed|climbing|increased|reached|now|updated|revised|bringing|brings|brought|taking"
    r"|took|raising|raises|raised|pushing|up from|jumped|grew|grown|passed|topped|final|latest|new)\b"
)
_SUFFERED = re.compile(r"(?:suffered|sustained|incurred|took|taken|suffering|sustaining) $")


def _shares_quantity(parts: Sequence[Group]) -> bool:
    """ "19 officers and cadets": one number before bare plurals counts them all."""
    first, rest = parts[0], parts[1:]
    return (
        bool(rest)
        and first.count.value is not None
        and first.count.value > 2
        and all(part.count == BARE and part.noun is not None for part in rest)
    )


class _Builder:
    """Makes the statements of one match."""

    def __init__(
        self,
        findings: Findings,
        reader: Reader,
        sentence: TypedSentence,
        rule: str,
        outcome: Outcome,
        status: Status,
        scope: Scope,
        anchor: int,
    ) -> None:
        self.findings = findings
        self.reader = reader
        self.sentence = sentence
        self.rule = rule
        self.outcome = outcome
        self.status = status
        self.scope = scope
        self.anchor = anchor

    def make(
        self,
        count: Count,
        item: Item,
        harm: Item,
        *,
        side: Side,
        actor: str | None,
        group: Group | None,
        words: tuple[int, int] | None = None,
    ) -> Statement:
        """One statement over the words of its victims and its word of harm."""
        article = self.reader.article
        first, stop = _words(item, harm)
        start, end = article.starts[first], article.ends[stop - 1]
        victims = words or (item.first, item.stop)
        where = self.sentence.sentence
        casualty = Casualty(
            id="",
            start=start,
            end=end,
            text=article.text[start:end],
            outcome=self.outcome,
            count=count,
            victims=Victims(
                text=article.text[article.starts[victims[0]] : article.ends[victims[1] - 1]],
                side=side,
                actor=actor,
            ),
            status=self.status,
            verified=None,
            source=None,
            subset_of=None,
            superseded_by=None,
            conflicts_with=[],
            scope=self.scope,
            sentence=article.span(where.start, where.end),
            rule=self.rule,
        )
        self.findings.note(
            "casualties", self.rule, start, end, f"{self.outcome} {_show(count)} {side}"
        )
        return Statement(
            casualty,
            self.sentence,
            self.anchor,
            group,
            additive=group.additive if group else False,
            rest=group.rest if group else False,
        )

    def groups(self, group: Group, item: Item, harm: Item) -> list[Statement]:
        """The statements of a group: one for each side in it, and one for each subset."""
        parts = group.parts or [group]
        if any(part.separate for part in parts):
            return [
                self.make(
                    part.count,
                    Item("G", part.first, part.stop),
                    harm,
                    side=parts[-1].side,
                    actor=None,
                    group=part,
                )
                for part in parts
            ]
        by_side: dict[Side, list[Group]] = {}
        for part in parts:
            by_side.setdefault(part.side, []).append(part)
        made = []
        if _shares_quantity(parts):
            sides = {part.side for part in parts}
            statement = self.make(
                parts[0].count,
                item,
                harm,
                side=sides.pop() if len(sides) == 1 else "mixed",
                actor=parts[0].actor.actor.name if parts[0].actor else None,
                group=parts[0],
            )
            made.append(statement)
            for member in (*parts, group):
                for subset in member.subsets:
                    self._subset(statement, subset, made)
            return made
        if len(by_side) == 2 and "unknown" in by_side:
            known = next(side for side in by_side if side != "unknown")
            if all(
                p.rest or p.partitive or (p.noun and p.noun.name in _KINDRED)
                for p in by_side["unknown"]
            ):
                by_side = {known: parts}
        if len(by_side) > 1 and set(by_side) <= {"civilians", "unknown"}:
            by_side = {"civilians": parts}
        for side, members in by_side.items():
            first, stop = members[0].first, members[-1].stop
            whole = Item("G", first, stop) if len(by_side) > 1 else item
            actor = next((member.actor.actor.name for member in members if member.actor), None)
            statement = self.make(
                total([member.count for member in members]),
                whole,
                harm,
                side=side,
                actor=actor,
                group=members[0] if len(members) == 1 else group,
                words=(first, stop),
            )
            made.append(statement)
            for member in members:
                for subset in member.subsets:
                    self._subset(statement, subset, made)
        if len(by_side) > 1 or group.parts:
            for subset in group.subsets:
                self._subset(made[0], subset, made)
        return made

    def _subset(self, whole: Statement, subset: Group, made: list[Statement]) -> None:
        for part in subset.parts or [subset]:
            item = Item("G", part.first, part.stop)
            side = part.side if part.side != "unknown" else whole.casualty.victims.side
            statement = self.make(
                part.count,
                item,
                item,
                side=side,
                actor=part.actor.actor.name if part.actor else None,
                group=part,
            )
            statement.casualty.subset_of = "whole"
            whole.children.append(statement)
            made.append(statement)

    def part_of(self, whole: Item | None, part: Item, harm: Item) -> list[Statement]:
        """ "Two nurses were among the nine killed": the nine, and two of them."""
        made: list[Statement] = []
        group = part.payload
        if not isinstance(group, Group):
            return []
        if whole is not None and isinstance(whole.payload, Group):
            made.extend(
                self.groups(whole.payload, whole, harm if harm.symbol != "victims" else whole)
            )
        if made:
            self._subset(made[0], group, made)
        else:
            statement = self.make(
                group.count,
                part,
                part,
                side=group.side,
                actor=group.actor.actor.name if group.actor else None,
                group=group,
            )
            statement.casualty.subset_of = "before"
            made.append(statement)
        return made

    def self_killing(
        self, item: Item | None, harm: Item, plural: bool, used: set[tuple[int, str]]
    ) -> list[Statement]:
        """Attackers who kill themselves die on the side of the armed group."""
        count = (
            Count(None, 2, None, approximate=False) if plural else Count(1, 1, 1, approximate=False)
        )
        actor = None
        group = None
        if (
            item is not None
            and isinstance(item.payload, Group)
            and item.payload.side in ("armed_group", "unknown", "civilians")
        ):
            group = item.payload
            if plural or group.one:
                count = group.count
            actor = group.actor.actor.name if group.actor else None
            used.add((item.first, "killed"))
        return [self.make(count, item or harm, harm, side="armed_group", actor=actor, group=group)]


def _adjectives(
    findings: Findings, reader: Reader, sentence: TypedSentence, used: set[tuple[int, str]]
) -> list[Statement]:
    """ "four wounded soldiers were flown out": harm told by an adjective alone."""
    made = []
    for index, item in enumerate(sentence.items):
        group = item.payload
        if not isinstance(group, Group) or group.adjective is None:
            continue
        if any(first == item.first for first, _ in used):
            continue
        if group.count.value is None or group.definite:
            continue
        offset = sentence.offsets[index]
        status, scope, dropped = _context(reader, sentence, offset)
        if dropped:
            continue
        builder = _Builder(
            findings,
            reader,
            sentence,
            "casualties.adjective",
            group.adjective.outcome,
            status,
            scope,
            offset,
        )
        made.extend(builder.groups(group, item, item))
    return made


def total(counts: Sequence[Count]) -> Count:
    """The sum of coordinated counts: a bound of one leaves the sum bounded in the same way."""
    if len(counts) == 1:
        return counts[0]
    values = [count.value for count in counts]
    lows = [count.min for count in counts]
    highs = [count.max for count in counts]
    approximate = any(count.approximate for count in counts)
    value = sum(v for v in values if v is not None) if all(v is not None for v in values) else None
    low = sum(v for v in lows if v is not None) if all(v is not None for v in lows) else None
    high = sum(v for v in highs if v is not None) if all(v is not None for v in highs) else None
    if value is None and low is None:
        known = [v for v in (*lows, *values) if v is not None]
        low = sum(known) if known else None
    return Count(value, low, high, approximate)


def _show(count: Count) -> str:
    if count.value is not None:
        return f"about {count.value}" if count.approximate else str(count.value)
    return f"{count.min or '?'}–{count.max or '?'}"
