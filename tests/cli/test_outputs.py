"""Where records and errors go, how the command ends, and what it leaves behind."""

import fcntl
import json
import os
import pty
import resource
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

import msgspec
import pytest

import afteraction as core
from afteraction import Record
from afteraction_cli import processing
from afteraction_cli.inputs import Input, ReadingOptions
from afteraction_cli.reading import read
from tests.cli.conftest import COMMAND, STORY, Runner, environment, lines


def test_a_line_is_a_record_with_every_key_in_order(afteraction: Runner, story: Path) -> None:
    outcome = afteraction("raid.txt")
    (line,) = outcome.out.splitlines()
    record = msgspec.json.decode(line, type=Record, strict=True)
    assert msgspec.json.encode(record).decode() == line
    assert tuple(json.loads(line)) == Record.__struct_fields__
    assert outcome.out.endswith("}\n")


def test_the_same_input_gives_the_same_bytes(afteraction: Runner, story: Path) -> None:
    runs = [afteraction("raid.txt", env={"PYTHONHASHSEED": seed}).out for seed in "012"]
    assert runs[0] == runs[1] == runs[2]


def test_records_come_one_by_one(tmp_path: Path) -> None:
    command = [str(COMMAND), "--input-format", "jsonl", "-f", "jsonl", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("one", "two"):
            # Nothing more is written before the record of this line has come back.
            process.stdin.write(lines({"id": name, "text": "Gunmen fled."}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(10) == 0


def test_memory_stays_flat(tmp_path: Path) -> None:
    def peak(*parts: tuple[bytes, int]) -> int:
        # Written bit by bit: the peak of a child begins with that of its parent.
        with (tmp_path / "in.jsonl").open("wb") as file:
            for part, times in parts:
                for _ in range(times):
                    file.write(part)
        command = [str(COMMAND), "in.jsonl", "-o", "out.jsonl"]
        with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)

    article = lines({"text": STORY})
    few = peak((article, 10))
    many = peak((article, 400))
    huge = peak((b'{"text": "', 1), (b"x" * 1000, 50_000), (b'"}\n', 1), (article, 1))
    assert many < few + 8_000_000
    assert huge < few + 48_000_000


def test_a_line_of_50_mb_costs_only_itself(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(
        b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + lines({"id": "next", "text": STORY})
    )
    outcome = afteraction("in.jsonl")
    assert (outcome.code, outcome.ids) == (1, ["next"])
    assert outcome.err.startswith("afteraction: in.jsonl:1: the line is longer than")


def test_the_output_file_appears_whole(afteraction: Runner, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    target.chmod(0o640)
    outcome = afteraction("raid.txt", "-o", "out.jsonl")
    assert (outcome.code, outcome.out) == (0, "")
    assert json.loads(target.read_text())["id"] == "raid"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "raid.txt"]


def test_a_new_output_file_has_the_mode_of_any_new_file(
    afteraction: Runner, story: Path, tmp_path: Path
) -> None:
    afteraction("raid.txt", "-o", "out.jsonl", preexec_fn=lambda: os.umask(0o027))
    assert (tmp_path / "out.jsonl").stat().st_mode & 0o777 == 0o640


def test_an_output_link_stays_a_link(afteraction: Runner, story: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out.jsonl").symlink_to("real/out.jsonl")
    afteraction("raid.txt", "-o", "out.jsonl")
    assert (tmp_path / "out.jsonl").is_symlink()
    assert (tmp_path / "real/out.jsonl").is_file()


def test_a_device_is_written_to_and_not_replaced(afteraction: Runner, story: Path) -> None:
    assert afteraction("raid.txt", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()
    assert afteraction("raid.txt", "-o", "/dev/stdout").ids == ["raid"]


@pytest.mark.parametrize("target", ["no/such/out.jsonl", "."])
def test_an_output_that_cannot_be_written(
    afteraction: Runner, story: Path, tmp_path: Path, target: str
) -> None:
    outcome = afteraction("raid.txt", "-o", target)
    assert (outcome.code, outcome.out, len(outcome.messages)) == (3, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["raid.txt"]


def test_a_full_disk(story: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, story], stdout=full, stderr=subprocess.PIPE, check=False, timeout=20
        )
    assert done.returncode == 3
    assert done.stderr.decode().splitlines() == [
        "afteraction: standard output cannot be written: No space left on device"
    ]
    done = subprocess.run(
        [COMMAND, story, "-o", tmp_path / "out.jsonl"],
        stderr=subprocess.PIPE,
        check=False,
        timeout=20,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16)),
    )
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["raid.txt"]


def test_standard_output_that_is_closed(afteraction: Runner, story: Path) -> None:
    outcome = afteraction("raid.txt", preexec_fn=lambda: os.close(1))
    assert (outcome.code, outcome.messages) == (3, ["afteraction: standard output is closed"])


def test_an_input_is_never_overwritten(afteraction: Runner, story: Path) -> None:
    for option in ("-o", "--errors"):
        outcome = afteraction("raid.txt", option, "./raid.txt")
        assert outcome.code == 2
        assert "is an input" in outcome.err
    assert story.read_text() == STORY


@pytest.mark.parametrize("view", ["jsonl", "table", "explain"])
def test_a_reader_that_leaves(tmp_path: Path, view: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines({"text": STORY * 5}) * 300)
    done = subprocess.run(
        ["bash", "-c", f'"{COMMAND}" in.jsonl -f {view} | head -1; echo ${{PIPESTATUS[0]}}'],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"141"
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("argument", ["--help", "--schema", "--version", "raid.txt", "gone 2>&1"])
def test_a_reader_that_was_never_there(story: Path, argument: str) -> None:
    script = f'(sleep 0.5; "{COMMAND}" {argument}; echo $? > code) | true'
    done = subprocess.run(["bash", "-c", script], cwd=story.parent, capture_output=True, check=True)
    assert (story.parent / "code").read_text() == "141\n"
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_signals_end_it_quietly_and_leave_nothing(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    with subprocess.Popen(
        [COMMAND, "-", "-o", "out.jsonl", "--input-format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        for _ in range(200):  # the file that nobody sees is there: it waits for input
            if any(tmp_path.iterdir()):
                break
            time.sleep(0.05)
        assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
        process.send_signal(number)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (code, b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_errors_as_json_lines(afteraction: Runner, story: Path, tmp_path: Path) -> None:
    outcome = afteraction("gone.txt", "raid.txt", "--errors", "errors.jsonl")
    assert (outcome.code, outcome.ids) == (1, ["raid"])
    (error,) = (tmp_path / "errors.jsonl").read_text().splitlines()
    assert json.loads(error) == {
        "schema": "1.0",
        "id": None,
        "source": "gone.txt",
        "error": {
            "code": "not_found",
            "message": "there is no such file or folder; check the path",
        },
    }
    assert outcome.messages == ["afteraction: one input failed; see errors.jsonl"]


def test_strict_stops_at_the_first_error(afteraction: Runner, story: Path, tmp_path: Path) -> None:
    outcome = afteraction("raid.txt", "gone.txt", "raid.txt", "--strict")
    assert (outcome.code, outcome.ids) == (1, ["raid"])
    outcome = afteraction("raid.txt", "gone.txt", "raid.txt", "--strict", "-o", "out.jsonl")
    assert outcome.code == 1
    assert outcome.messages[-1].endswith("out.jsonl is not written")
    assert [path.name for path in tmp_path.iterdir()] == ["raid.txt"]


def test_quiet_leaves_the_exit_code_to_speak(afteraction: Runner, story: Path) -> None:
    outcome = afteraction("gone.txt", "raid.txt", "--quiet")
    assert (outcome.code, outcome.ids, outcome.err) == (1, ["raid"], "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nope",),
        ("-f", "xml", "raid.txt"),
        ("--published", "soon", "raid.txt"),
        ("--published", "2024-02-30", "raid.txt"),
        ("-o",),
        ("raid.txt", "-o", "out", "--errors", "out"),
    ],
)
def test_wrong_usage(
    afteraction: Runner, story: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "out").write_text("kept")
    outcome = afteraction(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Error: " in outcome.err
    assert (tmp_path / "out").read_text() == "kept"


def test_help_on_a_full_disk() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=20
        )
    assert done.returncode == 3
    assert done.stderr.decode().splitlines() == [
        "afteraction: cannot write: No space left on device"
    ]


def test_nothing_read_replaces_no_file(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "kept.jsonl").write_text("before\n")
    assert afteraction("missing.txt", "-o", "kept.jsonl").code == 3
    assert (tmp_path / "kept.jsonl").read_text() == "before\n"


def test_schema_describes_the_record(afteraction: Runner) -> None:
    outcome = afteraction("--schema")
    assert outcome.code == 0
    schema = json.loads(outcome.out)
    record = schema["$defs"]["Record"]
    assert tuple(record["properties"]) == Record.__struct_fields__
    assert record["required"] == list(Record.__struct_fields__)
    assert all(definition["description"] for definition in schema["$defs"].values())


def test_version(afteraction: Runner) -> None:
    outcome = afteraction("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("afteraction 0.")


def test_a_fault_of_ours_costs_only_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, *_: object, **__: object) -> Record:
        raise ZeroDivisionError(text)

    monkeypatch.setattr(core, "extract", fail)
    result = processing.process(Input(id="a", source="a.txt", text="Gunmen fled."))
    assert not isinstance(result, Record | core.Explanation)
    assert (result.id, result.source, result.error.code) == ("a", "a.txt", "internal")
    assert "ZeroDivisionError" in result.error.message
    assert "test_outputs.py" in result.error.message


def on_a_terminal(*arguments: str, columns: int, env: dict[str, str]) -> str:
    """What the command writes to a terminal of that width."""
    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with subprocess.Popen(
        [COMMAND, *arguments], stdin=terminal, stdout=terminal, stderr=terminal, env=env
    ):
        os.close(terminal)
        seen = b""
        try:
            while data := os.read(main, 65536):
                seen += data
        except OSError:  # Linux: the terminal has no writer left
            pass
    os.close(main)
    return seen.decode().replace("\r\n", "\n")


def test_a_person_at_a_terminal_gets_a_table(story: Path) -> None:
    usual = environment(TERM="xterm-256color")
    seen = on_a_terminal(str(story), columns=100, env=usual)
    assert "Attacker → target" in seen
    assert "\x1b[" in seen
    colourless = on_a_terminal(str(story), columns=100, env=usual | {"NO_COLOR": "1"})
    assert "\x1b[3" not in colourless
    piped = on_a_terminal(str(story), "-f", "jsonl", columns=100, env=usual)
    assert json.loads(piped)["id"] == "raid"


def test_a_person_who_says_nothing_gets_help() -> None:
    seen = on_a_terminal(columns=100, env=environment())
    assert seen.startswith("Usage: afteraction")


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines({"id": "a", "text": "x"}) + b"{broken\n")
    found = read([str(tmp_path / "in.jsonl"), str(tmp_path / "gone")], ReadingOptions())
    first = next(found)
    assert isinstance(first, Input)
    assert first.id == "a"
