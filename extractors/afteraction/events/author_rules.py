r"""Who planned, ordered, paid for or took part in an attack, told by other words than the deed's.

"The cartel ordered the murder", "NAME, who financed the bombing". Letters are explained in
``shape.py``; the trigger is the attack.
"""

from afteraction.events.role_rules import GAP, MOD, NO_SUBJECT
from afteraction.events.role_rules import KNOWN_ATTACKER as ATTACKER
from afteraction.rule import Rule

# "ordered", "had planned", "took part in"; of an order to attack the attack is another's.
_AUTHORED = (
    r"(?:ordered|planned|financed|funded|commissioned|organi[sz]ed|plotted|instigated|sponsored|"
    r"directed|coordinated|prepared|authori[sz]ed|participated\s_in|participating\s_in|"
    r"(?:took|taken|taking)\s(?:an?\s)?(?:direct\s|active\s)?part\s_in|paid\s_for|"
    r"(?:was|were|being|~was|~were|~is|~are|~been)\s(?:directly\s)?involved\s_in|commanded|led)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.x_beat_y_to_death",
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{GAP}(?:beats?|kick(?:ed|s)?|club(?:bed|s)?|batter(?:ed|s)?|bludgeon(?:ed|s)?|"
        rf"stone[ds]?|trample[ds]?|whip(?:ped|s)?|hanged|hack(?:ed|s)?|chop(?:ped|s)?|electrocute[ds]?|starve[ds]?|"
        rf"torture[ds]?|burn(?:ed|t|s)?)\s(?:{MOD}{{0,5}}?(?P<target>[CASG])\s|"
        rf"him\s|her\s|them\s|(?:[a-z]+\s|N\s){{1,4}})_to\sdeath\b",
        positive=(
            "[[Villagers in the valley beat a suspected thief to death]] on Sunday.",
            "[[Militants beat two teachers to death]] in the school yard.",
            "[[Militants hacked nine people to death]] in a field.",
        ),
        negative=("Teachers beat the rebels in a match before the attack.",),
        words=frozenset(["death"]),
        also=frozenset(
            "beat beats kick kicked kicks club clubbed clubs batter battered batters bludgeon "
            "bludgeoned bludgeons stone stoned stones trample trampled tramples whip whipped whips "
            "hanged hack hacked hacks chop chopped chops electrocute electrocuted electrocutes "
            "starve starved starves torture tortured tortures burn burned burns burnt".split()
        ),
    ),
    Rule(
        name="events.x_ordered_attack",
        pattern=rf"{NO_SUBJECT}(?<!\b(?:heads?|leaders?|chiefs?|commanders?|founders?|members?|boss|emir)\sof\s(?:the\s)?)"
        rf"\b{ATTACKER}(?:,\s(?:[a-z]+\s){{1,6}}(?:[ASGP]\s)?(?:[a-z]+\s){{0,3}},\s)?{GAP}(?<!\b(?:people|persons|those|of|N|_with|_for)\s(?:having\s)?)(?:~was\s)?{_AUTHORED}\s(?:[CSG]\s(?:'s\s)?)?"
        rf"(?!(?:{MOD}){{0,4}}(?:search|investigation|inquiry|operation|arrest|probe)\b)"
        rf"{MOD}{{0,4}}?(?P<trigger>E)\s(?!~by\s)",
        positive=(
            "[[Rebels planned the attack]] for months.",
            "[[Colonel Ana Ruiz, head of the Red Brigades, ordered the murder]] of a judge.",
            "[[Militants, who had ordered the murder]] of a judge, fled.",
            "[[Militants took part in the massacre]] of ten teachers.",
        ),
        negative=(
            "Rebels ordered the release of the hostages after the attack.",
            "Rebels planned a meeting after the attack.",
            "Militants seized two people suspected of having planned the attack.",
        ),
        words=frozenset(
            "ordered planned financed funded commissioned organized organised plotted instigated "
            "sponsored directed coordinated prepared authorized authorised participated "
            "participating part paid involved commanded led".split()
        ),
        also=frozenset("E".split()),
    ),
    Rule(
        name="events.x_gave_order",
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{GAP}(?:gave|issued|signed|given|giving|signing)\s"
        r"(?:the|an?|his|her|their)\s(?:[a-z]+\s)?(?:orders?|command|instructions?)\s_to\s(?P<trigger>F)\s",
        positive=("[[Militants gave the order to kill]] the judge.",),
        negative=("Militants gave the order to leave after the attack.",),
        words=frozenset("order orders command instruction instructions".split()),
        also=frozenset("gave issued signed given giving signing".split()),
    ),
    Rule(
        name="events.led_by_x",
        # "Troops led by Captain A carried out the killings": he did too.
        pattern=rf"{NO_SUBJECT}\b[AS]\s(?:of\s(?:[a-z]+\s){{0,3}}?[SA]\s)?(?:,\s)?(?:&who\s~(?:was|were)\s)?"
        rf"(?:led|commanded|headed)\s~by\s(?:[a-z]+\s){{0,3}}?(?P<attacker>C)\s(?:,\s)?(?:D\s|[a-z]+ly\s|have\s|had\s|has\s){{0,2}}"
        rf"(?P<trigger>[HLF])\s(?:{MOD}{{0,6}}?(?P<target>[CG])\s)?",
        positive=("[[Soldiers led by Captain Juan Paz killed nine teachers]] in a hall.",),
        negative=("Soldiers led by Captain Juan Paz found the teachers who were killed.",),
        words=frozenset(("led", "commanded", "headed")),
        also=frozenset("H L F".split()),
    ),
    Rule(
        name="events.attack_approved_by_x",
        # "The attack was planned by A, approved by B and carried out by C."
        pattern=rf"\b(?P<trigger>E)\s(?:[~&_]?[a-z]+\s|[DPCGSN]\s){{0,10}}?~(?:was|were|been)\s"
        rf"(?:[a-z]+ly\s)?(?:(?:planned|approved|authori[sz]ed|financed|funded|ordered|commanded|paid\s_for|L|"
        rf"carried\sout)\s~by\s{MOD}{{0,4}}?{ATTACKER}(?:_in\sP\s)?(?:,\s)?(?:&and\s)?){{1,4}}",
        positive=(
            "The [[attack was planned by rebels and financed by bandits]].",
            "The [[murder was ordered by militants]].",
        ),
        negative=("The attack was condemned by rebels.",),
        words=frozenset(
            "approved authorized authorised financed funded ordered commanded paid L".split()
        ),
        also=frozenset("E".split()),
    ),
    Rule(
        name="events.x_seized_and_killed",
        pattern=rf"\b(?P<attacker>A)\s(?:(?:[a-z]+\s){{0,3}}&and\s)?(?:[a-z]+ly\s|also\s|D\s)?(?:seized|captured|grabbed|dragged|stopped|took|"
        rf"pulled|forced|surrounded|intercepted|tied\sup|lined\sup|rounded\sup|H)\s{MOD}{{0,5}}?(?P<target>[CGSM])\s"
        rf"(?:_?[a-z']+\s|[PDN]\s){{0,8}}?(?:,\s)?(?:&and|~before|&then)\s(?:&then\s|later\s)?(?P<trigger>[HI])\s(?:him|her|them)\s",
        positive=(
            "[[Gunmen seized the teacher and shot him]] on Monday.",
            "[[Militants dragged two teachers from a bus and killed them]].",
        ),
        negative=("Gunmen seized the teacher and left before police shot them.",),
        words=frozenset(
            "seized captured grabbed dragged stopped took pulled forced surrounded "
            "intercepted tied lined rounded H".split()
        ),
        also=frozenset("him her them".split()),
    ),
)
