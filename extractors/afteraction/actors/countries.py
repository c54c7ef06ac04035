"""Country names and demonyms: for "Nigerien soldiers", and to settle ambiguous acronyms.

The words come from the places stage's ``countries.tsv``, so both stages know the same ones.
"""

from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from afteraction.actors.lexicon import keys
from afteraction.article import Article
from afteraction.lexicon import joined, rows
from afteraction.precompiled import built_ahead

_FILE = Path(__file__).parent.parent / "places" / "countries.tsv"
_COLUMNS = ("code", "name", "aliases", "demonyms", "lat", "lon", "capitals")
# A word before or after that makes another place or thing of the name: "New Mexico", "Niger Delta".
_NOT_AFTER = frozenset({"new", "lake", "gulf", "little", "san", "port"})
_NOT_BEFORE = frozenset({"delta", "river", "state", "street", "avenue", "airlines", "airways"})
# Words that are a country only in these capitals.
_CAPITALS = frozenset({"us", "uk", "drc", "uae", "rdc", "rok", "car", "states"})
_WITH_ARTICLE = frozenset("""AE BS CD CF CG DO FK GB GM IO KM KY MH MV NL PH SB US""".split())


class CountryWord(Struct, frozen=True):
    """A phrase for a country: its codes (two for "Congolese"), and whether it is a demonym."""

    codes: tuple[str, ...]
    demonym: bool


class CountryMention(Struct, frozen=True):
    """A country phrase in the article, words ``[first, stop)``."""

    first: int
    stop: int
    word: CountryWord


class Countries:
    """The phrases by their folded words, and the names by code."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.phrases: dict[str, CountryWord] = {}
        self.longest: dict[str, int] = {}
        for row in rows(_FILE, _COLUMNS):
            code = row["code"]
            self.names[code] = row["name"]
            for demonym, cell in (
                (False, f"{row['name']}|{row['aliases']}"),
                (True, row["demonyms"]),
            ):
                for key in keys(cell):
                    known = self.phrases.get(key)
                    codes = (*known.codes, code) if known and code not in known.codes else (code,)
                    self.phrases[key] = CountryWord(codes, demonym)
                    first = key.partition(" ")[0]
                    self.longest[first] = max(self.longest.get(first, 0), key.count(" ") + 1)

    def title(self, codes: tuple[str, ...] | list[str]) -> str:
        """The country as it stands after "of": "Niger", "the Philippines"."""
        if sorted(codes) == ["CD", "CG"]:
            return "Congo"
        name = self.names.get(codes[0], codes[0])
        return f"the {name}" if codes[0] in _WITH_ARTICLE else name

    @lru_cache(maxsize=1)  # noqa: B019 -- three steps ask for the same article's
    def mentions(self, article: Article) -> tuple[CountryMention, ...]:
        """Every country name and demonym in the article, longest first at each place."""
        words = article.words
        found: list[CountryMention] = []
        longest = self.longest
        after = 0
        for at, first in enumerate(words):
            if first not in longest or at < after:
                continue
            size = longest[first]
            for count in range(min(size, len(words) - at), 0, -1):
                word = self.phrases.get(" ".join(words[at : at + count]))
                if word is None or not joined(article, at, at + count):
                    continue
                if _stands(article, at, at + count):
                    found.append(CountryMention(at, at + count, word))
                    after = at + count
                break
        return tuple(found)


def _stands(article: Article, first: int, stop: int) -> bool:
    """Whether the phrase is written as a country is, and no other name swallows it."""
    words = article.words
    if not article.capitalised(first):
        return False
    if stop - first == 1 and words[first] in _CAPITALS:
        written = article.text[article.starts[first] : article.ends[first]]
        if not (article.cased and written.isupper()):
            return False
    if (
        first
        and words[first - 1] in _NOT_AFTER
        and article.capitalised(first - 1)
        and article.cased
    ):
        return False
    return not (stop < len(words) and words[stop] in _NOT_BEFORE and article.capitalised(stop))


@built_ahead(_FILE)
def countries() -> Countries:
    """The countries, read once."""
    return Countries()
