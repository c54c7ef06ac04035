"""Whole clauses: who was killed, who killed whom, who died."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import (
    agrees,
    assailant,
    doers_armed,
    in_the_present,
    no_suicide,
    wounded_first,
)
from afteraction.casualties.rules.fragments import (
    ADVERB,
    APPOSITION,
    BE,
    BEFORE_PARTICIPLE,
    GAP,
    GAP_PLURAL,
    VICTIMS,
)

# "dead last", "dead tired", "a dead end", "dead set" tell of no dead.
_IDIOM = r"last|tired|end|set"
# Before an active verb: "were" makes a passive, whose victims stand before it.
_NOT_PASSIVE = r"(?<!\b(?:were|was|been|being|are|is|be|got)(?: [a-z]+(?:ly)?)?(?: and)? )"
# "will kill", "did not kill" and "threatened to kill" tell of no deed; "managed to kill" does.
_NO_DEED = (
    r"(?<!\b(?:will|would|could|can|may|might|must|should|shall|did|not"
    r"|(?<!managed |managing |able |on |proceeded |used them |used it |used [VO] )to)"
    r"(?: [a-z]+ly| also)?)"
)
_AUXILIARY = r"(?: (?:may|might))?(?: (?:have|had|has|having))?"
# "killed, in the same week, a judge", "killed in less than two days a judge"
_ASIDE = r" , (?:in|on|at|near|within|during|inside|outside)(?: (?:[a-z]+|[PDXAVU])){1,7} ,"
_WITHIN_A_TIME = (
    r" (?:in|within)(?: (?:less|than|under|just|only|a|the|about|single))*"
    r" (?:[DXUV]|day|week|space of [DXUV])(?: ,)?"
)
# "he and two guards were killed"
_HE_AND = r"(?:\b(?P<with>he|she) and )?"
# As GAP, with those who did it: "a trader was shot at by gunmen and died".
_GAP_BY = r"(?: (?!(?<!where )(?:he|she|they|it)\b)(?:by [GAO]|[a-z']+|[PDAXV])){0,11}?(?<! and)"
_DIED_AUXILIARY = (
    r"(?: (?:have|had|has|was|were|would|may|might|could|will))?"
    r"(?: (?:have|been|confirmed|to|reported))*"
)
# "with a knife but was shot": what stands behind a preposition is no subject.
_NO_OBJECT = r"(?<!\b(?:with|by|of|in|on|from|at|to|into|using|for|near|inside|via|over|under) )"
# Whom no violence killed, and who "succumbed to" or "gave his life to" what kills nobody: of what
# stands behind "to" only violence does.
_NATURAL = (
    r"(?! to (?!(?:[a-z]+ ){0,3}?(?:injur|wound|burn|gun|bullet|bomb|violence|attack|shell|terror"
    r"|snip|mine|blast|stab|fire|k\b|K\b)))"
    r"(?! (?:of|from) (?:illness|cancer|malaria|cholera|ebola|covid|disease|natural|old|hunger"
    r"|malnutrition|starvation|thirst|a heart|heart|pneumonia|aids|a stroke|kidney|complications"
    r"|liver|leukemia)\b)"
)

# "who was injured in cross-border firing on Tuesday": read before, so in lower case.
_WHO_WAS_HURT = (
    r" who (?:was|were|had been)(?: [a-z]+ly)? k"
    r"(?: (?!(?:who|when|and|but|while)\b)(?:[a-z]+|[PDXVA])){0,16}?"
)

RULES = (
    rule(
        "passive_some",
        "K S",
        rf"{_HE_AND}(?P<v>[GQURZ]){GAP_PLURAL}{APPOSITION}(?: in P)?(?: , [OP])?(?: ,)?{_AUXILIARY}"
        # "huts were burned and a man was killed": his verb, not theirs.
        rf"(?: (?:not|n't))?(?!(?<=\bO|\bO who|\bO , who) (?:was|is)\b) (?:{BE}|where(?= K))"
        rf"{BEFORE_PARTICIPLE}{ADVERB}(?: to be| to have been)?"
        rf" (?P<h>[KS])(?! (?:[a-z]+ly )?(?:{_IDIOM}|in the water)\b)",
        (
            "[[Nine people were killed]] in Mopti.",
            "[[Two guards at the gate were shot and wounded]].",
            "[[Four drivers, all from Herat, were kidnapped]].",
            "[[Four drivers, most of them Hazaras, may have been kidnapped]].",
        ),
        (
            "Nine people were near the dead-end road.",
            "Nine people were dead tired.",
            "A man who mugged tourists in a lane of Dire was shot dead.",
        ),
        also="were was are is been being be got get gets",
        guard=agrees,
    ),
    rule(
        "passive_one",
        "K S",
        rf"(?P<v>[OQUZ]|{_NO_OBJECT}V)(?:{GAP}{APPOSITION}(?: in P)?(?: ,)?{_AUXILIARY}(?: not)?"
        # "One soldier were killed": a slip of the pen, only where nobody stands before him.
        rf" (?:was|is|been|being|be|got)|(?<=^O) were){BEFORE_PARTICIPLE}{ADVERB} (?P<h>[KS])"
        rf"(?! (?:[a-z]+ly )?(?:{_IDIOM})\b)",
        ("[[A teacher was shot dead]] in Pattani.", "[[The mayor, a doctor, was killed]]."),
        ("A teacher was near.", "The club was dead last."),
        also="was is been being be got were",
    ),
    rule(
        "assailant_killed",
        "K",
        r"(?P<v>O) who(?: had)? (?:[a-z]+|[Kk])(?: (?:at|on|into|down|up))? [GOAQVUX]"
        rf"(?: (?:[a-z]+|[PDVAX])){{0,9}}? (?:was|is|has been){BEFORE_PARTICIPLE}{ADVERB}"
        r" (?P<h>K)",
        ("[[A man who mugged tourists in a lane of Dire was shot dead]].",),
        ("A man who mugged tourists in a lane was near.",),
        also="who",
        guard=assailant,
    ),
    rule(
        "inverted",
        "K",
        r"^(?:in (?:the|this|that) [a-z]+ (?:, )?)?(?:is|are|was|were)(?: [a-z]+ly)? (?P<h>K)"
        r"(?: (?:in|at|on|near|aboard) (?:(?:the|a) [a-z]+|P|D|[VX])(?: (?:of )?P)?){0,2}(?: ,)?"
        r" (?P<v>[GO])(?! (?:were|was|K))",
        ("Was [[murdered in Cali the lawyer Jaime Rios]].",),
        ("The lawyer Jaime Rios was murdered.",),
        also="is are was were",
    ),
    rule(
        "active",
        "K",
        rf"{_NOT_PASSIVE}(?P<h>K)(?: (?:in P|D|at least|and K|off|down|another))?{ADVERB}"
        rf" (?P<v>{VICTIMS}|Z)(?! K(?! (?:for|since)\b))(?! were K)(?! s )",
        ("Gunmen [[killed seven herders]].", "The group said it had [[killed 50 soldiers]]."),
        ("The driver killed the engine.", "Seven herders were killed two days later."),
    ),
    rule(
        "active_across",
        "K",
        # Only where no noun phrase with a participle can stand: "rebels killed in Dire, two men".
        rf"{_NOT_PASSIVE}(?<=\b(?:[GA](?: of [a-z]+(?: [a-z]+){{0,2}})?|who|and) )"
        rf"(?P<h>K)(?:{_ASIDE}|{_WITHIN_A_TIME})"
        rf" (?P<v>[GO])(?! (?:were|was|is|are|have|had|has|said|say|told|[KMS])\b)",
        (
            "Gunmen [[murdered, on the road to Dire, a judge]].",
            "The gang [[assassinated in less than three days a judge]].",
        ),
        (
            "Rebels killed in Mopti, two men said, had come from Dire.",
            "Rebels killed, in Mopti as well, were buried.",
        ),
        also="in on at near within during inside outside",
        guard=doers_armed,
    ),
    rule(
        "active_participle",
        "J",
        rf"(?P<h>J)(?: and)?{ADVERB}(?: (?:of|the))? (?P<v>{VICTIMS}|Z)(?! {BE})",
        (
            "Rockets hit the clinic, [[killing a doctor]].",
            "The [[killing of two nuns]] drew outrage.",
        ),
        ("The film The Killing Fields was shown.",),
    ),
    rule(
        "active_present",
        "I H",
        rf"{_NO_DEED}(?: |^)(?P<h>[IH]){ADVERB} (?P<v>{VICTIMS})",
        (
            "Car bomb [[kills 12]] in Homs",
            "Gunmen [[kill two farmers]] in Cauca",
            "Gunmen [[murder two farmers]] in Cauca",
        ),
        ("He threatened to kill two hostages.", "The court heard of the murder two days ago."),
        guard=in_the_present,
    ),
    rule(
        "him_and_others",
        "him her them",
        r"(?P<h>[KJ]) (?P<with>him|her) (?:and|as well as|along with|together with)"
        r" (?P<v>[GOQU])(?! (?:were|was|K))",
        ("The bomb hit the mayor's car, [[killing him and six others]].",),
        ("The bomb killed him and six others were hurt.",),
        also="K J",
    ),
    rule(
        "himself_and_others",
        "himself herself themselves",
        r"(?P<h>[KJ]) (?:himself|herself|themselves) and (?P<v>[GOQU])(?! (?:were|was|K))",
        ("A boy stepped on a mine, [[injuring himself and two soldiers]].",),
        ("A boy stepped on a mine, injuring himself and two soldiers were hurt.",),
        also="K J",
        guard=no_suicide,
    ),
    rule(
        "his_death_and_others",
        "his her",
        r"(?P<with>his|her) (?P<h>H)(?: ,)? (?:along with|together with|as well as)"
        r"(?: (?:that|those) of)? (?P<v>[GOQ])",
        ("The blast led to [[his death, along with two other drivers]].",),
        ("The ambush led to his death and five policemen were hurt.",),
        also="H",
        outcome="killed",
    ),
    rule(
        "hurt_then_died",
        "M",
        r"(?:^|(?<=[,;:] )|(?<=\bthat )|(?<=\bsaid ))(?P<v>[GOQ])(?: ,)?"
        r" (?:who (?:was|were|had been)(?: [a-z]+ly)? )?(?P<hurt>[Kk])"
        r" (?P<opener>in|when|during|after|by|at|on|as|D)\b"
        r"(?P<between>(?: (?!(?:and|but|who|while|before)\b)(?:[a-z]+|[GOVAPDQ])){1,22}?)(?: ,)?"
        r"(?: (?:have|has|had|later|also|D))* (?P<h>M)"
        rf"{_NATURAL}",
        (
            "[[A guard wounded in Friday's raid on a clinic near Dire died]] on Sunday.",
            "[[A nurse wounded when a man opened fire at a mill in Dire died]] on Sunday.",
        ),
        ("A guard wounded when his brother died was flown out.",),
        also="K k",
        guard=wounded_first,
    ),
    rule(
        "not_saved",
        "saved",
        rf"(?P<v>[GOQ])(?:{_GAP_BY}{APPOSITION}(?: ,)?|{_WHO_WAS_HURT}(?: ,)?)"
        r" (?:(?P<h>could) not be saved|(?P<h2>was|were) beyond saving)\b",
        ("[[A guard, who was wounded in the raid, could]] not be saved.",),
        ("The roof could not be saved.",),
        also="could was were",
        outcome="killed",
    ),
    rule(
        "died",
        "M",
        rf"{_HE_AND}(?:(?<!\bby )(?P<v>{VICTIMS}|Z)|(?<=\bby )(?P<v>[GO])(?= who))"
        rf"(?:{_GAP_BY}{APPOSITION}(?: ,)?|{_WHO_WAS_HURT})"
        rf"{_DIED_AUXILIARY}{ADVERB}(?: and)? (?P<h>M)"
        rf"{_NATURAL}(?! (?:down|out)\b)",
        ("[[Nine soldiers lost their lives]].", "[[Three of the wounded men died]] on Sunday."),
        ("Morale died.", "The founder died of illness."),
    ),
)
