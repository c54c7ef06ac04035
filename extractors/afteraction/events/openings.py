"""What a sentence opens with: a town, a day or the hour of an entry sets the scene anew."""

from afteraction.article import Article
from afteraction.events.dating import CLOCK, precision
from afteraction.events.tellings import Telling
from afteraction.events.whereabouts import compatible, is_specific
from afteraction.findings import DateMention, Findings, PlaceMention
from afteraction.record import Place
from afteraction.rule import compile_plain

# A sentence that begins so (characters) is set where it says: "In Huanta, the guerrillas burned".
_OPENING = 45


# ... "the bishop of Huanta", "four were taken to a hospital in Gusau" set no scene.
_SET_IN = compile_plain(
    r"\W*(?!(?:[\w'-]+,? ){0,2}(?:hospital|clinic|born)\b)(?:[\w'-]+,? ){0,3}?"
    r"(?:in|at|near|outside|around)\b[^,;]*"
)


def opening(findings: Findings, telling: Telling) -> PlaceMention | None:
    """The place that a sentence begins with."""
    scene = next((m for m in telling.scenes if is_specific(m)), None)
    if scene is not None and not any(scene is firm for firm in telling.firm):
        return None  # "a dealer in Bor reported that ..."
    start = telling.sentence.start
    if scene is None or scene.start - start > _OPENING:
        return None
    return scene if _SET_IN.fullmatch(findings.article.folded, start, scene.start) else None


def opens_elsewhere(findings: Findings, here: list[Place], telling: Telling) -> bool:
    """Whether a sentence begins with a town or district, and the incident was in others.

    An area that holds both makes them no one place: "in Gwoza, Borno … In Bama, gunmen shot".
    """
    scene = opening(findings, telling)
    if scene is None or scene.place.kind not in ("populated_place", "admin2"):
        return False
    peers = [place for place in here if place.kind == scene.place.kind]
    return bool(peers) and not any(compatible(peer, scene.place) for peer in peers)


_DEEDS = frozenset(("strike", "kill", "fire", "burst"))


def own_deed(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence sets its scene or its day first and then tells a deed done there."""
    scene = opening(findings, telling)
    if scene is None and opening_day(findings, telling) is None:
        return False
    behind = telling.sentence.start if scene is None else scene.end
    return any(
        trigger.reading.verb
        and trigger.reading.form == "past"
        and trigger.reading.strength == "strong"
        and trigger.reading.kind in _DEEDS
        and trigger.start > behind
        for trigger in telling.triggers
    )


# "On Friday, ", "In the night of 14 to 15 May, ": so near the start (characters) stands the day.
_DAY_WITHIN = 16
_SET_ON = compile_plain(
    r"\W*(?:\d{1,2}[:.]\d\d\W{1,5})?(?:and |also |earlier |late |early )?"
    r"(?:on|in|during|at)? ?(?:the )?"
)


def opening_day(findings: Findings, telling: Telling) -> DateMention | None:
    """The day that a sentence begins with: "On 17 May a lorry ..."."""
    start = telling.sentence.start
    for mention in telling.dates:
        if mention.start - start > _DAY_WITHIN or precision(mention.date) not in ("day", "range"):
            continue
        if CLOCK.search(mention.date.value):
            continue
        if _SET_ON.fullmatch(findings.article.folded, start, mention.start):
            return mention
    return None


# "09:52 - Shells fell on ...", "[14.05] Update:": an entry of a live report.
_ENTRY = compile_plain(
    r"\W{0,3}(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:am|pm|gmt|cet|utc|local))?\b(?:\W{1,5}|$)"
)
_HOUR = compile_plain(r"\d[:.h]\d\d")
# So many entries make a live report.
_LIVE = 2


def entries(article: Article) -> list[int]:
    """The numbers of the sentences that begin an entry of a live report: those with an hour."""
    if _HOUR.search(article.folded) is None:
        return []
    found = [s.number for s in article.sentences if _ENTRY.match(article.folded, s.start, s.end)]
    return found if len(found) >= _LIVE else []


# "3. At Oran …", "- Monday, 3 May: …", "b) …": an item of a list of incidents.
_ITEM = compile_plain(r"\s{0,3}(?:\(?(?:\d{1,2}|[a-h])[.)]|[-*\u2022\u2013\u2014]) ")


def opens_item(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence begins an item of a list, as in a communique or a chronology."""
    sentence = telling.sentence
    article = findings.article
    if _ITEM.match(article.folded, sentence.start, sentence.end) is None:
        # The number may have been read as a sentence of its own.
        if sentence.number == 0:
            return False
        before = article.sentences[sentence.number - 1]
        return _ITEM.fullmatch(article.folded, before.start, before.end + 1) is not None
    return True


def at_that_time(telling: Telling) -> bool:
    """Whether a telling begins with "the same day": it tells of something else on that day."""
    return any(
        "same" in mention.date.text.casefold()
        and mention.start - telling.sentence.start < len("On the ")
        for mention in telling.dates
    )
