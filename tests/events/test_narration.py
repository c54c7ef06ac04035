"""Whether a text narrates an attack or only talks of attacks, alone and inside a long article."""

import pytest

from afteraction import extract

# News of other things: behind or before it a sentence is one of many.
OTHER_NEWS = (
    " The ministry will publish a fuller statement this month. Shops in the capital opened as "
    "usual and buses ran on time. Opposition parties met to discuss the budget, which comes to a "
    "vote before the holidays. The central bank left its main rate unchanged. A trade delegation "
    "is due in the capital for talks on water. Schools close at the end of the term. Analysts "
    "called the coming months decisive for the coalition. "
)


def count(text: str, published: str) -> int:
    return len(extract(text, published=published).events)


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2004-06-15", "Those who bomb markets and murder children have no place among us."),
        ("1987-12-03", "If they come, we will blow up the bridges and kill the guards."),
        ("2022-05-11", "Kidnappings doubled in the first quarter of the year."),
        ("2015-07-07", "The senator attacked the prime minister over the budget on Monday."),
        ("1984-03-13", "The rebels have murdered teachers, burned schools and bombed bridges."),
        ("2012-03-20", "Between January and October rebel units killed 1,430 soldiers."),
        ("1995-08-29", "The report that shots were fired at the envoy's car is untrue."),
        ("1979-06-06", "Revenue fell because of lower prices and guerrilla attacks on pipelines."),
        ("2006-02-08", "Paramilitaries kidnap and kill organisers every month, the union says."),
        ("1986-06-18", "The treaty covers those accused of murder, kidnapping and arson."),
        ("2000-10-18", "He is known for his inquiry into the murder of a bishop 15 years ago."),
    ],
)
def test_talk_in_general_is_no_event(published: str, text: str) -> None:
    assert count(text, published) == 0
    assert count(text + OTHER_NEWS, published) == 0


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2004-06-15", "A man who bombed a market in Kirkuk on Monday killed six people."),
        ("2019-03-04", "He went on to blow up his car and hurt two guards in Kabul on Sunday."),
        ("2011-05-06", "A helicopter fired on a column of lorries near Tessalit, killing nine."),
        ("2016-02-02", "Herders attacked the village over grazing rights in Agatu, killing ten."),
        ("2014-10-10", "Gunmen shot dead a film director in Karachi on Thursday."),
    ],
)
def test_a_deed_told_in_like_words_is_one(published: str, text: str) -> None:
    assert count(text, published) == 1


@pytest.mark.parametrize(
    ("published", "text"),
    [
        (
            "1982-07-19",
            (
                "Our correspondent in Tripoli reports that a car bomb killed nine people outside a "
                "newspaper this morning. We have learned that most of them were typesetters."
            ),
        ),
        (
            "1985-11-12",
            (
                'The commander told us: "On 9 November our unit ambushed two army lorries on the '
                'road to Estelima and killed 11 soldiers."'
            ),
        ),
        (
            "1999-03-22",
            (
                "There was an attack at the border post of Kasindi, in which a customs officer was "
                "killed by poachers."
            ),
        ),
    ],
)
def test_what_one_sentence_tells_with_day_or_place_is_narrated(published: str, text: str) -> None:
    assert count(OTHER_NEWS + text, published) == 1


def test_bodies_with_marks_of_violence_were_murdered() -> None:
    found = "The bodies of four men were found near Zvornik on Monday{}. Police are investigating."
    murdered = found.format(" with their hands tied and bullet wounds in the head")
    assert count(murdered + OTHER_NEWS, "1992-04-08") == 1
    assert count(found.format("") + OTHER_NEWS, "1992-04-08") == 0


def test_what_was_months_ago_is_not_what_the_article_tells() -> None:
    text = "Police arrested a man suspected of taking part in the attack on a barracks {}."
    assert count(OTHER_NEWS + text.format("last January"), "1993-09-27") == 0


def test_the_date_of_a_career_is_not_that_of_the_murder() -> None:
    (event,) = extract(
        "Police chief Ahmed Barre, whose term began in 1991, was gunned down by unknown men as he "
        "left a mosque in Galkayo on Monday.",
        published="2019-12-11",
    ).events
    assert event.date.earliest == "2019-12-09"


def test_a_sentence_that_opens_in_another_town_tells_of_another_attack() -> None:
    record = extract(
        "Guerrillas dynamited a coffee mill in Berlin on Monday, killing a guard. In Alegria they "
        "stormed the town hall. Four others were taken to a hospital in Usulutan.",
        published="1988-03-04",
    )
    assert [event.place and event.place.name for event in record.events] == ["Berlin", "Alegria"]


def test_a_siege_told_to_its_end_is_one_event() -> None:
    (event,) = extract(
        "Gunmen stormed the Radiance hotel in Bamako on Friday and took guests hostage. By the "
        "time the siege ended on Saturday evening, 21 people had been killed.",
        published="2015-11-22",
    ).events
    assert event.fatalities.best == 21
    assert event.date.earliest == "2015-11-20"


def test_a_plural_of_no_number_adds_nothing_to_an_exact_toll_told_elsewhere() -> None:
    talk = "The rebels killed officials and threatened their families, the mayor said."
    (event,) = extract(
        f"Rebels shot dead a clerk in Matagalpa on Friday. {talk}", published="1989-10-17"
    ).events
    assert event.fatalities.best == 1
    (both,) = extract(
        "Rebels shot dead a clerk in Matagalpa on Friday. Bystanders were also killed.",
        published="1989-10-17",
    ).events
    assert both.fatalities.best == 3


def test_a_source_that_counts_fewer_civilians_gives_the_low_figure() -> None:
    (event,) = extract(
        "At least 20 people were killed when gunmen raided Ouenkoro on Saturday, local officials "
        "said. The ministry said in a statement that 12 civilians had been killed.",
        published="2022-06-14",
    ).events
    assert (event.fatalities.best, event.fatalities.low) == (20, 12)


def test_a_weapon_that_hits_tells_of_a_deed() -> None:
    text = "Drones struck a petrol station in Beledweyne overnight. Two attendants were killed."
    assert count(text + OTHER_NEWS, "2025-02-03") == 1


def test_a_number_of_attacks_that_rose_is_a_statistic() -> None:
    text = "The number of attacks on clinics rose to 129 last year, from 102. Sixty people died."
    assert count(text, "2011-01-25") == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The minibus was struck by a drone near Izvory on Wednesday.", 1),
        ("Petrol bombs were thrown at two homes in Larne on Friday.", 1),
        ("A grenade was thrown into a bar in Bujumbura late on Friday.", 1),
        ("A rocket landed near the airport in Kabul on Friday.", 1),
        ("Farmers sprayed the fields with pesticide near Kano on Friday.", 0),
        ("The town was hit by a flood on Friday.", 0),
        ("Stones were thrown at the end of the match on Friday.", 0),
    ],
)
def test_a_blow_needs_no_victims(text: str, number: int) -> None:
    assert count(text, "2024-05-06") == number
