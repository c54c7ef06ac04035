"""Several processes: the same output as one gives, whatever happens to them."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from afteraction.record import ErrorRecord
from afteraction_cli.batching import read_in_workers
from afteraction_cli.inputs import Input, error
from afteraction_cli.processing import Item, Result, process
from tests.cli.conftest import COMMAND, Runner, environment, lines

STORIES = [
    {"id": str(number), "text": f"Gunmen killed {number} villagers near Mopti on Tuesday."}
    for number in range(2, 90)
]


@pytest.mark.parametrize("format", ["jsonl", "explain", "table"])
def test_any_number_of_processes_gives_the_same_bytes(
    afteraction: Runner, tmp_path: Path, format: str
) -> None:
    # A line that is no JSON and a date that is none keep their places among the messages.
    flawed = {"id": "flawed", "text": "Rebels shot a judge.", "published": "some day"}
    (tmp_path / "in.jsonl").write_bytes(
        lines(*STORIES[:40]) + b"nonsense\n" + lines(flawed, *STORIES[40:])
    )
    runs = [afteraction("-f", format, "-j", number, "in.jsonl") for number in ("1", "3", "0")]
    assert runs[0].out.count("villagers") >= len(STORIES)
    assert len(runs[0].messages) == 2
    for run in runs[1:]:
        assert (run.code, run.out, run.err) == (runs[0].code, runs[0].out, runs[0].err)


def test_nothing_to_read(afteraction: Runner) -> None:
    outcome = afteraction("--input-format", "jsonl", "--jobs", "4", "-", stdin=b"")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_strict_stops_at_the_first_error(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(*STORIES[:9]) + b"nonsense\n" + lines(*STORIES[9:]))
    outcome = afteraction("--strict", "-j", "2", "in.jsonl")
    assert outcome.code == 1
    assert outcome.ids == [story["id"] for story in STORIES[:9]]


def _items(count: int) -> list[Item]:
    found: list[Item] = [
        Input(id=str(number), source="-", text="Gunmen killed two men.") for number in range(count)
    ]
    found[3] = error("empty", "there is no text in it", "-", "3")
    return found


def _kills_at_seven(item: Item) -> Result:
    """Work that costs a worker its life at one article."""
    if isinstance(item, ErrorRecord):
        return item
    if item.id == "7":
        os.kill(os.getpid(), signal.SIGKILL)
    return process(item)


def test_an_article_that_kills_its_process_costs_no_other_its_record() -> None:
    results = [result for _, result in read_in_workers(_items(30), _kills_at_seven, 2)]
    failed = [result for result in results if isinstance(result, ErrorRecord)]
    assert len(results) == 30
    assert [(record.id, record.error.code) for record in failed] == [
        ("3", "empty"),
        ("7", "internal"),
    ]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_workers_go_when_the_command_is_stopped(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(*STORIES) * 400)
    with subprocess.Popen(
        [str(COMMAND), "-j", "2", "in.jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        process_group=0,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        for _ in range(20):
            running.stdout.readline()
        time.sleep(1)  # by now all wait for their results to be taken
        running.send_signal(number)
        running.stdout.read()
        assert running.stderr.read() == b""
        assert running.wait(20) == code
        with pytest.raises(ProcessLookupError):
            _wait_for_the_end_of(running.pid)


def _wait_for_the_end_of(group: int) -> None:
    """Raises ProcessLookupError as soon as no process of the group is left."""
    for _ in range(400):
        os.killpg(group, 0)
        time.sleep(0.05)
