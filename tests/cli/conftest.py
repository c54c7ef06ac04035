"""The real command, in a real process, as its users run it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

COMMAND = Path(sys.executable).with_name("afteraction")
STORY = (
    "BAMAKO, March 21, 2024 (Agency) - Gunmen killed 12 villagers near Mopti on Tuesday, "
    "local officials said.\n"
)

Runner = Callable[..., "Outcome"]


class Outcome:
    """What a run left behind."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def ids(self) -> list[str]:
        return [record["id"] for record in self.records]

    @property
    def messages(self) -> list[str]:
        return self.err.splitlines()


def environment(**changes: str) -> dict[str, str]:
    """The environment without what colours or widens output, plus ``changes``."""
    plain = {"COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"}
    return {name: value for name, value in os.environ.items() if name not in plain} | changes


@pytest.fixture(scope="session", autouse=True)
def _cached_byte_code(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Cache byte code as an installed package does, but not in the checkout: a quicker suite."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("byte-code")))
        yield


@pytest.fixture
def afteraction(tmp_path: Path) -> Runner:
    """Run the command in ``tmp_path`` and return what came of it; a traceback fails at once."""

    def run(
        *arguments: str | bytes | Path,
        stdin: bytes | None = None,
        env: dict[str, str] | None = None,
        **options: Any,
    ) -> Outcome:
        # None: no terminal and nothing piped in that could be waited for.
        given = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
        done = subprocess.run(
            [COMMAND, *arguments],
            capture_output=True,
            cwd=tmp_path,
            env=environment(**(env or {})),
            timeout=60,
            check=False,
            **{**given, **options},
        )
        outcome = Outcome(done)
        assert "Traceback" not in outcome.err, outcome.err
        return outcome

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """One article in a file."""
    path = tmp_path / "raid.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def lines(*records: object) -> bytes:
    """JSON Lines of these records."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)
