"""Throughput of the casualties stage alone, on one core.

    python benchmarks/casualties.py [--rounds N] [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER) go once through the stages before it; then the
casualties stage alone runs N times over all of them. Times are CPU seconds; the best of three
series counts, since anything slower was slowed down by something else.
"""

import argparse
import time
from pathlib import Path

from afteraction.article import Article
from afteraction.casualties import find_casualties
from afteraction.chain import STAGES
from afteraction.findings import Findings

SAMPLES = Path(__file__).parents[1] / "sample_articles"
SERIES = 3


def prepared(text: str) -> Findings:
    """An article as the casualties stage gets it."""
    findings = Findings(article=Article(text))
    for stage in STAGES[: STAGES.index(find_casualties)]:
        stage(findings)
    return findings


def seconds(articles: list[Findings], rounds: int) -> float:
    """CPU seconds of the stage over all articles, ``rounds`` times."""
    begin = time.process_time()
    for _ in range(rounds):
        for findings in articles:
            find_casualties(findings)
    return time.process_time() - begin


def main() -> None:
    """Measure and print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"no .txt files in {options.folder}")
    articles = [prepared(text) for text in texts]
    seconds(articles, 1)  # compile the patterns, read the lexicons
    taken = min(seconds(articles, options.rounds) for _ in range(SERIES))
    size = options.rounds * sum(len(text.encode()) for text in texts)
    number = options.rounds * len(texts)
    print(f"casualties stage {number / taken:9,.0f} articles/s {size / taken / 1e6:8.2f} MB/s")


if __name__ == "__main__":
    main()
