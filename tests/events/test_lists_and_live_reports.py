"""Lists of incidents, live reports and round-ups: how many events, and what each counts."""

import pytest

from afteraction import extract
from afteraction.record import Event


def events(text: str, published: str | None = "2023-06-14") -> list[Event]:
    return extract(text, published=published).events


def towns(found: list[Event]) -> list[str | None]:
    return [event.place.name if event.place else None for event in found]


def test_the_province_before_a_paragraph_sets_its_scene() -> None:
    found = events(
        "Nigeria: incidents of the week\n\n"
        "Borno: Gunmen attacked the village of Kautikari on Monday, killing six farmers.\n\n"
        "Benue – Suspected herdsmen shot dead three people in Agatu on 10 June.\n\n"
        "Kaduna. Two soldiers were killed by a roadside bomb."
    )
    assert towns(found) == ["Kautikari", "Agatu", "Kaduna"]
    assert [event.fatalities.best for event in found] == [6, 3, 2]


def test_the_day_before_a_paragraph_is_that_of_what_it_tells() -> None:
    found = events(
        "INCIDENTS IN NORTHERN MALI, 1-15 JUNE 2023\n\n"
        "1 June. Armed men attacked a convoy near Menaka. Three drivers were killed.\n\n"
        "7 June: Gunmen on a motorcycle shot dead a village chief in Tessit.\n\n"
        "12 June. A rocket fell on the camp of Tessalit. No one was hurt."
    )
    assert [event.date.earliest for event in found] == ["2023-06-01", "2023-06-07", "2023-06-12"]
    assert [event.fatalities.best for event in found] == [3, 1, None]


def test_entries_of_a_live_report_are_of_the_attack_they_name() -> None:
    found = events(
        "Live: drones hit Odesa\n\n"
        "18:05 The governor of the Odesa region says the number of dead in last night's attack "
        "has risen to nine.\n\n"
        "15:12 Two people have been killed in Kherson when Russian artillery shelled a bus stop. "
        "Five others were wounded.\n\n"
        "08:00 At least six people were killed overnight when Russian drones hit the port of "
        "Odesa."
    )
    assert sorted(event.fatalities.best or 0 for event in found) == [2, 9]


def test_a_weapon_in_two_entries_is_one() -> None:
    found = events(
        "Live: fighting near Goma\n\n"
        "17:10 Two soldiers were killed when rebels attacked their post at Sake, the army says.\n\n"
        "15:30 In Ituri, militiamen killed seven miners near Djugu last night.\n\n"
        "14:20 Doctors say they have received eight dead and 20 wounded from a camp where "
        "a shell landed.\n\n"
        "12:40 Reports of a shell that exploded in a camp in Goma. At least three people were "
        "killed."
    )
    assert sorted(event.fatalities.best or 0 for event in found) == [2, 7, 8]


def test_the_sum_of_attacks_across_a_country_is_no_toll_of_the_first() -> None:
    found = events(
        "OUAGADOUGOU - At least 40 people were killed in attacks in three regions of Burkina Faso "
        "in the past week, officials said.\n\n"
        "Eleven soldiers died when their base at Bourzanga was attacked on Thursday.\n\n"
        "Gunmen killed nine civilians at Madjoari on Saturday.\n\n"
        "Five members of a militia were ambushed and killed in Guessel on Sunday."
    )
    assert [event.fatalities.best for event in found] == [11, 9, 5]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Four died in Kharkiv, two in Sumy, one in Lviv.", [4, 2, 1]),
        ("Three people were killed in Kharkiv, two in Sumy and one in Lviv.", [3, 2, 1]),
        ("Six people died: three in Kharkiv, two in Sumy and one in Lviv.", [6]),
    ],
)
def test_the_dead_counted_town_by_town(text: str, dead: list[int]) -> None:
    found = events(f"Russian drones attacked three cities overnight. {text}")
    assert [event.fatalities.best for event in found] == dead


def test_a_neighbouring_district_is_another_place() -> None:
    found = events(
        "QUETTA: Gunmen shot dead seven passengers in Barkhan district on Sunday night.\n\n"
        "Security forces killed four militants in a clash in the neighbouring Kohlu district."
    )
    assert [event.fatalities.best for event in found] == [7, 4]


def test_the_day_a_statement_was_read_is_no_day_of_the_attack() -> None:
    found = events(
        "ALGIERS - Armed men killed passengers of a bus in Medea province on Sunday evening.\n\n"
        "A statement by the ministry, read on the radio on Monday, spoke of 16 dead.",
    )
    assert [event.fatalities.best for event in found] == [16]
    assert found[0].date.earliest == "2023-06-11"


def test_what_was_struck_is_told_of_where_and_when_it_was_hit() -> None:
    found = events(
        "A drone strike on a minibus in the Belgorod region killed four people.\n\n"
        "The bus was hit near Grayvoron on Tuesday."
    )
    assert towns(found) == ["Grayvoron"]
    assert found[0].date.earliest == "2023-06-13"


@pytest.mark.parametrize(
    "text",
    [
        "The rebels had earlier stormed a police post in Jos, killing two officers.",
        "Gunmen sprayed a car with bullets in Karachi on Monday.",
        "Suspected rebels raked a post with automatic fire in Imphal on Sunday.",
    ],
)
def test_deeds_told_with_an_adverb_or_with_shots(text: str) -> None:
    found = events(text)
    assert len(found) == 1
    assert found[0].attackers


@pytest.mark.parametrize(
    "text",
    [
        "Farmers sprayed their crops with pesticides in Kano on Monday.",
        "Youths sprayed slogans on a wall in Belfast on Monday.",
        "He raked the leaves in his garden in Kano on Monday.",
    ],
)
def test_what_is_sprayed_without_shots_is_no_deed(text: str) -> None:
    assert events(text) == []


def test_a_report_that_is_untrue_counts_nobody() -> None:
    found = events(
        "Gunmen attacked a village near Jos on Monday. Police said the report that nine were "
        "killed is untrue."
    )
    assert [event.fatalities.best for event in found] == [None]
