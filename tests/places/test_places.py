"""Places read from sentences: which they are, which they are not, and what is said of them."""

import pytest

from afteraction import extract
from afteraction.record import Place


def places(text: str) -> dict[str, Place]:
    """The places of a text by the words of their first mention."""
    return {place.mentions[0].text: place for place in extract(text).places}


@pytest.mark.parametrize(
    ("text", "mention", "country", "admin1"),
    [
        ("A bomb went off in Tripoli, Lebanon.", "Tripoli", "LB", None),
        ("A bomb went off in Tripoli, Libya's capital.", "Tripoli", "LY", None),
        ("Rebels shelled Goma in eastern Congo.", "Goma", "CD", "North Kivu"),
        ("Police in Athens, Georgia, made an arrest.", "Athens", "US", "Georgia"),
        ("Police in Springfield, Ill., made an arrest.", "Springfield", "US", "Illinois"),
        ("The shop in Paris, TX, was robbed.", "Paris", "US", "Texas"),
        ("Gunmen struck Granada, Nicaragua.", "Granada", "NI", None),
        ("Insurgents took Palma in Mozambique's Cabo Delgado province.", "Palma", "MZ", None),
        ("Gunmen attacked Santiago, in the Philippines.", "Santiago", "PH", None),
        ("Niger State police in Nigeria freed the girls.", "Niger State", "NG", "Niger State"),
        ("Clashes broke out in Upper Nile state.", "Upper Nile", "SS", "Upper Nile"),
        ("Villagers fled from Tillabery region.", "Tillabery", "NE", "Tillabéri"),
        ("The army of Zaire lost Kisangani.", "Zaire", "CD", None),
    ],
)
def test_which_place_is_meant(text: str, mention: str, country: str, admin1: str | None) -> None:
    place = places(text)[mention]
    assert place.country == [country]
    if admin1 is not None:
        assert place.admin1 == admin1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S. said so.", "United States"),
        ("Fighting in the DRC went on.", "Democratic Republic of the Congo"),
        ("Troops left Cote d'Ivoire.", "Ivory Coast"),
        ("The war in Burma goes on.", "Myanmar"),
        ("The USSR fell.", "Soviet Union"),
        ("It happened in the tri-border area of Mali and Niger.", "Liptako-Gourma"),
        ("They fish on Lake Chad.", "Lake Chad"),
        ("It came from the Donbass.", "Donbas"),
    ],
)
def test_areas_have_one_name(text: str, name: str) -> None:
    assert name in [place.name for place in extract(text).places]


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton sang.",
        "Jordan Smith was hurt.",
        "Chad Miller and Georgia Brown left.",
        "Le Sahel reported the news.",
        "The Alliance of Sahel States met.",
        "He studied at the University of Maiduguri.",
        "The Houston Chronicle wrote it.",
        "Most of them fled on a Sunday in March.",
        "Reading the report took an hour.",
        "Of the nine, two died.",
        "The mobile phone rang.",
        "Nigerien and Congolese troops arrived.",
        "President Lincoln spoke.",
        "The paper cost US$40.",
        "West Nile virus spread.",
        "A car carrying Mr. London sped away.",
        "Nine died at the corner of Moreno and San Lorenzo streets.",
        "A bomb hit a bus near the San Francisco monastery.",
    ],
)
def test_no_place(text: str) -> None:
    assert places(text) == {}


def test_a_person_named_before_is_no_place_later() -> None:
    text = "Senator Robert Jackson spoke first. Jackson said that he was sorry."
    assert places(text) == {}


def test_an_unknown_village_takes_what_the_text_tells() -> None:
    place = places("Gunmen raided the village of Zorkadi in the Tahoua region of Niger.")["Zorkadi"]
    assert (place.name, place.kind) == ("Zorkadi", "populated_place")
    assert (place.country, place.admin1) == (["NE"], "Tahoua")
    assert place.precision == "admin1"
    assert place.geonames_id is None
    assert place.lat is not None


def test_an_unknown_post_is_where_the_attack_took_place() -> None:
    text = (
        "Fighters stormed the Zorkadi military camp. The prefect of Tahoua region, where the raid "
        "took place, was on leave. Niger has been at war for years."
    )
    place = places(text)["Zorkadi"]
    assert (place.kind, place.country, place.admin1) == ("facility", ["NE"], "Tahoua")


def test_an_unknown_place_is_warned_of_once() -> None:
    record = extract("The village of Zorkadi was burnt. In Zorkadi, nobody is left in Niger.")
    assert [warning.code for warning in record.warnings].count("unresolved_place") == 1


def test_no_namesake_abroad() -> None:
    # There are towns named Samaria elsewhere, none known in Burkina Faso.
    text = "Gunmen attacked Samaria, in the Est region of Burkina Faso."
    assert places(text)["Samaria"].country == ["BF"]


@pytest.mark.parametrize("village", ["Boni", "Palma"])
def test_a_village_is_no_city_abroad(village: str) -> None:
    # Bonn is called Boni in Latvian; Palma is a city in Spain.
    text = f"Niger's army said gunmen had attacked the village of {village} on Sunday."
    assert places(text)[village].country == ["NE"]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Gunmen killed nine people in the Somali capital.", "Mogadishu"),
        ("A bomb hit Somalia's education ministry in the capital.", "Mogadishu"),
        ("Nigeria's police said nine people died in the state capital.", None),
    ],
)
def test_the_capital_of_a_country(text: str, city: str | None) -> None:
    towns = [p.name for p in extract(text).places if p.kind == "populated_place"]
    assert towns == ([city] if city else [])


def test_a_direction_from_a_city_tells_no_division() -> None:
    text = "Gunmen attacked Al-Zork, a village northeast of Baghdad, in Iraq's Diyala province."
    assert places(text)["Al-Zork"].admin1 == "Diyala"


def test_the_area_of_a_district() -> None:
    text = "Gunmen opened fire in the Ozchat area of Khyber Pakhtunkhwa province in Pakistan."
    assert places(text)["Ozchat"].admin1 == "Khyber Pakhtunkhwa"


def test_a_division_of_which_there_are_many_is_ambiguous() -> None:
    record = extract("Nine people died in Northern Province.")
    assert record.places[0].country == []
    assert record.places[0].lat is None
    assert "ambiguous_country" in [warning.code for warning in record.warnings]


def test_a_demonym_that_does_not_fit_is_warned_of() -> None:
    text = "Nigerian soldiers died near Tahoua in Niger."
    assert "demonym_suspect" in [warning.code for warning in extract(text).warnings]
    text = "Nigerian soldiers died near Kano in Nigeria."
    assert "demonym_suspect" not in [warning.code for warning in extract(text).warnings]


def test_the_dateline_is_no_scene() -> None:
    record = extract("DAKAR, March 3 (Agency) - Gunmen killed two men in Bamako, officials said.")
    roles = {place.name: place.role for place in record.places}
    assert roles["Dakar"] == "dateline"
    assert "Agency" not in roles


def test_one_place_has_one_entry() -> None:
    record = extract("Gunmen entered Ménaka. The mayor of Menaka fled. Menaka is in Mali.")
    menaka = [place for place in record.places if place.name == "Ménaka"]
    assert len(menaka) == 1
    assert len(menaka[0].mentions) == 3


def test_a_name_that_goes_on_is_another_place() -> None:
    text = "SAN PEDRO ZORKADAN, IN CUSCATLAN DEPARTMENT, WAS ATTACKED BY GUERRILLAS."
    place = places(text)["SAN PEDRO ZORKADAN"]
    assert (place.country, place.admin1) == (["SV"], "Cuscatlán")


def test_wires_in_capitals() -> None:
    text = (
        "SAN SALVADOR, 8 JAN 90 (AGENCY) -- [TEXT] GUERRILLAS ATTACKED THE TOWN OF ZORKATECA IN "
        "THE DEPARTMENT OF CHALATENANGO, THE ARMY SAID IN A STATEMENT TO US."
    )
    found = places(text)
    assert found["SAN SALVADOR"].name == "San Salvador"
    assert found["ZORKATECA"].name == "Zorkateca"
    assert found["ZORKATECA"].country == ["SV"]
    assert found["CHALATENANGO"].kind == "admin1"
    assert "IN" not in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A BOMB WENT OFF IN THE COASTAL CITY OF PORT SUDAN.", ["Port Sudan"]),
        ("THE CRIME TOOK PLACE IN GUATEMALA BY NIGHT.", ["Guatemala"]),
        ("PLANES BOMBED A CAMP OF REPATRIATES IN A MILITARIZED AREA OF EL SALVADOR.",
         ["El Salvador"]),
        ("A DEPUTY OF APRA [AMERICAN POPULAR REVOLUTIONARY ALLIANCE] DIED IN PERU.", ["Peru"]),
        ("THE BOMB IN NEWSMAN EUFRASIO ZAMORA'S CAR WENT OFF. ZAMORA IS IN MEXICO.", ["Mexico"]),
        ("NINE MEN DIED IN ZORJILA, CHALATENANGO DEPARTMENT.", ["Zorjila", "Chalatenango"]),
    ],
)  # fmt: skip
def test_names_in_capitals(text: str, names: list[str]) -> None:
    assert sorted(place.name for place in extract(text).places) == sorted(names)


def test_the_town_of_an_arabic_article() -> None:
    found = extract("Militants attacked al-Sukhna in Syria. Sukhna was quiet on Monday.").places
    assert [place.country for place in found if "Sukhna" in place.name] == [["SY"]]
    assert places("Nine people died in al-Zorkhayra on Friday.")["al-Zorkhayra"].admin1 is None


def test_a_prison_is_named_after_no_region_abroad() -> None:
    text = "GUAYAQUIL, Ecuador (Agency) - Nine men died in the Litoral penitentiary on Monday."
    assert places(text)["Litoral"].country == ["EC"]


@pytest.mark.parametrize("text", ["", " ", "A", "in", "In", "near ", "the village of", "U.S", "X,"])
def test_stubs_are_read_without_harm(text: str) -> None:
    extract(text)


def test_an_arabic_article_belongs_to_the_name() -> None:
    text = "Gunmen attacked the village of el-Gamra near El Obeid in Sudan."
    assert places(text)["el-Gamra"].country == ["SD"]


def test_a_dateline_keeps_a_town_no_gazetteer_knows_and_no_agency() -> None:
    text = "ZORKADI, Mali, 14 June 2022 (Sahel Wire) - Two men were killed in Mopti."
    found = {place.name: place for place in extract(text).places}
    assert (found["Zorkadi"].country, found["Zorkadi"].role) == (["ML"], "dateline")
    assert "Sahel" not in found
