"""Counts that a sentence gives as the reason for what it tells, or to place somebody by.

"In revenge for a raid that killed four herders", "a former officer jailed over the killing of two
students", "to resume talks broken off after a bomb killed six": they died before, in another event.
"""

from afteraction.article import Article, Sentence
from afteraction.rule import compile_plain

_REASON = compile_plain(
    r"\b(?:(?:revenge|retaliation|reprisals?|vengeance|retribution|payback|punishment)"
    r"(?: (?:attacks?|killings?|raids?|strikes?))? (?:for|to|over|against|of)"
    r"|aveng(?:e|ed|es|ing)|retaliat(?:ed|ing|e) (?:for|over|against)"
    r"|in (?:response|reaction) to|in protest (?:at|against|over|of)"
    r"|(?:dismissed|sacked|suspended|discharged|jailed|imprisoned|convicted|sentenced)"
    r" (?:\w+ ){0,4}?(?:for|over|of)"
    # "Fired on a column of lorries", "a known member of the gang" give no reason.
    r"|fired for (?!\w+ (?:second|minute|hour|day)s?\b)"
    r"|fired over (?:the|his|her|its|their) (?:\w+ ){0,2}?"
    r"(?:killing|death|shooting|murder|massacre)"
    r"|(?:famous|infamous|notorious|known|remembered) (?:\w+ ){0,2}?for"
    r"|(?:similar|comparable) to|reminiscent of"
    r"|(?:resum|restart|reviv|relaunch|reopen|salvag)(?:e|es|ed|ing|ption of|al of)? "
    r"(?:\w+ ){0,4}?(?:suspended|broken off|called off|frozen|halted|interrupted|abandoned"
    r"|cut short|that collapsed|that broke down|which collapsed) "
    r"(?:\w+ ){0,3}?(?:after|when|over|following|because of))\b"
)
_WORDS = frozenset(
    "revenge retaliation reprisal reprisals vengeance retribution payback punishment avenge "
    "avenged avenges avenging retaliated retaliating retaliate response reaction protest "
    "fired dismissed sacked suspended discharged jailed imprisoned convicted sentenced famous "
    "infamous notorious known remembered similar comparable reminiscent suspended broken "
    "broke called frozen halted interrupted abandoned cut collapsed".split()
)
# A comma ends the reason, unless a relative clause goes on with it.
_BREAK = compile_plain(
    r"[;:]|, (?!(?:who|whom|whose|which|in which|where|when|that|including)\b)"
    r"|\b(?:but|while|whereas)\b"
)
_REACH = 130


def reasons(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """The spans of a sentence that give a reason: what they count and date happened before."""
    if _WORDS.isdisjoint(article.words[sentence.first : sentence.stop]):
        return []
    spans = []
    for match in _REASON.finditer(article.folded, sentence.start, sentence.end):
        limit = min(sentence.end, match.end() + _REACH)
        end = _BREAK.search(article.folded, match.end(), limit)
        spans.append((match.end(), end.start() if end else limit))
    return spans


def stands_in(spans: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of the spans."""
    return any(start <= offset < end for start, end in spans)
