"""Media that no lexicon knows: "the daily X", "news portal X", "television channel X".

Their names often hold a place ("Le Sahel", "El Heraldo de Sonora"), which is then no place.
"""

from typing import Final

from afteraction.actors.proper_names import reaches
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.calendar_words import CALENDAR_WORDS
from afteraction.findings import ActorMention

RULE: Final = "actors.media_by_noun"
# The last word of what a medium is called, straight before its name.
_NOUNS: Final = frozenset(
    """newspaper daily weekly portal website outlet broadcaster agency channel magazine tabloid
    station site""".split()
)
# Nouns that need one of these before them: "news agency", not "aid agency".
_AMBIGUOUS: Final = frozenset(
    "agency station channel outlet portal daily weekly website site".split()
)
_QUALIFIERS: Final = frozenset(
    """news television tv radio media press state owned the online local independent private
    broadcast privately pro government""".split()
)
_PARTICLES: Final = frozenset("de la le les el los las du des of al y".split())
_LONGEST: Final = 5


def find_media(article: Article, registry: Registry) -> list[ActorMention]:
    """Media named behind a noun for what they are; only where case tells where a name ends."""
    if not article.cased:
        return []
    found = []
    words = article.words
    for at in range(len(words) - 1):
        if words[at] not in _NOUNS or not at or article.capitalised(at):
            continue
        if words[at] in _AMBIGUOUS and words[at - 1] not in _QUALIFIERS:
            continue
        if words[at] in ("agency", "site") and words[at - 1] != "news":
            continue
        if words[at] == "station" and words[at - 1] not in ("radio", "television", "tv"):
            continue
        first = at + 1
        between = article.folded[article.ends[at] : article.starts[first]]
        if between not in (" ", ' "', " '") or not article.capitalised(first):
            continue
        if words[first] in CALENDAR_WORDS:
            continue  # "told the news agency Friday"
        stop = reaches(article, first, _PARTICLES, _LONGEST)
        if stop == first:
            continue
        start, end = article.starts[first], article.ends[stop - 1]
        name = article.text[start:end]
        found.append(
            ActorMention(
                start=start,
                end=end,
                actor=registry.actor(name, "media", [], generic=False),
                rule=RULE,
                reference="name",
                plural=False,
            )
        )
    return found
