"""Where attacks were, told as news from many regions tells it."""

import pytest

from afteraction import extract
from afteraction.record import Place


def places(text: str) -> dict[str, Place]:
    """The places of a text by the words of each mention."""
    found: dict[str, Place] = {}
    for place in extract(text, published="2024-05-06").places:
        for mention in place.mentions:
            found.setdefault(mention.text, place)
    return found


@pytest.mark.parametrize(
    ("text", "scene", "country", "admin1"),
    [
        (
            (
                "Gunmen attacked the village of Tangaloura, some 30 km north of Ouahigouya in "
                "northern Burkina Faso, killing 14 farmers, the governor of the Nord region said."
            ),
            "Tangaloura",
            "BF",
            "Nord",
        ),
        (
            (
                "MAIDUGURI, Nigeria - Fighters raided Kwatarabe, a fishing community on the "
                "shores of Lake Chad in Kukawa district, Borno state, killing 11 people, a "
                "militiaman in Monguno said."
            ),
            "Kwatarabe",
            "NG",
            "Borno",
        ),
        (
            (
                "Myanmar's military bombed Pazigyi village in Kanbalu township, Sagaing region, on "
                "Tuesday, killing 50 people."
            ),
            "Pazigyi",
            "MM",
            "Sagaing",
        ),
        (
            (
                "Taliban fighters attacked a post in Ombarak district of Kandahar province on "
                "Thursday, killing 11 police officers."
            ),
            "Ombarak",
            "AF",
            "Kandahar",
        ),
        (
            "Gunmen attacked a post in al-Zarbud, a subdistrict of Kirkuk province, killing six.",
            "al-Zarbud",
            "IQ",
            "Kirkuk",
        ),
        (
            (
                "Gunmen attacked an army camp in Sorwan, on the outskirts of Jammu, on Saturday, "
                "killing six Indian soldiers."
            ),
            "Sorwan",
            "IN",
            "Jammu and Kashmir",
        ),
        (
            (
                "The presidency in N'Djamena said on Monday that gunmen had killed 12 herders in "
                "the village of Ndorah in the Logone Oriental province."
            ),
            "Ndorah",
            "TD",
            "Logone Oriental",
        ),
        (
            (
                "Two suicide bombers blew themselves up at a market in Kidal, killing four Chadian "
                "soldiers."
            ),
            "Kidal",
            "ML",
            "Kidal",
        ),
        (
            "A car bomb exploded in Al-Qa'im, killing nine Iraqi soldiers.",
            "Al-Qa'im",
            "IQ",
            "Anbar",
        ),
        (
            "On the road between Djibo and Bourzanga a mine killed nine herders.",
            "Djibo",
            "BF",
            "Sahel",
        ),
        (
            "Gunmen killed a warder in Gwagwalada, on the edge of Nigeria's capital Abuja.",
            "Gwagwalada",
            "NG",
            "Federal Capital Territory",
        ),
        (
            (
                "TEHRAN - Two guards were killed in an attack in Zarduz county in the restive "
                "southeastern province of Kerman."
            ),
            "Zarduz",
            "IR",
            "Kerman",
        ),
        (
            (
                "Rebels blew up the Orsa Blanca-Santa Marta pipeline in the Colombian department "
                "of Arauca on Monday, killing a welder."
            ),
            "Arauca",
            "CO",
            "Arauca",
        ),
        (
            "MANILA - Rebels killed two policemen in Quezon province south of here on Monday.",
            "Quezon",
            "PH",
            "Calabarzon",
        ),
        (
            "Two men were killed near al-Zarbud town in the eastern countryside of Homs.",
            "al-Zarbud",
            "SY",
            "Homs",
        ),
        (
            "Gunmen killed six people in Kwandari village in Dukku LGA, Gombe State.",
            "Kwandari",
            "NG",
            "Gombe",
        ),
        (
            "Rebels shot a man in Sitio Tambalay, Barangay San Roque, Las Navas, Northern Samar.",
            "Tambalay",
            "PH",
            "Eastern Visayas",
        ),
        (
            (
                "Three men were shot in the vereda La Mirleta, corregimiento of Zarabal, in the "
                "municipality of Tibu, Norte de Santander."
            ),
            "La Mirleta",
            "CO",
            "Norte de Santander",
        ),
        (
            (
                "Two policemen were killed by Maoists near Zorguda village under Marzaguda police "
                "station limits of Sukma district in Chhattisgarh."
            ),
            "Zorguda",
            "IN",
            "Chhattisgarh",
        ),
        (
            "Planes dropped barrel bombs on Kafr Zarud in rural Aleppo, killing eight civilians.",
            "Kafr Zarud",
            "SY",
            "Aleppo",
        ),
        (
            "Fighting was also reported in Kawkareik in Karen State, where two civilians died.",
            "Kawkareik",
            "MM",
            "Kayin",
        ),
        (
            "Twelve people died in clashes in Wad Zarib, in Sudan's Blue Nile state.",
            "Wad Zarib",
            "SD",
            "Blue Nile",
        ),
    ],
)
def test_the_scene(text: str, scene: str, country: str, admin1: str) -> None:
    event = extract(text, published="2024-05-06").events[0].place
    assert event is not None
    assert (event.name, event.country, event.admin1) == (scene, [country], admin1)
    assert places(text)[scene].role == "event"


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        # Where it was condemned, told or signed is not where it was.
        (
            (
                "ROME, 2 May 1988 - The government in Rome condemned the killing of two engineers "
                "on Friday in Colombia. A spokesman in Rome said both were from Milan."
            ),
            "Colombia",
        ),
        (
            "Nine people were killed on Friday in Peru, according to sources in Caracas.",
            "Peru",
        ),
        ("A bomb killed two policemen in Yunguyo, it was reported in La Paz on Friday.", "Yunguyo"),
        (
            (
                "Warplanes hit a well in Yemen on Friday, killing 12 workers. The planes struck at "
                "Beit Zarif. A doctor at the Noor hospital in Sanaa said he had seen six bodies."
            ),
            "Beit Zarif",
        ),
    ],
)
def test_no_scene_where_people_speak_of_it(text: str, scene: str) -> None:
    event = extract(text, published="2024-05-06").events[0].place
    assert event is not None
    assert event.name == scene


def test_a_border_is_in_both_countries() -> None:
    event = extract("Gunmen killed nine soldiers on the Mali-Niger border on Friday.").events[0]
    assert event.place is not None
    assert event.place.country == ["ML", "NE"]


def test_foreign_peacekeepers_do_not_move_a_village() -> None:
    village = places("Four peacekeepers from Chad were hurt near Ombekora, in northern Mali.")
    assert village["Ombekora"].country == ["ML"]


def test_who_speaks_is_not_where_a_village_is() -> None:
    village = places("Fighters hit the camp near Zorbule in Ituri province, Kinshasa said.")
    assert village["Zorbule"].admin1 == "Ituri"


def test_both_places_of_one_toll_are_its_scene() -> None:
    found = places("Gunmen killed 17 people in Inatar and Banikalo, in western Niger, on Friday.")
    assert (found["Inatar"].role, found["Banikalo"].role) == ("event", "event")
    assert found["Banikalo"].country == ["NE"]


def test_an_unknown_village_is_found_wherever_it_stands() -> None:
    text = "Gunmen raided the village of Zorkadi in Niger. Zorkadi was raided in 2019 too."
    assert len(places(text)["Zorkadi"].mentions) == 2


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Nine died in Kandahar province, far from Kandahar city.", "Kandahar", "admin1"),
        ("Two soldiers died on the Tame-Fortul road in Colombia.", "Tame", "populated_place"),
        ("Mexico condemned the killing; Mexico City is calm.", "Mexico", "country"),
    ],
)
def test_the_kind_that_the_words_tell(text: str, mention: str, kind: str) -> None:
    assert places(text)[mention].kind == kind


def test_no_place_in_no_date() -> None:
    text = "NO CITY, NO DATE (FBIS) -- [TEXT] GUERRILLAS KILLED NINE SOLDIERS IN COLOMBIA TODAY."
    assert list(places(text)) == ["COLOMBIA"]


def test_lines_broken_inside_a_name() -> None:
    text = (
        "BAMAKO, 3 MAY 90 (XYZ) -- [TEXT] THE ARMY SAID TODAY THAT UNIDENTIFIED\n"
        "GUNMEN HAD KILLED NINE FARMERS AND BURNED SEVERAL HOUSES IN THE VILLAGE\n"
        "OF ZORKADI IN THE MOPTI REGION OF MALI, AND THAT IT WAS LOOKING FOR THE\n"
        "ATTACKERS. NOBODY HAS CLAIMED THE ATTACK, WHICH IS THE THIRD THIS MONTH.\n"
    )
    assert places(text)["ZORKADI"].admin1 == "Mopti"


@pytest.mark.parametrize(
    ("first", "second"), [("Mali. ", "Niger. "), ("MALI\n", "NIGER\n"), ("- Mali: ", "- Niger: ")]
)
def test_the_headings_of_a_digest_tell_the_country(first: str, second: str) -> None:
    found = places(
        f"{first}On 4 July gunmen raided Zorkala, killing six men. Four soldiers from Chad were "
        f"hurt when a mine went off near Tambeli.\n\n{second}On 6 July, nine traders died in "
        "Markouba."
    )
    assert {name: found[name].country for name in ("Zorkala", "Tambeli", "Markouba")} == {
        "Zorkala": ["ML"],
        "Tambeli": ["ML"],
        "Markouba": ["NE"],
    }


def test_a_country_that_begins_a_sentence_opens_no_section() -> None:
    found = places(
        "Gunmen killed six farmers in Zorkala, in western Niger, on Monday. Mali and Chad sent "
        "their regards. Mali. They said so. Nine died in Zorkala."
    )
    assert found["Zorkala"].country == ["NE"]


def test_a_town_that_a_railway_is_named_after_stays_a_place() -> None:
    found = places("A bomb went off on the Kirkuk-Haditha pipeline in northern Iraq, killing two.")
    assert found["Kirkuk"].country == ["IQ"]


@pytest.mark.parametrize(
    ("text", "scene", "country"),
    [
        (
            (
                "LA PAZ, Bolivia - A navy officer in the Bolivian port of Guaqui said a bomb went "
                "off on Friday in the Peruvian town of Desaguadero, killing two people."
            ),
            "Desaguadero",
            "PE",
        ),
        ("Gunmen killed four men in the Mexican border town of Palomas.", "Palomas", "MX"),
        ("A bomb exploded at a press conference in Kabul, killing three men.", "Kabul", "AF"),
        ("A suicide bomber struck a meeting held in Garissa, killing five men.", "Garissa", "KE"),
        (
            (
                "Rebels killed their own negotiator, the Colombian army told a news conference "
                "held on Saturday in Quito."
            ),
            None,
            None,
        ),
        (
            (
                "In a declaration read at a summit that was held in Addis Ababa, ministers "
                "condemned the murder of nine Somali traders."
            ),
            None,
            None,
        ),
        ("Envoys in Brussels have issued statements on the murder of four men.", None, None),
        (
            "A mine near Wad Zarbo killed five men, two of them porters from the mill in Khartoum.",
            "Wad Zarbo",
            "SD",
        ),
        ("Gunmen fired from a roof in Kano on Friday, killing two men.", "Kano", "NG"),
        (
            (
                "Ten killed in Guerrero state\n\nGunmen shot dead ten farmers in the village of "
                "San Perdido, Mexico, on Friday, police said. They fled."
            ),
            "San Perdido",
            "MX",
        ),
        (
            (
                "Maoists blew up a police van in Bijapur district of Chhattisgarh, India, on "
                "Sunday, killing six men. The incident took place near Zorrem village at noon."
            ),
            "Zorrem",
            "IN",
        ),
        (
            (
                "A mine killed ten soldiers near Wad Zarbo in central Sudan on Friday, officials "
                "in Khartoum said. Four others are being treated at El Obeid hospital."
            ),
            "Wad Zarbo",
            "SD",
        ),
        (
            (
                "PORTO, Portugal (Agency) - A grenade went off outside the courthouse here on "
                "Friday, killing a guard, police said."
            ),
            "Porto",
            "PT",
        ),
        (
            (
                "Kabul – The Taliban overran a post in Zorwan Ghar district of Takhar province, "
                "killing nine policemen, officials said."
            ),
            "Zorwan Ghar",
            "AF",
        ),
    ],
)
def test_where_it_was_told_is_not_where_it_was(
    text: str, scene: str | None, country: str | None
) -> None:
    place = extract(text, published="2024-05-06").events[0].place
    assert (place and place.name, place and place.country[0]) == (scene, country)


def test_an_acronym_in_brackets_is_no_place_afterwards() -> None:
    text = "GENEVA - THE RURAL SUPPLY SERVICE (RUSS) LOST TWO MEN IN MALI. RUSS HAD FED MALI."
    assert "RUSS" not in places(text)


def test_a_hamlet_abroad_needs_more_than_a_country_named_in_passing() -> None:
    text = (
        "Nine gendarmes died at Baye, not far from Burkina Faso, Mali's army said on Monday. "
        "It was helped by a French drone. Malian families fled to Mopti, to Gao and to Bamako."
    )
    assert places(text)["Baye"].country == ["ML"]


def test_who_has_an_office_somewhere_is_no_scene() -> None:
    text = "Three men died near Zorapal, Superintendent of Police (Sukma) Ravi Netam said in India."
    assert {"Police", "Sukma"}.isdisjoint(places(text))


def test_a_heading_of_one_word_is_no_place() -> None:
    assert "Massacre" not in places("Massacre in Jamundí, Valle del Cauca: four men shot dead.")


def test_a_town_named_like_a_sheikh_is_no_person_behind_a_word_of_place() -> None:
    record = extract("Four conscripts died south of Sheikh Zuweid in North Sinai, shot by gunmen.")
    assert record.events[0].place is not None
    assert record.events[0].place.name == "Sheikh Zuweid"
    assert all(actor.type != "person" for actor in record.actors)
