"""The catalogue's rows, what they expect, and which of them do not hold yet.

Four files of JSON lines, one per stage. A row has ``id``, ``group``, ``text`` (the phrasing),
``expected`` (its reading, for people) and ``check``: a list of cases in the language of
``checking.py``, all of which must hold. ``not_yet.txt`` lists the rows that do not hold yet, each
with the first thing that goes wrong, ``not_yet_in_capitals.txt`` those that fail in capitals.
"""

from pathlib import Path
from typing import Any

import msgspec

from afteraction import extract
from tests.phrasings.checking import Item, problems

HERE = Path(__file__).parent
NOT_YET = HERE / "not_yet.txt"
NOT_YET_IN_CAPITALS = HERE / "not_yet_in_capitals.txt"
STAGES = ("casualties", "dates", "places", "actors")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One phrasing of the catalogue and the cases that test its reading."""

    id: str
    group: str
    text: str
    expected: str
    check: list[dict[str, Any]]


def rows(stage: str) -> list[Row]:
    """The rows of one stage, in the order of the catalogue."""
    lines = (HERE / f"{stage}.jsonl").read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Row) for line in lines if line]


def in_capitals(row: Row) -> Row:
    """The row as an old wire would have it; names are compared folded, so its reading stands."""

    def raised(case: dict[str, Any]) -> dict[str, Any]:
        changed = dict(case)
        if "context" in case:
            changed["context"] = case["context"].upper()
        if "no_dates" in case:
            changed["no_dates"] = [stretch.upper() for stretch in case["no_dates"]]
        if "any_of" in case:
            changed["any_of"] = [raised(one) for one in case["any_of"]]
        return changed

    check = [raised(case) for case in row.check]
    return msgspec.structs.replace(row, text=row.text.upper(), check=check)


def wrong(row: Row) -> list[str]:
    """What the tool gets wrong on a row; empty when the row holds."""
    found = []
    for case in row.check:
        text = case.get("context", row.text)
        marked = f"  (in {text!r}, published {case.get('published')})"
        try:
            record: Item = msgspec.to_builtins(extract(text, case.get("published")))
        except Exception as error:  # a crash is one more way not to hold
            found.append(f"{type(error).__name__}: {error}{marked}")
            continue
        found += [problem + marked for problem in problems(case, record, text)]
    return found
