"""What holds and what does not hold yet, listed in a file so that nobody forgets it.

A line of the list is an id, a tab, and the first thing that goes wrong. A listed row runs as an
expected failure; one that begins to hold fails the suite until its line is gone.
"""

from collections.abc import Collection
from pathlib import Path

import pytest


class Ledger:
    """The results of one kind of rows against its list of rows that do not hold yet."""

    def __init__(
        self, title: str, path: Path, head: str, known: Collection[str], *, update: bool
    ) -> None:
        self.title = title
        self.path = path
        self.head = head
        self.known = known
        self.update = update
        self.listed = _read(path)
        self.results: dict[str, tuple[str, list[str]]] = {}

    @property
    def strangers(self) -> set[str]:
        """Listed ids that no row has."""
        return set(self.listed) - set(self.known)

    def settle(self, identifier: str, group: str, wrong: list[str]) -> None:
        """Enter the result of a row and end its test as the list has it: pass, xfail or fail."""
        self.results[identifier] = group, wrong
        if self.update:
            return
        if identifier in self.listed:
            if not wrong:
                pytest.fail(f"{identifier} holds now: take its line out of {self.path}")
            pytest.xfail(wrong[0])
        if wrong:
            pytest.fail("\n".join(wrong), pytrace=False)

    def rewrite(self) -> None:
        """Write the list anew; rows that did not run keep their lines, unknown ones lose them."""
        kept = set(self.known) - set(self.results)
        listed = {key: why for key, why in self.listed.items() if key in kept}
        listed |= {key: wrong[0] for key, (_, wrong) in self.results.items() if wrong}
        lines = (f"{key}\t{' '.join(listed[key].split())[:240]}\n" for key in sorted(listed))
        self.path.write_text(self.head + "".join(lines), encoding="utf-8")

    def lines(self) -> list[str]:
        """How many hold, in all and per group."""
        counts: dict[str, list[int]] = {}
        for group, wrong in self.results.values():
            held = counts.setdefault(group, [0, 0])
            held[0] += not wrong
            held[1] += 1
        total = sum(held for held, _ in counts.values()), len(self.results)
        lines = [f"{self.title}: {total[0]} of {total[1]} hold"]
        if len(counts) > 1:
            lines += [f"  {group}: {held} of {run}" for group, (held, run) in counts.items()]
        return lines


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {identifier: reason for identifier, _, reason in pairs}
