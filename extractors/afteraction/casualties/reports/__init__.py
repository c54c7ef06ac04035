"""Who says something in a sentence: reporting verbs and phrases, with those who stand by them."""

from collections.abc import Callable

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.reports.report import Report, openers, verbs
from afteraction.casualties.reports.sources import end_of, owner_of, report_by
from afteraction.casualties.reports.subjects import BREAKS, JOINS, first_source, subject_of
from afteraction.casualties.typed import TypedSentence
from afteraction.rule import compile_plain

__all__ = ["Asked", "Report", "last_speaker", "reports_in"]

# Works out the report that a pronoun goes back to, when one is met.
Asked = Callable[[], Report | None]
# Phrases whose source always stands behind them.
_SOURCE_BEHIND = frozenset(("according to", "circulated on", "circulating on"))
_CLAIMS = tuple(
    f"{article} {noun}"
    for article in ("a", "an", "A", "An")
    for noun in ("claim", "figure", "charge", "allegation", "assertion", "version", "toll")
)
_PRONOUNS = frozenset("he she it they".split())
_PARTICIPLES = frozenset("telling saying adding claiming announcing reporting".split())
_TOLL_AHEAD = r"(?:the|their|its|an?) (?:[a-z]+ )?(?:T|number|figure|total)"


def reports_in(reader: Reader, sentence: TypedSentence, asked: Asked) -> list[Report]:
    """The reports of a sentence; ``asked`` gives the one a pronoun ("he said") goes back to."""
    phrases, first_words = verbs(), openers()
    found: list[Report] = []
    items = sentence.items
    index = 0
    while index < len(items):
        symbol = items[index].symbol
        if symbol not in first_words:
            index += 1
            continue
        pair = f"{symbol} {items[index + 1].symbol}" if index + 1 < len(items) else ""
        length = 2 if pair in phrases else 1 if symbol in phrases else 0
        if not length or (symbol in ("put", "gave") and not _puts_toll(sentence, index)):
            index += 1
            continue
        kind = phrases[pair if length == 2 else symbol]
        report = None
        if pair in _SOURCE_BEHIND or (items[index - 1 : index] and symbol in ("citing", "quoting")):
            report = _right(reader, sentence, index, index + length, kind)
            if report is not None:
                report.before = index == 0
        elif (
            index + 1 < len(items)
            and items[index + 1].symbol == "by"
            and not pair.startswith("spoke")
        ):
            report = _right(reader, sentence, index, index + 2, kind)
        elif found and symbol == "adding" and items[index - 1].symbol == ",":
            report = _again(sentence, found[-1], index, index + length, kind)
        else:
            report = _left(reader, sentence, index, index + length, kind, asked)
            if report is None and symbol not in ("put", "gave"):
                report = _right(reader, sentence, index, index + length, kind)
        if report is None and found and items[index - 1].symbol in ("and", "but"):
            report = _again(sentence, found[-1], index, index + length, kind)
        if report is not None and not _of_a_claim(report):
            found.append(report)
        index += length
    return found


def _again(sentence: TypedSentence, report: Report, index: int, stop: int, kind: str) -> Report:
    """ "The army confirmed the attack but put the toll at nine": the same source goes on."""
    return Report(
        sentence.offsets[index],
        kind,
        True,
        report.text,
        report.actor,
        report.speaker,
        sentence.offsets[index],
        end_of(sentence, stop),
    )


def _of_a_claim(report: Report) -> bool:
    """ "…, a claim the rebels rejected": whose the figure is stands before."""
    return report.kind == "deny" and report.text.startswith(_CLAIMS)


def last_speaker(
    reader: Reader, sentence: TypedSentence, spoken: Report | None = None
) -> Report | None:
    """The last who speaks in a sentence, ``spoken`` before it: "it said" in the next is theirs."""
    reports = reports_in(reader, sentence, lambda: spoken)
    return reports[-1] if reports else None


def _puts_toll(sentence: TypedSentence, index: int) -> bool:
    """Whether "put" is said of a figure: "the ministry put the death toll at nine"."""
    ahead = " ".join(item.symbol for item in sentence.items[index + 1 : index + 6])
    return compile_plain(_TOLL_AHEAD).match(ahead) is not None


def _left(
    reader: Reader, sentence: TypedSentence, index: int, stop: int, kind: str, asked: Asked
) -> Report | None:
    """The report whose source is the subject of the verb at item ``index``."""
    items = sentence.items
    if index and items[index - 1].symbol in ("was", "were", "is", "are", "been", "being"):
        return None  # "were announced" is said by nobody named
    begin, end = subject_of(reader, items, index)
    goes_on = items[index].symbol == "spoke" and items[index - 1].symbol == "and"
    if begin == end and (items[index].symbol in _PARTICIPLES or (index and goes_on)):
        begin, end = first_source(reader, items, index)
    if begin == end:
        return None
    if items[end - 1].symbol not in _PRONOUNS:
        report = report_by(reader, sentence, begin, end, index, stop, kind, before=True)
        if report is not None and report.speaker == "statement" and report.actor is None:
            # "In a note the front said … The note put": it is theirs.
            spoken = asked() if items[begin].symbol == "the" else None
            if spoken is not None and spoken.actor is not None and not _is_person(spoken):
                report.actor, report.speaker = spoken.actor, "actor"
        return report
    # "the army said it had killed": the pronoun's verb is no report of another source.
    spoken = asked()
    if items[end - 1].symbol == "it" and (spoken is None or _is_person(spoken)):
        # "The militia, formed in 2009, holds six towns. It said": no spokesman is an "it".
        owner = owner_of(reader, items[begin].first)
        if owner is not None:
            text = reader.article.text[owner.start : owner.end]
            start, stop_at = sentence.offsets[begin], end_of(sentence, stop)
            return Report(sentence.offsets[index], kind, True, text, owner, "actor", start, stop_at)
    if spoken is None:
        return None
    return Report(
        sentence.offsets[index],
        kind,
        True,
        spoken.text,
        spoken.actor,
        spoken.speaker,
        sentence.offsets[begin],
        end_of(sentence, stop),
    )


def _is_person(report: Report) -> bool:
    """Whether one person speaks, for whomever."""
    if report.actor is not None and report.actor.actor.type == "person":
        return True
    return not _PERSONS.isdisjoint(report.text.casefold().split())


_PERSONS = frozenset(
    "spokesman spokeswoman spokesperson minister official commander governor mayor colonel general"
    " captain chief doctor witness resident officer".split()
)


def _right(
    reader: Reader, sentence: TypedSentence, index: int, begin: int, kind: str
) -> Report | None:
    items = sentence.items
    if (
        index > 0
        and items[index].symbol not in ("according", "citing", "quoting")
        and begin == index + 1
        and items[index - 1].symbol not in (",", '"')
    ):
        # Inverted order follows what was said: ", said a doctor", "confirmed a source to AFP".
        return None
    end = begin
    while end < len(items) and end - begin < 12:
        symbol = items[end].symbol
        if (
            symbol in BREAKS
            or symbol in JOINS
            or symbol in ("to", "K", "M", "S", "C", "on", "during", "were", "was")
        ):
            break
        if symbol in ("had", "has", "have"):
            return None  # "…, said its fighters had": what is said, not who says it
        end += 1
    return (
        report_by(reader, sentence, begin, end, index, end, kind, before=False)
        if end > begin
        else None
    )
