"""Objections by the word before a name: a title, a given name, an organisation."""

from afteraction.places.context.setting import FAMOUS, MEASURED, Setting
from afteraction.places.gazetteer import layout
from afteraction.places.recognition import Name
from afteraction.places.vocabulary import (
    AUTHORITIES,
    COMPASS_NAMES,
    GIVEN_NAMES,
    MEDIA,
    ORGANISATIONS,
)
from afteraction.places.words import DIRECTIONS, FUNCTION_WORDS, TITLES

# Letters of the longest title that has a full stop: "Prof.", "Brig."; not "a lawyer. Portland".
_ABBREVIATED = 4


def by_word_before(setting: Setting, name: Name, previous: Name | None) -> str | None:
    """What the word before makes of a name: "Mr. London", "Jack London", "University of York"."""
    article = setting.article
    words, text = article.words, article.text
    if name.first == 0:
        return None
    before = name.first - 1
    word = words[before]
    gap = text[article.ends[before] : name.start]
    flags = 0 if name.key is None else setting.book.flags(name.key)
    if gap == " " and name.area is None and _in_organisation(setting, before):
        if name.rule == MEASURED or (not article.cased and words[before - 1] == "community"):
            return None
        return "the name of an organisation"
    abbreviated = gap == ". " and len(word) <= _ABBREVIATED
    if (abbreviated or gap in (" ", "\n")) and setting.near.before.get(word) == "person":
        if name.area is None or flags & layout.SURNAME:
            return "a person behind a title"
        return None
    if not article.cased:
        given = word in GIVEN_NAMES and gap in (" ", "\n") and name.area is None
        return "a person's surname behind a given name" if given else None
    if not article.capitalised(before):
        return None
    if gap == ". " and len(word) == 1:
        return "a person's surname behind an initial"
    if gap not in (" ", "-"):
        return None
    if gap == " " and (word in ("le", "la") or word in MEDIA):
        return "the name of a medium"
    if gap == " " and word not in FUNCTION_WORDS and _is_point_of_compass(setting, name, before):
        return "part of a longer name"
    if word in FUNCTION_WORDS or word in DIRECTIONS or word in AUTHORITIES or word in TITLES:
        return None
    if previous is not None and previous.stop == name.first and previous.removed is None:
        return None
    word_flags = setting.book.flags_of(word)
    if word_flags & layout.FIRST_NAME or word in GIVEN_NAMES:
        if name.area is None or name.area.kind == "region" or flags & layout.SURNAME:
            setting.remember_person(name.stop - 1)
            return "a person's surname behind a given name"
        return None
    if name.area is not None:
        return None
    if gap == "-":
        return "part of a longer name"
    if setting.opens(before) or text[article.starts[before] : article.ends[before]].isupper():
        return None
    if word_flags & layout.WORD or setting.population(name) >= FAMOUS:
        return None
    setting.remember_person(name.stop - 1)
    return "part of a longer name"


def _is_point_of_compass(setting: Setting, name: Name, before: int) -> bool:
    """ "Pulaaku Nord": the branch of something, not a division of that name."""
    if name.stop - name.first > 1 or setting.article.words[name.first] not in COMPASS_NAMES:
        return False
    return name.kind is None and name.container is None and not setting.opens(before)


def _in_organisation(setting: Setting, before: int) -> bool:
    """Whether "University of [the]" stands before: words up to ``before``."""
    article = setting.article
    words = article.words
    at = before - (words[before] == "the")
    return (
        at > 0
        and words[at] in ("of", "for")
        and words[at - 1] in ORGANISATIONS
        and article.capitalised(at - 1)
        and not setting.opens(at - 1)
    )
