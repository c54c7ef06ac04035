"""Finding names: every run of words that the lexicons or the gazetteer know as a place.

A name is looked up at its first word; the longest wins. Whether it is a place where it stands is
for :mod:`context` to say.
"""

from itertools import compress

from msgspec import Struct

from afteraction.article import Article
from afteraction.lexicon import joined
from afteraction.places.areas import Area, Areas
from afteraction.places.gazetteer import Gazetteer
from afteraction.places.rules import kinds
from afteraction.places.words import FUNCTION_WORDS
from afteraction.record import PlaceKind

_LONGEST = 6
# Small words that a name may hold in lower case.
PARTICLES = frozenset(
    "of de la el al the and du des d l ul ad an ar as ash at az le les da do dos das di del della "
    "e y i ed ez es en sur sous aux au los las s am im der bei upon by".split()
)
_MAX_ABBREVIATION = 3
# Never the last word of a name in English: "IN GUATEMALA BY", a Danish name of that town.
_NEVER_LAST = frozenset("by in on at of from for with and or but as to was were is that".split())


class Name(Struct, kw_only=True):
    """A name in the text, words ``[first, stop)``, that may be a place.

    ``areas``: what the lexicons know of it, ``area`` the first; ``key``: its key number in the
    gazetteer; ``state``: country and admin1 of an abbreviation ("Tex."). None of them: a place
    that only its cue tells of. ``kind``: what the words around say it is; ``noun``: the word
    behind that is part of its name ("airport"); ``village``: the text calls it one;
    ``container``: the name that says where it lies,
    ``country``: the code of the adjective before it ("the Peruvian town of X");
    ``inside``: with the word "in"; ``locative``: a word of place stands before it;
    ``titled``: "Barangay" or the like stands before it;
    ``thing``: part of the hyphened name of a pipeline or the like;
    ``removed``: why it is no place.
    """

    first: int
    stop: int
    start: int
    end: int
    text: str
    rule: str
    area: Area | None = None
    areas: tuple[Area, ...] = ()
    key: int | None = None
    state: tuple[str, str] | None = None
    kind: PlaceKind | None = None
    container: "Name | None" = None
    country: str | None = None
    noun: str | None = None
    village: bool = False
    inside: bool = False
    locative: bool = False
    dateline: bool = False
    titled: bool = False
    thing: bool = False
    removed: str | None = None


def capitals(article: Article) -> bytes:
    """One byte per word: 1 where it begins with a capital; all 1 where case is no clue."""
    if not article.cased:
        return b"\x01" * len(article.words)
    text = article.text
    return bytes([text[start].isupper() for start in article.starts])


def find_names(article: Article, upper: bytes, known: Areas, book: Gazetteer) -> list[Name]:
    """Every name that the lexicons or the gazetteer know, in text order, not overlapping."""
    names: list[Name] = []
    words = article.words
    areas = known.names.lengths
    pair = b"\x01\x01" if article.cased else None
    free = 0
    for index in _possible_starts(article, upper):
        word = words[index]
        if index < free or word[0].isdigit():
            continue
        # "The Hague", but not every sentence that begins with "The".
        if (
            word in FUNCTION_WORDS
            and word not in _LOWER_STARTS
            and upper[index : index + 2] != pair
        ):
            continue
        if word not in areas and not book.begins(word):
            continue
        name = _look_up(article, upper, known, book, index)
        if name is None:
            continue
        if word in _COMPOUND_STARTS:
            _lengthen(article, upper, book, name)
        names.append(name)
        free = name.stop
        abbreviation = _abbreviation(article, known, name)
        if abbreviation is not None:
            names.append(abbreviation)
            free = abbreviation.stop
    return names


def _possible_starts(article: Article, upper: bytes) -> list[int]:
    """Words with a capital, and the few with which an area may begin in lower case."""
    found = list(compress(range(len(upper)), upper))
    if article.cased and not _LOWER_STARTS.isdisjoint(article.words):
        lower = [index for index, word in enumerate(article.words) if word in _LOWER_STARTS]
        found = sorted({*found, *lower})
    return found


def _lengthen(article: Article, upper: bytes, book: Gazetteer, name: Name) -> None:
    """ "San Pedro Perulapan, in": a saint and a name that is no word are another, unknown place."""
    words, at = article.words, name.stop
    if name.key is None or at >= len(words) or not upper[at]:
        return
    if article.folded[name.end : article.starts[at]] != " ":
        return
    closers = _CLOSERS
    if words[at] in _INNER and upper[at + 1 : at + 2] == b"\x01":
        if article.folded[article.ends[at] : article.starts[at + 1]] not in (" ", "-"):
            return
        at, closers = at + 1, _CLOSERS | {"and", "on"}  # "Sidi El Antri"
    end = article.ends[at]
    closed = article.folded[end : end + 1] == "," or not closers.isdisjoint(words[at + 1 : at + 2])
    if (
        not closed
        or words[at] in FUNCTION_WORDS
        or words[at] in kinds()
        or book.flags_of(words[at])
    ):
        return
    name.stop, name.end, name.key = at + 1, end, None
    name.text = article.text[name.start : end]
    name.areas, name.area = (), None


def _look_up(article: Article, upper: bytes, known: Areas, book: Gazetteer, at: int) -> Name | None:
    folded, words, starts, ends = article.folded, article.words, article.starts, article.ends
    found_areas: tuple[Area, ...] = ()
    stop = at
    found = known.names.longest(article, at)
    if found is not None and _cased_like_a_name(article, at, found[0]):
        stop, found_areas = found
    key, after = _longest_key(article, upper, book, at, stop)
    if key is not None:
        if after > stop:
            found_areas = ()
        stop = after
    if stop == at:
        return None
    end = ends[stop - 1]
    if stop - at > 1 and len(words[stop - 1]) == 1 and folded[end : end + 1] == ".":
        end += 1  # "U.S."
    return Name(
        first=at,
        stop=stop,
        start=starts[at],
        end=end,
        text=article.text[starts[at] : end],
        rule="places.lexicon" if found_areas else "places.gazetteer",
        area=found_areas[0] if found_areas else None,
        areas=found_areas,
        key=key,
    )


def _longest_key(
    article: Article, upper: bytes, book: Gazetteer, at: int, least: int
) -> tuple[int | None, int]:
    """The longest place name from word ``at`` to ``least`` or beyond: its key, its end."""
    folded, words, starts, ends = article.folded, article.words, article.starts, article.ends
    if not upper[at] or not book.begins(words[at]):
        return None, least
    last = min(len(words), at + _LONGEST)
    key, stop = None, least
    run, reach = words[at], at + 1
    while True:
        if reach >= stop and (upper[reach - 1] or _is_apostrophed(article, reach - 1)):
            number = book.key(run)
            clipped = reach - at > 1 and not article.cased and words[reach - 1] in _NEVER_LAST
            if number is not None and not clipped and book.is_place(number):
                key, stop = number, reach
        if reach == last or not book.goes_on(run):
            return key, stop
        if not (
            upper[reach]
            or words[reach] in PARTICLES
            # "Southend-on-Sea": between hyphens any small word.
            or folded[ends[reach - 1]] == "-"
            or _is_apostrophed(article, reach)
        ):
            return key, stop
        if folded[ends[reach - 1] : starts[reach]] != " " and not joined(
            article, reach - 1, reach + 1
        ):
            return key, stop
        run = f"{run} {words[reach]}"
        reach += 1


def _is_apostrophed(article: Article, index: int) -> bool:
    """ "Al-Qa'im", "Ra'anana", but no possessive."""
    return (
        index > 0
        and article.folded[article.ends[index - 1] : article.starts[index]] == "'"
        and article.words[index] not in ("s", "t")
    )


def _cased_like_a_name(article: Article, first: int, stop: int) -> bool:
    """Whether the case is a name's: "US" and "UAE", where "us" and "car" are words."""
    if stop - first == 1 and article.words[first] in _WITH_ARTICLE:
        return first > 0 and article.words[first - 1] == "the"
    if not article.cased:
        # "CAR" and "US" are words in a text of capitals; "U.S." and "THE US" are not.
        words = article.words
        single = stop - first == 1 and words[first] in _ACRONYM_WORDS
        return not single or (words[first] == "us" and first > 0 and words[first - 1] == "the")
    if stop - first == 1 and len(article.words[first]) <= 4:
        text = article.text[article.starts[first] : article.ends[first]]
        name = article.words[first]
        return text.isupper() or (name not in _ACRONYMS and text[:1].isupper())
    return article.capitalised(stop - 1) or article.words[stop - 1] in _LOWER_HEADS


# "the tri-border area", "three frontiers": areas that begin in lower case.
_LOWER_STARTS = frozenset({"tri", "three", "occupied"})
# "the Horn": areas that are one only behind the article.
_WITH_ARTICLE = frozenset({"horn"})
# First words of names that many places share.
_COMPOUND_STARTS = frozenset(
    "san santa santo saint st sao puerto villa nueva nuevo sidi ain hassi oued bordj souk".split()
)
# Between the two words of such a name; the word behind one.
_INNER = frozenset("el al bou ben bel ould".split())
_CLOSERS = frozenset({"in"})
_ACRONYM_WORDS = frozenset({"us", "car"})
_ACRONYMS = frozenset("us usa uk uae car prc png drc rdc fata lpr dpr rok dprk frg gdr ksa".split())
# "the tri-border area", "Lake Chad basin": areas whose last word is no name.
_LOWER_HEADS = frozenset(
    "area region zone basin forest valley mountains river delta peninsula island islands desert "
    "agency belt territories territory heights strip province countryside volcano hills".split()
)


def _abbreviation(article: Article, known: Areas, name: Name) -> Name | None:
    """The state behind a place and a comma: "Lubbock, Tex.", "Washington, D.C."."""
    gap = article.folded[name.end : name.end + 2]
    if gap != ", ":
        return None
    for size in range(_MAX_ABBREVIATION, 0, -1):
        stop = name.stop + size
        if stop > len(article.words):
            continue
        state = known.abbreviations.get(" ".join(article.words[name.stop : stop]))
        if state is None:
            continue
        start, end = article.starts[name.stop], article.ends[stop - 1]
        if start != name.end + 2 or end - start > 2 * size + 3:
            return None
        text = article.text[start:end]
        dotted = article.folded[end : end + 1] == "."
        # "In." and "OK" only in the form of an abbreviation: a dot, or capitals throughout.
        if not text[:1].isupper() or not (dotted or text.replace(".", "").isupper()):
            return None
        if not article.cased and not dotted:
            return None  # "NEAR GAO, IN MALI" is not in Indiana
        end += dotted and (size > 1 or len(text) > 2)
        return Name(
            first=name.stop,
            stop=stop,
            start=start,
            end=end,
            text=article.text[start:end],
            rule="places.state_abbreviation",
            state=state,
        )
    return None
