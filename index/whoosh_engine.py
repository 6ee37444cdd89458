"""The engine that needs no server: Whoosh, in files in a folder."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from heapq import nsmallest
from pathlib import Path
from typing import TYPE_CHECKING

from whoosh.index import EmptyIndexError, create_in
from whoosh.writing import CLEAR, IndexWriter

from ..corpus.model import Span
from ..errors import CorpusError, OnrecordError
from .choices import FACETS, SORTS, FacetField, Sort
from .engine import DamagedError, Facet, Hit, Results, Traits, UnusableError, ran_short, ranked
from .headings import Heading
from .lock import PATIENCE, locked
from .query import Query
from .stem import stem
from .whoosh_codec import Codec
from .whoosh_fields import LAYOUT, schema, state_fields, statement_fields
from .whoosh_match import Segment
from .whoosh_merge import merge
from .whoosh_view import View
from .written import no_such

if TYPE_CHECKING:
    from .entry import Entry

_POOL = 96  # megabytes of postings that wait in memory to be sorted
_TOLD = 150  # characters of an error of Whoosh's


class WhooshEngine:
    """An `engine.Engine` over a Whoosh index in `folder`. Raises CorpusError when the folder may not be read."""

    batch = 10_500

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._view: View | None = None
        self.rebuilt_because: str | None = None
        try:
            self._view = self._open()
        except UnusableError as reason:
            self.rebuilt_because = str(reason)

    @property
    def revision(self) -> int:  # noqa: D102 - the protocol tells what each method does
        view = self._current()
        return view.revision if view else 0

    def replace(  # noqa: D102
        self, documents: Collection[str], entries: "Iterable[Entry]", *, revision: int | None = None
    ) -> None:
        with self._writer() as writer:
            view = self._current()
            with self._intact():
                for doc in view.outdated(documents) if view else ():
                    writer.delete_document(doc)
            for found in entries:
                if found.document not in documents:
                    raise ValueError(f"statement {found.id} is of no document that is replaced")
                writer.add_document(**statement_fields(found))
            writer.add_document(**state_fields(self.revision if revision is None else revision))
            with self._intact():
                writer.commit(mergetype=merge)

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
            view = self._current()
            keyed = list(view.keyed(query, sort)) if view else []
            total = sum(len(keys) for _, keys in keyed)
            end = total if limit is None else min(offset + limit, total)
            if view is None or offset >= end:
                return Results(total, ())
            first = _first(keyed, end)[offset:]
            listed = view.headings.of({term for _, _, terms in first for term in terms if term})
            hits = (
                Hit(
                    found,
                    -key if sort == "relevance" else 0.0,
                    tuple(listed[term].name if term else None for term in terms),
                )
                for key, found, terms in first
            )
            return Results(total, tuple(hits))

    def count(self, query: Query) -> int:  # noqa: D102
        with self._intact():
            return sum(len(segment.matching(query)) for segment in self._segments())

    def facets(self, query: Query, field: FacetField) -> list[Facet]:  # noqa: D102
        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        counts = Counter[Heading]()
        with self._intact():
            view = self._current()
            listed = view.headings.of() if view and field == "speaker" else {}
            for segment in self._segments():
                counts += segment.facets(
                    segment.matching(query), field, lambda value: listed.get(value) or Heading(value)
                )
        return ranked(counts)

    def suggest(self, field: FacetField, prefix: str, limit: int = 10) -> list[str]:  # noqa: D102
        from .suggest import fitting

        if field not in FACETS:
            raise no_such("field to count by", field, FACETS)
        with self._intact():
            view = self._current()
            if view is None:
                return []
            if field != "speaker":
                return fitting(view.known(field).items(), prefix, limit)
            listed = view.headings.of()
            return fitting(
                ((listed[term].name, count) for term, count in view.known("spelling").items()), prefix, limit
            )

    def tally(self, query: Query) -> Counter[Traits]:  # noqa: D102
        counts = Counter[Traits]()
        with self._intact():
            for segment in self._segments():
                counts.update(segment.tally(segment.matching(query)))
        return counts

    def highlights(self, query: Query, text: str) -> list[Span]:  # noqa: D102
        from .highlight import highlights

        return highlights(query, text, stem)

    def close(self) -> None:  # noqa: D102
        if self._view:
            self._view.close()
            self._view = None

    def _segments(self) -> list[Segment]:
        view = self._current()
        return view.segments if view else []

    def _current(self) -> View | None:
        """Return the view of the last commit, or None where there is no usable index yet."""
        old = self._view
        if old and old.index.latest_generation() == old.generation:
            return old
        if old:
            old.close()  # both open at once would be many files
        try:
            self._view = self._open()
        except UnusableError as reason:
            if old:
                raise CorpusError(f"the search index in {self._folder} broke: {reason}; try again") from reason
            return None
        return self._view

    def _open(self) -> View:
        """Return the view of the last commit; again, if another commit took away its files in the meantime."""
        while True:
            commits = set(self._folder.glob("*.toc"))
            try:
                return View(self._folder)
            except EmptyIndexError as error:
                raise UnusableError("the index is missing") from error
            except FileNotFoundError as error:
                if commits == set(self._folder.glob("*.toc")):
                    raise UnusableError(f"the index is damaged: {error}") from error
            except PermissionError as error:
                raise CorpusError(f"the search index in {self._folder} may not be read: {error.strerror}") from error
            except (UnusableError, OnrecordError):
                raise
            except Exception as error:
                if ran_short(error):
                    raise CorpusError(f"the search index in {self._folder} cannot be read now: {error}") from error
                raise UnusableError(f"the index is damaged: {error!r}") from error

    @contextmanager
    def _writer(self) -> Iterator[IndexWriter]:
        """Give a writer, and make the index if need be. What has not been committed in the end is dropped."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with locked(self._folder):
                view = self._current()
                index = view.index if view else create_in(self._folder, schema())
                writer = index.writer(timeout=PATIENCE, limitmb=_POOL, compound=False, codec=Codec(LAYOUT))
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
    def _intact(self) -> Iterator[None]:
        """Tell what breaks in here as what it is: Whoosh reads damaged files with whatever error comes of it."""
        try:
            yield
        except OnrecordError:
            raise
        except Exception as error:
            if ran_short(error):
                raise CorpusError(f"the search index in {self._folder} cannot be used now: {error}") from error
            told = " ".join(repr(error).split())[:_TOLD]
            hint = "make it anew with onrecord reindex"
            raise DamagedError(f"the search index in {self._folder} is damaged ({told}): {hint}") from error


def _first(keyed: Sequence[tuple[Segment, Mapping[int, float]]], end: int) -> list[tuple[float, str, list[str]]]:
    """Return the key, the id and the speakers of the `end` statements with the lowest keys, in order."""
    keys = [key for _, docs in keyed for key in docs.values()]
    last = nsmallest(end, keys)[-1] if end < len(keys) else max(keys)
    kept = []
    for at, (segment, docs) in enumerate(keyed):
        near = [doc for doc, key in docs.items() if key <= last]
        kept += [(docs[doc], rank, at, doc) for doc, rank in zip(near, segment.ranks(near), strict=True)]
    bound = nsmallest(end, kept)[-1][:2]  # ids that begin alike are one rank: what they are tells
    ordered = sorted(
        (key, keyed[at][0].id(doc), keyed[at][0].values(doc, "speaker"))
        for key, rank, at, doc in kept
        if (key, rank) <= bound
    )
    return ordered[:end]
