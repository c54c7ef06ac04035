"""The places stage alone: megabytes of text a second on one core, and what opening costs.

    python benchmarks/places.py [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER), repeated to about a megabyte.
"""

import argparse
import time
from pathlib import Path

from afteraction.article import Article
from afteraction.findings import Findings
from afteraction.places import find_places
from afteraction.places.areas import areas
from afteraction.places.gazetteer import Gazetteer, gazetteer, reader

SAMPLES = Path(__file__).parents[1] / "sample_articles"
SIZE = 1_000_000


def stage(texts: list[str]) -> tuple[float, int]:
    """CPU seconds of the stage on texts, and how many places it found; articles are made before."""
    articles = [Article(text) for text in texts]
    find_places(Findings(article=articles[0]))
    found = 0
    begin = time.process_time()
    for article in articles:
        findings = Findings(article=article)
        find_places(findings)
        found += len(findings.places)
    return time.process_time() - begin, found


def opening() -> tuple[float, float]:
    """CPU milliseconds to open the gazetteer and to read the lexicons."""
    path = Path(reader.__file__).with_name("gazetteer.bin")
    begin = time.process_time()
    Gazetteer(path)
    opened = time.process_time()
    areas.cache_clear()
    areas()
    return 1000 * (opened - begin), 1000 * (time.process_time() - opened)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    folder = parser.parse_args().folder
    once = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    if not once:
        raise SystemExit(f"no .txt files in {folder}")
    size = sum(len(text) for text in once)
    texts = once * max(1, SIZE // size)
    seconds, found = stage(texts)
    opened, lexicons = opening()
    total = sum(len(text) for text in texts)
    print(f"{'places stage, MB/s':<32}{total / seconds / 1e6:>8.2f}")
    print(f"{'places per 1,000 characters':<32}{1000 * found / total:>8.2f}")
    print(f"{'entries in the gazetteer':<32}{len(gazetteer()):>8,}")
    print(f"{'opening the gazetteer, ms':<32}{opened:>8.2f}")
    print(f"{'reading the lexicons, ms':<32}{lexicons:>8.2f}")


if __name__ == "__main__":
    main()
