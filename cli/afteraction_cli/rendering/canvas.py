"""Where the views for people draw: rich's console, in front of an output."""

import io
import os
import sys

from rich.console import Console, RenderableType
from rich.text import Text

from afteraction_cli.writing import Output

# Without a terminal there is no width to go by.
DEFAULT_WIDTH = 100
_NARROWEST, _WIDEST = 60, 160


class Canvas:
    """Draws with rich, writes through the output.

    Markup, emoji codes and highlighting are off: text of an article is never an instruction.
    """

    def __init__(self, output: Output) -> None:
        self._output = output
        self._drawn = io.StringIO()
        self.width = _width(output)
        self._console = Console(
            file=self._drawn,
            # None leaves FORCE_COLOR its say; NO_COLOR and TERM=dumb are rich's to honour.
            force_terminal=True if output.is_terminal else None,
            width=self.width,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    @property
    def has_colour(self) -> bool:
        """Whether colours will be seen."""
        return self._console.color_system is not None and not self._console.no_color

    def draw(self, *parts: RenderableType) -> None:
        """Draw each part and write it out."""
        for part in parts:
            # Said again here: the console joins texts, and forgets what they were told.
            cut = isinstance(part, Text) and part.no_wrap
            self._console.print(part, no_wrap=cut, overflow="ellipsis" if cut else None)
        lines = [line.rstrip() for line in self._drawn.getvalue().split("\n")]
        self._output.write("\n".join(lines).encode("utf-8", "replace"))
        self._drawn.seek(0)
        self._drawn.truncate()


def _width(output: Output) -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        width = int(given)
    elif output.is_terminal and sys.stdout is not None:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH
        except (OSError, ValueError):
            width = DEFAULT_WIDTH
    else:
        width = DEFAULT_WIDTH
    return max(_NARROWEST, min(width, _WIDEST))
