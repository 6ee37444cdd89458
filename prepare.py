"""Makes entries of the statements of many documents, in a second process too: an engine may take them in quicker."""

import marshal
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from subprocess import DEVNULL, PIPE, Popen

from .corpus.lexicon import roster, using
from .corpus.store import Store
from .index.entry import Entry, entries

_MANY = 1_000  # documents that are worth the start of a process


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
                yield entries(store.statements_of([documents[last]]))


@contextmanager
def _beside(store: Store, documents: Sequence[str]) -> Iterator[Connection | None]:
    """Give what comes from a process that prepares these documents; None where there is none.

    It is no fork, which threads forbid, and not of `multiprocessing`, which would run the caller's program once more.
    """
    if len(documents) < _MANY or os.name != "posix":
        yield None
        return
    told, telling = Pipe(duplex=False)
    command = [sys.executable, "-P", "-m", __name__, str(telling.fileno())]
    way = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with told:
        try:
            with telling:
                process = Popen(  # noqa: S603
                    command, env=way, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, pass_fds=[telling.fileno()]
                )
        except OSError:
            yield None
            return
        with process:
            assert process.stdin
            with suppress(BrokenPipeError), process.stdin:
                pickle.dump((store.path, documents, roster()), process.stdin)
            try:
                yield told
            finally:
                process.kill()


def _prepare() -> None:
    """Do what the process that started this one asks for."""
    path, documents, officials = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process wrote it
    with using(officials), Store(path) as store, Connection(int(sys.argv[1]), readable=False) as telling:
        for document in documents:
            found = entries(store.statements_of([document]))
            telling.send_bytes(marshal.dumps([tuple(entry) for entry in found]))


if __name__ == "__main__":
    _prepare()
