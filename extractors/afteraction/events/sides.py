"""The two sides of an incident, who claims it, and the roles of all actors of the article."""

from msgspec import Struct

from afteraction.actor_types import ARMED, FORCES
from afteraction.casualties.victims import told_of
from afteraction.events.civilian_places import among_civilians
from afteraction.events.incidents import Incident
from afteraction.events.roles import Frame
from afteraction.events.struck import listed, struck
from afteraction.events.tellings import Telling
from afteraction.events.types import beside_lent
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching, within
from afteraction.record import Actor, ActorRole, AttackerStatus, Casualty

_ROLES: tuple[ActorRole, ...] = ("attacker", "target", "claimant", "source")
_CIVILIAN = ("civilians", "person", "media")
_UNARMED = (*_CIVILIAN, "government", "other")


class Sides(Struct, kw_only=True):
    """Actor names by role; ``status`` says how sure the attackers are."""

    attackers: list[str]
    targets: list[str]
    claimants: list[str]
    status: AttackerStatus | None


# A name this near (in characters) behind a noun is that of whom the noun means: ", ".
_BESIDE = 2


class _Tally(Struct):
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


def read_sides(findings: Findings, incident: Incident) -> Sides:
    """The sides of an incident from the frames and casualties of its sentences."""
    actors = {m.actor.name: m.actor for m in findings.actors}
    tally = _count(findings, incident, actors)
    stated = [n for n in tally.stated if tally.stated[n] >= tally.targets.get(n, 0.0)]
    suspected = list(tally.suspected)
    sides = list(dict.fromkeys(tally.sides))
    if len(sides) > 1 and not tally.struck & set(stated):
        # Both sides of a clash kill; that does not say who attacked.
        stated = []
    claimants = _parties(actors, tally, _by_name(actors, tally))
    attackers, status = _attackers(actors, stated, suspected, claimants)
    if not attackers and not tally.sides and _is_clash(incident):
        tally.sides = _fallen(incident, actors)
    if not attackers and not tally.sides:
        attackers = _doers(actors, tally)
        status = "stated" if attackers else None
    if not attackers and tally.countering and not tally.sides:
        attackers, status = list(tally.countering), "stated"
    attackers = _named_sides(actors, tally, attackers)
    accused = [name for name in attackers if name in tally.deniers]
    if status == "stated" and accused and all(n in accused or actors[n].generic for n in attackers):
        attackers, status = accused, "suspected"  # "the army rejected the accusation"
    targets = [name for name in tally.targets if name not in attackers]
    if attackers and tally.countering.keys().isdisjoint(attackers):
        # Whom forces hit in answer to the attack is no target of it.
        targets = [n for n in targets if tally.targets[n] > tally.answered.get(n, 0.0)]
    if not attackers and tally.sides:
        # A clash with nobody named as the first to attack: both sides in text order.
        sides = _in_text_order(findings, incident, actors, tally)
        attackers = sides[:1]
        targets = list(dict.fromkeys([*sides[1:], *[t for t in targets if t not in sides]]))
        status = None
    elif tally.sides:
        others = [n for n in dict.fromkeys(tally.sides) if n not in attackers]
        targets = list(dict.fromkeys([*targets, *others]))
    return Sides(
        attackers=attackers,
        targets=_by_unit(
            actors, incident, _specific(actors, _others(actors, tally, attackers, targets))
        ),
        claimants=claimants,
        status=status,
    )


def _in_text_order(
    findings: Findings, incident: Incident, actors: dict[str, Actor], tally: _Tally
) -> list[str]:
    """The sides of a clash as the text names them: "three soldiers died in a clash with rebels"."""
    sides = list(dict.fromkeys(tally.sides))
    if len(sides) > 1:
        return sides
    other = [n for n in tally.targets if n not in sides and actors[n].type in FORCES]
    if len(other) != 1 or {actors[n].type == "state_forces" for n in (*sides, *other)} != {
        True,
        False,
    }:
        return sides
    met = [
        mention.actor.name
        for telling in sorted(incident.tellings, key=lambda t: t.sentence.number)
        for mention in within(findings.actors, telling.sentence.start, telling.sentence.end)
    ]
    return [n for n in dict.fromkeys(met) if n in (*sides, *other)] or sides


# Nouns that say of people that they attacked, and those that say it where others were hurt.
_DOERS = frozenset("attackers assailants hijackers kidnappers abductors assassins".split())
_GUNMEN = frozenset(("gunmen", "suicide bombers", "bombers", "shooters", "snipers"))


def _doers(actors: dict[str, Actor], tally: _Tally) -> list[str]:
    """Who attacked, where only the answer is told: "police shot one of the assailants"."""
    hurt = any(actors[name].type not in ARMED for name in tally.targets)
    return [
        name
        for name in tally.targets
        if actors[name].generic and (name in _DOERS or (hurt and name in _GUNMEN))
    ]


def _others(
    actors: dict[str, Actor], tally: _Tally, attackers: list[str], targets: list[str]
) -> list[str]:
    """The targets without the attackers' own dead: of armed attackers "insurgents" are their own.

    So is a named group, where the attackers are told by a noun alone ("Maoist rebels"); but not
    one that a clause makes the object of an attack.
    """
    armed = [actors[name] for name in attackers if actors[name].type in ARMED]
    if not armed:
        return targets
    nameless = all(actor.generic for actor in armed)
    return [
        name
        for name in targets
        if actors[name].type not in ARMED
        or name in tally.attacked
        or not (actors[name].generic or nameless)
    ]


def _by_name(actors: dict[str, Actor], tally: _Tally) -> list[str]:
    """The claimants; "the jihadists" that claim are the one named group that attacked."""
    named = [n for n in [*tally.stated, *tally.suspected] if not actors[n].generic]
    names = []
    for name in tally.claimants:
        actor = actors[name]
        same = [n for n in dict.fromkeys(named) if actor.generic and _covers(actors[n], actor)]
        names.append(same[0] if len(same) == 1 else name)
    return _specific(actors, list(dict.fromkeys(names)))


def _by_unit(actors: dict[str, Actor], incident: Incident, targets: list[str]) -> list[str]:
    """The targets without "the police" where these are a force named beside them.

    A named force covers its country's army and police, unless one clause tells of both.
    """
    plain = {name for name in targets if name.startswith(("Armed Forces of ", "Police of "))}
    named = [n for n in targets if actors[n].type == "state_forces" and n not in plain]
    named = [name for name in named if not actors[name].generic]
    if not named or not plain:
        return targets
    together = {
        mention.actor.name
        for telling in incident.tellings
        for frame in telling.frames
        if any(m.actor.name in named for m in frame.targets)
        for mention in frame.targets
    }
    countries = {code for name in named for code in actors[name].country}
    return [
        n
        for n in targets
        if n not in plain or n in together or not countries & {*actors[n].country}
    ]


def _named_sides(actors: dict[str, Actor], tally: _Tally, attackers: list[str]) -> list[str]:
    """The attackers, "insurgents" by the name of the one armed group that takes part."""
    names = [n for n in dict.fromkeys(tally.sides) if actors[n].type in ARMED]
    named = [name for name in names if not actors[name].generic]
    if len(named) != 1:
        return attackers
    return list(
        dict.fromkeys(
            named[0] if actors[n].generic and actors[n].type in ARMED else n for n in attackers
        )
    )


def _parties(actors: dict[str, Actor], tally: _Tally, claimants: list[str]) -> list[str]:
    """The claimants of the attack: forces that say they killed its attackers claim no attack."""
    attackers = {*tally.stated, *tally.suspected}
    attackers = {n for n in attackers if actors[n].type in FORCES}
    return [n for n in claimants if not attackers - {n} or actors[n].type != "state_forces"]


def _is_clash(incident: Incident) -> bool:
    return any(t.reading.type == "clash" for telling in incident.tellings for t in telling.triggers)


def _fallen(incident: Incident, actors: dict[str, Actor]) -> list[str]:
    """The sides of a clash by their losses: forces and armed groups, in text order."""
    names = [c.victims.actor for c in incident.casualties]
    known = dict.fromkeys(n for n in names if n in actors and actors[n].type in FORCES)
    return list(known) if len(known) > 1 else []


# What says of attackers only that they attacked.
_NONDESCRIPT = frozenset(
    "gunmen,armed men,attackers,assailants,men,individuals,unknown men,unidentified men,"
    "unknown gunmen,unidentified gunmen,masked men,men in uniform,persons,people".split(",")
)


def _attackers(
    actors: dict[str, Actor], stated: list[str], suspected: list[str], claimants: list[str]
) -> tuple[list[str], AttackerStatus | None]:
    """The attackers and how sure they are: the text's own word, a claim, or blame."""
    named = [name for name in stated if not actors[name].generic]
    if named:
        return _specific(actors, stated), "stated"
    if claimants:
        return claimants, "claimed"
    if suspected and any(not actors[name].generic for name in suspected):
        return _specific(actors, suspected), "suspected"
    if stated and suspected and _NONDESCRIPT.issuperset(stated):
        # "Gunmen shot six ... The attack was blamed on jihadists."
        told = [
            name for name in suspected if name not in _NONDESCRIPT and actors[name].type in ARMED
        ]
        if told:
            return told, "suspected"
    if stated:
        return stated, "stated"
    if suspected:
        return suspected, "suspected"
    return [], None


def _count(findings: Findings, incident: Incident, actors: dict[str, Actor]) -> _Tally:
    tally = _Tally({}, {}, {}, [], [], set(), {}, set(), set(), {}, set())
    tellings = sorted([*incident.tellings, *incident.speaking], key=lambda t: t.sentence.number)
    for telling in tellings:
        claims = [f for f in telling.frames if f.claimants]
        for frame in telling.frames:
            # A lead that tells two incidents: this deed is of the other one.
            if frame.trigger is not None and beside_lent(incident, frame.trigger.start):
                continue
            if frame.answer and _harm_beside(incident, frame):
                continue  # "before he was shot dead by police"
            if not any(_is_claimed(frame, claim) for claim in claims):
                _count_frame(tally, frame, telling)
    for telling in incident.tellings:
        aimed: set[str] = set()
        for mention in struck(findings, telling):
            # "Escaped a bomb attack" and "a farm owned by X" make no attacker of X.
            tally.stated.pop(mention.actor.name, None)
            tally.suspected.pop(mention.actor.name, None)
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
                if told.type in _UNARMED and told.name != casualty.victims.actor:
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
        mention.actor.type == "person" and (mention.start - end <= _BESIDE)
        for mention in touching(findings.actors, start, end + _BESIDE + 1)
    )


def _is_claimed(frame: Frame, claim: Frame) -> bool:
    """Whether a deed is only what its doer says: "the Taliban said the militants had killed"."""
    if not frame.attackers or frame is claim or frame.end < claim.start:
        return False
    claimants = {m.actor.name: m.actor for m in claim.claimants}
    return all(
        m.actor.name in claimants
        or (m.actor.generic and any(_covers(c, m.actor) for c in claimants.values()))
        for m in frame.attackers
    )


def _count_frame(tally: _Tally, frame: Frame, telling: Telling) -> None:
    # Who was attacked first may kill in return; that makes no attacker of him.
    hit = {m.actor.name for m in frame.targets}
    counter = bool(hit & set(tally.stated)) and not frame.suspected
    # Forces that kill gunmen, or nobody knows whom, may only answer them.
    killing = frame.trigger is None or frame.trigger.reading.kind in ("kill", "fire", "burst")
    answering = (
        (killing or bool(frame.targets) or bool(tally.armed))
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
        elif not (counter and name in tally.targets):
            if frame.trigger is None or frame.trigger.reading.kind != "kill" or _chosen(frame):
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


# Deeds that are no part of a fight: who does one attacked, whoever else fought.
_CHOSEN = frozenset(("abduction", "assassination", "execution", "massacre"))


def _chosen(frame: Frame) -> bool:
    return frame.trigger is not None and frame.trigger.reading.type in _CHOSEN


def _defends(actor: Actor, targets: list[ActorMention]) -> bool:
    """Whether somebody unarmed by his noun struck attackers: "bodyguards shot the gunman"."""
    names = {mention.actor.name for mention in targets}
    return actor.type not in ARMED and bool(names) and names <= _DOERS | _GUNMEN


def _specific(actors: dict[str, Actor], names: list[str]) -> list[str]:
    """Without the generic names where a named actor of the same kind stands beside them."""
    named = [name for name in names if not actors[name].generic]
    kept = []
    for name in names:
        actor = actors[name]
        if actor.generic and any(_covers(actors[other], actor) for other in named):
            continue
        kept.append(name)
    return kept


def _covers(named: Actor, generic: Actor) -> bool:
    """Whether "fighters" can be those of a named actor."""
    if named.type in ARMED:
        return generic.type in ARMED
    return named.type == generic.type


def assign_roles(findings: Findings, sides: list[Sides]) -> None:
    """Give every actor its roles; ``context`` to those without another."""
    by_role: dict[ActorRole, set[str]] = {
        "attacker": {n for s in sides for n in s.attackers},
        "target": {n for s in sides for n in s.targets},
        "claimant": {n for s in sides for n in s.claimants},
        "source": {c.source.actor for c in findings.casualties if c.source and c.source.actor},
    }
    seen: set[str] = set()
    for mention in findings.actors:
        actor = mention.actor
        if actor.name in seen:
            continue
        seen.add(actor.name)
        roles: list[ActorRole] = [role for role in _ROLES if actor.name in by_role[role]]
        actor.roles = roles or ["context"]


def civilian_targeting(findings: Findings, sides: Sides, casualties: list[Casualty]) -> bool | None:
    """Whether civilians were the target: by the targets first, then by the victims' side."""
    actors = {m.actor.name: m.actor for m in findings.actors}
    kinds = [actors[name].type for name in sides.targets if name in actors]
    victims = [
        c.victims.side
        for c in casualties
        if c.outcome in ("killed", "wounded", "abducted") and c.count.value != 0
    ]
    if any(kind in _CIVILIAN for kind in kinds) or "civilians" in victims:
        return True
    folded = findings.article.folded
    harmed = [c for c in casualties if c.outcome in ("killed", "wounded") and c.count.value]
    most = max(harmed, key=lambda c: c.count.value or 0, default=None)
    if (
        most is not None
        and most.victims.side == "unknown"
        and among_civilians(folded[most.sentence.start : most.sentence.end])
    ):
        return True
    if any(kind in FORCES for kind in kinds) or "state_forces" in victims:
        return False
    return None
