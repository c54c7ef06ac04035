"""Set phrases: "left three dead", "cost five villagers their lives", "claimed six lives"."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.fragments import VICTIMS

_LEAVE = r"(?:left|leaves|leave|leaving)"
_ASIDE = r"(?: ,(?: [^ ,;]+){1,5} ,)?"
_CLAIM = r"(?:claimed|claims|claiming|took|takes|taking|cost|costing|costs|snuffed out)"

RULES = (
    rule(
        "left_dead",
        "left leaves leave leaving",
        rf"{_LEAVE}(?: behind)?(?: (?:him|her|them) and)? (?P<v>{VICTIMS}|C){_ASIDE}"
        r"(?: (?!of\b)[a-z]+)? (?P<h>[SK])"
        rf"(?:(?: ,)?(?: and| while| ,)+ (?P<v2>{VICTIMS})"
        # "leaving one dead and three with serious injuries"
        r"(?: [a-z]+| with(?: [a-z]+| O){0,3})? (?P<h2>[SKHI]))?",
        (
            "The blast left [[three dead]].",
            "Shelling left [[a nurse dead]] and [[14 patients wounded]].",
        ),
        ("The two guards left before the dead were found.",),
        also="S K",
    ),
    rule(
        "left_dead_object",
        "left leaves leave leaving",
        rf"{_LEAVE} (?P<h>[SK]) (?P<v>{VICTIMS})",
        ("The blast left [[dead three traders]].",),
        ("The blast left three traders deaf.",),
        also="S K",
    ),
    rule(
        "cost_lives",
        "L",
        rf"(?:cost|costs|costing) (?P<v>{VICTIMS}) (?:their|his|her|its) (?P<h>L)",
        ("The raid cost [[five villagers their lives]].",),
        ("The raid cost five villagers their homes.",),
        also="cost costs costing",
    ),
    rule(
        "claimed_lives",
        "L",
        rf"{_CLAIM}(?: at least| the)? (?P<v>[QGU])(?: [a-z]+)? (?P<h>L)\b",
        ("The attack claimed [[six lives]].",),
        ("The group claimed six trucks.",),
        also="claimed claims claiming took takes taking cost costing costs snuffed",
    ),
)
