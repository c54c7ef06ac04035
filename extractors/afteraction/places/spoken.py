"""Where something was said, signed or agreed: nobody was attacked there."""

from typing import Final

from afteraction.calendar_words import CALENDAR_WORDS
from afteraction.places.words import FUNCTION_WORDS

_HURT = frozenset(
    "killed died wounded injured attacked exploded shot bombed ambushed kidnapped "
    "abducted gunned fired".split()
)
# Before "in X": what is said, signed or held there; nobody was attacked.
_HELD = frozenset(
    "issued released published signed said speaking spoke statement communique declaration "
    "conference interview newsmen reporters journalists talks meeting met summit negotiations "
    "dialogue session assembly told agreement accord accords treaty reported revealed learned "
    "monitored received headquartered based quoted reached contacted source telephoned "
    "disclosed broadcast condemned denied sources correspondent spokesman repercussions outrage "
    "reactions conversation".split()
)
# Of those of the set above who may be the victims themselves: "the murder of two journalists in X".
_LISTENERS = frozenset("journalists reporters newsmen correspondent spokesman sources".split())
_VICTIM_REACH = 6
_HARM = _HURT | frozenset("murder killing assassination kidnapping abduction attack".split())
# "A statement issued on Friday by the embassy in X."
_ISSUED = frozenset("issued released published signed uttered made".split())
_OF_THEM = frozenset("the a an of s and".split())
# The same further off: "a news conference held on Tuesday in X", "talks slated for May in X".
_SPOKEN = frozenset(
    "conference interview statement communique declaration speech talks negotiations dialogue "
    "summit briefing address broadcast newscast".split()
)
_TAKING_PLACE = frozenset(
    "held given issued released slated scheduled planned published broadcast delivered due "
    "convened made gave".split()
)
# Before those who met: "the summit of", "talks between"; what is no part of their name.
_MEETINGS = frozenset("conference talks negotiations dialogue summit meeting session".split())
_WITH = frozenset("of between with among".split())
_NO_DELEGATE = (FUNCTION_WORDS - frozenset("the a an and".split())) | _HURT
_DURING = frozenset("during hit struck attacked bombed stormed targeted".split())
_LINKS = frozenset(
    "that which was were is are being to be today yesterday also been has he she they".split()
)
_CALENDAR = CALENDAR_WORDS | frozenset(
    "on for today tonight yesterday tomorrow late early this last next and the morning afternoon "
    "evening night week month".split()
)
# How many words back a meeting, a speech or an incident is looked for.
FAR: Final = 12


def is_told_there(words: list[str], at: int, second: str) -> bool:
    """Whether "in" at ``at`` leads to where something was said, signed or agreed.

    "A statement released in X", "a news conference held on Tuesday in X", "talks that are slated
    for May in X"; not "clashes were reported in X", nor "a bomb hit a meeting held in X": only
    speeches and negotiations are looked for behind "held".
    """
    if not second:
        return False
    if second in _HELD:
        if second in _LISTENERS and not _HARM.isdisjoint(words[max(0, at - _VICTIM_REACH) : at]):
            return False
        return not _is_happening_reported(words, at)
    back = at - 1
    first = max(0, at - FAR)
    if _is_of_delegates(words, at, first) or _is_issued_by(words, at, first):
        return True
    while back > first and (words[back] in _CALENDAR or words[back].isdigit()):
        back -= 1
    if words[back] not in _TAKING_PLACE:
        return False
    while back > first and (words[back] in _TAKING_PLACE or words[back] in _LINKS):
        back -= 1
    return words[back] in _SPOKEN


def _is_of_delegates(words: list[str], at: int, first: int) -> bool:
    """Whether "in" at ``at`` ends who met or what was agreed: "the summit of presidents in X".

    "Talks between the government and the rebels in X", "the meeting scheduled between the two in
    X"; not "killed during a summit of elders in X".
    """
    back = at - 1
    while back > first and words[back] not in _WITH and words[back] not in _NO_DELEGATE:
        back -= 1
    while back > first and words[back] in _WITH:
        back -= 1
        if words[back] in _TAKING_PLACE and words[back - 1] in _MEETINGS:
            back -= 1
        if words[back] in _MEETINGS:
            return _DURING.isdisjoint(words[max(0, back - 3) : back]) and _HURT.isdisjoint(
                words[max(0, back - 8) : back]
            )
        while back > first and words[back] not in _WITH and words[back] not in _NO_DELEGATE:
            back -= 1
    return False


def _is_issued_by(words: list[str], at: int, first: int) -> bool:
    """Whether "in" at ``at`` ends who gave out a text: "released tonight by the ministry in X"."""
    back = at - 1
    while back > first and (words[back] in _OF_THEM or words[back] not in FUNCTION_WORDS):
        back -= 1
    if words[back] != "by":
        return False
    back -= 1
    while back > first and words[back] in _CALENDAR:
        back -= 1
    return words[back] in _ISSUED


def _is_happening_reported(words: list[str], at: int) -> bool:
    """ "Clashes were also reported in X" are there; "it was reported in X" says who told of it."""
    before = words[max(0, at - 6) : at - 1]
    return (
        words[at - 1] == "reported"
        and not {"was", "were", "been"}.isdisjoint(before[-2:])
        and "it" not in before
    )
