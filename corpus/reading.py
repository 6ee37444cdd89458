"""Which file gave which document: what a file that was read anew does not hold any more is found by this.

The path of a source is as the user named it, and may mean another file elsewhere; only what is noted here of the same
file is ever taken away. The table is beside the others, so that a corpus without it is as good.
"""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

_NOTED = """CREATE TABLE IF NOT EXISTS reading (
    document TEXT NOT NULL, path TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (path, document, file)
) WITHOUT ROWID"""
_SEEN = """CREATE TEMP TABLE IF NOT EXISTS seen (
    path TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (path, document)
) WITHOUT ROWID"""
_OTHER_FILES = """EXISTS (SELECT 1 FROM reading AS other
    WHERE other.path = reading.path AND other.document = reading.document AND other.file <> reading.file)"""


class Reading(NamedTuple):
    """A document, the path that it was read by, and the file that the path led to."""

    document: str
    path: str
    file: str


class Readings:
    """What is noted of the files that were read, and what was seen of the one that is read just now."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # whether the tables are known to be there: a new one makes SQLite read all anew
        self._kept = self._looks = False

    def note(self, readings: Sequence[Reading]) -> None:
        """Keep readings, in the transaction that is under way."""
        if not self._any():
            self._connection.execute(_NOTED)
        self._connection.executemany("INSERT OR IGNORE INTO reading VALUES (?, ?, ?)", readings)

    def noted(self, reading: Reading) -> bool:
        """Tell whether a reading is kept already."""
        query = "SELECT 1 FROM reading WHERE document = ? AND path = ? AND file = ?"
        return self._any() and self._connection.execute(query, reading).fetchone() is not None

    def elsewise(self, reading: Reading) -> bool:
        """Tell whether this path of this file gave another document before."""
        query = "SELECT 1 FROM reading JOIN source USING (document, path) WHERE document <> ? AND path = ? AND file = ?"
        return self._any() and self._connection.execute(query, reading).fetchone() is not None

    def see(self, reading: Reading) -> None:
        """Note, for this process alone, that the file which is read just now has a document."""
        self._look()
        self._connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (reading.path, reading.document))

    def begin(self) -> None:
        """Forget what was seen: another file is read."""
        if self._looks:
            self._connection.execute("DELETE FROM temp.seen")

    def stale(self, path: str, file: str) -> dict[str, set[str]]:
        """Return the documents that a file or a member of it gave once and now does not, with the paths of that."""
        if not self._any():
            return {}
        self._look()
        found: dict[str, set[str]] = {}
        query = f"""SELECT document, path FROM reading JOIN source USING (document, path)
            WHERE (path = ? OR (path >= ? AND path < ?)) AND file = ? AND NOT {_OTHER_FILES}
            AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.path = source.path AND seen.document = source.document)
            ORDER BY path"""  # noqa: S608
        for document, place in self._connection.execute(query, (path, f"{path}#", f"{path}$", file)):
            found.setdefault(document, set()).add(place)
        return found

    def _any(self) -> bool:
        if not self._kept:
            query = "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'reading'"
            self._kept = self._connection.execute(query).fetchone() is not None
        return self._kept

    def _look(self) -> None:
        if not self._looks:
            self._connection.execute(_SEEN)
            self._looks = True
