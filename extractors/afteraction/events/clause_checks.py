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


_WORDS = r"(?:(?!(?:and|or|by|in|at|on|who|was|were|with)\b)[\w'.-]+ ){0,3}"
_KIN = (
    r"(?:wife|husband|son|daughter|child(?:ren)?|brother|sister|mother|father|parent|uncle|aunt|cousin"
    r"|nephew|niece|grandson|granddaughter|widow|relative|bodyguard|driver|chauffeur|escort"
    r"|secretary|assistant|aide|friend|companion|lawyer|adviser|maid|killer|murderer"
    r"|assassin)s?(?:[- ]in[- ]law)?"
)
# "the nephew of Senator X Y": he is not who was struck.
_KIN_OF = compile_plain(rf"\b{_KIN} of (?:the |an? |his |her |their )?{_WORDS}$")
_KIN_BEHIND = compile_plain(rf"^'s? (?:\d+[- ]year[- ]old |\w+ ){{0,2}}{_KIN}\b")
# "X Y, commander of the army's northern district": the army is not.
_OFFICE_OF = compile_plain(
    r"\b(?:chief|commander|head|director|leader|chairman|chairwoman|president|vice president|"
    r"secretary|minister|ambassador|member|officer|spokesman|spokeswoman|manager|editor|publisher|"
    r"correspondent|founder|official|owner|captain|colonel|major|lieutenant|general|veteran|"
    rf"employee|candidate|activist|councillor) (?:of|for|in|from|with|at) (?:the |an? )?{_WORDS}$"
)


def without_owners(findings: Findings, targets: list[ActorMention]) -> list[ActorMention]:
    """The targets without those who only tell whose kin, or what officer, a victim is."""
    folded = findings.article.folded
    named = any(mention.actor.type == "person" for mention in targets)
    kept = []
    for mention in targets:
        sentence = findings.article.sentence_at(mention.start)
        start = max(sentence.start if sentence else 0, mention.start - _BEFORE)
        before = folded[start : mention.start].replace("\n", " ")
        if _is_single(mention):
            behind = folded[mention.end : mention.end + _BEFORE].replace("\n", " ")
            if _KIN_OF.search(before) or _KIN_BEHIND.search(behind):
                continue
        elif named and mention.actor.type not in ("civilians", "person"):
            office = _OFFICE_OF.search(before)
            if office is not None and "," in before[max(0, office.start() - 40) : office.start()]:
                continue
        kept.append(mention)
    return kept


# "..., according to the authorities", and what ends a list.
_ACCORDING = compile_plain(r"\baccording to (?:the |an? )?(?:[\w'-]+ ){0,2}$")
_ENDS_A_LIST = compile_plain(r";|\b(?:and|or|as well as|along with|together with|plus|with|but)\b")
_GOES_ON = compile_plain(r"(?:\s[\w'-]+){0,4},?\s(?:and|as well as|along with|together with)\b")
_NOT_OF_PEOPLE = compile_plain(r"&which (?:[a-z]+ )?~w(?:as|ere) (?:[a-z~]+ ){0,2}$")


def of_this_clause(findings: Findings, targets: list[ActorMention]) -> list[ActorMention]:
    """The targets without who only says so, and who begins the next clause behind a comma.

    "After the murder of X Y, judges went on strike" strikes no judges: a list ends in "and".
    """
    folded = findings.article.folded
    kept = [
        m
        for m in targets
        if not _ACCORDING.search(folded[max(0, m.start - _BEFORE) : m.start].replace("\n", " "))
    ]
    while len(kept) > 1 and kept[-1].actor.type != "person":
        gap = folded[kept[-2].end : kept[-1].start]
        if "," not in gap or _ENDS_A_LIST.search(gap):
            break
        if _GOES_ON.match(folded, kept[-1].end):
            break
        kept.pop()
    return kept


# "The attack on Senator X Y, a group called Z claimed, was ...": X Y claims nothing.
_STRUCK = compile_plain(
    r"\b(?:attack|assault|attempt|murder|killing|assassination|kidnapping|abduction|shooting)s?"
    r" (?:on|against|of) (?:the (?:life of )?|an? )?(?:[\w'-]+ ){0,5}$"
)


def is_struck(findings: Findings, mention: ActorMention) -> bool:
    """Whether a person stands right behind the attack on him, or his murder."""
    if mention.actor.type != "person":
        return False
    before = findings.article.folded[max(0, mention.start - _BEFORE) : mention.start]
    return _STRUCK.search(before.replace("\n", " ")) is not None


def of_things(text: str, trigger: int) -> bool:
    """Whether a relative clause of a typed sentence tells what befell a thing: ", which was"."""
    return _NOT_OF_PEOPLE.search(text, 0, trigger) is not None


def _is_single(mention: ActorMention) -> bool:
    return mention.actor.type == "person" or _is_one(mention)


# How far before and behind a mention (in characters) words may say whose somebody is.
_BEFORE = 90


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


def met_weapon(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether what is told of a mine is that somebody met it: "hit a mine" or no verb of ours."""
    if trigger is None or not trigger.reading.verb:
        return trigger is not None
    return findings.article.folded[trigger.start : trigger.end] in _MEETS


# "A mine activated by a passing patrol": whom it was laid for.
_SET_OFF = frozenset(("activated", "triggered", "tripped"))


def set_off(findings: Findings, trigger: Trigger | None, end: int) -> bool:
    """Whether a weapon is set off, as its victims may do: "activated by a patrol"."""
    if trigger is None or trigger.start > end:
        return False
    first, last = findings.article.word_range(trigger.start, end)
    return not _SET_OFF.isdisjoint(findings.article.words[first:last])


def fells(trigger: Trigger | None) -> bool:
    """Whether a verb tells of the harm alone: "killing", not "attacking"."""
    return trigger is not None and trigger.reading.kind == "kill"


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
