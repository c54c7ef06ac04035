"""Deaths that are nobody's deed: disease, accidents, funerals, articles without any violence."""

import pytest

from afteraction import extract

_MAYOR = (
    "The mayor of the spa town died on Friday, her office said. She had led the council for eleven "
    "years and opened the new library last spring. A memorial will be held in the town hall on "
    "Thursday, and flags will fly at half mast. Her deputy takes over until a vote in the autumn, "
    "the council said in a short note to the press."
)
MISHAPS = (
    # Disease, in the sentence and in the article.
    "Bird flu has killed nine people in the delta, doctors said. Two more died on Tuesday.",
    "Three pupils have died of meningitis in the north, doctors said.",
    "Eleven people died from an overdose of the painkiller in one weekend, the coroner said.",
    "A swimmer was killed by a rare infection of the brain, the county said.",
    # The road, the water, a fall.
    "A cyclist was killed when a lorry hit her on the ring road on Monday.",
    "Two boys drowned in a quarry pond on Sunday. Their bodies were found at dusk.",
    "A roofer fell to his death from scaffolding in the old town on Friday.",
    # Where rebels rule or troops help, the earth still quakes by itself.
    "The earthquake killed 40 people in rebel-held Azaz on Monday.",
    "Floods killed nine people in Rakhine as soldiers fought to reach the villages.",
    "A fire that began in faulty wiring killed six guests of a hotel in Alexandria.",
    # His own hand, and old age.
    "The banker was found dead in his garage in an apparent suicide.",
    "The composer, who wrote nine operas, died at the age of 88.",
    # Nothing in the whole article is violent.
    _MAYOR,
)
DEEDS = (
    # Health workers are killed over a vaccine, patients by a shell.
    ("Gunmen killed two polio vaccinators in the bazaar of Bannu on Monday.", 2),
    ("Rebels stormed a cholera ward in the camp and shot dead four patients.", 4),
    ("Four patients died when a rocket hit the flu ward of the hospital in Sloviansk.", 4),
    # People kill beside a disease, a flood or a fire that killed nobody.
    ("A constable escorting a polio team was killed in Bannu on Monday.", 1),
    ("Residents killed two medics whom they accused of spreading cholera in Beira.", 2),
    ("Bandits killed nine flood victims in a camp near Jacobabad on Monday.", 9),
    ("Soldiers shot two looters dead on the day after the earthquake in Jacmel.", 2),
    ("Six people were killed in a stampede after gunmen opened fire at a wedding in Jos.", 6),
    ("A fire killed three people at a shelter in Cottbus; it had been lit on purpose.", 3),
    ("Eight traders died in a fire at a market in Bor which troops had started.", 8),
    ("A car ploughed into shoppers at a Christmas market in Graz, killing four people.", 4),
    ("Three inmates died of beatings and thirst in the camp near Prijedor.", 3),
    ("Rumours of a raid spread before rebels attacked Mahagi on Friday and killed six people.", 6),
    ("Five people died, trapped by fire, when a shell hit their block in Kherson.", 5),
    ("A lone wolf attacked a synagogue in Lyon on Saturday, killing two people.", 2),
    # A match, and a game of shooting.
    ("The players can go home after a bomb killed a fan in Lahore, the coach said.", 1),
    # A line alone need not say what happened.
    ("Eleven people died.", 11),
)


@pytest.mark.parametrize("text", MISHAPS)
def test_nobody_is_a_victim(text: str) -> None:
    record = extract(text)
    assert [one.text for one in record.casualties] == []
    assert record.events == []


@pytest.mark.parametrize(("text", "killed"), DEEDS)
def test_victims_among_the_sick(text: str, killed: int) -> None:
    found = [one.count.value for one in extract(text).casualties if one.outcome == "killed"]
    assert found == [killed]


def test_who_kills_others_with_himself() -> None:
    (event,) = extract("A student killed himself and two teachers in Graz on Monday.").events
    assert event.fatalities.best == 3
