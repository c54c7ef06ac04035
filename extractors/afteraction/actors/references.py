"""Actors without a proper name: "gunmen", "the army", "the group", once the places are known."""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.descriptions import described
from afteraction.actors.focus import Focus, find_focus
from afteraction.actors.registry import Registry
from afteraction.actors.suspicion import suspected
from afteraction.actors.templates import Force, body, force_at, force_nouns
from afteraction.article import Article, Sentence
from afteraction.findings import ActorMention, Findings, Reference
from afteraction.matching import resolve, touching
from afteraction.people import person_nouns
from afteraction.record import Actor, ActorType

STAGE: Final = "actors"
GENERIC_RULE: Final = "actors.generic"
BARE_FORCE_RULE: Final = "actors.force_of_focus"
GROUP_RULE: Final = "actors.the_group"
ATTACKERS_RULE: Final = "actors.the_attackers"
TITLE_RULE: Final = "actors.the_general"
UNIFORM_RULE: Final = "actors.men_in_uniform"

ARMED: Final[frozenset[ActorType]] = frozenset(
    {
        "rebel_group",
        "political_militia",
        "identity_militia",
        "criminal_group",
        "unidentified_armed_group",
        "private_military_company",
    }
)
# Nouns that say nothing of who somebody is; the casualty stage counts them, no actor is made.
_EMPTY: Final = frozenset(
    """people persons person man men woman women individual individuals human humans other others member members
    victim victims unit units squad squads body bodies occupant occupants adult adults local locals
    relative relatives son sons daughter daughters wife wives husband husbands brother brothers
    sister sisters mother mothers father fathers parent parents uncle uncles aunt aunts cousin
    cousins nephew nephews niece nieces grandson grandsons general generals major majors private privates
    captain captains colonel colonels president presidents minister ministers staff deputy deputies followers
    follower supporters supporter author authors minor minors general agent agents pilot pilots
    contractors instructor instructors suspect suspects sympathizers sympathisers radical radicals
    volunteer volunteers contingent contingents principal director visitor dane danes pole poles
    groom bride guest guests user users owner owners candidate candidates commissioner commissioners
    spy inspector cadre cadres host ultra ultras king queen secretary raider passerby
    scholar singer editor clerk""".split()
)
# What may follow a noun that stands for somebody rather than describing the next noun
# ("the rebel said", not "the rebel stronghold").
_AFTER: Final = frozenset(
    """a about after against all also among an and as at attacked be because been before being
    between but by came can claimed could did died do does drove during entered fired fled for
    found from had has have he hit if in inside into is it later left may might near of on or outside over
    ran riding wearing carrying driving shot shooting set she so stabbed still stormed than that the
    their them then there they threw through to told took tried under until up was went were when where which
    while who whose will with without would said says say kills kill killed wounds wound injured
    injures attack attacks raid raids clash clashes ambush hurled lobbed planted detonated blew blown
    opened reported reports told confirm confirms confirmed seized accused denied arrested armed
    dressed posing disguised aboard behind along across around not believed suspected linked loyal
    trying seeking hold held launched repelled retook carried operating using backed supported
    did throws opens rams rammed explodes exploded crashed walked jumped began beat burned
    burnt burst broke gunned fatally reportedly allegedly also now never only yesterday today on
    kidnap kidnapped kidnaps abduct abducts storm storms open fire target targets hunt search seek
    arrest arrests foil foils retaliated responded returned""".split()
)
_ARTICLES: Final = frozenset({"the", "these", "those", "this", "that"})
_GROUP_NOUNS: Final[dict[str, frozenset[ActorType]]] = {
    "group": ARMED, "groups": frozenset(), "organisation": ARMED, "organization": ARMED, "movement": ARMED,
    "faction": ARMED, "outfit": ARMED, "militia": frozenset({"political_militia", "identity_militia", "rebel_group"}),
    "cartel": frozenset({"criminal_group"}), "gang": frozenset({"criminal_group"}),
    "insurgency": frozenset({"rebel_group"}), "mercenaries": frozenset({"private_military_company"}),
    "alliance": frozenset({"international_organization"}), "bloc": frozenset({"international_organization"}),
    "coalition": frozenset({"international_organization"}),
}  # fmt: skip
_GROUP_ADJECTIVES: Final = frozenset(
    """jihadist jihadi militant armed extremist terrorist terror rebel insurgent islamist islamic guerrilla
    separatist radical outlawed banned al qaeda linked qaida is affiliated sunni shia shiite maoist marxist
    leftist criminal paramilitary same latter clandestine subversive violent hardline extreme
    self proclaimed nationalist drug""".split()
)
_FIGHTERS: Final = frozenset(
    """attackers assailants militants insurgents jihadists jihadis rebels gunmen terrorists guerrillas fighters
    extremists islamists separatists bandits raiders bombers kidnappers abductors assassins
    hijackers subversives invaders aggressors perpetrators dissidents criminals attacker
    assailant gunman bomber""".split()
)
UNIDENTIFIED_RULE: Final = "actors.unidentified_people"
_NOBODIES: Final = {
    "individuals": "individuals", "individual": "individuals", "persons": "persons", "person": "persons",
    "people": "people", "men": "men", "man": "men", "subjects": "individuals", "youths": "youths",
}  # fmt: skip
_UNKNOWN: Final = frozenset({"unidentified", "unknown", "armed", "masked", "hooded", "heavily"})
# Force nouns that may just describe the next noun: "police station", "military coup".
_ATTRIBUTIVE: Final = frozenset(
    {
        "army", "police", "military", "government", "navy", "gendarmerie", "junta", "regime", "infantry",
        "air force", "national guard", "coast guard", "border guard", "security force", "law enforcement",
        "national police", "federal police", "armed forces", "security forces", "military intelligence",
    }
)  # fmt: skip
_NOT_OF_THE_STATE: Final = frozenset(
    {"former", "ex", "retired", "fake", "rebel", "guerrilla", "separatist", "own", "private", "foreign", "coalition",
     "allied", "self", "un", "peacekeeping", "opposition", "local", "exile", "student"}
)  # fmt: skip
_TITLES: Final = frozenset({"general", "colonel", "strongman", "president", "commander", "warlord"})
_FACILITIES: Final = frozenset(
    "station stations post posts checkpoint checkpoints base camp barracks outpost headquarters position positions".split()
)


def find_references(findings: Findings) -> None:
    """Add generic actors, bare forces and anaphors to ``findings.actors``; settle countries of people."""
    article = findings.article
    registry = Registry(findings.actors)
    focus = find_focus(findings)
    candidates = [
        one
        for one in (
            *_men_in_uniform(article, registry),
            *_unidentified(article, registry),
            *_forces(findings, registry, focus),
            *_people(findings, registry),
        )
        if not touching(findings.actors, one.start, one.end)
    ]
    winners, losers = resolve(candidates)
    for one in winners:
        one.suspected = suspected(article, one.start)
    for loser, winner in losers:
        if loser.start != winner.start or loser.end != winner.end:
            reason = f"inside {article.text[winner.start : winner.end]!r} ({winner.rule})"
            findings.note(STAGE, loser.rule, loser.start, loser.end, loser.actor.name, reason)
    known = sorted([*findings.actors, *winners], key=lambda one: one.start)
    added = _anaphors(findings, known)
    for one in (*winners, *added):
        findings.note(STAGE, one.rule, one.start, one.end, one.actor.name)
    findings.actors = sorted([*known, *added], key=lambda one: one.start)
    _countries_of_people(findings, focus)


def _mention(
    article: Article,
    first: int,
    stop: int,
    actor: Actor,
    rule: str,
    reference: Reference,
    *,
    plural: bool,
) -> ActorMention:
    return ActorMention(
        start=article.starts[first],
        end=article.ends[stop - 1],
        actor=actor,
        rule=rule,
        reference=reference,
        plural=plural,
    )


def _stands_alone(article: Article, first: int, stop: int) -> bool:
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
            actor = registry.actor("men in uniform", "unidentified_armed_group", generic=True)
            yield _mention(article, first, at + 1, actor, UNIFORM_RULE, "generic", plural=True)
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
        yield _mention(
            article, first, at + 1, actor, UNIDENTIFIED_RULE, "generic", plural=word == plural
        )


def _forces(findings: Findings, registry: Registry, focus: Focus) -> Iterator[ActorMention]:
    """ "the army", "soldiers", "police" and "the junta", of the country the sentence is about."""
    article = findings.article
    index = force_nouns()
    after = 0
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article.folded, article.words, article.starts, article.ends, at)
        if hit is None:
            continue
        stop, force = hit
        if not force.alone:
            if stop - at < 2 or article.words[stop - 1] not in _FACILITIES:
                continue
        elif " ".join(article.words[at:stop]) in _ATTRIBUTIVE and not _stands_alone(
            article, at, stop
        ):
            if stop < len(article.words) and article.words[stop] in _FACILITIES:
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
            yield _mention(
                article, at, stop, actor, BARE_FORCE_RULE, "template", plural=force.plural
            )
        else:
            yield from _force_of_nobody(article, registry, at, stop, force)


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
    """Whose force a bare noun at word ``at`` means: "Karachi police", else the sentence's, else the focus."""
    article = findings.article
    start = article.starts[at]
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
    yield _mention(article, at, stop, actor, GENERIC_RULE, "generic", plural=force.plural)


def _people(findings: Findings, registry: Registry) -> Iterator[ActorMention]:
    """Person nouns: "gunmen", "Sikh militants", "a suicide bomber", "villagers"."""
    article = findings.article
    index = person_nouns()
    after = 0
    for at, word in enumerate(article.words):
        if word not in index.lengths or at < after:
            continue
        hit = index.longest(article.folded, article.words, article.starts, article.ends, at)
        if hit is None:
            continue
        stop, noun = hit
        after = stop
        if (stop - at == 1 and word in _EMPTY) or noun.type == "person":
            continue
        # Nouns of forces.tsv were read above, or stand for nobody ("military exercises").
        force = force_at(article, at)
        if force is not None and force[0] >= stop:
            continue
        if not noun.plural and not _stands_alone(article, at, stop):
            continue
        if not noun.plural and not _has_determiner(article, at):
            continue
        first, name = described(article, at, noun)
        actor = registry.actor(name, noun.type, generic=True)
        yield _mention(article, first, stop, actor, GENERIC_RULE, "generic", plural=noun.plural)


_DETERMINERS: Final = frozenset(
    """a an the one another his her their its this that each every lone unidentified unknown suspected
    masked young senior local no any second third first female male armed former""".split()
)


def _has_determiner(article: Article, at: int) -> bool:
    """Whether "a", "the", "one" … stands within three words before a singular noun; or a heading."""
    lowest = max(0, at - 3)
    if any(word in _DETERMINERS for word in article.words[lowest:at]):
        return True
    sentence = article.sentence_at(article.starts[at])
    return bool(sentence and (sentence.heading or sentence.first == at))


def _anaphors(findings: Findings, known: list[ActorMention]) -> list[ActorMention]:
    """Phrases that point back to an actor; unresolved ones make no mention."""
    article = findings.article
    words = article.words
    added: list[ActorMention] = []
    for at, word in enumerate(words):
        if word in _GROUP_NOUNS and at:
            one = _the_group(findings, known, at, word)
            if one is not None:
                added.append(one)
        elif (
            word in _TITLES and at and words[at - 1] == "the" and _stands_alone(article, at, at + 1)
        ):
            start = article.starts[at]
            if touching(known, start, article.ends[at]):
                continue
            person = _latest_person(article, known, start, word)
            if person is not None:
                added.append(
                    _mention(article, at, at + 1, person, TITLE_RULE, "anaphor", plural=False)
                )
    _the_attackers(findings, known)
    return added


def _the_group(
    findings: Findings, known: list[ActorMention], at: int, word: str
) -> ActorMention | None:
    article, words = findings.article, findings.article.words
    start, end = article.starts[at], article.ends[at]
    if touching(known, start, end) or not _stands_alone(article, at, at + 1):
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
        findings.note(STAGE, GROUP_RULE, start, end, "nobody", "no single group before it")
        return None
    return _mention(article, first, at + 1, actor, GROUP_RULE, "anaphor", plural=False)


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
    for back in range(3):
        if here is None or here - back < 0:
            return None
        scope = article.sentences[here - back]
        inside = [one for one in before if scope.start <= one.start < scope.end]
        if not inside:
            continue
        if len({one.actor.name for one in inside}) == 1:
            return inside[0].actor
        first = inside[0]
        subject = article.word_range(scope.start, first.start)
        return first.actor if subject[1] - subject[0] <= 2 else None
    return None


def _the_attackers(findings: Findings, known: list[ActorMention]) -> None:
    """Point "the attackers" and "the militants" back to who attacked, where that is one actor."""
    article = findings.article
    for number, one in enumerate(known):
        if not one.actor.generic or one.actor.type not in ARMED:
            continue
        first, stop = article.word_range(one.start, one.end)
        noun = article.words[stop - 1]
        if noun not in _FIGHTERS or not first:
            continue
        determiner = article.words[first - 1]
        if determiner not in _ARTICLES and determiner not in {"its", "their"}:
            continue
        earlier = [other for other in known[:number] if other.actor.type in ARMED]
        actors = {other.actor.name: other.actor for other in earlier}
        if one.actor.name in actors:
            continue
        sentence = article.sentence_at(one.start)
        if determiner in {"its", "their"}:
            found = _antecedent(article, earlier, one.start, sentence, ARMED)
        elif len(actors) == 1:
            found = next(iter(actors.values()))
        else:
            found = None
        if found is not None:
            one.actor = found
            one.rule = ATTACKERS_RULE
            one.reference = "anaphor"


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


def _countries_of_people(findings: Findings, focus: Focus) -> None:
    """Give people without a country that of the junta or ministry beside them, or of their office.

    A title alone ("General X") means an office of the country in focus; without a focus, or
    where the sentence names other countries only, the country stays open.
    """
    article = findings.article
    for one in findings.actors:
        if one.reference != "person" or one.actor.country or one.rule not in {
            "actors.titled_person", "actors.person_with_office"
        }:  # fmt: skip
            continue
        sentence = article.sentence_at(one.start)
        if sentence is None:
            continue
        inside = {c.code for c in focus.clues if sentence.start <= c.start < sentence.end}
        if len(inside) == 1:
            one.actor.country = [next(iter(inside))]
        elif focus.code is not None and (not inside or focus.code in inside):
            one.actor.country = [focus.code]
