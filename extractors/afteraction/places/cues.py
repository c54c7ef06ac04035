"""Applying the cue rules: names that their surroundings vouch for."""

from collections import defaultdict
from functools import cache

from afteraction.article import Article
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.neighbours import neighbours
from afteraction.places.recognition import PARTICLES, Name
from afteraction.places.rules import RULES, kinds
from afteraction.places.words import FUNCTION_WORDS, TITLES, flowing, words_are_directions
from afteraction.record import PlaceKind
from afteraction.rule import Rule, compile_pattern, compile_plain

# Nouns of facilities that go with the name of their town: "Goma airport".
_NAMED_NOUNS = frozenset(
    "airport airbase airfield airstrip prison penitentiary dam bridge hospital station market "
    "mine bazaar junction crossroads checkpoint farm ranch".split()
) | {"air base", "border crossing", "refugee camp"}
_BEATS = frozenset({"limits", "jurisdiction", "remit"})
_VILLAGES = frozenset({"village", "villages", "hamlet", "hamlets"})
# In a text without case a rare word is a name from this population on.
_KNOWN = 10_000
_WORDS_BEFORE, _WORDS_AROUND, _WORDS_AFTER = 8, 5, 10
# From this population on a place has quarters and districts of its own.
_CITY = 100_000
# Nouns of parts: "the X district of Y" lies in Y. Those of the second set go before the name of
# what they are: "the Y republic of X".
_PARTS = frozenset(
    "district neighborhood neighbourhood quarter suburb region subdistrict municipality commune "
    "county department township sector".split()
)
_OWN_NAMES = frozenset({"republic", "port", "capital", "island", "lake", "state", "city"})
# Rules whose name stands right before its noun.
_NOUN_BEHIND = frozenset({"places.noun_after", "places.facility"})
# Rules whose name has no noun beside it.
_BARE = frozenset({"places.in", "places.at"})
_WORDS_BACK = {
    "places.road": _WORDS_AROUND,
    "places.feature": _WORDS_AROUND,
    "places.road_linking": _WORDS_AROUND,
    "places.at": _WORDS_BEFORE,
    "places.noun_of": 1,
    "places.the_village": 1,
    "places.at_distance": _WORDS_BEFORE,
}
# Rules whose name may stand before the trigger or behind it.
_EITHER_SIDE = frozenset({"places.road", "places.feature", "places.road_linking"})
# Nouns that may stand in capitals before the name of a place.
_UPPER_OF = frozenset(
    {"city", "town", "village", "state", "province", "county", "port", "republic"}
)
# Rules whose name runs up to its noun, so that what is cut off stands at the left.
_NAME_FIRST = frozenset(
    {"places.noun_after", "places.facility", "places.apposition", "places.upper_feature"}
)

# "IN GUARJILA, CHALATENANGO DEPARTMENT": what a village stands before in a text without case.
_DIVISION = compile_plain(
    r",\s[a-z'-]{3,20}(?:\s[a-z'-]{2,20}){0,2}?\s(?:department|province|district|state|region"
    r"|municipality|jurisdiction|governorate)\b"
)
_ANY_WORD = layout.WORD | layout.RARE_WORD
_ENGLISH_ENDINGS = ("ized", "ised", "izing", "ising", "ations", "ness", "fully", "ically")
_ARABIC = frozenset("al el ad an ar as ash at az ed es".split())


@cache
def _triggers() -> dict[str, tuple[Rule, ...]]:
    found: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for word in rule.words:
            found[word].append(rule)
            if word.endswith("y"):
                found[word[:-1] + "ies"].append(rule)
            else:
                found[word + "s"].append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


def find_cued(article: Article, upper: bytes, book: Gazetteer) -> list[Name]:
    """Names that a cue rule vouches for, in the order found; they may overlap."""
    triggers = _triggers()
    names: list[Name] = []
    seen: set[tuple[str, int]] = set()
    # Nouns behind a name: in "Maiwand district of Kandahar" the district is not that of Kandahar.
    taken: set[int] = set()
    text = flowing(article)
    for index, word in enumerate(article.words):
        if word not in triggers:
            continue
        for rule in triggers[word]:
            window = _window(article, upper, rule, index)
            if window is None:
                continue
            begin, end = window
            for match in compile_pattern(rule.pattern).finditer(text, begin, end):
                if not match.start() <= article.starts[index] <= match.end():
                    continue
                groups = match.groupdict()
                noun = groups.get("noun")
                kind = kinds().get(noun) if noun else None
                office = (
                    bool(noun) and article.cased and article.text[match.start("noun")].isupper()
                )
                if rule.name == "places.noun_of" and (
                    index in taken or (office and noun not in _UPPER_OF)
                ):
                    continue  # "Department of Water": an office
                for group in ("place", "place2"):
                    if not groups.get(group):
                        continue
                    name = _trimmed(article, book, rule, match.span(group), kind)
                    if name is not None and rule.name in _NOUN_BEHIND:
                        name = _before_its_noun(
                            article, book, rule, name, index, match.end("noun"), office
                        )
                        if name is not None:
                            taken.add(index)
                    if name is not None and noun in _VILLAGES:
                        name.village = True
                    if name is not None and noun in _NAMED_NOUNS:
                        if noun == "station" and _is_beat(article, name, index):
                            name.kind = "admin2"
                        else:
                            name.noun = noun
                    if name is not None and (rule.name, name.start) not in seen:
                        seen.add((rule.name, name.start))
                        names.append(name)
    return names


def _is_beat(article: Article, name: Name, index: int) -> bool:
    """Whether a station is named for the area that it polices; ``index`` is that of "station".

    "under X police station limits", "in the jurisdiction of X police station".
    """
    words = article.words
    before = words[max(0, name.first - 4) : name.first]
    return words[index - 1] == "police" and (
        words[index + 1 : index + 2] in (["limits"], ["area"], ["jurisdiction"])
        or (before[-1:] == ["of"] and not _BEATS.isdisjoint(before))
        or (before[-2:] == ["of", "the"] and not _BEATS.isdisjoint(before))
    )


def _window(article: Article, upper: bytes, rule: Rule, index: int) -> tuple[int, int] | None:
    """Where to look for a rule around its trigger; None where no name can stand."""
    if rule.name in _NAME_FIRST:
        first = upper.find(1, max(0, index - _WORDS_BEFORE), index)
        if first < 0:
            return None
        stop = min(len(article.words), index + 2)
    else:
        # Not from further back: the name of an earlier match must not swallow this trigger.
        back = _WORDS_BACK.get(rule.name, 2)
        first = max(0, index - back)
        stop = min(len(article.words), index + _WORDS_AFTER)
        if upper.find(1, index + 1, stop) < 0 and (
            rule.name not in _EITHER_SIDE or upper.find(1, first, index + 1) < 0
        ):
            return None
        if rule.name == "places.the_village" and (
            article.folded[article.ends[index] : article.ends[index] + 1] != ","
        ):
            return None
        if rule.name in _BARE:
            # "in al-Sukhna"
            at = index + 1 + (article.words[index + 1] in _ARABIC)
            if upper[at : at + 1] != b"\x01":
                return None
    # One character more, for what must follow the name.
    return article.starts[first], min(len(article.text), article.ends[stop - 1] + 1)


def _before_its_noun(
    article: Article,
    book: Gazetteer,
    rule: Rule,
    name: Name,
    index: int,
    end: int,
    office: bool,
) -> Name | None:
    """A name whose noun stands behind it, as word ``index`` that ends at ``end``; None if none."""
    if office and _is_office(article, book, name):
        return None
    if rule.name != "places.noun_after":
        return name
    if article.words[index + 1 : index + 2] == ["of"] and not _is_named_part(
        article, book, name, index
    ):
        return None
    return _with_noun(article, book, name, end) if office else name


def _is_named_part(article: Article, book: Gazetteer, name: Name, index: int) -> bool:
    """Whether a name before "district of" is that of the district, and not an adjective.

    "in Maiwand district of Kandahar", "the Cite Soleil neighbourhood of Port-au-Prince", but not
    "the Sunni town of Haditha". ``index`` is that of the noun.
    """
    words = article.words
    noun = words[index]
    if noun == "area":
        return True
    if noun in _OWN_NAMES or not article.cased:
        return False
    before = words[name.first - 1] if name.first else ""
    if before in ("in", "from", "near", "at"):
        return True
    whole = index + 2 + (words[index + 2 : index + 3] == ["the"])
    return noun in _PARTS and any(
        (key := book.key(" ".join(words[whole : whole + size]))) is not None
        and book.is_place(key)
        and (book.population(key) >= _CITY or book.is_division(key))
        for size in (3, 2, 1)
        if article.capitalised(min(whole, len(words) - 1))
    )


def _is_office(article: Article, book: Gazetteer, name: Name) -> bool:
    """Whether an ordinary word before a noun in capitals makes an office: "Fire Department"."""
    words = article.words[name.first : name.stop]
    if any(word in neighbours().behind for word in words):
        return True
    return (
        any(book.flags_of(word) & layout.WORD for word in words[-1:])
        and book.key(" ".join(words)) is None
    )


def _with_noun(article: Article, book: Gazetteer, name: Name, end: int) -> Name | None:
    """A name behind which the noun stands in capitals: "Pleasant City", "Kaduna State".

    The noun is part of the name, unless the gazetteer knows a division by the name alone. An
    ordinary word before it makes an office ("Fire Department").
    """
    words = article.words[name.first : name.stop]
    if len(words) == 1 and book.flags_of(words[0]) & layout.WORD:
        return None
    key = book.key(" ".join(words))
    if key is not None and any(match.kind == name.kind for match in book.matches(key, 8)):
        return name
    stop = article.word_range(name.start, end)[1]
    name.stop, name.end, name.text = stop, end, article.text[name.start : end]
    return name


def _trimmed(
    article: Article, book: Gazetteer, rule: Rule, span: tuple[int, int], kind: PlaceKind | None
) -> Name | None:
    """The proper part of a matched stretch, as a name; None when there is none."""
    first, stop = article.word_range(*span)
    if first < stop and article.words[first] == "the" and article.starts[first] == span[0]:
        first += 1
        span = (article.starts[first], span[1]) if first < stop else span
    if first + 1 < stop and article.words[first] in TITLES and article.starts[first] == span[0]:
        kind = kind or kinds()[article.words[first]]
        first += 1
        span = (article.starts[first], span[1])
    if first == stop or article.starts[first] != span[0]:
        return None
    proper = [_proper(article, book, index) for index in range(first, stop)]
    for index in range(first + 1, stop):
        if article.folded[article.ends[index - 1] : article.starts[index]] == "'":
            # "Al-Qa'im", but "Mali's"
            proper[index - first] = proper[index - 1 - first] and article.words[index] != "s"
    for index in range(first, stop - 1):
        # "al-Sukhna": the Arabic article stays small and belongs to the name.
        hyphen = article.folded[article.ends[index] : article.starts[index + 1]] == "-"
        if hyphen and article.words[index] in _ARABIC and proper[index + 1 - first]:
            proper[index - first] = True
    if rule.name in _NAME_FIRST:
        kept = stop
        while kept > first and (
            proper[kept - 1 - first] or _inside(article, proper, kept - 1, first)
        ):
            kept -= 1
        while kept < stop and not proper[kept - first]:
            kept += 1
        first = kept
    else:
        kept = first
        while kept < stop and (proper[kept - first] or _inside(article, proper, kept, first)):
            kept += 1
        while kept > first and not proper[kept - 1 - first]:
            kept -= 1
        stop = kept
    if first == stop:
        return None
    if not article.cased and (
        stop - first > 2
        or (rule.name in _BARE and not _DIVISION.match(article.folded, article.ends[stop - 1]))
    ):
        return None
    if kind is not None and not article.cased and words_are_directions(article.words[first:stop]):
        return None
    last = article.words[stop - 1]
    if rule.name == "places.at" and (last in kinds() or last in neighbours().behind):
        return None  # "at Zorvan Hospital"
    begin, finish = article.starts[first], article.ends[stop - 1]
    return Name(
        first=first,
        stop=stop,
        start=begin,
        end=finish,
        text=article.text[begin:finish],
        rule=rule.name,
        kind=kind,
        locative=True,
    )


def _proper(article: Article, book: Gazetteer, index: int) -> bool:
    word = article.words[index]
    if word in FUNCTION_WORDS or word[0].isdigit() or len(word) < 2:
        return False
    if article.cased:
        return article.capitalised(index)
    flags = book.flags_of(word)
    if flags & layout.RARE_WORD:
        key = book.key(word)
        return key is not None and book.is_place(key) and book.population(key) >= _KNOWN
    return not flags & layout.WORD and word not in kinds() and not _is_derived(book, word)


def _is_derived(book: Gazetteer, word: str) -> bool:
    """Whether a word that no list has is a form of an English one: "repatriates", "militarized"."""
    if word.endswith(_ENGLISH_ENDINGS):
        return True
    stem = word[:-1]
    return word[-1] == "s" and len(word) > 6 and bool(book.flags_of(stem) & _ANY_WORD)


def _inside(article: Article, proper: list[bool], index: int, first: int) -> bool:
    """A small word between two proper ones: "Umm al Qura", "Dar es Salaam"."""
    at = index - first
    return (
        article.cased
        and article.words[index] in PARTICLES
        and article.words[index] not in ("of", "and", "the", "in")
        and article.folded[article.starts[index] - 1] != "'"  # "Yala's Yaha" is two names
        and 0 < at < len(proper) - 1
        and proper[at - 1]
        and proper[at + 1]
    )
