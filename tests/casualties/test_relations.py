"""Parts of a whole, figures replaced, figures in conflict, other events."""

import pytest

from afteraction.record import Casualty
from tests.casualties.reading import statements


def by_value(found: list[Casualty], value: int) -> Casualty:
    return next(c for c in found if c.count.value == value)


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people, including four children, were killed.",
        "Eleven people were killed, four of them children.",
        "Four children were among the 11 killed.",
        "Of the 11 victims, four were children.",
        "Gunmen killed 11 people, among them four children.",
        "Eleven people were killed (including four children).",
        "Eleven people died. Four children were also among the dead.",
        "Eleven people died. Four children were among those killed.",
        "Bombs killed 11 people, including a car bomb in a market that killed four.",
    ],
)
def test_subset(text: str) -> None:
    found = statements(text)
    assert by_value(found, 4).subset_of == by_value(found, 11).id


def test_parts_told_one_by_one_are_no_further_dead() -> None:
    found = statements(
        "Seven traders were killed. The men beheaded the driver and killed six others."
    )
    whole = by_value(found, 7)
    assert [by_value(found, n).subset_of for n in (1, 6)] == [whole.id, whole.id]


def test_parts_that_add_up() -> None:
    found = statements("Nine people – six soldiers and three traders – died in the ambush.")
    whole = by_value(found, 9)
    assert whole.victims.side == "mixed"
    assert [by_value(found, n).subset_of for n in (6, 3)] == [whole.id, whole.id]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose to 21 from 17.",
        "The death toll rose to 21, up from 17.",
        "The death toll has risen from 17 to 21.",
    ],
)
def test_update(text: str) -> None:
    found = statements(text)
    assert by_value(found, 17).superseded_by == by_value(found, 21).id


def test_later_toll_replaces_the_first_report() -> None:
    found = statements("A bomb killed 17 people in Dire. The death toll later rose to 21.")
    assert by_value(found, 17).superseded_by == by_value(found, 21).id


def test_sum_of_what_was_told() -> None:
    found = statements(
        "A bomb killed 11 people in Dire. Another killed ten. In all, 32 people were killed."
    )
    assert [c.subset_of for c in found] == [found[2].id, found[2].id, None]


def test_one_of_the_deeds_is_a_part() -> None:
    found = statements("Raids killed 18 people. In the deadliest attack, ten people were killed.")
    assert by_value(found, 10).subset_of == by_value(found, 18).id


def test_conflict_of_two_sources() -> None:
    found = statements(
        "The rebels said they had killed 35 soldiers near Dire. "
        "The army confirmed the death of 12 soldiers."
    )
    assert by_value(found, 35).conflicts_with == [by_value(found, 12).id]
    assert by_value(found, 12).conflicts_with == [by_value(found, 35).id]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The insurgency has killed more than 8,000 people since 2011.", "cumulative"),
        ("Nine soldiers have been killed this year.", "cumulative"),
        ("The war began in 2011 and has killed more than 8,000 people.", "cumulative"),
        ("Hundreds of thousands have died.", "cumulative"),
        ("Bombs killed nine on the country's bloodiest day since 2011.", "event"),
        ("Over the past ten years, 8,000 people have been killed.", "cumulative"),
        ("It was the deadliest attack since 41 soldiers died at Dire.", "other_event"),
        ("The raid recalled an ambush in which nine guards died.", "other_event"),
        ("He was convicted of killing two nurses.", "other_event"),
        ("The raid was in retaliation for the killing of four soldiers.", "other_event"),
        ("He was arrested over the 2011 killing of five women.", "other_event"),
        ("The attack, the deadliest since 2015, left 35 people dead.", "event"),
        ("In the bloodiest day this month, bombs killed 35 people.", "event"),
        ("Last year 200 people were killed in the region.", "cumulative"),
        ("A wave of attacks across the country killed 93 people on Monday.", "event"),
        ("The 34th soldier to die this year was buried.", "event"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    (found,) = statements(text)
    assert found.scope == scope
