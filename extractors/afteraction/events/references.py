"""Whether a sentence tells a deed anew ("gunmen shot a teacher") or refers to a known one."""

from afteraction.events.tellings import Telling
from afteraction.events.triggers import Trigger
from afteraction.findings import Findings
from afteraction.record import EventType
from afteraction.rule import compile_plain

_DEEDS = frozenset(("strike", "kill", "fire", "burst"))
# "The bomb exploded", "they fired at": who is spoken of was told before.
_KNOWN = frozenset("the this these those they he she it his her its their which who".split())
# "On the road", "in the town of", "of the army" make no deed known.
_LEADS = frozenset(
    "of in on at near for by to into from with against outside inside around across towards "
    "between and through during after".split()
)
# Before these another clause ends: "the mayor said", "the governor told us that".
_ENDS = frozenset("said says told reported that when while after but".split())
_BACK = 8
_INDEFINITE = frozenset("a an another one two three four five six several separate".split())
_NOUN_REACH = 4


def tells_anew(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence brings in a deed as news: by its doer, its victims or its weapon.

    "Gunmen shot dead a teacher", "a bomb went off", "an ambush at Bor"; not "the bomb exploded",
    "they shot him".
    """
    if _IN_IT.search(telling.words):
        return False
    verbs = [trigger for trigger in telling.triggers if trigger.reading.verb]
    nouns = [trigger for trigger in telling.triggers if not trigger.reading.verb]
    return any(_is_new(findings, telling, trigger) for trigger in (*verbs[:1], *nouns))


# "Four died in the ambush": of the one that was told.
_IN_IT = compile_plain(
    r"_(?:in|during) (?:the|this|that) (?:[a-z]+ ){0,2}[EJ]\b(?! (?:of|_?on|_?at) )"
)


def _is_new(findings: Findings, telling: Telling, trigger: Trigger) -> bool:
    words = findings.article.words
    reading = trigger.reading
    first = telling.sentence.first
    if reading.verb:
        if reading.form not in ("past", "participle") or reading.kind not in _DEEDS:
            return False
        for at in range(trigger.first - 1, max(first, trigger.first - _BACK) - 1, -1):
            if words[at] in _ENDS:
                break
            if words[at] in _KNOWN and (at == first or words[at - 1] not in _LEADS):
                return False
        return True
    if reading.form != "singular" or reading.strength != "strong":
        return False
    return not _INDEFINITE.isdisjoint(
        words[max(first, trigger.first - _NOUN_REACH) : trigger.first]
    )


# "The ambush", "this attack" speak of a deed that is known.
_DEFINITE = frozenset("the this that these those both his her its their".split())
_DEFINITE_REACH = 4


def only_refers(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence only names a known attack: "a day before the raid the mayor said ..."."""
    return bool(telling.triggers) and all(
        is_known(findings, telling, trigger) for trigger in telling.triggers
    )


def dates_known(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence gives the day of a known attack: "the raid on Tuesday"."""
    article = findings.article
    return not tells_anew(findings, telling) and any(
        is_known(findings, telling, trigger)
        and any(
            _ITS_DAY.fullmatch(article.folded, trigger.end, date.start) is not None
            or article.folded[date.end : trigger.start] == "'s "
            for date in telling.dates
        )
        for trigger in telling.triggers
    )


_GENERIC = frozenset(("attack", "other"))


def kinds_told(findings: Findings, telling: Telling) -> set[EventType]:
    """The types of the deeds that a sentence tells, without those it only refers to."""
    return {
        trigger.reading.type
        for trigger in telling.triggers
        if trigger.reading.type not in _GENERIC and not is_known(findings, telling, trigger)
    }


def kinds_referred_to(findings: Findings, telling: Telling) -> set[EventType]:
    """The types of the known attacks that a sentence speaks of: "the ambush"; "the attack" none."""
    return {
        trigger.reading.type
        for trigger in telling.triggers
        if trigger.reading.type not in _GENERIC and is_known(findings, telling, trigger)
    }


# "The attack (took place) (late) on Tuesday".
_ITS_DAY = compile_plain(
    r" (?:(?:itself )?(?:took place|happened|occurred|came|began|started|was carried out) )?"
    r"(?:(?:late|early|shortly|at) )?(?:(?:on|in) )?(?:the )?"
)


def is_known(findings: Findings, telling: Telling, trigger: Trigger) -> bool:
    """Whether a trigger is a noun for what is known: "the raid", "Silva's murder"."""
    if trigger.reading.verb:
        return False
    article = findings.article
    first = max(telling.sentence.first, trigger.first - _DEFINITE_REACH)
    if not _DEFINITE.isdisjoint(article.words[first : trigger.first]):
        return True
    if trigger.first == telling.sentence.first:
        return False
    before = trigger.first - 1
    if article.words[before] == "s":  # "night's attack", of which the s is a word of its own
        return article.starts[before] > 0 and article.folded[article.starts[before] - 1] == "'"
    return article.folded[article.ends[before] : trigger.start] == "' "
