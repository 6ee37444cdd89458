"""What workers do, in this process or others: read files, extract statements. Nothing here knows the corpus.

Functions and what they take and give can be pickled, so any Executor will do: threads, processes, those of a cluster.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from datetime import date
from functools import lru_cache
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import Any, ParamSpec, TypeVar

from ..errors import InputError
from .extract import extract
from .lexicon import Roster, using
from .model import Document, Unread
from .read import documents
from .store import Row, as_row

P = ParamSpec("P")
T = TypeVar("T")

STANDARD_INPUT = "-"
Part = Document | Unread

_FEW = 4
"""Tasks that are not worth starting processes for."""


def read_input(
    path: str | Path, published: date | None = None, mapping: Mapping[str, str] | None = None
) -> Iterator[Part]:
    """Yield the documents of one input, and what of it cannot be read; `-` is the standard input."""
    try:
        if str(path) == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError("is closed")
            yield from documents(sys.stdin.buffer, name=STANDARD_INPUT, published=published, mapping=mapping)
        else:
            yield from documents(path, published=published, mapping=mapping)
    except InputError as error:
        yield Unread(str(path), str(error))
    except OSError as error:
        yield Unread(str(path), f"cannot be read ({error.strerror})")
    except Exception as error:  # noqa: BLE001  # one file that a reader stumbles over must not stop a thousand others
        yield Unread(str(path), f"cannot be read: {_told(error)}")


def read_files(
    paths: Sequence[str | Path], published: date | None, mapping: Mapping[str, str] | None
) -> list[Part | None]:
    """Return what each file holds; None for one that holds several documents, however many those may be."""
    return [_only(list(islice(read_input(path, published, mapping), 2))) for path in paths]


def extract_all(wanted: Sequence[Document], rules: bool, officials: Roster) -> list[list[Row] | str]:
    """Return the statements of each document, or why there are none: extraction failed."""
    with using(_kept(officials)):
        return [_extracted(document, rules) for document in wanted]


class Workers(Executor):
    """Processes that come with the first real work, and go when this process does, in whatever way."""

    def __init__(self, jobs: int, *, many: bool = False) -> None:
        """Take so many processes. The first few tasks are done in this one at once, unless there are `many` to come."""
        self._jobs = jobs
        self._done = _FEW if many else 0
        self._pool: ProcessPoolExecutor | None = None
        self._lifeline: Connection | None = None

    def submit(self, task: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a task done."""
        if self._done >= _FEW and self._jobs > 1:
            self._pool = self._pool or self._started()
            return self._pool.submit(task, *args, **kwargs)
        self._done += 1
        future: Future[T] = Future()
        future.set_result(task(*args, **kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes; without `wait` at once, whatever they are doing."""
        if self._lifeline and not wait:
            self._lifeline.close()
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=cancel_futures or not wait)

    def __exit__(self, *error: object) -> None:
        self.shutdown(wait=error[0] is None)

    def _started(self) -> ProcessPoolExecutor:
        shared = "forkserver" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if shared else "spawn")
        if shared:
            context.set_forkserver_preload([f"{__package__}.ready"])
        theirs, self._lifeline = context.Pipe(duplex=False)
        return ProcessPoolExecutor(self._jobs, context, _begin_work, (theirs,))


def _begin_work(lifeline: Connection) -> None:
    """Make this worker end when the process that has the other end of the line does, or is interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    def watch() -> None:
        lifeline.poll(None)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _only(parts: list[Any]) -> Part | None:
    return parts[0] if len(parts) == 1 else None


def _extracted(document: Document, rules: bool) -> list[Row] | str:
    try:
        return [as_row(statement) for statement in extract(document, rules=rules)]
    except Exception as error:  # noqa: BLE001  # as above
        return f"could not be extracted: {_told(error)}"


@lru_cache(maxsize=1)
def _kept(officials: Roster) -> Roster:
    """Return the roster with all that was derived from it for the task before."""
    return officials


def _told(error: Exception) -> str:
    return f"please report this ({type(error).__name__}: {error})"
