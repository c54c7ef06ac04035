"""Whether a mention is who blames somebody else for the attack."""

from afteraction.events.agency import WHOEVER
from afteraction.findings import ActorMention, Findings

_BLAMING = frozenset(
    "blame blames blamed accuse accuses accused suspect suspects attribute attributes held hold "
    "holds".split()
)
# "The army holds the rebels responsible"; but "gunmen held up a bank and shot a guard".
_HOLDING = frozenset(("hold", "holds", "held"))
_HELD_REACH = 10
# "NAME, the man accused of the murder".
_ACCUSED = frozenset("man woman men women teenager youth gang group brothers couple".split())
_PASSIVE = frozenset("was were is are be been being".split())


def blames(findings: Findings, mention: ActorMention, end: int) -> bool:
    """Whether a mention is who blames: "the authorities blame the rebels of being behind it"."""
    words = findings.article.words
    _, first = findings.article.word_range(mention.start, mention.end)
    _, stop = findings.article.word_range(mention.end, end)
    if words[first : first + 1] == ["whom"]:
        return False  # "NAME, whom the government accused"
    if any(
        words[at] == "who" and words[at - 1] in WHOEVER
        for at in range(first + 1, min(stop, len(words)))
    ):
        return True  # "the premier vowed to hunt down those who were behind the attack"
    return (
        any(
            words[at] in _BLAMING
            and (words[at] not in _HOLDING or "responsible" in words[at : at + _HELD_REACH])
            and _PASSIVE.isdisjoint(words[max(first, at - 3) : at])
            and words[at - 1] not in _ACCUSED
            and not (at == first and words[at + 1] == "of")  # "militants accused of the bombing"
            for at in range(first, stop - 1)
        )
        and _PASSIVE.isdisjoint(words[first : first + 2])
    )


def accuses(findings: Findings, mention: ActorMention) -> bool:
    """Whether the mention accuses somebody else: ", whom the president accused of the bombing"."""
    words = findings.article.words
    first, stop = findings.article.word_range(mention.start, mention.end)
    return "whom" in words[max(0, first - 3) : first] and not _BLAMING.isdisjoint(
        words[stop : stop + 2]
    )
