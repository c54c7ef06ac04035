"""Those who broke with a group: "dissidents of the disbanded FARC" are another actor than it.

The lexicon knows some of them by name; others go by the name of the group and what they are.
"""

from collections.abc import Iterator
from typing import Final

from afteraction.actor_types import ARMED_GROUPS
from afteraction.actors.lexicon import ActorLexicon
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention

RULE: Final = "actors.splinter"

_DISSIDENTS: Final = frozenset(("dissidents", "dissident"))
_SPLINTER: Final = frozenset(("splinter", "splinters", "breakaway", "offshoot"))
_UNITS: Final = frozenset(
    "group groups faction factions cell cells wing fighters rebels guerrillas members front "
    "fronts".split()
)
_LINKS: Final = frozenset(("of", "from"))
# What may stand between the link and the name.
_GONE: Final = frozenset(
    "the a an disbanded demobilised demobilized former defunct now dissolved disarmed original "
    "larger main".split()
)


def find_splinters(
    article: Article, named: list[ActorMention], lexicon: ActorLexicon, registry: Registry
) -> Iterator[ActorMention]:
    """A mention over "dissidents of the disbanded NAME" for each such name of an armed group."""
    words = article.words
    for one in named:
        if one.actor.type not in ARMED_GROUPS or one.actor.generic:
            continue
        first, stop = article.word_range(one.start, one.end)
        link = first - 1
        while link > 0 and first - link < 5 and words[link] in _GONE:
            link -= 1
        if link < 1 or words[link] not in _LINKS:
            continue
        head = link - 1
        if head > 0 and words[head] in _UNITS and words[head - 1] in _DISSIDENTS | _SPLINTER:
            head -= 1
        if words[head] not in _DISSIDENTS | _SPLINTER:
            continue
        if head + 1 < link and words[head + 1] not in _UNITS:
            continue
        if article.folded[article.starts[head] : one.start].strip(" abcdefghijklmnopqrstuvwxyz-\n"):
            continue  # a stop or a comma: another clause
        for phrase in (("dissidents", "of", "the"), ("dissidents", "of")):
            spelled = [*phrase, *words[first:stop]]
            hits = [r for end, r in lexicon.find(spelled, 0) if end > len(phrase)]
            if hits:
                break
        if hits:
            known = hits[0][0].actor
            actor = registry.actor(known.name, known.type, known.country, generic=known.generic)
        else:
            kind = "dissidents" if words[head] in _DISSIDENTS else "splinter group"
            actor = registry.actor(f"{one.actor.name} {kind}", one.actor.type, one.actor.country)
        yield ActorMention(
            start=article.starts[head],
            end=one.end,
            actor=actor,
            rule=RULE,
            reference="name",
            plural=True,
        )
