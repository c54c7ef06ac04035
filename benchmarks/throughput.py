"""Throughput: articles and megabytes a second on one core, start-up included.

    python benchmarks/throughput.py [--articles N] [FOLDER]

The articles of ``sample_articles/`` (or of FOLDER), repeated to N, go through the command as JSON
Lines, as an archive would. Beside it, on the same input: reading and writing JSON alone, and, if
it is installed, dateparser's search for dates, which is one of the things the command does.

Then articles per CPU second in one process, start-up left out: of the whole tool, of its article
and actor-name stages alone, and, if it is installed, of spaCy's blank English pipeline doing what
those two do: sentences (``sentencizer``) and the names of all actors of our lexicon
(``PhraseMatcher``). They take turns, so that a busy machine slows all, and the best turn of each
counts.
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
# What runs in one process: each prepares ``read``, a function of one text.
WHOLE_TOOL = """
import msgspec
from afteraction import extract
encode = msgspec.json.Encoder().encode
def read(text):
    return encode(extract(text))
"""
SAME_WORK = """
import msgspec
from afteraction.actors import find_actor_names
from afteraction.article import Article
from afteraction.findings import Findings
encode = msgspec.json.Encoder().encode
def read(text):
    findings = Findings(article=Article(text))
    find_actor_names(findings)
    sentences = [(sentence.start, sentence.end) for sentence in findings.article.sentences]
    return encode([sentences, [(mention.start, mention.end) for mention in findings.actors]])
"""
SPACY = """
import json
import spacy
from spacy.matcher import PhraseMatcher
from afteraction.actors.lexicon import COLUMNS, FOLDER, load_user_actors
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
names = {
    name.lstrip("=")
    for path in FOLDER.glob("*.tsv")
    for cells in load_user_actors(path)
    for column in ("name", "acronyms", "aliases")
    for name in cells[COLUMNS.index(column)].split("|")
    if name
}
matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
matcher.add("actor", [nlp.make_doc(name) for name in sorted(names)])
def read(text):
    doc = nlp(text)
    sentences = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    return json.dumps([sentences, [(start, end) for _, start, end in matcher(doc)]])
"""
# The texts come as JSON on the first line; each further line asks for one turn, in CPU seconds.
TURNS = """
import json, sys, time
texts = json.loads(sys.stdin.readline())
for text in texts:
    read(text)
for _ in sys.stdin:
    begin = time.process_time()
    for text in texts:
        read(text)
    print(time.process_time() - begin, flush=True)
"""
TURNS_EACH = 5


def seconds(command: list[str], data: Path) -> float | None:
    """Wall time of a command fed with ``data``; None if it failed."""
    with data.open("rb") as stdin:
        begin = time.perf_counter()
        done = subprocess.run(
            command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        taken = time.perf_counter() - begin
    return None if done.returncode else taken


def best_turns(programs: dict[str, str], texts: list[str]) -> dict[str, float]:
    """CPU seconds of the best turn of each program over all texts; those that fail are left out."""
    running: dict[str, subprocess.Popen[str]] = {}
    for name, program in programs.items():
        running[name] = subprocess.Popen(
            [sys.executable, "-c", program + TURNS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    best: dict[str, float] = {}
    for turn in range(TURNS_EACH):
        for name, process in running.items():
            answer = ask(process, "" if turn else json.dumps(texts) + "\n")
            if answer is not None:
                best[name] = min(best.get(name, answer), answer)
    for process in running.values():
        process.communicate()
    return best


def ask(process: "subprocess.Popen[str]", first: str) -> float | None:
    """The seconds of one turn; None if the process has ended."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(first + "\n")
        process.stdin.flush()
    except BrokenPipeError:
        return None
    answer = process.stdout.readline()
    return float(answer) if answer else None


def compare(texts: list[str]) -> None:
    """Print articles per CPU second of the tool and of spaCy, and their ratio."""
    programs = {
        "afteraction, all stages": WHOLE_TOOL,
        "sentences and names": SAME_WORK,
        "spaCy sentences and names": SPACY,
    }
    best = best_turns(programs, texts)
    peer = best.get("spaCy sentences and names")
    size = sum(len(text.encode()) for text in texts) / 1e6
    for name in programs:
        if name not in best:
            print(f"{name:26} not run")
            continue
        taken = best[name]
        print(f"{name:26} {len(texts) / taken:9,.0f} articles/CPU s", end="")
        print(f" {size / taken:6.2f} MB/CPU s", end="")
        print(f" {peer / taken:6.2f} x spaCy" if peer else "")


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
    compare(texts)


if __name__ == "__main__":
    main()
