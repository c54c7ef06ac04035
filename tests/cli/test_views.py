"""The table and explain views: what they say, and that article text can do no harm in them."""

import io
from pathlib import Path

import pytest
from rich.cells import cell_len

from afteraction import Explanation, Record
from afteraction.article import Article
from afteraction.findings import Candidate
from afteraction.record import (
    Casualty,
    Count,
    Event,
    EventDate,
    EventPlace,
    Fatalities,
    Span,
    Toll,
    TollBySide,
    Victims,
    Warning,
)
from afteraction_cli.printable import printable
from afteraction_cli.rendering import Format, open_view
from tests.cli.conftest import STORY, Runner

HARMFUL = "Diffa\x1b[31m\x07 [red]\u202e\u2066:boom:[/red]"


class Paper:
    """An output kept in memory."""

    is_terminal = False

    def __init__(self) -> None:
        self.data = io.BytesIO()

    def write(self, data: bytes) -> None:
        self.data.write(data)

    def close(self) -> None: ...

    def discard(self) -> None: ...

    @property
    def text(self) -> str:
        return self.data.getvalue().decode()


def draw(view: Format, *results: Record | Explanation) -> str:
    paper = Paper()
    drawn = open_view(view, paper)
    for result in results:
        drawn.show(result)
    drawn.finish()
    return paper.text


def casualty(id: str, count: int, *, conflicts: tuple[str, ...] = ()) -> Casualty:
    return Casualty(
        id=id,
        start=0,
        end=10,
        text="12 farmers",
        outcome="killed",
        count=Count(count, count, count, approximate=False),
        victims=Victims(text="farmers", side="civilians", actor=None),
        status="reported",
        verified=None,
        source=None,
        subset_of=None,
        superseded_by=None,
        conflicts_with=list(conflicts),
        scope="event",
        sentence=Span(0, 10, "12 farmers"),
        rule="casualties.example",
    )


def event(
    *,
    date: EventDate | None = None,
    place: EventPlace | None = None,
    fatalities: Fatalities | None = None,
    casualties: tuple[str, ...] = (),
    attackers: tuple[str, ...] = ("Boko Haram",),
    targets: tuple[str, ...] = ("civilians",),
) -> Event:
    return Event(
        type="ambush",
        date=date or EventDate(earliest=None, latest=None, precision=None, text=None),
        place=place,
        attackers=list(attackers),
        targets=list(targets),
        claimed_by=["ISWAP"],
        attacker_status="suspected",
        fatalities=fatalities or Fatalities(),
        fatalities_by_side=TollBySide(),
        wounded=Toll(best=4, low=4, high=4),
        civilian_targeting=True,
        casualties=list(casualties),
        evidence=[],
    )


def record(
    *events: Event, casualties: tuple[Casualty, ...] = (), warnings: tuple[Warning, ...] = ()
) -> Record:
    return Record(
        schema="1.0",
        id="lake",
        source="lake.txt",
        published="2024-03-22",
        published_from="header",
        title="Farmers killed",
        actors=[],
        places=[],
        dates=[],
        casualties=list(casualties),
        events=list(events),
        warnings=list(warnings),
    )


DAY = EventDate(earliest="2024-03-19", latest="2024-03-19", precision="day", text="Tuesday")
LAKE = EventPlace(name="Bol", country=["TD"], admin1="Lac", lat=13.5, lon=14.3, precision="exact")


def test_an_event_is_a_row() -> None:
    drawn = draw(
        "table",
        record(event(date=DAY, place=LAKE, fatalities=Fatalities(12, 12, 12, "reported"))),
    )
    rows = drawn.splitlines()
    assert rows[2] == "lake  published 2024-03-22  Farmers killed"
    assert rows[3].split() == [
        *("2024-03-19", "Bol", "(Lac,", "TD)"),
        *("Boko", "Haram", "(suspected)", "→", "12", "4", "ISWAP"),
    ]
    assert rows[4].split() == ["civilians"]
    assert rows[5].split() == ["ambush"]
    assert drawn.endswith("1 article, 1 event\n")
    assert "≠" not in drawn


def test_low_and_high_stand_under_best_where_they_differ() -> None:
    drawn = draw("table", record(event(fatalities=Fatalities(12, 11, 1600, "reported"))))
    assert "11–1,600" in drawn
    drawn = draw("table", record(event(fatalities=Fatalities(None, 3, None, "reported"))))
    assert "≥ 3" in drawn


def test_conflicting_and_unverified_figures_are_marked_and_explained() -> None:
    drawn = draw(
        "table",
        record(
            event(fatalities=Fatalities(40, 40, 40, "claimed"), casualties=("c1", "c2")),
            casualties=(casualty("c1", 40, conflicts=("c2",)), casualty("c2", 12)),
        ),
    )
    assert "40 ≠?" in drawn
    assert "≠ sources give different figures\n" in drawn
    assert "? claimed by a party, or not verified\n" in drawn


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (DAY, "2024-03-19"),
        (
            EventDate(earliest="2024-03-01", latest="2024-03-31", precision="month", text="x"),
            "2024-03 ",
        ),
        (
            EventDate(earliest="2024-01-01", latest="2024-12-31", precision="year", text="x"),
            "2024 ",
        ),
        (
            EventDate(earliest="2024-03-18", latest="2024-03-19", precision="range", text="x"),
            "–2024-03-19",
        ),
        (EventDate(earliest=None, latest=None, precision=None, text="Tuesday"), '"Tuesday"'),
    ],
)
def test_dates_are_shown_as_far_as_they_are_known(date: EventDate, shown: str) -> None:
    assert shown in draw("table", record(event(date=date)))


def test_a_long_title_is_cut_and_does_not_wrap() -> None:
    long = record()
    long.title = "Farmers killed " * 20
    drawn = draw("table", long)
    assert drawn.splitlines()[2].endswith("…")
    assert drawn.splitlines()[3] == "no event found"


def test_an_article_without_events_says_so() -> None:
    drawn = draw("table", record(warnings=(Warning(code="timeout", message="x", spans=[]),)))
    assert "no event found\nwarnings: timeout\n" in drawn


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
def test_no_line_is_wider_than_asked_for(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    long_names = ("Jama'at Nusrat al-Islam wal-Muslimin", "Rassemblement" * 6, "群" * 60)
    drawn = draw(
        "table",
        record(event(date=DAY, place=LAKE, attackers=long_names, targets=long_names)),
        record(),
    )
    assert max(map(cell_len, drawn.splitlines())) <= columns
    assert "civilians" not in drawn


def test_article_text_does_no_harm() -> None:
    place = EventPlace(
        name=HARMFUL, country=["NE"], admin1=HARMFUL, lat=None, lon=None, precision=None
    )
    date = EventDate(earliest=None, latest=None, precision=None, text="\x9b2J")
    harmful = record(event(date=date, place=place, attackers=(HARMFUL,), targets=(HARMFUL,)))
    harmful.id = harmful.title = harmful.source = HARMFUL
    drawn = draw("table", harmful)
    assert all(char.isprintable() for char in drawn.replace("\n", ""))
    assert "[red]" in drawn
    assert ":boom:" in drawn


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Ménaka, 12 死", "Ménaka, 12 死"),
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("\u202edlrow", r"\u202edlrow"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("1\u00a0000", "1 000"),
    ],
)
def test_printable(given: str, shown: str) -> None:
    assert printable(given) == shown


def explanation(text: str, *candidates: tuple[str, str, str | None]) -> Explanation:
    found = []
    for stage, words, removed in candidates:
        start = text.index(words)
        found.append(
            Candidate(
                stage=stage,
                rule=f"{stage}.example",
                start=start,
                end=start + len(words),
                reading=f"reading of {words}",
                removed=removed,
            )
        )
    return Explanation(Article(text), record(), found)


def test_explain_marks_spans_and_names_rules_and_reasons() -> None:
    drawn = draw(
        "explain",
        explanation(
            "Gunmen killed 12 villagers near Mopti. They left in March.",
            ("casualties", "12 villagers", None),
            ("places", "Mopti", None),
            ("places", "March", "part of a date"),
        ),
    )
    lines = [" ".join(line.split()) for line in drawn.splitlines()]
    first = lines.index("1 Gunmen killed [12 villagers] near [Mopti].")
    assert lines[first + 1] == "12 villagers casualties.example reading of 12 villagers"
    assert lines[first + 2] == "Mopti places.example reading of Mopti"
    second = lines.index("2 They left in March.")
    assert lines[second + 1] == "✗ March places.example reading of March — part of a date"


def test_explain_shows_every_candidate_once() -> None:
    text = "date 2024-03-22\n\nGunmen killed 12 villagers.\n\nRelated articles"
    drawn = draw(
        "explain",
        explanation(
            text,
            ("dates", "2024-03-22", None),
            ("actors", "Gunmen", None),
            ("casualties", text, "too long"),
        ),
    )
    assert drawn.count("dates.example") == 1
    assert drawn.count("actors.example") == 1
    assert drawn.count("casualties.example") == 1


def test_nested_and_equal_spans_are_bracketed() -> None:
    drawn = draw(
        "explain",
        explanation(
            "The army of Mali fled.",
            ("actors", "The army of Mali", None),
            ("places", "Mali", None),
            ("events", "Mali", None),
        ),
    )
    assert "[The army of [Mali]] fled." in drawn


def test_the_real_views_in_a_pipe_are_plain(afteraction: Runner, story: Path) -> None:
    for view in ("table", "explain"):
        outcome = afteraction("raid.txt", "raid.txt", "-f", view)
        assert (outcome.code, outcome.err) == (0, "")
        assert "\x1b" not in outcome.out
        assert "raid" in outcome.out
    assert STORY.split(" - ")[1].split()[0] in outcome.out


def test_colour_in_a_pipe_only_on_demand(afteraction: Runner, story: Path) -> None:
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    assert "\x1b[" in afteraction("raid.txt", "-f", "explain", env=forced).out
    assert "\x1b" not in afteraction("raid.txt", env=forced).out
