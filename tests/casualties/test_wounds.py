"""Wounds told without a word for them, deeds that end in death, and those who die later."""

import pytest

from tests.casualties.reading import Row, rows, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man stabbed three commuters at a station.", [("wounded", 3, "civilians")]),
        ("A teacher was stabbed in the neck.", [("wounded", 1, "civilians")]),
        ("Two pilgrims were lightly to moderately injured.", [("wounded", 2, "civilians")]),
        ("Nine porters were left badly injured.", [("wounded", 9, "civilians")]),
        ("A policeman lost an eye.", [("wounded", 1, "state_forces")]),
        ("Masked men shot a welder in both knees.", [("wounded", 1, "civilians")]),
        ("Two soldiers suffered arm wounds.", [("wounded", 2, "state_forces")]),
        ("Medics treated 40 villagers for gunshot wounds.", [("wounded", 40, "civilians")]),
        ("The blast resulted in the injury of two nurses.", [("wounded", 2, "civilians")]),
        ("Six more injuries were sustained.", [("wounded", 6, "unknown")]),
        ("Five other villagers were taken to hospital.", [("wounded", 5, "civilians")]),
        (
            "Nine people died and 30 people, mostly students, wounded.",
            [("killed", 9, "unknown"), ("wounded", 30, "unknown")],
        ),
        (
            "Two soldiers were killed and ten others, four soldiers and six drivers, injured.",
            [("killed", 2, "state_forces"), ("wounded", 10, "mixed")],
        ),
    ],
)
def test_wounded(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A policeman lost his helmet.",
        "A welder was shot at.",
        "They left the boy with a death threat.",
        "Rebels stabbed three tyres.",
        "The wounded nurses were taken to hospital.",
        "A minister was taken to hospital after a heart attack.",
        "Karim Haddad's murder trial opened.",
    ],
)
def test_no_wound(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders hacked five herders to death.", [("killed", 5, "civilians")]),
        ("Rebels shot a trader dead.", [("killed", 1, "civilians")]),
        (
            "Rebels shot a trader dead and wounded another near Dire.",
            [("killed", 1, "civilians"), ("wounded", 1, "civilians")],
        ),
        ("Raiders burned six villagers alive.", [("killed", 6, "civilians")]),
        ("Two porters were found with their throats slit.", [("killed", 2, "civilians")]),
        ("Guerrillas murder 12 peasants near Dire.", [("killed", 12, "civilians")]),
        ("Was murdered in Cali the lawyer Jaime Rios.", [("killed", 1, "civilians")]),
        ("Rebels took 14 soldiers prisoner.", [("abducted", 14, "state_forces")]),
        ("The rebels captured 14 soldiers.", [("abducted", 14, "state_forces")]),
        ("A nurse was shot, stabbed, and killed.", [("killed", 1, "civilians")]),
    ],
)
def test_deeds_with_their_victims_between(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The army captured 14 rebels.", "The rebels captured 14 rifles.", "A storm felled nine oaks."],
)
def test_no_captive(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge was stabbed in Dire. He died in hospital.",
        "Judge Ana Ruiz was stabbed on Friday. Ruiz died in hospital.",
    ],
)
def test_who_dies_later_is_no_longer_wounded(text: str) -> None:
    wounded, killed = statements(text)
    assert (wounded.outcome, killed.outcome) == ("wounded", "killed")
    assert wounded.superseded_by == killed.id


def test_wounds_that_are_told_again_in_the_sentence() -> None:
    found = statements("A man stabbed three guards, killing one and wounding two.")
    assert [(c.outcome, c.count.value) for c in found] == [("killed", 1), ("wounded", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen fired at two guards, killing them both.", ("killed", 2)),
        ("Raiders attacked two traders and slit their throats.", ("killed", 2)),
        ("The bomb hit the mayor's car, killing him and six others.", ("killed", 7)),
    ],
)
def test_pronouns_for_people_aimed_at(text: str, expected: tuple[str, int]) -> None:
    (found,) = statements(text)
    assert (found.outcome, found.count.value) == expected


def test_pronoun_of_another_gender_goes_back_to_nobody() -> None:
    found = statements("The robber took a woman captive before he was killed by troops.")
    assert [c.outcome for c in found] == ["abducted"]


@pytest.mark.parametrize(
    "text",
    [
        "A man stabbed a nurse before police shot him dead.",
        "A man stabbed a nurse. Police shot him dead.",
    ],
)
def test_police_shoot_who_attacked(text: str) -> None:
    (found,) = statements(text)
    assert (found.outcome, found.superseded_by) == ("wounded", None)


def test_body_of_the_kidnapped() -> None:
    found = statements("Rebels kidnapped a herder. His body was later found.")
    assert [(c.outcome, c.victims.text) for c in found] == [
        ("abducted", "a herder"),
        ("killed", "a herder"),
    ]
