"""From the matches of rules to casualty statements: whom a match counts, and in what context."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from afteraction.casualties.anaphora import read_pronoun, told_before
from afteraction.casualties.builder import Builder
from afteraction.casualties.chunking.groups import BARE, NONE, ONE, CountedHarm, Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counts import multiplied, times_told
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.mishaps import MISHAPS
from afteraction.casualties.rules import RULES
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.casualties.statements import SentenceReading, Statement, start_of
from afteraction.casualties.subjects import side_of_object, side_of_subject
from afteraction.casualties.suppression import SentenceContext
from afteraction.casualties.typed import Item, TypedSentence, words_of
from afteraction.findings import Findings
from afteraction.record import Outcome, Source
from afteraction.rule import RuleTable, found_in

if TYPE_CHECKING:
    import regex

# Victims and their word of harm, by the names of their groups.
_PAIRS = (("v", "h"), ("v2", "h2"), ("c", "c"))
_UPDATE = (
    r"\b(?:rose|risen|rising|climbed|climbing|increased|reached|now|updated|revised|bringing"
    r"|brings|brought|taking|took|raising|raises|raised|pushing|up from|jumped|grew|grown|passed"
    r"|touched|mounted|topped|final|latest|new)\b"
)
_FORMER = r"\b(?:earlier|previously|initially|initial|previous|at first|originally)\b"
# "had at first spoken of three dead", "police initially reported two dead".
_SAY = r"(?:spoken|spoke|reported|given|gave|counted|announced|mentioned|put|said|told)"
_SAID_BEFORE = (
    rf"\b(?:at first|initially|previously|earlier)(?: [a-zD]+){{0,2}} {_SAY}\b[^,;]{{0,60}}$"
    rf"|\bhad (?:(?:[a-z]+|D) ){{0,4}}(?:spoken of|put)\b[^,;]{{0,60}}$"
    rf"|\b{_SAY} (?:initially|earlier|previously|at first)\b[^,;]{{0,60}}$"
)
# "In all, 32 people were killed", "a total of 32 people".
_GRAND = r"\b(?:in all|in total|altogether|all told)\b(?! since)"
_TOTAL_OF = frozenset(("a total", "total of", "in total"))
# "in one attack they killed five": one of the deeds of a whole told before, if one was.
_IN_ONE = (
    r"\b(?:in one (?:of the )?|(?:the )?(?:deadliest|worst|bloodiest|biggest) )"
    r"(?:[a-z]+ ){0,2}?(?:attacks?|incidents?|blasts?|bombings?|explosions?|assaults?|raids?"
    r"|shootings?|ambush|strikes?|clash(?:es)?)\b(?:(?!\b(?:another|since|while)\b)[^;]){0,90}$"
)
# "the raids killed 18, including one on a mill that killed five".
_ONE_OF_THE_DEEDS = (
    r"\bincluding (?:an?|one|[VO]) (?:[a-z]+ |[PVDO] ){0,8}?"
    r"(?:that|which) (?:(?:[a-z]+|[KQGO]) ){0,4}$"
)
# "eight of the victims had been strangled": some of those told before.
_OF_THE_DEAD = frozenset(("of", "the", "victims"))
_INFLICTED = ("inflicted ", "inflicting ", "inflict ", "caused ", "causing ", "dealt ")
_SUFFERED = ("suffered ", "sustained ", "incurred ", "took ", "taken ", "suffering ", "sustaining ")


def statements_in(
    findings: Findings, reader: Reader, sentence: TypedSentence, before: Sequence[Statement]
) -> list[Statement]:
    """All statements of one sentence, in text order, suppressed ones left out.

    ``before`` are the statements of earlier sentences, to which pronouns go back.
    """
    context = SentenceContext(sentence, reader.words)
    tokens = set(sentence.text.split(" "))
    reading = SentenceReading(
        findings, reader, sentence, context, list(before), sentence.text, tokens
    )
    for rule in _rules().fitting(tokens):
        read = read_pronoun if rule.kind == "pronoun" else _read
        for match in _matches(rule, reading):
            reading.before.extend(read(reading, rule, match))
    found = reading.before[len(before) :]
    found.extend(_adjectives(reading))
    found.sort(key=lambda statement: (statement.casualty.start, statement.casualty.end))
    return found


@cache
def _rules() -> RuleTable[CasualtyRule]:
    return RuleTable(RULES)


def _matches(rule: CasualtyRule, reading: SentenceReading) -> "Iterator[regex.Match[str]]":
    """Matches of a rule; words of harm read already count as plain words.

    So "three policemen who were abducted … were found beheaded" is read twice.
    """
    for _ in range(3):
        if not rule.fits(reading.open_tokens):
            return
        known = len(reading.taken)
        yield from rule.finditer(reading.open_text)
        if len(reading.taken) == known:
            return
        reading.close()


def _read(
    reading: SentenceReading, rule: CasualtyRule, match: "regex.Match[str]"
) -> list[Statement]:
    """The statements of a match, unless a rule before has read its words of harm."""
    starts = (start_of(match, name) for name in ("h", "h2", "c"))
    harm = [start for start in starts if start is not None]
    if not reading.taken.isdisjoint(harm):
        return []
    if rule.guard is not None and not rule.guard(reading, match):
        return []
    made: list[Statement] = []
    for victims, word in _PAIRS:
        whole = victims == "v" and rule.kind != "victims"
        if whole or start_of(match, victims) is not None:
            made.extend(_read_pair(reading, rule, match, victims, word))
    reading.taken.update(harm)
    return made


def _read_pair(
    reading: SentenceReading,
    rule: CasualtyRule,
    match: "regex.Match[str]",
    victims: str,
    word: str,
) -> list[Statement]:
    """The statements of one pair of victims and word of harm."""
    item = reading.item(match, victims)
    if rule.kind == "part" and item is not None and _known_already(item):
        item = None  # "the victims included": those told of before
    anchors = (start_of(match, name) for name in (word, "h"))
    anchor = next((start for start in anchors if start is not None), match.start())
    harm = reading.sentence.item_at(anchor)
    outcome = rule.outcome or _outcome(harm)
    end = reading.item(match, "end")
    if end is not None:
        harm = Item(harm.symbol, harm.first, end.stop, harm.payload)
    if harm.payload is None and match.start() and match.string[match.start() - 1] in "KSMksm":
        # "were injured, as well as one driver": what happened to the others.
        outcome = _outcome(reading.sentence.item_at(match.start() - 1))
    elif isinstance(harm.payload, Group) and match.string[match.start()] == " ":
        # "wounded four in Homs and nine in Hama": the verb stands before the four.
        harm = reading.sentence.items[reading.sentence.index_at(anchor) - 1]
        outcome = _outcome(harm)
    status, scope, dropped = reading.context.at(anchor)
    if rule.objection is not None:
        dropped = rule.objection(item, reading.reader) or dropped
    if item is not None and isinstance(harm.payload, Harm) and _neither(reading, item, harm):
        dropped = "neither of them"
    if dropped:
        if dropped in MISHAPS:
            findings = reading.findings
            findings.mishaps.add(findings.article.starts[harm.first])
        _note_removed(reading, rule, item or harm, harm, outcome, dropped)
        return []
    builder = Builder(
        reading, rule.name, outcome, status, scope, anchor, rule.kind == "self_killing"
    )
    if rule.kind == "victims" and _told_again(reading, item, anchor, outcome):
        _note_removed(reading, rule, item or harm, harm, outcome, "told before in the sentence")
        return []
    if victims == "v" and rule.kind == "self_killing":
        plural = match["self"] == "themselves"
        return [builder.self_killing_of(item, harm, plural=plural)]
    if rule.kind == "part":
        return builder.part_of(item, reading.sentence.item_at(match.start("sub")), harm)
    if item is None or told_before(reading, item, outcome, harm):
        return []
    if isinstance(item.payload, CountedHarm):
        reading.used.add((item.first, outcome))
        return _read_counted(builder, match, victims, item, harm)
    if (item.first, outcome) in reading.used:
        return []
    reading.used.add((item.first, outcome))
    if item.symbol == "Z":
        return [builder.make(NONE, item, harm)]
    return _read_group(builder, rule, match, item, harm)


def _known_already(item: Item) -> bool:
    """Whether people are a definite plural without a number: "the victims"."""
    group = item.payload
    return isinstance(group, Group) and group.count == BARE and group.definite


# How many words may stand between "nor" and who is meant: "nor were the", "neither of".
_NEITHER_REACH = 2


def _neither(reading: SentenceReading, item: Item, harm: Item) -> bool:
    """Whether harm is denied of people: "neither the mayor nor his two guards were hurt"."""
    if harm.first < item.first:
        return False
    first = max(reading.sentence.sentence.first, item.first - _NEITHER_REACH)
    words = reading.reader.words[first : harm.first]
    return "nor" in words or "neither" in words[: _NEITHER_REACH + 1]


def _told_again(reading: SentenceReading, item: Item | None, anchor: int, outcome: Outcome) -> bool:
    """ "Five civilians were killed when a bomb went off, killing five": the same five."""
    group = item.payload if item is not None else None
    if not isinstance(group, Group) or not group.bare or group.additive:
        return False
    if reading.sentence.item_at(anchor).symbol != "J" or group.count.value is None:
        return False
    return any(
        former.typed is reading.sentence
        and former.at < anchor
        and former.casualty.outcome == outcome
        and former.casualty.count == group.count
        for former in reading.before
    )


def _outcome(harm: Item) -> Outcome:
    if isinstance(harm.payload, CountedHarm):
        return harm.payload.harm.outcome
    return harm.payload.outcome if isinstance(harm.payload, Harm) else "killed"


def _note_removed(
    reading: SentenceReading, rule: CasualtyRule, item: Item, harm: Item, outcome: str, reason: str
) -> None:
    first, stop = words_of(item, harm)
    article = reading.reader.article
    start, end = article.starts[first], article.ends[stop - 1]
    reading.findings.note("casualties", rule.name, start, end, outcome, reason)


def _read_counted(
    builder: Builder, match: "regex.Match[str]", victims: str, item: Item, harm: Item
) -> list[Statement]:
    """ "33 civilian deaths", "left 12 casualties dead": a counted noun of harm."""
    reading = builder.reading
    counted = item.payload
    if not isinstance(counted, CountedHarm):
        return []
    if victims != "c" and builder.outcome == "casualties" and harm.symbol == "S":
        builder.outcome = "killed"
    if counted.side == "unknown":
        before = reading.sentence.text[: match.start(victims)]
        if before.endswith(_SUFFERED):
            counted.side = side_of_subject(reading.reader, reading.sentence, builder.anchor)
        elif before.endswith(_INFLICTED):
            counted.side = side_of_object(reading.reader, reading.sentence, builder.anchor)
    actor = counted.actor.actor.name if counted.actor else None
    return [builder.make(counted.count, item, harm, side=counted.side, actor=actor)]


def _read_group(
    builder: Builder, rule: CasualtyRule, match: "regex.Match[str]", item: Item, harm: Item
) -> list[Statement]:
    """Victims counted as people: the usual case."""
    reading, group = builder.reading, item.payload
    if not isinstance(group, Group) or (group.count == BARE and _quoted(reading.reader, group)):
        return []
    if start_of(match, "neg") is not None:
        builder.status = "denied"
        group.count = NONE
    if rule.side_of is not None and group.side == "unknown":
        group.side = rule.side_of(reading.reader, reading.sentence, builder.anchor)
    times = times_told(reading.sentence, match.end())
    if times > 1 and group.count.value is not None and not group.parts:
        group.count = multiplied(group.count, times)
    if start_of(match, "with") is not None:
        # "killing him and six others": seven, unless he is told dead already.
        item = _with_pronoun(reading, match, item)
        group = item.payload if isinstance(item.payload, Group) else group
    made = builder.groups(group, item, harm)
    text = reading.sentence.text
    former = (rule.toll or rule.former) and found_in(_FORMER, text[: match.end()])
    former = former or found_in(_SAID_BEFORE, text[: match.start()])
    update = rule.toll and found_in(_UPDATE, text[max(0, match.start() - 20) : match.end()])
    share = (
        group.count.value is not None
        and set(reading.reader.words[group.first : group.stop][-3:]) >= _OF_THE_DEAD
    )
    owner = reading.item(match, "owner")
    told = text[: builder.anchor]
    in_part = ("including" in text and found_in(_ONE_OF_THE_DEEDS, told)) or found_in(_IN_ONE, told)
    grand = (
        found_in(_GRAND, text)
        or " ".join(reading.reader.words[group.first : group.first + 2]) in _TOTAL_OF
    )
    for statement in made:
        statement.toll = rule.toll
        statement.update = update
        statement.grand = grand
        statement.share = share
        if former:
            statement.casualty.superseded_by = "other"
        if start_of(match, "c") is not None or in_part:
            statement.casualty.subset_of = "before"
        if owner is not None:
            _own_figure(reading.reader, owner, statement)
    old = reading.item(match, "old")
    if old is not None and isinstance(old.payload, Group) and made:
        made.append(_replaced(builder, made[0], old, old.payload))
    return made


def _with_pronoun(reading: SentenceReading, match: "regex.Match[str]", others: Item) -> Item:
    """ "him and six others" as one group; the others alone if he is told dead already."""
    group = others.payload
    told = any(
        former.casualty.outcome == "killed"
        and former.casualty.count.value == 1
        and reading.sentence.sentence.number - former.typed.sentence.number <= 1
        for former in reading.before
    )
    if told or not isinstance(group, Group) or group.parts:
        return others
    pronoun = reading.sentence.item_at(match.start("with"))
    parts = [Group(pronoun.first, pronoun.stop, ONE, one=True, rest=True), group]
    joint = Group(pronoun.first, others.stop, ONE, parts=parts, side=group.side)
    return Item("G", joint.first, joint.stop, joint)


def _quoted(reader: Reader, group: Group) -> bool:
    """ "killed "agents of the state"": a word of theirs in quotation marks, no count."""
    start = reader.article.starts[group.first]
    return reader.article.text[max(0, start - 1) : start] in ('"', "“")


def _own_figure(reader: Reader, owner: Item, statement: Statement) -> None:
    """ "the rebels' figure of 50": the figure is theirs, of losses told before."""
    mention = reader.actor_at.get(owner.stop - 1)
    statement.casualty.source = Source(
        actor=mention.actor.name if mention else None,
        text=reader.text_of(owner.first, owner.stop),
    )
    if isinstance(owner.payload, Group) and owner.payload.side == "armed_group":
        statement.casualty.status = "claimed"
    statement.rest = True


def _replaced(builder: Builder, newer: Statement, old: Item, group: Group) -> Statement:
    """ "rose from 9": the figure that a newer one replaces."""
    side = newer.casualty.victims.side
    former = builder.make(group.count, old, old, side=side, group=group)
    former.toll = True
    former.casualty.superseded_by = "next"
    newer.children.append(former)
    return former


def _adjectives(reading: SentenceReading) -> list[Statement]:
    """ "four wounded soldiers were flown out": harm told by an adjective alone."""
    made: list[Statement] = []
    sentence, reader = reading.sentence, reading.reader
    first, stop = sentence.sentence.first, sentence.sentence.stop
    if reader.classes.harmed.isdisjoint(reader.words[first:stop]):
        return made
    for item, offset in zip(sentence.items, sentence.offsets, strict=True):
        group = item.payload
        if not isinstance(group, Group) or group.adjective is None:
            continue
        if group.count.value is None or group.definite or reading.is_used(item):
            continue
        status, scope, dropped = reading.context.at(offset)
        if dropped:
            continue
        outcome = group.adjective.outcome
        builder = Builder(reading, "casualties.adjective", outcome, status, scope, offset)
        made.extend(builder.groups(group, item, item))
    return made
