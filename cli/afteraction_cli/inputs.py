"""What reading gives: inputs, and error records in the place of what could not be read."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from afteraction.record import SCHEMA_VERSION, ErrorDetail, ErrorRecord, PublishedFrom

InputFormat = Literal["auto", "text", "jsonl"]

# Bytes of one article or one line: room for the longest article the core takes, written in UTF-32
# or all in \u escapes. What is longer is skipped without being held in memory.
MAX_BYTES = 16 * 1024 * 1024


class Input(Struct, kw_only=True):
    """One article as read.

    ``fallback``: its encoding had to be guessed. ``flaw``: something in its record that could not
    be used, and without which it is read all the same.
    """

    id: str
    source: str
    text: str
    published: dt.date | None = None
    published_from: PublishedFrom = "record"
    title: str | None = None
    fallback: bool = False
    flaw: ErrorRecord | None = None


class ReadingOptions(Struct, frozen=True, kw_only=True):
    """How to read: see the options of the command. ``skip``: files a folder scan passes over."""

    input_format: InputFormat = "auto"
    published: dt.date | None = None
    encoding: str | None = None
    skip: frozenset[str] = frozenset()


def error(code: str, message: str, source: str | None, id: str | None = None) -> ErrorRecord:
    """The error record for an article that could not be read or processed."""
    return ErrorRecord(
        schema=SCHEMA_VERSION,
        id=id,
        source=source,
        error=ErrorDetail(code=code, message=message),
    )


def too_long(what: str, advice: str) -> str:
    """The message about a file or line of more than ``MAX_BYTES``."""
    return f"the {what} is longer than {MAX_BYTES // 1024**2} MiB, more than any article; {advice}"


def parse_day(value: str) -> dt.date:
    """The day of an ISO 8601 date or date and time.

    Raises:
        ValueError: it is neither.
    """
    return dt.datetime.fromisoformat(value.strip()).date()
