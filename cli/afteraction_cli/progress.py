"""How far a long run has come: one line on the terminal, gone when it is done."""

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

# Shorter runs need no progress, and are not made to wait for rich to be imported.
_PATIENCE = 1.0


class ProgressLine:
    """Counts articles on standard error, if that is a terminal and nothing else is drawn there."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._begin = time.monotonic()
        self._done = 0
        self._progress: Progress | None = None

    def advance(self) -> None:
        """One more article is done."""
        if not self._wanted:
            return
        self._done += 1
        if self._progress is None:
            if time.monotonic() - self._begin < _PATIENCE:
                return
            self._progress = _start(self._done)
        else:
            self._progress.advance(self._progress.task_ids[0])

    def close(self) -> None:
        """Remove the line."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None


def progress_is_seen() -> bool:
    """Whether standard error is a terminal, and the records go to a file.

    Records on the same terminal show the progress themselves, and of a pipe nobody knows what its
    reader draws.
    """
    try:
        if not os.isatty(2) or os.isatty(1):
            return False
        return not stat.S_ISFIFO(os.fstat(1).st_mode)
    except OSError:
        return False


def _start(done: int) -> "Progress":
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.completed:,} articles"),
        TimeElapsedColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
    progress.add_task("", total=None, completed=done)
    progress.start()
    return progress
