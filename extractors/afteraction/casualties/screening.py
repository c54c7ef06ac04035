"""Which sentences may tell of harm, by their words alone, before any is typed.

Typing a sentence is most of the stage's work, and most sentences tell of nobody's harm. What is
let through here may still tell nothing; what is held back cannot match a rule.
"""

from collections.abc import Container
from functools import cache

from afteraction.article import Article, Sentence
from afteraction.casualties.rules import RULES
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.rule import RuleTable, compile_plain


def may_tell(article: Article, sentence: Sentence, harms: Container[int]) -> bool:
    """Whether a sentence holds a word of harm, or the words of a rule that needs none.

    ``harms`` are the first words of the article's words of harm, phrases and all: "were missing",
    not "were" alone.
    """
    if any(index in harms for index in range(sentence.first, sentence.stop)):
        return True
    words = set(article.words[sentence.first : sentence.stop])
    return any(
        not rule.sketch or _shows(rule.sketch, article, sentence)
        for rule in _rules_without_harm().fitting(words)
    )


def _shows(sketch: str, article: Article, sentence: Sentence) -> bool:
    found = compile_plain(sketch).search(article.folded, sentence.start, sentence.end)
    return found is not None


@cache
def _rules_without_harm() -> RuleTable[CasualtyRule]:
    """The rules whose needs plain words can meet; symbols are capitals, words are folded."""
    return RuleTable(rule for rule in RULES if any(map(str.islower, rule.words)))
