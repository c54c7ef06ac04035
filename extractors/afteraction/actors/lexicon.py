"""The lexicon of named actors: reading it, checking it, and layering a user's own over it.

One TSV file per region in ``lexicon/``, one actor a line:

``name``      canonical name, unique over all files; a bracket gives the acronym it is known by
              where that is not its initials, or tells namesakes apart, and is not looked for
``acronyms``  ``|``-separated; one of up to three letters is read only in capitals, a longer one
              also as "Farc"; ``=IS`` only exactly so, and never in an article all in capitals;
              names that are words or places elsewhere stand here too, with ``ctx``
``aliases``   ``|``-separated other names, in any case and spelling of hyphens
``type``      an actor type of the record (ACLED's, and what news adds to them)
``country``   ISO 3166-1 alpha-2 codes, ``,``-separated; empty for a group without one country
``parent``    canonical name of the actor it is a branch, front or successor of
``active``    years as an EDTF interval, ``1964/2016`` or ``2007/..``
``flags``     ``low`` may stand in lower case ("contras"); ``gen`` a kind of people rather than one
              group ("Sikh militants"); ``ctx=PH,AU``: an acronym, or a name that several actors
              share, is this actor only where one of these countries is named; ``main``: and where
              no country tells them apart; ``before=2023-04-15:state_forces``: what an article
              published before that day means by it

The files are compiled into ``names.msgpack`` by ``python -m afteraction.actors.compile``, because
folding eight thousand names costs more than a short article does; the suite holds them equal.

Names follow ACLED's convention of plain English names where there is one; they are general
knowledge, written for afteraction.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar, cast, get_args

import msgspec
from msgspec import Struct, field

from afteraction.folding import fold
from afteraction.lexicon import LexiconError, PhraseIndex, rows
from afteraction.record import ActorType

COLUMNS = ("name", "acronyms", "aliases", "type", "country", "parent", "active", "flags")
FOLDER = Path(__file__).with_name("lexicon")
COMPILED = FOLDER / "names.msgpack"
_MARKS = str.maketrans(dict.fromkeys("-'.(),/&!:", " "))
# "Jama'tu" is one word with one capital.
_MARKS_BUT_APOSTROPHE = str.maketrans(dict.fromkeys("-.(),/&!:", " "))
# Words that the same name has with and without a capital ("al-Qaeda", "Al-Qaeda").
SMALL = frozenset(
    """al el as ad ar at an ul ud ur us bin ibn abu the of for and in to i e y de del la las los
    le les du des da do dos di wal wa va fi ala li lil bil min s l d on a dan din der die das und
    fur von van dia ya na au et ash az as group movement network cartel organisation organization
    army forces party faction militia brigade brigades""".split()
)
_ACTIVE = re.compile(r"\d{4}/(?:\d{4}|\.\.)")
Value = TypeVar("Value")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TYPES = frozenset(get_args(ActorType))


class NamedActor(Struct, frozen=True):
    """One line of the lexicon."""

    name: str
    type: ActorType
    country: tuple[str, ...]
    parent: str | None
    active: str | None
    context: frozenset[str]
    main: bool
    generic: bool
    before: tuple[str, ActorType] | None


class Reading(Struct, frozen=True):
    """What a phrase may stand for, and how it has to be written.

    ``capitals``: how many of its words begin with one, small words ("al", "of") not counted.
    """

    actor: NamedActor
    capitals: int
    acronym: bool
    exact: bool


class ActorLexicon(Struct):
    """Names of actors by their folded words, ready for look-up.

    ``phrases``: by the first word of a phrase and the words behind it, its readings as numbers:
    row * 64 + capitals * 4 + 2 for an acronym + 1 for one of exact case. ``sizes``: the words of
    the longest phrase by its first and second word, worked out when a first word is first met.
    ``rows``: the lines without their names, parsed when first met in a text.
    """

    phrases: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    sizes: dict[str, dict[str, int]] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)
    parsed: dict[int, NamedActor] = field(default_factory=dict)

    def add(self, cells: list[str]) -> None:
        """Enter a line, its cells in the order of ``COLUMNS``."""
        name, acronyms, aliases, *rest = cells
        row = len(self.rows)
        self.rows.append("\t".join((name, *rest)))
        lower = "low" in cells[-1].split()
        for alias in spoken(name, aliases).split("|"):
            for key in keys(alias):
                self._enter(key, row * 64 + 4 * (0 if lower else min(capitals(alias), 15)))
        for acronym in acronyms.split("|") if acronyms else ():
            exact = acronym.startswith("=")
            for key in keys(acronym[1:] if exact else acronym):
                self._enter(key, row * 64 + 2 + exact)

    def _enter(self, key: str, code: int) -> None:
        first, _, rest = key.partition(" ")
        known = self.phrases.setdefault(first, {}).setdefault(rest, [])
        # A line that writes one phrase as acronym and as alias may be read either way.
        if code not in known:
            known.append(code)

    def layer(self, lines: Iterable[list[str]]) -> "ActorLexicon":
        """A copy with a user's lines over these: their names and aliases win over ours."""
        lines = list(lines)
        phrases = {first: dict(rests) for first, rests in self.phrases.items()}
        copy = ActorLexicon(phrases, rows=list(self.rows), parsed=dict(self.parsed))
        for name, acronyms, aliases, *_ in lines:
            for key in keys(f"{spoken(name, aliases)}|{acronyms.replace('=', '')}"):
                first, _, rest = key.partition(" ")
                phrases.get(first, {}).pop(rest, None)
        for cells in lines:
            copy.add(cells)
        return copy

    def actor(self, row: int) -> NamedActor:
        """The actor of line ``row``."""
        known = self.parsed.get(row)
        if known is None:
            known = self.parsed[row] = _parse(self.rows[row])
        return known

    def find(self, words: list[str], at: int) -> Iterator[tuple[int, list[Reading]]]:
        """Phrases that begin at word ``at``, longest first: (index after it, readings)."""
        rests = self.phrases.get(words[at])
        if rests is None:
            return
        sizes = self.sizes.get(words[at])
        if sizes is None:
            sizes = self.sizes[words[at]] = _sizes(rests)
        following = words[at + 1] if at + 1 < len(words) else ""
        for size in range(min(sizes.get(following, 1), len(words) - at), 0, -1):
            codes = rests.get(" ".join(words[at + 1 : at + size]))
            if codes is not None:
                yield (
                    at + size,
                    [
                        Reading(
                            self.actor(code // 64), code // 4 % 16, bool(code & 2), bool(code & 1)
                        )
                        for code in codes
                    ],
                )


def _sizes(rests: Iterable[str]) -> dict[str, int]:
    """The words of the longest phrase by its second word, from what follows their first."""
    sizes: dict[str, int] = {}
    for rest in filter(None, rests):
        second = rest.partition(" ")[0]
        sizes[second] = max(sizes.get(second, 0), rest.count(" ") + 2)
    return sizes


def spoken(name: str, aliases: str) -> str:
    """The names a text may use: the canonical one too, unless a bracket completes it."""
    return aliases if "(" in name else f"{name}|{aliases}"


def capitals(name: str) -> int:
    """How many words of a name begin with a capital; small words and endings are not counted."""
    words = name.translate(_MARKS_BUT_APOSTROPHE).split()
    return sum(word[0].isupper() and fold(word) not in SMALL for word in words)


def keys(names: str) -> list[str]:
    """The folded words of ``|``-separated names, as the words of an article would be."""
    plain = names.lower() if names.isascii() else fold(names)
    return [" ".join(name.split()) for name in plain.translate(_MARKS).split("|") if name.strip()]


def folded_index(entries: Iterable[tuple[str, Value]]) -> PhraseIndex[Value]:
    """An index of phrases that a file keeps folded, so that none is folded at start."""
    index: PhraseIndex[Value] = PhraseIndex()
    lengths: dict[str, set[int]] = {}
    for phrase, value in entries:
        index.phrases[phrase] = value
        lengths.setdefault(phrase.partition(" ")[0], set()).add(phrase.count(" ") + 1)
    index.lengths = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}
    return index


def _parse(row: str) -> NamedActor:
    name, kind, country, parent, active, flags = row.split("\t")
    parts = flags.split()
    context = next((part[4:].split(",") for part in parts if part.startswith("ctx=")), [])
    return NamedActor(
        name=name,
        type=cast("ActorType", kind),
        country=tuple(country.split(",")) if country else (),
        parent=parent or None,
        active=active or None,
        context=frozenset(context),
        main="main" in parts,
        generic="gen" in parts,
        before=_before(parts),
    )


def _before(flags: list[str]) -> tuple[str, ActorType] | None:
    """The day an actor changed its type, and the type it had until then."""
    for flag in flags:
        if flag.startswith("before="):
            day, _, kind = flag[7:].partition(":")
            return day, cast("ActorType", kind)
    return None


@cache
def actor_lexicon() -> ActorLexicon:
    """The lexicon of the package, from its compiled form (see ``compile.py``)."""
    return msgspec.msgpack.decode(COMPILED.read_bytes(), type=ActorLexicon)


def with_user_actors(path: str | Path) -> ActorLexicon:
    """The lexicon of the package with a user's file over it, for ``Findings.actor_lexicon``.

    Raises:
        LexiconError, OSError, UnicodeDecodeError: as :func:`load_user_actors`.
    """
    return actor_lexicon().layer(load_user_actors(Path(path)))


def read_lexicon() -> ActorLexicon:
    """The lexicon of the package, read from its TSV files and checked; slower than the above.

    Raises:
        LexiconError: names the file and line that cannot be used.
    """
    lexicon = ActorLexicon()
    for path in sorted(FOLDER.glob("*.tsv")):
        for cells in load_user_actors(path):
            lexicon.add(cells)
    return lexicon


def load_user_actors(path: Path) -> list[list[str]]:
    """Read and check a user's file of actors, in the format of the package's own.

    Returns:
        Lines for :meth:`ActorLexicon.layer`.

    Raises:
        LexiconError: names the line, what is wrong with it and how to put it right.
        OSError, UnicodeDecodeError: the file cannot be read, or is not UTF-8.
    """
    found = []
    seen: dict[str, int] = {}
    for number, row in _numbered(path):
        problem = check(row)
        if problem is None and row["name"] in seen:
            problem = (
                f"{row['name']!r} is already on line {seen[row['name']]}; put its aliases there"
            )
        if problem is not None:
            raise LexiconError(f"{path}:{number}: {problem}")
        seen[row["name"]] = number
        found.append([row[column] for column in COLUMNS])
    return found


def _numbered(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file with their line numbers; comments, blank lines and header left out."""
    text = path.read_text(encoding="utf-8")
    places = [n for n, line in enumerate(text.splitlines(), 1) if line and line[0] != "#"][1:]
    # The rows first: they check the header, also of a file that holds nothing else.
    yield from ((number, row) for row, number in zip(rows(path, COLUMNS), places, strict=False))


def check(row: dict[str, str]) -> str | None:
    """What is wrong with a line, in words for the one who wrote it; None if nothing is."""
    if not keys(row["name"]):
        return "the name is empty; give the actor's canonical name in the first column"
    if row["type"] not in _TYPES:
        return f"unknown type {row['type']!r}; use one of {', '.join(sorted(_TYPES))}"
    for code in row["country"].split(",") if row["country"] else []:
        if not re.fullmatch("[A-Z]{2}", code):
            return f"{code!r} is no ISO 3166-1 alpha-2 code; write PH, or PH,MY for two"
    if row["active"] and not _ACTIVE.fullmatch(row["active"]):
        return (
            f"{row['active']!r} is no interval of years; write 1964/2016, or 2007/.. (still active)"
        )
    for column in ("acronyms", "aliases"):
        if row[column] and not all(keys(cell) for cell in row[column].split("|")):
            return f"an empty entry among the {column}; separate them with one | each"
    for flag in row["flags"].split():
        day, _, kind = flag.removeprefix("before=").partition(":")
        if flag.startswith("before=") and _DAY.fullmatch(day) and kind in _TYPES:
            continue
        if flag not in {"low", "gen", "main"} and not re.fullmatch(
            r"ctx=[A-Z]{2}(?:,[A-Z]{2})*", flag
        ):
            known = "low, gen, main, ctx=PH,AU or before=2023-04-15:state_forces"
            return f"unknown flag {flag!r}; use {known}"
    return None
