"""Sentences that tell of an attack: their triggers, roles, places, dates and casualties."""

import re
from collections.abc import Container

from msgspec import Struct

from afteraction.article import Article, Sentence
from afteraction.events.approach_rules import RULES as APPROACH_RULES
from afteraction.events.blame_rules import RULES as BLAME_RULES
from afteraction.events.claim_rules import RULES as CLAIM_RULES
from afteraction.events.dating import dates_of
from afteraction.events.roles import Frame, read_frames
from afteraction.events.shape import shape
from afteraction.events.suppressors import Hit, find_suppressors, suppressed_by
from afteraction.events.triggers import Trigger, trigger_words
from afteraction.findings import DateMention, Findings, PlaceMention
from afteraction.matching import within
from afteraction.record import Casualty
from afteraction.rule import any_words

# A text of so few sentences and words is about its attack.
_FEW_SENTENCES, _FEW_WORDS = 5, 130
_APPROACHES = frozenset(rule.name for rule in APPROACH_RULES)
_HARM = ("killed", "wounded", "casualties", "abducted", "missing")
# An event noun in the bare plural tells of attacks in general: "jihadist attacks".
_DETERMINERS = frozenset(
    "the these those two three four five six seven eight nine ten several both of separate twin "
    "simultaneous coordinated multiple series in during".split()
)


def is_short(findings: Findings) -> bool:
    """Whether the text is a brief: a few sentences, all of them about one thing."""
    article = findings.article
    return len(article.sentences) <= _FEW_SENTENCES and len(article.words) <= _FEW_WORDS


class Telling(Struct, kw_only=True):
    """A sentence that tells of an attack, with all that stands in it."""

    sentence: Sentence
    triggers: list[Trigger]
    frames: list[Frame]
    casualties: list[Casualty]
    places: list[PlaceMention]
    scenes: list[PlaceMention]
    dates: list[DateMention]
    words: str


def find_tellings(findings: Findings) -> tuple[list[Telling], list[Telling]]:
    """The sentences that tell of an attack, and those that only speak of one (claims, blame)."""
    article = findings.article
    by_sentence: dict[int, list[Casualty]] = {}
    counted: set[int] = set()
    for casualty in findings.casualties:
        home = article.sentence_at(casualty.start)
        if home is not None:
            counted.add(home.number)
        if home is not None and casualty.scope == "event" and casualty.outcome in _HARM:
            by_sentence.setdefault(home.number, []).append(casualty)
    triggers = trigger_words().find_all(article)
    telling: list[Telling] = []
    speaking: list[Telling] = []
    for sentence in article.sentences:
        casualties = by_sentence.get(sentence.number, [])
        if not casualties and not _may_tell(article, sentence, triggers):
            continue
        typed = shape(findings, sentence, triggers)
        hits = []
        if typed.triggers or casualties:
            hits = find_suppressors(article, sentence, findings.dates)
        kept = [t for t in typed.triggers if _kept(findings, sentence, t, hits)]
        frames = read_frames(findings, typed)
        claims = [f for f in frames if f.claimants or f.deniers or f.nobody or f.suspected]
        came = any(f.rule in _APPROACHES for f in frames)
        if not kept and not casualties and not claims and not came:
            continue
        strong = any(t.reading.strength == "strong" for t in kept)
        # "In December alone 188 people were killed": counted, but not of one event.
        if not casualties and not strong and not came and sentence.number in counted:
            continue
        if casualties and not strong:
            casualties = _own(findings, casualties, hits)
        alive = {trigger.start for trigger in kept}
        frames = [f for f in frames if f.trigger is None or f.trigger.start in alive]
        places = [p for p in within(findings.places, sentence.start, sentence.end) if not p.metonym]
        entry = Telling(
            sentence=sentence,
            triggers=kept,
            frames=frames,
            casualties=casualties,
            places=places,
            scenes=[p for p in places if sentence.heading or located(findings, p)],
            dates=dates_of(
                findings,
                within(findings.dates, sentence.start, sentence.end),
                [t.start for t in kept] + [c.start for c in casualties],
            ),
            words=typed.text,
        )
        acts = came or any(f.trigger is not None for f in frames) or _acts(kept)
        if casualties or acts:
            telling.append(entry)
        elif claims or kept:
            speaking.append(entry)
    return telling, speaking


# Words before a place that say where something happened: "in the town of Djibo".
_LOCATIVE = frozenset("in at near on outside inside within around across of between".split())
_REACH = 6


def located(findings: Findings, place: PlaceMention) -> bool:
    """Whether the words before a place say that something happened there."""
    article = findings.article
    first, _ = article.word_range(place.start, place.end)
    return place.scene or any(
        word in _LOCATIVE for word in article.words[max(0, first - _REACH) : first]
    )


# What the sentence speaks of: its dead are those of something else.
_ELSEWHERE = frozenset(("accident", "trial", "anniversary", "statistics", "fiction", "exercise"))


def _own(findings: Findings, casualties: list[Casualty], hits: list[Hit]) -> list[Casualty]:
    """The casualties of the article's own attack; those of a trial or an accident are not."""
    starts = findings.article.starts
    hits = [hit for hit in hits if hit.suppressor.category in _ELSEWHERE]
    kept = []
    for casualty in casualties:
        if any(
            hit.suppressor.direction == "sentence"
            or (
                hit.suppressor.direction in ("before", "near")
                and starts[hit.first] < casualty.start
            )
            for hit in hits
        ):
            casualty.scope = "other_event"
        else:
            kept.append(casualty)
    return kept


def _may_tell(article: Article, sentence: Sentence, triggers: Container[int]) -> bool:
    """Whether a sentence holds a trigger, or the words of a rule that needs none."""
    if any(index in triggers for index in range(sentence.first, sentence.stop)):
        return True
    words = article.words[sentence.first : sentence.stop]
    if _SPOKEN_WORDS.isdisjoint(words):
        return False
    tokens = set(words)
    return any(rule.fits(tokens) for rule in _SPOKEN)


_SPOKEN = (*APPROACH_RULES, *BLAME_RULES, *CLAIM_RULES)
_SPOKEN_WORDS = any_words(_SPOKEN)


def _acts(kept: list[Trigger]) -> bool:
    """Whether the triggers tell of an attack and do not only mention one."""
    if any(trigger.reading.strength == "strong" for trigger in kept):
        return True
    return any(trigger.reading.kind in ("burst", "event") for trigger in kept)


def _kept(findings: Findings, sentence: Sentence, trigger: Trigger, hits: list[Hit]) -> bool:
    """Whether a trigger stands, noted for the explain view."""
    article = findings.article
    reading = trigger.reading
    reason = None
    hit = suppressed_by(article, trigger, hits)
    if hit is not None:
        words = article.text[article.starts[hit.first] : article.ends[hit.stop - 1]]
        reason = f'{hit.suppressor.category}: "{words}"'
    elif reading.verb and reading.form == "base" and _infinitive(findings, trigger):
        reason = "an infinitive tells of no deed"
    elif (
        reading.verb
        and reading.form in ("base", "third")
        and not _tried(findings, trigger)
        and not (sentence.heading or is_short(findings))
    ):
        reason = "the present tells of habits"
    elif _since(findings, trigger) or _lasting(findings, sentence):
        reason = "a period, no day"
    elif reading.form == "plural" and _bare(findings, trigger):
        reason = "attacks in general"
    if reading.strength != "none":
        findings.note(
            "events", "events.trigger", trigger.start, trigger.end, reading.type, removed=reason
        )
    return reason is None


# A deed so near (in characters) before "since 2019" is told of years.
_PERIOD = 90


_PAST = re.compile(r"\b(?:past|last)\b")
_YEARS = re.compile(r"P(?:\d+|X)[YM]|P\d0+Y")


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


def _bare(findings: Findings, trigger: Trigger) -> bool:
    """A plural event noun without number, article or "of", in an article of some length."""
    article = findings.article
    if trigger.reading.kind == "weapon" or is_short(findings):
        return False
    if any(w in _CERTAIN_AFTER for w in article.words[trigger.stop : trigger.stop + 4]):
        return False
    before = article.words[max(0, trigger.first - 3) : trigger.first]
    return not any(word in _DETERMINERS or word.isdigit() for word in before)
