"""Whether a known name is a place where it stands.

What stands next to it decides: a title or a given name makes it a person, "Times" a newspaper,
"Street" a street; ordinary words ("Reading", "Mobile") and surnames need a word of place before
them, or the state or country behind them.
"""

from functools import cache
from pathlib import Path

from msgspec import Struct

from afteraction.article import Article
from afteraction.lexicon import rows
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.recognition import Name

FUNCTION_WORDS = frozenset(
    "the a an in on at it to of from by for with and or but as if when while where after before "
    "since until during about against between into through over under near outside inside around "
    "across all some many most both each every any no not only even also still just now then here "
    "there this that these those he she we they you i his her its their our my who what which why "
    "how is are was were be been has have had will would can could may might must do does did so "
    "than meanwhile however although though because yet once despite within without toward towards "
    "former late new nearby neighbouring neighboring monday tuesday wednesday thursday friday "
    "saturday sunday january february march april june july august september october november "
    "december said says via per unlike like beyond off above below along amid another other one "
    "two three four five six seven eight nine ten eleven twelve several dozens hundreds thousands "
    "metro metropolitan missing acting incoming outgoing ex leaving".split()
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern greater upper lower mainland "
    "downtown inner outer rural occupied".split()
)
# Words of place; those of the second set are as good before a person ("of Jackson").
_STRONG_LOCATIVE = frozenset("in at near outside inside within throughout into around".split())
_LOCATIVE = _STRONG_LOCATIVE | frozenset(
    "from to toward towards across via through of reach reached reaching left entered entering "
    "visit visited visiting between over beyond against bound".split()
)
# What local authorities are called: "Houston Police" is police, and in Houston.
_AUTHORITIES = frozenset(
    "police sheriff sheriffs city fire department council coroner mayor water board hospital "
    "governor attorney county district court airport public prosecutor magistrate commissioner "
    "municipal regional international general national high community health jail prison port "
    "authority state".split()
)
GIVEN_NAMES = frozenset(
    "mohammed mohamed muhammad mohammad mahmoud mahmud ahmed ahmad abdullah abdallah abdul abdel "
    "abd ali hassan hasan hussein husain hossein ibrahim ibrahima abu omar umar yusuf youssef "
    "moussa musa amadou abdoulaye ousmane usman oumar boubacar mamadou sekou idriss idris issa "
    "isa khalid khaled mustafa mostafa saleh salah said saeed tariq osama ismail yahya hamid "
    "vladimir sergei dmitry dmitri ivan mikhail nikolai boris jean pierre jacques francois jose "
    "juan carlos luis jorge manuel pedro pablo miguel alfredo roberto ricardo francisco raul "
    "fernando alberto hugo oscar javier chadli narendra rajiv benazir nawaz hamid ashraf".split()
)
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
# "University of X", "Alliance of X States": organisations, whatever X is.
_ORGANISATIONS = frozenset(
    "university bank alliance union league church college institute association federation academy "
    "archdiocese diocese community organization organisation commonwealth confederation conference "
    "council society fund voice".split()
)
_SMALL = 15_000
_LARGE = 300_000


class Neighbours(Struct, frozen=True):
    """Folded words, and what each makes of the name next to it, or is itself."""

    before: dict[str, str]
    behind: dict[str, str]
    itself: dict[str, str]


@cache
def neighbours() -> Neighbours:
    """The words of ``not_places.tsv``: what each makes of a name next to it."""
    found: dict[str, dict[str, str]] = {"before": {}, "behind": {}, "itself": {}}
    for row in rows(Path(__file__).with_name("not_places.tsv"), ("word", "where", "makes")):
        found[row["where"]][row["word"]] = row["makes"]
    return Neighbours(**found)


def judge(article: Article, book: Gazetteer, names: list[Name]) -> None:
    """Mark names that are no places where they stand (``removed`` says why)."""
    persons = _surnames(article, book)
    previous: Name | None = None
    for name in names:
        if name.removed is None and name.state is None:
            name.locative = name.locative or _is_locative(article, name, previous)
            name.removed = _objection(article, book, name, previous, persons)
        previous = name


def _objection(
    article: Article, book: Gazetteer, name: Name, previous: Name | None, persons: frozenset[str]
) -> str | None:
    folded = article.folded
    if folded[name.start - 1 : name.start] in ("@", "#", "/", ".", "_", "&") and name.start:
        return "part of an address"
    if folded[name.end : name.end + 2] in (".c", ".o", ".n", "@"):
        return "part of an address"
    if article.words[name.first] in _CALENDAR and name.stop - name.first == 1:
        return "a month or a day of the week"
    told = name.container is not None or name.kind is not None or name.dateline
    if article.cased:
        objection = _neighbour_objection(article, book, name, previous)
        if objection is not None:
            return objection
    if (
        name.area is None
        and name.stop - name.first == 1
        and (makes := neighbours().itself.get(article.words[name.first]))
    ):
        return makes
    if told or name.area is not None and name.area.kind != "country" and name.stop - name.first > 1:
        return None
    if name.area is not None or name.key is None:
        return None
    flags = book.flags(name.key)
    single = name.stop - name.first == 1
    population = book.population(name.key)
    key = article.words[name.first]
    strong = _strong(article, name)
    if single and key in persons and not strong:
        return "the surname of a person named before"
    if single and flags & layout.WORD and (not name.locative or _opens(article, name.first)):
        return "an ordinary word"
    if not article.cased:
        if flags & (layout.WORD | layout.RARE_WORD | layout.FIRST_NAME):
            return "an ordinary word or a name in a text without case"
        if population < (_SMALL if name.locative else _LARGE) or len(key) < 4:
            return "too little known for a text without case"
        return None
    if name.locative:
        return None
    if flags & (layout.FIRST_NAME | layout.SURNAME) and population < _LARGE:
        return "a person's name, with no word of place"
    if single and flags & layout.RARE_WORD and _opens(article, name.first):
        return "an ordinary word"
    if population < _SMALL:
        return "little known, with no word of place"
    return None


def _neighbour_objection(
    article: Article, book: Gazetteer, name: Name, previous: Name | None
) -> str | None:
    words, text = article.words, article.text
    flags = 0 if name.key is None else book.flags(name.key)
    known = neighbours()
    behind = name.stop
    gap = text[name.end : article.starts[behind]] if behind < len(words) else ""
    if gap in (" ", "-", "\n") and article.capitalised(behind):
        makes = known.behind.get(words[behind])
        if makes is not None and (name.area is None or makes in ("media", "organisation")):
            return f"the name of a {makes}"
        given = flags & layout.FIRST_NAME
        if (
            given
            and gap == " "
            and words[behind] not in _AUTHORITIES
            and words[behind] not in FUNCTION_WORDS
        ):
            return "a person's given name"
    if name.first == 0:
        return None
    before = name.first - 1
    gap = text[article.ends[before] : name.start]
    if gap == " ":
        at = before - (words[before] == "the")
        if (
            at > 0
            and words[at] in ("of", "for")
            and words[at - 1] in _ORGANISATIONS
            and article.capitalised(at - 1)
        ):
            return "the name of an organisation"
    if gap == ". " and len(words[before]) == 1 and article.capitalised(before):
        return "a person's surname behind an initial"
    if gap not in (" ", "-", ". ") or not article.capitalised(before):
        if gap == " " and known.before.get(words[before]) == "person" and name.area is None:
            return "a person behind a title"
        return None
    word = words[before]
    if word in ("le", "la") and gap == " " and not _opens(article, before):
        return "the name of a medium"
    if known.before.get(word) == "person" and gap in (" ", ". "):
        return "a person behind a title" if name.area is None or flags else None
    if gap == ". ":
        return None
    if word in FUNCTION_WORDS or word in _DIRECTIONS or word in _AUTHORITIES:
        return None
    if previous is not None and previous.stop == name.first and previous.removed is None:
        return None
    word_flags = book.flags_of(word)
    if word_flags & layout.FIRST_NAME or word in GIVEN_NAMES:
        if name.area is None or flags & layout.SURNAME:
            return "a person's surname behind a given name"
        return None
    if name.area is not None:
        return None
    if gap == "-":
        return "part of a longer name"
    if _opens(article, before) or text[article.starts[before] : article.ends[before]].isupper():
        return None
    if word_flags & layout.WORD:
        return None
    return "part of a longer name"


def _is_locative(article: Article, name: Name, previous: Name | None) -> bool:
    """Whether a word of place stands before a name, or before the list that it is in."""
    words = article.words
    at = name.first - 1
    if at < 0:
        return False
    gap = article.folded[article.ends[at] : name.start]
    if previous is not None and previous.locative and previous.removed is None:
        between = article.folded[previous.end : name.start]
        if between in (", ", " and ", ", and ", " or ", "-", "/", " to "):
            return True
    if gap.strip(" \n\"'"):
        return False
    while at > 0 and (words[at] in _DIRECTIONS or words[at] in ("the", "nearby")):
        at -= 1
    if words[at] in _LOCATIVE:
        return True
    return (
        words[at] == "s"
        and article.folded[article.starts[at] - 1] == "'"
        and at > 0
        and (previous is not None and previous.stop == at and previous.area is not None)
    )


def _strong(article: Article, name: Name) -> bool:
    at = name.first - 1
    while at > 0 and (article.words[at] in _DIRECTIONS or article.words[at] == "the"):
        at -= 1
    return at >= 0 and article.words[at] in _STRONG_LOCATIVE


def _opens(article: Article, word: int) -> bool:
    """Whether a word begins a sentence, or stands in a heading, where capitals say little."""
    sentence = article.sentence_at(article.starts[word])
    if sentence is None:
        return False
    return sentence.first == word or sentence.heading


def _surnames(article: Article, book: Gazetteer) -> frozenset[str]:
    """Folded surnames of persons named in full: behind a title or a given name."""
    if not article.cased:
        return frozenset()
    found = set()
    words, text = article.words, article.text
    titles = neighbours().before
    for index in range(len(words) - 1):
        if not article.capitalised(index) or not article.capitalised(index + 1):
            continue
        gap = text[article.ends[index] : article.starts[index + 1]]
        if gap not in (" ", ". "):
            continue
        word = words[index]
        if gap == ". " and len(word) > 1 and word not in titles:
            continue
        title = titles.get(word) == "person"
        given = word in GIVEN_NAMES or book.flags_of(word) & layout.FIRST_NAME
        if not title and not given:
            continue
        last = index + 1
        while (
            last + 1 < len(words)
            and last < index + 3
            and article.capitalised(last + 1)
            and text[article.ends[last] : article.starts[last + 1]] in (" ", ". ")
            and (len(words[last]) == 1 or text[article.ends[last]] == " ")
        ):
            last += 1
        following = words[last]
        if following not in _AUTHORITIES and len(following) > 2:
            found.add(following)
    return frozenset(found)
