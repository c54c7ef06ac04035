"""How often each actor of an incident appears as attacker, target, side or claimant."""

from msgspec import Struct

from afteraction.actor_types import ARMED, ARMED_GROUPS, UNARMED
from afteraction.casualties.victims import told_of
from afteraction.events.bands import is_band
from afteraction.events.incidents import Incident
from afteraction.events.roles import Frame
from afteraction.events.struck import called, listed, struck
from afteraction.events.tellings import Telling
from afteraction.events.types import beside_lent
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.record import Actor, Casualty

# A name this near (in characters) behind a noun is that of whom the noun means: ", ".
_BESIDE = 2


# Nouns that say of people that they attacked, and those that say it where others were hurt.
DOERS = frozenset("attackers assailants hijackers kidnappers abductors assassins".split())
GUNMEN = frozenset(("gunmen", "suicide bombers", "bombers", "shooters", "snipers"))


class Tally(Struct):
    """How often each actor appears as attacker and as target; names in order of appearance."""

    stated: dict[str, float]
    suspected: dict[str, float]
    targets: dict[str, float]
    sides: list[str]
    claimants: list[str]
    struck: set[str]
    countering: dict[str, float]
    attacked: set[str]
    armed: set[str]
    answered: dict[str, float]
    deniers: set[str]
    campaigning: dict[str, float]
    bands: list[str]


def count(findings: Findings, incident: Incident, actors: dict[str, Actor]) -> Tally:
    """The tally of an incident, from its frames and casualties."""
    tally = Tally({}, {}, {}, [], [], set(), {}, set(), set(), {}, set(), {}, [])
    tellings = sorted([*incident.tellings, *incident.speaking], key=lambda t: t.sentence.number)
    for telling in tellings:
        claims = [f for f in telling.frames if f.claimants]
        met = {m.actor.name for f in telling.frames if not f.attackers for m in f.targets}
        for frame in telling.frames:
            # A lead that tells two incidents: this deed is of the other one.
            if frame.trigger is not None and beside_lent(incident, frame.trigger.start):
                continue
            if frame.answer and _harm_beside(incident, frame):
                continue  # "before he was shot dead by police"
            if any(_is_claimed(frame, claim) for claim in claims):
                for mention in frame.targets:  # whom they say they struck
                    tally.targets.setdefault(mention.actor.name, 0.6)
                    tally.attacked.add(mention.actor.name)
                continue
            _count_frame(tally, frame, telling, freeing=bool(met) and met <= DOERS)
            tally.bands += [
                m.actor.name
                for m in frame.attackers
                if m.actor.generic and is_band(findings, m) and not frame.suspected
            ]
    if not tally.stated and not tally.suspected and not tally.claimants:
        # Who wages a campaign attacked, unless another is said to have: "the offensive of X".
        tally.stated = tally.campaigning
        tally.struck |= tally.campaigning.keys()
    for waging, weight in tally.campaigning.items():
        # "The rebels" who attack are those of the offensive.
        if waging not in tally.stated and any(
            actors[n].generic and actors[n].type == actors[waging].type for n in tally.stated
        ):
            tally.stated[waging] = weight
    for telling in incident.tellings:
        aimed: set[str] = set()
        for mention in struck(findings, telling):
            # "Escaped a bomb attack" and "a farm owned by X" make no attacker of X.
            tally.stated.pop(mention.actor.name, None)
            tally.suspected.pop(mention.actor.name, None)
            tally.targets.setdefault(mention.actor.name, 0.6)
            aimed.add(mention.actor.name)
        for mention in called(findings, telling):
            if mention.actor.name not in tally.stated:
                tally.targets.setdefault(mention.actor.name, 0.6)
                aimed.add(mention.actor.name)
        aimed |= {mention.actor.name for frame in telling.frames for mention in frame.targets}
        for casualty in telling.casualties:
            aimed |= {mention.actor.name for mention in told_of(findings, casualty)}
        for mention in listed(findings, telling, aimed):
            if mention.actor.name not in tally.stated:
                tally.targets.setdefault(mention.actor.name, 0.6)
    harmed = {c.victims.actor for c in incident.casualties if c.count.value != 0}
    for casualty in incident.casualties:
        if casualty.victims.side != "armed_group" and casualty.count.value != 0:
            for mention in told_of(findings, casualty):
                # "X, his wife and two bodyguards": each of them was a target.
                told = mention.actor
                if told.type in UNARMED and told.name != casualty.victims.actor:
                    tally.targets.setdefault(mention.actor.name, 0.6)
        name = casualty.victims.actor
        if name not in actors or casualty.victims.side == "armed_group":
            continue
        if actors[name].generic and _is_named(findings, casualty):
            continue
        if _is_part(incident, casualty, actors[name]):
            continue
        if name in harmed:
            tally.targets[name] = tally.targets.get(name, 0.0) + 0.6
        else:
            tally.targets.pop(name, None)  # "no civilian was hurt"
    return tally


def _harm_beside(incident: Incident, frame: Frame) -> bool:
    """Whether an incident harmed others than those whom forces killed in answer."""
    trigger = frame.trigger
    return trigger is not None and any(
        c.count.value != 0 and not c.start <= trigger.start < c.end for c in incident.casualties
    )


def _is_part(incident: Incident, casualty: Casualty, actor: Actor) -> bool:
    """Whether only some of the victims are of a force: "nine people, including two policemen"."""
    if casualty.subset_of is None or actor.type != "state_forces":
        return False
    whole = next((c for c in incident.casualties if c.id == casualty.subset_of), None)
    return whole is not None and whole.victims.side not in ("state_forces", "mixed")


def _is_named(findings: Findings, casualty: Casualty) -> bool:
    """Whether a noun for one victim stands beside his name: "his driver, X Y, was killed"."""
    if casualty.count.value != 1 or not casualty.victims.text:
        return False
    start = findings.article.text.find(casualty.victims.text, casualty.sentence.start)
    if start < 0:
        return False
    end = start + len(casualty.victims.text)
    return any(
        mention.actor.type == "person"
        for mention in touching(findings.actors, end, end + _BESIDE + 1)
    )


def _is_claimed(frame: Frame, claim: Frame) -> bool:
    """Whether a deed is only what its doer says: "the Taliban said the militants had killed"."""
    if not frame.attackers or frame is claim or frame.end < claim.start:
        return False
    claimants = {m.actor.name: m.actor for m in claim.claimants}
    return all(
        m.actor.name in claimants
        or (m.actor.generic and any(covers(c, m.actor) for c in claimants.values()))
        for m in frame.attackers
    )


def _count_frame(tally: Tally, frame: Frame, telling: Telling, *, freeing: bool) -> None:
    """Enter a frame; ``freeing``: its sentence harms only attackers, as the police do who storm."""
    # Who was attacked first may kill in return; that makes no attacker of him.
    hit = {m.actor.name for m in frame.targets}
    counter = bool(hit & set(tally.stated)) and not frame.suspected
    # Forces that kill gunmen, or nobody knows whom, may only answer them.
    killing = frame.trigger is None or frame.trigger.reading.kind in ("kill", "fire", "burst")
    answering = (
        (killing or freeing or bool(frame.targets) or bool(tally.armed))
        and all(m.actor.type in ARMED for m in frame.targets)
        and (
            bool(tally.armed)
            or not any(casualty.victims.side == "civilians" for casualty in telling.casualties)
        )
    )
    for mention in frame.attackers:
        name = mention.actor.name
        recalled = mention.reference == "anaphor" and name in tally.suspected
        if frame.suspected or mention.suspected or recalled:
            tally.suspected.setdefault(name, 0.0)
            tally.suspected[name] += 1.0
            if mention.actor.type in ARMED and not frame.suspected:
                tally.armed.add(name)
        elif (answering and mention.actor.type == "state_forces") or _defends(
            mention.actor, frame.targets
        ):
            tally.countering[name] = tally.countering.get(name, 0.0) + 1.0
            for hit_name in hit:
                tally.answered[hit_name] = tally.answered.get(hit_name, 0.0) + 1.0
        elif frame.campaign:
            tally.campaigning[name] = tally.campaigning.get(name, 0.0) + 1.0
        elif not (counter and name in tally.targets):
            if frame.trigger is None or frame.trigger.reading.kind not in _MUTUAL or _chosen(frame):
                tally.struck.add(name)
            tally.stated[name] = tally.stated.get(name, 0.0) + 1.0
            if mention.actor.type in ARMED:
                tally.armed.add(name)
    if not counter:
        for mention in frame.targets:
            name = mention.actor.name
            tally.targets[name] = tally.targets.get(name, 0.0) + 1.0
            if frame.attackers or (
                frame.trigger is not None and frame.trigger.reading.kind != "kill"
            ):
                tally.attacked.add(name)
    tally.deniers |= {m.actor.name for m in frame.deniers}
    tally.sides += [m.actor.name for m in frame.sides]
    tally.claimants += [m.actor.name for m in frame.claimants]


# What both sides of a fight do.
_MUTUAL = frozenset(("kill", "clash"))
# Deeds that are no part of a fight: who does one attacked, whoever else fought.
_CHOSEN = frozenset(("abduction", "assassination", "execution", "massacre"))


def _chosen(frame: Frame) -> bool:
    return frame.trigger is not None and frame.trigger.reading.type in _CHOSEN


def _defends(actor: Actor, targets: list[ActorMention]) -> bool:
    """Whether somebody unarmed by his noun struck attackers: "bodyguards shot the gunman"."""
    names = {mention.actor.name for mention in targets}
    if actor.type in ARMED or not names:
        return False
    # "His bodyguard NAME shot three militants" too.
    nouns = all(m.actor.generic and m.actor.type in ARMED_GROUPS for m in targets)
    return names <= DOERS | GUNMEN or (nouns and actor.type in UNARMED)


def covers(named: Actor, generic: Actor) -> bool:
    """Whether "fighters" can be those of a named actor."""
    if named.type in ARMED:
        return generic.type in ARMED
    return named.type == generic.type
