"""Who a source is: the actor, and what kind of speaker."""

from collections.abc import Sequence

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.reports.report import Report, source_nouns
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.findings import ActorMention


def report_by(
    reader: Reader,
    sentence: TypedSentence,
    begin: int,
    end: int,
    verb: int,
    stop: int,
    kind: str,
    *,
    before: bool,
) -> Report | None:
    """The report of a source in items ``[begin, end)``; None if nobody that speaks is there."""
    items = sentence.items
    article = reader.article
    first, last = items[begin].first, items[end - 1].stop
    actor = None
    speaker = ""
    for index in range(first, last):
        mention = reader.actor_at.get(index)
        if (
            mention is not None
            and mention.actor.type != "media"
            and (actor is None or actor.actor.generic)
        ):
            actor = mention
        word = article.words[index]
        if word in source_nouns():
            speaker = speaker or source_nouns()[word]
    speaker = speaker or _in_apposition(reader, items, end, verb)
    speaker = _speaker(reader, first, last, speaker)
    if actor is None:
        actor = next((reader.actor_at[i] for i in range(first, last) if i in reader.actor_at), None)
    people = any(items[i].symbol in ("G", "O", "A") for i in range(begin, end))
    if words_first := article.words[first]:
        owner = owner_of(reader, first) if words_first in ("its", "their", "whose") else None
        actor = owner or actor
        speaker = "actor" if owner else speaker
    if begin + 1 == end and items[begin].symbol == "P" and actor is None:
        speaker = "country"
    if (
        actor is None
        and not speaker
        and not people
        and not _capitalised(reader, max(first, sentence.sentence.first + 1), last)
    ):
        return None
    if actor is not None and not speaker:
        speaker = "actor"
    return Report(
        sentence.offsets[verb],
        kind,
        before,
        article.text[article.starts[first] : article.ends[last - 1]],
        actor,
        speaker or "witness",
        sentence.offsets[min(begin, verb)],
        end_of(sentence, max(stop, end)),
    )


def _in_apposition(reader: Reader, items: Sequence[Item], end: int, verb: int) -> str:
    """ "Paul Kito, the army's spokesman, said": what the speaker is told to be between commas."""
    if verb - end < 3 or items[end].symbol != "," or items[verb - 1].symbol != ",":
        return ""
    words = reader.article.words[items[end + 1].first : items[verb - 2].stop]
    if words[:1] and words[0] in ("which", "who", "whose", "where"):
        return ""
    return next((source_nouns()[word] for word in words if word in source_nouns()), "")


def _speaker(reader: Reader, first: int, last: int, speaker: str) -> str:
    """The class of a source with regard to its modifiers.

    A "rescue group" is no party, but a "rebel commander" is one and no official.
    """
    words = reader.article.words[first:last]
    if speaker == "party" and not reader.classes.monitoring.isdisjoint(words):
        return "monitor"
    if speaker == "official" and not reader.classes.armed.isdisjoint(words):
        against = {"anti", "counter"}.isdisjoint(words) and reader.classes.state.isdisjoint(words)
        return "party" if against else speaker
    return speaker


def owner_of(reader: Reader, at: int) -> ActorMention | None:
    """Whose "its spokesman" is: the nearest named party before."""
    for index in range(at - 1, max(-1, at - 60), -1):
        mention = reader.actor_at.get(index)
        if (
            mention is not None
            and mention.actor.type not in ("media", "person")
            and not mention.actor.generic
        ):
            return mention
    return None


def _capitalised(reader: Reader, first: int, last: int) -> bool:
    """Whether a phrase holds a name that no lexicon knows: "according to the Delta Watch"."""
    article = reader.article
    return article.cased and any(article.capitalised(index) for index in range(first, last))


def end_of(sentence: TypedSentence, stop: int) -> int:
    """Where the item before ``stop`` ends in the typed text."""
    item = sentence.items[stop - 1]
    return sentence.offsets[stop - 1] + len(item.symbol)
