"""Parts of patterns that several rules share, over the symbols of ``typed.py``."""

VICTIMS = r"[GOQURV]"

# Words between a subject and its verb: no second group of people, no second word of harm.
# No new subject in it: "seized a nurse before he was".
GAP = r"(?: (?!(?<!where )(?:he|she|they|it)\b)(?:[a-z']+|[PDAXV])){0,11}?(?<! and)"
# A plural subject agrees with a plural verb, so single people may stand between them.
GAP_PLURAL = r"(?: (?!(?<!where )(?:he|she|they|it)\b)(?:[a-z']+|[PDAXOUV])){0,14}?(?<! and)"

_BETWEEN_COMMAS = r" ,(?: [^ ,;:]+){1,14}? ,"
# No clause of another subject in it: "who was at home when a guard".
_WITHIN = r"(?: (?!(?:when|while|after|before)\b)[^ ,;:]+)"
_RELATIVE = rf" , (?:who{_WITHIN}{{0,14}}?|(?:which|all|most|both|some|mostly){_WITHIN}{{1,14}}?)"
_IN_BRACKETS = r" \((?: [^ ()]+){1,12}? \)"
_BETWEEN_DASHES = r" -(?: [^ ;:]+){1,14}? -"
# ", a doctor from Kano,", ", who were asleep", "(all from Herat)", "- a boy and a man -"
APPOSITION = rf"(?:{_BETWEEN_COMMAS}|{_RELATIVE}|{_IN_BRACKETS}|{_BETWEEN_DASHES})?"

ADVERB = (
    r"(?: (?:also|both|all|each|either|later|then|just|still"
    r"|[a-z]+ly(?: (?:to|and|or) [a-z]+ly)?|D|in P))?"
)
BE = r"(?:were|was|are|is|been|being|be|got|get|gets)\b"

_JOINED = (
    r"(?:(?:[a-z]+|K)(?: [a-z]+| by [GA]){0,6}?(?: ,)? and(?: [a-z]+)?"
    # "hacked or shot to death": either way they are dead
    r"|(?:hacked|beaten|burned|burnt|stabbed|clubbed|shot|gunned down|slashed|speared|trampled) or"
    # "offloaded from buses, identified by their cards and killed"
    r"|[a-z]+ed(?: [a-z]+| by [GA]){0,6} , [a-z]+(?: [a-z]+| by [GA]){0,6} and(?: [a-z]+)?"
    # "shot, stabbed and killed"
    r"|(?:shot|K|[a-z]+ed) ,(?: (?:[a-z]+ed|K) ,)?(?: and)?)"
)
_BELIEVED = (
    r"(?:found|believed|feared|presumed|reported|confirmed|thought|said|left|pronounced|declared)"
    r"(?: to be| to have been)?"
)
# "shot and", "kidnapped and later", "found", "believed to be"
BEFORE_PARTICIPLE = rf"(?: (?:{_JOINED}|{_BELIEVED}))?"

_AFTER_CLAUSE = (
    r"[.,;:)\-]|in|by|at|on|when|after|during|as|near|from|outside|and|while|with|over|inside"
    r"|since|this|last|P|D|who|or|but|before|along|across|along|yesterday|today|overnight|here"
    r"|there|following|amid|between|for|under|around|aboard|off|to|through|because|early|late"
    r"|according|is|if|circulated|emerged|were|was|are|have|had|arrived|reported|lay|lying"
)
# What may follow a headline's or a noun phrase's participle: "four militants killed in", but no
# object ("four militants killed a guard") and no noun ("30 dead links").
AT_END = rf"(?= (?:{_AFTER_CLAUSE})\b|(?: [.,;:()]| -)|$)"

# Deeds that kill or may kill, with their victims behind: "hacked five herders to death".
BEATEN_WORDS = (
    "beat beaten beating stabbed stabbing hacked hacking shot shooting burned burnt burning"
    " tortured torturing electrocuted clubbed clubbing bludgeoned stoned stoning starved crushed"
    " trampled kicked knifed choked strangled axed speared lynched flogged put putting bombed"
    " battered dragged boiled blew blasted"
)
BEATEN = f"(?:{BEATEN_WORDS.replace(' ', '|')})"
LEAVING = r"(?:left|leaving|leaves)"
WITH_WOUNDS = r"with (?:[a-z]+ |[VUO] ){0,4}?"
