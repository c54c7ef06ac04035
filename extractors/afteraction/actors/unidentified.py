"""Attackers of whom only the clothes or that nobody knows them is told."""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.noun_mentions import mention_of
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention

UNIFORM_RULE: Final = "actors.men_in_uniform"
UNIDENTIFIED_RULE: Final = "actors.unidentified_people"

# "unidentified men" -> the plural the actor goes by.
_NOBODIES: Final = {
    "individuals": "individuals",
    "individual": "individuals",
    "persons": "persons",
    "person": "persons",
    "people": "people",
    "men": "men",
    "man": "men",
    "subjects": "individuals",
    "youths": "youths",
}
_ATTACKING: Final = frozenset(("gunmen", "attackers", "assailants"))
_UNKNOWN: Final = frozenset({"unidentified", "unknown", "armed", "masked", "hooded", "heavily"})


def men_in_uniform(article: Article, registry: Registry) -> Iterator[ActorMention]:
    """ "men in military uniform", "gunmen dressed as soldiers": nobody's soldiers."""
    words = article.words
    for at, word in enumerate(words):
        if word not in {
            "uniform",
            "uniforms",
            "fatigues",
            "camouflage",
            "soldiers",
            "policemen",
            "police",
        }:
            continue
        for back in range(at - 1, max(-1, at - 8), -1):
            if words[back] not in {
                "men",
                "gunmen",
                "attackers",
                "assailants",
                "persons",
                "people",
                "individuals",
                "man",
            }:
                continue
            link = words[back + 1 : at]
            disguise = word in {"soldiers", "policemen", "police"}
            if disguise and not {"dressed", "disguised", "posing"} & set(link):
                break
            if not disguise and not {"in", "wearing", "wore", "dressed"} & set(link):
                break
            if "," in article.folded[article.ends[back] : article.starts[at]]:
                break
            first = back - 1 if back and words[back - 1] in {"armed", "masked", "hooded"} else back
            # A word for attackers says more than their clothes.
            name = words[back] if words[back] in _ATTACKING else "men in uniform"
            actor = registry.actor(name, "unidentified_armed_group", generic=True)
            yield mention_of(article, first, at + 1, actor, UNIFORM_RULE, "generic", plural=True)
            break


def unidentified_people(article: Article, registry: Registry) -> Iterator[ActorMention]:
    """Read "unidentified individuals", "heavily armed men": nobody's, but armed."""
    words = article.words
    for at, word in enumerate(words):
        if at == 0 or word not in _NOBODIES:
            continue
        first = at
        while first and words[first - 1] in _UNKNOWN and at - first < 3:
            first -= 1
        if first == at or article.folded[article.ends[at - 1] : article.starts[at]].strip():
            continue
        manner = "armed" if "armed" in words[first:at] else words[first]
        plural = _NOBODIES[word]
        actor = registry.actor(f"{manner} {plural}", "unidentified_armed_group", generic=True)
        yield mention_of(
            article, first, at + 1, actor, UNIDENTIFIED_RULE, "generic", plural=word == plural
        )
