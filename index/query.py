"""The query objects: what is asked, without saying how an engine finds it.

`Word("strikes")` asks for a word in any of its forms, `Phrase("air strikes")` for just these words in a row, both in
the statement's text, its speakers' names and its document's title unless a field is named. `Name("speaker", "lavrov")`
asks for the words of a name in any order, `Field("country", "RU")` for a whole value. Words are in the folded form
that `words.words()` gives (those of names and beginnings as `words.name_words()`), separated by single spaces.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

WordField = Literal["text", "title"]
NameField = Literal["speaker", "role", "org", "target", "cue", "outlet"]
ExactField = Literal["country", "target", "stance", "form", "kind", "id"]
FuzzyField = WordField | NameField
PrefixField = WordField | NameField | Literal["id"]


class Everything(Struct, frozen=True):
    """Every statement."""


class Word(Struct, frozen=True):
    """One word in any of its forms. What is written as one may fold to several ("air-strikes"): they stand in a row."""

    text: str
    field: WordField | None = None


class Phrase(Struct, frozen=True):
    """These words, in this form and order, side by side."""

    text: str
    field: WordField | None = None


class Prefix(Struct, frozen=True):
    """A word, or abbreviation, that begins with `text`. Without a field: in the text, a speaker's name or the title."""

    text: str
    field: PrefixField | None = None


class Fuzzy(Struct, frozen=True):
    """A word that is written much like this one (see `fuzzy.near`), looked for where a Prefix is."""

    text: str
    field: FuzzyField | None = None


class Name(Struct, frozen=True):
    """A name that has all these words, in any order: of one speaker, one organisation and so on."""

    field: NameField
    text: str


class Field(Struct, frozen=True):
    """A field that has this very value: a country's code, a stance label or one of POLARITIES, a form, a kind, an id.

    A stance label is found among a statement's other labels too. A statement is negative, or positive, by its own
    polarity or that of one of its other labels, and neutral where it is neither.
    """

    field: ExactField
    value: str


class Dates(Struct, frozen=True):
    """Said on a day from `start` to `until`, both inclusive, None for no bound.

    A statement dated by a range matches when the two ranges share a day; one of unknown date never does.
    """

    start: date | None
    until: date | None


class And(Struct, frozen=True):
    """All of the parts."""

    parts: tuple["Query", ...]


class Or(Struct, frozen=True):
    """Any of the parts."""

    parts: tuple["Query", ...]


class Not(Struct, frozen=True):
    """Every statement that the part does not match."""

    part: "Query"


Query: TypeAlias = Everything | Word | Phrase | Prefix | Fuzzy | Name | Field | Dates | And | Or | Not


def all_of(queries: Iterable[Query]) -> Query:
    """Return the query that matches what all of `queries` match, without Ands inside Ands or parts said twice."""
    parts: dict[Query, None] = {}
    for query in queries:
        if isinstance(query, And):
            parts.update(dict.fromkeys(query.parts))
        elif not isinstance(query, Everything):
            parts[query] = None
    return _joined(And, parts)


def any_of(queries: Iterable[Query]) -> Query:
    """Return the query that matches what any of `queries` (at least one) matches, without Ors inside Ors."""
    parts: dict[Query, None] = {}
    for query in queries:
        parts.update(dict.fromkeys(query.parts if isinstance(query, Or) else (query,)))
    return _joined(Or, parts)


def _joined(join: type[And] | type[Or], parts: Iterable[Query]) -> Query:
    match tuple(parts):
        case ():
            return Everything()
        case (only,):
            return only
        case several:
            return join(several)


def undated(query: Query) -> Query | None:
    """Return the query for what `query` leaves out for its unknown date alone, or None where it asks for no dates."""
    parts = query.parts if isinstance(query, And) else (query,)
    others = [part for part in parts if not _asks_dates(part)]
    return None if len(others) == len(parts) else all_of([*others, Not(Dates(None, None))])


def _asks_dates(query: Query) -> bool:
    return isinstance(query, Dates) or (isinstance(query, Or) and all(map(_asks_dates, query.parts)))


def asked(query: Query) -> Iterator[Query]:
    """Yield what a statement may match the query by: its leaves, without those under a Not."""
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from asked(part)
        case Not():
            return
        case _:
            yield query
