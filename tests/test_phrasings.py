"""Every phrasing of the catalogue is read as its row says, or is listed as not yet."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.ledger import Ledger
from tests.phrasings.catalogue import (
    NOT_YET,
    NOT_YET_IN_CAPITALS,
    STAGES,
    Row,
    in_capitals,
    rows,
    wrong,
)

ROWS = [(stage, row) for stage in STAGES for row in rows(stage)]
HEAD = """\
# Rows of the catalogue that do not hold yet: id, tab, the first thing that goes wrong.
# Each runs as an expected failure; one that begins to hold fails the suite until its line is gone.
# Rewritten by: pytest tests/test_phrasings.py --update-not-yet
"""


@pytest.fixture(scope="module")
def ledger(open_ledger: Callable[..., Ledger]) -> Ledger:
    return open_ledger("phrasings", NOT_YET, HEAD, {row.id for _, row in ROWS})


@pytest.mark.parametrize(("stage", "row"), [pytest.param(*pair, id=pair[1].id) for pair in ROWS])
def test_phrasing(stage: str, row: Row, ledger: Ledger) -> None:
    ledger.settle(row.id, stage, wrong(row))


@pytest.fixture(scope="module")
def wire_ledger(open_ledger: Callable[..., Ledger]) -> Ledger:
    known = {row.id for _, row in ROWS}
    return open_ledger("phrasings in capitals", NOT_YET_IN_CAPITALS, HEAD, known)


@pytest.mark.parametrize(("stage", "row"), [pytest.param(*pair, id=pair[1].id) for pair in ROWS])
def test_phrasing_in_capitals(stage: str, row: Row, wire_ledger: Ledger) -> None:
    wire_ledger.settle(row.id, stage, wrong(in_capitals(row)))


def test_the_catalogue_is_whole() -> None:
    assert Counter(stage for stage, _ in ROWS) == {
        "casualties": 170,
        "dates": 56,
        "places": 50,
        "actors": 67,
    }
    assert len({row.id for _, row in ROWS}) == len(ROWS)
    assert all(row.check for _, row in ROWS)


def test_the_lists_name_rows_only(ledger: Ledger, wire_ledger: Ledger) -> None:
    assert ledger.update or not ledger.strangers | wire_ledger.strangers
