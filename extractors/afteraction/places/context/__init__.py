"""Whether a known name is a place where it stands.

What stands next to it decides: a title or a given name makes it a person, "Times" a newspaper,
"Street" a street; ordinary words ("Reading", "Mobile") and surnames need a word of place before
them, or the state or country behind them. One module of this package for each sort of objection.
"""

from itertools import pairwise

from afteraction.article import Article
from afteraction.places.areas import Areas
from afteraction.places.context.before import by_word_before
from afteraction.places.context.behind import by_word_behind
from afteraction.places.context.ordinary import by_itself
from afteraction.places.context.setting import Setting
from afteraction.places.context.streets import by_streets, has_crossings
from afteraction.places.context.weakness import by_weakness
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.locatives import is_locative
from afteraction.places.recognition import Name
from afteraction.places.vocabulary import AUTHORITIES, CALENDAR, DISEASES


def judge(article: Article, upper: bytes, book: Gazetteer, known: Areas, names: list[Name]) -> None:
    """Mark names that are no places where they stand (``removed`` says why)."""
    setting = Setting(article, upper, book, known)
    setting.datelines = {name.key for name in names if name.dateline and name.key is not None}
    setting.crossings = has_crossings(article)
    if article.cased:
        _join(article, book, names)
    # Twice: the second time with the persons in mind that the first time met.
    for _ in range(2):
        met = len(setting.persons)
        previous: Name | None = None
        for name in names:
            if name.removed is None and name.state is None:
                name.locative = name.locative or is_locative(article, name, previous)
                name.removed = _objection(setting, name, previous)
            previous = name
        if len(setting.persons) == met and not met:
            break


def _objection(setting: Setting, name: Name, previous: Name | None) -> str | None:
    """Why a name is no place where it stands; None when nothing speaks against it."""
    article = setting.article
    folded, word = article.folded, article.words[name.first]
    if name.start and folded[name.start - 1] in "@#/._&":
        return "part of an address"
    if folded[name.end : name.end + 2] in (".c", ".o", ".n", "@"):
        return "part of an address"
    if folded[name.end : name.end + 1] == "$":
        return "a currency"
    if folded[max(0, name.start - 1) : name.start] == "(" and (
        name.first and article.words[name.first - 1] in AUTHORITIES and name.area is None
    ):
        return "whose office it is"  # "Superintendent of Police (Sukma)"
    single = name.stop - name.first == 1
    if single and word in CALENDAR:
        return "a month or a day of the week"
    if name.stop < len(article.words) and article.words[name.stop] in DISEASES:
        return "a disease"
    return (
        _by_neighbours(setting, name, previous)
        or (by_itself(setting, name) if name.area is None else None)
        or (by_weakness(setting, name) if name.area is None else None)
    )


def _by_neighbours(setting: Setting, name: Name, previous: Name | None) -> str | None:
    return (
        (by_streets(setting, name) if setting.crossings else None)
        or by_word_behind(setting, name)
        or by_word_before(setting, name, previous)
    )


def _join(article: Article, book: Gazetteer, names: list[Name]) -> None:
    """Remove the first of two towns side by side: "Cano Limon" is neither Cano nor Limon."""
    for one, two in pairwise(names):
        if (
            one.stop == two.first
            and article.text[one.end : two.start] == " "
            and None not in (one.key, two.key)
            and one.area is None
            and two.area is None
            and one.kind is None
            and not one.dateline
            and one.removed is None
            and not book.is_division(one.key or 0)
            and not book.is_division(two.key or 0)
            and not book.flags_of(article.words[two.first]) & (layout.WORD | layout.RARE_WORD)
            and article.words[two.first] not in AUTHORITIES
        ):
            one.removed = "part of a longer name"
