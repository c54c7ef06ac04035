"""Merging in typed sentences: what says more about a group of people is folded into the group.

"Eighteen people, including five children, were killed" becomes "G were K" with a subset; "a colonel
and three soldiers" becomes one group with two parts; an age between commas disappears. The rules
then stay short. This is the "complex phrases" level of FASTUS (Hobbs et al. 1997).
"""

from collections.abc import Callable

from msgspec import Struct

from afteraction.casualties.merging.ages import bound_by_hedge, correct_vague, drop_ages
from afteraction.casualties.merging.coordination import (
    coordinate,
    coordinate_headline,
    drop_belonging,
)
from afteraction.casualties.merging.ellipsis import fill_ellipsis
from afteraction.casualties.merging.membership import absorb_membership, absorb_owner
from afteraction.casualties.merging.subsets import (
    absorb_breakdown,
    absorb_parts_by_place,
    absorb_subsets,
    drop_inclusions,
)
from afteraction.casualties.typed import TypedSentence


class Step(Struct, frozen=True):
    """A step of the merge, and the pieces of text of which it needs one before it is tried."""

    marks: tuple[str, ...]
    apply: Callable[[TypedSentence], None]


STEPS: tuple[Step, ...] = (
    Step((", X", ", Q", "( X", "( Q", "aged", " of Q", " - of - Q"), drop_ages),
    Step(("Q , Q", "Q and Q", "Q or Q", "Q , and Q", "Q , or Q", "Q ( Q"), bound_by_hedge),
    Step(("including",), drop_inclusions),
    Step((" of ", " from ", " belonging ", " loyal "), absorb_membership),
    Step(
        (" of O", " of the O", " of a O", " of an O", " of his O", " of her O", " s "), absorb_owner
    ),
    Step(("including", "among", " of whom", " of them", "R", "ly"), absorb_subsets),
    Step((" in P", " in O", " there ", " in the", " in nearby", " near "), fill_ellipsis),
    Step((" of ",), drop_belonging),
    Step((" , ",), coordinate_headline),
    Step((" and ", " as ", " plus ", "long with", "together", " addition "), coordinate),
    Step((" - ", " : ", " ( "), absorb_breakdown),
    Step((" : ", " - ", " , "), absorb_parts_by_place),
    Step(("Q , Q ,",), correct_vague),
)


def merge(sentence: TypedSentence) -> None:
    """Run every step, in order; later ones see what earlier ones left."""
    for step in STEPS:
        for mark in step.marks:
            if mark in sentence.text:
                step.apply(sentence)
                break
