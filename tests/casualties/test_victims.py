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
