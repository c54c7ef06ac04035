"""Throughput: articles and megabytes a second on one core, start-up included.

    python benchmarks/throughput.py [--articles N] [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER), repeated to N, go through the command as JSON
Lines, as an archive would. Beside it, on the same input: reading and writing JSON alone, and, if
it is installed, dateparser's search for dates, which is one of the things the command does.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = Path(sys.executable).with_name("afteraction")
SAMPLES = Path(__file__).parents[1] / "sample_articles"
JSON_ALONE = """
import sys, json
for line in sys.stdin:
    print(json.dumps(json.loads(line)))
"""
SEARCH_DATES = """
import sys, json
from dateparser.search import search_dates
for line in sys.stdin:
    print(search_dates(json.loads(line)["text"], languages=["en"]))
"""


def seconds(command: list[str], data: Path) -> float | None:
    """Wall time of a command fed with ``data``; None if it failed."""
    with data.open("rb") as stdin:
        begin = time.perf_counter()
        done = subprocess.run(
            command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        taken = time.perf_counter() - begin
    return None if done.returncode else taken


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.glob("*.txt"))]
    if not texts:
        raise SystemExit(f"no .txt files in {options.folder}")
    wanted = {
        "afteraction -f jsonl": ([str(COMMAND), "--input-format", "jsonl", "-f", "jsonl"], 1),
        "json in and out alone": ([sys.executable, "-c", JSON_ALONE], 1),
        "dateparser search_dates": ([sys.executable, "-c", SEARCH_DATES], 20),
    }
    for name, (command, share) in wanted.items():
        number = max(1, options.articles // share)  # a slow peer gets a share of the articles
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder, "articles.jsonl")
            with data.open("w", encoding="utf-8") as file:
                for index in range(number):
                    text = texts[index % len(texts)]
                    file.write(json.dumps({"id": str(index), "text": text}) + "\n")
            taken = seconds(command, data)
            size = data.stat().st_size
        if taken is None:
            print(f"{name:26} not run")
        else:
            print(f"{name:26} {number / taken:9,.0f} articles/s {size / taken / 1e6:8.2f} MB/s")


if __name__ == "__main__":
    main()
