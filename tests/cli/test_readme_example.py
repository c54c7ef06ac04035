"""The example in the README is what the command prints; ``--update-golden`` rewrites it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- example -->\n", "<!-- end of the example -->\n"
ARTICLE = """\
MAIDUGURI, Nigeria, 12 March 2021 - Suspected Boko Haram fighters raided the town of Gwoza in Borno
state on Wednesday and killed at least nine farmers, a local official said. Residents put the death
toll at 14. Four people were wounded.
"""


def indented(text: str) -> str:
    """A block of code in Markdown."""
    return "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())


def laid_out(line: str) -> str:
    """A record with a line for each key and for each thing in a list."""
    rows = []
    for key, value in json.loads(line).items():
        if isinstance(value, list) and value:
            items = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value)
            rows.append(f'"{key}": [\n{items}]')
        else:
            rows.append(f'"{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{" + ",\n ".join(rows) + "}"


def test_the_example_is_what_the_command_prints(
    afteraction: Runner, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    (tmp_path / "raid.txt").write_text(ARTICLE)
    table = afteraction("raid.txt", "-f", "table").out
    line = afteraction("raid.txt").out
    example = (
        f"\n`raid.txt`:\n\n{indented(ARTICLE)}\n"
        f"`afteraction raid.txt` at a terminal:\n\n{indented(table)}\n"
        "`afteraction raid.txt` in a pipe, here with line breaks put in for the reader:\n\n"
        f"```json\n{laid_out(line)}\n```\n\n"
    )
    before, rest = README.read_text(encoding="utf-8").split(BEGIN)
    shown, after = rest.split(END)
    if pytestconfig.getoption("--update-golden"):
        README.write_text(before + BEGIN + example + END + after, encoding="utf-8")
    else:
        assert shown == example
