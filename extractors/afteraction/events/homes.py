"""Which sentences tell of the same incident.

The lead narrates the main incident. A later sentence tells of another one when it has a day of its
own, or a place and a toll of its own, or says so ("in a separate attack") and has one of them.
What a sentence refers to by its words is settled here; the rest is weighed in ``likeness``.
"""

from bisect import bisect_right

from afteraction.events.clauses import Clause
from afteraction.events.dating import days_between, precision
from afteraction.events.incidents import (
    HISTORY,
    HORIZON,
    Incident,
    body,
    dated,
    deaths,
    in_its_entry,
    is_dated,
    last_told,
    of_place_named,
    of_town_named,
    own_toll,
    specific,
    specific_places,
)
from afteraction.events.labels import label
from afteraction.events.likeness import best_of, tells_of
from afteraction.events.openings import entries
from afteraction.events.references import (
    is_known,
    kinds_referred_to,
    kinds_told,
    only_refers,
    tells_anew,
)
from afteraction.events.sums import series
from afteraction.events.tellings import Telling
from afteraction.events.tolls import REACH
from afteraction.events.whereabouts import compatible, is_specific, relation
from afteraction.findings import Findings
from afteraction.rule import compile_plain

# A further blow is one of the same attack, unless it has a place or a day of its own; "another
# attack" is another attack.
_FURTHER_BLOW = compile_plain(
    r"\b(?:another|second|third|fourth|additional) (?:[a-z]+[ -]){0,3}?(?:bombs?|blasts?"
    r"|explosions?|bombings?|devices?|bombers?|attackers?|gunm[ae]n|mines?|rockets?|grenades?|missiles?|shells?"
    r"|vehicles?)\b"
)
_ANOTHER = compile_plain(
    r"(?:\b(?:another|separate|second|third|other|different|additional) (?:[a-z]+ ){0,2}"
    r"[EJX]\b|(?:_in a|_in another) (?:separate|second|similar|related|different)"
    r"|^(?:, )?(?:meanwhile|elsewhere|separately|additionally|_in addition|_in other|also _in)"
    r"|_in a separate|elsewhere)"
)


# A claim is of what was told before it, and no attack of its own.
_CLAIM = compile_plain(
    r"\b(?:claimed|claims|claiming|took|taken|assumed) (?:responsibility|credit)\b"
)

# "Claimed the Kirkuk bombing": an attack told before, by its place.
_CLAIMED = compile_plain(
    r"\b(?:claimed|claims|claiming|took|taken|behind) (?:(?:responsibility|credit) (?:_?for )?)?"
    r"(?:the|that|_in|_on|both|an?|P|E|X|'s| )*[EJ]\b"
)


# "Claimed responsibility for both attacks", "was behind the three bombings".
_FOR_ALL = compile_plain(
    r"\b(?:claimed|claims|claiming|took|taken|assumed|behind) "
    r"(?:(?:responsibility|credit) (?:_?for )?)?"
    r"(?:both|all|each|(?:both|all)(?: of)? the|the N|all N)(?: of the)? (?:[a-z]+ ){0,2}?(?:E|J)\b"
)


def of_all(telling: Telling) -> bool:
    """Whether a claim is of all attacks told before it."""
    return not deaths(telling) and _FOR_ALL.search(telling.words) is not None


def gather(findings: Findings, tellings: list[Telling]) -> list[Incident]:
    """Group the tellings into incidents, the main one first."""
    incidents: list[Incident] = []
    begun = entries(findings.article)
    for telling in tellings:
        telling.entry = bisect_right(begun, telling.sentence.number)
    if not begun:
        label(findings, tellings)
    for telling in tellings:
        if len(incidents) > 1 and of_all(telling):
            for incident in incidents[-REACH:]:
                incident.speaking = [*incident.speaking, telling]
            continue
        home = _home(findings, incidents, telling)
        if home is not None and _history_beside(home, telling, findings.published):
            home = None
        if home is None and incidents and _refers(findings, telling):
            continue
        if home is None:
            incidents.append(Incident(tellings=[telling], series=series(telling)))
        else:
            if _strikes_again(findings, telling) and own_toll(home, telling, every=False):
                home.further |= {c.id for c in deaths(telling)}
            home.tellings.append(telling)
    return sorted(incidents, key=_past)


def _home(findings: Findings, incidents: list[Incident], telling: Telling) -> Incident | None:
    """The incident a telling belongs to, or None when it tells of a new one."""
    if not incidents:
        return None
    # What a clause tells to have come before is gone on with only if it must be.
    near = [incident for incident in incidents[-REACH:] if not _past(incident)]
    own_scene = specific(telling) or dated([telling])
    if not own_scene and _THAT_ONE.search(telling.words):
        return max(incidents, key=last_told)
    if not near and not _is_past(telling) and own_toll(incidents[-1], telling):
        return None
    latest = max(near or incidents, key=last_told)
    if all(t.sentence.heading for t in latest.tellings):
        return latest
    if _CLAIMED.search(telling.words):
        claimed = of_place_named(incidents, telling)
        if claimed is not None:
            return claimed
    if _CLAIM.search(telling.words) and not (deaths(telling) and specific(telling)):
        return latest
    town = of_town_named(incidents[-REACH:], telling)
    if _only_counts(findings, telling):
        return town or _around(incidents, telling) or latest
    if (spoken := _of_speaker(findings, incidents, telling)) is not None:
        return spoken
    if _ENDS.search(findings.article.folded, telling.sentence.start, telling.sentence.end):
        return latest
    if _sets_entry(findings, telling) and not any(map(in_its_entry(telling), incidents)):
        if town is not None and (not telling.labelled or tells_of(findings, town, telling)):
            return town
        return _of_weapon(findings, incidents, telling)
    if _opens_own_entry(findings, incidents, telling):
        return _of_weapon(findings, incidents, telling)
    another = _ANOTHER.search(telling.words) is not None or _is_past(telling)
    if another and _strikes_again(findings, telling) and not _apart(findings, latest, telling):
        another = False
    first = [latest]
    if town is not None and town is not latest and any(map(specific, latest.tellings)):
        first = [town, latest]
    elif (meant := _of_kind_named(findings, near or incidents, latest, telling)) is not None:
        first = [meant, latest]
    if not another:
        nearest = [*first, *[i for i in incidents[-REACH:] if i not in first]]
        return best_of(findings, nearest, telling)
    return None if deaths(telling) or specific(telling) else latest


def _opens_own_entry(findings: Findings, incidents: list[Incident], telling: Telling) -> bool:
    """Whether an entry of a live report that tells of several attacks begins with dead of its own.

    "13:30 Doctors say they have received nine dead": of no town, and of no known attack.
    """
    if not telling.entry or any(map(in_its_entry(telling), incidents)) or len(incidents) < _ENOUGH:
        return False
    return (
        any(own_toll(incident, telling) for incident in incidents)
        and all(own_toll(incident, telling) for incident in incidents[-REACH:])
        and not any(is_known(findings, telling, trigger) for trigger in telling.triggers)
    )


def _sets_entry(findings: Findings, telling: Telling) -> bool:
    """Whether a telling sets the scene of an entry; not as the governor of an area who tells."""
    if not telling.entry:
        return False
    known = any(is_known(findings, telling, trigger) for trigger in telling.triggers)
    return any(map(is_specific, telling.firm)) or (bool(specific(telling)) and not known)


def _around(incidents: list[Incident], telling: Telling) -> Incident | None:
    """The one incident in the area whose governor or police give a figure."""
    told_from = specific(telling)
    if len(incidents) < _ENOUGH or not told_from:
        return None
    found = [
        incident
        for incident in incidents[-REACH:]
        if any(
            compatible(place, other)
            for place in told_from
            for other in specific_places(body(incident))
        )
    ]
    return found[0] if len(found) == 1 else None


def _of_weapon(findings: Findings, incidents: list[Incident], telling: Telling) -> Incident | None:
    """The one incident of a live report with the same weapon, and in no other town.

    "13:30 Nine dead after a shell hit a camp" goes on from "12:05 A shell has landed in a camp".
    """
    named = _weapons(findings, telling)
    if telling.labelled or not named:
        return None
    told = [
        incident
        for incident in incidents[-REACH:]
        if any(
            named & _weapons(findings, other)
            for other in incident.tellings
            if _SUMMARY.search(other.words) is None
        )
        and relation(specific_places(incident.tellings), specific(telling)) != "apart"
    ]
    return told[0] if len(told) == 1 else None


# "A summary of the main events: two ... killed, a shell hit a camp": of them all.
_SUMMARY = compile_plain(
    r"\b(?:summary|recap|round-?up|overview|main (?:events|points|developments)"
    r"|key (?:events|points|developments)|what we know)\b"
)


def _weapons(findings: Findings, telling: Telling) -> set[str]:
    """The nouns for weapons in a telling, in the singular."""
    return {
        findings.article.words[trigger.stop - 1].rstrip("s")
        for trigger in telling.triggers
        if trigger.reading.kind == "weapon"
    }


def _of_kind_named(
    findings: Findings, incidents: list[Incident], latest: Incident, telling: Telling
) -> Incident | None:
    """The one incident of the kind that a sentence speaks of: "the ambush", after a bombing."""
    if len(incidents) < _ENOUGH or specific(telling):
        return None
    kinds = kinds_referred_to(findings, telling)
    if not kinds or tells_anew(findings, telling):
        return None
    told = [
        incident
        for incident in incidents[-REACH:]
        if any(kinds & kinds_told(findings, t) for t in incident.tellings[:REACH])
    ]
    return told[0] if len(told) == 1 and told[0] is not latest else None


# "Four rebels died in that clash", "those blasts killed 40": what the sentence before tells of.
_THAT_ONE = compile_plain(r"\b(?:that|those) (?:[a-z]+ ){0,2}[EJ]\b")


def _refers(findings: Findings, telling: Telling) -> bool:
    """Whether a telling only names a known attack: "a day before the raid the general said …"."""
    if telling.casualties or any(f.attackers for f in telling.frames):
        return False
    return only_refers(findings, telling)


_COUNTS = compile_plain(
    r"\b(?:death |casualty )?toll\b"
    r"|\b(?:number|count) of (?:the )?(?:dead|victims|fatalities|deaths)\b"
)


_LASTED = (
    r"(?:siege|stand-?off|hostage[ -](?:taking|crisis|drama)|crisis|assault|attack|raid|battle"
    r"|ordeal|operation|fighting|rampage|gun ?battle|shoot-?out|firefight)"
)
# "By the time the siege ended on Sunday": what was told before, whatever the day.
_ENDS = compile_plain(
    rf"\bthe (?:[\w'-]+ ){{0,3}}?{_LASTED} (?:(?:was|had|finally|eventually|only|was finally) )?"
    r"(?:ended|over|came to an end|drew to a close|lasted|dragged on|wore on|went on (?:for|until)"
    r"|continued (?:for|until|into|through))\b"
    rf"|\b(?:end of|ended|ending|to end) (?:the|a|their) (?:[\w'-]+ ){{0,3}}?{_LASTED}\b"
)


_PUTS = compile_plain(
    r"\b(?:put|puts|putting|placed|placing|revised|raised|lowered) (?:the|its|their) "
    r"(?:[a-z]+ )?(?:number|figure|count|toll)\b"
)


def _only_counts(findings: Findings, telling: Telling) -> bool:
    """Whether a telling gives but a figure of what was told: "officials had put the toll at 19"."""
    sentence = telling.sentence
    counts = _COUNTS.search(telling.words) or _PUTS.search(
        findings.article.folded, sentence.start, sentence.end
    )
    return counts is not None and not any(
        trigger.reading.strength == "strong" for trigger in telling.triggers
    )


def _history_beside(incident: Incident, telling: Telling, published: str | None) -> bool:
    """Whether a telling is dated long before the news it stands beside.

    Not beside a crime that is only spoken of ("the murder of the bishop"): that may be its date.
    """
    known = [m.date for m in telling.dates if m.date.latest is not None]
    if published is None or not known or is_dated(incident):
        return False
    last = max(known, key=lambda date: date.latest or "")
    limit = HORIZON if precision(last) == "year" else HISTORY
    if days_between(last.latest or "", published) <= limit:
        return False
    if incident.casualties and own_toll(incident, telling):
        return True
    return any(
        trigger.reading.verb and trigger.reading.form in ("past", "participle")
        for told in incident.tellings
        for trigger in told.triggers
    )


def _is_past(telling: Telling) -> bool:
    return isinstance(telling.sentence, Clause) and telling.sentence.earlier


def _past(incident: Incident) -> bool:
    return all(_is_past(telling) for telling in incident.tellings)


# A name so short is no surname to go by.
_SHORTEST = 4


def _of_speaker(findings: Findings, incidents: list[Incident], telling: Telling) -> Incident | None:
    """The one incident on which the person spoke who opens a sentence: "Nowak had first said …"."""
    if telling.scenes or dated([telling]) or len(incidents) < _ENOUGH:
        return None
    words = findings.article.words
    opening = set(words[telling.sentence.first : telling.sentence.first + 2])
    spoken = [
        incident
        for incident in incidents[-REACH:]
        if any(
            c.source is not None
            and len(name := c.source.text.casefold().split()[-1]) >= _SHORTEST
            and name in opening
            for c in incident.casualties
        )
    ]
    return spoken[0] if len(spoken) == 1 else None


_ENOUGH = 2


def _strikes_again(findings: Findings, telling: Telling) -> bool:
    """Whether a telling tells of a further blow: "a second bomb", "another bomber"."""
    sentence = telling.sentence
    folded = findings.article.folded
    return (
        _FURTHER_BLOW.search(folded, sentence.start, sentence.end) is not None
        and _COUNTS.search(telling.words) is None
    )


def _apart(findings: Findings, incident: Incident, telling: Telling) -> bool:
    """Whether a telling has a place or a day that is not the incident's, or says "separate"."""
    if "separate" in telling.words or "elsewhere" in telling.words or _is_past(telling):
        return True
    here, there = specific_places(incident.tellings), specific(telling)
    return not tells_of(findings, incident, telling) or bool(
        there and not any(compatible(a, b) for a in here for b in there)
    )
