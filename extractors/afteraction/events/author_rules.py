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
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{GAP}(?<!\b(?:people|persons|those|of|N)\s(?:having\s)?)(?:~was\s)?{_AUTHORED}\s(?:[CSG]\s(?:'s\s)?)?"
        rf"(?!(?:{MOD}){{0,4}}(?:search|investigation|inquiry|operation|arrest|probe)\b)"
        rf"{MOD}{{0,4}}?(?P<trigger>E)\s(?!~by\s)",
        positive=(
            "[[Rebels planned the attack]] for months.",
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
)
