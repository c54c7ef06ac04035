"""Trigger words: the verbs and nouns that tell of an attack or a clash."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from afteraction.article import Article, Sentence
from afteraction.lexicon import PhraseIndex, rows
from afteraction.precompiled import built_ahead
from afteraction.record import EventType

Kind = Literal["strike", "kill", "burst", "fire", "light", "clash", "event", "weapon"]
Strength = Literal["strong", "weak", "none"]
Form = Literal["base", "third", "past", "participle", "ing", "singular", "plural"]

_COLUMNS = ("forms", "part", "type", "kind", "strength")
_VERB_FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")
_NOUN_FORMS: tuple[Form, ...] = ("singular", "plural")


class Reading(Struct, frozen=True):
    """One reading of a trigger word: noun or verb, in which form, of what event type."""

    verb: bool
    form: Form
    type: EventType
    kind: Kind
    strength: Strength


class Trigger(Struct, frozen=True):
    """A trigger in the text: words ``[first, stop)`` at ``[start, end)`` and its reading."""

    start: int
    end: int
    first: int
    stop: int
    reading: Reading


_FILE = Path(__file__).with_name("triggers.tsv")


@built_ahead(_FILE)
def trigger_words() -> PhraseIndex[tuple[Reading, ...]]:
    """The lexicon ``triggers.tsv``: every form with all its readings."""
    readings: dict[str, list[Reading]] = {}
    for row in rows(_FILE, _COLUMNS):
        verb = row["part"] == "verb"
        names = _VERB_FORMS if verb else _NOUN_FORMS
        kind, strength = cast("Kind", row["kind"]), cast("Strength", row["strength"])
        for form, words in zip(names, row["forms"].split("|"), strict=False):
            reading = Reading(verb, form, cast("EventType", row["type"]), kind, strength)
            known = readings.setdefault(words, [])
            same = [other for other in known if other.verb == verb and other.kind == kind]
            # "hit", "set off": of base and past the past tells more.
            if not same:
                known.append(reading)
            elif form == "past" and same[0].form == "base" and same[0].type == reading.type:
                known[known.index(same[0])] = reading
    return PhraseIndex((words, tuple(known)) for words, known in readings.items())


# Words after which a form that could be a noun is one: "the killing", "an armed attack".
_NOUN_BEFORE = frozenset(
    "a an the this that these those his her its their our another each every any no of in during "
    "armed deadly recent first second third new latest major fresh bloody deadliest terrorist "
    "terror suspected alleged guerrilla rebel militant".split()
)
# Words before which the same form is a verb: it takes an object.
_OBJECT_AFTER = frozenset(
    "a an the this these those his her its their our him them us one two three four five six seven "
    "eight nine ten eleven twelve dozen dozens several scores hundreds many some at about around "
    "nearly almost over more up another both all least".split()
)
# "Responsibility for killing ...", "after bombing ...".
_GERUND_BEFORE = frozenset("for by after before while without".split())
_NOT_A_VERB_AFTER = frozenset(
    "on against by in at near of and or that which who was were is are has have had".split()
)


def find_triggers(
    article: Article,
    sentence: Sentence,
    hits: Mapping[int, tuple[int, tuple[Reading, ...]]],
    taken: set[int],
) -> list[Trigger]:
    """The triggers of a sentence in text order; words in ``taken`` belong to a name.

    ``hits`` are all phrases of the article, as ``trigger_words().find_all`` gives them.
    """
    found = []
    at = sentence.first
    while at < sentence.stop:
        hit = hits.get(at)
        if hit is None or hit[0] > sentence.stop or any(i in taken for i in range(at, hit[0])):
            at += 1
            continue
        stop, readings = hit
        reading = _choose(article, sentence, at, stop, readings, taken)
        if reading is not None:
            found.append(Trigger(article.starts[at], article.ends[stop - 1], at, stop, reading))
        at = stop
    return found


def _choose(
    article: Article,
    sentence: Sentence,
    first: int,
    stop: int,
    readings: tuple[Reading, ...],
    taken: set[int],
) -> Reading | None:
    """Noun or verb: "attack", "attacks", "bombing" can be either."""
    noun = next((reading for reading in readings if not reading.verb), None)
    verb = next((reading for reading in readings if reading.verb), None)
    before = article.words[first - 1] if first > sentence.first else ""
    after = article.words[stop] if stop < sentence.stop else ""
    if verb is None:
        return noun
    if article.words[first] in _WITH_SHOTS and not _with_shots(article, sentence, first):
        return None
    if verb.form in ("past", "participle"):
        # "the bombed bus", "the wounded": an adjective or a noun, no clause of its own.
        return verb
    following = article.words[stop + 1] if stop + 1 < sentence.stop else ""
    if after == "at" and following in ("least", "most"):
        after = "least"
    takes_object = after in _OBJECT_AFTER or after[:1].isdigit() or stop in taken
    if noun is not None:
        if (before in _NOUN_BEFORE and before not in _GERUND_BEFORE) or after in _NOT_A_VERB_AFTER:
            return noun
        subject = first - 1 in taken or before in _VERB_BEFORE
        opening = verb.form == "ing" and (before == "" or _comma_before(article, first))
        if verb.form == "ing" and before in _GERUND_BEFORE and after != "of":
            return verb
        return verb if takes_object and (subject or opening) else noun
    if verb.form == "base" and before.isdigit():
        return None  # "the March 7 fire at the mill"
    if verb.form == "base" and first - 1 not in taken and before not in _VERB_BEFORE:
        # "shell companies", "fire service": a base form wants a subject or "to" before it.
        return verb if before.endswith("s") and takes_object else None
    return verb


# "Sprayed the car with bullets"; crops and slogans are sprayed too.
_WITH_SHOTS = frozenset(
    "spray sprays sprayed spraying rake rakes raked raking pepper peppers peppered "
    "peppering".split()
)
_SHOTS = frozenset(
    "bullets bullet gunfire shots rounds submachine machine-gun machinegun ak-47 kalashnikov "
    "kalashnikovs rifles automatic ak gunshots".split()
)
_SHOTS_REACH = 12


def _with_shots(article: Article, sentence: Sentence, first: int) -> bool:
    """Whether the words behind a verb speak of shots."""
    return not _SHOTS.isdisjoint(article.words[first : min(first + _SHOTS_REACH, sentence.stop)])


_VERB_BEFORE = frozenset(
    "to will would could may might can must should not and or who which that then also they he she "
    "it we later by after before while for in".split()
)


def _comma_before(article: Article, first: int) -> bool:
    return "," in article.folded[article.ends[first - 1] : article.starts[first]]
