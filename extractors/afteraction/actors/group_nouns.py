"""Groups told by their kind alone: "rebel groups", "a guerrilla column", "unknown armed groups"."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.record import ActorType

GROUP_NOUN_RULE: Final = "actors.group_noun"

# The last noun and its plural.
_HEADS: Final = {
    **dict.fromkeys(("group", "groups"), "groups"),
    **dict.fromkeys(("column", "columns"), "columns"),
    **dict.fromkeys(("squad", "squads"), "squads"),
    **dict.fromkeys(("commando", "commandos", "commandoes"), "commandos"),
    **dict.fromkeys(("cell", "cells"), "cells"),
    **dict.fromkeys(("faction", "factions"), "factions"),
    **dict.fromkeys(("band", "bands"), "bands"),
    **dict.fromkeys(("unit", "units"), "units"),
    **dict.fromkeys(("gang", "gangs"), "gangs"),
    **dict.fromkeys(("organizations", "organisations"), "organizations"),
    **dict.fromkeys(("element", "elements"), "elements"),
    **dict.fromkeys(("forces",), "forces"),
}
# The word that says what they are, and the type it makes them.
_KINDS: Final[dict[str, ActorType]] = {
    **dict.fromkeys(
        """rebel guerrilla guerilla insurgent separatist secessionist subversive leftist maoist
        marxist jihadist jihadi islamist terrorist terror militant extremist""".split(),
        "rebel_group",
    ),
    **dict.fromkeys(
        "militia paramilitary vigilante rightist ultrarightist".split(), "political_militia"
    ),
    **dict.fromkeys("bandit mafia".split(), "criminal_group"),
    "armed": "unidentified_armed_group",
}
# Words that may stand between or before and belong to the name.
_WITH: Final = frozenset("urban armed islamic islamist radical extreme right left wing far".split())
# Without a word for what they are: "right-wing squads", "urban commandos".
_ALONE: Final = frozenset(
    (
        ("wing", "squads"),
        ("urban", "commandos"),
        ("unidentified", "groups"),
        ("unknown", "groups"),
        ("unidentified", "commandos"),
        ("unknown", "commandos"),
    )
)
# Of these heads only a word for fighters makes a group: "armed forces" are a state's.
_FIGHTING: Final = frozenset(("forces", "units", "elements", "columns"))
# What is called or consists of something is told there.
_GOES_ON: Final = frozenset(
    "of called calling known named dubbed identifying styled affiliated leader leaders members "
    "member commander commanders".split()
)
_POINTING: Final = frozenset("the this that these those same".split())


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """What one of the groups is called: "columns" -> ("column",)."""
    forms: dict[str, tuple[str, ...]] = {}
    for single, plural in _HEADS.items():
        if single != plural and not single.endswith("s"):
            forms.setdefault(plural, (single,))
    return forms


def find_group_nouns(findings: Findings, registry: Registry) -> Iterator[ActorMention]:
    """Groups of a kind; those that "the group" points back to an actor are left to anaphors."""
    article, words = findings.article, findings.article.words
    for at, word in enumerate(words):
        head = _HEADS.get(word)
        if head is None or not at:
            continue
        first = _first(article, at)
        kind = _kind(words[first:at], head)
        if kind is None or _goes_on(findings, at + 1):
            continue
        single = word not in (head, "commandoes")
        if first and words[first - 1] in _POINTING and single:
            continue
        if first and touching(findings.actors, article.starts[first - 1], article.ends[first - 1]):
            continue  # "Red Dawn militant group"
        written = " ".join(article.folded[article.starts[first] : article.starts[at]].split())
        actor = registry.actor(f"{written} {head}", kind, generic=True)
        yield ActorMention(
            start=article.starts[first],
            end=article.ends[at],
            actor=actor,
            rule=GROUP_NOUN_RULE,
            reference="generic",
            plural=not single,
        )


def _first(article: Article, at: int) -> int:
    """The first of the words before a head that say what kind of group it is."""
    first = at
    while first and at - first < 4:
        word = article.words[first - 1]
        gap = article.folded[article.ends[first - 1] : article.starts[first]]
        known = word in _KINDS or word in _WITH or word in ("unidentified", "unknown")
        if gap.strip(" \n") not in ("", "-") or not known:
            break
        first -= 1
    return first


def _kind(before: list[str], head: str) -> ActorType | None:
    """The type of a group, None where the words say too little."""
    if not before:
        return None
    kinds = [word for word in before if word in _KINDS]
    fighting = [word for word in kinds if word != "armed"]
    if head in _FIGHTING and not fighting:
        return None
    if kinds:
        return _KINDS[(fighting or kinds)[0]]
    if (before[-1], head) not in _ALONE:
        return None
    return "political_militia" if head == "squads" else "unidentified_armed_group"


def _goes_on(findings: Findings, after: int) -> bool:
    """Whether a name or a description follows: "the armed group Red Dawn", "... group of men"."""
    article = findings.article
    if after >= len(article.words):
        return False
    gap = article.folded[article.ends[after - 1] : article.starts[after]]
    if gap.strip(" \n\"'"):
        return False
    if article.words[after] in _GOES_ON:
        return True
    start = article.starts[after]
    return any(one.reference == "name" for one in touching(findings.actors, start, start + 1))
