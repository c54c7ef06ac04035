"""JSON Lines: one record a line, each line judged by itself."""

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

import msgspec
from msgspec import Struct

from afteraction.record import ErrorRecord
from afteraction_cli.decoding import NotTextError, decode
from afteraction_cli.inputs import (
    MAX_BYTES,
    Input,
    ReadingOptions,
    error,
    parse_day,
    too_long,
)


class InputRecord(Struct):
    """One line of a JSON Lines input; other keys are passed over."""

    text: str
    id: str | int | None = None
    published: str | None = None
    title: str | None = None


class _OnlyId(Struct):
    id: str | int | None = None


_RECORD = msgspec.json.Decoder(InputRecord)
_ONLY_ID = msgspec.json.Decoder(_OnlyId)


def read_lines(
    stream: BinaryIO,
    source: str,
    name: str,
    mark: tuple[bytes, str] | None,
    options: ReadingOptions,
) -> Iterator[Input | ErrorRecord]:
    """Read each line of a stream as a record; name and line number are its id if need be."""
    for number, line in _lines(stream, mark):
        where = f"{source}:{number}"
        fallback_id = f"{name}:{number}"
        if line is None:
            message = too_long("line", "put each article on a line of its own")
            yield error("too_long", message, where, fallback_id)
        elif line := line.removeprefix(codecs.BOM_UTF8).strip():  # files with marks, concatenated
            if line in (b"{", b"[") or line.startswith(b"[{"):
                # One message, not one for each of its lines.
                message = (
                    "JSON over several lines, or an array: write one object a line, "
                    "as jq -c '.[]' or jq -c . do"
                )
                yield error("bad_json", message, where, fallback_id)
                return
            yield _read_record(line, where, fallback_id, options)


def _lines(stream: BinaryIO, mark: tuple[bytes, str] | None) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes (UTF-8 if the stream says what it is) of each line; None: too long."""
    if mark is not None:
        stream.read(len(mark[0]))
        if mark[1] != "utf-8":
            yield from _wide_lines(stream, mark[1])
            return
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        if len(line) == MAX_BYTES and not line.endswith(b"\n"):
            while (line := stream.readline(MAX_BYTES)) and not line.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line


def _wide_lines(stream: BinaryIO, encoding: str) -> Iterator[tuple[int, bytes | None]]:
    """As above for UTF-16 and UTF-32, where a line break is no single byte."""
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")
    number = 0
    while line := text.readline(MAX_BYTES):
        number += 1
        if len(line) == MAX_BYTES and not line.endswith("\n"):
            while (line := text.readline(MAX_BYTES)) and not line.endswith("\n"):
                pass
            yield number, None
        else:
            yield number, line.encode("utf-8", "replace")


def _read_record(
    line: bytes, where: str, fallback_id: str, options: ReadingOptions
) -> Input | ErrorRecord:
    fallback = False
    try:
        try:
            record = _RECORD.decode(line)
        except UnicodeDecodeError:
            decoded = decode(line, options.encoding)
            fallback = decoded.fallback
            line = decoded.text.encode()
            record = _RECORD.decode(line)
    except NotTextError:
        return error("binary", "this line is no text but binary data", where, fallback_id)
    except msgspec.ValidationError as problem:
        return error("bad_record", _explain_mismatch(problem), where, _id(line) or fallback_id)
    except (msgspec.DecodeError, RecursionError) as problem:
        message = f"the line is not one JSON object ({problem}); write one record per line"
        return error("bad_json", message, where, fallback_id)
    id = fallback_id if record.id is None or record.id == "" else str(record.id)
    if not record.text.strip():
        return error("empty", '"text" is empty', where, id)
    item = Input(
        id=id, source=where, text=record.text, title=record.title or None, fallback=fallback
    )
    if options.published is not None:
        item.published, item.published_from = options.published, "option"
    elif record.published and record.published.strip():
        try:
            item.published = parse_day(record.published)
        except ValueError:
            given = ascii(record.published[:40])
            message = (
                f'"published" is {given}, which is no date: read without it; '
                "write it as YYYY-MM-DD, or null"
            )
            item.flaw = error("bad_date", message, where, id)
    return item


def _id(line: bytes) -> str | None:
    """The id in a line whose other fields are not as they should be."""
    try:
        id = _ONLY_ID.decode(line).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return None if id is None else str(id)


def _explain_mismatch(problem: msgspec.ValidationError) -> str:
    what = str(problem).replace("`", "").replace(" - at $.", " in key ")
    what = what[:1].lower() + what[1:]
    return f'{what}; a record is {{"id": …, "text": …, "published": …, "title": …}}'
