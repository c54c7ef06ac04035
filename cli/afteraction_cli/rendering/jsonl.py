"""JSON Lines: the contract. One record a line, UTF-8, keys in the order of the types."""

import msgspec

from afteraction import Explanation, Record
from afteraction_cli.writing import Output

_ENCODER = msgspec.json.Encoder()


class JsonlView:
    """Writes each record as one line, at once, so that a reader of the pipe can go on."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def show(self, result: Record | Explanation) -> None:
        """Write one record."""
        record = result.record if isinstance(result, Explanation) else result
        self._output.write(_ENCODER.encode(record) + b"\n")

    def finish(self) -> None:
        """Nothing stands below the records."""
