"""Whether anything in an article bears out a trigger that counts no victims.

Goals are shot and markets raided; a chess player's attack kills nobody. What a newspaper calls an
attack in earnest it tells with arms, armed people, victims or police somewhere in the text; where
there are none of these, the word is a figure of speech.
"""

from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

from afteraction.actor_types import FORCES
from afteraction.article import Article
from afteraction.events.tellings import Telling
from afteraction.findings import Findings
from afteraction.lexicon import rows
from afteraction.record import Casualty

# A text of fewer words has no room to bear out anything.
A_LINE = 30
# So many words of a field make an article one of it.
_FIELD_WORDS = 2
# Beginnings of folded words. "Shot", "attack", "raid", "strike", "bombed", "under fire" are not
# among them: these are the words in question.
_BEARS_OUT = tuple(
    (
        "gunm gunfi gunsh bullet soldier troop militant militia insurg guerrilla terroris extremis "
        "jihad separatis explosi bomber grenade rocket missile mortar rifle pistol weapon machete "
        "stab police army military paramilit commando mercenar assailant attacker hostage corpse "
        "wounded injur casualt slain murder massacr kidnap abduct arson civilian airstrike drone "
        "warplane artiller checkpoint ceasefire refugee sniper hijack assassin villager peasant "
        "dynamite detonat mutin coup warship marines navy regiment battalion brigade brigadier "
        "infantry cavalry embass pirate skiff ransom petrol firebomb "
        "beaten beating ransack loot smash vandal protest riot demonstrat"
    ).split()
)
_BEARS_OUT_WORDS = frozenset(
    "bomb bombs shells tank tanks mine mines ied ieds war wars wound wounds forces suspect "
    "suspects victims gun guns armed general colonel captain sergeant convoy barracks warlord "
    "cartel cartels gangs torched knifeman drones mob mobs blasts fled settlers raped masked "
    "hooded pylon pylons pipeline damage damaged bombing bombings shootings suicide terror "
    "deaths".split()
)


def is_borne_out(findings: Findings, tellings: list[Telling]) -> bool:
    """Whether an incident counts victims or names forces, or the article speaks of arms.

    A headline or a line has no room for it ("A market in Delhi was bombed").
    """
    if len(findings.article.words) < A_LINE:
        return True
    counted = [casualty for telling in tellings for casualty in telling.casualties]
    if not any(c.count.value or c.count.min for c in counted) and _is_police_work(
        findings, tellings
    ):
        return False
    if any(map(_counts, counted)):
        return True
    arms, of_a_field = _words_of(findings.article)
    if of_a_field:
        return arms > 1
    return arms > 0 or any(mention.actor.type in FORCES for mention in findings.actors)


@lru_cache(maxsize=1)  # every incident asks for the same article's
def _words_of(article: Article) -> tuple[int, bool]:
    """How many words of arms an article has, and whether it is of a field with none of its own."""
    words = set(article.words)
    return sum(map(_bears_out, words)), _of_a_field(words)


_ARRESTS = frozenset("arrest arrests arrested detained custody seized confiscated".split())


def _is_police_work(findings: Findings, tellings: list[Telling]) -> bool:
    """Whether police raid a place to arrest or to seize, and meet no armed group."""
    triggers = [trigger for telling in tellings for trigger in telling.triggers]
    if not triggers or any(trigger.reading.type != "raid" for trigger in triggers):
        return False
    if _ARRESTS.isdisjoint(findings.article.words):
        return False
    return all(
        mention.actor.name.startswith("Police")
        for mention in findings.actors
        if mention.actor.type in FORCES
    )


def _of_a_field(words: set[str]) -> bool:
    """Whether an article is of sport, of the stage, of markets or the like: two of its words."""
    known = _fields().keys() & words
    if len(known) < _FIELD_WORDS:
        return False
    named = Counter(_fields()[word] for word in known)
    return max(named.values()) >= _FIELD_WORDS


@cache
def _fields() -> dict[str, str]:
    """The lexicon ``fields.tsv``: of which field a word is."""
    path = Path(__file__).with_name("fields.tsv")
    return {row["word"]: row["field"] for row in rows(path, ("word", "field"))}


def _counts(casualty: Casualty) -> bool:
    """Whether a statement gives a figure, were it nobody: "no one was hurt"."""
    return casualty.count.value is not None or casualty.count.min is not None


@lru_cache(maxsize=8192)
def _bears_out(word: str) -> bool:
    return word in _BEARS_OUT_WORDS or word.startswith(_BEARS_OUT)
