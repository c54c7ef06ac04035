"""The sample articles: the truth read by hand, and the golden record of each."""

import difflib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.ledger import Ledger
from tests.phrasings.checking import problems
from tests.samples import FOLDER, Sample, samples
from tests.truths import parts, truths

# What a careful reader finds in each sample, written without looking at what the tool finds.
TRUTH = truths(Path(__file__).with_name("truth.jsonl"))
PUBLISHED = {name: row["published"] for name, row in TRUTH.items() if "published" in row}
SAMPLES = list(samples(PUBLISHED))


CHECKS = [
    (sample, f"{sample.name}:{name}", case)
    for sample in SAMPLES
    for name, case in parts(TRUTH.get(sample.name, {}))
]
HEAD = """\
# What the tool does not find yet in the sample articles: article:check, tab, what goes wrong.
# Each runs as an expected failure; one that begins to hold fails the suite until its line is gone.
# Rewritten by: pytest tests/test_samples.py --update-not-yet
"""


@pytest.fixture(scope="module")
def ledger(open_ledger: Callable[..., Ledger]) -> Ledger:
    path = Path(__file__).with_name("truth_not_yet.txt")
    return open_ledger("sample truths", path, HEAD, {identifier for _, identifier, _ in CHECKS})


@cache
def as_read(sample: Sample) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(sample.record())
    return record


@pytest.mark.parametrize(
    ("sample", "identifier", "case"), [pytest.param(*check, id=check[1]) for check in CHECKS]
)
def test_truth(sample: Sample, identifier: str, case: dict[str, Any], ledger: Ledger) -> None:
    check = identifier.split(":")[1].split("[", maxsplit=1)[0]
    ledger.settle(identifier, check, problems(case, as_read(sample), sample.text))


def test_every_sample_has_its_truth() -> None:
    assert {sample.name for sample in SAMPLES} == set(TRUTH)


def test_the_list_names_truths_only(ledger: Ledger) -> None:
    assert ledger.update or not ledger.strangers


def golden(sample: Sample) -> Path:
    return FOLDER / f"{sample.name.replace('batch/', 'batch.')}.json"


@pytest.mark.parametrize("sample", [pytest.param(one, id=one.name) for one in SAMPLES])
def test_golden_record(sample: Sample, pytestconfig: pytest.Config) -> None:
    path = golden(sample)
    found = msgspec.json.format(msgspec.json.encode(sample.record()), indent=2).decode() + "\n"
    if pytestconfig.getoption("--update-golden"):
        path.write_text(found, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    if found != kept:
        lines = difflib.unified_diff(
            kept.splitlines(), found.splitlines(), path.name, "found", "", "", 2, ""
        )
        pytest.fail("\n".join(lines) + "\nif this is right: pytest --update-golden", pytrace=False)


def test_every_golden_record_has_its_sample() -> None:
    assert {path.name for path in FOLDER.glob("*.json")} == {golden(one).name for one in SAMPLES}
