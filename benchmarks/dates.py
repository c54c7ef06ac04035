"""The dates stage alone: megabytes of text a second on one core.

    python benchmarks/dates.py [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER), repeated to about a megabyte. Beside it, on a
share of the same articles and if it is installed, dateparser's search_dates.
"""

import argparse
import time
from pathlib import Path

from afteraction.article import Article
from afteraction.dates import find_dates
from afteraction.findings import Findings

SAMPLES = Path(__file__).parents[1] / "sample_articles"
SIZE = 1_000_000


def stage(texts: list[str]) -> tuple[float, int]:
    """CPU seconds of the stage on texts, and how many dates it found; articles are made before."""
    articles = [Article(text) for text in texts]
    find_dates(Findings(article=articles[0]))
    found = 0
    begin = time.process_time()
    for article in articles:
        findings = Findings(article=article)
        find_dates(findings)
        found += len(findings.dates)
    return time.process_time() - begin, found


def peer(texts: list[str]) -> tuple[float, int] | None:
    """The same of dateparser's search_dates; None if dateparser is not there."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    search_dates(texts[0], languages=["en"])
    begin = time.process_time()
    found = sum(len(search_dates(text, languages=["en"]) or []) for text in texts)
    return time.process_time() - begin, found


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    folder = parser.parse_args().folder
    once = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    if not once:
        raise SystemExit(f"no .txt files in {folder}")
    size = sum(len(text) for text in once)
    texts = once * max(1, SIZE // size)
    print(f"{'':32}{'MB/s':>8}{'dates':>8}")
    for name, sample, measured in (
        ("afteraction, dates stage", texts, stage(texts)),
        ("dateparser search_dates", once, peer(once)),
    ):
        if measured is None:
            print(f"{name:32}{'-':>8}")
            continue
        seconds, found = measured
        megabytes = sum(len(text.encode()) for text in sample) / 1e6
        print(f"{name:32}{megabytes / seconds:8.3f}{found * len(once) // len(sample):8}")


if __name__ == "__main__":
    main()
