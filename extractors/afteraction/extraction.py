"""The public API: one article's text in, its record out."""

import builtins
import datetime as dt

from msgspec import Struct

from afteraction.actors import ActorLexicon
from afteraction.article import Article
from afteraction.chain import run
from afteraction.events.countries import in_order
from afteraction.findings import Candidate, Findings
from afteraction.record import SCHEMA_VERSION, Actor, Place, PublishedFrom, Record

# News articles stay far below this: a longer text is a file of something else.
MAX_LENGTH = 500_000


class ArticleTooLongError(ValueError):
    """The text is longer than any article: most likely many articles in one."""


class Explanation(Struct):
    """A record with the article it came from and every candidate, kept or removed."""

    article: Article
    record: Record
    candidates: list[Candidate]


def extract(
    text: str,
    published: str | dt.date | None = None,
    *,
    id: str = "",
    source: str | None = None,
    title: str | None = None,
    published_from: PublishedFrom = "option",
    actors: ActorLexicon | None = None,
) -> Record:
    """Read one article and return its record.

    Args:
        text: the article, as it is; offsets in the record count its code points.
        published: the day of publication (ISO 8601) if known from outside the text.
        id: the record's ``id``.
        source: where the text came from.
        title: the title if it is not part of the text.
        published_from: how far ``published`` is to be trusted.
        actors: the lexicon of actors, if not the package's own alone; see
            :func:`with_user_actors`.

    Raises:
        ValueError: ``published`` is no ISO 8601 date.
        ArticleTooLongError: the text has more than ``MAX_LENGTH`` characters.
    """
    findings = _findings(text, published, title, published_from, actors)
    run(findings)
    return _record(findings, id, source)


def explain(
    text: str,
    published: str | dt.date | None = None,
    *,
    id: str = "",
    source: str | None = None,
    title: str | None = None,
    published_from: PublishedFrom = "option",
    actors: ActorLexicon | None = None,
) -> Explanation:
    """As :func:`extract`, with every rule's candidates and the reasons of those removed."""
    findings = _findings(text, published, title, published_from, actors)
    findings.trace = []
    run(findings)
    return Explanation(findings.article, _record(findings, id, source), findings.trace)


def _findings(
    text: str,
    published: str | dt.date | None,
    title: str | None,
    published_from: PublishedFrom,
    actors: ActorLexicon | None,
) -> Findings:
    if len(text) > MAX_LENGTH:
        raise ArticleTooLongError(
            f"{len(text):,} characters are more than one article holds ({MAX_LENGTH:,} at most); "
            "split the text into its articles"
        )
    day = None
    if published is not None:
        day = published if isinstance(published, dt.date) else dt.date.fromisoformat(published)
    findings = Findings(
        article=Article(text),
        title=title,
        published=day.isoformat() if day else None,
        published_from=published_from if day else None,
        actor_lexicon=actors,
    )
    _warn_of_boilerplate(findings)
    return findings


def _warn_of_boilerplate(findings: Findings) -> None:
    article = findings.article
    parts = [part for part in article.segments if part.kind == "boilerplate"]
    if parts:
        findings.warn(
            "boilerplate_removed",
            f"lines that are no part of the story were not read: {len(parts)}",
            [article.span(part.start, part.end) for part in parts],
        )


def _record(findings: Findings, id: str, source: str | None) -> Record:
    article = findings.article
    title = findings.title
    if title is None:
        heading = next((part for part in article.segments if part.kind == "heading"), None)
        title = article.text[heading.start : heading.end].strip() if heading else None
    actors: dict[str, Actor] = {}
    for mention in findings.actors:
        actor = actors.setdefault(mention.actor.name, mention.actor)
        actor.mentions.append(article.span(mention.start, mention.end))
    places: dict[int, Place] = {}
    for found in findings.places:
        # Two villages of one name are two places: the object, not the name, tells them apart.
        place = places.setdefault(builtins.id(found.place), found.place)
        place.mentions.append(article.span(found.start, found.end))
    for actor in actors.values():
        actor.roles = actor.roles or ["context"]
    return Record(
        schema=SCHEMA_VERSION,
        id=id,
        source=source,
        published=findings.published,
        published_from=findings.published_from,
        title=title,
        actors=list(actors.values()),
        places=in_order(findings, list(places.values())),
        dates=[mention.date for mention in findings.dates],
        casualties=findings.casualties,
        events=findings.events,
        warnings=findings.warnings,
    )
