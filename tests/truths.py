"""What a careful reader finds in an article, in the language of tests/phrasings/checking.py."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec


def truths(path: Path) -> dict[str, dict[str, Any]]:
    """The truths in a JSON Lines file, by the name of their article."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {row["article"]: row for row in map(msgspec.json.decode, lines)}


def parts(truth: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The truth of one article in its smallest parts, each named, so that each shows by itself."""
    for check, value in truth.items():
        if check in ("includes", "places", "dates", "actors"):
            yield from ((f"{check}[{n}]", {check: [one]}) for n, one in enumerate(value))
        elif check in ("events", "event"):
            events = value if check == "events" else [value]
            if check == "events":
                yield "events", {"number_of_events": len(value)}
            for n, event in enumerate(events):
                for field, expected in event.items():
                    yield f"events[{n}].{field}", {"events_at": {str(n): {field: expected}}}
        elif check not in ("article", "published"):
            yield check, {check: value}
