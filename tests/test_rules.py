"""Every rule finds its own positive examples and leaves its negative ones alone."""

import importlib
import pkgutil
import re
from collections import Counter

import pytest

from afteraction import explain
from afteraction.rule import Rule

STAGES = ("dates", "places", "actors", "casualties", "events")


def collected() -> list[tuple[str, Rule]]:
    """The rules of every stage, each once however many modules export it."""
    found: dict[int, tuple[str, Rule]] = {}
    for stage in STAGES:
        package = importlib.import_module(f"afteraction.{stage}")
        names = [package.__name__]
        names += [m.name for m in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
        for name in names:
            for rule in getattr(importlib.import_module(name), "RULES", ()):
                assert isinstance(rule, Rule), f"{name}.RULES holds {rule!r}"
                found.setdefault(id(rule), (stage, rule))
    return list(found.values())


RULES = collected()
POSITIVE = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for _, rule in RULES
    for number, example in enumerate(rule.positive, start=1)
]
NEGATIVE = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for _, rule in RULES
    for number, example in enumerate(rule.negative, start=1)
]


def unbracketed(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its double brackets, and the spans they stood around."""
    text, spans = "", []
    for plain, marked in re.findall(r"(.*?)(?:\[\[(.*?)\]\]|$)", example, re.DOTALL):
        text += plain
        if marked:
            spans.append((len(text), len(text) + len(marked)))
            text += marked
    return text, spans


def kept(rule: Rule, text: str) -> list[tuple[int, int]]:
    """The spans of the rule's candidates that nothing removed."""
    return [
        (candidate.start, candidate.end)
        for candidate in explain(text, published=rule.published).candidates
        if candidate.rule == rule.name and candidate.removed is None
    ]


@pytest.mark.parametrize(("rule", "example"), POSITIVE)
def test_positive_example(rule: Rule, example: str) -> None:
    text, spans = unbracketed(example)
    assert spans, "a positive example marks the span to be found in [[double brackets]]"
    found = kept(rule, text)
    missed = [text[start:end] for start, end in spans if (start, end) not in found]
    assert not missed, f"found {[text[start:end] for start, end in found]}"


@pytest.mark.parametrize(("rule", "example"), NEGATIVE)
def test_negative_example(rule: Rule, example: str) -> None:
    text, _ = unbracketed(example)
    assert [text[start:end] for start, end in kept(rule, text)] == []


@pytest.mark.parametrize(
    ("stage", "rule"), [pytest.param(*pair, id=pair[1].name) for pair in RULES]
)
def test_rule_is_well_made(stage: str, rule: Rule) -> None:
    assert re.fullmatch(rf"{stage}(\.[a-z][a-z0-9_]*)+", rule.name), "dotted, stage first"
    assert rule.positive, "no positive example"
    assert rule.negative, "no negative example"


def test_names_are_unique() -> None:
    counts = Counter(rule.name for _, rule in RULES)
    assert [name for name, count in counts.items() if count > 1] == []
