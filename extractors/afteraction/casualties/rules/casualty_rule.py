"""A casualty rule: a rule over typed sentences that says what its match means.

Named groups of the pattern, of which it has one of ``v``, ``c``, ``sub`` and ``pronoun`` at least:

- ``v`` victims, and ``h`` the word that tells what happened to them; ``v2`` and ``h2`` a second
  pair. A rule without ``h`` is placed by the beginning of its match.
- ``c`` a counted noun of harm, victims and word of harm in one; ``v`` beside it is a part of it
- ``sub`` a part of ``v``, or of a whole told before
- ``end`` the word in which a deed ends ("shot two guards dead"), up to which the statement reaches
- ``with`` a pronoun joined to ``v`` ("killing him and six others")
- ``old`` a figure that ``v`` replaces
- ``pronoun`` for people told before; ``self`` the reflexive of those who kill themselves
- ``owner`` whose figure it is; ``neg`` denies that anybody was harmed
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from afteraction.casualties.chunking.reader import Reader
from afteraction.casualties.statements import SentenceReading
from afteraction.casualties.typed import Item, TypedSentence
from afteraction.record import Outcome, Side
from afteraction.rule import Rule

if TYPE_CHECKING:
    import regex

Kind = Literal["victims", "part", "self_killing", "pronoun"]
Guard = Callable[[SentenceReading, "regex.Match[str]"], bool]
Objection = Callable[[Item | None, Reader], str | None]
SideOf = Callable[[Reader, TypedSentence, int], Side]


class CasualtyRule(Rule, frozen=True, kw_only=True):
    """A rule and the meaning of its match.

    - ``sketch``: for a rule that needs no word of harm and only common words: what the folded
      sentence must show before it is typed; empty means nothing
    - ``kind``: what is read; ``part`` needs ``sub``, ``self_killing`` needs ``self``
    - ``outcome``: of its victims, where the word of harm does not tell
    - ``guard``: whether a match is one at all; ``objection``: why it is removed all the same
    - ``side_of``: the side of victims whose own words tell none
    - ``toll``: the figure is a total; ``former``: it may be called an earlier one
    """

    sketch: str = ""
    kind: Kind = "victims"
    outcome: Outcome | None = None
    guard: Guard | None = None
    objection: Objection | None = None
    side_of: SideOf | None = None
    toll: bool = False
    former: bool = False


def rule(
    name: str,
    needs: str,
    pattern: str,
    positive: tuple[str, ...],
    negative: tuple[str, ...],
    *,
    also: str = "",
    sketch: str = "",
    kind: Kind = "victims",
    outcome: Outcome | None = None,
    guard: Guard | None = None,
    objection: Objection | None = None,
    side_of: SideOf | None = None,
    toll: bool = False,
    former: bool = False,
) -> CasualtyRule:
    """A rule over typed sentences.

    Of the words and symbols in ``needs`` a sentence must have one, of those in ``also`` another.
    """
    return CasualtyRule(
        name=f"casualties.{name}",
        pattern=pattern,
        positive=positive,
        negative=negative,
        typed=True,
        words=frozenset(needs.split()),
        also=frozenset(also.split()),
        sketch=sketch,
        kind=kind,
        outcome=outcome,
        guard=guard,
        objection=objection,
        side_of=side_of,
        toll=toll,
        former=former,
    )
