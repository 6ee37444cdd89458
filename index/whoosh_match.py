"""Query to statements within one segment of a Whoosh index.

Matching works on sets of document numbers, ranking on what matched; both read postings and columns whole. Whoosh's own
queries are not used: they make trees of matchers from ranges and short prefixes (818 ms, where a column takes 4).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, count, takewhile
from typing import TypeVar, assert_never

from whoosh.reading import SegmentReader

from .keys import beginning_key, name_key, value_key
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
from .whoosh_fields import BETWEEN_NAMES
from .whoosh_segment import PROBE, Docs, Kept, Term, index
from .whoosh_terms import FULL, in_a_row

_T = TypeVar("_T")

_COUNTS_FOR = {"text": 3.0, "title": 1.0, "speaker": 1.0}  # what a word counts where it is found
_ONCE = FULL / 2.2  # the weight of a word that stands once in a text of mean length


class Segment(Kept):
    """A part of the index, and what matches in it. `near` gives the words near that of a query, from all segments."""

    def __init__(self, reader: SegmentReader, near: Callable[[Fuzzy], Collection[str]]) -> None:
        super().__init__(reader)
        self._near = near

    def words(self, field: FuzzyField | None) -> Iterator[str]:
        """Yield the words that stand in a field, without the marks between them."""
        for place, start in self._beginnings("", field):
            for term in self._terms.words(self._terms.beginning(place, start)):
                word = term[len(start) :]
                if word != BETWEEN_NAMES:
                    yield word

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
                    scores[doc] += weight / _ONCE * full
        return scores

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
        order = sorted(docs)
        return set(compress(order, map(in_a_row, *(self._places(choices, order, docs) for choices in row))))

    def _places(self, choices: Iterable[Term], order: Sequence[int], docs: Docs) -> Collection[bytes]:
        """Return the places at which any of some terms stands in each of `docs`, which are also given in order."""
        found = dict.fromkeys(order, b"")
        for term in choices:
            number = self._terms.number(*term)
            if number is not None:
                postings = self._terms.postings(number)
                for doc, written in _picked(postings.docs, postings.places, order, docs):
                    found[doc] += written
        return found.values()

    def _name(self, query: Name, within: Docs | None) -> Docs:
        from .entry import asked_words  # much to load, and only who asks for a name needs it

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
        starts, untils = (self._columns[name].numbers for name in ("start", "until"))
        among = self._all if within is None else within
        return {doc for doc in among if untils[doc] >= first and starts[doc] <= last}

    def _size(self, query: Query) -> int:
        """Return about how many statements match: what to look for first in an And."""
        match query:
            case Word() | Phrase():
                return sum(min(map(self.frequency, row)) for _, row in rows(query))
            case Name(field):
                from .entry import asked_words

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


def _picked(
    docs: Sequence[int], values: Sequence[_T], order: Sequence[int], among: Collection[int]
) -> Iterable[tuple[int, _T]]:
    """Yield those of `docs` that are `among` some, which are also given in their order, each with its value."""
    if len(order) * PROBE < len(docs):
        places = ((doc, index(docs, doc)) for doc in order)
        return ((doc, values[at]) for doc, at in places if at is not None)
    return compress(zip(docs, values, strict=True), map(among.__contains__, docs))
