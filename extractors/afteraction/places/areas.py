"""Countries, states that are no more, regions and seas: the areas that a person lists by hand."""

from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import PhraseIndex, rows, words_of
from afteraction.precompiled import built_ahead
from afteraction.record import PlaceKind

_HERE = Path(__file__).parent
_COUNTRIES = _HERE / "countries.tsv"
_HISTORICAL = _HERE / "historical.tsv"
_REGIONS = _HERE / "regions.tsv"
_ABBREVIATIONS = _HERE / "abbreviations.tsv"
_COUNTRY_COLUMNS = ("code", "name", "aliases", "demonyms", "lat", "lon", "capitals")
_HISTORICAL_COLUMNS = ("name", "aliases", "demonyms", "country", "lat", "lon")
_REGION_COLUMNS = ("name", "aliases", "kind", "country", "admin1", "lat", "lon")
_STATE_COLUMNS = ("abbreviation", "country", "admin1")


class Area(Struct, frozen=True):
    """A country, region or feature of the lexicons; ``country`` holds ISO alpha-2 codes."""

    name: str
    kind: PlaceKind
    country: tuple[str, ...]
    admin1: str | None
    lat: float
    lon: float


class Areas(Struct, frozen=True):
    """The lexicons, by folded phrase.

    ``names``: areas, several where the phrase is ambiguous
    ("Congo", "the Great Lakes"); ``demonyms``: the countries of "Nigerien"; ``abbreviations``:
    (country, admin1) of "Tex.", "Ont.", good only behind a comma; ``capitals``: countries whose
    seat of government a folded name is; ``countries``: areas by code; ``seats``: names of the
    seats of government by code.
    """

    names: PhraseIndex[tuple[Area, ...]]
    demonyms: PhraseIndex[tuple[str, ...]]
    abbreviations: dict[str, tuple[str, str]]
    capitals: dict[str, str]
    countries: dict[str, Area]
    seats: dict[str, tuple[str, ...]]


@built_ahead(_REGIONS, _HISTORICAL, _COUNTRIES, _ABBREVIATIONS)
def areas() -> Areas:
    """The lexicons of the package, read at first use."""
    names: PhraseIndex[tuple[Area, ...]] = PhraseIndex()
    demonyms: dict[str, tuple[str, ...]] = {}
    capitals: dict[str, str] = {}
    countries: dict[str, Area] = {}
    seats: dict[str, tuple[str, ...]] = {}
    for row in rows(_REGIONS, _REGION_COLUMNS):
        codes = tuple(row["country"].split(",")) if row["country"] else ()
        kind: PlaceKind = row["kind"]  # type: ignore[assignment]
        area = Area(row["name"], kind, codes, row["admin1"] or None, *_point(row))
        _enter(names, area, row["aliases"])
    for row in rows(_HISTORICAL, _HISTORICAL_COLUMNS):
        codes = tuple(row["country"].split(","))
        _enter(names, Area(row["name"], "country", codes, None, *_point(row)), row["aliases"])
        for demonym in filter(None, row["demonyms"].split("|")):
            demonyms[demonym] = codes
    for row in rows(_COUNTRIES, _COUNTRY_COLUMNS):
        code = row["code"]
        area = Area(row["name"], "country", (code,), None, *_point(row))
        countries[code] = area
        _enter(names, area, row["aliases"])
        for demonym in filter(None, row["demonyms"].split("|")):
            demonyms[demonym] = (*demonyms.get(demonym, ()), code)
        seats[code] = tuple(row["capitals"].split("|"))
        for capital in filter(None, row["capitals"].split("|")):
            capitals[" ".join(words_of(capital))] = code
    abbreviations = {
        " ".join(words_of(row["abbreviation"])): (row["country"], row["admin1"])
        for row in rows(_ABBREVIATIONS, _STATE_COLUMNS)
    }
    return Areas(names, PhraseIndex(demonyms.items()), abbreviations, capitals, countries, seats)


def _point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["lat"]), float(row["lon"])


def _enter(index: PhraseIndex[tuple[Area, ...]], area: Area, aliases: str) -> None:
    for name in (area.name, *aliases.split("|")) if aliases else (area.name,):
        words = words_of(name)
        known = index.phrases.get(" ".join(words), ())
        if area not in known:
            index.enter(words, (*known, area))
