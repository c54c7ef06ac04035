"""People told again by what they are: "the mayor" after "Mayor X Y", "the slain priest".

The noun must stand beside one name of the article only, as a title or an apposition; a wrong
person is worse than a nameless one.
"""

from collections.abc import Container, Iterator
from functools import cache
from typing import Final

from afteraction.actor_types import ARMED
from afteraction.actors.named_people import TELLING
from afteraction.actors.noun_mentions import mention_of, stands_alone
from afteraction.actors.persons import titles
from afteraction.article import Article, Sentence
from afteraction.findings import ActorMention, Findings
from afteraction.matching import touching
from afteraction.people import person_nouns
from afteraction.record import Actor

TOLD_AGAIN_RULE: Final = "actors.told_again"

# A name is introduced this many sentences behind a lead that tells of "a judge", at most.
_AHEAD = 3
# Behind the noun these say which one is meant, and it may be another.
_WHICH: Final = frozenset("of for who whom whose elect general designate".split())
_DEFINITE: Final = frozenset("the this that".split())
# What may stand between the article and the noun and makes it nobody else.
_SLAIN: Final = frozenset(
    """slain murdered assassinated kidnapped abducted dead killed wounded injured late captured
    missing young elderly old prominent veteran popular""".split()
)
# After a name and a comma these begin no apposition: "X Y, his driver and ..." are two.
_NO_APPOSITION: Final = frozenset(
    "and who whose but his her their said another two three both".split()
)
_FORMER: Final = frozenset("former ex late then deputy acting vice assistant".split())
# Of words for kin, "the wife" is whose wife? And who speaks for others is no victim.
_OTHERS: Final = frozenset(
    """wife husband son daughter brother sister mother father spokesman spokeswoman spokesperson
    man woman person boy girl child member leader chief general colonel strongman commander
    suspect witness victim resident citizen local""".split()
)


@cache
def _nouns() -> frozenset[str]:
    """What a person may be, in the singular: offices, titles and trades of the unarmed."""
    people = {
        phrase
        for phrase, noun in person_nouns().phrases.items()
        if not noun.plural and not noun.body and noun.type not in ARMED
    }
    offices = {phrase for phrase, title in titles().phrases.items() if title.kind != "armed"}
    return frozenset(phrase for phrase in people | offices if phrase not in _OTHERS and phrase[2:])


def find_told_again(findings: Findings) -> None:
    """Turn "the mayor" to the one person of the article who is told to be a mayor."""
    article = findings.article
    people = [one for one in findings.actors if one.actor.type == "person"]
    if not people:
        return
    carriers: dict[str, list[ActorMention]] = {}
    for one in people:
        for noun, at in _told_of(article, one):
            _in_place(findings, at, one.actor)
            for called in _with_last(noun):
                carriers.setdefault(called, []).append(one)
    carriers = {
        noun: ones for noun, ones in carriers.items() if len({one.actor.name for one in ones}) == 1
    }
    if not carriers:
        return
    lasts = {noun.split()[-1] for noun in carriers}
    added: list[ActorMention] = []
    for at, word in enumerate(article.words):
        if word not in lasts:
            continue
        told = _ending(article, at, carriers)
        if told is None or not stands_alone(article, at, at + 1) or _says_which(article, at):
            continue
        first = at + 1 - len(told.split())
        actor = _meant(article, first, carriers[told])
        if actor is None:
            continue
        start, end = article.starts[first], article.ends[at]
        known = touching(findings.actors, start, end)
        if not known:
            added.append(
                mention_of(article, first, at + 1, actor, TOLD_AGAIN_RULE, "anaphor", plural=False)
            )
        elif len(known) == 1 and known[0].actor.generic and known[0].end == end:
            known[0].actor, known[0].rule = actor, TOLD_AGAIN_RULE
            known[0].reference = "anaphor"
        else:
            continue
        findings.note("actors", TOLD_AGAIN_RULE, start, end, actor.name)
    if added:
        findings.actors = sorted([*findings.actors, *added], key=lambda one: one.start)


def _in_place(findings: Findings, at: int, actor: Actor) -> None:
    """Turn the noun that ends at word ``at``, a generic actor so far, to the person beside it."""
    article = findings.article
    for known in touching(findings.actors, article.starts[at], article.ends[at]):
        if known.actor.generic and known.actor.type not in ARMED and not known.plural:
            known.actor, known.rule, known.reference = actor, TOLD_AGAIN_RULE, "anaphor"


def _told_of(article: Article, one: ActorMention) -> Iterator[tuple[str, int]]:
    """The nouns that say beside a name what the person is, each with its last word."""
    first, stop = article.word_range(one.start, one.end)
    sentence = article.sentence_at(one.start)
    if sentence is None:
        return
    # Within the mention stands the title: "Senator X Y", "the banker X Y", "the mayor, X Y,".
    name = first
    while name < stop - 1 and _ending(article, name) is not None:
        name += 1
    yield from _before(article, name, stop, sentence)
    yield from _in_apposition(article, stop, sentence.stop)


def _before(
    article: Article, name: int, stop: int, sentence: Sentence
) -> Iterator[tuple[str, int]]:
    """ "Judge X Y", "senator and party leader X Y", "the mayor, X Y, was shot"."""
    at = name - 1
    if at < sentence.first:
        return
    gap = article.folded[article.ends[at] : article.starts[name]].strip(" .\n")
    if gap == ",":
        behind = article.folded[article.ends[stop - 1] : article.ends[stop - 1] + 1]
        if behind not in (",", ".", ";", ")"):
            return  # "killed a judge, X Y said"
    elif gap:
        return
    noun = _ending(article, at)
    if noun is None:
        return
    yield noun, at
    at -= len(noun.split())
    for further in range(at, max(sentence.first, at - 3), -1):
        if article.words[further] == "and" and not gap:
            other = _ending(article, further - 1)
            if other is not None and _bare(article, further - len(other.split())):
                yield other, further - 1
            return


def _bare(article: Article, first: int) -> bool:
    """Whether no article stands before the title: "Senator and candidate X" is one person."""
    return first < 1 or article.words[first - 1] not in ("a", "an", "the", "one", "another")


def _in_apposition(article: Article, stop: int, limit: int) -> Iterator[tuple[str, int]]:
    """ "X Y, 45, a former judge of Oak Hill": the first noun for a person behind the comma."""
    if (
        stop >= limit
        or article.folded[article.ends[stop - 1] : article.starts[stop]].strip() != ","
    ):
        return
    words = article.words
    at = stop
    if words[at].isdecimal() and at + 1 < limit:
        at += 1
    if words[at] in _NO_APPOSITION:
        return
    for end in range(at, min(at + 6, limit)):
        if end > at and article.folded[article.ends[end - 1] : article.starts[end]].strip(" \n'-"):
            return
        if words[end] in ("of", "for", "in", "at", "by", "who", "was", "and"):
            return
        noun = _ending(article, end)
        follows = article.folded[article.ends[end] : article.ends[end] + 1]
        ends = follows in (",", ".", ";", ")") or words[end + 1 : end + 2][0:1] in (
            ["of"], ["for"], ["in"], ["at"], ["who"], ["from"],
        )  # fmt: skip
        if noun is not None and ends:
            yield noun, end
            return


def _with_last(noun: str) -> Iterator[str]:
    """A noun and its last word: a town councillor is a councillor too."""
    yield noun
    last = noun.rsplit(maxsplit=1)[-1]
    if last != noun and last in _nouns() and _FORMER.isdisjoint(noun.split()):
        yield last


def _ending(article: Article, at: int, nouns: Container[str] | None = None) -> str | None:
    """The longest of some nouns that ends at word ``at``: of those for persons unless given."""
    known = _nouns() if nouns is None else nouns
    for size in (3, 2, 1):
        if at + 1 < size:
            continue
        noun = " ".join(article.words[at + 1 - size : at + 1])
        if noun in known:
            return noun
    return None


def _says_which(article: Article, at: int) -> bool:
    """Whether the noun goes on: "the mayor of Oak Hill", "the judge who": maybe another."""
    if at + 1 >= len(article.words):
        return False
    gap = article.folded[article.ends[at] : article.starts[at + 1]]
    return not gap.strip(" \n") and article.words[at + 1] in _WHICH


def _meant(article: Article, first: int, ones: list[ActorMention]) -> Actor | None:
    """The person whom the noun at word ``first`` means: told before, or soon behind a lead."""
    before = first - 1
    while before > 0 and article.words[before] in _SLAIN:
        before -= 1
    if before < 0:
        return None
    start = article.starts[first]
    determiner = article.words[before]
    sentence = article.sentence_at(start)
    if sentence is None:
        return None
    told = any(one.end <= start for one in ones)
    if told:
        return ones[0].actor if determiner in _DEFINITE else None
    near = any(_number(article, one) - sentence.number <= _AHEAD for one in ones)
    lead = sentence.number <= 1
    harmed = not TELLING.isdisjoint(article.words[sentence.first : sentence.stop])
    if near and lead and harmed and determiner in ("a", "an", "the"):
        return ones[0].actor
    return None


def _number(article: Article, one: ActorMention) -> int:
    sentence = article.sentence_at(one.start)
    return sentence.number if sentence is not None else len(article.sentences) + _AHEAD
