"""Whatever words come together, the stage reads them without failing and keeps its promises."""

import random
import re

import pytest
from tests.dates.test_values import read

from afteraction.dates.words import WORDS

_OTHERS = """the a of last next that same early late end this on in by and to every past ago later
few several half following before after since quarter BC B.C. 1 9 15 31 30 29 2 1990 2024 1000 2199
264 99 1990s 31st 5pm 5:30 p.m. 0900 25/05/2025 05-06-07 2024-02-30 2023-13-45 '99 $1990 1,500 2.5
2 1/2 2024-03-23T08:55 © overnight Ramadan Easter midnight""".split()
_MARKS = ["", "", "", "", "", ",", "-", ".", "'s", ":", "/", "\n", "\n\n", " -- ", "("]
_VALUE = re.compile(
    r"-?(?:BC)?[\dX]{1,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-WE|-\d)?|Q[\dX]|H[\dX]|SP|SU|FA|WI))?"
    r"(?:T(?:MO|MI|AF|EV|NI|XX|\d\d:\d\d))?$|P(?:T?[\dX.]+[SMHDWY])$|(?:PAST|PRESENT|FUTURE)_REF$"
)


@pytest.mark.parametrize("seed", range(150))
def test_any_words_are_read(seed: int) -> None:
    chance = random.Random(seed)
    words = [chance.choice([w, w.capitalize()]) for w in chance.choices(sorted(WORDS), k=30)]
    words += chance.choices(_OTHERS, k=50)
    chance.shuffle(words)
    text = " ".join(word + chance.choice(_MARKS) for word in words)
    published = chance.choice([None, "2024-02-29", "2025-01-01", "0001-01-01", "9999-12-31"])
    findings = read(text, published)
    end = 0
    for mention in findings.dates:
        date = mention.date
        assert end <= date.start < date.end <= len(text)
        assert date.text == text[date.start : date.end]
        assert _VALUE.match(date.value), (date.text, date.value)
        assert (date.earliest is None) == (date.latest is None)
        assert date.earliest is None or date.earliest <= str(date.latest)
        end = date.end


def test_a_long_table_of_dates_takes_no_more_than_its_share() -> None:
    findings = read("5 May 1990; " * 2000)
    assert len(findings.dates) == 2000
