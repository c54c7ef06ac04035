"""Merging in typed sentences: what says more about a group of people is folded into the group.

"Eighteen people, including five children, were killed" becomes "G were K" with a subset; "a colonel
and three soldiers" becomes one group with two parts; an age between commas disappears. The rules
then stay short. Each step looks for its mark in the text before its pattern is compiled.
"""

import re
from collections.abc import Callable

import regex
from msgspec import Struct

from afteraction.casualties.groups import Group
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.rule import compile_pattern


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return compile_pattern(pattern, verbose=False)


_AGE_IN_CAPITALS = r"(?<=[a-zO]) , Q ,(?= (?:and|was|were|who|a|an|the|had) )"
_AGE = r"(?<=[OG]) (?:, |\( )(?:aged )?[XQ](?: years old)?(?: ,| \))?(?= |$)"


def _drop_ages(sentence: TypedSentence) -> None:
    """ "Musa Dan, 45, was": an age between commas is no count."""
    for match in reversed(list(_compiled(_AGE_IN_CAPITALS).finditer(sentence.text))):
        first = sentence.index_at(match.start() + 1)
        group = sentence.items[first + 1].payload
        if (
            isinstance(group, Group)
            and group.count.min == group.count.max
            and 0 < (group.count.value or 0) < 110
        ):
            sentence.replace(first, first + 3, [])
    while True:
        for match in _compiled(_AGE).finditer(sentence.text):
            first = sentence.index_at(match.start() + 1)
            stop = sentence.index_at(match.end() - 1) + 1
            number = next(item for item in sentence.items[first:stop] if item.symbol in ("X", "Q"))
            group = number.payload
            words_after = sentence.items[stop : stop + 1]
            if isinstance(group, Group) and (group.count.value is None or group.count.value > 110):
                continue
            if (
                words_after
                and words_after[0].symbol in ("K", "S", "M", "H", "of", "others", "more")
                and not match.group().rstrip().endswith((",", ")"))
            ):
                continue
            if words_after and words_after[0].symbol in ("were", "people", "of"):
                continue
            sentence.replace(first, stop, [])
            break
        else:
            return


_LIST = r"[GOQU](?:(?: ,)?(?: ,| and| as well as) [GOQU])*"
_SUBSET = (
    r"(?P<whole>[GQU])(?: (?:were|was|have been|had been))?(?P<harm> [KSM])?(?P<place>(?: [a-zPDXA]+){0,12}?) (?:, |- |\( )?"
    r"(?:(?:and )?(?:including|among (?:them|whom)(?: were| was| are)?|of (?:them|whom)) (?:at least )?(?P<sub>"
    + _LIST
    + r")"
    r"|(?P<some>[RQ])(?: were| was| being)?(?: [a-z]+ly| G| U| [a-z]+))"
    r"(?P<close> ,| -| \))?"
)


def _absorb_subsets(sentence: TypedSentence) -> None:
    """ "18 people, including five children, were": the subset leaves the sentence for its whole."""
    for _ in range(4):
        for match in _compiled(_SUBSET).finditer(sentence.text):
            whole = sentence.item_at(match.start("whole"))
            if not isinstance(whole.payload, Group):
                continue
            kind = "sub" if match["sub"] else "some"
            if kind == "some" and not _describes(match):
                continue
            first, stop = (
                sentence.index_at(match.start(kind)),
                sentence.index_at(match.end(kind) - 1) + 1,
            )
            subs = [
                item.payload
                for item in sentence.items[first:stop]
                if isinstance(item.payload, Group)
            ]
            after = sentence.items[stop : stop + 1]
            if kind == "some" and stop:
                stop = sentence.index_at(match.end() - 1) + 1 - bool(match["close"])
            elif (
                len(subs) > 1
                and match["harm"]
                and after
                and after[0].symbol in ("were", "was", "K")
                and not match["close"]
            ):
                # "killed 18 people including a child and two were wounded"
                subs = subs[:-1]
                stop -= 2
            whole.payload.subsets.extend(subs)
            tail = sentence.index_at(match.end() - 1) + 1 if match["close"] else stop
            begin = first
            while (
                begin > 0
                and sentence.items[begin - 1] is not whole
                and sentence.items[begin - 1].symbol
                not in (
                    "K",
                    "S",
                    "M",
                    "P",
                    "D",
                )
            ):
                begin -= 1
            keep = []
            if (
                match["close"]
                and match["close"].strip() == ","
                and sentence.text[match.end() : match.end() + 4] == " and"
            ):
                keep = [sentence.items[tail - 1]]
            sentence.replace(begin, tail, keep)
            break
        else:
            return


_INCLUSION = r"(?<=[GQU]) (?:, )?including(?: [a-zA]+){1,4}(?: ,)?(?= (?:were|was|have|had) )"


def _drop_inclusions(sentence: TypedSentence) -> None:
    """ "Six people, including security personnel were": uncounted parts tell nothing."""
    match = _compiled(_INCLUSION).search(sentence.text)
    if match is not None:
        first = sentence.index_at(match.start() + 1)
        sentence.replace(first, sentence.index_at(match.end() - 1) + 1, [])


_MEMBERSHIP = r"(?P<who>[GO]) (?:of|from|belonging to|loyal to)(?: the| a| an| its| their| his)? (?P<body>[AG](?! (?:were|was))|(?:[a-z]+ ){0,4}(?:force|forces|army|police|battalion|brigade|group|militia|movement|party|unit|corps|regiment|division|front|guard|family|team|clan|tribe|crew|community|company|mission|organisation|organization|agency|ministry|council|guards)\b(?! s))"


def _absorb_membership(sentence: TypedSentence) -> None:
    """ "four members of the security forces": one group, not two."""
    start = 0
    while match := _compiled(_MEMBERSHIP).search(sentence.text, start):
        body = sentence.item_at(match.end("body") - 1)
        first = sentence.index_at(match.start("who"))
        who = sentence.items[first]
        counted = isinstance(body.payload, Group) and body.payload.count.value is not None
        if counted or not isinstance(who.payload, Group):
            start = match.end("who")
            continue
        stop = sentence.index_at(match.end("body") - 1) + 1
        merged = who.payload
        if isinstance(body.payload, Group):
            if merged.side == "unknown":
                merged.side, merged.actor = body.payload.side, merged.actor or body.payload.actor
        merged.stop = body.stop
        sentence.replace(first, stop, [Item(who.symbol, who.first, body.stop, merged)])
        start = match.start("who") + 1


def _describes(match: "regex.Match[str]") -> bool:
    """ "three of them women", "two critically": no clause of its own."""
    tail = match.group().rstrip(" ,)-")
    if match["some"] == "Q":
        return match["harm"] is not None and tail.endswith("ly")
    return tail.endswith(("G", "U", "ly"))


_COORDINATION = r"(?:[GO]|(?<![KJIST] )Q(?= and G))(?: , [GO])*(?: ,)? (?:and|as well as|plus|along with|together with|& ) [GO](?![a-z])"
_CLAUSE_BEFORE = r"(?:[KJI]|were|was|left|by|[a-z]{3,}(?:ed|ing))(?: (?:the|on|at|by|P|D))?$"
_CLAUSE_AFTER = r" (?:were|was|have|had|has|is|are|[KSM]|who)\b"


def _coordinate(sentence: TypedSentence) -> None:
    """Join coordinated groups into one: "a colonel and three soldiers"."""
    start = 0
    while match := _compiled(_COORDINATION).search(sentence.text, start):
        first, stop = sentence.index_at(match.start()), sentence.index_at(match.end() - 1) + 1
        before = sentence.text[: match.start()].rstrip()
        after = sentence.text[match.end() :]
        leaving = re.search(r"(?:left|leaving|leaves)$", before) and re.match(r" [KS]\b", after)
        if (
            _compiled(_CLAUSE_BEFORE).search(before)
            and _compiled(_CLAUSE_AFTER).match(after)
            and not leaving
        ):
            # "killed a guard and four civilians were wounded" are two clauses.
            start = match.end()
            continue
        if " , " in match.group() and re.match(
            r" (?:said|say|told|reported|added|confirmed)\b", after
        ):
            # "killing 12 workers, residents and medics said": the last ones speak.
            comma = sentence.index_at(match.start() + match.group().rindex(" , ") + 1)
            if comma - first == 1:
                start = match.end()
                continue
            stop = comma
        parts = [
            item.payload for item in sentence.items[first:stop] if isinstance(item.payload, Group)
        ]
        if len(parts) - 1 == parts[0].count.value and all(part.name for part in parts[1:]):
            # "two teachers, Ana Ruiz and Eva Sol": the names are theirs.
            parts[0].stop = parts[-1].stop
            sentence.replace(first, stop, [Item("G", parts[0].first, parts[0].stop, parts[0])])
            continue
        if parts[0].bare:
            for part in parts:
                part.separate = True
        joint = Group(
            parts[0].first,
            parts[-1].stop,
            parts[0].count,
            noun=parts[0].noun,
            parts=parts,
            side=parts[0].side,
            actor=parts[0].actor,
        )
        sentence.replace(first, stop, [Item("G", joint.first, joint.stop, joint)])
        start = 0


_BREAKDOWN = r"(?P<whole>[GQ])(?: [KS])? (?P<open>-|:|\() (?P<parts>[GO]) (?P<close>-|\)|\.|$)"


def _absorb_breakdown(sentence: TypedSentence) -> None:
    """ "Fourteen people - ten soldiers and four civilians - died": the parts of a whole."""
    match = _compiled(_BREAKDOWN).search(sentence.text)
    if match is None:
        return
    whole = sentence.item_at(match.start("whole")).payload
    parts = sentence.item_at(match.start("parts")).payload
    if not isinstance(whole, Group) or not isinstance(parts, Group) or not parts.parts:
        return
    values = [part.count.value for part in parts.parts]
    if whole.count.value is None or sum(value or 0 for value in values) != whole.count.value:
        return
    whole.subsets.extend(parts.parts)
    sides = {part.side for part in parts.parts}
    whole.side = sides.pop() if len(sides) == 1 else "mixed"
    first = sentence.index_at(match.start("open"))
    stop = sentence.index_at(match.start("parts")) + 1
    closed = match["close"] in ("-", ")")
    sentence.replace(first, stop + closed, [])


_BY_PLACE = r"(?P<whole>[GQ])(?: (?:were|was|have been|had been))?(?: [KSM])? (?::|-|,) (?P<list>Q (?:in|at|near) [^;]+)$"


def _absorb_parts_by_place(sentence: TypedSentence) -> None:
    """ "Thirty people were killed: 12 in X, 10 in Y and 8 in Z": parts that add up to the whole."""
    if sentence.text.count("Q") < 2:
        return
    match = _compiled(_BY_PLACE).search(sentence.text)
    if match is None:
        return
    whole = sentence.item_at(match.start("whole")).payload
    begin = sentence.index_at(match.start("list"))
    parts = [
        item
        for item in sentence.items[begin:]
        if item.symbol == "Q" and isinstance(item.payload, Group)
    ]
    groups = [item.payload for item in parts if isinstance(item.payload, Group)]
    if not isinstance(whole, Group) or whole.count.value is None or len(groups) < 2:
        return
    if sum(group.count.value or 0 for group in groups) == whole.count.value:
        whole.subsets.extend(groups)
        for item in parts:
            item.symbol = "X"
        sentence.replace(begin, begin, [])


_VAGUE_THEN_NUMBER = r"Q , Q ,"


def _correct_vague(sentence: TypedSentence) -> None:
    """ "A few, perhaps four, were killed": the number corrects the vague word."""
    match = _compiled(_VAGUE_THEN_NUMBER).search(sentence.text)
    if match is None:
        return
    first = sentence.index_at(match.start())
    vague, number = sentence.items[first].payload, sentence.items[first + 2].payload
    if not isinstance(vague, Group) or not isinstance(number, Group):
        return
    if vague.count.value is None and number.count.value is not None:
        number.first = vague.first
        sentence.replace(first, first + 4, [Item("Q", vague.first, number.stop, number)])


class Step(Struct, frozen=True):
    """A step of the merge, and the pieces of text of which it needs one."""

    marks: tuple[str, ...]
    apply: Callable[[TypedSentence], None]


STEPS: tuple[Step, ...] = (
    Step((", X", ", Q", "( X", "( Q", "aged"), _drop_ages),
    Step(("including",), _drop_inclusions),
    Step((" of ", " from ", " belonging ", " loyal "), _absorb_membership),
    Step(("including", "among", " of whom", " of them", "R", "ly"), _absorb_subsets),
    Step((" and ", " as ", " plus ", "long with", "together"), _coordinate),
    Step((" - ", " : ", " ( "), _absorb_breakdown),
    Step((" : ", " - ", " , "), _absorb_parts_by_place),
    Step(("Q , Q ,",), _correct_vague),
)


def merge(sentence: TypedSentence) -> None:
    """Run every step, in order; later ones see what earlier ones left."""
    for step in STEPS:
        if any(mark in sentence.text for mark in step.marks):
            step.apply(sentence)
