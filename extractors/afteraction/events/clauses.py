"""Sentences that tell of two incidents, cut where the second begins.

"A bomb killed three guards in Aden, a day after two blasts in the capital left nine dead" tells of
an attack and of an earlier one; "..., while in Taiz gunmen shot four policemen" of one elsewhere.
Each part is read on its own, so that neither lends the other its place, day or toll.
"""

from collections.abc import Sequence
from itertools import pairwise

from afteraction.article import Article, Sentence
from afteraction.events.triggers import trigger_words
from afteraction.events.whereabouts import compatible, is_specific
from afteraction.findings import PlaceMention
from afteraction.record import Casualty
from afteraction.rule import compile_plain

_UNITS = r"(?:an?|one|two|three|four|five|six|seven|several|few|some|couple of|\d{1,2}) (?:short )?"
# "The day after the attack" and "two days after being shot" are of the attack just told.
_NEW = (
    r"(?!(?:the|that|this|these|those|its|his|her|their|he|she|they|it|being|having|[a-z]+ing)\b)"
)
_EARLIER = compile_plain(rf"\b(?:just |only |barely )?{_UNITS}(?:hour|day)s? after {_NEW}")
# "The blast came only days after a clash at Bor": the clash is told of in the rest.
_CAME_AFTER = compile_plain(
    rf"\b(?:came|comes|coming|follows|followed) (?:just |only |barely )?(?:{_UNITS})?"
    rf"(?:hour|day)s? after {_NEW}"
)
_LONG_AGO = compile_plain(rf"\b(?:just |only |barely )?{_UNITS}(?:week|month|year)s? after {_NEW}")
_ELSEWHERE = compile_plain(
    r"(?:[,;]| and| while| but) (?:and |while |but )?(?:elsewhere\b"
    r"|in (?:a|another|yet another) (?:separate|second|third|similar|different|further|another"
    r"|unrelated)?[ -]?(?:[a-z]+ )?(?:attack|incident|ambush|bombing|blast|raid|shooting|clash)\b)"
)
# "Nine died in two attacks, five in one attack and four in another": the parts of one count.
_IN_ONE = compile_plain(r"\bin (?:the first|one)(?: of (?:them|these|those|the [a-z]+))?\b")
_IN_THE_OTHER = compile_plain(
    r"(?:; (?:and |while )?|, (?:and|while) )(?:in|during) the (?:second|other|third|latter)\b"
)
# "..., and a suicide bomber struck in Beiji, killing two", "...; in Taiz gunmen killed a judge".
_NEXT = compile_plain(
    r"(?:, (?:and|while|as)|;(?: and| while)?|(?<=\w) while) (?:in [\w' -]{2,30}?,? )?"
    r"(?:(?:an?|another|two|three|four|five|several|suspected|unidentified|unknown|armed|masked) )?"
    r"(?:[a-z]+[ -]){0,3}?"
    r"(?:bombers?|bombs?|blasts?|explosions?|bombings?|gunm[ae]n|militants?|rebels|insurgents"
    r"|guerrillas|attackers?|assailants?|bandits|snipers?|landmines?|mines?|rockets?|grenades?"
    r"|missiles?|mortars?|shells?|shelling|drones?|strikes?|air ?strikes?|fighters"
    r"|(?:armed|masked|unidentified|unknown) men|attacks?|ambush|clashes|raids?)\b"
)
_GATE = compile_plain(
    r"\b(?:after|elsewhere|another|separate|second|third|similar|different|and|while)\b|;"
)


class Clause(Sentence, frozen=True):
    """A part of a sentence. ``earlier``: it tells of what came before the other part.

    ``listed``: of a sentence that counts town by town.
    """

    earlier: bool = False
    listed: bool = False


def clauses(
    article: Article,
    sentence: Sentence,
    casualties: Sequence[Casualty],
    places: Sequence[PlaceMention],
) -> list[Sentence]:
    """The sentence, or its parts where each tells of an incident; the main part first.

    What happened weeks before is no event: its counts are put out of the event here.
    """
    if came := _came_after(article, sentence, places):
        return came
    if listed := _town_by_town(article, sentence, casualties, places):
        return listed
    if not casualties or not _GATE.search(article.folded, sentence.start, sentence.end):
        return [sentence]
    dead = [c for c in casualties if c.outcome in ("killed", "wounded")]
    for match in _LONG_AGO.finditer(article.folded, sentence.start, sentence.end):
        for casualty in dead:
            if casualty.start >= match.end() and casualty.start - match.end() < _REACH:
                casualty.scope = "other_event"
    dead = [c for c in dead if c.scope == "event"]
    for pattern in (_EARLIER, _ELSEWHERE):
        for match in pattern.finditer(article.folded, sentence.start, sentence.end):
            after = [c for c in dead if c.start >= match.start()]
            before = [c for c in dead if c.end <= match.start()]
            if not after or not (before or _tells(article, sentence, match.start())):
                continue
            if any(c.start < match.start() < c.end for c in dead):
                continue
            if _IN_ONE.search(article.folded, sentence.start, match.start()):
                continue
            return _cut(article, sentence, match.start(), earlier=pattern is _EARLIER)
    return _at_two_places(article, sentence, dead, places) or [sentence]


def _came_after(
    article: Article, sentence: Sentence, places: Sequence[PlaceMention]
) -> list[Sentence]:
    """The parts of a sentence that sets its attack after another, told with its own place."""
    if sentence.heading or "after" not in article.words[sentence.first : sentence.stop]:
        return []
    match = _CAME_AFTER.search(article.folded, sentence.start, sentence.end)
    if match is None or not any(is_specific(p) and p.start >= match.end() for p in places):
        return []
    return _cut(article, sentence, match.end(), earlier=True)


def _at_two_places(
    article: Article,
    sentence: Sentence,
    dead: Sequence[Casualty],
    places: Sequence[PlaceMention],
) -> list[Sentence]:
    """The parts of a sentence that tells of two attacks, each at a place of its own with its toll.

    "In the first gunmen shot two guards in Aden; in the second, three men were hit in Taiz" needs
    no toll behind the cut, and no sum of both before it.
    """
    for pattern in (_IN_THE_OTHER, _NEXT):
        for match in pattern.finditer(article.folded, sentence.start, sentence.end):
            cut = match.start()
            if any(c.start < cut < c.end for c in dead):
                continue
            before = [c for c in dead if c.end <= cut]
            if pattern is _IN_THE_OTHER:
                one = _IN_ONE.search(article.folded, sentence.start, cut)
                if one is None or any(c.end <= one.start() for c in before):
                    continue
            elif not before or len(before) == len(dead):
                continue
            here = [p.place for p in places if is_specific(p) and p.end <= cut]
            there = [p.place for p in places if is_specific(p) and p.start >= cut]
            if not here or not there:
                continue
            if any(compatible(a, b) for a in here for b in there):
                continue
            return _cut(article, sentence, cut, earlier=False)
    return []


# Between a town and the next count: "three died in Arta, two in Berat and one in Corto".
_AND_THEN = compile_plain(
    r"(?:, |; |,? and )(?:and |another |a further |at least )?(?:[\w-]+ )?[\w-]+"
)
_SHORT = 60


def _town_by_town(
    article: Article,
    sentence: Sentence,
    casualties: Sequence[Casualty],
    places: Sequence[PlaceMention],
) -> list[Sentence]:
    """The parts of a sentence that counts the dead town by town, and nothing before them.

    "Three died in Arta, two in Berat"; not "nine died: three in Arta, ...", which is one sum.
    """
    dead = sorted((c for c in casualties if c.outcome == "killed"), key=lambda c: c.end)
    towns = [p for p in places if is_specific(p)]
    if len(dead) < _TWO or len(dead) != len(casualties) or len(towns) != len(dead):
        return []
    known = {c.id for c in dead}
    if any(c.subset_of not in (None, *known) or c.scope != "event" for c in dead):
        return []
    for casualty, town in zip(dead, towns, strict=True):
        if not 0 < town.start - casualty.end < _SHORT:
            return []
        if not article.folded[casualty.end : town.start].endswith(_AT):
            return []
    if not all(
        _AND_THEN.fullmatch(article.folded, town.end, following.end)
        for town, following in zip(towns, dead[1:], strict=False)
    ):
        return []
    if any(a.place.name == b.place.name for a, b in pairwise(towns)):
        return []
    for casualty in dead:
        casualty.subset_of = None  # "three in Arta, two in Berat, one in Corto" is no sum of them
    cuts = [article.word_range(town.start, town.end)[1] for town in towns[:-1]]
    firsts = [sentence.first, *cuts]
    stops = [*cuts, sentence.stop]
    return [
        _part(
            sentence,
            sentence.start if first == sentence.first else article.starts[first],
            sentence.end if stop == sentence.stop else article.ends[stop - 1],
            (first, stop),
            listed=first != sentence.first,
        )
        for first, stop in zip(firsts, stops, strict=True)
    ]


_TWO = 2
_AT = (" in ", " at ", " near ", " outside ", " in the town of ", " in the village of ")


# "The blast came a day after a bomb killed 12": only set beside what came before.
_CAME = compile_plain(r"\b(?:came|comes|coming|follows|followed) $")


def days_before(
    article: Article, sentence: Sentence, casualty: Casualty, places: Sequence[PlaceMention]
) -> bool:
    """Whether a count is of what happened some days before what the sentence tells first.

    "A day after two blasts in the capital left nine dead": an event of its own; months: none.
    """
    came = _came_after(article, sentence, places)
    if came and came[-1].start <= casualty.start < came[-1].start + _REACH:
        return True
    return any(
        match.end() <= casualty.start < match.end() + _REACH
        and not _CAME.search(article.folded, sentence.start, match.start())
        for match in _EARLIER.finditer(article.folded, sentence.start, casualty.start)
    )


def _tells(article: Article, sentence: Sentence, end: int) -> bool:
    """Whether what stands before the cut may tell of an attack: "The report was published" not."""
    stop = article.word_range(sentence.start, end)[1]
    known = trigger_words().lengths
    return any(word in known for word in article.words[sentence.first : stop])


# A count so far behind "months after" (in characters) is told of what came before it.
_REACH = 120


def _cut(article: Article, sentence: Sentence, at: int, *, earlier: bool) -> list[Sentence]:
    word = article.word_range(at, sentence.end)[0]
    if word in (sentence.first, sentence.stop):
        return [sentence]
    first = _part(sentence, sentence.start, article.ends[word - 1], (sentence.first, word))
    second = _part(
        sentence, article.starts[word], sentence.end, (word, sentence.stop), earlier=earlier
    )
    return [first, second]


def _part(
    sentence: Sentence,
    start: int,
    end: int,
    words: tuple[int, int],
    *,
    earlier: bool = False,
    listed: bool = False,
) -> Clause:
    return Clause(
        start=start,
        end=end,
        first=words[0],
        stop=words[1],
        heading=sentence.heading,
        paragraph=sentence.paragraph,
        number=sentence.number,
        earlier=earlier,
        listed=listed,
    )
