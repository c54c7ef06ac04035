"""Whether a force or a guard only answers: it harms who attacked."""

from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings

# Who guards somebody and shoots returns fire.
_GUARDS = frozenset(
    ("bodyguards", "watchmen", "guards", "escorts", "sentries", "security guards", "night watchmen")
)
# Who is "he" where "he was shot dead by police" follows a deed: the one who did it.
_HIM = frozenset(("he", "she", "him", "her", "they", "them"))
_CULPRITS = frozenset(
    "attacker attackers assailant assailants gunman gunmen shooter suspect suspects perpetrator "
    "perpetrators knifeman bomber driver hijacker hijackers culprit".split()
)
# "Shot dead one of the attackers".
_SOME = frozenset("the one two three four five six both all some several a an".split())
_THEREUPON = frozenset("before until then and but when after later".split())
_AUXILIARY = frozenset(
    "was were been had being himself herself later then also eventually finally".split()
)


def answers(findings: Findings, mention: ActorMention, trigger: Trigger | None) -> bool:
    """Whether a force only kills who attacked: "... before he was shot dead by police"."""
    if mention.actor.type != "state_forces" or trigger is None:
        return False
    words = findings.article.words
    if mention.start < trigger.start:
        after = words[trigger.stop : trigger.stop + 5]
        if after[:1] == ["dead"]:
            after = after[1:]
        return (
            after[:1] in (["him"], ["her"])
            or (after[:1] and after[0] in _SOME and not _CULPRITS.isdisjoint(after[1:4]))
            or (
                "people" in after and words[trigger.stop : trigger.stop + 6].count("suspected") == 1
            )
        )
    at = trigger.first - 1
    while at > 0 and words[at] in _AUXILIARY:
        at -= 1
    if at < 1 or at == trigger.first - 1:
        return False
    if words[at + 1] == "being" and words[at] in _THEREUPON:
        return True  # "stabbed nine people before being shot by police"
    if words[at] in _HIM:
        return words[at - 1] in _THEREUPON
    return words[at] in _CULPRITS


def guards(mention: ActorMention, trigger: Trigger) -> bool:
    """Whether the mention is of guards who shoot: "the bodyguards opened fire"."""
    return (
        mention.actor.name in _GUARDS
        and trigger.reading.kind == "fire"
        and mention.end <= trigger.start
    )
