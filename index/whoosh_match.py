"""Query to statements within one segment of a Whoosh index.

Matching works on sets of document numbers, ranking on what matched; both read postings and columns whole. Whoosh's own
queries are not used: they make trees of matchers from ranges and short prefixes (818 ms, where a column takes 4).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import compress, count, takewhile
from typing import Any, TypeVar, assert_never

from whoosh.reading import SegmentReader

from ..corpus.model import Polarity
from .choices import FacetField
from .engine import Traits
from .entry import asked_words
from .keys import beginning_key, document_key, name_key, parted, value_key
from .query import (
    And,
    Dates,
    Everything,
    Field,
    Fuzzy,
    FuzzyField,
    Name,
    NameField,
    Not,
    Or,
    Phrase,
    Prefix,
    PrefixField,
    Query,
    Word,
    asked,
)
from .stem import stem
from .whoosh_codec import Terms, places_of
from .whoosh_fields import BETWEEN_NAMES, META, UNKNOWN_DAY

_T = TypeVar("_T")

Docs = set[int]
"""Numbers of documents within the segment. (Whoosh calls a document what it indexes: here, a statement.)"""

Term = tuple[str, str]
"""A field of the schema, and a term in it."""

_COUNTS_FOR = {"text": 3.0, "title": 1.0, "speaker": 1.0}  # what a word counts where it is found
_FULL = 255 / 2.2  # the weight of a word that stands once in a text of mean length
_POLARITY: dict[str, Polarity] = {"-1": -1, "0": 0, "1": 1}
_PROBE = 20  # postings that are read in the time in which one is looked up


class Segment:
    """A part of the index that does not change. Everything is open from the start.

    `near` gives the words near that of a query, from all segments. Raises FileNotFoundError when the segment has just
    been replaced by another.
    """

    def __init__(self, reader: SegmentReader, near: Callable[[Fuzzy], Collection[str]]) -> None:
        segment = reader.segment()
        self.count: int = reader.doc_count_all()
        self._near = near
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
        return map(self._columns["rank"].__getitem__, docs)

    def days(self, docs: Iterable[int]) -> Iterator[int]:
        """Yield the first days on which statements may have been said, as ordinals, or 0."""
        return map(self._columns["start"].__getitem__, docs)

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
        columns = [*(column.codes for column in coded), self._columns["start"], self._columns["until"]]
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

    def _frequency(self, number: int) -> int:
        """Return how many statements have a term."""
        return len(self._alive(self._terms.docs(number))) if self._gone else self._terms.size(number)

    def words(self, field: FuzzyField | None) -> Iterator[str]:
        """Yield the words that stand in a field, without the marks between them."""
        for place, start in self._beginnings("", field):
            for term in self._terms.words(self._terms.beginning(place, start)):
                word = term[len(start) :]
                if word != BETWEEN_NAMES:
                    yield word

    def frequency(self, choices: Iterable[Term]) -> int:
        """Return about how many statements have any of the terms."""
        numbers = (self._terms.number(*term) for term in choices)
        return sum(self._terms.size(number) for number in numbers if number is not None)

    @cached_property
    def _all(self) -> Docs:
        return set(range(self.count)) - self._gone - self._term((META, META), None)

    def matching(self, query: Query, within: Docs | None = None) -> Docs:  # noqa: C901 - one case a kind
        """Return the statements that match, of those `within` (None: of all)."""
        match query:
            case Word() | Phrase():
                return _union(self._row(row, within) for _, row in rows(query))
            case Prefix() | Fuzzy():
                return self._numbered(self._expanded(query), within)
            case Name():
                return self._name(query, within)
            case Field(exact, value):
                return self._term(("key", value_key(exact, value)), within)
            case Dates():
                return self._dated(query, within)
            case And(parts):
                for part in sorted(parts, key=self._size):
                    within = self.matching(part, within)
                    if not within:
                        break
                return self._all if within is None else within
            case Or(parts):
                return _union(self.matching(part, within) for part in parts)
            case Not(part):
                among = self._all if within is None else within
                return among - self.matching(part, among)
            case Everything():
                return self._all if within is None else within
            case _:
                assert_never(query)

    def scores(self, docs: Collection[int], weights: Mapping[Term, float]) -> dict[int, float]:
        """Return how well each of `docs` fits, from what each term counts for."""
        scores = dict.fromkeys(docs, 0.0)
        order = sorted(docs)
        for term, weight in weights.items():
            number = self._terms.number(*term)
            if number is not None:
                postings = self._terms.postings(number)
                for doc, full in _picked(postings.docs, postings.weights, order, scores):
                    scores[doc] += weight / _FULL * full
        return scores

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
            if within is not None and len(within) * _PROBE < self._terms.size(number):
                docs = self._terms.docs(number)
                found.update(doc for doc in within if _index(docs, doc) is not None)
            elif within is not None:
                found |= within.intersection(self._terms.docs(number))
            else:
                found.update(self._terms.docs(number))
        return found if within is not None else self._alive(found) if self._gone else found

    def _any(self, choices: Iterable[Term], within: Docs | None) -> Docs:
        numbers = (self._terms.number(*term) for term in choices)
        return self._numbered((number for number in numbers if number is not None), within)

    def _row(self, row: Sequence[Sequence[Term]], within: Docs | None) -> Docs:
        """Return where the words of a row, each one of several terms, stand side by side."""
        for choices in sorted(row, key=self.frequency):
            within = self._any(choices, within)
            if not within:
                return set()
        docs = within or set()
        if len(row) == 1:
            return docs
        starts: dict[int, set[int]] = {}
        for at, choices in enumerate(row):
            places = self._places(choices, docs)
            found = {doc: {place - at for place in places[doc]} for doc in docs}
            starts = {doc: starts[doc] & found[doc] for doc in docs} if at else found
            docs = {doc for doc in docs if starts[doc]}
        return docs

    def _places(self, choices: Iterable[Term], docs: Docs) -> dict[int, set[int]]:
        """Return the places in each of `docs` at which any of some terms stands."""
        order = sorted(docs)
        found: dict[int, set[int]] = {doc: set() for doc in order}
        for term in choices:
            number = self._terms.number(*term)
            if number is not None:
                postings = self._terms.postings(number)
                for doc, written in _picked(postings.docs, postings.places, order, docs):
                    found[doc].update(places_of(written))
        return found

    def _name(self, query: Name, within: Docs | None) -> Docs:
        return _union(
            self._together([name_key(query.field, at, word) for word in way], within)
            for at in self._slots(query.field)
            for way in asked_words(query)
        )

    def _together(self, keys: Iterable[str], within: Docs | None) -> Docs:
        """Return where all of some keys are, the rarest looked for first."""
        for key in sorted(set(keys), key=lambda key: self.frequency([("key", key)])):
            within = self._term(("key", key), within)
            if not within:
                break
        return within or set()

    def _slots(self, field: NameField) -> Iterator[int]:
        """Yield the numbers that the names of one statement have in this segment: 0, and on if any has several."""
        return takewhile(lambda at: not at or self._terms.number("key", name_key(field, at, "")) is not None, count())

    def _expanded(self, query: Prefix | Fuzzy) -> Iterator[int]:
        """Yield the numbers of the terms that a query for several words means."""
        if isinstance(query, Prefix):
            for place, start in self._beginnings(query.text, query.field):
                for form in {start, start.upper()} if place != "key" else {start}:
                    yield from self._terms.beginning(place, form)
        else:
            for word in self._near(query):
                for place, term in self._beginnings(word, query.field):
                    number = self._terms.number(place, term)
                    if number is not None:
                        yield number

    def _beginnings(self, beginning: str, field: PrefixField | None) -> Iterator[Term]:
        """Yield where to look for words that begin so, and with what terms begin there."""
        match field:
            case None:
                yield from ((f"{place}_word", beginning) for place in _COUNTS_FOR)
            case "text" | "title":
                yield f"{field}_word", beginning
            case "id":
                yield "key", value_key("id", beginning)
            case _:
                yield from (("key", beginning_key(field, at, beginning)) for at in self._slots(field))

    def _dated(self, dates: Dates, within: Docs | None) -> Docs:
        first = dates.start.toordinal() if dates.start else 1
        last = dates.until.toordinal() if dates.until else date.max.toordinal()
        starts, untils = self._columns["start"], self._columns["until"]
        among = self._all if within is None else within
        return {doc for doc in among if untils[doc] >= first and starts[doc] <= last}

    def _size(self, query: Query) -> int:
        """Return about how many statements match: what to look for first in an And."""
        match query:
            case Word() | Phrase():
                return sum(min(map(self.frequency, row)) for _, row in rows(query))
            case Name(field):
                slots = [(at, way) for at in self._slots(field) for way in asked_words(query)]
                return sum(
                    min(self.frequency([("key", name_key(field, at, word))]) for word in way) for at, way in slots
                )
            case Field(exact, value):
                return self.frequency([("key", value_key(exact, value))])
            case And(parts):
                return min(map(self._size, parts))
            case Or(parts):
                return sum(map(self._size, parts))
            case _:
                return self.count + isinstance(query, Dates)


def rows(query: Word | Phrase) -> Iterator[tuple[float, list[list[Term]]]]:
    """Yield where to look for what, and what it counts there: a row of words, each of them any of several terms."""
    written = query.text.split()
    fields = [query.field] if query.field else _COUNTS_FOR
    for field in fields:
        yield (
            _COUNTS_FOR[field],
            [_forms(field, word) if isinstance(query, Word) else [(f"{field}_word", word)] for word in written],
        )


def scored(query: Query) -> dict[Term, tuple[float, list[Term]]]:
    """Return for each term that a query asks for what it counts for, and the terms that mean the same."""
    return {
        term: (weight, choices)
        for part in asked(query)
        if isinstance(part, Word | Phrase)
        for weight, row in rows(part)
        for choices in row
        for term in choices
    }


def _forms(field: str, word: str) -> list[Term]:
    """Return the terms for the forms of a word: the stem of others, and the word that is its own stem."""
    root = stem(word)
    return [(f"{field}_stem", root), *([(f"{field}_word", root)] if stem(root) == root else [])]


def _union(found: Iterable[Docs]) -> Docs:
    return set[int]().union(*found)


def _index(docs: Sequence[int], doc: int) -> int | None:
    """Return the index of `doc` in `docs`, which are in order, or None."""
    at = bisect_left(docs, doc)
    return at if at < len(docs) and docs[at] == doc else None


def _picked(
    docs: Sequence[int], values: Sequence[_T], order: Sequence[int], among: Collection[int]
) -> Iterable[tuple[int, _T]]:
    """Yield those of `docs` that are `among` some, which are also given in their order, each with its value."""
    if len(order) * _PROBE < len(docs):
        places = ((doc, _index(docs, doc)) for doc in order)
        return ((doc, values[at]) for doc, at in places if at is not None)
    return compress(zip(docs, values, strict=True), map(among.__contains__, docs))


def _traits(coded: Sequence[Any], read: tuple[int, ...]) -> Traits:
    countries, target, weight = (column.values[code] for column, code in zip(coded, read[:3], strict=True))
    polarity, scale = weight.split()
    start, until = map(_day, read[3:])
    return Traits(
        tuple(parted(countries)), next(iter(parted(target)), None), _POLARITY[polarity], float(scale), start, until
    )


def _day(ordinal: int) -> date | None:
    return None if ordinal == UNKNOWN_DAY else date.fromordinal(ordinal)
