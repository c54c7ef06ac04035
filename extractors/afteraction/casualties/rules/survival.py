"""Those whom nobody of survived, and attackers who kill themselves."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import kills, not_told_dead, says_neither
from afteraction.casualties.rules.fragments import APPOSITION

_SELF = r"(?P<self>himself|herself|themselves|itself)"
# "a bomber, 17, wearing a vest, killed himself", but no new clause: "a bomber fled when he killed".
_NO_CLAUSE = r"(?!(?:when|while|she|he|they|after|before|where|which|and) )"
_ATTACKER = rf"(?:(?P<v>[GOA])(?: {_NO_CLAUSE}(?:[a-z']+|[PDAXVU])){{0,9}}?(?:{APPOSITION}| ,)? )?"

_AND_OTHERS = r"(?: (?:and|as well as|along with) (?P<v2>[GOQU]))?"

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
        "no_survivors",
        "survivors",
        r"no (?P<h>survivors) (?:among|of|from) (?:the )?(?P<v>[GQU])",
        ("There were no [[survivors among the 115 passengers]].",),
        ("There were no survivors among the camels.",),
    ),
    rule(
        "killed_self",
        "himself herself themselves itself",
        _ATTACKER
        + r"(?:(?P<h>[KJI]) "
        + _SELF
        + _AND_OTHERS
        + r"|(?P<h>blew|blowing|blow|blown) (?:"
        + _SELF
        + r" up|up "
        + _SELF
        + _AND_OTHERS
        + r"|"
        + _SELF
        + r" and (?P<v2>[GOQU]) up)"
        r"|(?P<h>shot|shooting) " + _SELF + r" (?:S|to H)"
        r"|(?P<h>turning|turned|turns) (?:the|his|her|a) (?:gun|weapon|rifle|pistol|[OV]) on "
        + _SELF
        + r"(?! (?:but|and (?:was|is)|[^;]{0,40}\bsurvived)))\b",
        (
            "[[A suicide bomber blew]] himself up at the gate.",
            "[[Two attackers killed]] themselves.",
            "[[Bomber kills]] himself in Quetta",
            "[[A bomber blew]] up himself at the gate.",
            "[[A guard shot]] himself dead.",
            "He killed a clerk and [[turned]] the gun on himself.",
        ),
        (
            "A policeman found himself in a trap.",
            "A guard shot himself in the foot.",
            "He killed a clerk and turned the gun on himself but survived.",
        ),
        also="K J I blew blowing blow blown shot shooting turning turned turns",
        kind="self_killing",
        guard=kills,
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
