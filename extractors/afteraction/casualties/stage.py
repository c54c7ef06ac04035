"""The casualties stage: type each sentence, read its statements, attribute and relate them."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from afteraction.article import Sentence
from afteraction.casualties.attribution import attribute
from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counted_again import merge_origins, name_the_counted
from afteraction.casualties.lexicon import harm_words, triggers
from afteraction.casualties.mishaps import of_a_mishap, of_no_violence
from afteraction.casualties.reading import statements_in
from afteraction.casualties.relations import relate
from afteraction.casualties.screening import may_tell
from afteraction.casualties.speakers import Speakers, type_merged
from afteraction.casualties.statements import Statement
from afteraction.casualties.told_twice import merge_told_twice
from afteraction.casualties.verification import verify
from afteraction.casualties.victims import name_victims
from afteraction.findings import DateMention, Findings
from afteraction.matching import within
from afteraction.rule import compile_plain

# Older than this before publication, a dated statement is of another event.
_RECENT = dt.timedelta(days=31)

# So is what a lead tells of behind "after" or "since", dated longer ago than this.
_LONG_AGO = dt.timedelta(days=300)
_BACKGROUND = r"\b(?:after|since|in which|when|where|who)\b[^,;]*$"

# As many die in a war; no attack or clash that a news report tells of costs so many.
_WHOLE_WAR = 10_000
# How many statements back "the victims" and "them" may go.
_RECALL = 40


def find_casualties(findings: Findings) -> None:
    """Add the article's casualty statements, in text order, to ``findings.casualties``."""
    article = findings.article
    followed = [
        s for s in article.sentences if not triggers().isdisjoint(article.words[s.first : s.stop])
    ]
    if not followed:
        return
    harms = harm_words().find_all(article)
    if of_a_mishap(article):
        findings.mishaps = {article.starts[index] for index in harms}
        return
    telling = {s.number for s in followed if may_tell(article, s, harms)}
    if not telling:
        return
    blocked = {
        index
        for date in findings.dates
        for index in range(*article.word_range(date.start, date.end))
    }
    reader = Reader(article, findings.actors, blocked, harms)
    speakers = Speakers(findings, reader, {sentence.number for sentence in followed})
    statements: list[Statement] = []
    for sentence in followed:
        if sentence.number not in telling:
            speakers.pass_over(sentence)
            continue
        parsed = type_merged(findings, reader, sentence)
        found = statements_in(findings, reader, parsed, statements[-_RECALL:])
        if not found:
            speakers.pass_over(sentence, parsed)
            continue
        speaker = attribute(reader, parsed, found, partial(speakers.before, sentence))
        if speaker is None:
            speakers.pass_over(sentence, parsed)
        else:
            speakers.remember(speaker)
        dates = within(findings.dates, sentence.start, sentence.end)
        for statement in found:
            _inherit_side(reader, statement, statements)
            _date_scope(findings, statement, dates, sentence)
            statements.append(statement)
    if statements and of_no_violence(findings, statements):
        _drop(findings, statements)
        return
    if not statements:
        return
    relate(statements)
    verify(article.folded, article.sentences, statements)
    findings.casualties = [statement.casualty for statement in statements]
    name_victims(findings)
    merge_origins(findings)
    merge_told_twice(findings)
    name_the_counted(findings)


def _drop(findings: Findings, statements: Sequence[Statement]) -> None:
    """Statements that are none after all, noted for the explain view."""
    for statement in statements:
        one = statement.casualty
        harm = statement.typed.item_at(statement.at)
        findings.mishaps.add(findings.article.starts[harm.first])
        findings.note(
            "casualties", one.rule, one.start, one.end, one.outcome, "no violence in the article"
        )


def _inherit_side(reader: Reader, statement: Statement, before: Sequence[Statement]) -> None:
    """ "17 others", "two of them": on the side of those named before."""
    if statement.self_killing or (before and before[-1].self_killing):
        return  # those whom a suicide bomber kills are not of his side
    if statement.casualty.victims.side != "unknown":
        return
    if before and _goes_on(before[-1], statement):
        statement.casualty.victims.side = before[-1].casualty.victims.side
        statement.casualty.victims.actor = before[-1].casualty.victims.actor
        return
    if not statement.rest:
        return
    for item in reversed(statement.typed.items[: statement.typed.index_at(statement.at)]):
        group = item.payload
        if (
            isinstance(group, Group)
            and group is not statement.group
            and group.side != "unknown"
            and group.noun
            and not group.bare
            and group.side != "armed_group"
            and not _speaks(reader, statement, group)
        ):
            statement.casualty.victims.side = group.side
            statement.casualty.victims.actor = group.actor.actor.name if group.actor else None
            return
    group = statement.group
    partitive = group is not None and group.partitive
    beside = before and before[-1].typed is statement.typed and not partitive
    if beside and _counted_people(before[-1]):
        return  # "12 people were killed and 20 others": beside those 12, whoever they are
    former = next(
        (
            s
            for s in reversed(before)
            if s.casualty.victims.side != "unknown" and not s.self_killing
        ),
        None,
    )
    # "Three others died" may have a sentence between, "the fourth" goes back to the last.
    reach = 1 if statement.casualty.count.value == 1 else 2
    apart = former is not None and statement.typed.sentence.number - former.typed.sentence.number
    if former is not None and apart <= reach:
        statement.casualty.victims.side = former.casualty.victims.side
        statement.casualty.victims.actor = former.casualty.victims.actor


def _speaks(reader: Reader, statement: Statement, group: Group) -> bool:
    """Whether a group is who tells of the statement: "an official said that 35 others"."""
    source = statement.casualty.source
    if source is None:
        return False
    return reader.text_of(group.first, group.stop) in source.text


def _counted_people(statement: Statement) -> bool:
    """Whether a statement counts people of no known side by a noun: "12 people"."""
    group = statement.group
    known = statement.casualty.victims.side != "unknown"
    return not known and group is not None and group.noun is not None and not group.rest


_LINK = r"(?: (?:(?:in|at|on|near) )?[PD])?(?: ,)?(?: (?:and|while|but|or))?(?: ,)? "


def _goes_on(former: Statement, statement: Statement) -> bool:
    """ "17 soldiers were killed and 20 wounded": a bare number after the verb counts the same kind.

    Not after an object: "killed two guards and wounded five" leaves open who the five are.
    """
    group, before = statement.group, former.group
    if group is None or not group.bare or before is None or former.typed is not statement.typed:
        return False
    typed = statement.typed
    harm = typed.items[typed.index_at(former.at)]
    if before.first >= harm.first or before.stop > harm.first or group.first < harm.stop:
        return False
    index = next((i for i, item in enumerate(typed.items) if item.payload is group), None)
    if index is None:
        return False
    between = typed.text[former.at + len(harm.symbol) : typed.offsets[index]]
    return compile_plain(_LINK).fullmatch(between) is not None


def _date_scope(
    findings: Findings, statement: Statement, dates: Sequence[DateMention], sentence: Sentence
) -> None:
    """A statement dated long before publication is of another event."""
    if statement.casualty.scope != "event":
        return
    count = statement.casualty.count
    if (count.value or count.min or 0) >= _WHOLE_WAR:
        statement.casualty.scope = "cumulative"
        return
    recent = _RECENT
    if sentence.number == 0:
        # The lead tells the event itself, unless it tells how something long past began.
        told = statement.typed.text[: statement.at]
        if compile_plain(_BACKGROUND).search(told) is None:
            return
        recent = _LONG_AGO
    for mention in dates:
        date = mention.date
        if mention.function in ("speech", "publication") or date.type != "DATE":
            continue
        if mention.function == "since":
            if sentence.number and abs(mention.start - statement.casualty.start) < 160:
                statement.casualty.scope = "cumulative"
            return
        if date.latest is None or findings.published is None:
            continue
        if dt.date.fromisoformat(date.latest) + recent < dt.date.fromisoformat(findings.published):
            statement.casualty.scope = "other_event"
