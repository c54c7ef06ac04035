"""Which statements count, and which are near enough to have to do with each other."""

from collections.abc import Sequence

from afteraction.casualties.statements import Statement
from afteraction.record import Side

# How many statements apart two may be to have to do with each other: in an article any, but a
# digest of thousands must not be compared pair by pair.
REACH = 40


def counts(statement: Statement) -> bool:
    """Whether a figure above zero is told of the event, and is no part of another."""
    casualty = statement.casualty
    return (
        casualty.subset_of is None
        and casualty.superseded_by is None
        and casualty.scope == "event"
        and casualty.status not in ("denied", "hypothetical")
        and casualty.count.value is not None
        and casualty.count.value > 0
    )


def near_to(statements: Sequence[Statement], index: int) -> Sequence[Statement]:
    """The statements within reach of one, itself among them."""
    return statements[max(0, index - REACH) : index + 1 + REACH]


def side_of(statement: Statement) -> Side:
    """The side of its victims."""
    return statement.casualty.victims.side
