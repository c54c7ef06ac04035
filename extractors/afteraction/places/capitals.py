"""Capitals that are not named: "in the Somali capital", "in the capital" of the country told of."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from afteraction.article import Article
from afteraction.findings import NO_SCENE, ActorMention, PlaceMention
from afteraction.lexicon import words_of
from afteraction.places.areas import Areas
from afteraction.places.readings import Reading, Readings
from afteraction.places.recognition import Name
from afteraction.places.words import flowing
from afteraction.rule import Rule, compile_pattern

if TYPE_CHECKING:
    import regex

RULES: tuple[Rule, ...] = (
    Rule(
        name="places.capital",
        words=frozenset({"capital"}),
        pattern=r"""
            \b(?:in|of|on|near|outside|around|to|from|across|inside)
            \ (?P<phrase>(?:the|(?P<this>this)|(?P<owner>\w+(?:\ \w+){0,2})'s?)
            \ (?:(?P<adjective>\w+(?:[ -]\w+)?)\ )?capital(?:\ city)?)\b
            (?!,?\ (?:of|punishment|market|gains|\w+\ (?:province|state|region))\b)
        """,
        positive=(
            "Somalia said on Friday that nine people had died in [[the capital]].",
            "Gunmen killed nine people in [[the Somali capital]] on Friday.",
            "Rockets hit the outskirts of [[Libya's capital]], killing nine.",
            "TRIPOLI, Libya (Agency) - A bomb killed nine people in [[this capital]] on Friday.",
        ),
        negative=(
            "Nine people died in the capital.",
            "Gunmen killed nine people in the capital, Mogadishu.",
            "Nine people died in the state capital, officials in Nigeria said.",
            "They have no interest in this capital.",
        ),
    ),
)


def find_capitals(
    article: Article,
    mentions: Sequence[PlaceMention],
    actors: Sequence[ActorMention],
    known: Areas,
    readings: Readings,
    focus: str | None,
) -> list[tuple[Name, Reading]]:
    """The capitals that the text points to, with their readings.

    ``mentions`` and ``actors`` are those found so far, by start; ``focus`` is the country that the
    article is about, if it is about one.
    """
    if "capital" not in article.words:
        return []
    starts = [mention.start for mention in mentions]
    found = []
    for match in compile_pattern(RULES[0].pattern).finditer(flowing(article)):
        start, end = match.span("phrase")
        following = bisect_left(starts, end)
        if following < len(starts) and starts[following] <= end + 2:
            continue  # "the capital, Mogadishu"
        code = _country(article, match, mentions, actors, known, focus)
        reading = None if code is None else _seat(code, known, readings)
        if reading is None:
            continue
        first, stop = article.word_range(start, end)
        name = Name(
            first=first,
            stop=stop,
            start=start,
            end=end,
            text=article.text[start:end],
            rule=RULES[0].name,
            locative=True,
        )
        found.append((name, reading))
    return found


def _country(
    article: Article,
    match: "regex.Match[str]",
    mentions: Sequence[PlaceMention],
    actors: Sequence[ActorMention],
    known: Areas,
    focus: str | None,
) -> str | None:
    """The country whose capital is meant: of the words with it, of its sentence, of the article."""
    if match["this"] is not None:
        towns = (m.place for m in mentions if m.place.role == "dateline")
        return next((town.country[0] for town in towns if len(town.country) == 1), None)
    if match["owner"] is not None:
        named = known.names.phrases.get(match["owner"], ())
        codes = {code for area in named if area.kind == "country" for code in area.country}
        return codes.pop() if len(codes) == 1 else None
    if match["adjective"] is not None:
        told = known.demonyms.phrases.get(match["adjective"], ())
        return told[0] if len(told) == 1 else None
    sentence = article.sentence_at(match.start())
    begin = sentence.start if sentence is not None else match.start()
    told_here = {
        code
        for mention in mentions
        if begin <= mention.start < match.start()
        and mention.place.kind == "country"
        and mention.relation not in NO_SCENE  # "the ambassador to Spain"
        for code in mention.place.country
    } | {
        code
        for actor in actors
        if begin <= actor.start < match.start() and len(actor.actor.country) == 1
        for code in actor.actor.country
    }
    return told_here.pop() if len(told_here) == 1 else focus


def _seat(code: str, known: Areas, readings: Readings) -> Reading | None:
    """The seat of government of a country, under its usual name."""
    for seat in known.seats.get(code, ())[:1]:
        key = readings.book.key(" ".join(words_of(seat)))
        for match in readings.book.matches(key) if key is not None else ():
            reading = readings.of_match(match)
            if reading.kind == "populated_place" and code in reading.country:
                return msgspec.structs.replace(reading, name=seat, variant=False)
    return None
