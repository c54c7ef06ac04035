"""Counts that a sentence gives as the reason for what it tells, or to place somebody by.

"In revenge for a raid that killed four herders", "a former officer jailed over the killing of two
students": the herders and students died before, in another event.
"""

import re
from collections.abc import Sequence

from afteraction.article import Article, Sentence
from afteraction.record import Casualty

_REASON = re.compile(
    r"\b(?:(?:revenge|retaliation|reprisals?|vengeance|retribution|payback|punishment)"
    r"(?: (?:attacks?|killings?|raids?|strikes?))? (?:for|to|over|against|of)"
    r"|aveng(?:e|ed|es|ing)|retaliat(?:ed|ing|e) (?:for|over|against)"
    r"|in (?:response|reaction) to|in protest (?:at|against|over|of)"
    r"|(?:fired|dismissed|sacked|suspended|discharged|jailed|imprisoned|convicted|sentenced|famous"
    r"|infamous|notorious|best known|known|remembered) (?:\w+ ){0,4}?(?:for|over|of)"
    r"|(?:similar|comparable) to|reminiscent of)\b"
)
_WORDS = frozenset(
    "revenge retaliation reprisal reprisals vengeance retribution payback punishment avenge "
    "avenged avenges avenging retaliated retaliating retaliate response reaction protest "
    "fired dismissed sacked suspended discharged jailed imprisoned convicted sentenced famous "
    "infamous notorious known remembered similar comparable reminiscent".split()
)
# A comma ends the reason, unless a relative clause goes on with it.
_BREAK = re.compile(
    r"[;:]|, (?!(?:who|whom|whose|which|in which|where|when|that|including)\b)"
    r"|\b(?:but|while|whereas)\b"
)
_REACH = 130


def of_another_event(
    article: Article, sentence: Sentence, casualties: Sequence[Casualty]
) -> list[Casualty]:
    """Those of a sentence's counts that stand in the reason it gives for something else."""
    if not casualties or _WORDS.isdisjoint(article.words[sentence.first : sentence.stop]):
        return []
    reasons = list(_REASON.finditer(article.folded, sentence.start, sentence.end))
    return [
        casualty
        for casualty in casualties
        if any(
            0 <= casualty.start - reason.end() < _REACH
            and not _BREAK.search(article.folded, reason.end(), casualty.start)
            for reason in reasons
        )
    ]
