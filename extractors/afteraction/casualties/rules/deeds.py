"""Killing told by a deed and its outcome with the victims between: "shot two farmers dead"."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import (
    ends_in_captivity,
    ends_in_death,
    no_airmen,
    under_a_vehicle,
)
from afteraction.casualties.rules.fragments import BEATEN, BEATEN_WORDS, GAP, VICTIMS

_SHOT = r"(?:shot|shoot|shoots|shooting)"
# "hacked a dealer in Benue to death"
_BETWEEN = r"(?: (?:[a-z]+|[ADPX])){0,6}?"

RULES = (
    rule(
        "to_death",
        "H",
        rf"(?P<h>{BEATEN}) (?P<v>{VICTIMS}){_BETWEEN} to (?P<end>H)\b",
        ("Raiders [[hacked five herders to death]].",),
        ("The court sentenced five herders to death.",),
        also=BEATEN_WORDS,
        guard=ends_in_death,
    ),
    rule(
        "shot_dead_object",
        "shot shoot shoots shooting gunned mowed",
        rf"(?:(?P<h>{_SHOT}) (?P<v>{VICTIMS}){_BETWEEN} (?P<end>S)"
        rf"|(?P<h2>gunned|mowed) (?P<v2>{VICTIMS}) down)\b",
        ("Rebels [[shot a trader dead]].", "Rebels [[gunned two traders]] down."),
        ("Rebels shot at a trader.", "Rebels shot the dead dog."),
    ),
    rule(
        "burned_alive",
        "alive",
        rf"(?P<h>burned|burnt|burning|buried|roasted) (?P<v>{VICTIMS}){_BETWEEN} (?P<end>alive)\b",
        ("Raiders [[burned six villagers alive]].",),
        ("The boys were found alive.",),
    ),
    rule(
        "throat_slit",
        "throat throats",
        rf"(?:(?P<v>[GOQR]){GAP} (?:had|with) (?:his|her|their) throats? (?P<h>slit|cut|slashed)"
        r"|(?P<v2>O) s throat was (?P<h2>slit|cut|slashed))\b",
        ("[[Two porters were found with their throats slit]].",),
        ("Two porters had sore throats.",),
    ),
    rule(
        "shot_down",
        "shot",
        rf"(?:(?P<v>[GOQR]){GAP} (?:were|was|been|being) (?P<h>shot) down"
        r"|(?P<h2>shot) down (?P<v2>[GO]))\b",
        ("[[Nine rebels were shot]] down near the camp.", "Police [[shot down nine rebels]]."),
        ("Nine drones were shot down.", "Two pilots were shot down over the bay."),
        guard=no_airmen,
    ),
    rule(
        "crushed",
        "crushed",
        rf"(?P<v>[GOQR]){GAP} (?:were|was|been|being|is|are) (?P<h>crushed)"
        r" (?:by|under|beneath) (?:[a-z]+|[AVXUO])\b",
        ("[[A protester was crushed]] by an army truck.",),
        ("Nine rebels were crushed by the army.", "The club was crushed by the debt."),
        also="were was been being is are",
        guard=under_a_vehicle,
    ),
    rule(
        "taken_prisoner",
        "took taking take takes taken",
        rf"(?P<h>took|taking|takes|take|taken) (?P<v>{VICTIMS}){_BETWEEN}"
        r" (?:as )?(?:hostages?|captive|prisoners?|[OGA])\b(?! of)",
        ("Rebels [[took 14 soldiers]] prisoner.", "Rebels [[took at least 17]] hostage."),
        ("The tour took 14 tourists to the prison.",),
        outcome="abducted",
        guard=ends_in_captivity,
    ),
    rule(
        "annihilated",
        "annihilated annihilating",
        r"(?P<h>annihilated|annihilating) (?P<v>[GOQ])",
        ('The front claimed that its forces "[[annihilated" 35 soldiers]].',),
        ("A patrol of 35 soldiers was annihilated.", "The club annihilated two rival teams."),
    ),
    rule(
        "riddled",
        "riddled riddling",
        r"(?P<h>riddled|riddling) (?:(?P<with>him|her) and )?(?P<v>[GOR])"
        r"(?: and (?:his|her|their) [a-z]+)? with (?:bullets"
        r"|gunfire|shots|automatic)\b",
        ("Militants [[riddled two traders]] with bullets.",),
        ("Militants riddled two cars with bullets.",),
    ),
    rule(
        "put_to_the_sword",
        "sword",
        r"(?P<h>put|putting) (?P<v>[GQOU]) to the sword\b",
        ("Raiders [[put 18 villagers]] to the sword.",),
        ("The sword was put in a case.",),
    ),
    rule(
        "felled",
        "felled",
        r"(?P<h>felled) (?P<v>[GO])",
        ("A sniper [[felled a marine]].",),
        ("A storm felled nine oaks.",),
    ),
)
