"""Verbs left out: "three died in Kharkiv, two in Sumy and another in Kherson" are six dead."""

from afteraction.casualties.chunking.groups import ONE, Group
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.record import Place
from afteraction.rule import compile_plain

_DAY = r"(?: (?:on )?D)?"
# A name that no gazetteer knows is typed as a person, and stands behind "in" all the same.
_PLACE = (
    r" (?:in|at|near|outside) (?:(?:the|nearby|neighbouring|neighboring) )?(?:[a-z]+ ){0,3}?[PO]"
    r"(?: (?:region|district|province|state|city|county|town|oblast))?"
)
_HERE = r" in the (?:same )?(?:city|town|village|capital|area|region)"
_WHERE = rf"{_DAY}(?:(?: [a-z]+ing [a-z]+){{0,1}}{_PLACE}| there|{_HERE}){_DAY}"
_LINK = r"(?:(?: ,| ;)? and| ,| ;|(?: ,)? while)(?: at least)?"
_MORE = rf"{_LINK} (?P<more>[QGO]|another|one)(?:{_DAY}{_PLACE}){_DAY}"
# "and two in Dire were wounded": a clause of its own.
_NO_CLAUSE = r"(?! (?:were|was|are|is|have|had|has|[KSM]|[a-z]+ed|[a-z]+ing)\b)"
_ELSEWHERE = (
    r"(?:(?P<who>[GQO])(?: (?:were|was|have been|had been|has been))?(?: [a-z]+ly)? [KSM]"
    rf"|(?<=\b[KJI] )(?P<whom>[GQO])){_WHERE}(?P<list>(?:{_MORE}{_NO_CLAUSE}){{1,8}})"
)


def fill_ellipsis(sentence: TypedSentence) -> None:
    """Fold those for whom the verb is left out into the group that has it.

    Numbers behind that of a whole country or region are its parts; where nothing tells what the
    first place is, those that add up to the first are.
    """
    match = compile_plain(_ELSEWHERE).search(sentence.text)
    if match is None:
        return
    item = sentence.item_at(match.start("who" if match["who"] else "whom"))
    whole = item.payload
    if not isinstance(whole, Group) or whole.count.value is None or whole.parts:
        return
    more = [_group(sentence, start) for start in match.starts("more")]
    groups = [group for group in more if group is not None]
    if len(groups) < len(more) or any(group.count.value is None for group in groups):
        return
    first = sentence.index_at(match.start("list") + 1)
    stop = sentence.index_at(match.end("list") - 1) + 1
    further = sum(group.count.value or 0 for group in groups)
    places = [
        sentence.places.get(item.first)
        for item in sentence.items[sentence.index_at(match.start()) : stop]
        if item.symbol == "P"
    ]
    additive = any(group.additive for group in groups)
    known = bool(places) and places[0] is not None
    if additive or (not _is_wide(places) if known else further != whole.count.value):
        _add(item, whole, groups)
    elif further > whole.count.value:
        return
    else:
        whole.subsets.extend(groups)
    sentence.replace(first, stop, [])


def _is_wide(places: list[Place | None]) -> bool:
    """Whether the first of some places holds the others: a country, a division, or its seat.

    "40 died in Gaza, 12 in Rafah and nine in Jabalia"; not "12 in Kano, nine in Jos".
    """
    wide, *narrow = places
    if wide is None or wide.kind not in ("populated_place", "facility"):
        return True
    if wide.admin1 is None or not wide.admin1.startswith(wide.name):
        return False
    return all(place is not None and place.admin1 == wide.admin1 for place in narrow)


def _group(sentence: TypedSentence, start: int) -> Group | None:
    """Who stands at an offset: a group, or the bare word "another"."""
    item = sentence.item_at(start)
    if isinstance(item.payload, Group):
        return None if item.payload.unknown_noun or item.payload.definite else item.payload
    return Group(item.first, item.stop, ONE, rest=True, additive=item.symbol == "another", one=True)


def _add(item: Item, whole: Group, groups: list[Group]) -> None:
    """Put a group of all in the place of the first; each place keeps a statement of its own."""
    for group in groups:
        if group.side == "unknown" and group.noun is None:
            group.side, group.actor = whole.side, whole.actor
    parts = [whole, *groups]
    for part in parts:
        part.separate = True
    joint = Group(whole.first, whole.stop, whole.count, noun=whole.noun, parts=parts)
    joint.side, joint.actor = whole.side, whole.actor
    item.payload, item.symbol = joint, "G"
