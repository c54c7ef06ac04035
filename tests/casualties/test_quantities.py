"""What number words entail."""

import re
from itertools import pairwise

import pytest

from afteraction.folding import fold
from afteraction.quantities import Quantity, quantity_at
from afteraction.record import Count


def read(text: str) -> list[tuple[str, Quantity]]:
    folded = fold(text)
    found = list(re.finditer(r"[^\W_]+", folded))
    words = [match.group() for match in found]
    gaps = [folded[a.end() : b.start()] for a, b in pairwise(found)] + [""]
    quantities = []
    index = 0
    while index < len(words):
        quantity = quantity_at(words, gaps, index, len(words))
        if quantity is None:
            index += 1
        else:
            quantities.append((" ".join(words[quantity.first : quantity.stop]), quantity))
            index = quantity.stop
    return quantities


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "approximate"),
    [
        ("17 porters", 17, 17, 17, False),
        ("1,340 porters", 1340, 1340, 1340, False),
        ("twenty-six porters", 26, 26, 26, False),
        ("two hundred and four porters", 204, 204, 204, False),
        ("three thousand five hundred porters", 3500, 3500, 3500, False),
        ("2.5 thousand porters", 2500, None, None, True),
        ("at least nine porters", 9, 9, None, False),
        ("no fewer than nine porters", 9, 9, None, False),
        ("nine or more porters", 9, 9, None, False),
        ("more than nine porters", 9, 10, None, False),
        ("well over 90 porters", 90, 91, None, False),
        ("up to nine porters", 9, None, 9, False),
        ("as many as nine porters", 9, None, 9, False),
        ("fewer than nine porters", 9, None, 8, False),
        ("nearly 90 porters", 90, None, 89, True),
        ("about 90 porters", 90, None, None, True),
        ("some 90 porters", 90, None, None, True),
        ("90 or so porters", 90, None, None, True),
        ("between 15 and 25 porters", None, 15, 25, False),
        ("15 to 25 porters", None, 15, 25, False),
        ("15-25 porters", None, 15, 25, False),
        ("15–25 porters", None, 15, 25, False),
        ("six or seven porters", None, 6, 7, False),
        ("a dozen porters", 12, None, None, True),
        ("three dozen porters", 36, None, None, True),
        ("half a dozen porters", 6, None, None, True),
        ("a hundred porters", 100, None, None, True),
        ("one hundred porters", 100, 100, 100, False),
        ("a couple of porters", 2, None, None, True),
        ("several porters", None, 3, None, True),
        ("a handful of porters", None, 3, None, True),
        ("dozens of porters", None, 24, None, True),
        ("scores of porters", None, 40, None, True),
        ("hundreds of porters", None, 200, None, True),
        ("tens of thousands of porters", None, 20000, None, True),
        ("both porters", 2, 2, 2, False),
        ("all four porters", 4, 4, 4, False),
        ("more than a dozen porters", 12, 13, None, True),
    ],
)
def test_count(
    text: str, value: int | None, low: int | None, high: int | None, approximate: bool
) -> None:
    (_, quantity), *rest = read(text)
    assert quantity.count == Count(value, low, high, approximate)
    assert not rest


def test_neighbours_are_not_one_number() -> None:
    assert [words for words, _ in read("in 2019, 12 porters")] == ["2019", "12"]
    assert [words for words, _ in read("5 dead and 20 hurt")] == ["5", "20"]


def test_score_is_no_range() -> None:
    assert all(quantity.count.max != 3 or quantity.count.min == 3 for _, quantity in read("3-0"))


def test_additive_and_whole() -> None:
    assert read("another 17")[0][1].additive
    assert read("all three")[0][1].whole
