"""The chain: the ordered stages, readable top to bottom."""

from collections.abc import Callable

from afteraction.actors import find_actor_names, find_actor_references, name_actors
from afteraction.casualties import find_casualties
from afteraction.dates import find_dates
from afteraction.events import link_events
from afteraction.findings import Findings
from afteraction.places import find_places

Stage = Callable[[Findings], None]

STAGES: tuple[Stage, ...] = (
    find_dates,  # first: a day of the month must not be read as a count, nor "March" as a verb
    find_actor_names,  # before places: "Alliance of Sahel States" and "Le Sahel" are no places
    find_places,
    find_actor_references,  # "the army" is that of the country the places tell of
    find_casualties,
    link_events,
    name_actors,  # last: "driver" or "drivers" is known when all mentions of them are
)


def run(findings: Findings) -> None:
    """Run every stage, in order, on one article."""
    for stage in STAGES:
        stage(findings)
