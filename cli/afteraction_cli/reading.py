"""Paths, folders, standard input and gzip, read into inputs one at a time.

Whatever cannot be read becomes an error record in its place, and reading goes on: one bad file or
line never costs the others theirs. Nothing here reads more than one article into memory.
"""

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from afteraction.record import ErrorRecord
from afteraction_cli.decoding import NotTextError, decode
from afteraction_cli.inputs import (
    MAX_BYTES,
    Input,
    InputFormat,
    ReadingOptions,
    error,
    too_long,
)
from afteraction_cli.json_lines import read_lines
from afteraction_cli.streams import sniff, unpacked

STANDARD_INPUT = "-"
TEXT_SUFFIXES = (".txt", ".text")
JSONL_SUFFIXES = (".jsonl", ".ndjson")
# What a folder is searched for. Not .md or .json: in a folder those describe articles.
ARTICLE_SUFFIXES = tuple(
    suffix + packed for suffix in TEXT_SUFFIXES + JSONL_SUFFIXES for packed in ("", ".gz")
)

# Errors that mean that an input could not even be opened.
UNOPENED = frozenset({"not_found", "no_permission", "no_articles", "closed", "unreadable"})


def read(paths: Iterable[str], options: ReadingOptions) -> Iterator[Input | ErrorRecord]:
    """Read every path in the order given, folders in the order of their names."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read_standard_input(options)
        elif os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises where it may not look
            yield from _read_folder(path, options)
        else:
            yield from _read_file(path, options)


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
    if isinstance(problem, FileNotFoundError) or not path:
        if os.path.islink(path):  # noqa: PTH114 -- as above
            return error("not_found", "this link leads to no file", shown)
        return error("not_found", "there is no such file or folder; check the path", shown)
    if isinstance(problem, PermissionError):
        return error("no_permission", "no permission to read it", shown)
    reason = getattr(problem, "strerror", None) or str(problem)
    return error("unreadable", f"cannot be read: {reason}", shown)


def _read_stream(
    stream: BinaryIO, source: str, name: str, kind: InputFormat, options: ReadingOptions
) -> Iterator[Input | ErrorRecord]:
    try:
        stream, mark = unpacked(stream)
        if kind == "auto":
            stream, kind = sniff(stream, mark)
        if kind == "jsonl":
            yield from read_lines(stream, source, name, mark, options)
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


def _read_text(
    stream: BinaryIO, source: str, name: str, options: ReadingOptions
) -> Input | ErrorRecord:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return error("too_long", too_long("file", "split it into its articles"), source, name)
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
