"""The country an article is about: whose army "the army" is.

It is read from what the text names (the lead first, then the dateline), never assumed: where the
lead names several countries and none leads clearly, there is none.
"""

from collections import Counter

from msgspec import Struct

from afteraction.actor_types import ARMED_GROUPS
from afteraction.actors.countries import countries
from afteraction.findings import NO_SCENE, Findings


class Clue(Struct, frozen=True):
    """A mention at ``start`` that names one country; ``scene`` if things may happen there."""

    start: int
    code: str
    scene: bool


class Focus(Struct):
    """The article's country if there is one, and the clues to look up a sentence's own."""

    code: str | None
    clues: list[Clue]

    def country_at(self, start: int, sentence_start: int) -> str | None:
        """The country of a bare "the army" at ``start``: the sentence's scene, or the focus."""
        local = {c.code for c in self.clues if c.scene and sentence_start <= c.start < start}
        if len(local) == 1:
            return local.pop()
        return self.code if not local or self.code in local else None


def find_focus(findings: Findings) -> Focus:
    """Read the focus of the article from its places, demonyms and actors."""
    article = findings.article
    clues = [
        Clue(
            found.start,
            found.place.country[0],
            found.relation in {"at", "near"} and found.place.kind != "region",
        )
        for found in findings.places
        if len(found.place.country) == 1 and found.relation not in NO_SCENE
    ]
    known = {clue.start for clue in clues}
    for mention in countries().mentions(article):
        start = article.starts[mention.first]
        if len(mention.word.codes) == 1 and start not in known:
            clues.append(Clue(start, mention.word.codes[0], False))
    for one in findings.actors:
        if len(one.actor.country) == 1 and one.actor.type in {"state_forces", "government"}:
            clues.append(Clue(one.start, one.actor.country[0], False))
    clues.sort(key=lambda clue: clue.start)
    return Focus(_at_home(findings, clues, _code(findings, clues)), clues)


def _at_home(findings: Findings, clues: list[Clue], code: str | None) -> str | None:
    """The country of the armed groups named, where nothing happens in that which is named most.

    A rebel station's comment on the United States Congress means its own country's army.
    """
    homes = {
        one.actor.country[0]
        for one in findings.actors
        if one.actor.type in ARMED_GROUPS and len(one.actor.country) == 1
    } or {
        one.actor.country[0]
        for one in findings.actors
        if one.actor.type == "media"
        and len(one.actor.country) == 1
        and findings.article.sentence_at(one.start) is None
    }
    if code in homes or len(homes) != 1 or any(c.scene and c.code == code for c in clues):
        return code
    (home,) = homes
    return home if any(clue.code == home for clue in clues) else code


def _code(findings: Findings, clues: list[Clue]) -> str | None:
    article = findings.article
    if not clues:
        return None
    total = Counter(clue.code for clue in clues)
    if len(total) == 1:
        return next(iter(total))
    leads: list[Counter[str]] = []
    for sentence in article.sentences:
        inside = Counter(c.code for c in clues if sentence.start <= c.start < sentence.end)
        if inside:
            leads.append(inside)
            if not sentence.heading:
                break
    for lead in reversed(leads):
        if len(lead) == 1:
            return next(iter(lead))
    ranked = total.most_common(2)
    if leads and ranked[0][0] in leads[-1] and ranked[0][1] >= 2 * ranked[1][1]:
        return ranked[0][0]
    if not leads:
        for part in article.segments:
            if part.kind == "dateline":
                inside = Counter(c.code for c in clues if part.start <= c.start < part.end)
                if len(inside) == 1:
                    return next(iter(inside))
    return None
