"""Members and their body: "four members of the security forces" are one group, not two.

So are people told by whose they are: of "the wife of Colonel X" he is no victim.
"""

from typing import Final

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.rule import compile_plain

_BODIES = (
    "force|forces|army|police|battalion|brigade|group|militia|movement|party|unit|corps|regiment"
    "|division|front|guard|family|team|clan|tribe|crew|community|company|mission|organisation"
    "|organization|agency|ministry|council|guards"
)
# The body is an actor or people who do nothing themselves ("soldiers from the army were"), or
# ends in a word for a body that owns nothing more ("the army's").
_PLACES = "town|village|city|district|province|department|region|municipality|state|county"
_WITH_OTHERS = (
    r"(?=(?: ,)? (?:and|as well as|along with|together with) [GO]\b"
    # "the mayor of Dire, his bodyguard and a cyclist"
    r"| , [GO](?: ,)? and [GO]\b)"
)
_OF = (
    r"(?:of|from|belonging to|loyal to|working for|employed by|serving (?:in|with)|assigned to"
    r"|attached to)"
)
_MEMBERSHIP = (
    rf"(?P<who>[GO]) {_OF}(?: the| a| an| its| their| his)?(?: P)? "
    r"(?P<body>(?:O |(?:[a-z]+ ){1,3})A(?! (?:were|was|s))"
    r"|Q (?:family|household)\b"
    # "members of the Hazara community": a people, not a person
    rf"|O (?:{_BODIES})\b(?! s)"
    rf"|[AG] s (?:[a-z]+ ){{0,3}}(?:{_BODIES})\b(?! s)|[AG](?! (?:were|was))"
    # "a commander of militants was": the verb is his.
    r"|(?<=\bO of )G(?= was\b)"
    r"|(?<=belonging to (?:the )?)[OA] of G"
    rf"|(?:[a-z]+ ){{0,4}}(?:{_BODIES})\b(?! s)"
    # "the mayor of the small town of Dire, as well as two guards"
    rf"|(?:(?:[a-z]+ ){{0,3}}(?:{_PLACES})(?: of P)?|P){_WITH_OTHERS})"
    # Its acronym: "members of the Popular Front (PF)".
    r"(?: \( A \))?"
)


def absorb_membership(sentence: TypedSentence) -> None:
    """Join members and their body; a body with a number of its own stays apart."""
    start = 0
    pattern = compile_plain(_MEMBERSHIP)
    while match := pattern.search(sentence.text, start):
        body = sentence.item_at(match.end("body") - 1)
        first = sentence.index_at(match.start("who"))
        who = sentence.items[first]
        counted = isinstance(body.payload, Group) and body.payload.count.value is not None
        if counted or not isinstance(who.payload, Group):
            start = match.end("who")
            continue
        stop = sentence.index_at(match.end() - 1) + 1
        members = who.payload
        if isinstance(body.payload, Group) and members.side == "unknown":
            members.side = body.payload.side
            members.actor = members.actor or body.payload.actor
        members.stop = body.stop
        sentence.replace(first, stop, [Item(who.symbol, who.first, members.stop, members)])
        start = match.start("who") + 1


# Whose they are is somebody else, named or not: "a niece of the minister".
_KIN: Final = frozenset(
    """wives husbands sons daughters children brothers sisters mothers fathers parents uncles
    aunts cousins nephews nieces grandsons granddaughters grandchildren grandfathers grandmothers
    widows fiances stepsons stepdaughters relatives friends companions bodyguards drivers
    chauffeurs escorts secretaries assistants aides maids servants girlfriends boyfriends""".split()
)
_IN_LAW: Final = "in law"
# Of a body or a victim "of X" says who it is, of a killer whom he killed.
_NOT_OF_SOMEBODY: Final = frozenset(
    "bodies victims killers murderers assassins people persons members".split()
)
_OWNER_BEFORE = compile_plain(r"\b(?P<whose>[OGA]) s (?:X year old |[a-z]+ )?(?P<who>O)\b(?! s\b)")
_OWNED = compile_plain(r"(?P<who>[GO]) of(?: (?:the|a|an|his|her|their))? (?P<whose>O)(?! of\b)")
# "The killer of X Y was shot": not X Y.
_KILLER = compile_plain(
    r"\b(?:killer|murderer|assassin|slayer|kidnapper|assailant|attacker)s? (?P<of>of) [GO](?! of\b)"
)


def absorb_owner(sentence: TypedSentence) -> None:
    """Join people and whose they are: "the driver of Senator X Y was shot", "a niece of X Y"."""
    while match := _KILLER.search(sentence.text):
        first, last = sentence.index_at(match.start("of")), sentence.index_at(match.end() - 1)
        sentence.replace(first, last + 1, [])
    start = 0
    while match := _OWNER_BEFORE.search(sentence.text, start):
        start = match.start("whose") + 1
        first, last = sentence.index_at(match.start("whose")), sentence.index_at(match.start("who"))
        who = sentence.items[last].payload
        if isinstance(who, Group) and who.noun is not None and not who.name and _is_kin(who):
            who.first = sentence.items[first].first
            sentence.replace(first, last + 1, [Item("O", who.first, who.stop, who)])
    start = 0
    while match := _OWNED.search(sentence.text, start):
        start = match.start("who") + 1
        first = sentence.index_at(match.start("who"))
        last = sentence.index_at(match.start("whose"))
        who, whose = sentence.items[first].payload, sentence.items[last].payload
        if not isinstance(who, Group) or not isinstance(whose, Group) or who.noun is None:
            continue
        if who.name or who.noun.name in _NOT_OF_SOMEBODY or not (_is_kin(who) or whose.name):
            continue
        who.stop = whose.stop
        symbol = sentence.items[first].symbol
        sentence.replace(first, last + 1, [Item(symbol, who.first, who.stop, who)])


def _is_kin(who: Group) -> bool:
    name = who.noun.name if who.noun is not None else ""
    return name in _KIN or name.endswith(_IN_LAW)
