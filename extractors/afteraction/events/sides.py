"""The two sides of an incident, who claims it, and the roles of all actors of the article."""

from msgspec import Struct

from afteraction.actor_types import ARMED, FORCES
from afteraction.events.civilian_places import among_civilians
from afteraction.events.incidents import Incident
from afteraction.events.tally import DOERS, GUNMEN, Tally, count, covers
from afteraction.findings import Findings
from afteraction.matching import within
from afteraction.record import Actor, ActorRole, AttackerStatus, Casualty

_ROLES: tuple[ActorRole, ...] = ("attacker", "target", "claimant", "source")
_CIVILIAN = ("civilians", "person", "media")


class Sides(Struct, kw_only=True):
    """Actor names by role; ``status`` says how sure the least sure of the attackers is."""

    attackers: list[str]
    targets: list[str]
    claimants: list[str]
    status: AttackerStatus | None


def read_sides(findings: Findings, incident: Incident) -> Sides:
    """The sides of an incident from the frames and casualties of its sentences."""
    actors = {m.actor.name: m.actor for m in findings.actors}
    tally = count(findings, incident, actors)
    stated = [n for n in tally.stated if tally.stated[n] >= tally.targets.get(n, 0.0)]
    suspected = list(tally.suspected)
    sides = list(dict.fromkeys(tally.sides))
    if len(sides) > 1 and not tally.struck & set(stated):
        # Both sides of a clash kill; that does not say who attacked.
        stated = []
    stated = _without_lynched(actors, incident, stated)
    claimants = _parties(actors, tally, _by_name(actors, tally))
    attackers, status = _attackers(actors, stated, suspected, claimants)
    attackers = _with_bands(actors, tally, stated, attackers, status)
    if not attackers and not tally.sides and _is_clash(incident):
        tally.sides = _fallen(incident, actors, tally)
        if tally.sides and tally.countering:
            # "Commandos shot four rebels in a firefight": they are the other side.
            rebels = [n for n in tally.sides if actors[n].type != "state_forces"]
            tally.sides = [*tally.countering, *rebels] if rebels else tally.sides
    if not attackers and not tally.sides:
        attackers = _doers(actors, tally)
        status = "stated" if attackers else None
    if not attackers and tally.countering and not tally.sides:
        attackers, status = list(tally.countering), "stated"
    attackers = _named_sides(actors, tally, attackers)
    attackers, status = _by_their_dead(actors, incident, tally, attackers, status)
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
    findings: Findings, incident: Incident, actors: dict[str, Actor], tally: Tally
) -> list[str]:
    """The sides of a clash as the text names them: "three soldiers died in a clash with rebels".

    "Rival gangs" of a headline are the two that the text names.
    """
    sides = list(dict.fromkeys(tally.sides))
    if sum(not actors[name].generic for name in sides) > 1:
        sides = _specific(actors, sides)
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


def _doers(actors: dict[str, Actor], tally: Tally) -> list[str]:
    """Who attacked, where only the answer is told: "police shot one of the assailants"."""
    hurt = any(actors[name].type not in ARMED for name in tally.targets)
    return [
        name
        for name in tally.targets
        if actors[name].generic and (name in DOERS or (hurt and name in GUNMEN))
    ]


# Attacks in which who is killed may be who attacked: not strikes and raids of forces.
_OF_MEN = frozenset(("attack", "ambush", "shooting", "bombing", "suicide_bombing"))


def _by_their_dead(
    actors: dict[str, Actor],
    incident: Incident,
    tally: Tally,
    attackers: list[str],
    status: AttackerStatus | None,
) -> tuple[list[str], AttackerStatus | None]:
    """The attackers, known by their dead where the text names them by a noun alone or not at all.

    "Militants stormed a post ... Two Taliban fighters died"; "nine villagers and two Taliban
    fighters were killed in the attack" leaves it to the reader who attacked.
    """
    harmed = [c for c in incident.casualties if c.count.value != 0 and c.outcome in _HARMED]
    ours = [c for c in harmed if c.victims.side == "armed_group" and c.victims.actor in actors]
    names = list(dict.fromkeys(c.victims.actor for c in ours if c.victims.actor is not None))
    if (
        len(names) != 1
        or actors[names[0]].generic
        or tally.countering
        or names[0] in tally.attacked
    ):
        return attackers, status
    if not any(_MILITANTS.intersection((c.victims.text or "").lower().split()) for c in ours):
        return attackers, status  # members of a militia may be whom the attack was meant for
    others = any(c.victims.side in _NOT_OURS for c in harmed)
    if attackers:
        nouns = all(actors[n].generic and actors[n].type in ARMED for n in attackers)
        others = others or any(actors[n].type not in ARMED for n in tally.attacked)
        return (names, status) if nouns and others else (attackers, status)
    triggers = [t.reading for telling in incident.tellings for t in telling.triggers]
    types = {reading.type for reading in triggers if reading.kind != "kill"}
    if others and any(
        _ATTACKING.intersection((c.victims.text or "").lower().split()) for c in ours
    ):
        return names, "stated"
    if not others or tally.claimants or tally.sides or not types or not types <= _OF_MEN:
        return attackers, status
    return names, "suspected"


_HARMED = ("killed", "wounded")
_NOT_OURS = ("civilians", "state_forces", "unknown")
_ATTACKING = frozenset("assailant assailants attacker attackers".split())
_MILITANTS = frozenset(
    "militant militants terrorist terrorists insurgent insurgents jihadist jihadists extremist "
    "extremists rebel rebels guerrilla guerrillas assailant assailants attacker attackers".split()
)

# Who lynches; of civilians only those that a clause makes attackers.
_MOBS = frozenset(("mob", "mobs", "lynch mob", "lynch mobs", "vigilantes", "vigilante"))


def _without_lynched(actors: dict[str, Actor], incident: Incident, stated: list[str]) -> list[str]:
    """The attackers without the robbers whom a mob or villagers killed, if nobody else died."""
    killers = [
        name
        for name in stated
        if name in _MOBS or (actors[name].generic and actors[name].type == "civilians")
    ]
    dead = [c for c in incident.casualties if c.outcome == "killed" and c.count.value != 0]
    if not killers or not dead or any(c.victims.side != "armed_group" for c in dead):
        return stated
    return [n for n in stated if n in killers or actors[n].type != "criminal_group"]


def _others(
    actors: dict[str, Actor], tally: Tally, attackers: list[str], targets: list[str]
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


def _by_name(actors: dict[str, Actor], tally: Tally) -> list[str]:
    """The claimants; "the jihadists" that claim are the one named group that attacked."""
    named = [n for n in [*tally.stated, *tally.suspected] if not actors[n].generic]
    names = []
    for name in tally.claimants:
        actor = actors[name]
        same = [n for n in dict.fromkeys(named) if actor.generic and covers(actors[n], actor)]
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


def _named_sides(actors: dict[str, Actor], tally: Tally, attackers: list[str]) -> list[str]:
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


def _parties(actors: dict[str, Actor], tally: Tally, claimants: list[str]) -> list[str]:
    """The claimants of the attack: forces that say they killed its attackers claim no attack."""
    attackers = {*tally.stated, *tally.suspected}
    attackers = {n for n in attackers if actors[n].type in FORCES}
    return [n for n in claimants if not attackers - {n} or actors[n].type != "state_forces"]


def _is_clash(incident: Incident) -> bool:
    return any(t.reading.type == "clash" for telling in incident.tellings for t in telling.triggers)


def _fallen(incident: Incident, actors: dict[str, Actor], tally: Tally) -> list[str]:
    """The sides of a clash by their losses: forces and armed groups, in text order."""
    names = [c.victims.actor for c in incident.casualties]
    known = dict.fromkeys(n for n in names if n in actors and actors[n].type in FORCES)
    if len(known) > 1:
        return list(known)
    struck = [n for n in tally.targets if actors[n].type in FORCES]
    both = {actors[n].type == "state_forces" for n in struck} == {True, False}
    return struck if both else []


# What says of attackers only that they attacked.
_NONDESCRIPT = frozenset(
    "gunmen,armed men,attackers,assailants,men,individuals,unknown men,unidentified men,"
    "unknown gunmen,unidentified gunmen,masked men,men in uniform,persons,people".split(",")
)

# They fight; for what is not said.
_OF_NO_CAUSE = frozenset(
    "militants,terrorists,rebels,insurgents,fighters,guerrillas,extremists,armed group,bombers,"
    "armed groups,suicide bombers,suicide bomber,bomber,gunman,attacker,militant,terrorist".split(
        ","
    )
)
# The last word of a name that tells a kind of fighters rather than one group.
_KINDS = frozenset(
    "insurgents separatists rebels militants extremists guerrillas Naxalites".split()
)


def _is_kind(actor: Actor) -> bool:
    return not _KINDS.isdisjoint(actor.name.split())


def _is_group(actor: Actor) -> bool:
    """Whether an actor is one armed group with a name of its own."""
    return not actor.generic and actor.type in ARMED and not _is_kind(actor)


def _attackers(
    actors: dict[str, Actor], stated: list[str], suspected: list[str], claimants: list[str]
) -> tuple[list[str], AttackerStatus | None]:
    """The attackers and how sure the least sure of them is: the text's word, a claim, or blame."""
    named = [name for name in stated if not actors[name].generic]
    blamed = [name for name in suspected if _is_group(actors[name])]
    if named and all(_is_kind(actors[name]) for name in named):
        # "Iraqi insurgents shot nine ...": who of them did it, another sentence tells.
        if any(_is_group(actors[name]) for name in claimants):
            return claimants, "claimed"
        if blamed and blamed != claimants:
            return blamed, "suspected"
    # Of a group the text names the men: "the cartel's men shot him; police hold X and Y for it".
    # The status is the weakest of them all, as the basis of a toll is.
    men = [name for name in suspected if actors[name].type == "person" and name not in stated]
    if named and any(actors[name].type in ARMED for name in named):
        return [*_specific(actors, stated), *men], "suspected" if men else "stated"
    if named:
        return _specific(actors, stated), "stated"
    if claimants:
        return [*claimants, *men], "suspected" if men else "claimed"
    if stated and suspected and all(actors[n].type == "government" for n in suspected):
        return _specific(actors, stated), "stated"  # whoever is said to be behind the hijackers
    if suspected and any(not actors[name].generic for name in suspected):
        return _specific(actors, suspected), "suspected"
    for vague in (_NONDESCRIPT, _NONDESCRIPT | _OF_NO_CAUSE):
        # "Gunmen shot six ... The attack was blamed on jihadists"; "militants ... on separatists".
        if stated and suspected and vague.issuperset(stated):
            told = [name for name in suspected if name not in vague and actors[name].type in ARMED]
            if told:
                return told, "suspected"
    if stated:
        return _telling(stated), "stated"
    if suspected:
        return _telling(suspected), "suspected"
    return [], None


def _with_bands(
    actors: dict[str, Actor],
    tally: Tally,
    stated: list[str],
    attackers: list[str],
    status: AttackerStatus | None,
) -> list[str]:
    """The attackers and, where these are only blamed, the people seen to do it.

    "Two men on a motorcycle shot the judge. The army is accused": both are told. A group that
    claims the murder says that the men were its own.
    """
    if status != "suspected" or all(actors[n].generic for n in attackers):
        return attackers
    seen = [n for n in dict.fromkeys(tally.bands) if n in stated and n not in attackers]
    return [*seen, *attackers]


# These say how they came and not who they are.
_COMERS = frozenset("raiders intruders invaders attackers assailants men people persons".split())


def _telling(names: list[str]) -> list[str]:
    """Without nouns that say only that they came, where another says who: "cattle rustlers"."""
    told = [name for name in names if name not in _COMERS]
    return told or names


def _specific(actors: dict[str, Actor], names: list[str]) -> list[str]:
    """Without the generic names where a named actor of the same kind stands beside them."""
    named = [name for name in names if not actors[name].generic]
    kept = []
    for name in names:
        actor = actors[name]
        if actor.generic and any(covers(actors[other], actor) for other in named):
            continue
        kept.append(name)
    return kept


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
