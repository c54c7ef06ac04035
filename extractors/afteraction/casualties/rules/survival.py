"""Those whom nobody of survived, and attackers who kill themselves."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import not_told_dead, says_neither
from afteraction.casualties.rules.fragments import APPOSITION

_SELF = r"(?P<self>himself|herself|themselves|itself)"
# "a bomber, 17, wearing a vest, killed himself", but no new clause: "a bomber fled when he killed".
_NO_CLAUSE = r"(?!(?:when|while|she|he|they|after|before|where|which|and) )"
_ATTACKER = rf"(?:(?P<v>[GOA])(?: {_NO_CLAUSE}(?:[a-z']+|[PDAXVU])){{0,9}}?(?:{APPOSITION})? )?"

RULES = (
    rule(
        "none_survived",
        "survived",
        r"(?:Z of (?P<v>[GQ])|(?P<v>G)) (?P<h>survived)\b",
        ("None of [[the five sailors survived]].", "[[Neither guard survived]] the night."),
        ("Three of the five sailors survived.", "The five sailors survived."),
        guard=says_neither,
    ),
    rule(
        "killed_self",
        "himself herself themselves itself",
        _ATTACKER
        + r"(?:(?P<h>[KJI]) "
        + _SELF
        + r"(?: (?:and|as well as|along with) (?P<v2>[GOQU]))?"
        r"|(?P<h>blew|blowing|blow|blown) " + _SELF + r" up)\b",
        (
            "[[A suicide bomber blew]] himself up at the gate.",
            "[[Two attackers killed]] themselves.",
            "[[Bomber kills]] himself in Quetta",
        ),
        ("A policeman found himself in a trap.",),
        also="K J I blew blowing blow blown",
        kind="self_killing",
    ),
    rule(
        "and_himself",
        "himself herself",
        r"(?<=\b[KJ](?: [GOQ] ,)? [GOQ](?: ,)? and(?: then)? )(?P<self>(?P<h>himself|herself))\b",
        ("A gunman killed two guards and [[himself]].",),
        ("A gunman drove to the guards and himself fled.",),
        also="K J",
        kind="self_killing",
        guard=not_told_dead,
    ),
)
