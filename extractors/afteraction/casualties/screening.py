"""Which sentences may tell of harm, by their words alone, before any is typed.

Typing a sentence is most of the stage's work, and most sentences tell of nobody's harm. What is
let through here may still tell nothing; what is held back cannot match a rule.
"""

from functools import cache

from afteraction.article import Article, Sentence
from afteraction.casualties.lexicon import harm_words
from afteraction.casualties.rules import RULES
from afteraction.casualties.rules.casualty_rule import CasualtyRule
from afteraction.rule import compile_pattern


def may_tell(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence holds a word of harm, or the words of a rule that needs none."""
    words = set(article.words[sentence.first : sentence.stop])
    return _holds_harm(article, sentence, words) or any(
        not rule.words.isdisjoint(words)
        and (not rule.also or not rule.also.isdisjoint(words))
        and (not rule.sketch or _shows(rule.sketch, article, sentence))
        for rule in _rules_without_harm()
    )


def _holds_harm(article: Article, sentence: Sentence, words: set[str]) -> bool:
    """Whether a whole phrase of harm is there: "were missing", not "were" alone."""
    harm = harm_words()
    if words.isdisjoint(harm.lengths):
        return False
    return any(
        word in harm.lengths and harm.longest(article, index) is not None
        for index, word in enumerate(
            article.words[sentence.first : sentence.stop], start=sentence.first
        )
    )


def _shows(sketch: str, article: Article, sentence: Sentence) -> bool:
    found = compile_pattern(sketch, verbose=False).search(
        article.folded, sentence.start, sentence.end
    )
    return found is not None


@cache
def _rules_without_harm() -> tuple[CasualtyRule, ...]:
    """The rules whose needs plain words can meet; symbols are capitals, words are folded."""
    return tuple(rule for rule in RULES if any(map(str.islower, rule.words)))
