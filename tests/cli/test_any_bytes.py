"""Whatever the bytes: a record or an error for each, and nothing else."""

import contextlib
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from afteraction import Record
from afteraction_cli.decoding import NotTextError, decode
from afteraction_cli.inputs import InputFormat, ReadingOptions
from afteraction_cli.job import Settings, run

NAMES = st.sampled_from(["a.txt", "a.jsonl", "a", "a.gz", "a.txt.gz"])
FORMATS: st.SearchStrategy[InputFormat] = st.sampled_from(["auto", "text", "jsonl"])
PIECES = st.sampled_from(
    [
        b'{"id": "a", "text": "Gunmen killed 12."}\n',
        b'{"text": "Gunmen fled.", "published": "2024-02-30"}\n',
        b'{"text": "\\ud800"}\n',
        b'{"text": "caf\xe9"}\r\n',
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x1f\x8b\x08\x00",
        b"\n\n",
        b"\0",
        b"[" * 5000,
        "Gunmen killed 12 villagers — on Tuesday.\n".encode(),
    ]
)
BYTES = st.one_of(st.binary(max_size=400), st.lists(PIECES | st.binary(max_size=8)).map(b"".join))


@settings(max_examples=150, deadline=None)
@given(data=BYTES, name=NAMES, kind=FORMATS)
def test_any_file_gives_records_and_errors(data: bytes, name: str, kind: InputFormat) -> None:
    with TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()) as said:
        path = Path(folder, name)
        path.write_bytes(data)
        output, errors = Path(folder, "out"), Path(folder, "errors")
        code = run(
            Settings(
                paths=[str(path)],
                reading=ReadingOptions(input_format=kind),
                output=str(output),
                errors=str(errors),
                quiet=True,
            )
        )
        records = [msgspec.json.decode(line, type=Record) for line in _lines(output)]
        problems = [msgspec.json.decode(line) for line in _lines(errors)]
    assert said.getvalue() == ""
    # An unreadable day of publication is told, but the article has its record all the same.
    failed = [problem for problem in problems if problem["error"]["code"] != "bad_date"]
    assert code == (1 if failed else 0)
    assert not any(problem["error"]["code"] == "internal" for problem in problems), problems
    assert all(record.source for record in records)


def _lines(path: Path) -> list[bytes]:
    # Where nothing could be read, no output is written.
    return path.read_bytes().splitlines() if path.exists() else []


@given(data=st.binary(max_size=200), encoding=st.sampled_from([None, "koi8-r", "utf-7", "cp037"]))
def test_decoding_gives_text_or_says_that_it_is_none(data: bytes, encoding: str | None) -> None:
    try:
        decoded = decode(data, encoding)
    except NotTextError:
        return
    assert decoded.text.encode("utf-8").decode("utf-8") == decoded.text


@settings(max_examples=10, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_can_be_drawn(text: str) -> None:
    for view in ("table", "explain"):
        with TemporaryDirectory() as folder:
            path = Path(folder, "a.txt")
            path.write_bytes(b"Gunmen fled. " + text.encode("utf-8", "replace"))
            output = Path(folder, "out")
            code = run(
                Settings(
                    paths=[str(path)],
                    reading=ReadingOptions(),
                    format="table" if view == "table" else "explain",
                    output=str(output),
                    quiet=True,
                )
            )
            if code == 0:
                drawn = output.read_text("utf-8").replace("\n", "")
                assert all(char.isprintable() or char in "\u200c\u200d\u00ad" for char in drawn)
