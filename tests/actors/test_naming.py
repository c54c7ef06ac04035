"""What an actor told by a noun is called: one driver is no drivers."""

import pytest

from afteraction import extract


def generic_names(text: str) -> list[str]:
    return [actor.name for actor in extract(text).actors if actor.generic]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen killed his driver near Kano on Friday.", ["gunmen", "driver"]),
        ("A suicide bomber struck a market in Kano. The bomber came by bus.", ["suicide bomber"]),
        ("The watchman died. Two watchmen had fled.", ["watchmen"]),
        ("A gunman opened fire in Lyon. Two gunmen were sought.", ["gunmen"]),
        ("The postman was shot dead. A second postman was hurt.", ["postman"]),
        ("A rebel attack killed a nurse.", ["rebels", "nurse"]),
        ("One of the nurses was shot dead by gunmen.", ["nurses", "gunmen"]),
        ("A far-right extremist shot two shopkeepers.", ["far-right extremist", "shopkeepers"]),
        ("Unidentified men shot a city councillor.", ["unidentified men", "city councillor"]),
    ],
)
def test_names_of_one_and_of_several(text: str, names: list[str]) -> None:
    assert generic_names(text) == names


def test_every_part_of_a_record_uses_the_name() -> None:
    record = extract("A gunman shot dead a waitress in Graz on Friday, a doctor said.")
    names = {actor.name for actor in record.actors}
    event = record.events[0]
    assert {*event.attackers, *event.targets} <= names
    assert (event.attackers, event.targets) == (["gunman"], ["waitress"])
    assert record.casualties[0].victims.actor == "waitress"
