"""The engine for many statements: Tantivy, in files in a folder."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from tantivy import Document, Index, IndexWriter

from ..corpus.model import Span
from ..errors import CorpusError, OnrecordError
from .choices import FACETS, SORTS, FacetField, Sort
from .engine import DamagedError, Facet, Results, Traits, UnusableError, ran_short, ranked
from .keys import document_key
from .lock import LOCK, locked
from .query import Query
from .stem import stem
from .tantivy_fields import STATE, schema, state_document, statement_document, traits
from .tantivy_view import View, state_of
from .written import no_such

if TYPE_CHECKING:
    from .entry import Entry

_MEMORY = 100_000_000  # bytes that are filled before a part of the index is written: more parts are slower to search
_TOGETHER = 200  # documents that the writer is given at once: for each one alone it would wake up, and sleep again
_COARSE = 2_000_000_000  # nanoseconds in which a second commit may bear the same time as the first
_TOLD = 150  # characters of an error of Tantivy's, which may hold a whole file


class TantivyEngine:
    """An `engine.Engine` over a Tantivy index in `folder`. Raises CorpusError when the folder may not be read."""

    batch = 500_000

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema = schema()
        self._index: Index | None = None
        self._view: View | None = None
        self._seen: int | None = None  # when the folder of the view was last written to, if that was long enough ago
        self.rebuilt_because: str | None = None
        try:
            self._open()
        except UnusableError as reason:
            self.rebuilt_because = str(reason)

    @property
    def revision(self) -> int:  # noqa: D102 - the protocol tells what each method does
        view = self._current()
        return view.revision if view else 0

    def replace(  # noqa: D102
        self, documents: Collection[str], entries: "Iterable[Entry]", *, revision: int | None = None
    ) -> None:
        documents = set(documents)
        with self._writer() as writer:
            for document in documents:
                writer.delete_documents_by_term("key", document_key(document))
            writer.delete_documents_by_term("key", STATE)
            made = (self._document(found, documents) for found in entries)
            while some := list(islice(made, _TOGETHER)):
                for one in some:
                    writer.add_document(one)
            writer.add_document(state_document(self.revision if revision is None else revision, self._schema))

    def _document(self, entry: "Entry", documents: Collection[str]) -> Document:
        if entry.document not in documents:
            raise ValueError(f"statement {entry.id} is of no document that is replaced")
        return statement_document(entry, self._schema)

    def clear(self) -> None:  # noqa: D102
        with self._writer() as writer:
            writer.delete_all_documents()
            writer.add_document(state_document(0, self._schema))

    def search(  # noqa: D102
        self, query: Query, *, sort: Sort = "relevance", offset: int = 0, limit: int | None = 10
    ) -> Results:
        if sort not in SORTS:
            raise no_such("order", sort, SORTS)
        view = self._current()
        with self._intact():
            return view.search(query, sort, offset, limit) if view else Results(0, ())

    def count(self, query: Query) -> int:  # noqa: D102
        view = self._current()
        with self._intact():
            return view.count(query) if view else 0

    def facets(self, query: Query, field: FacetField) -> list[Facet]:  # noqa: D102
        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        view = self._current()
        with self._intact():
            return ranked(view.facets(query, field)) if view else []

    def suggest(self, field: FacetField, prefix: str, limit: int = 10) -> list[str]:  # noqa: D102
        from .suggest import fitting

        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        view = self._current()
        with self._intact():
            if view is None:
                return []
            if field != "speaker":
                return fitting(view.known(field), prefix, limit)
            listed = view.headings.of()
            return fitting(((listed[term].name, count) for term, count in view.known("spelling")), prefix, limit)

    def tally(self, query: Query) -> Counter[Traits]:  # noqa: D102
        view = self._current()
        with self._intact():
            found = view.counts(query, "traits") if view else {}
        return Counter({traits(term): count for term, count in found.items()})

    def highlights(self, query: Query, text: str) -> list[Span]:  # noqa: D102
        from .highlight import highlights

        return highlights(query, text, stem)

    def close(self) -> None:  # noqa: D102
        self._index = self._view = None

    def _current(self) -> View | None:
        """Return the view of the last commit, or None where there is no usable index yet."""
        try:
            return self._open()
        except UnusableError as reason:
            if self._view:
                raise CorpusError(f"the search index in {self._folder} broke: {reason}; try again") from reason
            return None

    def _open(self) -> View:
        """Return the view of the last commit: the one before where nothing has been committed since."""
        try:
            if self._index is None:
                if not Index.exists(str(self._folder)):
                    raise UnusableError("the index is missing")
                self._index = Index.open(str(self._folder))
                self._index.config_reader("manual")
            written = self._folder.stat().st_mtime_ns
            if self._view and written == self._seen:
                return self._view
            seen = written if time_ns() - written > _COARSE else None
            self._index.reload()
            searcher = self._index.searcher()
            state = state_of(searcher, self._schema)
            if self._view is None or self._view.state != state:
                self._view = View(searcher, self._schema, state)
            self._seen = seen
            return self._view
        except (UnusableError, KeyboardInterrupt):
            raise
        except BaseException as error:
            if ran_short(error):
                raise CorpusError(f"the search index in {self._folder} cannot be read now: {error}") from error
            told = " ".join(str(error).split())[:_TOLD]
            raise UnusableError(f"the index is damaged: {told}") from error

    @contextmanager
    def _writer(self) -> Iterator[IndexWriter]:
        """Give a writer, and make the index if need be. What it is given is committed in the end, or nothing of it."""
        with self._written():
            self._folder.mkdir(parents=True, exist_ok=True)
        with locked(self._folder):
            view = self._current()
            with self._written():
                if view is None or self._index is None:
                    self._index = self._made()
                writer = self._index.writer(_MEMORY, 1)
            try:
                yield writer
                with self._written():
                    writer.commit()
            except BaseException:
                with self._written():
                    writer.rollback()
                raise
            finally:
                writer.wait_merging_threads()

    def _made(self) -> Index:
        """Return an index made anew, without the files of the one before it."""
        for file in self._folder.iterdir():
            if not file.name.startswith(LOCK):
                file.unlink()
        index = Index(self._schema, str(self._folder))
        index.config_reader("manual")
        return index

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Tell what fails in here as what it is."""
        try:
            yield
        except (OSError, ValueError) as error:
            raise CorpusError(f"the search index in {self._folder} cannot be written: {error}") from error

    @contextmanager
    def _intact(self) -> Iterator[None]:
        """Tell what breaks in here as what it is: what Tantivy is written in ends with an error of its own kind."""
        try:
            yield
        except (OnrecordError, KeyboardInterrupt):
            raise
        except BaseException as error:
            if ran_short(error):
                raise CorpusError(f"the search index in {self._folder} cannot be used now: {error}") from error
            told = " ".join(repr(error).split())[:_TOLD]
            hint = "make it anew with onrecord reindex"
            raise DamagedError(f"the search index in {self._folder} is damaged ({told}): {hint}") from error
