r"""Whom somebody blames, accuses or suspects of an attack.

The attackers these rules give are marked as suspected. Letters are explained in ``shape.py``.
"""

from afteraction.events.role_rules import ASIDE, GAP, INNER, MOD, NO_SUBJECT, STRAIGHT
from afteraction.events.role_rules import KNOWN_ATTACKER as ATTACKER
from afteraction.rule import Rule

# What is no word for an attack by itself: "this crime", "their deaths".
_CRIME = (
    r"(?:this|these|that|those|such|the|both|his|her|their)\s(?:[a-z]+\s){0,2}"
    r"(?:crimes?|murders?|deaths?|tragedy|outrage|disappearances?)\b"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.blamed_on_x",
        # What is attributed is so "to" somebody: "attributed the attack on the mayor to rebels".
        pattern=rf"\b(?:blamed|pinned|blame|blames|blaming|(?P<to>attribut(?:ed|es?|ing)|ascribe[ds]?))"
        rf"\s(?:{INNER}|[NDPELJCSG]\s|~was\s){{0,10}}?(?(to)_to|(?:_on|_to))\s(?:P\s(?:,\s|&and\s|,\s&and\s)){{0,3}}{MOD}{{0,6}}?{ATTACKER}",
        positive=(
            "The attack was [[blamed on rebels]].",
            "Officials [[attributed the raid to militants]].",
            "They [[attribute the massacre of six teachers to rebels]].",
            "They [[attributed the attack on two teachers to rebels]].",
        ),
        negative=("The attack was reported to soldiers.",),
        words=frozenset(
            "blamed attributed pinned blame blames blaming attribute attributes attributing "
            "ascribed ascribe ascribes".split()
        ),
    ),
    Rule(
        name="events.x_is_blamed",
        pattern=rf"\b{ATTACKER}(?:{INNER}|[NDP]\s|,\s){{0,6}}?(?:~is|~are|~was|~were|"
        rf"has\s~been|have\s~been|being)\s(?:(?:[a-z]+ly|also|the|prime|main|being|"
        rf"most|strongly)\s){{0,3}}(?:blamed|suspected|suspect|suspects|accused|believed|"
        rf"thought|presumed|held\sresponsible|responsible(?!\s_for\s(?!(?:{MOD}|[DPASGCN]\s){{0,8}}?[EJXIH]\b"
        rf"|it\b|this\b|(?:the|these|those|this|his|her|their)\s(?:[a-z]+\s){{0,2}}(?:deaths?|"
        rf"crimes?|tragedy|disappearances?)\b|what\shappened\b))|accountable|answerable|behind|_to\sblame|likely)\b(?!\s(?:"
        rf"_to\s~be\sholding|of\sbeing\s(?:an?\s)?(?:[a-z]+\s)?(?:members?|supporters?|"
        rf"collaborators?|sympathi[sz]ers?|spy|spies|informers?|informants?)\b|_to\shave\s~been\s(?:the|an?)\sC\b|dead|_for\s(?:N|many|numerous|other|similar|previous|past|most|"
        rf"frequent|recent|a\sstring|a\sseries|hundreds|much)\b))",
        positive=(
            "[[Rebels are suspected]] of the attack.",
            "[[Militants were blamed]] for the blast.",
        ),
        negative=(
            "The rebels are camped outside the town after the attack.",
            "Captain Juan Paz, suspected of being a member of a sect, saw the attack.",
            "The attack killed a man believed to have been a night guard.",
        ),
        words=frozenset(
            "blamed suspected suspect suspects accused believed thought presumed "
            "responsible behind blame likely".split()
        ),
    ),
    Rule(
        name="events.blamed_x",
        pattern=rf"(?<!(?:_between|_with|_against)\s)\b(?:blamed|blames|blame|blaming|accused|accuses|accusing|suspects|suspect|"
        rf"suspected|implicated|implicates|implicating|faulted|(?:hold|holds|held)(?=\s(?:[~&_]?[a-z0-9']+\s|"
        rf"[ASGCDPN]\s|,\s){{1,12}}?(?:responsible|accountable)\b))\s(?!of\s(?:being|having)\s)"
        # "the suspected murderer of the bishop": he is the victim.
        rf"(?!(?:[a-z]+\s){{0,2}}(?:killers?|murderers?|assassins?|kidnappers?)\sof\s){MOD}{{0,5}}?(?:_for\s{MOD}{{0,3}}E\s_on\s)?{ATTACKER}(?:_for|of|_in|,|responsible|$|"
        # "suspected rebels were shot by soldiers": the victims
        rf"~after|behind|_over|~(?:are|is|were|was)(?!\s(?:[a-z]+ly\s|~been\s)?H\s(?:_?[a-z]+\s){{0,3}}?~by\b))",
        positive=("The government [[blamed the rebels for]] the attack.",),
        negative=(
            "The government thanked the soldiers for their help after the attack.",
            "They hold rebels, teachers and a nurse hostage after the attack.",
            "The mayor was accused of being a rebel in the attack.",
            "Two suspected militants were beaten to death by a crowd.",
        ),
        words=frozenset(
            "blamed blames blame blaming accused accuses accusing suspects suspect "
            "suspected faulted hold holds held implicated implicates implicating".split()
        ),
    ),
    Rule(
        name="events.x_behind_attack",
        pattern=rf"(?<!~according\s_to\s(?:(?:the|some|N|local|an?)\s){{0,2}})\b{ATTACKER}(?:,\s(?:the|an?)\s(?:[a-z]+\s|N\s){{0,4}}[UAC]\s)?{GAP}"
        rf"(?:(?:~was|~were|~is|~are|~be|~been)\s)?"
        # "the people involved in the attack" are others than who is named before.
        rf"(?<!\b(?:people|persons|those|individuals|ones|parties|anyone|everyone|all|others)\s)"
        rf"(?:behind|responsible\s_for|_to\s"
        rf"blame\s_for|suspected\sof|accused\sof|suspected\s_in|suspected\s_for|blamed\s_for|involved\s_in|implicated\s_in|linked\s_to|"
        rf"accountable\s_for|L(?=\s{_CRIME}))\s(?:{MOD}{{0,5}}?[EJXI]\s|{_CRIME})",
        positive=(
            "Police said [[militants were behind the shooting]].",
            "The bishop said that [[soldiers committed this crime]].",
            "[[Colonel Ana Ruiz, the man accused of killing]] nine people, was in court.",
        ),
        negative=(
            "Police stood behind the gang during the shooting.",
            "Police questioned militants and the people behind the shooting.",
        ),
        words=frozenset(
            "behind responsible blame blamed suspected accused involved implicated linked "
            "accountable L committed perpetrated".split()
        ),
    ),
    Rule(
        name="events.suspected_to_be_x",
        pattern=rf"(?<!\b(?:victims?|dead|bodies|wounded|casualties|fatalities|C|captured|detained|"
        r"arrested|killed|H)\s(?:[a-z]+\s|~[a-z]+\s|,\s|&who\s|N\s|of\s){0,3})"
        rf"\b(?:suspected|believed|thought|presumed|alleged)\s(?:_to\s~be|_to\shave\s~been|of"
        rf"\sbeing|_to\sbelong|_to\shave\sbelonged)"
        rf"\s(?:(?:(?:members?|part|fighters)\sof|_from|_with|_to|linked\s_to|affiliated\s_with)\s)?{MOD}{{0,6}}?(?P<attacker>[AS])\s",
        positive=("The attackers are [[believed to be militants]].",),
        negative=(
            "The soldiers are believed to be safe after the attack by militants.",
            "The dead are believed to be militants.",
        ),
        words=frozenset(("suspected", "believed", "thought", "presumed", "alleged")),
    ),
    Rule(
        name="events.x_convicted",
        pattern=rf"{NO_SUBJECT}(?<!\bof\s)\b{ATTACKER}(?:{STRAIGHT}|{ASIDE}(?:D\s|[a-z]+ly\s|also\s){{0,2}})(?:(?:~was|~were|~is|~are|~be|has|have)\s(?:~been\s)?(?:[a-z]+ly\s)?)?(?:convicted\s(?:of|_for)|found\sguilty\sof|charged\s_with|charged\s_over|"
        r"sentenced\s_for|jailed\s_for|imprisoned\s_for|arrested\s_for|arrested\s_over|"
        r"detained\s_over|confessed\s_to|pleaded\sguilty\s_to|wanted\s_for|prosecuted\s_for|"
        r"indicted\s_for|implicated\s_in)\s"
        rf"(?:having\s)?(?:(?:carrying\sout\s|{MOD}){{0,5}}?[EJXIHL]\s|(?:~?being\s)?(?:an?\s)?(?:(?:accomplices?|A)\s(?:_to|_in)\s)?(?:the|this|these|those)\scrimes?\b)",
        positive=(
            "[[Militants were convicted of the bombing]] last year.",
            "[[Ana Ruiz, who was linked to a sect, was convicted of placing]] the bomb.",
        ),
        negative=("Militants were convicted of fraud before the bombing.",),
        words=frozenset(
            "convicted guilty charged sentenced jailed imprisoned arrested detained confessed "
            "wanted prosecuted indicted implicated".split()
        ),
    ),
    Rule(
        name="events.x_who_is_accused",
        pattern=rf"\b(?P<attacker>[CAS])\s(?:,\s)?(?:&who\s|(?=accused\s|charged\s|suspected\s|wanted\s))(?:(?:has|have|had|~was|"
        rf"~were|~is|~are|~been|also|D|[a-z]+ly)\s){{0,5}}(?:accused\sof|charged\s_(?:with|over)|convicted\s(?:of|"
        rf"_for)|sentenced\s_for|suspected\sof|arrested\s_(?:for|over)|wanted\s_(?:for|in|over)|implicated\s_in|"
        rf"indicted\s_(?:for|on))\s(?:having\s|being\sbehind\s|(?:being\s)?involve(?:d|ment)\s_in\s|(?:having\s)?participat(?:ing|ed|ion)\s_in\s|(?:having\s)?tak(?:ing|en)\spart\s_in\s)?"
        rf"(?:{MOD}{{0,5}}?[EJXIHL]\s|{_CRIME})",
        positive=(
            "They hold [[Colonel Ana Ruiz, who has been charged with the murder]] of a deputy.",
            "They seek [[militants accused of planting]] the bomb.",
        ),
        negative=("They hold Colonel Ana Ruiz, who has been charged with fraud after the murder.",),
        words=frozenset(
            "accused charged convicted sentenced suspected arrested wanted implicated "
            "indicted".split()
        ),
    ),
    Rule(
        name="events.crime_by_x",
        pattern=rf"\b(?:this|these|the|that|those|an?|such|both|another|N)\s(?:[a-z]+\s){{0,3}}?(?:crimes?|actions?|acts?|deeds?|"
        rf"(?P<operation>operations?)|sabotage|terrorism)\s(?:(?:~that\s|(?:,\s)?&which\s)?~(?:was|were)\s(?:[a-z]+ly\s[a-z]+\s&and\s)?)?"
        rf"(?:L|committed|perpetrated|executed)\s(?:(?:_(?:in|on|at|near|against|between)\s|&and\s|,\s)?(?:the\s)?(?:[a-z]+\s)?[DPCSG]\s){{0,4}}"
        # "held after operations carried out by the police"
        rf"~by\s{MOD}{{0,6}}?(?(operation)(?!S\s)){ATTACKER}",
        positive=(
            "He condemned [[this crime committed by militants]].",
            "He condemned [[the crime committed on 3 May 2019 in Bogota by militants]].",
        ),
        negative=(
            "The crime was committed in the town held by militants.",
            "Both were held for the murder after three operations carried out by the police.",
        ),
        words=frozenset(
            "crime crimes action actions act acts deed deeds operation operations sabotage "
            "terrorism".split()
        ),
        also=frozenset("L committed perpetrated carried staged".split()),
    ),
    Rule(
        name="events.linked_x",
        pattern=rf"\b(?:(?:linked|linking|links|link|tied|tying|ties)\s{MOD}{{0,4}}?(?P<attacker>[ASC])\s"
        rf"(?:_with|_to)\s{MOD}{{0,4}}?(?:D\s(?:'s\s)?)?[EJ]\s|(?:linked|linking|links|link|tied|"
        rf"traced|trace|traces|connected|connect)\s{MOD}{{0,4}}?E\s(?:(?:of|_on|_in|_against)\s"
        rf"(?:{MOD}|[CSGPDN]\s){{1,5}})?(?:_with|_to)\s{MOD}{{0,4}}?{ATTACKER})",
        positive=(
            "Officials [[linked the rebels to the attack]].",
            "Detectives [[link the killing of a senator to militants]].",
        ),
        negative=("The road links the barracks to the town that the rebels attacked.",),
        words=frozenset(
            "linked linking links link tied tying ties traced trace traces connected "
            "connect".split()
        ),
    ),
    Rule(
        name="events.convicted_x",
        pattern=rf"\b(?:sentenced|convicted|jailed|charged|indicted|arrested|detained|imprisoned)\s{MOD}{{0,5}}"
        r"(?P<attacker>[CAS])\s(?:_to\s(?:[a-z]+\s|[ND]\s){1,4})?(?:_for|of|_with|_over)\s"
        rf"(?:having\s)?{MOD}{{0,4}}[EJXIHL]\s",
        positive=("A court [[sentenced two militants for the murder]] of a judge.",),
        negative=("A court sentenced two militants for fraud after the murder.",),
        words=frozenset(
            "sentenced convicted jailed charged indicted arrested detained imprisoned".split()
        ),
    ),
    Rule(
        name="events.suspects_x",
        pattern=rf"\b(?:suspect|suspects)\s(?:~that\s)?{MOD}{{0,7}}?(?:,\s)?{ATTACKER}(?![&_]|,)",
        positive=("No one claimed the attack, but officials [[suspect the rebels]].",),
        negative=("The police arrested a suspect who had attacked rebels.",),
        words=frozenset(("suspect", "suspects")),
    ),
    Rule(
        name="events.work_of_x",
        pattern=rf"(?<!\b(?:not|n't|never)\s(?:the\s)?)\b(?:(?:work|hand|(?<!_in(?:to)?\s(?:the\s)?)hands|doing|hallmark|hallmarks|handiwork|"
        r"characteristic|typical|signature|stamp|trademark)\sof|(?<=~(?:was|were|is|are|"
        r"be)\s)the\s(?:[a-z]+\s)?(?:responsibility|fault|crimes?|deed|deeds)\sof)\s"
        rf"{MOD}{{0,8}}?{ATTACKER}",
        positive=(
            "The bombing was the [[work of militants]].",
            "The murder was [[the responsibility of militants]].",
        ),
        negative=(
            "The bombing ended the work of the ministry.",
            "The bombing was not the work of militants.",
        ),
        words=frozenset(
            "work hand hands doing hallmark hallmarks handiwork characteristic typical signature "
            "stamp trademark responsibility fault crime "
            "crimes deed deeds".split()
        ),
    ),
    Rule(
        name="events.on_orders_of_x",
        pattern=rf"(?:_on|_at|_under|upon|following|~by|obeying)\s(?:the\s|direct\s|personal\s|express\s){{0,2}}(?:orders?|instructions?|behest|"
        rf"command|instigation)\s(?:of|_from)\s{MOD}{{0,4}}?(?:,\s)?(?P<attacker>[ASC])\s|\b(?:hired|paid|contracted|"
        rf"commissioned|recruited|(?<!\b(?:operations?|search|investigation|inquiry|probe|manhunt)\s)ordered|masterminded)\s~by\s{MOD}{{0,4}}?(?:,\s)?(?P<attacker>[AC])\s",
        positive=(
            "The judge was killed [[on the orders of militants]].",
            "The judge was shot dead by hitmen [[hired by militants]].",
        ),
        negative=("The judge was killed in the town on the road of the militants.",),
        words=frozenset(
            "order orders instruction instructions behest command instigation hired paid "
            "contracted commissioned recruited ordered masterminded".split()
        ),
        also=frozenset("H E killed murdered shot assassinated kidnapped abducted".split()),
    ),
    Rule(
        name="events.suspicion_on_x",
        pattern=rf"\b(?:suspicions?|evidence|signs|clues|fingers?|blame|investigations?|indications|"
        rf"leads|traces|everything|trail|inquiry|inquiries)\s(?:{INNER}|[EJPDNCSG]\s){{0,10}}?(?:fell|"
        r"falls|fallen|fall|cent(?:red|ered|res|ers)|focused|focuses|rests?|rested|points?|pointed|"
        r"pointing|leads?|led|turned|L|pinned|laid)\s(?:[a-z]+\s){0,3}?(?:_on|_to|_at|toward|towards|"
        rf"squarely\s_on|back\s_to)\s{MOD}{{0,5}}?{ATTACKER}",
        positive=(
            "[[Suspicion fell on the militants]] after the blast.",
            "[[Evidence points to rebels]] as the authors of the murder.",
        ),
        negative=("The leads were handed to the rebels after the blast.",),
        words=frozenset(
            "suspicion suspicions evidence signs clues finger fingers blame indications trail "
            "investigation investigations inquiry inquiries".split()
        ),
    ),
    Rule(
        name="events.pointed_at_x",
        pattern=rf"\b(?:pointed|points|point|pointing)\s(?:the\s|an?\s|their\s|his\s|[a-z]+\s){{0,2}}"
        rf"fingers?\s(?:_at|_to|toward|towards)\s{MOD}{{0,5}}?{ATTACKER}",
        positive=("Officials [[pointed the finger at rebels]] for the blast.",),
        negative=("Officials pointed at the rebels' camp after the blast.",),
        words=frozenset(("finger", "fingers")),
    ),
    Rule(
        name="events.x_confessed",
        pattern=rf"\b(?P<attacker>[CAS])\s(?:,\s)?(?:&who\s)?(?:(?!(?:of|not|no|never)\s)_?[a-z]+\s|D\s|,\s)"
        rf"{{0,4}}?(?:confessed|admitted|pleaded\sguilty)\s(?:~that\s(?:he|she|they)\s(?:had\s)?|_to\s|"
        rf"having\s|L\s|being\s|his\srole\s_in\s|their\srole\s_in\s|(?=I\s)){MOD}{{0,5}}[EJXIHL]\s",
        positive=("Police hold [[militants who confessed to the murder]].",),
        negative=("Militants confessed to fraud after the murder.",),
        words=frozenset(("confessed", "admitted", "pleaded")),
    ),
    Rule(
        name="events.arrest_of_x_for",
        pattern=rf"\b(?:arrest|arrests|detention|conviction|indictment|prosecution|extradition|trial|"
        rf"capture|warrant|warrants|imprisonment)\s(?:of|_for|_against)\s{MOD}{{0,5}}?{ATTACKER}"
        rf"(?:_for|_over|_in\sconnection\s_with|accused\sof|suspected\sof|charged\s_with|_in|"
        rf"&and\s(?:charged|accused|convicted)\s(?:him|her|them)\s(?:_with|of)(?:\s(?:participat|tak|particip|hav|be)[a-z]+\s(?:part\s)?(?:_in)?)?)\s"
        rf"(?:the\s|having\s)?{MOD}{{0,4}}?[EJXIH]\s",
        positive=(
            "A judge ordered the [[arrest of two militants for the murder]] of a deputy.",
            "A judge ordered the [[arrest of two militants for killing]] a deputy.",
        ),
        negative=("A judge ordered the arrest of two militants for fraud after the murder.",),
        words=frozenset(
            "arrest arrests detention conviction indictment prosecution extradition trial capture "
            "warrant warrants imprisonment".split()
        ),
        also=frozenset("E J X I H".split()),
    ),
    Rule(
        name="events.fired_from_xs_land",
        pattern=rf"\b(?:E|X|O|H|L|fired|launched|originated|came|coming)\s(?:[a-z]+\s|~(?:was|were|been)\s|D\s|P\s|_on\s|_at\s|_into\s){{0,5}}?_from\s"
        rf"(?:inside\s|_inside\s)?(?:an?\s|the\s|P\s|territory\s|areas?\s|positions?\s)(?:[a-z]+\s|_in\sP\s|P\s|,\s|~that\s~is\s){{0,6}}?"
        rf"(?:controlled|held|run|ruled|dominated|occupied)\s~by\s{MOD}{{0,4}}?(?P<attacker>A)\s",
        positive=("Two rockets [[fired from an area controlled by rebels]] fell on a school.",),
        negative=("Two rockets fell on a school in an area controlled by rebels.",),
        words=frozenset("controlled held run ruled dominated occupied".split()),
        also=frozenset(("from",)),
    ),
)
