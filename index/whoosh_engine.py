"""The engine that needs no server: Whoosh, in files in a folder."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import Path
from time import monotonic, sleep

from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex, create_in, open_dir
from whoosh.query import Or, Term
from whoosh.searching import Searcher
from whoosh.writing import CLEAR, IndexWriter

from ..corpus.model import Span, Statement
from ..errors import CorpusError, OnrecordError
from .authority import Heading, Spelling, headings
from .choices import FACETS, POLARITIES, SORTS, FacetField, Sort
from .engine import Facet, Hit, Results, Traits
from .entry import entry
from .highlight import highlights
from .query import Query
from .suggest import begins, most_frequent, summed
from .whoosh_fields import META, SCHEMA_VERSION, schema, state_fields, statement_fields, stem
from .whoosh_match import Segment
from .written import no_such

_FEW = 100  # speakers up to whom each is looked up rather than all of them read
_PATIENCE = 5  # seconds to wait for another process that writes


class _UnusableError(Exception):
    """The index cannot be used as it is; the message says why."""


@dataclass(frozen=True, slots=True)
class _View:
    """The index as of one commit."""

    index: FileIndex
    generation: int
    searcher: Searcher
    segments: tuple[Segment, ...]
    revision: int


class WhooshEngine:
    """An `engine.Engine` over a Whoosh index in `folder`. Raises CorpusError when the folder may not be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._view: _View | None = None
        self.rebuilt_because: str | None = None
        try:
            self._view = self._open()
        except _UnusableError as reason:
            self.rebuilt_because = str(reason)

    @property
    def revision(self) -> int:  # noqa: D102 - the protocol tells what each method does
        view = self._current()
        return view.revision if view else 0

    def replace(  # noqa: D102
        self, documents: Collection[str], statements: Iterable[Statement], *, revision: int | None = None
    ) -> None:
        with self._writer() as writer:
            before = self.revision
            with self._intact():
                writer.delete_by_query(Or([Term(META, META), *(Term("document", key) for key in documents)]))
            for statement in statements:
                if statement.document.id not in documents:
                    raise ValueError(f"statement {statement.id} is of no document that is replaced")
                writer.add_document(**statement_fields(entry(statement)))
            writer.add_document(**state_fields(before if revision is None else revision))
            with self._intact():
                writer.commit()

    def clear(self) -> None:  # noqa: D102
        with self._writer() as writer:
            writer.add_document(**state_fields(0))
            writer.commit(mergetype=CLEAR)

    def search(  # noqa: D102
        self, query: Query, *, sort: Sort = "relevance", offset: int = 0, limit: int | None = 10
    ) -> Results:
        if sort not in SORTS:
            raise no_such("order", sort, SORTS)
        with self._intact():
            keyed = [
                (key, segment, doc) for segment in self._segments() for doc, key in _keys(segment, query, sort).items()
            ]
            end = len(keyed) if limit is None else min(offset + limit, len(keyed))
            if offset >= end:
                return Results(len(keyed), ())
            last = nsmallest(end, (key for key, _, _ in keyed))[-1]
            ordered = sorted(
                (key, segment.id(doc), segment.values(doc, "speaker")) for key, segment, doc in keyed if key <= last
            )[offset:end]
            listed = self._headings({term for _, _, terms in ordered for term in terms if term})
            hits = (
                Hit(
                    found,
                    -key if sort == "relevance" else 0.0,
                    tuple(listed[term].name if term else None for term in terms),
                )
                for key, found, terms in ordered
            )
            return Results(len(keyed), tuple(hits))

    def count(self, query: Query) -> int:  # noqa: D102
        with self._intact():
            return sum(len(segment.matching(query)) for segment in self._segments())

    def facets(self, query: Query, field: FacetField) -> list[Facet]:  # noqa: D102
        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        counts = Counter[Heading]()
        with self._intact():
            listed = self._headings() if field == "speaker" else {}
            for segment in self._segments():
                counts += segment.facets(
                    segment.matching(query), field, lambda value: listed.get(value, Heading(value))
                )
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].name, pair[0].note or ""))
        return [Facet(heading.name, count, heading.note) for heading, count in ranked]

    def suggest(self, field: FacetField, prefix: str, limit: int = 10) -> list[str]:  # noqa: D102
        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        named = field == "speaker"

        def wanted(value: str) -> bool:
            return value not in POLARITIES and begins(Spelling.of(value).name if named else value, prefix)

        with self._intact():
            known = [segment.known(field, wanted) for segment in self._segments()]
            counts = summed(pair for found in known for pair in found.items())
            if named:
                listed = self._headings(counts.keys())
                counts = summed((listed[term].name, count) for term, count in counts.items())
            return most_frequent({value: count for value, count in counts.items() if begins(value, prefix)}, limit)

    def tally(self, query: Query) -> Counter[Traits]:  # noqa: D102
        counts = Counter[Traits]()
        with self._intact():
            for segment in self._segments():
                counts.update(segment.tally(segment.matching(query)))
        return counts

    def _headings(self, terms: Collection[str] | None = None) -> Mapping[str, Heading]:
        """Return the headings of speakers by the terms of their spellings; without `terms` those of all speakers."""
        prefixes = None if terms is None or len(terms) > _FEW else {Spelling.of(term).prefix for term in terms}
        counts = Counter[str]()
        for segment in self._segments():
            counts.update(segment.spellings(prefixes))
        listed = headings({Spelling.of(term): count for term, count in counts.items()})
        return {spelling.term: heading for spelling, heading in listed.items()}

    def highlights(self, query: Query, text: str) -> list[Span]:  # noqa: D102
        return highlights(query, text, stem)

    def close(self) -> None:  # noqa: D102
        if self._view:
            self._view.searcher.close()
            self._view = None

    def _segments(self) -> tuple[Segment, ...]:
        view = self._current()
        return view.segments if view else ()

    def _current(self) -> _View | None:
        """Return the view of the last commit, or None where there is no usable index yet."""
        old = self._view
        if old and old.index.latest_generation() == old.generation:
            return old
        try:
            self._view = self._open()
        except _UnusableError as reason:
            if old:
                raise CorpusError(f"the search index in {self._folder} broke: {reason}; try again") from reason
            return None
        if old:
            old.searcher.close()
        return self._view

    def _open(self) -> _View:
        """Return the view of the last commit; again, if another commit took away its files in the meantime."""
        while True:
            commits = set(self._folder.glob("*.toc"))
            try:
                return _view(self._folder)
            except EmptyIndexError as error:
                raise _UnusableError("the index is missing") from error
            except FileNotFoundError as error:
                if commits == set(self._folder.glob("*.toc")):
                    raise _UnusableError(f"the index is damaged: {error}") from error
            except PermissionError as error:
                raise CorpusError(f"the search index in {self._folder} may not be read: {error.strerror}") from error
            except (_UnusableError, OnrecordError):
                raise
            except Exception as error:
                raise _UnusableError(f"the index is damaged: {error!r}") from error

    @contextmanager
    def _writer(self) -> Iterator[IndexWriter]:
        """Give a writer, and make the index if need be. What has not been committed in the end is dropped."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._locked():
                view = self._current()
                index = view.index if view else create_in(self._folder, schema())
                writer = index.writer(timeout=_PATIENCE, compound=False)
                try:
                    yield writer
                finally:
                    if not writer.is_closed:
                        writer.cancel()
        except OSError as error:
            raise CorpusError(
                f"the search index in {self._folder} cannot be written: {error.strerror or error}"
            ) from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes from writing, and from making the index at the same time."""
        lock = FileStorage(self._folder).lock("onrecord.lock")
        until = monotonic() + _PATIENCE
        while not lock.acquire():
            if monotonic() > until:
                raise CorpusError(f"another process is writing to the search index in {self._folder}: try again later")
            sleep(0.05)
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _intact(self) -> Iterator[None]:
        """Tell what breaks in here as what it is: Whoosh reads damaged files with whatever error comes of it."""
        try:
            yield
        except OnrecordError:
            raise
        except Exception as error:
            hint = "make it anew with onrecord reindex"
            raise CorpusError(f"the search index in {self._folder} is damaged ({error!r}): {hint}") from error


def _view(folder: Path) -> _View:
    index = open_dir(folder)
    generation = index.latest_generation()
    searcher = index.searcher()
    try:
        version, revision = _state(searcher)
        if version != SCHEMA_VERSION:
            raise _UnusableError(f"the index has layout {version}, and this version of onrecord reads {SCHEMA_VERSION}")
        segments = tuple(Segment(segment) for segment, _ in searcher.leaf_searchers())
    except BaseException:
        searcher.close()
        raise
    return _View(index, generation, searcher, segments, revision)


def _state(searcher: Searcher) -> tuple[int, int]:
    """Return the version and the revision that the index keeps."""
    for segment, _ in searcher.leaf_searchers():
        reader = segment.reader()
        if (META, META) in reader:
            for doc in reader.postings(META, META).all_ids():
                version, revision = reader.stored_fields(doc)["state"]
                return version, revision
    raise EmptyIndexError("nothing was ever committed")


def _keys(segment: Segment, query: Query, sort: Sort) -> dict[int, float]:
    """Return the statements that match, each with the number by which to sort it, the lowest first."""
    docs = segment.matching(query)
    if sort == "relevance":
        return {doc: -score for doc, score in segment.scores(query, docs).items()}
    sign = {"date": 1, "-date": -1}[sort]
    days = {doc: segment.day(doc) for doc in docs}
    return {doc: sign * day if day else float("inf") for doc, day in days.items()}
