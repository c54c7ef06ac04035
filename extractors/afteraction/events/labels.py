"""Labels that set the scene of a paragraph: a list of incidents by day or by province.

"12 June. Gunmen shot ...", "Barda: Two traders were ...", or the day in a line of its own: each
paragraph tells of what happened on its day, or in its province, and of nothing told elsewhere.
"""

from bisect import bisect_right

from msgspec import Struct

from afteraction.article import Sentence
from afteraction.events.dating import precision
from afteraction.events.tellings import Telling
from afteraction.events.whereabouts import is_specific
from afteraction.findings import DateMention, Findings, PlaceMention
from afteraction.matching import within
from afteraction.rule import compile_plain

# So many labels of one kind make a list; one alone may be a dateline.
_LIST = 2
_BEFORE = compile_plain(r"\W{0,3}(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?")
_DAY_ENDS = compile_plain(r"(?:,? \d{4})?(?: ?[.:\u2013\u2014]| -|\s*$)")
_AREA_ENDS = compile_plain(
    r"(?: (?:state|province|region|district|county|governorate|department|division|oblast))?"
    r"(?: ?[.:\u2013\u2014]| -) |\s*$"
)


class Label(Struct):
    """What a paragraph begins with: a day, or a town or area. ``alone``: in a line of its own."""

    sentence: Sentence
    date: DateMention | None
    place: PlaceMention | None
    alone: bool


def label(findings: Findings, tellings: list[Telling]) -> None:
    """Give tellings that name no day or no town those of the label above them, and its number."""
    found = _labels(findings)
    if not found:
        return
    numbers = [entry.sentence.number for entry in found]
    for telling in tellings:
        index = bisect_right(numbers, telling.sentence.number)
        if not index:
            continue
        above = found[index - 1]
        if not above.alone and telling.sentence.paragraph != above.sentence.paragraph:
            continue
        between = findings.article.sentences[above.sentence.number + 1 : telling.sentence.number]
        if any(sentence.heading for sentence in between):
            continue  # another heading, of no day or place that is known
        telling.entry = index
        telling.labelled = True
        if above.date is not None and not telling.dates:
            telling.dates = [above.date]
        if above.place is not None and not any(is_specific(m) for m in telling.firm):
            telling.places = [above.place, *telling.places]
            telling.scenes = [above.place, *telling.scenes]
            telling.firm = [above.place, *telling.firm]


def _labels(findings: Findings) -> list[Label]:
    """The labels of an article, if there are enough of a kind."""
    dated: list[Label] = []
    placed: list[Label] = []
    before = -1
    for sentence in findings.article.sentences:
        if sentence.paragraph == before:
            continue
        before = sentence.paragraph
        date = _day(findings, sentence)
        if date is not None:
            dated.append(Label(sentence, date, None, _is_alone(findings, sentence, date.end)))
            continue
        place = _area(findings, sentence)
        if place is not None:
            placed.append(Label(sentence, None, place, _is_alone(findings, sentence, place.end)))
    if len({entry.date.date.value for entry in dated if entry.date}) < _LIST:
        dated = []
    if len({entry.place.place.name for entry in placed if entry.place}) < _LIST:
        placed = []
    return sorted([*dated, *placed], key=lambda entry: entry.sentence.number)


def _is_alone(findings: Findings, sentence: Sentence, end: int) -> bool:
    """Whether nothing stands behind a label in its paragraph."""
    following = findings.article.sentences[sentence.number + 1 : sentence.number + 2]
    return not findings.article.folded[end : sentence.end].strip(" .:-") and not any(
        other.paragraph == sentence.paragraph for other in following
    )


def _day(findings: Findings, sentence: Sentence) -> DateMention | None:
    article = findings.article
    for mention in within(findings.dates, sentence.start, sentence.end)[:1]:
        if mention.function == "publication" or precision(mention.date) != "day":
            continue
        if _BEFORE.fullmatch(article.folded, sentence.start, mention.start) and _DAY_ENDS.match(
            article.folded, mention.end, min(mention.end + 9, sentence.end)
        ):
            return mention
    return None


def _area(findings: Findings, sentence: Sentence) -> PlaceMention | None:
    article = findings.article
    for mention in within(findings.places, sentence.start, sentence.end)[:1]:
        if not is_specific(mention) or mention.start - sentence.start > len("- "):
            continue
        if article.folded[sentence.start : mention.start].strip(" -\u2013\u2014\u2022*"):
            continue
        if _AREA_ENDS.match(article.folded, mention.end, min(mention.end + 16, sentence.end + 1)):
            return mention
    return None
