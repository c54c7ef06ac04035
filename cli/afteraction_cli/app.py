"""The way into the command, and every way out of it: signals and exit codes."""

import os
import signal
import sys
from types import FrameType
from typing import NoReturn

INTERRUPTED, TERMINATED, READER_GONE = 130, 143, 141


class Terminated(BaseException):
    """The process was asked to end (SIGTERM)."""


def main() -> NoReturn:
    """Run the command and end the process; never a traceback."""
    try:
        signal.signal(signal.SIGTERM, _terminate)
        # Here, and not at the top: Ctrl-C while modules load is quiet too.
        from afteraction_cli.command import app

        app(prog_name="afteraction", standalone_mode=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Terminated:
        code = TERMINATED
    except BrokenPipeError:
        code = READER_GONE
    _leave(code)


def _terminate(signum: int, frame: FrameType | None) -> None:
    raise Terminated


def _leave(code: int) -> NoReturn:
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:
        code = code or READER_GONE
    # Without the interpreter's tidying up: a reader that is gone would make it complain, and
    # freeing the lexicons takes as long as reading an article.
    os._exit(code)
