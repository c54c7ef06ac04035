"""Wholes and parts: "18 people, including five children", "14 people – ten men and four women"."""

from itertools import pairwise
from typing import TYPE_CHECKING

from afteraction.casualties.chunking.groups import Group
from afteraction.casualties.merging.coordination import coordinate
from afteraction.casualties.typed import TypedSentence
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex

_BE = "were|was|have been|had been"
_LIST = r"[GOQUV](?:(?: ,)?(?: ,| and| as well as) [GOQUV]){0,12}"
_INTRODUCED = (
    r"(?:and )?(?:including|among (?:them|whom)(?: were| was| are)?|of (?:them|whom))"
    rf" (?:at least )?(?P<sub>{_LIST})"
)
# "three of them women", "two critically"
_DESCRIBED = (
    r"(?P<some>[RQ])(?: were| was| being)?"
    r"(?P<what> (?!fatally|mortally)[a-z]+ly(?! [KS]\b)| G| U| [a-z]+(?<!ly))"
)
# "14 of them in a school", "six of them in critical condition"
_PLACED = r"(?P<placed>R)(?= (?:were |was )?(?:in|at|near|on|inside|outside|from|when|by)\b)"
_SUBSET = (
    rf"(?P<whole>[GQU])(?: (?:{_BE})(?: [a-z]+ly)?)?(?P<harm> [KSM])?"
    rf"(?P<place>(?: [a-zPDXA]+){{0,12}}?)"
    rf" (?:, |- |\( )?(?:{_INTRODUCED}|{_PLACED}|{_DESCRIBED})(?P<close> ,| -| \))?"
)
_INCLUSION = r"(?<=[GQU]) (?:, )?including(?: [a-zA]+){1,4}(?: ,)?(?= (?:were|was|have|had) )"
_BREAKDOWN = (
    rf"(?P<whole>[GQ])(?:(?: (?:{_BE}))?(?: [a-z]+ly)? [KSM])?"
    r"(?: , (?:it|he|she|they|[OAG]) (?:said|added))? (?P<open>-|:|\()"
    r" (?P<parts>[GO])(?: (?P<close>-|\)|\.)|$)"
)
_BY_PLACE = (
    rf"(?P<whole>[GQ])(?: (?:{_BE}))?(?: [KSM])? (?::|-|,) (?P<list>Q (?:in|at|near) [^;]+)$"
)
# More than four subsets in one sentence are a list that no reader follows either.
_MOST_SUBSETS = 4


def drop_inclusions(sentence: TypedSentence) -> None:
    """ "Six people, including security personnel were": uncounted parts tell nothing."""
    match = compile_plain(_INCLUSION).search(sentence.text)
    if match is not None:
        first = sentence.index_at(match.start() + 1)
        sentence.replace(first, sentence.index_at(match.end() - 1) + 1, [])


def absorb_subsets(sentence: TypedSentence) -> None:
    """ "18 people, including five children, were": the subset leaves the sentence for its whole."""
    pattern = compile_plain(_SUBSET)
    for _ in range(_MOST_SUBSETS):
        if not any(_absorb(sentence, match) for match in pattern.finditer(sentence.text)):
            return


def _absorb(sentence: TypedSentence, match: "regex.Match[str]") -> bool:
    """Move the subsets of a match into its whole; False if it tells of none."""
    whole = sentence.item_at(match.start("whole"))
    kind = "sub" if match["sub"] else "some" if match["some"] else "placed"
    if not isinstance(whole.payload, Group) or (kind == "some" and not _describes(match)):
        return False
    if kind == "placed" and match.string[: match.start("placed")].rstrip()[-1:] not in ",-(":
        return False
    first = sentence.index_at(match.start(kind))
    stop = sentence.index_at(match.end(kind) - 1) + 1
    subsets = [
        item.payload for item in sentence.items[first:stop] if isinstance(item.payload, Group)
    ]
    if kind == "some" and stop:
        _describe(subsets[0], sentence.item_at(match.end("what") - 1).payload)
        stop = sentence.index_at(match.end() - 1) + 1 - bool(match["close"])
    elif (
        len(subsets) > 1 and match["harm"] and _harmed_after(sentence, stop) and not match["close"]
    ):
        # "killed 18 people including a child and two were wounded"
        subsets = subsets[:-1]
        stop -= 2
    whole.payload.subsets.extend(subsets)
    tail = sentence.index_at(match.end() - 1) + 1 if match["close"] else stop
    begin = first
    # The words between the whole and its subset go too, but no harm, place or date.
    while (
        begin > 0
        and sentence.items[begin - 1] is not whole
        and not _predicate(sentence, begin - 1)
        and sentence.items[begin - 1].symbol not in ("K", "S", "M", "P", "D")
    ):
        begin -= 1
    comma = match["close"] == " ," and sentence.text.startswith(" and", match.end())
    sentence.replace(begin, tail, [sentence.items[tail - 1]] if comma else [])
    return True


def _predicate(sentence: TypedSentence, index: int) -> bool:
    """Whether an item belongs to what happened to the whole: "had been burned in their houses"."""
    before = [item.symbol for item in sentence.items[max(0, index - 4) : index + 1]]
    return any(verb in _TO_BE and participle in _BURNED for verb, participle in pairwise(before))


# Deeds that no word of harm names and rules know.
_BURNED = frozenset("burned burnt incinerated beaten stabbed shot hit buried taken seized".split())
_TO_BE = frozenset(("were", "was", "been", "being"))


def _harmed_after(sentence: TypedSentence, index: int) -> bool:
    """Whether the last of a list has a verb of its own: "… , and 16 seriously injured"."""
    following = [item.symbol for item in sentence.items[index : index + 2]]
    if following and following[0].endswith("ly"):
        following = following[1:]
    return bool(following) and following[0] in ("were", "was", "K")


def _describe(some: Group, what: object) -> None:
    """ "14 of them soldiers": they are on the side of what they are."""
    if isinstance(what, Group) and what is not some and some.side == "unknown":
        some.side, some.actor = what.side, what.actor


def _describes(match: "regex.Match[str]") -> bool:
    """ "three of them women", "two critically": no clause of its own."""
    tail = str(match.group()).rstrip(" ,)-")
    if match["some"] == "Q":
        return match["harm"] is not None and tail.endswith("ly")
    return tail.endswith(("G", "U", "ly"))


def absorb_breakdown(sentence: TypedSentence) -> None:
    """ "Fourteen people - ten soldiers and four civilians - died": the parts of a whole."""
    match = compile_plain(_BREAKDOWN).search(sentence.text)
    if match is None:
        return
    told = sentence.item_at(match.start("whole")).payload
    parts = sentence.item_at(match.start("parts")).payload
    if not isinstance(told, Group) or not isinstance(parts, Group) or not parts.parts:
        return
    # "three soldiers and eight others (two nurses and six farmers)": those of the last.
    whole = told.parts[-1] if told.parts else told
    if whole.count.value is None or _sum(parts.parts) != whole.count.value:
        return
    whole.subsets.extend(parts.parts)
    sides = {part.side for part in parts.parts}
    whole.side = sides.pop() if len(sides) == 1 else "mixed"
    first = sentence.index_at(match.start("open"))
    stop = sentence.index_at(match.start("parts")) + 1
    closed = match["close"] in ("-", ")")
    sentence.replace(first, stop + closed, [])
    if closed and " and " in sentence.text:
        coordinate(sentence)  # "six monks -- five Poles and a Czech -- and two cooks"


def absorb_parts_by_place(sentence: TypedSentence) -> None:
    """ "Thirty people were killed: 12 in X, 10 in Y and 8 in Z": parts that add up to the whole."""
    if sentence.text.count("Q") < 2:
        return
    match = compile_plain(_BY_PLACE).search(sentence.text)
    if match is None:
        return
    whole = sentence.item_at(match.start("whole")).payload
    listed = sentence.items[sentence.index_at(match.start("list")) :]
    parts = {
        index: item.payload
        for index, item in enumerate(listed)
        if item.symbol == "Q" and isinstance(item.payload, Group)
    }
    groups = list(parts.values())
    if not isinstance(whole, Group) or whole.count.value is None or len(groups) < 2:
        return
    if _sum(groups) == whole.count.value:
        whole.subsets.extend(groups)
        for index in parts:
            listed[index].symbol = "X"  # read already
        sentence.replace(0, 0, [])


def _sum(groups: list[Group]) -> int:
    return sum(group.count.value or 0 for group in groups)
