"""Sentences that tell of an attack: their triggers, roles, places, dates and casualties."""

from collections.abc import Container

from msgspec import Struct

from afteraction.article import Article, Sentence
from afteraction.events.approach_rules import RULES as APPROACH_RULES
from afteraction.events.background import reasons, stands_in
from afteraction.events.blame_rules import RULES as BLAME_RULES
from afteraction.events.claim_rules import RULES as CLAIM_RULES
from afteraction.events.clauses import clauses, days_before
from afteraction.events.dating import LONG_PAST, dates_an_event, dates_of, days_between, precision
from afteraction.events.deeds import intercepts, stands
from afteraction.events.generalities import (
    ACCUSATION,
    IN_MOOD,
    OF_A_KIND,
    general,
    over_months,
)
from afteraction.events.identity_rules import RULES as IDENTITY_RULES
from afteraction.events.roles import Frame, read_frames
from afteraction.events.shape import Shape, shape
from afteraction.events.suppressors import Hit, find_suppressors, suppressed_by
from afteraction.events.suspect_rules import RULES as SUSPECT_RULES
from afteraction.events.triggers import Trigger, find_triggers, trigger_words
from afteraction.events.whereabouts import is_specific
from afteraction.findings import DateMention, Findings, PlaceMention
from afteraction.matching import within
from afteraction.record import Casualty
from afteraction.rule import RuleTable, compile_plain

_APPROACHES = frozenset(rule.name for rule in APPROACH_RULES)
_HARM = ("killed", "wounded", "casualties", "abducted", "missing")


class Telling(Struct, kw_only=True):
    """A sentence that tells of an attack, with all that stands in it.

    ``firm`` are those of its scenes that are the deed's, and not of who tells of it. ``entry``:
    which entry of a live report or list it is in, 0 in none; ``labelled``: one of a list.
    """

    sentence: Sentence
    triggers: list[Trigger]
    frames: list[Frame]
    casualties: list[Casualty]
    places: list[PlaceMention]
    scenes: list[PlaceMention]
    firm: list[PlaceMention]
    dates: list[DateMention]
    words: str
    entry: int = 0
    labelled: bool = False


def find_tellings(findings: Findings) -> tuple[list[Telling], list[Telling]]:
    """The sentences that tell of an attack, and those that only speak of one (claims, blame)."""
    article = findings.article
    by_sentence: dict[int, list[Casualty]] = {}
    counted: set[int] = set()
    for casualty in findings.casualties:
        home = article.sentence_at(casualty.start)
        if home is not None:
            counted.add(home.number)
        if home is None or casualty.outcome not in _HARM:
            continue
        if casualty.scope == "other_event" and days_before(
            article, home, casualty, within(findings.places, home.start, home.end)
        ):
            casualty.scope = "event"
        if casualty.scope == "other_event" and _told_apart(findings, home, casualty):
            casualty.scope = "event"
        if casualty.scope == "event":
            by_sentence.setdefault(home.number, []).append(casualty)
    triggers = trigger_words().find_all(article)
    # Some of those who died in another event died in it too.
    elsewhere = {c.id for c in findings.casualties if c.scope == "other_event"}
    telling: list[Telling] = []
    speaking: list[Telling] = []
    for sentence in (
        part
        for whole in article.sentences
        for part in clauses(
            article,
            whole,
            by_sentence.get(whole.number, ()),
            within(findings.places, whole.start, whole.end),
        )
    ):
        casualties = [
            c
            for c in by_sentence.get(sentence.number, ())
            if sentence.start < c.end <= sentence.end and c.scope == "event"
        ]
        for casualty in [c for c in casualties if c.subset_of in elsewhere]:
            casualty.scope = "other_event"
            casualties.remove(casualty)
        if not casualties and not _may_tell(article, sentence, triggers):
            continue
        given = reasons(article, sentence)
        for casualty in [c for c in casualties if stands_in(given, c.start)]:
            casualty.scope = "other_event"
            casualties.remove(casualty)
            elsewhere.add(casualty.id)
        typed = shape(findings, sentence, triggers)
        hits = []
        if typed.triggers or casualties:
            hits = find_suppressors(article, sentence, findings.dates)
        kept = [t for t in typed.triggers if stands(findings, sentence, t, hits)]
        casualties = _told(findings, sentence, casualties, typed, kept)
        if kept and not casualties and _recalled(findings, given, kept):
            continue
        frames = read_frames(findings, typed)
        claims = [f for f in frames if f.claimants or f.deniers or f.nobody or f.suspected]
        came = (
            any(f.rule in _APPROACHES for f in frames)
            or _STRUCK.search(typed.text) is not None
            # Behind a deed told before it may be one more detail: "two drones struck a house".
            or (
                any(t.reading.strength != "none" for t in kept)
                and WEAPON_HITS.search(typed.text) is not None
                and (not telling or _on_a_day(findings, sentence))
            )
            or _runs_over(article, sentence)
            or (bool(telling) and _was_hit(findings, telling[-1], typed))
        )
        if not kept and not casualties and not claims and not came:
            continue
        if _only_intercepts(findings, typed, kept) and not casualties:
            continue
        strong = any(t.reading.strength == "strong" for t in kept)
        # "In December alone 188 people were killed": counted, but not of one event.
        if not casualties and not strong and not came and sentence.number in counted:
            continue
        if casualties and not strong:
            counted_here = casualties
            casualties = _own(findings, counted_here, hits)
            elsewhere.update(c.id for c in counted_here if c.scope == "other_event")
        alive = {trigger.start for trigger in kept}
        frames = [f for f in frames if f.trigger is None or f.trigger.start in alive]
        places = [p for p in within(findings.places, sentence.start, sentence.end) if not p.metonym]
        anchors = [t.start for t in kept] + [c.start for c in casualties]
        scenes = [
            p
            for p in places
            if sentence.heading
            or (
                (located(findings, p) or _is_struck(article, p, kept))
                and not _brought_there(article, sentence, p)
                and not stands_in(given, p.start)
            )
        ]
        entry = Telling(
            sentence=sentence,
            triggers=kept,
            frames=frames,
            casualties=casualties,
            places=places,
            scenes=scenes,
            firm=[
                p
                for p in scenes
                if not _of_who_tells(article, sentence, p, anchors) and not _of_a_body(article, p)
            ],
            dates=dates_of(
                findings,
                [
                    date
                    for date in within(findings.dates, sentence.start, sentence.end)
                    if not stands_in(given, date.start)
                ],
                anchors,
            ),
            words=typed.text,
        )
        acts = came or any(f.trigger is not None for f in frames) or _acts(kept)
        if casualties or acts:
            telling.append(entry)
        elif claims or kept:
            speaking.append(entry)
    return telling, speaking


# "In a separate incident on Sunday, three guards died …": it is told here, and not only recalled.
_APART = compile_plain(
    r"\W{0,3}(?:meanwhile, |also |and )?in (?:a|another|yet another) "
    r"(?:separate |different |similar |second |third |further |unrelated )*"
    r"(?:[a-z]+ )?(?:incident|attack|ambush|bombing|blast|raid|assault|clash|shooting|strike)s?\b"
)
_FRESH = 31  # days


def _told_apart(findings: Findings, home: Sentence, casualty: Casualty) -> bool:
    """Whether a count of another event is of one that its sentence tells, with a place and day."""
    opening = _APART.match(findings.article.folded, home.start, home.end)
    if opening is None or casualty.start < opening.end():
        return False
    if not any(is_specific(p) for p in within(findings.places, home.start, home.end)):
        return False
    days = [
        d.date.latest
        for d in within(findings.dates, home.start, home.end)
        if dates_an_event(d) and d.date.latest is not None
    ]
    published = findings.published
    return published is None or any(days_between(day, published) <= _FRESH for day in days)


# "A car bomb rocked the town", "a bus was struck by a drone", "petrol bombs were thrown at two
# homes", "rockets landed near the airport": nobody need be harmed.
_STRUCK = compile_plain(
    r"\b[EX] (?:[DP] |also |later |_in ){0,2}(?:rocked|shook|ripped|tore|jolted|rattled)\b"
    r"|~(?:was|were|been) (?:[a-z]+ )?H (?:[DP] |_on |_in |_at ){0,3}~by (?:(?:an?|the|N|[a-z]+) "
    r"){0,3}?X\b"
    r"|\bX ~(?:was|were) (?:[a-z]+ )?L _(?:at|into|on|from|inside|under|over)\b"
    r"|\bX (?:landed|slammed|fell) (?:[DP] )?_(?:on|in|near|at|into|outside|inside|around)\b"
)


def _on_a_day(findings: Findings, sentence: Sentence) -> bool:
    """Whether a sentence gives the day of what it tells."""
    return any(
        precision(date.date) == "day" and dates_an_event(date)
        for date in within(findings.dates, sentence.start, sentence.end)
    )


# "The bus was hit near Bor": by the drone of which the sentences before tell.
_WAS_HIT = compile_plain(r"^(?:the|this|that) (?:[a-z]+ ){1,2}?~(?:was|were) (?:[a-z]+ly )?H _")
_JUST = 2


def _was_hit(findings: Findings, before: Telling, typed: Shape) -> bool:
    """Whether a sentence says where and when what was told before was struck."""
    sentence = typed.sentence
    if sentence.number - before.sentence.number > _JUST or not _on_a_day(findings, sentence):
        return False
    return (
        any(t.reading.kind in ("strike", "event", "weapon", "burst") for t in before.triggers)
        and any(is_specific(p) for p in within(findings.places, sentence.start, sentence.end))
        and _WAS_HIT.search(typed.text) is not None
    )


_MINES = frozenset(
    "mine mines landmine landmines ied ieds device devices explosives booby-trap".split()
)
# "Their lorry struck an explosive device", "drove over a mine"; "hit a coal mine" does not.
_RUNS_OVER = compile_plain(
    r"\b(?:hit|hits|struck|strikes|triggered|set off|(?:ran|run|drove|driven|rode|rolled|passed"
    r"|went|stepped|trod|walked) (?:over|on|onto|into|across)) (?:an?|the|two|several) "
    r"(?:(?:suspected|buried|hidden|planted|roadside|improvised|explosive|old|unexploded|remote-controlled"
    r"|pressure-plate|home-?made|anti-?(?:tank|personnel|vehicle)|land|road) ){0,3}"
    r"(?:mines?|landmines?|ieds?|explosive devices?|devices?|booby[- ]traps?|explosives)\b"
)


def _runs_over(article: Article, sentence: Sentence) -> bool:
    """Whether somebody drives or steps on a mine."""
    if _MINES.isdisjoint(article.words[sentence.first : sentence.stop]):
        return False
    return _RUNS_OVER.search(article.folded, sentence.start, sentence.end) is not None


# "A missile hit the depot" tells of a deed as "attacked" does.
WEAPON_HITS = compile_plain(r"\bX (?:[a-z]+ly )?H (?!~by)")


def _only_intercepts(findings: Findings, typed: Shape, kept: list[Trigger]) -> bool:
    """Whether a sentence tells but of weapons shot down: its teller claims no attack by that."""
    return all(t.reading.kind == "weapon" for t in kept) and any(
        intercepts(findings, typed.sentence, t) for t in typed.triggers
    )


# "Four others were taken to a hospital in Gusau": where they were brought is no scene.
_BROUGHT = compile_plain(
    # "Were receiving treatment at a clinic in Bor", "evacuated by boat to Bor in the south".
    r"\b(?:treatment|treated|hospitali[sz]ed|recovering|operated on) (?:at|in)\b[^;]*$"
    r"|\b(?:evacuated|flown|airlifted|transferred|referred|shifted) (?:[\w'-]+ ){0,4}?to\b[^,;]*$"
    r"|\bon (?:the|their|his|her|its) way (?:home |back )?(?:to|from)\b[^,;]*$|"
    r"\b(?:taken|flown|evacuated|transferred|transported|rushed|airlifted|admitted|treated|brought)"
    r" (?:[\w'-]+ ){0,4}?(?:to|in|at|into) [^,;]*\b(?:hospitals?|clinics?|infirmary|morgue)\b[^;]*$"
    r"|\b(?:died|dies|succumbed|(?:pronounced|declared) dead) (?:[\w'-]+ ){0,5}?(?:in|at) "
    r"[^,;]*\b(?:hospital|clinic|infirmary|medical (?:center|centre))\b[^,;]*$"
)


def _brought_there(article: Article, sentence: Sentence, place: PlaceMention) -> bool:
    return _BROUGHT.search(article.folded, sentence.start, place.start) is not None


# "The bishop of Bor", "the council of Bor": whose somebody is.
_BODIES = frozenset(
    """mayor mayors governor governors deputy senator councillor councilman bishop archbishop priest
    imam emir sheikh chief chiefs head chairman chairwoman president premier minister ministers
    commander director rector prosecutor judge spokesman spokeswoman representative ambassador
    leader leaders member members resident residents inhabitant inhabitants native natives citizen
    citizens people son daughter council federation association union university church diocese
    archdiocese parliament assembly government authorities ministry republic court committee
    chamber bar club supporters fans hospital newspaper""".split()
)


def _of_a_body(article: Article, place: PlaceMention) -> bool:
    """Whether a place only tells whose somebody is: "the bishop of Bor", "the council of Bor"."""
    if place.scene:
        return False
    first, _ = article.word_range(place.start, place.end)
    at = first - 1
    if at > 0 and article.words[at] == "the":
        at -= 1
    return at > 0 and article.words[at] == "of" and article.words[at - 1] in _BODIES


_SAID = compile_plain(
    r"\b(?:said|says|told|reported|confirmed|announced|added|put|spoke|denied|recalled|estimated"
    r"|declared|stated|claimed|tweeted|wrote|explained)\b"
)
# "In Bor, the mayor said that ...": the scene is set before anybody speaks.
_SETS_OUT = compile_plain(
    r"\W*(?:(?:[\w'-]+ ){0,4}[\w'-]+, "
    r"|(?:and|but|also|meanwhile|elsewhere|earlier|later|then) ){0,2}"
    r"(?:in|at|near|outside|around)\b[^,;]*"
)


def _of_who_tells(
    article: Article, sentence: Sentence, place: PlaceMention, anchors: list[int]
) -> bool:
    """Whether a place is that of who tells of a deed: "the mayor of Bor said five had died"."""
    if not anchors or min(anchors) < place.end:
        return False
    if _SAID.search(article.folded, place.end, min(anchors)) is None:
        return False
    return _SETS_OUT.fullmatch(article.folded, sentence.start, place.start) is None


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


def _is_struck(article: Article, place: PlaceMention, kept: list[Trigger]) -> bool:
    """Whether a place is what is attacked: "artillery shelled Nikopol"; no country is a scene."""
    if place.place.kind in ("country", "region"):
        return False
    first, _ = article.word_range(place.start, place.end)
    return any(
        trigger.stop == first
        and trigger.reading.verb
        and trigger.reading.kind == "strike"
        and trigger.reading.form in ("past", "ing")
        for trigger in kept
    )


_OTHER_THINGS = frozenset(("trial", "anniversary", "prevented"))


def of_other_things(findings: Findings) -> bool:
    """Whether the lead speaks of a trial, an anniversary, a plot, and tells of no attack itself."""
    article = findings.article
    lead = next((s for s in article.sentences if not s.heading), None)
    if lead is None:
        return False
    hits = find_suppressors(article, lead, findings.dates)
    if not any(hit.suppressor.category in _OTHER_THINGS for hit in hits):
        return False
    return not any(
        trigger.reading.strength == "strong" and suppressed_by(article, trigger, hits) is None
        for trigger in find_triggers(article, lead, trigger_words().find_all(article), set())
    )


# What the sentence speaks of: its dead are those of something else.
_ELSEWHERE = frozenset(
    ("accident", "disaster", "trial", "anniversary", "statistics", "fiction", "exercise")
)


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


def _told(
    findings: Findings,
    sentence: Sentence,
    casualties: list[Casualty],
    typed: Shape,
    kept: list[Trigger],
) -> list[Casualty]:
    """The casualties without those of talk in general, threats, and the sum of months."""
    if casualties and over_months(findings, sentence):
        for casualty in casualties:
            casualty.scope = "cumulative"
        return []
    told = []
    for casualty in casualties:
        own = [t for t in typed.triggers if casualty.start <= t.start < casualty.end]
        said = {general(findings, sentence, trigger) for trigger in own if trigger not in kept}
        if own and IN_MOOD in said:
            casualty.status = "hypothetical"
        elif own and said & {ACCUSATION, OF_A_KIND}:
            casualty.scope = "cumulative"
        else:
            told.append(casualty)
    return told


def _recalled(findings: Findings, given: list[tuple[int, int]], kept: list[Trigger]) -> bool:
    """Whether a sentence only recalls what is long past: "known for the murder of X in 1998"."""
    published = findings.published
    if published is None or not all(stands_in(given, trigger.start) for trigger in kept):
        return False
    return any(
        date.date.latest is not None and days_between(date.date.latest, published) > LONG_PAST
        for start, end in given
        for date in within(findings.dates, start, end)
    )


def _may_tell(article: Article, sentence: Sentence, triggers: Container[int]) -> bool:
    """Whether a sentence holds a trigger, or the words of a rule that needs none."""
    if any(index in triggers for index in range(sentence.first, sentence.stop)):
        return True
    return bool(_SPOKEN.fitting(set(article.words[sentence.first : sentence.stop])))


_SPOKEN = RuleTable((*APPROACH_RULES, *BLAME_RULES, *CLAIM_RULES, *IDENTITY_RULES, *SUSPECT_RULES))


def _acts(kept: list[Trigger]) -> bool:
    """Whether the triggers tell of an attack and do not only mention one."""
    if any(trigger.reading.strength == "strong" for trigger in kept):
        return True
    return any(trigger.reading.kind in ("burst", "event") for trigger in kept)
