"""The explain view, for those who have to defend a number.

The article sentence by sentence, under each what every rule read in it, and the candidates that
were removed, with the reason.
"""

from itertools import pairwise

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from afteraction import Explanation, Record
from afteraction.article import Article
from afteraction.findings import Candidate
from afteraction.record import Casualty, Event, Source
from afteraction_cli.printable import printable
from afteraction_cli.rendering import wording
from afteraction_cli.rendering.canvas import Canvas
from afteraction_cli.writing import Output

_STYLES = {
    "dates": "cyan",
    "places": "green",
    "actors": "magenta",
    "casualties": "red",
    "events": "yellow",
}
_REMOVED = "✗"


class ExplainView:
    """Draws one article after another."""

    def __init__(self, output: Output) -> None:
        self._canvas = Canvas(output)
        self._started = False

    def show(self, result: Record | Explanation) -> None:
        """Draw one explained article."""
        if not isinstance(result, Explanation):
            raise TypeError("the explain view needs an Explanation")
        if not self._started:
            self._started = True
            self._canvas.draw(self._legend())
        record = result.record
        self._canvas.draw(Rule(_title(record), align="left", style="dim"))
        for label, start, end, candidates in _parts(result):
            self._canvas.draw(self._part(result.article, label, start, end, candidates))
        self._canvas.draw(*_conclusions(record), "")

    def finish(self) -> None:
        """Nothing stands below the articles."""

    def _legend(self) -> Text:
        legend = Text()
        for stage, style in _STYLES.items() if self._canvas.has_colour else ():
            legend.append(f"{stage}  ", style=style)
        if not self._canvas.has_colour:
            legend.append("[found]  ")
        return legend.append(f"{_REMOVED} removed, with the reason", style="dim")

    def _part(
        self, article: Article, label: str, start: int, end: int, candidates: list[Candidate]
    ) -> Table:
        """A sentence with its spans marked, and under it a line for each candidate."""
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=10, style="dim")
        table.add_column(width=self._canvas.width - 12, overflow="fold")
        table.add_row(label, self._marked(article, start, end, candidates))
        if candidates:
            table.add_row("", self._readings(article, candidates))
        return table

    def _marked(self, article: Article, start: int, end: int, candidates: list[Candidate]) -> Text:
        kept = [found for found in candidates if found.removed is None]
        if not self._canvas.has_colour:
            return Text(_bracketed(article.text, start, end, kept))
        # Pieces between the edges of spans, each in the colour of the shortest span over it.
        edges = sorted({start, end, *_edges(kept, start, end)})
        text = Text()
        for left, right in pairwise(edges):
            over = [found for found in kept if found.start <= left and found.end >= right]
            shortest = min(over, key=lambda found: found.end - found.start, default=None)
            style = f"bold {_style(shortest)} underline" if shortest else ""
            text.append(printable(article.text[left:right]), style=style)
        return text

    def _readings(self, article: Article, candidates: list[Candidate]) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0))
        room = self._canvas.width - 14
        table.add_column(width=1)
        table.add_column(max_width=room * 30 // 100, overflow="fold")
        table.add_column(max_width=max(26, room * 34 // 100), overflow="fold")
        table.add_column(overflow="fold")
        for found in candidates:
            words = Text(printable(article.text[found.start : found.end]), style=_style(found))
            reading = Text(printable(found.reading))
            if found.removed is not None:
                words.stylize("strike dim")
                dash = " — " if found.reading else ""
                reading.append(f"{dash}{printable(found.removed)}", style="dim italic")
            mark = _REMOVED if found.removed is not None else ""
            table.add_row(mark, words, Text(found.rule, style="dim"), reading)
        return table


def _style(found: Candidate) -> str:
    return _STYLES.get(found.stage, "blue")


def _title(record: Record) -> Text:
    published = record.published or "not known"
    if record.published_from:
        published += f" (from {record.published_from})"
    return Text(f"{printable(record.id)}  published: {published}", style="bold")


def _parts(result: Explanation) -> list[tuple[str, int, int, list[Candidate]]]:
    """The sentences, and what is none, in text order, each with the candidates that begin in it."""
    article = result.article
    parts = [
        ("heading" if sentence.heading else str(sentence.number + 1), sentence.start, sentence.end)
        for sentence in article.sentences
    ]
    parts += [
        (segment.kind, segment.start, segment.end)
        for segment in article.segments
        if segment.kind not in ("heading", "body")
    ]
    parts.sort(key=lambda part: part[1])
    found = sorted(
        result.candidates, key=lambda item: (item.removed is not None, item.start, item.end)
    )
    shown: list[tuple[str, int, int, list[Candidate]]] = []
    for number, (label, start, end) in enumerate(parts):
        following = parts[number + 1][1] if number + 1 < len(parts) else len(article.text) + 1
        begin = start if number else 0
        inside = [item for item in found if begin <= item.start < following]
        shown.append((label, start, end, inside))
    return shown


def _edges(spans: list[Candidate], start: int, end: int) -> list[int]:
    return [edge for span in spans for edge in (span.start, span.end) if start < edge < end]


def _bracketed(text: str, start: int, end: int, kept: list[Candidate]) -> str:
    """The text with every span between brackets, for when there is no colour."""
    spans = {(found.start, min(found.end, end)) for found in kept if start <= found.start < end}
    opens = [span[0] for span in spans]
    closes = [span[1] for span in spans]
    edges = sorted({start, end, *opens, *closes})
    pieces = []
    for left, right in zip(edges, [*edges[1:], end], strict=True):
        pieces.append("]" * closes.count(left) + "[" * opens.count(left))
        pieces.append(printable(text[left:right]))
    return "".join(pieces)


def _conclusions(record: Record) -> list[RenderableType]:
    """What the record says in the end: casualty statements, events, warnings."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=10, style="dim")
    table.add_column(overflow="fold")
    for casualty in record.casualties:
        table.add_row(casualty.id, Text(_statement(casualty)))
    for number, event in enumerate(record.events, 1):
        table.add_row(f"event {number}", Text(_event(event)))
    if not record.events:
        table.add_row("events", "none found")
    for warning in record.warnings:
        table.add_row("warning", Text(f"{warning.code}: {printable(warning.message)}"))
    return [table]


def _statement(casualty: Casualty) -> str:
    count = casualty.count
    figure = "?" if count.value is None else f"{count.value:,}"
    if count.value is None or not count.value == count.min == count.max:
        low = "" if count.min is None else f"{count.min:,}"
        high = "" if count.max is None else f"{count.max:,}"
        figure += f" ({low}–{high})" if low or high else ""
    words = [f"{casualty.outcome} {'about ' * count.approximate}{figure}", casualty.victims.side]
    words.append(casualty.status)
    if casualty.verified is not None:
        words.append("verified" if casualty.verified else "not verified")
    if casualty.source is not None:
        words.append(f"according to {_source(casualty.source)}")
    if casualty.subset_of:
        words.append(f"part of {casualty.subset_of}")
    if casualty.superseded_by:
        words.append(f"superseded by {casualty.superseded_by}")
    if casualty.conflicts_with:
        words.append(f"conflicts with {', '.join(casualty.conflicts_with)}")
    if casualty.scope != "event":
        words.append(casualty.scope.replace("_", " "))
    return printable(f'{" · ".join(words)} · "{casualty.text}" · {casualty.rule}')


def _source(source: Source) -> str:
    return source.actor or f'"{source.text}"'


def _event(event: Event) -> str:
    deaths = wording.in_line(wording.toll(event.fatalities))
    basis = f", {event.fatalities.basis}" if event.fatalities.basis else ""
    words = [
        event.type.replace("_", " "),
        wording.date(event.date).replace("\n–", " to "),
        wording.place(event.place),
        wording.parties(event),
        f"killed {deaths}{basis}",
        f"wounded {wording.in_line(wording.toll(event.wounded))}",
    ]
    if event.claimed_by:
        words.append(f"claimed by {wording.names(event.claimed_by)}")
    if event.casualties:
        words.append(f"from {', '.join(event.casualties)}")
    return " · ".join(words)
