"""How statements stand to each other: parts of a whole, figures replaced, figures in conflict."""

from collections.abc import Sequence

from afteraction.casualties.relations.conflicts import link_conflicts, tell_sides
from afteraction.casualties.relations.counting import counts
from afteraction.casualties.relations.updates import (
    may_be_one_side,
    replace_rounded,
    replace_updated,
    replace_wounded,
)
from afteraction.casualties.relations.wholes import (
    link_details,
    link_grand_totals,
    link_shares,
    link_totals,
    link_vague,
    whole_of,
)
from afteraction.casualties.statements import Statement


def relate(statements: Sequence[Statement]) -> None:
    """Number the statements in text order and link them by their ids."""
    for number, statement in enumerate(statements, start=1):
        statement.casualty.id = f"c{number}"
    for index, statement in enumerate(statements):
        for child in statement.children:
            if child.casualty.subset_of == "whole":
                child.casualty.subset_of = statement.casualty.id
            if child.casualty.superseded_by == "next":
                child.casualty.superseded_by = statement.casualty.id
        if statement.casualty.subset_of == "before":
            whole = whole_of(statements[:index], statement)
            statement.casualty.subset_of = whole.casualty.id if whole else None
        if statement.casualty.superseded_by == "other":
            others = [
                s
                for s in statements
                if s is not statement
                and counts(s)
                and s.casualty.outcome == statement.casualty.outcome
                and may_be_one_side(s, statement)
            ]
            # Another toll if there is one, else the highest figure.
            # What a party claims replaces nobody's figure.
            latest = max(
                others,
                key=lambda s: (
                    s.casualty.status != "claimed",
                    s.toll,
                    s.casualty.count.value or 0,
                ),
                default=None,
            )
            statement.casualty.superseded_by = latest.casualty.id if latest else None
    replace_wounded(statements)
    link_details(statements)
    tell_sides(statements)
    link_grand_totals(statements)
    link_totals(statements)
    link_shares(statements)
    replace_updated(statements)
    link_vague(statements)
    replace_rounded(statements)
    link_conflicts(statements)
