"""The corpus on disk: one SQLite file, the system of record.

Documents enter it with their statements, each whole or not at all, and many in one transaction. Each change takes the
next number of an increasing sequence, by which an index knows what it has yet to catch up with.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from ..errors import CorpusError
from .database import connect, transaction, troubles
from .model import Document, Published, Span, Statement
from .quotation import quotation
from .reading import Reading, Readings
from .serialise import Findable, as_record, as_source, findable_from, from_record, from_source
from .sources import source_of
from .tally import tally

if TYPE_CHECKING:
    from .stats import Stats

_T = TypeVar("_T")

_CHUNK = 500  # parameters in one query: within the limit of every SQLite
_DOCUMENT = "id, kind, title, url, outlet, language, published, published_basis, path, text, furniture, author"

MEANWHILE = "another process brought in a source of it"


class Row(NamedTuple):
    """A statement as the corpus keeps it: its id, what the same quotation elsewhere is found by, its record in JSON."""

    id: str
    quotation: str | None
    record: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A document for the corpus.

    Attributes:
        document: the document.
        sources: what each of its sources tells about it, the first the one that its text is from. Without any it is
            taken out of the corpus.
        rows: its statements in the order of the text; None to keep those that the corpus has, and note the sources.
        extractor: the version of what extracted them.
        before: the sources that the corpus had of it when this was made; None where that does not matter.
    """

    document: Document
    sources: Sequence[Document]
    rows: Sequence[Row] | None
    extractor: str
    before: Sequence[Document] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A document that the corpus has: what its sources tell, by which version it was extracted, how many statements."""

    document: Document
    sources: tuple[Document, ...]
    extractor: str
    statements: int


def as_row(statement: Statement) -> Row:
    """Return a statement as the corpus keeps it."""
    record = json.dumps(as_record(statement), separators=(",", ":"))
    return Row(statement.id, quotation(statement), record)


class Store:
    """The documents and statements of one corpus.

    Any number of processes may read while one writes; writers wait for each other, ten seconds at most. Use it as a
    context manager, or call `close`. Every method raises CorpusError where the file fails it.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the corpus in the file `path`; with `create` also one that does not exist yet.

        Raises:
            CorpusError: there is none, or the file is something else, of a newer version, not accessible or damaged.
        """
        self.path = path
        self.place = path.absolute()
        self._connection = connect(path, create=create)
        self.readings = Readings(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def replace(self, document: Document, statements: Iterable[Statement], *, extractor: str) -> None:
        """Put a document and its statements in, in place of what the corpus had of that document.

        Args:
            document: what was read.
            statements: all that was extracted from it, in the order of the text.
            extractor: the version of what extracted them.

        Raises:
            CorpusError: it could not be written; the corpus is as before.
        """
        entry = Entry(document, (source_of(document),), [as_row(statement) for statement in statements], extractor)
        if problems := self.put([entry]):
            raise CorpusError(f"{self.path} cannot take in document {document.id} ({problems[document.id]})")

    def put(self, entries: Iterable[Entry], readings: Sequence[Reading] = ()) -> dict[str, str]:
        """Put documents in, in place of what the corpus had of them: all in one transaction, each whole or not at all.

        Args:
            entries: the documents.
            readings: which files they were read from.

        Returns:
            by their ids those that could not be put in, and why: a statement has the id of one in another document, or
            MEANWHILE, where another process brought a source in.

        Raises:
            CorpusError: the corpus could not be written; it is as before.
        """
        problems = {}
        with troubles(self.path), transaction(self._connection):
            if readings:
                self.readings.note(readings)
            for entry in entries:
                if entry.before is not None and self.sources(entry.document.id) != list(entry.before):
                    problems[entry.document.id] = MEANWHILE
                    continue
                self._connection.execute("SAVEPOINT entry")
                try:
                    self._put(entry)
                except sqlite3.IntegrityError as error:
                    self._connection.execute("ROLLBACK TO entry")
                    problems[entry.document.id] = str(error)
                self._connection.execute("RELEASE entry")
        return problems

    def _put(self, entry: Entry) -> None:
        execute, many, identity = self._connection.execute, self._connection.executemany, entry.document.id
        if not entry.sources:
            self._delete(identity)
        elif entry.rows is None:
            columns = _as_row(entry.document)
            execute("DELETE FROM source WHERE document = ?", (identity,))
            execute(f"UPDATE document SET ({_DOCUMENT}) = ({_marks(columns)}) WHERE id = ?", (*columns, identity))  # noqa: S608
        else:
            values = (*_as_row(entry.document), entry.extractor)
            rows = ((row.id, identity, at, row.record, row.quotation) for at, row in enumerate(entry.rows))
            self._remove(identity)
            execute(f"INSERT INTO document ({_DOCUMENT}, extractor) VALUES ({_marks(values)})", values)  # noqa: S608
            many("INSERT INTO statement VALUES (?, ?, ?, ?, ?)", rows)
            tally(self._connection, (row.record for row in entry.rows))
            execute("INSERT OR REPLACE INTO change (document) VALUES (?)", (identity,))
        told = (
            (identity, at, one.path or "", json.dumps(as_source(one), separators=(",", ":")))
            for at, one in enumerate(entry.sources)
        )
        many("INSERT INTO source VALUES (?, ?, ?, ?)", told)

    def delete(self, documents: Iterable[str]) -> int:
        """Take documents with these ids and their statements out, all or none, and return how many there were.

        Raises:
            CorpusError: the corpus could not be written; it is as before.
        """
        gone = 0
        with troubles(self.path), transaction(self._connection):
            for identity in documents:
                gone += self._delete(identity)
        return gone

    def _delete(self, identity: str) -> int:
        found = self._remove(identity)
        if found:
            self._connection.execute("INSERT OR REPLACE INTO change (document) VALUES (?)", (identity,))
        return found

    def _remove(self, identity: str) -> int:
        lost = self._connection.execute("SELECT record FROM statement WHERE document = ?", (identity,))
        tally(self._connection, (record for (record,) in lost), gone=True)
        return self._connection.execute("DELETE FROM document WHERE id = ?", (identity,)).rowcount

    def known(self, identity: str) -> Known | None:
        """Return what the corpus has of the document with this id, or None."""
        counted = "(SELECT count(*) FROM statement WHERE document = document.id)"
        for *row, extractor, count in self._rows(
            f"SELECT {_DOCUMENT}, extractor, {counted} FROM document WHERE id = ?",  # noqa: S608
            identity,
        ):
            return Known(_from_row(row), tuple(self.sources(identity)), extractor, count)
        return None

    def count(self, identity: str) -> int | None:
        """Return how many statements a document has, or None without it."""
        query = "SELECT (SELECT count(*) FROM statement WHERE document = document.id) FROM document WHERE id = ?"
        return next((int(count) for (count,) in self._rows(query, identity)), None)

    def sources(self, identity: str) -> list[Document]:
        """Return what each source of a document tells about it, without the text; the first is whose text it has."""
        rows = self._rows("SELECT path, told FROM source WHERE document = ? ORDER BY position", identity)
        return [from_source(json.loads(told), identity, path or None) for path, told in rows]

    def document(self, identity: str) -> Document | None:
        """Return the document with this id, or None."""
        rows = self._rows(f"SELECT {_DOCUMENT} FROM document WHERE id = ?", identity)  # noqa: S608
        return next(map(_from_row, rows), None)

    def statements(self, identities: Sequence[str]) -> list[Statement]:
        """Return the statements with these ids, in the order given; those that the corpus lacks are left out."""
        found: dict[str, str] = {}
        for start in range(0, len(identities), _CHUNK):
            chunk = identities[start : start + _CHUNK]
            found.update(self._rows(f"SELECT id, record FROM statement WHERE id IN ({_marks(chunk)})", *chunk))  # noqa: S608
        return [self._statement(identity, found[identity]) for identity in identities if identity in found]

    def statement_by_prefix(self, prefix: str) -> Statement:
        """Return the one statement whose id begins with `prefix`: four hex digits or more.

        Raises:
            CorpusError: `prefix` is no such thing, no statement begins with it, or several do, which it lists.
        """
        wanted = prefix.strip().lower()
        if len(wanted) < 4 or not set(wanted) <= set("0123456789abcdef"):
            raise CorpusError(f"{prefix!r} is no statement id: give its first four hex digits or more")
        rows = list(
            self._rows("SELECT id, record FROM statement WHERE id BETWEEN ? AND ? ORDER BY id", wanted, wanted + "g")
        )
        if not rows:
            raise CorpusError(f"no statement has an id that begins with {wanted}: search --ids lists those there are")
        if len(rows) > 1:
            candidates = ", ".join(row[0] for row in rows[:8]) + (", ..." if len(rows) > 8 else "")
            raise CorpusError(f"{wanted} is ambiguous: give more digits of one of {candidates}")
        return self._statement(*rows[0])

    def documents_of(self, identities: Sequence[str]) -> list[str]:
        """Return the ids of the documents that statements with these ids stand in."""
        found: dict[str, None] = {}
        for start in range(0, len(identities), _CHUNK):
            chunk = identities[start : start + _CHUNK]
            rows = self._rows(f"SELECT DISTINCT document FROM statement WHERE id IN ({_marks(chunk)})", *chunk)  # noqa: S608
            found.update((document, None) for (document,) in rows)
        return list(found)

    def statement_ids(self) -> set[str]:
        """Return the ids of all statements."""
        return {identity for (identity,) in self._rows("SELECT id FROM statement")}

    def alike(self, identity: str) -> list[Statement]:
        """Return the statements of other documents that are the same quotation: the same words, the same speakers."""
        query = """SELECT other.id, other.record FROM statement AS one JOIN statement AS other
            ON other.quotation = one.quotation AND other.document <> one.document WHERE one.id = ? ORDER BY other.id"""
        return [self._statement(*row) for row in self._rows(query, identity)]

    def quotations(self, identities: Sequence[str]) -> dict[str, str]:
        """Return what the same quotation is found by, for those of these statements that have such a key."""
        found: dict[str, str] = {}
        for start in range(0, len(identities), _CHUNK):
            chunk = identities[start : start + _CHUNK]
            query = f"SELECT id, quotation FROM statement WHERE id IN ({_marks(chunk)}) AND quotation IS NOT NULL"  # noqa: S608
            found.update(self._rows(query, *chunk))
        return found

    def findable(self, document: str) -> Iterator[Findable]:
        """Yield what the statements of a document are found by, in the order of its text."""
        for row in self._rows("SELECT id, record FROM statement WHERE document = ? ORDER BY position", document):
            yield self._read(findable_from, *row)

    def documents(self) -> list[str]:
        """Return the ids of all documents, in the order in which they came."""
        return [identity for (identity,) in self._rows("SELECT id FROM document ORDER BY rowid")]

    def sources_at(self, path: str) -> dict[str, set[str]]:
        """Return the documents with a source of this path, or in it, if it is a folder or an archive, and its paths."""
        begins = [f"{path.rstrip('/')}{mark}" for mark in ("/", "#")]
        inside = " OR ".join("substr(path, 1, ?) = ?" for _ in begins)
        values = [value for begin in begins for value in (len(begin), begin)]
        query = f"SELECT document, path FROM source WHERE path = ? OR {inside} ORDER BY document"  # noqa: S608
        found: dict[str, set[str]] = {}
        for identity, place in self._rows(query, path, *values):
            found.setdefault(identity, set()).add(place)
        return found

    def whole(self, identity: str) -> Entry | None:
        """Return a document with all that the corpus has of it, or None without it."""
        known = self.known(identity)
        if known is None:
            return None
        query = "SELECT id, quotation, record FROM statement WHERE document = ? ORDER BY position"
        rows = [Row(*row) for row in self._rows(query, identity)]
        return Entry(known.document, known.sources, rows, known.extractor)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read the corpus as it is now while the block runs, whatever others write."""
        with troubles(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file."""
        told = [str(fault) for (fault,) in self._rows("PRAGMA integrity_check")]
        orphans = self._rows("PRAGMA foreign_key_check")
        lost = [f"{table}: row {row} has no document" for table, row, *_ in orphans]
        return [fault for fault in told if fault != "ok"] + lost

    def vacuum(self) -> int:
        """Make the file as small as its contents allow, and return by how many bytes it shrank."""
        before = self.path.stat().st_size
        with troubles(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return before - self.path.stat().st_size

    def setting(self, name: str) -> str | int | None:
        """Return a setting of this corpus, or None."""
        rows = self._rows("SELECT value FROM setting WHERE name = ?", name)
        return next((row[0] for row in rows), None)

    def set(self, name: str, value: str) -> None:
        """Keep a setting of this corpus."""
        with troubles(self.path), transaction(self._connection):
            self._connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    @property
    def revision(self) -> int:
        """The number of the last change."""
        [(last,)] = self._rows("SELECT max(sequence) FROM change")
        return self._began() if last is None else int(last)

    def knows(self, revision: int) -> bool:
        """Tell whether this corpus ever was at `revision`: a corpus made anew was never where the one before it was."""
        return self._began() <= revision <= self.revision

    def changed_since(self, revision: int, most: int | None = None) -> tuple[list[str], int]:
        """Return the ids of the documents that changed after `revision`, and the revision that they lead to.

        Args:
            revision: the last change that the caller has dealt with; 0 for none.
            most: return the first that changed, until they and their statements are so many; None for all.
        """
        size = "0" if most is None else "(SELECT count(*) FROM statement WHERE statement.document = change.document)"
        query = f"SELECT document, sequence, {size} FROM change WHERE sequence > ? ORDER BY sequence"  # noqa: S608
        found, last, together = [], 0, 0
        for document, last, statements in self._rows(query, revision):  # noqa: B007
            found.append(document)
            together += 1 + statements
            if most is not None and together >= most:
                break
        return found, last or max(revision, self._began())

    def stats(self) -> "Stats":
        """Count what the corpus holds."""
        from .stats import stats  # only who counts needs it

        with troubles(self.path):
            return stats(self._connection)

    def _began(self) -> int:
        [(began,)] = self._rows("SELECT value FROM setting WHERE name = 'began'")
        return int(began)

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with troubles(self.path):
            yield from self._connection.execute(query, values)

    def _statement(self, identity: str, record: str) -> Statement:
        return self._read(from_record, identity, record)

    def _read(self, read: Callable[[str], _T], identity: str, record: str) -> _T:
        try:
            return read(record)
        except ValueError as error:
            raise CorpusError(
                f"{self.path}: statement {identity} is damaged ({error}): delete its document and ingest it again"
            ) from error


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _as_row(document: Document) -> tuple[object, ...]:
    published = document.published
    return (
        document.id,
        document.kind,
        document.title,
        document.url,
        document.outlet,
        document.language,
        None if published.date is None else published.date.isoformat(),
        published.basis,
        None if document.path is None else document.path.encode("utf-8", "backslashreplace").decode(),
        document.text,
        json.dumps(document.furniture),
        document.author,
    )


def _from_row(row: Sequence[Any]) -> Document:
    identity, kind, title, url, outlet, language, published, basis, path, text, furniture, author = row
    return Document(
        id=identity,
        text=text,
        kind=kind,
        title=title,
        url=url,
        outlet=outlet,
        language=language,
        published=Published(None if published is None else date.fromisoformat(published), basis),
        path=path,
        furniture=tuple(Span(*pair) for pair in json.loads(furniture)),
        author=author,
    )
