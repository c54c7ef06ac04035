"""What makes an event, what makes none, and what makes two."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    "text",
    [
        "The minister suffered a heart attack on Tuesday and was taken to hospital.",
        "Police foiled an attack on the stadium, the interior ministry said.",
        "The group threatened to attack foreign companies if troops are not withdrawn.",
        "A court sentenced two men to life for the killing of five villagers.",
        "Troops simulated an ambush during a joint exercise with allied forces.",
        "Survivors marked the tenth anniversary of the attack that killed 40 people.",
        "The opposition attacked the bill and called it a mistake.",
        "Fourteen people died when a bus collided with a lorry on the highway.",
        "The documentary follows soldiers who survived an ambush.",
        "The two teams clash again in the quarter final on Saturday.",
        "An earthquake killed 30 people and destroyed hundreds of homes.",
        "The talks ended without agreement, diplomats said.",
    ],
)
def test_no_event(text: str) -> None:
    assert extract(text).events == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen attacked a village.", "attack"),
        ("Rebels ambushed an army convoy.", "ambush"),
        ("A car bomb exploded outside a hotel, wounding three guards.", "bombing"),
        ("A suicide bomber blew himself up at a checkpoint.", "suicide_bombing"),
        (
            "Mortar shells hit a school in an artillery attack; shelling went on all day.",
            "shelling",
        ),
        ("An air strike destroyed a rebel camp and killed nine fighters.", "air_strike"),
        ("A drone strike killed two commanders.", "drone_strike"),
        ("Gunmen opened fire on a bus.", "shooting"),
        ("Militants beheaded two captives.", "execution"),
        ("Militiamen massacred 40 farmers.", "massacre"),
        ("Four soldiers died when their truck hit a landmine.", "mine_or_ied"),
        ("Bandits kidnapped 20 pupils from a school.", "abduction"),
        ("The mayor was assassinated in front of his house.", "assassination"),
        ("Attackers set fire to a church and burned down six houses.", "arson"),
        ("Soldiers clashed with rebels near the river.", "clash"),
    ],
)
def test_type(text: str, kind: str) -> None:
    assert [event.type for event in extract(text).events] == [kind]


def test_attack_without_victims_is_an_event() -> None:
    events = extract("A bomb exploded near the office; no one was hurt.").events
    assert [event.type for event in events] == ["bombing"]


def test_lead_and_body_are_one_event() -> None:
    record = extract(
        "Deadly ambush near Djibo\n\n"
        "Twelve soldiers were killed in an ambush near Djibo in northern Burkina Faso on Monday, "
        "the army said. The attack happened as a supply convoy left the town. The assailants "
        "burned four trucks. Twelve soldiers had died, a security source confirmed.\n",
        published="2023-05-10",
    )
    (event,) = record.events
    assert event.type == "ambush"
    assert event.fatalities.best == 12
    assert event.date.earliest == "2023-05-08"
    assert event.place is not None
    assert event.place.name == "Djibo"


def test_places_with_a_toll_each_are_events_of_their_own() -> None:
    record = extract(
        "Gunmen killed nine villagers in Bankass on Monday, officials in central Mali said. "
        "They burned houses and fled on motorbikes before soldiers came. "
        "In Douentza, a roadside bomb killed four soldiers the same day. "
        "The army said it had sent reinforcements to the area.",
        published="2023-05-10",
    )
    assert [event.fatalities.best for event in record.events] == [9, 4]


def test_older_incidents_make_no_event() -> None:
    record = extract(
        "Gunmen killed nine villagers near Bankass in Mali on Monday, officials said. "
        "Soldiers arrived hours later and found burned houses. "
        "Residents fled to the nearest town. "
        "In June 2019 gunmen killed 41 people in the village of Yoro.",
        published="2023-05-10",
    )
    assert [event.fatalities.best for event in record.events] == [9]


def test_no_publication_date_no_event_date() -> None:
    (event,) = extract("Gunmen killed seven villagers near Djibo on Sunday.").events
    assert (event.date.earliest, event.date.latest, event.date.precision) == (None, None, None)
    assert event.date.text == "Sunday"


@pytest.mark.parametrize(
    ("text", "civilians"),
    [
        ("Gunmen killed nine farmers.", True),
        ("Rebels ambushed an army convoy and killed four soldiers.", False),
        ("A bomb exploded at night.", None),
    ],
)
def test_civilian_targeting(text: str, civilians: bool | None) -> None:
    (event,) = extract(text).events
    assert event.civilian_targeting is civilians


def test_evidence_is_the_sentences_told_from() -> None:
    text = "It was a quiet week. Gunmen killed nine farmers. The mayor resigned."
    (event,) = extract(text).events
    assert [span.text for span in event.evidence] == ["Gunmen killed nine farmers."]


def test_roles_without_duplicates_in_order() -> None:
    record = extract("A bomb killed six soldiers. The Taliban claimed responsibility.")
    roles = {actor.name: actor.roles for actor in record.actors}
    assert roles["Taliban"] == ["attacker", "claimant"]
