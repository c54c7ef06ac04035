"""Wounds told without a word for it: who was stabbed, shot in the leg, lost an eye, hit by a knife.

Whoever is stabbed is at least wounded; that he died is told by other words, which come first.
"""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import not_counted_yet
from afteraction.casualties.rules.fragments import APPOSITION, GAP, LEAVING, VICTIMS, WITH_WOUNDS
from afteraction.casualties.rules.wound_conditions import (
    beaten_up,
    bullet_in_limb,
    is_wound,
    lives_on,
    lost_limb,
    shot_in_limb,
)

_BE = r"(?:were|was|been|being|are|is|got)"
# "an injury", "various degrees of injury", "bullet wounds"
_SUFFERED = (
    r"(?:suffered|suffers|suffering|sustained|sustaining|received|incurred|escaped with"
    r"|treated for)"
)

RULES = (
    rule(
        "stabbed",
        "stabbed knifed slashed",
        rf"(?P<v>[GOQR]){GAP} {_BE}(?: [a-z]+ly)?(?: [a-z]+ and)? (?P<h>stabbed|knifed|slashed)\b"
        r"(?! to H)",
        ("[[Two commuters were stabbed]] at the station.",),
        ("Two commuters were stabbed to death.", "The dough was stabbed with a fork."),
        also="were was been being are is got",
        outcome="wounded",
        guard=lives_on,
    ),
    rule(
        "stabbing",
        "stabbed stabs stabbing knifed slashed",
        r"(?P<h>stabbed|stabs|stabbing|knifed|slashed)(?: at least)? (?P<v>[GOQR])",
        ("A man [[stabbed three commuters]] at the station.",),
        ("A man stabbed three commuters to death.", "A man stabbed three tyres."),
        outcome="wounded",
        guard=lives_on,
    ),
    rule(
        "beaten",
        "beaten",
        rf"(?P<v>[GOQR])(?:{GAP} {_BE}(?: [a-z]+ly)?)?(?: [a-z]+ and)? (?P<h>beaten)\b"
        r"(?! (?:to H|back|off|K)\b)"
        r"(?!(?: [a-zPD]+| ,){0,5} (?:and|then|before)(?: [a-z]+){0,3} K\b)",
        (
            "[[Two nuns were beaten]] by the raiders.",
            "A priest was killed and [[two nuns beaten]].",
        ),
        ("Two nuns were beaten to death.", "Nine rebels were beaten back.", "The club was beaten."),
        outcome="wounded",
        guard=beaten_up,
    ),
    rule(
        "shot_and_stable",
        "condition survive recovering",
        rf"(?P<v>[GOQR]){GAP} {_BE}(?: [a-z]+ly)? (?P<h>hit|shot|struck)\b(?! at\b)"
        r"(?: (?:[a-z]+|[ADPVX])){0,6}?(?: ,)? and"
        r"(?: (?:was|were|is|are|remained|remains|remain|listed|D|taken to [a-zVP]+|[a-z]+ed)){0,3}"
        r"(?: (?:in|to be in))?"
        r" (?:(?:(?:a|an) )?(?:stable|critical|serious|good|fair|grave|satisfactory)"
        r"(?: but stable)? condition|recovering|expected to survive)",
        ("[[Two deputies were hit]] by gunfire and are in stable condition.",),
        ("Two deputies were hit by gunfire and died.", "The car was hit and is in good condition."),
        also="were was been being are is got",
        outcome="wounded",
        guard=lives_on,
    ),
    rule(
        "left_with_wounds",
        "left leaving leaves",
        rf"{LEAVING} (?P<v>{VICTIMS}) (?:{WITH_WOUNDS}|nursing (?:[a-z]+ ){{0,2}}?)(?P<h>[HI])"
        rf"(?: and (?P<v2>{VICTIMS}) {WITH_WOUNDS}(?P<h2>[HI]))?",
        (
            "The blast left [[two guards with minor wounds]].",
            "The blast left [[another 30 nursing wounds]].",
        ),
        ("The blast left two guards with no shelter.", "They left the boy with a death threat."),
        also="H I",
        outcome="wounded",
        guard=is_wound,
    ),
    rule(
        "suffered_wounds",
        "suffered suffers suffering sustained sustaining received incurred escaped treated",
        rf"(?:(?P<v>{VICTIMS}){GAP} {_SUFFERED}|treated (?P<v2>{VICTIMS}) for)(?! fatal| mortal)"
        r"(?: [a-z]+| [VUXA]){0,5}? (?P<h>[HI]|burns|cuts|fractures|lacerations"
        r"|(?:breathing|respiratory) (?:difficult(?:y|ies)|problems?|distress)|suffocation)\b",
        (
            "[[Two marines suffered bullet wounds]].",
            "[[Eleven villagers suffered breathing]] difficulties.",
        ),
        ("Two marines suffered heavy losses.", "Two marines received a death threat."),
        outcome="wounded",
        guard=is_wound,
    ),
    rule(
        "brought_with_wounds",
        "H I burns lacerations fractures",
        rf"(?P<v>[GOQRU]){GAP}(?: {_BE} (?:airlifted|flown|evacuated|rushed|taken|admitted"
        r"|transferred|moved|brought|carried|treated)| arrived)"
        r"(?: (?!when|while|where)(?:[a-z]+|[PDVXO])){0,8}? (?:with|for)"
        r"(?: (?:[a-z]+|[VO])){0,4}? (?P<h>H|I|burns|lacerations|fractures)\b",
        ("[[Five guards were airlifted to Dire with serious injuries]].",),
        ("Five guards were taken to court with death threats.",),
        also="airlifted flown evacuated rushed taken admitted transferred moved brought carried"
        " treated arrived",
        outcome="wounded",
        guard=is_wound,
    ),
    rule(
        "bullet_in_limb",
        "received took caught sustained",
        rf"(?P<v>[GOQR]){GAP}{APPOSITION} (?P<h>received|took|caught|sustained)"
        r"(?: [VUX]| [a-z]+){1,3}? (?:in|through|to)\b",
        ("[[A sergeant, Madan Rao, received]] a bullet in the thigh.",),
        ("A sergeant received a medal in the hall.", "A sergeant took a bullet in the head."),
        outcome="wounded",
        guard=bullet_in_limb,
    ),
    rule(
        "lost_limb",
        "lost",
        rf"(?P<v>[GOQR]){GAP}(?: and)? (?P<h>lost)\b",
        ("[[A policeman lost]] an eye in the blast.",),
        ("A policeman lost his helmet in the blast.",),
        outcome="wounded",
        guard=lost_limb,
    ),
    rule(
        "shot_in_limb",
        "shot",
        rf"(?:(?P<v>[GOQR]){GAP} {_BE}(?: [a-z]+ly)? (?P<h>shot)|(?P<h2>shot) (?P<v2>[GOQR]))"
        r"(?: [a-z]+| [UVXD]){0,4}? (?:in|through)\b",
        ("[[A welder was shot]] in the leg.", "Masked men [[shot a welder]] in both knees."),
        ("A welder was shot in Derry.", "A welder was shot in the head."),
        outcome="wounded",
        guard=shot_in_limb,
    ),
    rule(
        "shot_in_body",
        "shot",
        r"(?P<h>shot) (?P<v>[GOQ])(?: [a-z]+){0,3}? (?:in|through) (?:the|his|her|their)"
        r" (?:head|heads|chest|neck|face|stomach|abdomen|temple|heart)\b",
        ("Masked men [[shot a welder]] in the head.",),
        ("Masked men shot a welder dead.", "Masked men shot a film in the chest-high grass."),
        outcome="casualties",
        guard=not_counted_yet,
    ),
)
