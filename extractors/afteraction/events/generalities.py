"""Trigger words that tell of no deed in particular: what people of a kind do, crimes as such.

"Those who bomb markets", "accused of murder and arson", "they have burned schools and murdered
teachers", "the senator attacked the premier over the budget" hold in general, or of words. These
tests hold in a brief of two sentences as much as in a long text.
"""

from itertools import pairwise

from afteraction.article import Sentence
from afteraction.events.dating import days_between, precision
from afteraction.events.figures import figure
from afteraction.events.triggers import Trigger
from afteraction.findings import Findings
from afteraction.matching import within
from afteraction.record import Date
from afteraction.rule import compile_plain

IN_MOOD = "what would be done, joined by and"
OF_A_KIND = "what people of a kind do"
IN_WORDS = "an attack in words"
ACCUSATION = "an accusation in general"
AS_SUCH = "a crime as such"
ASSESSED = "what is assessed or expected"
_MODALS = frozenset("will would could might must should shall can cannot to may let".split())
# "Went on to blow up his car and hurt two guards": he did.
_DONE = frozenset("proceeded managed on began started continued continues tried attempted".split())
_CLAUSE_ENDS = frozenset("but which who whom when where while because although after".split())
_MANY = frozenset("those people men women anyone all".split())
_RELATIVE = frozenset(("who", "whoever"))
_REACH = 14
_NEAR = 9


def general(findings: Findings, sentence: Sentence, trigger: Trigger) -> str | None:
    """Why a trigger tells of no deed in particular, or None."""
    reading = trigger.reading
    if reading.verb and reading.form == "base":
        if _in_mood(findings, sentence, trigger):
            return IN_MOOD
        if _of_a_kind(findings, sentence, trigger):
            return OF_A_KIND
    if reading.verb and reading.form in ("past", "participle"):
        if _of_words(findings, trigger):
            return IN_WORDS
        if _accuses(findings, sentence, trigger):
            return ACCUSATION
        if _among_others(findings, sentence, trigger):
            return OF_A_KIND
    if (said := figure(findings, trigger)) is not None:
        return said
    if not reading.verb and _assessed(findings, sentence, trigger):
        return ASSESSED
    if not reading.verb and reading.form == "singular" and _after_who(findings, trigger):
        return OF_A_KIND
    if not reading.verb and habitual(findings, sentence) and not anchored(findings, sentence):
        return OF_A_KIND
    if not reading.verb and reading.form == "singular" and _as_such(findings, sentence, trigger):
        return AS_SUCH
    return None


# "At least one more attack on the road is likely", "the group prefers the ambush to the assault".
_ASSESSES = compile_plain(
    r"\b(?:we (?:assess|judge|expect|anticipate)|(?:is|are|as|be|being|remains?|seems?|considered)"
    r" (?:highly |very |quite |more |most |increasingly )?(?:un)?likely|it is (?:im)?possible that"
    r"|(?:likelihood|probability|possibility|chance) of|prefers?)\b"
)
_ASSESSING = frozenset(
    "assess judge expect anticipate likely unlikely possible impossible likelihood probability "
    "possibility chance prefer prefers".split()
)
_KNOWN = frozenset("this that these those last yesterday's".split())


def _assessed(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an attack is only thought likely: one that is known ("the raid is likely …") not."""
    words = findings.article.words
    if _ASSESSING.isdisjoint(words[sentence.first : sentence.stop]):
        return False
    found = _ASSESSES.search(findings.article.folded, sentence.start, sentence.end)
    if found is None:
        return False
    before = words[max(sentence.first, trigger.first - 3) : trigger.first]
    if not _KNOWN.isdisjoint(before):
        return False
    return "the" not in before or found.group().startswith("prefer")


def _in_mood(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "They will blow up the line and kill the guards": the second verb is no more told."""
    words = findings.article.words
    if trigger.first == sentence.first or words[trigger.first - 1] not in ("and", "or"):
        return False
    for at in range(trigger.first - 2, max(sentence.first - 1, trigger.first - _REACH), -1):
        if words[at] in _MODALS:
            return not (words[at] == "to" and at and words[at - 1] in _DONE)
        if words[at] in _CLAUSE_ENDS:
            return False
    return False


def _of_a_kind(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Terrorists who attack civilians and bomb markets" are whoever they may be."""
    words = findings.article.words
    lowest = max(sentence.first, trigger.first - _NEAR)
    return any(
        words[at] in _RELATIVE and _plural(words[at - 1] if at else "")
        for at in range(lowest, trigger.first)
    )


def _plural(word: str) -> bool:
    """Whether a word before "who" names people of a kind, or is "those" itself."""
    return word in _MANY or word.endswith("s")


def _after_who(findings: Findings, trigger: Trigger) -> bool:
    """ "Those who attack innocent people": a verb, whatever it looks like."""
    words = findings.article.words
    return (
        trigger.first > 1
        and words[trigger.first - 1] in _RELATIVE
        and _plural(words[trigger.first - 2])
    )


_VERBALLY = frozenset(
    "harshly sharply verbally bitterly publicly openly strongly furiously angrily".split()
)
_POLITICS = (
    r"(?:prime minister|premier|president|chancellor|government|cabinet|opposition|coalition"
    r"|minister|parliament|congress|senate|party|media|press|critics|rivals?|decision|plans?"
    r"|policy|policies|proposals?|bill|budget|deal|agreement|verdict|ruling|report|candidate)"
)
_IN_SPEECH = (
    r"in (?:an?|his|her|their) (?:speech|sermon|memoirs?|debate|statement|interview|article"
    r"|letter|column|editorial|tweet|post|broadcast)"
)
# "Attacked the government over its budget", "attacked the plan in a speech"; herders attack a
# village over grazing too, and it is no matter of words.
_WORDS_ONLY = compile_plain(
    rf"\s(?:the |his |her |its |their |president |prime minister |[a-z]+'s )?(?:[\w'-]+ ){{0,3}}?"
    rf"(?:{_POLITICS}(?:'s)? (?:[\w'-]+ ){{0,3}}?"
    r"(?:over|for (?:[a-z]+ing|his|her|its|their|the)|as (?:an? |being |too )?[a-z]+"
    rf"|{_IN_SPEECH}|saying|accusing|calling|claiming)"
    # A mayor or a church is attacked with arms over a tax, and in words in a sermon.
    r"|(?:mayor|governor|commissioner|bishop|archbishop|pope|regulator|board|council|church|bank"
    r"|company|firm|union|judges?|courts?|king|monarchy)(?:'s)? (?:[\w'-]+ ){0,3}?"
    rf"{_IN_SPEECH})\b"
)
_WORDS_REACH = 90


def _of_words(findings: Findings, trigger: Trigger) -> bool:
    """Whether somebody is attacked in words."""
    article = findings.article
    if article.words[trigger.first] not in ("attacked", "assailed", "assaulted"):
        return False
    before = article.words[trigger.first - 1] if trigger.first else ""
    if before in _VERBALLY and "for" not in article.words[trigger.stop : trigger.stop + 1]:
        return before in ("harshly", "verbally", "bitterly", "publicly", "openly", "sharply")
    return (
        _WORDS_ONLY.match(
            article.folded, trigger.end, min(len(article.folded), trigger.end + _WORDS_REACH)
        )
        is not None
    )


# "It is the first time that a judge has been murdered": the one who was told of.
_THE_NTH_TIME = compile_plain(
    r"\W*(?:and |but )?(?:this|it|that) (?:is|was|marks|marked) (?:only |not )?the "
    r"(?:[a-z]+|\d{1,3}(?:st|nd|rd|th)) time\b"
)


def _among_others(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a sentence says how often such a thing has been."""
    return _THE_NTH_TIME.match(findings.article.folded, sentence.start, trigger.start) is not None


_PERFECT = frozenset(("has", "have", "having"))
_PEOPLE = frozenset("people women men children civilians innocents".split())
_NO_BARE_PLURAL = frozenset(
    "this his its us as was has is thus perhaps always hours days weeks months years".split()
)


def _accuses(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "They have murdered teachers and burned schools": whom, where and when is not told."""
    article = findings.article
    words = article.words
    if trigger.reading.kind not in ("kill", "strike") or trigger.stop >= sentence.stop:
        return False
    object_ = words[trigger.stop]
    if not (object_ in _PEOPLE or (object_.endswith("s") and object_ not in _NO_BARE_PLURAL)):
        return False
    if article.cased and article.capitalised(trigger.stop):
        return False  # "have attacked Los Olivos"
    before = words[max(sentence.first, trigger.first - _REACH) : trigger.first]
    if _PERFECT.isdisjoint(before[-3:]) and not (
        before and before[-1] in ("and", "or") and not _PERFECT.isdisjoint(before)
    ):
        # The second of three verbs: "have burned schools, bombed bridges and ..."
        comma = "," in article.folded[article.ends[trigger.first - 1] : trigger.start]
        if not (before and comma and not _PERFECT.isdisjoint(before)):
            return False
    return not anchored(findings, sentence)


def anchored(findings: Findings, sentence: Sentence) -> bool:
    """Whether a sentence gives a day, a town or a number of victims."""
    if any(
        date.function == "plain" and date.date.type in ("DATE", "TIME") and not _long(date.date)
        for date in within(findings.dates, sentence.start, sentence.end)
    ):
        return True
    if any(
        place.place.kind not in ("country", "region")
        for place in within(findings.places, sentence.start, sentence.end)
    ):
        return True
    return any(
        sentence.start <= casualty.start < sentence.end
        and casualty.count.value is not None
        and casualty.scope == "event"
        for casualty in findings.casualties
    )


_MONTH = 31  # days


def _long(date: Date) -> bool:
    """Whether a date covers more than a month: "the first quarter of the year"."""
    if date.earliest is None or date.latest is None:
        return False
    return days_between(date.earliest, date.latest) >= _MONTH


def habitual(findings: Findings, sentence: Sentence) -> bool:
    """Whether a sentence tells of what goes on: "are killed every month"."""
    return any(
        date.date.type == "SET" for date in within(findings.dates, sentence.start, sentence.end)
    )


_TO = compile_plain(r"\s(?:and|to|through|until|till)\s|-")


def over_months(findings: Findings, sentence: Sentence) -> bool:
    """Whether a sentence counts over months: "between January and September 310 were killed"."""
    months = [
        date
        for date in within(findings.dates, sentence.start, sentence.end)
        if precision(date.date) == "month"
    ]
    folded = findings.article.folded
    return any(
        _TO.fullmatch(folded, one.end, other.start) is not None
        and folded[max(0, one.start - len("between ")) : one.start].endswith(("between ", "from "))
        for one, other in pairwise(months)
    )


_LISTED = frozenset("of for against and or with to from including through by".split())
_TOLD = frozenset("of on at by near in that which against inside outside around".split())
_CRIMES = frozenset(
    "murder kidnapping abduction assassination arson assault massacre sabotage bombing killing "
    "attack ambush execution torture".split()
)


# "Abduction for ransom remains the chief concern", "Arson is punished by death".
_SUBJECT_AS_SUCH = frozenset("for remains is continues poses and or".split())


def _as_such(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Wanted for murder, kidnapping and arson": a crime, and none in particular."""
    article = findings.article
    words = article.words
    if trigger.stop - trigger.first != 1 or words[trigger.first] not in _CRIMES:
        return False
    if sentence.heading:
        return False
    if trigger.first == sentence.first:
        return trigger.stop < sentence.stop and words[trigger.stop] in _SUBJECT_AS_SUCH
    gap = article.folded[article.ends[trigger.first - 1] : trigger.start]
    if words[trigger.first - 1] not in _LISTED and "," not in gap:
        return False
    if gap.strip(" ,") not in ("",):
        return False  # "of 'murder' in Lahore", "sniper-attack"
    after = words[trigger.stop : min(trigger.stop + 4, sentence.stop)]
    return _TOLD.isdisjoint(after)
