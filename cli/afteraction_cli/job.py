"""One run of the command: read, process, write, and say how it went."""

import gc
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial

from msgspec import Struct

from afteraction import ActorLexicon
from afteraction.record import ErrorRecord
from afteraction_cli.inputs import Input, ReadingOptions
from afteraction_cli.processing import Item, Result, result_of, spare_the_lexicons
from afteraction_cli.progress import ProgressLine, progress_is_seen
from afteraction_cli.reading import UNOPENED, read
from afteraction_cli.rendering import Format, open_view
from afteraction_cli.writing import NOT_WRITTEN, ErrorStream, OutputError, open_output, say

ALL_READ, SOME_FAILED, NOTHING_READ = 0, 1, 3


class Settings(Struct, frozen=True, kw_only=True):
    """What the options of the command say. ``jobs``: how many processes read articles."""

    paths: Sequence[str]
    reading: ReadingOptions
    format: Format = "auto"
    output: str | None = None
    errors: str | None = None
    strict: bool = False
    quiet: bool = False
    actors: ActorLexicon | None = None
    jobs: int = 1


class Tally(Struct):
    """How many articles gave a record, how many failed, and how many inputs could not be opened."""

    done: int = 0
    failed: int = 0
    unopened: int = 0

    @property
    def exit_code(self) -> int:
        """0 all read, 1 some articles failed, 3 no input could be read."""
        if not self.failed:
            return ALL_READ
        return NOTHING_READ if not self.done and self.failed == self.unopened else SOME_FAILED


def run(settings: Settings) -> int:
    """Do the work that the options ask for; the exit code."""
    try:
        errors = ErrorStream(settings.errors, quiet=settings.quiet)
        output = open_output(settings.output)
        progress = ProgressLine(wanted=not settings.quiet and progress_is_seen())
        try:
            view = open_view(settings.format, output)
            tally = Tally()
            with closing(_results(settings)) as results:
                for item, result in results:
                    if isinstance(item, Input) and item.flaw is not None and not settings.strict:
                        errors.report(item.flaw)
                    progress.advance()
                    if not gc.isenabled():
                        spare_the_lexicons()
                    if isinstance(result, ErrorRecord):
                        tally.failed += 1
                        tally.unopened += result.error.code in UNOPENED
                        errors.report(result)
                        if settings.strict:
                            break
                    else:
                        tally.done += 1
                        view.show(result)
            # A file of an earlier run is not replaced by nothing.
            if not tally.failed or (tally.done and not settings.strict):
                view.finish()
                output.close()
        finally:
            progress.close()
            output.discard()
    except OutputError as problem:
        say(str(problem))
        return NOT_WRITTEN
    if tally.failed and not settings.quiet:
        _sum_up(tally, settings)
    return tally.exit_code


def _sum_up(tally: Tally, settings: Settings) -> None:
    if settings.errors is not None:
        inputs = "one input" if tally.failed == 1 else f"{tally.failed:,} inputs"
        say(f"{inputs} failed; see {settings.errors}")
    if settings.strict and settings.output is not None:
        say(f"stopped at the first error (--strict); {settings.output} is not written")


def _results(settings: Settings) -> Generator[tuple[Item, Result]]:
    items = read(settings.paths, settings.reading)
    work = partial(
        result_of,
        strict=settings.strict,
        explain=settings.format == "explain",
        actors=settings.actors,
    )
    if settings.jobs > 1:
        from afteraction_cli.batching import read_in_workers  # here: one process needs none of it

        yield from read_in_workers(items, work, settings.jobs)
    else:
        for item in items:
            yield item, work(item)
