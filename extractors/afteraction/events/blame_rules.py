r"""Whom somebody blames, accuses or suspects of an attack.

The attackers these rules give are marked as suspected. Letters are explained in ``shape.py``.
"""

from afteraction.events.role_rules import GAP, INNER, MOD, NO_SUBJECT
from afteraction.events.role_rules import KNOWN_ATTACKER as ATTACKER
from afteraction.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.blamed_on_x",
        pattern=rf"\b(?:blamed|attributed|pinned|blame|blames|blaming|attribute|attributes)\s(?:"
        rf"{INNER}|[NDPEL]\s|~was\s){{0,8}}?(?:_on|_to)\s(?:P\s(?:,\s|&and\s|,\s&and\s)){{0,3}}{MOD}{{0,6}}?{ATTACKER}",
        positive=(
            "The attack was [[blamed on rebels]].",
            "Officials [[attributed the raid to militants]].",
        ),
        negative=("The attack was reported to soldiers.",),
        words=frozenset(
            "blamed attributed pinned blame blames blaming attribute attributes".split()
        ),
    ),
    Rule(
        name="events.x_is_blamed",
        pattern=rf"\b{ATTACKER}(?:{INNER}|[NDP]\s|,\s){{0,6}}?(?:~is|~are|~was|~were|"
        rf"has\s~been|have\s~been|being)\s(?:(?:[a-z]+ly|also|the|prime|main|being|"
        rf"most|strongly)\s){{0,3}}(?:blamed|suspected|suspect|suspects|accused|believed|"
        rf"thought|presumed|held\sresponsible|responsible(?!\s_for\s(?!(?:{MOD}|[DPASGCN]\s){{0,8}}?[EJXIH]\b"
        rf"|it\b|this\b))|behind|_to\sblame|likely)\b(?!\s(?:"
        rf"_to\s~be\sholding|dead|_for\s(?:N|many|numerous|other|similar|previous|past|most|"
        rf"frequent|recent|a\sstring|a\sseries|hundreds|much)\b))",
        positive=(
            "[[Rebels are suspected]] of the attack.",
            "[[Militants were blamed]] for the blast.",
        ),
        negative=("The rebels are camped outside the town after the attack.",),
        words=frozenset(
            "blamed suspected suspect suspects accused believed thought presumed "
            "responsible behind blame likely".split()
        ),
    ),
    Rule(
        name="events.blamed_x",
        pattern=rf"\b(?:blamed|blames|blame|blaming|accused|accuses|accusing|suspects|suspect|"
        rf"suspected|implicated|implicates|implicating|faulted|hold|holds|held)\s{MOD}"
        rf"{{0,5}}?(?:_for\s{MOD}{{0,3}}E\s_on\s)?{ATTACKER}(?:_for|of|_in|,|responsible|$|~are|~is|"
        rf"~after|~were|~was|behind|_over)",
        positive=("The government [[blamed the rebels for]] the attack.",),
        negative=("The government thanked the soldiers for their help after the attack.",),
        words=frozenset(
            "blamed blames blame blaming accused accuses accusing suspects suspect "
            "suspected faulted hold holds held implicated implicates implicating".split()
        ),
    ),
    Rule(
        name="events.x_behind_attack",
        pattern=rf"\b{ATTACKER}{GAP}(?:(?:~was|~were|~is|~are|~be|~been)\s)?(?:behind|responsible\s_"
        rf"for|_to\s"
        rf"blame\s_for|suspected\sof|accused\sof|suspected\s_in|involved\s_in|implicated\s_in|linked\s_to|"
        rf"accountable\s_for)\s{MOD}{{0,5}}?[EJXI]\s",
        positive=("Police said [[militants were behind the shooting]].",),
        negative=("Police stood behind the gang during the shooting.",),
        words=frozenset(
            "behind responsible blame suspected accused involved implicated linked "
            "accountable".split()
        ),
    ),
    Rule(
        name="events.suspected_to_be_x",
        pattern=rf"\b(?:suspected|believed|thought|presumed|alleged)\s(?:_to\s~be|_to\shave\s~been|of"
        rf"\sbeing|_to\sbelong|_to\shave\sbelonged)"
        rf"\s(?:(?:(?:members?|part|fighters)\sof|_from|_with|_to|linked\s_to|affiliated\s_with)\s)?{MOD}{{0,6}}?(?P<attacker>[AS])\s",
        positive=("The attackers are [[believed to be militants]].",),
        negative=("The soldiers are believed to be safe after the attack by militants.",),
        words=frozenset(("suspected", "believed", "thought", "presumed", "alleged")),
    ),
    Rule(
        name="events.x_convicted",
        pattern=rf"{NO_SUBJECT}(?<!\bof\s)\b{ATTACKER}{GAP}(?:(?:~was|~were|~is|~are|~be|has|have)\s(?:~been\s)?(?:[a-z]+ly\s)?)?(?:convicted\s(?:of|_for)|found\sguilty\sof|charged\s_with|charged\s_over|"
        r"sentenced\s_for|jailed\s_for|imprisoned\s_for|arrested\s_for|arrested\s_over|"
        r"detained\s_over|confessed\s_to|pleaded\sguilty\s_to|wanted\s_for|prosecuted\s_for|"
        r"indicted\s_for|implicated\s_in)\s"
        rf"(?:having\s)?(?:carrying\sout\s|{MOD}){{0,5}}?[EJXIHL]\s",
        positive=("[[Militants were convicted of the bombing]] last year.",),
        negative=("Militants were convicted of fraud before the bombing.",),
        words=frozenset(
            "convicted guilty charged sentenced jailed imprisoned arrested detained confessed "
            "wanted prosecuted indicted implicated".split()
        ),
    ),
    Rule(
        name="events.linked_x",
        pattern=rf"\b(?:linked|linking|links|link|tied|tying|ties)\s{MOD}{{0,4}}?(?P<attacker>[AS])\s"
        rf"(?:_with|_to)\s{MOD}{{0,4}}?(?:D\s(?:'s\s)?)?[EJ]\s",
        positive=("Officials [[linked the rebels to the attack]].",),
        negative=("The road links the barracks to the town that the rebels attacked.",),
        words=frozenset("linked linking links link tied tying ties".split()),
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
        name="events.attackers_were_x",
        pattern=rf"\b[AU]\s(?:[a-z]+\s){{0,2}}(?:~was|~were|~is|~are)\s(?:later\s|all\s|also\s)?(?:identified\s"
        rf"~as\s)?(?:an?\s)?(?:members?|fighters?|followers?|cadres?)\sof\s{MOD}{{0,5}}(?P<attacker>A)\s",
        positive=("Police said the [[bombers were members of the Taliban]].",),
        negative=("The bombers were members of one family.",),
        words=frozenset("member members fighter fighters follower followers cadre cadres".split()),
    ),
    Rule(
        name="events.x_was_the_gunman",
        pattern=r"\b(?P<attacker>[CAS])\s(?:,\s)?(?:~was|~were|~is|~are|~as)\s(?:the\s|one\sof\sthe\s|"
        r"an?\s)(?:[a-z]+\s){0,2}(?:masterminds?|L|perpetrators?|authors?|killers?|murderers?|"
        r"instigators?|planners?|brains)\b",
        positive=("The judge ruled that [[militants were the masterminds]] of the bombing.",),
        negative=("The militants were the first to leave after the bombing.",),
        words=frozenset(
            "L mastermind masterminds perpetrator perpetrators author authors killer killers "
            "murderer murderers instigator instigators planner planners brains".split()
        ),
    ),
    Rule(
        name="events.suspects_x",
        pattern=rf"\b(?:suspect|suspects)\s(?:~that\s)?{MOD}{{0,5}}?(?:,\s)?{ATTACKER}(?![&_]|,)",
        positive=("No one claimed the attack, but officials [[suspect the rebels]].",),
        negative=("The police arrested a suspect who had attacked rebels.",),
        words=frozenset(("suspect", "suspects")),
    ),
    Rule(
        name="events.work_of_x",
        pattern=rf"\b(?:work|hand|hands|doing|hallmark|hallmarks|handiwork)\sof\s{MOD}{{0,8}}?"
        rf"{ATTACKER}",
        positive=("The bombing was the [[work of militants]].",),
        negative=("The bombing ended the work of the ministry.",),
        words=frozenset("work hand hands doing hallmark hallmarks handiwork".split()),
    ),
)
