"""Where results and errors go: standard output, a file that appears whole or not at all."""

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

import msgspec

from afteraction_cli.printable import printable
from afteraction_cli.stopping import READER_GONE, Stopped

if TYPE_CHECKING:  # the core is not loaded just to print a version
    from afteraction.record import ErrorRecord

NOT_WRITTEN = 3
_ENCODER = msgspec.json.Encoder()


class OutputError(Exception):
    """Results cannot be written; the text says where and why."""


class Output(Protocol):
    """Takes bytes. ``close`` makes them last; ``discard`` leaves nothing behind."""

    is_terminal: bool

    def write(self, data: bytes) -> None:
        """Write and hand on at once."""
        ...

    def close(self) -> None:
        """All is written."""
        ...

    def discard(self) -> None:
        """Something went wrong: leave nothing that could pass for a whole output."""
        ...


def open_output(path: str | None) -> Output:
    """The output of that path; standard output for None and ``-``.

    Raises:
        OutputError: it cannot be written to.
    """
    if path is None or path == "-":
        if sys.stdout is None:
            raise OutputError("standard output is closed")
        return StreamOutput(sys.stdout.buffer, "standard output")
    try:
        target = Path(path)
        if target.is_dir():
            raise OutputError(f"{printable(path)} is a folder; name a file in it")
        if target.exists() and not target.is_file():
            # A device or a named pipe takes bytes, but cannot be replaced.
            return StreamOutput(target.open("wb", buffering=0), path)
        # Of a link, the file it leads to is replaced, not the link.
        return AtomicOutput(target.resolve(), path)
    except (OSError, ValueError, RuntimeError) as problem:
        raise _cannot_write(path, problem) from problem


def _cannot_write(path: str, problem: Exception) -> OutputError:
    if isinstance(problem, FileNotFoundError):
        return OutputError(f"{printable(path)}: there is no such folder to write to")
    reason = getattr(problem, "strerror", None) or str(problem)
    return OutputError(f"{printable(path)} cannot be written: {reason}")


class StreamOutput:
    """A stream that is written as it goes: standard output, a pipe, a device."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self.is_terminal = stream.isatty()

    def write(self, data: bytes) -> None:
        """Write and flush: whoever reads the pipe gets each record when it is ready."""
        try:
            self._stream.write(data)
            self._stream.flush()
        except BrokenPipeError:
            raise Stopped(READER_GONE) from None
        except (OSError, ValueError) as problem:
            raise _cannot_write(self._name, problem) from problem

    def close(self) -> None:
        """Everything is flushed already."""

    def discard(self) -> None:
        """What is written cannot be taken back."""


class AtomicOutput:
    """A file that is there whole or not at all: written beside its place, then renamed into it."""

    is_terminal = False

    def __init__(self, target: Path, name: str) -> None:
        import tempfile  # here: standard output needs none of it

        self._target = target
        self._name = name
        handle, path = tempfile.mkstemp(dir=target.parent, prefix=".afteraction-", suffix=".part")
        self._path = Path(path)
        self._stream = cast("BinaryIO", os.fdopen(handle, "wb"))
        with contextlib.suppress(OSError):  # a file system without modes
            self._path.chmod(_mode(target))

    def write(self, data: bytes) -> None:
        """Write to the file that nobody sees yet."""
        try:
            self._stream.write(data)
        except OSError as problem:
            raise _cannot_write(self._name, problem) from problem

    def close(self) -> None:
        """Put the file in its place, safe on the disk."""
        try:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._stream.close()
            self._path.replace(self._target)
        except OSError as problem:
            raise _cannot_write(self._name, problem) from problem

    def discard(self) -> None:
        """Remove the file that nobody has seen."""
        with contextlib.suppress(OSError):
            self._stream.close()
        with contextlib.suppress(OSError):
            self._path.unlink()


def _mode(target: Path) -> int:
    """The mode of the file to be replaced, or that of a new one."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def say(message: str) -> None:
    """One line on standard error, if there is one."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.buffer.write(f"afteraction: {printable(message)}\n".encode("utf-8", "replace"))
        sys.stderr.buffer.flush()


class ErrorStream:
    """Takes error records: one line for a person on standard error, or JSON Lines in a file."""

    def __init__(self, path: str | None, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._file: Output | None = None
        if path is None:
            return
        if path == "-":
            if sys.stderr is not None:
                self._file = StreamOutput(sys.stderr.buffer, "standard error")
            return
        try:
            # Not atomic: the errors of a run that was stopped are wanted too.
            stream = Path(path).open("wb", buffering=0)  # noqa: SIM115 -- open until the end
            self._file = StreamOutput(stream, path)
        except (OSError, ValueError) as problem:
            raise _cannot_write(path, problem) from problem

    def report(self, record: "ErrorRecord") -> None:
        """Write one error."""
        if self._file is not None:
            self._file.write(_ENCODER.encode(record) + b"\n")
        elif not self._quiet:
            say(f"{_in_words(record.source)}: {record.error.message}")


def _in_words(source: str | None) -> str:
    """A source as a person names it."""
    if source is not None and (source == "-" or source.startswith("-:")):
        return f"standard input{source[1:]}"
    return source or '""'
