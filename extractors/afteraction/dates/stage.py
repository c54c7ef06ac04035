"""The dates stage: find expressions, settle overlaps, read them in order, say what they are for."""

from itertools import pairwise

from msgspec import Struct

from afteraction.article import Article
from afteraction.dates import publication
from afteraction.dates.checks import check_weekday, warn_of_open
from afteraction.dates.function import ends_period, function_of
from afteraction.dates.grammar import Found, Reading
from afteraction.dates.normalise.common import narrowed
from afteraction.dates.reference import Context
from afteraction.dates.rules import RULES
from afteraction.dates.tokens import window
from afteraction.dates.words import WORDS
from afteraction.findings import DateFunction, DateMention, Findings
from afteraction.matching import resolve
from afteraction.record import Date
from afteraction.rule import RuleTable

_STAGE = "dates"
# Words without a class of their own that some rule begins at.
_ANCHOR_KINDS = frozenset(
    "MONTH WEEKDAY WEEKDAYS UNIT UNITS SEASON DAYPART DAYPARTS DAY TONIGHT DECADE OFTEN BC AD "
    "VAGUE QUARTER HALFYEAR FISCAL WEEKEND".split()
)
_ANCHOR_WORDS = frozenset(
    "quarter overnight noon midnight christmas easter thanksgiving ramadan eid ashura ashoura "
    "mawlid tabaski halloween nowruz future recent present moment clock past period nine "
    "pentecost epiphany arbaeen sallah anzac remembrance saints eve nineteen b time old age "
    "year".split()
)
_ANCHORS = frozenset(
    {word for word, entry in WORDS.items() if entry.kind in _ANCHOR_KINDS} | _ANCHOR_WORDS
)
_BEFORE, _AFTER = 9, 8  # words of a window about its anchors
_LONGEST = 300  # words of a window: a table of dates is read in pieces

_RULES = RuleTable(
    RULES, ((rule.words, rule.needs) if rule.needs else (rule.words,) for rule in RULES)
)


class _Read(Struct):
    """A match with its reading and what it is for."""

    found: Found
    reading: Reading
    function: DateFunction


def find_dates(findings: Findings) -> None:
    """Add the date expressions of the article, and its publication date, to ``findings``."""
    article = findings.article
    winners, losers = resolve(_candidates(article))
    seconds: dict[int, list[Found]] = {}
    for loser, winner in losers:
        seconds.setdefault(id(winner), []).append(loser)
    context = Context(article=article)
    context.day_first = _day_first(winners)
    publication.settle(findings, context, winners)
    reads = _readings(findings, context, winners, seconds)
    _join_ranges(article, reads)
    for read in reads:
        _add(findings, read)
    warn_of_open(findings)


def _candidates(article: Article) -> list[Found]:
    found: list[Found] = []
    for first, stop in _windows(article):
        typed = window(article, first, stop)
        for rule in _RULES.fitting(typed.classes()):
            if rule.cased and not article.cased:
                continue
            if rule.capitals and article.cased:
                found.extend(m for m in rule.matches(typed) if _is_name(article, m))
            else:
                found.extend(rule.matches(typed))
    return found


def _is_name(article: Article, found: Found) -> bool:
    first, stop = article.word_range(found.start, found.end)
    return all(
        article.text[article.starts[index]].isupper()
        or not article.words[index].isalpha()
        or article.words[index] in ("of", "the", "and")
        for index in range(first + 1, stop)
    )


def _windows(article: Article) -> list[tuple[int, int]]:
    """Word ranges about the words that may belong to a date; near ones are joined."""
    spans: list[tuple[int, int]] = []
    words = article.words
    total = len(words)
    for index, word in enumerate(words):
        if word in _ANCHORS or ("0" <= word[0] <= "9" and _numeric_anchor(article, index, word)):
            first, stop = max(0, index - _BEFORE), min(total, index + _AFTER + 1)
            if spans and first <= spans[-1][1] and stop - spans[-1][0] < _LONGEST:
                spans[-1] = (spans[-1][0], stop)
            else:
                spans.append((first, stop))
    return spans


def _numeric_anchor(article: Article, index: int, word: str) -> bool:
    size = len(word)
    if size == 4 and word.isdecimal():
        return "1000" <= word <= "2199" or word[0] in "02"
    if not word.isdecimal():
        return (
            word.endswith(("s", "am", "pm", "z", "h", "hr")) or "t" in word or word[-1].isdecimal()
        )
    mark = article.folded[article.ends[index] : article.ends[index] + 2]
    if mark[:1] in "/:." and mark[1:].isdecimal():
        return True
    return (
        (size <= 2 and mark == " a")
        or mark == " p"
        or (mark == "'s" and word[-1] == "0")
        or (index > 0 and article.folded[article.starts[index] - 1] == "'")
    )


def _readings(
    findings: Findings, context: Context, winners: list[Found], seconds: dict[int, list[Found]]
) -> list[_Read]:
    """Every winner with its reading; where it means nothing, the longest one it had removed."""
    reads: list[_Read] = []
    for number, winner in enumerate(winners):
        removed = seconds.get(id(winner), [])
        read = _read(findings, context, winner)
        if read is None and winner.rule.read is not None:
            begin = reads[-1].found.end if reads else 0
            later = winners[number + 1 : number + 2]
            bound = later[0].start if later else winner.end + _FAR
            for other in removed:
                if other.start < begin or other.end > bound:
                    continue  # it would overlap the expression before or behind
                if other.rule.read is not None and (read := _read(findings, context, other)):
                    break
        for other in removed:
            if read is None or other is not read.found:
                reason = f"inside {winner.rule.name}"
                findings.note(_STAGE, other.rule.name, other.start, other.end, "", reason)
        if read is not None:
            reads.append(read)
    return reads


_FAR = 10_000  # beyond any match


# Days that are named in passing do not carry the story to their year.
_ASIDES = frozenset({"dates.holiday", "dates.named_day"})


def _read(findings: Findings, context: Context, found: Found) -> _Read | None:
    article, rule = findings.article, found.rule
    if rule.read is None:
        findings.note(_STAGE, rule.name, found.start, found.end, "no date")
        return None
    sentence = article.sentence_at(found.start)
    context.sentence = sentence.number if sentence else -1
    published = publication.read(context, found)
    reading = published or rule.read(found, context)
    if reading is None:
        findings.note(_STAGE, rule.name, found.start, found.end, "", "means no date here")
        return None
    reading = narrowed(reading, found, context) or reading
    function = "publication" if published else _function(context, found, reading)
    if published is None and reading.period is not None and reading.anchors:
        first, _ = article.word_range(found.start, found.end)
        context.remember(
            reading.period,
            context.sentence,
            first,
            opening=sentence is None or sentence.heading or first - sentence.first <= 1,
            explicit=found.has("year"),
            spoken=function == "speech",
            aside=context.published is None
            and (rule.name in _ASIDES or ends_period(article, first)),
        )
    if found.has("weekday") and found.has("month"):
        check_weekday(findings, found, reading)
    return _Read(found, reading, function)


_RANGE = frozenset({"to", "into", "until", "till", "through", "-", "--"})


def _join_ranges(article: Article, reads: list[_Read]) -> None:
    """Both days of "from Tuesday to Wednesday" or "between 4 and 9 May" cover the whole range."""
    for one, two in pairwise(reads):
        if one.function == "publication" or two.found.start - one.found.end > 12:
            continue
        between = article.folded[one.found.end : two.found.start].strip()
        first, _ = article.word_range(one.found.start, one.found.end)
        lead = article.words[max(0, first - 2) : first]
        if between not in _RANGE and not (between == "and" and "between" in lead):
            continue
        begin, last = _days(one.reading), _days(two.reading)
        if begin[0] and last[1] and begin[0] <= last[1]:
            for read in (one, two):
                read.reading.earliest, read.reading.latest = begin[0], last[1]


def _function(context: Context, found: Found, reading: Reading) -> DateFunction:
    if found.rule.name == "dates.named_day":
        return "name"
    if reading.type in ("DURATION", "SET") or reading.value == "PAST_REF":
        return "plain"  # "until recently" ends a period of which nothing is told
    earliest, _ = _days(reading)
    published = context.published.isoformat() if context.published else None
    future = (
        bool(published and earliest and earliest > published)
        or (reading.value == "FUTURE_REF" and found.rule.name != "dates.later")
        or (found.part == "later" and earliest is not None and earliest == published)
    )
    spoken = reading.value[:10] if reading.type == "TIME" else reading.value
    sayable = len(spoken) == 10 and not (found.has("year"))
    return function_of(context.article, found.start, found.end, future=future, weekday=sayable)


def _days(reading: Reading) -> tuple[str | None, str | None]:
    if reading.earliest or reading.latest:
        return reading.earliest, reading.latest
    days = reading.period.days() if reading.period else None
    if days is None:
        return None, None
    return days[0].isoformat(), days[1].isoformat()


def _add(findings: Findings, read: _Read) -> None:
    found, reading = read.found, read.reading
    earliest, latest = _days(reading)
    date = Date(
        start=found.start,
        end=found.end,
        text=findings.article.text[found.start : found.end],
        type=reading.type,
        value=reading.value,
        earliest=earliest,
        latest=latest,
        role="publication" if read.function == "publication" else "background",
        rule=found.rule.name,
    )
    findings.dates.append(
        DateMention(start=found.start, end=found.end, date=date, function=read.function)
    )
    findings.note(
        _STAGE,
        found.rule.name,
        found.start,
        found.end,
        f"{reading.type} {reading.value}, {read.function}",
    )
    if reading.ambiguous:
        findings.warn(
            "chronology_conflict",
            f"{date.text!r} may be day first or month first; nothing in the text decides",
            [findings.article.span(found.start, found.end)],
        )


def _day_first(winners: list[Found]) -> bool | None:
    """Whether the text writes the day before the month in numeric dates; None if it never shows."""
    votes = {True: 0, False: 0}
    for found in winners:
        if found.rule.name != "dates.numeric_day":
            continue
        one, two = found.number("one") or 0, found.number("two") or 0
        if one > 12 >= two:
            votes[True] += 1
        elif two > 12 >= one:
            votes[False] += 1
    if bool(votes[True]) == bool(votes[False]):
        return None
    return bool(votes[True])
