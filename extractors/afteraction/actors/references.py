"""The second step of the stage: actors without a proper name, once the places are known."""

import re
from typing import Final

from afteraction.actors.anaphors import find_anaphors
from afteraction.actors.countries import countries
from afteraction.actors.focus import Focus, find_focus
from afteraction.actors.generics import find_generics
from afteraction.actors.group_nouns import find_group_nouns
from afteraction.actors.noun_mentions import mention_of
from afteraction.actors.own_forces import find_own_forces
from afteraction.actors.registry import Registry
from afteraction.actors.suspicion import suspected
from afteraction.actors.templates import body, body_kind
from afteraction.findings import ActorMention, Findings
from afteraction.matching import resolve, touching

STAGE: Final = "actors"
BLAMED_RULE: Final = "actors.blamed_country"


def find_references(findings: Findings) -> None:
    """Add generic actors, bare forces and anaphors to ``findings.actors``."""
    article = findings.article
    registry = Registry(findings.actors)
    focus = find_focus(findings)
    _settle_country(findings, registry, focus)
    candidates = [
        one
        for one in [
            *find_generics(findings, registry, focus),
            *find_group_nouns(findings, registry),
            *_blamed_countries(findings, registry),
        ]
        if not touching(findings.actors, one.start, one.end)
    ]
    winners, losers = resolve(candidates)
    for one in winners:
        one.suspected = suspected(article, one.start)
    for loser, winner in losers:
        if loser.start != winner.start or loser.end != winner.end:
            reason = f"inside {article.text[winner.start : winner.end]!r} ({winner.rule})"
            findings.note(STAGE, loser.rule, loser.start, loser.end, loser.actor.name, reason)
    known = sorted([*findings.actors, *winners], key=lambda one: one.start)
    added = find_anaphors(findings, known)
    added += [
        one
        for one in find_own_forces(findings, registry, known)
        if not touching(added, one.start, one.end)
    ]
    for one in (*winners, *added):
        findings.note(STAGE, one.rule, one.start, one.end, one.actor.name)
    findings.actors = sorted([*known, *added], key=lambda one: one.start)
    _countries_of_people(findings, focus)


# "Blamed on Syria, Iran and ..."
_LISTED = re.compile(r"\s*(?:,|and|, and|or)\s+")
_BLAMING = frozenset("blamed blames blaming accused accuses accusing".split())


def _blamed_countries(findings: Findings, registry: Registry) -> list[ActorMention]:
    """Countries that are blamed: "blamed the strike on Russia", "accused Eritrea of ..."."""
    article = findings.article
    found: list[ActorMention] = []
    words = article.words
    for mention in countries().mentions(article):
        first, stop = mention.first, mention.stop
        if mention.word.demonym or len(mention.word.codes) != 1 or not first:
            continue
        before, after = words[first - 1], words[stop] if stop < len(words) else ""
        if (
            (
                bool(found)
                and _LISTED.fullmatch(article.folded[found[-1].end : article.starts[first]])
            )
            or (before == "on" and not _BLAMING.isdisjoint(words[max(0, first - 8) : first]))
            or (before in _BLAMING and after in ("of", "for"))
        ):
            found.append(
                mention_of(
                    article,
                    first,
                    stop,
                    body(registry, "government", mention.word.codes),
                    BLAMED_RULE,
                    "template",
                    plural=False,
                )
            )
    return found


def _settle_country(findings: Findings, registry: Registry, focus: Focus) -> None:
    """Give "the Congolese army", and the acronym it is told with, the Congo of the article."""
    for one in findings.actors:
        codes = one.actor.country
        if len(codes) < 2 or focus.code not in codes:
            continue
        kind = body_kind(one.actor)
        if kind is not None and focus.code is not None:
            one.actor = body(registry, kind, (focus.code,))


def _countries_of_people(findings: Findings, focus: Focus) -> None:
    """Give people without a country that of the junta or ministry beside them, or of their office.

    A title alone ("General X") means an office of the country in focus; without a focus, or
    where the sentence names other countries only, the country stays open.
    """
    article = findings.article
    for one in findings.actors:
        if one.reference != "person" or one.actor.country or one.rule not in {
            "actors.titled_person", "actors.person_with_office"
        }:  # fmt: skip
            continue
        sentence = article.sentence_at(one.start)
        if sentence is None:
            continue
        inside = {c.code for c in focus.clues if sentence.start <= c.start < sentence.end}
        if len(inside) == 1:
            one.actor.country = [next(iter(inside))]
        elif focus.code is not None and (not inside or focus.code in inside):
            one.actor.country = [focus.code]
