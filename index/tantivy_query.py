"""Query to a query of Tantivy. What has no words adds nothing to the score."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import count, takewhile
from typing import assert_never

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Asked

from .fuzzy import near, slips
from .keys import beginning_key, name_key, value_key
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
    Query,
    Word,
    WordField,
)
from .stem import stem
from .tantivy_fields import PLACES, RANKS, STATE, key_term
from .words import ABBREVIATIONS

_COUNTS_FOR = {"text": 3.0, "title": 1.0, "speaker": 1.0}  # what a word counts where it is found
_LAST_DAY = date.max.toordinal()
_KEPT = 500  # queries that are kept as Tantivy has them


class Asker:
    """Turns queries into Tantivy's. `known` tells whether any statement has a key."""

    def __init__(self, schema: Schema, known: Callable[[str], bool]) -> None:
        self._schema = schema
        self._known = known
        self.asked = lru_cache(_KEPT)(self.query)
        self._all = _joined((Occur.Must, _silent(Asked.all_query())), (Occur.MustNot, self.key(STATE)))

    def key(self, key: str) -> Asked:
        """Return the query for a key."""
        return _silent(Asked.term_query(self._schema, "key", key_term(key), "basic"))

    def scored(self, query: Query) -> Asked:
        """Return a query of which every match has a score, so that it can differ by the id."""
        found = self.asked(query)
        return found if _scores(query) else _all((found, Asked.all_query()))

    def query(self, query: Query) -> Asked:  # noqa: C901 - one case a kind
        """Return the query in Tantivy's terms."""
        match query:
            case Word(text, field):
                return _any(self._row(place, "stem", list(map(stem, text.split()))) for place in _places(field))
            case Phrase(text, field):
                return _any(self._row(place, "word", text.split()) for place in _places(field))
            case Prefix():
                return _silent(_any(self._beginning(query)))
            case Fuzzy():
                return _silent(_any(self._near(query)))
            case Name(field):
                from .entry import asked_words  # much to load, and only who asks for a name needs it

                slots = [(at, way) for at in self._slots(field) for way in asked_words(query)]
                return _any(_all(self.key(name_key(field, at, word)) for word in way) for at, way in slots)
            case Field(exact, value):
                return self.key(value_key(exact, value))
            case Dates():
                return _all(self._dated(query))
            case And(parts):
                return self._and(parts)
            case Or(parts):
                return _any(map(self.query, parts))
            case Not():
                return self._and((query,))
            case Everything():
                return self._all
            case _:
                assert_never(query)

    def _row(self, place: str, kind: str, words: list[str]) -> Asked:
        """Return the query for words side by side."""
        field = f"{place}_{kind}"
        if len(words) > 1:
            found = Asked.phrase_query(self._schema, field, [*words])
        else:
            found = Asked.term_query(self._schema, field, words[0])
        return Asked.boost_query(found, _COUNTS_FOR[place])

    def _beginning(self, query: Prefix) -> Iterator[Asked]:
        """Yield where words begin so."""
        match query.field:
            case None | "text" | "title":
                capitals = [word.upper() for word in ABBREVIATIONS if word.startswith(query.text)]
                for place in _places(query.field):
                    yield self._prefix(f"{place}_word", query.text)
                    yield from self._words(place, capitals)
            case "id":
                yield self._prefix("key", value_key("id", query.text))
            case field:
                for at in self._slots(field):
                    yield self._prefix("key", beginning_key(field, at, query.text))

    def _prefix(self, field: str, beginning: str) -> Asked:
        """Return the query for terms that begin so: with no slips. That is much quicker made than one by a pattern."""
        return Asked.fuzzy_term_query(self._schema, field, beginning, 0, prefix=True)

    def _near(self, query: Fuzzy) -> Iterator[Asked]:
        """Yield where words are written much like that of a query."""
        limit = slips(query.text)
        match query.field:
            case None | "text" | "title":
                capitals = [word.upper() for word in ABBREVIATIONS if near(query.text, word)]
                for place in _places(query.field):
                    yield Asked.fuzzy_term_query(self._schema, f"{place}_word", query.text, limit)
                    yield from self._words(place, capitals)
            case field:
                for at in self._slots(field):
                    yield Asked.fuzzy_term_query(self._schema, "key", name_key(field, at, query.text), limit)

    def _words(self, place: str, words: Iterable[str]) -> Iterator[Asked]:
        yield from (Asked.term_query(self._schema, f"{place}_word", word) for word in words)

    def _slots(self, field: NameField) -> Iterator[int]:
        """Yield the numbers that the names of one statement have: 0, and on if any has several."""
        return takewhile(lambda at: not at or self._known(name_key(field, at, "")), count())

    def _dated(self, dates: Dates) -> Iterator[Asked]:
        last = dates.until.toordinal() if dates.until else _LAST_DAY
        first = dates.start.toordinal() if dates.start else 0
        for field, bounds in (("oldest", (0, last * RANKS + RANKS - 1)), ("until", (first, _LAST_DAY))):
            yield _silent(Asked.range_query(self._schema, field, FieldType.Unsigned, *bounds))

    def _and(self, parts: Iterable[Query]) -> Asked:
        clauses = [
            (Occur.MustNot, self.query(part.part)) if isinstance(part, Not) else (Occur.Must, self.query(part))
            for part in parts
        ]
        if all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, self._all))
        return _joined(*clauses)


def _scores(query: Query) -> bool:
    """Tell whether every match of a query is sure to have a score."""
    match query:
        case Word() | Phrase():
            return True
        case And(parts):
            return any(map(_scores, parts))
        case Or(parts):
            return all(map(_scores, parts))
        case _:
            return False


def _places(field: WordField | None) -> Iterable[str]:
    return [field] if field else PLACES


def _joined(*clauses: tuple[Occur, Asked]) -> Asked:
    return clauses[0][1] if len(clauses) == 1 and clauses[0][0] == Occur.Must else Asked.boolean_query(clauses)


def _all(queries: Iterable[Asked]) -> Asked:
    return _joined(*((Occur.Must, query) for query in queries))


def _any(queries: Iterable[Asked]) -> Asked:
    clauses = [(Occur.Should, query) for query in queries]
    return clauses[0][1] if len(clauses) == 1 else Asked.boolean_query(clauses)


def _silent(query: Asked) -> Asked:
    """Return a query that adds nothing to the score."""
    return Asked.const_score_query(query, 0.0)
