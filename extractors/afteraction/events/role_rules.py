r"""Clause patterns over typed sentences: who attacked whom.

Letters are explained in ``shape.py``. Named groups: ``attacker``, ``target`` (may repeat), ``side``
(one of two that clash), ``trigger``. ``suspected`` rules give attackers that somebody blames.
Patterns compose of the parts below; every repeat is bounded.
"""

from afteraction.rule import Rule

# Words of the closed classes carry a mark (see ``shape.py``): "~by", "_in", "&and". An open word is
# one without, and so these parts stay short.
# A word inside a noun group: no verb of ours, no preposition but "of", no clause word.
MOD = r"(?:[a-z0-9]+\s|N\s|'s\s|[PD]\s(?='s\s|[a-z]+\s[ASGC]\s|[ASGC]\s))"
# "rebels led by X", "militants backed by tanks": who they are, and no verb of theirs.
_LED = (
    r"(?:led|commanded|headed|backed|supported|aided|assisted|trained|equipped|funded|sponsored|"
    r"accompanied|joined|inspired)\s~by"
)
# A preposition with its noun group: "with the soldiers", "in a village near P".
_GROUP = (
    rf"(?:(?:_[a-z]+|(?:dressed|disguised)\s~as|{_LED})\s{MOD}{{0,4}}"
    # "police hunt for gunmen who killed ...": what follows is theirs.
    r"(?:[ASGCUPMDEJX]\s(?!(?:,\s)?&who\s))?)"
)
# A word that begins no other clause.
INNER = r"[&_]?[a-z0-9']+\s"
# What may stand between a subject and its verb.
GAP = rf"(?:{_GROUP}|{_LED}\s|{INNER}|[NDPXEJL]\s|,\s){{0,10}}?"
# The same without a relative clause, whose subject is the word before it.
STRAIGHT = rf"(?:(?!(?:,\s)?&(?:who|which)\s)(?:{_GROUP}|{INNER}|[NDPXEJ]\s|,\s)){{0,10}}?"
# An aside between commas behind a name: ", an umbrella of several groups in P ,".
ASIDE = (
    r"(?:(?:,\s(?:a|an|the|&which|&who|~whose|one|also|known|led|based|formerly|including|among|"
    r"some|many|most|[AG]\s's)\s(?:[~&_]?[a-z0-9']+\s|[A-Z]\s){1,16}?(?=,\s)){1,2},\s)?"
)
# What makes a number larger or smaller without being a preposition.
_BOUND = (
    r"(?:_at\s(?:least|most)|more\s~than|_over|up\s_to|~as\smany\s~as|about|_around|_between|"
    r"_under)\s"
    r"(?=N|a\s|an\s|half\s)"
)


# An apposition behind one of several victims: ", manager of the bank ,", ", 53 ;".
_APPOSED = r"(?:,\s(?!&)(?:_?[a-z0-9']+\s|[NPDG]\s){1,9}?(?=[,;]\s|&and\s))?"
# "the mayor of P , a judge and ...": what an office is of.
_OF_PLACE = r"(?:(?:of|_in|_from|_near)\s(?:[a-z]+\s){0,2}P\s)?"


def _coordinated(name: str, letters: str) -> str:
    """One noun group after another: "A, B and C".

    Of attackers ", an affiliate of B" explains the one before; of victims ", a guard" adds one.
    """
    attacking = name == "attacker"
    explains = r"(?!\s(?:an?|the|one|now|once|formerly|[a-z]+ing)\s)" if attacking else ""
    aside = "" if attacking else rf"{_OF_PLACE}{_APPOSED}"
    # "senator NAME": the person, not the office.
    # "the president's troops": they do it.
    his = r"(?:[GC]\s's\s(?:[a-z]+\s){0,2}?(?=[AS]\s))?" if attacking else ""
    # "Hamas member NAME": the deed is of both.
    member = r"(?P<attacker>A)\s(?=C\s)|" if attacking else ""
    one = rf"{his}(?:{member}[GC]\s(?=C\s))?(?P<{name}>[{letters}])\s"
    # "by rebels with the help of the town's mayor"
    helped = (
        r"(?!\s(?:the\s)?(?:authori[sz]ation|help|support|consent|knowledge|backing|complicity|"
        r"approval|aid)\s)"
    )
    # "... of the guard, police and doctors said" goes on with a source.
    source = (
        r"(?!(?:[a-z]+\s|P\s){0,3}(?:[ASGCM]\s)?(?:&and\s(?:[a-z]+\s){0,3})?"
        r"[ASGCM]\s(?:(?:of|_in)\sP\s|(?:probe|report|inquiry|investigation|court|panel|sources?|"
        r"officials?|statement)\s)?(?:~(?:said|says|told|reported|confirmed|announced|stated|added)|"
        r"found|concluded|ruled|showed|alleged)\b)"
    )
    joined = (
        rf"{aside}(?:groups?\s|guerrillas?\s|organi[sz]ation\s|gang\s)?(?:[,;]\s)?"
        rf"(?:&and|&or|[,;]{explains}|_with{helped}|_along\s_with|together\s_with|"
        r"~?as\swell\s~?as|_in\saddition\s_to)\s"
    )
    return rf"{one}(?:{joined}{source}(?:of\s)?{MOD}{{0,4}}(?:,\s(?=[GC]\s))?{one}){{0,7}}"


ATTACKER = _coordinated("attacker", "ASGCU")
KNOWN_ATTACKER = _coordinated("attacker", "ASGC")
TARGET = _coordinated("target", "ASGCM")
SIDE = _coordinated("side", "ASGC")
# "The cartel's rivals killed ...": not the cartel; "the army's main gate": nobody.
_OTHERS = (
    r"(?!'s\s(?:[a-z]+\s){0,2}?(?:gates?|bases?|headquarters|house|home|offices?|residence|barracks|"
    r"stations?|posts?|facilities|installations?|buildings?|camps?|embassy|cars?|vehicles?|convoys?|"
    r"doors?|walls?|compound|territory|positions?|bathroom|room|supporters)\b)"
    r"(?!(?:'s\s)?(?:[a-z]+\s)?(?:enem(?:y|ies)|rivals?|opponents?|foes?|victims?|critics?|sons?|daughters?|"
    r"wife|husband|brothers?|sisters?|father|mother|family|relatives?|death|murder)\b)"
)
# The object: up to eight words and "of" groups, then its actor.
_OBJECT = rf"{MOD}{{0,8}}?{TARGET}"
# After an active verb stands a noun group, after a participle a preposition or a stop.
_NOUN_GROUP_AHEAD = (
    # "attacked and recaptured a town": what is done besides has its object behind it.
    rf"(?:(?={_BOUND})|(?=&and\s[a-z]+ed\s(?:the|an?|N|his|her|its|their|some|several|many)\s)|(?![_~]|&(?:and|or)\s(?!(?:[a-z]+ly\s)?[HFIOLBR]\s)"
    r"|[,;:D]\s|$|(?:today|yesterday|last|this)\s))"
)
# "with the soldiers", "against the army": an actor that is no subject.
NO_SUBJECT = (
    r"(?<!(?:_with|(?:dressed|disguised|posing|such|described)\s~as|_on|_in|_at|_against"
    r"|_near|\blike|_between|_from|_to|_for|_into|_inside|~by|\bbeside|\balongside|\bbehind|\bpast|"
    r"\bbeneath|_under|_outside|_around|next\s_to|close\s_to)\s(?:(?:the|a|an|some|N|other|dead|captured|fallen|suspected|alleged|local|wounded|"
    r"injured|armed|fellow)\s){0,2})"
    # "the number of rebels killed has risen".
    r"(?<!\b(?:number|total|list|names|deaths?|bodies|majority|some|dozens|hundreds)\sof\s(?:the\s|N\s){0,2})"
    # "pursued the rebels and killed ten": the rebels are the object.
    r"(?<!\b(?:pursued|pursuing|chased|chasing|fought|fighting|engaged|repelled|repelling|hunting|"
    r"targeted|targeting|met|arrested|captured|surrounded|encountered|spotted|intercepted|carrying|transporting|escorting|"
    r"guarding|protecting|wearing|leaving|leaves|left|including)\s"
    r"(?:(?:the|a|an|some|N|other|fleeing)\s){0,2})"
    # "including a nurse and four soldiers, and wounded ...": they are the harmed.
    r"(?<!\bincluding\s(?:N\s|the\s|an?\s|[a-z]+\s|[ASGC]\s&and\s|[ASGC]\s,\s){0,5})"
    # "Bombs near a base of the army, killing ...", "the headquarters of the rebels".
    r"(?<!\b(?:headquarters|offices?|house|home|bases?|camps?|barracks|residence|embassy|entrance|"
    r"gates?|control|vehicles?|cars?|bus|trucks?|checkpoints?|posts?|stations?|positions?|building|"
    r"motorcade|stronghold)\sof\s(?:[a-z]+\s|P\s|'s\s){0,5})"
    r"(?<!_[a-z]+\s(?:an?|the|N)\s(?:[a-z]+\s)?(?:group|convoy|patrol|column|line|crowd|queue)\sof\s"
    r"(?:[a-z]+\s){0,2})"
    # "A truck carrying soldiers and policemen, killing nine".
    r"(?<!\b(?:carrying|transporting|escorting|guarding|protecting|leaving|housing|I)\s(?:N\s|[a-z]+\s){0,2}"
    r"[ASGC]\s&and\s(?:N\s|[a-z]+\s)?)"
    # "Attacks on police and soldiers killed nine".
    r"(?<!(?:_with|_on|_at|_against|_for|_to|_from|_near|_between)\s(?:[a-z]+\s|N\s){0,2}"
    r"[ASGC]\s&and\s(?:[a-z]+\s)?)"
    r"(?<!\bE\s(?:_at\sleast\s)?N\s(?:[a-z]+\s){0,2})"
    # "killed five soldiers and wounded ...": the soldiers are the object of the verb before.
    r"(?<!\b(?:[HFI]|lost|losing)\s(?:_?[a-z]+\s|&(?:and|or)\s|[NASGCUP]\s|,\s){0,10})"
)
# Between an attack and its "by": no other clause, and no verb but one of doing.
_UNTIL_BY = (
    r"(?:(?:,\s)?~according\s_to\s(?:[a-z]+\s|[PDGSAM]\s){1,6},\s"
    # "The attack, which caused a fire, was carried out by ..."
    r"|,\s&which\s(?:~?[a-z0-9']+\s|[NDPCEHX]\s){1,10}?,\s"
    r"|,\s(?:[a-z]+\s){0,2}[SGMC]\s~(?:said|says|reported)\s,\s|[_]?[a-z0-9']+\s|&(?:and|or|which)\s|~(?:was|were|been|be|is|are)\s"
    r"|~that\s(?=~(?:was|were)|had|has|have|[HF]\s(?![ASGCM]\s))|[NDPCSGAHLEOBXI]\s|,\s){0,12}?"
)
# What somebody has, guards or uses; who attacks it is another.
_HELD = (
    r"(?:held|controlled|run|owned|manned|occupied|ruled|governed|led|headed|escorted|guarded|"
    r"protected|defended|accompanied|patrolled|inhabited|populated|dominated|used|operated|"
    r"administered|staffed|visited|frequented|driven|flown|chartered|rented|followed)"
)
_DONE = (
    r"(?:staged|launched|perpetrated|conducted|mounted|committed|planned|organized|organised|"
    r"executed|planted"
    r"|placed|hurled|detonated|exploded|fired|masterminded|orchestrated|directed|used|"
    r"involved|unleashed|ordered|commissioned)"
)

# When somebody attacked: "attacked at dawn", "killed on Monday".
_WHEN = r"(?:D|dawn|dusk|noon|midday|midnight|night|nightfall|sunrise|sunset)"

_SHOWING = (
    "I detonating throwing hurling planting laying burying firing launching lobbing placing L B"
)
_MEETING = "H L drove driven ran stepped stepping rolled walked rode driving passed passing"

RULES: tuple[Rule, ...] = (
    Rule(
        name="events.x_attacked_y",
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{_OTHERS}{ASIDE}{GAP}(?<!\b(?:the|an?|his|her|recently|more|other|another)\s)(?<!(?:,|&and)\sN\s)"
        rf"(?P<trigger>[HF])\s(?!~by\s)"
        rf"(?:(?:(?:_on|_at|_in|_during)\s(?:the\s)?)?{_WHEN}\s|_in\sP\s)?"
        # "The rebels kill in an ambush the mayor", "assassinated to the mayor": as in Spanish.
        r"(?:(?<=F\s)_in\s(?:an?|the|N)\sE\s(?:(?:_to|_on|_against)\s)?|"
        r"(?<=H\s)_to\sthe\s(?=(?:[a-z]+\s){0,3}[CGS]\s))?"
        rf"{_NOUN_GROUP_AHEAD}(?:(?:&and|&or)\s[HFI]\s)?(?:(?:_at\sleast|_over|about|_around|"
        rf"~as\smany\s~as|more\s~than"
        rf"|up\s_to)\s)?(?:{_OBJECT})?",
        further=("H F", "A S G C U"),
        positive=(
            "On Monday [[rebels attacked an army convoy]] in the hills.",
            "[[Gunmen killed seven villagers]] near the river.",
            "[[Rebels attacked]] and looted a shop.",
            "[[Rebels led by a former teacher attacked an army convoy]].",
            "[[Militants attacked at dawn three army posts]].",
            "[[Rebels, an old band, whose leaders were freed by a judge, killed a deputy]].",
        ),
        negative=(
            "The rebels' enemies killed two teachers.",
            "Soldiers found spent shells, four burned trucks and a rifle.",
            "Two soldiers killed in the ambush were buried on Friday.",
            "The convoy was attacked by rebels.",
            "A mine blew up near a base of the army, killing two teachers.",
            "A mine blew up under a truck carrying soldiers and policemen, killing nine.",
            "A bomb wounded nine people, including a nurse and two soldiers, and killed a boy.",
        ),
    ),
    Rule(
        name="events.attacked_y",
        pattern=rf"{NO_SUBJECT}(?<!,\s(?:an?|the)\s)\b(?P<attacker>[ASU](?!\s's\s)|C(?=\s(?:,\sN\s,\s)?"
        rf"(?:drove|rammed|plowed|ploughed|crashed|burst|walked|entered|boarded|climbed|stormed|rushed|barged|armed)\s))\s{GAP}(?:&and|,|&then|~before|~after)\s(?:&then"
        rf"\s|"
        rf"later\s)?(?:(?:started|began|starts|begins)\s(?:_to\s)?)?(?P<trigger>[HFI])\s{_NOUN_GROUP_AHEAD}(?:{_OBJECT})?"
        # "Gunmen stopped nine passengers, checked their papers and shot them".
        rf"|{NO_SUBJECT}\b(?P<attacker>[AU])\s(?:{_GROUP}|{INNER}|[NDPCX]\s|,\s){{0,16}}?(?:&and|,|&then)\s"
        rf"(?:&then\s|later\s)?(?P<trigger>[HFI])\s(?=(?:them|him|her|(?:N|all|some|most)\sof\sthem)\s)",
        further=("H F I", "A S U C", "and , then before after"),
        positive=(
            "[[Rebels crossed the river at night and attacked a patrol]].",
            "A [[teenager drove a van into the crowd, killing]] two people.",
            "[[Gunmen stopped nine teachers on the road and shot]] them dead.",
        ),
        negative=("Soldiers arrived and the village was quiet.",),
    ),
    Rule(
        name="events.attacked_by_x",
        pattern=rf"\b(?P<trigger>[HO])\s(?:(?!~(?:by|when|while|after|before|because|that|(?:was|were)(?=\s(?![HLBO]\s|carried\s|staged\s|done\s))|as\s(?:s?he|they|"
        rf"it|the|[A-Z]))\s)[~&_]?[a-z0-9']+\s|[NDPEXJCSG]\s|,\s){{0,10}}?"
        rf"(?<!\b{_HELD}\s)~by\s(?:what\s(?:the\s|[a-z]+\s){{0,2}}[ASGCM]\s~?[a-z]+\s(?:~as\s|~were\s)?)?{MOD}{{0,9}}?{ATTACKER}",
        further=("H O", "by"),
        positive=(
            "Seven villagers were [[killed on Monday by gunmen]].",
            "A post was [[attacked by militants]], leaving nine soldiers injured.",
        ),
        negative=(
            "Seven villagers were killed by a landslide.",
            "Gunmen attacked a wing held by a gang.",
            "Rebels ambushed trucks escorted by the army.",
        ),
    ),
    Rule(
        name="events.y_was_attacked",
        pattern=rf"\b{TARGET}(?:{_GROUP}|{INNER}|[NDP]\s|,\s){{0,14}}?(?:~was|~were|"
        rf"~been|being|~is|~are)\s(?:[a-z]+ly\s|also\s|being\s|~been\s|found\s)?(?P<trigger>H)\s",
        further=("H", "A S G C M", "was were been being is are"),
        positive=("On Monday [[soldiers were attacked]] near the bridge by rebels.",),
        negative=("A patrol was sent to the bridge after rebels attacked it.",),
    ),
    Rule(
        name="events.attack_by_x",
        pattern=rf"\b(?P<trigger>[EJX])\s{_UNTIL_BY}"
        rf"(?<!\b(?!(?:{_DONE})\s)[a-z]+ed\s(?:D\s)?)~by\s{MOD}{{0,9}}?{ATTACKER}",
        further=("E J X", "by"),
        positive=(
            "The convoy fell into an [[ambush by rebels]].",
            "Ten died in an [[attack carried out by militants]].",
            "The [[attack that killed nine was carried out by militants]].",
        ),
        negative=("The attack was condemned by the president.",),
    ),
    Rule(
        name="events.fired_by_x",
        pattern=rf"\b(?:X|rounds?|shells?|bullets?|shots?|missiles?|projectiles?|salvos?|mortars?)\s(?:[a-z]+\s|P\s){{0,3}}?(?:~was|~were|"
        rf"~been|~that\s(?:[a-zCGM]+\s~(?:said|say)\s)?~(?:was|were))\s(?:[a-z]+ly\s|~been\s)?(?P<trigger>[OLHB])\s(?:_?[a-z]+\s|[PD]\s){{0,4}}?"
        rf"(?<![a-z]ed\s)~by\s{MOD}{{0,6}}?{ATTACKER}",
        further=("O L H B", "by", "was were been", "A S G C U"),
        positive=("The [[shells were fired by rebels]] from the hills.",),
        negative=("The shells were collected by soldiers.",),
    ),
    Rule(
        name="events.attack_on_y",
        pattern=rf"(?<!\b(?:blamed|blames|blame|blaming|pinned)\s(?:[a-z]+\s){{0,3}})\b(?P<trigger>"
        rf"[EO])\s(?:[PD]\s|(?:late|early|~that|&which)\s){{0,2}}(?:_on|_against|"
        rf"upon|targeting|_at|targeted)\s{_OBJECT}",
        further=("E O", "A S G C M", "on against upon targeting at targeted"),
        positive=("Five died in an [[attack on a police patrol]].",),
        negative=("The attack on Monday was the second.",),
    ),
    Rule(
        name="events.killing_of_y",
        pattern=rf"\b(?P<trigger>E)\s(?:[DP]\s){{0,2}}of\s(?:(?:_at\sleast|more\s~than|up\s_to)\s)?"
        rf"{_OBJECT}",
        further=("E", "of"),
        positive=("Police investigate the [[murder of three teachers]].",),
        negative=("Police investigate the attack of Sunday on three teachers.",),
    ),
    Rule(
        name="events.ys_murder",
        pattern=r"\b(?P<target>[CG])\s(?:'s\s)?(?:[a-z]+\s)?(?P<trigger>E)\s(?!~by\s)",
        further=("E", "C G"),
        positive=("Police investigate the [[teachers' murder]] of last week.",),
        negative=("The teachers fled after the murder of a colleague.",),
    ),
    Rule(
        name="events.murdered_y",
        pattern=r"\b(?:the|a|an|N|recently|his|her|their|two)\s(?:recently\s|D\s)?(?P<trigger>H)\s"
        r"(?:[a-z]+\s){0,3}(?:[GC]\s(?=C\s))?(?P<target>[CG])\s",
        further=("H", "C G"),
        positive=("A march was held for [[the murdered teachers]] on Monday.",),
        negative=("The rebels murdered teachers on Monday.",),
    ),
    Rule(
        name="events.including_y",
        pattern=rf"\b(?P<trigger>[HI])\s(?:[a-z]+\s|N\s|[CSG]\s|_in\sP\s|D\s){{0,6}},\s(?:&and\s)?"
        rf"(?:including|among\s(?:them|whom))\s{MOD}{{0,5}}{TARGET}",
        further=("H I", "A S G C M", "including among"),
        positive=("The blast [[killed nine people, including mayor Ana Ruiz]].",),
        negative=("The blast hurt many, including the trust of the voters.",),
    ),
    Rule(
        name="events.targeting_y",
        pattern=rf"\b(?P<trigger>[I])\s(?:(?:_at\sleast|~as\smany\s~as|more\s~than|up\s_to)\s)?"
        rf"{_OBJECT}",
        further=("I", "A S G C M"),
        positive=("A bomb went off at dawn, [[wounding two soldiers]].",),
        negative=("A bomb went off at dawn near two soldiers.",),
    ),
    Rule(
        name="events.x_attack",
        pattern=r"(?<!\b(?:its|their|his|our|largest)\s)\b(?P<attacker>[AS])\s(?:'s?\s)?"
        # "Rebel mortar attack"; but "the party praised the attack", "the group condemned attacks".
        r"(?:D\s|(?!(?:the|an?|this|that|these|those|its|his|her|their|any|no|of)\s|"
        rf"(?!armed\s|coordinated\s|renewed\s|repeated\s)[a-z]+ed\s){MOD}){{0,2}}?"
        r"(?P<trigger>[EJ])\s(?!~by\s)|"
        # "an Israeli strike on a school"
        r"(?<=\b(?:an?|the|another|N)\s)(?P<attacker>S)\s(?:'s\s)?(?P<trigger>F)\s(?=_(?:on|against|in|at|near)\s)|"
        # "died in a rebel ambush on Sunday"
        r"(?<=\b(?:an?|another)\s)(?P<attacker>A)\s(?P<trigger>F)\s(?=D\s|_|~|&|,|$)",
        further=("E J F", "A S"),
        positive=(
            "A [[rebel attack]] killed five people in the town.",
            "Nine died in an [[Israeli strike]] on a school.",
        ),
        negative=("Rebels fled after the attack on the town.",),
    ),
    Rule(
        name="events.x_launched_attack",
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{_OTHERS}{ASIDE}{GAP}(?:(?P<trigger>L)\s(?!(?:{MOD}){{0,4}}?(?:similar|previous|earlier|past|comparable)\s)"
        rf"(?:{MOD}|[NPD]\s){{0,6}}?(?:[AS]\s)?[EX]|"
        r"(?:began|begun|begins|start(?:ed|s)|initiate[ds]|intensifie[ds]|resume[ds]|conduct(?:ed|s)?|"
        r"perpetrate[ds]?|execute[ds]?|mastermind(?:ed|s)?|(?:sent|sends?|mail(?:ed|s)?|post(?:ed|s)?|"
        r"deliver(?:ed|s)?)(?=\s(?:[a-z]+\s){0,2}X))\s"
        rf"{MOD}{{0,6}}?(?:[AS]\s)?(?P<trigger>[EX]))\s(?:(?:_on|"
        rf"_against|_at|targeting|_into)\s{_OBJECT})?",
        further=(
            "E X",
            "A S G C U",
            (
                "L begun began begins started starts initiated initiates intensified intensifies "
                "resumed resumes conducted conducts conduct perpetrated perpetrates perpetrate "
                "executed executes execute masterminded masterminds mastermind sent sends send "
                "mailed mails mail posted posts post delivered delivers deliver"
            ),
        ),
        positive=("[[Militants launched a dawn attack on an army]].",),
        negative=(
            "Militants launched a website.",
            "Nobody claimed it, though rebels have carried out similar attacks before.",
        ),
    ),
    Rule(
        name="events.weapon_hit_y",
        pattern=rf"\bX\s(?:D\s|[a-z]+ly\s)?(?P<trigger>[HF])\s(?!~by\s){_NOUN_GROUP_AHEAD}"
        rf"(?:{_BOUND})?{_OBJECT}",
        further=("X", "H F"),
        positive=("Two [[rockets hit a base housing soldiers]] on Friday.",),
        negative=("Two rockets fell into the sea near the soldiers.",),
    ),
    Rule(
        name="events.x_opened_fire",
        pattern=rf"{NO_SUBJECT}\b{ATTACKER}{_OTHERS}{ASIDE}{GAP}(?P<trigger>[OB])\s(?!~by\s)(?:(?:(?:_on|_at|_"
        rf"against|"
        rf"_into|upon)\s)?{_OBJECT})?",
        further=("O B", "A S G C U"),
        positive=(
            "[[Gunmen opened fire on a police patrol]].",
            "[[Militants blew themselves up]] in a market.",
        ),
        negative=("A bomb exploded at a market.",),
    ),
    Rule(
        name="events.fell_into_ambush",
        pattern=rf"\b{TARGET}(?:{_GROUP}|{INNER}|[NDP]\s|,\s){{0,8}}?(?:fell|ran|"
        rf"drove|walked|came|caught|repelled|repulsed|survived|escaped|resisted|suffered|"
        rf"foiled|thwarted|died|perished)\s(?:back\s|off\s|unharmed\s|_into\s|_in\s|_under\s|"
        rf"_from\s){{0,2}}{MOD}{{0,5}}?(?P<trigger>[EJ])\s",
        further=(
            "E J",
            "A S G C M",
            (
                "fell ran drove walked came caught repelled repulsed survived escaped resisted "
                "suffered foiled thwarted died perished"
            ),
        ),
        positive=(
            "On Friday [[soldiers fell into an ambush]] on the road.",
            "[[Soldiers repelled an attack]] by rebels.",
        ),
        negative=("The convoy fell behind schedule before the attack.",),
    ),
    Rule(
        name="events.clash_between",
        pattern=rf"\b(?P<trigger>[JE])\s(?:[~&_]?[a-z]+\s|[DP]\s|,\s){{0,6}}?_between\s{MOD}{{0,6}}?{SIDE}",
        further=("J E", "between"),
        positive=("Five died in [[clashes between soldiers and rebels]].",),
        negative=("Relations between soldiers and villagers are good.",),
    ),
    Rule(
        name="events.x_clashed_with_y",
        pattern=rf"{NO_SUBJECT}\b(?P<side>[ASGC])\s(?:(?:,\s)?(?:&and|,)\s{MOD}{{0,4}}(?P<side>[ASGC])\s)?"
        rf"{GAP}"
        rf"(?:(?P<trigger>R)\s(?:(?:again|briefly|fiercely|heavily|D|_in|P)\s){{0,3}}"
        rf"(?:(?:_with|_against)\s{MOD}{{0,6}}?{SIDE})?"
        rf"|(?P<trigger>J)\s(?:(?:D|_in|P)\s){{0,3}}(?:_with|_against)\s{MOD}{{0,6}}?{SIDE})"
        # "Army and rebels clash", "the clashes of soldiers and rebels"
        rf"|(?<!_[a-z]+\s(?:[a-z]+\s)?)\b(?P<side>[AS])\s&and\s{MOD}{{0,3}}(?P<side>[AS])\s(?P<trigger>J)\s",
        further=("R J", "A S G C"),
        positive=("[[Soldiers clashed with rebels]] near the border.",),
        negative=(
            "Soldiers met with rebels near the border.",
            "Nine died in raids on rebels and soldiers before the clash with a mob.",
        ),
    ),
    Rule(
        name="events.x_who_attacked",
        # Whatever stands before: "a search for the gunmen who killed ...".
        pattern=rf"\b{ATTACKER}(?:,\s)?(?:&who|(?<=[AS]\s)~that|&which)\s(?:(?:had|have|has|[a-z]+ly|also|then|later|D|"
        rf"_in\sP|_on\sD|_in\sD)\s){{0,4}}(?:(?P<trigger>[HF])\s(?!~by\s){_NOUN_GROUP_AHEAD}"
        rf"(?:{_BOUND})?(?:{_OBJECT})?|(?P<trigger>L)\s(?!~by\s)(?={MOD}{{0,6}}?[EX]\s)|"
        rf"(?P<trigger>[OB])\s(?!~by\s)(?:(?:_on|_at|_against|_into|upon)\s{_OBJECT})?)",
        further=("H F L O B", "A S G C U", "who that which"),
        positive=(
            "Soldiers hunt for the [[gunmen who killed two teachers]] on Friday.",
            "Police arrested [[rebels who had ambushed a convoy]].",
            "The fire was caused by [[militants who threw]] two grenades into a shop.",
        ),
        negative=(
            "Soldiers hunt for the gunmen who were seen in the village after the attack.",
            "Police questioned teachers who were attacked by gunmen.",
        ),
    ),
    Rule(
        name="events.under_attack_from_x",
        pattern=rf"(?:\b(?:came|come|coming|comes)\s_under\s(?:[a-z]+\s){{0,2}}?(?P<trigger>[EX])\s"
        rf"(?:[DP]\s|_in\s(?:P|D)\s|_on\s(?:P|D)\s){{0,3}}_from\s|"
        rf"\b_?(?:in|during|after)\s(?:an?|the|N)\s(?:[a-z]+\s){{0,2}}(?P<trigger>E)\s_from\s(?=(?:the\s)?A\s)|"
        rf"\b~after\s(?:an?|the|N)\s(?:[a-z]+\s){{0,2}}(?P<trigger>E)\s_from\s(?=(?:the\s)?A\s))"
        rf"{MOD}{{0,5}}?{ATTACKER}",
        further=("A S G C U", "from", "under in during after"),
        positive=("The post [[came under attack from gunmen]] on Monday.",),
        negative=("The patrol came under pressure from rebels after the attack.",),
    ),
    Rule(
        name="events.attack_that_x_made",
        pattern=rf"\b(?P<trigger>[EJ])\s(?:[PD]\s){{0,2}}(?:~that|&which)\s{MOD}{{0,4}}{ATTACKER}"
        rf"(?:had\s|have\s|has\s|[a-z]+ly\s|D\s){{0,2}}(?:[LHF]|{_DONE}|made|set|sets|laid|lays|prepared|tended|tends|claimed)\s",
        further=("E J", "A S G C U", "that which"),
        positive=("Five died in an [[attack that rebels launched]] on Monday.",),
        negative=("Five died in an attack that soldiers could not stop.",),
    ),
    Rule(
        name="events.clash_with_y",
        pattern=rf"\b(?P<trigger>[JRE])\s(?:{INNER}|[DP]\s){{0,3}}?(?:_with|_against)\s{MOD}"
        rf"{{0,6}}?{SIDE}",
        further=("J R E", "A S G C", "with against"),
        positive=("Two officers were killed in a [[firefight with militants]].",),
        negative=("Two officers spoke with villagers after the firefight.",),
    ),
    Rule(
        name="events.x_attacking_y",
        # "A video showed rebels executing ...", "caught a militant planting a bomb".
        pattern=rf"(?:\b(?:shows?|showed|showing|shown|sees?|saw|seen|filmed|depicts?|depicting|footage\sof|video\sof|"
        rf"images\sof)\s{MOD}{{0,4}}{ATTACKER}(?P<trigger>I)\s{_NOUN_GROUP_AHEAD}(?:{_BOUND})?(?:{_OBJECT})?|"
        rf"\b(?P<attacker>A)\s(?:(?:&who|~while|~as)\s)?(?:~(?:was|were|is|are)\s)?(?:[a-z]+ly\s)?"
        rf"(?:detonating|throwing|hurling|planting|laying|burying|firing|launching|lobbing|placing|L|I|B)\s"
        rf"(?:an?|the|his|her|their|N)\s(?:[a-z]+\s){{0,3}}(?P<trigger>[XE])\s)",
        further=("A S G C", "I X E", _SHOWING),
        positive=(
            "A video [[showed militants executing nine teachers]] in the desert.",
            "Soldiers shot a [[Taliban fighter planting a bomb]] on the road.",
        ),
        negative=(
            "A video showed soldiers before the attack on the teachers.",
            "Soldiers shot a militant after planting a flag on the hill.",
        ),
    ),
    Rule(
        name="events.attacked_for_x",
        # By a slip of the tongue of those to whom "for" and "by" are one word.
        pattern=r"\b(?P<trigger>[HE])\s(?:dead\s|death\s|perpetrated\s|L\s|made\s|done\s|committed\s|"
        r"~on\sD\s|_in\sP\s|D\s){0,3}_for\s(?:(?:the|an?|some|N|suspected|presumed|alleged|unknown|"
        r"unidentified|armed|members|guerrillas|militants|group|of)\s){0,5}(?P<attacker>A)\s(?=_|~|&and|[,;:DPN]|$)",
        further=("H E", "A", "for"),
        positive=(
            "Two farmers were [[shot dead for Taliban gunmen]].",
            "A post was hit in an [[attack perpetrated for members of the Taliban]].",
        ),
        negative=(
            "Two farmers were shot dead for the rebels' pleasure.",
            "It was a great success for the Taliban after the attack on a post.",
        ),
    ),
    Rule(
        name="events.met_xs_mine",
        pattern=r"(?:\b(?P<trigger>H)\s|\b(?:drove|driven|ran|stepped|stepping|rolled|walked|rode|driving|passed|passing)\s"
        r"(?:_over|_on|_onto|onto|_into)\s|\bL\s)(?:an?|the|N)\s(?:[a-z]+\s){0,2}?(?P<attacker>A)\s(?:'s\s)?"
        r"(?:laid\s|planted\s|roadside\s|[a-z]+\s){0,2}?(?P<trigger>X)\s",
        further=("X", "A", _MEETING),
        positive=(
            "Five died when their truck [[hit a Taliban landmine]] on the road.",
            "A shepherd [[stepped on a Taliban mine]] on Friday.",
        ),
        negative=("Five soldiers seized a Taliban landmine on the road.",),
    ),
    Rule(
        name="events.x_shot_after_attacking",
        # "A man was shot dead by police after stabbing two people": he attacked first.
        pattern=rf"\b(?P<attacker>[ACU])\s(?:{_GROUP}|{INNER}|[NDP]\s|,\s){{0,8}}?(?:~was|~were|has\s~been|have\s~been|~been|being)\s"
        rf"(?:[a-z]+ly\s|also\s)?(?:H|arrested|detained|overpowered|captured|subdued)\s(?:dead\s|_to\sdeath\s)?"
        rf"(?:[NDP]\s|_(?:in|at|near)\s[PD]\s|_on\sD\s|~by\s(?:[a-z]+\s|P\s){{0,4}}?[SAGC]\s){{0,4}}"
        rf"(?:~after\s(?:(?:he|she|they)\s(?:had\s)?)?|~(?:when|while|as)\s(?:(?:he|she)\s)?)(?:allegedly\s|reportedly\s)?"
        rf"(?P<trigger>[HIO]|[LB](?=\s(?:[a-z]+\s){{0,3}}[XE]\s))\s{_NOUN_GROUP_AHEAD}(?:{_BOUND})?(?:(?:_on|_at|_into)\s)?(?:{_OBJECT})?",
        further=("H I O L B", "was were been being", "after when while as ,", "A C U"),
        positive=(
            "A [[man was shot dead by police after stabbing two teachers]] in the port.",
            "[[Gunmen were arrested after they attacked a patrol]] on Monday.",
            "A [[man was captured by soldiers in Madani after he planted]] a bomb in a hall.",
        ),
        negative=("A man was shot dead by police after the attack on two teachers.",),
    ),
)
