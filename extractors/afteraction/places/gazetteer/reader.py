"""Reading ``gazetteer.bin``: mapped into memory, nothing copied, nothing parsed but the header."""

import mmap
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import marisa_trie
import msgspec
from msgspec import Struct

from afteraction.places.gazetteer import layout

Kind = Literal["populated_place", "admin1", "admin2", "facility"]


class GazetteerError(ValueError):
    """The gazetteer file is not one, or is damaged."""


class Match(Struct, frozen=True):
    """A row of the gazetteer. ``lat`` and ``lon`` are WGS 84 degrees.

    ``admin1_row`` is the row of the division it lies in; ``variant`` whether the name looked up is
    not its main name.
    """

    row: int
    name: str
    kind: Kind
    country: str
    admin1_row: int | None
    lat: float
    lon: float
    population: int
    geonames_id: int | None
    variant: bool = False


class _Header(Struct):
    date: str
    source: str
    entries: int
    countries: list[str]
    sha256: str
    sections: dict[str, tuple[int, int]]


class Gazetteer:
    """Look-ups by folded name (words joined by one space) and by row."""

    def __init__(self, path: Path) -> None:
        """Map a file.

        Raises:
            GazetteerError: the file is no gazetteer of this version.
        """
        with path.open("rb") as handle:
            mapped = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        if mapped[: len(layout.MAGIC)] != layout.MAGIC:
            raise GazetteerError(f"{path}: no gazetteer of this version; build it anew")
        begin = len(layout.MAGIC) + 9
        size = int(mapped[len(layout.MAGIC) : begin])
        self._header = msgspec.json.decode(mapped[begin : begin + size], type=_Header)
        self._body = memoryview(mapped)[begin + size :]
        columns = {name: self._column(name, kind) for name, kind in layout.COLUMNS.items()}
        self._lat = columns["latitude"]
        self._lon = columns["longitude"]
        self._population = columns["population"]
        self._geonames = columns["geonames"]
        self._name = columns["name"]
        self._admin1 = columns["admin1"]
        self._kind = columns["kind"]
        self._country = columns["country"]
        self._names = self._section("names")
        self._first = self._column("first", "I")
        self._postings = self._column("postings", "I")
        self._flags = self._section("flags")
        trie: Any = marisa_trie.Trie()
        trie.map(self._section("trie"))
        self._trie = trie

    @property
    def date(self) -> str:
        """The date of the data, ISO 8601."""
        return self._header.date

    def __len__(self) -> int:
        return self._header.entries

    def verify(self) -> None:
        """Check the file against its checksum.

        Raises:
            GazetteerError: they differ.
        """
        import hashlib

        if hashlib.sha256(self._body).hexdigest() != self._header.sha256:
            raise GazetteerError("the gazetteer is damaged: its checksum does not fit")

    @lru_cache(maxsize=50_000)  # noqa: B019 -- one gazetteer lives as long as the process
    def begins(self, word: str) -> bool:
        """Whether the name of any place is a folded word, or begins with it and a space."""
        key = self._trie.get(word)
        return (key is not None and self.is_place(key)) or self.goes_on(word)

    @lru_cache(maxsize=50_000)  # noqa: B019
    def goes_on(self, word: str) -> bool:
        """Whether any key of several words begins with a folded word."""
        return next(self._trie.iterkeys(word + " "), None) is not None

    def is_place(self, key: int) -> bool:
        """Whether any place bears the name; other keys are words or names of persons."""
        return self._first[key] != self._first[key + 1]

    @lru_cache(maxsize=50_000)  # noqa: B019
    def flags_of(self, word: str) -> int:
        """What a folded word is in English text: the bits of ``layout``; 0 if unknown."""
        key = self._trie.get(word)
        return 0 if key is None else self._flags[key]

    @lru_cache(maxsize=50_000)  # noqa: B019
    def key(self, name: str) -> int | None:
        """The key number of a folded name."""
        found: int | None = self._trie.get(name)
        return found

    def flags(self, key: int) -> int:
        """What else a key is in English text: the bits of ``layout``."""
        return self._flags[key]

    def population(self, key: int) -> int:
        """The population of the best-known place of that name; the key must be a place."""
        return self._population[self._postings[self._first[key]] & ~layout.VARIANT]

    def is_division(self, key: int) -> bool:
        """Whether the best-known place of a name is an admin1 division."""
        row = self._postings[self._first[key]] & ~layout.VARIANT
        return layout.KINDS[self._kind[row]] == "admin1"

    @lru_cache(maxsize=50_000)  # noqa: B019
    def only_country(self, key: int) -> str | None:
        """The country in which all places of a name lie; None if they lie in several."""
        postings = self._postings[self._first[key] : self._first[key + 1]]
        if not len(postings):
            return None
        country = self._country[postings[0] & ~layout.VARIANT]
        if any(self._country[posting & ~layout.VARIANT] != country for posting in postings[1:]):
            return None
        return self._header.countries[country]

    def matches(self, key: int, limit: int = 40) -> list[Match]:
        """The places of that name, the best known first."""
        postings = self._postings[self._first[key] : self._first[key + 1]]
        return [
            self.row(posting & ~layout.VARIANT, variant=bool(posting & layout.VARIANT))
            for posting in postings[:limit]
        ]

    def row(self, row: int, *, variant: bool = False) -> Match:
        """The place in a row."""
        at = self._name[row]
        size = self._names[at]
        admin1 = self._admin1[row]
        return Match(
            row=row,
            name=str(self._names[at + 1 : at + 1 + size], "utf-8"),
            kind=layout.KINDS[self._kind[row]],
            country=self._header.countries[self._country[row]],
            admin1_row=None if admin1 == layout.NO_ADMIN1 else admin1,
            lat=self._lat[row] / layout.SCALE,
            lon=self._lon[row] / layout.SCALE,
            population=self._population[row],
            geonames_id=self._geonames[row] or None,
            variant=variant,
        )

    def _column(self, name: str, kind: layout.Format) -> "memoryview[int]":
        return self._section(name).cast(kind)

    def _section(self, name: str) -> memoryview:
        offset, size = self._header.sections[name]
        return self._body[offset : offset + size]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the package, opened at first use."""
    return Gazetteer(Path(__file__).with_name("gazetteer.bin"))
