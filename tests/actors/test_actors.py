"""Texts and the actors they hold: names, states, people, unknown groups, references."""

import pytest

from afteraction import extract
from afteraction.actors.persons import titles
from afteraction.actors.templates import BODIES, force_nouns
from afteraction.lexicon import PhraseIndex, words_of
from afteraction.record import Actor


def actors(text: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in extract(text).actors}


def called(text: str) -> dict[str, str]:
    """Mentions of the record's actors -> actor, in text order."""
    spans = [(m, a.name) for a in extract(text).actors for m in a.mentions]
    return {m.text: name for m, name in sorted(spans, key=lambda pair: pair[0].start)}


ISLAMIC_STATE = "Islamic State"
NIGER = "Armed Forces of Niger"


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        # Names, in the spellings of the press.
        ("The IS group said so.", "IS group", ISLAMIC_STATE),
        ("Daesh said so.", "Daesh", ISLAMIC_STATE),
        ("Fighters of the so-called Islamic State fled.", "so-called Islamic State", ISLAMIC_STATE),
        (
            "Farc rebels left Caqueta.",
            "Farc rebels",
            "Revolutionary Armed Forces of Colombia (FARC)",
        ),
        ("THE FARC CLAIMED THE ATTACK.", "FARC", "Revolutionary Armed Forces of Colombia (FARC)"),
        ("A Shebab unit struck in Somalia.", "Shebab unit", "Al-Shabaab"),
        (
            "The Sahel branch of Islamic State said so.",
            "Sahel branch of Islamic State",
            "Islamic State Sahel Province",
        ),
        # Letters that several share go by the countries named.
        (
            "AFP soldiers landed on Jolo in the Philippines.",
            "AFP soldiers",
            "Armed Forces of the Philippines",
        ),
        ("A witness on Jolo in the Philippines told AFP so.", "AFP", "Agence France-Presse"),
        (
            "The SDF held the town, said the mayor of Tripoli, Libya.",
            "SDF",
            "Special Deterrence Force",
        ),
        ("The SDF held the town in north-east Syria.", "SDF", "Syrian Democratic Forces"),
        ("ADF fighters came from Uganda.", "ADF fighters", "Allied Democratic Forces"),
        ("ADF fighters struck in Cameroon.", "ADF fighters", "Ambazonia Defence Forces"),
        ("The SNA held the road in Somalia.", "SNA", "Armed Forces of Somalia"),
        ("Al-Shabab beheaded a farmer in Mozambique.", "Al-Shabab", "Islamic State Mozambique"),
        # States.
        ("Nigerien soldiers were hit.", "Nigerien soldiers", NIGER),
        ("Niger\u2019s army was hit.", "Niger\u2019s army", NIGER),
        ("The armed forces of Niger were hit.", "armed forces of Niger", NIGER),
        ("Troops from Chad arrived.", "Troops from Chad", "Armed Forces of Chad"),
        ("French and U.S. troops left.", "French", "Armed Forces of France"),
        ("French and U.S. troops left.", "U.S. troops", "Armed Forces of the United States"),
        ("Kenya's police said so.", "Kenya's police", "Police of Kenya"),
        (
            "Niger's defence ministry said so.",
            "Niger's defence ministry",
            "Ministry of Defence of Niger",
        ),
        ("Mali's military junta said so.", "Mali's military junta", "Government of Mali"),
        # Groups nobody has heard of.
        (
            "A group calling itself the Sons of the Red Hills said so.",
            "Sons of the Red Hills",
            "Sons of the Red Hills",
        ),
        ("The Qamar Brigades said so.", "Qamar Brigades", "Qamar Brigades"),
        (
            "The Veldt Liberation Army (VLA) struck. The VLA said so.",
            "VLA",
            "Veldt Liberation Army",
        ),
        ("QRX rebels took the town.", "QRX rebels", "QRX"),
        ("The Army of the Dawn struck.", "Army of the Dawn", "Army of the Dawn"),
        # People.
        ("General Oumar Sidibe spoke. Later Sidibe left.", "Sidibe", "Oumar Sidibe"),
        (
            "Moussa Ag Alhassan, a spokesman for the rebels, left.",
            "Moussa Ag Alhassan",
            "Moussa Ag Alhassan",
        ),
        ("COLONEL JORGE ROSALES DENIED THE REPORT.", "COLONEL JORGE ROSALES", "Jorge Rosales"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, mention: str, name: str) -> None:
    assert called(text).get(mention) == name


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The army is in control of the town.", "Islamic State"),
        ("He said it is over, and let them go.", "Lashkar-e-Taiba"),
        ("THE ARMY IS FAR AWAY AND HAS AN OLD PLAN.", "Rebel Armed Forces (FAR)"),
        ("THE ARMY IS FAR AWAY AND HAS AN OLD PLAN.", "Aryan Nations (AN)"),
        ("AN ISLAMIC STATE WEST AFRICA PROVINCE UNIT FLED.", "Islamic State"),
        ("The Pakistani Taliban said so in Peshawar.", "Taliban"),
        (
            "FARC dissidents blocked the road in Cauca.",
            "Revolutionary Armed Forces of Colombia (FARC)",
        ),
        ("A police station burned down in the port.", "Police of the port"),
        ("The 3rd Infantry Brigade marched past.", "3rd Infantry Brigade"),
        ("The Salvation Army handed out soup.", "Salvation Army"),
        ("Soldiers marched past.", NIGER),
    ],
)
def test_who_is_not(text: str, absent: str) -> None:
    assert absent not in actors(text)


LEAD = "JNIM killed nine soldiers near Djibo, in Burkina Faso. "
JNIM = "Jama'at Nusrat al-Islam wal-Muslimin (JNIM)"


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        (LEAD + "The army fired back.", "army", "Armed Forces of Burkina Faso"),
        (LEAD + "The junta kept silent.", "junta", "Government of Burkina Faso"),
        (LEAD + "The group fled.", "The group", JNIM),
        (LEAD + "The jihadist group fled.", "The jihadist group", JNIM),
        (LEAD + "The attackers fled.", "The attackers", JNIM),
        (LEAD + "Its fighters fled.", "Its fighters", JNIM),
        (LEAD + "The African Union met. The group fled.", "The group", JNIM),
        (
            "The Alliance of Sahel States met. The alliance vowed revenge.",
            "The alliance",
            "Alliance of Sahel States",
        ),
        ("Gunmen shot a teacher. The attackers fled.", "The attackers", "gunmen"),
        ("General Oumar Sidibe spoke. The general was angry.", "The general", "Oumar Sidibe"),
        ("Nobody knows if JNIM and Ansaru met. The latter denied it.", "The latter", "Ansaru"),
    ],
)  # fmt: skip
def test_phrases_that_point_back(text: str, mention: str, name: str) -> None:
    assert called(text).get(mention) == name


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The African Union met. The group was glad.", "The group"),
        ("JNIM and Ansaru met in the bush. The group then left.", "The group"),
        ("A witness spoke. The general was angry.", "The general"),
    ],
)
def test_unclear_phrases_stay_open(text: str, mention: str) -> None:
    assert mention not in called(text)


def test_no_country_is_guessed_for_an_army() -> None:
    (actor,) = extract("Soldiers fired into the air.").actors
    assert (actor.name, actor.country, actor.generic) == ("soldiers", [], True)


def test_rival_countries_in_the_lead_leave_the_army_open() -> None:
    found = actors("The talks between Rwanda and Burundi ended. The army was on alert.")
    assert not {"Armed Forces of Rwanda", "Armed Forces of Burundi"} & set(found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Gunmen shot a teacher.", "gunmen", "unidentified_armed_group"),
        (
            "Unidentified individuals shot a teacher.",
            "unidentified individuals",
            "unidentified_armed_group",
        ),
        ("Men in military uniform shot a teacher.", "men in uniform", "unidentified_armed_group"),
        ("Sikh militants shot a teacher.", "Sikh militants", "rebel_group"),
        ("Far-right extremists shot a teacher.", "far-right extremists", "political_militia"),
        ("A suicide bomber struck.", "suicide bomber", "unidentified_armed_group"),
        ("Two villagers fled.", "villagers", "civilians"),
    ],
)  # fmt: skip
def test_generic_actors(text: str, name: str, kind: str) -> None:
    actor = actors(text)[name]
    assert (actor.type, actor.generic) == (kind, True)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The bomb was planted by members of the Chilean left, police said.", "chilean"),
        ("He was director of the National Fire Department.", "nationals"),
        ("Forces of the Chilean and Peruvian extreme right killed a judge.", "chilean"),
    ],
)
def test_name_of_a_people_before_its_noun_is_nobody(text: str, absent: str) -> None:
    assert absent not in actors(text.upper())


def test_man_of_a_people_who_leaves_is_somebody() -> None:
    assert "chilean" in actors("A Chilean left on Monday and was shot dead.")


def test_leader_of_the_junta_has_its_country() -> None:
    found = actors("In Niger the radio named General Oumar Sidibe, the leader of the junta, again.")
    assert (found["Oumar Sidibe"].type, found["Oumar Sidibe"].country) == ("person", ["NE"])


def test_one_actor_has_all_its_mentions() -> None:
    text = "The Kurdistan Workers' Party (PKK) struck near Hakkari. PKK fighters fled."
    (actor,) = [a for a in extract(text).actors if "PKK" in a.name]
    assert [m.text for m in actor.mentions] == ["Kurdistan Workers' Party", "PKK", "PKK fighters"]


@pytest.mark.parametrize(
    ("published", "kind"), [("2019-06-04", "state_forces"), ("2024-03-23", "rebel_group")]
)
def test_type_goes_by_the_day(published: str, kind: str) -> None:
    (actor,) = extract("The Rapid Support Forces left Khartoum.", published=published).actors
    assert (actor.name, actor.type) == ("Rapid Support Forces", kind)


def test_force_nouns_belong_to_known_bodies() -> None:
    assert {force.kind for force in force_nouns().phrases.values()} <= set(BODIES)


def test_titles_have_known_kinds() -> None:
    kinds = {"military", "government", "police", "religious", "armed", "civilian"}
    assert {title.kind for title in titles().phrases.values()} <= kinds


@pytest.mark.parametrize("index", [force_nouns(), titles()], ids=["forces", "titles"])
def test_nouns_and_titles_are_kept_folded(index: PhraseIndex[object]) -> None:
    assert [phrase for phrase in index.phrases if phrase != " ".join(words_of(phrase))] == []


def test_an_acronym_follows_its_army_to_the_country_of_the_article() -> None:
    text = (
        "Gunmen struck a convoy near Beni in the Democratic Republic of the Congo on Monday. "
        "It was escorted by the Congolese armed forces (FARDC). The FARDC lost two men."
    )
    name = "Armed Forces of the Democratic Republic of the Congo"
    assert called(text)["FARDC"] == name
    assert "Armed Forces of Congo" not in actors(text)
