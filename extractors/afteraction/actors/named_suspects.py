"""People without a title whom the text makes suspects: "arrested X Y", "X Y, 23, was charged".

Only in articles where case is a clue; a name is two to four capitalised words.
"""

from collections.abc import Iterator
from typing import Final

from afteraction.actors.perpetrators import is_name
from afteraction.actors.proper_names import PERSON_PARTICLES, reaches
from afteraction.article import Article, Sentence

SUSPECT_RULE: Final = "actors.named_suspect"

# Verbs of courts and police that have people for objects or, in the passive, for subjects.
_HELD: Final = frozenset(
    """arrested detained charged indicted convicted sentenced jailed accused arraigned apprehended
    captured imprisoned acquitted extradited suspected interrogated prosecuted""".split()
)
# What only a suspect does.
_ADMITS: Final = frozenset(("confessed", "admitted", "pleaded", "denied", "surrendered"))
# "Planned by X Y": who did it stands behind.
_DONE: Final = frozenset(
    """planned ordered financed organised organized masterminded commissioned orchestrated plotted
    instigated directed""".split()
)
# What those plan and order.
_DEEDS: Final = frozenset(
    """attack attacks murder murders killing killings assassination massacre bombing bombings
    shooting kidnapping abduction ambush execution slaying slayings raid""".split()
)
# "They were named as X Y and Z W".
_NAMED: Final = frozenset(("named", "identified"))
# A sentence names suspects only beside one of these.
SUSPECT_WORDS: Final = _HELD | _ADMITS | _DONE | _NAMED
_BE: Final = frozenset("was were been is are has have had be being also later".split())
_JOINTS: Final = frozenset((",", ""))


def suspect_names(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The names of suspects in a sentence as word ranges, each with the rule."""
    words = article.words
    for at in range(sentence.first, sentence.stop):
        word = words[at]
        if word not in SUSPECT_WORDS or article.capitalised(at):
            continue  # "Planned Parenthood"
        if word in _HELD:
            yield from _list_after(article, sentence, at + 1)
            yield from _list_before(article, sentence, at)
            yield from _list_after_colon(article, sentence, at + 1)
        elif word in _ADMITS:
            yield from _list_before(article, sentence, at)
        elif word in _DONE and words[at + 1 : at + 2] == ["by"]:
            yield from _list_after(article, sentence, at + 2)
        elif word in _DONE and not _DEEDS.isdisjoint(words[at + 1 : at + 5]):
            yield from _list_before(article, sentence, at)
        elif word in _NAMED and "as" in words[at + 1 : at + 5]:
            yield from _list_after(article, sentence, words.index("as", at + 1) + 1)


def _list_after(article: Article, sentence: Sentence, at: int) -> Iterator[tuple[int, int, str]]:
    """The names from word ``at`` on: "X Y, 34, and his cousin Z W"."""
    for _ in range(8):
        stop = _name_at(article, sentence, at)
        if not stop:
            return
        yield at, stop, SUSPECT_RULE
        at = _behind_joint(article, sentence, stop)


def _list_after_colon(
    article: Article, sentence: Sentence, at: int
) -> Iterator[tuple[int, int, str]]:
    """The names behind the colon: "arrested two men suspected of the attack: X Y and Z W"."""
    for after in range(at, min(at + 30, sentence.stop)):
        gap = article.folded[article.ends[after - 1] : article.starts[after]]
        if gap.strip() == ":":
            yield from _list_after(article, sentence, after)
            return


def _list_before(article: Article, sentence: Sentence, at: int) -> Iterator[tuple[int, int, str]]:
    """The names before "was arrested" or "confessed", a short aside between commas left out."""
    words = article.words
    stop = at
    while stop > sentence.first and (words[stop - 1] in _BE or words[stop - 1].endswith("ly")):
        stop -= 1
    if "whom" in words[max(sentence.first, stop - 4) : stop]:
        while words[stop - 1] != "whom":
            stop -= 1
        stop -= 1  # "X Y, whom police accused"
    elif stop == at and words[at] in _HELD and words[stop - 1] != "who":
        return  # "police arrested ..."
    while stop > sentence.first and words[stop - 1] in ("who", "and"):
        stop -= 1
    stop = _before_kin(article, sentence, stop)
    found = False
    for _ in range(8):
        first = _name_until(article, sentence, stop)
        if first == stop and not found:
            stop = _before_aside(article, sentence, stop)
            first = _name_until(article, sentence, stop)
        if first == stop:
            return
        found = True
        yield first, stop, SUSPECT_RULE
        stop = first
        if stop > sentence.first and words[stop - 1] == "and":
            stop -= 1
        elif "," not in article.folded[article.ends[stop - 1] : article.starts[stop]]:
            return


def _before_kin(article: Article, sentence: Sentence, stop: int) -> int:
    """Where what stands before "and his brother" ends; ``stop`` without it."""
    words = article.words
    for at in range(stop - 1, max(sentence.first, stop - 4), -1):
        if words[at] in ("his", "her", "their", "another", "two") and words[at - 1] == "and":
            return at - 1
        if article.capitalised(at):
            break
    return stop


def _name_at(article: Article, sentence: Sentence, first: int) -> int:
    """Where a name that begins at a word ends; 0 if none does."""
    if first >= sentence.stop or not article.capitalised(first):
        return 0
    stop = min(reaches(article, first, PERSON_PARTICLES, 4, sentence.stop), sentence.stop)
    if not is_name(article, first, stop):
        return 0
    if stop < sentence.stop and article.words[stop] == "s":
        return 0
    return stop


def _name_until(article: Article, sentence: Sentence, stop: int) -> int:
    """The first word of the name that ends before word ``stop``; ``stop`` if none does."""
    first = stop
    while first > sentence.first and stop - first < 4 and article.capitalised(first - 1):
        gap = (
            article.folded[article.ends[first - 1] : article.starts[first]] if first < stop else ""
        )
        if gap.strip(" -'\n") and not (gap == ". " and len(article.words[first - 1]) == 1):
            break
        first -= 1
    if first > sentence.first and first < stop and article.words[first - 1] in _OF:
        return stop
    return first if first < stop and is_name(article, first, stop) else stop


# After these stands a place or somebody else: "the driver of X Y was arrested".
_OF: Final = frozenset("of in at near from to for by with against outside s".split())


def _before_aside(article: Article, sentence: Sentence, stop: int) -> int:
    """Where what stands before ", 34, a nurse," ends; ``stop`` without such an aside."""
    if not stop or stop >= sentence.stop:
        return stop
    if article.folded[article.ends[stop - 1] : article.starts[stop]].strip() != ",":
        return stop
    for at in range(stop - 1, max(sentence.first, stop - 20), -1):
        if article.folded[article.ends[at - 1] : article.starts[at]].strip() == ",":
            if article.capitalised(at - 1):
                return at
            if not article.words[at].isdecimal():
                continue
    return stop


def _behind_joint(article: Article, sentence: Sentence, stop: int) -> int:
    """Where the next of several people may begin: behind ", 34," or "and his cousin"."""
    words = article.words
    at = stop
    if at < sentence.stop and words[at].isdecimal():
        at += 1
    joined = False
    while at < sentence.stop and at - stop < 5:
        gap = article.folded[article.ends[at - 1] : article.starts[at]].strip()
        if gap not in _JOINTS:
            return sentence.stop
        joined = joined or gap == "," or words[at] == "and"
        if article.capitalised(at):
            return at if joined else sentence.stop
        at += 1
    return sentence.stop
