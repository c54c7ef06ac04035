"""Options and summary of the whole suite."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from tests.ledger import Ledger

LEDGERS = pytest.StashKey[list[Ledger]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that rewrite what the suite compares with, for review in the diff."""
    group = parser.getgroup("afteraction")
    group.addoption(
        "--update-not-yet",
        action="store_true",
        help="rewrite the lists of what does not hold yet instead of comparing with them",
    )
    group.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the golden records of sample_articles/ instead of comparing with them",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Start with no ledgers."""
    config.stash[LEDGERS] = []


@pytest.fixture(scope="session")
def open_ledger(pytestconfig: pytest.Config) -> Callable[..., Ledger]:
    """Open the ledger of a test module: title, list of what does not hold yet, head, all ids."""

    def open_one(title: str, path: Path, head: str, known: Collection[str]) -> Ledger:
        update = pytestconfig.getoption("--update-not-yet")
        ledger = Ledger(title, path, head, known, update=update)
        pytestconfig.stash[LEDGERS].append(ledger)
        return ledger

    return open_one


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print how many rows hold, per stage, and rewrite the lists if asked to."""
    for ledger in config.stash[LEDGERS]:
        if ledger.update:
            ledger.rewrite()
            terminalreporter.write_line(f"rewritten: {ledger.path}")
        for line in ledger.lines():
            terminalreporter.write_line(line)
