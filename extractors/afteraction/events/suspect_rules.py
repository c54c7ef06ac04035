r"""Who is held, charged or named as the author of an attack: people, often several.

"A, B and C, all of them welders, were arrested in connection with the murder", "NAME, the alleged
mastermind of the crime". The attackers these rules give are marked as suspected. Letters are
explained in ``shape.py``.
"""

from afteraction.events.identity_rules import CULPRITS
from afteraction.events.role_rules import INNER, MOD, NO_SUBJECT
from afteraction.rule import Rule

_CULPRIT_WORDS = frozenset(
    "A U C suspect killer killers murderer murderers perpetrator perpetrators culprit culprits "
    "author authors captor captors attacker attackers assailant assailants assassin assassins "
    "hijackers kidnappers abductors bomber bombers gunman gunmen hitmen".split()
)
_BE = r"(?:~was|~were|~is|~are|~be|~been)\s"
# Several people named one after another, each with what he is: "C , 34 , a welder , &and C".
_ABOUT_HIM = (
    r"(?:,\s(?!&(?:and|or)\s)(?:also\s)?(?:[~&_]?[a-z0-9']+\s|[NDPGAM]\s){1,12}?(?=[,;]\s|&and\s))?"
)
# A word before a name that is no verb: "&and his cousin NAME", not "&and found papers linking A".
_PLAIN = rf"(?:(?![a-z]+(?:ed|ing)\s|found\s|told\s|said\s){MOD})"


def _people(letters: str) -> str:
    one = rf"(?P<attacker>[{letters}])\s"
    joined = (
        rf"{_ABOUT_HIM}(?:[,;]\s)?(?:&and|[,;]|_along\s_with|together\s_with)\s{_PLAIN}{{0,4}}?"
    )
    kin = r"(?:(?:,\s)?&and\s(?:his|her|their|an?|N)\s(?:[a-z]+\s){1,3}?)?"
    return rf"{one}(?:{joined}{one}){{0,9}}{_ABOUT_HIM}{kin}(?:[,;]\s)?"


# A crime that is no trigger by itself, or an attack.
_DEED = (
    rf"(?:(?:{MOD}|A\s|D\s(?:'s\s)?){{0,5}}?[EJXI]\s|(?:this|these|that|those|such|the|both)\s(?:[a-z]+\s){{0,2}}?"
    r"(?:crimes?|murders?|deaths?|tragedy|outrage|atrocity|atrocities|plot)\b)"
)
# What those who did not strike themselves did.
_PART = (
    r"(?:(?:being|having|~been|taken|taking|part|participating|participated|involved|involvement|"
    r"role|participation|complicity|complicit|behind|his|her|their|an?|the|alleged|suspected|presumed|"
    r"direct|direct(?:ed|ing)|plann(?:ed|ing)|organi[sz](?:ed|ing)|order(?:ed|ing)|carr(?:ied|ying)\sout|"
    r"N|counts?|degree|first|second|third|accomplices?|accessory|mastermind(?:s|ed|ing)?|authors?|instigators?|L|A|of|out|_in|_to)\s){0,7}?"
)
_HELD = (
    r"(?:arrested|detained|captured|apprehended|caught|seized|held|jailed|imprisoned|charged|"
    r"indicted|prosecuted|wanted|sought|questioned|convicted|sentenced|arraigned)"
)
_CHARGED = (
    r"(?:_in\sconnection\s_with|_in\srelation\s_to|_on\ssuspicion\sof|_on\s(?:[a-z]+\s)?charges?\s(?:of|related\s_to)|"
    r"charged\s_(?:with|over|in)|accused\s(?:of|_in)|suspected\s(?:of|_in)|indicted\s_(?:for|on|in)|"
    r"~?because\sof|due\s_to|linked\s_to|implicated\s_in|_for|_over)\s"
)
_NAMED_AS = rf"(?:identified|named)\s(?:~by\s{MOD}{{0,3}}[SGCM]\s)?(?:~as\s|:\s)?"
_SUSPECTS = (
    r"(?:suspects?|detainees?|(?:arrested|detained|captured|apprehended|accused|charged|alleged|"
    rf"suspected)\s(?:[a-z]+\s){{0,2}}?[UAC]|{CULPRITS})\s"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.suspects_are_x",
        pattern=rf"(?<!\b(?:dead|wounded|injured|slain|H)\s(?:[a-z]+\s){{0,2}})\b(?:{_SUSPECTS}(?:,\s)?(?:&who\s)?"
        rf"(?:have\s|has\s|had\s)?(?:{_BE})?(?:later\s|also\s|D\s|[a-z]+ly\s){{0,2}}{_NAMED_AS}|"
        rf"(?:identified|named|identifies|identifying|naming)\s{MOD}{{0,3}}?{_SUSPECTS}~as\s)"
        rf"{MOD}{{0,4}}?{_people('C')}",
        positive=(
            "Two [[suspects, who were identified as Ana Ruiz and Captain Juan Paz,]] fled.",
            "Police [[named the suspects as Ana Ruiz and Captain Juan Paz]].",
            "The [[arrested men were identified as Juan Paz, 23, a welder, and Ana Ruiz]].",
        ),
        negative=(
            "The dead were identified as Ana Ruiz and Captain Juan Paz.",
            "The suspects told Ana Ruiz that they had not been named.",
        ),
        words=frozenset("identified named identifies identifying naming".split()),
    ),
    Rule(
        name="events.arrested_men_x",
        pattern=rf"\b{_HELD}\s{MOD}{{0,5}}?(?:suspects?|[UAC])\s(?:&who\s)?(?:(?:~was|~were|~is|~are|[a-z]+ly)\s){{0,2}}"
        rf"{_CHARGED}{_PART}{_DEED}(?:[~_]?[a-z]+\s|[CGASPDN]\s){{0,10}}?(?::\s|,\s{_NAMED_AS}){MOD}{{0,3}}?{_people('C')}",
        positive=(
            "They [[arrested two men suspected of the murder of a judge: Juan Paz and Ana Ruiz]].",
        ),
        negative=("Police arrested two men suspected of fraud: Captain Juan Paz and Ana Ruiz.",),
        words=frozenset(
            "arrested detained captured apprehended caught seized held jailed imprisoned charged "
            "indicted wanted sought questioned convicted".split()
        ),
        also=frozenset(": identified named".split()),
    ),
    Rule(
        name="events.x_arrested_for",
        pattern=rf"{NO_SUBJECT}\b{_people('CAS')}(?:&who\s)?(?:has\s|have\s|had\s)?(?:{_BE})?(?:being\s)?"
        rf"(?:[a-z]+ly\s|also\s|D\s)?(?:later\s)?(?:{_HELD}\s(?:(?:_?[a-z]+|&and|[DPN])\s){{0,10}}?{_CHARGED}|"
        rf"(?:convicted|found\sguilty)\sof\s){_PART}{_DEED}",
        positive=(
            "[[Juan Paz and Ana Ruiz were arrested on Monday in connection with the murder]].",
            "[[Juan Paz, a welder, was held and charged with being an accomplice to the crime]].",
            "Two [[rebels, Juan Paz and Ana Ruiz, were later convicted of the murder]].",
        ),
        negative=(
            "Captain Juan Paz was arrested for fraud on the day of the murder.",
            "The mob held Captain Juan Paz for ransom after the attack.",
        ),
        words=frozenset(
            "arrested detained captured apprehended caught seized jailed imprisoned charged "
            "indicted prosecuted wanted sought questioned convicted sentenced".split()
        ),
    ),
    Rule(
        name="events.people_behind_attack",
        pattern=rf"{NO_SUBJECT}\b{_people('CAS')}(?:(?:~was|~were|~is|~are|~be|~been|could|may|might|have|has|had)\s){{1,3}}"
        rf"(?:[a-z]+ly\s|also\s)?(?:behind|responsible\s_for|involved\s_in|implicated\s_in)\s{_DEED}",
        positive=(
            "[[Ana Ruiz, head of the academy, and two officers are implicated in the murder]].",
        ),
        negative=("Ana Ruiz, head of the academy, was involved in sports after the murder.",),
        words=frozenset("behind responsible involved implicated".split()),
    ),
    Rule(
        name="events.x_seen_as_author",
        pattern=rf"{NO_SUBJECT}\b{_people('CAS')}(?:(?:~was|~were|~is|~are|~be|~been|being|have|has|had)\s){{1,3}}"
        rf"(?:[a-z]+ly\s|also\s|being\s){{0,2}}(?:pointed\sout|singled\sout|named|identified|mentioned|cited|regarded|considered|"
        rf"seen|described|denounced|~?said|believed|~?reported|thought|accused\sof\sbeing)\s(?:~as\s|_to\s~be\s)?(?:~being\s|being\s)?(?:the\s|an?\s|N\sof\sthe\s)?"
        rf"(?:U\s|(?!victims?\b|targets?\b)[a-z]+\s){{0,4}}?(?:responsible\s_for|L\s(?:of|behind)|{CULPRITS}\s(?:of|behind|_in))\s{_DEED}",
        positive=(
            "[[Ana Ruiz and Captain Juan Paz are named as those responsible for this crime]].",
            "[[Captain Juan Paz was accused of being the mastermind of the murder]].",
        ),
        negative=("Captain Juan Paz was named as the victim of the murder.",),
        words=frozenset(
            "pointed singled named identified mentioned cited regarded considered seen described "
            "denounced accused said believed reported thought".split()
        ),
    ),
    Rule(
        name="events.x_the_killer",
        pattern=rf"\b(?P<attacker>C)\s(?:,\s)?(?:N\s,\s|&who\s~was\s)?(?:the|an?|N\sof\sthe)\s(?:[a-z]+\s){{0,3}}?"
        rf"(?:(?:{CULPRITS}|L)\s(?:of|behind)\s{_DEED}|(?:A|{CULPRITS})\s(?:hired|paid|recruited)\s|"
        rf"(?:[UAN]|one)\s(?:&who|~that)\s(?:[a-z]+ly\s|D\s|had\s|has\s){{0,2}}(?:(?:gave|signed|issued)\s(?:the|an)\sorders?\s_to\s[FE]\s|(?:L|ordered|planned|led|directed|organi[sz]ed)\s{_DEED}|H\s(?=[CGSN]|the\s|an?\s)))",
        positive=(
            "A warrant was issued for [[Ana Ruiz, the alleged mastermind of the crime]].",
            "They hold [[Captain Juan Paz, the man who planned the murder]].",
        ),
        negative=(
            "Captain Juan Paz, the lawyer of the man who planned the murder, is here.",
            "Captain Juan Paz, the man who found the victim of the murder, is here.",
        ),
        words=frozenset(("C",)),
        also=_CULPRIT_WORDS
        | frozenset("L mastermind masterminds instigator brains planner U".split()),
    ),
    Rule(
        name="events.gave_name_as_x",
        pattern=rf"\b(?:[AU]|{CULPRITS}|suspect)\s(?:(?:,\s)?&who\s(?:has\s|had\s|have\s|D\s){{0,2}}(?:gave|gives|given|identified|"
        rf"identifies|called|calls|registered|introduced)\s(?:his|her|himself|herself)\s(?:names?\s)?(?:~as\s)?|"
        rf"(?:[~&_]?[a-z]+\s|[DPN]\s){{0,6}}?[;,:]\s(?:&and\s)?(?:his|her)\s(?:real\s)?name\s~(?:is|was)\s)(?P<attacker>C)\s",
        positive=(
            "The [[gunman, who gave his name as Ana Ruiz]], was led away.",
            "Police caught one of the [[gunmen; his name is Captain Juan Paz]].",
        ),
        negative=(
            "The gunman asked the guard whether his name was on the list of Captain Juan Paz.",
        ),
        words=frozenset(("name", "identified", "identifies", "called", "calls", "introduced")),
        also=_CULPRIT_WORDS | frozenset(("U", "suspect")),
    ),
    Rule(
        name="events.warrant_for_x",
        pattern=rf"\b(?:warrants?|arrests?|detention|extradition|indictments?|charges)\s(?:_for|_against|of)\s"
        rf"{MOD}{{0,4}}?{_people('C')}(?:&and\s|&who\s)?(?:charged\s(?:him|her|them)\s_with|accused\s(?:him|her|them)?\s?of|"
        rf"charged\s_with|_in\sconnection\s_with|_over|_on\scharges\sof)\s{_PART}{_DEED}",
        positive=(
            "They issued [[warrants for Juan Paz and Ana Ruiz and charged them with the murder]].",
        ),
        negative=("A judge issued a warrant for Captain Juan Paz on the day of the murder.",),
        words=frozenset(
            "warrant warrants arrest arrests detention extradition indictment indictments "
            "charges".split()
        ),
    ),
    Rule(
        name="events.whom_they_accuse",
        pattern=rf"\b{_people('CA')}~whom\s(?:[a-z]+\s|[SGCMP]\s){{1,5}}?(?:has\s|have\s|had\s|also\s|[a-z]+ly\s){{0,2}}(?:accused\sof|"
        rf"charged\s_with|suspected\sof|blamed\s_for|accuses\sof|accuse\sof|blames\s_for|blame\s_for)\s{_PART}{_DEED}",
        positive=(
            "The list names [[Juan Paz, whom the government accused of planning the murder]].",
        ),
        negative=("He met Captain Juan Paz, whom the government thanked after the murder.",),
        words=frozenset("accused charged suspected blamed accuses accuse blames blame".split()),
        also=frozenset(("whom",)),
    ),
    Rule(
        name="events.charged_people",
        pattern=rf"\b(?:arrested|detained|captured|apprehended|charged|indicted|convicted|sentenced|jailed|accused|"
        rf"imprisoned|arraigned|prosecuted)\s(?!of\s|_with\s){MOD}{{0,5}}?(?:(?:[UAC]\s|suspects?\s|members?\sof\s(?:[a-z]+\s|A\s){{1,4}})"
        rf"(?:,\s(?:{_NAMED_AS})?|{_NAMED_AS}))?{_people('CAS')}(?:(?:_from|of|_in)\s(?:[a-z]+\s|P\s){{1,3}}(?:,\s)?)?"
        rf"(?:_to\s(?:[a-z]+\s|[ND]\s){{1,4}})?(?:(?:&and\s)?(?:charged|accused|suspected)\s(?:him|her|them)\s(?:_with|of)\s|"
        rf"of\s|_with\s|_for\s|_over\s|{_CHARGED}){_PART}{_DEED}",
        positive=(
            "A jury [[convicted Captain Juan Paz, 41, and Ana Ruiz of the murder]].",
            "They [[arrested Juan Paz, 23, of Lima, and charged him with two counts of murder]].",
            "They [[arrested two men, identified as Juan Paz and Ana Ruiz, over the murder]].",
        ),
        negative=("A jury convicted Captain Juan Paz of fraud on the day of the murder.",),
        words=frozenset(
            "arrested detained captured apprehended charged indicted convicted sentenced jailed "
            "accused imprisoned arraigned prosecuted".split()
        ),
    ),
    Rule(
        name="events.people_confessed",
        pattern=rf"{NO_SUBJECT}\b{_people('CAS')}(?:has\s|have\s|had\s|later\s|also\s|D\s)?(?:confessed\s(?:_to\s|~that\s|having\s)|"
        rf"admitted\s(?:_to\s|~that\s(?:he|she|they)\s|having\s)|pleaded\sguilty\s_to\s){_PART}{_DEED}",
        positive=("[[Captain Juan Paz, a welder, and his brother confessed to killing]] a judge.",),
        negative=("Captain Juan Paz, a welder, confessed to fraud after the murder.",),
        words=frozenset(("confessed", "admitted", "pleaded")),
    ),
    Rule(
        name="events.suspects_held_x",
        pattern=rf"\b(?:suspects?|[UA])\s(?:&who\s)?(?:(?:~was|~were|~is|~are|[a-z]+ly)\s){{0,2}}{_CHARGED}{_PART}{_DEED}"
        rf"(?:[~&_]?[a-z0-9']+\s|[CGASPDNHEJI]\s|,\s){{0,16}}?{_BE}{_HELD}\s(?:[~_]?[a-z]+\s|[PDN]\s){{0,6}}?:\s{_people('C')}",
        positive=(
            "Two [[men suspected of the bombings were arrested at a farm: Juan Paz and Ana Ruiz]].",
        ),
        negative=("Two men suspected of fraud were arrested at an airport: Captain Juan Paz.",),
        words=frozenset(":"),
        also=frozenset("suspects suspect U A".split()),
    ),
    Rule(
        name="events.author_held_x",
        pattern=rf"\b(?:killer|murderer|perpetrator|author|mastermind|instigator|planner|assassin|kidnapper|bomber|gunman|A|L)"
        rf"\s(?:of|behind)\s{_DEED}(?:_?[a-z]+\s|[NPDCSG]\s){{0,14}}?,\s{MOD}{{0,3}}?(?P<attacker>C)\s(?:,\s)?(?:[a-z]+\s|N\s){{0,4}}?"
        rf"(?:,\s)?~(?:was|is)\s(?:[a-z]+ly\s|also\s|being\s)?{_HELD}\s",
        positive=(
            "The alleged [[author of the massacre of teachers in Lima, Juan Paz, was detained]].",
        ),
        negative=("The author of the report on the murder, Captain Juan Paz, was wounded.",),
        words=frozenset(
            "killer murderer perpetrator author mastermind instigator planner assassin kidnapper "
            "bomber gunman A L".split()
        ),
        also=frozenset(
            "arrested detained captured apprehended caught jailed charged indicted".split()
        ),
    ),
    Rule(
        name="events.unknown_took_part",
        pattern=rf"\b(?:N|several|some|those|unidentified)\s(?:other\s|more\s)?(?P<attacker>U)\s(?:&who\s)?(?:{_BE})?(?:[a-z]+ly\s)?"
        rf"(?:(?:involved|implicated)\s_in|participated\s_in|participating\s_in|took\spart\s_in|(?:suspected|accused)\sof)\s{_PART}{_DEED}"
        # Those whose names follow are these.
        r"(?!(?:[~_&]?[a-z]+\s|[CGASPDNHEJI]\s|,\s){0,20}?(?::\s|(?:identified|named)\s))",
        positive=("They hold [[four men who are apparently involved in the murder]].",),
        negative=("They hold four men who were arrested on the day of the murder.",),
        words=frozenset(
            "involved implicated participated participating took suspected accused".split()
        ),
        also=frozenset(("U", "men", "persons", "individuals")),
    ),
    Rule(
        name="events.killers_including_x",
        pattern=rf"\b(?:(?:killers|murderers|perpetrators|authors|masterminds|planners|assassins|kidnappers|bombers|A|L)"
        rf"\s(?:of|behind)\s(?:{MOD}{{0,5}}?[CGS]|{_DEED}(?:of\s{MOD}{{0,4}}?[CGS])?)\s?,\s(?:including|among\sthem|namely|such\s~as)\s){MOD}{{0,3}}?{_people('C')}",
        positive=("They want to try the [[killers of the bishop, including Captain Juan Paz]].",),
        negative=("The killers of nine people, including a nurse, were never found.",),
        words=frozenset(("including", "namely", "such", "among")),
        also=_CULPRIT_WORDS | frozenset("L masterminds planners kidnappers".split()),
    ),
    Rule(
        name="events.seen_placing",
        pattern=rf"\b(?P<attacker>[UCA])\s(?:{INNER}|[NDP]\s|,\s){{0,6}}?(?:~was|~were|had\s~been)\s(?:seen|spotted|observed|noticed|filmed)\s"
        rf"(?:(?:_?[a-z]+\s|[PDNE]\s|~before\s|,\s){{0,14}}?)(?:placing|planting|leaving|throwing|hurling|lobbing|tossing|dropping|laying|L)\s"
        r"(?:[a-z]+\s){1,3}?(?:packages?|parcels?|bags?|suitcases?|box|bundle|device|rucksack|backpack|object|X)\s",
        positive=(
            "Two [[youths were seen at the gate placing a parcel]] under the car before the blast.",
        ),
        negative=("Two youths were seen leaving the hall before the blast.",),
        words=frozenset(("seen", "spotted", "observed", "noticed", "filmed")),
        also=frozenset("U C A".split()),
    ),
    Rule(
        name="events.they_are_named",
        # Behind a sentence of an arrest: "They were named as A and B", "police named him as A".
        pattern=rf"\b(?:(?:they|he|she|the\s(?:U|pair|trio|duo|suspects?|N(?:\sU)?))\s~(?:were|was)\s(?:[a-z]+ly\s|later\s|also\s)?"
        rf"(?:named|identified)\s(?:~by\s{MOD}{{0,3}}[SGCM]\s)?~as\s|(?:named|identified)\s(?:him|her|them)\s~as\s){_people('C')}",
        positive=(
            "Police arrested two men for the murder. [[They were named as Juan Paz and Ana Ruiz]].",
            "Police detained the mastermind of the attack. They [[named him as Captain Juan Paz]].",
        ),
        negative=("Two men were killed in the attack. They were named as Juan Paz and Ana Ruiz.",),
        words=frozenset(("named", "identified")),
        also=frozenset("they he she pair trio duo suspects suspect him her them U N".split()),
    ),
)
