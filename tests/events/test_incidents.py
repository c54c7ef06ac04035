"""Which sentences and clauses are of one incident, and what each of several incidents counts."""

import pytest

from afteraction import extract

DAY = "2022-03-10"


def tolls(text: str, published: str | None = DAY) -> list[int | None]:
    return [event.fatalities.best for event in extract(text, published=published).events]


def test_a_clause_that_tells_of_an_earlier_attack_is_an_event_after_the_main_one() -> None:
    record = extract(
        "A car bomb shook Aden on Monday, a day after two mines in the north killed about 30 "
        "herders. Four passers-by were killed when the car went off beside a court.",
        published=DAY,
    )
    assert [event.fatalities.best for event in record.events] == [4, 30]
    assert record.events[0].place is not None
    assert record.events[0].place.name == "Aden"


def test_what_came_before_a_report_is_the_attack_itself() -> None:
    text = "The report was published two days after a missile hit a depot in Aden, killing six men."
    assert tolls(text) == [6]


def test_a_clause_with_another_incident_has_its_own_place_and_toll() -> None:
    assert tolls(
        "Gunmen shot dead 18 labourers in Turbat, and in another incident a roadside bomb killed "
        "three soldiers near Panjgur."
    ) == [18, 3]


def test_what_happened_weeks_before_is_no_event() -> None:
    record = extract(
        "Gunmen killed nine farmers in Pissila on Monday, two months after a raid that killed 30 "
        "herders.",
        published=DAY,
    )
    assert [event.fatalities.best for event in record.events] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine farmers in Pissila in retaliation for a raid that killed four herders.",
        "A bomb killed nine guards; it may have been revenge for the 60 protesters shot in May.",
        "Gunmen killed nine officers, among them one who had been jailed for killing two students.",
    ],
)
def test_the_dead_of_the_reason_are_of_another_event(text: str) -> None:
    assert tolls(text) == [9]


def test_the_dead_of_the_answer_are_the_event() -> None:
    assert tolls("In retaliation for the raid, aircraft bombed a camp, killing 14 fighters.") == [
        14
    ]


def test_a_further_blow_adds_to_its_attack() -> None:
    assert tolls(
        "A suicide bomber struck a mosque in Kunduz on Friday, killing 18 worshippers. Minutes "
        "later a second blast outside the gate killed five policemen."
    ) == [23]


def test_a_figure_beside_a_further_blow_is_another_count_of_all() -> None:
    assert tolls(
        "Nine people were killed when two bombs went off in Homs. Other sources gave the toll as "
        "16 dead and spoke of a further blast after dark."
    ) == [9]


def test_a_further_blow_elsewhere_is_an_event() -> None:
    assert tolls(
        "A car bomb in Kirkuk killed nine people. A second bomb in Mosul killed three guards."
    ) == [9, 3]


def test_the_same_day_elsewhere_is_an_event() -> None:
    assert tolls(
        "At least 17 traders were killed when a bomb went off in a shop. The same day, rebels "
        "overran a customs post in Baidoa, killing six guards."
    ) == [17, 6]


def test_single_attacks_of_a_series_are_in_its_toll() -> None:
    assert tolls(
        "A series of bombings across Nigeria killed at least 57 people on Thursday. The deadliest "
        "was in Jos, where two car bombs killed 21. In Kano, a bomb killed six policemen."
    ) == [57]


def test_a_separate_attack_is_not_in_the_toll_of_a_series() -> None:
    assert tolls(
        "A wave of bombings across Iraq killed 71 people. Separately, gunmen shot dead three "
        "officers in Baghdad."
    ) == [71, 3]


def test_attacks_counted_together_and_one_by_one_count_once() -> None:
    assert tolls(
        "Raiders killed at least 14 herders in two attacks near Djibo: in one attack they shot "
        "eight and in another they killed five."
    ) == [14]


def test_a_total_at_the_end_counts_all_before_it() -> None:
    assert tolls(
        "Two mines went off beside a barracks in Mogadishu, killing 12 recruits. A suicide bomber "
        "then killed nine in a hotel. A third mine killed three. A total of 26 people were killed "
        "in the blasts."
    ) == [26]


def test_a_toll_that_was_given_before_is_of_the_same_attack() -> None:
    assert tolls(
        "The death toll from Sunday's bombing of a market in Beledweyne has risen to 23, doctors "
        "said on Tuesday. Officials had put the toll at 19 on Monday."
    ) == [23]


def test_murders_of_two_persons_named_are_two_events() -> None:
    record = extract(
        "SENATOR PEDRO LOPEZ RUIZ WAS SHOT DEAD IN SOACHA ON MONDAY. LOPEZ RUIZ WAS MURDERED AT "
        "HIS HOME. MAYOR JUAN DIAZ WAS SHOT DEAD IN CALI.",
        published=DAY,
    )
    assert [event.fatalities.best for event in record.events] == [1, 1]


def test_old_dates_do_not_date_the_news() -> None:
    record = extract(
        "TWO LEADERS OF THE FARMERS' UNION WERE SHOT DEAD BY GUNMEN NEAR NEIVA, POLICE REPORTED. "
        "IN 1985 A LEADER OF THE UNION WAS MURDERED IN THE SAME TOWN.",
        published=DAY,
    )
    assert [event.date.earliest for event in record.events] == [None]


def test_what_an_article_tells_of_years_after_is_history() -> None:
    record = extract("On 12 May 1989 gunmen killed nine farmers near Neiva.", published=DAY)
    assert record.events == []
    assert [casualty.scope for casualty in record.casualties] == ["other_event"]


def test_what_a_party_says_it_did_is_no_part_of_what_the_other_admits() -> None:
    record = extract(
        "Soldiers and rebels fought near Laiza on Monday. The army said it had killed 15 rebels "
        "and lost two men. The rebels said they had killed 30 soldiers and that only four of their "
        "fighters were dead.",
        published=DAY,
    )
    (event,) = record.events
    assert (event.fatalities.best, event.fatalities.high) == (6, 45)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Relatives gathered in Peshawar on Monday, eight years since militants stormed "
            "the school there and killed 141 people. One mother said her son was among the dead."
        ),
        (
            "The two governments agreed on Monday to resume talks broken off after gunmen killed "
            "nine pilgrims in Reasi last June."
        ),
        (
            "At least 612 people were killed in acts of violence in Iraq in July, the deadliest "
            "month since 2008, the mission said. Nineveh had 201 dead."
        ),
        (
            "Three workers died in a blast at a fireworks factory near Porto on Monday. Police "
            "ruled out an attack."
        ),
    ],
)
def test_what_is_remembered_or_summed_up_is_no_event(text: str) -> None:
    record = extract(text, published="2023-02-07")
    assert record.events == []
    assert all(casualty.scope != "event" for casualty in record.casualties)


@pytest.mark.parametrize(
    "text",
    [
        "Two years since the truce, gunmen killed nine herders in Pissila on Monday.",
        "Talks were suspended after gunmen killed nine herders in Pissila on Monday.",
        "Police have not ruled out further arrests after gunmen killed nine herders in Pissila.",
    ],
)
def test_what_is_news_beside_a_memory_is_an_event(text: str) -> None:
    assert tolls(text) == [9]


def test_deaths_on_another_day_at_another_place_are_an_event() -> None:
    assert tolls(
        "Twelve soldiers died in an ambush by jihadists near Fada on Wednesday, the army said. "
        "A convoy was hit by a mine before gunmen opened fire. The army confirmed the attack. "
        "It gave no details. The search went on. It was the second attack in a week. On Sunday, "
        "seven policemen were killed near Djibo."
    ) == [12, 7]


def test_who_shoots_down_drones_attacks_nobody() -> None:
    record = extract(
        "Two women were killed in Kherson on Monday by artillery fire. The Ukrainian air force "
        "said it shot down 31 of 40 drones.",
        published=DAY,
    )
    assert [event.attackers for event in record.events] == [[]]


def test_who_shoots_down_a_helicopter_attacks() -> None:
    assert tolls("Rebels shot down a helicopter near Goma with a rocket, killing five men.") == [5]


THREE = (
    "A car bomb killed 19 people in Kirkuk on Monday, and a suicide bomber struck a checkpoint in "
    "Ramadi, killing six policemen, officials said. In Tikrit, gunmen shot dead a lawyer. "
)


def test_two_attacks_of_a_sentence_and_one_of_the_next_are_three_events() -> None:
    record = extract(THREE, published=DAY)
    assert [event.fatalities.best for event in record.events] == [19, 6, 1]
    places = [event.place.name for event in record.events if event.place]
    assert places == ["Kirkuk", "Ramadi", "Tikrit"]


def test_a_claim_and_its_figure_go_to_the_attack_it_names() -> None:
    record = extract(
        THREE + "The Islamic State group claimed the Kirkuk bombing, saying it had killed more "
        "than 40 soldiers.",
        published=DAY,
    )
    first, *others = record.events
    assert (first.fatalities.best, first.fatalities.low) == (19, 19)
    assert first.fatalities.high in (40, 41)
    assert [event.claimed_by for event in others] == [[], []]
    assert [event.fatalities.best for event in others] == [6, 1]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Gunmen raided two villages near Djibo on Monday, killing five farmers, and militants "
            "also wounded three herders."
        ),
        (
            "A bomb killed nine guards in Kirkuk on Monday, and police said the bombers had come "
            "from Mosul, where three men were arrested."
        ),
    ],
)
def test_one_attack_stays_one(text: str) -> None:
    assert len(tolls(text)) == 1


def test_the_first_and_the_second_of_two_attacks_have_each_its_day() -> None:
    record = extract(
        "In the first attack, on Sunday, gunmen killed 15 people in Gaya; in the second, on "
        "Tuesday, a bomb killed seven in Dosso.",
        published=DAY,
    )
    told = [(event.fatalities.best, event.date.earliest) for event in record.events]
    assert told == [(15, "2022-03-06"), (7, "2022-03-08")]


def test_the_sum_of_two_attacks_is_the_toll_of_neither() -> None:
    assert tolls(
        "At least 19 civilians died in two attacks in western Niger, officials said on Wednesday. "
        "In the first, on Sunday, gunmen killed 12 people in Gaya; in the second, on Tuesday, a "
        "bomb killed seven in Dosso."
    ) == [12, 7]


def test_others_who_died_conflict_with_nobody() -> None:
    record = extract(
        'Militants raided Gajiram on Sunday, killing 14 farmers, residents said. "Three others '
        'died in hospital," a resident said. The army put the death toll at 11 and said its troops '
        "had killed 23 insurgents. It said it lost two soldiers.",
        published=DAY,
    )
    others = next(c for c in record.casualties if c.count.value == 3)
    rebels = next(c for c in record.casualties if c.count.value == 23)
    soldiers = next(c for c in record.casualties if c.count.value == 2)
    assert others.conflicts_with == []
    assert rebels.conflicts_with == []
    assert soldiers.subset_of is None
