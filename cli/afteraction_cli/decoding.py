"""Bytes to text: byte order mark, then UTF-8, then ``--encoding``, then Windows-1252.

Each is tried strictly and the first that gives text is taken, so nothing is ever guessed where it
need not be, and nothing depends on the locale. Windows-1252 can read any bytes: what comes out of
it is a guess, and is marked as one.
"""

import codecs
import re

from msgspec import Struct

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FALLBACK = "cp1252"

# Control characters that no text holds. Tab, line and form feeds, backspace (overstrikes), escape
# (colours) and the DOS end-of-file mark do occur in it.
_CONTROL = re.compile(r"[\x00-\x07\x0e-\x19\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_SAMPLE = 65536
_MAGIC = (b"%PDF-",)


class Decoded(Struct, frozen=True):
    """The text; ``fallback`` when its encoding had to be guessed."""

    text: str
    fallback: bool = False


class NotTextError(ValueError):
    """The bytes are no text in any encoding that was tried."""


def byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that ``data`` begins with, and the encoding it stands for."""
    return next((pair for pair in BYTE_ORDER_MARKS if data.startswith(pair[0])), None)


def is_text_encoding(name: str) -> bool:
    """Whether Python knows an encoding of that name that turns bytes into text."""
    try:
        "".encode(name)
        b"".decode(name)
    except (
        LookupError,
        ValueError,
    ):  # ValueError: a NUL in the name, or a codec that is not for text
        return False
    return True


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode the bytes of one article.

    Args:
        data: the bytes; a byte order mark is not part of the text.
        encoding: tried where the bytes have no byte order mark and are not UTF-8.

    Raises:
        NotTextError: the bytes are a picture, an archive, a program …
    """
    if data.startswith(_MAGIC):
        raise NotTextError
    mark = byte_order_mark(data)
    if mark is not None:
        text = _strict(data[len(mark[0]) :], mark[1])
        if text is not None:
            return Decoded(text)
    for name in ("utf-8", encoding):
        text = _strict(data, name) if name else None
        if text is not None:
            return Decoded(text)
    text = data.decode(FALLBACK, "replace")
    if _is_binary(text):
        raise NotTextError
    return Decoded(text, fallback=True)


def _strict(data: bytes, encoding: str) -> str | None:
    """The text, if the bytes are valid in that encoding and what they give is text."""
    try:
        text = data.decode(encoding)
        if not text.isascii():
            text.encode("utf-8", "strict")  # some codecs let half a surrogate pair through
    except (UnicodeError, ValueError):
        return None
    return None if _is_binary(text) else text


def _is_binary(text: str) -> bool:
    """Whether one character in twenty or more is a control character: a stray NUL is no reason."""
    sample = text[:_SAMPLE]
    return not sample.isprintable() and len(_CONTROL.findall(sample)) * 20 > len(sample)
