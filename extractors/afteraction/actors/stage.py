"""The actors stage, in two steps: names first, and, once the places are known, references."""

from collections import Counter

from afteraction.actors import names
from afteraction.actors.countries import countries
from afteraction.actors.lexicon import actor_lexicon
from afteraction.actors.media import find_media
from afteraction.actors.named_people import find_named_people
from afteraction.actors.one_group import merge_groups
from afteraction.actors.perpetrators import find_perpetrators
from afteraction.actors.persons import find_persons
from afteraction.actors.references import find_references
from afteraction.actors.registry import Registry
from afteraction.actors.splinters import find_splinters
from afteraction.actors.surnames import find_surnames
from afteraction.actors.suspicion import suspected
from afteraction.actors.templates import find_state_bodies
from afteraction.actors.told_again import find_told_again
from afteraction.actors.unknown_groups import find_unknown_groups
from afteraction.findings import ActorMention, Findings
from afteraction.matching import resolve

STAGE = "actors"


def find_actor_names(findings: Findings) -> None:
    """Add named actors, state templates, persons and media to ``findings.actors``."""
    article = findings.article
    lexicon = findings.actor_lexicon or actor_lexicon()
    registry = Registry(findings.actors)
    named = countries().mentions(article)
    evidence = Counter(code for mention in named for code in mention.word.codes)
    phrases = names.find_phrases(article, lexicon)
    candidates: list[ActorMention] = []
    open_phrases = []
    for phrase in phrases:
        if len(phrase.readings) == 1:
            (reading,) = phrase.readings
            # A full name tells of its country even where its acronym needs one.
            if not (reading.acronym and reading.actor.context):
                evidence.update(reading.actor.country)
        open_phrases.append(phrase)
    for phrase in open_phrases:
        found, reason = names.settle(phrase, evidence, article)
        start, end = article.starts[phrase.first], article.ends[phrase.stop - 1]
        if found is None:
            findings.note(STAGE, names.CONTEXT_RULE, start, end, article.text[start:end], reason)
            continue
        settled = len({reading.actor.name for reading in phrase.readings}) == 1
        rule = names.LEXICON_RULE if settled else names.CONTEXT_RULE
        kind = found.type
        if found.before and findings.published and findings.published < found.before[0]:
            kind = found.before[1]
        actor_object = registry.actor(found.name, kind, found.country, generic=found.generic)
        candidates.append(names.mention(article, phrase, actor_object, rule))
    candidates += find_state_bodies(article, named, registry)
    # A group the lexicon knows is not part of an unknown one ("… Front General Command").
    known = sorted(candidates, key=lambda one: one.start)
    candidates += [
        one
        for one in find_unknown_groups(article, registry)
        if not any(one.start <= other.start and other.end <= one.end for other in known)
    ]
    candidates += [
        one
        for one in find_media(article, registry)
        if not any(other.start < one.end and one.start < other.end for other in known)
    ]
    defined, brackets = names.introduced(article, candidates)
    if defined:
        # What the article itself defines beats what the lexicon says of the same letters.
        again = brackets + names.find_defined(article, defined)
        spans = {(one.start, one.end) for one in again}
        candidates = again + [one for one in candidates if (one.start, one.end) not in spans]
    candidates += list(find_splinters(article, candidates, lexicon, registry))
    groups = list(candidates)
    candidates += find_persons(article, registry, groups, named)
    candidates += find_perpetrators(article, registry, candidates)
    candidates += find_named_people(article, registry, candidates)
    persons = [one for one in candidates if one.reference == "person"]
    candidates += find_surnames(article, persons, groups)
    _add(findings, candidates)


def find_actor_references(findings: Findings) -> None:
    """Add generic actors ("gunmen") and anaphors ("the group"), and settle countries."""
    find_references(findings)
    find_told_again(findings)
    merge_groups(findings)


def _add(findings: Findings, candidates: list[ActorMention]) -> None:
    """Settle overlaps and add the winners; note both."""
    article = findings.article
    winners, losers = resolve(candidates)
    for one in winners:
        one.suspected = one.suspected or suspected(article, one.start)
        findings.note(STAGE, one.rule, one.start, one.end, one.actor.name)
    for loser, winner in losers:
        if (loser.start, loser.end, loser.actor.name) != (
            winner.start,
            winner.end,
            winner.actor.name,
        ):
            reason = f"inside {article.text[winner.start : winner.end]!r} ({winner.rule})"
            findings.note(STAGE, loser.rule, loser.start, loser.end, loser.actor.name, reason)
    findings.actors = winners
