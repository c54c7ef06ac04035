"""One input to one result, in this process or in a worker."""

import gc

import afteraction
from afteraction import ActorLexicon, ArticleTooLongError, Explanation, Record
from afteraction.record import ErrorRecord, Warning
from afteraction_cli.decoding import FALLBACK
from afteraction_cli.inputs import Input, error

Item = Input | ErrorRecord
Result = Record | Explanation | ErrorRecord


def result_of(item: Item, *, strict: bool, explain: bool, actors: ActorLexicon | None) -> Result:
    """The result of an input as read; ``strict``: a flaw in its record is an error."""
    if isinstance(item, ErrorRecord):
        return item
    if strict and item.flaw is not None:
        return item.flaw
    if strict and item.fallback:
        message = "not UTF-8, and --strict allows no guess; say which with --encoding"
        return error("decoding", message, item.source, item.id)
    return process(item, explain=explain, actors=actors)


def process(item: Input, *, explain: bool = False, actors: ActorLexicon | None = None) -> Result:
    """Read one article; whatever happens in there becomes the error record of this article."""
    try:
        run = afteraction.explain if explain else afteraction.extract
        result = run(
            item.text,
            item.published,
            id=item.id,
            source=item.source,
            title=item.title,
            published_from=item.published_from,
            actors=actors,
        )
    except ArticleTooLongError as problem:
        return error("too_long", str(problem), item.source, item.id)
    except Exception as problem:  # one article must never cost the others theirs
        return error("internal", _internal(problem), item.source, item.id)
    if item.fallback:
        record = result.record if isinstance(result, Explanation) else result
        record.warnings.append(
            Warning(
                code="decoding_fallback",
                message=f"not UTF-8, read as {FALLBACK}; say --encoding if it is another",
                spans=[],
            )
        )
    return result


def spare_the_lexicons() -> None:
    """Collect garbage from now on, but never look through what the first articles had loaded."""
    gc.freeze()
    gc.enable()


def _internal(problem: Exception) -> str:
    place = problem.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = ""
    if place is not None:
        path = place.tb_frame.f_code.co_filename.replace("\\", "/").split("/")
        where = f" at {'/'.join(path[-2:])}:{place.tb_lineno}"
    text = str(problem)[:200]
    return f"internal error ({type(problem).__name__}: {text}{where}); please report it"
