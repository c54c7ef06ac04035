"""Phrases that point back to an actor: "the group", "the attackers", "the general", "the latter".

Each finds the right one or none: a wrong antecedent is worse than an open one.
"""

from itertools import pairwise
from typing import Final

from afteraction.actor_types import ARMED
from afteraction.actors.noun_mentions import mention_of, stands_alone
from afteraction.article import Article, Sentence
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.record import Actor, ActorType

GROUP_RULE: Final = "actors.the_group"
ATTACKERS_RULE: Final = "actors.the_attackers"
TITLE_RULE: Final = "actors.the_general"
LATTER_RULE: Final = "actors.the_latter"

_ARTICLES: Final = frozenset({"the", "these", "those", "this", "that"})
_MILITIAS: Final[frozenset[ActorType]] = frozenset(
    {"political_militia", "identity_militia", "rebel_group"}
)
_CRIMINALS: Final[frozenset[ActorType]] = frozenset({"criminal_group"})
_COMPANIES: Final[frozenset[ActorType]] = frozenset({"private_military_company"})
# An alliance is never "the group", nor a group "the alliance".
_ALLIANCES: Final[frozenset[ActorType]] = frozenset({"international_organization"})
_GROUP_NOUNS: Final[dict[str, frozenset[ActorType]]] = {
    "group": ARMED,
    "organisation": ARMED,
    "organization": ARMED,
    "movement": ARMED,
    "faction": ARMED,
    "outfit": ARMED,
    "militia": _MILITIAS,
    "cartel": _CRIMINALS,
    "gang": _CRIMINALS,
    "mercenaries": _COMPANIES,
    "alliance": _ALLIANCES,
    "bloc": _ALLIANCES,
    "coalition": _ALLIANCES,
}
_GROUP_ADJECTIVES: Final = frozenset(
    """jihadist jihadi militant armed extremist terrorist terror rebel insurgent islamist
    islamic guerrilla separatist radical outlawed banned al qaeda linked qaida is affiliated
    sunni shia shiite maoist marxist leftist criminal paramilitary same latter clandestine
    subversive violent hardline extreme self proclaimed nationalist drug narcotics
    narcotic trafficking narcoterrorist mafia""".split()
)
_FIGHTERS: Final = frozenset(
    """attackers assailants militants insurgents jihadists jihadis rebels gunmen terrorists
    guerrillas fighters extremists islamists separatists bandits raiders bombers kidnappers
    abductors assassins hijackers subversives invaders aggressors perpetrators dissidents
    criminals attacker assailant gunman bomber""".split()
)
_TITLES: Final = frozenset({"general", "colonel", "strongman", "president", "commander", "warlord"})


# How many mentions back an antecedent is looked for.
_RECALL = 200


def find_anaphors(findings: Findings, known: list[ActorMention]) -> list[ActorMention]:
    """Mentions that point back to one of ``known``; unresolved phrases make none.

    "the attackers" and the like, which are in ``known`` as generic actors, are turned to their
    antecedent in place.
    """
    article = findings.article
    words = article.words
    added: list[ActorMention] = []
    for at, word in enumerate(words):
        if word in _GROUP_NOUNS and at:
            one = _the_group(findings, known, at, word)
            if one is not None:
                added.append(one)
        elif word in {"latter", "former"} and at and words[at - 1] == "the":
            alone = word == "latter" or stands_alone(article, at, at + 1)
            actor = _coordinated(article, known, at) if alone else None
            if actor is not None:
                added.append(
                    mention_of(article, at - 1, at + 1, actor, LATTER_RULE, "anaphor", plural=False)
                )
        elif (
            word in _TITLES and at and words[at - 1] == "the" and stands_alone(article, at, at + 1)
        ):
            start = article.starts[at]
            if touching(known, start, article.ends[at]):
                continue
            person = _latest_person(article, known, start, word)
            if person is not None:
                added.append(
                    mention_of(article, at - 1, at + 1, person, TITLE_RULE, "anaphor", plural=False)
                )
    _the_attackers(findings.article, known)
    return added


def _coordinated(article: Article, known: list[ActorMention], at: int) -> Actor | None:
    """Of "X and Y" before word ``at``, in its sentence or the one before: Y for "the latter"."""
    start = article.starts[at]
    sentence = article.sentence_at(start)
    if sentence is None:
        return None
    lowest = article.sentences[max(0, sentence.number - 1)].start
    before = [one for one in known if lowest <= one.start and one.end <= start]
    for one, two in reversed(list(pairwise(before))):
        if one.actor is not two.actor and article.folded[one.end : two.start].strip() in {
            "and",
            "and the",
        }:
            return two.actor if article.words[at] == "latter" else one.actor
    return None


def _the_group(
    findings: Findings, known: list[ActorMention], at: int, word: str
) -> ActorMention | None:
    article, words = findings.article, findings.article.words
    start, end = article.starts[at], article.ends[at]
    if touching(known, start, end) or not stands_alone(article, at, at + 1):
        return None
    first = at
    while first and words[first - 1] in _GROUP_ADJECTIVES:
        first -= 1
    if not first or words[first - 1] not in _ARTICLES:
        return None
    # "the group of men", "the group that": described on the spot, not pointed back to.
    if at + 1 < len(words) and words[at + 1] in {"of", "calling", "called", "known", "named"}:
        return None
    wanted = _GROUP_NOUNS[word]
    sentence = article.sentence_at(start)
    actor = _antecedent(article, known, start, sentence, wanted)
    if actor is None:
        findings.note("actors", GROUP_RULE, start, end, "nobody", "no single group before it")
        return None
    return mention_of(article, first - 1, at + 1, actor, GROUP_RULE, "anaphor", plural=False)


def _antecedent(
    article: Article,
    known: list[ActorMention],
    start: int,
    sentence: Sentence | None,
    wanted: frozenset[ActorType],
) -> Actor | None:
    """The one named group a phrase points back to.

    The only one named before; else the only one of the nearest sentence, within three, that names
    any; else that sentence's subject.
    """
    before = [
        one
        for one in known
        if one.end <= start and one.actor.type in wanted and not one.actor.generic
    ]
    if not before:
        return None
    if len({one.actor.name for one in before}) == 1:
        return before[-1].actor
    here = sentence.number if sentence else None
    owner = _subject(article, known, sentence, start)
    if owner is not None and owner.type in wanted:
        return owner  # "the militants' spokesman said that the group": theirs, by whatever name
    for back in range(3):
        if here is None or here - back < 0:
            return None
        scope = article.sentences[here - back]
        inside = [one for one in before if scope.start <= one.start < scope.end]
        if not inside:
            continue
        if len({one.actor.name for one in inside}) == 1:
            return inside[0].actor
        first, second = inside[:2]
        if article.folded[first.end : second.start].strip(" ,\n") in {"and", "or", "and the"}:
            return None
        subject = article.word_range(scope.start, first.start)
        return first.actor if subject[1] - subject[0] <= 2 else None
    return None


def _subject(
    article: Article, known: list[ActorMention], sentence: Sentence | None, start: int
) -> Actor | None:
    """Whose "the militants'" opens a sentence that speaks of no other group before ``start``."""
    if sentence is None:
        return None
    inside = [
        one
        for one in known
        if sentence.start <= one.start < start and one.end <= start and one.actor.type in ARMED
    ]
    if len({one.actor.name for one in inside}) != 1:
        return None
    first, stop = article.word_range(inside[0].start, inside[0].end)
    opens = first - sentence.first <= 2
    return inside[0].actor if opens and "spokesman" in article.words[stop : stop + 5] else None


def _the_attackers(article: Article, known: list[ActorMention]) -> None:
    """Point "the attackers" and "the militants" back to who attacked, where that is one actor."""
    for number, one in enumerate(known):
        if not one.actor.generic or one.actor.type not in ARMED:
            continue
        first, stop = article.word_range(one.start, one.end)
        noun = article.words[stop - 1]
        if (noun not in _FIGHTERS and noun not in _GROUP_NOUNS) or not first:
            continue
        determiner = article.words[first - 1]
        counted = determiner.isdigit() and one.plural
        if not counted and determiner not in _ARTICLES and determiner not in {"its", "their"}:
            continue
        earlier = [
            other for other in known[max(0, number - _RECALL) : number] if other.actor.type in ARMED
        ]
        actors = {other.actor.name: other.actor for other in earlier}
        if one.actor.name in actors:
            continue
        sentence = article.sentence_at(one.start)
        if determiner in {"its", "their"} or noun in _GROUP_NOUNS:
            found = _antecedent(article, earlier, one.start, sentence, ARMED)
        elif len(actors) == 1 and not (counted and earlier[0].actor.generic):
            found = next(iter(actors.values()))
        else:
            found = None
        if found is not None:
            one.actor = found
            one.rule = ATTACKERS_RULE
            one.reference = "anaphor"
            if not counted:
                one.start = article.starts[first - 1]


def _latest_person(
    article: Article, known: list[ActorMention], start: int, title: str
) -> Actor | None:
    """The latest person named with the title before ``start``."""
    for one in reversed(known):
        if one.end > start or one.reference != "person":
            continue
        written = article.folded[one.start : one.end]
        if title in written.split() or (title == "strongman" and " " in written):
            return one.actor
        if title == "general" and written.startswith(("gen ", "gen.")):
            return one.actor
    return None
