"""One group told by two nouns is one actor, two groups are two."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Six Jesuit priests were shot dead in Bangui. The Jesuits taught at the university.",
            ["Jesuit priests"],
        ),
        (
            "The murder of six Jesuits shook the town. The Jesuit priests were shot in bed.",
            ["Jesuit priests"],
        ),
        (
            "Two American tourists were killed in Petra. The Americans were on a bus.",
            ["American tourists"],
        ),
        ("A student activist was shot dead in Dhaka. The activist was 21.", ["activist"]),
        # Others of the same noun, and a noun that describes two groups.
        (
            "Two American tourists were killed in Petra. Many Americans live there.",
            ["tourists", "americans"],
        ),
        (
            "Two student protesters were shot dead in Dhaka. Students marched on Tuesday.",
            ["protesters", "students"],
        ),
        (
            "Sikh pilgrims and Sikh students were killed in Lahore. The Sikhs mourned.",
            ["pilgrims", "students", "sikhs"],
        ),
    ],
)
def test_groups_told_by_two_nouns(text: str, names: list[str]) -> None:
    assert [actor.name for actor in extract(text).actors if actor.generic] == names
