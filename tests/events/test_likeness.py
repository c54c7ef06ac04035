"""Which sentences tell of one incident: the evidence weighed together."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        # Two districts of one province, each with its toll.
        (
            (
                "In Herat province, gunmen killed four men in Shindand on Monday. Hours later a "
                "mine killed three women on a bus in Ghorian district, also in Herat."
            ),
            [4, 3],
        ),
        # A deed told first and one told of the same people.
        (
            (
                "A bomb killed six pupils in Tartus on Monday. The mayor of Homs said the six had "
                "been on their way to school."
            ),
            [6],
        ),
        # Another province, by the distance of a bearing.
        (
            (
                "A car bomb killed four people in Mosul on Monday. A second one killed six in Kut, "
                "160 km south of Baghdad."
            ),
            [4, 6],
        ),
        # The items of a list.
        (
            (
                "1. At Boma, on 3 May 1991, gunmen killed two guards.\n\n"
                "2. On 4 May a mine killed three farmers in Dikwa."
            ),
            [2, 3],
        ),
    ],
)
def test_incidents_are_told_apart(text: str, deaths: list[int]) -> None:
    record = extract(text, "1991-05-07")
    assert [event.fatalities.best for event in record.events] == deaths


def test_a_claim_of_both_attacks_is_one_of_each() -> None:
    record = extract(
        "A car bomb killed nine people in Baquba on Monday. In Kirkuk, gunmen shot dead two judges "
        "the same day. Islamic State claimed responsibility for both attacks.",
        "2014-05-07",
    )
    assert [event.claimed_by for event in record.events] == [["Islamic State"]] * 2
