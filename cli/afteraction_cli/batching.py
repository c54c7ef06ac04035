"""Several articles at once: worker processes that read batches of them, results in order.

The command deals out batches to whichever worker is free, and hands on the results in the order of
the inputs, so that a run gives the same bytes with any number of workers. Memory stays flat: no
batch is read in before there is room for its results.
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

import msgspec

from afteraction import Record
from afteraction_cli.inputs import Input, error
from afteraction_cli.processing import Item, Result, spare_the_lexicons

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Work = Callable[[Item], Result]

# An article a message costs a fifth more; larger batches keep the reader of the records waiting.
_ARTICLES = 64
_CHARACTERS = 256_000
# Batches dealt out or waiting for one before them, for each worker: one long one holds up none.
_AHEAD = 4

# Records travel in an encoding of their own, ten times faster than pickled.
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Record).decode


def read_in_workers(
    items: Iterable[Item], work: Work, count: int
) -> Generator[tuple[Item, Result]]:
    """Every item with its result, in order, worked out by ``count`` processes.

    ``work`` is handed to them: a function of a module, or a partial of one. It never raises.
    """
    items = iter(items)
    # What the first article loads, the workers are born with, where processes are forked.
    for item in islice(items, 1):
        yield item, work(item)
    workers = [_Worker(work) for _ in range(count)]
    try:
        yield from _deal(_batches(items), workers)
    finally:
        for worker in workers:
            worker.stop()


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    most = 1  # small ones first, so that every worker has its share of a short run
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Input) else 0
        if len(batch) == most or size >= _CHARACTERS:
            yield batch
            batch, size = [], 0
            most = min(most + 1, _ARTICLES)
    if batch:
        yield batch


def _deal(batches: Iterator[list[Item]], workers: "list[_Worker]") -> Iterator[tuple[Item, Result]]:
    done: dict[int, list[tuple[Item, Result]]] = {}
    dealt = given = 0
    more = True
    while True:
        for worker in workers:
            if more and not worker.batch and dealt - given < len(workers) * _AHEAD:
                batch = next(batches, None)
                if batch is None:
                    more = False
                else:
                    worker.give(dealt, batch)
                    dealt += 1
        busy = {worker.connection: worker for worker in workers if worker.batch}
        if not busy:
            return
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            done[worker.number] = worker.take()
        while given in done:
            yield from done.pop(given)
            given += 1


class _Worker:
    """A process that turns batches into results; ``batch`` is what it has been given last."""

    connection: "Connection[Any, Any]"

    def __init__(self, work: Work) -> None:
        self._work = work
        self._process: multiprocessing.Process | None = None
        self.batch: list[Item] = []
        self.number = 0

    def _start(self) -> None:
        self.connection, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(
            target=_serve, args=(self.connection, theirs, self._work), daemon=True
        )
        self._process.start()
        theirs.close()

    def give(self, number: int, batch: list[Item]) -> None:
        """Hand it a batch; it must have none."""
        if self._process is None or not self._process.is_alive():
            self._restart()
        self.number, self.batch = number, batch
        self.connection.send(batch)

    def take(self) -> list[tuple[Item, Result]]:
        """What it made of its batch, which it has no more."""
        batch, self.batch = self.batch, []
        try:
            results = _unpacked(self.connection.recv())
        except (EOFError, OSError):
            results = self._one_by_one(batch)
        return list(zip(batch, results, strict=True))

    def _one_by_one(self, batch: list[Item]) -> list[Result]:
        """The results of a batch over which the process died: only what kills it again is lost."""
        results: list[Result] = []
        self._restart()
        for item in batch:
            try:
                self.connection.send([item])
                results += _unpacked(self.connection.recv())
            except (EOFError, OSError):
                message = "the process that read it was killed; is there memory enough?"
                results.append(error("internal", message, item.source, item.id))
                self._restart()
        return results

    def _restart(self) -> None:
        self.stop()
        self._start()

    def stop(self) -> None:
        """End the process, whatever it is at: it holds nothing that could be left half done."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self.connection.close()


def _unpacked(packed: list[Any]) -> list[Result]:
    return [_decode(result) if isinstance(result, bytes) else result for result in packed]


def _serve(
    commands_end: "Connection[Any, Any]", connection: "Connection[Any, Any]", work: Work
) -> None:
    """What a worker does until it is stopped or the command is gone."""
    # The command itself hears of Ctrl-C and the like, and stops its workers.
    for name, answer in (
        ("SIGINT", signal.SIG_IGN),
        ("SIGHUP", signal.SIG_IGN),
        ("SIGTERM", signal.SIG_IGN),
        ("SIGPIPE", signal.SIG_DFL),
    ):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), answer)
    commands_end.close()  # a copy: with it, the end of the command would go unnoticed
    while True:
        try:
            batch = connection.recv()
        except (EOFError, OSError):
            os._exit(0)  # nothing that the command had not yet written is to be flushed
        results = (work(item) for item in batch)
        connection.send(
            [_encode(result) if isinstance(result, Record) else result for result in results]
        )
        if not gc.isenabled():
            spare_the_lexicons()
