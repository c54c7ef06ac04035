"""Every rule finds what its positive examples mark and leaves its negative ones alone."""

import re

import pytest

from afteraction.article import Article
from afteraction.dates import find_dates
from afteraction.dates.grammar import DateRule
from afteraction.dates.rules import RULES
from afteraction.findings import Candidate, Findings

_POSITIVE = [(rule, example) for rule in RULES for example in rule.positive]
_NEGATIVE = [(rule, example) for rule in RULES for example in rule.negative]


def _kept(rule: DateRule, text: str) -> list[Candidate]:
    findings = Findings(
        article=Article(text),
        published=rule.published,
        published_from="option" if rule.published else None,
        trace=[],
    )
    find_dates(findings)
    assert findings.trace is not None
    return [c for c in findings.trace if c.rule == rule.name and c.removed is None]


@pytest.mark.parametrize(("rule", "example"), _POSITIVE, ids=lambda v: getattr(v, "name", None))
def test_a_rule_finds_its_positive_examples(rule: DateRule, example: str) -> None:
    marked = re.search(r"\[\[(.+?)\]\]", example)
    assert marked
    text = example.replace("[[", "").replace("]]", "")
    assert marked[1] in [text[c.start : c.end] for c in _kept(rule, text)]


@pytest.mark.parametrize(("rule", "example"), _NEGATIVE, ids=lambda v: getattr(v, "name", None))
def test_a_rule_leaves_its_negative_examples(rule: DateRule, example: str) -> None:
    assert _kept(rule, example) == []


def test_names_are_unique_and_every_rule_has_both_kinds_of_example() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert [rule.name for rule in RULES if not rule.positive or not rule.negative] == []
