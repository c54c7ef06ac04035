"""What holds of every record, whatever the text: news-like, broken, or no text at all."""

import datetime as dt
import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afteraction import extract
from afteraction.record import Actor, Fatalities, Place, Record, Toll
from tests.samples import samples

# Fragments of our own that bring every stage to work, glued together in any order.
FRAGMENTS = (
    "Gunmen killed seven villagers",
    "Seven soldiers and 30 rebels were killed",
    "at least 12 people, including five children,",
    "up to 40 fighters died",
    "between 20 and 30",
    "1,200",
    "1.5 thousand",
    "a dozen",
    "20-30 rebels were wounded",
    "The death toll rose from 27 to 34",
    "Five children were among the 18 killed",
    "nobody was killed",
    "the group claimed to have killed 50 soldiers",
    "claimed responsibility for the attack",
    "said the defence ministry",
    "according to the governor of",
    "a local source told AFP",
    "The figure could not be independently verified",
    "JNIM, an al-Qaeda affiliate,",
    "the Islamic State group",
    "Islamic State West Africa Province (ISWAP)",
    "Niger’s army",
    "Nigerien soldiers",
    "the group",
    "its fighters",
    "General Idriss Maro",
    "suspected Boko Haram fighters",
    "a suicide bomber blew himself up",
    "in the village of Karsane",
    "near Zorkadi in the Dosso region",
    "in Mopti, Mali,",
    "between Gao and Ansongo",
    "about 30 km north of Menaka",
    "in Niger State",
    "Lake Chad",
    "on the Mali-Niger border",
    "Goma airport",
    "on Wednesday this week",
    "on 25 May 2025",
    "on Saturday, May 25 2025",
    "two days ago",
    "last month",
    "overnight",
    "since 2020",
    "the following day",
    "25/05/2025",
    "A similar attack last week killed 12",
    "was ambushed by",
    "clashes between the army and rebels",
    "an air strike on a market",
    "date 2024-03-23",
    "BAMAKO, March 21 (Agency) -",
    "Advertisment",
    "© 2019 Example News",
    "Gen.",
    "U.S.",
    "5 a.m.",
    "GUERRILLAS ATTACKED A POST",
    "[TEXT]",
)
GLUE = (
    " ",
    " ",
    " ",
    ". ",
    ", ",
    "\n",
    "\n\n",
    " - ",
    ": ",
    "",
    "\t",
    "\u00a0",
    "\r\n",
    "' ",
    " (",
)

news = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), st.text(max_size=12)),
        st.sampled_from(GLUE),
    ),
    max_size=14,
).map(lambda pairs: "".join(fragment + glue for fragment, glue in pairs))
capitals = news.map(str.upper)
days = st.one_of(st.none(), st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)).map(str))
quick = settings(
    max_examples=400,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in a record that says where it stands."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check_bounds(record: Record) -> None:
    """Low is at most best, best at most high, in every toll and count."""
    for event in record.events:
        by_side = event.fatalities_by_side
        tolls: list[Fatalities | Toll] = [event.fatalities, event.wounded]
        tolls += [getattr(by_side, side) for side in by_side.__struct_fields__]
        for toll in tolls:
            known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
            assert known == sorted(known)
            assert all(number >= 0 for number in known)
        assert (event.date.earliest is None) == (event.date.latest is None)
        assert (event.date.earliest or "") <= (event.date.latest or "")
    for date in record.dates:
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
        for day in (date.earliest, date.latest):
            assert day is None or dt.date.fromisoformat(day)
    for casualty in record.casualties:
        count = casualty.count
        bounds = [n for n in (count.min, count.max) if n is not None]
        assert bounds == sorted(bounds)
        assert all(n >= 0 for n in (count.value, count.min, count.max) if n is not None)


def check_references(record: Record) -> None:
    """Every name and id that one part of a record gives is there in the other."""
    names = [actor.name for actor in record.actors]
    assert len(set(names)) == len(names)
    ids = [casualty.id for casualty in record.casualties]
    assert ids == [f"c{number}" for number in range(1, len(ids) + 1)]
    for casualty in record.casualties:
        named = [casualty.victims.actor, casualty.source and casualty.source.actor]
        assert {name for name in named if name} <= set(names)
        pointed = {*casualty.conflicts_with, casualty.subset_of, casualty.superseded_by} - {None}
        assert pointed <= set(ids) - {casualty.id}
        for other in casualty.conflicts_with:
            assert casualty.id in record.casualties[ids.index(other)].conflicts_with
    place_names = {place.name for place in record.places}
    for event in record.events:
        assert {*event.attackers, *event.targets, *event.claimed_by} <= set(names)
        assert set(event.casualties) <= set(ids)
        assert event.place is None or event.place.name in place_names


def check_order(record: Record) -> None:
    """Dates, statements and mentions come as they stand in the text; dates do not overlap."""
    items: list[Actor | Place] = [*record.actors, *record.places]
    mentions = [item.mentions for item in items]
    assert all(mentions)
    spots: list[list[int]] = [[spot.start for spot in one] for one in mentions]
    for starts in (*spots, [date.start for date in record.dates]):
        assert starts == sorted(starts)
    for before, after in zip(record.dates, record.dates[1:], strict=False):
        assert before.end <= after.start
    for item in items:
        assert len(item.country) == len(set(item.country))
    for place in record.places:
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or (-90 <= place.lat <= 90 and -180 <= (place.lon or 0) <= 180)


def check(text: str, published: str | None) -> None:
    """All that holds of any record."""
    record = extract(text, published)
    encoded = msgspec.json.encode(record)
    assert msgspec.json.encode(extract(text, published)) == encoded
    assert msgspec.json.decode(encoded, type=Record) == record
    for span in spans(msgspec.to_builtins(record)):
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["start"] < span["end"]
    if published is not None:
        assert (record.published, record.published_from) == (published, "option")
    check_bounds(record)
    check_references(record)
    check_order(record)


@quick
@given(news, days)
def test_news_like_text(text: str, published: str | None) -> None:
    check(text, published)


@quick
@given(capitals, days)
def test_old_wires(text: str, published: str | None) -> None:
    check(text, published)


@quick
@given(st.text(max_size=200), days)
def test_any_text(text: str, published: str | None) -> None:
    check(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ufeff",
        "\n\n\n",
        "12",
        "killed",
        "killed 12",
        "12 killed",
        "\ud800 killed 12 soldiers",
        "İ killed 12 İ soldiers in İzmir",
        "🜁" * 20 + " 12 soldiers were killed in Mopti, Mali, on 25 May 2025",
        "killed " * 500,
        "12 " * 500,
        "in Mali, " * 300,
        "the army said " * 300,
        "(" * 400,
        "A" * 5000,
        "999999999999999999999999 people were killed",
        "On 31 February 2024 and 99/99/9999 two men died. 0000-00-00",
        "१२ लोग and ١٢ soldiers were killed; ² died",
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_odd_texts(text: str) -> None:
    record = extract(text, "2024-03-23")
    for span in spans(msgspec.to_builtins(record)):
        assert text[span["start"] : span["end"]] == span["text"]
    check_bounds(record)
    check_references(record)
    check_order(record)


@pytest.mark.parametrize("fragment", ["Gen. ", "May ", "in Mali, ", "its fighters. ", "12 killed "])
def test_long_texts_do_not_hang(fragment: str) -> None:
    begun = time.process_time()
    extract(fragment * (20_000 // len(fragment)), "2024-03-23")
    assert time.process_time() - begun < 4


@pytest.mark.parametrize(
    ("text", "published"), [pytest.param(s.text, s.published, id=s.name) for s in samples({})]
)
def test_samples(text: str, published: str | None) -> None:
    check(text, published)


def test_keys_stand_in_the_order_of_the_contract() -> None:
    record = msgspec.json.decode(msgspec.json.encode(extract("Gunmen killed seven villagers.")))
    assert list(record) == [
        "schema",
        "id",
        "source",
        "published",
        "published_from",
        "title",
        "actors",
        "places",
        "dates",
        "casualties",
        "events",
        "warnings",
    ]
    assert record["schema"] == "1.0"
