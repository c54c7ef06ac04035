"""Articles of many kinds and regions, each with the truth written before the tool read it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from afteraction import extract
from tests.ledger import Ledger
from tests.phrasings.checking import problems
from tests.truths import parts, truths

FOLDER = Path(__file__).with_name("articles")
TRUTH = truths(FOLDER / "truth.jsonl")
CHECKS = [
    (article, f"{article}:{name}", case)
    for article, truth in TRUTH.items()
    for name, case in parts(truth)
]
HEAD = """\
# What the tool does not find yet in the articles: article:check, tab, what goes wrong.
# Each runs as an expected failure; one that begins to hold fails the suite until its line is gone.
# Rewritten by: pytest tests/test_articles.py --update-not-yet
"""


@pytest.fixture(scope="module")
def ledger(open_ledger: Callable[..., Ledger]) -> Ledger:
    return open_ledger(
        "article truths",
        Path(__file__).with_name("articles_not_yet.txt"),
        HEAD,
        {name for _, name, _ in CHECKS},
    )


@cache
def as_read(article: str) -> tuple[dict[str, Any], str]:
    text = (FOLDER / f"{article}.txt").read_text(encoding="utf-8")
    record = extract(text, TRUTH[article].get("published"), id=article)
    return msgspec.to_builtins(record), text


@pytest.mark.parametrize(
    ("article", "identifier", "case"), [pytest.param(*check, id=check[1]) for check in CHECKS]
)
def test_truth(article: str, identifier: str, case: dict[str, Any], ledger: Ledger) -> None:
    check = identifier.split(":")[1].split("[", maxsplit=1)[0]
    ledger.settle(identifier, check, problems(case, *as_read(article)))


def test_every_article_has_its_truth() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(TRUTH)


def test_the_list_names_truths_only(ledger: Ledger) -> None:
    assert ledger.update or not ledger.strangers
