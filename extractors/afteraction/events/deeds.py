"""Which trigger words tell of a deed: not what is denied, planned, habitual or said in figures."""

from afteraction.article import Sentence
from afteraction.events.generalities import anchored, general, habitual
from afteraction.events.suppressors import Hit, suppressed_by
from afteraction.events.triggers import Trigger
from afteraction.findings import Findings
from afteraction.matching import within
from afteraction.rule import compile_plain

# A text of so few sentences and words is about its attack.
_FEW_SENTENCES, _FEW_WORDS = 5, 130
# An event noun in the bare plural tells of attacks in general: "jihadist attacks".
_DETERMINERS = frozenset(
    "the these those two three four five six seven eight nine ten several both of separate twin "
    "simultaneous coordinated multiple series in during".split()
)


def is_short(findings: Findings) -> bool:
    """Whether the text is a brief: a few sentences, all of them about one thing."""
    article = findings.article
    return len(article.sentences) <= _FEW_SENTENCES and len(article.words) <= _FEW_WORDS


def stands(findings: Findings, sentence: Sentence, trigger: Trigger, hits: list[Hit]) -> bool:
    """Whether a trigger stands, noted for the explain view."""
    article = findings.article
    reading = trigger.reading
    reason = None
    hit = suppressed_by(article, trigger, hits)
    if hit is not None:
        words = article.text[article.starts[hit.first] : article.ends[hit.stop - 1]]
        reason = f'{hit.suppressor.category}: "{words}"'
    elif _by_chance(findings, sentence, trigger):
        reason = "an accident or a disease"
    elif reading.verb and reading.form == "base" and _infinitive(findings, trigger):
        reason = "an infinitive tells of no deed"
    elif (said := general(findings, sentence, trigger)) is not None:
        reason = said
    elif (
        reading.verb
        and reading.form in ("base", "third")
        and not _tried(findings, trigger)
        and not sentence.heading
        and (not is_short(findings) or _goes_on(findings, sentence))
    ):
        reason = "the present tells of habits"
    elif _habit(findings, sentence, trigger):
        reason = "the passive of the present tells of habits"
    elif reading.form in ("past", "participle") and _in_general(findings, sentence, trigger):
        reason = "the perfect tells of what has gone on"
    elif reading.kind == "kill" and _attributive(findings, trigger):
        reason = "an adjective tells of nothing new"
    elif intercepts(findings, sentence, trigger):
        reason = "an interception"
    elif reading.kind == "burst" and _figurative(findings, trigger):
        reason = "a figure of speech"
    elif _since(findings, trigger) or _lasting(findings, sentence):
        reason = "a period, no day"
    elif reading.form == "plural" and _bare(findings, sentence, trigger):
        reason = "attacks in general"
    if reading.strength != "none":
        findings.note(
            "events", "events.trigger", trigger.start, trigger.end, reading.type, removed=reason
        )
    return reason is None


_BURSTS = ("explosion", "explode", "blast", "burst", "fire", "blaze", "went off")


def _by_chance(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the deaths of a trigger, or the explosion it tells of, are those of an accident."""
    if not findings.mishaps:
        return False
    if trigger.start in findings.mishaps:
        return trigger.reading.kind == "kill"
    return findings.article.folded[trigger.start : trigger.end].startswith(_BURSTS) and any(
        sentence.start <= offset < sentence.end for offset in findings.mishaps
    )


def _goes_on(findings: Findings, sentence: Sentence) -> bool:
    """Whether a brief tells in a sentence of what goes on, on no day, in no town, of no number.

    Its first sentence may be a headline: "Gunmen attack hotel".
    """
    return habitual(findings, sentence) or (
        sentence.number > 0 and not anchored(findings, sentence)
    )


def _habit(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Suspects are executed": what is done as a rule, where no day, town or number is given."""
    words = findings.article.words
    if trigger.reading.form not in ("past", "participle"):
        return False
    if is_short(findings) and (sentence.heading or anchored(findings, sentence)):
        return False
    before = words[max(0, trigger.first - 2) : trigger.first]
    return trigger.reading.kind in ("kill", "strike") and "are" in before


_COUNTING = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds scores "
    "several the these those this that his her their its both".split()
)
_GENERAL_REACH = 5


def _in_general(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """ "Journalists have been murdered": nobody certain, on no day, and not in the lead."""
    words = findings.article.words
    at = trigger.first - 2
    if trigger.reading.kind != "kill" or words[max(0, at) : trigger.first] != ["have", "been"]:
        return False
    if is_short(findings) or within(findings.dates, sentence.start, sentence.end):
        return False
    if all(s.heading for s in findings.article.sentences[: sentence.number]):
        return False
    before = words[max(sentence.first, at - _GENERAL_REACH) : at]
    return not any(word in _COUNTING or word.isdigit() for word in before)


# "The relatives of murdered students"; "the murdered priests" are certain ones.
_BEFORE_ADJECTIVE = frozenset(("of", "missing", "disappeared", "for", "about"))
_AFTER_VERB = frozenset("by in on at near with when while as during after and or who to".split())


def _attributive(findings: Findings, trigger: Trigger) -> bool:
    """Whether a participle only describes a noun, of nobody in particular."""
    if trigger.reading.form not in ("past", "participle") or trigger.reading.strength != "strong":
        return False
    words = findings.article.words
    if trigger.first == 0 or trigger.stop >= len(words):
        return False
    before = words[max(0, trigger.first - 2) : trigger.first]
    return (
        before[-1] in _BEFORE_ADJECTIVE or (before[-1] in ("and", "or") and before[0] == "missing")
    ) and words[trigger.stop] not in _AFTER_VERB


# "Shot down 12 of 15 drones"; "shot down a helicopter with a missile" is an attack.
_INCOMING = frozenset(
    "drone drones missile missiles rocket rockets uav uavs projectile projectiles shaheds".split()
)
_INTERCEPTED = 6
_OBJECT_ENDS = frozenset("with by using from in near over on after when and".split())


def intercepts(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether what is shot down are weapons on their way."""
    words = findings.article.words
    if "down" not in words[trigger.stop - 1 : min(trigger.stop + 1, sentence.stop)]:
        return False
    for word in words[trigger.stop : min(trigger.stop + _INTERCEPTED, sentence.stop)]:
        if word in _INCOMING:
            return True
        if word in _OBJECT_ENDS:
            return False
    return False


# What explodes in words only.
_FIGURATIVE = frozenset(
    "crisis confrontation anger scandal population tension tensions debate row dispute controversy "
    "frustration rage fury discontent protest protests demand laughter applause "
    "prices economy inflation".split()
)


_AUXILIARY = frozenset("which that had has have been just suddenly also again recently".split())


def _figurative(findings: Findings, trigger: Trigger) -> bool:
    """ "A political crisis exploded in the capital"; not "at the protest a bomb exploded"."""
    words = findings.article.words
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        if words[at] in _FIGURATIVE:
            return True
        if words[at] not in _AUXILIARY:
            return False
    return False


# A deed so near (in characters) before "since 2019" is told of years.
_PERIOD = 90


_PAST = compile_plain(r"\b(?:past|last)\b")
_YEARS = compile_plain(r"P(?:\d+|X)[YM]|P\d0+Y")


def _lasting(findings: Findings, sentence: Sentence) -> bool:
    """Whether a sentence tells of years: "have terrorised the region for a decade"."""
    article = findings.article
    for date in within(findings.dates, sentence.start, sentence.end):
        if date.date.type == "DURATION" and _YEARS.match(date.date.value):
            first, _ = article.word_range(date.start, date.end)
            before = article.words[max(0, first - 4) : first + 1]
            if "for" in before or ("in" in before and _PAST.search(date.date.text.casefold())):
                return any(
                    word in ("has", "have", "had")
                    for word in article.words[sentence.first : sentence.stop]
                )
    return False


def _since(findings: Findings, trigger: Trigger) -> bool:
    """Whether a trigger tells of a period: "have fought for independence since 2004"."""
    open_ended = any(
        d.function == "since" and trigger.end <= d.start < trigger.end + _PERIOD
        for d in within(findings.dates, trigger.start, trigger.end + 2 * _PERIOD)
    )
    if not open_ended:
        return False
    before = findings.article.words[max(0, trigger.first - 3) : trigger.first]
    lasting = any(word in ("has", "have", "had", "been") for word in before)
    return lasting or trigger.reading.kind == "clash"


# What was tried happened, if to no effect: "tried to storm the post".
_TRIED = frozenset("tried attempted tries attempts".split())


def _infinitive(findings: Findings, trigger: Trigger) -> bool:
    words = findings.article.words
    return (
        trigger.first > 0
        and words[trigger.first - 1] in ("to", "not", "let", "us")
        and not _tried(findings, trigger)
    )


def _tried(findings: Findings, trigger: Trigger) -> bool:
    words = findings.article.words
    return (
        trigger.first > 1
        and words[trigger.first - 1] == "to"
        and words[trigger.first - 2] in _TRIED
    )


# After these a bare plural tells of certain attacks: "Clashes between ...", "Bombings killed ...".
_CERTAIN_AFTER = frozenset(
    "between broke erupted left leave killed kill injured wounded took occurred".split()
)


# "Stormed the base with car bombs", "has done attacks like these" tell of those of a deed.
_MEANS = frozenset("with by using done carried launched staged".split())
_MEANS_REACH = 6


def _bare(findings: Findings, sentence: Sentence, trigger: Trigger) -> bool:
    """A plural event noun without number or article; in a brief also without a day or town."""
    article = findings.article
    if trigger.reading.kind == "weapon":
        return False
    if is_short(findings) and (
        sentence.heading
        or anchored(findings, sentence)
        or not _MEANS.isdisjoint(
            article.words[max(0, trigger.first - _MEANS_REACH) : trigger.first]
        )
    ):
        return False
    if any(w in _CERTAIN_AFTER for w in article.words[trigger.stop : trigger.stop + 4]):
        return False
    if trigger.stop < sentence.stop and _done(findings, sentence, article.words[trigger.stop]):
        return False
    before = article.words[max(0, trigger.first - 3) : trigger.first]
    return not any(word in _DETERMINERS or word.isdigit() for word in before)


_DID = frozenset("hit struck tore shook ripped set".split())


def _done(findings: Findings, sentence: Sentence, verb: str) -> bool:
    """Whether a past verb follows and a day is given: "air strikes flattened a block on Monday"."""
    if not verb.endswith("ed") and verb not in _DID:
        return False
    return any(
        date.function == "plain"
        and date.date.earliest is not None
        and date.date.earliest == date.date.latest
        for date in within(findings.dates, sentence.start, sentence.end)
    )
