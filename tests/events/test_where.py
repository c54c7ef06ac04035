"""Where an event is: the place of the deed, not of who spoke of it or came from there."""

import pytest

from afteraction import extract

_WIRE = "SANTIAGO, 8 JAN 90 (AGENCY) -- [TEXT] "


def scene(text: str) -> str | None:
    """The name of the first event's place."""
    place = extract(text).events[0].place
    return place.name if place is not None else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Who met, spoke, listened or gave out a text.
        ("The murder of nine men was condemned at a summit of leaders in Abuja on Monday.", None),
        ("Talks between rebels and the army in Doha failed after nine died in Kunduz.", "Kunduz"),
        ("Nine elders were killed at a conference of tribes in Kirkuk on Monday.", "Kirkuk"),
        ("The murder of two reporters in Honduras shook the press on Monday.", "Honduras"),
        ("He told reporters in Tegucigalpa that nine men were killed in Olancho.", "Olancho"),
        ("He condemned the attack in a note issued on Friday by the embassy in Kabul.", None),
        # Who was taken was there; who comes from there need not be.
        ("Gunmen seized nine pupils from a school in Kagara on Monday.", "Kagara"),
        ("Gunmen freed ninety inmates from a prison in Kuje, on the edge of Abuja.", "Kuje"),
        # Where the wounded are treated, and whose office it is.
        ("A soldier hurt in a clash in Zakho died at a hospital in Erbil on Monday.", "Zakho"),
        ("The mayor of Tancitaro was shot dead on Monday in Uruapan, Mexico.", "Uruapan"),
        ("They claimed the murder of the Kano police chief, which occurred in Zaria.", "Zaria"),
        # Where it was is said beside it.
        ("Men burned a village in Ethiopia, killing nine. The village, Zorbeyit, lies near Dibate.",
         "Zorbeyit"),
        ("Pattani: Two men were shot dead in Yarang district on Monday.", "Yarang"),
        ("Rebels killed two men at Zorkobon, 40 km north of Ziguinchor in Senegal.", "Zorkobon"),
        (_WIRE + "A BOMB WENT OFF IN SANTIAGO AND KILLED TWO POLICEMEN.", "Santiago"),
        (_WIRE + "A BOMB WENT OFF IN THIS CAPITAL AND KILLED TWO POLICEMEN.", "Santiago"),
        (_WIRE + "A BOMB WENT OFF ON MORENO AVENUE AND KILLED TWO POLICEMEN.", None),
    ],
)  # fmt: skip
def test_the_place_of_the_deed(text: str, place: str | None) -> None:
    assert scene(text) == place


def test_places_stand_in_the_order_of_what_is_told() -> None:
    record = extract(
        "MADRID, March 3 (Agency) - Spain condemned the war in El Salvador on Monday. The "
        "Salvadoran army shelled Perquin, and fighting went on in El Salvador's north."
    )
    countries = [place.country for place in record.places]
    assert countries.index(["SV"]) < countries.index(["ES"])
    assert record.places[0].role == "event"


def test_an_unknown_village_lies_in_the_one_division_told_of() -> None:
    record = extract(
        "MAROUA, Cameroon (Agency) - Nine people died in Zorkana, a village near Nigeria, on "
        "Monday. The governor of the Far North region closed the markets."
    )
    place = record.events[0].place
    assert place is not None
    assert (place.name, place.admin1) == ("Zorkana", "Far North")
