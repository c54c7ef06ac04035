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
        "A tree fell on a wedding party and killed a guest; five dancers were injured.",
        "Two people died and four were hurt in a crash on the northern highway.",
        "Hundreds of birds and three farm workers died of avian flu.",
        "A man was charged with murder over the death of his neighbour.",
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
        ("A suicide bomber killed nine people at a market.", "suicide_bombing"),
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


def test_a_lead_that_counts_two_incidents_gives_each_its_own() -> None:
    record = extract(
        "QUETTA, Pakistan, 3 March 2021 (Valley News) - Gunmen killed seven labourers in southwest "
        "Pakistan on Monday and a bomb killed two policemen a day later, officials said.\n\n"
        "Gunmen stopped a bus near Kalat on Monday night and shot dead seven labourers, an "
        "official said. They fled into the hills before soldiers arrived.\n\n"
        "On Tuesday, a bomb hit a police van in Turbat, killing two policemen, an officer said.\n"
    )
    assert [event.fatalities.best for event in record.events] == [7, 2]
    assert [event.date.earliest for event in record.events] == ["2021-03-01", "2021-03-02"]


def test_statistics_in_the_tail_of_a_lead_leave_its_event_alone() -> None:
    record = extract(
        "Insurgents beheaded three fishermen on an island off northern Mozambique on Sunday, an "
        "official said, in a province where the conflict has killed more than 2,800 people since "
        "2017. The men were seized on their boat. In October 2017 an attack on a police station "
        "in the same province left two officers dead. Residents have left the island. Aid workers "
        "said on Tuesday that they had counted hundreds of families on the mainland.",
        published="2021-05-18",
    )
    (event,) = record.events
    assert (event.type, event.date.earliest) == ("execution", "2021-05-16")
    assert event.fatalities.best == 3


def test_the_day_of_a_toll_is_not_the_day_of_the_attack() -> None:
    record = extract(
        "The death toll from a suicide bombing in northern Iraq rose to 34 on Thursday, up from "
        "27 the day before, doctors said. The bomber struck a recruiting centre in Baqubah on "
        "Wednesday. Most of the dead were young men who had queued since dawn.",
        published="2005-07-15",
    )
    (event,) = record.events
    assert event.date.earliest == "2005-07-13"


def test_an_attack_after_its_report_is_warned_of() -> None:
    record = extract("Gunmen killed nine farmers on 12 May 2023.", published="2023-05-10")
    assert "chronology_conflict" in [warning.code for warning in record.warnings]


def test_a_capital_that_speaks_is_no_scene() -> None:
    (event,) = extract("Ouagadougou said gunmen had killed nine farmers near Djibo.").events
    assert event.place is not None
    assert event.place.name == "Djibo"
    assert event.place.precision in ("near", "exact")


def test_the_area_of_a_scene_may_be_told_elsewhere() -> None:
    record = extract(
        "Gunmen killed nine soldiers in the village of Karsane in western Niger. The prefect of "
        "Tahoua region, where the raid took place, was on leave."
    )
    (event,) = record.events
    assert event.place is not None
    assert (event.place.name, event.place.admin1) == ("Karsane", "Tahoua")
    roles = {place.name: place.role for place in record.places}
    assert roles["Karsane"] == "event"
    assert roles["Tahoua"] == "event"


@pytest.mark.parametrize(
    "text",
    [
        "The army on Friday denied that its soldiers had killed 20 villagers in the north-west.",
        "A court sentenced two men for an attack on a bar in which eleven people were killed.",
        "Hundreds marked the fifth anniversary of an assault in which gunmen killed 140 students.",
        "Police said they had foiled a plot to bomb two churches. The men had planned to attack.",
        "At least 340 people died in attacks in the Sahel in February, up from 210 in January.",
        "A political crisis exploded in the capital when the budget was rejected.",
        "The trial opened on Monday. The judge read the murder charges to the accused.",
    ],
)
def test_no_event_of_denials_trials_anniversaries_and_statistics(text: str) -> None:
    assert extract(text, published="2022-03-10").events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Suspects are executed without a trial in the villages of the east",
        "Journalists have been murdered and nobody has been punished for it",
        "The relatives of murdered students handed a letter to the bishop",
        "We fight against those who are killing our people in the villages",
    ],
)
def test_no_event_of_what_is_said_in_general(sentence: str) -> None:
    filler = "The committee spoke for two hours about prices, schools and the harvest. " * 6
    assert extract(f"{filler}{sentence}. {filler}").events == []


def test_a_bomb_at_a_protest_is_no_figure_of_speech() -> None:
    assert len(extract("At the protest a bomb exploded and wounded three people.").events) == 1


def test_a_crime_spoken_of_and_then_told_keeps_its_toll() -> None:
    record = extract(
        "The president held the rebels responsible for the assassination of Minister "
        "Pedro Lopez Ruiz. He called the attack an attempt to hinder the talks. Three days of "
        "mourning were ordered in the capital. Gunmen had opened fire on his car in Soacha on "
        "Monday. The talks will go on in June.",
        published="2022-03-10",
    )
    assert [event.fatalities.best for event in record.events] == [1]
