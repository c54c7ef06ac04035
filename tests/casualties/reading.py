"""Short looks at the casualty statements of a text."""

from afteraction import extract
from afteraction.record import Casualty

Row = tuple[str, int | None, str]


def statements(text: str, published: str | None = None) -> list[Casualty]:
    return extract(text, published).casualties


def rows(text: str, published: str | None = None) -> list[Row]:
    """Outcome, value and side of the statements that count towards the event."""
    return [
        (c.outcome, c.count.value, c.victims.side)
        for c in statements(text, published)
        if c.scope == "event" and c.subset_of is None and c.superseded_by is None
    ]
