"""Start-up: the CPU time of the whole process for one short file, against a bare interpreter.

    python benchmarks/startup.py [--runs N]

Both are run in turn, so that a busy machine slows both; the medians are compared. The bound is
15 times the time of ``python -c pass``: exit code 1 above it. Beside them, for the record: what
importing Typer costs, and what importing the core costs. Byte code is cached, as it is in an
installed package, whatever PYTHONDONTWRITEBYTECODE says here; the first run, which writes it, does
not count.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

BOUND = 15
UNWANTED = {"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONUNBUFFERED"}
COMMAND = Path(sys.executable).with_name("afteraction")
ARTICLE = (
    "BAMAKO, March 21, 2024 (Agency) - Gunmen killed at least 12 villagers and wounded six near "
    "Mopti in central Mali on Tuesday, local officials said. No group has claimed the attack.\n"
)


def cpu_seconds(command: list[str], env: dict[str, str]) -> float:
    """User and system time of one run of a command."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=env) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        env["PYTHONPYCACHEPREFIX"] = str(Path(folder, "byte code"))
        article = Path(folder, "article.txt")
        article.write_text(ARTICLE)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import typer"': [sys.executable, "-c", "import typer"],
            'python -c "import afteraction"': [sys.executable, "-c", "import afteraction"],
            "afteraction article.txt": [str(COMMAND), str(article)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(cpu_seconds(command, env))
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    bare = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:32} {median * 1000:7.1f} ms  {median / bare:5.1f} x")
    ratio = medians["afteraction article.txt"] / bare
    print(f"bound {BOUND} x: {'holds' if ratio <= BOUND else 'DOES NOT HOLD'}")
    sys.exit(ratio > BOUND)


if __name__ == "__main__":
    main()
