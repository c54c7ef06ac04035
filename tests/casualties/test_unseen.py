"""Statements in turns of phrase that wire reports use and that no single rule covers."""

import pytest

from tests.casualties.reading import Row, rows, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid cost the lives of six porters.", [("killed", 6, "civilians")]),
        ("Six porters fell victim to a landmine.", [("killed", 6, "civilians")]),
        ("A boy of nine and an elderly nun were killed.", [("killed", 2, "civilians")]),
        ("A welder was crushed by a tank.", [("killed", 1, "civilians")]),
        ("Nine porters were hacked or shot to death.", [("killed", 9, "civilians")]),
        ("Nine rebels were shot down in the fight.", [("killed", 9, "armed_group")]),
        (
            "The rebels lost 30 men and the army 17.",
            [("killed", 30, "armed_group"), ("killed", 17, "state_forces")],
        ),
        (
            "Shelling wounded four in Homs and nine in Hama.",
            [("wounded", 4, "unknown"), ("wounded", 9, "unknown")],
        ),
        (
            "A gunman killed two guards and himself.",
            [("killed", 2, "unknown"), ("killed", 1, "armed_group")],
        ),
        (
            "A cook killed five pilgrims before he was shot dead by police.",
            [("killed", 5, "civilians"), ("killed", 1, "armed_group")],
        ),
        ("Two nuns were beaten by the raiders.", [("wounded", 2, "civilians")]),
        (
            "Two deputies were hit by gunfire and are in stable condition.",
            [("wounded", 2, "civilians")],
        ),
        ("Nine nuns suffered breathing difficulties.", [("wounded", 9, "civilians")]),
        ("Bandits seized 70 pupils.", [("abducted", 70, "civilians")]),
        ("Nine nuns were taken away.", [("abducted", 9, "civilians")]),
        (
            "Doctors put the number of nuns killed at no fewer than nine.",
            [("killed", 9, "civilians")],
        ),
        (
            "Four members of the Civilian Joint Task Force were killed.",
            [("killed", 4, "state_forces")],
        ),
        (
            "A policeman was killed and two of his colleagues were hurt.",
            [("killed", 1, "state_forces"), ("wounded", 2, "state_forces")],
        ),
        (
            "Three nuns died in Kharkiv and two more in Sumy.",
            [("killed", 3, "civilians"), ("killed", 2, "civilians")],
        ),
        (
            "One nun was killed in Kharkiv, another in Sumy.",
            [("killed", 1, "civilians"), ("killed", 1, "civilians")],
        ),
        (
            "Nine porters were killed in Diffa and two in Agadez were wounded.",
            [("killed", 9, "civilians"), ("wounded", 2, "civilians")],
        ),
        (
            "A man killed his wife, two porters and himself.",
            [("killed", 3, "civilians"), ("killed", 1, "armed_group")],
        ),
        ("A father of two was shot dead.", [("killed", 1, "civilians")]),
        ("Nine members of the Hazara community were killed.", [("killed", 9, "unknown")]),
        (
            "Nine porters died and twice as many were hurt.",
            [("killed", 9, "civilians"), ("wounded", 18, "civilians")],
        ),
        ("Nine porters paid the supreme price.", [("killed", 9, "civilians")]),
        (
            "Nine porters were pulled from a bus, robbed of their cards and shot dead.",
            [("killed", 9, "civilians")],
        ),
        ("An elderly couple was shot dead.", [("killed", 2, "civilians")]),
        ("A couple and their three sons were shot dead.", [("killed", 5, "civilians")]),
        ("Shelling wiped out a family of six.", [("killed", 6, "civilians")]),
        ("All but two of the 14 nuns were killed.", [("killed", 12, "civilians")]),
        ("A pair of soldiers were killed.", [("killed", 2, "state_forces")]),
        ("A bomb wounded a score of nuns.", [("wounded", 20, "civilians")]),
        (
            "A man stabbed three nuns before he was shot and killed.",
            [("wounded", 3, "civilians"), ("killed", 1, "armed_group")],
        ),
        (
            "Four nuns were shot, three fatally.",
            [("casualties", 4, "civilians"), ("killed", 3, "civilians")],
        ),
        ("A nun was attacked by terrorists in Diffa and died.", [("killed", 1, "civilians")]),
        (
            "The first bomb killed 34 nuns and the second 20.",
            [("killed", 34, "civilians"), ("killed", 20, "unknown")],
        ),
        ("A driver and father of five was found shot dead.", [("killed", 1, "civilians")]),
        (
            "A bus plunged into a ravine after rebels fired on it. Nine nuns died.",
            [("killed", 9, "civilians")],
        ),
        ("Every one of the 11 nuns was killed.", [("killed", 11, "civilians")]),
        (
            "Two porters, a father and his son, were killed.",
            [("killed", 2, "civilians")],
        ),
        (
            "Two soldiers died at once and a third later.",
            [("killed", 2, "state_forces"), ("killed", 1, "state_forces")],
        ),
        ("Five soldiers fell in Monday's battle.", [("killed", 5, "state_forces")]),
    ],
)
def test_read(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A convoy escorting traders was hit by a bomb.",
        "A helicopter was shot down near the front.",
        "Nine rebels were crushed by the army.",
        "Six porters fell victim to a fraud.",
        "The police seized nine suspects.",
        "A suspect was taken away in handcuffs.",
        "Three people died in a blast at a fireworks factory.",
        "A fuel tanker skidded and caught fire, killing 48 people.",
        "The roof of a school collapsed, killing nine pupils.",
        "A fire broke out in a market, killing nine people.",
        "A landslide buried a village on Tuesday. Rescuers have recovered 14 bodies.",
        "A bus plunged into a ravine on Sunday. Fifteen people died, a doctor said.",
        "In the thriller, a sniper kills five people.",
        "The army held a mock attack in which nine hostages were killed.",
        "Poachers killed 18 elephants.",
        "Of the nine hostages, four were freed.",
    ],
)
def test_nothing_to_read(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "part", "side"),
    [
        ("A bomb killed 25 people, 14 of them soldiers.", 14, "state_forces"),
        ("A bomb killed 25 people, 14 of them in a school.", 14, "unknown"),
        ("Nine died. The driver and his assistant were among the dead.", 2, "civilians"),
    ],
)
def test_parts(text: str, part: int, side: str) -> None:
    whole, found = statements(text)
    assert (found.subset_of, found.count.value, found.victims.side) == (whole.id, part, side)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Azerbaijan said one of its conscripts had been killed.", "confirmed"),
        ("Azerbaijan said it had killed 20 militants.", "claimed"),
        ("The general staff gave a toll of eight soldiers killed.", "confirmed"),
        ("The army denied firing and accused rebels of shelling, wounding a nun.", "reported"),
    ],
)
def test_status(text: str, status: str) -> None:
    (found,) = statements(text)
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The state recorded 3,200 homicides last year.", "cumulative"),
        ("More than 150 people have died in the ethnic violence which began in May.", "cumulative"),
        ("A resident counted 19 bodies in his street alone.", "event"),
        ("Sunday's ambush, in which four guards died, was the bloodiest this month.", "event"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    (found,) = statements(text)
    assert found.scope == scope


def test_a_toll_brought_to_a_number_holds_the_dead_that_brought_it_there() -> None:
    text = "The blast also killed a nun, bringing to six the number of fatalities."
    nun, toll = statements(text)
    assert (nun.subset_of, toll.count.value) == (toll.id, 6)


def test_one_death_of_many_is_of_this_event() -> None:
    text = "A soldier was killed in Helmand on Tuesday, the 300th British death since 2001."
    assert [statement.scope for statement in statements(text)] == ["event"]


def test_older_figure_told_after_the_toll() -> None:
    text = (
        "The death toll rose to 90 on Sunday after two of the injured died in hospital. "
        "On Friday a bomb went off at the shrine; 88 pilgrims were killed."
    )
    toll = next(c for c in statements(text) if c.count.value == 90)
    older = next(c for c in statements(text) if c.count.value == 88)
    assert older.superseded_by == toll.id
