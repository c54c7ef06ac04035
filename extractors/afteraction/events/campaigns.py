"""Offensives and campaigns: of which the attack told may be no part, or which are mere policy."""

from afteraction.events.triggers import Trigger
from afteraction.findings import ActorMention, Findings

# "After the rebel offensive began": when something else happened, and no deed of its own.
_CAMPAIGNS = frozenset(
    "offensive offensives campaign campaigns counteroffensive uprising onslaught".split()
)
_WHEN = frozenset("after since during before amid despite until following throughout when".split())


def campaigns(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether somebody is said in passing to wage a campaign: "the rebels, who launched ..."."""
    words = findings.article.words
    return (
        trigger is not None
        and trigger.reading.kind == "light"
        and not _CAMPAIGNS.isdisjoint(words[trigger.stop : trigger.stop + 5])
    )


def is_campaign(findings: Findings, trigger: Trigger | None) -> bool:
    """Whether a deed is a campaign, of which the attack told may be no part: "the offensive"."""
    if trigger is None:
        return False
    words = findings.article.words
    noun = not trigger.reading.verb and words[trigger.first] in _CAMPAIGNS
    return noun or (trigger.reading.verb and campaigns(findings, trigger))


def sets_the_scene(findings: Findings, start: int, trigger: Trigger | None) -> bool:
    """Whether a clause only says when something happened: "after the rebel offensive began"."""
    words = findings.article.words
    if trigger is None or trigger.reading.verb or words[trigger.first] not in _CAMPAIGNS:
        return False
    first, _ = findings.article.word_range(start, start + 1)
    before = words[max(0, first - 4) : first]
    return not _WHEN.isdisjoint(before) or ("face" in before and "of" in before)


def is_policy(attackers: list[ActorMention], findings: Findings, trigger: Trigger | None) -> bool:
    """Whether only a government wages a campaign: its offensive against crime is no attack."""
    if trigger is None or not attackers:
        return False
    words = findings.article.words
    named = trigger.reading.verb and campaigns(findings, trigger)
    if not named and (trigger.reading.verb or words[trigger.first] not in _CAMPAIGNS):
        return False
    return all(m.actor.type in ("government", "person") for m in attackers)
