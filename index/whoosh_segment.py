"""What a segment of a Whoosh index keeps: where each term stands, and what is known of each statement."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from whoosh.reading import SegmentReader

from ..corpus.model import Polarity
from .choices import FacetField
from .engine import Traits
from .keys import document_key, parted, value_key
from .whoosh_fields import META, UNKNOWN_DAY
from .whoosh_terms import Terms

_T = TypeVar("_T")

Docs = set[int]
"""Numbers of documents within the segment. (Whoosh calls a document what it indexes: here, a statement.)"""

Term = tuple[str, str]
"""A field of the schema, and a term in it."""

PROBE = 20
"""Postings that are read in the time in which one is looked up."""

_POLARITY: dict[str, Polarity] = {"-1": -1, "0": 0, "1": 1}


class Kept:
    """A part of the index that does not change. Everything is open from the start.

    Raises FileNotFoundError when the segment has just been replaced by another.
    """

    def __init__(self, reader: SegmentReader) -> None:
        segment = reader.segment()
        self.count: int = reader.doc_count_all()
        self._reader = reader
        self._gone = frozenset(segment.deleted_docs())
        self._terms = Terms(reader.storage(), segment)
        self._columns = {name: self._column(name) for name, field in reader.schema.items() if field.column_type}

    def close(self) -> None:
        """Let go of the files."""
        self._terms.close()

    def _column(self, name: str) -> Any:  # noqa: ANN401 - what a column is read by
        if not self._reader.has_column(name):
            raise FileNotFoundError(f"column {name}")
        return self._reader.column_reader(name, translate=False)

    @property
    def revision(self) -> int | None:
        """The revision that is kept here, if it is."""
        return next((self._reader.stored_fields(doc)["state"] for doc in self._term((META, META), None)), None)

    def id(self, doc: int) -> str:
        """Return the id of a statement."""
        return str(self._columns["id"][doc])

    def ranks(self, docs: Iterable[int]) -> Iterator[int]:
        """Yield numbers that are in the order of the ids, as far as their beginnings differ."""
        return map(self._columns["rank"].numbers.__getitem__, docs)

    def days(self, docs: Iterable[int]) -> Iterator[int]:
        """Yield the first days on which statements may have been said, as ordinals, or 0."""
        return map(self._columns["start"].numbers.__getitem__, docs)

    def values(self, doc: int, field: FacetField) -> list[str]:
        """Return the values of a field of a statement, in order."""
        return parted(self._columns[f"{field}_facet"][doc])

    def facets(self, docs: Iterable[int] | None, field: FacetField, facet: Callable[[str], _T]) -> Counter[_T]:
        """Return how many of `docs` (None: of all) have each value, counted as the `facet` that is made of it."""
        column = self._columns[f"{field}_facet"]
        counts: Counter[_T] = Counter()
        for code, times in Counter(map(column.codes.__getitem__, self._all if docs is None else docs)).items():
            for value in {facet(value) for value in parted(column.values[code]) if value}:
                counts[value] += times
        return counts

    def tally(self, docs: Collection[int]) -> Counter[Traits]:
        """Return how many of `docs` have the same traits."""
        coded = [self._columns[name] for name in ("country_facet", "target_facet", "weight")]
        columns = [*(column.codes for column in coded), *(self._columns[name].numbers for name in ("start", "until"))]
        counts = Counter(zip(*(map(column.__getitem__, docs) for column in columns), strict=True))
        return Counter({_traits(coded, read): times for read, times in counts.items()})

    def of_documents(self, documents: Iterable[str]) -> Iterator[int]:
        """Yield the statements of some documents."""
        for document in documents:
            yield from self._term(("key", document_key(document)), None)

    def kept(self) -> Iterator[int]:
        """Yield the document that keeps the revision, if it is here."""
        return iter(self._term((META, META), None))

    def known(self, field: str, prefix: str = "") -> Counter[str]:
        """Return how many statements have each value of a field that begins so; `spelling` is one as well."""
        start = value_key(field, "")
        numbers = self._terms.beginning("key", start + prefix)
        values = (term[len(start) :] for term in self._terms.words(numbers))
        return +Counter(dict(zip(values, map(self._frequency, numbers), strict=True)))

    def frequency(self, choices: Iterable[Term]) -> int:
        """Return about how many statements have any of the terms."""
        numbers = (self._terms.number(*term) for term in choices)
        return sum(self._terms.size(number) for number in numbers if number is not None)

    def _frequency(self, number: int) -> int:
        """Return how many statements have a term."""
        return len(self._alive(self._terms.docs(number))) if self._gone else self._terms.size(number)

    @cached_property
    def _all(self) -> Docs:
        return set(range(self.count)) - self._gone - self._term((META, META), None)

    def _alive(self, docs: Iterable[int]) -> Docs:
        found = set(docs)
        if self._gone:
            found -= self._gone
        return found

    def _term(self, term: Term, within: Docs | None) -> Docs:
        number = self._terms.number(*term)
        return set() if number is None else self._numbered([number], within)

    def _numbered(self, numbers: Iterable[int], within: Docs | None) -> Docs:
        """Return where any of some terms stands."""
        found: Docs = set()
        for number in numbers:
            if within is not None and len(within) * PROBE < self._terms.size(number):
                docs = self._terms.docs(number)
                found.update(doc for doc in within if index(docs, doc) is not None)
            elif within is not None:
                found |= within.intersection(self._terms.docs(number))
            else:
                found.update(self._terms.docs(number))
        return found if within is not None else self._alive(found) if self._gone else found


def index(docs: Sequence[int], doc: int) -> int | None:
    """Return the index of `doc` in `docs`, which are in order, or None."""
    at = bisect_left(docs, doc)
    return at if at < len(docs) and docs[at] == doc else None


def _traits(coded: Sequence[Any], read: tuple[int, ...]) -> Traits:
    countries, target, weight = (column.values[code] for column, code in zip(coded, read[:3], strict=True))
    polarity, scale = weight.split()
    start, until = map(_day, read[3:])
    return Traits(
        tuple(parted(countries)), next(iter(parted(target)), None), _POLARITY[polarity], float(scale), start, until
    )


def _day(ordinal: int) -> date | None:
    return None if ordinal == UNKNOWN_DAY else date.fromordinal(ordinal)
