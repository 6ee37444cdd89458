"""Many documents into the corpus: read and extracted by workers, compared and written here, told of in order."""

import hashlib
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeVar

from ..errors import CorpusError
from .forget import forget
from .gather import inputs
from .lexicon import SHIPPED, Roster
from .model import Document, Unread
from .read import is_feed, only
from .reading import Reading
from .sources import place, seen_at, source_of, together
from .store import MEANWHILE, Entry, Known, Row, Store
from .work import STANDARD_INPUT, Part, Workers, extract_all, read_files, read_input

Status = Literal["new", "replaced", "unchanged", "gone", "skipped"]
T = TypeVar("T")

_AT_ONCE = 8
"""Documents in a task: a second of work or two, and in one transaction of the corpus."""
_LETTERS = 200_000
"""Letters of documents above which a task is full."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input, or of one document in it.

    Attributes:
        path: the input as it was named or found; `-` for the standard input; `input#member` for a part of it.
        status: `unchanged` where the corpus had just this document, extracted by this version; `replaced` where it, the
            text of its file, or that version was another; `gone` where the input does not hold it any more, nor does
            any other source: it is taken out of the corpus.
        reason: why it was skipped; None otherwise.
        statements: the number of statements that the corpus holds of it.
        document: the id of the document; None where it was skipped.
        language: the document's, `en` or another code, `und` where it cannot be told; None where it was skipped.
        count: how many parts of the input were skipped for this reason.
    """

    path: str
    status: Status
    reason: str | None = None
    statements: int = 0
    document: str | None = None
    language: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are taken in.

    Attributes:
        published: the day on which all of them were published, where the caller knows it. A day that was given when a
            document was ingested before stays, until another is given.
        rules: attribute by the rules alone, without the fitted tagger.
        officials: who is known. Documents that were extracted with others are extracted anew.
        include: patterns of the files to read in folders; see `gather.inputs`.
        exclude: patterns of the files and folders to leave out.
        mapping: the columns of tables; see `read.documents`.
        limit: the most documents to read; None for all.
        dry_run: write and extract nothing, and only tell what would become of each.
        ahead: the most extractions under way, so that workers have some while the index takes in what is done.
    """

    published: date | None = None
    rules: bool = False
    officials: Roster = SHIPPED
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    limit: int | None = None
    dry_run: bool = False
    ahead: int = 16

    @property
    def extractor(self) -> str:
        """The version of all that extraction rests on."""
        return "-".join(filter(None, (extractor_version(), "rules" if self.rules else "", self.officials.fingerprint)))


def ingest(
    store: Store | None, paths: Iterable[str | Path], manner: Manner, executor: Executor | None = None
) -> Iterator[Outcome]:
    """Read, extract and store documents, and yield what became of each, in order, when it is safe in the corpus.

    Args:
        store: the corpus; None where there is none yet, for a dry run.
        paths: files, folders, patterns, and the string `-` for the standard input; see `gather.inputs`.
        manner: how to take them in.
        executor: who reads and extracts; None for this process alone. It is not shut down.

    Raises:
        CorpusError: the corpus cannot be written; what was yielded before stays in it. An input that cannot be read is
            an outcome and no error.
    """
    return _Intake(store, manner, executor or Workers(1)).outcomes(paths)


def read_one(source: str | Path, published: date | None = None) -> Document:
    """Read the one document of a file, or of the standard input where `source` is the string `-`.

    Raises:
        InputError: it cannot be read, is no text, or holds several documents.
    """
    return only(read_input(source, published), None if str(source) == STANDARD_INPUT else str(source))


@cache
def extractor_version() -> str:
    """Return a fingerprint of the code, word lists and weights that extraction rests on: it changes when they do."""
    here = Path(__file__).parent
    parts = sorted(path for path in here.rglob("*") if path.suffix in {".py", ".toml", ".txt"})
    digest = hashlib.sha256()
    for path in parts:
        digest.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@dataclass(slots=True)
class _Case:
    """A document on its way: where it was read, what the corpus has of it, what it is with all its sources."""

    path: str
    status: Status
    document: Document
    sources: tuple[Document, ...]
    known: Known | None
    read: Document
    reading: Reading | None

    def outcome(self, statements: int) -> Outcome:
        return Outcome(self.path, self.status, None, statements, self.document.id, self.document.language)


@dataclass(frozen=True, slots=True)
class _File:
    """A file that was read to its end: its path as it was named, and where that led."""

    path: str
    place: str


_Told = _Case | Unread | _File


class _Intake:
    """One run of `ingest`: generators, each of which draws on the one before."""

    def __init__(self, store: Store | None, manner: Manner, executor: Executor) -> None:
        self._store, self._manner, self._executor = store, manner, executor
        self._under_way: dict[str, Known] = {}
        self._sound = True  # nothing was skipped of the input that is written just now

    def outcomes(self, paths: Iterable[str | Path]) -> Iterator[Outcome]:
        try:
            for batch, rows in _in_order(self._extractions(paths), self._manner.ahead):
                yield from self._stored(batch, iter(rows or ()))
        except BrokenExecutor as error:
            raise CorpusError(
                "a worker was ended from outside, maybe for want of memory: run the same command again, it goes on "
                "where this one stopped; --jobs 1 needs the least"
            ) from error

    def _parts(self, paths: Iterable[str | Path]) -> Iterator[tuple[str, Part | _File, str | None]]:
        """Yield what the inputs hold, in order, with the file that it is from, and last that file.

        Single documents are read by workers, many from one input here.
        """
        for chunk, found in _in_order(self._readings(paths), self._manner.ahead // 4):
            for source, part in zip(chunk, found or chunk, strict=True):
                file = None if found is None else _written(os.path.realpath(source))
                if isinstance(part, Document | Unread):
                    yield str(source), part, file
                else:
                    for one in read_input(source, self._manner.published, self._manner.mapping):
                        yield one.path or str(source), one, file
                if file:
                    yield str(source), _File(str(source), file), file

    def _readings(self, paths: Iterable[str | Path]) -> "Iterator[tuple[list[Any], Future[list[Part | None]] | None]]":
        for chunk in _chunks(inputs(paths, self._manner.include, self._manner.exclude)):
            if isinstance(chunk[0], Unread) or str(chunk[0]) == STANDARD_INPUT:
                yield chunk, None
            else:
                published, mapping = self._manner.published, self._manner.mapping
                yield chunk, self._executor.submit(read_files, chunk, published, mapping)

    def _extractions(
        self, paths: Iterable[str | Path]
    ) -> "Iterator[tuple[list[_Told], Future[list[list[Row] | str]] | None]]":
        """Yield what was read in batches, with the extraction of what is to be extracted of each."""
        batch: list[_Told] = []
        size = count = 0
        for path, part, file in self._parts(paths):
            if count == self._manner.limit and not isinstance(part, _File):
                break
            batch.append(self._case(path, part, file) if isinstance(part, Document) else part)
            size += len(part.text) if isinstance(part, Document) else 0
            count += isinstance(part, Document)
            if sum(not isinstance(one, _File) for one in batch) >= _AT_ONCE or size >= _LETTERS:
                yield batch, self._extraction(batch)
                batch, size = [], 0
        yield batch, self._extraction(batch)

    def _extraction(self, batch: Sequence[_Told]) -> "Future[list[list[Row] | str]] | None":
        wanted = [case.document for case in batch if isinstance(case, _Case) and case.status != "unchanged"]
        if not wanted or self._manner.dry_run:
            return None
        return self._executor.submit(extract_all, wanted, self._manner.rules, self._manner.officials)

    def _case(self, path: str, read: Document, file: str | None) -> _Case:
        """Compare a document with what the corpus has of it, or will have when what is under way has arrived."""
        known = self._under_way.get(read.id) or (self._store.known(read.id) if self._store else None)
        source = source_of(read)
        sources = seen_at(source, known.sources if known else ())
        document = together(sources, known.document if known and place(source) != place(sources[0]) else read)
        reading = Reading(read.id, source.path, file) if file and source.path else None
        status: Status = "new" if known is None and not self._took_its_place(path, reading) else "replaced"
        if known and known.document == document and known.extractor == self._manner.extractor:
            status = "unchanged"
        if status != "unchanged" or (known and known.sources != sources):
            self._under_way[read.id] = Known(document, sources, self._manner.extractor, 0)
        return _Case(path, status, document, sources, known, read, reading)

    def _took_its_place(self, path: str, reading: Reading | None) -> bool:
        """Tell whether a document is all that its file holds, and the file held another one before."""
        if self._store is None or reading is None or _written(os.path.realpath(path)) != reading.file:
            return False
        return self._store.readings.elsewise(reading)

    def _stored(self, batch: Sequence[_Told], extracted: Iterator[list[Row] | str]) -> Iterator[Outcome]:
        """Write a batch in one transaction, and yield what became of what is in it."""
        done: list[tuple[_Told, list[Row] | str | None]] = []
        for case in batch:
            wanted = isinstance(case, _Case) and case.status != "unchanged" and not self._manner.dry_run
            done.append((case, next(extracted) if wanted else None))
        entries = [entry for case, rows in done if (entry := self._entry(case, rows))]
        problems = self._put(entries, [case.reading for case in batch if isinstance(case, _Case) and case.reading])
        for case, rows in done:
            if isinstance(case, _File):
                yield from self._swept(case)
            elif isinstance(case, Unread):
                self._sound = False
                yield Outcome(case.path, "skipped", case.reason, count=case.count)
            else:
                outcome = self._outcome(case, rows, problems.get(case.document.id))
                self._sound = self._sound and outcome.status != "skipped"
                if case.reading and self._store and not self._manner.dry_run:
                    self._store.readings.see(case.reading)
                yield outcome

    def _put(self, entries: Sequence[Entry], readings: Sequence[Reading]) -> dict[str, str]:
        """Write what is to be written, if anything is, and return what could not be."""
        if self._store is None or self._manner.dry_run:
            return {}
        lacking = [reading for reading in readings if not self._store.readings.noted(reading)]
        return self._store.put(entries, lacking) if entries or lacking else {}

    def _swept(self, file: _File) -> Iterator[Outcome]:
        """Take away what a file does not hold any more, if all of it was read and is in; a feed only ever shows a part.

        A document that has other sources keeps those; it is extracted anew where they tell something else of it.
        """
        sound, self._sound = self._sound, True
        if self._store is None or self._manner.dry_run:
            return
        stale = self._store.readings.stale(_written(file.path), file.place) if sound else {}
        if stale and not is_feed(file.path):
            places = iter(stale.items())
            while chunk := dict(islice(places, _AT_ONCE)):
                yield from self._lost(chunk, whole=file.path)
        self._store.readings.begin()

    def _lost(self, stale: Mapping[str, set[str]], whole: str) -> Iterator[Outcome]:
        """Take sources of documents away, and tell of the documents that are gone with them."""
        assert self._store is not None
        for entry in forget(self._store, stale, self._manner.officials, self._manner.extractor):
            paths, document = stale[entry.document.id], entry.document
            if not entry.sources and whole not in paths:
                yield Outcome(min(paths), "gone", document=document.id, language=document.language)

    def _entry(self, case: _Told, rows: list[Row] | str | None) -> Entry | None:
        """Return what is to be written of a case, or None for nothing."""
        if not isinstance(case, _Case) or isinstance(rows, str) or self._manner.dry_run:
            return None
        before = case.known.sources if case.known else ()
        if rows is None and case.sources == before:
            return None
        return Entry(case.document, case.sources, rows, self._manner.extractor, before)

    def _outcome(self, case: _Case, rows: list[Row] | str | None, problem: str | None) -> Outcome:
        """Return what became of a document; do it again, here, where the corpus is not any more as it was."""
        identity = case.document.id
        if (under_way := self._under_way.get(identity)) and under_way.sources == case.sources:
            del self._under_way[identity]
        if self._manner.dry_run or self._store is None:
            return case.outcome(case.known.statements if case.known else 0)
        if isinstance(rows, str):
            return Outcome(case.path, "skipped", rows)
        count = self._store.count(identity) if problem is None else None
        if problem == MEANWHILE or (problem is None and count is None):
            self._under_way.pop(identity, None)
            return next(self._again(self._case(case.path, case.read, case.reading and case.reading.file)))
        if count is None:
            return Outcome(case.path, "skipped", f"cannot be taken in ({problem})")
        return case.outcome(count)

    def _again(self, case: _Case) -> Iterator[Outcome]:
        wanted = [case.document] if case.status != "unchanged" else []
        yield from self._stored([case], iter(extract_all(wanted, self._manner.rules, self._manner.officials)))


def _written(path: str) -> str:
    """Return a path as the corpus can keep it, also one that is no Unicode."""
    return path.encode("utf-8", "backslashreplace").decode()


def _in_order(tasks: "Iterable[tuple[T, Future[Any] | None]]", ahead: int) -> Iterator[tuple[T, Any]]:
    """Yield what came of tasks in their order, with at most `ahead` of them under way."""
    waiting: deque[tuple[T, Future[Any] | None]] = deque()
    for task in tasks:
        waiting.append(task)
        if len(waiting) > ahead or waiting[0][1] is None or waiting[0][1].done():
            about, future = waiting.popleft()
            yield about, None if future is None else future.result()
    for about, future in waiting:
        yield about, None if future is None else future.result()


def _chunks(found: Iterable[str | Path | Unread]) -> Iterator[list[Any]]:
    """Yield inputs a few at a time; what is no file stands alone."""
    chunk: list[Any] = []
    for one in found:
        alone = isinstance(one, Unread) or str(one) == STANDARD_INPUT
        if chunk and (alone or len(chunk) == _AT_ONCE):
            yield chunk
            chunk = []
        chunk.append(one)
        if alone:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
