"""The places stage: names found, judged, resolved, and kept as unknown villages where need be."""

import re
from itertools import pairwise

from afteraction.article import Article
from afteraction.findings import Findings
from afteraction.lexicon import words_of
from afteraction.places.areas import Areas, areas
from afteraction.places.chains import link_containers
from afteraction.places.context import judge
from afteraction.places.cues import find_cued
from afteraction.places.demonyms import find_demonyms, tell_countries, warn_of_demonyms
from afteraction.places.disambiguation import resolve
from afteraction.places.evidence import evidence_of
from afteraction.places.gazetteer import Gazetteer, gazetteer, layout
from afteraction.places.mentions import STAGE, Mentions
from afteraction.places.neighbours import neighbours
from afteraction.places.readings import all_readings
from afteraction.places.recognition import Name, capitals, find_names
from afteraction.places.relations import is_of_a_thing
from afteraction.places.rules import kinds
from afteraction.places.sections import Sections

# Rules that say what a name is, and so what it is wherever it stands again.
_NAMED = frozenset(
    {"places.noun_after", "places.noun_of", "places.noun_named", "places.apposition"}
)
# Of these, those whose noun leaves no doubt: "the village of X, a spokesman said".
_CALLED = frozenset({"places.noun_of", "places.noun_named"})
_ARTICLES = frozenset("al el ad an ar as at az".split())
_DASH = re.compile(r"\s-{1,2}\s")


def find_places(findings: Findings) -> None:
    """Add the places of the article to ``findings``, with warnings for those in doubt."""
    article = findings.article
    known, book = areas(), gazetteer()
    upper = capitals(article)
    names = _merge(findings, upper, known, book)
    _repeat(names, findings, upper, book)
    _block(names, findings)
    _mark_datelines(names, findings)
    link_containers(article, book, names)
    judge(article, upper, book, known, names)
    places = [name for name in names if name.removed is None]
    for name in places:
        name.thing = is_of_a_thing(article, name)
        if name.container is not None and name.container.removed is not None:
            name.container = None
    findings.nationalities = find_demonyms(article, known, upper)
    tell_countries(article, findings.nationalities, places)
    evidence = evidence_of(findings, places, known, book)
    readings = all_readings()
    sections = Sections(article, places)
    chosen, doubtful = resolve(places, readings, evidence, sections)
    Mentions(findings, readings, evidence, chosen, doubtful, sections).add(places)
    warn_of_demonyms(findings, known)
    for name in names:
        if name.removed is not None:
            findings.note(STAGE, name.rule, name.start, name.end, name.text, name.removed)


def _merge(findings: Findings, upper: bytes, known: Areas, book: Gazetteer) -> list[Name]:
    """Known names, told their kind by the cues, and cued names that nothing else knows."""
    article = findings.article
    found = find_names(article, upper, known, book)
    by_first = {name.first: name for name in found}
    covered = {index: name for name in found for index in range(name.first, name.stop)}
    for name in (*find_cued(article, upper, book), *_dateline_towns(findings, by_first)):
        same = by_first.get(name.first)
        if same is not None and same.stop == name.stop:
            flags = book.flags(same.key) if same.key is not None else 0
            if same.state is None and (article.cased or not flags & layout.WORD):
                # "in the district of Kandahar province": the noun behind is the name's own.
                own = name.kind if name.rule == "places.noun_after" else None
                same.kind = own or same.kind or name.kind
                same.noun = same.noun or name.noun
                same.village = same.village or name.village
                same.locative = True
                if same.area is None:
                    same.rule = name.rule
            continue
        if _is_no_name(name, known, findings):
            findings.note(STAGE, name.rule, name.start, name.end, name.text, "no name of a place")
            continue
        inside = {
            id(covered[index]): covered[index]
            for index in range(name.first, name.stop)
            if index in covered
        }
        if any(other.first < name.first or other.stop > name.stop for other in inside.values()):
            continue
        if any(other.area is not None for other in inside.values()):
            continue
        head = by_first.get(name.first)
        if head is not None and all(
            word in kinds() for word in article.words[head.stop : name.stop]
        ):
            # "Kabul Airport": the airport of a place that is known.
            head.kind = head.kind or kinds()[article.words[name.stop - 1]]
            head.noun = head.noun or name.noun
            head.locative = True
            continue
        for other in inside.values():
            other.removed = "part of a longer name"
        if name.key is None and name.kind in (None, "populated_place"):
            name.key = _without_article(article, name, book)
        found.append(name)
        for index in range(name.first, name.stop):
            covered[index] = name
    return sorted(found, key=lambda name: (name.start, name.removed is not None))


def _without_article(article: Article, name: Name, book: Gazetteer) -> int | None:
    """The key of a town that the gazetteer has without its Arabic article: "al-Sukhna"."""
    words = article.words[name.first : name.stop]
    if len(words) != 2 or words[0] not in _ARTICLES or article.folded[name.start + 2] != "-":
        return None
    key = book.key(words[1])
    return key if key is not None and book.is_place(key) and not book.flags(key) else None


def _repeat(names: list[Name], findings: Findings, upper: bytes, book: Gazetteer) -> None:
    """Add the other mentions of an unknown village: "Inates was attacked again"."""
    article = findings.article
    if not article.cased:
        return
    unknown = {
        article.words[name.first]: name
        for name in names
        if name.rule in _NAMED
        and name.kind in ("populated_place", "admin1", "admin2")
        and name.key is None
        and name.area is None
        and name.removed is None
        and not book.flags_of(article.words[name.first])
    }
    if not unknown:
        return
    taken = {index for name in names for index in range(name.first, name.stop)}
    for index, word in enumerate(article.words):
        name = unknown.get(word)
        if name is None or not upper[index] or index in taken or len(word) < 4:
            continue
        stop = index + name.stop - name.first
        start, end = article.starts[index], article.ends[min(stop, len(article.ends)) - 1]
        if article.text[start:end] != name.text:
            continue
        names.append(
            Name(
                first=index,
                stop=stop,
                start=start,
                end=end,
                text=name.text,
                rule=name.rule,
                kind=name.kind,
                noun=name.noun,
            )
        )
    names.sort(key=lambda name: (name.start, name.removed is not None))


def _is_no_name(name: Name, known: Areas, findings: Findings) -> bool:
    words = findings.article.words[name.first : name.stop]
    itself, before = neighbours().itself, neighbours().before
    if any(word in itself for word in words) or words[0] in before:
        return True
    return any(
        known.demonyms.phrases.get(" ".join(words[at : at + size]))
        for size in (1, 2)
        for at in range(len(words) - size + 1)
    )


def _block(names: list[Name], findings: Findings) -> None:
    """Names inside the names of actors are no places; states that act are.

    A titled name that is a town's, behind a word of place, is no person: "south of Sheikh Zuweid".
    """
    towns = {
        (name.start, name.end)
        for name in names
        if (name.key is not None and name.locative) or name.rule in _CALLED
    }
    findings.actors[:] = [
        actor
        for actor in findings.actors
        if actor.reference != "person" or (actor.start, actor.end) not in towns
    ]
    spans = [(actor.start, actor.end) for actor in findings.actors if actor.reference != "template"]
    # "Rodriguez Porth's murder", said of the Antonio Rodriguez Porth named before.
    pairs = {
        pair
        for actor in findings.actors
        if actor.actor.type == "person"
        for pair in pairwise(words_of(actor.actor.name))
    }
    words = findings.article.words
    at = 0
    for name in names:
        while at < len(spans) and spans[at][1] <= name.start:
            at += 1
        if name.removed is not None:
            continue
        if at < len(spans) and spans[at][0] < name.end:
            name.removed = "inside the name of an actor"
        elif pairs and not pairs.isdisjoint(
            pairwise(words[max(0, name.first - 1) : name.stop + 1])
        ):
            name.removed = "part of a person's name"


def _dateline_towns(findings: Findings, by_first: dict[int, Name]) -> list[Name]:
    """The town before a country in a dateline, whether the gazetteer knows it or not."""
    article = findings.article
    towns = []
    for segment in article.segments:
        if segment.kind != "dateline":
            continue
        first, end = article.word_range(segment.start, segment.end)
        stop = first + 1
        while stop < min(end, first + 3) and _gap(article, stop) == " ":
            stop += 1
        country = by_first.get(stop)
        if stop >= end or _gap(article, stop) != ", " or country is None or country.area is None:
            continue
        start, finish = article.starts[first], article.ends[stop - 1]
        towns.append(
            Name(
                first=first,
                stop=stop,
                start=start,
                end=finish,
                text=article.text[start:finish],
                rule="places.dateline",
                kind="populated_place",
                locative=True,
            )
        )
    return towns


def _gap(article: Article, index: int) -> str:
    """What stands before a word, up to the word in front of it."""
    return article.folded[article.ends[index - 1] : article.starts[index]]


def _mark_datelines(names: list[Name], findings: Findings) -> None:
    article = findings.article
    body = next((part for part in article.segments if part.kind == "body"), None)
    for segment in article.segments:
        if segment is body:
            for name in names:
                # "Kabul - The army said": no shape of a dateline, but a town that we know.
                if name.start == segment.start and _DASH.match(article.folded, name.end):
                    name.dateline = True
        elif segment.kind == "dateline":
            for name in names:
                if not segment.start <= name.start < segment.end:
                    continue
                if article.words[max(0, name.first - 1) : name.first] == ["no"]:
                    name.removed = name.removed or "not given"  # "NO CITY, NO DATE"
                    continue
                name.dateline = True
                before = article.folded[segment.start : name.start]
                inside = before.rfind("(") > before.rfind(")")
                whole = before.endswith("(") and article.folded[name.end : name.end + 1] == ")"
                # "SAN JOSE (COSTA RICA)" holds a country, "(Sahel Wire)" an agency.
                if inside and not (whole and name.area is not None):
                    name.removed = name.removed or "an agency's name"
