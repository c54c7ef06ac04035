"""Paths, folders, standard input, gzip and JSON Lines, read into inputs one at a time.

Whatever cannot be read becomes an error record in its place, and reading goes on: one bad file or
line never costs the others theirs. Nothing here reads more than one article into memory.
"""

import codecs
import datetime as dt
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, cast

import msgspec
from msgspec import Struct

from afteraction.record import SCHEMA_VERSION, ErrorDetail, ErrorRecord, PublishedFrom
from afteraction_cli.decoding import NotTextError, byte_order_mark, decode

InputFormat = Literal["auto", "text", "jsonl"]

STANDARD_INPUT = "-"
TEXT_SUFFIXES = (".txt", ".text")
JSONL_SUFFIXES = (".jsonl", ".ndjson")
# What a folder is searched for. Not .md or .json: in a folder those describe articles.
ARTICLE_SUFFIXES = tuple(
    suffix + packed for suffix in TEXT_SUFFIXES + JSONL_SUFFIXES for packed in ("", ".gz")
)

# Bytes of one article or one line: room for the longest article the core takes, written in UTF-32
# or all in \u escapes. What is longer is skipped without being held in memory.
MAX_BYTES = 16 * 1024 * 1024

# Errors that mean that an input could not even be opened.
UNOPENED = frozenset({"not_found", "no_permission", "no_articles", "closed", "unreadable"})

_GZIP_MAGIC = b"\x1f\x8b"
_SPACE = b" \t\r\n\v\f\0"
# So much white space in front is no JSON Lines any more.
_SNIFFED = 1024 * 1024


class Input(Struct, kw_only=True):
    """One article as read. ``fallback``: its encoding had to be guessed."""

    id: str
    source: str
    text: str
    published: dt.date | None = None
    published_from: PublishedFrom = "record"
    title: str | None = None
    fallback: bool = False


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


class ReadingOptions(Struct, frozen=True, kw_only=True):
    """How to read: see the options of the command. ``skip``: files a folder scan passes over."""

    input_format: InputFormat = "auto"
    published: dt.date | None = None
    encoding: str | None = None
    skip: frozenset[str] = frozenset()


class UnreadableError(Exception):
    """An input, or the rest of it, cannot be read: a stable code and a line for a person."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def parse_day(value: str) -> dt.date:
    """The day of an ISO 8601 date or date and time.

    Raises:
        ValueError: it is neither.
    """
    return dt.datetime.fromisoformat(value.strip()).date()


def read(paths: Iterable[str], options: ReadingOptions) -> Iterator[Input | ErrorRecord]:
    """Read every path in the order given, folders in the order of their names."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read_standard_input(options)
        elif Path(path).is_dir():
            yield from _read_folder(path, options)
        else:
            yield from _read_file(path, options)


def error(code: str, message: str, source: str | None, id: str | None = None) -> ErrorRecord:
    """The error record for an article that could not be read or processed."""
    return ErrorRecord(
        schema=SCHEMA_VERSION,
        id=id,
        source=source,
        error=ErrorDetail(code=code, message=message),
    )


def display(path: str) -> str:
    r"""A path as text: bytes of a file name that are no UTF-8 are shown as ``\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def stem(path: str) -> str:
    """The id of an article in a file: the file's name without the suffix."""
    name = Path(path).name
    lower = name.lower()
    if lower.endswith(".gz"):
        name = name[:-3]
    return display(Path(name).stem or name)


def _read_standard_input(options: ReadingOptions) -> Iterator[Input | ErrorRecord]:
    if sys.stdin is None:
        yield error("closed", "standard input is closed; name a file, or pipe one in", "-")
        return
    yield from _read_stream(sys.stdin.buffer, "-", "stdin", options.input_format, options)


def _read_folder(folder: str, options: ReadingOptions) -> Iterator[Input | ErrorRecord]:
    found = False
    for path in _scan(folder):
        if isinstance(path, ErrorRecord):
            found = True
            yield path
        elif not options.skip or os.path.realpath(path) not in options.skip:
            found = True
            yield from _read_file(path, options)
    if not found:
        known = ", ".join(TEXT_SUFFIXES + JSONL_SUFFIXES)
        yield error(
            "no_articles",
            f"no articles in this folder: it is searched for {known}, and for these with .gz",
            display(folder),
        )


def _scan(folder: str) -> Iterator[str | ErrorRecord]:
    """Article files in a folder and those below it, sorted; hidden ones are passed over."""
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as problem:
        yield _os_error(problem, folder)
        return
    for entry in inside:
        if entry.name.startswith("."):
            continue
        # Links to folders are not followed: they may lead back up.
        if entry.is_dir(follow_symlinks=False):
            yield from _scan(entry.path)
        elif entry.name.lower().endswith(ARTICLE_SUFFIXES) and (
            entry.is_file() or (entry.is_symlink() and not entry.is_dir())
        ):
            yield entry.path


def _read_file(path: str, options: ReadingOptions) -> Iterator[Input | ErrorRecord]:
    shown = display(path)
    kind = options.input_format
    if kind == "auto":
        kind = _format_by_suffix(path)
    try:
        with Path(path).open("rb") as stream:
            yield from _read_stream(stream, shown, stem(path), kind, options)
    except (OSError, ValueError) as problem:
        yield _os_error(problem, path)


def _format_by_suffix(path: str) -> InputFormat:
    name = path.lower().removesuffix(".gz")
    if name.endswith(JSONL_SUFFIXES):
        return "jsonl"
    return "text" if name.endswith((*TEXT_SUFFIXES, ".md")) else "auto"


def _os_error(problem: Exception, path: str) -> ErrorRecord:
    shown = display(path)
    if isinstance(problem, FileNotFoundError):
        if stat_is_link(path):
            return error("not_found", "this link leads to no file", shown)
        return error("not_found", "there is no such file or folder; check the path", shown)
    if isinstance(problem, PermissionError):
        return error("no_permission", "no permission to read it", shown)
    reason = getattr(problem, "strerror", None) or str(problem)
    return error("unreadable", f"cannot be read: {reason}", shown)


def stat_is_link(path: str) -> bool:
    """Whether the path itself is a symbolic link."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


class _Rewound(io.RawIOBase):
    """A stream with bytes that were already taken from it put back in front."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview", /) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)]
        if data:
            self._head = self._head[len(data) :]
        else:
            data = _read_some(self._rest, len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _read_some(stream: BinaryIO, size: int) -> bytes:
    """What is there now, so that records of a slow pipe are not held back."""
    read1 = getattr(stream, "read1", stream.read)
    return cast("bytes", read1(size))


def _rewound(head: bytes, rest: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(_Rewound(head, rest), 65536))


def _read_stream(
    stream: BinaryIO, source: str, name: str, kind: InputFormat, options: ReadingOptions
) -> Iterator[Input | ErrorRecord]:
    try:
        head = stream.read(4)
        stream = _rewound(head, stream)
        if head.startswith(_GZIP_MAGIC):
            import gzip  # here: few inputs are packed

            unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))
            head = unpacked.read(4)
            stream = _rewound(head, unpacked)
        mark = byte_order_mark(head)
        if kind == "auto":
            stream, kind = _sniff(stream, mark)
        if kind == "jsonl":
            yield from _read_lines(stream, source, name, mark, options)
        else:
            yield _read_text(stream, source, name, options)
    except (EOFError, zlib.error):
        yield error("bad_gzip", "the gzip data is damaged or cut off; pack it again", source, name)
    except OSError as problem:
        if problem.errno is None:  # gzip.BadGzipFile
            yield error("bad_gzip", f"the gzip data is damaged: {problem}", source, name)
            return
        reason = problem.strerror or str(problem)
        yield error("unreadable", f"cannot be read: {reason}", source, name)


def _sniff(stream: BinaryIO, mark: tuple[bytes, str] | None) -> tuple[BinaryIO, InputFormat]:
    """JSON Lines when the first character that is no white space is ``{``."""
    head = b""
    while len(head) < _SNIFFED:
        more = _read_some(stream, 4096)
        # White space and "{" are one byte among NULs in UTF-16 and UTF-32 too.
        start = (more[len(mark[0]) :] if mark and not head else more).lstrip(_SPACE)
        head += more
        if start or not more:
            kind: InputFormat = "jsonl" if start.startswith(b"{") else "text"
            return _rewound(head, stream), kind
    return _rewound(head, stream), "text"


def _read_text(
    stream: BinaryIO, source: str, name: str, options: ReadingOptions
) -> Input | ErrorRecord:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return error("too_long", _too_long("file", "split it into its articles"), source, name)
    try:
        decoded = decode(data, options.encoding)
    except NotTextError:
        return error("binary", "this is no text but binary data; convert it to text", source, name)
    if not decoded.text.strip():
        return error("empty", "there is no text in it", source, name)
    return Input(
        id=name,
        source=source,
        text=decoded.text,
        published=options.published,
        published_from="option",
        fallback=decoded.fallback,
    )


def _too_long(what: str, advice: str) -> str:
    return f"the {what} is longer than {MAX_BYTES // 1024**2} MiB, more than any article; {advice}"


def _read_lines(
    stream: BinaryIO,
    source: str,
    name: str,
    mark: tuple[bytes, str] | None,
    options: ReadingOptions,
) -> Iterator[Input | ErrorRecord]:
    for number, line in _lines(stream, mark):
        where = f"{source}:{number}"
        fallback_id = f"{name}:{number}"
        if line is None:
            message = _too_long("line", "put each article on a line of its own")
            yield error("too_long", message, where, fallback_id)
        elif line := line.removeprefix(codecs.BOM_UTF8).strip():  # files with marks, concatenated
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
    elif record.published:
        try:
            item.published = parse_day(record.published)
        except ValueError:
            given = ascii(record.published[:40])
            message = f'"published" is {given}, which is no date; write it as YYYY-MM-DD, or null'
            return error("bad_date", message, where, id)
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
