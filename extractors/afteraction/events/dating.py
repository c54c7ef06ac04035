"""When an incident was: the date of its clause, never the day somebody spoke of it."""

import datetime as dt

from afteraction.article import Sentence
from afteraction.findings import DateMention, Findings
from afteraction.record import Date, DatePrecision, EventDate
from afteraction.rule import compile_plain


def dates_an_event(mention: DateMention) -> bool:
    """Whether a date may be that of an attack: a point in time, of no speech, plan or period."""
    date = mention.date
    if mention.function != "plain" or date.type == "SET":
        return False
    if date.type == "DURATION":
        return _PAST_HOURS.match(date.text.casefold()) is not None
    if date.value.endswith("_REF"):
        return _is_now(date)
    # "At dawn", "on the second day", "days later" leave the day open.
    return date.earliest is not None or date.rule not in _OPEN


_OPEN = frozenset({"dates.at_dawn", "dates.day_of_many", "dates.later"})

# Between a date and what happened: what follows gives a reason or another clause.
_CLAUSE_BREAK = compile_plain(r"\b(?:because|since|but|although|whereas|despite)\b|;")
_REPORTED = frozenset(("that",))


def dates_of(
    findings: Findings, mentions: list[DateMention], anchors: list[int]
) -> list[DateMention]:
    """Those of a sentence's dates that may date what happens at the anchors (offsets).

    A clock time counts only where no day is given; a day behind "because" dates something else;
    "reported on Monday that on Sunday ..." dates by the second.
    """
    article = findings.article
    anchors = sorted(anchors)
    kept = []
    for mention in mentions:
        if not (
            dates_an_event(mention)
            or _in_report(findings, mention)
            or _since_when(findings, mention)
        ):
            continue
        earliest = mention.date.earliest
        if earliest is not None and earliest < "1900":
            continue
        if _dates_a_toll(findings, mention) or _dates_a_reaction(findings, mention, anchors):
            continue
        if _dates_a_beginning(findings, mention, anchors) or _dates_a_death(findings, mention):
            continue
        if _dates_a_statement(findings, mention) or _dates_a_count(findings, mention):
            continue
        if _HAD.search(article.folded, max(0, mention.start - _HAD_REACH), mention.start):
            continue
        if anchors:
            before = [offset for offset in anchors if offset <= mention.start][-1:]
            after = [offset for offset in anchors if offset > mention.start][:1]
            if all(
                _CLAUSE_BREAK.search(article.folded, *sorted((anchor, mention.start)))
                for anchor in before + after
            ):
                continue
        kept.append(mention)
    days = [mention for mention in kept if not CLOCK.search(mention.date.value)]
    return days or kept


_WHEN = compile_plain(r",? when\b")


def _since_when(findings: Findings, mention: DateMention) -> bool:
    """Whether a sentence goes on with what was then: "the first since 3 May, when a mine …"."""
    return (
        mention.function == "since"
        and mention.date.earliest is not None
        and _WHEN.match(findings.article.folded, mention.end) is not None
    )


# "The toll rose to 34 on Thursday, up from 27 the day before."
_TOLL_WORDS = frozenset(
    "rose risen climbed increased jumped revised raised grew reached from".split()
)


def _dates_a_toll(findings: Findings, mention: DateMention) -> bool:
    """Whether a date is that of a count and not of what is counted."""
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    before = article.words[max(0, first - 5) : first]
    if "from" in before[-3:]:
        return any(word.isdigit() for word in before[-2:])
    return any(word in _TOLL_WORDS for word in before if word != "from")


# "He condemned the attack on Monday", "the dead were buried on Friday": the day of what came after.
_REACTIONS = frozenset(
    """condemned condemns denounced deplored claimed claims visited vowed pledged mourned buried
    sentenced convicted indicted acquitted extradited testified resigned attended
    arraigned ruled pleaded jailed apprehended paroled upheld
    arrested detained recovered pulled rescued treated discharged released postponed
    cancelled""".split()
)
# "Thousands gathered on Sunday at the funeral of a priest who was shot".
_RITE = compile_plain(
    r"\b(?:funerals?|burials?|memorial|vigil|requiem|last rites|mass) (?:\w+ ){0,3}?(?:for|of)\b"
)
_NEW_CLAUSE = frozenset("that after when which who where following killed attacked".split())
_REACTION_REACH = 9


def _dates_a_reaction(findings: Findings, mention: DateMention, anchors: list[int]) -> bool:
    """Whether a date is that of a reaction to an attack: not if it stands before the attack."""
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    if any(0 <= anchor - mention.end < 20 for anchor in anchors):
        return False  # "condemned Sunday's attack"
    following = min((anchor for anchor in anchors if anchor >= mention.end), default=mention.end)
    if _RITE.search(article.folded, mention.end, following):
        return True
    sentence = article.sentence_at(mention.start)
    lowest = max(sentence.first if sentence else 0, first - _REACTION_REACH)
    for at in range(first - 1, lowest - 1, -1):
        if article.words[at] in _NEW_CLAUSE:
            return False
        if article.words[at] in _REACTIONS:
            return True
    return False


# "Said in a statement read on television late on Tuesday that ...": the day of the statement.
_STATEMENT = compile_plain(
    r"\b(?:statement|communiqu[eé]|message|video|bulletin|broadcast|letter|tweet|post"
    r"|press release)"
    r"(?: (?:[\w'-]+ ){0,6}| )(?:early |late |on |of )*$"
)
# "A statement by the ministry, read on the radio on Monday": whatever follows.
_PUT_OUT = compile_plain(
    r"\b(?:statement|communiqu[eé]|message|video|bulletin|letter|press release)\b"
    r"[^;.]{0,60}?\b(?:read|issued|released|published|broadcast|aired|posted|dated|circulated)\b"
    r"(?: (?:[\w'-]+ ){0,5}| )(?:early |late |on |of )*$"
)
_THAT = compile_plain(r"(?: (?:morning|afternoon|evening|night))?,? that\b")
_STATEMENT_REACH = 70
_PUT_OUT_REACH = 130


def _dates_a_statement(findings: Findings, mention: DateMention) -> bool:
    """Whether a date is that of a statement in which something is said: "... on Tuesday that"."""
    folded = findings.article.folded
    if _PUT_OUT.search(folded, max(0, mention.start - _PUT_OUT_REACH), mention.start) is not None:
        return True
    if _THAT.match(folded, mention.end, mention.end + 20) is None:
        return False
    return (
        _STATEMENT.search(folded, max(0, mention.start - _STATEMENT_REACH), mention.start)
        is not None
    )


# "The second deadly assault this month": how many there were, not when this one was.
_OF_SEVERAL = compile_plain(
    r"\b(?:the|its|their) (?:[\w-]+ )?(?:first|second|third|fourth|fifth|sixth|latest|last|worst"
    r"|deadliest|bloodiest|biggest|\d{1,3}(?:st|nd|rd|th))\b[^,;]*$"
)
_COUNTED_IN = compile_plain(r"(?:so far )?(?:this|in (?:the past|the last|as many)) ")


def _dates_a_count(findings: Findings, mention: DateMention) -> bool:
    """Whether a month or year says among how many an attack was: "the third raid this year"."""
    if not _COUNTED_IN.match(mention.date.text.casefold()) or precision(mention.date) == "day":
        return False
    sentence = findings.article.sentence_at(mention.start)
    start = sentence.start if sentence is not None else mention.start
    if findings.article.folded.endswith(" of ", start, mention.start):
        return False  # "in the first six months of this year"
    folded = findings.article.folded
    return (
        _OF_SEVERAL.search(folded, start, mention.start) is not None
        or _MANY_SUCH.search(folded, start, mention.start) is not None
    )


# "Have carried out many such attacks this year".
_MANY_SUCH = compile_plain(
    r"\b(?:many|several|numerous|frequent|repeated|dozens of|scores of|hundreds of|a number of"
    r"|a series of|a string of) (?:such |similar |deadly |other )?[a-z-]+ (?:[a-z]+ ){0,4}$"
)


# "Doe, who had been dismissed two weeks earlier, shot ...": the day of what had been before.
_HAD = compile_plain(r", who had (?:[\w-]+ ){1,6}$")
_HAD_REACH = 60


# "Wounded in the attack, he died in hospital on Tuesday": the day of a death, not of the attack.
_DIED = (
    r"\b(?:dies|died|succumbed|pronounced dead|declared dead|passed away)\b"
    r"(?:(?!\b(?:when|after|attack|bombing|blast|explosion|shooting|killed)\b)[^;]){0,90}?"
)
_DIED_LATER = compile_plain(
    rf"{_DIED}\b(?:hospital|clinic|infirmary|injuries|surgery"
    r"|(?<!bullet )(?<!gunshot )(?<!stab )(?<!knife )(?<!shot )wounds"
    r"|medical (?:cent(?:er|re)|facility))\b"
    r"(?:(?!\b(?:when|after|attack|bombing|blast|explosion|shooting|killed|wounded in)\b)[^;])"
    r"{0,60}$"
)
_DIED_ON = compile_plain(r"\b(?:dies|died|succumbed) (?:early |late )?(?:on )?(?:the )?$")
# "Was shot and died the next day": by then.
_LATER = compile_plain(r"\b(?:next|following|later|afterwards?)\b")
_OF_WOUNDS = compile_plain(
    r"[^,;]{0,15} (?:of|from|to|in an?|at an?|in the|at the|in) (?:[\w'-]+ ){0,3}?"
    r"(?:injuries|(?<!bullet )(?<!gunshot )(?<!stab )(?<!knife )(?<!shot )wounds|hospital|clinic)\b"
)
# "Constable Ali Raza, 29, who died on Tuesday", "taken to a hospital, where he died this morning".
_HE_WHO_DIED = compile_plain(
    r"(?:, \d{1,3}, who|\bhospital,? where (?:he|she|they)) (?:had |later )?died (?:early |late )?"
    r"(?:on )?$"
)
_DEATH_REACH = 190


def _dates_a_death(findings: Findings, mention: DateMention) -> bool:
    """Whether a date is that of the death of one who had been wounded before."""
    article = findings.article
    sentence = article.sentence_at(mention.start)
    if sentence is None:
        return False
    words = article.words[sentence.first : sentence.stop]
    if _DEATH_WORDS.isdisjoint(words):
        return False
    folded, start = article.folded, max(sentence.start, mention.start - _DEATH_REACH)
    died = _DIED_ON.search(folded, start, mention.start) is not None
    if died and _LATER.search(mention.date.text.casefold()):
        return True
    if _DIED_LATER.search(folded, start, mention.start):
        return True
    if _HE_WHO_DIED.search(folded, start, mention.start):
        return True
    return died and _OF_WOUNDS.match(folded, mention.end, sentence.end) is not None


_DEATH_WORDS = frozenset("dies died succumbed dead passed".split())


# "The envoy, whose term began in 1986, was shot": the date of a career, an accord, a birth.
_BEGINNINGS = frozenset(
    """founded formed created born elected established inaugurated appointed joined graduated
    retired signed adopted enacted introduced independence office built expired resigned""".split()
)
# The same of what is no deed: "the attack began on 3 May", "opened fire" are of the deed's day.
_TURNS = frozenset("began begun started ended opened".split())
_BEGINNING_REACH = 3
# What was so long ago (days) is seldom what an article tells; it may go back to it.
LONG_PAST = 60


def _dates_a_beginning(findings: Findings, mention: DateMention, anchors: list[int]) -> bool:
    """Whether a date of months ago says since when there was something, or somebody did.

    ``anchors``: where the sentence tells of harm or of an attack; what began is the nearest.
    """
    latest = mention.date.latest
    if latest is None or findings.published is None:
        return False
    if days_between(latest, findings.published) <= LONG_PAST:
        return False
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    near = max(0, first - _BEGINNING_REACH)
    words = article.words[near:first]
    if not _BEGINNINGS.isdisjoint(words):
        return True
    begins = article.starts[max(0, near - _BEGINNING_REACH)]
    return not _TURNS.isdisjoint(words) and not any(
        begins <= anchor < mention.start for anchor in anchors
    )


CLOCK = compile_plain(r"T\d\d")


def _in_report(findings: Findings, mention: DateMention) -> bool:
    """Whether a date read as that of a speech stands inside what is said: "said that on Sunday"."""
    if mention.function != "speech" or mention.date.type not in ("DATE", "TIME"):
        return False
    article = findings.article
    first, _ = article.word_range(mention.start, mention.end)
    return any(word in _REPORTED for word in article.words[max(0, first - 2) : first])


def precision(date: Date) -> DatePrecision | None:
    """How exact a date is, by the days it covers."""
    if date.earliest is None or date.latest is None:
        return None
    days = (dt.date.fromisoformat(date.latest) - dt.date.fromisoformat(date.earliest)).days + 1
    if days == 1:
        return "day"
    if "W" in date.value and days == 7:
        return "week"
    if 28 <= days <= 31 and date.earliest.endswith("-01"):
        return "month"
    return "year" if days >= 365 else "range"


# "A few minutes ago" is the day of publication, and so are "the past few hours"; "hours later"
# is not.
_HOURS_AGO = compile_plain(
    r"\b(?:moments?|minutes?|hours?)\b(?!\s(?:later|earlier|after))|^just now$"
)
_PAST_HOURS = compile_plain(
    r"(?:the )?(?:past|last|recent)\s(?:few |couple of |[a-z]+ |\d{1,2} )?hours?$"
)


def _is_now(date: Date) -> bool:
    text = date.text.casefold()
    return _HOURS_AGO.search(text) is not None or _PAST_HOURS.match(text) is not None


def beside(
    findings: Findings, sentences: list[Sentence], taken: list[DateMention]
) -> DateMention | None:
    """The date of the main incident when the sentences that tell of it give no day.

    A wire tells the day once, often in a sentence that sets the scene ("It happened on 5 July"):
    the sentence before or behind the telling, else the one day the article speaks of. A wire that
    names no day at all tells of the day of its dateline.

    Args:
        findings: what is known of the article.
        sentences: those that tell of the incident, in text order.
        taken: dates of other incidents.
    """
    if not sentences:
        return None
    days = [mention for mention in findings.dates if _may_date(findings, mention)]
    days = [mention for mention in days if not any(mention is other for other in taken)]
    near = _in_next_sentence(findings, sentences, days)
    if near is not None:
        return near
    fresh = [mention for mention in days if _age(findings, mention) <= _FRESH]
    if fresh and len({mention.date.earliest for mention in days}) == 1:
        return fresh[0]
    if days or findings.published_from != "dateline" or sentences[0].number > _LEAD:
        return None
    if any(_tells_of_before(findings, mention) for mention in findings.dates):
        return None
    return next((m for m in findings.dates if m.function == "publication"), None)


def _in_next_sentence(
    findings: Findings, sentences: list[Sentence], days: list[DateMention]
) -> DateMention | None:
    """A day told in the sentence before or behind those of an incident."""
    article = findings.article
    told = {sentence.number for sentence in sentences}
    for step in (1, -1):
        for mention in days:
            home = article.sentence_at(mention.start)
            if home is None or home.number in told or home.number + step not in told:
                continue
            words = article.words[home.first : home.stop]
            if _age(findings, mention) <= _RECENT or not _SCENE.isdisjoint(words):
                return mention
    return None


def _age(findings: Findings, mention: DateMention) -> int:
    """Days from a date to publication; many when either is unknown."""
    if findings.published is None or mention.date.earliest is None:
        return 10**6
    return days_between(mention.date.earliest, findings.published)


def _tells_of_before(findings: Findings, mention: DateMention) -> bool:
    date = mention.date
    if mention.function != "plain" or date.type != "DATE" or findings.published is None:
        return False
    return date.latest is not None and date.latest < findings.published


# "It happened on 5 July": such a sentence gives the date of what was told, however long ago.
_SCENE = frozenset("happened occurred incident attack crime".split())
_FRESH = 14  # days
_LEAD = 1
_RECENT = 31  # days


def is_remote(date: Date, published: str | None) -> bool:
    """Whether it is a month or year well before publication: of the background, as a rule."""
    if published is None or date.latest is None or precision(date) in ("day", "week"):
        return False
    return days_between(date.latest, published) > _RECENT


def _may_date(findings: Findings, mention: DateMention) -> bool:
    """Whether a date can be that of an attack told elsewhere: a day, and one already past."""
    date, published = mention.date, findings.published
    if not dates_an_event(mention) and not _in_report(findings, mention):
        return False
    if date.earliest is None or precision(date) != "day":
        return False
    if _dates_a_toll(findings, mention) or _dates_a_reaction(findings, mention, []):
        return False
    if _dates_a_death(findings, mention) or _dates_a_statement(findings, mention):
        return False
    return published is None or date.earliest <= published


def event_date(mention: DateMention | None, published: str | None) -> EventDate:
    """The event's date from the expression that gives it; without days where none are known."""
    if mention is None:
        return EventDate(earliest=None, latest=None, precision=None, text=None)
    date = mention.date
    if date.earliest is None and published and _HOURS_AGO.search(date.text.casefold()):
        return EventDate(earliest=published, latest=published, precision="day", text=date.text)
    return EventDate(
        earliest=date.earliest, latest=date.latest, precision=precision(date), text=date.text
    )


def days_between(first: str, second: str) -> int:
    """Days from one ISO day to another."""
    return (dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days


# A weekday of an unknown week.
_WEEKDAY = "XXXX-WXX-"


def agree(one: Date, other: Date) -> bool:
    """Whether two expressions can be of one day: their days overlap, or are not known."""
    if one.earliest is None or other.earliest is None or one.latest is None or other.latest is None:
        if one.value.startswith(_WEEKDAY) and other.value.startswith(_WEEKDAY):
            return one.value[: len(_WEEKDAY) + 1] == other.value[: len(_WEEKDAY) + 1]
        return one.earliest is None and other.earliest is None
    return one.earliest <= other.latest and other.earliest <= one.latest
