"""Objections by the name itself: words that are no places whatever stands around them."""

from afteraction.places.context.setting import LARGE, Setting
from afteraction.places.gazetteer import layout
from afteraction.places.locatives import STRONG_LOCATIVE
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.vocabulary import AUTHORITIES
from afteraction.places.words import DIRECTIONS, FUNCTION_WORDS

_SETTLEMENTS = frozenset(("town", "city", "village", "port", "capital", "border"))


def by_itself(setting: Setting, name: Name) -> str | None:
    """Words that are no places whatever stands around them."""
    words = setting.article.words
    if name.stop - name.first == 1:
        word = words[name.first]
        if word in setting.acronyms:
            return "an acronym"
        told = name.container is not None and setting.follows_strong_locative(name)
        if not told and (word in FUNCTION_WORDS or word in kinds()):
            return "an ordinary word"
        if word in AUTHORITIES and not setting.follows_strong_locative(name) and name.kind is None:
            return "an ordinary word"  # "Superintendent of Police (Sukma)"
        told = name.container is not None and not name.inside
        # "El Salvador's central" is a direction, "Central, Hong Kong" a place.
        behind = told and name.container is not None and name.container.start > name.start
        if behind and words[name.stop : name.stop + 1] and words[name.stop] in kinds():
            behind = False  # "IN THE NORTHERN CITY OF GAO"
        if word in DIRECTIONS and not behind:
            return "a direction"
        if word in setting.near.itself and name.kind is None and not told:
            return f"the {setting.near.itself[word]} of that name"
        flags = setting.book.flags_of(word)
        if name.inside and flags & layout.WORD and setting.opens(name.first):
            return "an ordinary word"  # "Massacre in Zorvan"
        if word in setting.near.behind and flags & layout.WORD:
            return "an ordinary word"
        if (
            flags & layout.WORD
            and words[name.stop : name.stop + 1] == ["of"]
            and not (name.first and words[name.first - 1] in STRONG_LOCATIVE)
        ):
            return "an ordinary word"  # "the Church of the Virgin"
        told = name.container is not None or name.kind is not None or name.dateline
        if (
            not told
            and flags
            and name.first
            and words[name.first - 1] == "the"
            and setting.population(name) < LARGE
            and name.rule not in ("places.road", "places.noun_after", "places.facility")
        ):
            return "a word or a person's name behind an article"
    elif " ".join(words[name.first : name.stop]) in setting.near.itself:
        return "the name of an organisation"
    told = name.container is not None and not _describes(setting, name)
    if not told and setting.known.demonyms.phrases.get(" ".join(words[name.first : name.stop])):
        return "a nationality"
    return None


def _describes(setting: Setting, name: Name) -> bool:
    """Whether a name goes on to a common noun: "the Somali town of", not "Somali Region"."""
    article = setting.article
    return (
        article.cased
        and name.stop < len(article.words)
        and article.folded[name.end : article.starts[name.stop]] == " "
        and not article.capitalised(name.stop)
        and article.words[name.stop] in _SETTLEMENTS
    )
