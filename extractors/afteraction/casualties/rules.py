"""The casualty rules, over typed sentences (see ``typed.py`` for the symbols).

Named groups carry the meaning: ``v`` the victims and ``h`` the word of harm (``v2``/``h2`` a second
pair), ``c`` a counted noun of harm, ``old`` a figure that ``v`` replaces, ``sub`` a part of ``v``,
``self`` attackers who kill themselves. Order is priority: a word of harm is read once, by the first
rule that takes it.
"""

from afteraction.rule import Rule

# Words between a subject and its verb: no second group of people, no second word of harm.
_GAP = r"(?: (?:[a-z']+|[PDAXV])){0,9}?(?<! and)"
_APPOSITION = r"(?: ,(?: [^ ,;:]+){1,14}? ,| , (?:who|which|all|most|both|some|mostly)(?: [^ ,;:]+){1,14}?| \((?: [^ ()]+){1,12}? \)| -(?: [^ ;:]+){1,14}? -)?"
_ADVERB = r"(?: (?:also|both|all|each|later|then|just|still|[a-z]+ly|D|in P))?"
_BE = r"(?:were|was|are|is|been|being|be|got|get|gets)\b"
# A plural subject agrees with a plural verb, so single people may stand between them.
_GAP_PLURAL = r"(?: (?:[a-z']+|[PDAXOUV])){0,14}?(?<! and)"
# "shot and", "kidnapped and later", "found", "believed to be"
_BEFORE_PARTICIPLE = r"(?: (?:(?:[a-z]+|K)(?: [a-z]+){0,3}?(?: ,)? and(?: [a-z]+)?|(?:found|believed|feared|presumed|reported|confirmed|thought|said)(?: to be| to have been)?))?"
_VICTIMS = r"[GOQURV]"
_AT_END = r"(?= (?:[.,;:)\-]|in|by|at|on|when|after|during|as|near|from|outside|and|while|with|over|inside|since|this|last|P|D|who|or|but|before|along|across|along|yesterday|today|overnight|here|there|following|amid|between|for|under|around|aboard|off|to|through|because|early|late|according|if|circulated|emerged|were|was|are|have|had|arrived|reported|lay|lying)\b|(?: [.,;:)]| -)|$)"


def _typed(
    name: str, needs: str, pattern: str, positive: tuple[str, ...], negative: tuple[str, ...]
) -> Rule:
    """A rule over typed sentences; ``needs`` are symbols or words of which it needs one."""
    return Rule(
        name=f"casualties.{name}",
        pattern=pattern,
        positive=positive,
        negative=negative,
        typed=True,
        words=frozenset(needs.split()),
    )


RULES: tuple[Rule, ...] = (
    _typed(
        "none_survived",
        "survived",
        r"(?:Z of (?P<v>[GQ])|(?P<v>G)) (?P<neither>survived)\b",
        ("None of [[the five sailors survived]].", "[[Neither guard survived]] the night."),
        ("Three of the five sailors survived.", "The five sailors survived."),
    ),
    _typed(
        "killed_self",
        "himself herself themselves itself",
        rf"(?:(?P<v>[GOA])(?: (?!(?:when|while|she|he|they|after|before|where|which|and) )(?:[a-z']+|[PDAXVU])){{0,9}}?(?:{_APPOSITION})? )?(?:(?P<h>[KJ]) (?P<self>himself|herself|themselves|itself)(?: (?:and|as well as|along with) (?P<v2>[GOQU]))?"
        r"|(?P<blew>blew|blowing|blow|blown) (?P<self>himself|herself|themselves|itself) up)\b",
        (
            "[[A suicide bomber blew]] himself up at the gate.",
            "[[Two attackers killed]] themselves.",
        ),
        ("A policeman found himself in a trap.",),
    ),
    _typed(
        "toll_update",
        "T",
        r"(?P<h>T)(?: (?:[a-zA]+|D|P)){0,6}? from (?P<old>[QG]) (?:D )?to (?P<v>[QG])",
        ("The [[death toll went from 9 to 14]].",),
        ("The death toll is known from 9 sources.",),
    ),
    _typed(
        "toll",
        "T total",
        r"(?P<h>T|(?<=(?:bringing|brings|taking|takes|raising|raises|pushing|brought|raised|took|put) (?:the |their |its )?(?:overall |confirmed )?)total)"
        r"(?: (?:[a-zASVOX]+|D|P)){0,16}?(?: (?:to|at|of|is|was|were|reached|hit|stands|exceeded|passed|topped|surpassed)|,| :)(?: (?:now|at))?"
        r" (?P<v>[QGU])(?: K| S)?(?:(?: ,)?(?: up| down)? from (?:an earlier )?(?P<old>Q))?(?! (?:[A-Z] )?(?:days|hours|weeks))",
        ("The [[death toll rose to 21]].", "The [[toll stands at 21]], up from [[17]]."),
        ("The death toll rose on Monday.", "The city paid 21 gatekeepers."),
    ),
    _typed(
        "toll_includes",
        "T",
        rf"(?P<h>T) (?:includes|included|including) (?P<sub>{_VICTIMS})",
        ("The toll includes [[two aid workers]].",),
        ("The toll includes no fee.",),
    ),
    _typed(
        "toll_reversed",
        "T number",
        r"(?:brings|bringing|brought|raises|raising|raised) to (?P<v>[QG]) (?:the )?(?P<h>T|number(?= of (?:[a-z]+ ){0,3}[GAOUP]))",
        ("That brings to [[31 the death toll]].",),
        ("That brings to 31 the number of schools.",),
    ),
    _typed(
        "left_dead",
        "left leaves leave leaving",
        rf"(?:left|leaves|leave|leaving)(?: behind)? (?P<v>{_VICTIMS}|C)(?: ,(?: [^ ,;]+){{1,5}} ,)?(?: [a-z]+)? (?P<h>[SK])"
        rf"(?:(?: ,)?(?: and| while| ,)+ (?P<v2>{_VICTIMS})(?: [a-z]+)? (?P<h2>[SK]))?",
        (
            "The blast left [[three dead]].",
            "Shelling left [[a nurse dead]] and [[14 patients wounded]].",
        ),
        ("The two guards left before the dead were found.",),
    ),
    _typed(
        "left_dead_object",
        "left leaves leave leaving",
        rf"(?:left|leaves|leave|leaving) (?P<h>[SK]) (?P<v>{_VICTIMS})",
        ("The blast left [[dead three traders]].",),
        ("The blast left three traders deaf.",),
    ),
    _typed(
        "cost_lives",
        "L",
        rf"(?:cost|costs|costing) (?P<v>{_VICTIMS}) (?:their|his|her|its) (?P<h>L)",
        ("The raid cost [[five villagers their lives]].",),
        ("The raid cost five villagers their homes.",),
    ),
    _typed(
        "claimed_lives",
        "L",
        r"(?:claimed|claims|claiming|took|takes|taking|cost|costing|costs)(?: at least| the)? (?P<v>[QGU])(?: [a-z]+)? (?P<h>L)\b",
        ("The attack claimed [[six lives]].",),
        ("The group claimed six trucks.",),
    ),
    _typed(
        "killed_list",
        "K S",
        r"^(?:also )?(?P<h>[KS]) (?:were|was|are) (?P<v>[GO])",
        ("[[Killed were Amira Saleh and Yusuf Saleh]].",),
        ("Killed or not, the mayor was gone.",),
    ),
    _typed(
        "among_the_killed",
        "among amongst",
        rf"(?:(?:among|amongst) (?P<v>G) (?:were|was|are) (?P<sub>{_VICTIMS})|(?P<sub>{_VICTIMS}){_GAP_PLURAL} (?:were|was|are|is) among (?:the )?(?:(?P<v>[QG]) )?(?P<h>[KSHB]|victims)"
        rf"|among the (?:(?P<v>[QG]) )?(?P<h>[KS])(?: and [KS])? (?:were|was|are|is) (?P<sub>{_VICTIMS}))",
        ("[[Two nurses]] were among [[the nine killed]].",),
        ("Two nurses were among the crowd.",),
    ),
    _typed(
        "of_the_victims",
        "of",
        r"\bof (?P<v>G) , (?P<sub>[QGU]) (?:were|was|are)",
        ("[[Of the nine victims]], [[four]] were women.",),
        ("Of the nine roads, four were closed.",),
    ),
    _typed(
        "passive_some",
        "K S",
        rf"(?P<v>[GQURZ]){_GAP_PLURAL}{_APPOSITION}(?: ,)?(?: (?:have|had|has|having))?(?: (?:not|n't))? (?:{_BE})"
        rf"{_BEFORE_PARTICIPLE}{_ADVERB}(?: to be| to have been)? (?P<h>[KS])(?! (?:[a-z]+ly )?(?:last|tired|end|set|in the water)\b)",
        (
            "[[Nine people were killed]] in Mopti.",
            "[[Two guards at the gate were shot and wounded]].",
            "[[Four drivers, all from Herat, were kidnapped]].",
        ),
        ("Nine people were near the dead-end road.", "Nine people were dead tired."),
    ),
    _typed(
        "passive_one",
        "K S",
        rf"(?P<v>[OQUVZ]){_GAP}{_APPOSITION}(?: ,)?(?: (?:have|had|has|having))?(?: not)? (?:was|is|been|being|be|got)"
        rf"{_BEFORE_PARTICIPLE}{_ADVERB} (?P<h>[KS])(?! (?:[a-z]+ly )?(?:last|tired|end|set)\b)",
        ("[[A teacher was shot dead]] in Pattani.", "[[The mayor, a doctor, was killed]]."),
        ("A teacher was near.", "The club was dead last."),
    ),
    _typed(
        "active",
        "K",
        rf"(?<!\b(?:were|was|been|being|are|is|be|got)(?: [a-z]+(?:ly)?)?(?: and)? )(?P<h>K)"
        rf"(?: (?:in P|D|at least|and K|off|down|another))?{_ADVERB} (?P<v>{_VICTIMS}|Z)(?! K)(?! were K)(?! s )",
        ("Gunmen [[killed seven herders]].", "The group said it had [[killed 50 soldiers]]."),
        ("The driver killed the engine.", "Seven herders were killed two days later."),
    ),
    _typed(
        "active_participle",
        "J",
        rf"(?P<h>J)(?: and)?{_ADVERB}(?: (?:of|the))? (?P<v>{_VICTIMS}|Z)(?! {_BE})",
        (
            "Rockets hit the clinic, [[killing a doctor]].",
            "The [[killing of two nuns]] drew outrage.",
        ),
        ("The film The Killing Fields was shown.",),
    ),
    _typed(
        "active_present",
        "I",
        rf"(?<!\b(?:will|would|could|can|may|might|must|should|shall|did|not|(?<!managed |able |on |proceeded )to)(?: [a-z]+ly| also)?)(?: |^)(?P<h>I){_ADVERB} (?P<v>{_VICTIMS})",
        ("Car bomb [[kills 12]] in Homs", "Gunmen [[kill two farmers]] in Cauca"),
        ("He threatened to kill two hostages.",),
    ),
    _typed(
        "them",
        "them him her",
        r"(?P<h>[KJ]) (?P<them>them|him|her)\b(?! [GOKS])",
        ("Gunmen kidnapped four miners and later [[executed them]].",),
        ("Gunmen executed them.",),
    ),
    _typed(
        "pronoun",
        "he she",
        rf"(?:^|, |and |but |where |before )(?P<they>he|she)(?: [a-z]+)?(?: (?:was|had been|is|has been){_BEFORE_PARTICIPLE}{_ADVERB} (?P<h>K)|(?: had| has)?{_ADVERB} (?P<h>M))",
        ("A councillor was stabbed in the market. [[He was killed]] at once.",),
        ("The plan failed. He was near.",),
    ),
    _typed(
        "died",
        "M",
        rf"(?P<v>{_VICTIMS}|Z){_GAP}{_APPOSITION}(?: (?:have|had|has|was|were|would|may|might|could|will))?(?: (?:have|been|confirmed|to|reported))*{_ADVERB}(?: and)? (?P<h>M)"
        r"(?! (?:of|from) (?:illness|cancer|malaria|cholera|ebola|covid|disease|natural|old|hunger|malnutrition|starvation|thirst|a heart|heart|pneumonia|aids|a stroke|kidney|complications|liver|leukemia)\b)",
        ("[[Nine soldiers lost their lives]].", "[[Three of the wounded men died]] on Sunday."),
        ("Morale died.", "The founder died of illness."),
    ),
    _typed(
        "nominal",
        "H B I",
        rf"(?P<h>[HBI])(?: in P| D)? (?:of|for|to) (?:at least )?(?P<v>{_VICTIMS})",
        (
            "The raid led to the [[deaths of six farmers]].",
            "The [[bodies of two miners]] were found.",
        ),
        ("The house of six farmers burned.", "He faces prison for three crimes."),
    ),
    _typed(
        "bodies",
        "B",
        r"(?P<v>[QGU]) (?P<h>B)\b(?! (?:armou?r|guards?|of [GOU]))",
        ("Rescuers pulled [[eleven bodies]] from the well.",),
        ("The ship carried eleven body armour sets.",),
    ),
    _typed(
        "counted_including",
        "C",
        r"(?P<c>C)(?: ,)?(?: \()? including (?P<v>[QGO]) (?P<h>[SK])",
        ("There were [[ten casualties]], including [[four dead]].",),
        ("There were ten casualties, including four guards.",),
    ),
    _typed(
        "counted_noun",
        "C",
        r"(?P<c>C)",
        ("The shelling caused [[33 civilian deaths]].", "[[No casualties]] were reported."),
        ("Deaths were feared.",),
    ),
    _typed(
        "reduced",
        "K S",
        rf"(?P<v>{_VICTIMS})(?: (?:of|in|at|from|on|near) (?:the )?[PADX])?(?: (?:also|reportedly|confirmed|presumed|feared|believed|[a-z]+ly))? (?P<h>[KS]){_AT_END}",
        (
            "[[Four militants killed]] and [[three injured]] in a raid",
            "Reports of [[up to 70 dead]] circulated.",
        ),
        ("Four militants killed a guard.", "The network suffered 30 dead links."),
    ),
    _typed(
        "plus",
        "plus as along together in",
        rf"(?<=[KSMksm])(?: in P| D)? , (?P<plus>plus|as well as|along with|together with|in addition to) (?P<v>{_VICTIMS})(?! (?:were|was|K|S|M))",
        ("Nine people were killed, [[plus two bombers]].",),
        ("Nine people were near, plus two bombers.",),
    ),
    _typed(
        "hit",
        "hit shot stabbed struck",
        rf"(?P<v>[GOQ]){_GAP}(?: (?:were|was|been|being))(?: [a-z]+ly)? (?P<hit>hit|shot|stabbed|struck)\b(?! (?:at|by lightning|and K|off|down by the road|with (?:surprise|grief)))",
        ("[[Nine soldiers were hit]] by the blast.",),
        ("Nine soldiers were shot at.", "Nine soldiers were shot dead."),
    ),
    _typed(
        "seized",
        "seized taken snatched",
        rf"(?P<v>[GO]){_GAP}(?: (?:were|was|been|being)) (?P<seized>seized|snatched|taken (?:away|captive) by)\b",
        ("[[Three teachers were seized]] by armed men.",),
        ("Three rifles were seized by the police.",),
    ),
    _typed(
        "figure_put",
        "number figure total",
        r"(?:put|puts|placed) (?:the|their|its) (?P<fig>number|figure|total) at (?P<v>[QG])",
        ("Many were killed; radio put the [[number at nine]].",),
        ("Schools reopened and radio put the number at nine.",),
    ),
    _typed(
        "buried",
        "buried",
        r"(?P<v>G)(?: who)? were (?P<buried>buried)\b(?! under)",
        ("Witnesses said that [[eight people were buried]].",),
        ("Eight people were buried under paperwork.",),
    ),
    _typed(
        "lost_men",
        "lost losing lose loses loss",
        r"(?P<neg>denied |without )?(?P<lost>lost|losing|lose|loses|loss of) (?P<v>[GQO])(?! (?:days|seats|points|games|matches))",
        ("The army [[lost four soldiers]].",),
        ("The army lost four trucks.", "The club lost four players to a rival club."),
    ),
    _typed(
        "figure_of",
        "figure count tally estimate",
        r"(?P<src>[GAO]) (?:s )?(?P<fig>figure|count|tally|estimate) of (?P<v>[QG])",
        ("The army rejected the rebels' [[figure of 50]].",),
        ("The army rejected the figure of a saint.",),
    ),
)
