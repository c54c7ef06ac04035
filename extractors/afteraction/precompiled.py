"""Patterns compiled and lexicons built ahead of time, so that a short run need do neither.

Both together are half of the work of reading one short article. ``precompiled.msgpack`` holds the
patterns as the regex package pickles them, for one version of that package and one byte order, and
the lexicons as pickles, each for the TSV files it was built from. What is not in it, or is for
another version or for other files, is compiled or built as usual: an old file makes nothing wrong,
only slower. ``python -m afteraction.precompile`` writes it anew.
"""

import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    import regex

PATH = Path(__file__).with_name("precompiled.msgpack")

Built = TypeVar("Built")


class Store(Struct):
    """The file: what its patterns were made by, and the pickles of patterns and lexicons.

    ``lexicons``: by name, the checksum of the files it was built from and the pickle.
    """

    made_by: str = ""
    patterns: dict[str, bytes] = {}
    lexicons: dict[str, tuple[int, bytes]] = {}


@cache
def stored() -> Store:
    """The file as it is; an empty one if it cannot be read."""
    try:
        return msgspec.msgpack.decode(PATH.read_bytes(), type=Store)
    except (OSError, msgspec.MsgspecError):
        return Store()


def load(pattern: str, flags: int) -> "regex.Pattern[str] | None":
    """The compiled pattern, if the file holds it."""
    pickled = _patterns().get(key(pattern, flags))
    if pickled is None:
        return None
    import pickle

    loaded: regex.Pattern[str] = pickle.loads(pickled)  # our own file, beside this module
    return loaded


def _patterns() -> dict[str, bytes]:
    """The pickles of patterns by :func:`key`; none if the file is for another version."""
    return stored().patterns if stored().made_by == maker() else {}


def key(pattern: str, flags: int) -> str:
    """What a pattern is filed under."""
    return f"{flags} {pattern}"


@cache
def maker() -> str:
    """The version of regex that is at work, and the byte order of the machine."""
    import regex  # here: nothing is compiled at start-up

    return f"regex {regex.__version__}, {sys.byteorder}-endian"


# The lexicons that may be built ahead: how each is built, and from which files.
lexicons: dict[str, tuple[Callable[[], object], tuple[Path, ...]]] = {}


def built_ahead(*paths: Path) -> Callable[[Callable[[], Built]], Callable[[], Built]]:
    """Make a function without arguments that builds a lexicon from these files build it once.

    The lexicon comes ready made from ``precompiled.msgpack`` if the files have not changed since.
    """

    def decorate(build: Callable[[], Built]) -> Callable[[], Built]:
        name = f"{build.__module__}.{build.__qualname__}"
        lexicons[name] = (build, paths)

        @cache
        def lexicon() -> Built:
            checksum, pickled = stored().lexicons.get(name, (None, b""))
            if checksum != checksum_of(paths):
                return build()
            import pickle

            built: Built = pickle.loads(pickled)  # our own file, beside this module
            return built

        return lexicon

    return decorate


def checksum_of(paths: Iterable[Path]) -> int:
    """What a lexicon is filed with: that of its files."""
    checksum = 0
    for path in paths:
        checksum = crc32(path.read_bytes(), checksum)
    return checksum
