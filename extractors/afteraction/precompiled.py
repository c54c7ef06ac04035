"""Patterns compiled ahead of time, so that a short run need not compile them.

Compiling is a third of the work of reading one short article. ``patterns.msgpack`` holds the
patterns as the regex package pickles them, for one version of that package and one byte order. A
pattern that is not in it, and any under another version, is compiled as usual: an old file makes
nothing wrong, only slower. ``python -m afteraction.precompiled`` writes it anew.
"""

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    import regex

PATH = Path(__file__).with_name("patterns.msgpack")


class Store(Struct):
    """The file: what it was made by, and the pickle of each pattern."""

    made_by: str
    pickles: dict[str, bytes]


def load(pattern: str, flags: int) -> "regex.Pattern[str] | None":
    """The compiled pattern, if the file holds it."""
    pickled = stored().get(key(pattern, flags))
    if pickled is None:
        return None
    import pickle

    loaded: regex.Pattern[str] = pickle.loads(pickled)  # our own file, beside this module
    return loaded


@cache
def stored() -> dict[str, bytes]:
    """The pickles by :func:`key`; none if the file is for another version."""
    try:
        store = msgspec.msgpack.decode(PATH.read_bytes(), type=Store)
    except (OSError, msgspec.MsgspecError):
        return {}
    return store.pickles if store.made_by == _maker() else {}


def key(pattern: str, flags: int) -> str:
    """What a pattern is filed under."""
    return f"{flags} {pattern}"


def _maker() -> str:
    import regex  # here: nothing is compiled at start-up

    return f"regex {regex.__version__}, {sys.byteorder}-endian"


def write(patterns: Iterable[tuple[str, int]]) -> None:
    """Write the file with these patterns and flags."""
    import pickle

    import regex

    pickles = {key(p, flags): pickle.dumps(regex.compile(p, flags)) for p, flags in patterns}
    PATH.write_bytes(msgspec.msgpack.encode(Store(_maker(), dict(sorted(pickles.items())))))


def used() -> set[tuple[str, int]]:
    """The patterns and flags asked for so far, by imports and by the examples of all rules."""
    import importlib
    import pkgutil

    import afteraction
    from afteraction.rule import Rule, asked

    rules: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(afteraction.__path__, "afteraction."):
        if not module.name.endswith((".build", ".compile", ".precompiled")):
            for value in vars(importlib.import_module(module.name)).values():
                for item in value if isinstance(value, tuple | list) else (value,):
                    if isinstance(item, Rule):
                        rules[item.name] = item
    for rule in rules.values():
        for example in (*rule.positive, *rule.negative):
            afteraction.extract(example.replace("[[", "").replace("]]", ""), rule.published)
    return set(asked)


if __name__ == "__main__":
    write(used())
