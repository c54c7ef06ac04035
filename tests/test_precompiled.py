"""What is made ahead of time: what the rules and stages ask for, and to the same effect."""

import pickle
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
import regex
from msgspec import Struct

from afteraction import precompile, precompiled
from afteraction.rule import asked, compile_pattern


def state(built: object) -> object:
    """What is in a lexicon, in values that can be compared."""
    if isinstance(built, Struct):
        return {name: state(getattr(built, name)) for name in built.__struct_fields__}
    if isinstance(built, dict):
        return {name: state(value) for name, value in built.items()}
    return vars(built) if hasattr(built, "__dict__") else built


def test_the_file_holds_what_the_rules_ask_for(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        subprocess.run([sys.executable, "-m", "afteraction.precompile"], check=True)
        precompiled.stored.cache_clear()
    compile_pattern.cache_clear()
    asked.clear()  # what other tests read does not count
    wanted = precompile.used()
    held = precompiled.stored()
    if held.made_by != precompiled.maker():
        pytest.skip("the patterns are for another version of regex; it only makes starts slower")
    missing = {precompiled.key(*pattern) for pattern in wanted} - set(held.patterns)
    assert not missing, "rules have changed: pytest --update-golden writes them anew"


def test_what_is_loaded_matches_as_what_is_compiled() -> None:
    text = "G were K by A in P , and Q others K ; the T rose to Q ~by A _in P"
    if precompiled.stored().made_by != precompiled.maker():
        pytest.skip("the patterns are for another version of regex; it only makes starts slower")
    for name in precompiled.stored().patterns:
        flags, pattern = name.split(" ", 1)
        loaded = precompiled.load(pattern, int(flags))
        assert loaded is not None
        fresh = regex.compile(pattern, int(flags))
        assert loaded.groupindex == fresh.groupindex
        spans = [match.span() for match in loaded.finditer(text)]
        assert spans == [match.span() for match in fresh.finditer(text)]


def test_an_unknown_pattern_is_compiled() -> None:
    match = compile_pattern(r"(?P<n>\d+)\ unheard\ of").search("12 unheard of")
    assert match is not None
    assert match["n"] == "12"


@pytest.mark.parametrize("name", sorted(precompiled.lexicons))
def test_the_file_holds_the_lexicons_as_they_are_built(name: str) -> None:
    build, paths = precompiled.lexicons[name]
    loaded = precompiled.built_ahead(*paths)(build)()
    assert precompiled.stored().lexicons[name][0] == precompiled.checksum_of(paths), (
        "a lexicon has changed: pytest --update-golden writes it anew"
    )
    assert state(loaded) == state(build())


def test_a_lexicon_whose_file_has_changed_is_built_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("mortar", "utf-8")

    def lexicon() -> str:
        return words.read_text("utf-8")

    name = f"{lexicon.__module__}.{lexicon.__qualname__}"
    kept = {name: (precompiled.checksum_of((words,)), pickle.dumps("as it was kept"))}
    path = tmp_path / "precompiled.msgpack"
    path.write_bytes(msgspec.msgpack.encode(precompiled.Store(lexicons=kept)))
    monkeypatch.setattr(precompiled, "PATH", path)
    monkeypatch.setattr(precompiled, "lexicons", {})
    precompiled.stored.cache_clear()
    try:
        assert precompiled.built_ahead(words)(lexicon)() == "as it was kept"
        words.write_text("grenade", "utf-8")
        assert precompiled.built_ahead(words)(lexicon)() == "grenade"
    finally:
        precompiled.stored.cache_clear()
