"""Actors told by a noun alone: "gunmen", "the army", "unidentified individuals", "villagers".

People are read here, forces of the state in ``bare_forces``, nobodies in ``unidentified``.
"""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.adjectives import describes
from afteraction.actors.bare_forces import bare_forces, convoys
from afteraction.actors.descriptions import described
from afteraction.actors.focus import Focus
from afteraction.actors.noun_mentions import GENERIC_RULE, mention_of, of_somebody, stands_alone
from afteraction.actors.registry import Registry
from afteraction.actors.templates import force_at
from afteraction.actors.unidentified import men_in_uniform, unidentified_people
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings
from afteraction.people import person_nouns

# Nouns that say nothing of who somebody is; the casualty stage counts them, no actor is made.
_EMPTY: Final = frozenset(
    """people persons person man men woman women individual individuals human humans other
    others member members victim victims unit units squad squads body bodies occupant
    occupants adult adults local locals relative relatives son sons daughter daughters wife
    wives husband husbands brother brothers sister sisters mother mothers father fathers
    parent parents uncle uncles aunt aunts cousin cousins nephew nephews niece nieces
    grandson grandsons general generals major majors private privates captain captains
    colonel colonels president presidents minister ministers staff deputy deputies followers
    follower supporters supporter author authors minor minors general agent agents pilot
    pilots contractors instructor instructors suspect suspects sympathizers sympathisers
    radical radicals volunteer volunteers contingent contingents principal director visitor
    dane danes pole poles groom bride guest guests user users owner owners candidate
    candidates commissioner commissioners spy inspector cadre cadres host ultra ultras king
    queen secretary comrade comrades raider passerby scholar singer editor clerk""".split()
)
# After a plural these name a body of theirs, and none of them.
_UNIONS: Final = frozenset(
    """union unions federation confederation association associations party front movement league
    council committee organization organisation syndicate congress central guild chamber
    cooperative national trade""".split()
)
_DETERMINERS: Final = frozenset(
    """a an the one another his her their its this that each every lone unidentified unknown
    suspected masked young senior local no any second third first female male armed
    former""".split()
)


def find_generics(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """Every noun that stands for an actor, in no order; they may overlap."""
    yield from men_in_uniform(findings.article, registry)
    yield from unidentified_people(findings.article, registry)
    yield from convoys(findings, registry, focus)
    yield from bare_forces(findings, registry, focus)
    yield from _people(findings, registry)


def _people(findings: Findings, registry: Registry) -> Iterator[ActorMention]:
    """Person nouns: "gunmen", "Sikh militants", "a suicide bomber", "villagers"."""
    article = findings.article
    after = 0
    for at, (stop, noun) in person_nouns().find_all(article).items():
        if at < after:
            continue
        word = article.words[at]
        after = stop
        if word == "old" and article.words[max(0, at - 1) : at] in (["year"], ["years"]):
            continue  # "a 62-year-old woman" need not be old
        if (stop - at == 1 and word in _EMPTY) or noun.type == "person":
            continue
        # Nouns of forces.tsv were read above, or stand for nobody ("military exercises").
        force = force_at(article, at)
        if force is not None and force[0] >= stop:
            continue
        if noun.body and of_somebody(findings, stop):
            continue  # "a convoy of the Alliance": the Alliance
        if noun.body and article.words[stop : stop + 1] == ["of"] and force_at(article, stop + 1):
            continue  # "a convoy of navy buses": the navy
        if not noun.plural and not stands_alone(article, at, stop):
            continue
        if not noun.plural and describes(article, at, stop):
            continue  # "the Chilean left"
        if noun.plural and _in_name(article, stop):
            continue  # "the workers federation"
        if not noun.plural and not _has_determiner(article, at):
            continue
        first, name = described(article, at, noun)
        actor = registry.actor(name, noun.type, generic=True)
        yield mention_of(article, first, stop, actor, GENERIC_RULE, "generic", plural=noun.plural)


def _in_name(article: Article, stop: int) -> bool:
    """Whether a body is named after the plural before word ``stop``; not "the workers' union"."""
    return (
        stop < len(article.words)
        and article.words[stop] in _UNIONS
        and article.folded[article.ends[stop - 1] : article.starts[stop]].isspace()
    )


def _has_determiner(article: Article, at: int) -> bool:
    """Whether "a", "the", "one" stands within three words before the noun, or it is a heading."""
    lowest = max(0, at - 3)
    if article.words[max(0, at - 2) : at] in (["year", "old"], ["years", "old"]):
        lowest = max(0, at - 6)  # "a lone 19-year-old gunman"
    if any(word in _DETERMINERS for word in article.words[lowest:at]):
        return True
    sentence = article.sentence_at(article.starts[at])
    return bool(sentence and (sentence.heading or sentence.first == at))
