"""A corpus and its index as one thing: all that the command line does, for Python."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar, get_args

from .corpus.model import Document, Span, Statement
from .corpus.place import FILE, default_folder
from .corpus.store import Store
from .errors import CorpusError, QueryError
from .index.choices import SORTS, FacetField, Sort
from .index.engine import DEFAULT_ENGINE, DamagedError, Engine, Facet, Hit
from .index.parse import parse
from .index.query import Fuzzy, Phrase, Prefix, Query, Word, asked
from .index.written import no_such
from .upkeep import Progress, Upkeep

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from .corpus.ingest import Outcome
    from .corpus.lexicon import Roster
    from .corpus.stats import Stats
    from .index.matrix import Matrix
    from .index.timeline import By, Timeline

T = TypeVar("T")

MANY = 150_000
"""Statements above which `stats` tells of the other engine."""

_INDEX_AT = 6_000  # new statements after which the index takes them in, while more are being extracted
_BATCH = 500  # statements that are read at a time

_OTHER: dict[Sort, Sort] = {"date": "-date", "-date": "date", "relevance": "relevance"}
"""The order the other way round, with unknown dates last all the same."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: iterate for the statements, in their order. `total` counts those beyond `limit` too.

    `folded` are how many more there are that say the same as one of these. The statements are read while you iterate, a
    batch at a time: of a million found no more than a batch is in memory.
    """

    hits: tuple[Hit, ...]
    total: int
    read: Callable[[Sequence[Hit]], Iterator[Statement]]
    folded: int = 0

    def __iter__(self) -> Iterator[Statement]:
        for start in range(0, len(self.hits), _BATCH):
            yield from self.read(self.hits[start : start + _BATCH])

    def __len__(self) -> int:
        return len(self.hits)


class Corpus:
    """Statements on disk, to add to and to search.

    >>> with Corpus("my-corpus") as corpus:  # doctest: +SKIP
    ...     outcomes = list(corpus.ingest(["articles"]))
    ...     for statement in corpus.search("strikes speaker:lavrov"):
    ...         print(statement.text)

    Nothing is opened before it is needed, and only ingesting makes a corpus that is not there yet. Every method raises
    CorpusError where the corpus is missing, damaged, held by another process or not accessible.
    """

    def __init__(
        self,
        folder: str | Path | None = None,
        *,
        notice: Callable[[str], None] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Name a corpus.

        Args:
            folder: where it lives; None for the folder in ONRECORD_CORPUS, or else the platform's folder for user data.
            notice: called with one line where something is worth telling but no error: the index is built anew, or
                cannot be brought up to date just now.
            progress: called with the number of documents done and that of all while the index is built anew.
        """
        self.folder = (default_folder() if folder is None else Path(folder)).absolute()  # the program may go elsewhere
        self._notice = notice or (lambda _: None)
        self._open_store: Store | None = None
        self._upkeep = Upkeep(self.folder, self.officials, self._notice, progress or (lambda _done, _total: None))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files. Using the corpus again opens them again."""
        self._upkeep.close()
        if self._open_store:
            self._open_store.close()
        self._open_store = None

    def ingest(  # noqa: PLR0913
        self,
        paths: str | Path | Iterable[str | Path],
        published: date | None = None,
        *,
        rules: bool = False,
        include: Sequence[str] = (),
        exclude: Sequence[str] = (),
        mapping: Mapping[str, str] | None = None,
        limit: int | None = None,
        dry_run: bool = False,
        index: bool = True,
        executor: "Executor | None" = None,
        ahead: int = 16,
    ) -> "Iterator[Outcome]":
        """Read documents into the corpus, yielding what became of each when it is safe there, in the paths' order.

        Whenever this ends, also by a power cut, each document is in the corpus whole or not at all, and the same call
        does the rest. Documents that the corpus has are extracted anew where its `officials` are others than before.

        Args:
            paths: files, folders to walk through, patterns such as `news/**/*.txt`, and `-` for the standard input; or
                one of these.
            published: the day on which all of them were published, where you know it.
            rules: attribute by the rules alone, without the fitted tagger.
            include: patterns of which the files of folders must fit one, by name or path: `*.txt`, `2021/*`.
            exclude: patterns of files and folders to leave out.
            mapping: the columns of tables: `{"text": "body", "published": "pubDate"}`.
            limit: the most documents to read; None for all.
            dry_run: only tell what would become of each document.
            index: bring the index up to date meanwhile and in the end; else the next search does.
            executor: who reads and extracts: any `concurrent.futures.Executor`, to whom the files are accessible. None
                for this process alone. In a program with `__main__` guarded, `Workers(4)` are four processes.
            ahead: the most tasks that the executor has at a time: twice as many as it has workers, or more.

        Raises:
            LexiconError: something is wrong with the file of `officials`; nothing is read then.
        """
        from .corpus.ingest import Manner, ingest  # extraction is much to load, and a search does without it

        if isinstance(paths, str | Path):
            paths = [paths]
        officials = self.officials()
        manner = Manner(published, rules, officials, include, exclude, mapping or {}, limit, dry_run, ahead)
        waiting = 0
        for outcome in ingest(self._store_for(dry_run), paths, manner, executor):
            yield outcome
            waiting += outcome.statements if outcome.status in ("new", "replaced") else 0
            if waiting >= _INDEX_AT and index and not dry_run:
                waiting = 0
                with suppress(CorpusError):  # another process writes to the index: in the end it is asked for again
                    self._engine(tell=False)
        if index and not dry_run:
            try:
                self._engine()
            except CorpusError as error:
                self._notice(f"the documents are in the corpus; the next search will index them ({error})")

    def _store_for(self, dry_run: bool) -> Store | None:
        if dry_run and not (self.folder / FILE).exists():
            return None
        return self._store(create=not dry_run)

    def officials(self) -> "Roster":
        """Return the officials that are known here: those of officials.toml in the folder, then the program's own.

        Raises:
            LexiconError: something is wrong with the file.
        """
        from .corpus.lexicon import SHIPPED, read_officials

        path = self.folder / "officials.toml"
        return read_officials(path) if os.path.lexists(path) else SHIPPED

    def search(
        self,
        query: str | Query = "",
        *,
        sort: Sort | None = None,
        reverse: bool = False,
        limit: int | None = None,
        offset: int = 0,
        fold: bool = False,
    ) -> Found:
        """Return the statements that match, with one name for each speaker in all of them: that of `facets`.

        Args:
            query: in the query language (see `onrecord.index.parse`), or as a query object; an empty one matches all.
            sort: `relevance`, `date` (the oldest first) or `-date` (the newest first), where unknown dates come last.
                None for relevance where the query has words, and for the newest first where it has none.
            reverse: the other way round: the least relevant first, the oldest for the newest. Unknown dates stay last.
            limit: the most statements to return; None for all.
            offset: how many to pass over.
            fold: of one quotation in several articles return only the first statement; `alike` tells of the others.

        Raises:
            QueryError: the query cannot be understood, there is no such `sort`, or `limit` or `offset` is below 0.
        """
        understood = _query(query)
        if sort is not None and sort not in SORTS:
            raise no_such("order", sort, SORTS)
        if offset < 0 or (limit is not None and limit < 0):
            raise QueryError(f"limit {limit} and offset {offset}: neither can be below 0")
        if sort is None:
            sort = (
                "relevance"
                if any(isinstance(leaf, Word | Phrase | Prefix | Fuzzy) for leaf in asked(understood))
                else "-date"
            )
        end = None if limit is None else offset + limit
        if fold or (reverse and sort == "relevance"):
            flipped = reverse and sort != "relevance"
            order = _OTHER[sort] if flipped else sort
            whole = self._ask(lambda engine: engine.search(understood, sort=order, limit=None)).hits
            hits = whole[::-1] if reverse and not flipped else whole
            if not fold:
                return Found(hits[offset:end], len(hits), self._read)
            groups = self._grouped(hits)
            page = groups[offset:end]
            return Found(
                tuple(group[0] for group in page), len(groups), self._read, sum(len(group) - 1 for group in page)
            )
        order = _OTHER[sort] if reverse else sort
        found = self._ask(lambda engine: engine.search(understood, sort=order, offset=offset, limit=limit))
        return Found(found.hits, found.total, self._read)

    def count(self, query: str | Query = "") -> int:
        """Return how many statements match.

        Raises:
            QueryError: the query cannot be understood.
        """
        understood = _query(query)
        return self._ask(lambda engine: engine.count(understood))

    def facets(self, query: str | Query, field: FacetField) -> list[Facet]:
        """Return the values of a field among the matching statements, and how many have each, the most frequent first.

        A speaker has one name under all spellings: the lexicon's, or the most frequent in the corpus. Two people of one
        name are told apart by a note with the country. Who is named by a surname alone, and in no way more, is noted as
        such: there may be several of the name. Speakers without a name are not counted.

        Raises:
            QueryError: the query cannot be understood, or nothing is counted by this field.
        """
        understood = _query(query)
        return self._ask(lambda engine: engine.facets(understood, field))

    def suggest(self, field: FacetField, prefix: str = "", limit: int = 10) -> list[str]:
        """Return values of a field that the corpus has and in which a word begins with `prefix`: for completion.

        The most frequent come first. Case and accents do not count. Countries are codes, speakers have the names that
        `facets` gives them.

        Raises:
            QueryError: nothing is counted by this field.
        """
        return self._ask(lambda engine: engine.suggest(field, prefix, limit))

    def matrix(self, query: str | Query = "") -> "Matrix":
        """Return which countries speak about whom in the matching statements, how often, and how well or badly.

        Raises:
            QueryError: the query cannot be understood.
        """
        from .index.matrix import matrix

        understood = _query(query)
        return matrix(self._ask(lambda engine: engine.tally(understood)))

    def timeline(self, query: str | Query = "", by: "By" = "month") -> "Timeline":
        """Return how many of the matching statements are negative, neutral and positive in each day, week or month.

        Raises:
            QueryError: the query cannot be understood, or there is no such period as `by`.
        """
        from .index.timeline import timeline

        understood = _query(query)
        return timeline(self._ask(lambda engine: engine.tally(understood)), by)

    def highlights(self, query: str | Query, text: str) -> list[Span]:
        """Return the stretches of a statement's text that the words of the query match."""
        return self._upkeep.at_hand(self._store()).highlights(_query(query), text)

    def statement(self, identity: str) -> Statement:
        """Return the statement with this id, or the one whose id begins with it: four hex digits or more.

        Its speakers have the names that its own document gives.

        Raises:
            CorpusError: there is none, or there are several.
        """
        return self._store().statement_by_prefix(identity)

    def document(self, statement: Statement) -> Document:
        """Return the document that a statement stands in.

        Raises:
            CorpusError: it is not in the corpus any more.
        """
        document = self._store().document(statement.document.id)
        if document is None:
            raise CorpusError(f"document {statement.document.id} is not in the corpus any more: search again")
        return document

    def stats(self) -> "Stats":
        """Count what the corpus holds, and how much of it is not known. Gives notice when it outgrows its engine."""
        found = self._store().stats()
        if found.statements > MANY and self._upkeep.engine_name(self._store()) == DEFAULT_ENGINE:
            hint = "pip install 'onrecord[tantivy]', then onrecord reindex --engine tantivy"
            self._notice(f"searching {found.statements:,} statements is quicker with another engine: {hint}")
        return found

    def reindex(self, progress: Progress | None = None, engine: str | None = None) -> int:
        """Build the index anew from the corpus, and return the number of documents in it.

        Args:
            progress: called with the number of documents done and that of all.
            engine: what to search with from now on: `whoosh`, or `tantivy` for many statements. None: as before.

        Raises:
            CorpusError: there is no such engine, or it is not installed; nothing has changed.
        """
        return self._upkeep.rebuild(self._store(), progress, engine)

    def documents(self, query: str | Query | None = None, *, path: str | None = None) -> list[str]:
        """Return the ids of the documents with statements that match, or of those from a file, folder or archive.

        Raises:
            QueryError: the query cannot be understood.
        """
        if path is not None:
            return list(self._store().sources_at(path))
        if query is None:
            return self._store().documents()
        return self._store().documents_of(self._ids(_query(query)))

    def delete(self, documents: Iterable[str] = (), *, paths: Iterable[str] = ()) -> int:
        """Take documents out with all their statements, and return how many there were.

        Args:
            documents: their ids.
            paths: files, folders or archives: what came from them alone goes, what others have too loses this source.
        """
        from .corpus.forget import forget
        from .corpus.ingest import extractor_version

        store, officials = self._store(), self.officials()
        gone, kept = self.losing(paths)
        removed = store.delete({*documents, *gone})
        left = {identity: places for identity, places in kept.items() if store.count(identity) is not None}
        forget(store, left, officials, "-".join(filter(None, (extractor_version(), officials.fingerprint))))
        self._engine()
        return removed

    def losing(self, paths: Iterable[str]) -> tuple[list[str], dict[str, set[str]]]:
        """Return the ids of the documents that came from these files, folders or archives alone, and those of others.

        With the others are the paths of the sources that they have there.
        """
        found: dict[str, set[str]] = {}
        for path in paths:
            for identity, places in self._store().sources_at(path).items():
                found.setdefault(identity, set()).update(places)
        kept = {one for one in found if any(each.path not in found[one] for each in self._store().sources(one))}
        return [one for one in found if one not in kept], {one: found[one] for one in found if one in kept}

    def sources(self, statement: Statement) -> list[Document]:
        """Return what each source of a statement's document tells about it, without its text."""
        return self._store().sources(statement.document.id)

    def alike(self, statement: Statement) -> list[Statement]:
        """Return where else the same quotation of the same speakers stands: statements of other documents."""
        return self._store().alike(statement.id)

    def packed(self) -> Generator[str]:
        """Yield the whole corpus as lines of JSON, which `unpack` takes in elsewhere with all ids as they are."""
        from .corpus.carry import packed

        yield from packed(self._store())

    def unpack(self, lines: Iterable[str | bytes], name: str = "the input") -> Iterator[tuple[int, int]]:
        """Take in the lines of a corpus, and yield from time to time how many documents and statements are in.

        Documents that are here too are replaced, and keep their sources.

        Raises:
            InputError: the lines are no corpus, or are damaged; those before the damage are in.
        """
        from .corpus.carry import unpack

        yield from unpack(self._store(create=True), lines, name)
        self._engine()

    def vacuum(self) -> int:
        """Give room that is not used any more back to the disk, and return how many bytes."""
        return self._store().vacuum()

    def check(self) -> Iterator[str]:
        """Yield what is wrong with the corpus: the file, the statements against the texts, the index against both."""
        from .corpus.check import problems

        yield from problems(self._store())
        indexed = set(self._ids(_query("")))
        kept = self._store().statement_ids()
        for lost, told in ((kept - indexed, "not in the index"), (indexed - kept, "in the index alone")):
            if lost:
                yield f"statements that are {told}: {len(lost)}, such as {min(lost)}: onrecord reindex mends that"

    def _grouped(self, hits: Sequence[Hit]) -> list[list[Hit]]:
        """Return the hits, those of one quotation together, in the order of the first of each."""
        keys = self._store().quotations([hit.id for hit in hits])
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(keys.get(hit.id, hit.id), []).append(hit)
        return list(groups.values())

    def _read(self, hits: Sequence[Hit]) -> Iterator[Statement]:
        names = {hit.id: hit.names for hit in hits}
        for statement in self._store().statements([hit.id for hit in hits]):
            yield _listed(statement, names[statement.id])

    def _store(self, *, create: bool = False) -> Store:
        if self._open_store is None:
            self._open_store = Store(self.folder / FILE, create=create)
        return self._open_store

    def _ids(self, query: Query) -> list[str]:
        return [hit.id for hit in self._ask(lambda engine: engine.search(query, limit=None)).hits]

    def _ask(self, ask: Callable[[Engine], T]) -> T:
        """Return what the engine answers: where its index turns out to be damaged, after it was built anew."""
        try:
            return ask(self._engine())
        except DamagedError as error:
            self._upkeep.discard(self._store(), str(error))
        return ask(self._engine())

    def _engine(self, *, tell: bool = True) -> Engine:
        return self._upkeep.current(self._store(), tell=tell)


def _listed(statement: Statement, names: Sequence[str | None]) -> Statement:
    """Return a statement with the names under which its speakers are listed, if the index knows it as it is now."""
    if len(names) != len(statement.speakers):
        return statement
    pairs = list(zip(statement.speakers, names, strict=True))
    if all(name in (None, speaker.name) for speaker, name in pairs):
        return statement
    return replace(statement, speakers=tuple(replace(speaker, name=name or speaker.name) for speaker, name in pairs))


def _query(query: str | Query) -> Query:
    if type(query) not in _QUERIES:
        raise QueryError(f"neither a query in words nor a query object: {query!r}")
    return _parsed(query, date.today()) if isinstance(query, str) else query


_parsed = lru_cache(500)(parse)
_QUERIES = (str, *get_args(Query))
