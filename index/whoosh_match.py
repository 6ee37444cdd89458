"""Query to statements within one segment of a Whoosh index.

Matching works on sets of document numbers, ranking on what matched; both read Whoosh's postings and columns. Whoosh's
own queries are not used: they make trees of matchers from ranges and short prefixes (818 ms, where a column takes 4).
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import count, takewhile
from typing import Any, TypeVar, assert_never

from whoosh.searching import Searcher

from ..corpus.model import Polarity
from .choices import FacetField
from .engine import Traits
from .entry import asked_words
from .fuzzy import near
from .query import (
    And,
    Dates,
    Everything,
    Field,
    Fuzzy,
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
from .whoosh_fields import BETWEEN_VALUES, LOST_DAY, META, UNKNOWN_DAY, slot, stem

_T = TypeVar("_T", bound=Hashable)

Docs = set[int]
"""Numbers of documents within the segment. (Whoosh calls a document what it indexes: here, a statement.)"""

_TEXT, _TITLE, _SPEAKER = 3.0, 1.0, 1.0  # what a word counts where it is found
_POLARITY: dict[str, Polarity] = {"-1": -1, "0": 0, "1": 1}
_PROBE = 32  # postings that are read in the time in which one is looked up


class Segment:
    """A part of the index that does not change; its columns are open from the start.

    Raises FileNotFoundError when the segment has just been replaced by another.
    """

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._reader = searcher.reader()
        self._columns = {name: self._column(name) for name, field in searcher.schema.items() if field.column_type}
        last = self._reader.doc_count_all() - 1
        if LOST_DAY in (self._columns["start"][last], self._columns["until"][last]):
            raise ValueError("days are lost")

    def _column(self, name: str) -> Any:  # noqa: ANN401 - a column reader: Whoosh has no types
        if not self._reader.has_column(name):
            raise FileNotFoundError(f"column {name}")
        return self._reader.column_reader(name, translate=False)

    def id(self, doc: int) -> str:
        """Return the id of a statement."""
        return str(self._columns["id"][doc], "utf-8")

    def day(self, doc: int) -> int | None:
        """Return the first day on which it may have been said, as an ordinal, or None."""
        day = int(self._columns["start"][doc])
        return None if day == UNKNOWN_DAY else day

    def facets(self, docs: Iterable[int], field: FacetField, facet: Callable[[str], _T]) -> Counter[_T]:
        """Return how many of `docs` have each value of a field, counted as the `facet` that is made of it."""
        column = self._columns[f"{field}_facet"]
        counts: Counter[_T] = Counter()
        for joined, times in Counter(map(column.__getitem__, docs)).items():
            for value in {facet(value) for value in _values(joined) if value}:
                counts[value] += times
        return counts

    def values(self, doc: int, field: FacetField) -> list[str]:
        """Return the values of a field of a statement, in order."""
        return _values(self._columns[f"{field}_facet"][doc])

    def tally(self, docs: Collection[int]) -> Counter[Traits]:
        """Return how many of `docs` have the same traits."""
        names = ("country_facet", "target_facet", "weight", "start", "until")
        counts = Counter(zip(*(map(self._columns[name].__getitem__, docs) for name in names), strict=True))
        return Counter({_traits(*read): count for read, count in counts.items()})

    def spellings(self, prefixes: Iterable[str] | None) -> Counter[str]:
        """Return how many statements have each term of a spelling that begins with one of `prefixes` (None: any)."""
        if prefixes is None:
            return self.facets(self._all, "speaker", str)
        if not self._indexes("spelling"):
            return Counter()
        terms = (term for prefix in prefixes for term in self._reader.expand_prefix("spelling", prefix))
        return Counter({str(term, "utf-8"): len(self._term("spelling", term, None)) for term in terms})

    def known(self, field: FacetField, wanted: Callable[[str], bool]) -> Counter[str]:
        """Return how many statements have each value of a field that is `wanted`; of speakers, each term."""
        place = "spelling" if field == "speaker" else f"{field}_is"
        if not self._indexes(place):
            return Counter()
        values = ((str(term, "utf-8"), info.doc_frequency()) for term, info in self._reader.iter_field(place))
        counts = Counter({value: count for value, count in values if wanted(value)})
        if self._reader.has_deletions():
            counts = Counter({value: len(self._term(place, value, None)) for value in counts})
        return +counts

    def _indexes(self, field: str) -> bool:
        return field in set(self._reader.indexed_field_names())

    @cached_property
    def _all(self) -> Docs:
        return set(self._reader.all_doc_ids()) - self._term(META, META, None)

    def matching(self, query: Query, within: Docs | None = None) -> Docs:  # noqa: C901 - one case a kind
        """Return the statements that match, of those `within` (None: of all)."""
        match query:
            case Word() | Phrase():
                found = (self._row(field, terms, within) for field, terms, _ in _places(query))
                return set[int]().union(*found)
            case Prefix() | Fuzzy():
                docs = set[int]().union(*(self._term(place, term, None) for place, term in self._expanded(query)))
                return docs if within is None else docs & within
            case Name():
                return self._name(query, within)
            case Field(exact, value):
                return self._term(f"{exact}_is", value, within)
            case Dates():
                return self._dated(query, within)
            case And(parts):
                for part in sorted(parts, key=self._size):
                    within = self.matching(part, within)
                    if not within:
                        break
                return self._all if within is None else within
            case Or(parts):
                return set[int]().union(*(self.matching(part, within) for part in parts))
            case Not(part):
                among = self._all if within is None else within
                return among - self.matching(part, among)
            case Everything():
                return self._all if within is None else within
            case _:
                assert_never(query)

    def scores(self, query: Query, docs: Collection[int]) -> dict[int, float]:
        """Return how well each of `docs` fits the words that `query` asks for (BM25F); 0 where it has none."""
        order = sorted(docs)
        scores = dict.fromkeys(order, 0.0)
        for field, term, weight in dict.fromkeys(_scored(query)):
            if self._reader.doc_frequency(field, term):
                matcher = self._searcher.postings(field, term)
                for doc in _common(matcher, order):
                    scores[doc] += weight * matcher.score()
        return scores

    def _term(self, field: str, term: str | bytes, within: Docs | None) -> Docs:
        size = self._reader.doc_frequency(field, term)
        if not size:
            return set()
        matcher = self._reader.postings(field, term)
        if within is not None and len(within) * _PROBE < size:
            return set(_common(matcher, sorted(within)))
        docs = set(matcher.all_ids())
        return docs if within is None else docs & within

    def _row(self, field: str, terms: Sequence[str], within: Docs | None) -> Docs:
        """Return where `terms` stand side by side."""
        if len(terms) == 1:
            return self._term(field, terms[0], within)
        docs = self._together(field, terms, within)
        rows: dict[int, Docs] = {}
        for at, term in enumerate(terms if docs else ()):
            matcher = self._reader.postings(field, term)
            starts = {
                doc: {place - at for place in matcher.value_as("positions")} for doc in _common(matcher, sorted(docs))
            }
            rows = {doc: rows[doc] & starts[doc] for doc in docs} if at else starts
            docs = {doc for doc in docs if rows[doc]}
        return docs

    def _together(self, field: str, terms: Iterable[str], within: Docs | None) -> Docs:
        """Return where all of `terms` stand, the rarest looked for first."""
        for term in sorted(set(terms), key=lambda term: self._reader.doc_frequency(field, term)):
            within = self._term(field, term, within)
            if not within:
                break
        return within or set()

    def _name(self, query: Name, within: Docs | None) -> Docs:
        found = (
            self._together(f"{query.field}_name", [slot(at, word) for word in way], within)
            for at in self._slots(query.field)
            for way in asked_words(query)
        )
        return set[int]().union(*found)

    def _slots(self, field: NameField) -> Iterator[int]:
        """Yield the numbers that the names of one statement have in this segment: 0, and on if any has several."""
        return takewhile(lambda at: (f"{field}_name", slot(at, "")) in self._reader, count())

    def _expanded(self, query: Prefix | Fuzzy) -> Iterator[tuple[str, bytes]]:
        """Yield the terms that a query for several words means, and where they stand."""
        if isinstance(query, Prefix):
            for place, start in self._beginnings(query.text, query.field):
                for form in {start, start.upper()}:
                    yield from ((place, term) for term in self._reader.expand_prefix(place, form))
        else:
            for place, start in self._beginnings("", query.field):
                for term in self._reader.expand_prefix(place, start):
                    word = str(term, "utf-8").removeprefix(start).casefold()
                    if word[-1:].isalnum() and near(query.text, word):  # a mark is no word
                        yield place, term

    def _beginnings(self, beginning: str, field: PrefixField | None) -> Iterator[tuple[str, str]]:
        """Yield where to look for words that begin so, and with what terms begin there."""
        match field:
            case None:
                found = [(place, beginning) for place in ("text_word", "title_word", "speaker_word")]
            case "text" | "title":
                found = [(f"{field}_word", beginning)]
            case "id":
                found = [("id_is", beginning)]
            case _:
                found = [(f"{field}_name", slot(at, beginning)) for at in self._slots(field)]
        yield from (pair for pair in found if self._indexes(pair[0]))

    def _dated(self, dates: Dates, within: Docs | None) -> Docs:
        first = dates.start.toordinal() if dates.start else 1
        last = dates.until.toordinal() if dates.until else float("inf")
        starts, untils = self._columns["start"], self._columns["until"]
        among = self._all if within is None else within
        return {doc for doc in among if untils[doc] >= first and starts[doc] <= last}

    def _size(self, query: Query) -> int:
        """Return about how many statements match: what to look for first in an And."""
        total: int = self._reader.doc_count_all()
        match query:
            case Word() | Phrase():
                return sum(self._rarest(field, terms) for field, terms, _ in _places(query))
            case Name(field):
                ways = asked_words(query)
                slots = [(at, way) for at in self._slots(field) for way in ways]
                return sum(self._rarest(f"{field}_name", [slot(at, word) for word in way]) for at, way in slots)
            case Field(exact, value):
                return self._rarest(f"{exact}_is", [value])
            case And(parts):
                return min(map(self._size, parts))
            case Or(parts):
                return sum(map(self._size, parts))
            case _:
                return total + isinstance(query, Dates)

    def _rarest(self, field: str, terms: Iterable[str]) -> int:
        return min(int(self._reader.doc_frequency(field, term)) for term in terms)


def _values(joined: bytes) -> list[str]:
    return str(joined, "utf-8").split(BETWEEN_VALUES) if joined else []


def _traits(countries: bytes, target: bytes, weight: bytes, start: int, until: int) -> Traits:
    polarity, scale = _values(weight)
    return Traits(
        tuple(_values(countries)),
        str(target, "utf-8") or None,
        _POLARITY[polarity],
        float(scale),
        _day(start),
        _day(until),
    )


def _day(ordinal: int) -> date | None:
    return None if ordinal == UNKNOWN_DAY else date.fromordinal(ordinal)


def _places(query: Word | Phrase) -> Iterator[tuple[str, list[str], float]]:
    """Yield where to look for what, and what it counts there."""
    written = query.text.split()
    kind, terms = ("stem", [stem(word) for word in written]) if isinstance(query, Word) else ("word", written)
    if query.field != "title":
        yield f"text_{kind}", terms, _TEXT
    if query.field != "text":
        yield f"title_{kind}", terms, _TITLE
    if query.field is None:
        yield f"speaker_{kind}", terms, _SPEAKER


def _scored(query: Query) -> Iterator[tuple[str, str, float]]:
    for part in asked(query):
        if isinstance(part, Word | Phrase):
            for field, terms, weight in _places(part):
                for term in terms:
                    yield field, term, weight


def _common(matcher: Any, docs: Iterable[int]) -> Iterator[int]:  # noqa: ANN401 - Whoosh has no types
    """Yield those of `docs`, which are in order, that `matcher` has; it stands on each as it is yielded."""
    for doc in docs:
        if not matcher.is_active():
            return
        matcher.skip_to(doc)
        if matcher.is_active() and matcher.id() == doc:
            yield doc
