"""Who attacked whom: one sentence, its attackers, targets, claimants."""

import pytest

from afteraction import extract
from afteraction.record import Event


def only_event(text: str) -> Event:
    events = extract(text).events
    assert len(events) == 1
    return events[0]


@pytest.mark.parametrize(
    ("text", "attackers", "targets"),
    [
        ("Gunmen attacked a police patrol in the hills.", ["gunmen"], ["police"]),
        ("A police patrol was attacked by gunmen in the hills.", ["gunmen"], ["police"]),
        ("Police officers fell into an ambush laid by rebels.", ["rebels"], ["police"]),
        ("Five people died in an attack on a police patrol.", [], ["police"]),
        ("A rebel attack on villagers left five people dead.", ["rebels"], ["villagers"]),
        ("Police repelled an attack by gunmen overnight.", ["gunmen"], ["police"]),
        ("Gunmen opened fire on worshippers at a mosque.", ["gunmen"], ["worshippers"]),
        ("Rebels launched an assault on a police station.", ["rebels"], ["police"]),
        ("Gunmen on motorbikes stormed the market, killing nine traders.", ["gunmen"], ["traders"]),
        ("Bandits dressed as soldiers abducted three pupils.", ["bandits"], ["pupils"]),
        ("Three teachers were shot dead by gunmen on Monday.", ["gunmen"], ["teachers"]),
    ],
)
def test_attackers_and_targets(text: str, attackers: list[str], targets: list[str]) -> None:
    event = only_event(text)
    assert event.attackers == attackers
    assert [t for t in event.targets if any(part in t.casefold() for part in targets)]


def test_clash_has_its_sides_in_text_order_and_nobody_who_began() -> None:
    event = only_event("Clashes between soldiers and rebels near the border left ten dead.")
    assert event.type == "clash"
    assert (event.attackers, event.targets) == (["soldiers"], ["rebels"])
    assert event.attacker_status is None


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six farmers. The attack was blamed on the Taliban.",
        "Gunmen killed six farmers. Officials attributed the attack to the Taliban.",
        "Gunmen killed six farmers. The Taliban are suspected of the attack.",
        "Gunmen killed six farmers. Police said the Taliban were behind the shooting.",
        "Gunmen killed six farmers. The government blamed the Taliban for the attack.",
    ],
)
def test_blame_makes_a_suspect(text: str) -> None:
    event = only_event(text)
    assert event.attackers == ["Taliban"]
    assert event.attacker_status == "suspected"
    assert event.claimed_by == []


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed six soldiers. The Taliban claimed responsibility for the attack.",
        "A bomb killed six soldiers. The Taliban has officially taken credit for the blast.",
        "A bomb killed six soldiers. The attack was claimed by the Taliban.",
        "A bomb killed six soldiers. The Taliban claimed the attack in a statement.",
        "A bomb killed six soldiers. The Taliban asserted responsibility in a statement.",
        "A bomb killed six soldiers. The Taliban claimed to have killed 20 soldiers.",
    ],
)
def test_claims(text: str) -> None:
    event = only_event(text)
    assert event.claimed_by == ["Taliban"]
    assert event.attackers == ["Taliban"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed six soldiers. No group has claimed responsibility for the attack.",
        "A bomb killed six soldiers. No one immediately claimed the attack.",
        "A bomb killed six soldiers. The Taliban denied any involvement in the attack.",
        "A bomb killed six soldiers. The Taliban claimed that the army had fled.",
        "The attack claimed the lives of six soldiers.",
    ],
)
def test_no_claims(text: str) -> None:
    event = only_event(text)
    assert event.claimed_by == []
    assert event.attackers == []


def test_claimant_alone_is_the_attacker_by_claim() -> None:
    event = only_event("An explosion hit a market. The Taliban claimed responsibility.")
    assert (event.attackers, event.attacker_status) == (["Taliban"], "claimed")


def test_named_attacker_stands_for_the_generic_one() -> None:
    event = only_event(
        "Gunmen attacked an army post. The attackers fled. The Taliban claimed the attack."
    )
    assert event.attackers == ["Taliban"]


def test_rival_claims_are_both_kept() -> None:
    event = only_event(
        "A bomb killed six soldiers. The Taliban claimed responsibility. "
        "Boko Haram claimed responsibility as well."
    )
    assert event.claimed_by == ["Taliban", "Boko Haram"]


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber from the Taliban killed four guards.",
        "Gunmen belonging to the Taliban killed four guards.",
        "Taliban fighters, who came at dawn, killed four guards.",
        "Four guards were killed by what police called members of the Taliban.",
    ],
)
def test_members_stand_for_their_group(text: str) -> None:
    assert only_event(text).attackers == ["Taliban"]


def test_unidentified_people_are_attackers_by_their_deed() -> None:
    event = only_event("Two men on a motorcycle shot dead a journalist in the market.")
    assert event.attackers == ["men"]


def test_forces_that_answer_are_no_attackers() -> None:
    event = only_event(
        "Gunmen attacked a village and killed three farmers. Soldiers killed two of the gunmen."
    )
    assert event.attackers == ["gunmen"]


def test_what_a_party_says_it_did_is_a_claim() -> None:
    event = only_event(
        "A bomb struck a convoy and killed three soldiers. A Taliban spokesman said that the "
        "militants had killed eleven soldiers."
    )
    assert (event.claimed_by, event.attacker_status) == (["Taliban"], "claimed")


def test_a_clash_takes_its_sides_from_its_losses() -> None:
    event = only_event("Eight soldiers and six Taliban fighters were killed in a long firefight.")
    assert [*event.attackers, *event.targets][-1] == "Taliban"
    assert event.attacker_status is None


def test_compounds_name_no_attacker() -> None:
    event = only_event("Taliban-run television showed burned houses. A bomb killed two soldiers.")
    assert event.attackers == []


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Five soldiers died in an ambush that rebels laid near the bridge.", ["rebels"]),
        ("A teacher was killed near a police station by gunmen.", ["gunmen"]),
        ("Gunmen began an attack on the village, killing two farmers.", ["gunmen"]),
        ("Two farmers were killed in an attack perpetrated, police said, by gunmen.", ["gunmen"]),
        ("A bomber in an army uniform killed two farmers.", ["bomber"]),
        ("Police shot one of the assailants, who had stabbed two passengers.", ["assailants"]),
        ("Bodyguards shot the gunman who had killed the mayor.", ["gunman"]),
        ("Officers were ambushed by elements of the Taliban.", ["Taliban"]),
    ],
)
def test_who_attacked(text: str, attackers: list[str]) -> None:
    assert only_event(text).attackers == attackers


@pytest.mark.parametrize(
    ("text", "innocent"),
    [
        ("President Ana Ruiz asked who killed the mayor.", "Ana Ruiz"),
        ("The murder of Ana Ruiz on Monday shocked the town.", "Ana Ruiz"),
        ("Gunmen took Ana Ruiz out of her house and shot her.", "Ana Ruiz"),
        ("Two bombs exploded after a speech by President Ana Ruiz, killing six.", "Ana Ruiz"),
        (
            "A car bomb near the gate of a military base in Mali killed six people.",
            "Armed Forces of Mali",
        ),
        ("Hamas praised the attack that killed six people.", "Hamas"),
        ("The bomb that killed six was laid by rebels with the help of Ana Ruiz.", "Ana Ruiz"),
        ("The rebels' bomb was defused on Monday by soldiers; six people died before.", "soldiers"),
    ],
)
def test_who_did_not(text: str, innocent: str) -> None:
    assert all(innocent not in event.attackers for event in extract(text).events)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Gunmen killed Ana Ruiz, a nurse; Juan Paz; and a guard.",
            ["Ana Ruiz", "Juan Paz", "guard"],
        ),
        ("Gunmen killed six people, including the union leader Ana Ruiz.", ["Ana Ruiz"]),
        (
            "A bomb killed six. The victims were identified as Ana Ruiz and Juan Paz.",
            ["Ana Ruiz", "Juan Paz"],
        ),
        ("Two rockets hit a base housing French soldiers.", ["Armed Forces of France"]),
        ("Gunmen shot dead Ana Ruiz, residents and medics said.", ["Ana Ruiz"]),
        ("The murdered teacher was buried a day after gunmen shot her.", ["teacher"]),
        ("His driver, Juan Paz, was killed by gunmen.", ["Juan Paz"]),
    ],
)
def test_targets(text: str, targets: list[str]) -> None:
    assert sorted(only_event(text).targets) == sorted(targets)


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Six people died. The murder was blamed on Syria, Iran and Hezbollah.",
         ["Government of Syria", "Government of Iran", "Hezbollah"]),
        ("Gunmen believed to be from the Taliban killed six farmers.", ["Taliban"]),
        ("A bomb killed six farmers. Blame was placed on the Taliban.", ["Taliban"]),
        ("A bomb killed six. A man named Bram Olsen was convicted of the bombing.", ["Bram Olsen"]),
    ],
)  # fmt: skip
def test_more_ways_to_suspect(text: str, attackers: list[str]) -> None:
    event = only_event(text)
    assert event.attackers == attackers
    assert event.attacker_status == "suspected"


def test_a_suspect_told_of_again_stays_one() -> None:
    event = only_event(
        "Alleged members of the Taliban killed a judge. The killers shot the militants' guard."
    )
    assert event.attacker_status == "suspected"


def test_a_clash_named_after_its_losses_has_its_sides_in_text_order() -> None:
    event = only_event(
        "Three soldiers were killed in a clash with Taliban fighters in Afghanistan."
    )
    assert (event.attackers, event.targets) == (["Armed Forces of Afghanistan"], ["Taliban"])
    assert event.attacker_status is None


def test_of_two_claims_the_named_one_counts() -> None:
    event = only_event(
        "Rebels claimed the attack that killed six soldiers. The Taliban claimed responsibility."
    )
    assert event.claimed_by == ["Taliban"]


def test_none_of_the_groups_claims_nothing() -> None:
    event = only_event(
        "A bomb killed six. None of the rebel groups operating in Peru has claimed responsibility."
    )
    assert event.claimed_by == []
    assert event.attackers == []
