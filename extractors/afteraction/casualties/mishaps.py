"""Articles about accidents and disasters: what their lead tells of, the rest counts the dead of.

A sentence that names the accident is dropped by ``suppressors.tsv``; this is for the sentences
after it, which no longer name it ("Rescuers recovered 14 bodies").
"""

from functools import cache

from afteraction.article import Article
from afteraction.casualties.suppression import Suppressor, suppressors

_NOTES = ("accident", "disaster")
# One word of these anywhere in the article, and somebody did it: beginnings of folded words.
# Soldiers also drown and dig; a fire, a blast and an explosion may be the accident itself.
_VIOLENCE = tuple(
    (
        "attack ambush assault raided raids bomb grenade mortar shelled shelling rocket missile "
        "drone airstrike dynamit detonat hostage violen shot shoot gunm gunf gunsh clash battle "
        "militant rebel insurg terror extremis guerrilla arson sabot murder massacr kidnap abduct "
        "hijack stabbed stabbing behead assassin landmine separatis jihad lynch riot"
    ).split()
)
_VIOLENT = frozenset(
    "strike strikes fight fighting fought war wars executed execution executions explosives "
    "gun guns mob mobs ied ieds torched hostile suspects poisoned".split()
)
_LEAD = 2


def of_a_mishap(article: Article) -> bool:
    """Whether the lead tells of an accident or a disaster, and no word of any violence."""
    words = article.words
    stop = article.sentences[min(_LEAD, len(article.sentences)) - 1].stop
    lead = words[:stop]
    rows = [row for row in _rows() if not row.words.isdisjoint(lead)]
    if not rows or not _VIOLENT.isdisjoint(words) or any(map(_is_violent, words)):
        return False
    for sentence in article.sentences[:_LEAD]:
        told = " ".join(words[sentence.first : sentence.stop])
        if any(row.search(told) for row in rows):
            return True
    return False


def _is_violent(word: str) -> bool:
    return word.startswith(_VIOLENCE)


@cache
def _rows() -> tuple[Suppressor, ...]:
    """The suppressors of accidents and disasters."""
    return tuple(row for row in suppressors() if row.note in _NOTES and row.effect == "drop")
