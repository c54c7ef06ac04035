r"""Who claims an attack, who denies it, and who claims nothing at all.

"Claimed the lives of" is no claim, "claimed that the army had fled" none of responsibility. Letters
are explained in ``shape.py``; the group ``claimant`` may repeat.
"""

from afteraction.events.role_rules import ASIDE, INNER, MOD
from afteraction.rule import Rule

_CLAIMANT = (
    # "Though officials attributed it to A, B claimed ...": not A.
    r"(?<!\b(?:attribut|blam|ascrib|pinn)[a-z]+\s(?:[~&_]?[a-z]+\s|[EJDP]\s){0,6}?_(?:to|on)\s(?:the\s)?)"
    rf"(?P<claimant>[ASGC])\s(?:(?:,\s)?(?:&and|,(?!\s(?:an?|the|one)\s))\s{MOD}{{0,4}}(?P<claimant>[ASGC])\s(?!'s\s)){{0,3}}"
    # "A, a group that broke with B, claimed": not B.
    r"(?:,\s(?:an?|the|one)\s(?:_?[a-z]+\s){1,6}A\s(?:,\s)?)?"
    rf"{ASIDE}"
)
# Between claimant and verb: "has officially", "'s Amaq agency later", "in a statement".
_GAP = (
    r"(?:(?!(?:no|not|never|denied|of|_for\s&which|&which\s~was)\s)[&_]?[a-z0-9']+\s|[PDMC]\s"
    r"|,\s){0,9}?"
)
_CLAIMED = (
    r"(?:claimed|claims|claiming|claim|took|taken|takes|taking|assumed|assumes|accepted|accepts|"
    r"asserted|asserts|admitted|admits|acknowledged|declared|~reported)"
)
# ", in a message to reporters ,", "'s military spokesman , NAME ,".
_ASIDES = (
    r"(?:,\s(?:_in|via|through|_on)\s(?:_?[a-z0-9']+\s|[DPMC]\s){1,8}?,\s|"
    r"(?:'s\s)?(?:[a-z]+\s){0,3}(?:spokes[a-z]+|commander|chief|leader)\s"
    r"(?:,\s(?:[a-z]+\s|C\s){1,5}?,\s)?)?"
)
# Who they say it was: "the attacker was one of its soldiers", "a soldier of the caliphate".
_OURS = (
    r"(?:N\sof\s(?:(?:its|their|our)\s(?:[a-z]+\s){0,2}(?:[ASCU]|soldiers|fighters|members)|(?P<subject>A))|"
    r"(?:an?\s)?(?:[a-z]+\s)?(?:[ASCU]|soldiers?|fighters?|members?|warriors?|operatives?)\sof\s(?:the|its)\s"
    r"(?:caliphate|A|organi[sz]ation|group|state))\b"
)
_DENIER = _CLAIMANT.replace("claimant", "denier")
_WORDS = frozenset(
    "claimed claims claiming claim took taken takes taking assumed assumes accepted accepts "
    "asserted asserts admitted admits acknowledged declared responsibility credit responsible "
    "behind".split()
)

CLAIM_RULES: tuple[Rule, ...] = (
    Rule(
        name="events.claimed_responsibility",
        pattern=rf"\b{_CLAIMANT}{_GAP}{_CLAIMED}\s(?:(?:full|sole|joint|the|its|their|public)\s)"
        rf"{{0,2}}(?:responsibility|credit|responsible|respon?s[ia]b[a-z]{{3,8}})\b",
        positive=(
            "[[Rebels claimed responsibility]] for the attack.",
            "[[Rebels claimed the responsability]] for the attack.",
            "[[Militants have officially taken credit]] for the raid.",
        ),
        negative=(
            "The rebels have not claimed responsibility for the attack.",
            "The police blamed the attack on gangs, no group claimed responsibility.",
        ),
        words=_WORDS,
    ),
    Rule(
        name="events.claimed_by",
        pattern=rf"\b(?:claimed|claimed\s_on\sD|responsibility\s(?:(?!~by\s)[~&_]?[a-z0-9]+\s|[EDP]\s"
        rf")"
        rf"{{0,6}}?(?:claimed|assumed|taken)|credit\s~was\staken)\s(?:[a-z]+ly\s|D\s|later\s|"
        rf"_in\sa\sstatement\s){{0,2}}~by\s{MOD}{{0,6}}?{_CLAIMANT}",
        positive=("The assault, [[claimed by rebels]], lasted two hours.",),
        negative=("Two lives were claimed by the flood after the attack.",),
        words=frozenset(["claimed", "assumed", "taken"]),
    ),
    Rule(
        name="events.x_claimed_attack",
        # "A rebel claimed bombing", "the Taliban-claimed blast".
        pattern=r"\b(?:an?|the|N|this|latest|another|recent|several)\s(?:[a-z]+\s)?(?P<claimant>A)\sclaimed\s"
        r"(?:[a-z]+\s){0,3}[EJX]\b(?!\s(?:~(?:had|that)|the\slives))",
        positive=("Nine soldiers died in [[another Taliban claimed bombing]] near the base.",),
        negative=("Nine soldiers died when the Taliban claimed that an attack was near.",),
        words=frozenset(["claimed"]),
    ),
    Rule(
        name="events.claimed_for_x",
        # Who speaks for a group claims for it.
        pattern=rf"\b(?:claimed|responsibility|behind)\s(?:{INNER}|~by\s|[PDE]\s|,\s){{0,8}}?C\s(?:,\s)?(?:&who\s)?"
        rf"(?:[a-z]+\s){{0,2}}?(?:claim(?:ing|ed|s)\s_to|~said\she|~says\she|speaking|speaks|spoke|acting)\s(?:~was\s)?(?:(?:speak|speaking|spoke|be|act|acting|speaks)\s)?"
        rf"(?:_for|_on\sbehalf\sof|_in\sthe\sname\sof|(?:a|the)\sspokes[a-z]+\s(?:of|_for))\s{MOD}{{0,4}}?(?P<claimant>A)\s",
        positive=(
            "The raid was [[claimed by Mullah Omar Khan, claiming to speak for the Taliban]].",
        ),
        negative=("The raid was claimed by Mullah Omar Khan, who once fought the Taliban.",),
        words=frozenset(("claimed", "responsibility", "behind")),
        also=frozenset("claiming claimed claims said says speaking speaks spoke acting".split()),
    ),
    Rule(
        name="events.x_warned",
        pattern=rf"\b(?:warning(?=\s(?:[a-z]+\s)?calls?)|(?:telephone|phone|anonymous|coded|bomb)\s(?:calls?|warnings?|threats?))\s(?:calls?\s|~was\s|~were\s|"
        rf"~been\s|given\s|received\s|made\s|phoned\s|D\s|_in\s){{0,5}}(?:_from|~by|_in\sthe\sname\sof|_on\sbehalf\sof)\s{MOD}{{0,6}}?(?P<claimant>A)\s",
        positive=("Police had a [[warning call from the Red Brigades]] before the explosion.",),
        negative=(
            "Police had a warning of rebels in the town before the explosion.",
            "A warning from the Taliban not to vote was pasted on the wall before the explosion.",
        ),
        words=frozenset("warning warnings call calls threat threats".split()),
        also=frozenset(("from", "by", "name", "behalf")),
    ),
    Rule(
        name="events.claimed_attack",
        pattern=rf"\b{_CLAIMANT}{_GAP}(?:claimed|claims|claiming)\s(?:(?:the|an|this|~that"
        rf"(?!\s(?:the|an?|its|their|his|those|these)\s)|both|N|its|another)\s{MOD}{{0,4}}?[EJ]\b|"
        rf"~that\s(?:it|they|its\s(?:P\s)?{MOD}{{1,3}}(?:A\s)?)\s?(?:had|~were|~was|~is)\s(?:behind|"
        rf"responsible\s_for|[HL])\b|_to\shave\s(?:~been\sbehind|[HLBO])\b|(?:credit\s"
        rf"_for\s)?killing\b|it\s(?:had\s)?[HL]\b|it\s(?:[_,]|$|via|through))",
        positive=(
            "[[Rebels claimed the attack]] in a broadcast.",
            "[[Rebels claimed to have killed]] 40 soldiers.",
        ),
        negative=(
            "The attack claimed the lives of 40 soldiers.",
            "Rebels claimed that the army had fled after the attack.",
        ),
        words=frozenset(["claimed", "claims", "claiming"]),
    ),
    Rule(
        name="events.claim_of",
        pattern=rf"\bclaims?\sof\sresponsibility\s(?:(?:_for|E|the|~was|~were|issued|made|D|has|~been"
        rf"|"
        rf"attributed)\s){{0,6}}(?:~by|_from|_to)\s{MOD}{{0,5}}?{_CLAIMANT}",
        positive=("A [[claim of responsibility from the rebels]] followed the attack.",),
        negative=("There was no claim of responsibility for the attack on rebels.",),
        words=frozenset(["claim", "claims"]),
    ),
    Rule(
        name="events.said_it_did",
        pattern=rf"\b{_CLAIMANT}{_ASIDES}(?:,\s)?(?:(?!(?:no|not|denied)\s)[&_]?[a-z0-9']+\s|"
        rf"[PDMC]"
        rf"\s){{0,8}}?(?:~said|~says|~stated|~announced|declared|boasted|acknowledged|acknowledges|"
        rf"admitted|admits|~confirmed|~reported|~reports|~added|indicated|"
        # "told a radio station that"
        rf"~told\s(?:[a-z]+\s|P\s){{0,4}}?(?:[MCG]|[a-z]+)(?=\s~that\s))\s(?:(?:(?:_in|a|statement|D"
        rf"|_on|P|communique|~that|its|message|through)\s){{0,6}}|(?:_?[a-z0-9']+\s|[PDMC]\s"
        rf"|,\s){{0,12}}?~that\s)(?:(?:it|they|"
        rf"he|she|we|(?:N|some)\sof\s(?:(?:its|their|our|his)\s(?:[a-z]+|[ASCU])|(?P<subject>A))|(?:("
        rf"?:its|their|our|the)\s(?:[a-z]+\s){{0,2}})?(?P<subject>[ASC])|"
        # "that urban commando units": who says so of unnamed units is who they are of.
        rf"(?:urban|rebel|popular|revolutionary|insurgent|partisan|special|guerrilla|several|two|"
        rf"elite|mobile)\s(?:commando\s|combat\s|shock\s)?(?:units?|commandos?|squads?|detachments?|"
        rf"columns?)|"
        # "its South P unit"
        rf"(?:its|their|our|one\sof\s(?:its|their|our))\s(?:[a-z]+\s|P\s){{0,3}}(?:units?|wing|branch|cells?|"
        rf"squads?|brigades?|commandos?|column|U|people|members|volunteers|supporters))\s)(?:(?:had|have|"
        rf"has|~was|"
        rf"~were)\s)?(?:(?:"
        rf"behind|responsible\s_for)\s|(?!H\s(?:[NDP]\s|[a-z]+\s|&(?:and|or)\s|,\s){{0,8}}?(?:drones?|uavs?|"
        rf"missiles?|projectiles?|aircraft|warplanes?|helicopters?|jets?|balloons?|X)\b)"
        rf"(?:[HLBO]|left|laid)\s(?:(?:_at\sleast|more\s~than|_over|about|_around)\s)?{MOD}{{0,5}}?[EXASGCN]\b|H\s(?:the|an?)\s|B\s|"
        rf"did\s(?:it|this|so)\b|"
        rf"(?:captured|seized|taken|overrun|overran)\s{MOD}{{0,5}}?[SP]\b)",
        positive=(
            "[[Rebels said they had killed 40]] soldiers.",
            "[[Rebels said they were behind]] the blast.",
            "[[Rebels said they had killed at least nine]] soldiers.",
            "[[Rebels acknowledged that their men had killed the judge]].",
            "The [[Taliban reported that urban commandos attacked the]] barracks of the coast.",
            "[[Rebels, in a note to reporters, said they had killed nine]] soldiers in the raid.",
            "The [[rebels' spokesman told a radio station that they had killed nine]] soldiers.",
            "A mine went off under a bus; [[rebels said they did it]].",
        ),
        negative=(
            "The rebels said they had left the town before the attack.",
            "Police said the rebels were behind the blast.",
            "Soldiers said they had launched an operation after the attack.",
        ),
        words=frozenset(
            "said says stated announced declared boasted acknowledged acknowledges admitted admits "
            "confirmed reported reports added indicated told".split()
        ),
        also=frozenset("behind responsible did H L B O".split()),
    ),
    Rule(
        name="events.statement_says_x_did",
        pattern=rf"\b(?:statement|communique|leaflet|leaflets|pamphlet|video|broadcast|caller|note|"
        rf"letter)\s(?!~by\s|_from\s)(?:(?!~said)[~&_]?[a-z0-9']+\s|[ASGCMPD]\s|,\s){{0,12}}?"
        rf"(?:~said|~says|claimed|claims|~announced|declared|"
        rf"~told\s(?:of\s|[a-z]+\s|[PMC]\s){{1,9}}?(?=~that\s))\s?(?:~that\s)?{MOD}{{0,3}}{_CLAIMANT}"
        rf"(?:had|have|has|~was|~were)\s(?:(?:behind|responsible)\s|[HLBO]\s(?:{MOD}{{0,5}}?"
        rf"[EXASGCN]|it)\b)",
        positive=(
            "A [[statement on the internet said that rebels had carried out the attack]].",
            "A [[leaflet left there said militants were behind]] the blast.",
            "After the blast a [[caller told a newspaper that the Red Brigades were responsible]].",
        ),
        negative=("A statement by the police said that rebels had carried out the attack.",),
        words=frozenset(
            "statement communique leaflet leaflets pamphlet video broadcast caller note "
            "letter".split()
        ),
    ),
    Rule(
        name="events.admitted_attack",
        pattern=rf"\b(?P<claimant>A)\s(?:(?!(?:not|never|denied)\s)[&_]?[a-z0-9']+\s|[PDMC]\s|,\s){{0,8}}?"
        rf"(?:(?:vindicated|vindicates|avowed|owned\sup\s_to)\s{MOD}{{0,3}}?[EJ]|(?:admitted|"
        rf"acknowledged|admits|acknowledges|confessed)\s(?:_to\s)?(?:having\s(?:L\s)?|L\s|I\s|~being\sbehind\s|"
        rf"(?:its|their)\s(?:role|part|involvement|responsibility|participation|guilt)\s(?:_in|_for)\s)"
        rf"{MOD}{{0,4}}?[HEIJXCSNUG])\s",
        positive=(
            "[[Rebels vindicated the attack]] in a leaflet.",
            "[[Rebels admitted having carried out the bombing]].",
        ),
        negative=("Rebels admitted that the attack by the army had hurt them.",),
        words=frozenset(
            "vindicated vindicates avowed owned admitted acknowledged admits acknowledges "
            "confessed".split()
        ),
    ),
    Rule(
        name="events.caller_of_x_claimed",
        pattern=rf"\b(?:callers?|calls?|called|calling|telephoned|phoned|telephone|phone|message|letter|"
        rf"man|woman|person|voice|U|C)\s(?:[~&_]?[a-z0-9']+\s|[MPDCGX]\s|,\s){{0,12}}?"
        rf"(?:belong(?:ed|s|ing)?\s_to|(?:~was|~were|speaking|calling|acting)\s(?:(?:speaking|calling|acting)\s)?"
        rf"(?:_on\sbehalf\sof|_for|_in\sthe\sname\sof)|spoke\s(?:_for|_on\sbehalf\sof)|represent(?:ed|ing|s)?|~was\s(?:an?\s)?"
        rf"(?:member|spokesman|representative|leader|commander)\sof|_on\sbehalf\sof|_in\sthe\sname\sof|"
        rf"claiming\s_to\s(?:~be|represent|speak\s_for|belong\s_to))\s"
        rf"{MOD}{{0,5}}?{_CLAIMANT}(?:(?!(?:no|not|denied|denying)\s)[~&_]?[a-z0-9']+\s|[MPDCG]\s|,\s){{0,12}}?"
        rf"(?:responsib[a-z]+|behind|L|H|~that\sthe\sE|claimed|E|warn(?:ing|ed))\s",
        positive=(
            "A [[caller said he belonged to the Red Brigades and that the attack]] was a warning.",
            "A [[man who phoned the station on behalf of rebels said they were responsible]].",
            "A [[caller who said he spoke for the Red Brigades had given a warning]] of the bomb.",
        ),
        negative=("A caller said he belonged to a party and that the Taliban had left.",),
        words=frozenset(
            "caller callers call calls called calling telephoned phoned telephone phone message "
            "letter voice".split()
        ),
        also=frozenset(
            "belong belongs belonged belonging behalf name represent represents represented "
            "representing member spokesman representative leader commander speaking calling "
            "acting claiming spoke".split()
        ),
    ),
    Rule(
        name="events.claimed_their_dead",
        pattern=rf"\b(?P<claimant>A)\s(?:M\s)?(?:[&_]?[a-z0-9']+\s|[PD]\s|,\s){{0,6}}?"
        rf"(?:claimed|claims)\s(?:_in\s(?:[a-zA]+\s){{1,4}})?~that\s(?:_at\sleast\s|more\s~than"
        rf"\s)?N\s{MOD}{{0,3}}[SC]\s(?:had\s)?(?:~were\s|~been\s)(?:&?[a-z]+\s)?H\b|"
        # "claimed nine killed", "claimed that its forces routed nine soldiers"
        rf"\b(?P<claimant>A)\s(?:(?:has|have|had|also|later|D|[a-z]+ly)\s){{0,2}}(?:claimed|claims)\s"
        rf"(?:_at\sleast\s)?N\s(?:[SC]\s)?(?:H|dead)\b(?!\s(?:_on|_in)\sits\s)|"
        rf"\b(?P<claimant>A)\s(?:[&_]?[a-z0-9']+\s|[PD]\s|,\s){{0,6}}?(?:claimed|claims)\s~that\s"
        rf"(?:it|they|(?:its\s|their\s)?(?:[a-z]+\s){{0,2}}(?:forces|units|fighters|men|columns|A|S))\s"
        rf"(?:had\s)?(?:[a-z]+ed|H)\s(?:_at\sleast\s)?N\s(?:[a-z]+\s){{0,2}}[SC]\b",
        positive=(
            "[[Rebels claimed that 30 soldiers had been killed]] in the attack.",
            "Of the raid the [[rebels claimed nine killed]] and two trucks burnt.",
            "The [[rebels claimed that their forces routed nine soldiers]] in the action.",
        ),
        negative=("Soldiers claimed that 30 rebels had been killed in the attack.",),
        words=frozenset(["claimed", "claims"]),
    ),
    Rule(
        name="events.said_by_own",
        pattern=rf"\b{_CLAIMANT}{_ASIDES}(?:(?!(?:no|not|denied)\s)[&_]?[a-z0-9']+\s|[PDMC]\s){{0,8}}?"
        rf"(?:~said|~says|~stated|~announced|declared|claimed|claims|~confirmed|~reported)\s(?:~that\s)?"
        rf"(?:the|this|~that)\s{MOD}{{0,3}}[EJ]\s(?:[DP]\s|_in\s[PD]\s|_on\s[PD]\s){{0,2}}(?:~was|~were|had\s~been)\s"
        rf"(?:[LHIB]\s|[a-z]+\s){{0,2}}?(?:~by|the\swork\sof)\s(?:(?:its|their|our|one\sof\s(?:its|their))\s|(?P<subject>A)\s)",
        positive=("In a note the [[rebels said the attack was carried out by their]] youth wing.",),
        negative=("The rebels said the attack was carried out by soldiers.",),
        words=frozenset(
            "said says stated announced declared claimed claims confirmed reported".split()
        ),
        also=frozenset("E J".split()),
    ),
    Rule(
        name="events.it_said_its_own_did",
        pattern=r"\b(?:it|they)\s(?:also\s|later\s|had\s)?(?:~said|~says|claimed|claims|~announced|~added)\s"
        r"(?:_?[a-z]+\s|[DMP]\s){0,7}?~that\s(?:(?:its|their)\s(?:[a-z]+\s){0,2})?(?P<claimant>A)\s(?:had\s)?[HLBO]\s",
        positive=("The Taliban denied it. [[It said that its fighters attacked]] a convoy.",),
        negative=("The Taliban denied it. It said that the fighters attacked a convoy.",),
        words=frozenset("said says claimed claims announced added".split()),
        also=frozenset(("it", "they")),
    ),
    Rule(
        name="events.said_he_was_theirs",
        pattern=rf"\b(?P<claimant>A)\s{_ASIDES}(?:(?!(?:no|not|denied)\s)[&_]?[a-z0-9']+\s|[PDM]\s){{0,8}}?"
        rf"(?:(?:~said|~says|~stated|~announced|declared|claimed|claims)\s(?:(?:_in|via|through|_on)\s(?:_?[a-z]+\s|[DPM]\s){{1,6}}?)?(?:~that\s)?(?:(?:the|both)\s(?:[a-z]+\s){{0,2}}"
        rf"(?:[UAC]|[a-z]+ers?)|he|she|they|those|it)\s(?:[UC]\s)?(?:~was|~were|had\s~been)\s(?:L\s~by\s)?|"
        rf"(?:described|called|hailed|named|identified)\s(?:the\s)?(?:[a-z]+\s){{0,2}}(?:[UAC]|him|her|them)\s(?:~as\s)?)"
        rf"{_OURS}",
        positive=(
            "The [[Taliban said through their outlet the man was a soldier of the caliphate]].",
            "The [[Taliban described the attacker as one of their fighters]] on Monday.",
        ),
        negative=("The Taliban said that the man was a teacher of the school.",),
        words=frozenset(
            "said says stated announced declared claimed claims described called hailed named "
            "identified".split()
        ),
        also=frozenset("caliphate its their our the".split()),
    ),
)

# Sentences in which nobody claims, or somebody denies: no claimant may be read from them.
NO_CLAIM_RULES: tuple[Rule, ...] = (
    Rule(
        name="events.nobody_claimed",
        pattern=r"\b(?:no|nobody|none|neither|not(?!\s(?:only|just)\b)|n't|without|yet\s_to)\s(?:"
        r"[~&_]?[a-z0-9']+\s|[ASGCNPD]\s|,\s){0,8}?(?:claimed|claim|claiming|taken|claims|took|"
        r"assumed)\s(?:any\s)?(?:responsibility|credit|the|of|~by|it|E)\b",
        positive=("So far [[no group has claimed responsibility]] for the attack.",),
        negative=("The rebels claimed responsibility for the attack.",),
        words=frozenset("claimed claim claiming taken claims took assumed".split()),
    ),
    Rule(
        name="events.denied",
        pattern=rf"\b{_DENIER}(?:[&_]?[a-z0-9']"
        rf"+\s|[PDM]\s|,\s){{0,8}}?(?:denied|denies|denying|rejected|disclaimed|distanced)\s("
        rf"?:any\s|having\s|all\s|its\s|their\s|being\s|itself\s|themselves\s|_from\s|the\s)"
        rf"{{0,3}}(?:{INNER}){{0,3}}?(?:responsibility|involvement|role|involved|behind|part"
        rf"|carrying\sout|participation|accusations?|charges?|[HIEL])\b",
        positive=("[[Rebels denied any involvement]] in the attack.",),
        negative=("The rebels attacked the patrol.",),
        words=frozenset("denied denies denying rejected disclaimed distanced".split()),
    ),
)

RULES = (*CLAIM_RULES, *NO_CLAIM_RULES)
