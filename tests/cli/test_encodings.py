"""Bytes: byte order mark, UTF-8, ``--encoding``, Windows-1252; nothing depends on the locale."""

import codecs
from pathlib import Path

import pytest

from afteraction_cli.decoding import NotTextError, decode, is_text_encoding
from tests.cli.conftest import Runner, lines

TEXT = "Des hommes armés ont tué « 12 » villageois à Ménaka — l’armée l’a dit."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_unicode_is_read_without_a_guess(data: bytes) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.fallback) == (TEXT, False)


def test_the_named_encoding_is_for_what_is_not_utf_8() -> None:
    assert decode("убиты".encode("koi8-r"), "koi8-r").text == "убиты"
    assert decode("убиты".encode(), "koi8-r").text == "убиты"
    assert decode("ab".encode("utf-16-le") * 20, "utf-16-le").text == "ab" * 20


def test_an_encoding_that_does_not_fit_falls_back() -> None:
    decoded = decode(TEXT.encode("cp1252"), "ascii")
    assert (decoded.text, decoded.fallback) == (TEXT, True)


def test_a_stray_nul_is_kept() -> None:
    text = "Gunmen killed 12 villagers\0 near Mopti."
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [b"\x00\x01\x02\x03", bytes(range(256)), b"PK\x03\x04" + bytes(40) + b"word/document.xml"],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


def test_codecs_that_are_not_for_text_are_no_encodings() -> None:
    assert is_text_encoding("latin-1")
    assert not any(map(is_text_encoding, ("rot13", "base64", "zip", "nope", "", "a\0b")))


def test_a_guess_is_warned_of_in_the_record(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("cp1252"))
    outcome = afteraction("old.txt")
    assert (outcome.code, outcome.err) == (0, "")
    (record,) = outcome.records
    assert [w["code"] for w in record["warnings"]][-1] == "decoding_fallback"
    named = afteraction("old.txt", "--encoding", "cp1252").records[0]
    assert "decoding_fallback" not in [w["code"] for w in named["warnings"]]


def test_strict_takes_no_guess(afteraction: Runner, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.encode("cp1252"))
    outcome = afteraction("old.txt", "--strict")
    assert (outcome.code, outcome.out) == (1, "")
    assert "--encoding" in outcome.err


def test_json_lines_in_utf_16_and_cp1252(afteraction: Runner, tmp_path: Path) -> None:
    both = '{"id": "é", "text": "Tué à Ménaka."}\n\n{"id": "b", "text": "Tué."}\n'
    (tmp_path / "wide.jsonl").write_bytes(codecs.BOM_UTF16_LE + both.encode("utf-16-le"))
    (tmp_path / "old.jsonl").write_bytes(both.encode("cp1252"))
    wide = afteraction("wide.jsonl")
    assert (wide.code, wide.ids) == (0, ["é", "b"])
    assert wide.records[1]["source"] == "wide.jsonl:3"
    old = afteraction("old.jsonl")
    assert (old.code, old.ids) == (0, ["é", "b"])
    assert all(r["warnings"][-1]["code"] == "decoding_fallback" for r in old.records)


def test_files_with_marks_can_be_concatenated(afteraction: Runner) -> None:
    one = codecs.BOM_UTF8 + lines({"id": "a", "text": "Gunmen fled."})
    assert afteraction(stdin=one + one).ids == ["a", "a"]


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1", "xx_XX"])
def test_the_locale_changes_nothing(afteraction: Runner, tmp_path: Path, locale: str) -> None:
    (tmp_path / "é.txt").write_text(TEXT, encoding="utf-8")
    usual = afteraction("é.txt", "gone-é")
    other = afteraction(
        "é.txt", "gone-é", env={"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    assert (other.out, other.err) == (usual.out, usual.err)


def test_encodings_nobody_knows_are_refused(afteraction: Runner) -> None:
    outcome = afteraction("-", "--encoding", "klingon", stdin=b"x")
    assert (outcome.code, outcome.out) == (2, "")
    assert "klingon" in outcome.err
