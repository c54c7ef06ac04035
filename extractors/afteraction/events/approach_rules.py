r"""Clauses around an attack that tell who its attackers are without a word for the attack itself.

Gunmen who enter a village or stop a bus came to attack it; a group that frees its captives took
them. Letters are explained in ``shape.py``. Only armed actors: soldiers do both without attacking.
"""

from afteraction.events.role_rules import ASIDE, GAP, INNER, MOD, NO_SUBJECT, STRAIGHT, TARGET
from afteraction.rule import Rule

# What is done with a bomb before it is used.
_HANDLING = (
    r"(?:carrying|planting|preparing|making|handling|assembling|transporting|laying|burying|rigging|"
    r"wiring|placing|manufacturing|building|arming|setting(?:\sup)?|moving|L)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.x_entered_place",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>A)\s{ASIDE}{GAP}(?:enter(?:ed|s)?|surround(?:ed|s)?|invade[ds]?|"
        rf"(?:broke|breaks?|bursts?)\s_into|(?:arrived?|arrives)\s_(?:at|in)|stop(?:ped|s)?|intercept(?:ed|s)?|raid(?:ed|s)?)\s(?:a|an|"
        rf"the|his|her|their|N|P)\s{MOD}{{0,4}}?(?:village|villages|town|house|houses|home|homes|"
        rf"compound|building|church|mosque|camp|office|offices|market|school|hospital|farm|ranch|"
        rf"hotel|restaurant|bar|bus|buses|vehicle|vehicles|car|truck|minibus|train|settlement|"
        rf"community|hamlet|neighbourhood|neighborhood|residence)\b",
        positive=("[[Gunmen entered the village]] at night and shot at people.",),
        negative=("Soldiers entered the village after the attack.",),
        words=frozenset(
            "entered enter enters surrounded surround surrounds invaded invade invades broke break "
            "breaks burst bursts arrived arrive arrives stopped stop stops intercepted intercept "
            "intercepts raid raids raided".split()
        ),
    ),
    Rule(
        name="events.x_took_town",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>A)\s{ASIDE}{GAP}(?:captured?|captures|overran|overruns?|seized?|seizes|"
        rf"(?:took|takes?|seized?|seizes|taken)\s(?:full\s)?control\sof|(?:took|takes?|taken)\s_over|storm(?:ed|s)?\s_into|(?:swept|sweeps?)\s(?:through|_into))\s"
        # Large parts of a province are taken in a war, not in one attack.
        r"(?!(?:[a-z]+\s){0,2}(?:parts|swaths|swathes|tracts|areas|chunks|much|most|half|territor(?:y|ies))\s)"
        rf"{MOD}{{0,4}}?(?:P|buildings?|embassy|towns?|villages?|city|cities|bases?|posts?|outposts?|airport|airfield|headquarters)\s",
        positive=("[[Rebels captured the town]] after two days of fighting.",),
        negative=(
            "Rebels captured two soldiers after the fighting.",
            "Rebels have seized large parts of Kivu since the clashes.",
        ),
        words=frozenset(
            "captured capture captures overran overrun overruns seized seize seizes took take "
            "takes taken stormed storm storms swept sweep sweeps".split()
        ),
    ),
    Rule(
        name="events.x_seized_people",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>A)\s{ASIDE}{GAP}(?:seized|snatched|rounded\sup|made\soff\s_with|took\saway|"
        rf"carried\soff|herded\saway|marched\soff|bundled)\s(?:(?:_at\sleast|more\s~than|about|_around|up\s_to|"
        rf"some|_over|nearly)\s)?(?:N|several|dozens|an?)\s(?:of\s)?(?:[a-z]+\s){{0,2}}?(?:people|pupils|students|"
        rf"schoolgirls|schoolboys|girls|women|children|(?P<target>C))\s",
        positive=("[[Gunmen seized 30 pupils]] from a school at dawn.",),
        negative=("Gunmen seized 30 rifles from a depot at dawn.",),
        words=frozenset("seized snatched rounded made took carried herded marched bundled".split()),
    ),
    Rule(
        name="events.x_took_hostages",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>[AC])\s{ASIDE}{STRAIGHT}(?:[GCS]\s(?:'s\s)?{GAP})?(?:took|takes|seized|held|hold|holding|"
        rf"taking|taken)\s{MOD}{{0,3}}(?:[CSG]\s{MOD}{{0,3}})?(?:hostage|captive|(?P<target>C))\s",
        positive=("[[Militants took 20 passengers hostage]] in the train.",),
        negative=(
            "Soldiers freed 20 hostages in the train.",
            "Ana Ruiz, who spoke to us, brought a note from the rebels, which held her hostage.",
        ),
        words=frozenset("took takes seized held hold holding taking taken".split()),
        also=frozenset("hostage captive C".split()),
    ),
    Rule(
        name="events.took_hostage_y",
        pattern=rf"\b(?:taking|took|taken|holding|held)\s(?:~as\s)?(?:hostages?|captives?|C)\s{MOD}{{0,3}}"
        rf"{TARGET}",
        positive=("They fled, [[taking as hostages two engineers]] of the mine.",),
        negative=("They fled from the engineers of the mine.",),
        words=frozenset("taking took taken holding held".split()),
    ),
    Rule(
        name="events.seized_by_x",
        pattern=rf"\b(?P<target>C)\s(?:{INNER}|[NDP]\s){{0,4}}?(?:~was|~were|~been)\s(?:[a-z]+ly\s)?"
        rf"(?:seized|taken|snatched|grabbed)\s(?:[NDP]\s|_?[a-z]+\s){{0,8}}?~by\s{MOD}{{0,6}}?"
        rf"(?P<attacker>[AU])\s",
        positive=("Three [[teachers were seized by gunmen]] on the way to the harbour.",),
        negative=("Three teachers were seized by panic when gunmen came.",),
        words=frozenset(("seized", "taken", "snatched", "grabbed")),
    ),
    Rule(
        name="events.intercepted_by_x",
        pattern=rf"\b(?:intercepted|stopped|surrounded|waylaid|approached|overpowered)\s(?:[NDP]\s|_?[a-z]+\s){{0,6}}?~by\s"
        rf"{MOD}{{0,5}}?(?P<attacker>[AU])\s",
        positive=("He vanished when his car was [[intercepted by gunmen]] near the bridge.",),
        negative=("The gunmen were stopped by the river.",),
        words=frozenset("intercepted stopped surrounded waylaid approached overpowered".split()),
    ),
    Rule(
        name="events.x_freed_abducted",
        pattern=r"\b(?P<attacker>A)\s(?:[&_]?[a-z]+\s|~(?:is|are|be|been|was|were)\s|D\s){0,7}?"
        rf"(?:freed|released|holding)\s(?={MOD}{{0,5}}C\s)",
        positive=(
            "[[Militants have freed]] two teachers who were abducted in March.",
            "[[Militants are thought to be holding]] two teachers who were abducted in March.",
        ),
        negative=("Soldiers have freed two teachers who were abducted in March.",),
        words=frozenset(("freed", "released", "holding")),
    ),
    Rule(
        name="events.under_fire_from_x",
        pattern=rf"\b(?:came|come|coming|comes)\s_under\s(?:[a-z]+\s){{0,2}}?(?:fire|gunfire|shelling)\s"
        rf"(?:[DP]\s|_in\s(?:P|D)\s|_on\s(?:P|D)\s){{0,3}}_from\s{MOD}{{0,5}}?(?P<attacker>A)\s",
        positive=("The patrol [[came under fire from rebels]] near the bridge.",),
        negative=("The minister came under fire from teachers and the press.",),
        words=frozenset(("fire", "gunfire", "shelling")),
        also=frozenset(("came", "come", "coming", "comes")),
    ),
    Rule(
        name="events.victims_named",
        pattern=r"\b(?:victims?|dead|deceased|died|perished|injured|wounded|fatalities|bodies|casualties|H|slain)\s"
        r"(?:[CSNU]\s)?(?:(?:of|_in)\s(?:the|an?)\sE\s|~by\s(?:[a-z]+\s|[XE]\s){1,4}|here\s|D\s){0,2}"
        r"(?:(?:~were|~was|~are|~is|have\s~been|has\s~been)\s(?:(?:[a-z]+ly|D|later)\s)?"
        r"(?:identified\s(?:~by\s[GSA]\s)?~as\s|named\s(?:~by\s[GSA]\s)?(?:~as\s)?|:\s)?|"
        rf"include\s|included\s|(?:_in\s(?:[a-z]+\s|[EJ]\s){{1,3}})?:\s)(?::\s)?{MOD}{{0,3}}{TARGET}",
        positive=(
            "The [[dead were identified as two teachers and a nurse]].",
            "The [[wounded man was identified as a teacher]].",
        ),
        negative=("The dead soldier was identified by his teachers.",),
        words=frozenset(
            "victim victims dead deceased died perished injured wounded fatalities bodies "
            "casualties slain H".split()
        ),
    ),
    Rule(
        name="events.xs_own_bomb",
        # Who dies by the bomb he carries, lays or makes meant it for others.
        pattern=rf"\b(?P<attacker>A)\s(?:{INNER}|~(?:was|were|been)\s|[NDPCUHEI]\s|,\s){{0,14}}?(?:"
        rf"(?:~when|~after|~as)\s(?:(?:the|an?|his|her|their|its|one|some)\s)?{MOD}{{0,5}}?X\s(?:~that\s|&which\s)?(?:he|she|they)\s"
        rf"(?:(?:~was|~were|had)\s)?(?:~been\s)?(?:[a-z]+ly\s)?{_HANDLING}\b|"
        rf"(?:~while|~when|~as)\s(?:(?:he|she|they)\s~(?:was|were)\s)?(?:[a-z]+ly\s)?{_HANDLING}\s{MOD}{{0,5}}?(?:X|booby|devices?|explosives?|charges?)\s|"
        rf"(?:_in|_during|~by|_from|~when|~after|~as)\s(?:{MOD}|~was\s){{0,5}}?(?:premature(?:ly)?|early|accidental(?:ly)?|own)\s(?:[a-z]+\s)?"
        rf"(?:[EXB]\b|explosion|detonation|blast)|"
        rf"(?:~when|~after|~as)\s(?:the|an?|his|her|their|its|N)\s{MOD}{{0,5}}?X\s(?:[&~_]?[a-z]+\s){{0,4}}?(?:B\s)?(?:[a-z]+\s){{0,2}}?"
        rf"(?:prematurely|accidentally|early)\b)",
        positive=(
            "Two [[militants died when the explosives they were carrying]] blew up.",
            "Nine [[rebels were killed while planting a bomb]] under a bridge.",
            "Three [[guerrillas died in the premature explosion]] of a mine.",
            "Three [[guerrillas died when their bomb went off prematurely]].",
        ),
        negative=(
            "Three soldiers died while planting a bomb.",
            "Militants killed two engineers when a bomb they had found blew up.",
        ),
        words=frozenset("X B E".split()),
        also=frozenset(
            "carrying planting preparing making handling assembling transporting laying burying "
            "rigging wiring placing manufacturing building arming setting moving L I premature "
            "prematurely early accidental accidentally own".split()
        ),
    ),
    Rule(
        name="events.x_set_on_fire",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>[AU])\s{GAP}set\s(?:{MOD}|[PGSCD]\s|&and\s|,\s){{1,8}}?(?:_on\sfire|ablaze|alight|aflame)\b",
        positive=("On Monday [[rebels set two schools and a clinic on fire]].",),
        negative=("Rebels set out before the houses were on fire.",),
        words=frozenset("fire ablaze alight aflame".split()),
        also=frozenset(("set",)),
    ),
    Rule(
        name="events.x_used_weapon",
        pattern=rf"{NO_SUBJECT}\b(?P<attacker>A)\s(?:,\s&who\s)?(?:[a-z]+ly\s|also\s|had\s|have\s){{0,2}}(?:used|employed)\s{MOD}{{0,4}}?X\s",
        positive=("The [[attackers used bombs]] that shook the whole street.",),
        negative=("Soldiers used bombs to clear the road.",),
        words=frozenset(("used", "employed")),
        also=frozenset("A X".split()),
    ),
)
