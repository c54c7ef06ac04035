"""Typed sentences: what was found is replaced by one capital letter.

The folded text has no capitals, so a capital is free to stand for a type, and one short pattern
covers hundreds of wordings (the cascade of FASTUS: Hobbs et al., 1997). Tokens are parted by one
space. The letters:

====  =====================================================================
A     an armed actor: rebels, militia, gangs, gunmen, unidentified attackers
S     state forces
G     a government, an international organization, another organization
C     civilians, persons
U     people the text says nothing of ("two men"), who are attackers if they attack
M     media
P     a place
D     a date
N     a number, in figures or words, or a vague one
E     a noun for an attack ("ambush"), J one for a clash ("firefight")
X     a weapon that explodes
H     "attacked", "killed" (past or participle); F "attack", "kills"; I "attacking"
B     a weapon goes off ("exploded"); O somebody shoots ("opened fire")
~by   a word that begins another clause; _in a preposition; &and a connecting word
L     somebody carries out, launches, throws, plants; R two sides clash
====  =====================================================================
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from msgspec import Struct

from afteraction.article import Article, Sentence
from afteraction.events.triggers import Reading, Trigger, find_triggers
from afteraction.findings import ActorMention, DateMention, Findings, PlaceMention
from afteraction.matching import within
from afteraction.quantities import NUMBER_WORDS
from afteraction.record import Actor
from afteraction.rule import compile_plain

_ACTOR_LETTER = {
    "state_forces": "S",
    "rebel_group": "A",
    "political_militia": "A",
    "identity_militia": "A",
    "criminal_group": "A",
    "unidentified_armed_group": "A",
    "private_military_company": "A",
    "government": "G",
    "international_organization": "G",
    "other": "G",
    "civilians": "C",
    "person": "C",
    "media": "M",
}
_NUMBER_WORDS = (NUMBER_WORDS.keys() - {"zero"}) | frozenset(
    "hundred thousand dozen dozens several scores hundreds".split()
)
_UNSAID = {
    "man": "men",
    "men": "men",
    "woman": "women",
    "women": "women",
    "teenager": "teenagers",
    "teenagers": "teenagers",
    "individual": "individuals",
    "individuals": "individuals",
    "person": "persons",
    "persons": "persons",
    "people": "people",
    "youth": "youths",
    "youths": "youths",
    "subjects": "individuals",
    "someone": "individuals",
    "strangers": "individuals",
    "unknowns": "individuals",
}
_SINGLE = frozenset("man woman individual person teenager youth someone".split())
_DESCRIBING = frozenset("unidentified unknown armed hooded masked young heavily disguised".split())
UNSAID_RULE = "events.unidentified_attacker"
# "Saudi-led", "Houthi-run", "Bamako-based": no actor and no scene.
_COMPOUND = compile_plain(
    r"-(?:led|run|backed|based|held|controlled|owned|born|linked|occupied|aligned|affiliated|inspired|allied|sponsored|funded|trained)\b"
)
# "A bomber in an army uniform": nobody's soldier.
_CLOTHES = frozenset("uniform uniforms fatigues camouflage outfit outfits".split())
# Quotation marks are left out: the "guerrillas" attack like any others.
# Closed classes carry a mark, so that a pattern can ask for a word of none: "~" begins another
# clause or ends a noun group, "_" is a preposition, "&" goes on.
_MARKED = {
    **{
        word: "~" + word
        for word in (
            "said says say saying told reported reports added announced stated confirmed "
            "according that when where while as after before because if although though but "
            "whose whom by was were been be is are until since than".split()
        )
    },
    **{
        word: "_" + word
        for word in (
            "in on at near with from against during to into for inside outside around along across "
            "under over between".split()
        )
    },
    **{word: "&" + word for word in ("who", "which", "and", "or", "then")},
}
_TOKENS = {**dict.fromkeys(_UNSAID, "U"), **_MARKED, **dict.fromkeys(_NUMBER_WORDS, "N")}
_MARKS = frozenset(",;:")
Item = ActorMention | PlaceMention | DateMention | Trigger


class Shape(Struct):
    """A sentence as typed tokens: ``text``, and for each token its start there, span and item."""

    sentence: Sentence
    text: str
    starts: list[int]
    spans: list[tuple[int, int]]
    items: list[Item | None]
    triggers: list[Trigger]

    def token(self, offset: int) -> int:
        """The index of the token at an offset of ``text``."""
        return bisect_right(self.starts, offset) - 1

    def actor(self, offset: int) -> ActorMention | None:
        """The actor mention that the letter at an offset of ``text`` stands for."""
        item = self.items[self.token(offset)]
        return item if isinstance(item, ActorMention) else None

    def trigger(self, offset: int) -> Trigger | None:
        """The trigger that the letter at an offset of ``text`` stands for."""
        item = self.items[self.token(offset)]
        return item if isinstance(item, Trigger) else None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The span in the article of ``text[start:end]``."""
        while end > start + 1 and self.text[end - 1] == " ":
            end -= 1
        last = self.token(end - 1)
        return self.spans[self.token(start)][0], self.spans[last][1]


def letter(trigger: Trigger) -> str:
    """The letter of a trigger."""
    reading = trigger.reading
    if reading.verb:
        if reading.kind in ("strike", "kill"):
            if reading.form == "ing":
                return "I"
            return "H" if reading.form in ("past", "participle") else "F"
        return {"burst": "B", "fire": "O", "light": "L", "clash": "R"}[reading.kind]
    return {"event": "E", "clash": "J", "weapon": "X"}[reading.kind]


def shape(
    findings: Findings, sentence: Sentence, hits: Mapping[int, tuple[int, tuple[Reading, ...]]]
) -> Shape:
    """Type a sentence. Bracketed asides are left out: "FMLN [Farabundo ...] guerrillas".

    ``hits`` are the phrases of the article that may be triggers, by their first word.
    """
    article = findings.article
    mentions: dict[int, tuple[int, str, Item]] = {}
    for date in within(findings.dates, sentence.start, sentence.end):
        _enter(article, mentions, date, "D")
    for place in within(findings.places, sentence.start, sentence.end):
        _enter(article, mentions, place, "P")
    for actor in within(findings.actors, sentence.start, sentence.end):
        _enter(article, mentions, actor, _ACTOR_LETTER[actor.actor.type])
    taken = {i for first, (stop, _, _) in mentions.items() for i in range(first, stop)}
    triggers = find_triggers(article, sentence, hits, taken)
    for trigger in triggers:
        mentions[trigger.first] = (trigger.stop, letter(trigger), trigger)
    tokens: list[str] = []
    spans: list[tuple[int, int]] = []
    items: list[Item | None] = []

    def emit(token: str, start: int, end: int, item: Item | None = None) -> None:
        tokens.append(token)
        spans.append((start, end))
        items.append(item)

    folded, words, starts, ends = article.folded, article.words, article.starts, article.ends
    depth = 0
    at, previous_end = sentence.first, sentence.start
    while at < sentence.stop:
        gap = folded[previous_end : starts[at]]
        marks = () if gap == " " else enumerate(gap, start=previous_end)
        for offset, mark in marks:
            if mark in "([":
                depth += 1
            elif mark in ")]":
                depth = max(0, depth - 1)
            elif depth == 0 and mark in _MARKS:
                emit(mark, offset, offset + 1)
            elif depth == 0 and folded.startswith("--", offset):
                emit(",", offset, offset + 1)
        stop, token, item = at + 1, "", None
        entry = mentions.get(at)
        if entry is not None:
            stop, token, item = entry
        elif (word := words[at]) == "s" and folded[starts[at] - 1] == "'":
            token = "'s"
        else:
            token = _TOKENS.get(word) or ("N" if word.isdigit() else word)
            if token == "U" and (
                (starts[at] and folded[starts[at] - 1] == "-")  # "a 14-man squad"
                or (word == "people" and not _unknown_people(words, at))
            ):
                token = word
            elif token == "U":
                item = _unsaid(article, sentence, at)
        if depth == 0 and item is not None and items and _repeats(items[-1], item):
            # "FMLN (its full name) guerrillas", "Taliban fighters": one actor, by his name.
            spans[-1] = (spans[-1][0], ends[stop - 1])
        elif depth == 0:
            emit(token, starts[at], ends[stop - 1], item)
        previous_end = ends[stop - 1]
        at = stop
    _belong(tokens, spans, items)
    offsets = list(accumulate([len(token) + 1 for token in tokens], initial=0))[:-1]
    return Shape(sentence, " ".join(tokens) + " ", offsets, spans, items, triggers)


# "A bomber from the Taliban", "gunmen belonging to Boko Haram".
_BELONGING = (
    ("of",),
    ("from",),
    ("called",),
    ("named",),
    ("dubbed",),
    ("known", "as"),
    ("calling", "itself"),
    ("calling", "themselves"),
    ("made", "up", "of"),
    ("L", "up", "of"),  # "made up", as a bomb is made
    ("composed", "of"),
    ("consisting", "of"),
    ("belonging", "to"),
    ("affiliated", "with"),
    ("affiliated", "to"),
    ("loyal", "to"),
    ("linked", "to"),
    ("associated", "with"),
    ("tied", "to"),
    ("allied", "to"),
    ("allied", "with"),
    ("working", "for"),
    ("fighting", "for"),
    ("hired", "by"),
    ("sent", "by"),
    ("employed", "by"),
    ("in", "the", "pay", "of"),
    ("in", "the", "service", "of"),
    ("at", "the", "service", "of"),
    ("on", "behalf", "of"),
)


# "X, the armed wing of Y": X does it.
_WINGS = frozenset("wing arm branch affiliate offshoot faction splinter".split())
# "Militants possibly from the Taliban".
_DOUBTS = frozenset("possibly likely allegedly reportedly apparently presumably probably".split())


def _belong(tokens: list[str], spans: list[tuple[int, int]], items: list[Item | None]) -> None:
    """Let the group speak for its members: "gunmen from the Taliban" are the Taliban."""
    at = 0
    while at < len(tokens) - 2:
        if items[at] is None:
            at += 1
            continue
        if tokens[at] == "A" and tokens[at + 1] == "," and (stop := _parent(tokens, at + 2)):
            del tokens[at + 1 : stop], spans[at + 1 : stop], items[at + 1 : stop]
        if tokens[at] == "S" and (stop := _turned(tokens, at + 1)) and tokens[stop] == "A":
            # "A policeman tied to the Taliban" is theirs.
            tokens[at], items[at] = "A", items[stop]
            spans[at] = (spans[at][0], spans[stop][1])
            del tokens[at + 1 : stop + 1], spans[at + 1 : stop + 1], items[at + 1 : stop + 1]
        if (tokens[at] in "AU" or _elements(items[at])) and _is_generic(items[at]):
            doubt = int(tokens[at + 1] in _DOUBTS)
            for words in _BELONGING if not doubt else (*_BELONGING, ("by",)):
                stop = at + 1 + doubt + len(words)
                joint = (token.lstrip("_~") for token in tokens[at + 1 + doubt : stop])
                if tuple(joint) != words:
                    continue
                while stop < len(tokens) and tokens[stop] in ("the", "an", "a"):
                    stop += 1
                group = items[stop] if stop < len(tokens) else None
                if isinstance(group, ActorMention) and not group.actor.generic:
                    if tokens[stop] == "A":
                        tokens[at], items[at] = "A", group
                        spans[at] = (spans[at][0], spans[stop][1])
                        del tokens[at + 1 : stop + 1], spans[at + 1 : stop + 1]
                        del items[at + 1 : stop + 1]
                    break
        at += 1


_LINKS = frozenset(("linked", "tied", "affiliated", "loyal"))


def _turned(tokens: list[str], at: int) -> int:
    """The index of what stands behind "tied to the" at a token, or 0."""
    if tokens[at] not in _LINKS or tokens[at + 1 : at + 2] not in (["_to"], ["_with"]):
        return 0
    stop = at + 2 + (tokens[at + 2 : at + 3] in (["the"], ["a"]))
    return stop if stop < len(tokens) else 0


def _parent(tokens: list[str], at: int) -> int:
    """The index behind "the armed wing of the Y ," that begins at a token, or 0."""
    if tokens[at] not in ("the", "an", "a"):
        return 0
    for of in range(at + 2, min(at + 7, len(tokens) - 1)):
        if tokens[of] == "of" and tokens[of - 1] in _WINGS:
            stop = of + 1 + (tokens[of + 1] in ("the", "another", "a", "an"))
            if stop < len(tokens) and tokens[stop] in "AG":
                return stop + 1 + (tokens[stop + 1 : stop + 2] == [","])
    return 0


def _elements(item: Item | None) -> bool:
    """Whether a mention is of "elements", who are nobody without the group they are of."""
    return isinstance(item, ActorMention) and item.actor.name == "elements"


def _is_generic(item: Item | None) -> bool:
    return isinstance(item, ActorMention) and item.actor.generic


# "Red Brigades men".
_IN_ARMS = frozenset(("men", "women"))
# By the letter of a name, the letters of the nouns that may repeat it: "an IRA sniper".
_MEMBERS = {"A": "AS", "S": "S", "G": "G", "C": "C", "M": "M"}


def _repeats(before: Item | None, item: Item | None) -> bool:
    """Whether a generic noun only repeats the named armed actor right before it."""
    return (
        isinstance(before, ActorMention)
        and isinstance(item, ActorMention)
        and item.actor.generic
        and not before.actor.generic
        and (item.rule != UNSAID_RULE or item.actor.name in _IN_ARMS)
        and _ACTOR_LETTER[item.actor.type] in _MEMBERS.get(_ACTOR_LETTER[before.actor.type], "")
        and before.actor.type not in ("person", "civilians")
    )


def _unknown_people(words: list[str], at: int) -> bool:
    """Whether "people" are somebody: "unidentified people", "a group of people"."""
    return words[at - 1] in _DESCRIBING or words[max(0, at - 2) : at] == ["group", "of"]


def _unsaid(article: Article, sentence: Sentence, at: int) -> ActorMention:
    """A mention of unidentified people, of no account unless a clause makes them attackers."""
    first = at
    while first > sentence.first and article.words[first - 1] in _DESCRIBING:
        first -= 1
    actor = Actor(
        name=_UNSAID[article.words[at]],
        type="unidentified_armed_group",
        country=[],
        generic=True,
        roles=[],
        mentions=[],
    )
    return ActorMention(
        start=article.starts[first],
        end=article.ends[at],
        actor=actor,
        rule=UNSAID_RULE,
        reference="generic",
        plural=article.words[at] not in _SINGLE,
    )


def _enter(
    article: Article, mentions: dict[int, tuple[int, str, Item]], mention: Item, sign: str
) -> None:
    """Put a mention in; an actor or place that overlaps an earlier one replaces it."""
    first, stop = article.word_range(mention.start, mention.end)
    if first >= stop or _COMPOUND.match(article.folded, mention.end):
        return
    if stop < len(article.words) and article.words[stop] in _CLOTHES:
        return
    for other in [o for o, (end, _, _) in mentions.items() if o < stop and end > first]:
        del mentions[other]
    mentions[first] = (stop, sign, mention)
