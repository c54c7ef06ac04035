"""Words before an actor that make it a suspected one: "suspected", "believed to be"."""

from afteraction.article import Article

_ONE = frozenset(
    """suspected alleged allegedly presumed presumably supposed purported apparent likely
    possibly possible reportedly unconfirmed suspects probable probably""".split()
)
# Before "be", "been" or "on": "believed to be", "blamed on".
_BEFORE_LINK = frozenset(
    """believed thought said suspected assumed appeared presumed alleged claimed claiming blamed
    suspicion""".split()
)
# Between the doubt and the actor: "suspected members of the armed group Boko Haram".
_SKIPPED = frozenset(
    """the a an of to have from by armed members member fighters fighter militants militant
    rebels gunmen group groups men islamist jihadist islamic maoist separatist guerrillas
    terrorists insurgents heavily several two three four five six seven eight nine ten dozen
    dozens linked""".split()
)


def suspected(article: Article, start: int) -> bool:
    """Whether the actor that begins at ``start`` is only suspected by the words before it."""
    at, _ = article.word_range(start, start + 1)
    words = article.words
    sentence = article.sentence_at(start)
    lowest = max(sentence.first if sentence else 0, at - 6)
    at -= 1
    while at >= lowest:
        word = words[at]
        if article.folded[
            article.ends[at] : article.starts[at + 1] if at + 1 < len(words) else start
        ].strip(" '\"\n-"):
            return False
        if word in _ONE:
            return True
        if word in {"be", "been", "on"}:
            return not _BEFORE_LINK.isdisjoint(words[max(lowest, at - 3) : at])
        if word not in _SKIPPED:
            return False
        at -= 1
    return False
