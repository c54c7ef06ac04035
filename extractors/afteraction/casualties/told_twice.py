"""One victim told twice is one actor: "a lawyer was shot … the victim, X Y", "… the slain lawyer".

A noun for one victim is turned to the person whom the text says it is: named beside it, named in
the next sentences, or harmed before. A wrong person is worse than two actors: where two could be
meant, nothing is turned.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter
from typing import Final

from afteraction.actor_types import ARMED_GROUPS
from afteraction.article import Article
from afteraction.casualties.counted_again import MERE
from afteraction.casualties.victims import told_of
from afteraction.findings import ActorMention, Findings
from afteraction.matching import within
from afteraction.people import person_nouns
from afteraction.record import Casualty
from afteraction.rule import compile_plain

TOLD_TWICE_RULE: Final = "actors.told_twice"

# How far (in characters) a name stands behind its noun, and (in sentences) behind a lead.
_REACH: Final = 130
_AHEAD: Final = 4
_NAMING: Final = (
    r"(?:(?:,? who)?,? (?:was|is|has been|had been) )?(?:,? ?(?:later |since |only )?"
    r"(?:identified|named)(?: (?:by|at) [\w ]{1,30})?(?: only)? as|named|called)"
)
_TITLE: Final = (
    r"(?: (?:the |an? )?(?:(?!(?:of|by|for|with|to|from|in|at)\b)[\w-]+[ .]{1,2}){0,3}?)?"
)
# "the bishop of Oak Hill, X Y", "a man named X Y", "a nurse, later identified as X Y"
_BESIDE_IT = compile_plain(
    rf"(?: (?:of|from|at|in|for)(?: [\w'.-]+){{1,6}})?(?:, ?| ?{_NAMING} |:? )"
    r"(?:(?:the )?\d{1,2}[- ]year[- ]old )?"
)
_NAMED_SO = compile_plain(rf"\b{_NAMING} $")
# "police identified the victim as X Y", "the victim, X Y, was", "he was named as X Y"
_HARMED = (
    r"(?:the|this) (?:victim|deceased|fatality|(?:dead|slain|murdered|assassinated|killed|"
    r"kidnapped|abducted|wounded|injured) (?:\w+ ){0,2}\w+|(?:man|woman|person)(?: (?:killed|shot"
    r"|wounded|injured|kidnapped|abducted))?|\w+ who (?:was|had been) (?:killed|shot|murdered"
    r"|wounded|injured|kidnapped|abducted))"
)
_VICTIM_IS = compile_plain(
    rf"\b(?:(?:identified|named) (?:{_HARMED}|him|her|the body) as"
    rf"|(?:{_HARMED}|he|she|(?:his|her|the) body)(?:,? who)? (?:was|is|has been|had been)"
    r"(?: later| since| officially| only)? (?:identified|named)(?: by [\w ]{1,30})?(?: only)? as"
    rf"|{_HARMED} (?:was|is)"
    rf"|{_HARMED},(?: (?:identified|named) as)?){_TITLE} ?$"
)
# How news goes on about the one whom its lead told by a noun: "X Y, 45, was taken from ..."
_TAKEN_UP = compile_plain(
    r"(?:, \d{1,3},|, [^,.;]{1,70},(?: \d{1,3},)?)? (?:was|had been|has been|died|is being)"
    r"(?: \w+ly)? ?(?:taken|seized|dragged|abducted|kidnapped|shot|killed|murdered|gunned|"
    r"stabbed|ambushed|attacked|hit|found dead|driving|travelling|traveling|returning|leaving|"
    r"walking|on (?:his|her) way|sitting|pulled|forced|hacked|snatched|bundled|whisked|in|on|at)\b"
)
# Beside these words somebody else is told of.
_FURTHER = compile_plain(r"\b(?:also|another|too|as well|separately|elsewhere|meanwhile|second)\b")
_SPOKE = compile_plain(
    r",? (?:said|says|told|added|stated|reported|announced|claimed|condemned|denied|confirmed|"
    r"identified|named)\b"
)
_DEFINITE: Final = frozenset(("the", "this", "that"))
_SLAIN: Final = frozenset(
    "slain murdered assassinated kidnapped abducted killed wounded injured late".split()
)
_NO_MODIFIER: Final = frozenset(
    """a an one another other second third his her their its s of and or by with for from in on
    at to army police military navy""".split()
)
_WHICH: Final = frozenset("of for who whom whose from elect general designate".split())
# What writers call somebody in public life whom they have named: never his driver or his guard.
_CALLED: Final = frozenset(
    """leader politician official officer lawmaker legislator parliamentarian congressman
    congresswoman senator deputy minister mayor governor councillor councilman councilor judge
    magistrate justice prosecutor journalist newsman newspaperman reporter correspondent writer
    editor broadcaster activist businessman businesswoman industrialist banker lawyer attorney
    priest cleric clergyman bishop archbishop prelate preacher pastor imam diplomat envoy
    ambassador consul candidate unionist professor academic president chief general colonel
    commander rector missionary rancher landowner nun""".split()
)


def merge_told_twice(findings: Findings) -> None:
    """Turn the nouns that tell of a single victim to the person who that victim is."""
    people = [one for one in findings.actors if one.actor.type == "person"]
    if not people:
        return
    for casualty in findings.casualties:
        # "One person was wounded. The wounded person was named as X Y."
        victims = casualty.victims
        words = (victims.text or "").casefold().split()
        if casualty.count.value == 1 and victims.actor is None and words[-1:]:
            if words[-1] not in MERE or victims.side == "armed_group":
                continue
            start = findings.article.text.find(victims.text or "", casualty.start)
            if casualty.start <= start < casualty.end:
                spot = start + len(victims.text or "")
                named = _named_later(findings, casualty, spot, words[-1], people)
                victims.actor = named.actor.name if named is not None else None
    for casualty, mention in _single(findings):
        if not mention.actor.generic:
            continue  # turned before
        person = (
            _named_beside(findings, mention)
            or _named_in_front(findings, mention)
            or (
                _named_later(findings, casualty, mention.end, _last_word(findings, mention), people)
                if _new(findings.article, mention)
                else None
            )
            or _harmed_before(findings, casualty, mention)
        )
        if person is not None:
            _turn(findings, mention, person)


def _single(findings: Findings) -> Iterator[tuple[Casualty, ActorMention]]:
    """Each statement of one victim whom only a noun names, with that noun."""
    for casualty in findings.casualties:
        if casualty.count.value != 1 or casualty.victims.side == "armed_group":
            continue
        told = told_of(findings, casualty)
        if len(told) != 1:
            continue
        (mention,) = told
        if _stands_for_two(findings, casualty):
            continue
        if mention.actor.generic and not mention.plural and mention.actor.type not in ARMED_GROUPS:
            yield casualty, mention


def _stands_for_two(findings: Findings, casualty: Casualty) -> bool:
    """Whether one noun tells of two: "a man was killed and another wounded"."""
    return any(
        other.sentence == casualty.sentence
        and other.victims.text == casualty.victims.text
        and {other.outcome, casualty.outcome} == {"killed", "wounded"}
        and other.superseded_by is None
        and casualty.superseded_by is None
        for other in findings.casualties
    )


def _named_beside(findings: Findings, mention: ActorMention) -> ActorMention | None:
    """ "The bishop of Oak Hill, X Y, was murdered", "a man named X Y"."""
    folded = findings.article.folded
    inside = False
    for one in within(findings.actors, mention.end, mention.end + _REACH):
        if one.actor.type != "person":
            inside = inside or one.actor.generic  # not "of the embassy of Mali"
            continue
        between = folded[mention.end : one.start].replace("\n", " ")
        if inside or "." in between or not _BESIDE_IT.fullmatch(between):
            return None
        if between.startswith(" ") and "," in between and _holds_people(findings, mention, one):
            return None  # "a guard of the mayor, X Y": X Y is the mayor
        behind = folded[one.end : one.end + 30].replace("\n", " ")
        if _NAMED_SO.search(between) or (behind[:1] in (",", ";", ")", ".") and "," in between):
            return None if _SPOKE.match(behind) else one
        return None
    return None


# "X Y, 34, the son-in-law of the minister, was": what he is.
_WHO_HE_IS = compile_plain(
    r",(?: \d{1,3},)?(?: (?:the|an?|one|another|former))?"
    r"(?: (?!and\b|who\b|his\b|her\b|their\b)[\w'-]+){0,4} ?"
)


def _named_in_front(findings: Findings, mention: ActorMention) -> ActorMention | None:
    """ "X Y, the son-in-law of the minister, was wounded"."""
    folded = findings.article.folded
    last = None
    for one in within(findings.actors, max(0, mention.start - 60), mention.start):
        last = one
    if last is None or last.actor.type != "person":
        return None
    between = folded[last.end : mention.start].replace("\n", " ")
    return last if _WHO_HE_IS.fullmatch(between) else None


def _holds_people(findings: Findings, mention: ActorMention, one: ActorMention) -> bool:
    article = findings.article
    _, first = article.word_range(mention.start, mention.end)
    stop, _ = article.word_range(one.start, one.end)
    nouns = person_nouns()
    return any(nouns.longest(article, at) is not None for at in range(first, stop))


def _last_word(findings: Findings, mention: ActorMention) -> str:
    _, stop = findings.article.word_range(mention.start, mention.end)
    return findings.article.words[stop - 1]


def _named_later(
    findings: Findings, casualty: Casualty, end: int, noun: str, people: list[ActorMention]
) -> ActorMention | None:
    """ "A lawyer was shot dead. Police named the victim as X Y": the person named."""
    article = findings.article
    number = article.sentence_at(end - 1)
    if number is None:
        return None
    again = f"the {noun}, "
    behind_it = bisect_left(people, end, key=attrgetter("start"))
    for one in islice(people, behind_it, None):
        sentence = article.sentence_at(one.start)
        if sentence is None:
            continue
        apart = sentence.number - number.number
        if apart > _AHEAD:
            return None
        told_before = (other.actor.name == one.actor.name for other in islice(people, behind_it))
        if apart == 0 or any(told_before):
            continue
        before = article.folded[sentence.start : one.start].replace("\n", " ")
        behind = article.folded[one.end : sentence.end].replace("\n", " ")
        victim = _VICTIM_IS.search(before)
        if (victim is not None or before.endswith(again)) and not _SPOKE.match(behind):
            fits = victim is None or _fits(casualty, victim.group())
            return one if fits and _alone(findings, casualty, one) else None
        if (
            apart <= 2
            and number.number <= 1
            and not before.strip()
            and _TAKEN_UP.match(behind)
            and not _FURTHER.search(behind)
        ):
            return one if _alone(findings, casualty, one) else None
    return None


_DEAD: Final = (
    "dead",
    "slain",
    "murdered",
    "assassinated",
    "killed",
    "deceased",
    "fatality",
    "body",
)
_HURT: Final = ("wounded", "injured")
_TAKEN: Final = ("kidnapped", "abducted")


def _fits(casualty: Casualty, words: str) -> bool:
    """Whether the words for a victim fit the outcome: "the dead man" was killed."""
    for outcome, marks in (("killed", _DEAD), ("wounded", _HURT), ("abducted", _TAKEN)):
        if any(mark in words for mark in marks):
            return casualty.outcome == outcome
    return True


def _new(article: Article, mention: ActorMention) -> bool:
    """Whether a victim is told for the first time: "a lawyer", "a former mayor"."""
    first, _ = article.word_range(mention.start, mention.end)
    before = article.words[max(0, first - 4) : first]
    return any(word in ("a", "an", "one") for word in before)


def _alone(findings: Findings, casualty: Casualty, one: ActorMention) -> bool:
    """Whether up to a name nobody else is told to be harmed so, whose name it may be."""
    for other in findings.casualties:
        if other is casualty or other.start > one.start or other.outcome != casualty.outcome:
            continue
        same = other.victims.actor in (casualty.victims.actor, one.actor.name)
        if not same and other.count.value != 0:
            return False
    return True


def _harmed_before(
    findings: Findings, casualty: Casualty, mention: ActorMention
) -> ActorMention | None:
    """ "X Y was ambushed … the officer was shot": the one person told harmed so far."""
    article = findings.article
    first, stop = article.word_range(mention.start, mention.end)
    words = article.words
    if words[stop - 1] not in _CALLED or (
        stop < len(words)
        and words[stop] in _WHICH
        and not article.folded[mention.end : article.starts[stop]].strip()
    ):
        return None
    if not _known(article, first, stop - 1):
        return None
    harmed: dict[str, ActorMention] = {}
    named = {one.actor.name: one for one in findings.actors if one.actor.type == "person"}
    for other in findings.casualties:
        if other.start >= casualty.start or other is casualty:
            break
        for one in told_of(findings, other):
            if one.actor.type == "person":
                harmed[one.actor.name] = one
        if other.victims.actor in named:
            harmed[other.victims.actor] = named[other.victims.actor]
    return next(iter(harmed.values())) if len(harmed) == 1 else None


def _known(article: Article, first: int, last: int) -> bool:
    """Whether a noun means somebody told of: "the Liberian senator", "the slain party leader"."""
    words = article.words
    for at in range(last - 1, max(-1, last - 6), -1):
        if article.folded[article.ends[at] : article.starts[at + 1]].strip(" \n-"):
            return False
        if words[at] in _DEFINITE:
            return True
        if words[at] in _SLAIN and at < first:
            return True
        if words[at] in _NO_MODIFIER:
            return False
    return False


def _turn(findings: Findings, mention: ActorMention, person: ActorMention) -> None:
    """Make the noun, and the same noun told again, a mention of the person."""
    name = mention.actor.name
    again = [
        one
        for one in findings.actors
        if one.actor is mention.actor
        and not one.plural
        and (one is mention or (one.start > mention.start and _points(findings.article, one)))
    ]
    for one in again:
        one.actor, one.rule, one.reference = person.actor, TOLD_TWICE_RULE, "anaphor"
        findings.note("actors", TOLD_TWICE_RULE, one.start, one.end, person.actor.name)
    for casualty in findings.casualties:
        if casualty.victims.actor != name or casualty.count.value != 1:
            continue
        told = told_of(findings, casualty)
        if told and told[0].actor is person.actor:
            casualty.victims.actor = person.actor.name


def _points(article: Article, one: ActorMention) -> bool:
    first, _ = article.word_range(one.start, one.end)
    return not _DEFINITE.isdisjoint(article.words[max(0, first - 2) : first])
