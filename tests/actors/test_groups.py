"""Groups told by their kind, and groups the text names beside it."""

import pytest

from afteraction import extract


def generic(text: str) -> list[str]:
    return [actor.name for actor in extract(text).actors if actor.generic]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Armed groups abducted six miners on Sunday.", "armed groups"),
        ("Rebel groups set off two bombs on Sunday.", "rebel groups"),
        ("A guerrilla column ambushed the mayor's car.", "guerrilla column"),
        ("PRESUMED URBAN COMMANDOS STORMED THE POST.", "urban commandos"),
        ("Right-wing squads killed six union leaders.", "right-wing squads"),
    ],
)
def test_groups_of_a_kind(text: str, name: str) -> None:
    assert name in generic(text)
    assert extract(text).events[0].attackers == [name]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The armed forces of Mali killed six rebels.", "armed forces"),
        ("The armed group Red Dawn killed six farmers.", "armed groups"),
        ("A group of armed men killed six farmers.", "groups"),
        ("The rebel group leader was arrested on Monday.", "rebel groups"),
        ("A study group met in the rebel area.", "groups"),
    ],
)
def test_no_group_of_a_kind(text: str, absent: str) -> None:
    assert absent not in generic(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('A taxi driver was shot by a militia called "Green Mask".', "Green Mask"),
        ("The militant group Harakat Dawn killed six farmers.", "Harakat Dawn"),
        (
            "A separatist organisation, Voice of the Dunes, killed six soldiers.",
            "Voice of the Dunes",
        ),
    ],
)
def test_named_beside_its_kind(text: str, name: str) -> None:
    assert extract(text).events[0].attackers == [name]


def test_in_capitals_an_acronym_that_is_a_word_is_a_word() -> None:
    assert not extract("LET US BURY THE SIX SOLDIERS KILLED IN KASHMIR, INDIA.").events[0].attackers


def test_a_country_and_the_next_sentence_make_no_force() -> None:
    record = extract("Six people died in a blast in Niger. Military patrols shot two men.")
    spans = [m.text for actor in record.actors for m in actor.mentions]
    assert not any("Niger. Military" in text for text in spans)
