"""What a date expression is read against: publication date, earlier dates, tense.

TimeML resolves "Monday" against the document's creation time and "the following day" against the
date spoken of before. Without a publication date (narrative history, or an article whose date is
unknown) calendar dates without a year follow the date before them, and what points to the day of
writing stays unresolved.
"""

import datetime as dt
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from afteraction.article import Article
from afteraction.dates.periods import Period, of_day
from afteraction.lexicon import rows
from afteraction.segments import Segment

Tense = Literal["past", "future"]

_LOOK = 14  # words looked at on either side for a verb


class Context(Struct, kw_only=True):
    """The state of reading an article from front to back.

    ``published``: the day of publication. ``latest``: the last calendar date read, of any size,
    and the number of its sentence; ``day``: the last day; ``told``: the last date that is not the
    day of a statement. ``line``: the date the story has come
    to, for dates without a year. ``stamped``: segments whose dates tell of publication.
    ``day_first``: what the text's own numeric dates show. ``sentence``: where reading stands.
    """

    article: Article
    published: dt.date | None = None
    latest: Period | None = None
    day: Period | None = None
    line: Period | None = None
    told: Period | None = None
    stamped: list[Segment] = field(default_factory=list)
    day_first: bool | None = None
    latest_sentence: int = -9
    latest_word: int = 0
    line_sentence: int = -9
    sentence: int = 0

    def today(self) -> Period | None:
        """The publication day as a period."""
        return of_day(self.published) if self.published else None

    def anchor(self) -> Period | None:
        """What "the following day" and "a year earlier" count from."""
        latest, line = self.latest, self.line
        near = self.sentence - self.latest_sentence <= 1
        if (
            latest is not None
            and line is not None
            and not near
            and abs(latest.year - line.year) > 10
        ):
            return line if self.published is None else latest
        return latest or self.today()

    def remember(
        self,
        period: Period,
        sentence: int,
        word: int,
        *,
        opening: bool,
        explicit: bool,
        spoken: bool = False,
        aside: bool = False,
    ) -> None:
        """Note a date that later expressions may refer to.

        Args:
            period: what was read.
            sentence: its sentence's number.
            word: the index of its first word.
            opening: whether it stands at the beginning of its sentence or in a heading.
            explicit: whether its year is written.
            spoken: whether it is the day of a statement: times of day are not of that day.
            aside: whether it ends a period ("until February 1945") or is a holiday: the story
                goes on from where it was.
        """
        self.latest = period
        if not spoken:
            self.told = period
        self.latest_sentence = sentence
        self.latest_word = word
        if period.unit == "D":
            self.day = period
        # The story moves with days and months, and with a year that opens a sentence; a year in
        # passing ("as in 1940") or a season to come does not carry it away.
        if self.line is not None and (aside or self._looks_back(period, sentence, opening=opening)):
            return
        if (
            period.unit in ("D", "M")
            or self.line is None
            or (explicit and opening)
            or (explicit and period.unit in ("SE", "Q", "HY"))
        ):
            self.line = period
            self.line_sentence = sentence

    def _looks_back(self, period: Period, sentence: int, *, opening: bool) -> bool:
        """Whether a date of an earlier year, inside a sentence, breaks into its paragraph."""
        sentences = self.article.sentences
        if opening or self.line is None or period.year >= self.line.year:
            return False
        if not 0 <= self.line_sentence <= sentence < len(sentences):
            return False
        return sentences[self.line_sentence].paragraph == sentences[sentence].paragraph


def _load() -> dict[str, str]:
    words = {}
    for row in rows(Path(__file__).with_name("tense.tsv"), ("tense", "forms")):
        for form in row["forms"].split():
            words[form] = row["tense"]
    return words


_TENSE = _load()
# What stands right before a day to come: "the deadline is Monday", "has until Monday".
_AHEAD = frozenset(
    tuple(words.split())
    for words in (
        "as soon as",
        "no later than",
        "is",
        "are",
        "is on",
        "are on",
        "is due",
        "are due",
        "is set for",
        "has until",
        "have until",
        "scheduled for",
        "slated for",
    )
)
_EARLIEST = frozenset({("as", "early", "as"), ("as", "late", "as")})
# "Leaders meet Monday", "voters go to the polls on Sunday": the present of a timetable.
_PLANNED = frozenset({"meet", "go", "begin", "depart", "resume", "arrive", "vote", "open"})
_NO_SUBJECT = frozenset("to not and or the a an of in did this that their his her its".split())
_MODAL = frozenset({"will", "would", "shall", "to", "may", "could", "should", "must", "can", "ll"})
_MAY = _MODAL - {"to"}
_AUXILIARY = frozenset({"be", "not", "also", "then", "soon", "probably", "likely", "only", "have"})


def tense(article: Article, start: int, end: int) -> Tense | None:
    """Past or future, by the verbs about ``[start, end)`` in its sentence; None if none tells.

    The nearest verb before the expression decides, else the nearest one after it.
    """
    sentence = article.sentence_at(start)
    first, stop = article.word_range(start, end)
    low = max(sentence.first if sentence else 0, first - _LOOK)
    high = min(sentence.stop if sentence else len(article.words), stop + _LOOK)
    words = article.words
    lead = tuple(words[max(low, first - 3) : first])
    if lead in _AHEAD or lead[1:] in _AHEAD or lead[2:] in _AHEAD:
        return "future"
    if lead in _EARLIEST and not _MAY.isdisjoint(words[max(low, first - _LOOK) : first]):
        return "future"  # "may come as early as Monday", but "seen as early as Monday"
    if _put_off(words, low, first):
        return "future"
    for index in range(first - 1, low - 1, -1):
        if (found := _verb(words, index)) is not None:
            return found
    for index in range(stop, high):
        if (found := _verb(words, index)) is not None:
            return found
    return None


# "The deadline was extended until Friday", "they set a vote for Monday": days to come, though the
# verb is past; "it lasted until Friday" is none.
_PUT_OFF = {
    preposition: frozenset(verbs.split())
    for preposition, verbs in (
        (
            "until",
            """extended prolonged postponed adjourned delayed deferred suspended remanded barred
            banned closed shut grounded cancelled rescheduled renewed gave given deadline""",
        ),
        ("to", "postponed delayed deferred rescheduled extended adjourned"),
        ("for", "rescheduled booked"),
    )
}
_PUT_OFF["till"] = _PUT_OFF["until"]
_PUT_OFF_REACH = 7


def _put_off(words: list[str], low: int, first: int) -> bool:
    """Whether the date before which word ``first`` stands is one something was put off to."""
    verbs = _PUT_OFF.get(words[first - 1]) if first > low else None
    if verbs is None:
        return False
    return not verbs.isdisjoint(words[max(low, first - 1 - _PUT_OFF_REACH) : first - 1])


# "taken last May, it was lost": the month
_BEFORE_MONTH = frozenset("last in of since this next by late early until during mid".split())


def _follows_modal(words: list[str], index: int) -> bool:
    # "will be paid", "to be held", "would not have": the participle is no past.
    for before in range(index - 1, max(-1, index - 4), -1):
        word = words[before]
        if word == "may" and before and words[before - 1] in _BEFORE_MONTH:
            return False
        if word in _MODAL:
            if word != "will" and "have" in words[before + 1 : index]:
                return False  # "may have fled" guesses at what was
            return word != "to" or index - before > 1
        if word not in _AUXILIARY:
            return False
    return False


def _verb(words: list[str], index: int) -> Tense | None:
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    known = _TENSE.get(word)
    if word == "due" and following == "to":  # "due to start", but "died due to neglect"
        after = words[index + 2] if index + 2 < len(words) else ""
        return "future" if _TENSE.get(after) == "base" else None
    if known == "prospect":
        return "future" if following == "to" else ("past" if word.endswith("ed") else None)
    if known == "future":
        return "past" if word == "would" and following == "later" else "future"
    if known == "past" or (
        known is None and len(word) > 4 and word.endswith("ed") and not word.startswith("un")
    ):
        return "future" if _follows_modal(words, index) else "past"
    if known == "base" and word in _PLANNED and index and words[index - 1] not in _NO_SUBJECT:
        return "future"
    if word == "to" and _TENSE.get(following) == "base":
        return _of_infinitive(words, index)
    return None


_GOVERNOR = 5  # words between "to" and the verb it hangs on at most


def _of_infinitive(words: list[str], index: int) -> Tense:
    """The tense of an infinitive: past if of a deed done ("tried to take", "able to hold")."""
    if index and words[index - 1] in ("able", "only", "unable"):
        return "past"
    if index and words[index - 1] in ("was", "were", "is", "are"):
        return "future"
    for before in range(index - 1, max(-1, index - 1 - _GOVERNOR), -1):
        word = words[before]
        known = _TENSE.get(word)
        if known in ("prospect", "future"):
            return "future"
        if known == "past" or (known is None and len(word) > 4 and word.endswith("ed")):
            return "future" if _follows_modal(words, before) else "past"
    return "future"
