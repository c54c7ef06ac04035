"""Objections by the word behind a name: a surname, a newspaper, a street."""

from afteraction.places.context.setting import LARGE, Setting
from afteraction.places.gazetteer import layout
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.vocabulary import AUTHORITIES, GIVEN_NAMES
from afteraction.places.words import FUNCTION_WORDS

# What goes before the sorts of ``not_places.tsv`` that do not take "a".
_ARTICLE = {"organisation": "an"}
_SAINTS = frozenset("san santa santo saint st sao".split())
_HOUSES = frozenset("monastery convent cathedral chapel church basilica seminary".split())
_STREETS = frozenset("street avenue boulevard".split())


def by_word_behind(setting: Setting, name: Name) -> str | None:
    """What the next word makes of a name: "Reading Eagle", "Lincoln Street", "Paris Hilton"."""
    article = setting.article
    words = article.words
    behind = name.stop
    if words[name.first] in _SAINTS and not _HOUSES.isdisjoint(words[behind : behind + 1]):
        return "the name of a house"  # "in front of the San Francisco monastery"
    if behind >= len(words) or not article.capitalised(behind):
        return None
    gap = article.text[name.end : article.starts[behind]]
    if not article.cased:
        if gap.isspace() and words[behind] in _STREETS:
            return "the name of a street"
        if gap.isspace() and name.area is None and words[behind] == "party":
            return "the name of an organisation"
        given = gap == " " and _is_full_name(setting, name, words[behind])
        return "a person's given name" if given else None
    if gap not in (" ", "-", "\n"):
        return None
    if gap == "-" and _is_half(setting, name, behind):
        return "part of a longer name"
    makes = setting.near.behind.get(words[behind])
    if makes is not None and (name.area is None or makes in ("media", "organisation")):
        return f"the name of {_ARTICLE.get(makes, 'a')} {makes}"
    if gap != " " or words[behind] in AUTHORITIES or words[behind] in FUNCTION_WORDS:
        return None
    if name.stop - name.first > 1 or words[behind] in setting.near.before:
        return None
    word = words[name.first]
    flags = setting.book.flags_of(word)
    if name.area is not None and _is_given_name_by_surname(setting, name, behind):
        return "a person's given name"
    if word in GIVEN_NAMES or flags & layout.FIRST_NAME:
        follows = setting.book.flags_of(words[behind])
        if setting.opens(name.first) and follows & layout.WORD and not follows & layout.SURNAME:
            return None
        setting.remember_person(behind)
        return "a person's given name"
    follows = setting.book.flags_of(words[behind])
    if (
        name.area is None
        and name.key is not None
        and name.kind is None
        and not follows
        and setting.population(name) < LARGE
        and words[behind] not in setting.known.demonyms.lengths
        and words[behind] not in setting.known.names.lengths
        and not setting.opens(name.first)
    ):
        return "part of a longer name"
    if (
        name.area is None
        and not name.locative
        and follows & layout.SURNAME
        and not follows & (layout.WORD | layout.RARE_WORD)
    ):
        return "a person's given name"
    return None


def _is_half(setting: Setting, name: Name, behind: int) -> bool:
    """Whether a little-known name goes on behind a hyphen to what is no place: "Bar-Ilan"."""
    if name.area is not None or name.kind is not None or name.rule == "places.road":
        return False
    key = setting.book.key(setting.article.words[behind])
    unknown = key is None or not setting.book.is_place(key)
    return len(name.text) < 3 or (unknown and setting.population(name) < LARGE)


def _is_full_name(setting: Setting, name: Name, surname: str) -> bool:
    """Whether a given name and a surname stand together in a text without case."""
    word = setting.article.words[name.first]
    if name.stop - name.first > 1 or surname in FUNCTION_WORDS or surname in kinds():
        return False
    if not (word in GIVEN_NAMES or setting.book.flags_of(word) & layout.FIRST_NAME):
        return False
    flags = setting.book.flags_of(surname)
    return bool(flags & layout.SURNAME) or setting.book.key(surname) is None


def _is_given_name_by_surname(setting: Setting, name: Name, behind: int) -> bool:
    """Whether a country stands before what can only be a surname: "Mali Harries"."""
    article = setting.article
    word = article.words[behind]
    surname = article.text[article.starts[behind] : article.ends[behind]]
    after = behind + 1
    return (
        name.area is not None
        and name.area.kind == "country"
        and not name.text.isupper()
        and not surname.isupper()
        and not setting.book.flags_of(word) & (layout.WORD | layout.RARE_WORD)
        and setting.book.key(word) is None
        and word not in setting.known.demonyms.lengths
        and word not in setting.known.names.lengths
        and word not in kinds()
        and article.folded[article.ends[behind] : article.ends[behind] + 1] in (",", " ", "'")
        and not (after < len(article.words) and article.capitalised(after))
    )
