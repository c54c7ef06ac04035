"""What is a loss only in its context: hit, seized, buried, lost, a figure put on the dead."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import (
    after_men_lost,
    are_martyrs,
    are_ours,
    are_victims,
    bare_or_further,
    captors_are_armed,
    no_men_lost,
    no_wounded_told,
    not_counted_yet,
    people_seized,
    people_under_arms,
    speaks_of_death,
    to_violence,
)
from afteraction.casualties.rules.fragments import GAP
from afteraction.casualties.subjects import side_at, side_of_subject

_HIT = r"(?P<h>hit|shot|struck)\b"
# "shot at", "struck by lightning", "hit with surprise" harm nobody by violence.
_UNHARMED = r"(?! (?:at|by lightning|and K|off|down by the road|with (?:surprise|grief)))"

RULES = (
    rule(
        "hit",
        "hit shot struck",
        rf"(?P<v>[GOQ]){GAP}(?: (?:were|was|been|being))(?: [a-z]+ly)? {_HIT}{_UNHARMED}",
        ("[[Nine soldiers were hit]] by the blast.",),
        ("Nine soldiers were shot at.", "Nine soldiers were shot dead."),
        also="were was been being",
        outcome="casualties",
        guard=not_counted_yet,
    ),
    rule(
        "seized",
        "seized taken snatched",
        rf"(?P<v>[GO]){GAP}(?: (?:were|was|been|being))"
        r" (?P<h>seized|snatched|taken (?:away|captive) by)\b",
        ("[[Three teachers were seized]] by armed men.",),
        ("Three rifles were seized by the police.",),
        also="were was been being",
        outcome="abducted",
        guard=people_seized,
    ),
    rule(
        "taken_away",
        "taken",
        rf"(?P<v>[GO]){GAP}(?: (?:were|was|been|being)) (?P<h>taken) away\b"
        # The police, an ambulance or a hearse may take people away as well.
        r"(?! (?:[a-z]+ ){0,3}?(?:by|ambulances?|handcuffs|cuffs|stretchers?|custody|questioning"
        r"|treatment|interrogation|hospital|car|cars|van|vans)\b)",
        ("[[Ten villagers were taken]] away.",),
        ("Two men were taken away in handcuffs.", "Ten cows were taken away."),
        also="were was been being",
        outcome="abducted",
        guard=people_seized,
    ),
    rule(
        "seizing",
        "seized seizing seizes snatched snatching",
        r"(?P<h>seized|seizing|seizes|snatched|snatching) (?P<v>[GO])",
        ("The rebels [[seized 14 villagers]].", "Gunmen raided the inn, [[seizing four guests]]."),
        ("The army seized 14 rebels.", "The rebels seized 14 rifles."),
        outcome="abducted",
        guard=captors_are_armed,
    ),
    rule(
        "took_away",
        "away",
        r"\b(?P<h>took|taking|takes|marched|marching|led|leading|dragged|dragging|drove|herded)"
        r" (?:away (?P<v>[GO])|(?P<v>[GO])(?: (?:[a-z]+|[VPX])){0,3}? away)\b",
        (
            "The raiders [[took away three girls]].",
            "The rebels looted the mill and [[marched 16 young men]] away.",
        ),
        ("The police took away three girls.", "The rebels took away three goats."),
        outcome="abducted",
        guard=captors_are_armed,
    ),
    rule(
        "burned_inside",
        "burned burnt incinerated",
        rf"(?P<v>[GOQR]){GAP} (?:were|was|been) (?P<h>burned|burnt|incinerated) (?:in|inside)"
        r" (?:their|his|her|the) (?:[a-z]+ )?(?:vehicles?|homes?|houses?|huts?|cars?|beds?"
        r"|bus(?:es)?|trucks?|rooms?|shops?|church|mosque|tents?|boats?|A|G)\b",
        ("[[Nine traders were burned]] in their trucks.",),
        ("Nine flags were burned in their trucks.",),
        also="were was been",
        outcome="killed",
    ),
    rule(
        "spoke_of_victims",
        "spoke spoken speaks speaking",
        r"(?<=\b(?:spoke|spoken|speaks|speaking) of )(?P<v>G)",
        ("At first the colonel spoke of [[four victims]].",),
        ("The colonel spoke of four soldiers.",),
        also="of",
        guard=are_victims,
        former=True,
    ),
    rule(
        "martyrs",
        "spoke spoken speaks counted counts reported recorded announced listed lists mourned mourns"
        " mourning are were left leaving claimed",
        r"(?<=\b(?:(?:spoke|spoken|speaks) of|counted|counts|reported|recorded|announced|listed"
        r"|lists|mourned|mourns|mourning|there (?:are|were)|left|leaving|claimed)(?: at least)? )"
        r"(?P<v>U)",
        ("The front blamed the army and spoke of [[47 martyrs]].",),
        ("The front spoke of thousands of martyrs.", "The brigade is named for three martyrs."),
        sketch=r"\bmartyrs\b",
        guard=are_martyrs,
    ),
    rule(
        "buried_ours",
        "buried",
        r"\b(?P<h>buried) (?P<v>[GR])(?! (?:alive|under)\b)",
        ("The elder said that they had [[buried 18 of their people]].",),
        ("They buried 18 boxes of their people.",),
        guard=are_ours,
    ),
    rule(
        "fell_victim",
        "fell",
        rf"(?P<v>[GOQR]){GAP} fell (?P<h>victims?) to\b",
        ("[[Eight persons fell victim]] to targeted killings.",),
        ("Eight persons fell victim to a fraud.",),
        guard=to_violence,
    ),
    rule(
        "fell_to_bullets",
        "fell",
        rf"(?P<v>[GOQR]){GAP} (?P<h>fell) (?:to|under)(?: [a-z]+| [GAO](?: s)?){{0,3}}?"
        r" (?:bullets?|gunfire|sniper fire|machine gun fire|fusillade|volley)\b",
        ("[[Five guards fell]] to the rebels' bullets.", "[[A priest fell]] to snipers' bullets."),
        ("Five guards fell to the ground.",),
    ),
    rule(
        "fell",
        "fell fallen",
        # "Nine gang members have fallen." were caught.
        r"(?P<v>G)(?: (?:had|have))? (?P<h>fell|fallen)"
        r"(?=(?<=fell)(?: [,.;]|$)"
        r"| in (?:the |an? )?(?:D (?:s )?)?(?:[a-z]+ )?(?:ambush|attack|combat|clash|clashes|battle"
        r"|battles|fighting|firefight|gunfight|assault|raid|action)\b"
        r"| (?:at|in|near) P| D)",
        (
            "[[Fifty soldiers fell]] in an ambush.",
            "The captain said [[four of his comrades had fallen]] in the raid.",
        ),
        ("Fifty soldiers fell ill.", "Fifty villagers fell in the mud."),
        guard=people_under_arms,
    ),
    rule(
        "captured",
        "captured",
        r"(?P<h>captured) (?P<v>[GO])",
        ("The rebels [[captured 14 soldiers]].",),
        ("The army captured 14 rebels.", "The rebels captured 14 rifles."),
        outcome="abducted",
        guard=captors_are_armed,
    ),
    rule(
        "in_hospital",
        "hospital condition care treatment treated admission",
        r"(?P<v>[GQR])(?: (?:were|was|are|is)| remain(?:ed)?)?(?: still)? in (?:a )?(?P<h>hospital"
        r"|(?:critical|serious|stable|grave)(?: but stable)? condition|intensive care)\b"
        r"|(?P<v>[GQR]) (?:were|was|are|is|remain(?:ed)?)(?: still| also)?"
        r" (?:(?:receiving|undergoing|under)(?: medical| intensive)? (?P<h>treatment)"
        r"|being (?P<h>treated)(?! (?:as|with|well|like|fairly|unfairly|differently)\b)"
        r"|on (?P<h>admission))\b",
        (
            "Nine people were dead and [[14 in hospital]].",
            "Nine people were killed and [[six are receiving treatment]].",
        ),
        ("Nine people were killed in hospital.", "Nine people were hurt, and two in hospital."),
        also="were are is was remain remained K S M",
        outcome="wounded",
        guard=no_wounded_told,
    ),
    rule(
        "figure_put",
        "number figure total",
        r"(?:put|puts|placed) (?:the|their|its) (?P<h>number|figure|total) at (?P<v>[QG])",
        ("Many were killed; radio put the [[number at nine]].",),
        ("Schools reopened and radio put the number at nine.",),
        also="put puts placed",
        guard=speaks_of_death,
        former=True,
    ),
    rule(
        "buried",
        "buried",
        r"(?P<v>G)(?: who)? were (?P<h>buried)\b(?! under)",
        ("Witnesses said that [[eight people were buried]].",),
        ("Eight people were buried under paperwork.",),
        also="were",
    ),
    rule(
        "lost_men",
        "lost losing lose loses loss",
        r"(?P<neg>denied |without |\b(?:(?:did|does|do|had|has|have) (?:not|never) |not ))?"
        r"(?P<h>lost|losing|lose|loses|loss of) (?P<v>[GQO])"
        r"(?! (?:days|seats|points|games|matches))",
        ("The army [[lost four soldiers]].",),
        ("The army lost four trucks.", "The club lost four players to a rival club."),
        objection=no_men_lost,
        side_of=side_of_subject,
    ),
    rule(
        "lost_gapped",
        "lost losing",
        r"(?<=\b(?:lost|losing) [GQ](?: ,)? and )(?:the )?(?:[AG]|army|military|police|navy"
        r"|government) (?P<v>Q)\b"
        r"(?! (?:[KSMB]|were|was)\b)",
        ("The rebels lost 40 men and [[the army 12]].",),
        ("The rebels lost 40 trucks and the army 12.",),
        also="and",
        guard=after_men_lost,
        side_of=side_at,
    ),
    rule(
        "second_killed",
        "and while",
        r"(?<=(?:^| )(?:K|k) [GQgq])(?: in P)?(?: ,)? (?:and|while)"
        r" (?:the )?(?:second|third|other|latter) (?P<v>Q)(?! [KSM]| (?:were|was|in|on|at)\b)",
        ("The first bomb [[killed 34 people and the second 20]].",),
        ("The first bomb killed 34 people and the second hurt nobody.",),
        also="second third other latter",
    ),
    rule(
        "died_later",
        "while later afterwards hospital way",
        # Those in hospital are dead only where the others died "on the spot".
        r"(?:(?<=(?:^| )[Mm](?: (?:[a-z]+|[PDV])){0,6})(?: ,)? and (?P<v>[OQG])(?: D)?"
        r" (?P<h>later|afterwards|on the way|while (?:being|undergoing|on))\b"
        r"|(?<=(?:^| )[Mm] (?:on the spot|at once|at the scene|instantly|immediately))(?: ,)?"
        r" and (?P<v>[OQG])(?: D)? in (?P<h>hospital)\b)(?! (?:were|was|[KMS]|[a-z]+ed)\b)",
        (
            "Two guards died at once and [[another later]] in hospital.",
            "Two guards died on the spot and [[one in hospital]].",
        ),
        (
            "Two guards died at once and another later resigned.",
            "Nine guards died and 14 in hospital.",
            "Two guards died and 40 while fleeing were caught.",
        ),
        also="M m",
        guard=bare_or_further,
    ),
    rule(
        "fatally",
        "fatally mortally",
        r"(?<=\b(?:shot|stabbed|knifed|hit|struck|K|k)\b[^;]{0,80}) (?P<v>[QR])(?: were| was)?"
        r" (?P<h>fatally|mortally)\b(?! [KSJ])",
        ("Four welders were shot, [[three fatally]].", "Two men were stabbed, [[one fatally]]."),
        ("Four welders were fatally flawed.",),
    ),
    rule(
        "figure_of",
        "figure count tally estimate",
        r"(?P<owner>[GAO]) (?:s )?(?P<h>figure|count|tally|estimate) of (?P<v>[QG])",
        ("The army rejected the rebels' [[figure of 50]].",),
        ("The army rejected the figure of a saint.",),
        also="of",
    ),
)
