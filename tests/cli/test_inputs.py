"""What can be handed to the command, and what each thing becomes."""

import ctypes
import gzip
import json
import os
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import STORY, Runner, lines


def test_a_file_becomes_one_record_named_after_it(afteraction: Runner, story: Path) -> None:
    outcome = afteraction("raid.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert [(r["id"], r["source"]) for r in outcome.records] == [("raid", "raid.txt")]


def test_files_keep_the_order_given(afteraction: Runner, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.text"):
        (tmp_path / name).write_text(STORY)
    assert afteraction("b.txt", "c.text", "a.txt").ids == ["b", "c", "a"]


def test_a_folder_is_searched_in_order_for_articles_only(
    afteraction: Runner, tmp_path: Path
) -> None:
    for name in (
        "z.txt",
        "a/2.TEXT",
        "a/1.txt",
        "a/b/deep.txt.gz",
        "m.ndjson",
        "README.md",
        "z.json",
        "photo.jpg",
        ".hidden.txt",
        ".git/x.txt",
    ):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = lines({"id": "m1", "text": STORY}) if name == "m.ndjson" else STORY.encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    outcome = afteraction("news")
    assert outcome.code == 0
    assert outcome.ids == ["1", "2", "deep", "m1", "z"]
    assert outcome.records[2]["source"] == "news/a/b/deep.txt.gz"


def test_a_link_that_leads_back_up_is_not_followed(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text(STORY)
    (tmp_path / "news/loop").symlink_to("..")
    (tmp_path / "news/linked.txt").symlink_to("a.txt")
    (tmp_path / "news/broken.txt").symlink_to("gone")
    outcome = afteraction("news")
    assert outcome.ids == ["a", "linked"]
    assert outcome.code == 1
    assert outcome.messages == ["afteraction: news/broken.txt: this link leads to no file"]


def test_the_output_in_a_folder_is_no_input_of_it(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    for _ in range(2):
        outcome = afteraction(".", "-o", "out.jsonl", "--errors", "errors.jsonl")
        assert (outcome.code, outcome.err) == (0, "")
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_piped_text(afteraction: Runner, arguments: tuple[str, ...]) -> None:
    outcome = afteraction(*arguments, stdin=STORY.encode())
    assert [(r["id"], r["source"]) for r in outcome.records] == [("stdin", "-")]


def test_piped_json_lines_are_known_by_their_brace(afteraction: Runner) -> None:
    outcome = afteraction(stdin=b"\n  \n" + lines({"id": "x", "text": STORY}, {"text": STORY}))
    assert [(r["id"], r["source"]) for r in outcome.records] == [("x", "-:3"), ("stdin:4", "-:4")]


def test_the_input_format_can_be_said_outright(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(lines({"id": "x", "text": STORY}))
    assert afteraction("a.txt", "--input-format", "jsonl").ids == ["x"]
    assert afteraction("-", "--input-format", "text", stdin=b"{brace} first").ids == ["stdin"]


def test_fields_of_a_json_line(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(
        lines(
            {"id": "a", "text": STORY, "published": "2024-03-22", "title": "Raid", "extra": [1]},
            {"id": 7, "text": STORY, "published": "2024-03-22T23:30:00+01:00"},
            {"text": STORY, "published": None, "title": None},
        )
    )
    outcome = afteraction("many.jsonl")
    assert outcome.ids == ["a", "7", "many:3"]
    first, second, third = outcome.records
    assert (first["published"], first["published_from"]) == ("2024-03-22", "record")
    assert first["title"] == "Raid"
    assert second["published"] == "2024-03-22"
    assert third["source"] == "many.jsonl:3"


def test_published_is_for_all_articles(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(
        lines({"text": "A"}, {"text": "B", "published": "2020-01-01"})
    )
    outcome = afteraction("many.jsonl", "--published", "2024-03-22")
    assert [(r["published"], r["published_from"]) for r in outcome.records] == [
        ("2024-03-22", "option")
    ] * 2


def test_no_publication_date_is_invented(afteraction: Runner) -> None:
    (record,) = afteraction(stdin=b"Gunmen killed 12 villagers on Tuesday.").records
    assert (record["published"], record["published_from"]) == (None, None)


def test_bad_lines_cost_only_themselves(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(
        lines({"id": "first", "text": STORY})
        + b'\n   \r\n{"id": "cut", "text": "Gun\n'
        + b"not JSON\n"
        + lines(
            {"id": "typed", "text": 5},
            ["a", "list"],
            {"id": "textless"},
            {"id": "dated", "text": STORY, "published": "yesterday"},
            {"id": "blank", "text": " \n"},
        )
        + b'{"id": "last", "text": "Gunmen fled."}'
    )
    outcome = afteraction("many.jsonl", "--errors", "errors.jsonl")
    assert outcome.code == 1
    assert outcome.ids == ["first", "dated", "last"]
    errors = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert [list(r) for r in errors] == [["schema", "id", "source", "error"]] * 7
    assert [(r["id"], r["source"], r["error"]["code"]) for r in errors] == [
        ("many:4", "many.jsonl:4", "bad_json"),
        ("many:5", "many.jsonl:5", "bad_json"),
        ("typed", "many.jsonl:6", "bad_record"),
        ("many:7", "many.jsonl:7", "bad_record"),
        ("textless", "many.jsonl:8", "bad_record"),
        ("dated", "many.jsonl:9", "bad_date"),
        ("blank", "many.jsonl:10", "empty"),
    ]
    assert outcome.messages == ["afteraction: 6 inputs failed; see errors.jsonl"]


def test_messages_name_file_line_and_remedy(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(b'{"text": 5}\n{"text": "A", "published": "soon"}\n')
    outcome = afteraction("many.jsonl")
    assert outcome.code == 1
    first, second = outcome.messages
    assert first.startswith("afteraction: many.jsonl:1: expected str, got int in key text; ")
    assert second.startswith("afteraction: many.jsonl:2: ")
    assert "YYYY-MM-DD" in second


def test_a_date_that_is_none_costs_no_record(afteraction: Runner, tmp_path: Path) -> None:
    line = b'{"id": "a", "text": "Gunmen killed two men on Friday.", "published": "7 Dec"}\n'
    (tmp_path / "dated.jsonl").write_bytes(line)
    outcome = afteraction("dated.jsonl")
    assert (outcome.code, outcome.ids) == (0, ["a"])
    assert json.loads(outcome.out)["published"] is None
    (message,) = outcome.messages
    assert message.startswith("afteraction: dated.jsonl:1: \"published\" is '7 Dec'")
    assert afteraction("dated.jsonl", "--strict").code == 1


def test_no_records_in_a_json_lines_file_is_no_error(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_bytes(b"\n")
    outcome = afteraction("none.jsonl")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40, "binary"),
        ("paper.txt", b"%PDF-1.7\nplain enough at first", "binary"),
        ("cut.txt.gz", gzip.compress(STORY.encode() * 50)[:-20], "bad_gzip"),
        ("long.txt", b"word " * 500_000, "too_long"),
    ],
)
def test_what_is_no_article_is_an_error(
    afteraction: Runner, story: Path, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    outcome = afteraction(name, "raid.txt", "--errors", "-")
    assert outcome.code == 1
    assert outcome.ids == ["raid"]
    assert json.loads(outcome.messages[0])["error"]["code"] == code
    alone = afteraction(name)
    assert (alone.code, alone.out, len(alone.messages)) == (1, "", 1)
    assert alone.err.startswith(f"afteraction: {name}: ")


def test_a_missing_path(afteraction: Runner, story: Path) -> None:
    alone = afteraction("gone.txt")
    assert (alone.code, alone.out) == (3, "")
    assert alone.messages == [
        "afteraction: gone.txt: there is no such file or folder; check the path"
    ]
    together = afteraction("gone.txt", "raid.txt")
    assert (together.code, together.ids) == (1, ["raid"])


def test_a_folder_without_articles(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none/photo.jpg").write_bytes(b"x")
    outcome = afteraction("none")
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.startswith("afteraction: none: no articles in this folder")


def _obey_permissions() -> None:
    """Give up the two capabilities that let root read everything (prctl PR_CAPBSET_DROP)."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def test_no_permission_to_read(afteraction: Runner, story: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(STORY)
    (tmp_path / "secret.txt").chmod(0)
    options: dict[str, Any] = {"preexec_fn": _obey_permissions} if os.geteuid() == 0 else {}
    probe = subprocess.run(
        ["cat", tmp_path / "secret.txt"], capture_output=True, check=False, **options
    )
    if probe.returncode == 0:
        pytest.skip("this user may read everything, whatever the mode of a file")
    outcome = afteraction("secret.txt", "raid.txt", **options)
    assert (outcome.code, outcome.ids) == (1, ["raid"])
    assert outcome.messages == ["afteraction: secret.txt: no permission to read it"]
    assert afteraction("secret.txt", **options).code == 3


def test_things_that_are_no_files(afteraction: Runner, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(tmp_path)  # the path of a socket must be short
        listener.bind("ear.txt")
        outcome = afteraction("ear.txt", "\t/nowhere", "")
    assert outcome.code == 3
    assert len(outcome.messages) == 3


def test_paths_that_cannot_even_be_looked_at(
    afteraction: Runner, story: Path, tmp_path: Path
) -> None:
    (tmp_path / "locked").mkdir(mode=0)
    options: dict[str, Any] = {"preexec_fn": _obey_permissions} if os.geteuid() == 0 else {}
    outcome = afteraction("x" * 300, "raid.txt/below", "locked/a.txt", "raid.txt", **options)
    (tmp_path / "locked").chmod(0o700)
    assert (outcome.code, outcome.ids) == (1, ["raid"])
    assert len(outcome.messages) == 3
    output = afteraction("raid.txt", "-o", "x" * 300)
    assert (output.code, len(output.messages)) == (3, 1)


def test_a_named_pipe(afteraction: Runner, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["sh", "-c", "echo 'Gunmen fled.' > pipe"], cwd=tmp_path):
        assert afteraction("pipe").ids == ["pipe"]


def test_file_names_that_are_no_text(afteraction: Runner, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x1b.txt")).write_text(STORY)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    outcome = afteraction(".", b"gone\xff\x1b[31m.txt")
    assert outcome.ids == ["caf\\xe9\x1b"]
    assert outcome.code == 1
    assert "\x1b" not in outcome.err
    table = afteraction(".", "-f", "table")
    assert "\x1b" not in table.out
    assert "caf\\xe9" in table.out


def test_standard_input_that_is_closed(afteraction: Runner) -> None:
    closed = {"stdin": None, "preexec_fn": lambda: os.close(0)}
    outcome = afteraction("-", **closed)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.messages == [
        "afteraction: standard input: standard input is closed; name a file, or pipe one in"
    ]
    without = afteraction(**closed)
    assert (without.code, without.out) == (2, "")
    assert without.err.startswith("Usage: afteraction")


def test_empty_standard_input(afteraction: Runner) -> None:
    outcome = afteraction(stdin=b"")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.messages == ["afteraction: standard input: there is no text in it"]


@pytest.mark.parametrize(
    "data", [b'{\n  "text": "A"\n}\n', b'[{"text": "A"}]', b'[\n{"text": "A"}\n]']
)
def test_json_that_is_no_lines_gets_one_hint(
    afteraction: Runner, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "one.json").write_bytes(data)
    outcome = afteraction("one.json")
    assert (outcome.code, outcome.out) == (1, "")
    (message,) = outcome.messages
    assert "one object a line" in message


def test_digits_without_end_are_read_over(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Gunmen killed {'9' * 5000} people in Kano.")
    outcome = afteraction("a.txt")
    assert (outcome.code, outcome.ids, outcome.err) == (0, ["a"], "")
