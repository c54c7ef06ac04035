"""The table: one row per event, drawn article by article so that memory stays flat."""

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from afteraction import Explanation, Record
from afteraction.record import Event
from afteraction_cli.printable import printable
from afteraction_cli.rendering import wording
from afteraction_cli.rendering.canvas import Canvas
from afteraction_cli.writing import Output

# Width of the columns that hold figures; the others share what is left.
_DATE, _KILLED, _WOUNDED = 11, 11, 9
_GAP = 2
_LEGEND = {
    wording.CONFLICT: "sources give different figures",
    wording.UNVERIFIED: "claimed by a party, or not verified",
}


class TableView:
    """One row per event under a line that names its article; a legend of the marks below all."""

    def __init__(self, output: Output) -> None:
        self._canvas = Canvas(output)
        self._articles = 0
        self._events = 0
        self._marks: set[str] = set()

    def show(self, result: Record | Explanation) -> None:
        """Draw the rows of one article."""
        record = result.record if isinstance(result, Explanation) else result
        if not self._articles:
            self._draw_header()
        self._articles += 1
        self._events += len(record.events)
        rows = self._grid()
        for event in record.events:
            self._add_row(rows, event, record)
        parts: list[RenderableType] = [_heading(record), rows]
        if not record.events:
            parts[1:] = [Text("no event found", style="dim")]
        if record.warnings:
            codes = dict.fromkeys(warning.code for warning in record.warnings)
            parts.append(Text(f"warnings: {', '.join(codes)}", style="dim"))
        self._canvas.draw(*parts, "")

    def finish(self) -> None:
        """Draw the legend of the marks that occurred, and how much there was."""
        if not self._articles:
            return
        legend = [f"{mark} {_LEGEND[mark]}" for mark in _LEGEND if mark in self._marks]
        articles = f"{self._articles:,} article{'s' * (self._articles != 1)}"
        events = f"{self._events:,} event{'s' * (self._events != 1)}"
        legend.append(f"{articles}, {events}")
        self._canvas.draw(*(Text(line, style="dim") for line in legend))

    def _grid(self) -> Table:
        """A table with the same columns for every article, so that they stand in line."""
        left = self._canvas.width - _DATE - _KILLED - _WOUNDED - 5 * _GAP
        place = left * 32 // 100
        claimed = max(10, left * 22 // 100)
        table = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)
        for width in (_DATE, place, left - place - claimed, _KILLED, _WOUNDED, claimed):
            table.add_column(width=width, overflow="fold")
        return table

    def _draw_header(self) -> None:
        table = self._grid()
        titles = ("Date", "Place", "Attacker → target", "Killed", "Wounded", "Claimed by")
        table.add_row(*(Text(title, style="bold") for title in titles))
        self._canvas.draw(table, Rule(style="dim"))

    def _add_row(self, table: Table, event: Event, record: Record) -> None:
        marks = wording.marks(event, record)
        self._marks.update(marks)
        parties = Text(wording.parties(event))
        parties.append(f"\n{event.type.replace('_', ' ')}", style="dim")
        table.add_row(
            Text(wording.date(event.date)),
            Text(wording.place(event.place)),
            parties,
            _figure(wording.toll(event.fatalities), marks),
            _figure(wording.toll(event.wounded)),
            Text(wording.names(event.claimed_by)),
        )


def _figure(words: str, marks: str = "") -> Text:
    best, _, bounds = words.partition("\n")
    figure = Text(best, style="bold")
    if marks:
        figure.append(f" {marks}", style="yellow")
    if bounds:
        figure.append(f"\n{bounds}", style="not bold dim")
    return figure


def _heading(record: Record) -> Text:
    """The article: its id, where it came from if the id does not tell, its day, its title."""
    heading = Text(printable(record.id), style="bold cyan", no_wrap=True, overflow="ellipsis")
    if record.source and record.id not in record.source:
        heading.append(f"  {printable(record.source)}", style="not bold dim")
    if record.published:
        heading.append(f"  published {record.published}", style="not bold dim")
    if record.title:
        heading.append(f"  {printable(record.title)}", style="not bold default")
    return heading
