"""Who is told to have done it when the text takes more than one sentence to tell."""

import pytest

from afteraction import extract
from afteraction.record import Event


def only(text: str) -> Event:
    (event,) = extract(text).events
    return event


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            (
                "A bomb killed two guards. A statement on a website said that ETA had carried out "
                "the attack."
            ),
            ["Euskadi Ta Askatasuna"],
        ),
        (
            (
                "A guard was shot dead in Derry. The Provisional IRA said in a letter sent to a "
                "newspaper that one of its units had carried out the shooting."
            ),
            ["Provisional Irish Republican Army"],
        ),
        (
            (
                "Fighters attacked a fort in Menaka. Islamic State claimed in its newsletter that "
                "20 soldiers had been killed."
            ),
            ["Islamic State"],
        ),
        (
            (
                "Boko Haram killed nine farmers in Borno. The Nigerian army said it had killed 20 "
                "of the attackers."
            ),
            [],
        ),
        ("Gunmen killed a mayor. Officials claimed that the attack was planned abroad.", []),
        (
            (
                "A bomb killed a clerk in Lille. An anonymous caller told the office of a news "
                "agency that ETA was responsible."
            ),
            ["Euskadi Ta Askatasuna"],
        ),
        (
            (
                "Gunmen stormed a base in Bay on Sunday. Al-Shabaab, in a message to reporters, "
                "said its fighters had killed 20 soldiers."
            ),
            ["Al-Shabaab"],
        ),
        (
            (
                "A man stabbed a guard in Metz. The Islamic State said through its agency that "
                "the man was one of its fighters."
            ),
            ["Islamic State"],
        ),
        (
            (
                "A man stabbed a guard in Metz. The Islamic State put out a statement praising "
                "the attack."
            ),
            [],
        ),
    ],
)
def test_claims(text: str, claimant: list[str]) -> None:
    assert only(text).claimed_by == claimant


def test_a_claim_makes_no_event_of_its_own() -> None:
    event = only(
        "Militants attacked a checkpoint in Bannu on Sunday, killing four policemen. The group "
        "claimed responsibility for the attack on Monday."
    )
    assert event.date.text == "Sunday"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six people in a bar in Celaya. The governor condemned the attack on Monday.",
        "A bomb killed nine people in Herat. Rescuers recovered two more bodies on Friday.",
        "A strike killed 20 people in Kadugli. The dead were buried on Wednesday.",
    ],
)
def test_the_day_of_a_reaction_dates_nothing(text: str) -> None:
    assert only(text).date.text is None


def test_the_attackers_own_dead_are_no_targets() -> None:
    event = only("Taliban fighters attacked a checkpoint in Kunduz. Nine insurgents were killed.")
    assert event.attackers == ["Taliban"]
    assert event.targets == []


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        (
            "A Russian missile strike killed nine people in Kharkiv.",
            ["Armed Forces of Russia"],
        ),
        (
            "An Israeli air strike hit a house in Rafah, killing five.",
            ["Armed Forces of Israel"],
        ),
        (
            "Turkish F-16 jets bombed a village in Iraq, killing two farmers.",
            ["Armed Forces of Turkey"],
        ),
        ("A convoy of soldiers hit a mine near Kidal; two soldiers were killed.", []),
        (
            (
                "Gunmen shot dead a priest in Jos. Nobody claimed the attack but Boko Haram is "
                "suspected."
            ),
            ["Boko Haram"],
        ),
        (
            (
                "Fighters killed 16 people in a village. Fighters of Boko Haram entered the "
                "village at dawn."
            ),
            ["Boko Haram"],
        ),
        ("Boko Haram militants took 12 passengers hostage on a road.", ["Boko Haram"]),
        ("Peter Okello stabbed three people to death in Gulu.", ["Peter Okello"]),
        ("A man identified as John Kamau shot dead two guards.", ["John Kamau"]),
        ("New Delhi bombs killed three people.", []),
        ("Hurricane Maria killed twelve people.", []),
    ],
)
def test_attackers(text: str, attackers: list[str]) -> None:
    events = extract(text).events
    assert [name for event in events for name in event.attackers] == attackers


def test_what_is_only_blamed_is_suspected() -> None:
    event = only(
        "Shells killed nine people in a market in Omdurman. Residents blamed the army. The rebels "
        "called it a massacre by the remnants of the old regime."
    )
    assert event.attacker_status == "suspected"
    assert event.attackers == ["Armed Forces of Sudan"]


def test_accusations_of_other_things_make_no_attacker() -> None:
    event = only(
        "A mine killed six people on a road near Niem. The government accused the rebels of war "
        "crimes."
    )
    assert event.attackers == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jihadists attacked an army post and killed 12 soldiers. They burned the camp.", "attack"),
        (
            "Guerrillas attacked a post and killed six guards. They used rifles and mortars.",
            "attack",
        ),
        ("An army helicopter bombed a village and killed three farmers.", "air_strike"),
        ("A Taliban suicide bomber killed nine people at a mosque.", "suicide_bombing"),
    ],
)
def test_what_is_done_beside_names_no_type(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_the_named_force_stands_for_the_police() -> None:
    event = only(
        "Maoist rebels ambushed a patrol in Bastar, India, killing eleven members of the Central "
        "Reserve Police Force. Six policemen were wounded."
    )
    assert event.targets == ["Central Reserve Police Force"]


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The Cali Cartel ordered the murder of a journalist in Buga on Monday.", "Cali Cartel"),
        (
            (
                "Two policemen were shot dead in Ayaviri. The killers left flags of the Shining "
                "Path beside the bodies."
            ),
            "Shining Path (Sendero Luminoso)",
        ),
        (
            (
                "A car bomb killed three people in Patras. A man who called a newspaper said he "
                "belonged to the Red Brigades and that the attack was a warning."
            ),
            "Red Brigades",
        ),
        (
            "Nine farmers were killed in Magumeri. Suspicion fell on Boko Haram after the attack.",
            "Boko Haram",
        ),
        (
            "Five soldiers died in Lamu in an attack that was carried out by al-Shabaab.",
            "Al-Shabaab",
        ),
        ("A 19-year-old gunman killed four people at a market in Tampere.", "gunman"),
        ("Police hunt for gunmen who killed two nurses near Kaya on Friday.", "gunmen"),
    ],
)
def test_attackers_told_in_other_words(text: str, attacker: str) -> None:
    assert only(text).attackers == [attacker]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed four people in Neiva. It was not the work of the FARC, the mayor said.",
        (
            "A blast killed two people in Herat on Monday. Nobody claimed it, though the Taliban "
            "have carried out similar attacks before."
        ),
        (
            "A judge was shot dead in Cali. The murder prompted accusations in parliament by the "
            "government."
        ),
    ],
)
def test_who_is_named_beside_an_attack_is_no_attacker(text: str) -> None:
    assert only(text).attackers == []


def test_our_fighters_are_those_of_who_speaks() -> None:
    event = only(
        'In a communique, the FARC said: "Our fighters ambushed an army column in Mitu on Friday."'
    )
    assert event.attackers == ["Revolutionary Armed Forces of Colombia (FARC)"]


def test_whom_a_station_speaks_for_is_its_fighters() -> None:
    event = only(
        "CLANDESTINE, 12 Mar 1990 (Radio Venceremos) -- Our units attacked a patrol near La Palma "
        "on Sunday and killed six soldiers."
    )
    assert event.attackers == ["Farabundo Martí National Liberation Front (FMLN)"]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        (
            "Gunmen of the MS-13 attacked a wing of the jail held by the Barrio 18 gang on Monday.",
            ["MS-13"],
        ),
        (
            "Two suspected robbers were beaten to death by a mob at Natore on Monday.",
            ["mob"],
        ),
        (
            (
                "Soldiers stormed a hijacked ferry on Lake Kivu, killing two of the hijackers. "
                "The hijackers had shot a sailor."
            ),
            ["hijackers"],
        ),
        (
            (
                "State prosecutors found spent shells, two burned trucks and a rifle after a "
                "gunfight near Iguala on Sunday that killed nine people."
            ),
            [],
        ),
        (
            "The rebels accused the Sudanese army of killing 12 people in an air raid on Kutum.",
            ["Armed Forces of Sudan"],
        ),
        (
            (
                "The commander of the Rwandan troops said that his men had killed nine insurgents "
                "near Mbau on Sunday."
            ),
            ["Armed Forces of Rwanda"],
        ),
        (
            "Nine people died in an Israeli strike on a school in Gaza on Monday.",
            ["Armed Forces of Israel"],
        ),
    ],
)
def test_who_did_it_among_those_named(text: str, attackers: list[str]) -> None:
    assert only(text).attackers == attackers


def test_rival_gangs_are_those_the_text_names() -> None:
    event = only(
        "Gunbattle between rival gangs kills 14\n\nA gunbattle between members of the Cartel de la "
        "Loma and Los Zetas left 14 people dead in Guerrero on Sunday, police said."
    )
    assert (event.attackers, event.targets) == (["Cartel de la Loma"], ["Los Zetas"])


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        # Who holds up a bank blames nobody.
        ("Gunmen held up a bank in Lagos on Friday and shot a guard dead.", ["gunmen"]),
        # A search is no attack of the police, unless somebody is harmed in it.
        (
            "Police raided a favela in Recife on Tuesday, arresting nine people and killing six.",
            ["Police of Brazil"],
        ),
    ],
)
def test_who_holds_and_who_raids(text: str, attackers: list[str]) -> None:
    assert only(text).attackers == attackers


def test_a_search_is_no_attack_of_the_police() -> None:
    events = extract("Police raided a school in Recife on Tuesday, arresting nine people.").events
    assert [name for one in events for name in one.attackers or ()] == []


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        # Who claims an attack says that those who were seen were its own men.
        (
            (
                "Two men on a motorcycle shot dead a judge in Quetta. The Baloch Liberation Army "
                "claimed the killing."
            ),
            ["Balochistan Liberation Army"],
        ),
        (
            (
                "Unidentified persons threw a grenade at a union hall in Lomé, wounding nine "
                "people. The opposition accused the army of the attack."
            ),
            ["unidentified persons", "Armed Forces of Togo"],
        ),
        # Words that say only that they attacked give way to the group.
        ("Two gunmen shot dead a judge in Quetta. The Taliban claimed the killing.", ["Taliban"]),
        ("Men shot dead a judge in Quetta. The Taliban claimed the killing.", ["Taliban"]),
    ],
)
def test_people_seen_to_do_it_stand_beside_the_group_that_is_blamed(
    text: str, attackers: list[str]
) -> None:
    assert only(text).attackers == attackers


def test_the_status_is_that_of_the_least_sure_attacker() -> None:
    event = only(
        "Gunmen of the Red Brigades shot dead a judge in Turin on Monday. Police arrested Carla "
        "Benso and charged her with the murder."
    )
    assert event.attackers == ["Red Brigades", "Carla Benso"]
    assert event.attacker_status == "suspected"
