"""From the matches of rules to casualty statements: whom a match counts, and in what context."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from afteraction.casualties.anaphora import read_pronoun, told_before
from afteraction.casualties.builder import Builder
from afteraction.casualties.chunking.groups import BARE, NONE, CountedHarm, Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counted_victims import read_counted, read_group
from afteraction.casualties.lexicon import Harm
from afteraction.casualties.mishaps import MISHAPS
from afteraction.casualties.rules import RULES
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.casualties.statements import SentenceReading, Statement, start_of
from afteraction.casualties.suppression import SentenceContext
from afteraction.casualties.typed import Item, TypedSentence, words_of
from afteraction.findings import Findings
from afteraction.record import Outcome
from afteraction.rule import RuleTable

if TYPE_CHECKING:
    import regex

# Victims and their word of harm, by the names of their groups.
_PAIRS = (("v", "h"), ("v2", "h2"), ("c", "c"))


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
        return read_counted(builder, match, victims, item, harm)
    if (item.first, outcome) in reading.used:
        return []
    reading.used.add((item.first, outcome))
    if item.symbol == "Z":
        return [builder.make(NONE, item, harm)]
    return read_group(builder, rule, match, item, harm)


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
