"""Who says so: the source of each statement and its status.

Status is the source's relation to the figure, not the verb: what a party says of losses it
inflicted is claimed, of its own losses confirmed.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.reports import Asked, Report, reports_in
from afteraction.casualties.sides import side_of_actor
from afteraction.casualties.statements import Statement
from afteraction.casualties.typed import TypedSentence
from afteraction.record import Side, Source, Status
from afteraction.rule import compile_plain, found_in

_RESPONSIBILITY = (
    r"\b(?:claim|claims|claimed|claiming|asserted|took|taken|takes|taking|assumed|accepted|admitted)"
    r"(?: full| the)? (?:responsibility|credit)"
)
_DEED = r"(?:attack|assault|ambush|bombing|raid|operation|blast)"
# "no group has claimed responsibility" credits nobody.
_CREDIT = (
    r"(?P<no>\b(?:no|not|nobody|denied|neither|without|Z)\b[^,;]{0,60} )?"
    rf"(?:{_RESPONSIBILITY}|\bclaimed (?:the|this|that) (?:[a-z]+ ){{0,2}}{_DEED}\b)"
)
# A source is nearer than any other if it costs less than this: characters between, and a penalty
# for the wrong order (200) or a contrast (400) between source and figure.
_FARTHEST = 400
# Rules in which somebody kills the victims.
_KILLING = (".active", ".active_participle", ".active_present")


def attribute(
    reader: Reader, sentence: TypedSentence, statements: Sequence[Statement], asked: Asked
) -> Report | None:
    """Give the statements of a sentence their source and status.

    ``asked`` gives the report of an earlier sentence that a pronoun may resume; returns that of
    this sentence which the next may, if it has one.
    """
    reports = reports_in(reader, sentence, asked)
    credit = None
    if "claim" in sentence.text or "responsibility" in sentence.text or "credit" in sentence.text:
        credit = compile_plain(_CREDIT).search(sentence.text)
    for statement in statements:
        if statement.casualty.source is not None:
            continue
        report = _nearest(reports, statement.at, sentence.text)
        claim = credit is not None and credit["no"] is None and credit.end() <= statement.at
        if claim and (report is None or report.kind == "claim"):
            _credited(reader, sentence, statement, credit.start() if credit else 0)
            continue
        if report is None:
            continue
        casualty = statement.casualty
        casualty.source = Source(
            actor=report.actor.actor.name if report.actor else None, text=report.text
        )
        side = _speaker_side(report)
        group = statement.group
        if casualty.victims.side == "unknown" and _comrades(reader, group):
            casualty.victims.side = side  # "the captain said three of his comrades fell"
        if (
            report.kind == "confirm"
            and casualty.victims.side == "unknown"
            and side != "unknown"
            and "police" not in report.text.casefold()  # they confirm whoever's dead there are
            and group is not None
            and (group.bare or group.noun is None)
        ):
            casualty.victims.side = side  # "the army acknowledged 8 dead": its own
        if casualty.status == "reported" and not statement.self_killing:
            casualty.status = _status(report, statement)
    return reports[-1] if reports else None


def _comrades(reader: Reader, group: Group | None) -> bool:
    """Whether people are the speaker's own: "three of his comrades", "our men"."""
    if group is None:
        return False
    words = reader.words[group.first : group.stop]
    return words[-1] in _COMRADES and not _OURS.isdisjoint(words)


_COMRADES = frozenset("comrades men colleagues boys brothers troops lads".split())
_OURS = frozenset("his her our their its my".split())


def _nearest(reports: Sequence[Report], at: int, text: str) -> Report | None:
    """The report whose clause holds the word of harm at ``at``."""
    best: tuple[int, Report] | None = None
    for report in reports:
        if report.start <= at < report.end and report.kind != "claim":
            continue
        if report.kind == "claim" and not report.before and report.at < at:
            continue  # "a bombing claimed by the group killed 30": the deed is claimed
        if report.kind == "claim" and _of_a_deed(text, report.at):
            continue
        if report.kind == "deny" and found_in(_OF_THE_DEED, text[report.at : report.at + 60]):
            continue
        if report.kind == "deny" and found_in(_GOES_ON_TO_SAY, text[report.at : at]):
            report = replace(report, kind="say")  # noqa: PLW2901
        between = text[min(report.at, at) : max(report.at, at)]
        if " ; " in between:
            continue
        cost = abs(report.at - at)
        # A source before its verb speaks of what follows; a closing "X said" of what went before.
        forward = report.at < at
        if forward != report.before and report.before and not _closing(report, text):
            cost += 200
        closes = report.at > at and _closing(report, text) and len(reports) == 1
        if (" while " in between or " but " in between) and not closes:
            cost += _FARTHEST
        if best is None or cost < best[0]:
            best = cost, report
    if best is None or best[0] >= _FARTHEST:
        return None
    return best[1]


# "denied opening fire and accused the rebels of shelling, wounding two": the two are not denied.
_GOES_ON_TO_SAY = r"\b(?:and|but) (?:[a-z]+ )?(?:accused|blamed|said|put|claimed|admitted)\b"


# "the army denies responsibility": for the deed, of which the toll is not denied.
_OF_THE_DEED = (
    r"^[a-z]+ (?:(?:any|all|having|being|its|their|his|that) ){0,2}(?:responsibility|involvement"
    r"|role|part|blame|links?|complicity|knowledge|behind|involved|it (?:was|had|carried|targeted)"
    r"|targeting|target(?:ed|s)|carrying out|they (?:were|had))\b"
)


# "no group claimed responsibility", "the blast was claimed by the group"; not "a toll claimed by".
_DEED_CLAIMED = (
    r"(?:claim(?:s|ed|ing)?(?: full| the)? (?:responsibility|credit)"
    r"|(?<!\b(?:figure|toll|number|total|T) )claimed by)\b"
)


def _of_a_deed(text: str, at: int) -> bool:
    """Whether what is claimed at an offset is the deed, not the figure."""
    return compile_plain(_DEED_CLAIMED).match(text, at) is not None


def _closing(report: Report, text: str) -> bool:
    """Whether a report closes its sentence or a clause of it: ", the ministry said."."""
    before = text[: report.start].rstrip()
    return before.endswith((",", '"'))


def _status(report: Report, statement: Statement) -> Status:
    victims = statement.casualty.victims.side
    victims_actor = statement.casualty.victims.actor
    if report.kind != "deny" and _is_bomber(statement):
        return "reported"
    own = report.actor is not None and victims_actor == report.actor.actor.name
    side = _speaker_side(report)
    if report.kind == "deny":
        return "denied"
    if report.speaker == "country":
        return _status_of_country(statement)
    if side == "armed_group":
        # "they killed 30 militiamen" is told of the other side, "30 fighters died" of their own.
        theirs = victims == "armed_group" and not statement.casualty.rule.endswith(_KILLING)
        return "confirmed" if own or theirs else "claimed"
    if side == "state_forces":
        if victims == "armed_group" or (victims == "unknown" and _inflicted(statement)):
            return "claimed"
        if victims == "state_forces":
            return "claimed" if _of_another_state(report, statement) else "confirmed"
    if report.kind == "confirm":
        return "confirmed"
    return "claimed" if report.kind == "claim" else "reported"


_OWN = frozenset(("its", "their", "our"))


def _status_of_country(statement: Statement) -> Status:
    """What a state says through the name of its country or capital: of its own losses or others."""
    casualty, group = statement.casualty, statement.group
    if casualty.victims.side == "armed_group" or _inflicted(statement):
        return "claimed"
    words = (casualty.victims.text or "").casefold().split()
    own = group is not None and not _OWN.isdisjoint(words)
    return "confirmed" if own and casualty.victims.side == "state_forces" else "reported"


_BOMBERS = frozenset(("bombers", "suicide bombers", "suicide attackers"))


def _is_bomber(statement: Statement) -> bool:
    """Whether the dead is an attacker who died by his own deed: nobody boasts of it."""
    group = statement.group
    noun = group.noun if group is not None else None
    return group is not None and group.one and noun is not None and noun.name in _BOMBERS


def _speaker_side(report: Report) -> Side:
    """The side a speaker is a party on; unknown for witnesses, hospitals, media and monitors."""
    if report.actor is not None and report.actor.actor.type != "person":
        if report.actor.actor.type == "government":
            return "state_forces"
        side = side_of_actor(report.actor)
        return side if side in ("state_forces", "armed_group") else "unknown"
    if report.speaker == "official":
        return "state_forces"
    return "armed_group" if report.speaker == "party" else "unknown"


# "it had killed", "its troops killed"; not "a soldier had killed" nor "they had been killed".
_OWN_DEED = (
    r"\b(?:it|they|(?:its|their|his) (?:[a-z]+ )?(?:[GA]|forces|units))"
    r"(?: (?:had|has|have))?(?: also)? $"
)


def _inflicted(statement: Statement) -> bool:
    """Whether the speaker tells of his own deed: "the army said it had killed 30"."""
    before = statement.typed.text[: statement.at]
    return compile_plain(_OWN_DEED).search(before) is not None


def _of_another_state(report: Report, statement: Statement) -> bool:
    """Whether a state speaks of the losses of another: its enemy's, so they are no confession."""
    group = statement.group
    if group is None or group.actor is None or report.actor is None:
        return False
    theirs, own = group.actor.actor.country, report.actor.actor.country
    return bool(theirs and own) and set(theirs).isdisjoint(own)


def _credited(reader: Reader, sentence: TypedSentence, statement: Statement, at: int) -> None:
    """A figure inside a claim of responsibility is the claimant's."""
    index = sentence.index_at(at)
    for item in reversed(sentence.items[:index]):
        mention = reader.actor_at.get(item.stop - 1) if item.symbol in ("A", "G", "O") else None
        if mention is not None and side_of_actor(mention) == "armed_group":
            statement.casualty.source = Source(
                actor=mention.actor.name, text=reader.article.text[mention.start : mention.end]
            )
            if statement.casualty.status == "reported":
                statement.casualty.status = "claimed"
            return
