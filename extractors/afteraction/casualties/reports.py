"""Who says something in a sentence: reporting verbs and phrases, with those who stand by them."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.findings import ActorMention
from afteraction.lexicon import rows
from afteraction.rule import compile_plain


class Report(Struct):
    """Somebody says something.

    ``at`` is the offset of the verb in the typed text, ``[start, end)`` the report's own words.
    ``kind``: say, confirm, claim or deny. ``before``: the source stands before its verb, so what it
    says comes after. ``speaker``: class of the source noun (``sources.tsv``), "actor", or
    "country" for a place that speaks ("Baku said").
    """

    at: int
    kind: str
    before: bool
    text: str
    actor: ActorMention | None
    speaker: str
    start: int
    end: int


# Works out the report that a pronoun goes back to, when one is met.
Asked = Callable[[], Report | None]


@cache
def _verbs() -> dict[str, str]:
    path = Path(__file__).with_name("reporting.tsv")
    return {row["phrase"]: row["class"] for row in rows(path, ("phrase", "class"))}


@cache
def _openers() -> frozenset[str]:
    """First words of all reporting phrases."""
    return frozenset(phrase.split(" ")[0] for phrase in _verbs())


@cache
def _nouns() -> dict[str, str]:
    path = Path(__file__).with_name("sources.tsv")
    return {row["noun"]: row["class"] for row in rows(path, ("noun", "class"))}


# Phrases whose source always stands behind them.
_SOURCE_BEHIND = frozenset(("according to", "circulated on", "circulating on"))
_BREAKS = frozenset((",", ";", ":", "(", ")", "-"))
_JOINS = frozenset(
    "and but while that as whereas although though which who where when because".split()
)
_HARM = frozenset("KJIMSHCQ")
_CLAIMS = tuple(
    f"{article} {noun}"
    for article in ("a", "an", "A", "An")
    for noun in ("claim", "figure", "charge", "allegation", "assertion", "version", "toll")
)
_LEADING = frozenset("however meanwhile later earlier on in also then for its his and but".split())
# "killed seven on Monday night, the ministry said": the date is no part of who said it.
_LEADING_OR_DATE = (_LEADING - {"its"}) | {"D"}
_AUXILIARY = frozenset(
    "has have had also later earlier then was is were are reportedly officially".split()
)
_PRONOUNS = frozenset("he she it they".split())
_PARTICIPLES = frozenset("telling saying adding claiming announcing reporting".split())
_TOLL_AHEAD = r"(?:the|their|its|an?) (?:[a-z]+ )?(?:T|number|figure|total)"


def reports_in(reader: Reader, sentence: TypedSentence, asked: Asked) -> list[Report]:
    """The reports of a sentence; ``asked`` gives the one a pronoun ("he said") goes back to."""
    verbs, openers = _verbs(), _openers()
    found: list[Report] = []
    items = sentence.items
    index = 0
    while index < len(items):
        symbol = items[index].symbol
        if symbol not in openers:
            index += 1
            continue
        pair = f"{symbol} {items[index + 1].symbol}" if index + 1 < len(items) else ""
        length = 2 if pair in verbs else 1 if symbol in verbs else 0
        if not length or (symbol in ("put", "gave") and not _puts_toll(sentence, index)):
            index += 1
            continue
        kind = verbs[pair if length == 2 else symbol]
        report = None
        if pair in _SOURCE_BEHIND or (items[index - 1 : index] and symbol in ("citing", "quoting")):
            report = _right(reader, sentence, index, index + length, kind)
            if report is not None:
                report.before = index == 0
        elif (
            index + 1 < len(items)
            and items[index + 1].symbol == "by"
            and not pair.startswith("spoke")
        ):
            report = _right(reader, sentence, index, index + 2, kind)
        elif found and symbol == "adding" and items[index - 1].symbol == ",":
            report = _again(sentence, found[-1], index, index + length, kind)
        else:
            report = _left(reader, sentence, index, index + length, kind, asked)
            if report is None and symbol not in ("put", "gave"):
                report = _right(reader, sentence, index, index + length, kind)
        if report is None and found and items[index - 1].symbol in ("and", "but"):
            report = _again(sentence, found[-1], index, index + length, kind)
        if report is not None and not _of_a_claim(report):
            found.append(report)
        index += length
    return found


def _again(sentence: TypedSentence, report: Report, index: int, stop: int, kind: str) -> Report:
    """ "The army confirmed the attack but put the toll at nine": the same source goes on."""
    return Report(
        sentence.offsets[index],
        kind,
        True,
        report.text,
        report.actor,
        report.speaker,
        sentence.offsets[index],
        _end(sentence, stop),
    )


def _of_a_claim(report: Report) -> bool:
    """ "…, a claim the rebels rejected": whose the figure is stands before."""
    return report.kind == "deny" and report.text.startswith(_CLAIMS)


def last_speaker(
    reader: Reader, sentence: TypedSentence, spoken: Report | None = None
) -> Report | None:
    """The last who speaks in a sentence, ``spoken`` before it: "it said" in the next is theirs."""
    reports = reports_in(reader, sentence, lambda: spoken)
    return reports[-1] if reports else None


def _puts_toll(sentence: TypedSentence, index: int) -> bool:
    """Whether "put" is said of a figure: "the ministry put the death toll at nine"."""
    ahead = " ".join(item.symbol for item in sentence.items[index + 1 : index + 6])
    return compile_plain(_TOLL_AHEAD).match(ahead) is not None


def _left(
    reader: Reader, sentence: TypedSentence, index: int, stop: int, kind: str, asked: Asked
) -> Report | None:
    """The report whose source is the subject of the verb at item ``index``."""
    items = sentence.items
    if index and items[index - 1].symbol in ("was", "were", "is", "are", "been", "being"):
        return None  # "were announced" is said by nobody named
    begin, end = _subject(reader, items, index)
    goes_on = items[index].symbol == "spoke" and items[index - 1].symbol == "and"
    if begin == end and (items[index].symbol in _PARTICIPLES or (index and goes_on)):
        begin, end = _first_source(reader, items, index)
    if begin == end:
        return None
    if items[end - 1].symbol not in _PRONOUNS:
        report = _report(reader, sentence, begin, end, index, stop, kind, before=True)
        if report is not None and report.speaker == "statement" and report.actor is None:
            # "In a note the front said … The note put": it is theirs.
            spoken = asked() if items[begin].symbol == "the" else None
            if spoken is not None and spoken.actor is not None and not _is_person(spoken):
                report.actor, report.speaker = spoken.actor, "actor"
        return report
    # "the army said it had killed": the pronoun's verb is no report of another source.
    spoken = asked()
    if items[end - 1].symbol == "it" and (spoken is None or _is_person(spoken)):
        # "The militia, formed in 2009, holds six towns. It said": no spokesman is an "it".
        owner = _owner(reader, items[begin].first)
        if owner is not None:
            text = reader.article.text[owner.start : owner.end]
            start, stop_at = sentence.offsets[begin], _end(sentence, stop)
            return Report(sentence.offsets[index], kind, True, text, owner, "actor", start, stop_at)
    if spoken is None:
        return None
    return Report(
        sentence.offsets[index],
        kind,
        True,
        spoken.text,
        spoken.actor,
        spoken.speaker,
        sentence.offsets[begin],
        _end(sentence, stop),
    )


def _is_person(report: Report) -> bool:
    """Whether one person speaks, for whomever."""
    if report.actor is not None and report.actor.actor.type == "person":
        return True
    return not _PERSONS.isdisjoint(report.text.casefold().split())


_PERSONS = frozenset(
    "spokesman spokeswoman spokesperson minister official commander governor mayor colonel general"
    " captain chief doctor witness resident officer".split()
)


def _subject(reader: Reader, items: Sequence[Item], verb: int) -> tuple[int, int]:
    """The items of the subject of a verb: the first, and one past the last; equal if none."""
    end = verb
    while end > 0 and (items[end - 1].symbol in _AUXILIARY or items[end - 1].symbol.endswith("ly")):
        end -= 1
    begin = _back(items, end, _BREAKS | _JOINS | _HARM, 14)
    if (
        end - begin > 1
        and begin
        and items[begin - 1].symbol in "KJI"
        and items[begin].symbol in "GQ"
    ):
        begin += 1  # "killing 70 people (among them …), the UN office said": whom it tells of
    if begin and items[begin - 1].symbol == "who" and not _names_source(reader, items, begin, end):
        # "a source who asked not to be named spoke of 19 dead"
        end = begin - 1
        begin = _back(items, end, _BREAKS | _JOINS)
    if begin == end and begin > 1 and items[begin - 1].symbol == ")":
        # "The Delta Watch Group (DWG) said": the subject stands before the brackets.
        opening = begin - 2
        while opening > 0 and begin - opening < 6 and items[opening].symbol not in "(,;":
            opening -= 1
        # A name may hold the opening bracket: "the Workers' Party (Marxist) said".
        end = opening if items[opening].symbol == "(" else begin - 1
        begin = _back(items, end, _BREAKS | _JOINS)
    if begin == end and begin > 1 and items[begin - 1].symbol == ",":
        # "The association, which has members there, put": the subject stands before the commas.
        comma = begin - 2
        while comma > 0 and begin - comma < 16 and items[comma].symbol != ",":
            comma -= 1
        if items[comma].symbol == ",":
            end = comma
            if items[end - 1].symbol == ")" and items[max(0, end - 3)].symbol == "(":
                end -= 3  # "The Delta Watch Group (DWG), in a note, said"
            begin = _back(items, end, _BREAKS)
    if begin < end:
        begin = _joint(reader, items, begin)
    while begin < end - 1 and items[begin].symbol in _LEADING_OR_DATE:
        begin += 1
    if begin < end and items[begin].symbol in _LEADING and items[begin].symbol != "its":
        begin += 1
    return begin, end


def _joint(reader: Reader, items: Sequence[Item], begin: int) -> int:
    """Where a subject begins of which ``begin`` starts the second half: "witnesses and officials".

    Only behind a comma or at the beginning: "killed villagers and officials said" has one source.
    """
    if not begin or items[begin - 1].symbol != "and":
        return begin
    first = _back(items, begin - 1, _BREAKS | _JOINS | _HARM, 6)
    opens = first == 0 or items[first - 1].symbol == ","
    return first if opens and _names_source(reader, items, first, begin - 1) else begin


def _first_source(reader: Reader, items: Sequence[Item], verb: int) -> tuple[int, int]:
    """ "A doctor gave a higher toll, telling reporters": the subject of the main clause."""
    for index in range(min(verb - 1, 10)):
        if items[index].symbol in _BREAKS or items[index].symbol in _HARM:
            break
        named = items[index].symbol in ("A", "O", "G")
        if named or _names_source(reader, items, index, index + 1):
            return 0, index + 1
    return verb, verb


def _back(items: Sequence[Item], end: int, breaks: frozenset[str], most: int | None = None) -> int:
    """The first of the items before ``end`` with no break between, at most ``most`` of them."""
    first = 0 if most is None else max(0, end - most)
    begin = end
    while begin > first and items[begin - 1].symbol not in breaks:
        begin -= 1
    return begin


def _names_source(reader: Reader, items: Sequence[Item], begin: int, end: int) -> bool:
    if begin == end:
        return False
    words = reader.article.words[items[begin].first : items[end - 1].stop]
    return any(word in _nouns() for word in words)


def _right(
    reader: Reader, sentence: TypedSentence, index: int, begin: int, kind: str
) -> Report | None:
    items = sentence.items
    if (
        index > 0
        and items[index].symbol not in ("according", "citing", "quoting")
        and begin == index + 1
        and items[index - 1].symbol not in (",", '"')
    ):
        # Inverted order follows what was said: ", said a doctor", "confirmed a source to AFP".
        return None
    end = begin
    while end < len(items) and end - begin < 12:
        symbol = items[end].symbol
        if (
            symbol in _BREAKS
            or symbol in _JOINS
            or symbol in ("to", "K", "M", "S", "C", "on", "during", "were", "was")
        ):
            break
        if symbol in ("had", "has", "have"):
            return None  # "…, said its fighters had": what is said, not who says it
        end += 1
    return (
        _report(reader, sentence, begin, end, index, end, kind, before=False)
        if end > begin
        else None
    )


def _report(
    reader: Reader,
    sentence: TypedSentence,
    begin: int,
    end: int,
    verb: int,
    stop: int,
    kind: str,
    *,
    before: bool,
) -> Report | None:
    items = sentence.items
    article = reader.article
    first, last = items[begin].first, items[end - 1].stop
    actor = None
    speaker = ""
    for index in range(first, last):
        mention = reader.actor_at.get(index)
        if (
            mention is not None
            and mention.actor.type != "media"
            and (actor is None or actor.actor.generic)
        ):
            actor = mention
        word = article.words[index]
        if word in _nouns():
            speaker = speaker or _nouns()[word]
    speaker = speaker or _in_apposition(reader, items, end, verb)
    speaker = _speaker(reader, first, last, speaker)
    if actor is None:
        actor = next((reader.actor_at[i] for i in range(first, last) if i in reader.actor_at), None)
    people = any(items[i].symbol in ("G", "O", "A") for i in range(begin, end))
    if words_first := article.words[first]:
        owner = _owner(reader, first) if words_first in ("its", "their", "whose") else None
        actor = owner or actor
        speaker = "actor" if owner else speaker
    if begin + 1 == end and items[begin].symbol == "P" and actor is None:
        speaker = "country"
    if (
        actor is None
        and not speaker
        and not people
        and not _capitalised(reader, max(first, sentence.sentence.first + 1), last)
    ):
        return None
    if actor is not None and not speaker:
        speaker = "actor"
    return Report(
        sentence.offsets[verb],
        kind,
        before,
        article.text[article.starts[first] : article.ends[last - 1]],
        actor,
        speaker or "witness",
        sentence.offsets[min(begin, verb)],
        _end(sentence, max(stop, end)),
    )


def _in_apposition(reader: Reader, items: Sequence[Item], end: int, verb: int) -> str:
    """ "Paul Kito, the army's spokesman, said": what the speaker is told to be between commas."""
    if verb - end < 3 or items[end].symbol != "," or items[verb - 1].symbol != ",":
        return ""
    words = reader.article.words[items[end + 1].first : items[verb - 2].stop]
    if words[:1] and words[0] in ("which", "who", "whose", "where"):
        return ""
    return next((_nouns()[word] for word in words if word in _nouns()), "")


def _speaker(reader: Reader, first: int, last: int, speaker: str) -> str:
    """The class of a source with regard to its modifiers.

    A "rescue group" is no party, but a "rebel commander" is one and no official.
    """
    words = reader.article.words[first:last]
    if speaker == "party" and not reader.classes.monitoring.isdisjoint(words):
        return "monitor"
    if speaker == "official" and not reader.classes.armed.isdisjoint(words):
        against = {"anti", "counter"}.isdisjoint(words) and reader.classes.state.isdisjoint(words)
        return "party" if against else speaker
    return speaker


def _owner(reader: Reader, at: int) -> ActorMention | None:
    """Whose "its spokesman" is: the nearest named party before."""
    for index in range(at - 1, max(-1, at - 60), -1):
        mention = reader.actor_at.get(index)
        if (
            mention is not None
            and mention.actor.type not in ("media", "person")
            and not mention.actor.generic
        ):
            return mention
    return None


def _capitalised(reader: Reader, first: int, last: int) -> bool:
    """Whether a phrase holds a name that no lexicon knows: "according to the Delta Watch"."""
    article = reader.article
    return article.cased and any(article.capitalised(index) for index in range(first, last))


def _end(sentence: TypedSentence, stop: int) -> int:
    item = sentence.items[stop - 1]
    return sentence.offsets[stop - 1] + len(item.symbol)
