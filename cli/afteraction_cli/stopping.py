"""Being stopped from outside: by Ctrl-C, by a signal, by a pipe whose reader has gone.

Each ends the command at once and quietly, with the exit code shells give it.
"""

import signal
from types import FrameType

READER_GONE = 141  # 128 + SIGPIPE
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE")


class Stopped(BaseException):
    """Passes through everything, tidying up on its way, and carries the exit code.

    No KeyboardInterrupt or BrokenPipeError, which libraries on the way answer in their own manner.
    """

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def watch_signals() -> None:
    """From now on signals raise :class:`Stopped`; those that are ignored (nohup) stay ignored."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is None:
            continue
        # Python itself ignores SIGPIPE, so there that says nothing of what was wanted.
        if name == "SIGPIPE" or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    # Once is enough: a second Ctrl-C must not keep a half-written file from being removed.
    for name in _SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    raise Stopped(128 + number)
