"""How far a proper name reaches: capitalised words and the small words between them.

In an article all in capitals the name ends at punctuation or at a word that no name holds.
"""

from typing import Final

from afteraction.article import Article
from afteraction.calendar_words import CALENDAR_WORDS

# Small words inside names of groups ("Front for the Liberation of Palestine") …
GROUP_PARTICLES: Final = frozenset(
    """of for the and de del la las los el y al e da do das dos du des le les et in to ul ud
    i""".split()
)
# … and of people ("Osama bin Laden", "Sidi ould Ahmed").
PERSON_PARTICLES: Final = frozenset(
    """al el bin ben ibn bint abu ould ag ul ur ud ad as ar din van von der den de del la da dos
    das e y du di le""".split()
)
# Words that end a name where case is no clue.
_ENDS: Final = CALENDAR_WORDS | frozenset(
    """a about according added after against all also although am among an and announced are
    as at attacked attacks be been before being between blew bombed both but by called
    came carried claimed claiming claims committed condemned confirmed could created
    declared demanded denied did do does during each exploded fired following for founded
    from gave had has have he her here him his how however i if in into is issued it its
    itself kidnapped killed last launched left made members might murdered must no nor
    not now of on one or other our out over planned reported reports resulted said saying
    says seized sent she should since so some spokesman stated still such that the their
    them then there these they this those threatened through to today told took tomorrow
    toward towards under until up used was we were when where which while who whom whose
    will with within without would wounded yesterday you your today's died shot dead
    stressed warned asserted explained noted arrived met traveled held spoke asked
    replied answered insisted emphasized believes believe expressed revealed pointed
    commented maintained promised ordered urged went returned accused charged arrested
    escaped survived assassinated because four two three five six any can cannot himself
    themselves began begins wants seems feels turns falls acknowledges suggests remove
    tonight offer brother categorically reportedly act acts action actions activity
    activities attack group groups forces organization movement cells hordes criminals
    delinquents offensive violence threats target targets strike uprising terms elections
    situation impact goal centers oil pipeline academy police national director executive
    democracy crime opponents escort chief war staff headquarters gangs onslaught
    escalation hostages leader leaders commander minister president general colonel kept
    shook got gave rode drove fell fled flew ran sent paid put cut hit lost found felt
    heard knew saw spoke stood won wore brought bought caught fought sought thought
    became broke drew forgot grew lay meant sold slept spent swore swept threw understood
    woke near beside outside inside across along amid despite upon""".split()
)
# Endings of verbs and abstract nouns, and the names that have them all the same.
_SUFFIXES: Final = (
    "ed",
    "ing",
    "tion",
    "tions",
    "ly",
    "ment",
    "ments",
    "ness",
    "ity",
    "ism",
    "ship",
    "ists",
    "gence",
)
_NAMES: Final = frozenset(
    """ahmed mohammed mohamed muhammed hamed alfred wilfred khaled saeed waleed rashed majed
    sterling irving manning clement trinity kelly sally billy beverly charity fleming
    harding browning bunting""".split()
)  # fmt: skip
_JOIN: Final = frozenset({" ", "-", "'", "\n", " \n", "\n ", "  ", "/", "' "})


def reaches(
    article: Article, first: int, particles: frozenset[str], limit: int, stop: int | None = None
) -> int:
    """Index after the last word of the name that begins at word ``first``; ``first`` if none does.

    ``limit`` bounds the words of the name; ``stop`` is the last word index it may reach.
    """
    words, starts, ends = article.words, article.starts, article.ends
    top = min(len(words), first + limit, stop if stop is not None else len(words))
    last = first
    at = first
    while at < top:
        if at > first:
            gap = article.folded[ends[at - 1] : starts[at]]
            initial = ends[at - 1] - starts[at - 1] == 1
            if gap not in _JOIN and not (gap.strip() == "." and initial):
                break
            if gap == "'" and words[at] == "s":
                break
        word = words[at]
        if article.cased:
            if article.text[starts[at]].isupper() or (
                at > first and word[0].isdigit() and last == at
            ):
                last = at + 1
            elif word not in particles:
                break
        else:
            # Of the words that end a name, a particle may stand between two others.
            if ends_a_name(word) and not (
                word in particles
                and last == at > first
                and at + 1 < top
                and not ends_a_name(words[at + 1])
            ):
                break
            if word not in particles or word not in _ENDS:
                last = at + 1
        at += 1
    return last


def ends_a_name(word: str) -> bool:
    """Whether a word is none of a name's, where case is no clue."""
    return word in _ENDS or (word.endswith(_SUFFIXES) and word not in _NAMES and len(word) > 4)
