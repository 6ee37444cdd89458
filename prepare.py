"""Makes entries of the statements of many documents, in a second process too: an engine may take them in quicker."""

import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING

from .corpus.lexicon import roster, using
from .corpus.processors import processors
from .corpus.store import Store
from .index.entry import Entry, entries

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from subprocess import Popen

_MANY = 2_500
"""Documents that are worth the start of a process; of an engine that takes fewer at once none is started."""


def prepared(store: Store, documents: Sequence[str]) -> Iterator[Iterator[Entry]]:
    """Yield the entries of each of these documents, in any order.

    Of many documents a second process works on the first, and this one takes the last whenever nothing has come from
    there: so they meet somewhere, and where the other cannot start or breaks off, this one does it all.
    """
    first, last = 0, len(documents)
    with _beside(store, documents) as told:
        going = told is not None
        while first < last:
            if told and going and told.poll():
                try:
                    found = marshal.loads(told.recv_bytes())  # noqa: S302 - our own process wrote it
                except (EOFError, OSError):  # it broke off
                    going = False
                else:
                    first += 1
                    yield map(Entry._make, found)
            else:
                last -= 1
                yield entries(store.findable(documents[last]))


@contextmanager
def _beside(store: Store, documents: Sequence[str]) -> "Iterator[Connection | None]":
    """Give what comes from a process that prepares these documents; None where there is none.

    It is no fork, which threads forbid, and not of `multiprocessing`, which would run the caller's program once more.
    """
    if len(documents) < _MANY or not _may_start():
        yield None
        return
    import pickle  # only who has many needs what follows
    from multiprocessing import Pipe
    from tempfile import TemporaryFile

    with ExitStack() as stack:
        try:
            told, telling = map(stack.enter_context, Pipe(duplex=False))
            job = stack.enter_context(TemporaryFile())  # a pipe would wait for who reads it
            pickle.dump((store.place, documents, roster()), job)
            job.seek(0)
            process = stack.enter_context(_started(telling.fileno(), job))
        except OSError:
            yield None
            return
        stack.callback(process.kill)
        telling.close()
        yield told


def _started(telling: int, job: IO[bytes]) -> "Popen[bytes]":
    """Start the process that does a job, and tells the results to a handle."""
    from subprocess import DEVNULL, Popen

    command = [sys.executable, "-P", "-m", __name__, str(telling)]
    way = {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place and type(place) is str)}
    return Popen(command, env=way, stdin=job, stdout=DEVNULL, stderr=DEVNULL, pass_fds=[telling])  # noqa: S603


def _may_start() -> bool:
    """Tell whether a second process can be started, and has a processor to itself."""
    return bool(sys.executable) and os.name == "posix" and processors() > 1


def _prepare() -> None:
    """Do what the process that started this one asks for."""
    import pickle
    from multiprocessing.connection import Connection

    path, documents, officials = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process wrote it
    with using(officials), Store(path) as store, Connection(int(sys.argv[1]), readable=False) as telling:
        for document in documents:
            found = entries(store.findable(document))
            telling.send_bytes(marshal.dumps([tuple(entry) for entry in found]))


if __name__ == "__main__":
    _prepare()
