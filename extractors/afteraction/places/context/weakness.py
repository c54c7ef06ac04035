"""Objections to names that are also words or persons, or hardly known, with no word of place."""

from afteraction.places.context.setting import FAMOUS, LARGE, MEASURED, SMALL, TINY, Setting
from afteraction.places.gazetteer import layout
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.vocabulary import GIVEN_NAMES, NAME_STARTS
from afteraction.places.words import FUNCTION_WORDS

# What a person has and no town: "in Ibarra's car".
_BELONGINGS = frozenset(
    "car vehicle van jeep wife husband son daughter brother sister father mother widow bodyguard "
    "bodyguards driver body murder assassination death kidnapping abduction killers murderers "
    "residence house home family supporters relatives lawyer lawyers".split()
)


def by_weakness(setting: Setting, name: Name) -> str | None:
    """Names that are also words or persons, or hardly known: they need a word of place."""
    article, book = setting.article, setting.book
    told = (
        name.container is not None
        and (name.container.start > name.start or name.locative)
        and (article.cased or name.locative or _is_rare_name(setting, name))
    )
    if name.key is None:
        return _by_persons(setting, name)
    if told and not article.cased and _is_product(setting, name):
        return "an ordinary word"
    if told or name.dateline:
        return None
    word = article.words[name.first]
    single = name.stop - name.first == 1
    flags = book.flags(name.key)
    population = book.population(name.key)
    person = word in setting.persons or flags & (layout.FIRST_NAME | layout.SURNAME)
    if single and person and _owns(setting, name):
        return "a person who owns what follows"
    if (
        single
        and word in setting.persons
        and population < FAMOUS
        and not setting.follows_strong_locative(name)
    ):
        return "the name of a person named before"
    if name.kind is not None:
        return None
    opens = setting.opens(name.first)
    if single and flags & layout.WORD and (opens or not setting.after_a_word_of_place(name)):
        return "an ordinary word"
    if single and article.cased and len(name.text) < 5 and name.text.isupper():
        return "an acronym"
    if not article.cased:
        return _by_weakness_without_case(setting, name, flags, population)
    if name.locative:
        return None
    if flags & (layout.FIRST_NAME | layout.SURNAME) and population < LARGE:
        return "a person's name, with no word of place"
    if single and flags & layout.RARE_WORD and opens:
        return "an ordinary word"
    if population < SMALL:
        return "little known, with no word of place"
    return None


def _is_product(setting: Setting, name: Name) -> bool:
    """ "THE BANANA REGION OF X": an ordinary word before a noun of place and its name."""
    words, at = setting.article.words, name.stop
    return (
        name.key is not None
        and bool(setting.book.flags(name.key) & layout.WORD)
        and words[at + 1 : at + 2] == ["of"]
        and words[at] in kinds()
    )


def _owns(setting: Setting, name: Name) -> bool:
    """Whether a name is followed by what only a person has: "in Ibarra's car"."""
    words, at = setting.article.words, name.stop
    return words[at : at + 1] == ["s"] and not _BELONGINGS.isdisjoint(words[at + 1 : at + 2])


def _is_rare_name(setting: Setting, name: Name) -> bool:
    """Whether a name is no English word and no name of a person either."""
    return name.key is not None and not setting.book.flags(name.key)


def _by_persons(setting: Setting, name: Name) -> str | None:
    """Names that only a cue knows: "in Sidney Crosby" is no place."""
    words = setting.article.words[name.first : name.stop]
    if name.kind is not None or name.container is not None or name.rule == MEASURED:
        return None
    given = words[0] in GIVEN_NAMES or setting.book.flags_of(words[0]) & layout.FIRST_NAME
    if setting.article.folded[setting.article.ends[name.first]] == "-" and len(words) > 1:
        given = False  # "in al-Ghazira" is not Al
    if (given and len(words) > 1) or words[-1] in setting.persons:
        return "the name of a person"
    if setting.article.cased and len(words) == 1 and name.text.isupper() and len(name.text) < 6:
        return "an acronym"
    return None


def _by_weakness_without_case(
    setting: Setting, name: Name, flags: int, population: int
) -> str | None:
    """As :func:`by_weakness`, where no capital tells a name from a word."""
    if name.key in setting.datelines and (name.locative or not flags & layout.FIRST_NAME):
        return None  # "SANTIAGO, 22 NOV ... IN SANTIAGO", though it is a given name too
    folded = setting.article.folded
    bracketed = folded[name.start - 1 : name.start] + folded[name.end : name.end + 1] == "()"
    if bracketed and name.stop - name.first == 1 and len(name.text) < 7:
        setting.remember_person(name.first)
        return "an acronym"
    if name.stop - name.first > 1:
        words = setting.article.words[name.first : name.stop]
        if words[0] not in NAME_STARTS and all(
            word in FUNCTION_WORDS or setting.book.flags_of(word) & layout.WORD for word in words
        ):
            return "ordinary words, in a text without case"
        known = population >= TINY or name.locative
        return None if known else "little known, in a text without case"
    if flags & (layout.WORD | layout.RARE_WORD | layout.FIRST_NAME):
        return "a word or a given name, in a text without case"
    if name.rule not in ("places.gazetteer", "places.in", "places.at"):
        return None
    if not flags and name.locative and len(name.text) > 4:
        return None
    if len(name.text) < 4 or population < (TINY if name.locative else LARGE):
        return "little known, in a text without case"
    return None
