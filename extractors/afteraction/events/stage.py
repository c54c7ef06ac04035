"""The events stage: tellings, incidents, then one event for each, the main one first."""

from afteraction.events.background import reasons, stands_in
from afteraction.events.courts import is_recent, looks_back
from afteraction.events.dating import CLOCK, agree, beside, event_date, is_remote, precision
from afteraction.events.homes import gather, of_all
from afteraction.events.incidents import Incident, of_place_named
from afteraction.events.linking import link_casualties
from afteraction.events.scene import complete, event_place, scene_of
from afteraction.events.sides import Sides, assign_roles, civilian_targeting, read_sides
from afteraction.events.sums import settle
from afteraction.events.tellings import Telling, find_tellings
from afteraction.events.tolls import fatalities, wounded
from afteraction.events.types import event_type
from afteraction.events.weighing import is_background, is_digest, is_event, is_statistic
from afteraction.findings import DateMention, Findings
from afteraction.record import Event, Scope, Span
from afteraction.rule import compile_plain


def link_events(findings: Findings) -> None:
    """Tie what the chain found into events, and give actors, places and dates their roles."""
    telling, speaking = find_tellings(findings)
    if not telling and not speaking:
        assign_roles(findings, [])
        return
    kept: list[Incident] = []
    incidents = gather(findings, telling)
    digest = is_digest(findings, incidents)
    old_news = bool(incidents) and looks_back(findings)
    for incident in incidents:
        main = kept[0] if kept else None
        if is_statistic(incident, main):
            _demote(incident, "cumulative")
            continue
        history = is_background(incident, main, findings.published) or (
            old_news and not is_recent(incident.tellings, findings.published)
        )
        if history or not is_event(findings, incident, main, digest=digest):
            if history or main is not None:
                _demote(incident, "other_event")
            continue
        kept.append(incident)
    settle(findings, kept)
    for incident in kept:
        _take_back(findings, incident)
    _keep_apart(kept)
    _hear(kept, speaking)
    sides = []
    for incident in kept:
        read = read_sides(findings, incident)
        sides.append(read)
        findings.events.append(_event(findings, incident, read, kept))
    assign_roles(findings, sides)


def _demote(incident: Incident, scope: Scope) -> None:
    """What history, a statistic or a mention beside the main event counts is of no event."""
    for telling in incident.tellings:
        for casualty in telling.casualties:
            casualty.scope = scope


def _take_back(findings: Findings, incident: Incident) -> None:
    """The toll of a crime that is spoken of first and then told: it is the event's after all.

    "Three students were charged with the killing of two nurses. It occurred on 24 May ..."
    """
    if any(c.outcome == "killed" for c in incident.casualties):
        return
    for telling in incident.tellings:
        # "The raid was in retaliation for the killing of two nurses": theirs is an older one.
        sentence = telling.sentence
        given = reasons(findings.article, sentence)
        for casualty in findings.casualties:
            if (
                sentence.start <= casualty.start < sentence.end
                and casualty.scope == "other_event"
                and not stands_in(given, casualty.start)
                and casualty.outcome == "killed"
                and any(casualty.start <= t.start < casualty.end for t in telling.triggers)
            ):
                casualty.scope = "event"
                telling.casualties = [*telling.casualties, casualty]


def _keep_apart(incidents: list[Incident]) -> None:
    """A toll that has risen puts right no count of another incident."""
    home = {c.id: number for number, i in enumerate(incidents) for c in i.casualties}
    for number, incident in enumerate(incidents):
        for casualty in incident.casualties:
            if home.get(casualty.superseded_by or "", number) != number:
                casualty.superseded_by = None


def _hear(incidents: list[Incident], speaking: list[Telling]) -> None:
    """Claims and blame go to the incident whose place they name, else to that told last before.

    A claim of "both attacks" goes to all that were told before it.
    """
    for telling in speaking:
        if not incidents:
            return
        before = [
            incident
            for incident in incidents
            if any(t.sentence.number < telling.sentence.number for t in incident.tellings)
        ]
        if before and of_all(telling):
            for incident in before:
                incident.speaking = [*incident.speaking, telling]
            continue
        named = of_place_named(incidents, telling)
        home = named or incidents[0]
        if before and named is None:
            home = max(
                before,
                key=lambda i: max(
                    t.sentence.number
                    for t in i.tellings
                    if t.sentence.number < telling.sentence.number
                ),
            )
        home.speaking = [*home.speaking, telling]


def _event(
    findings: Findings, incident: Incident, sides: Sides, incidents: list[Incident]
) -> Event:
    tellings = sorted([*incident.tellings, *incident.speaking], key=lambda t: t.sentence.number)
    scene = scene_of(findings, incident.tellings, tellings)
    if scene is not None:
        complete(findings, scene, tellings)
        for mention in scene.mentions:
            mention.place.role = "event"
    date = _date(findings, incident)
    if date is None:
        date = _date_beside(findings, incident, incidents)
        if date is None and incidents[0].round_up:
            date = _date(findings, incidents[0])
    elif is_remote(date.date, findings.published):
        date = _date_beside(findings, incident, incidents) or _if_leading(date, incident)
    _check_order(findings, incident)
    casualties = incident.casualties
    link_casualties(findings, casualties, incident.further, incident.series)
    dead, by_side = fatalities(casualties, incident.further)
    return Event(
        type=event_type(findings, incident),
        date=event_date(date, findings.published),
        place=event_place(scene),
        attackers=sides.attackers,
        targets=sides.targets,
        claimed_by=sides.claimants,
        attacker_status=sides.status,
        fatalities=dead,
        fatalities_by_side=by_side,
        wounded=wounded(casualties, incident.further),
        civilian_targeting=civilian_targeting(findings, sides, casualties),
        casualties=[casualty.id for casualty in casualties],
        evidence=_evidence(findings, tellings),
    )


# A date so near behind a deed told in the past is its date, whatever the calendar says.
_BEHIND = 40
_YEAR = compile_plain(r"\b\d{4}\b")


def _check_order(findings: Findings, incident: Incident) -> None:
    """Warn of an attack that is told in the past and dated after its publication."""
    published = findings.published
    if published is None:
        return
    deeds = [
        trigger.end
        for telling in incident.tellings
        for trigger in telling.triggers
        if trigger.reading.form in ("past", "participle")
    ]
    for mention in findings.dates:
        day = mention.date.earliest
        if day is None or day <= published or not _YEAR.search(mention.date.text):
            continue
        if any(0 < mention.start - deed < _BEHIND for deed in deeds):
            findings.warn(
                "chronology_conflict",
                f"the text dates the event after its publication on {published}",
                [findings.article.span(mention.start, mention.end)],
            )


# A verb so near (in characters) is what the date dates.
_BESIDE = 60
# "Attacks that began late on Wednesday" are of that day, however long they last.
_BEGAN = frozenset(("began", "begun", "started", "beginning", "starting"))
# A day dates an incident better than the year in its name.
_EXACTNESS = {"day": 0.8, "range": 0.4, "month": -0.4, "year": -0.8}


def _date(findings: Findings, incident: Incident) -> DateMention | None:
    """The date of the incident; marks every expression that gives it."""
    chosen: tuple[float, DateMention] | None = None
    for order, telling in enumerate(incident.tellings):
        anchors = [t.start for t in telling.triggers] + [c.start for c in telling.casualties]
        verbs = [
            t.start for t in telling.triggers if t.reading.verb and t.reading.strength == "strong"
        ]
        for mention in telling.dates:
            worth = 2.0 - 0.4 * min(order, 4) + (0.5 if not telling.sentence.heading else 0.0)
            worth += _EXACTNESS.get(precision(mention.date) or "", 0.0)
            if anchors:
                worth -= min(abs(mention.start - anchor) for anchor in anchors) / 150
            if any(abs(mention.start - verb) < _BESIDE for verb in verbs):
                worth += 0.8
            first, _ = findings.article.word_range(mention.start, mention.end)
            began = not _BEGAN.isdisjoint(findings.article.words[max(0, first - 3) : first])
            if began and not CLOCK.search(mention.date.value):
                worth += 0.6
            if chosen is None or worth > chosen[0]:
                chosen = worth, mention
    if chosen is None:
        return None
    best = _narrowed(chosen[1], incident)
    for telling in incident.tellings:
        for mention in telling.dates:
            if mention in (chosen[1], best) or agree(mention.date, best.date):
                mention.date.role = "event"
    return best


def _date_beside(
    findings: Findings, incident: Incident, incidents: list[Incident]
) -> DateMention | None:
    """The date of the main incident told outside its own sentences; marked as its date."""
    if incident is not incidents[0]:
        return None
    taken = [d for other in incidents[1:] for telling in other.tellings for d in telling.dates]
    found = beside(findings, [telling.sentence for telling in incident.tellings], taken)
    if found is not None and found.function != "publication":
        found.date.role = "event"
    return found


def _if_leading(date: DateMention, incident: Incident) -> DateMention | None:
    """A month or year long past, if the incident is first told with it; else it is background."""
    if date in incident.tellings[0].dates:
        return date
    date.date.role = "background"
    return None


def _narrowed(chosen: DateMention, incident: Incident) -> DateMention:
    """The day inside a week or month told first: "earlier this week … took place on Tuesday"."""
    wide = chosen.date
    if precision(wide) in (None, "day") or wide.earliest is None or wide.latest is None:
        return chosen
    days = [
        mention
        for telling in incident.tellings
        for mention in telling.dates
        if precision(mention.date) == "day"
        and wide.earliest <= (mention.date.earliest or "") <= wide.latest
    ]
    return days[0] if len({mention.date.earliest for mention in days}) == 1 else chosen


def _evidence(findings: Findings, tellings: list[Telling]) -> list[Span]:
    """The sentences that gave roles or casualties, in text order."""
    told = [t.sentence.number for t in tellings if t.frames or t.casualties or t.triggers]
    sentences = findings.article.sentences
    return [
        findings.article.span(sentences[number].start, sentences[number].end)
        for number in dict.fromkeys(told)
    ]
