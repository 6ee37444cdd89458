"""The corpus' file: how it is opened, laid out and led on to newer layouts, and how its troubles are told."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import CorpusError
from .quotation import quotation
from .serialise import from_record
from .values import STEPS

_APPLICATION = 0x6F6E7263  # "onrc": marks the file as ours
_WRITER = 120  # the byte of the shared memory file that is locked by who writes: part of SQLite's file format
_PAGES = 16_384  # kibibytes of the file that are kept in memory once they were read
_WAIT = 10.0  # seconds to wait for another writer

# Step n leads a file from version n to n + 1 when it is opened. Steps are added, never changed.
_STEPS = (
    (
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value NOT NULL)",
        """CREATE TABLE document (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            title TEXT,
            url TEXT,
            outlet TEXT,
            language TEXT NOT NULL,
            published TEXT,
            published_basis TEXT NOT NULL,
            path TEXT,
            text TEXT NOT NULL,
            furniture TEXT NOT NULL,
            extractor TEXT NOT NULL
        )""",
        """CREATE TABLE statement (
            id TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            record TEXT NOT NULL,
            UNIQUE (document, position)
        )""",
        "CREATE TABLE change (sequence INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE)",
    ),
    ("ALTER TABLE document ADD COLUMN author TEXT",),
    (
        """CREATE TABLE source (
            document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            told TEXT NOT NULL,
            PRIMARY KEY (document, position)
        ) WITHOUT ROWID""",
        """INSERT INTO source SELECT id, 0, coalesce(path, ''), json_object(
            'kind', kind, 'title', title, 'url', url, 'outlet', outlet, 'author', author, 'language', language,
            'published', json_object('date', published, 'basis', published_basis)
        ) FROM document""",
        "CREATE INDEX source_path ON source (path)",
        "ALTER TABLE statement ADD COLUMN quotation TEXT",
        "UPDATE statement SET quotation = quotation_of(record)",
        "CREATE INDEX statement_quotation ON statement (quotation) WHERE quotation IS NOT NULL",
    ),
    *STEPS,
)

_TROUBLES = {
    sqlite3.SQLITE_BUSY: "is held by {holder}: try again when that has finished",
    sqlite3.SQLITE_IOERR: "cannot be read or written just now: look whether its disk is full or gone",
    sqlite3.SQLITE_READONLY: "cannot be written: ask for the right to, or choose another folder with --corpus",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: look at the rights of its folder, or choose another with --corpus",
    sqlite3.SQLITE_NOTADB: "is no onrecord corpus, not even a database: choose another folder with --corpus",
    sqlite3.SQLITE_CORRUPT: "is damaged: restore it from a copy, or remove it and ingest the documents again",
    sqlite3.SQLITE_FULL: "does not fit on the disk: make room and run the same command again",
}


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the database of a corpus, led on to the newest layout; with `create` also one that does not exist yet.

    Raises:
        CorpusError: there is none, or the file is something else, of a newer version, not accessible or damaged.
    """
    if create:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CorpusError(f"{path.parent}: cannot make this folder for the corpus ({error.strerror})") from None
    elif not _exists(path):
        raise CorpusError(f"there is no corpus in {path.parent} yet: ingest something first (onrecord ingest FILE)")
    with troubles(path):
        uri = f"{path.absolute().as_uri()}?mode={_mode(path, create)}"
        connection = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None)
    try:
        with troubles(path):
            _lead_on(connection, path)
    except CorpusError:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make what is done inside happen whole or not at all; other writers wait."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what SQLite reports inside into a CorpusError that says what to do about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        told = _TROUBLES.get(code, f"cannot be used ({error})")
        raise CorpusError(f"{path} {told.replace('{holder}', _holder(path))}") from error


def _holder(path: Path) -> str:
    """Return who writes to the database: the process that has SQLite's lock for that, where the system tells."""
    try:
        inode = path.with_name(f"{path.name}-shm").stat().st_ino
        locks = [line.split() for line in Path("/proc/locks").read_text("ascii").splitlines()]
    except (OSError, UnicodeDecodeError):
        locks = []
    for lock in locks:
        match lock:
            case [_, "POSIX", _, "WRITE", process, file, first, _] if int(first) == _WRITER:
                if file.rpartition(":")[2] == str(inode):
                    return f"process {process}"
    return "another onrecord"


def _mode(path: Path, create: bool) -> str:
    """Return how to open the file: on a disk that may only be read without the locks and logs that writers need."""
    rests = hasattr(os, "statvfs") and _exists(path) and os.statvfs(path).f_flag & os.ST_RDONLY
    if rests and not _exists(path.with_name(f"{path.name}-wal")):
        return "ro&immutable=1"
    return "rwc" if create else "rw"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # a folder on the way that may not be entered, or a name that is too long
        raise CorpusError(f"{path} {_TROUBLES[sqlite3.SQLITE_CANTOPEN]} ({error.strerror})") from None


def _lead_on(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{_PAGES}")
    version = _version(connection, path)
    if version == 0:
        _let_readers_go_on(connection)
    connection.execute("PRAGMA synchronous = FULL")  # what is committed is on the disk
    if version == len(_STEPS):
        return
    connection.create_function("quotation_of", 1, _quotation_of, deterministic=True)
    with transaction(connection):
        version = _version(connection, path)  # another process may have been first
        for step in _STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        if version == 0:
            _begin(connection)
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(_STEPS)}")


def _let_readers_go_on(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log, by which one writes while others read. SQLite itself does not wait its turn here."""
    deadline = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.01)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of the layout, 0 for an empty file.

    Tables are counted first: another process may be laying them out, and commits them with the marks in one go.
    """
    [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    [application] = connection.execute("PRAGMA application_id").fetchone()
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if tables and application != _APPLICATION:
        raise CorpusError(f"{path} is a database, but no onrecord corpus: choose another folder with --corpus")
    if version > len(_STEPS):
        raise CorpusError(
            f"{path} was written by a newer onrecord (layout {version}, this one knows {len(_STEPS)}): upgrade onrecord"
        )
    return int(version)


def _quotation_of(record: str) -> str | None:
    """Return what the quotations of a statement of an older layout are linked by; None where its record is damaged."""
    try:
        return quotation(from_record(record))
    except ValueError:
        return None


def _begin(connection: sqlite3.Connection) -> None:
    """Number the changes of this corpus from the clock, so that no index of an earlier one takes them for its own."""
    began = time.time_ns() // 1000
    connection.execute("INSERT INTO setting VALUES ('began', ?)", (began,))
    connection.execute("INSERT INTO sqlite_sequence VALUES ('change', ?)", (began,))
