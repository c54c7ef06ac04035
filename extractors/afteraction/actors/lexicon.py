"""The lexicon of named actors: reading it, checking it, and layering a user's own over it.

One TSV file per region in ``lexicon/``, one actor a line:

``name``      canonical name, unique over all files; a bracket tells namesakes apart
``acronyms``  ``|``-separated; one of up to three letters is read only in capitals, a longer one
              also as "Farc"; ``=IS`` is read only exactly so, and never in an article all in capitals
``aliases``   ``|``-separated other names, in any case and spelling of hyphens
``type``      an actor type of the record (ACLED's, and what news adds to them)
``country``   ISO 3166-1 alpha-2 codes, ``,``-separated; empty for a group without one country
``parent``    canonical name of the actor it is a branch, front or successor of
``active``    years as an EDTF interval, ``1964/2016`` or ``2007/..``
``flags``     ``low`` may stand in lower case ("contras"); ``ctx=PH,AU`` only where one of these
              countries is named; ``main`` is meant when a name shared with others meets no country

Names follow ACLED's convention of plain English names where there is one; they are general
knowledge, written for afteraction.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import cast, get_args

from msgspec import Struct

from afteraction.folding import fold
from afteraction.lexicon import LexiconError, rows
from afteraction.record import ActorType

COLUMNS = ("name", "acronyms", "aliases", "type", "country", "parent", "active", "flags")
FOLDER = Path(__file__).with_name("lexicon")
_MARKS = str.maketrans(dict.fromkeys("-'.(),/&!:", " "))
_ACTIVE = re.compile(r"\d{4}/(?:\d{4}|\.\.)")
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
    lower: bool


class Reading(Struct, frozen=True):
    """What a phrase may stand for: a line, and whether the phrase is an acronym of exact case."""

    row: int
    acronym: bool = False
    exact: bool = False


class ActorLexicon:
    """Names of actors by their folded words; lines are parsed when first met in a text.

    ``longest`` holds for each first word the number of words of its longest phrase.
    """

    def __init__(self) -> None:
        self.lines: list[list[str]] = []
        self.phrases: dict[str, list[Reading]] = {}
        self.longest: dict[str, int] = {}
        self._actors: dict[int, NamedActor] = {}

    def add(self, lines: Iterable[str]) -> None:
        """Enter the lines of a file that is known to be sound (the suite checks ours)."""
        phrases, longest = self.phrases, self.longest
        for line in lines:
            if not line or line[0] == "#":
                continue
            cells = line.split("\t")
            row = len(self.lines)
            self.lines.append(cells)
            reading = Reading(row)
            for key in keys(f"{cells[0]}|{cells[2]}" if cells[2] else cells[0]):
                first = key.partition(" ")[0]
                size = key.count(" ") + 1
                if longest.get(first, 0) < size:
                    longest[first] = size
                known = phrases.get(key)
                if known is None:
                    phrases[key] = [reading]
                elif known[-1].row != row:
                    known.append(reading)
            if cells[1]:
                for acronym in cells[1].split("|"):
                    self._add_acronym(acronym, row)

    def _add_acronym(self, acronym: str, row: int) -> None:
        exact = acronym[0] == "="
        (key,) = keys(acronym[1:] if exact else acronym)
        first = key.partition(" ")[0]
        size = key.count(" ") + 1
        if self.longest.get(first, 0) < size:
            self.longest[first] = size
        self.phrases.setdefault(key, []).append(Reading(row, acronym=True, exact=exact))

    def layer(self, actors: Iterable[list[str]]) -> None:
        """Lay a user's lines over these: their names and aliases win over ours."""
        for cells in actors:
            wanted = keys(f"{cells[0]}|{cells[2]}|{cells[1].replace('=', '')}")
            for key in wanted:
                self.phrases.pop(key, None)
            self.add(["\t".join(cells)])

    def actor(self, row: int) -> NamedActor:
        """The parsed line ``row``."""
        known = self._actors.get(row)
        if known is None:
            known = self._actors[row] = _parse(self.lines[row])
        return known

    def find(self, words: list[str], at: int) -> Iterator[tuple[int, list[Reading]]]:
        """Phrases that begin at word ``at``, longest first: (index after the last word, readings)."""
        for size in range(min(self.longest.get(words[at], 0), len(words) - at), 0, -1):
            readings = self.phrases.get(" ".join(words[at : at + size]))
            if readings is not None:
                yield at + size, readings


def keys(names: str) -> list[str]:
    """The folded words of ``|``-separated names, as the words of an article would be."""
    plain = names.lower() if names.isascii() else fold(names)
    return [" ".join(name.split()) for name in plain.translate(_MARKS).split("|") if name.strip()]


def _parse(cells: list[str]) -> NamedActor:
    name, _, _, kind, country, parent, active, flags = cells
    context: frozenset[str] = frozenset()
    parts = flags.split()
    for part in parts:
        if part.startswith("ctx="):
            context = frozenset(part[4:].split(","))
    return NamedActor(
        name=name,
        type=cast("ActorType", kind),
        country=tuple(country.split(",")) if country else (),
        parent=parent or None,
        active=active or None,
        context=context,
        main="main" in parts,
        lower="low" in parts,
    )


@cache
def actor_lexicon() -> ActorLexicon:
    """The lexicon of the package, loaded once."""
    lexicon = ActorLexicon()
    for path in lexicon_files():
        # The header line reads as an actor called "name"; it is the first line without "#".
        lines = path.read_text(encoding="utf-8").split("\n")
        start = next(number for number, line in enumerate(lines) if line[:1] != "#")
        lexicon.add(lines[start + 1 :])
    return lexicon


def lexicon_files() -> list[Path]:
    """The package's TSV files, in the order they are read."""
    return sorted(FOLDER.glob("*.tsv"))


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
    yield from zip(places, rows(path, COLUMNS), strict=False)


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
        return f"{row['active']!r} is no interval of years; write 1964/2016, or 2007/.. if still active"
    for column in ("acronyms", "aliases"):
        if row[column] and not all(keys(cell) for cell in row[column].split("|")):
            return f"an empty entry among the {column}; separate them with one | each"
    for flag in row["flags"].split():
        if flag not in {"low", "main"} and not re.fullmatch(r"ctx=[A-Z]{2}(?:,[A-Z]{2})*", flag):
            return f"unknown flag {flag!r}; use low, main or ctx=PH,AU"
    return None
