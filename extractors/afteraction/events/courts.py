"""News of courts, inquests and old cases: what they tell of happened long before.

"A man who stabbed his neighbour in May was jailed for life": the news is the sentence. An incident
such an article tells is an event only if it is dated, and near the day of publication.
"""

from afteraction.events.dating import LONG_PAST, days_between
from afteraction.events.deeds import is_short
from afteraction.events.support import A_LINE
from afteraction.events.tellings import Telling
from afteraction.findings import Findings
from afteraction.rule import compile_plain

_LEAD = 2
_WORDS = frozenset(
    "guilty convicted sentenced jailed imprisoned acquitted arraigned indicted arraignment pleaded "
    "pleads plea court jury jurors trial retrial murderer inquest unsolved later ago since haunts "
    "haunted anniversary gets prosecutors prosecution paroled parole appeal verdict manslaughter "
    "defendant sentencing testified testify lawyer attorney judge cold documentary series".split()
)
_SENTENCED = (
    r"(?:found guilty|convicted|sentenced|jailed|imprisoned|acquitted|arraigned|indicted|paroled"
    r"|cleared of|charged (?:with|over|in))"
)
_LOOKS_BACK = compile_plain(
    rf"\b(?:(?:was|were|is|are|been|be|man|woman|men|women|teen|teenager|couple|brothers|killer"
    rf"|attacker|gunman|shooter|pair) (?:[a-z]+ ){{0,2}}?{_SENTENCED}"
    r"|plead(?:ed|s|ing)? (?:not )?guilty|guilty pleas?|plea (?:deal|bargain|agreement)"
    r"|(?:a|the) (?:[a-z]+ )?(?:court|jury|inquest|tribunal) (?:(?:in|on|of) [a-z]+ ){0,2}"
    r"(?:was |has |had )?(?:heard|told|ruled"
    r"|found|convicted|sentenced|acquitted|upheld|rejected|delayed)"
    r"|(?:judge|jury|jurors|court) (?:on [a-z]+ |today |[a-z]+day )?(?:sentenced|convicted"
    r"|acquitted|found|ruled|heard|ordered|deliberat[a-z]+|dismissed)"
    r"|on trial|went to trial|(?:murder|manslaughter|assault|terror|terrorism) (?:trial|retrial)"
    r"|gets (?:life|[a-z0-9-]+ (?:years|months))|(?:trial|sentencing|arraignment|appeal) of"
    r"|inquest (?:into|has|ruled|jury)|ruled justif(?:iable|ied)|cold case"
    r"|(?:still|remains) unsolved"
    r"|still haunts?|(?:years|decades) (?:later|after|on)\b|murder case|death row"
    r"|(?:years|decades) since|this week'?s? (?:episode|show)|(?:documentary|episode|series)"
    r" (?:examines|explores|tells|looks)|(?:accused|alleged) (?:killer|murderer)s?)"
)


def looks_back(findings: Findings) -> bool:
    """Whether the lead of an article is about a court or an old case.

    A brief of no known day ("He was jailed for the bombing that killed three") tells what it tells.
    """
    article = findings.article
    if len(article.words) < A_LINE or (findings.published is None and is_short(findings)):
        return False
    sentences = article.sentences
    body = next((s.number for s in sentences if not s.heading), 0)
    told = [*sentences[: body + 1]]
    for sentence in told[: _LEAD + 1]:
        if _WORDS.isdisjoint(article.words[sentence.first : sentence.stop]):
            continue
        if _LOOKS_BACK.search(article.folded, sentence.start, sentence.end):
            return True
    return False


def is_recent(tellings: list[Telling], published: str | None) -> bool:
    """Whether a day near publication, or a day of the week, dates what the sentences tell."""
    dates = [d.date for telling in tellings for d in telling.dates]
    if published is None:
        return any(date.earliest is None for date in dates)
    known = [date.latest for date in dates if date.latest is not None]
    return bool(known) and days_between(max(known), published) <= LONG_PAST
