"""What kind of attack an incident was: its most specific, most frequent trigger."""

from afteraction.events.incidents import Incident
from afteraction.events.manners import by_hand, laid_for_passers, shot_down
from afteraction.findings import Findings
from afteraction.record import EventType
from afteraction.rule import compile_plain

# How much a type says: "attack" says least, and a suicide bombing is told in the words of bombings.
_SPECIFIC: dict[EventType, float] = {
    "attack": 0.1,
    "clash": 0.8,
    "shooting": 1.0,
    "raid": 1.0,
    "bombing": 1.5,
    "shelling": 1.5,
    "abduction": 1.6,
    "arson": 0.9,
    "ambush": 2.0,
    "execution": 1.6,
    "massacre": 1.6,
    "assassination": 1.8,
    "air_strike": 2.0,
    "drone_strike": 3.0,
    "mine_or_ied": 2.5,
    "suicide_bombing": 5.0,
    "other": 0.0,
}


# Done beside killing, these are not what the attack is called by.
_BESIDE: frozenset[EventType] = frozenset(("arson", "abduction"))


def beside_lent(incident: Incident, offset: int) -> bool:
    """Whether a trigger stands beside a count that another incident takes."""
    if not incident.lent:
        return False
    own = min((abs(c.start - offset) for c in incident.casualties), default=10**6)
    return min(abs(c.start - offset) for c in incident.lent) < own


# Rules of people carried off without a word for an abduction.
_CARRIED_OFF = frozenset(("events.x_took_hostages", "events.x_seized_people"))


# The arms of an attacker who goes by them: "Turkish jets bombed", "an army helicopter fired".
_BY_ARMS: dict[str, EventType] = {
    **dict.fromkeys(
        "jet jets warplane warplanes aircraft helicopter helicopters gunships planes".split(),
        "air_strike",
    ),
    **dict.fromkeys(("drone", "drones"), "drone_strike"),
    **dict.fromkeys(("tank", "tanks", "artillery"), "shelling"),
}


# "A Taliban suicide bomber" is told as the Taliban's.
_SUICIDE = compile_plain(r"\bsuicide (?:[a-z]+ )?(?:bomber|attacker)s?\b")


def _armament(findings: Findings, incident: Incident) -> list[str]:
    """The arms that attackers of an incident are told by, one for each frame."""
    return [
        word
        for telling in incident.tellings
        for frame in telling.frames
        for mention in frame.attackers
        if (word := findings.article.folded[mention.start : mention.end].split()[-1]) in _BY_ARMS
    ]


def _one_sided(incident: Incident) -> bool:
    """Whether the first sentence tells of people killed, and of no fight."""
    lead = incident.tellings[0] if incident.tellings else None
    return (
        lead is not None
        and all(t.reading.type != "clash" for t in lead.triggers)
        and any(c.outcome == "killed" and c.count.value != 0 for c in lead.casualties)
        and not any(c.victims.side == "armed_group" for c in lead.casualties)
    )


def event_type(findings: Findings, incident: Incident) -> EventType:
    """The type whose triggers weigh most; the earlier one where two weigh the same."""
    worth: dict[EventType, float] = {}
    answers = {
        frame.trigger.start
        for telling in incident.tellings
        for frame in telling.frames
        if frame.answer and frame.trigger is not None
    }
    deadly = any(c.outcome == "killed" and c.count.value != 0 for c in incident.casualties)
    one_sided = _one_sided(incident)
    told = sum(len(telling.triggers) for telling in incident.tellings)
    for order, telling in enumerate(incident.tellings):
        for trigger in telling.triggers:
            if beside_lent(incident, trigger.start):
                continue
            if trigger.start in answers and told > 1:
                continue  # how the attacker died is not how he attacked
            share = _SPECIFIC[trigger.reading.type] * (1.5 if order == 0 else 1.0)
            if trigger.reading.kind == "weapon" and not any(
                t.reading.verb and t.reading.strength != "none" for t in telling.triggers
            ):
                continue  # "they had rifles and mortars" tells of arms, not of a shelling
            if trigger.reading.kind == "weapon" and shot_down(
                findings.article.folded[max(0, trigger.start - 40) : trigger.start]
            ):
                continue
            if trigger.reading.strength == "none" and trigger.reading.kind != "weapon":
                continue
            if any(frame.claimants for frame in telling.frames):
                share *= 0.5  # what a party says it did may be another deed
            if trigger.reading.type == "clash" and order and one_sided:
                share *= 0.1  # a massacre with a shoot-out after it is no clash
            if trigger.reading.type == "shelling" and any(
                t.reading.type != "shelling" and t.reading.verb and t.reading.strength == "strong"
                for t in telling.triggers
            ):
                share *= 0.5  # "fired mortars and stormed the base"
            if (
                deadly
                and trigger.reading.type in _BESIDE
                and (order or trigger.reading.type == "arson")
            ):
                share *= 0.05
            worth[trigger.reading.type] = worth.get(trigger.reading.type, 0.0) + share
    lead = incident.tellings[0] if incident.tellings else None
    if lead is not None and any(frame.rule in _CARRIED_OFF for frame in lead.frames):
        worth["abduction"] = worth.get("abduction", 0.0) + 2.4
    if lead is not None:
        words = findings.article.folded[lead.sentence.start : lead.sentence.end]
        if by_hand(words):
            worth["attack"] = worth.get("attack", 0.0) + 2.0
    if "bombing" in worth and any(
        laid_for_passers(findings.article.folded[telling.sentence.start : telling.sentence.end])
        for telling in incident.tellings
    ):
        worth["mine_or_ied"] = worth.get("mine_or_ied", 0.0) + worth["bombing"] + 0.1
    attackers = {m.actor.name for t in incident.tellings for f in t.frames for m in f.attackers}
    for word in _armament(findings, incident):
        kind = _BY_ARMS[word]
        worth[kind] = worth.get(kind, 0.0) + 2 * _SPECIFIC[kind]
    if any("suicide" in name for name in attackers) or any(
        _SUICIDE.search(findings.article.folded, telling.sentence.start, telling.sentence.end)
        for telling in incident.tellings
        if any(frame.attackers for frame in telling.frames)
    ):
        worth["suicide_bombing"] = worth.get("suicide_bombing", 0.0) + 5.0
    if any(c.outcome == "abducted" for c in incident.casualties) and not any(
        c.outcome == "killed" for c in incident.casualties
    ):
        worth["abduction"] = worth.get("abduction", 0.0) + 1.0
    return max(worth, key=lambda kind: worth[kind], default="attack")
