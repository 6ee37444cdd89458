"""One writer at a time: an index is written by a single process, and others wait their turn."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ..errors import CorpusError

LOCK = "onrecord.lock"
PATIENCE = 5  # seconds to wait for another process that writes


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes from writing to the index in `folder`, and from making it, while the block runs.

    The lock is SQLite's, of a database without anything in it: that goes with its process, on every platform.

    Raises:
        CorpusError: another process keeps writing, or the folder may not be written to.
    """
    try:
        taken = _taken(folder / LOCK)
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            told = f"another process is writing to the search index in {folder}: try again later"
            raise CorpusError(told) from error
        raise CorpusError(f"the search index in {folder} cannot be written: {error}") from error
    with closing(taken):
        yield


def _taken(lock: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(lock, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        lock.write_bytes(b"")  # it was damaged
        return _taken(lock)
    return connection
