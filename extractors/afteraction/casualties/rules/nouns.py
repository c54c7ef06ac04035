"""Harm told without a clause: nouns ("the deaths of six"), headlines ("four killed, two hurt")."""

from afteraction.casualties.rules.casualty_rule import rule
from afteraction.casualties.rules.conditions import are_remains, of_a_name, of_no_number
from afteraction.casualties.rules.fragments import AT_END, VICTIMS
from afteraction.casualties.subjects import side_behind, side_of_leaver

_PLACE = r"(?: (?:of|in|at|from|on|near) (?:the )?[PADX])?"
_SURELY = r"(?: (?:also|reportedly|confirmed|presumed|feared|believed|[a-z]+ly))?"
# ", mostly students," and the comma that a breakdown leaves ("ten others, four of them boys,")
_DESCRIBED = r"(?: ,(?: (?:all|most|mostly|many|some|including)(?: (?:[a-z]+|[GOQUPDX])){1,4} ,)?)?"
_PLUS = r"(?P<h>plus|as well as|along with|together with|in addition to)"

RULES = (
    rule(
        "bodies_of",
        "B",
        r"(?P<v>[QGU])(?: K)? (?P<h>B) of (?:the )?[GU]",
        ("Divers recovered [[eleven disfigured bodies]] of miners.",),
        ("Divers recovered the bodies of eleven miners.",),
        also="of",
        guard=of_no_number,
        side_of=side_behind,
    ),
    rule(
        "nominal",
        "H B I",
        rf"(?P<h>[HBI])(?: in P| D)? (?:of|for|to) (?:at least )?(?P<v>{VICTIMS})",
        (
            "The raid led to the [[deaths of six farmers]].",
            "The [[bodies of two miners]] were found.",
        ),
        ("The house of six farmers burned.", "He faces prison for three crimes."),
        also="of for to",
    ),
    rule(
        "remains",
        "B",
        r"(?P<h>B) (?P<v>[GO])",
        ("The [[remains of two miners]] were found.",),
        ("The body was found.",),
        guard=are_remains,
    ),
    rule(
        "his_death",
        "H",
        r"(?P<v>O) s (?P<h>H)(?! (?:threats?|squads?|row|penalty|sentences?|tolls?|trial|case"
        r"|suspects?|inquiry|investigation|probe|charges?)\b)",
        ("The march followed [[Ana Ruiz's murder]].",),
        ("The senator Ana Ruiz's death threats were many.",),
        guard=of_a_name,
    ),
    rule(
        "bodies",
        "B",
        r"(?P<v>[QGU])(?: K)? (?P<h>B)\b(?! (?:armou?r|guards?|of [GOU]))",
        ("Rescuers pulled [[eleven bodies]] from the well.", "[[Two beheaded bodies]] were found."),
        ("The ship carried eleven body armour sets.",),
        side_of=side_of_leaver,
    ),
    rule(
        "counted_including",
        "C",
        r"(?P<c>C)(?: ,)?(?: \()? including (?P<v>[QGO]) (?P<h>[SK])",
        ("There were [[ten casualties]], including [[four dead]].",),
        ("There were ten casualties, including four guards.",),
        also="including",
    ),
    rule(
        "counted_noun",
        "C",
        r"(?P<c>C)",
        ("The shelling caused [[33 civilian deaths]].", "[[No casualties]] were reported."),
        ("Deaths were feared.",),
    ),
    rule(
        "reduced",
        "K S",
        rf"(?P<v>{VICTIMS}){_PLACE}{_DESCRIBED}{_SURELY} (?P<h>[KS]){AT_END}",
        (
            "Eleven people died and [[88 people, mostly students, wounded]].",
            "[[Four militants killed]] and [[three injured]] in a raid",
            "Reports of [[up to 70 dead]] circulated.",
        ),
        ("Four militants killed a guard.", "The network suffered 30 dead links."),
    ),
    rule(
        "plus",
        "plus as along together in",
        # Lower-case symbols are words of harm that another rule has read.
        r"(?<=(?:^| )[KSMksm])(?: (?:in|near|at|on) (?:P|D|(?:his|her|their|the|a) [a-z]+)| D){0,3}"
        rf"(?: ,)? {_PLUS} (?P<v>{VICTIMS})(?! (?:were|was|[KSMIksmi])\b)",
        (
            "Nine people were killed, [[plus two bombers]].",
            "The colonel was killed [[along with two guards]].",
        ),
        ("Nine people were near, plus two bombers.", "A bus, as well as two bombers, left."),
        also="plus well along together addition",
    ),
)
