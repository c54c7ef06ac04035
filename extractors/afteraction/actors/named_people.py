"""People without a title whom the text ties to harm: "X Y was shot dead", "the murder of X Y".

Two signs make a name: it begins with a given name and stands in a sentence of harm, which works in
wires all in capitals too; or, where case is a clue, it stands where only a victim does.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from afteraction.actors.named_suspects import SUSPECT_WORDS, suspect_names
from afteraction.actors.perpetrators import is_name
from afteraction.actors.persons import person_of, remember
from afteraction.actors.proper_names import PERSON_PARTICLES, ends_a_name, reaches
from afteraction.actors.registry import Registry
from afteraction.actors.templates import force_nouns
from afteraction.article import Article, Sentence
from afteraction.findings import ActorMention
from afteraction.lexicon import rows
from afteraction.people import person_nouns
from afteraction.precompiled import built_ahead
from afteraction.record import Actor

GIVEN_NAME_RULE: Final = "actors.given_name"
VICTIM_RULE: Final = "actors.named_victim"
AGED_RULE: Final = "actors.name_with_age"

_HARMED: Final = frozenset(
    """killed murdered assassinated shot gunned kidnapped abducted stabbed beheaded executed
    lynched slain hacked machinegunned wounded injured""".split()
)
_HARM: Final = frozenset(
    """murder murders assassination assassinations killing kidnapping abduction slaying
    execution beheading shooting lynching stabbing""".split()
)
# Words of which a sentence that ties people to harm has one.
TELLING: Final = (
    _HARMED
    | _HARM
    | frozenset(
        """attack attacks attacked attempt ambush ambushed bomb bombing bombed died dead death
        deaths victim victims kill kills killings kidnap kidnapped kidnappers
        hostage hostages held seized captured assassins murderers gunmen responsible
        accused blamed suspected arrested convicted explosion raid attacker
        attackers hijacked kidnappings freed released grenade shooting body bodies
        massacre massacred casualties perpetrators murderer assassin gunman behind
        masterminded ordered participated blew injuring wounding killing detonated
        fired rammed stabs shoots kills""".split()
    )
)
_BE: Final = frozenset("was were been being is are".split())
_HAVE: Final = frozenset("has have had".split())
# Behind a name these make it that of a place or a body: "the Carlos Ruiz airport".
_THINGS: Final = frozenset(
    """airport street avenue hospital university neighborhood neighbourhood battalion brigade front
    department municipality province school college park square stadium bridge base garrison
    prison camp cooperative foundation institute cinema theater theatre highway plaza column
    command cell law center centre building barracks church cathedral boulevard road
    district market settlement squadron regiment division clinic library museum hotel jail
    movement party group commando unit farm ranch dam plant refinery headquarters colony
    hall brigades martyrs terminal station port award prize act bill committee battalions
    squad""".split()
)
# Before a name these do.
_OF_THINGS: Final = frozenset(
    """san santa santo saint st puerto port villa fort lake mount el la los las ciudad colonia
    street avenue battalion brigade front column operation hospital airport school university
    battalions lt base camp""".split()
)
# What ends a name in capitals and is no word of the closed classes.
_NO_SURNAME: Final = frozenset(
    """fell hit ran drove rode sat stood wrote shortly later who whom whose son daughter wife
    husband brother sister age aged years old presidential candidate minister senator deputy
    mayor judge priest father journalist teacher known alias aka nicknamed then also has have
    was were is are here there home house residence car vehicle outside inside where while when
    today yesterday early late last this that these those his her its their as at by for from
    administration government regime faction family widow murder death case trial killer
    killers assassination kidnapping bodyguard bodyguards escort driver secretary party""".split()
)


_GIVEN_NAMES = Path(__file__).with_name("given_names.tsv")


@built_ahead(_GIVEN_NAMES)
def given_names() -> frozenset[str]:
    """The folded given names of ``given_names.tsv``."""
    return frozenset(row["name"] for row in rows(_GIVEN_NAMES, ("name",)))


def find_named_people(
    article: Article, registry: Registry, others: list[ActorMention]
) -> list[ActorMention]:
    """Named people tied to harm, in text order; ``others`` are the actors known by then."""
    taken = {at for one in others for at in range(*article.word_range(one.start, one.end))}
    people: dict[str, list[ActorMention]] = {}
    for one in others:
        if one.reference == "person":
            remember(people, one)
    found: list[ActorMention] = []
    for first, stop, rule in _names(article):
        words = range(first, stop)
        if not taken.isdisjoint(words):
            continue
        taken.update(words)
        known = people.get(article.words[stop - 1], [])
        one = ActorMention(
            start=article.starts[first],
            end=article.ends[stop - 1],
            actor=person_of(article, first, stop, registry, known),
            rule=rule,
            reference="person",
            plural=False,
        )
        found.append(one)
        remember(people, one)
    _join_short_names(others, found)
    return sorted(found, key=lambda one: one.start)


def _join_short_names(others: list[ActorMention], found: list[ActorMention]) -> None:
    """Give a titled person his full name: "leader Ruiz Ossa" is the "Ana Ruiz Ossa" found here."""
    longer: dict[str, list[Actor]] = {}
    for one in found:
        parts = one.actor.name.split()
        for size in range(2, len(parts)):
            entry = longer.setdefault(" ".join(parts[-size:]).casefold(), [])
            if one.actor not in entry:
                entry.append(one.actor)
    for one in others:
        if one.reference == "person":
            whole = longer.get(one.actor.name.casefold(), [])
            if len(whole) == 1:
                one.actor = whole[0]


def _names(article: Article) -> Iterator[tuple[int, int, str]]:
    """The names as word ranges, each with its rule; they may overlap."""
    names = given_names()
    for sentence in article.sentences:
        words = article.words[sentence.first : sentence.stop]
        if article.cased and not sentence.heading and not SUSPECT_WORDS.isdisjoint(words):
            yield from suspect_names(article, sentence)
        if TELLING.isdisjoint(words):
            continue
        at = sentence.first
        while at < sentence.stop - 1:
            stop = 0
            if article.words[at] in names:
                stop = _end_of_given(article, sentence, at)
                if stop:
                    yield at, stop, GIVEN_NAME_RULE
            elif article.words[at].isdecimal() and len(article.words[at]) == 2:
                first = _before_age(article, sentence, at)
                if first < at:
                    yield first, at, AGED_RULE
            at = max(at + 1, stop)
        if article.cased and not sentence.heading:
            yield from _victims(article, sentence)


def _end_of_given(article: Article, sentence: Sentence, first: int) -> int:
    """Where the name that begins with a given name ends; 0 if it is none of a person."""
    words = article.words
    if not article.capitalised(first) or (first and words[first - 1] in _OF_THINGS):
        return 0
    stop = reaches(article, first, PERSON_PARTICLES, 5, sentence.stop)
    nouns, forces = person_nouns().lengths, force_nouns().lengths
    for at in range(first + 1, stop):
        word = words[at]
        if word in _THINGS:
            return 0
        if word in _NO_SURNAME or word in nouns or word in forces or word[0].isdigit():
            stop = at
            break
    while stop > first and words[stop - 1] in PERSON_PARTICLES:
        stop -= 1
    if stop - first < 2 or (stop < len(words) and words[stop] in _THINGS):
        return 0
    if stop < sentence.stop and _modifies(article, stop):
        return 0
    return stop if len(words[stop - 1]) > 1 else 0


def _before_age(article: Article, sentence: Sentence, at: int) -> int:
    """Where the name before ", 53;" begins, between two marks; ``at`` if none does."""
    ends, starts, words = article.ends, article.starts, article.words
    behind = article.folded[ends[at] : ends[at] + 1]
    if article.folded[ends[at - 1] : starts[at]].strip() != "," or behind not in {",", ";", "."}:
        return at
    first = at
    nouns = person_nouns().lengths
    while first > sentence.first and at - first < 5:
        word = words[first - 1]
        if first < at and article.folded[ends[first - 1] : starts[first]].strip(" \n-"):
            break
        if article.cased and first < at and not article.capitalised(first - 1):
            # "convicted X Y, 34," but not "a nurse from San Jose, 34,"
            return first if word not in _LOCATIVE and 2 <= at - first <= 4 else at
        if word in _HARMED or word in SUSPECT_WORDS:
            # "CONVICTED X Y, 34,"
            return first if 2 <= at - first <= 4 else at
        if word in nouns or not article.capitalised(first - 1) or ends_a_name(word):
            return at
        if not word.isalpha():
            return at
        first -= 1
    opened = first == sentence.first or article.folded[ends[first - 1] : starts[first]].strip()
    return first if opened and 2 <= at - first <= 4 else at


def _modifies(article: Article, stop: int) -> bool:
    """Whether the name before word ``stop`` only describes people: "Ana Paz supporters"."""
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    if gap.strip(" \n"):
        return False
    noun = person_nouns().longest(article, stop)
    return noun is not None and noun[1].plural


def _victims(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Names where only a victim stands, in text with capitals and small letters."""
    words = article.words
    for at in range(sentence.first, sentence.stop):
        word = words[at]
        if word in _HARMED:
            first, stop = _before_passive(article, sentence, at)
            if first == stop and words[at - 1] not in _BE:
                first, stop = _after(article, sentence, at + 1)
        elif at + 1 < sentence.stop and (
            (word in _OF_SOMEBODY and words[at + 1] == "of")
            or (word == "owned" and words[at + 1] == "by")
        ):
            first, stop = _after(article, sentence, at + 2)
        else:
            continue
        if stop > first and is_name(article, first, stop):
            yield first, stop, VICTIM_RULE


def _after(article: Article, sentence: Sentence, first: int) -> tuple[int, int]:
    """The capitalised words from ``first`` on, if they do not describe the people after them.

    A noun may tell who it is: "killed the journalist X Y".
    """
    first = _after_noun(article, sentence, first)
    if first >= sentence.stop or not article.capitalised(first):
        return first, first
    if article.folded[article.ends[first - 1] : article.starts[first]].strip(" ,"):
        return first, first
    stop = reaches(article, first, PERSON_PARTICLES, 5, sentence.stop)
    if stop < sentence.stop:
        gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
        # "murdered Iron Rose fighters", "the killing of Oak Hill's mayor"
        if _noun_follows(article, stop, gap):
            return first, first
    return first, stop


def _after_noun(article: Article, sentence: Sentence, first: int) -> int:
    """Where a name begins behind up to four small words that end in a noun for one person."""
    nouns = person_nouns()
    at = first
    while at < min(first + 5, sentence.stop - 1) and not article.capitalised(at):
        hit = nouns.longest(article, at)
        if hit is not None and not hit[1].plural and not hit[1].body:
            behind = hit[0]
            if behind < sentence.stop and article.capitalised(behind):
                gap = article.folded[article.ends[behind - 1] : article.starts[behind]]
                return behind if gap in (" ", ", ") else first
        at += 1
    return first


def _noun_follows(article: Article, stop: int, gap: str) -> bool:
    """Whether the capitalised words before ``stop`` describe a noun after them."""
    if article.words[stop] == "s":
        return True
    noun = person_nouns().longest(article, stop) if not gap.strip(" \n") else None
    return noun is not None or (not gap.strip(" \n") and article.words[stop] in _THINGS)


def _before_passive(article: Article, sentence: Sentence, at: int) -> tuple[int, int]:
    """The name before "was killed", an aside between commas left out; empty if none."""
    words = article.words
    be = at - 1
    if be > sentence.first and (words[be].endswith("ly") or words[be] in ("also", "later")):
        be -= 1
    if be <= sentence.first or words[be] not in _BE:
        return at, at
    stop = be
    if words[stop - 1] in _HAVE:
        stop -= 1
    if stop <= sentence.first:
        return at, at
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    if "," in gap:
        for back in range(stop - 1, max(sentence.first, stop - 12), -1):
            if "," in article.folded[article.ends[back - 1] : article.starts[back]]:
                stop = back
                break
        else:
            return at, at
    elif gap.strip(" \n"):
        return at, at
    first = stop
    while (
        first > sentence.first
        and stop - first < 4
        and (article.capitalised(first - 1) or words[first - 1] in PERSON_PARTICLES)
    ):
        joint = (
            article.folded[article.ends[first - 1] : article.starts[first]] if first < stop else ""
        )
        if joint.strip(" -'\n") and not (joint == ". " and len(words[first - 1]) == 1):
            break
        first -= 1
    nouns, forces = person_nouns().lengths, force_nouns().lengths
    while first < stop and (
        not article.capitalised(first) or words[first] in nouns or words[first] in forces
    ):
        first += 1  # "Teacher X Y was shot"
    # "killed in Port Blue was ...": after a preposition stands a place.
    if first > sentence.first and words[first - 1] in _LOCATIVE:
        return at, at
    return first, stop


# "A bomb went off at the home of X Y": what is struck is a person's.
_HOMES: Final = frozenset(
    "home house residence apartment villa farmhouse car motorcade bodyguard driver".split()
)
_OF_SOMEBODY: Final = _HARM | _HOMES
_LOCATIVE: Final = frozenset("in at near on of from to outside around between the".split())
