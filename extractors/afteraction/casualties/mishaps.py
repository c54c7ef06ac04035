"""Articles about accidents, disasters and disease, and deaths in articles without any violence.

A sentence that names the accident is dropped by ``suppressors.tsv``; this is for the sentences
beside it, which do not name it ("Rescuers recovered 14 bodies"), and for articles in which nobody
does violence at all: who "died on Sunday" there is nobody's victim.
"""

from collections.abc import Sequence
from functools import cache

from afteraction.actor_types import ARMED_GROUPS
from afteraction.article import Article
from afteraction.casualties.statements import Statement
from afteraction.casualties.suppression import Suppressor, suppressors
from afteraction.casualties.violence import done_on_purpose, speaks_of_violence
from afteraction.findings import Findings

_NOTES = ("accident", "disaster", "disease")
# Notes of suppressors by which nobody did it.
MISHAPS = frozenset((*_NOTES, "no violence", "suicide", "obituary"))
_LEAD = 2
# An article of so many words says somewhere what it is about.
_TOLD_IN_FULL = 30
# Beginnings of words by which a statement says of itself that somebody did it.
_KILLED = tuple(
    (
        "kill slain slay murder massacr assassin execut behead shot shoot gun stab hack lynch "
        "strangl beat butcher slaught slit decapitat abduct kidnap hostage seiz captur wound bomb "
        "blew blown bullet attack ambush burnt burn"
    ).split()
)


def of_a_mishap(article: Article) -> bool:
    """Whether the lead tells of an accident, a disaster or a disease, and no word of violence."""
    words = article.words
    stop = article.sentences[min(_LEAD, len(article.sentences)) - 1].stop
    lead = words[:stop]
    rows = [row for row in _rows() if not row.words.isdisjoint(lead)]
    if not rows or done_on_purpose(article):
        return False
    if speaks_of_violence(article):
        rows = [row for row in rows if row.direction != "peaceful"]
    for sentence in article.sentences[:_LEAD]:
        told = " ".join(words[sentence.first : sentence.stop])
        if any(row.search(told) for row in rows):
            return True
    return False


def of_no_violence(findings: Findings, statements: Sequence[Statement]) -> bool:
    """Whether those who died or were hurt are nobody's victims: nothing in the article did it.

    A line or two ("The death toll rose to 21") may leave the attack unsaid.
    """
    sentences = {statement.casualty.sentence.start for statement in statements}
    if all(map(_by_own_hand, statements)) and len(sentences) == len(statements):
        return True
    if len(findings.article.words) < _TOLD_IN_FULL:
        return False
    if any(_says_so(statement) for statement in statements):
        return False
    if any(mention.actor.type in ARMED_GROUPS for mention in findings.actors):
        return False
    return not speaks_of_violence(findings.article)


_BLEW = ("blew", "blown", "blow", "detonat", "explod", "bomb", "set off")


def _by_own_hand(statement: Statement) -> bool:
    """Whether somebody killed himself, by no bomb; others with him are statements of their own."""
    told = statement.casualty.sentence.text.lower()
    return statement.self_killing and not any(word in told for word in _BLEW)


def _says_so(statement: Statement) -> bool:
    """Whether a statement tells of a deed by itself: "killed", not "died", "dead", "injured".

    Soldiers and fighters are not hurt by chance either.
    """
    if statement.casualty.victims.side in ("state_forces", "armed_group"):
        return True
    return any(word.startswith(_KILLED) for word in statement.casualty.text.lower().split())


@cache
def _rows() -> tuple[Suppressor, ...]:
    """The suppressors of accidents, disasters and diseases."""
    return tuple(row for row in suppressors() if row.note in _NOTES and row.effect == "drop")
