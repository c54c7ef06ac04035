"""The sample articles: texts of our own, and the records they give."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from afteraction import Record, extract

FOLDER = Path(__file__).parent.parent / "sample_articles"
BATCH = FOLDER / "batch.jsonl"


class Line(msgspec.Struct, forbid_unknown_fields=True):
    """One line of the batch file."""

    id: str
    text: str
    published: str | None = None
    title: str | None = None


class Sample(NamedTuple):
    """An article, its name (``batch/…`` for a line of the batch) and how to read it."""

    name: str
    text: str
    published: str | None
    title: str | None

    def record(self) -> Record:
        """The record as the command line gives it from within the folder of samples."""
        in_batch = self.name.startswith("batch/")
        return extract(
            self.text,
            self.published,
            id=self.name.removeprefix("batch/"),
            source="batch.jsonl" if in_batch else f"{self.name}.txt",
            title=self.title,
            published_from="record" if in_batch else "option",
        )


def samples(published: dict[str, str]) -> Iterator[Sample]:
    """All samples by name; ``published`` gives the day for files that do not carry it."""
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield Sample(path.stem, text, published.get(path.stem), None)
    for line in BATCH.read_text(encoding="utf-8").splitlines():
        one = msgspec.json.decode(line, type=Line)
        yield Sample(f"batch/{one.id}", one.text, one.published, one.title)
