"""Places of ``localities.tsv`` for the gazetteer that is being built."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from afteraction.lexicon import rows, words_of

COLUMNS = ("country", "admin1", "name", "aliases", "kind", "lat", "lon", "population")
# Degrees within which two rows of one name are one place, if their divisions differ.
_SAME = 0.3


class Entry(Struct):
    """One row of the gazetteer before it is written."""

    name: str
    kind: str
    country: str
    admin1: int | None
    lat: float
    lon: float
    population: int
    geonames: int
    variants: list[str]


def add_localities(
    entries: list[Entry], names_of: dict[int, Sequence[str]], divisions: dict[tuple[str, str], int]
) -> None:
    """Add the places of ``localities.tsv``, or their names to the entries that they are.

    An entry that goes by another name takes that of the file.

    ``names_of``: every name of a populated place by its GeoNames id; ``divisions``: rows of the
    admin1 divisions by country and name.

    Raises:
        KeyError: the file names a division that there is not.
    """
    known: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for name in {entry.name, *entry.variants, *names_of.get(entry.geonames, ())}:
            known[entry.kind, entry.country, _folded(name)].append(entry)
    for row in rows(Path(__file__).with_name("localities.tsv"), COLUMNS):
        names = [row["name"], *filter(None, row["aliases"].split("|"))]
        division = divisions[row["country"], row["admin1"]]
        same = _same(row, names, division, known)
        if same is not None:
            if _folded(same.name) not in map(_folded, names):
                names.append(same.name)
                same.name = row["name"]
            same.variants += [name for name in names if _folded(name) != _folded(same.name)]
            continue
        entries.append(
            Entry(
                row["name"],
                row["kind"],
                row["country"],
                division,
                float(row["lat"]),
                float(row["lon"]),
                int(row["population"]),
                0,
                names[1:],
            )
        )


def _same(
    row: dict[str, Any],
    names: list[str],
    division: int,
    known: dict[tuple[str, str, str], list[Entry]],
) -> Entry | None:
    """The entry that a row is: one of its names in its division, or close by."""
    for name in names:
        for entry in known.get((row["kind"], row["country"], _folded(name)), ()):
            close = max(abs(entry.lat - float(row["lat"])), abs(entry.lon - float(row["lon"])))
            if entry.admin1 == division or close < _SAME:
                return entry
    return None


def _folded(name: str) -> str:
    return " ".join(words_of(name))
