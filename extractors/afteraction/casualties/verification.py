"""Whether a figure was verified: only ever by an explicit phrase."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from afteraction.article import Sentence
from afteraction.casualties.statements import Statement
from afteraction.rule import compile_plain

if TYPE_CHECKING:
    import regex

_CHECKED = (
    r"(?:verif(?:y|ied)|authenticated|corroborated|independently confirmed"
    r"|confirmed independently|confirmed by independent)"
)
_UNVERIFIED = (
    r"\b(?:unverified|unconfirmed|uncorroborated"
    r"|(?:could|can|has|have|had|cannot|was|were|did)\s?(?:not|n't)\s(?:\w+\s){0,3}"
    rf"(?:be|been)?\s?(?:\w+\s){{0,2}}{_CHECKED}"
    r"|cannot be (?:\w+ )?verified|no (?:independent|immediate) (?:confirmation|verification)"
    r"|not (?:\w+ )?verifiable|difficult to verify|impossible to verify"
    r"|unable to (?:\w+ )?(?:verify|confirm)|not (?:immediately )?possible to verify)\b"
)
_VERIFIED = (
    r"\b(?:independently (?:verified|confirmed|corroborated)|verified by|been verified"
    r"|verified (?:figure|toll|count))\b"
)
_ABOUT_FIGURE = (
    r"\b(?:figure|figures|toll|claim|claims|number|numbers|count|report|reports|statement"
    r"|account|accounts|it|this|that|casualty|casualties|death|deaths)\b"
)
_NEGATION = r"\b(?:not|n't|neither|none|no|nor|cannot|without|unable|yet to)\b"
_MARKS = ("verif", "confirm", "corrobor", "authentic")


def _search(pattern: str, text: str) -> "regex.Match[str] | None":
    return compile_plain(pattern).search(text)


def verify(folded: str, sentences: Sequence[Sentence], statements: Sequence[Statement]) -> None:
    """Set ``verified`` on the figures that a phrase of their own or the next sentence is about."""
    if not any(mark in folded for mark in _MARKS):
        return
    for number, span in enumerate(sentences):
        text = folded[span.start : span.end]
        if not any(mark in text for mark in _MARKS):
            continue
        doubt = _search(_UNVERIFIED, text)
        found = doubt or _search(_VERIFIED, text)
        if found and doubt is None and _search(_NEGATION, text[: found.start()]):
            doubt = found  # "neither side's claims could be independently verified"
        if not found:
            continue
        at = span.start + found.start()
        here = [s for s in statements if span.start <= s.casualty.start < at]
        after = [s for s in statements if at <= s.casualty.start < span.end]
        if here:
            targets = here[-1:]
        elif after and doubt and doubt.group().startswith("un"):
            targets = after[:1]
        elif number and _search(_ABOUT_FIGURE, text):
            before = sentences[number - 1]
            targets = [s for s in statements if before.start <= s.casualty.start < before.end]
            claimed = [s for s in targets if s.casualty.status == "claimed"]
            targets = claimed or targets
        else:
            targets = []
        for statement in targets:
            if statement.casualty.count.value != 0:
                statement.casualty.verified = doubt is None
