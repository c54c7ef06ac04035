"""Actors known by name: the lexicon, acronyms settled by context or introduced in brackets."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from msgspec import Struct

from afteraction.actors.lexicon import ActorLexicon, NamedActor, Reading, capitals, keys
from afteraction.article import Article
from afteraction.findings import ActorMention
from afteraction.lexicon import PhraseIndex, joined
from afteraction.record import Actor

LEXICON_RULE = "actors.lexicon"
CONTEXT_RULE = "actors.acronym_by_context"
INTRODUCED_RULE = "actors.acronym_introduced"

Evidence = Mapping[str, int]

# What follows a name and belongs to it, with its members: one mention, several people.
_MEMBERS: Final = frozenset(
    """fighter fighters militant militants rebel rebels guerrilla guerrillas guerilla guerillas
    gunman gunmen insurgent insurgents terrorist terrorists jihadist jihadists jihadi
    jihadis member members combatant combatants extremist extremists operative operatives
    soldier soldiers troops commander commanders commando commandos cadre cadres activist
    activists militiaman militiamen militia militias group groups affiliate affiliates
    forces cell cells unit units faction factions bomber bombers leader leaders spokesman
    spokesperson bandits attackers assailants separatists dissidents supporters followers
    organisation organization movement subversives column columns squad squads sympathisers
    sympathizers splinter network gang gangs cartel patrol patrols convoy""".split()
)  # fmt: skip
# After a name in small letters these make it one all the same.
_FIGHTERS: Final = frozenset(
    "fighter fighters militant militants rebel rebels guerrillas gunman gunmen insurgents "
    "terrorist terrorists jihadists jihadist extremists".split()
)
_ONE = frozenset(
    "fighter militant rebel guerrilla guerilla gunman insurgent terrorist jihadist jihadi member "
    "combatant extremist operative soldier commander commando cadre activist militiaman bomber "
    "leader spokesman spokesperson group affiliate faction organisation organization movement "
    "network cartel".split()
)
# Of the words above, those that change who is meant: "Boko Haram leader Abubakar Shekau" is the
# group and a person, "a Hamas splinter group" another group.
_SEPARATE = frozenset(
    "leader leaders spokesman spokesperson commander commanders splinter affiliate affiliates "
    "supporters followers sympathisers sympathizers dissidents".split()
)
_REBELS: Final = frozenset(
    "rebels rebel guerrillas guerrilla insurgents militants militant separatists jihadists".split()
)
_ARMED: Final = frozenset(
    {"rebel_group", "political_militia", "identity_militia", "criminal_group"}
)
_WITHIN = frozenset({"", "-", "'", ".", ".-", "/", ",", "(", ")", "&", '"'})
_WORDS = frozenset(("let", "hum", "hut", "jam", "aum"))
# "told AFP", "an AFP journalist": the news agency, wherever that happens.
_AGENCY_BEFORE = frozenset({"told", "to", "by", "agency", "an"})
_AGENCY_AFTER = frozenset(
    """reported journalist journalists correspondent reporter reporters tally photographer news
    that quoted count contributed video""".split()
)


class NameMatch(Struct, kw_only=True):
    """A phrase of the lexicon found in the article, words ``[first, stop)``, not settled yet."""

    first: int
    stop: int
    readings: list[Reading]


def find_phrases(article: Article, lexicon: ActorLexicon) -> list[NameMatch]:
    """Lexicon phrases whose letters have the case they need, the longest at each word."""
    found: list[NameMatch] = []
    words, phrases = article.words, lexicon.phrases
    after = 0
    for at, word in enumerate(words):
        if word not in phrases or at < after:
            continue
        for stop, readings in lexicon.find(words, at):
            if stop - at > 1 and not _joined(article, at, stop):
                continue
            usable = [r for r in readings if _written(article, at, stop, r)]
            if usable:
                found.append(NameMatch(first=at, stop=stop, readings=usable))
                after = stop
                break
    return found


def _joined(article: Article, first: int, stop: int) -> bool:
    """Whether the words are one name; a long one may have a dash, comma or bracket within."""
    if joined(article, first, stop):
        return True
    gaps = {
        article.folded[article.ends[n] : article.starts[n + 1]].strip()
        for n in range(first, stop - 1)
    }
    # '"Red Dawn" Brigades'
    return gaps <= _WITHIN and (stop - first > 2 or "," not in gaps)


def _written(article: Article, first: int, stop: int, reading: Reading) -> bool:
    """Whether the text writes the phrase as this reading is written."""
    if not article.cased:
        # "LET US SAVE OUR CAPITAL": in capitals these acronyms are words.
        return not reading.exact and not (reading.acronym and article.words[first] in _WORDS)
    text = article.text[article.starts[first] : article.ends[stop - 1]]
    if reading.acronym:
        letters = [c for c in text if c.isalpha()]
        if all(c.isupper() for c in letters):
            return True
        if reading.exact:
            return False
        if len(letters) < 4:
            return sum(c.isupper() for c in letters) > 1
        # British style writes "Farc"; a word all in small letters is a word.
        return text[0].isupper()
    if not reading.capitals or capitals(text) >= reading.capitals:
        return True
    return _carelessly(article, first, stop)


def _carelessly(article: Article, first: int, stop: int) -> bool:
    """Whether a long name may stand without some of its capitals: "Islamic state militants"."""
    if stop - first < 2:
        return False
    if article.words[first] == "al":
        return True
    after = article.words[stop] if stop < len(article.words) else ""
    # "They suspect the Islamic state", but "an Islamic state", "the Islamic state of X".
    if first and article.words[first - 1] == "the" and after != "of":
        return article.capitalised(first)
    return article.capitalised(first) and after in _FIGHTERS | {"group", "terror", "members"}


def settle(
    match: NameMatch, evidence: Evidence, article: Article
) -> tuple[NamedActor | None, str | None]:
    """The actor a phrase stands for, or None and why none: (actor, reason).

    A phrase of one actor is that actor, if the actor needs no country or one of its countries is
    named. Of several, the one whose countries are named most; else the one that is meant by
    default; else nobody.
    """
    actors = list(dict.fromkeys(reading.actor for reading in match.readings))
    acronym = all(reading.acronym for reading in match.readings)
    if (
        len(actors) > 1
        and article.words[match.stop : match.stop + 1]
        and (article.words[match.stop] in _REBELS)
    ):
        # "PLA guerrillas" are no army's.
        actors = [one for one in actors if one.type in _ARMED] or actors
    if len(actors) == 1:
        actor = actors[0]
        if not acronym or not actor.context or actor.main:
            return actor, None
        if any(code in evidence for code in actor.context):
            return actor, None
        return None, f"an acronym of {actor.name} only where its country is named"
    if {"media"} & {actor.type for actor in actors} and _reads_as_agency(article, match):
        return next(actor for actor in actors if actor.type == "media"), None
    scores = [(sum(evidence.get(code, 0) for code in actor.context), actor) for actor in actors]
    best = max(score for score, _ in scores)
    if best:
        first = [actor for score, actor in scores if score == best]
        if len(first) == 1:
            return first[0], None
    default = [actor for actor in actors if actor.main]
    if len(default) == 1:
        return default[0], None
    return None, "could be " + " or ".join(actor.name for actor in actors)


def _reads_as_agency(article: Article, match: NameMatch) -> bool:
    words = article.words
    return (match.first > 0 and words[match.first - 1] in _AGENCY_BEFORE) or (
        match.stop < len(words) and words[match.stop] in _AGENCY_AFTER
    )


def mention(
    article: Article, match: NameMatch, actor: Actor, rule: str, *, members: bool = True
) -> ActorMention:
    """The mention of a settled phrase, with the "fighters" or "group" that follow it."""
    stop = with_members(article, match.stop) if members and _has_members(actor) else match.stop
    last = article.words[stop - 1]
    return ActorMention(
        start=article.starts[match.first],
        end=article.ends[stop - 1],
        actor=actor,
        rule=rule,
        reference="generic" if actor.generic else "name",
        plural=last in _MEMBERS and last not in _ONE,
    )


def _has_members(actor: Actor) -> bool:
    return actor.type not in {"media", "person", "government", "international_organization"}


def with_members(article: Article, stop: int) -> int:
    """Index after the "fighters" or "guerrilla group" that follow a name ending at ``stop``."""
    words = article.words
    for _ in range(2):
        if (
            stop < len(words)
            and words[stop] in _MEMBERS
            and words[stop] not in _SEPARATE
            and article.folded[article.ends[stop - 1] : article.starts[stop]].strip(" \n")
            in {"", "-"}
        ):
            stop += 1
        else:
            break
    return stop


@cache
def _bracket() -> re.Pattern[str]:
    """What defines an acronym behind a name: "(ABC)", "(the ABC)", "(also known as the ABC)"."""
    return re.compile(
        r"""[ \n]{0,2}[(\[]\s?(?:the\s|or\s|aka\s|(?:also\s)?known\sas\s(?:the\s)?)?["']?
        (?P<acronym>[^\W_]{1,12}(?:[-./ ][^\W_]{1,10}){0,2})["']?
        (?:[,;]\s[^()\[\]\n]{0,60})?[)\]]""",
        re.VERBOSE,
    )


def introduced(
    article: Article, mentions: list[ActorMention]
) -> tuple[dict[str, Actor], list[ActorMention]]:
    """Acronyms that a bracket after a name defines: "Name (ABC)".

    Returns them by folded words, with the mentions in the brackets themselves.
    """
    defined: dict[str, Actor] = {}
    found = []
    for one in mentions:
        if one.actor.type == "person" or article.folded[one.end : one.end + 3].strip()[:1] not in {
            "(",
            "[",
        }:
            continue
        match = _bracket().match(article.folded, one.end)
        if match is None:
            continue
        start, end = match.span("acronym")
        written = article.text[start:end]
        letters = [c for c in written if c.isalpha()]
        if article.cased and (
            len(letters) < 2
            or sum(c.isupper() for c in letters) * 2 < len(letters)
            or " " in written
        ):
            continue
        if not article.cased and not _initials(
            match["acronym"], article.folded[one.start : one.end]
        ):
            continue
        (key,) = keys(match["acronym"]) or ("",)
        if not key or key.isdigit():
            continue
        defined[key] = one.actor
        found.append(
            ActorMention(
                start=start,
                end=end,
                actor=one.actor,
                rule=INTRODUCED_RULE,
                reference="name",
                plural=False,
            )
        )
    return defined, found


def _initials(acronym: str, name: str) -> bool:
    """Whether the acronym's letters begin words of the name, most of them in order."""
    letters = [c for c in acronym if c.isalpha()]
    heads = [word[0] for word in re.findall(r"[^\W_]+", name)]
    hits, at = 0, 0
    for letter in letters:
        if letter in heads[at:]:
            at = heads.index(letter, at) + 1
            hits += 1
    return len(letters) > 1 and hits * 3 >= len(letters) * 2


def find_defined(article: Article, defined: Mapping[str, Actor]) -> list[ActorMention]:
    """Every later (and earlier) mention of the acronyms the article itself defines."""
    index: PhraseIndex[Actor] = PhraseIndex(defined.items())
    found = []
    for at, word in enumerate(article.words):
        if word not in index.lengths:
            continue
        hit = index.longest(article, at)
        if hit is None:
            continue
        stop, actor = hit
        written = article.text[article.starts[at] : article.ends[stop - 1]]
        if article.cased and not written[0].isupper():
            continue
        if article.cased and len(written) < 4 and not written.isupper():
            continue
        match = NameMatch(first=at, stop=stop, readings=[])
        found.append(mention(article, match, actor, INTRODUCED_RULE))
    return found
