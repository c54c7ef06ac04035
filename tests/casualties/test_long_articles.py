"""What long articles say of their dead: by the by, one by one, over a whole period."""

import pytest

from afteraction.record import Casualty
from tests.casualties.reading import rows, statements


def by_value(found: list[Casualty], value: int) -> Casualty:
    return next(c for c in found if c.count.value == value)


@pytest.mark.parametrize(
    "text",
    [
        "Staff Sgt. Omri Tal, 23, of Afula, died at the scene.",
        "Lena Osei, a grandmother of nine from Tamale, was pronounced dead.",
        "A man who mugged two tourists with a knife in Luxor was shot dead.",
    ],
)
def test_one_dead(text: str) -> None:
    assert [(outcome, value) for outcome, value, _ in rows(text)] == [("killed", 1)]


def test_a_headline_lists_with_commas() -> None:
    assert rows("Six troops, two nurses killed in Dire attack") == [
        ("killed", 6, "state_forces"),
        ("killed", 2, "civilians"),
    ]


def test_an_apposition_counts_nobody_twice() -> None:
    found = rows("The tourists, two Germans and a Dane, were wounded.")
    assert [value for _, value, _ in found] == [3]


def test_a_toll_far_behind_its_noun() -> None:
    found = statements(
        "The number of people killed in a drone strike on a mill in Tawila, North Darfur, has"
        " risen to 31 from 22."
    )
    assert by_value(found, 22).superseded_by == by_value(found, 31).id


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("The blast killed four people. The mayor had at first spoken of three dead.", 3),
        ("Nine people were killed. Police initially spoke of seven victims.", 7),
        ("More than 20 villagers killed in raid\n\nRaiders killed 22 villagers in Bani.", 20),
    ],
)
def test_former_figure(text: str, older: int) -> None:
    assert by_value(statements(text), older).superseded_by is not None


def test_one_wounded_who_died_is_wounded_no_more() -> None:
    found = statements(
        "Another guard wounded in Friday's raid on a van near Dire succumbed to his injuries,"
        " taking the number of martyred policemen to five."
    )
    hurt = next(c for c in found if c.outcome == "wounded")
    died = next(c for c in found if c.outcome == "killed" and c.count.value == 1)
    toll = by_value(found, 5)
    assert hurt.superseded_by == died.id
    assert (died.subset_of, toll.victims.side) == (toll.id, "state_forces")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Twelve people were hurt. One of the injured is in critical condition.", 1, 12),
        ("Nine people were hurt. The four most serious cases were flown to Dakar.", 4, 9),
        ("A bomb wounded two clerks. Later a doorman lost an eye.", 1, 2),
        ("Ten people died. Eight of the dead were gang members.", 8, 10),
        ("Ten people were killed. Six of the victims had been strangled.", 6, 10),
        ("Nine people were hurt, four of them police.", 4, 9),
    ],
)
def test_part(text: str, part: int, whole: int) -> None:
    found = statements(text)
    assert by_value(found, part).subset_of == by_value(found, whole).id


@pytest.mark.parametrize(
    ("text", "status", "side"),
    [
        (
            "Colonel Issa Ba, the army's spokesman, said four of his comrades fell in combat.",
            "confirmed",
            "state_forces",
        ),
        (
            "The People's Front said it won. The note put the number of policemen killed at 13.",
            "claimed",
            "state_forces",
        ),
        ("Toll from strike climbs to 34 as army denies responsibility.", "reported", "unknown"),
        ("The rebels abandoned six bodies when the helicopters came.", "reported", "armed_group"),
        ("Gunmen killed 30 personnel in the raid.", "reported", "state_forces"),
        ("Bombs killed 30 medical personnel.", "reported", "unknown"),
    ],
)
def test_status_and_side(text: str, status: str, side: str) -> None:
    (found,) = statements(text)
    assert (found.status, found.victims.side) == (status, side)


@pytest.mark.parametrize(
    "text",
    [
        "In the first six months of the year 212 people were killed by bandits.",
        "The United Nations says 640 people were killed in March.",
        "More than 90 protesters have been killed since the president came to power in 2010.",
        "The group killed more than 850 people in four decades of violence.",
        "At least 316 prisoners died in riots in the country's jails last year.",
    ],
)
def test_period(text: str) -> None:
    (found,) = statements(f"Gunmen attacked Dire. {text}", "2024-05-06")
    assert found.scope == "cumulative"


@pytest.mark.parametrize(
    "text",
    [
        "Several guests who hurt themselves on a fence were sent home.",
        'The general vowed to fight "until the last rebel is neutralised".',
    ],
)
def test_no_statement(text: str) -> None:
    assert [c.side for c in (s.victims for s in statements(text)) if c.side == "armed_group"] == []
