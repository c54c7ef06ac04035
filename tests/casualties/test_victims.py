"""Who the victims are: named people, and people whom only the harm makes actors."""

import pytest

from afteraction import extract


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The murder of banker Ramon Lobo shocked Quito.", "Ramon Lobo"),
        ("Gunmen killed her husband Victor Amaya near Cali.", "Victor Amaya"),
        ("The IRA shot dead a solicitor, Patrick Doyle, in Belfast.", "Patrick Doyle"),
        ("Her mother, Marta Lozano, was wounded in the blast.", "Marta Lozano"),
        ("A bomb killed a woman in Hebron.", "woman"),
        ("Gunmen shot dead two women in Hebron.", "women"),
        ("A man was shot dead in Hebron by gunmen.", "man"),
        # Who says so, and whose wife she is.
        ("Gunmen killed a woman, Ana Ruiz said.", "woman"),
        ("Gunmen killed the wife of Colonel Ivo Marin in Split.", "wife"),
        # Told before by another noun.
        ("The men were shot dead by gunmen in Aba.", None),
        # Words that say only that they were people.
        ("A bomb killed six people in Hebron.", None),
        ("A bomb killed three others in Hebron.", None),
    ],
)
def test_actor_of_the_victims(text: str, actor: str | None) -> None:
    assert extract(text).casualties[0].victims.actor == actor


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Militants killed Senator Karim Baloch, his wife and two bodyguards in Quetta.",
            ["Karim Baloch", "bodyguards", "wife"],
        ),
        ("The blast wounded a woman and her three sons near Peshawar.", ["sons", "woman"]),
        (
            "The abbot, Pedro Marin, three other monks, a gardener and his son were murdered.",
            ["Pedro Marin", "gardener", "monks", "son"],
        ),
        (
            "Gunmen killed two men, a nurse and a child in Aba on Monday.",
            ["child", "men", "nurse"],
        ),
        ("Gunmen killed a judge, along with two clerks, in Aba.", ["clerks", "judge"]),
        ("A nurse as well as two porters were shot dead in Aba.", ["nurse", "porters"]),
        # One of two is told twice.
        ("Gunmen shot dead Ana Paz, a nurse, and her son in Aba.", ["Ana Paz", "son"]),
    ],
)
def test_each_of_the_victims_is_a_target(text: str, targets: list[str]) -> None:
    assert sorted(extract(text).events[0].targets) == targets


def test_attackers_and_victims_told_by_one_noun_stay_apart() -> None:
    event = extract("Three armed men shot dead a man in Aba on Monday.").events[0]
    assert event.attackers == ["armed men"]
    assert event.targets == ["man"]


@pytest.mark.parametrize(
    ("text", "actor", "owner"),
    [
        (
            "The nephew of Senator Carlo Risi was kidnapped by masked men in Turin.",
            "nephew",
            "Risi",
        ),
        ("Senator Carlo Risi's 9-year-old daughter was shot dead in Turin.", "daughter", "Risi"),
        ("Gunmen killed Senator Carlo Risi's husband in Turin on Friday.", "husband", "Risi"),
        ("The driver of Judge Mina Sule was shot dead in Aba.", "driver", "Sule"),
        ("A niece of the minister was wounded in the blast in Aba.", "niece", "minister"),
        ("Ivo Marin, the nephew of Judge Mina Sule, was shot dead in Aba.", "Ivo Marin", "Sule"),
    ],
)
def test_whose_kin_a_victim_is_makes_no_victim(text: str, actor: str, owner: str) -> None:
    record = extract(text)
    assert [c.victims.actor for c in record.casualties] == [actor]
    assert not any(owner in name for name in record.events[0].targets)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Gunmen killed General Juan Prado, commander of the air force, in Lima on Friday.",
            ["Juan Prado"],
        ),
        ("General Juan Prado, the head of the army, was assassinated in Lima.", ["Juan Prado"]),
        # Nobody is named: what was struck is the force.
        ("Rebels attacked members of the army in Lima.", ["Armed Forces of Peru"]),
    ],
)
def test_what_an_officer_commands_is_no_target(text: str, targets: list[str]) -> None:
    assert extract(text).events[0].targets == targets


def test_who_killed_somebody_is_not_the_one_killed() -> None:
    record = extract("The killer of Senator Ana Prado was shot dead by police in Cali on Friday.")
    assert record.events[0].targets == []
    assert [c.victims.actor for c in record.casualties] == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            (
                "A lawyer was shot dead in Lahore on Tuesday. Police said the victim, Imran Butt,"
                " was ambushed by two men."
            ),
            ["Imran Butt"],
        ),
        (
            (
                "A former mayor was killed in Davao when gunmen fired on his car. Police named the"
                " victim as Rolando Abella, 61. His driver was wounded."
            ),
            ["Rolando Abella", "driver"],
        ),
        ("The bishop of Aba, Peter Okoro, was murdered on Sunday by gunmen.", ["Peter Okoro"]),
        (
            "Jihadists abducted a priest in Kaya. Father Joel Sawadogo was taken from his parish.",
            ["Joel Sawadogo"],
        ),
        (
            (
                "The murder of Senator Ana Prado shocked Cali. Gunmen killed the opposition"
                " politician at home."
            ),
            ["Ana Prado"],
        ),
        ("Gunmen shot dead a man named Samir Haddad in Tripoli.", ["Samir Haddad"]),
        # Two, and one of them named; and somebody else.
        (
            "A lawyer was shot dead in Lahore. Imran Butt was also killed in the city.",
            ["Imran Butt", "lawyer"],
        ),
        (
            "Gunmen shot dead a guard of the mayor, Imran Butt, in Lahore on Tuesday.",
            ["guard"],
        ),
        ("Senator Ana Prado was shot dead in Cali. The driver was wounded.", None),
    ],
)
def test_one_victim_told_twice_is_one(text: str, targets: list[str] | None) -> None:
    found = sorted(extract(text).events[0].targets)
    assert found == (["Ana Prado", "driver"] if targets is None else targets)


def test_one_victim_is_none_of_the_many_besides() -> None:
    text = "Judges in Cali were shocked by the killing of a judge, shot dead by gunmen on Monday."
    assert extract(text).events[0].targets == ["judge"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            (
                "A bomb hurt three people in Kisumu on Monday. Injured by the blast were: an"
                " unidentified taxi driver; Elmer Otieno, a beggar who was sleeping near a bank;"
                " and Raul Wanjiru, a baker who was passing by."
            ),
            ["Elmer Otieno", "Raul Wanjiru", "taxi driver"],
        ),
        (
            (
                "A bomb killed two people in Kisumu on Monday. Among the dead was Elmer Otieno, a"
                " friend of Senator Raul Wanjiru."
            ),
            ["Elmer Otieno"],
        ),
        (
            "A bomb wounded one person in Basra. The wounded person was identified as Irma Haddad.",
            ["Irma Haddad"],
        ),
        (
            "Gunmen killed three people in Basra on Monday. The dead are a teacher and a student.",
            ["student", "teacher"],
        ),
        # Who tells of them or looks after them is none of them.
        (
            (
                "A bomb wounded a guard in Kisumu. The wounded man was taken to hospital by Dr Raul"
                " Wanjiru."
            ),
            ["guard"],
        ),
        (
            (
                "Gunmen killed a man in Kisumu on Monday. The victim was a cousin of Senator Raul"
                " Wanjiru."
            ),
            ["man"],
        ),
    ],
)
def test_those_listed_as_the_harmed_are_targets(text: str, targets: list[str]) -> None:
    assert sorted(extract(text).events[0].targets) == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("After the murder of Senator Ana Prado, judges went on strike in Cali.", ["Ana Prado"]),
        (
            "A bomb wounded a guard in Cali, according to the mayor, near the market.",
            ["guard"],
        ),
        (
            "Juan Prado, mayor of the town, which was attacked by rebels on Friday, denied it.",
            [],
        ),
        (
            "The army murdered the rector Ivo Marin, five other monks and two women in Gitega.",
            ["Ivo Marin", "monks", "women"],
        ),
        (
            "The murder of the six nuns and the two women shocked Gitega.",
            ["nuns", "women"],
        ),
        (
            "The blast killed the governor, his driver and three of his bodyguards in Gitega.",
            ["bodyguards", "driver", "governor"],
        ),
        # Where the monks are from makes no further victims.
        (
            "The monks -- four Italians and one Dutchman -- were killed by soldiers in Gitega.",
            ["monks"],
        ),
        (
            "Three reporters, two Kenyans and a Dutchman, were killed by soldiers in Gitega.",
            ["reporters"],
        ),
    ],
)
def test_targets_are_those_of_the_deed(text: str, targets: list[str]) -> None:
    assert sorted(extract(text).events[0].targets) == targets


def test_where_people_are_from_counts_nobody_again() -> None:
    record = extract(
        "The minister condemned the murder of three reporters, two Kenyans and a Dane."
    )
    assert record.casualties[0].count.value == 3


def test_people_counted_again_are_who_they_are_told_to_be() -> None:
    text = "Gunmen killed eight people in Aba. The murder of eight fishermen was a crime."
    assert [c.victims.actor for c in extract(text).casualties] == ["fishermen", "fishermen"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The attack in Basra was aimed at Senator Omar Saleh, who escaped.", ["Omar Saleh"]),
        (
            "Two guards were shot dead in Basra. The target of the attack was Senator Omar Saleh.",
            ["Omar Saleh", "guards"],
        ),
        ("The attack in Basra was aimed at peace, Senator Omar Saleh said.", []),
    ],
)
def test_whom_an_attack_was_meant_for(text: str, targets: list[str]) -> None:
    assert sorted(extract(text).events[0].targets) == targets


def test_who_was_attacked_claims_nothing() -> None:
    text = (
        "Regarding the attack against attorney general Dr Omar Saleh, a group calling itself the"
        " Green River Force claimed responsibility on Monday."
    )
    (event,) = extract(text).events
    assert event.targets == ["Omar Saleh"]
    assert event.attackers == []
