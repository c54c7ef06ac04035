"""What a date is for: the day of a statement, an open period, a plan, a name, or plain."""

from pathlib import Path

from afteraction.article import Article
from afteraction.findings import DateFunction
from afteraction.lexicon import rows


def _load() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for row in rows(Path(__file__).with_name("function.tsv"), ("class", "forms")):
        words.setdefault(row["class"], set()).update(row["forms"].split())
    return {name: frozenset(forms) for name, forms in words.items()}


_CLASSES = _load()
_SAY = _CLASSES["say"]
_ADJUNCT = _CLASSES["adjunct"]
_SINCE = _CLASSES["since"]
_BEFORE_SINCE = _CLASSES["since_lead"]
_TOLD = _CLASSES["told"]
_PUT = _CLASSES["put"]
_GIVEN = _CLASSES["given"] | _PUT
_SAYING = _CLASSES["saying"]
_OCCASION = _SAYING | _CLASSES["occasion"]
_ON = frozenset({"on", "late", "early", "published", "issued", "released", "posted"})
_VERBS = _CLASSES["verb"]
_LEADS = _ADJUNCT | _OCCASION

_ALSO = frozenset({"also", "again", "had", "have", "has"})
_SOURCE_WORDS = 5  # "according to" and its source at most
_REACH = 10  # words between a verb of saying and its date at most


def function_of(
    article: Article, start: int, end: int, *, future: bool, weekday: bool
) -> DateFunction:
    """The function of the date expression at ``[start, end)``.

    Args:
        article: the article it stands in.
        start: first character.
        end: one past the last.
        future: whether it lies after publication.
        weekday: whether it is of the kind that goes with a verb of saying ("on Saturday", "today").
    """
    first, stop = article.word_range(start, end)
    if _opens_period(article, first):
        return "since"
    if future:
        return "plan"
    if weekday and (_said_before(article, first, stop) or _said_after(article, first, stop)):
        return "speech"
    return "plain"


def _opens_period(article: Article, first: int) -> bool:
    words = article.words
    for index in range(first - 1, max(-1, first - 5), -1):
        gap = article.folded[article.ends[index] : article.starts[index + 1]]
        if any(mark in gap for mark in ".;:!?"):
            return False
        if words[index] in _SINCE:
            return True
        if words[index] not in _BEFORE_SINCE:
            return False
    return False


_UNTIL = frozenset({"until", "till"})
_UNTIL_REACH = 7


def ends_period(article: Article, first: int) -> bool:
    """Whether word ``first`` begins the date at which something ended: "until its fall in May"."""
    words, folded = article.words, article.folded
    for index in range(first - 1, max(-1, first - 1 - _UNTIL_REACH), -1):
        gap = folded[article.ends[index] : article.starts[index + 1]]
        if any(mark in gap for mark in ",.;:!?"):
            return False
        if words[index] in _UNTIL:
            return True
    return False


def _said_before(article: Article, first: int, stop: int) -> bool:
    """Whether a verb of saying before has it: "said on Saturday", "told reporters late Monday"."""
    words, folded = article.words, article.folded
    names_allowed = False
    passed: list[int] = []
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        gap = folded[article.ends[index] : article.starts[index + 1]]
        if (
            any(mark in gap for mark in '.;!?"') and not gap.startswith((". ", "."))
        ) or "\n\n" in gap:
            return False
        if "." in gap and len(words[index]) > 3:
            return False
        word = words[index]
        if word == "according" and len(passed) <= _SOURCE_WORDS and passed:
            return "," not in folded[article.ends[index] : article.starts[first]]
        if word in _OCCASION and all(words[i] in _ON for i in passed):
            lead = words[max(0, index - 4) : index]
            return any(w in ("in", "at", "by", "during", "according") for w in lead)
        if word in _SAY or (word in _PUT and _of_words(words, index)):
            told = word in _TOLD
            if any(not _is_adjunct(article, i, told or names_allowed) for i in passed):
                return False
            if word == "reported" and words[index - 1] in ("was", "were", "been", "being"):
                return False  # "an attack was reported on Monday" dates the attack
            return not _speech_goes_on(article, stop)
        passed.append(index)
        if word in ("to", "by", "in", "at", "with", "via", "on", "through"):
            names_allowed = True
    return False


def _is_adjunct(article: Article, index: int, names: bool) -> bool:
    word = article.words[index]
    if word in _ADJUNCT:
        return True
    return names and article.cased and article.capitalised(index)


def _of_words(words: list[str], index: int) -> bool:
    # "a statement released on Monday" against "a hostage released on Monday"
    return any(word in _SAYING for word in words[max(0, index - 4) : index])


def _speech_goes_on(article: Article, stop: int) -> bool:
    # "said Sunday's attack", "said Monday was calm": the day is the subject of what is said.
    if stop >= len(article.words):
        return False
    gap = article.folded[article.ends[stop - 1] : article.starts[stop]]
    return gap.startswith("'") or (
        gap == " "
        and article.words[stop] in ("was", "were", "had", "attack", "attacks", "killings")
    )


def _said_after(article: Article, first: int, stop: int) -> bool:
    """Whether one after it has it: "The army on Monday said", "On Saturday, the ministry said"."""
    words, folded = article.words, article.folded
    sentence = article.sentence_at(article.starts[first]) if first < len(words) else None
    end = min(sentence.stop if sentence else len(words), stop + 12)
    opening = sentence is not None and (
        first - sentence.first <= 2
        or (first - sentence.first <= 7 and all(w in _LEADS for w in words[sentence.first : first]))
    )
    for index in range(stop, end):
        gap = folded[article.ends[index - 1] : article.starts[index]]
        word = words[index]
        if index == stop and (gap.startswith("'") or ("," in gap and not opening)):
            return index == stop and "," in gap and word in _SAY and _set_off(article, first)
        if any(mark in gap for mark in ';.!?"') and len(words[index - 1]) > 3:
            return False
        if word in _SAY:
            if opening and index + 1 < len(words):
                after = folded[article.ends[index] : article.starts[index + 1]]
                before = folded[article.ends[stop - 1] : article.starts[index]]
                if "," in after and "," in before:
                    return False  # parenthetical: "On Saturday, officials said, gunmen came"
            return opening or index == stop or words[stop] in _ALSO or words[stop].endswith("ly")
        if word in _GIVEN and not _OCCASION.isdisjoint(words[index + 1 : min(end, index + 5)]):
            return opening or index == stop  # "On Monday the minister made a statement"
        if word in _VERBS or (len(word) > 4 and word.endswith("ed")):
            return False
        if not opening and index > stop + 1:
            return False
    return False


def _set_off(article: Article, first: int) -> bool:
    # "The minister, on Monday, said": a comma before the date as well.
    lead = article.folded[max(0, article.starts[first] - 6) : article.starts[first]]
    return "," in lead
