"""Statements of victims with a number, and what the words around say of the figure.

Whether it is a toll brought up to date, a former one, a grand total, a share of others or the
figure of one side.
"""

from typing import TYPE_CHECKING

from afteraction.casualties.builder import Builder
from afteraction.casualties.chunking.groups import BARE, NONE, ONE, CountedHarm, Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.counts import multiplied, times_told
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.casualties.statements import SentenceReading, Statement, start_of
from afteraction.casualties.subjects import side_of_object, side_of_subject
from afteraction.casualties.typed import Item
from afteraction.record import Source
from afteraction.rule import found_in

if TYPE_CHECKING:
    import regex

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


def read_group(
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


def read_counted(
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
