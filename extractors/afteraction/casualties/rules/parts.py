"""Lists of the dead and parts of a whole: "two nurses were among the nine killed"."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import of_victims
from afteraction.casualties.rules.fragments import GAP_PLURAL, VICTIMS
from afteraction.casualties.rules.shares import are_cases, describes_the_dead, of_the_wounded

_PART = rf"(?P<sub>{VICTIMS})"
_BE = r"(?:were|was|are|is)"
_AMONG_VICTIMS = rf"(?:among|amongst) (?P<v>G) (?:were|was|are) {_PART}"
# "a boy of six": an age behind those who are part.
_AGED = r"(?: (?:of|aged) [QX](?: and [QX])?)?"
_WERE_AMONG = (
    rf"{_PART}{_AGED}{GAP_PLURAL} {_BE}(?: also| both)? among (?:the |those )?"
    r"(?:(?P<v>[QG])(?: who)?(?: were)? )?(?P<h>[KSHBM]|victims)"
)
_AMONG_THE_DEAD = rf"among the (?:(?P<v>[QG]) )?(?P<h>[KS])(?: and [KS])? {_BE} {_PART}"
# "of …, four were"; a relative clause ("of the mine, which was") begins with no number.
_OF_THEM_WERE = (
    r"(?s:\bof\b.{1,300},(?!\s(?:which|who|it|he|she|there|that|they)\b)"
    r"[^,]{1,200}\b(?:were|was|are)\b)"
)

RULES = (
    rule(
        "killed_list",
        "K S",
        r"^(?:also )?(?P<h>[KS])(?: (?:in|during|by)(?: (?:[a-z]+|[PDV])){1,9}?)?"
        r" (?:were|was|are) (?P<v>[GO])",
        (
            "[[Killed were Amira Saleh and Yusuf Saleh]].",
            "Also [[wounded in the clash was a baker]].",
        ),
        ("Killed or not, the mayor was gone.",),
        also="were was are",
    ),
    rule(
        "as_were",
        "as",
        # Lower-case symbols are words of harm that another rule has read.
        r"(?<=(?:^| )[KSMksm])(?: (?:[a-z]{2,}|[aPDXAV])){0,14}? , as (?P<h>were|was|did)(?: also)?"
        r" (?P<v>[GOQ])(?! (?:were|was|had|have|said|K)\b)",
        ("Nine people were hurt in a blast, as [[were two drivers]].",),
        ("Nine people were there, as were two drivers.", "Nine died, as did the talks."),
        also="were was did",
    ),
    rule(
        "among_the_killed",
        "among amongst",
        rf"(?:{_AMONG_VICTIMS}|{_WERE_AMONG}|{_AMONG_THE_DEAD})",
        (
            "[[Two nurses]] were among [[the nine killed]].",
            "Nine people died; [[a nurse]] was also among the dead.",
        ),
        ("Two nurses were among the crowd.",),
        also="were was are is",
        kind="part",
        guard=of_victims,
    ),
    rule(
        "dead_include",
        "include includes included comprise comprised",
        rf"(?:the (?P<h>[SK])|(?P<v>G)) (?:also )?(?:includes?|included|comprised?) {_PART}",
        ("Nine people died. The dead include [[three women]].",),
        ("The guests included three women.",),
        also="S K G",
        kind="part",
        guard=of_victims,
    ),
    rule(
        "of_the_victims",
        "of",
        r"\bof (?P<v>G) , (?P<sub>[QGU]) (?:were|was|are)",
        ("[[Of the nine victims]], [[four]] were women.",),
        ("Of the nine roads, four were closed.", "Of the nine hostages, four were freed."),
        also="were was are",
        sketch=_OF_THEM_WERE,
        kind="part",
        guard=of_victims,
    ),
)

# Read after whole clauses, of whose dead and wounded they tell more.
DETAILS = (
    rule(
        "gravely_wounded",
        "condition critical serious grave life L intensive severe",
        r"(?P<sub>[QRG])(?: of (?:the )?[KS])?(?: , (?:[^ ,;]+ ){1,8}, | )"
        r"(?:was|were|is|are|remains?|remained|lay|lies)"
        r"(?: (?:still|also|reported|said|listed|to be|reported to be))*(?: D)?"
        r" (?:in|on)(?: (?:an?|very|extremely|P|V))* ?(?P<h>critical|serious|grave|life|L"
        r"|intensive|severe|condition)\b(?! of\b)",
        (
            "A mine wounded 12 people. [[One of the injured]] remains in critical condition.",
            "A mine wounded 12 people. [[Two of them]] were in serious condition.",
        ),
        ("A mine wounded 12 people. Two of the farms were in serious condition.",),
        also="was were is are remain remains remained lay lies",
        kind="part",
        outcome="wounded",
        guard=of_the_wounded,
    ),
    rule(
        "serious_cases",
        "were was are been",
        r"(?P<sub>[QUX]) (?P<h>were|was|are|have been|had been)"
        r" (?:referred|transferred|flown|airlifted|evacuated|sent|moved|taken|rushed)\b",
        ("A mine wounded 12 people. [[The eight most serious cases]] were flown to Dire.",),
        ("A mine wounded 12 people. The eight most serious books were flown to Dire.",),
        sketch=r"\b(?:serious|critical|severe|urgent|grave) cases\b",
        kind="part",
        outcome="wounded",
        guard=are_cases,
    ),
    rule(
        "the_dead_were",
        "were are was is",
        r"(?P<sub>[QR]) (?:were|are|was|is)(?: (?:[a-z]+ to be|also|all|both|believed|thought))?"
        r" (?P<what>[GO])(?! (?:[KSM]|were|was)\b)",
        (
            "Fourteen people were killed. [[12 of the dead]] were gang members.",
            "Six people died; [[four of the dead]] were gunmen and [[the other two]] were nuns.",
        ),
        ("Fourteen people were killed; 12 of the shops were bakeries.",),
        sketch=r"\bof (?:the|those) (?:dead|killed|slain|victims|deceased)\b",
        kind="part",
        guard=describes_the_dead,
    ),
)
