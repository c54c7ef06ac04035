"""Attackers told as people, by number or looks: "four hooded men", "two youths on a motorcycle"."""

from afteraction.findings import ActorMention, Findings
from afteraction.quantities import NUMBER_WORDS

# "Gunmen" and "attackers" say only what they did: they give way to whoever is said to have sent
# them. Of these nouns the text may say no more, and more it does not know.
_NOUNS = frozenset(
    "men man women individuals individual persons person people subjects youths youngsters "
    "teenagers strangers".split()
)
# What tells them apart before their noun, and behind it.
_LOOKS = frozenset("unidentified unknown masked hooded uniformed several some dozens".split())
_WEARING = frozenset(
    "riding wearing dressed disguised posing wielding carrying travelling traveling brandishing "
    "aboard clad".split()
)


def is_band(findings: Findings, mention: ActorMention) -> bool:
    """Whether a mention counts people or tells their looks, and not what they fight for."""
    words = findings.article.words
    first, stop = findings.article.word_range(mention.start, mention.end)
    own = words[first:stop]
    if _NOUNS.isdisjoint(own) or "armed" in own:
        return False
    before = words[max(0, first - 2) : first]
    if any(word[0].isdigit() or word in NUMBER_WORDS for word in (*before, *own)):
        return True
    return (
        not _LOOKS.isdisjoint((*before, *own))
        or not _WEARING.isdisjoint((*own, *words[stop : stop + 1]))
        or before == ["group", "of"]
        or words[stop : stop + 2] == ["on", "a"]
    )
