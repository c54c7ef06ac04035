"""The check language itself: it must find fault where there is one."""

from typing import Any

import pytest

from tests.phrasings.checking import Item, problems

TEXT = "Gunmen killed seven villagers near Bani, including two children. Nobody claimed the attack."


def statement(identifier: str, value: int, **fields: Any) -> Item:
    return {
        "id": identifier,
        "outcome": "killed",
        "count": {"value": value, "min": value, "max": value, "approximate": False},
        "victims": {"text": "villagers", "side": "civilians", "actor": None},
        "status": "reported",
        "verified": None,
        "source": None,
        "subset_of": None,
        "superseded_by": None,
        "conflicts_with": [],
        "scope": "event",
        **fields,
    }


RECORD: Item = {
    "published": None,
    "actors": [
        {
            "name": "unidentified gunmen",
            "type": "unidentified_armed_group",
            "country": [],
            "generic": True,
            "roles": ["attacker"],
            "mentions": [{"start": 0, "end": 6, "text": "Gunmen"}],
        }
    ],
    "places": [
        {
            "name": "Bani",
            "kind": "populated_place",
            "country": ["BF"],
            "admin1": "Sahel",
            "role": "event",
            "precision": "near",
            "mentions": [{"start": 35, "end": 39, "text": "Bani"}],
        }
    ],
    "dates": [],
    "casualties": [statement("c1", 7), statement("c2", 2, subset_of="c1")],
    "events": [
        {
            "type": "attack",
            "date": {"earliest": None, "latest": None, "precision": None, "text": None},
            "place": {"name": "Bani", "country": ["BF"], "admin1": "Sahel", "precision": "near"},
            "attackers": ["unidentified gunmen"],
            "targets": [],
            "claimed_by": [],
            "attacker_status": "stated",
            "fatalities": {"best": 7, "low": 7, "high": 7, "basis": "reported"},
            "fatalities_by_side": {"civilians": {"best": 7, "low": 7, "high": 7}},
            "wounded": {"best": None, "low": None, "high": None},
            "civilian_targeting": True,
        }
    ],
    "warnings": [{"code": "no_publication_date", "message": "", "spans": []}],
}
SEVEN = {"outcome": "killed", "exact": 7, "side": "civilians"}
TWO = {"outcome": "killed", "exact": 2, "subset_of": 7}


@pytest.mark.parametrize(
    "case",
    [
        {"casualties": [TWO, SEVEN]},
        {"includes": [{"outcome": "killed"}, {"value": 7}]},
        {"background": [], "no_countries": ["NE"], "no_places": ["Mali"], "no_actors": ["JNIM"]},
        {"event": {"attackers": ["gunmen"], "place": "Bani", "best": [5, 7], "wounded": None}},
        {"events": [{"targets": [], "sides": {"civilians": {"best": 7}}}], "total_best": 7},
        {"actors": [{"name": "the Gunmen", "generic": True, "mentions": ["gunmen"]}]},
        {"places": [{"name": "bani", "admin1": "SAHEL"}], "no_dates": ["near Bani"]},
        {"warnings": ["no_publication_date"], "record": {"published": None}},
        {"any_of": [{"none": True}, {"number_of_events": 1}]},
    ],
)
def test_a_right_record_has_no_problems(case: Item) -> None:
    assert problems(case, RECORD, TEXT) == []


@pytest.mark.parametrize(
    "case",
    [
        {"casualties": [SEVEN]},
        {"casualties": [SEVEN, SEVEN]},
        {"casualties": [SEVEN, {**TWO, "subset_of": None}]},
        {"includes": [{"outcome": "wounded"}]},
        {"includes": [{"value": 7, "source": "police"}]},
        {"none": True},
        {"no_figures": True},
        {"background": [SEVEN]},
        {"event": {"attackers": []}},
        {"event": {"attackers": ["JNIM"]}},
        {"event": {"place": None}},
        {"event": {"country": ["NE"]}},
        {"event": {"earliest": "2024-03-20"}},
        {"events": []},
        {"events": [{}, {}]},
        {"events_at": {"1": {"best": 7}}},
        {"total_best": 14},
        {"dates": [{"text": "Friday"}]},
        {"actors": [{"canonical": "Gunmen"}]},
        {"places": [{"name": "Bani", "role": "context"}]},
        {"not_event_places": ["Bani"]},
        {"no_places": ["Bani"]},
        {"no_actors": ["gunmen"]},
        {"no_countries": ["BF"]},
        {"warnings": ["conflicting_counts"]},
        {"no_warnings": ["no_publication_date"]},
        {"record": {"published": "2024-03-23"}},
        {"any_of": [{"none": True}, {"number_of_events": 2}]},
    ],
)
def test_a_wrong_record_is_found_out(case: Item) -> None:
    assert problems(case, RECORD, TEXT) != []


def test_an_unknown_check_is_refused() -> None:
    with pytest.raises(KeyError, match="casulties"):
        problems({"casulties": []}, RECORD, TEXT)
    with pytest.raises(KeyError):
        problems({"includes": [{"vaule": 7}]}, RECORD, TEXT)
