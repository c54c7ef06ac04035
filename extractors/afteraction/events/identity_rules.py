r"""Who the attackers were, by what is said of them and what they left: names, flags, notes.

"The killers belonged to the Red Brigades", "the attackers left flags of the Shining Path", "NAME,
identified as the gunman". The attackers these rules give are marked as suspected. Letters are
explained in ``shape.py``.
"""

from afteraction.events.role_rules import MOD
from afteraction.rule import Rule

# Nouns for people that say of them that they did it.
CULPRITS = (
    r"(?:killers?|murderers?|perpetrators?|culprits?|authors?|masterminds?|instigators?|planners?|"
    r"attackers?|assailants?|assassins?|hijackers?|kidnappers?|abductors?|captors?|bombers?|"
    r"gunmen|gunman|hitmen|hitman|brains)"
)
_CULPRIT_WORDS = frozenset(
    "A U killer killers murderer murderers perpetrator perpetrators culprit culprits author "
    "authors captor captors attacker attackers assailant assailants assassin assassins hijackers "
    "kidnappers abductors bomber bombers gunman gunmen hitmen".split()
)
_TELLING_WORDS = frozenset(
    "member members part fighter fighters follower followers cadre cadres militants supporters "
    "operatives belong belongs belonged belonging from identified linked affiliated loyal was "
    "were are is".split()
)
# "who killed the mayor", ", who fled on foot ,", "responsible for the attack".
_RELATIVE = (
    r"(?:(?:,\s)?(?:&who|~that|responsible|behind|involved|_in|of)\s"
    r"(?:[&_]?[a-z0-9']+\s|~(?:was|were|said)\s|[HFIEJLOBXNPDCSG]\s|,\s){1,12}?)?"
)
_BE = r"(?:~was|~were|~is|~are|~be|~been)\s"
# "were later identified as", "are said to be", "were".
_SAID_TO_BE = (
    rf"(?:{_BE}(?:also\s|all\s|later\s|reportedly\s|allegedly\s|apparently\s|probably\s|[a-z]+ly\s)?"
    rf"(?:(?:identified|described|recogni[sz]ed)\s(?:~by\s{MOD}{{0,3}}[SGCM]\s)?~as\s|"
    r"(?:~said|~reported|believed|thought|presumed|suspected|alleged|understood|known|considered)\s"
    r"_to\s(?:~be|have\s~been)\s)?)"
)
_MEMBERS = (
    r"(?:(?:an?\s|N\s|all\s|some\s|suspected\s|alleged\s|former\s){0,2}"
    r"(?:members?|part|fighters?|followers?|cadres?|militants?|supporters?|operatives?|agents?|U)\sof\s|"
    r"(?:(?:made|L)\sup|composed|formed|consisting|comprised)\s(?:of|~by)\s(?:_?[a-z]+\s|N\s){0,3}?(?:members\sof\s)?|"
    r"_from\s|linked\s_to\s|affiliated\s_(?:with|to)\s|loyal\s_to\s|connected\s_(?:to|with)\s)"
)
# What a group leaves behind or shouts.
_TRACES = (
    r"(?:flags?|banners?|slogans?|graffiti|pamphlets?|leaflets?|fliers?|flyers?|insignia|initials|"
    r"logo|emblem|posters?|armbands?|symbols?|propaganda|placards?|signs?)"
)
_LEFT = (
    r"(?:left|leaving|found|shouted|shouting|chanted|chanting|painted|painting|scattered|"
    r"scattering|wrote|written|carrying|carried|waved|waving|strewn|raised|raising|hoisted|"
    r"hoisting|scrawled|dropped|dropping|distributed|threw|throwing|wearing|discovered|placed|"
    r"L|yelled|yelling|daubed|sprayed)"
)
_TRACE_WORDS = frozenset(
    "words letters inscription flag flags banner banners slogan slogans graffiti pamphlet "
    "pamphlets leaflet leaflets flier fliers flyer flyers insignia initials logo emblem poster "
    "posters armband armbands placard placards".split()
)
_NOTES = (
    r"(?:notes?|letters?|messages?|leaflets?|pamphlets?|placards?|signs?|cardboard|banner|poster|"
    r"card)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.attackers_were_x",
        pattern=rf"\b(?:(?:[AU]|{CULPRITS}|group|band|column|unit|squad|commando)\s{_RELATIVE}(?:,\s)?"
        rf"(?:&who\s)?(?:{_SAID_TO_BE}{_MEMBERS}|(?:belong|belongs|belonged|belonging)\s_to\s|"
        rf"(?:came|come|hailed)\s_from\s){MOD}{{0,5}}?|(?:[AU]|{CULPRITS})\s{_RELATIVE}(?:,\s)?"
        rf"(?:&who\s)?{_SAID_TO_BE}(?:(?:an?|the|N|all|some|suspected|alleged|known|actually|really|"
        rf"[a-z]+ists?|armed|active)\s){{0,4}})(?P<attacker>A)\s(?!'s\s|[EJX]\s)",
        positive=(
            "Police said the [[bombers were members of the Taliban]].",
            "The [[men who shot the judge belonged to the Red Brigades]].",
            "Witnesses said the [[gunmen who came at night were from the Lord's Resistance Army]].",
            "The [[kidnappers, who are said to be rebels]], asked for a ransom.",
            "The [[gang was made up of about 30 members of the Taliban]].",
        ),
        negative=(
            "The bombers were members of one family.",
            "The gunmen were killed by the Taliban.",
            "The gunmen were attacked by the Taliban.",
            "A group of soldiers who were repelling the terrorist attack fled.",
        ),
        words=_CULPRIT_WORDS,
        also=_TELLING_WORDS,
    ),
    Rule(
        name="events.identified_as_x",
        pattern=rf"\b(?:(?:identified|named|identifies|identify|described|identifying)\s{MOD}{{0,3}}"
        rf"(?:[AU]|{CULPRITS})\s{_RELATIVE}|(?<!\b(?:H|dead|injured|wounded|slain|deceased)\s)"
        rf"(?:[AU]|{CULPRITS})\s(?:,\s)?(?:{_BE})?(?:later\s)?"
        rf"(?:identified|named)\s(?:~by\s{MOD}{{0,3}}[SGCM]\s)?)"
        rf"~as\s(?:{_MEMBERS})?{MOD}{{0,4}}?(?P<attacker>[AC])\s",
        positive=(
            "Police [[identified the gunmen who shot the mayor as members of the Red Brigades]].",
            "The [[gunman was identified by police as a teacher]].",
        ),
        negative=(
            "Police identified two of the victims as teachers.",
            "The wounded man was identified as a teacher after the attack.",
        ),
        words=frozenset("identified named identifies identify described identifying".split()),
    ),
    Rule(
        name="events.x_was_the_gunman",
        pattern=r"\b(?P<attacker>[CAS])\s(?:,\s)?(?:~was|~were|~is|~are|~as|"
        rf"(?:(?:~was|~is|~been|&who\s~was|&who\s~is)\s)?(?:identified|named|described|recogni[sz]ed|"
        rf"suspected|accused)\s(?:~by\s{MOD}{{0,3}}[SGCM]\s)?(?:~as|of\s~being))\s(?:the\s|one\sof\sthe\s|"
        rf"an?\s)(?:[a-z]+\s){{0,2}}(?:L\s|{CULPRITS}\s|A\s(?=&who|_in\s|~that|responsible|,))",
        positive=(
            "The judge ruled that [[militants were the masterminds]] of the bombing.",
            "[[Militants, identified as the killers]], fled.",
        ),
        negative=("The militants were the first to leave after the bombing.",),
        words=frozenset(
            "L mastermind masterminds perpetrator perpetrators author authors killer killers "
            "murderer murderers instigator instigators planner planners brains identified named "
            "described recognised recognized suspected accused".split()
        ),
    ),
    Rule(
        name="events.the_gunman_x",
        pattern=rf"\bthe\s(?:[a-z]+\s){{0,2}}(?:(?P<culprit>A)|{CULPRITS})\s,\s(?P<attacker>C)\s(?=[,~_&]|$|[a-z]+ed\b)",
        positive=("[[The gunman, Colonel Ana Ruiz]], was arrested after the attack.",),
        negative=(
            "The gunmen, teachers said, fled after the attack.",
            "The head of the militia, Colonel Ana Ruiz, was killed in the attack.",
        ),
        words=_CULPRIT_WORDS,
        also=frozenset(", was who is had has arrested captured fled died".split()),
    ),
    Rule(
        name="events.sworn_to_x",
        pattern=rf"\b(?:pledged|pledging|swore|sworn|swearing|declared)\s(?:[a-z]+\s){{0,2}}?(?:allegiance|loyalty|"
        rf"fealty|support)\s(?:_to|_for)\s{MOD}{{0,5}}?(?P<attacker>A)\s",
        positive=("The driver had [[pledged allegiance to the Taliban]] before the attack.",),
        negative=("The driver had shown no allegiance to the Taliban before the attack.",),
        words=frozenset("pledged pledging swore sworn swearing".split()),
        also=frozenset("allegiance loyalty fealty support".split()),
    ),
    Rule(
        name="events.x_left_traces",
        pattern=rf"\b(?:{_LEFT}\s{MOD}{{0,4}}?(?:(?P<attacker>A)\s(?:'s\s)?(?:[a-z]+\s){{0,1}}{_TRACES}|{_TRACES}\s"
        rf"(?:of|~by|_from|signed\s~by|praising|hailing|supporting|_in\ssupport\sof|bearing|_with|"
        rf"(?:alluding|allusive|referring|belonging|attributed)\s_to)\s"
        rf"{MOD}{{0,5}}?(?P<attacker>A))\s|{_TRACES}\s(?:of|~by|_from|signed\s~by|bearing|_with|praising)\s"
        rf"{MOD}{{0,5}}?(?P<attacker>A)\s(?:~was|~were)\s{_LEFT}\s|{_LEFT}\s(?:_?[a-z]+\s|C\s){{0,8}}?(?:words?|letters|"
        rf"inscription|initials|name)\s(?:of\s)?(?:the\s)?(?P<attacker>A)\s)",
        positive=(
            "The attackers [[left flags of the Red Brigades]] at the scene.",
            "They [[shouted Taliban slogans]] and fled.",
            "Beside the road were [[found leaflets alluding to the Red Brigades]].",
            "[[Leaflets of the Red Brigades were found]] near the body.",
            "They [[painted the wall with the words Red Brigades]] and fled.",
        ),
        negative=("The army burned flags of the Red Brigades after the attack.",),
        words=_TRACE_WORDS,
        also=frozenset(
            "L left leaving found shouted shouting chanted chanting painted painting scattered "
            "scattering wrote written carrying carried waved waving strewn raised raising hoisted "
            "hoisting scrawled dropped dropping distributed threw throwing wearing discovered "
            "placed yelled yelling daubed sprayed".split()
        ),
    ),
    Rule(
        name="events.note_signed_by_x",
        pattern=rf"\b{_NOTES}\s(?:(?!~said)[~&_]?[a-z0-9']+\s|[CDPXE]\s|,\s){{0,10}}?"
        rf"(?:signed\s(?:~by|_with|_in\sthe\sname\sof)\s)"
        rf"{MOD}{{0,5}}?(?P<attacker>A)\s",
        positive=("A [[note left on the body was signed by the Red Brigades]].",),
        negative=("A note left on the body was read by the Taliban.",),
        words=frozenset(["signed"]),
        also=frozenset(
            "note notes letter letters message messages leaflet leaflets pamphlet pamphlets "
            "placard placards sign signs cardboard banner poster card".split()
        ),
    ),
)
