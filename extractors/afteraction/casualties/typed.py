"""The typed sentence: found things replaced by their type, so that one short rule covers many wordings.

Symbols are capitals, all other words stay as they are (the folded text has no capitals):

    G  people, several or unknown how many      O  one person
    Q  a bare quantity                          U  a counted noun not known to be people
    V  "a" with a noun not known to be a person
    R  a part of people named before ("three of them")
    C  a counted noun of harm ("33 deaths")     Z  "no one", "nobody"
    K  harmed (past or participle)              J  harming (-ing)        I  harm, harms (base form)
    M  died (intransitive)                      S  dead, missing         H  death, massacre
    L  lives   B  bodies   T  toll              A  an actor without a count
    P  a place   D  a date   X  a number that counts no people

"Gunmen killed at least four soldiers in Diffa on Monday." becomes "G K G in P on D .".
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from afteraction.article import Sentence
from afteraction.casualties.groups import STOP, CountedHarm, Group, Reader
from afteraction.casualties.lexicon import Harm
from afteraction.findings import DateMention, PlaceMention
from afteraction.record import Count

_PUNCTUATION = re.compile(r"[,;:()]|--+|\s-\s|\"|''|``|[.!?](?=\s*$)")
_NOBODY = frozenset(("no one", "no-one", "nobody", "none", "noone"))
_ORDINALS = frozenset("other second third fourth fifth sixth tenth".split())
_NOT_NAMES = frozenset(
    """street avenue road court front army party university hospital airport high church mosque school
    college market square bridge river lake mount hotel group council ministry movement association
    committee union league state states republic city province district county region north south east
    west northern southern eastern western central human rights watch international news agency press
    operation according killed wounded police security""".split()
)


class Item(Struct):
    """One element of a typed sentence: a symbol or a word, over words ``[first, stop)``."""

    symbol: str
    first: int
    stop: int
    payload: Group | CountedHarm | Harm | None = None


class TypedSentence:
    """A sentence as a string of symbols and words, with the items they stand for."""

    def __init__(self, sentence: Sentence, items: list[Item]) -> None:
        self.sentence = sentence
        self.items = items
        self._render()

    def _render(self) -> None:
        self.offsets: list[int] = []
        parts: list[str] = []
        position = 0
        for item in self.items:
            self.offsets.append(position)
            parts.append(item.symbol)
            position += len(item.symbol) + 1
        self.text = " ".join(parts)

    def context(self, words: Sequence[str]) -> tuple[str, list[int]]:
        """The text with dates spelled out, as contexts need them ("since 2009", "last year")."""
        parts: list[str] = []
        offsets: list[int] = []
        position = 0
        for item in self.items:
            part = " ".join(words[item.first : item.stop]) if item.symbol in "DVX" else item.symbol
            offsets.append(position)
            parts.append(part)
            position += len(part) + 1
        return " ".join(parts), offsets

    def item_at(self, offset: int) -> Item:
        """The item whose symbol stands at an offset of ``text``."""
        return self.items[self.index_at(offset)]

    def index_at(self, offset: int) -> int:
        """The index of the item whose symbol stands at an offset of ``text``."""
        return bisect_right(self.offsets, offset) - 1

    def replace(self, start: int, stop: int, items: Sequence[Item]) -> None:
        """Put other items in the place of ``items[start:stop]``."""
        self.items[start:stop] = items
        self._render()


def typed(
    reader: Reader,
    sentence: Sentence,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> TypedSentence:
    """Type a sentence: groups, words of harm, actors, places, dates, and the words between."""
    article = reader.article
    covered: dict[int, tuple[int, str]] = {}
    for symbol, mentions in (("P", places), ("D", dates)):
        for mention in mentions:
            first, stop = article.word_range(mention.start, mention.end)
            if first < stop:
                covered[first] = (stop, symbol)
    items: list[Item] = []
    index = sentence.first
    while index < sentence.stop:
        if index > sentence.first:
            _punctuate(reader.gaps[index - 1], index, items)
        item = _item(reader, index, sentence, covered)
        items.append(item)
        index = item.stop
    result = TypedSentence(sentence, items)
    _drop_ages(result)
    _drop_inclusions(result)
    _absorb_membership(result)
    _absorb_subsets(result)
    _coordinate(result)
    _absorb_breakdown(result)
    _absorb_parts_by_place(result)
    _correct_vague(result)
    return result


def _punctuate(gap: str, index: int, items: list[Item]) -> None:
    if gap == " ":
        return
    for match in _PUNCTUATION.finditer(gap):
        mark = match.group().strip()
        symbol = "-" if mark.startswith("-") else mark
        if symbol not in ('"', "''", "``"):
            items.append(Item(symbol, index, index))


def _item(reader: Reader, index: int, sentence: Sentence, covered: dict[int, tuple[int, str]]) -> Item:
    article = reader.article
    word = article.words[index]
    if word == "every" and article.words[index + 1 : index + 2] and article.words[index + 1] in _ORDINALS:
        return Item("X", index, min(index + 3, sentence.stop))  # a ratio, no number
    if index in covered:
        stop, symbol = covered[index]
        # "Nigerien soldiers" and "Niger's army" begin with a place and are people all the same.
        if symbol == "D" or not isinstance(found := reader.group_at(index, sentence.stop), Group) or found.stop <= stop:
            return Item(symbol, index, min(stop, sentence.stop))
        return _group_item(found)
    pair = " ".join(article.words[index : index + 2])
    if pair in _NOBODY:
        return Item("Z", index, index + 2)
    if word in _NOBODY:
        return Item("Z", index, index + 1)
    found = reader.group_at(index, sentence.stop)
    if isinstance(found, CountedHarm):
        return Item("C", found.first, found.stop, found)
    harm = reader.harm_at(index, sentence.stop) or _to_death(article.words, index)
    if found is not None and (harm is None or found.stop > harm[0] or found.noun is not None):
        return _group_item(found)
    if harm is not None:
        return Item(harm[1].symbol, index, harm[0], harm[1])
    mention = reader.actor_at.get(index)
    if mention is not None:
        stop = index + 1
        while stop < sentence.stop and reader.actor_at.get(stop) is mention:
            stop += 1
        if mention.actor.type == "person":
            return Item("O", index, stop, Group(index, stop, Count(1, 1, 1, approximate=False), one=True, name=True, actor=mention))
        return Item("A", index, stop)
    if word[0].isdigit():
        return Item("X", index, index + 1)
    name = _name(reader, index, sentence, covered)
    if name is not None:
        return Item("O", index, name, Group(index, name, Count(1, 1, 1, approximate=False), one=True, name=True))
    return Item(word, index, index + 1)


_NOT_TO_DEATH = frozenset("sentenced condemned put related linked led due according bring brought scared bored frightened".split())


def _to_death(words: Sequence[str], index: int) -> tuple[int, Harm] | None:
    """ "boiled to death", "trampling to death": any such verb kills."""
    word = words[index]
    if list(words[index + 1 : index + 3]) != ["to", "death"] or word in _NOT_TO_DEATH:
        return None
    if word.endswith("ing"):
        return index + 3, Harm("J", "killed")
    return (index + 3, Harm("K", "killed")) if word.endswith(("ed", "t", "n")) else None


def _group_item(group: Group) -> Item:
    if group.bare:
        symbol = "Q"
    elif group.unknown_noun:
        # A thing ("30 rifles") is kept apart from an unknown noun, which may be people.
        symbol = "X" if group.name else "V" if group.one else "U"
    elif group.partitive:
        symbol = "R"
    else:
        symbol = "O" if group.one else "G"
    return Item(symbol, group.first, group.stop, group)


def _name(
    reader: Reader, index: int, sentence: Sentence, covered: dict[int, tuple[int, str]]
) -> int | None:
    """The end of a personal name of two to four capitalised words, or one followed by an age."""
    article = reader.article
    if not article.cased:
        return reader.victim_name(index, sentence.stop)
    stop = index
    while (
        stop < min(sentence.stop, index + 4)
        and article.text[article.starts[stop]].isupper()
        and article.words[stop] not in STOP
        and article.words[stop] not in _NOT_NAMES
        and stop not in covered
        and stop not in reader.actor_at
        and (stop == index or reader.gaps[stop - 1] in (" ", "-", "'", ". "))
        and (stop == index or reader.noun_at(stop, sentence.stop) is None)
        and reader.harm_at(stop, sentence.stop) is None
    ):
        stop += 1
    if stop - index >= 2:
        return stop
    if stop - index == 1 and stop < sentence.stop and article.words[stop].isdecimal() and reader.gaps[index] == ", ":
        return stop if int(article.words[stop]) < 100 else None
    return None


_AGE_IN_CAPITALS = re.compile(r"(?<=[a-zO]) , Q ,(?= (?:and|was|were|who|a|an|the|had) )")
_AGE = re.compile(r"(?<=[OG]) (?:, |\( )(?:aged )?[XQ](?: years old)?(?: ,| \))?(?= |$)")


def _drop_ages(sentence: TypedSentence) -> None:
    """ "Musa Dan, 45, was": an age between commas is no count."""
    for match in reversed(list(_AGE_IN_CAPITALS.finditer(sentence.text))):
        first = sentence.index_at(match.start() + 1)
        group = sentence.items[first + 1].payload
        if isinstance(group, Group) and group.count.min == group.count.max and 0 < (group.count.value or 0) < 110:
            sentence.replace(first, first + 3, [])
    while True:
        for match in _AGE.finditer(sentence.text):
            first = sentence.index_at(match.start() + 1)
            stop = sentence.index_at(match.end() - 1) + 1
            number = next(item for item in sentence.items[first:stop] if item.symbol in ("X", "Q"))
            group = number.payload
            words_after = sentence.items[stop : stop + 1]
            if isinstance(group, Group) and (group.count.value is None or group.count.value > 110):
                continue
            if words_after and words_after[0].symbol in ("K", "S", "M", "H", "of", "others", "more") and not match.group().rstrip().endswith((",", ")")):
                continue
            if words_after and words_after[0].symbol in ("were", "people", "of"):
                continue
            sentence.replace(first, stop, [])
            break
        else:
            return


_LIST = r"[GOQU](?:(?: ,)?(?: ,| and| as well as) [GOQU])*"
_INCLUDING = (
    r"(?:,|-|\()? ?(?:and )?(?:including|include|includes|among (?:them|whom)(?: were| was| are)?|many of (?:them|whom)"
    r"|most of (?:them|whom)|mostly|mainly|at least|all of (?:them|whom)|of (?:whom|which)"
    r"|in addition to)"
)
_SUBSET = re.compile(
    r"(?P<whole>[GQU])(?: (?:were|was|have been|had been))?(?P<harm> [KSM])?(?P<place>(?: [a-zPDXA]+){0,12}?) (?:, |- |\( )?"
    r"(?:(?:and )?(?:including|among (?:them|whom)(?: were| was| are)?|of (?:them|whom)) (?:at least )?(?P<sub>" + _LIST + r")"
    r"|(?P<some>[RQ])(?: were| was| being)?(?: [a-z]+ly| G| U| [a-z]+))"
    r"(?P<close> ,| -| \))?"
)


def _absorb_subsets(sentence: TypedSentence) -> None:
    """ "18 people, including five children, were": the subset leaves the sentence for its whole."""
    for _ in range(4):
        for match in _SUBSET.finditer(sentence.text):
            whole = sentence.item_at(match.start("whole"))
            if not isinstance(whole.payload, Group):
                continue
            kind = "sub" if match["sub"] else "some"
            if kind == "some" and not _describes(match):
                continue
            first, stop = sentence.index_at(match.start(kind)), sentence.index_at(match.end(kind) - 1) + 1
            subs = [item.payload for item in sentence.items[first:stop] if isinstance(item.payload, Group)]
            after = sentence.items[stop : stop + 1]
            if kind == "some" and stop:
                stop = sentence.index_at(match.end() - 1) + 1 - bool(match["close"])
            elif len(subs) > 1 and match["harm"] and after and after[0].symbol in ("were", "was", "K") and not match["close"]:
                # "killed 18 people including a child and two were wounded"
                subs = subs[:-1]
                stop -= 2
            whole.payload.subsets.extend(subs)
            tail = sentence.index_at(match.end() - 1) + 1 if match["close"] else stop
            begin = first
            while begin > 0 and sentence.items[begin - 1] is not whole and sentence.items[begin - 1].symbol not in (
                "K", "S", "M", "P", "D",
            ):
                begin -= 1
            keep = []
            if match["close"] and match["close"].strip() == "," and sentence.text[match.end() : match.end() + 4] == " and":
                keep = [sentence.items[tail - 1]]
            sentence.replace(begin, tail, keep)
            break
        else:
            return


_INCLUSION = re.compile(r"(?<=[GQU]) (?:, )?including(?: [a-zA]+){1,4}(?: ,)?(?= (?:were|was|have|had) )")


def _drop_inclusions(sentence: TypedSentence) -> None:
    """ "Six people, including security personnel were": uncounted parts tell nothing."""
    match = _INCLUSION.search(sentence.text)
    if match is not None:
        first = sentence.index_at(match.start() + 1)
        sentence.replace(first, sentence.index_at(match.end() - 1) + 1, [])


_MEMBERSHIP = re.compile(r"(?P<who>[GO]) (?:of|from|belonging to|loyal to)(?: the| a| an| its| their| his)? (?P<body>[AG])(?! (?:were|was))")


def _absorb_membership(sentence: TypedSentence) -> None:
    """ "four members of the security forces": one group, not two."""
    start = 0
    while match := _MEMBERSHIP.search(sentence.text, start):
        body = sentence.item_at(match.start("body"))
        first = sentence.index_at(match.start("who"))
        who = sentence.items[first]
        counted = isinstance(body.payload, Group) and body.payload.count.value is not None
        if counted or not isinstance(who.payload, Group):
            start = match.end("who")
            continue
        stop = sentence.index_at(match.start("body")) + 1
        merged = who.payload
        if isinstance(body.payload, Group):
            if merged.side == "unknown":
                merged.side, merged.actor = body.payload.side, merged.actor or body.payload.actor
        merged.stop = body.stop
        sentence.replace(first, stop, [Item(who.symbol, who.first, body.stop, merged)])
        start = match.start("who") + 1


def _describes(match: re.Match[str]) -> bool:
    """ "three of them women", "two critically": no clause of its own."""
    tail = match.group().rstrip(" ,)-")
    if match["some"] == "Q":
        return match["harm"] is not None and tail.endswith("ly")
    return tail.endswith(("G", "U", "ly"))


_COORDINATION = re.compile(
    r"(?:[GO]|(?<![KJIST] )Q(?= and G))(?: , [GO])*(?: ,)? (?:and|as well as|plus|along with|together with|& ) [GO](?![a-z])"
)
_CLAUSE_BEFORE = re.compile(r"(?:[KJI]|were|was|left|by|[a-z]{3,}(?:ed|ing))(?: (?:the|on|at|by|P|D))?$")
_CLAUSE_AFTER = re.compile(r" (?:were|was|have|had|has|is|are|[KSM]|who)\b")


def _coordinate(sentence: TypedSentence) -> None:
    """Join coordinated groups into one: "a colonel and three soldiers"."""
    start = 0
    while match := _COORDINATION.search(sentence.text, start):
        first, stop = sentence.index_at(match.start()), sentence.index_at(match.end() - 1) + 1
        before = sentence.text[: match.start()].rstrip()
        after = sentence.text[match.end() :]
        leaving = re.search(r"(?:left|leaving|leaves)$", before) and re.match(r" [KS]\b", after)
        if _CLAUSE_BEFORE.search(before) and _CLAUSE_AFTER.match(after) and not leaving:
            # "killed a guard and four civilians were wounded" are two clauses.
            start = match.end()
            continue
        parts = [item.payload for item in sentence.items[first:stop] if isinstance(item.payload, Group)]
        if parts[0].bare:
            for part in parts:
                part.separate = True
        joint = Group(
            parts[0].first, parts[-1].stop, parts[0].count, noun=parts[0].noun, parts=parts,
            side=parts[0].side, actor=parts[0].actor,
        )
        sentence.replace(first, stop, [Item("G", joint.first, joint.stop, joint)])
        start = 0


_BREAKDOWN = re.compile(r"(?P<whole>[GQ])(?: [KS])? (?P<open>-|:|\() (?P<parts>[GO]) (?P<close>-|\)|\.|$)")


def _absorb_breakdown(sentence: TypedSentence) -> None:
    """ "Fourteen people - ten soldiers and four civilians - died": the parts of a whole."""
    match = _BREAKDOWN.search(sentence.text)
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


_BY_PLACE = re.compile(r"(?P<whole>[GQ])(?: (?:were|was|have been|had been))?(?: [KSM])? (?::|-|,) (?P<list>Q (?:in|at|near) [^;]+)$")


def _absorb_parts_by_place(sentence: TypedSentence) -> None:
    """ "Thirty people were killed: 12 in X, 10 in Y and 8 in Z": parts that add up to the whole."""
    match = _BY_PLACE.search(sentence.text)
    if match is None:
        return
    whole = sentence.item_at(match.start("whole")).payload
    begin = sentence.index_at(match.start("list"))
    parts = [item for item in sentence.items[begin:] if item.symbol == "Q" and isinstance(item.payload, Group)]
    groups = [item.payload for item in parts if isinstance(item.payload, Group)]
    if not isinstance(whole, Group) or whole.count.value is None or len(groups) < 2:
        return
    if sum(group.count.value or 0 for group in groups) == whole.count.value:
        whole.subsets.extend(groups)
        for item in parts:
            item.symbol = "X"
        sentence.replace(begin, begin, [])


_VAGUE_THEN_NUMBER = re.compile(r"Q , Q ,")


def _correct_vague(sentence: TypedSentence) -> None:
    """ "A few, perhaps four, were killed": the number corrects the vague word."""
    match = _VAGUE_THEN_NUMBER.search(sentence.text)
    if match is None:
        return
    first = sentence.index_at(match.start())
    vague, number = sentence.items[first].payload, sentence.items[first + 2].payload
    if not isinstance(vague, Group) or not isinstance(number, Group):
        return
    if vague.count.value is None and number.count.value is not None:
        number.first = vague.first
        sentence.replace(first, first + 4, [Item("Q", vague.first, number.stop, number)])
