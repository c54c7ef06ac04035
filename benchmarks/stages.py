"""The stages one by one: megabytes of text a second on one core, peers beside them.

    python benchmarks/stages.py [--rounds N] [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER) go through the chain N times; each stage gets
the articles as the ones before it left them, and its CPU time is added up by itself. The first
round, which reads lexicons and compiles patterns, does not count. Beside the dates stage, on the
same articles and if it is installed: dateparser's search_dates.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from afteraction.article import Article
from afteraction.chain import STAGES
from afteraction.findings import Findings

SAMPLES = Path(__file__).parents[1] / "sample_articles"


def seconds_by_stage(texts: list[str], rounds: int) -> dict[str, float]:
    """CPU seconds of each part of the work, over all texts and rounds."""
    taken = {"article": 0.0, **{stage.__name__: 0.0 for stage in STAGES}}
    for text in texts * rounds:
        begin = time.process_time()
        findings = Findings(article=Article(text))
        now = time.process_time()
        taken["article"] += now - begin
        for stage in STAGES:
            begin = now
            stage(findings)
            now = time.process_time()
            taken[stage.__name__] += now - begin
    return taken


def search_dates() -> Callable[[str], object] | None:
    """The peer's search, or None where it is not installed."""
    try:
        from dateparser.search import search_dates as search
    except ImportError:
        return None
    return lambda text: search(text, languages=["en"])


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"no .txt files in {options.folder}")
    size = sum(len(text.encode()) for text in texts) / 1e6
    seconds_by_stage(texts, 1)
    taken = seconds_by_stage(texts, options.rounds)
    for name, seconds in taken.items():
        print(f"{name:24}{options.rounds * size / seconds:9.2f} MB/s")
    whole = sum(taken.values())
    print(f"{'all':24}{options.rounds * size / whole:9.2f} MB/s", end="")
    print(f"{options.rounds * len(texts) / whole:9.0f} articles/s")
    if search := search_dates():
        search(texts[0])
        begin = time.process_time()
        for text in texts:
            search(text)
        peer = size / (time.process_time() - begin)
        print(f"{'dateparser search_dates':24}{peer:9.2f} MB/s")


if __name__ == "__main__":
    main()
