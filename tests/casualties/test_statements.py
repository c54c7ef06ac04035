"""How many, of whom, with what outcome."""

import pytest

from tests.casualties.reading import Row, rows, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed four herders near Dire.", [("killed", 4, "civilians")]),
        ("Four herders were shot and killed near Dire.", [("killed", 4, "civilians")]),
        ("Four herders, all from one family, were killed.", [("killed", 4, "civilians")]),
        ("Four herders on their way to a market were killed.", [("killed", 4, "civilians")]),
        ("Car bomb kills nine in Hit", [("killed", 9, "unknown")]),
        ("Nine killed, 14 hurt in Hit", [("killed", 9, "unknown"), ("wounded", 14, "unknown")]),
        ("The mine left two guards dead.", [("killed", 2, "unknown")]),
        ("The raid cost six farmers their lives.", [("killed", 6, "civilians")]),
        ("The raid claimed six lives.", [("killed", 6, "unknown")]),
        ("A soldier was killed.", [("killed", 1, "state_forces")]),
        ("An engineer and her driver were killed.", [("killed", 2, "civilians")]),
        ("A sergeant and three soldiers died.", [("killed", 4, "state_forces")]),
        ("Two adults and four children were killed.", [("killed", 6, "civilians")]),
        ("Gunmen killed the bakers Ana Ruiz, Ivo Marin and Eva Sol.", [("killed", 3, "civilians")]),
        ("Gunmen killed bakers, Ana Ruiz and Eva Sol said.", [("killed", None, "civilians")]),
        ("Neither the baker nor her two sons were hurt.", []),
        ("Neither of the two guards was killed.", []),
        (
            "Six nuns -- five Spaniards and one Dane -- and two cooks were killed.",
            [("killed", 8, "civilians")],
        ),
        ("A judge, along with six clerks and a cook, was killed.", [("killed", 8, "civilians")]),
        (
            "Nine soldiers were hurt in the blast, as were three bakers.",
            [("wounded", 9, "state_forces"), ("wounded", 3, "civilians")],
        ),
        ("Gunmen murdered, on the road to Dire, a judge.", [("killed", 1, "civilians")]),
        ("Rebels took two bakers as hostages.", [("abducted", 2, "civilians")]),
        (
            "Three soldiers and two shepherds died.",
            [("killed", 3, "state_forces"), ("killed", 2, "civilians")],
        ),
        ("Five police officers and cadets were killed.", [("killed", 5, "state_forces")]),
        ("Insurgents kidnapped 11 pupils.", [("abducted", 11, "civilians")]),
        ("Eleven pupils went missing.", [("missing", 11, "civilians")]),
        ("The army suffered 20 casualties.", [("casualties", 20, "state_forces")]),
        ("Troops neutralised six militants.", [("casualties", 6, "armed_group")]),
        ("A bomber blew himself up.", [("killed", 1, "armed_group")]),
        (
            "Bomber kills himself and three pupils in Hit",
            [("killed", 1, "armed_group"), ("killed", 3, "civilians")],
        ),
        (
            "Two soldiers were killed and another wounded.",
            [("killed", 2, "state_forces"), ("wounded", 1, "state_forces")],
        ),
        (
            "Two soldiers were wounded, as well as one driver.",
            [("wounded", 2, "state_forces"), ("wounded", 1, "civilians")],
        ),
        (
            "The colonel was killed along with two shepherds.",
            [("killed", 1, "state_forces"), ("killed", 2, "civilians")],
        ),
        ("Killed were Amina, 9, and Sani, 12.", [("killed", 2, "unknown")]),
        ("Musa Dan, the mayor of Hit, and two others were killed.", [("killed", 3, "civilians")]),
        ("Twenty huts were burnt and a woman was killed.", [("killed", 1, "civilians")]),
        ("A commander of militants was killed.", [("killed", 1, "armed_group")]),
        ("Rebels burned to death six farmers.", [("killed", 6, "civilians")]),
        ("Three nuns were killed in each of two villages.", [("killed", 6, "civilians")]),
        (
            "The rebels inflicted 15 casualties on the army.",
            [("casualties", 15, "state_forces")],
        ),
        (
            "Five farmers were killed when a mine went off, killing five.",
            [("killed", 5, "civilians")],
        ),
        ("Some put the number of dead as high as 16.", [("killed", 16, "unknown")]),
        ("Six herders were beaten to death.", [("killed", 6, "civilians")]),
        ("Nobody was killed.", [("killed", 0, "unknown")]),
        ("No deaths were reported.", [("killed", 0, "unknown")]),
        ("THREE PEASANTS WERE KILLED IN THE ATTACK.", [("killed", 3, "civilians")]),
        ("Two teachers, Ana Ruiz, 34, and Eva Sol, 29, were killed.", [("killed", 2, "civilians")]),
        (
            "A suicide bombing killed two and a nun.",
            [("killed", 2, "civilians"), ("killed", 1, "civilians")],
        ),
        (
            "Three nuns were killed and a fourth wounded.",
            [("killed", 3, "civilians"), ("wounded", 1, "civilians")],
        ),
        (
            "Four nuns were killed and as many wounded.",
            [("killed", 4, "civilians"), ("wounded", 4, "civilians")],
        ),
        ("A soldier and policeman were killed.", [("killed", 2, "state_forces")]),
        ("Policeman was killed in Dire.", [("killed", 1, "state_forces")]),
        ("The head of the village council was killed.", [("killed", 1, "unknown")]),
        (
            "Omar Haddad, the police chief of Dire, and three others were killed.",
            [("killed", 4, "state_forces")],
        ),
        ("The march followed Ana Ruiz's murder.", [("killed", 1, "unknown")]),
        (
            "The dead include seven women and four children.",
            [("killed", 7, "civilians"), ("killed", 4, "civilians")],
        ),
        (
            "Doctors put the dead at 28 and the injured at 60.",
            [("killed", 28, "unknown"), ("wounded", 60, "unknown")],
        ),
        (
            "POLICE SAID THAT MARTA LUZ PEREZ, MANAGER OF A RADIO, WAS KILLED.",
            [("killed", 1, "unknown")],
        ),
        ("IN DIRE, FOLLOWING CARLOS SOTO'S MURDER, JUDGES MET.", [("killed", 1, "unknown")]),
        (
            "Thirty-three people were killed along with 115 wounded.",
            [("killed", 33, "unknown"), ("wounded", 115, "unknown")],
        ),
    ],
)
def test_reading(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The driver killed the engine.",
        "The rebels killed 40 cows.",
        "The group threatened to kill ten hostages.",
        "The bomb could have killed hundreds.",
        "Police foiled a plot to kill the mayor.",
        "Seven people died in a road crash near Dire.",
        "Thirty people died of cholera in the camp.",
        "One in four died.",
        "The flood killed 30 people.",
        "It is not clear how many were killed.",
        "Many received death threats.",
        "A helicopter crash killed two soldiers.",
        "THE PEACE PROCESS WAS KILLED BY THE SENATE.",
    ],
)
def test_no_statement(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Yusuf Hadi, 52, was shot dead.", 1),
        ("On 14 March, 9 soldiers were killed.", 9),
        ("Rebels on 40 motorbikes killed two guards.", 2),
        ("Soldiers of the 7th Brigade killed three men.", 3),
        ("The 30-year-old was killed.", 1),
        ("Two of the 16 passengers were killed.", 2),
        ("Two men, aged 25 and 36, were killed.", 2),
        ("Two boys aged nine to 11 were killed.", 2),
        ("The 39 year old lawyer was killed.", 1),
        ("AT LEAST [9] PERSONS WERE KILLED.", 9),
    ],
)
def test_numbers_that_count_nobody(text: str, number: int) -> None:
    assert [c.count.value for c in statements(text)] == [number]


def test_pronoun_goes_back_to_the_kidnapped() -> None:
    found = statements("Gunmen kidnapped three nurses and later executed them.")
    assert [(c.outcome, c.count.value) for c in found] == [("abducted", 3), ("killed", 3)]


def test_definite_plural_tells_no_new_dead() -> None:
    assert rows("Nine miners were killed. The miners were shot at a bar.")[0] == (
        "killed",
        9,
        "civilians",
    )
    assert (
        sum(
            c.outcome == "killed"
            for c in statements("Nine miners were killed. The victims were killed at a bar.")
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("No casualties were reported.", None),
        ("No soldiers were killed.", "No soldiers"),
        ("Gunmen took two guards; both were killed.", None),
        ("At least 12 were killed.", None),
        ("The shelling caused 21 deaths.", None),
        ("The shelling caused 33 civilian deaths.", "civilian"),
        ("The victim was shot dead.", None),
        ("The army said that soldiers were killed.", "soldiers"),
    ],
)
def test_victims_are_named_only_by_words_for_people(text: str, named: str | None) -> None:
    assert statements(text)[-1].victims.text == named


def test_spans_hold_the_victims_and_the_word_of_harm() -> None:
    (found,) = statements("On the road, four herders were killed by a mine.")
    assert found.text == "four herders were killed"
    assert found.victims.text == "four herders"
    assert found.rule == "casualties.passive_some"
