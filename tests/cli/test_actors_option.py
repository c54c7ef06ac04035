"""Actors of the user's own, laid over the package's."""

import json
from pathlib import Path

from tests.cli.conftest import Runner

HEADER = "name\tacronyms\taliases\ttype\tcountry\tparent\tactive\tflags\n"
LEAGUE = "Delta Defence League\tDDL\tDelta Defenders\trebel_group\tNG\t\t2024/..\t\n"


def test_a_group_of_the_users_own(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "mine.tsv").write_text(HEADER + LEAGUE)
    (tmp_path / "a.txt").write_text("The Delta Defenders killed two soldiers near Warri.")
    (record,) = map(json.loads, afteraction("a.txt", "--actors", "mine.tsv").out.splitlines())
    assert record["events"][0]["attackers"] == ["Delta Defence League"]


def test_a_line_that_cannot_be_used_is_named(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "mine.tsv").write_text(HEADER + LEAGUE.replace("rebel_group", "rebels"))
    (tmp_path / "a.txt").write_text("Two soldiers were killed.")
    outcome = afteraction("a.txt", "--actors", "mine.tsv")
    assert (outcome.code, outcome.out) == (2, "")
    assert "mine.tsv:2" in outcome.err


def test_a_missing_file(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two soldiers were killed.")
    outcome = afteraction("a.txt", "--actors", "none.tsv")
    assert outcome.code == 2
    assert "none.tsv" in outcome.err
