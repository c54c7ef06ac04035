"""The patterns compiled ahead of time: those the rules ask for, and to the same effect."""

import subprocess
import sys

import pytest
import regex

from afteraction import precompiled
from afteraction.rule import asked, compile_pattern


def test_the_file_holds_what_the_rules_ask_for(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        subprocess.run([sys.executable, "-m", "afteraction.precompiled"], check=True)
        precompiled.stored.cache_clear()
    compile_pattern.cache_clear()
    asked.clear()  # what other tests read does not count
    wanted = precompiled.used()
    held = precompiled.stored()
    if not held:
        pytest.skip("patterns.msgpack is for another version of regex; it only makes starts slower")
    missing = {precompiled.key(*pattern) for pattern in wanted} - set(held)
    assert not missing, "rules have changed: pytest --update-golden writes patterns.msgpack anew"


def test_what_is_loaded_matches_as_what_is_compiled() -> None:
    text = "G were K by A in P , and Q others K ; the T rose to Q ~by A _in P"
    for name in precompiled.stored():
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
