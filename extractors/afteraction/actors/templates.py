"""State forces and governments, named by country: "Nigerien soldiers", "Niger's defence ministry".

No list of them is kept: a country word and a noun of ``forces.tsv`` make one.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from afteraction.actors.countries import CountryMention, countries
from afteraction.actors.lexicon import folded_index
from afteraction.actors.registry import Registry
from afteraction.article import Article
from afteraction.findings import ActorMention
from afteraction.lexicon import PhraseIndex, rows
from afteraction.precompiled import built_ahead
from afteraction.record import Actor, ActorType

RULE = "actors.state_template"

# kind of body -> canonical name, actor type
BODIES: Final[dict[str, tuple[str, ActorType]]] = {
    "army": ("Armed Forces of {}", "state_forces"),
    "air_force": ("Air Force of {}", "state_forces"),
    "navy": ("Navy of {}", "state_forces"),
    "special_forces": ("Special Forces of {}", "state_forces"),
    "coast_guard": ("Coast Guard of {}", "state_forces"),
    "border_guard": ("Border Guard of {}", "state_forces"),
    "police": ("Police of {}", "state_forces"),
    "prison_service": ("Prison Service of {}", "state_forces"),
    "gendarmerie": ("Gendarmerie of {}", "state_forces"),
    "national_guard": ("National Guard of {}", "state_forces"),
    "presidential_guard": ("Presidential Guard of {}", "state_forces"),
    "forest_rangers": ("Forest Rangers of {}", "state_forces"),
    "customs": ("Customs of {}", "state_forces"),
    "intelligence": ("Intelligence Services of {}", "state_forces"),
    "security_forces": ("Security Forces of {}", "state_forces"),
    "government": ("Government of {}", "government"),
    "defence_ministry": ("Ministry of Defence of {}", "government"),
    "interior_ministry": ("Ministry of the Interior of {}", "government"),
    "security_ministry": ("Ministry of Security of {}", "government"),
    "foreign_ministry": ("Ministry of Foreign Affairs of {}", "government"),
    "health_ministry": ("Ministry of Health of {}", "government"),
    "justice_ministry": ("Ministry of Justice of {}", "government"),
    "information_ministry": ("Ministry of Information of {}", "government"),
    "parliament": ("Parliament of {}", "government"),
    "embassy": ("Embassy of {}", "government"),
}

# What may stand between the country and the noun and changes nothing.
_BETWEEN = frozenset(
    """state national federal elite ruling new central military army de facto own royal armed
    counterinsurgency counterterrorism paramilitary off duty young senior uniformed wounded
    unarmed more other local transitional interim revolutionary regular right wing civilian
    fascist democratic current constitutional legitimate""".split()
)


_MAKES = frozenset("f mi su mig uh ah b c mq".split())


class Force(Struct, frozen=True):
    """A noun of ``forces.tsv``: the body it belongs to, and how it may stand."""

    kind: str
    plural: bool
    alone: bool


_FORCES = Path(__file__).with_name("forces.tsv")


@built_ahead(_FORCES)
def force_nouns() -> PhraseIndex[Force]:
    """The nouns by their folded words."""
    return folded_index(
        (row["noun"], Force(row["kind"], row["number"] == "p", row["alone"] == "yes"))
        for row in rows(_FORCES, ("noun", "kind", "number", "alone"))
    )


def force_at(article: Article, at: int) -> tuple[int, Force] | None:
    """The longest noun of ``forces.tsv`` at word ``at``: (index after it, the noun)."""
    return force_nouns().longest(article, at)


def body(registry: Registry, kind: str, codes: tuple[str, ...] | list[str]) -> Actor:
    """The record object of a country's body."""
    name, actor_type = BODIES[kind]
    return registry.actor(name.format(countries().title(codes)), actor_type, codes)


def body_kind(actor: Actor) -> str | None:
    """The kind of body an actor made by ``body`` is, None for other actors."""
    title = countries().title(actor.country)
    for kind, (name, _) in BODIES.items():
        if name.format(title) == actor.name:
            return kind
    return None


def find_state_bodies(
    article: Article, named: Sequence[CountryMention], registry: Registry
) -> list[ActorMention]:
    """State forces and governments named with their country, left or right of the noun."""
    found: list[ActorMention] = []
    pending: list[CountryMention] = []
    for number, mention in enumerate(named):
        if _strikes(article, mention):
            # "A Russian missile strike" is the Russian forces'; the strike stays a word of its own.
            force = Force("army", False, False)
            found.append(_mention(article, mention.first, mention.stop, force, mention, registry))
            pending.clear()
            continue
        hit = _noun_after(article, mention)
        if hit is None:
            following = named[number + 1] if number + 1 < len(named) else None
            if following is not None and _coordinated(article, mention, following):
                pending.append(mention)
            else:
                pending.clear()
            _noun_before(article, mention, registry, found)
            continue
        stop, force = hit
        # "French and U.S. troops": the noun belongs to both.
        for earlier in pending:
            found.append(_mention(article, earlier.first, earlier.stop, force, earlier, registry))
        pending.clear()
        found.append(_mention(article, mention.first, stop, force, mention, registry))
    return found


def _mention(
    article: Article,
    first: int,
    stop: int,
    force: Force,
    country: CountryMention,
    registry: Registry,
) -> ActorMention:
    return ActorMention(
        start=article.starts[first],
        end=article.ends[stop - 1],
        actor=body(registry, force.kind, country.word.codes),
        rule=RULE,
        reference="template",
        plural=force.plural,
    )


def _noun_after(article: Article, mention: CountryMention) -> tuple[int, Force] | None:
    """ "Nigerien soldiers", "Niger's junta", "the Nigerien defence and security forces"."""
    words, at = article.words, mention.stop
    if at >= len(words):
        return None
    gap = article.folded[article.ends[at - 1] : article.starts[at]]
    if words[at] == "s" and gap == "'":
        at += 1
    elif gap.strip(" .\n") not in {"", "'"}:
        return None
    elif "." in gap and article.sentence_at(article.starts[at - 1]) is not article.sentence_at(
        article.starts[at]
    ):
        return None  # "... in Niger. Soldiers ...", but "U.S. soldiers"
    for _ in range(4):
        if at >= len(words):
            return None
        if article.folded[article.ends[at - 1] : article.starts[at]].strip(" .'\n") not in {
            "",
            "-",
        }:
            return None
        hit = force_at(article, at)
        if hit is not None:
            return hit
        # "F-16 jets", "Mi-24 helicopters"
        if words[at] not in _BETWEEN and words[at] not in _MAKES and not words[at].isdigit():
            return None
        at += 1
    return None


# Weapons only states have, and what is done with them.
_STATE_ARMS = frozenset("air missile missiles drone artillery naval helicopter aerial tank".split())
_STRIKES = frozenset(
    """strike strikes raid raids attack attacks bombardment bombing bombings shelling fire
    barrage""".split()
)
# What kind of missile or drone it is.
_KINDS = frozenset(
    """ballistic cruise guided kamikaze combat attack suicide explosive fpv long short medium range
    surface to ground anti tank hypersonic iskander kinzhal kalibr shahed geran reconnaissance armed
    glide heavy precision retaliatory deadly fresh overnight new double tap twin""".split()
)
_BLOWS = frozenset(("strike", "strikes"))
_AGAINST = frozenset("on against hit hits kill kills killed destroyed at in near targeting".split())
_STRIKES_ALONE = frozenset("airstrike airstrikes shelling bombardment missile missiles".split())


def _strikes(article: Article, mention: CountryMention) -> bool:
    """Whether a country's strike follows: "an Israeli air strike", "U.S. drone strikes"."""
    words, at = article.words, mention.stop
    if at < len(words) and words[at] == "s" and article.folded[article.starts[at] - 1] == "'":
        at += 1
    armed = False
    for back, word in enumerate(words[at : at + 5]):
        if word in _STRIKES:
            # "an Israeli strike", but "an Italian attack" may be anybody's
            return (
                armed or word in _STRIKES_ALONE or (word in _BLOWS and _hits(words, at + back + 1))
            )
        if word in _STRIKES_ALONE:
            return True
        armed = armed or word in _STATE_ARMS
        if word not in _STATE_ARMS and word not in _BETWEEN | _KINDS and not word.endswith("ly"):
            return False
    return False


def _hits(words: list[str], after: int) -> bool:
    """Whether a strike is one of weapons: "strike on", "strikes hit", and no workers' strike."""
    return not _AGAINST.isdisjoint(words[after : after + 1])


def _noun_before(
    article: Article, mention: CountryMention, registry: Registry, found: list[ActorMention]
) -> None:
    """ "the armed forces of Niger", "troops from Chad"."""
    words, at = article.words, mention.first - 1
    if mention.word.demonym or at < 1:
        return
    if words[at] == "the":
        at -= 1
    if at < 1 or words[at] not in {"of", "from"}:
        return
    for size in (5, 4, 3, 2, 1):
        first = at - size
        if first < 0:
            continue
        hit = force_at(article, first)
        if hit is not None and hit[0] == at:
            found.append(_mention(article, first, mention.stop, hit[1], mention, registry))
            return


def _coordinated(article: Article, one: CountryMention, two: CountryMention) -> bool:
    """Whether only "and", "or" or a comma stands between two demonyms."""
    if two.first - one.stop > 1:
        return False
    between = article.folded[article.ends[one.stop - 1] : article.starts[two.first]].strip(" .")
    return between in {"and", "or", ",", "&", ", and", "/"} and (
        two.word.demonym or one.word.demonym or article.text[article.starts[one.first]].isupper()
    )
