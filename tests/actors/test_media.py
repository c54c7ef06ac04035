"""Media that no lexicon knows."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the news portal Delta Pulse that two men had died.", "Delta Pulse"),
        ("The state-owned daily Le Faso Nouveau named the new governor.", "Le Faso Nouveau"),
        ("Witnesses told the newspaper El Heraldo de Sonora of shots.", "El Heraldo de Sonora"),
        ("Radio station Radio Kivu Libre said rebels had left.", "Radio Kivu Libre"),
        ("Local news site Borkena Hills reported shots.", "Borkena Hills"),
    ],
)
def test_a_noun_before_a_name_makes_a_medium(text: str, name: str) -> None:
    record = extract(text)
    assert [actor.type for actor in record.actors if actor.name == name] == ["media"]
    assert all(place.name not in name for place in record.places)


@pytest.mark.parametrize(
    "text",
    [
        "He told the news agency Friday that rebels had left.",
        "The daily Monday meeting was held.",
        "The aid agency Hope Abroad left the town.",
    ],
)
def test_no_medium(text: str) -> None:
    assert all(actor.type != "media" for actor in extract(text).actors)
