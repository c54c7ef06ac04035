"""Write ``precompiled.msgpack``: the patterns and lexicons that a run needs not make itself.

Run ``python -m afteraction.precompile`` after changes to rules or lexicons; the suite checks that.
"""

import importlib
import pickle
import pkgutil

import msgspec
import regex

import afteraction
from afteraction.precompiled import PATH, Store, checksum_of, key, lexicons, maker
from afteraction.rule import AtFirstUse, Rule, asked, compile_pattern


def write() -> None:
    """Write the file: the patterns in use and all lexicons."""
    patterns = {key(p, flags): pickle.dumps(regex.compile(p, flags)) for p, flags in used()}
    built = {
        name: (checksum_of(paths), pickle.dumps(build()))
        for name, (build, paths) in lexicons.items()
    }
    store = Store(maker(), dict(sorted(patterns.items())), dict(sorted(built.items())))
    PATH.write_bytes(msgspec.msgpack.encode(store))


def used() -> set[tuple[str, int]]:
    """The patterns and flags asked for so far, by imports and by the examples of all rules."""
    rules: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(afteraction.__path__, "afteraction."):
        if not module.name.endswith((".build", ".compile", ".precompile")):
            for value in vars(importlib.import_module(module.name)).values():
                for item in value if isinstance(value, tuple | list) else (value,):
                    if isinstance(item, Rule):
                        rules[item.name] = item
                    elif isinstance(item, AtFirstUse):
                        compile_pattern(item.source, verbose=False)
    for rule in rules.values():
        for example in (*rule.positive, *rule.negative):
            afteraction.extract(example.replace("[[", "").replace("]]", ""), rule.published)
    return set(asked)


if __name__ == "__main__":
    write()
