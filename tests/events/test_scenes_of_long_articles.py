"""Articles that tell of several incidents at length, and of one with later words about it."""

import pytest

from afteraction import extract
from afteraction.record import Event

DAY = "2022-03-10"  # a Thursday


def events(text: str, published: str | None = DAY) -> list[Event]:
    return extract(text, published=published).events


def told(text: str, published: str | None = DAY) -> list[tuple[str | None, int | None]]:
    return [
        (event.place.name if event.place else None, event.fatalities.best)
        for event in events(text, published)
    ]


def test_a_day_that_opens_a_paragraph_sets_a_new_scene() -> None:
    text = (
        "On 7 March, fighters ambushed a convoy near Djibo. Four soldiers were killed, the army "
        "said.\n\nIn the night of 7 to 8 March, militants raided the town of Dori. Two traders "
        "were killed and nine shops burned down.\n\nOn 9 March, a lorry taking cattle to market "
        "struck an explosive device outside Kaya. Five herders were killed and three wounded."
    )
    assert told(text) == [("Djibo", 4), ("Dori", 2), ("Kaya", 5)]
    assert [event.date.earliest for event in events(text) if event.date] == [
        "2022-03-07",
        "2022-03-07",
        "2022-03-09",
    ]


def test_an_entry_of_a_live_report_is_an_incident_and_an_update_goes_to_its_place() -> None:
    text = (
        "07:50 - Two people were killed in Odesa when a drone struck a block of flats overnight, "
        "the governor reported.\n\n09:15 - Artillery shelled Nikopol this morning, killing a "
        "nurse, officials said.\n\n14:40 - UPDATE on Odesa: the death toll of the strike has "
        "risen to four."
    )
    assert told(text) == [("Odesa", 4), ("Nikopol", 1)]


def test_a_heading_of_two_deeds_gives_each_its_own() -> None:
    text = (
        "Bomb kills six in Mosul; gunmen kill judge in Kirkuk\n\nA car bomb went off outside a "
        "bank in Mosul on Wednesday, killing six people, police said.\n\nAcross the province "
        "line, a judge was killed on Wednesday evening when gunmen fired on his car in Kirkuk."
    )
    assert told(text) == [("Mosul", 6), ("Kirkuk", 1)]


def test_a_blow_in_another_country_is_another_incident() -> None:
    text = (
        "An air strike on a house in Nabatieh killed eight people on Tuesday, the ministry said. "
        "Eleven were wounded.\n\nOn the other side of the border, a rocket hit a street in Haifa, "
        "killing a man and injuring four others, medics said."
    )
    assert told(text) == [("Nabatieh", 8), ("Haifa", 1)]


@pytest.mark.parametrize(
    "later",
    [
        "Amina Sani, a mother of three, was pronounced dead at a clinic in Kaduna on Wednesday.",
        "Corporal Musa Bala, 31, who died on Wednesday, had been hit in the neck.",
        "A third guard died of his injuries in hospital on Wednesday, a doctor said.",
        "On Wednesday, a day before the funeral, the governor spoke of the attack at Kaduna.",
    ],
)
def test_what_is_told_of_later_days_makes_no_second_event(later: str) -> None:
    text = (
        "Gunmen shot dead two guards and wounded five in an attack on a depot near Jos on Monday, "
        f"police said. {later} No group claimed the attack."
    )
    found = events(text)
    assert len(found) == 1
    assert found[0].date is not None
    assert found[0].date.earliest == "2022-03-07"


def test_the_lead_that_sums_up_a_day_is_no_toll_of_its_first_attack() -> None:
    text = (
        "Attacks across Iraq killed nine people on Tuesday, officials said.\n\nIn the deadliest, a "
        "car bomb exploded in Baquba and killed five people.\n\nIn Kirkuk, a roadside bomb hit a "
        "patrol, killing three policemen.\n\nIn Mosul, gunmen shot dead a shopkeeper."
    )
    assert told(text) == [("Baquba", 5), ("Kirkuk", 3), ("Mosul", 1)]
    assert {event.date.earliest for event in events(text) if event.date} == {"2022-03-08"}


def test_the_dead_of_a_month_are_in_no_event() -> None:
    text = (
        "A roadside bomb killed three policemen in Bannu on Tuesday. The institute says 194 "
        "people were killed in February."
    )
    assert [event.fatalities.high for event in events(text)] == [3]


def test_an_attack_said_to_come_days_after_another_tells_of_both() -> None:
    text = (
        "A bomb killed four policemen in Bannu on Tuesday, officials said. The blast came only "
        "days after two soldiers were killed in a clash with militants at Wana on Saturday. Three "
        "militants died in that clash, the army said."
    )
    assert told(text) == [("Bannu", 4), ("Wana", 5)]


def test_a_separate_incident_told_with_its_day_and_place_keeps_its_toll() -> None:
    text = (
        "Gunmen killed ten people in Bidi on Monday, the governor said.\n\nIn a separate incident "
        "on Tuesday, three volunteers died when their vehicle hit a mine near Gorom-Gorom."
    )
    assert told(text) == [("Bidi", 10), ("Gorom-Gorom", 3)]


def test_an_attack_thought_likely_is_no_detail_of_one() -> None:
    text = (
        "Fighters ambushed a convoy near Djibo on Monday, killing four soldiers. At least one more "
        "attack on the road to Kaya is likely in the next weeks."
    )
    assert told(text) == [("Djibo", 4)]
    assert len(events(text)[0].evidence) == 1


def test_the_day_of_a_statement_and_a_count_of_attacks_date_nothing() -> None:
    text = (
        "Gunmen attacked a village near Bankass and killed 21 farmers. It was the third such raid "
        "this month. The army said in a statement read on television late on Tuesday that a patrol "
        "had been sent."
    )
    assert [event.date.earliest if event.date else None for event in events(text)] == [None]


def test_more_than_is_settled_by_the_figure_itself() -> None:
    text = (
        "Mali: more than 20 villagers killed near Bankass\n\nGunmen killed at least 21 villagers "
        "near Bankass on Monday, officials said."
    )
    assert [(e.fatalities.best, e.fatalities.low) for e in events(text)] == [(21, 21)]
