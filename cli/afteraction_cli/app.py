"""The way into the command and out of it: whatever happens, an exit code and no traceback."""

import gc
import os
import sys
from typing import NoReturn

from afteraction_cli.stopping import READER_GONE, Stopped, watch_signals


def main() -> NoReturn:
    """Run the command and end the process."""
    code = 0
    try:
        watch_signals()
        gc.disable()  # what is loaded now stays; job.py turns it on again
        # Here and not at the top: Ctrl-C while modules load is quiet too.
        from afteraction_cli.command import app

        app(prog_name="afteraction")
    except Stopped as stop:
        code = stop.exit_code
    except OSError as problem:  # help that cannot be printed
        from afteraction_cli.writing import NOT_WRITTEN, say

        say(f"cannot write: {problem.strerror or problem}")
        code = NOT_WRITTEN
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    _leave(code)


def _leave(code: int) -> NoReturn:
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        code = code or READER_GONE
    # Without the interpreter's tidying up: it complains when the reader of a pipe has gone, and
    # freeing the lexicons takes longer than reading a short article.
    os._exit(code)
