"""Articles about accidents and disasters: what their lead tells of, the rest counts the dead of.

A sentence that names the accident is dropped by ``suppressors.tsv``; this is for the sentences
after it, which no longer name it ("Rescuers recovered 14 bodies").
"""

from functools import cache

from afteraction.article import Article
from afteraction.casualties.suppression import Suppressor, suppressors

_NOTES = ("accident", "disaster")
# One word of these anywhere in the article, and somebody did it: beginnings of folded words.
_VIOLENCE = tuple(
    (
        "attack ambush assault raid bomb blast explo grenade mortar shell rocket missile drone "
        "airstrike dynamit detonat hostage violen strike shot shoot gun fire fight clash battle "
        "militant rebel insurg terror extremis guerrilla soldier troop army milit arson torch "
        "sabot murder massacr kidnap abduct hijack stab behead assassin execut war hostil mine "
        "landmine ied separatis jihad mob lynch riot suspect arrest poison claim "
    ).split()
)
# "fire" and "explosion" are what the accident may be itself.
_MISHAP = frozenset(
    "fire fires firefighter firefighters fireman firemen explosion explosions exploded blast"
    " warm warmer warn warned warning warnings ward wards warden warehouse minister ministers"
    " ministry minibus minibuses minor minors minute minutes military claimed claims"
    " claiming".split()
)
_LEAD = 2


def of_a_mishap(article: Article) -> bool:
    """Whether the lead tells of an accident or a disaster, and no word of any violence."""
    words = article.words
    stop = article.sentences[min(_LEAD, len(article.sentences)) - 1].stop
    lead = words[:stop]
    rows = [row for row in _rows() if not row.words.isdisjoint(lead)]
    if not rows or any(word.startswith(_VIOLENCE) and word not in _MISHAP for word in words):
        return False
    for sentence in article.sentences[:_LEAD]:
        told = " ".join(words[sentence.first : sentence.stop])
        if any(row.search(told) for row in rows):
            return True
    return False


@cache
def _rows() -> tuple[Suppressor, ...]:
    """The suppressors of accidents and disasters."""
    return tuple(row for row in suppressors() if row.note in _NOTES and row.effect == "drop")
