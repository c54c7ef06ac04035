"""Values of a record in a few words, as the views for people show them."""

from afteraction.record import Event, EventDate, EventPlace, Fatalities, Record, Toll
from afteraction_cli.printable import printable

NOTHING = "–"
CONFLICT = "≠"
UNVERIFIED = "?"


def toll(value: Toll | Fatalities) -> str:
    """The best figure, and ``low–high`` on a second line where they say more."""
    best = NOTHING if value.best is None else f"{value.best:,}"
    bounds = _bounds(value)
    return f"{best}\n{bounds}" if bounds else best


def in_line(figure: str) -> str:
    """A figure of two lines in one, the bounds in brackets."""
    best, _, bounds = figure.partition("\n")
    return f"{best} ({bounds})" if bounds else best


def _bounds(value: Toll | Fatalities) -> str:
    low, high = value.low, value.high
    if low == high == value.best or (low is None and high is None):
        return ""
    if low is None or high is None:
        return f"≥ {low:,}" if low is not None else f"≤ {high:,}"
    return f"{low:,}–{high:,}"


def date(value: EventDate) -> str:
    """The day, month or year as far as it is known; else the words of the text."""
    first, last = value.earliest, value.latest
    if first is None or last is None:
        only = first or last
        if only:
            return only
        return f'"{printable(value.text)}"' if value.text else NOTHING
    if value.precision == "month":
        return first[:7]
    if value.precision == "year":
        return first[:4]
    return first if first == last else f"{first}\n–{last}"


def place(value: EventPlace | None) -> str:
    """The name, with admin1 and country in brackets where they are known."""
    if value is None:
        return NOTHING
    around = [part for part in (value.admin1, *value.country) if part and part != value.name]
    name = f"near {value.name}" if value.precision == "near" else value.name
    return printable(f"{name} ({', '.join(around)})" if around else name)


def parties(event: Event) -> str:
    """Who attacked whom; two sides of a clash when the text names no first."""
    attackers = names(event.attackers)
    if event.attackers and event.attacker_status == "suspected":
        attackers += " (suspected)"
    targets = names(event.targets)
    if not event.targets:
        return attackers if event.attackers else NOTHING
    arrow = "↔" if event.type == "clash" and event.attacker_status is None else "→"
    return f"{attackers if event.attackers else 'unknown'} {arrow} {targets}"


def names(actors: list[str]) -> str:
    """Actor names in a row."""
    return printable(", ".join(actors)) if actors else NOTHING


def marks(event: Event, record: Record) -> str:
    """``≠`` where the event's sources conflict, ``?`` where a figure of it is not verified."""
    own = [casualty for casualty in record.casualties if casualty.id in event.casualties]
    conflict = any(casualty.conflicts_with for casualty in own)
    unverified = event.fatalities.basis == "claimed" or any(
        casualty.verified is False for casualty in own
    )
    return CONFLICT * conflict + UNVERIFIED * unverified
