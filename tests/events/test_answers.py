"""Whose deed an event is: not of those who end it, and told of by the place or the manner."""

import pytest

from afteraction import extract
from afteraction.events.civilian_places import among_civilians
from afteraction.events.manners import by_hand, laid_for_passers, shot_down
from afteraction.record import Event


def main_event(text: str) -> Event:
    return extract(text, published="2024-05-20").events[0]


def test_police_who_kill_the_attacker_are_no_attackers() -> None:
    event = main_event(
        "A man with a machete killed two worshippers outside a mosque in Lyon on Friday. Police "
        "shot the attacker dead."
    )
    assert (event.attackers, event.type) == (["man"], "attack")


def test_police_who_kill_alone_are_the_attackers() -> None:
    event = main_event("Police killed four members of a gang in a raid in Natal on Thursday.")
    assert event.attackers == ["Police of Brazil"]


def test_whom_forces_strike_in_answer_is_no_target() -> None:
    event = main_event(
        "A suicide bomber killed nine Turkish soldiers in Van on Monday. Turkey's air force bombed "
        "PKK camps hours later."
    )
    assert event.targets == ["Armed Forces of Turkey"]


def test_a_force_that_is_part_of_the_dead_is_no_target() -> None:
    event = main_event(
        "At least 30 people, including four policemen, were killed on Friday when a bomb exploded "
        "at a funeral in Basra."
    )
    assert event.targets == []
    assert event.civilian_targeting is True


def test_who_stands_beside_a_bomb_did_not_lay_it() -> None:
    event = main_event(
        "A bomb in a parked car exploded beside an army patrol at Tumaco, killing three soldiers."
    )
    assert event.attackers == []


@pytest.mark.parametrize(
    "claim",
    [
        "its men carried out the attack",
        "one of its units carried out the bombing",
        "its cell set off a bomb",
    ],
)
def test_a_group_claims_what_its_members_did(claim: str) -> None:
    event = main_event(
        f"A bomb killed nine people in Basra on Monday. The Islamic State said {claim}."
    )
    assert (event.attackers, event.claimed_by) == (["Islamic State"], ["Islamic State"])
    assert event.attacker_status == "claimed"


def test_air_defence_claims_no_attack() -> None:
    event = main_event(
        "Three civilians were killed by a drone in Sumy on Monday. Ukraine's air force said it "
        "shot down 14 of 15 drones."
    )
    assert event.claimed_by == []
    assert "Air Force of Ukraine" not in event.attackers


def test_who_denies_what_he_is_said_to_have_done_is_suspected() -> None:
    event = main_event(
        "Shells that residents said were fired by the army killed five people in Taiz, Yemen, on "
        "Saturday. The army denied the charge."
    )
    assert (event.attackers, event.attacker_status) == (["Armed Forces of Yemen"], "suspected")


def test_blame_tells_more_than_gunmen() -> None:
    event = main_event("Gunmen shot six farmers. The attack was blamed on jihadists.")
    assert (event.attackers, event.attacker_status) == (["jihadists"], "suspected")


def test_what_is_left_of_a_group_is_the_group() -> None:
    event = main_event("A patrol was attacked by remnants of the Shining Path in Peru on Monday.")
    assert event.attackers == ["Shining Path (Sendero Luminoso)"]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Dissidents of the defunct FARC killed three traders in Cauca.", ["FARC dissidents"]),
        (
            "A breakaway faction of the Moro Islamic Liberation Front killed four farmers.",
            ["Moro Islamic Liberation Front splinter group"],
        ),
        (
            "The FARC killed three dissidents in Cauca.",
            ["Revolutionary Armed Forces of Colombia (FARC)"],
        ),
    ],
)
def test_dissidents_are_another_actor(text: str, attackers: list[str]) -> None:
    assert main_event(text).attackers == attackers


def test_a_patrol_is_of_those_who_ride_in_it() -> None:
    event = main_event(
        "Three policemen were killed in Huila, Colombia, when rebels ambushed their patrol."
    )
    assert event.targets == ["Police of Colombia"]


def test_seized_people_make_an_abduction() -> None:
    event = main_event(
        "Bandits seized 30 pupils from a school in Zamfara, Nigeria, on Monday, killing a guard."
    )
    assert event.type == "abduction"


def test_a_shoot_out_after_a_massacre_makes_no_clash() -> None:
    event = main_event(
        "Gang members went from house to house in Jacmel, Haiti, on Monday, killing 40 people. Two "
        "gang members were hurt in an exchange of fire with police."
    )
    assert event.type != "clash"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a man drove a rented van into shoppers", True),
        ("a woman stabbed four passengers", True),
        ("the soldiers drove a truck to the barracks", False),
        ("a suicide bomber drove a truck into the gate", False),
    ],
)
def test_by_hand(text: str, expected: bool) -> None:
    assert by_hand(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an explosive device went off under a supply convoy", True),
        ("the bus ran over a bomb", True),
        ("a bomb exploded under his car", False),
        ("an explosive device went off in a hotel", False),
    ],
)
def test_laid_for_passers(text: str, expected: bool) -> None:
    assert laid_for_passers(text) is expected


def test_shot_down() -> None:
    assert shot_down("the army said it shot down three ")
    assert not shot_down("rebels fired three ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a bomb killed nine people in a crowded fish market", True),
        ("a shell hit the maternity hospital", True),
        ("a bomb hit a bus carrying recruits", False),
        ("a bomb killed nine people at a police school", False),
        ("a bomb exploded at a post near the market", False),
        ("men attacked and burned the village", True),
        ("rebels attacked the police post of the village", False),
    ],
)
def test_among_civilians(text: str, expected: bool) -> None:
    assert among_civilians(text) is expected
