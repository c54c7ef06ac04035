"""What date expressions mean, and what is none: tables of sentences."""

import re
from pathlib import Path

import pytest

from afteraction.article import Article
from afteraction.dates import find_dates
from afteraction.findings import Findings
from afteraction.lexicon import rows

_HERE = Path(__file__).parent
_VALUES = list(rows(_HERE / "values.tsv", ("published", "text", "values")))
_TRAPS = (_HERE / "traps.txt").read_text("utf-8").splitlines()


def read(text: str, published: str | None = None) -> Findings:
    findings = Findings(
        article=Article(text),
        published=published,
        published_from="option" if published else None,
    )
    find_dates(findings)
    return findings


@pytest.mark.parametrize("row", _VALUES, ids=lambda row: row["text"])
def test_expressions_have_their_spans_and_values(row: dict[str, str]) -> None:
    marked = re.findall(r"\[\[(.+?)\]\]", row["text"])
    text = row["text"].replace("[[", "").replace("]]", "")
    findings = read(text, None if row["published"] == "-" else row["published"])
    expected = dict(zip(marked, row["values"].split(), strict=True))
    found = {mention.date.text: mention.date.value for mention in findings.dates}
    assert {span: found.get(span) for span in expected} == expected


@pytest.mark.parametrize("text", _TRAPS)
def test_what_is_no_date(text: str) -> None:
    assert [mention.date.text for mention in read(text, "2025-05-27").dates] == []
