"""What is promised about the project itself: its documents, its layers, its start."""

import re
import subprocess
import sys
from pathlib import Path

import typer

from afteraction.record import Record
from afteraction_cli.command import app
from tests.cli.conftest import COMMAND, environment

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_readme_names_every_option_and_format() -> None:
    command = typer.main.get_command(app)
    context = command.make_context("afteraction", ["-"], resilient_parsing=True)
    names = [name for parameter in command.get_params(context) for name in parameter.opts]
    options = [name for name in names if name.startswith("-")]
    assert len(options) >= 14
    assert [name for name in options if f"`{name}" not in README] == []
    for value in ("auto", "jsonl", "table", "explain", "text"):
        assert f"`{value}`" in README


def test_the_readme_names_every_field_of_the_record() -> None:
    assert [name for name in Record.__struct_fields__ if f"`{name}`" not in README] == []


def test_continuous_integration_runs_the_two_commands_of_the_readme() -> None:
    commands = [line for line in CI.splitlines() if line.startswith(("python3 ", ".venv/bin/py"))]
    assert len(commands) == 2
    for command in commands:
        assert f"\n    {command}\n" in README


def test_the_core_knows_no_shell() -> None:
    code = (
        "import sys, afteraction\n"
        "afteraction.explain('Gunmen killed 12 villagers in Mopti, Mali, on 3 March 2024.')\n"
        "print(*sorted({'afteraction_cli', 'typer', 'rich', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
    imports = re.compile(r"^\s*(?:from|import)\s+(afteraction_cli|typer|rich)\b", re.MULTILINE)
    sources = sorted((ROOT / "extractors").rglob("*.py"))
    assert sources
    assert [path for path in sources if imports.search(path.read_text(encoding="utf-8"))] == []


def test_json_lines_are_written_without_rich(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Gunmen fled.")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", COMMAND, tmp_path / "a.txt"],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "msgspec" in imported
    slow = {"rich", "dateparser", "asyncio", "pydantic", "tempfile", "gzip", "importlib.metadata"}
    assert imported & slow == set()
