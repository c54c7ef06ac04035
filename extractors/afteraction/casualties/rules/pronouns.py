"""Pronouns: "executed them", "he died", "his body was found", "left her with bullet wounds".

They come after whole clauses, which tell of the people that a pronoun goes back to.
"""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.fragments import (
    ADVERB,
    BEATEN,
    BEFORE_PARTICIPLE,
    LEAVING,
    WITH_WOUNDS,
)
from afteraction.casualties.rules.wound_conditions import is_wound

_CUT = r"(?:slit|slits|slitting|cut|cuts|cutting|slashed|slashing)"
_WAS_KILLED = rf"(?:was|had been|is|has been){BEFORE_PARTICIPLE}{ADVERB} (?P<h>K)"
_DIED = rf"(?: had| has)?{ADVERB} (?P<h>M)"

RULES = (
    rule(
        "them",
        "them him her",
        r"(?P<h>[KJ]) (?P<pronoun>them|him|her)\b(?: Q)?(?! [GOKS])",
        (
            "Gunmen kidnapped four miners and later [[executed them]].",
            "Gunmen fired at [[two guards, killing]] them both.",
        ),
        ("Gunmen executed them.",),
        also="K J",
        kind="pronoun",
    ),
    rule(
        "put_to_death_pronoun",
        "him her them",
        rf"(?P<h>{BEATEN}|gunned|mowed) (?P<pronoun>him|her|them)(?: both| all)?"
        r" (?:to H|S|down|alive)\b",
        ("Gunmen kidnapped a miner and [[shot him]] dead.",),
        ("Gunmen kidnapped a miner and shot him in the leg.",),
        kind="pronoun",
    ),
    rule(
        "slit_their_throats",
        "throat throats",
        rf"(?P<h>{_CUT}) (?P<pronoun>their|his|her) throats?\b",
        ("Gunmen kidnapped two miners and [[slit their]] throats.",),
        ("The soup cut their throats.",),
        kind="pronoun",
    ),
    rule(
        "left_him_with_wounds",
        "left leaving leaves",
        rf"{LEAVING} (?P<pronoun>him|her|them) (?:{WITH_WOUNDS}|(?:[a-z]+ly |in )?)(?P<h>[HIKS])",
        ("Gunmen kidnapped a miner and beat him, leaving [[him with head injuries]].",),
        ("Gunmen kidnapped a miner and left him with a death threat.",),
        also="H I K S",
        kind="pronoun",
        guard=is_wound,
    ),
    rule(
        "body_found",
        "his her their",
        r"\b(?P<pronoun>his|her|their) (?:[a-z]+ |K |S )?(?P<h>B)"
        r" (?:were|was|have been|has been|had been)(?: [a-z]+| D){0,2}"
        r" (?:found|discovered|recovered|dumped|left|thrown)\b",
        ("Rebels kidnapped a herder. [[His body]] was later found.",),
        ("Their body armour was found.",),
        also="B",
        kind="pronoun",
    ),
    rule(
        "pronoun",
        "he she",
        rf"(?:^|, |and |but |where |before )(?P<pronoun>he|she)(?: [a-z]+)?"
        rf"(?: {_WAS_KILLED}|{_DIED})",
        ("A councillor was stabbed in the market. [[He was killed]] at once.",),
        ("The plan failed. He was near.",),
        also="K M",
        kind="pronoun",
    ),
)
