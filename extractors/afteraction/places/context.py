"""Whether a known name is a place where it stands.

What stands next to it decides: a title or a given name makes it a person, "Times" a newspaper,
"Street" a street; ordinary words ("Reading", "Mobile") and surnames need a word of place before
them, or the state or country behind them.
"""

from itertools import pairwise

from afteraction.article import Article
from afteraction.places.areas import Areas
from afteraction.places.gazetteer import Gazetteer, layout
from afteraction.places.introductions import acronyms, surnames
from afteraction.places.locatives import STRONG_LOCATIVE, is_locative
from afteraction.places.neighbours import neighbours
from afteraction.places.recognition import Name
from afteraction.places.rules import kinds
from afteraction.places.vocabulary import (
    AUTHORITIES,
    CALENDAR,
    COMPASS_NAMES,
    DISEASES,
    GIVEN_NAMES,
    MEDIA,
    NAME_STARTS,
    ORGANISATIONS,
)
from afteraction.places.words import DIRECTIONS, FUNCTION_WORDS, TITLES
from afteraction.rule import compile_plain

_ARTICLE = {"organisation": "an"}
# Populations: below the first a name needs a word of place; above the last it needs none even
# where it is a surname too; texts without case ask for the middle one.
_SMALL = 15_000
_TINY = 5_000
_LARGE = 300_000
_FAMOUS = 1_000_000

# No person and no organisation has a distance behind it.
_MEASURED = "places.at_distance"
# What a person has and no town: "in Ibarra's car".
_BELONGINGS = frozenset(
    "car vehicle van jeep wife husband son daughter brother sister father mother widow bodyguard "
    "bodyguards driver body murder assassination death kidnapping abduction killers murderers "
    "residence house home family supporters relatives lawyer lawyers".split()
)
_SAINTS = frozenset("san santa santo saint st sao".split())
_HOUSES = frozenset("monastery convent cathedral chapel church basilica seminary".split())
_CROSSINGS = frozenset("corner intersection junction crossroads crossing".split())
_STREETS = frozenset("street avenue boulevard".split())
_MANY_STREETS = frozenset("streets avenues boulevards".split())
_BOTH_STREETS = compile_plain(r"[a-z' -]{0,30}? (?:streets|avenues|boulevards)\b")
# Letters of the longest title that has a full stop: "Prof.", "Brig."; not "a lawyer. Portland".
_ABBREVIATED = 4
_SETTLEMENTS = frozenset(("town", "city", "village", "port", "capital", "border"))


class _Judge:
    """The judgement of one article's names."""

    def __init__(self, article: Article, upper: bytes, book: Gazetteer, known: Areas) -> None:
        self.article = article
        self.book = book
        self.known = known
        self.near = neighbours()
        self.persons = surnames(article, upper, book)
        self.acronyms = acronyms(article)
        self.datelines: set[int | None] = set()
        self.streets = not (_CROSSINGS | _MANY_STREETS).isdisjoint(article.words)

    def objection(self, name: Name, previous: Name | None) -> str | None:
        """Why a name is no place where it stands; None when nothing speaks against it."""
        article = self.article
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
            self._by_neighbours(name, previous)
            or (self._by_itself(name) if name.area is None else None)
            or (self._by_weakness(name) if name.area is None else None)
        )

    def _by_itself(self, name: Name) -> str | None:
        """Words that are no places whatever stands around them."""
        words = self.article.words
        if name.stop - name.first == 1:
            word = words[name.first]
            if word in self.acronyms:
                return "an acronym"
            told = name.container is not None and self._strong(name)
            if not told and (word in FUNCTION_WORDS or word in kinds()):
                return "an ordinary word"
            if word in AUTHORITIES and not self._strong(name) and name.kind is None:
                return "an ordinary word"  # "Superintendent of Police (Sukma)"
            told = name.container is not None and not name.inside
            # "El Salvador's central" is a direction, "Central, Hong Kong" a place.
            behind = told and name.container is not None and name.container.start > name.start
            if behind and words[name.stop : name.stop + 1] and words[name.stop] in kinds():
                behind = False  # "IN THE NORTHERN CITY OF GAO"
            if word in DIRECTIONS and not behind:
                return "a direction"
            if word in self.near.itself and name.kind is None and not told:
                return f"the {self.near.itself[word]} of that name"
            flags = self.book.flags_of(word)
            if name.inside and flags & layout.WORD and self._opens(name.first):
                return "an ordinary word"  # "Massacre in Zorvan"
            if word in self.near.behind and flags & layout.WORD:
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
                and self._population(name) < _LARGE
                and name.rule not in ("places.road", "places.noun_after", "places.facility")
            ):
                return "a word or a person's name behind an article"
        elif " ".join(words[name.first : name.stop]) in self.near.itself:
            return "the name of an organisation"
        told = name.container is not None and not self._describes(name)
        if not told and self.known.demonyms.phrases.get(" ".join(words[name.first : name.stop])):
            return "a nationality"
        return None

    def _describes(self, name: Name) -> bool:
        """Whether a name goes on to a common noun: "the Somali town of", not "Somali Region"."""
        article = self.article
        return (
            article.cased
            and name.stop < len(article.words)
            and article.folded[name.end : article.starts[name.stop]] == " "
            and not article.capitalised(name.stop)
            and article.words[name.stop] in _SETTLEMENTS
        )

    def _by_weakness(self, name: Name) -> str | None:
        """Names that are also words or persons, or hardly known: they need a word of place."""
        article, book = self.article, self.book
        told = (
            name.container is not None
            and (name.container.start > name.start or name.locative)
            and (article.cased or name.locative or self._is_rare_name(name))
        )
        if name.key is None:
            return self._by_persons(name)
        if told and not article.cased and self._is_product(name):
            return "an ordinary word"
        if told or name.dateline:
            return None
        word = article.words[name.first]
        single = name.stop - name.first == 1
        flags = book.flags(name.key)
        population = book.population(name.key)
        person = word in self.persons or flags & (layout.FIRST_NAME | layout.SURNAME)
        if single and person and self._owns(name):
            return "a person who owns what follows"
        if single and word in self.persons and population < _FAMOUS and not self._strong(name):
            return "the name of a person named before"
        if name.kind is not None:
            return None
        opens = self._opens(name.first)
        if single and flags & layout.WORD and (opens or not self._after_a_word_of_place(name)):
            return "an ordinary word"
        if single and article.cased and len(name.text) < 5 and name.text.isupper():
            return "an acronym"
        if not article.cased:
            return self._by_weakness_without_case(name, flags, population)
        if name.locative:
            return None
        if flags & (layout.FIRST_NAME | layout.SURNAME) and population < _LARGE:
            return "a person's name, with no word of place"
        if single and flags & layout.RARE_WORD and opens:
            return "an ordinary word"
        if population < _SMALL:
            return "little known, with no word of place"
        return None

    def _is_product(self, name: Name) -> bool:
        """ "THE BANANA REGION OF X": an ordinary word before a noun of place and its name."""
        words, at = self.article.words, name.stop
        return (
            name.key is not None
            and bool(self.book.flags(name.key) & layout.WORD)
            and words[at + 1 : at + 2] == ["of"]
            and words[at] in kinds()
        )

    def _owns(self, name: Name) -> bool:
        """Whether a name is followed by what only a person has: "in Ibarra's car"."""
        words, at = self.article.words, name.stop
        return words[at : at + 1] == ["s"] and not _BELONGINGS.isdisjoint(words[at + 1 : at + 2])

    def _is_rare_name(self, name: Name) -> bool:
        """Whether a name is no English word and no name of a person either."""
        return name.key is not None and not self.book.flags(name.key)

    def _by_persons(self, name: Name) -> str | None:
        """Names that only a cue knows: "in Sidney Crosby" is no place."""
        words = self.article.words[name.first : name.stop]
        if name.kind is not None or name.container is not None or name.rule == _MEASURED:
            return None
        given = words[0] in GIVEN_NAMES or self.book.flags_of(words[0]) & layout.FIRST_NAME
        if self.article.folded[self.article.ends[name.first]] == "-" and len(words) > 1:
            given = False  # "in al-Ghazira" is not Al
        if (given and len(words) > 1) or words[-1] in self.persons:
            return "the name of a person"
        if self.article.cased and len(words) == 1 and name.text.isupper() and len(name.text) < 6:
            return "an acronym"
        return None

    def _by_weakness_without_case(self, name: Name, flags: int, population: int) -> str | None:
        if name.key in self.datelines and (name.locative or not flags & layout.FIRST_NAME):
            return None  # "SANTIAGO, 22 NOV ... IN SANTIAGO", though it is a given name too
        folded = self.article.folded
        bracketed = folded[name.start - 1 : name.start] + folded[name.end : name.end + 1] == "()"
        if bracketed and name.stop - name.first == 1 and len(name.text) < 7:
            self._remember(name.first)
            return "an acronym"
        if name.stop - name.first > 1:
            words = self.article.words[name.first : name.stop]
            if words[0] not in NAME_STARTS and all(
                word in FUNCTION_WORDS or self.book.flags_of(word) & layout.WORD for word in words
            ):
                return "ordinary words, in a text without case"
            known = population >= _TINY or name.locative
            return None if known else "little known, in a text without case"
        if flags & (layout.WORD | layout.RARE_WORD | layout.FIRST_NAME):
            return "a word or a given name, in a text without case"
        if name.rule not in ("places.gazetteer", "places.in", "places.at"):
            return None
        if not flags and name.locative and len(name.text) > 4:
            return None
        if len(name.text) < 4 or population < (_TINY if name.locative else _LARGE):
            return "little known, in a text without case"
        return None

    def _by_neighbours(self, name: Name, previous: Name | None) -> str | None:
        return (
            (self._by_streets(name) if self.streets else None)
            or self._by_word_behind(name)
            or self._by_word_before(name, previous)
        )

    def _by_streets(self, name: Name) -> str | None:
        """Streets that cross: "the corner of X and Y", "between X and Y streets"."""
        article = self.article
        words, first, stop = article.words, name.first, name.stop
        if name.area is not None:
            return None
        before = words[max(0, first - 2) : first]
        crossing = before[-1:] == ["of"] and before[0] in _CROSSINGS
        behind = words[stop : stop + 1]
        if (
            not crossing
            and behind == ["and"]
            and _MANY_STREETS.intersection(words[stop : stop + 6])
        ):
            end = article.ends[stop + 1]
            crossing = _BOTH_STREETS.match(article.folded, end) is not None
        if not crossing and behind and behind[0] in _MANY_STREETS:
            crossing = "and" in words[max(0, first - 2) : first]
        return "the name of a street" if crossing else None

    def _by_word_behind(self, name: Name) -> str | None:
        article = self.article
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
            given = gap == " " and self._is_full_name(name, words[behind])
            return "a person's given name" if given else None
        if gap not in (" ", "-", "\n"):
            return None
        if gap == "-" and self._is_half(name, behind):
            return "part of a longer name"
        makes = self.near.behind.get(words[behind])
        if makes is not None and (name.area is None or makes in ("media", "organisation")):
            return f"the name of {_ARTICLE.get(makes, 'a')} {makes}"
        if gap != " " or words[behind] in AUTHORITIES or words[behind] in FUNCTION_WORDS:
            return None
        if name.stop - name.first > 1 or words[behind] in self.near.before:
            return None
        word = words[name.first]
        flags = self.book.flags_of(word)
        if name.area is not None and self._is_given_name_by_surname(name, behind):
            return "a person's given name"
        if word in GIVEN_NAMES or flags & layout.FIRST_NAME:
            follows = self.book.flags_of(words[behind])
            if self._opens(name.first) and follows & layout.WORD and not follows & layout.SURNAME:
                return None
            self._remember(behind)
            return "a person's given name"
        follows = self.book.flags_of(words[behind])
        if (
            name.area is None
            and name.key is not None
            and name.kind is None
            and not follows
            and self._population(name) < _LARGE
            and words[behind] not in self.known.demonyms.lengths
            and words[behind] not in self.known.names.lengths
            and not self._opens(name.first)
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

    def _is_half(self, name: Name, behind: int) -> bool:
        """Whether a little-known name goes on behind a hyphen to what is no place: "Bar-Ilan"."""
        if name.area is not None or name.kind is not None or name.rule == "places.road":
            return False
        key = self.book.key(self.article.words[behind])
        unknown = key is None or not self.book.is_place(key)
        return len(name.text) < 3 or (unknown and self._population(name) < _LARGE)

    def _is_full_name(self, name: Name, surname: str) -> bool:
        """Whether a given name and a surname stand together in a text without case."""
        word = self.article.words[name.first]
        if name.stop - name.first > 1 or surname in FUNCTION_WORDS or surname in kinds():
            return False
        if not (word in GIVEN_NAMES or self.book.flags_of(word) & layout.FIRST_NAME):
            return False
        flags = self.book.flags_of(surname)
        return bool(flags & layout.SURNAME) or self.book.key(surname) is None

    def _is_given_name_by_surname(self, name: Name, behind: int) -> bool:
        """Whether a country stands before what can only be a surname: "Mali Harries"."""
        article = self.article
        word = article.words[behind]
        surname = article.text[article.starts[behind] : article.ends[behind]]
        after = behind + 1
        return (
            name.area is not None
            and name.area.kind == "country"
            and not name.text.isupper()
            and not surname.isupper()
            and not self.book.flags_of(word) & (layout.WORD | layout.RARE_WORD)
            and self.book.key(word) is None
            and word not in self.known.demonyms.lengths
            and word not in self.known.names.lengths
            and word not in kinds()
            and article.folded[article.ends[behind] : article.ends[behind] + 1] in (",", " ", "'")
            and not (after < len(article.words) and article.capitalised(after))
        )

    def _by_word_before(self, name: Name, previous: Name | None) -> str | None:
        article = self.article
        words, text = article.words, article.text
        if name.first == 0:
            return None
        before = name.first - 1
        word = words[before]
        gap = text[article.ends[before] : name.start]
        flags = 0 if name.key is None else self.book.flags(name.key)
        if gap == " " and name.area is None and self._in_organisation(before):
            if name.rule == _MEASURED or (not article.cased and words[before - 1] == "community"):
                return None
            return "the name of an organisation"
        abbreviated = gap == ". " and len(word) <= _ABBREVIATED
        if (abbreviated or gap in (" ", "\n")) and self.near.before.get(word) == "person":
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
        if gap == " " and word not in FUNCTION_WORDS and self._is_point_of_compass(name, before):
            return "part of a longer name"
        if word in FUNCTION_WORDS or word in DIRECTIONS or word in AUTHORITIES or word in TITLES:
            return None
        if previous is not None and previous.stop == name.first and previous.removed is None:
            return None
        word_flags = self.book.flags_of(word)
        if word_flags & layout.FIRST_NAME or word in GIVEN_NAMES:
            if name.area is None or name.area.kind == "region" or flags & layout.SURNAME:
                self._remember(name.stop - 1)
                return "a person's surname behind a given name"
            return None
        if name.area is not None:
            return None
        if gap == "-":
            return "part of a longer name"
        if self._opens(before) or text[article.starts[before] : article.ends[before]].isupper():
            return None
        if word_flags & layout.WORD or self._population(name) >= _FAMOUS:
            return None
        self._remember(name.stop - 1)
        return "part of a longer name"

    def _is_point_of_compass(self, name: Name, before: int) -> bool:
        """ "Pulaaku Nord": the branch of something, not a division of that name."""
        if name.stop - name.first > 1 or self.article.words[name.first] not in COMPASS_NAMES:
            return False
        return name.kind is None and name.container is None and not self._opens(before)

    def _in_organisation(self, before: int) -> bool:
        """Whether "University of [the]" stands before: words up to ``before``."""
        article = self.article
        words = article.words
        at = before - (words[before] == "the")
        return (
            at > 0
            and words[at] in ("of", "for")
            and words[at - 1] in ORGANISATIONS
            and article.capitalised(at - 1)
            and not self._opens(at - 1)
        )

    def _population(self, name: Name) -> int:
        return 0 if name.key is None else self.book.population(name.key)

    def _remember(self, index: int) -> None:
        word = self.article.words[index]
        if len(word) > 2:
            self.persons.add(word)

    def _after_a_word_of_place(self, name: Name) -> bool:
        """Whether a word of place stands right before: "in Mobile", not "of Conservation"."""
        words = self.article.words
        at = name.first - 1
        while at > 0 and words[at] in DIRECTIONS:
            at -= 1
        return name.rule == "places.road" or (
            name.locative
            and at >= 0
            and (words[at] in STRONG_LOCATIVE or words[at] in ("from", "to", "reached", "and"))
        )

    def _strong(self, name: Name) -> bool:
        words = self.article.words
        at = name.first - 1
        while at > 0 and words[at] in DIRECTIONS:
            at -= 1
        return at >= 0 and words[at] in STRONG_LOCATIVE

    def _opens(self, word: int) -> bool:
        """Whether a word begins a sentence, or stands in a heading, where capitals say little."""
        sentence = self.article.sentence_at(self.article.starts[word])
        return sentence is not None and (sentence.first == word or sentence.heading)


def judge(article: Article, upper: bytes, book: Gazetteer, known: Areas, names: list[Name]) -> None:
    """Mark names that are no places where they stand (``removed`` says why)."""
    judgement = _Judge(article, upper, book, known)
    judgement.datelines = {name.key for name in names if name.dateline and name.key is not None}
    if article.cased:
        _join(article, book, names)
    # Twice: the second time with the persons in mind that the first time met.
    for _ in range(2):
        met = len(judgement.persons)
        previous: Name | None = None
        for name in names:
            if name.removed is None and name.state is None:
                name.locative = name.locative or is_locative(article, name, previous)
                name.removed = judgement.objection(name, previous)
            previous = name
        if len(judgement.persons) == met and not met:
            break


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
