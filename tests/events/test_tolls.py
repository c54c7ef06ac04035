"""The arithmetic of the dead: which statements count, which repeat, which add up."""

from collections.abc import Sequence

from afteraction import extract
from afteraction.article import Article
from afteraction.events.linking import link_casualties
from afteraction.events.tolls import fatalities, wounded
from afteraction.findings import Findings
from afteraction.record import (
    Casualty,
    Count,
    Fatalities,
    Outcome,
    Scope,
    Side,
    Source,
    Span,
    Status,
    Toll,
    Victims,
)


def told(
    value: int | None,
    side: Side = "civilians",
    *,
    id: str = "",
    sentence: int = 0,
    victims: str | None = None,
    outcome: Outcome = "killed",
    low: int | None = None,
    high: int | None = None,
    approximate: bool = False,
    status: Status = "reported",
    subset_of: str | None = None,
    superseded_by: str | None = None,
    scope: Scope = "event",
    conflicts: Sequence[str] = (),
) -> Casualty:
    """A casualty statement; an exact count unless bounds are given."""
    exact = low is None and high is None and not approximate
    return Casualty(
        id=id or f"c{value}-{side}-{sentence}-{victims}",
        start=sentence * 100,
        end=sentence * 100 + 10,
        text="",
        outcome=outcome,
        count=Count(
            value, value if exact else low, value if exact else high, approximate=approximate
        ),
        victims=Victims(text=victims, side=side, actor=None),
        status=status,
        verified=None,
        source=None,
        subset_of=subset_of,
        superseded_by=superseded_by,
        conflicts_with=list(conflicts),
        scope=scope,
        sentence=Span(sentence * 100, sentence * 100 + 90, ""),
        rule="casualties.test",
    )


def total(*casualties: Casualty) -> Fatalities:
    return fatalities(casualties)[0]


def test_nothing_stated_is_not_zero() -> None:
    assert total() == Fatalities(None, None, None, None)


def test_stated_zero_is_zero() -> None:
    assert total(told(0)) == Fatalities(0, 0, 0, "reported")


def test_confirmed_beats_claimed_and_the_claim_is_the_high_estimate() -> None:
    dead = total(
        told(30, "state_forces", id="a", status="claimed", conflicts=["b"]),
        told(23, "state_forces", id="b", sentence=1, status="confirmed", conflicts=["a"]),
    )
    assert dead == Fatalities(23, 23, 30, "confirmed")


def test_vague_minimum_beats_a_claim() -> None:
    dead = total(
        told(None, "state_forces", low=3, victims="Several soldiers"),
        told(
            40, "state_forces", approximate=True, sentence=1, status="claimed", victims="soldiers"
        ),
    )
    assert dead == Fatalities(3, 3, 40, "reported")


def test_a_claim_alone_is_the_best_there_is() -> None:
    assert total(told(12, status="claimed")) == Fatalities(12, 12, 12, "claimed")


def test_casualties_count_only_towards_high() -> None:
    dead, by_side = fatalities(
        [
            told(23, "state_forces", status="confirmed"),
            told(30, "armed_group", outcome="casualties", approximate=True, sentence=1),
        ]
    )
    assert dead == Fatalities(23, 23, 53, "confirmed")
    assert by_side.armed_group == Toll(None, None, 30)


def test_sides_are_added() -> None:
    dead, by_side = fatalities([told(5, "state_forces"), told(9, "armed_group")])
    assert dead == Fatalities(14, 14, 14, "reported")
    assert (by_side.state_forces.best, by_side.armed_group.best) == (5, 9)


def test_two_kinds_of_victims_in_one_sentence_add_up() -> None:
    assert total(told(4, victims="four villagers"), told(2, victims="two traders")).best == 6


def test_a_repeated_figure_counts_once() -> None:
    dead = total(told(16, victims="16 villagers"), told(16, victims="16 people", sentence=1))
    assert dead == Fatalities(16, 16, 16, "reported")


def test_an_update_without_a_cue_is_an_alternative() -> None:
    dead = total(
        told(12, low=12, victims="At least 12 villagers"),
        told(15, victims="15 villagers", sentence=1),
    )
    assert (dead.low, dead.high) == (12, 15)


def test_subset_superseded_cumulative_and_other_event_count_nowhere() -> None:
    dead = total(
        told(16),
        told(4, sentence=1, subset_of="x"),
        told(11, sentence=2, superseded_by="x"),
        told(200, sentence=3, scope="cumulative"),
        told(33, sentence=4, scope="other_event"),
    )
    assert dead == Fatalities(16, 16, 16, "reported")


def test_denied_and_hypothetical_count_nowhere() -> None:
    dead = total(
        told(7), told(50, sentence=1, status="denied"), told(90, sentence=2, status="hypothetical")
    )
    assert dead == Fatalities(7, 7, 7, "reported")


def test_low_is_never_above_best() -> None:
    dead = total(told(40, low=41))
    assert dead == Fatalities(40, 40, 41, "reported")


def test_basis_is_the_weakest_status_used() -> None:
    dead = total(
        told(3, "state_forces", status="confirmed"), told(8, "armed_group", status="claimed")
    )
    assert dead == Fatalities(11, 11, 11, "claimed")


def test_wounded_are_summed_over_the_sides() -> None:
    hurt = [told(17, "state_forces", outcome="wounded"), told(4, outcome="wounded")]
    assert wounded(hurt) == Toll(21, 21, 21)


def linked(*casualties: Casualty) -> Findings:
    findings = Findings(article=Article("Nothing of note."))
    link_casualties(findings, casualties)
    return findings


def test_parts_told_later_belong_to_the_total() -> None:
    whole = told(12, "unknown", id="whole", victims="12 people")
    part = told(5, "state_forces", sentence=1, victims="five soldiers")
    rest = told(7, "civilians", sentence=2, victims="seven villagers")
    linked(whole, part, rest)
    assert (part.subset_of, rest.subset_of) == ("whole", "whole")
    assert total(whole, part, rest).best == 12


def test_figures_that_differ_conflict_both_ways_and_are_warned_of() -> None:
    one = told(30, "state_forces", id="one", victims="30 soldiers", status="claimed")
    other = told(23, "state_forces", id="other", victims="23 soldiers", sentence=1)
    findings = linked(one, other)
    assert (one.conflicts_with, other.conflicts_with) == (["other"], ["one"])
    assert [warning.code for warning in findings.warnings] == ["conflicting_counts"]


def test_a_bound_does_not_conflict_with_a_figure_it_allows() -> None:
    findings = linked(
        told(12, low=12, victims="villagers"), told(15, victims="villagers", sentence=1)
    )
    assert findings.warnings == []


def test_what_a_further_blow_left_is_added() -> None:
    first, second = told(9, victims="nine people"), told(8, id="second", sentence=1)
    assert fatalities([first, second])[0].best == 9
    assert fatalities([first, second], frozenset(("second",)))[0].best == 17


def test_a_person_named_twice_counts_once_and_two_persons_twice() -> None:
    lopez = told(1, victims="Senator Pedro Lopez")
    again = told(1, sentence=1, victims="Lopez")
    diaz = told(1, sentence=2, victims="Mayor Juan Diaz")
    lopez.victims.actor = again.victims.actor = "Pedro Lopez"
    diaz.victims.actor = "Juan Diaz"
    assert total(lopez, again).best == 1
    assert total(lopez, again, diaz).best == 2


def test_single_attacks_are_parts_of_the_toll_of_a_series() -> None:
    whole = told(57, "unknown", id="whole", victims="57 people")
    part = told(21, "unknown", sentence=1)
    link_casualties(
        Findings(article=Article("Nothing of note.")), [whole, part], series=frozenset(("whole",))
    )
    assert part.subset_of == "whole"


def test_more_dead_are_no_part_of_a_total() -> None:
    text = "A bomb killed 12 people. The same day gunmen also killed five soldiers."
    whole = told(12, "unknown", id="whole", victims="12 people")
    more = told(5, "state_forces", victims="five soldiers")
    whole.sentence, more.sentence = Span(0, 25, ""), Span(26, len(text), "")
    whole.start, more.start, more.end = 7, 51, 69
    link_casualties(Findings(article=Article(text)), [whole, more])
    assert more.subset_of is None


def test_two_sources_in_one_sentence_tell_of_the_same_dead() -> None:
    one = told(7, "armed_group", victims="seven rebels")
    other = told(2, "armed_group", id="other", victims="two of their men", status="confirmed")
    one.source, other.source = Source(actor=None, text="the army"), Source(actor=None, text="a man")
    assert total(one, other) == Fatalities(2, 2, 7, "confirmed")


def test_the_dead_told_again_without_number_give_the_side_of_the_first() -> None:
    first = told(1, "unknown", id="first", victims="Pedro Lopez")
    again = told(1, "civilians", id="again", sentence=1, victims="the mayor")
    linked(first, again)
    assert total(first, again).best == 1
    six = told(6, "unknown", id="six", victims="six")
    priests = told(None, "civilians", id="priests", sentence=1, low=7, victims="the priests")
    linked(six, priests)
    assert six.victims.side == "civilians"
    assert total(six, priests).best == 6


def test_no_casualties_is_nobody_killed_and_nobody_hurt() -> None:
    record = extract("Rockets hit the base near Hit on Monday. There were no casualties.")
    event = record.events[0]
    assert (event.fatalities.best, event.wounded.best) == (0, 0)


def test_no_other_casualties_takes_nobody_away() -> None:
    record = extract("A rocket hit the base near Hit on Monday, killing two soldiers.")
    event = record.events[0]
    assert (event.fatalities.best, event.wounded.best) == (2, None)
