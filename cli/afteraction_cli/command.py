"""The one Typer command: options in, exit code out."""

import datetime as dt
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afteraction_cli.decoding import is_text_encoding

if TYPE_CHECKING:
    from afteraction import ActorLexicon


class InputFormatName(StrEnum):
    """The values of ``--input-format``."""

    auto = "auto"
    text = "text"
    jsonl = "jsonl"


class FormatName(StrEnum):
    """The values of ``--format``."""

    auto = "auto"
    jsonl = "jsonl"
    table = "table"
    explain = "explain"


# Plain help: rich is for results, and takes longer to import than an article to read.
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        raise typer.Exit(_print(f"afteraction {version('afteraction')}"))


def _schema(wanted: bool) -> None:
    if wanted:
        from afteraction_cli.rendering.schema import schema

        raise typer.Exit(_print(schema()))


def _print(text: str) -> int:
    from afteraction_cli.writing import NOT_WRITTEN, OutputError, open_output, say

    try:
        open_output(None).write(f"{text}\n".encode())
    except OutputError as problem:
        say(str(problem))
        return NOT_WRITTEN
    return 0


def _day(value: str | None) -> dt.date | None:
    if value is None:
        return None
    from afteraction_cli.inputs import parse_day

    try:
        return parse_day(value)
    except ValueError:
        message = f"{value!r} is no date; write it as YYYY-MM-DD"
        raise typer.BadParameter(message, param_hint="--published") from None


def _encoding(value: str | None) -> str | None:
    if value is not None and not is_text_encoding(value):
        message = f"{value!r} is no encoding of text; cp1252, latin-1, koi8-r and gb18030 are some"
        raise typer.BadParameter(message, param_hint="--encoding")
    return value


def _lexicon(path: str | None) -> "ActorLexicon | None":
    if path is None:
        return None
    from afteraction import with_user_actors
    from afteraction.lexicon import LexiconError

    try:
        return with_user_actors(Path(path))
    except LexiconError as problem:
        raise typer.BadParameter(str(problem), param_hint="--actors") from None
    except UnicodeDecodeError:
        raise typer.BadParameter(f"{path} is not UTF-8", param_hint="--actors") from None
    except OSError as problem:
        message = f"{path}: {problem.strerror}"
        raise typer.BadParameter(message, param_hint="--actors") from None


def _refuse_overwriting(paths: list[str], output: str | None, errors: str | None) -> None:
    """A file that is read is not written to, nor one written to twice."""
    written = [os.path.realpath(path) for path in (output, errors) if path not in (None, "-")]
    read = {os.path.realpath(path) for path in paths if os.path.isfile(path)}  # noqa: PTH113
    if len(written) == 2 and written[0] == written[1] and written[0] != os.devnull:
        message = "is the same file as --output"
        raise typer.BadParameter(message, param_hint="--errors")
    for name, path in (("--output", output), ("--errors", errors)):
        if path is not None and os.path.realpath(path) in read:
            message = f"{path} is an input; write to another file"
            raise typer.BadParameter(message, param_hint=name)


@app.command(context_settings={"help_option_names": ["-h", "--help"]})
def afteraction(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATHS]...",
            show_default=False,
            help="Files, folders (searched for .txt, .text, .jsonl, .ndjson and these with .gz), "
            "or - for standard input. Standard input if none is given and something is piped in.",
        ),
    ] = None,
    format: Annotated[
        FormatName,
        typer.Option(
            "-f",
            "--format",
            help="How to write: auto is table on a terminal and jsonl elsewhere; explain shows "
            "each article sentence by sentence with the rules that read it.",
        ),
    ] = FormatName.auto,
    input_format: Annotated[
        InputFormatName,
        typer.Option(
            help="How to read: auto goes by the suffix, or by a { as first character.",
        ),
    ] = InputFormatName.auto,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Day of publication, YYYY-MM-DD, for texts that carry none; goes before any "
            "that is in the text or the record.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to this file, which appears when all is done, or not at all.",
        ),
    ] = None,
    errors: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write errors as JSON Lines to this file (- for standard error) "
            "instead of a message each.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Encoding of input that has no byte order mark and is not UTF-8.",
        ),
    ] = None,
    actors: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="A file of actors of your own (TSV, as the package's), laid over the package's.",
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            "-j",
            "--jobs",
            metavar="N",
            min=0,
            help="Read with N processes at once, 0 for one on each core; the output is the same.",
        ),
    ] = 1,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict", help="Stop at the first error, and take a guessed encoding for one."
        ),
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("-q", "--quiet", help="No progress and no messages about single articles."),
    ] = False,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", callback=_schema, is_eager=True, help="Print the JSON Schema of a record."
        ),
    ] = False,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read news articles about armed attacks and write what happened.

    For each article: the actors, places, dates, death counts and events, each with its place in
    the text, the rule that read it and the source that says so.
    """
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(context.get_help(), err=True)
            raise typer.Exit(2)
        paths = ["-"]
    _refuse_overwriting(paths, output, errors)
    # Here and not at the top: help and wrong usage need none of the lexicons.
    from afteraction_cli.inputs import ReadingOptions
    from afteraction_cli.job import Settings, run

    raise typer.Exit(
        run(
            Settings(
                paths=paths,
                reading=ReadingOptions(
                    input_format=input_format.value,
                    published=_day(published),
                    encoding=_encoding(encoding),
                    skip=frozenset(os.path.realpath(path) for path in (output, errors) if path),
                ),
                format=format.value,
                output=output,
                errors=errors,
                strict=strict,
                quiet=quiet,
                actors=_lexicon(actors),
                jobs=jobs or os.cpu_count() or 1,
            )
        )
    )
