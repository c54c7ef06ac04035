"""Whom an attack was meant for where the sentence names no victim: whose home, car or life it was.

"A bomb went off outside the home of Senator X", "an attempt on the life of X", "X escaped unhurt".
A place named after somebody ("the X Y airport") and a place where others were hit are no such
homes: the sentence must tell of a blow to a building or vehicle.
"""

from collections.abc import Iterator
from itertools import pairwise

from afteraction.actor_types import FORCES
from afteraction.actors.noun_mentions import stands_alone
from afteraction.article import Sentence
from afteraction.events.tellings import Telling
from afteraction.findings import ActorMention, Findings
from afteraction.matching import within
from afteraction.rule import compile_plain

_HOMES = (
    r"(?:homes?|houses?|residences?|apartments?|flat|villa|mansion|compound|bungalow|farms?|"
    r"farmhouse|ranch|estate|properties|property|offices?|surgery|clinic|law firm|studio|"
    r"cars?|vehicles?|jeep|truck|pickup|limousine|motorcade|convoy|motorcycle|van|taxi|boat|"
    r"plane|aircraft|helicopter|yacht|shops?|stores?|garage|garden|gate|bedroom|driveway)"
)
_HOME_WORDS = frozenset(
    """home homes house houses residence residences apartment apartments flat villa mansion
    compound bungalow farm farms farmhouse ranch estate property properties office offices surgery
    clinic firm studio car cars vehicle vehicles jeep truck pickup limousine motorcade convoy
    motorcycle van taxi boat plane aircraft helicopter yacht shop shops store stores garage garden
    gate bedroom driveway""".split()
)
_AIMED_WORDS = frozenset(
    """attempt attempts assassinate murder kill life lives escaped escapes survived survives unhurt
    unharmed unscathed uninjured including murders killing killings assassination assassinations
    slaying kidnapping kidnappings abduction shooting""".split()
)
_DENIALS = frozenset("not neither nor".split())
_THERE_WORDS = frozenset("when where".split())
_MEANT_WORDS = frozenset("aimed directed intended meant target".split())
# A blow to a thing, before it …
_BLOW = (
    r"(?:explod\w+|went off|goes off|detonat\w+|hurled|threw|thrown|lobbed|toss\w+|planted|placed|"
    r"left|bombed|bombs|bombings?|dynamit\w+|blew up|blown up|blasts?|attack(?:ed|s|ing)?|"
    r"raid(?:ed|s)?|storm(?:ed|s)?|burst into|broke into|break into|burned|burnt|torched|"
    r"set fire|set on fire|set ablaze|firebombed|fired (?:at|on|upon|into)|opened fire|"
    r"machinegunned|strafed|sprayed|riddled|raked|rammed|ambushed|shot (?:at|up|into)|"
    r"grenades?|bomb|rockets?|shells?|ransacked|occupied|destroyed|damaged|shelled)"
)
# … or behind it.
_STRUCK = (
    r"(?:(?:was|were|is|been|being) (?:\w+ ){0,2}?)?(?:bombed|attacked|targeted|raided|stormed|"
    r"set on fire|set ablaze|set alight|burned|burnt|torched|firebombed|dynamited|blown up|"
    r"machinegunned|strafed|sprayed|riddled|raked|hit|struck|ambushed|shelled|shot at|ransacked|"
    r"destroyed|damaged|exploded|blew up)\b"
)
_OWNED = r"(?: (?:of|owned by|belonging to|used by|carrying|occupied by|in which))"
_TITLE = r"(?: (?!and |or |but |who |which |that |where |when )[\w.'-]+){0,6} ?"

_HOME_OF = compile_plain(rf"\b{_HOMES}{_OWNED}{_TITLE}$")
_HOME_BEHIND = compile_plain(rf"^'s? (?:(?!and |or )[\w-]+ ){{0,3}}?{_HOMES}\b")
_HOME_BEFORE = compile_plain(rf"\b(?:his|her|their) (?:[\w-]+ ){{0,2}}?{_HOMES}\b")
_BLOW_BEFORE = compile_plain(rf"\b{_BLOW}\b[^.;]{{0,70}}?$")
_STRUCK_BEHIND = compile_plain(rf"^(?:[^.;,]{{0,40}}?|,? which [^.;]{{0,80}}?) {_STRUCK}")
_LIFE_OF = compile_plain(
    r"\b(?:attempts? (?:on|against) the li(?:fe|ves) of|attempt(?:s|ed|ing)? to (?:assassinate|"
    r"kill|murder|kidnap|abduct)|tr(?:y|ied|ying|ies) to (?:assassinate|kill|murder|kidnap|abduct)|"
    r"(?:murder|killing|assassination|slaying|kidnapping|abduction|shooting)s? "
    r"(?:(?:in|at|near|on|during) (?:[\w-]+,? ){1,5}?|yesterday |today |last \w+ )of)"
    rf"{_TITLE}$"
)
_INCLUDING = compile_plain(
    r"\b(?:kill\w*|wound\w*|injur\w*|dead|hurt|abducted|kidnapped|murdered|assassinated)\b"
    rf"[^.;]{{0,70}}?\b(?:including|among them){_TITLE}$"
)
# "The attack was aimed at General X Y", "the bomb was meant for the mayor", "the target was X Y".
_MEANT_FOR = compile_plain(
    r"\b(?:(?:was|were|been|apparently|probably|clearly|believed) (?:\w+ly )?(?:(?:aimed|directed)"
    r" (?:at|against)|(?:intended|meant) for)|(?:intended |main |likely |apparent )?target"
    r"(?: of the (?:attack|bomb|bombing|blast|ambush|attackers|gunmen|assassins))?"
    rf" (?:was|is|had been|may have been)(?: \w+ly)?){_TITLE}$"
)
_ESCAPED = compile_plain(
    r"^(?:, [^,.;]{1,110},| who|,? (?:and|nor) (?:his|her|the|\w+) (?:[\w-]+ ?){1,6}?)?"
    r" ?(?:had |has |have )?(?:narrowly |barely |"
    r"miraculously )?(?:(?:escaped|escapes|survived|survives|emerged) "
    r"(?:the |an? |another |this )?(?:\w+ ){0,3}?(?:attacks?|attempts?|bombings?|ambush|blasts?|"
    r"explosions?|unhurt|unharmed|unscathed|uninjured|injury|shootings?)|(?:was|were) "
    r"(?:not (?:hurt|injured|harmed|at home|in the (?:house|car))|unhurt|unharmed|unscathed|"
    r"uninjured|away at the time))"
)
# "Neither X nor his wife was hurt".
_NEITHER = compile_plain(rf"\b(?:neither|nor){_TITLE}$")
_NOR_HURT = compile_plain(
    r"^(?: nor [^.;,]{1,60}?)? (?:was|were) (?:\w+ly )?(?:hurt|injured|harmed|wounded|killed)\b"
)
# "X was in a restaurant when a bomb went off", "X and Y were at home when the rebels attacked".
_WHEN_STRUCK = (
    r"[^.;]{0,60}? (?:when|as|at the time)(?! (?:he|she|they|it)\b)"
    r"(?= [^.;]{0,90}?\b(?:explod\w+|explosions?|bombs?|blasts?|attack(?:ed|s|ers)?"
    r"|shooting|shot|opened fire|grenades?|ambush(?:ed)?|raid(?:ed)?)\b)"
)
_WAS_THERE = compile_plain(
    r"^(?:, [^,.;]{1,90},| who|,? (?:and|with|along with|accompanied by) [^.;]{1,90}?)?"
    r" (?:was|were) (?:(?:all|both|also|still) )?(?:(?:sleeping|asleep|dining|eating|"
    r"resting|working|praying|staying|driving|riding|travell?ing|walking|standing|sitting)\b[^.;]{0,50}?|inside\b|"
    r"(?:in|at|on|aboard) (?:(?:his|her|their|the|an?|one of the) (?:[\w-]+ ){0,3}?)?"
    rf"(?:{_HOMES}|home|restaurants?|hotel|building|headquarters|room|office|site|scene|church|"
    rf"mosque|market|school|station|bus|train|post)\b){_WHEN_STRUCK}"
)
# "A bomb exploded at the hotel where X was staying", "blew up the house where X and Y live".
_THERE = compile_plain(rf"\b{_BLOW}\b[^.;,]{{0,70}}? where{_TITLE}$")
_STAYED = compile_plain(
    r"^(?:,? and (?:his|her|their) [\w-]+)? (?:(?:was|were|is|are|has been|had been) (?:staying|"
    r"sleeping|asleep|dining|eating|resting|meeting|speaking|living|lodged|attending|giving)"
    r"|lives?|lived|sleeps?|slept|stayed)\b"
)
# Between two of a list of people: "X Y, 53; Z W", "X Y and his companion Z W".
_LISTED = compile_plain(
    r"^(?:, \d\d?)?(?:[,;]| and|[,;] and) (?:(?!who |said |says |told |by |with |for |in |as |"
    r"while |when |where |of |to |on |at |was |were |is )[\w.-]+ ){0,5}?$"
)
_SPOKE = compile_plain(
    r"^,? (?:said|says|told|added|stated|reported|announced|claimed|condemned)\b"
)
# How far before and behind a name its context is looked at, in characters.
_REACH = 160


def struck(findings: Findings, telling: Telling) -> Iterator[ActorMention]:
    """The people of a sentence whose home, vehicle or life the attack was aimed at."""
    article = findings.article
    sentence = telling.sentence
    words = article.words[sentence.first : sentence.stop]
    homes = not _HOME_WORDS.isdisjoint(words)
    aimed = not _MEANT_WORDS.isdisjoint(words)
    there = not _THERE_WORDS.isdisjoint(words)
    unhurt = not _DENIALS.isdisjoint(words) or not _AIMED_WORDS.isdisjoint(words)
    if not homes and not aimed and not there and not unhurt:
        return
    mentions = within(findings.actors, sentence.start, sentence.end)
    people = [one for one in mentions if _is_person(one)]
    for one in people:
        before = article.folded[max(sentence.start, one.start - _REACH) : one.start]
        behind = article.folded[one.end : min(sentence.end, one.end + _REACH)]
        before, behind = before.replace("\n", " "), behind.replace("\n", " ")
        home = homes and (
            _of_home(findings, one, before, behind) or _his(before, behind, one, people)
        )
        if (
            home
            or _LIFE_OF.search(before)
            or (aimed and _MEANT_FOR.search(before))
            or _ESCAPED.search(behind)
            or (_NOR_HURT.search(behind) and _NEITHER.search(before))
            or (there and (_WAS_THERE.search(behind) or _was_there(before, behind)))
            or ("including" in words and _INCLUDING.search(before))
        ):
            yield one


# "The injured were X Y, 19, who was passing by, and Z W": how a list of the harmed begins.
_ROLL_WORDS = frozenset(
    """dead deceased injured wounded victim victims fatality fatalities slain assassinations murders
    killings kidnappings abductions those killed murdered kidnapped abducted""".split()
)
_NAMING = frozenset("identified named".split())
_ROLL_CALL = compile_plain(
    r"^\W*(?:[\w']+ ){0,6}?(?:dead|deceased|injured|wounded|victims?|fatalit(?:y|ies)|slain)\b"
    r"[^.:;,]{0,40}?\b(?:were|was|are|is|includ(?:e|es|ed))(?: also)?"
    r"(?: (?:identified|named)(?: by [\w ]{1,20})? as)?:?(?= )"
    r"|\b(?:assassinations|murders|killings|kidnappings|abductions|injured|wounded|dead|killed)\b"
    r"[^.:;]{0,60}:(?= )"
    r"|^\W*(?:those|the (?:people|men|women|persons|two|three|four|five|six)) "
    r"(?:who (?:were|had been) )?(?:killed|murdered|slain|wounded|injured|kidnapped|abducted"
    r"|taken hostage)\b[^.:;,]{0,60}? (?:are|were)"
    r"(?: (?:identified|named)(?: by [\w ]{1,20})? as)?:?(?= )"
)
# "Three people, identified as X Y, ...", and in the next sentence "They are X Y, ...".
_IDENTIFIED = compile_plain(
    r",? (?:(?:who|they) (?:have been|had been|were|was) )?(?:identified|named)(?: only)?"
    r"(?: by [\w ]{1,25}?)? as:?(?= )"
)
_THEY_ARE = compile_plain(
    r"\W*they (?:are|were|have been|had been)(?: (?:identified|named)(?: by [\w ]{1,25}?)? as)?"
    r":?(?= )"
)
# Up to the first name known: names we don't know, ages and titles, and nothing that is done.
_UP_TO_A_NAME = compile_plain(
    r" (?:(?!(?:was|were|is|are|by|after|when|in|at|on|who|that|taken|to|from|said|not)\b)"
    r"[\w.'-]+[,;]? ){0,8}"
)
# What stands before the next of a list: "; ", ", and the engineer ".
_NEXT = compile_plain(r"(?:^|[,;:(]|\band\b|\bas\b) ?(?:[\w.'-]+ ){0,6}$")
_NOT_LISTED = compile_plain(
    r"\b(?:of|by|for|to|with|from|near|at|in|on|against|under|that|told|said) (?:the |an? )?$|'s $"
)


def called(findings: Findings, telling: Telling) -> Iterator[ActorMention]:
    """The people listed as the dead or hurt: "the injured were: X Y, ...; Z W".

    In a sentence that tells of the attack, or the next one.
    """
    number = telling.sentence.number
    for sentence in findings.article.sentences[number : number + 2]:
        start = _roll_call(findings, sentence, telling)
        if start is not None:
            yield from _listed_from(findings, sentence, start)


def _roll_call(findings: Findings, sentence: Sentence, telling: Telling) -> int | None:
    """Where in a sentence the names of the harmed begin, in characters of it."""
    article = findings.article
    words = article.words[sentence.first : sentence.stop]
    text = article.folded[sentence.start : sentence.end].replace("\n", " ")
    beside = sentence.number == telling.sentence.number
    if not _ROLL_WORDS.isdisjoint(words):
        roll = _ROLL_CALL.search(text)
        if roll is not None and (beside or roll.start() == 0):
            return int(roll.end())
    if beside and not _NAMING.isdisjoint(words):
        for end in _unnamed(findings, telling):
            roll = _IDENTIFIED.match(text, end - sentence.start)
            if roll is not None:
                return int(roll.end())
    elif words[:1] == ["they"]:
        roll = _THEY_ARE.match(text)
        if roll is not None and any(True for _ in _unnamed(findings, telling)):
            return int(roll.end())
    return None


def _unnamed(findings: Findings, telling: Telling) -> Iterator[int]:
    """Where the words end that tell of victims of a sentence without their names."""
    for casualty in telling.casualties:
        victims = casualty.victims
        if not victims.text or victims.side == "armed_group" or casualty.count.value in (0, None):
            continue
        start = findings.article.text.find(victims.text, casualty.sentence.start)
        if start >= 0:
            yield start + len(victims.text)


def _listed_from(findings: Findings, sentence: Sentence, begin: int) -> Iterator[ActorMention]:
    """The people named in a sentence from a character of it on, if names stand right there."""
    article = findings.article
    text = article.folded[sentence.start : sentence.end].replace("\n", " ")
    begun = False
    for one in within(findings.actors, sentence.start + begin, sentence.end):
        if one.actor.type != "person" and (one.plural or not _is_person(one)):
            continue
        at = one.start - sentence.start
        if not begun and _UP_TO_A_NAME.fullmatch(text, begin, at) is None:
            return
        begun = True
        behind = text[one.end - sentence.start :][:15]
        named = one.actor.type == "person"
        if at > begin + 1 and _NEXT.search(text, begin, at) is None:
            continue
        if named and not _NOT_LISTED.search(text[:at]) and not _SPOKE.search(behind):
            yield one


def _was_there(before: str, behind: str) -> bool:
    """Whether a blow fell where somebody stayed: "a bomb hit the hotel where X was staying"."""
    return bool(_STAYED.search(behind) and _THERE.search(before))


def _is_person(one: ActorMention) -> bool:
    """Somebody whose home or life it may be: no force and no group."""
    actor = one.actor
    return actor.type == "person" or (actor.generic and actor.type not in FORCES)


def _of_home(findings: Findings, one: ActorMention, before: str, behind: str) -> bool:
    """Whether a home or vehicle of the person is struck."""
    home = _HOME_OF.search(before)
    if home is not None:
        _, stop = findings.article.word_range(one.start, one.end)
        if one.actor.generic and not stands_alone(findings.article, stop - 1, stop):
            return False  # "the offices of the workers federation"
        told = before[: home.start()]
        return bool(_BLOW_BEFORE.search(told) or _STRUCK_BEHIND.search(behind))
    home = _HOME_BEHIND.search(behind)
    if home is None or (one.actor.generic and "office" in home.group()):
        return False  # "the mayor's office" is the town's
    return bool(_BLOW_BEFORE.search(before) or _STRUCK_BEHIND.search(behind[home.end() :]))


def _his(before: str, behind: str, one: ActorMention, people: list[ActorMention]) -> bool:
    """Whether "his home" is struck and only this person of the sentence can be meant."""
    if _SPOKE.search(behind):
        return False  # "Officer X Y says Z was held in a raid on his home"
    if one.actor.type != "person" or len({p.actor.name for p in people if not p.plural}) > 1:
        return False
    for home in _HOME_BEFORE.finditer(behind):
        told = behind[: home.start()]
        if _BLOW_BEFORE.search(told) or _STRUCK_BEHIND.search(behind[home.end() :]):
            return True
    return False


def listed(findings: Findings, telling: Telling, names: set[str]) -> Iterator[ActorMention]:
    """People of a sentence in one list with somebody of ``names``: "X Y and his companion Z W"."""
    article, sentence = findings.article, telling.sentence
    mentions = within(findings.actors, sentence.start, sentence.end)
    people = [one for one in mentions if one.actor.type == "person"]
    for one, other in pairwise(people):
        if (one.actor.name in names) == (other.actor.name in names):
            continue
        gap = article.folded[one.end : other.start].replace("\n", " ")
        behind = article.folded[other.end : other.end + 15].replace("\n", " ")
        if _LISTED.search(gap) and not _SPOKE.search(behind):
            new = other if one.actor.name in names else one
            names = names | {new.actor.name}
            yield new
