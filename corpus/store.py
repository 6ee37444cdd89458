"""The corpus on disk: one SQLite file, the system of record.

Documents and statements enter it a document at a time, whole or not at all. Each change takes the next number of an
increasing sequence, by which an index knows what it has yet to catch up with.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ..errors import CorpusError
from .database import connect, transaction, troubles
from .model import Document, Published, Span, Statement
from .serialise import as_record, from_record
from .stats import Stats, stats

_CHUNK = 500  # parameters in one query: within the limit of every SQLite
_DOCUMENT = "id, kind, title, url, outlet, language, published, published_basis, path, text, furniture, author"


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
        self._connection = connect(path, create=create)

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
            extractor: the version of what extracted them, which `extraction_of` gives back.

        Raises:
            CorpusError: it could not be written; the corpus is as before.
        """
        execute = self._connection.execute
        rows = [
            (statement.id, document.id, position, json.dumps(as_record(statement), separators=(",", ":")))
            for position, statement in enumerate(statements)
        ]
        values = (*_as_row(document), extractor)
        with troubles(self.path), transaction(self._connection):
            execute("DELETE FROM document WHERE id = ?", (document.id,))
            execute(f"INSERT INTO document ({_DOCUMENT}, extractor) VALUES ({_marks(values)})", values)  # noqa: S608
            self._connection.executemany("INSERT INTO statement VALUES (?, ?, ?, ?)", rows)
            execute("INSERT OR REPLACE INTO change (document) VALUES (?)", (document.id,))

    def document(self, identity: str) -> Document | None:
        """Return the document with this id, or None."""
        rows = self._rows(f"SELECT {_DOCUMENT} FROM document WHERE id = ?", identity)  # noqa: S608
        return next(map(_from_row, rows), None)

    def extraction_of(self, identity: str) -> tuple[str, int] | None:
        """Return the version of what extracted this document and the number of its statements, or None without it."""
        query = (
            "SELECT extractor, (SELECT count(*) FROM statement WHERE document = document.id) FROM document WHERE id = ?"
        )
        return next(((row[0], int(row[1])) for row in self._rows(query, identity)), None)

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

    def statements_of(self, documents: Iterable[str]) -> Iterator[Statement]:
        """Yield the statements of these documents, document by document, each in the order of its text."""
        for document in documents:
            for row in self._rows("SELECT id, record FROM statement WHERE document = ? ORDER BY position", document):
                yield self._statement(*row)

    @property
    def revision(self) -> int:
        """The number of the last change."""
        [(last,)] = self._rows("SELECT max(sequence) FROM change")
        return self._began() if last is None else int(last)

    def knows(self, revision: int) -> bool:
        """Tell whether this corpus ever was at `revision`: a corpus made anew was never where the one before it was."""
        return self._began() <= revision <= self.revision

    def changed_since(self, revision: int, limit: int = -1) -> tuple[list[str], int]:
        """Return the ids of the documents that changed after `revision`, and the revision that they lead to.

        Args:
            revision: the last change that the caller has dealt with; 0 for none.
            limit: return at most so many documents, those first that changed first; -1 for all.
        """
        query = "SELECT document, sequence FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?"
        rows = list(self._rows(query, revision, limit))
        return [row[0] for row in rows], int(rows[-1][1]) if rows else max(revision, self._began())

    def stats(self) -> Stats:
        """Count what the corpus holds."""
        with troubles(self.path):
            return stats(self._connection)

    def _began(self) -> int:
        [(began,)] = self._rows("SELECT value FROM setting WHERE name = 'began'")
        return int(began)

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with troubles(self.path):
            yield from self._connection.execute(query, values)

    def _statement(self, identity: str, record: str) -> Statement:
        try:
            return from_record(json.loads(record))
        except (KeyError, TypeError, ValueError) as error:
            raise CorpusError(
                f"{self.path}: statement {identity} is damaged ({error!r}): ingest its document"
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


def _from_row(row: tuple[Any, ...]) -> Document:
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
