"""What a date is for, by what stands around it."""

import re
from pathlib import Path

import pytest
from tests.dates.test_values import read

from afteraction.lexicon import rows

_ROWS = list(rows(Path(__file__).with_name("functions.tsv"), ("function", "text")))


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["text"])
def test_a_date_has_its_function(row: dict[str, str]) -> None:
    marked = re.search(r"\[\[(.+?)\]\]", row["text"])
    assert marked
    findings = read(row["text"].replace("[[", "").replace("]]", ""), "2025-05-27")
    found = {mention.date.text: mention.function for mention in findings.dates}
    assert found.get(marked[1]) == row["function"]
