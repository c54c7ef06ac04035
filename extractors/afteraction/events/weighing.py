"""Which incidents are events: those that are told with enough of what makes one, and are news."""

from collections.abc import Sequence
from functools import lru_cache

from afteraction.article import Article
from afteraction.events.dating import LONG_PAST, days_between, precision
from afteraction.events.deeds import is_short
from afteraction.events.incidents import (
    HISTORY,
    HORIZON,
    Incident,
    dated,
    days,
    figure,
    specific_places,
    sums_a_period,
)
from afteraction.events.support import is_borne_out
from afteraction.events.tellings import WEAPON_HITS, Telling, of_other_things
from afteraction.events.tolls import person
from afteraction.events.triggers import Trigger
from afteraction.findings import Findings
from afteraction.record import Casualty
from afteraction.rule import compile_plain

# What speaks for an event, in weights fitted on news with and without attacks: a text that narrates
# one gives a toll, a deed, a place and a day, and does so in its lead.
_TOLL, _NOBODY_HURT, _DEED, _NAMED_DEED, _BURST = 1.7, 1.4, 1.6, 1.2, 0.6
_PLACE, _DAY, _ATTACKER, _LEAD, _NEAR_LEAD = 0.7, 1.8, 0.7, 1.5, 0.5
_VAGUE, _SPOKEN, _MURDER = -0.8, -0.8, 0.6
_MURDERS = frozenset(("assassination", "massacre", "execution"))
_AT_ONCE, _STALE, _CIVILIANS, _WAR, _DIGEST = 0.6, -1.0, 0.4, -0.8, 0.6
_SEVERAL_SENTENCES, _BRIEF, _COMMENT, _LATE, _TARGET = 0.9, 0.6, -1.0, -0.6, 0.3
# An incident beside the main one has to bring only what sets it apart.
MAIN, OTHER, SHORT_TEXT = 5.0, 3.0, 0.5
_FIRST_PERSON = frozenset(("we", "i", "our", "us", "you", "your", "my"))


def is_event(
    findings: Findings, incident: Incident, main: Incident | None, *, digest: bool = False
) -> bool:
    """Whether an incident is an event of the article, beside its main one if that is known.

    ``digest``: the article tells of several, each in a sentence of its own.
    """
    return (
        weight(findings, incident) + _DIGEST * digest >= _threshold(findings, incident, main)
        and _is_grounded(findings, incident, main)
        and _is_asserted(incident)
        and is_borne_out(findings, incident.tellings)
    )


def is_digest(findings: Findings, incidents: Sequence[Incident]) -> bool:
    """Whether an article tells of several incidents, each with its deed, victims and place."""
    told = sum(any(_at_once(findings, t) for t in incident.tellings) for incident in incidents)
    return told > 1


def weight(findings: Findings, incident: Incident) -> float:
    """How much there is to an incident: toll, deed, place, day, sides, and where it is told."""
    tellings = incident.tellings
    sentences = findings.article.sentences
    stated = [c for c in incident.casualties if c.status not in ("denied", "hypothetical")]
    triggers = [trigger for telling in tellings for trigger in telling.triggers]
    strong = [t.reading for t in triggers if t.reading.strength == "strong"]
    frames = [frame for telling in tellings for frame in telling.frames]
    told = {telling.sentence.number for telling in tellings}
    lead = _lead(findings)
    # "On Friday our men killed four guards at Bor": told, in whatever person.
    whole = [telling for telling in tellings if _at_once(findings, telling)]
    spoken = sum(telling not in whole and _speaks(findings, telling) for telling in tellings)
    reasons = (
        (any(figure(c)[1] for c in stated), _TOLL),
        (bool(stated) and all(c.count.value is None for c in stated), _VAGUE),
        (spoken * 5 >= len(tellings) * 2, _SPOKEN),
        (
            any(reading.type in _MURDERS for reading in strong) or any(person(c) for c in stated),
            _MURDER,
        ),
        (any(c.count.value == 0 for c in stated), _NOBODY_HURT),
        (
            any(reading.verb for reading in strong)
            or any(WEAPON_HITS.search(telling.words) for telling in tellings),
            _DEED,
        ),
        (any(not reading.verb for reading in strong), _NAMED_DEED),
        (any(t.reading.kind in ("burst", "weapon") for t in triggers), _BURST),
        (bool(specific_places(tellings)), _PLACE),
        (bool(days(tellings)) or any(t.dates for t in tellings), _DAY),
        (any(frame.attackers or frame.sides or frame.claimants for frame in frames), _ATTACKER),
        (min(told) <= lead, _LEAD),
        (lead < min(told) <= lead + 2, _NEAR_LEAD),
        (len(tellings) >= 4, _SEVERAL_SENTENCES),
        (len(sentences) <= 8, _BRIEF),
        (_comments(findings.article), _COMMENT),
        (min(told) > lead + 5, _LATE),
        (any(frame.targets for frame in frames), _TARGET),
        (bool(whole), _AT_ONCE),
        (_of_civilians(stated, triggers), _CIVILIANS),
        (_sums_a_war(stated, tellings), _WAR),
        (_stale(tellings, findings.published), _STALE),
    )
    return sum(worth for holds, worth in reasons if holds)


def _of_civilians(stated: list[Casualty], triggers: list[Trigger]) -> bool:
    """Whether civilians are the victims, and not of a fight between others."""
    return any(c.victims.side == "civilians" for c in stated) and not any(
        trigger.reading.kind == "clash" for trigger in triggers
    )


# So many dead on no day are those of a war.
_MANY = 100


def _sums_a_war(stated: list[Casualty], tellings: list[Telling]) -> bool:
    """Whether hundreds are counted and nothing says when they died."""
    return any((c.count.value or 0) >= _MANY for c in stated) and not any(t.dates for t in tellings)


def _stale(tellings: list[Telling], published: str | None) -> bool:
    """Whether all that dates an incident was months before publication."""
    known = [d.date.latest for t in tellings for d in t.dates if d.date.latest]
    return bool(published and known) and days_between(max(known), published or "") > LONG_PAST


def _lead(findings: Findings) -> int:
    """The number of the first sentence of the body."""
    return next((s.number for s in findings.article.sentences if not s.heading), 0)


# "We have learned that", "our correspondent": a newsroom reports, and comments on nothing.
_NEWSROOM = compile_plain(
    r"\b(?:we (?:can |now |again |also )?(?:(?:have|had) )?(?:just |also |now )?(?:report|reported"
    r"|learn|learned|learnt|received|repeat|inform|informed|bring|hear|heard|confirm|confirmed"
    r"|been (?:told|informed|able to (?:confirm|establish)))\b"
    r"|our (?:[a-z]+ )?(?:correspondents?|reporters?|newsroom|news (?:center|centre|desk)|sources?"
    r"|special envoy|station|listeners|readers)\b"
    r"|(?:told|informs?|informed|reported to|phoned|contacted) (?:us|our)\b"
    r"|(?:i|we) (?:quote|am reporting|are reporting)\b)"
)


@lru_cache(maxsize=1)  # every incident asks for the same article's
def _comments(article: Article) -> bool:
    """Whether the text speaks in the first person: a speech, an interview, a comment."""
    words = article.words
    spoken = sum(map(words.count, _FIRST_PERSON))
    if spoken * 33 <= len(words):
        return False
    spoken -= sum(1 for _ in _NEWSROOM.finditer(article.folded))
    return spoken * 33 > len(words)


def _speaks(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence speaks in the first person: "we have killed many of them"."""
    sentence = telling.sentence
    words = findings.article.words[sentence.first : sentence.stop]
    spoken = sum(word in _FIRST_PERSON for word in words)
    if not spoken:
        return False
    reported = _NEWSROOM.finditer(findings.article.folded, sentence.start, sentence.end)
    return spoken > sum(1 for _ in reported)


# "Shortly after the murder of the judge": a day to count from.
_REFERRED = compile_plain(
    r"\b(?:after|since|following|before|until|till|by the time of|in the wake of)\b[^,;]*$"
)


def _at_once(findings: Findings, telling: Telling) -> bool:
    """Whether one sentence tells a deed, to or by whom it was done, and on which day or where.

    What an article only talks of is told in bits and pieces; what it narrates, in a sentence.
    """
    folded = findings.article.folded
    deed = any(
        (
            t.reading.form in ("past", "participle")
            and (t.reading.strength == "strong" or t.reading.kind == "kill")
        )
        if t.reading.verb
        else t.reading.strength == "strong"
        and t.reading.form == "singular"
        and not _REFERRED.search(folded, max(telling.sentence.start, t.start - 60), t.start)
        for t in telling.triggers
    )
    if not deed or not (specific_places([telling]) or dated([telling])):
        return False
    return any(
        c.count.value and c.outcome in ("killed", "wounded", "abducted") and c.status != "denied"
        for c in telling.casualties
    ) or any(frame.attackers for frame in telling.frames)


# Bodies found so were murdered, whoever did it.
_MURDERED = compile_plain(
    r"\b(?:(?:bullet|gunshot|knife|stab|machete|shotgun)(?:[ -](?:wounds?|holes?|riddled))"
    r"|riddled with|shot (?:in|through) the|hands (?:were )?(?:tied|bound)|(?:tied|bound) (?:hands"
    r"|hand and foot)|throats? (?:had been |was |were )?(?:slit|cut|slashed)|headless|beheaded"
    r"|decapitated|mutilated|dismembered|(?:signs|marks|traces) of torture|tortured|strangled"
    r"|execution[ -]style|coups? de grace|blindfolded)\b"
)


def _found_murdered(findings: Findings, telling: Telling) -> bool:
    """Whether a sentence, or the one after it, says that those found dead had been murdered."""
    if not any(c.outcome == "killed" and c.count.value for c in telling.casualties):
        return False
    article, sentence = findings.article, telling.sentence
    words = article.words[sentence.first : sentence.stop]
    if "found" not in words and "discovered" not in words:
        return False
    following = article.sentences[sentence.number + 1 : sentence.number + 2]
    end = following[0].end if following else sentence.end
    return _MURDERED.search(article.folded, sentence.start, end) is not None


def _is_grounded(findings: Findings, incident: Incident, main: Incident | None) -> bool:
    """Whether a deed or its doer is told, and not deaths alone: in an article of some length.

    Beside the main incident, people "killed near Raqqa on Sunday" are enough: a place and a day.
    """
    if is_short(findings):
        return True
    if main is not None and any(_put_to_death(telling) for telling in incident.tellings):
        return True
    if any(_found_murdered(findings, telling) for telling in incident.tellings):
        return True
    return any(
        t.reading.strength == "strong" or t.reading.kind in ("burst", "weapon", "clash")
        for telling in incident.tellings
        for t in telling.triggers
    ) or any(
        frame.attackers or frame.sides for telling in incident.tellings for frame in telling.frames
    )


def _put_to_death(telling: Telling) -> bool:
    """Whether a sentence counts people who "were killed", and says where and on which day."""
    return (
        any(c.outcome == "killed" and c.count.value for c in telling.casualties)
        and any(t.reading.verb and t.reading.kind in ("kill", "strike") for t in telling.triggers)
        and bool(specific_places([telling]))
        and bool(dated([telling]))
    )


def _is_asserted(incident: Incident) -> bool:
    """Whether anybody says that it happened: not where all is denied or only feared."""
    if any(t.triggers or t.frames for t in incident.tellings):
        return True
    return any(c.status not in ("denied", "hypothetical") for c in incident.casualties)


_SUMS_UP = compile_plain(
    r"\b(?:up|down) _from\b|\bcompared (?:_?to|_?with)\b|\bmonthly\b|\bfigures\b|\bstatistics\b"
    r"|\b(?:&?and )?(?:recorded|documented|registered|tallied)\b"
    r"|\b(?:deadliest|bloodiest|worst|quietest) (?:month|year)\b"
    r"|_in acts of (?:[a-z]+ |E ){0,3}(?:terrorism|violence|conflict)\b"
)


# "The number of attacks on clinics rose to 129 last year, from 102".
_NUMBER_OF = compile_plain(
    r"\bthe (?:annual |total |overall |monthly )?(?:number|rate|frequency) of (?:[a-z]+ ){0,3}"
    r"(?:E|J|I|killings|deaths) (?:[^.]{0,80} )?(?:rose|fell|grew|increased|decreased|doubled"
    r"|tripled|dropped|declined|climbed|jumped)\b"
)


def is_statistic(incident: Incident, main: Incident | None = None) -> bool:
    """Whether a month or a year is summed up: "340 died in May, up from 210 in April"."""
    if main is not None and sums_a_period(incident.tellings[0]):
        return True
    if _NUMBER_OF.search(incident.tellings[0].words):
        return True
    dates = [d.date for t in incident.tellings for d in t.dates]
    first = incident.tellings[0]
    if (
        not first.casualties
        and any(precision(date) in ("month", "year") for date in dates)
        and _SUMS_UP.search(first.words)
    ):
        return True
    if not dates or not all(precision(date) in ("month", "year") for date in dates):
        return False
    lead = incident.tellings[0]
    return bool(lead.casualties) and _SUMS_UP.search(lead.words) is not None


def _threshold(findings: Findings, incident: Incident, main: Incident | None) -> float:
    """The weight an incident needs: a text of a few sentences is about its attack.

    Not where its lead is about a trial, an anniversary or a plot, and counts no victims.
    """
    counted = any(c.outcome in ("killed", "wounded") for c in incident.tellings[0].casualties)
    if is_short(findings) and (counted or main is not None or not of_other_things(findings)):
        return SHORT_TEXT
    return MAIN if main is None else OTHER


def is_background(incident: Incident, main: Incident | None, published: str | None) -> bool:
    """Whether an incident lies too far back for an event: before the main one, or the article."""
    told = days(incident.tellings) or [
        d for t in incident.tellings for d in t.dates if d.date.latest is not None
    ]
    if not told:
        return False
    latest = max(d.date.latest or "" for d in told)
    if main is None:
        return published is not None and days_between(latest, published) > HISTORY
    own = [d.date.earliest for d in days(main.tellings) if d.date.earliest]
    anchor = min(own) if own else published
    if anchor is None:
        # Beside an incident "on Sunday" one of a full date is history.
        return any(t.dates for t in main.tellings)
    return days_between(latest, anchor) > HORIZON
