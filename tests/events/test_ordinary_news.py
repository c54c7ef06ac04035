"""Ordinary news in violent words: sport, markets, weather, disease, courts, books, metaphors."""

import pytest

from afteraction import extract

PUBLISHED = "2023-06-14"
NO_ATTACK = {
    "football": (
        "Rovers attacked from the start on Saturday and bombed forward after the break. Keane shot "
        "wide twice before Molina fired home from twelve yards, killing off the visitors' hopes "
        "in front of 31,000 fans at Elm Park."
    ),
    "basketball": (
        "The Hawks shot 48 percent from the field and Davis hit two three-pointers in the final "
        "minute to beat the Raptors 102-97 in Toronto on Friday. Reserve guard Troy Mann was "
        "injured in the second quarter and did not return."
    ),
    "racing": (
        "Two jockeys were hurt and a horse died after a fall at the third fence in Saturday's "
        "Grand Steeplechase at Pardubice. Both riders were taken to hospital with broken "
        "collarbones, the course doctor said."
    ),
    "oil": (
        "Oil exploded higher in London on Monday, with Brent shooting past 90 dollars a barrel, "
        "as speculators raided the market ahead of a meeting of ministers in Vienna later in the "
        "week."
    ),
    "gale": (
        "A storm battered the west coast of Ireland overnight, killing two people in Galway when "
        "a wall came down and injuring six others, rescue services said. Gusts of 150 km/h struck "
        "Clifden."
    ),
    "mud": (
        "At least 47 people were dead and dozens were missing on Thursday after heavy rain sent a "
        "river of mud through villages near Petropolis, the fire brigade said. Soldiers joined "
        "the search for bodies."
    ),
    "cholera": (
        "Cholera has killed 112 people in three weeks in the lake region, the health ministry in "
        "Lusaka said on Friday. The army has been ordered to set up field hospitals, and 400 "
        "patients are being treated."
    ),
    "patrol car": (
        "A police officer was killed and two colleagues were wounded when their patrol car left "
        "the road in fog outside Tromso on Sunday, the force said. An investigation has begun."
    ),
    "helicopter": (
        "A helicopter of the air force came down in the Andes near Cusco on Monday, killing all "
        "seven soldiers aboard. The defence ministry said it had hit a power line in bad weather."
    ),
    "film": (
        "In her new film a masked gunman kills eleven guests at a wedding in Palermo and then "
        "hunts the bride. The director said she shot the massacre in one take at a villa outside "
        "Trapani last May."
    ),
    "game": (
        "The studio's new shooter lets players storm a terrorist base in Chechnya, kill dozens of "
        "guards and blow up a train. It sold two million copies in its first week, the company "
        "said in Montreal on Thursday."
    ),
    "musical": (
        "The critics slaughtered the musical after its opening night in London on Wednesday, and "
        "one called it an assault on the ears. It will close on Saturday after nine shows."
    ),
    "parliament": (
        "The finance minister came under fire in parliament in Warsaw on Tuesday, with opposition "
        "deputies attacking his budget and torpedoing two of its clauses. He fired back that they "
        "had no plan of their own."
    ),
    "law": (
        "The senate in Manila voted on Tuesday to restore the death penalty for kidnapping, "
        "murder and terrorism. Under the bill those who kill a police officer or bomb a public "
        "building could be executed."
    ),
    "trial": (
        "The trial of three men accused of killing a shopkeeper and wounding his son in a 2019 "
        "robbery opened in Porto on Wednesday. All three deny murder. Prosecutors say one of them "
        "fired four shots."
    ),
    "hunting": (
        "Hunters shot 214 wolves in Montana during the season that ended on Sunday, wildlife "
        "officials said, and 19 more were killed in traps. Ranchers say wolves killed 300 sheep "
        "last year."
    ),
    "crocodile": (
        "A crocodile killed a fisherman on the Daly River in northern Australia on Saturday. "
        "Rangers shot a four-metre animal on Sunday and found human remains inside it."
    ),
    "kitchen": (
        "Attack the crab with a mallet, then blast the shells under a hot grill. My uncle, who "
        "shot his own pheasants in Fife, always killed the lobster with one stroke of the knife."
    ),
    "computers": (
        "Hackers attacked the servers of two hospitals in Dusseldorf on Thursday, crippling "
        "surgery for three days. Officials blamed the raid on a Russian gang known as Cold Harbor, "
        "and said that patients had been sent to Cologne."
    ),
    "mine": (
        "Thirty-four miners were killed when a methane explosion ripped through a pit near "
        "Karaganda on Saturday, the emergencies ministry said. Twelve others were being treated "
        "for burns."
    ),
    "statistics": (
        "Police recorded 1,204 murders in the state last year, down from 1,377, and 88 officers "
        "were shot, nine of them fatally, according to figures released in Recife on Monday. "
        "Kidnappings fell by a fifth."
    ),
    "obituary": (
        "Harold Winter, a tank commander who was wounded at El Alamein and won the Military "
        "Cross, has died in Norwich aged 99. He lost two brothers in the war and later ran a toy "
        "shop."
    ),
    "anniversary": (
        "Survivors laid wreaths in Omagh on Saturday, twenty years after a car bomb killed 29 "
        "people in the town centre. A bell was rung once for each of the dead by a child."
    ),
    "suicide": (
        "A farmer killed himself and his two dogs at a house outside Limoges on Thursday, "
        "prosecutors said. There was no sign that anyone else had been involved."
    ),
    "liquor": (
        "Tainted liquor has killed 41 people in two villages of Bihar since Saturday, police "
        "said, and 20 are in hospital. Five men were arrested over the deaths."
    ),
    "shot by mistake": (
        "A hunter was shot dead by accident in the woods near Quimper on Sunday when a friend "
        "mistook him for a boar. The friend was being treated for shock."
    ),
}


@pytest.mark.parametrize("text", NO_ATTACK.values(), ids=NO_ATTACK)
def test_no_event(text: str) -> None:
    record = extract(text, PUBLISHED)
    assert [(one.type, one.date.earliest) for one in record.events] == []
    assert [one.text for one in record.casualties if one.scope == "event"] == []


# Beside each kind of them, the same words in earnest.
ATTACKS = {
    "stadium": (
        (
            "A bomb exploded outside the stadium in Kano on Saturday before the league "
            "match, killing four people and wounding nine, police said. The coach of the home team "
            "was unhurt and the referee called off the match."
        ),
        (4, 9),
    ),
    "storm and raid": (
        (
            "Gunmen stormed a village near Jos during a storm on Sunday and killed six farmers, "
            "residents said. Heavy rain kept soldiers from reaching it until morning."
        ),
        (6, None),
    ),
    "helicopter shot at": (
        (
            "Rebels shot down an army helicopter near Goma on Tuesday, killing all eight soldiers "
            "aboard, the mission said. It crashed into a hillside in fog."
        ),
        (8, None),
    ),
    "herders": (
        (
            "Armed men shot dead four cattle herders near Isiolo on Monday and drove off 300 cows, "
            "the county commissioner said. Two of the herders' dogs were killed as well."
        ),
        (4, None),
    ),
    "recent trial": (
        (
            "Two brothers were charged on Monday with a knife attack that killed three worshippers "
            "and wounded five at a church in Nice on Saturday, prosecutors said. They will appear "
            "before a judge in Paris this week."
        ),
        (3, 5),
    ),
}

# Beside figures of speech, animals and charges: the same word names who or what is attacked.
BESIDE = (
    ("Gunmen on horses attacked two hamlets near Zalingei on Monday and killed 11 people.", 11),
    ("The Black Wolves shot four officers dead in Sabha on Monday.", 4),
    ("Rebels shot dead an animal doctor near Uvira on Sunday.", 1),
    ("Militiamen attacked a cattle camp near Tonj on Monday, killing 14 people.", 14),
    ("The raid on the budget hotel in Herat on Thursday killed seven people.", 7),
    ("The assault on the cancer clinic in Rafah on Friday killed three people.", 3),
    ("A sergeant was shot dead at a look-out post near Poonch on Sunday.", 1),
    ("Some 30 recruits were killed in the drill hall in Zuwara when a shell hit it.", 30),
    ("Missiles killed four people in Odesa on Tuesday, a day after cyberattacks on banks.", 4),
    ("Two brothers were charged in connection with the bombing that killed four in Metz.", 4),
    ("A bomb killed six people in Derry on Saturday; a man is held on charges of murder.", 6),
    ("Mourners who gathered to remember a cleric were bombed in Kohat and 17 died.", 17),
    ("Gunmen killed a baker they took for an officer; police mistook him for a thief.", 1),
)


@pytest.mark.parametrize(("text", "killed"), BESIDE)
def test_attacks_beside_figures_of_speech(text: str, killed: int) -> None:
    events = extract(text, PUBLISHED).events
    assert [one.fatalities.best for one in events] == [killed]


def test_the_town_of_a_hospital_in_which_somebody_is_shot() -> None:
    (event,) = extract("A surgeon was shot dead in a hospital in Peshawar on Monday.").events
    assert event.place is not None
    assert event.place.name == "Peshawar"


@pytest.mark.parametrize(("text", "toll"), ATTACKS.values(), ids=ATTACKS)
def test_attacks_in_the_same_words(text: str, toll: tuple[int | None, int | None]) -> None:
    events = extract(text, PUBLISHED).events
    assert [(one.fatalities.best, one.wounded.best) for one in events[:1]] == [toll]
