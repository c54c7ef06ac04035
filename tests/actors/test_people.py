"""People without a title: who is read, who is not, and who is meant by a part of the name."""

import pytest

from afteraction import extract


def people(text: str) -> list[str]:
    return [actor.name for actor in extract(text).actors if actor.type == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen shot dead Imran Daud outside his shop on Monday.", ["Imran Daud"]),
        ("Police investigate the murder of Somchai Prasert.", ["Somchai Prasert"]),
        ("Teacher Somchai Prasert was shot dead on Monday.", ["Somchai Prasert"]),
        ("Somchai Prasert, 41, was shot dead on Monday.", ["Somchai Prasert"]),
        ("Gunmen killed the nurse Adaeze Obi near the market.", ["Adaeze Obi"]),
        ("The attack also wounded Hadiza Musa and Joseph Okon.", ["Hadiza Musa", "Joseph Okon"]),
        ("GUNMEN KIDNAPPED PEDRO ALVAREZ NIETO IN CALI TODAY.", ["Pedro Alvarez Nieto"]),
        (
            "AMONG THE INJURED ARE PEDRO NIETO, 53; ZENAIDA TELLO, 23; AND ANA RUEDA.",
            ["Pedro Nieto", "Zenaida Tello", "Ana Rueda"],
        ),
    ],
)
def test_people_tied_to_harm(text: str, names: list[str]) -> None:
    assert sorted(people(text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six people at the Carlos Nieto airport on Monday.",
        "Rebels killed six people on Juan Nieto Street.",
        "Gunmen killed Iron Valley residents on Monday.",
        "Six people were killed in Port Harcourt on Monday.",
        "GUNMEN KILLED SIX PEOPLE NEAR THE JOSE NIETO HOSPITAL.",
        "POLICE CONDEMNED THE TERRORIST DYNAMITE ATTACKS THAT KILLED TWO.",
        "The Abdullah Nasser Brigades claimed the bombing that killed six.",
        "Pedro Alvarez Nieto opened the new school on Monday.",
    ],
)
def test_no_people(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("JUDGE PEDRO ALVAREZ NIETO WAS MURDERED TODAY. ALVAREZ WAS 48.", "ALVAREZ"),
        ("JUDGE PEDRO ALVAREZ NIETO WAS MURDERED TODAY. PEDRO ALVAREZ WAS 48.", "PEDRO ALVAREZ"),
        ("Judge Ana Alvarez was murdered on Monday. Alvarez was 48.", "Alvarez"),
    ],
)
def test_a_part_of_the_name_is_the_same_person(text: str, mention: str) -> None:
    (person,) = [actor for actor in extract(text).actors if actor.type == "person"]
    assert mention in [m.text for m in person.mentions]


def test_a_surname_of_two_names_neither() -> None:
    text = "JUDGE ANA NIETO AND MAYOR JUAN NIETO WERE MURDERED. NIETO WAS 48."
    spans = [m.start for actor in extract(text).actors for m in actor.mentions]
    assert text.rindex("NIETO") not in spans
