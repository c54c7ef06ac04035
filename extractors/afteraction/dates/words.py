"""The words of date expressions and their classes, as ``words.tsv`` gives them."""

from pathlib import Path

from msgspec import Struct

from afteraction.lexicon import rows

Value = int | float | str

_COLUMNS = ("kind", "value", "forms")


class Entry(Struct, frozen=True):
    """A word's class and normal form; ``weak`` words need company to count."""

    kind: str
    value: Value
    weak: bool


def _load() -> dict[str, Entry]:
    entries = {}
    for row in rows(Path(__file__).with_name("words.tsv"), _COLUMNS):
        text = row["value"]
        value: Value = int(text) if text.lstrip("-").isdecimal() else text
        for form in row["forms"].split():
            entries[form.lstrip("*")] = Entry(row["kind"], value, form.startswith("*"))
    return entries


# "FY2013", "FY13": fiscal years, written in one.
_FISCAL = range(1970, 2070)


def _fiscal() -> dict[str, Entry]:
    entries = {f"fy{year}": Entry("FISCAL", year, False) for year in _FISCAL}
    return entries | {f"fy{year % 100:02d}": Entry("FISCAL", year, False) for year in _FISCAL}


WORDS = _load() | _fiscal()


# Classes whose words stay tokens of their own.
LITERAL = frozenset({"UNIT", "UNITS", "WEEKEND"})


def is_unit(kind: str) -> bool:
    """Whether a token is a unit of time that stands for itself."""
    entry = WORDS.get(kind)
    return entry is not None and entry.kind in LITERAL
