"""Print the rows of the catalogue that do not hold, expected against found.

python -m tests.phrasings.report [--stage casualties] [--id C0] [--ids]
"""

import argparse
import sys

from tests.phrasings.catalogue import STAGES, in_capitals, rows, wrong


def main() -> None:
    """Print each failing row of the chosen stages, then how many hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stage", choices=STAGES, action="append", help="only this stage")
    parser.add_argument("--id", default="", help="only ids that begin so")
    parser.add_argument("--ids", action="store_true", help="ids alone")
    parser.add_argument("--capitals", action="store_true", help="as an old wire writes them")
    options = parser.parse_args()
    write = sys.stdout.write
    for stage in options.stage or STAGES:
        chosen = [row for row in rows(stage) if row.id.startswith(options.id)]
        if options.capitals:
            chosen = [in_capitals(row) for row in chosen]
        failing = [(row, problems) for row in chosen if (problems := wrong(row))]
        for row, problems in failing:
            write(f"{row.id}" + ("\n" if options.ids else f"  {row.text}\n      {row.expected}\n"))
            if not options.ids:
                write("".join(f"    - {problem}\n" for problem in problems))
        write(f"{stage}: {len(chosen) - len(failing)} of {len(chosen)} hold\n")


if __name__ == "__main__":
    main()
