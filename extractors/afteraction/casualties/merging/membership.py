"""Members and their body: "four members of the security forces" are one group, not two."""

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
