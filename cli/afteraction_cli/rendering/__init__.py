"""The views of a record, one module each. Only what draws for a terminal imports rich.

A view is given results one by one and writes each at once, so that memory stays flat.
"""

from typing import Literal, Protocol

from afteraction import Explanation, Record
from afteraction_cli.writing import Output

Format = Literal["auto", "jsonl", "table", "explain"]


class View(Protocol):
    """Writes results to an output as they come."""

    def show(self, result: Record | Explanation) -> None:
        """Write one result."""
        ...

    def finish(self) -> None:
        """Write what stands below all of them."""
        ...


def open_view(format: Format, output: Output) -> View:
    """The view of that name; ``auto`` is a table on a terminal and JSON Lines elsewhere."""
    if format == "auto":
        format = "table" if output.is_terminal else "jsonl"
    if format == "table":
        from afteraction_cli.rendering.table import TableView

        return TableView(output)
    if format == "explain":
        from afteraction_cli.rendering.explain import ExplainView

        return ExplainView(output)
    from afteraction_cli.rendering.jsonl import JsonlView

    return JsonlView(output)
