"""Actors told by a noun alone: "gunmen", "the army", "unidentified individuals", "villagers"."""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.adjectives import describes
from afteraction.actors.countries import countries
from afteraction.actors.descriptions import described
from afteraction.actors.focus import Focus
from afteraction.actors.registry import Registry
from afteraction.actors.templates import Force, body, force_at, force_nouns
from afteraction.article import Article
from afteraction.findings import ActorMention, Findings, Reference
from afteraction.matching import touching, within
from afteraction.people import person_nouns
from afteraction.record import Actor, ActorType

GENERIC_RULE: Final = "actors.generic"
BARE_FORCE_RULE: Final = "actors.force_of_focus"
UNIFORM_RULE: Final = "actors.men_in_uniform"
UNIDENTIFIED_RULE: Final = "actors.unidentified_people"
CONVOY_RULE: Final = "actors.convoy"

# Nouns that say nothing of who somebody is; the casualty stage counts them, no actor is made.
_EMPTY: Final = frozenset(
    """people persons person man men woman women individual individuals human humans other
    others member members victim victims unit units squad squads body bodies occupant
    occupants adult adults local locals relative relatives son sons daughter daughters wife
    wives husband husbands brother brothers sister sisters mother mothers father fathers
    parent parents uncle uncles aunt aunts cousin cousins nephew nephews niece nieces
    grandson grandsons general generals major majors private privates captain captains
    colonel colonels president presidents minister ministers staff deputy deputies followers
    follower supporters supporter author authors minor minors general agent agents pilot
    pilots contractors instructor instructors suspect suspects sympathizers sympathisers
    radical radicals volunteer volunteers contingent contingents principal director visitor
    dane danes pole poles groom bride guest guests user users owner owners candidate
    candidates commissioner commissioners spy inspector cadre cadres host ultra ultras king
    queen secretary comrade comrades raider passerby scholar singer editor clerk""".split()
)
# After a plural these name a body of theirs, and none of them.
_UNIONS: Final = frozenset(
    """union unions federation confederation association associations party front movement league
    council committee organization organisation syndicate congress central guild chamber
    cooperative national trade""".split()
)
# What may follow a noun that stands for somebody rather than describing the next noun
# ("the rebel said", not "the rebel stronghold").
_AFTER: Final = frozenset(
    """a about after against all also among an and as at attacked be because been before being
    between but by came can claimed could did died do does drove during entered fired fled
    for found from had has have he hit if in inside into is it later left may might near of
    on or outside over ran riding wearing carrying driving shot shooting set she so stabbed
    still stormed than that the their them then there they threw through to told took tried
    under until up was went were when where which while who whose will with without would
    said says say kills kill killed wounds wound injured injures attack attacks raid raids
    clash clashes ambush hurled lobbed planted detonated blew blown opened reported reports
    told confirm confirms confirmed seized accused denied arrested armed dressed posing
    disguised aboard behind along across around not believed suspected linked loyal trying
    seeking hold held launched repelled retook carried operating using backed supported did
    throws opens rams rammed explodes exploded crashed walked jumped began beat burned burnt
    burst broke gunned fatally reportedly allegedly also now never only yesterday today on
    kidnap kidnapped kidnaps abduct abducts storm storms open fire target targets hunt
    search seek arrest arrests foil foils retaliated responded returned
    lost lose loses remain remains remained vowed called calls issued condemned sent send sends
    fought fights captured freed arrived used uses deployed stationed patrolling guarding
    fighting battling following amid despite since killing wounding injuring leaving ambushed
    accuse accuses blame blames blamed deny denies declared declares seized seize take takes
    find finds found continue continues need needs come comes go goes get got make made makes
    are do should must shall vow vows warn warns warned say aged behind onto upon via per plus
    struck rode fell stood kept led met rose fled sought withdrew flew hid brought became gave knew
    put saw spent stole won wore surrendered refused vanished slipped burst dug bled lay sat sank
    including like such not yet too even already still again""".split()
)
# "unidentified men" -> the plural the actor goes by.
_NOBODIES: Final = {
    "individuals": "individuals",
    "individual": "individuals",
    "persons": "persons",
    "person": "persons",
    "people": "people",
    "men": "men",
    "man": "men",
    "subjects": "individuals",
    "youths": "youths",
}
_ATTACKING: Final = frozenset(("gunmen", "attackers", "assailants"))
_UNKNOWN: Final = frozenset({"unidentified", "unknown", "armed", "masked", "hooded", "heavily"})
# Force nouns that may just describe the next noun: "police station", "military coup".
_ATTRIBUTIVE: Final = frozenset(
    {
        "army",
        "police",
        "military",
        "government",
        "navy",
        "gendarmerie",
        "infantry",
        "air force",
        "national guard",
        "coast guard",
        "border guard",
        "security force",
        "law enforcement",
        "national police",
        "federal police",
        "armed forces",
        "security forces",
        "military intelligence",
    }
)
_NOT_OF_THE_STATE: Final = frozenset(
    """former ex retired fake rebel guerrilla separatist own private foreign coalition allied
    self un peacekeeping opposition local exile student""".split()
)
# After "convoy": whose or what it carries is said, and it need not be soldiers.
_LOADS: Final = frozenset(
    "of carrying transporting bringing belonging delivering with loaded that which".split()
)
# Places of a force: who attacks one attacks the force.
_FACILITIES: Final = frozenset(
    """station stations post posts checkpoint checkpoints base camp barracks outpost headquarters
    position positions""".split()
)
# What it rides in: "navy buses".
_CARRIERS: Final = frozenset(
    "bus buses truck trucks vehicle vehicles jeep jeeps lorry lorries".split()
)
_DETERMINERS: Final = frozenset(
    """a an the one another his her their its this that each every lone unidentified unknown
    suspected masked young senior local no any second third first female male armed
    former""".split()
)


def find_generics(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """Every noun that stands for an actor, in no order; they may overlap."""
    yield from _men_in_uniform(findings.article, registry)
    yield from _unidentified(findings.article, registry)
    yield from _convoys(findings, registry, focus)
    yield from _forces(findings, registry, focus)
    yield from _people(findings, registry)


def mention_of(
    article: Article,
    first: int,
    stop: int,
    actor: Actor,
    rule: str,
    reference: Reference,
    *,
    plural: bool,
) -> ActorMention:
    """The mention that covers words ``[first, stop)``."""
    return ActorMention(
        start=article.starts[first],
        end=article.ends[stop - 1],
        actor=actor,
        rule=rule,
        reference=reference,
        plural=plural,
    )


def stands_alone(article: Article, first: int, stop: int) -> bool:
    """Whether the noun is not just describing the next one: "the rebel said", "police station"."""
    words = article.words
    if stop >= len(words):
        return True
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    if gap.strip():
        return gap.strip() not in {"-", "'"} or words[stop] == "s"
    return (
        words[stop] in _AFTER
        or words[stop][0].isdigit()
        or (words[stop].endswith("ed") and len(words[stop]) > 4)
    )


def _men_in_uniform(article: Article, registry: Registry) -> Iterator[ActorMention]:
    """ "men in military uniform", "gunmen dressed as soldiers": nobody's soldiers."""
    words = article.words
    for at, word in enumerate(words):
        if word not in {
            "uniform",
            "uniforms",
            "fatigues",
            "camouflage",
            "soldiers",
            "policemen",
            "police",
        }:
            continue
        for back in range(at - 1, max(-1, at - 8), -1):
            if words[back] not in {
                "men",
                "gunmen",
                "attackers",
                "assailants",
                "persons",
                "people",
                "individuals",
                "man",
            }:
                continue
            link = words[back + 1 : at]
            disguise = word in {"soldiers", "policemen", "police"}
            if disguise and not {"dressed", "disguised", "posing"} & set(link):
                break
            if not disguise and not {"in", "wearing", "wore", "dressed"} & set(link):
                break
            if "," in article.folded[article.ends[back] : article.starts[at]]:
                break
            first = back - 1 if back and words[back - 1] in {"armed", "masked", "hooded"} else back
            # A word for attackers says more than their clothes.
            name = words[back] if words[back] in _ATTACKING else "men in uniform"
            actor = registry.actor(name, "unidentified_armed_group", generic=True)
            yield mention_of(article, first, at + 1, actor, UNIFORM_RULE, "generic", plural=True)
            break


def _unidentified(article: Article, registry: Registry) -> Iterator[ActorMention]:
    """Read "unidentified individuals", "heavily armed men": nobody's, but armed."""
    words = article.words
    for at, word in enumerate(words):
        if at == 0 or word not in _NOBODIES:
            continue
        first = at
        while first and words[first - 1] in _UNKNOWN and at - first < 3:
            first -= 1
        if first == at or article.folded[article.ends[at - 1] : article.starts[at]].strip():
            continue
        manner = "armed" if "armed" in words[first:at] else words[first]
        plural = _NOBODIES[word]
        actor = registry.actor(f"{manner} {plural}", "unidentified_armed_group", generic=True)
        yield mention_of(
            article, first, at + 1, actor, UNIDENTIFIED_RULE, "generic", plural=word == plural
        )


def _forces(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """ "the army", "soldiers", "police" and "the junta", of the country the sentence is about."""
    article = findings.article
    index = force_nouns()
    after = 0
    last: ActorMention | None = None
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article, at)
        if hit is None:
            continue
        stop, force = hit
        if not force.alone:
            if stop - at < 2 or article.words[stop - 1] not in _FACILITIES:
                continue
        elif " ".join(article.words[at:stop]) in _ATTRIBUTIVE and not stands_alone(
            article, at, stop
        ):
            if stop < len(article.words) and article.words[stop] in _FACILITIES | _CARRIERS:
                stop += 1
            else:
                continue
        if at and article.words[at - 1] in _NOT_OF_THE_STATE:
            continue
        if _of_somebody(findings, stop):
            continue
        after = stop
        code = _country(findings, focus, at)
        if code is not None:
            actor = body(registry, force.kind, (code,))
            if word in _OWNED and at and article.words[at - 1] in {"their", "his", "its"}:
                actor = _owner(findings, last, at) or actor
            last = mention_of(
                article, at, stop, actor, BARE_FORCE_RULE, "template", plural=force.plural
            )
            yield last
        else:
            yield from _force_of_nobody(article, registry, at, stop, force)


# What may stand between a people's name and its force.
_RANKED: Final = frozenset(
    "top high senior elite regular special local federal central joint combined uniformed".split()
)


# "Three policemen died when their patrol was attacked": the patrol of the police.
_OWNED: Final = frozenset("patrol patrols convoy outpost checkpoint barracks".split())


def _owner(findings: Findings, last: ActorMention | None, at: int) -> Actor | None:
    """The force told last in the sentence before word ``at``: whose "their patrol" is."""
    start = findings.article.starts[at]
    sentence = findings.article.sentence_at(start)
    if sentence is None:
        return None
    before = list(within(findings.actors, sentence.start, start))
    if last is not None and last.start >= sentence.start:
        before.append(last)
    forces = [one for one in before if one.actor.type == "state_forces"]
    return max(forces, key=lambda one: one.start).actor if forces else None


def _convoys(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """Read "a convoy" the army's, but "the convoy of the governor" as the governor's."""
    article, words = findings.article, findings.article.words
    for at, word in enumerate(words):
        if word not in {"convoy", "motorcade"} or not at or words[at - 1] not in {"a", "the"}:
            continue
        rest = words[at + 1 : at + 3]
        owner = None
        if rest[:1] == ["of"]:
            noun_at = at + 3 if rest[1:] in (["the"], ["a"]) else at + 2
            if noun_at < len(words):
                owner = person_nouns().longest(article, noun_at)
        if owner is not None and owner[1].body and force_at(article, noun_at) is not None:
            continue  # "a convoy of navy buses": the navy's
        if owner is not None:
            stop, noun = owner
            actor = registry.actor(noun.name, noun.type, generic=True)
            yield mention_of(article, at, stop, actor, CONVOY_RULE, "generic", plural=False)
        elif not rest or rest[0] not in _LOADS:
            code = _country(findings, focus, at)
            if code is not None:
                actor = body(registry, "army", (code,))
                yield mention_of(article, at, at + 1, actor, CONVOY_RULE, "template", plural=False)


def _of_somebody(findings: Findings, stop: int) -> bool:
    """Whether the noun goes on "of the Alliance …": a force of the actor named there."""
    words = findings.article.words
    if stop + 1 >= len(words) or words[stop] not in {"of", "from"}:
        return False
    at = stop + 2 if words[stop + 1] == "the" else stop + 1
    if at >= len(words):
        return False
    start = findings.article.starts[at]
    return any(one.actor.type != "person" for one in touching(findings.actors, start, start + 1))


def _country(findings: Findings, focus: Focus, at: int) -> str | None:
    """Whose force a bare noun means: "Karachi police", else the sentence's, else the focus."""
    article = findings.article
    start = article.starts[at]
    if at > 1 and article.words[at - 1] in _RANKED:
        # "The Salvadoran high command", "Israeli special forces"
        word = countries().phrases.get(article.words[at - 2])
        if word is not None and word.demonym and len(word.codes) == 1:
            return word.codes[0]
    near = touching(findings.places, max(0, start - 3), start)
    if near and len(near[-1].place.country) == 1:
        return near[-1].place.country[0]
    sentence = article.sentence_at(start)
    return focus.country_at(start, sentence.start if sentence else start)


def _force_of_nobody(
    article: Article, registry: Registry, at: int, stop: int, force: Force
) -> Iterator[ActorMention]:
    """Soldiers of a country the text does not tell: a generic actor of the noun's name."""
    name = {
        "army": "soldiers",
        "police": "police",
        "government": "government",
        "security_forces": "security forces",
    }.get(force.kind, force.kind.replace("_", " "))
    kind: ActorType = (
        "government" if force.kind in {"government"} or "ministry" in force.kind else "state_forces"
    )
    actor = registry.actor(name, kind, generic=True)
    yield mention_of(article, at, stop, actor, GENERIC_RULE, "generic", plural=force.plural)


def _people(findings: Findings, registry: Registry) -> Iterator[ActorMention]:
    """Person nouns: "gunmen", "Sikh militants", "a suicide bomber", "villagers"."""
    article = findings.article
    index = person_nouns()
    after = 0
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article, at)
        if hit is None:
            continue
        stop, noun = hit
        after = stop
        if word == "old" and article.words[max(0, at - 1) : at] in (["year"], ["years"]):
            continue  # "a 62-year-old woman" need not be old
        if (stop - at == 1 and word in _EMPTY) or noun.type == "person":
            continue
        # Nouns of forces.tsv were read above, or stand for nobody ("military exercises").
        force = force_at(article, at)
        if force is not None and force[0] >= stop:
            continue
        if noun.body and _of_somebody(findings, stop):
            continue  # "a convoy of the Alliance": the Alliance
        if noun.body and article.words[stop : stop + 1] == ["of"] and force_at(article, stop + 1):
            continue  # "a convoy of navy buses": the navy
        if not noun.plural and not stands_alone(article, at, stop):
            continue
        if not noun.plural and describes(article, at, stop):
            continue  # "the Chilean left"
        if noun.plural and _in_name(article, stop):
            continue  # "the workers federation"
        if not noun.plural and not _has_determiner(article, at):
            continue
        first, name = described(article, at, noun)
        actor = registry.actor(name, noun.type, generic=True)
        yield mention_of(article, first, stop, actor, GENERIC_RULE, "generic", plural=noun.plural)


def _in_name(article: Article, stop: int) -> bool:
    """Whether a body is named after the plural before word ``stop``; not "the workers' union"."""
    return (
        stop < len(article.words)
        and article.words[stop] in _UNIONS
        and article.folded[article.ends[stop - 1] : article.starts[stop]].isspace()
    )


def _has_determiner(article: Article, at: int) -> bool:
    """Whether "a", "the", "one" stands within three words before the noun, or it is a heading."""
    lowest = max(0, at - 3)
    if article.words[max(0, at - 2) : at] in (["year", "old"], ["years", "old"]):
        lowest = max(0, at - 6)  # "a lone 19-year-old gunman"
    if any(word in _DETERMINERS for word in article.words[lowest:at]):
        return True
    sentence = article.sentence_at(article.starts[at])
    return bool(sentence and (sentence.heading or sentence.first == at))
