"""When the main incident was, where its own sentences do not say so."""

import pytest

from afteraction import extract

_STORY = """\
BAMAKO, 14 MAR 21 (Valley News) -- Gunmen shot dead four herders near Bankass in central Mali. \
{first} The gunmen burned two houses before they fled. {second}
"""


@pytest.mark.parametrize(
    ("first", "second", "earliest", "text"),
    [
        ("It happened on 12 March, a witness said.", "", "2021-03-12", "12 March"),
        ("", "The army had left the village on Friday.", "2021-03-12", "Friday"),
        ("", "", "2021-03-14", "14 MAR 21"),
        # Days that tell of something else are no evidence against the day of the dateline ...
        ("", "The governor said on Saturday that he was shocked.", "2021-03-14", "14 MAR 21"),
        # ... but what is told of other times is.
        ("In February 2020 the village was raided too.", "", None, None),
    ],
)
def test_a_day_told_beside_the_incident(
    first: str, second: str, earliest: str | None, text: str | None
) -> None:
    event = extract(_STORY.format(first=first, second=second)).events[0]
    assert (event.date.earliest, event.date.text) == (earliest, text)


def test_the_hours_just_past_are_of_the_day_of_publication() -> None:
    (event,) = extract(
        "In the past few hours gunmen shot dead four herders near Bankass in central Mali.",
        published="2021-03-14",
    ).events
    assert (event.date.earliest, event.date.latest) == ("2021-03-14", "2021-03-14")


def test_an_undated_text_with_its_date_from_outside_has_no_day() -> None:
    (event,) = extract(
        "Gunmen shot dead four herders near Bankass in central Mali.", published="2021-03-14"
    ).events
    assert event.date.earliest is None


def test_a_part_of_the_day_is_no_day() -> None:
    (event,) = extract(
        "Gunmen shot dead four herders at dawn near Bankass in central Mali. "
        "It happened on Friday, a witness said.",
        published="2021-03-14",
    ).events
    assert event.date.earliest == "2021-03-12"


def test_days_of_other_things_date_no_incident() -> None:
    (event,) = extract(
        "Gunmen shot dead a judge near Bankass in central Mali, officials said. "
        "She was appointed on 3 May 2001.",
        published="2021-03-14",
    ).events
    assert event.date.earliest is None
