"""Who attacked whom: the clause patterns run over a typed sentence."""

from bisect import insort
from typing import TYPE_CHECKING

from msgspec import Struct

from afteraction.actor_types import ARMED_GROUPS
from afteraction.events.accusers import blames
from afteraction.events.approach_rules import RULES as APPROACH_RULES
from afteraction.events.attack_adjectives import adjective
from afteraction.events.attackers import may_attack, remnant
from afteraction.events.author_rules import RULES as AUTHOR_RULES
from afteraction.events.blame_rules import RULES as BLAME_RULES
from afteraction.events.campaigns import (
    campaigns,
    is_campaign,
    is_policy,
    sets_the_scene,
)
from afteraction.events.claim_rules import CLAIM_RULES, NO_CLAIM_RULES
from afteraction.events.clause_checks import (
    after_arrest,
    fells,
    harms,
    is_crime,
    is_mutual,
    is_part,
    is_struck,
    meets_weapon,
    met_weapon,
    of_an_attack,
    of_things,
    of_this_clause,
    set_off,
    without_appositions,
    without_owners,
    without_tellings_who,
)
from afteraction.events.identity_rules import RULES as IDENTITY_RULES
from afteraction.events.returned_fire import answers
from afteraction.events.role_rules import RULES
from afteraction.events.shape import UNSAID_RULE, Shape
from afteraction.events.suspect_rules import RULES as SUSPECT_RULES
from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching, within
from afteraction.rule import Rule, RuleTable, compile_plain

if TYPE_CHECKING:
    import regex


class Frame(Struct, kw_only=True):
    """One reading of one clause.

    ``sides``: two that clash, in text order. ``suspected``: the attackers are blamed, not stated.
    ``answer``: forces kill who attacked before. ``campaign``: an offensive, not one attack.
    ``claimants`` claim, ``deniers`` deny; ``nobody``
    says that no claim is known.
    """

    rule: str
    start: int
    end: int
    trigger: Trigger | None = None
    attackers: list[ActorMention] = []
    targets: list[ActorMention] = []
    sides: list[ActorMention] = []
    claimants: list[ActorMention] = []
    deniers: list[ActorMention] = []
    suspected: bool = False
    answer: bool = False
    nobody: bool = False
    campaign: bool = False


# Rules and gates name words without the marks of their class.
_UNMARKED = str.maketrans("", "", "~_&")
_DEEDS = RuleTable(RULES)
_APPROACHES = RuleTable(APPROACH_RULES)
_AUTHORS = RuleTable(AUTHOR_RULES)
_BLAME = RuleTable((*BLAME_RULES, *IDENTITY_RULES, *SUSPECT_RULES))
_CLAIMS = RuleTable(CLAIM_RULES)
_NO_CLAIMS = RuleTable(NO_CLAIM_RULES)


# Rules of approach are of armed actors, and one of the named victims.
_APPROACHING = frozenset("ASGC")
_ACTORS = frozenset("ASGCMU")


def read_frames(findings: Findings, shape: Shape) -> list[Frame]:
    """The frames of a sentence, in text order, each noted for the explain view."""
    letters = set(shape.text.translate(_UNMARKED).split(" "))
    if _ACTORS.isdisjoint(letters):
        return _claims(findings, shape, letters, actors=False)
    frames = []
    for rule in _DEEDS.fitting(letters):
        frames += _matches(findings, shape, rule, suspected=False)
    if not _APPROACHING.isdisjoint(letters):
        for rule in _APPROACHES.fitting(letters):
            frames += _matches(findings, shape, rule, suspected=False)
        for rule in _AUTHORS.fitting(letters):
            frames += _matches(findings, shape, rule, suspected=False)
    frames += _claims(findings, shape, letters, actors=True)
    for rule in _BLAME.fitting(letters):
        frames += _matches(findings, shape, rule, suspected=True)
    for deed in [frame for frame in frames if frame.rule == "events.x_shot_after_attacking"]:
        # Police who shot him "after he stabbed two people" only answered.
        frames = [frame for frame in frames if not _earlier_words(frame, deed)]
    frames.sort(key=lambda frame: frame.start)
    return frames


def _earlier_words(frame: Frame, deed: Frame) -> bool:
    """Whether a frame is of the words before the deed of the same clause."""
    return (
        frame is not deed
        and frame.trigger is not None
        and deed.trigger is not None
        and deed.start <= frame.trigger.start < deed.trigger.start
    )


def _matches(findings: Findings, shape: Shape, rule: Rule, *, suspected: bool) -> list[Frame]:
    frames = []
    for match in rule.finditer(shape.text):
        groups = match.re.groupindex
        named = {
            name: [m for s in match.starts(name) if (m := shape.actor(s))] if name in groups else []
            for name in ("attacker", "target", "side")
        }
        if suspected and _DENIED.search(shape.text, 0, match.start()):
            continue
        trigger = None
        if "trigger" in groups:
            trigger = shape.trigger(match.start("trigger"))
        if rule.name in _OF_HARM and not harms(findings, trigger):
            continue
        if rule.name == "events.including_y" or (
            rule.name == "events.victims_named" and not _LISTING.search(match.group())
        ):
            # Of a part of the dead only those named, or told one by one, are targets.
            alone = rule.name == "events.victims_named"
            named["target"] = [
                m
                for m in named["target"]
                if m.actor.type == "person"
                or (alone and not m.plural and m.actor.generic and m.actor.type in _PEOPLE)
            ]
        elif rule.name == "events.victims_named" and shape.sentence.heading:
            # "Six rebels killed: army" says who says so.
            people = ("person", "civilians")
            named["target"] = [m for m in named["target"] if m.actor.type in people]
        if rule.name == "events.y_was_attacked":
            named["target"] = [m for m in named["target"] if not is_part(findings, m)]
            if of_things(shape.text, match.start("trigger")):
                # "The mayor of Aba, which was attacked"
                named["target"] = [m for m in named["target"] if m.actor.type not in _PEOPLE]
        if rule.name == "events.killing_of_y" and not harms(findings, trigger):
            # "The attack of the rebels" is theirs.
            if not all(m.actor.type in ARMED_GROUPS for m in named["target"]):
                continue
            named["attacker"], named["target"] = named["target"], []
        if rule.name == "events.x_took_hostages" and not all(
            m.actor.name in ("hostages", "captives") for m in named["target"]
        ):
            continue
        if rule.name == "events.x_attack" and adjective(findings, named["attacker"]):
            continue
        if rule.name == "events.clash_with_y" and not is_mutual(findings, trigger):
            continue
        if rule.name == "events.attackers_were_x" and _MEMBERSHIP.search(match.group()):
            named["attacker"] = [m for m in named["attacker"] if not m.actor.generic]
        if rule.name == "events.the_gunman_x":
            culprit = shape.actor(match.start("culprit")) if match["culprit"] else None
            single = culprit is None or (culprit.actor.generic and not culprit.plural)
            if not single or (culprit is not None and culprit.actor.type in _BODIES):
                continue
            named["attacker"] = [m for m in named["attacker"] if m.actor.type == "person"]
        if rule.name in _OF_PERSONS:
            named["attacker"] = [m for m in named["attacker"] if m.actor.type == "person"]
        if rule.name == "events.met_xs_mine" and not met_weapon(findings, trigger):
            continue
        if (
            rule.name == "events.x_attacking_y"
            and fells(trigger)
            and not _SHOWN.match(match.group())
        ):
            continue
        if rule.name == "events.x_ordered_attack" and not is_crime(
            findings, named["attacker"], trigger
        ):
            continue
        if rule.name in _ACCUSING and not of_an_attack(shape, match):
            continue
        if rule.name == "events.they_are_named" and not after_arrest(findings, shape.sentence):
            continue
        if meets_weapon(findings, shape, match, trigger):
            named["attacker"], named["target"] = [], named["attacker"]
        passing = [m for m in named["attacker"] if m.actor.type not in ARMED_GROUPS]
        if passing and set_off(findings, trigger, passing[0].start):
            named["attacker"] = [m for m in named["attacker"] if m not in passing]
            named["target"] = [*named["target"], *passing]
        named["attacker"] = [m for m in named["attacker"] if not remnant(findings, m)]
        start, end = shape.source(match.start(), match.end())
        if sets_the_scene(findings, start, trigger):
            continue
        if is_policy(named["attacker"], findings, trigger):
            named["attacker"] = []
        if rule.name == "events.x_who_attacked" and campaigns(findings, trigger):
            continue
        frame = Frame(
            rule=rule.name,
            start=start,
            end=end,
            trigger=trigger,
            attackers=named["attacker"],
            targets=named["target"],
            sides=named["side"],
            suspected=suspected
            or _CALLED.search(shape.text, 0, match.start()) is not None
            or _ALLEGED.search(shape.text, 0, match.start()) is not None
            or _LIKELY.search(match.group()) is not None,
        )
        frame.targets = without_owners(findings, of_this_clause(findings, frame.targets))
        frame.targets = without_appositions(findings, frame.targets)
        if suspected or trigger is not None:
            last = end if suspected or trigger is None else trigger.start
            frame.attackers = [
                m for m in frame.attackers if m.start >= last or not blames(findings, m, last)
            ]
        frame.attackers = [m for m in frame.attackers if may_attack(findings, shape, m, trigger)]
        frame.attackers = without_tellings_who(findings, frame.attackers)
        frame.answer = bool(frame.attackers) and all(
            answers(findings, m, trigger) for m in frame.attackers
        )
        frame.campaign = is_campaign(findings, trigger)
        # A named person is no side of a clash.
        frame.sides = [m for m in frame.sides if m.actor.type != "person"]
        frame.attackers = [adopt(findings, mention) for mention in frame.attackers]
        if len(frame.sides) == 1 and trigger is not None and trigger.reading.strength == "weak":
            armed = frame.sides[0].actor.type in ARMED_GROUPS
            if not armed or rule.name != "events.clash_with_y":
                frame.sides = []  # "They fought over fuel": with whom?
        if frame.attackers or frame.targets or frame.sides:
            _note(findings, frame)
            frames.append(frame)
    return frames


# What a film shows them do they did; "troops ambushed rebels killing nine" tells what troops did.
_SHOWN = compile_plain(r"(?:show|see|saw|film|depict|footage|video|images)")
_PEOPLE = ("person", "civilians", "government")
# Of these the noun is no attacker: "rebels led by a teacher", "the killers of nine, including ...".
_OF_PERSONS = frozenset(("events.led_by_x", "events.killers_including_x"))
_ACCUSING = frozenset(("events.blamed_x", "events.x_is_blamed"))
# "Most of the dead were young men" names nobody.
_LISTING = compile_plain(r"\b(?:identified|named|include|included|among)\b|:")
# Rules that hold of deeds against people alone: "the mayor's murder", not "the mayor's attack".
_OF_HARM = frozenset(("events.ys_murder", "events.murdered_y"))
# "The head of the militia, NAME": one noun for many, and the name that of another.
_BODIES = frozenset(("political_militia", "identity_militia", "criminal_group"))
# "Belonged to an extremist group": to nobody known.
_MEMBERSHIP = compile_plain(r"\b(?:belong[a-z]*|members?|part)\b")
# "The party called it a massacre by the army": that is what the party says.
_CALLED = compile_plain(
    r"\b(?:called|described|branded|denounced|condemned) (?:it|this|the [EJ]|~that)\b"
)
# "Denied charges that the air force bombed ...": what somebody alleges.
_ALLEGED = compile_plain(
    r"\b(?:charges?|allegations?|accusations?|suspicions?|rumou?rs|possibility|suspects?|suspected|"
    r"believes?|believed|denied|denies|denying) ~that (?:[~&_]?[a-z']+ |[A-Z] ){0,5}$"
)
# "Police denied that the rebels were behind it": so did nobody blame them here.
_DENIED = compile_plain(
    r"\b(?:denied|denies|denying|doubts?|doubted|ruled out|"
    r"(?:no|any) (?:evidence|indications?|proof|signs?)) ~that (?:[~&_]?[a-z']+ |[A-Z] ){0,3}$"
)
_LIKELY = compile_plain(
    r"\b(?:probably|presumably|possibly|likely|allegedly|apparently|"
    r"(?:suspected|believed|thought|presumed) _to (?:have|~be))\b"
)


def _claims(findings: Findings, shape: Shape, letters: set[str], *, actors: bool) -> list[Frame]:
    """Claims and denials. A sentence in which nobody claims holds no claim."""
    frames: list[Frame] = []
    nobody = denied = False
    for rule in _NO_CLAIMS.fitting(letters):
        for match in rule.finditer(shape.text):
            start, end = shape.source(match.start(), match.end())
            deniers = []
            if "denier" in match.re.groupindex:
                deniers = [m for s in match.starts("denier") if (m := shape.actor(s))]
                denied = True
            else:
                nobody = True
            frame = Frame(rule=rule.name, start=start, end=end, deniers=deniers, nobody=not deniers)
            _note(findings, frame)
            frames.append(frame)
    if not actors or denied:
        return frames
    for rule in _CLAIMS.fitting(letters):
        for match in rule.finditer(shape.text):
            start, end = shape.source(match.start(), match.end())
            # "No group has claimed the attack, but the rebels ..." claims only after the "but".
            if nobody and any(f.start < end and start < f.end + 1 for f in frames if f.nobody):
                continue
            if any(
                d.function == "since" for d in within(findings.dates, start, shape.sentence.end)
            ):
                continue  # "has claimed several attacks since 2019"
            claimants = [m for s in match.starts("claimant") if (m := shape.actor(s))]
            claimants = [m for m in claimants if not is_struck(findings, m)]
            if rule.name == "events.it_said_its_own_did" and _OWN.isdisjoint(
                findings.article.folded[start:end].split()
            ):
                continue
            if "subject" in match.re.groupindex and not _themselves(shape, match, claimants):
                continue
            if claimants and not any(_witness(m) for m in claimants):
                frame = Frame(rule=rule.name, start=start, end=end, claimants=claimants)
                _note(findings, frame)
                frames.append(frame)
    if any(frame.rule == "events.claimed_for_x" for frame in frames):
        # Whoever speaks for a group, the claim is the group's.
        for frame in frames:
            frame.claimants = [m for m in frame.claimants if m.actor.type != "person"]
        frames = [frame for frame in frames if frame.claimants]
    return frames


def _witness(mention: ActorMention) -> bool:
    """Whether those who claim are no party: media, "officials", "residents"."""
    actor = mention.actor
    return actor.type == "media" or (actor.generic and actor.type in ("civilians", "government"))


_OWN = frozenset(("its", "their", "our"))


def _themselves(shape: Shape, match: "regex.Match[str]", claimants: list[ActorMention]) -> bool:
    """Whether those of whom a claimant speaks are his own: "the Taliban said the militants ..."."""
    if match.start("subject") < 0:
        return True
    subject = shape.actor(match.start("subject"))
    if subject is None or _OWN & set(match.group().split()):
        return True
    return any(
        c.actor.name == subject.actor.name
        or (subject.actor.generic and {c.actor.type, subject.actor.type} <= ARMED_GROUPS)
        for c in claimants
    )


def adopt(findings: Findings, mention: ActorMention) -> ActorMention:
    """Enter unidentified people among the actors now that a clause makes them attackers."""
    if mention.rule != UNSAID_RULE:
        return mention
    for known in touching(findings.actors, mention.start, mention.end):
        return known
    for other in findings.actors:
        if other.actor.name == mention.actor.name:
            mention.actor = other.actor
            break
    insort(findings.actors, mention, key=lambda entry: entry.start)
    findings.note("events", UNSAID_RULE, mention.start, mention.end, mention.actor.name)
    return mention


def _note(findings: Findings, frame: Frame) -> None:
    if findings.trace is not None:  # a frame is described for the explain view alone
        findings.note("events", frame.rule, frame.start, frame.end, describe(frame))


def describe(frame: Frame) -> str:
    """One line for a reader: "attackers: rebels; targets: Army of Mali"."""
    parts = []
    for label in ("attackers", "targets", "sides", "claimants", "deniers"):
        mentions: list[ActorMention] = getattr(frame, label)
        if mentions:
            parts.append(f"{label}: " + ", ".join(dict.fromkeys(m.actor.name for m in mentions)))
    if frame.suspected:
        parts.append("suspected")
    return "; ".join(parts) or "nobody claims"
