"""Streams of bytes: unpacked, looked into, and rewound."""

import io
import re
from typing import BinaryIO, cast

from afteraction_cli.decoding import byte_order_mark
from afteraction_cli.inputs import InputFormat

_GZIP_MAGIC = b"\x1f\x8b"
_SPACE = b" \t\r\n\v\f\0"
# So much white space in front is no JSON Lines any more.
_SNIFFED = 1024 * 1024


def unpacked(stream: BinaryIO) -> tuple[BinaryIO, tuple[bytes, str] | None]:
    """The stream, unpacked if it is gzip, and the byte order mark it begins with.

    Reading it may raise ``EOFError``, ``zlib.error`` and ``gzip.BadGzipFile`` on damaged data.
    """
    head = stream.read(4)
    stream = _rewound(head, stream)
    if head.startswith(_GZIP_MAGIC):
        import gzip  # here: few inputs are packed

        inside = cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))
        head = inside.read(4)
        stream = _rewound(head, inside)
    return stream, byte_order_mark(head)


# A record, or an array of them, which is told how to become lines.
_JSON = re.compile(rb'\{|\[\s*\{\s*"')


def sniff(stream: BinaryIO, mark: tuple[bytes, str] | None) -> tuple[BinaryIO, InputFormat]:
    """JSON Lines when the first character that is no white space is ``{``."""
    head = b""
    while len(head) < _SNIFFED:
        more = _read_some(stream, 4096)
        # White space and "{" are one byte among NULs in UTF-16 and UTF-32 too.
        start = (more[len(mark[0]) :] if mark and not head else more).lstrip(_SPACE)
        head += more
        if start or not more:
            kind: InputFormat = "jsonl" if _JSON.match(start) else "text"
            return _rewound(head, stream), kind
    return _rewound(head, stream), "text"


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
