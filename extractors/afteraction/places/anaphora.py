"""Phrases that point back to a place: "in the region", "in the same district".

They stand for the last place of that kind, in sentences that name no place themselves; "this
city" for that of the dateline, if there is one.
"""

from bisect import bisect_left

from afteraction.article import Article
from afteraction.findings import PlaceMention
from afteraction.places.words import flowing
from afteraction.record import PlaceKind
from afteraction.rule import Rule

_DIRECTION = r"(?:far\ )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
RULES: tuple[Rule, ...] = (
    Rule(
        name="places.anaphor",
        words=frozenset(
            "region province state governorate department district county village town city "
            "country".split()
        ),
        pattern=rf"""
            \b(?:in|at(?=\ this\b))\ (?P<phrase>
            (?:the\ (?:same\ )?
              |(?P<this>this\ (?:same\ )?(?:(?!the|an?\b)[a-z-]{{4,14}}\ ){{0,2}}?))
            (?P<noun>region|province|state|governorate|department|district|county|village|town|city
              |country)
            (?:'s\ (?:{_DIRECTION}|cent(?:re|er)))?)\b(?!\ of\b|\ where\b)
        """,
        positive=(
            "The Tahoua region of Niger is tense. Gunmen killed nine people in [[the region]].",
            "Mali is at war. Nine people died in [[the country's north]] on Friday.",
            "GAO, Mali (Agency) - Nine men from Niger died in [[this northern city]] on Friday.",
            "GAO, Mali (Agency) - The plane was stormed at [[this dusty desert town]].",
        ),
        negative=(
            "Gunmen killed nine people in the region.",
            "Mali is at war. Nine people died in the region of Gao on Friday.",
        ),
    ),
)
_TOWNS = frozenset({"village", "town", "city"})
_KINDS: dict[str, frozenset[PlaceKind]] = {
    "country": frozenset({"country"}),
    "village": frozenset({"populated_place"}),
    "town": frozenset({"populated_place"}),
    "city": frozenset({"populated_place"}),
    "district": frozenset({"admin2"}),
    "county": frozenset({"admin2"}),
}
_DIVISIONS: frozenset[PlaceKind] = frozenset({"admin1", "admin2"})


def find_anaphors(article: Article, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Mentions for the phrases that point back to a place of ``mentions`` (sorted by start)."""
    rule = RULES[0]
    if not mentions or rule.words.isdisjoint(article.words):
        return []
    starts = [mention.start for mention in mentions]
    found = []
    text = flowing(article)
    for sentence in article.sentences:
        first = bisect_left(starts, sentence.start)
        named = first < len(starts) and starts[first] < sentence.end
        words = article.words[sentence.first : sentence.stop]
        if sentence.heading or (named and "this" not in words) or rule.words.isdisjoint(words):
            continue
        for match in rule.finditer(text, sentence.start, sentence.end):
            if named and (match["this"] is None or match["noun"] not in _TOWNS):
                continue
            kinds = _KINDS.get(match["noun"], _DIVISIONS)
            before = list(reversed(mentions[:first]))
            if match["this"] is not None and match["noun"] in _TOWNS:
                # "In this port city": where the reporter sits.
                before.sort(key=lambda mention: mention.place.role != "dateline")
            place = next(
                (
                    mention.place
                    for mention in before
                    if mention.place.kind in kinds and not mention.metonym
                ),
                None,
            )
            if place is not None:
                start, end = match.span("phrase")
                found.append(PlaceMention(start=start, end=end, place=place, rule=rule.name))
    return found
