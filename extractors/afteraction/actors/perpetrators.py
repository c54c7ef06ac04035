"""People without a title whom the text makes attackers: "X Y shot dead ...", "a man named X Y".

Only in articles where case is a clue. A name is two to four capitalised words before a verb of
violence, or behind "named" and "identified as".
"""

from typing import Final

from afteraction.actors.countries import countries
from afteraction.actors.proper_names import PERSON_PARTICLES
from afteraction.actors.registry import Registry
from afteraction.actors.templates import force_nouns
from afteraction.article import Article
from afteraction.calendar_words import CALENDAR_WORDS
from afteraction.findings import ActorMention
from afteraction.people import person_nouns

PERPETRATOR_RULE: Final = "actors.named_perpetrator"

# Verbs that only people are the subject of, or that need one with such a name.
_VERBS: Final = frozenset(
    """shot shoots stabbed stabs killed kills murdered murders attacked attacks hijacked hijacks
    attempted attempts tried tries detonated detonates bombed bombs ambushed ambushes kidnapped
    kidnaps abducted abducts assassinated assassinates opened opens drove drives rammed rams
    injured injures wounded wounds blew planted plants threw throws fired fires""".split()
)
_NAMING: Final = frozenset(("named", "called"))
_AS: Final = frozenset(("identified", "known"))
_SINGLE: Final = frozenset(
    """man woman gunman attacker suspect assailant teenager youth student shooter bomber driver
    soldier policeman officer perpetrator killer sniper dealer militant extremist terrorist
    supremacist nationalist operative fighter gunwoman boy girl pilot veteran
    member supporter sympathizer sympathiser follower activist refugee convert extremist""".split()
)
# Capitalised words that are part of no person's name.
_NO_NAME: Final = CALENDAR_WORDS | frozenset(
    """the a an in on at after before when while two three four five six seven eight nine
    ten several many some police army navy air force forces front movement brigade
    brigades group party state islamic people liberation national united union republic
    democratic red black white hurricane typhoon cyclone storm tropical flight operation
    street city town village province district region county north south east west
    northern southern eastern western central new san santa el los las al guard council
    militia militants rebels gunmen another other most both no one first second third ex
    former anti pro far suspected alleged muslim christian jewish sunni shia shiite hindu
    sikh buddhist kurdish tamil maoist communist roadside car truck suicide bomb
    government soldiers troops explosions bombs attackers militiamen his her their its
    this that these those as if it he she they we i and but or palestinian tribal unknown
    unidentified armed company team squad commandos cartel gang hamas jihad""".split()
)


def find_perpetrators(
    article: Article, registry: Registry, others: list[ActorMention]
) -> list[ActorMention]:
    """The lone named perpetrators of an article, in text order."""
    if not article.cased:
        return []
    found: list[ActorMention] = []
    words = article.words
    for at, word in enumerate(words):
        if word.startswith("open") and words[at + 1 : at + 2] != ["fire"]:
            continue
        if word in _VERBS:
            first, stop = _name_before(article, at), at
            stop = _end_of_name(article, first, at) if first is not None else at
            if first is None:
                first, stop = _name_before_aside(article, at)
        elif word in _NAMING or (word == "as" and at and words[at - 1] in _AS):
            first, stop = _name_after(article, at)
        else:
            continue
        if first is None or not is_name(article, first, stop):
            continue
        start, end = article.starts[first], article.ends[stop - 1]
        if any(one.start < end and start < one.end for one in (*others, *found)):
            continue
        name = " ".join(article.text[start:end].split())
        actor = registry.actor(name, "person")
        found.append(
            ActorMention(
                start=start,
                end=end,
                actor=actor,
                rule=PERPETRATOR_RULE,
                reference="person",
                plural=False,
            )
        )
    return found


def _name_before(article: Article, at: int) -> int | None:
    """The first word of the name right before a verb: it opens the sentence or follows a noun.

    "X Y shot ...", "a soldier, X Y, shot ..." is left alone, "the soldier X Y shot ..." is read.
    """
    sentence = article.sentence_at(article.starts[at])
    if sentence is None or sentence.heading:
        return None
    first = at
    while first > sentence.first and at - first < 4 and _in_name(article, first - 1):
        if article.folded[article.ends[first - 1] : article.starts[first]].strip(" -'\""):
            break
        first -= 1
    if first < at and first > sentence.first and article.words[first - 1] in _SINGLE:
        return first
    stop = _end_of_name(article, sentence.first, at)
    if stop < at and not all(word.isdigit() for word in article.words[stop:at]):
        return None
    return sentence.first if stop > sentence.first else None


_ASIDE_OPENS: Final = frozenset("a an the who aged armed dressed wearing one".split())


def _name_before_aside(article: Article, at: int) -> tuple[int | None, int]:
    """The name that opens a sentence before an aside: "X Y, a 24-year-old student, shot ..."."""
    sentence = article.sentence_at(article.starts[at])
    if sentence is None or sentence.heading or not 4 <= at - sentence.first <= 24:
        return None, at
    if not article.folded[article.ends[at - 1] : article.starts[at]].startswith(","):
        return None, at
    stop = _end_of_name(article, sentence.first, at)
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    aside = article.words[stop] in _ASIDE_OPENS or article.words[stop].isdigit()
    if stop <= sentence.first or not gap.startswith(",") or not aside:
        return None, at
    return sentence.first, stop


def _end_of_name(article: Article, first: int | None, at: int) -> int:
    """The index after the capitalised words from ``first`` on, before word ``at``."""
    stop = first if first is not None else at
    while stop < at and stop - (first or 0) < 4 and _in_name(article, stop):
        if stop > (first or 0) and article.folded[
            article.ends[stop - 1] : article.starts[stop]
        ] not in (" ", "-", ". ", "'", ' "', '" '):
            break
        stop += 1
    return stop


def _in_name(article: Article, at: int) -> bool:
    return article.capitalised(at) or article.words[at] in PERSON_PARTICLES


def _name_after(article: Article, at: int) -> tuple[int | None, int]:
    """The words of the name behind "named" or "identified as", if of one person."""
    before = article.words[max(0, at - 5) : at]
    if (_SINGLE.isdisjoint(before) and not _demonym(article, at)) or at + 1 >= len(article.words):
        return None, at
    stop = _end_of_name(article, at + 1, min(at + 5, len(article.words)))
    return at + 1, stop


def _demonym(article: Article, at: int) -> bool:
    """Whether one person is named by his country right before: "an American named X Y"."""
    if at < 2 or not {"a", "an"} & set(article.words[max(0, at - 4) : at - 1]):
        return False
    hit = person_nouns().longest(article, at - 1)
    return hit is not None and not hit[1].plural and hit[1].side == "unknown"


def is_name(article: Article, first: int, stop: int) -> bool:
    """Whether the words can be a person's name: two to four, none of them a common word."""
    if not 2 <= stop - first <= 4 or not article.capitalised(stop - 1):
        return False
    words = article.words[first:stop]
    known = countries().phrases
    if not article.capitalised(first) or any(len(w) < 2 or w.isdigit() for w in words[1:]):
        return False
    people, forces = person_nouns().lengths, force_nouns().lengths
    return not any(
        word in _NO_NAME or word in people or word in forces or word in known
        for number, word in enumerate(words)
        if not (0 < number < len(words) - 1 and word in PERSON_PARTICLES)
    )
