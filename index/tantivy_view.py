"""A Tantivy index as of one commit, and what is asked of it."""

from collections.abc import Iterator
from typing import Any

from tantivy import DocAddress, Order, Schema, Searcher
from tantivy import Query as Asked

from .choices import FACETS, FacetField, Sort
from .engine import Hit, Results, UnusableError
from .headings import Heading, Headings
from .keys import parted, value_key
from .query import Everything, Phrase, Query, Word, asked
from .tantivy_fields import BOOST, HIT, LAYOUT, ORDERS, STATE, hit, key_of, key_term
from .tantivy_query import Asker

_MOST = 65_000  # values that Tantivy counts at once

_Found = tuple[float, DocAddress]


def state_of(searcher: Searcher, schema: Schema) -> str:
    """Return the layout and the revision of an index, and what tells its last commit from others."""
    kept = searcher.search(Asked.term_query(schema, "key", STATE, "basic"), 1).hits
    if not kept:
        raise UnusableError("the index is missing")
    return str(searcher.doc(kept[0][1])[STATE][0])


class View:
    """What `searcher` sees of an index: its statements, and the `revision` that it keeps.

    Raises UnusableError where it is of another layout.
    """

    def __init__(self, searcher: Searcher, schema: Schema, state: str) -> None:
        """Take what `state_of` the searcher is."""
        layout, revision, _ = state.split()
        if int(layout) != LAYOUT:
            raise UnusableError(f"the index has layout {layout}, and this version of onrecord reads {LAYOUT}")
        self.state = state
        self.revision = int(revision)
        self.headings = Headings(lambda prefix: dict(self.known("spelling", prefix)))
        self._facets: dict[FacetField, dict[str, set[Heading]]] = {field: {} for field in FACETS}
        self._searcher = searcher
        self._asker = Asker(schema, lambda key: searcher.doc_freq("key", key) > 0)

    def search(self, query: Query, sort: Sort, offset: int, limit: int | None) -> Results:
        """Return the hits from `offset` on, at most `limit` (None: all), and the total."""
        scored = sort == "relevance" and any(isinstance(part, Word | Phrase) for part in asked(query))
        most = self.count(query) if limit is None else offset + limit
        total, found = self._first(query, None if scored else ORDERS[sort], most)
        end = min(most, total)
        if offset >= end:
            return Results(total, ())
        first, last = found[offset][0], found[end - 1][0]
        before = next(at for at, (key, _) in enumerate(found) if key == first)
        near = [(key, self._searcher.doc(address)) for key, address in found if first <= key <= last]
        told = sorted((key, *hit(document[HIT][0])) for key, document in near)
        told = told[offset - before : end - before]
        listed = self.headings.of({term for *_, terms in told for term in terms if term})
        hits = (
            Hit(identity, -key if scored else 0.0, tuple(listed[term].name if term else None for term in terms))
            for key, identity, terms in told
        )
        return Results(total, tuple(hits))

    def _first(self, query: Query, field: str | None, most: int) -> tuple[int, list[_Found]]:
        """Return the total, and the statements that come first, those that may tie with number `most` among them.

        They are sorted by the numbers in a field, the lowest first; without one by the score, the highest first, which
        is returned as a negative number.
        """
        many = most + 1
        wanted = self._asker.asked(query) if field else self._asker.scored(query)
        while True:
            if field:
                found = self._searcher.search(wanted, many, order_by_field=field, order=Order.Asc)
                keyed = found.hits
            else:
                found = self._searcher.search(wanted, many, weight_by_field=BOOST)
                keyed = [(-score, address) for score, address in found.hits]
            if len(keyed) < many or not most or keyed[-1][0] > keyed[most - 1][0]:
                return _total(found), keyed
            many *= 2

    def count(self, query: Query) -> int:
        """Return how many statements match."""
        return _total(self._searcher.search(self._asker.asked(query), 1))

    def facets(self, query: Query, field: FacetField) -> dict[Heading, int]:
        """Return the values of a field that is counted, and how many of the statements that match have each."""
        counts: dict[Heading, int] = {}
        known = self._facets[field]
        for term, count in self.counts(query, f"{field}_facet").items():
            found = known.get(term)
            if found is None:
                listed = self.headings.of() if field == "speaker" else {}
                found = known[term] = {listed.get(value) or Heading(value) for value in parted(term) if value}
            for heading in found:
                counts[heading] = counts.get(heading, 0) + count
        return counts

    def counts(self, query: Query, field: str) -> dict[str, int]:
        """Return the terms of a field that is counted, and how many of the statements that match have each."""
        wanted = self._asker.asked(query)
        counted = self._searcher.aggregate(wanted, {"of": {"terms": {"field": field, "size": _MOST}}})["of"]
        if counted["sum_other_doc_count"]:
            return dict(self._searcher.terms_with_prefix(field, "", wanted))
        return {bucket["key"]: bucket["doc_count"] for bucket in counted["buckets"]}

    def known(self, field: str, prefix: str = "") -> Iterator[tuple[str, int]]:
        """Yield the values of a field that begin so, and how many statements have each; `spelling` is one as well."""
        start = value_key(field, "")
        begins = key_term(start + prefix)
        for term, count in self._searcher.terms_with_prefix("key", begins, self._asker.asked(Everything())):
            yield key_of(term)[len(start) :], count


def _total(found: Any) -> int:  # noqa: ANN401 - Tantivy's own types lack what is read here
    """Return how many statements match."""
    return int(found.count)
