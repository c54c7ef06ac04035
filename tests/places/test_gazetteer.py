"""The gazetteer file: what it holds, that it is whole, and what a damaged one does."""

import time
from pathlib import Path

import pytest

from afteraction.places import gazetteer as package
from afteraction.places.gazetteer import Gazetteer, gazetteer, layout
from afteraction.places.gazetteer.reader import GazetteerError

FILE = Path(package.__file__).with_name("gazetteer.bin")


def best(name: str) -> tuple[str, str, str]:
    """Name, kind and country of the best-known place of a folded name."""
    book = gazetteer()
    key = book.key(name)
    assert key is not None
    match = book.matches(key)[0]
    return match.name, match.kind, match.country


def test_the_file_is_small_and_whole() -> None:
    assert FILE.stat().st_size <= 15_000_000
    book = Gazetteer(FILE)
    book.verify()
    assert len(book) > 200_000
    assert len(book.date) == len("2026-01-01")


def test_it_opens_fast() -> None:
    Gazetteer(FILE)
    times = []
    for _ in range(5):
        start = time.process_time()
        Gazetteer(FILE)
        times.append(time.process_time() - start)
    assert min(times) <= 0.005


def test_a_damaged_file_is_noticed(tmp_path: Path) -> None:
    data = bytearray(FILE.read_bytes())
    data[-1000] ^= 0xFF
    damaged = tmp_path / "gazetteer.bin"
    damaged.write_bytes(data)
    with pytest.raises(GazetteerError, match="checksum"):
        Gazetteer(damaged).verify()


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(b"something else entirely, long enough to be read")
    with pytest.raises(GazetteerError, match="no gazetteer"):
        Gazetteer(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("goma", ("Goma", "populated_place", "CD")),
        ("tillabery", ("Tillabéri", "admin1", "NE")),
        ("north kivu", ("North Kivu", "admin1", "CD")),
        ("ar raqqah", ("Ar Raqqah", "populated_place", "SY")),
        ("khyber pakhtunkhwa", ("Khyber Pakhtunkhwa", "admin1", "PK")),
        ("kandahar", ("Kandahar", "admin1", "AF")),
    ],
)
def test_names_and_variants(name: str, expected: tuple[str, str, str]) -> None:
    assert best(name) == expected


def test_names_without_romanised_marks() -> None:
    book = gazetteer()
    key = book.key("khan yunis")
    assert key is not None
    assert book.matches(key)[0].name.isascii()


def test_flags_tell_words_and_persons() -> None:
    book = gazetteer()
    assert book.flags_of("reading") & layout.WORD
    assert book.flags_of("charlotte") & layout.FIRST_NAME
    assert book.flags_of("smith") & layout.SURNAME
    assert book.flags_of("ouagadougou") == 0
    key = book.key("the")
    assert key is None or not book.is_place(key)


def test_every_row_is_readable() -> None:
    book = gazetteer()
    for row in range(0, len(book), 997):
        place = book.row(row)
        assert place.name
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert len(place.country) == 2
        if place.admin1_row is not None:
            assert book.row(place.admin1_row).kind == "admin1"
            assert book.row(place.admin1_row).country == place.country
