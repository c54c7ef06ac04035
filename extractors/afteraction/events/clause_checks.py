"""What a clause pattern cannot see of its match: appositions, mines met, murders and orders."""

from typing import TYPE_CHECKING

from afteraction.actor_types import ARMED_GROUPS
from afteraction.article import Sentence
from afteraction.events.shape import UNSAID_RULE, Shape
from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex


def is_crime(findings: Findings, authors: list[ActorMention], trigger: Trigger | None) -> bool:
    """Whether an order is of a crime: a president's raid or air strike is his army's."""
    if all(m.actor.type in ARMED_GROUPS for m in authors):
        return True
    return trigger is not None and (trigger.reading.type == "bombing" or harms(findings, trigger))


# ", 34, a nurse" and ", the mayor of the town" tell who somebody named is, ", " before a name too.
_WHO = compile_plain(
    r",\s*(?:\d{1,3},\s*)?(?:(?:an?|the|his|her|its|one|who|former)\s[\w\s'-]{0,40})?"
)


def without_appositions(findings: Findings, targets: list[ActorMention]) -> list[ActorMention]:
    """The targets without the nouns that tell who the named one beside them is."""
    folded = findings.article.folded
    kept: list[ActorMention] = []
    for mention in targets:
        before = kept[-1] if kept else None
        if before is not None and before.end <= mention.start:
            between = folded[before.end : mention.start]
            named = before.actor.type == "person"
            if named and _is_one(mention) and _WHO.fullmatch(between):
                continue
            who = mention.actor.type == "person" and before.actor.generic
            if who and between.strip() in ((",", "") if _is_one(before) else ("", ":")):
                kept.pop()  # "the nurse X Y", "the two nurses X Y and Z W"
        kept.append(mention)
    return kept


def is_part(findings: Findings, mention: ActorMention) -> bool:
    """Whether a force is some of the dead: "30 people, including four policemen, were killed"."""
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    before = article.words[max(0, first - 4) : first]
    return mention.actor.type == "state_forces" and "including" in before


def _is_one(mention: ActorMention) -> bool:
    return mention.actor.generic and not mention.plural


def without_tellings_who(findings: Findings, attackers: list[ActorMention]) -> list[ActorMention]:
    """The attackers without people who tell who they are: "three bombers, two women and ..."."""
    if len(attackers) < 2 or attackers[0].rule == UNSAID_RULE:
        return attackers
    first, second = attackers[:2]
    if second.rule != UNSAID_RULE:
        return attackers
    between = findings.article.folded[first.end : second.start]
    if not between.lstrip().startswith(","):
        return attackers
    return [m for m in attackers if m.rule != UNSAID_RULE]


# "The convoy hit a mine": what is hit strikes nobody.
_MEETS = frozenset("hit hits struck".split())
_WEAPON_NEXT = compile_plain(r"(?:(?:a|an|the|N|&and|&or|[a-z]+) ){0,4}X ")


_ACCUSED_OF = compile_plain(
    r"\b(?:of|behind) (?:(?:[~&_]?[a-z']+|N) ){0,5}(?:[EJILOBHX] |(?:being )?behind|involve"
    r"|responsib|complicit|attempt|order|(?<=(?:the|this|these|that) )(?:crimes?|deaths?)\b)"
)


def meets_weapon(
    findings: Findings, shape: Shape, match: "regex.Match[str]", trigger: Trigger | None
) -> bool:
    """Whether the subject runs into a weapon rather than attacks: "the bus hit a mine"."""
    if trigger is None or not trigger.reading.verb:
        return False
    if findings.article.folded[trigger.start : trigger.end] not in _MEETS:
        return False
    after = match.start("trigger") + 2
    return _WEAPON_NEXT.match(shape.text, after) is not None


def of_an_attack(shape: Shape, match: "regex.Match[str]") -> bool:
    """Whether an accusation is of an attack: not "accused the rebels of war crimes"."""
    if not match.group().startswith("accus") and not match.group().rstrip().endswith("accused"):
        return True
    return _ACCUSED_OF.search(shape.text, match.start()) is not None


def is_mutual(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether "with" behind an event noun names the other side: not "an attack with grenades"."""
    if trigger is None or trigger.reading.verb or trigger.reading.kind != "event":
        return True
    return findings.article.folded[trigger.start : trigger.end].startswith(("shooting", "exchange"))


def harms(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether "of" behind an event noun names the victim: "the murder of", not "the attack of"."""
    if trigger is None:
        return False
    if trigger.reading.type in ("assassination", "abduction", "execution", "massacre"):
        return True
    words = findings.article.folded[trigger.start : trigger.end]
    return words.startswith(
        ("killing", "killed", "murder", "slaying", "slain", "attempt", "kidnap")
    )


_HELD = frozenset(
    "arrested detained charged indicted convicted sentenced jailed captured apprehended custody "
    "arraigned suspects suspect mastermind attackers gunmen gunman assailants assailant".split()
)
_DEAD = frozenset("killed dead died wounded injured victims victim shot bodies body hurt".split())


def after_arrest(findings: Findings, sentence: Sentence) -> bool:
    """Whether the sentence before speaks of suspects first: "three men were charged with ..."."""
    article = findings.article
    if not sentence.number:
        return False
    before = article.sentences[sentence.number - 1]
    for word in article.words[before.first : before.stop]:
        if word in _HELD:
            return True
        if word in _DEAD:
            return False
    return False
