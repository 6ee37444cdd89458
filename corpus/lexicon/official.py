"""Officials: what an entry tells of one, and what may be wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from .country import code_faults
from .entries import Shape, Table, key_of

Gender = Literal["m", "f"]

_SHAPE = Shape({"name": "name", "gender": "name", "terms": "tables"}, {"variants": "names", "surnames": "names"})
_TERM = Shape({"role": "name", "from": "year"}, {"until": "year", "organisation": "name", "country": "text"})


@dataclass(frozen=True, slots=True)
class Term:
    """An office and the years in which it was held, both inclusive; `until` is None where no end is known."""

    role: str
    organisation: str | None
    country: str | None
    start: int
    until: int | None = None

    def held_in(self, year: int) -> bool:
        """Tell whether the office was held in any part of `year`."""
        return self.start <= year and (self.until is None or year <= self.until)


@dataclass(frozen=True, slots=True)
class Official:
    """A person in office. `surnames` are what news uses alone ("Lavrov", "Xi", "von der Leyen")."""

    name: str
    gender: Gender
    terms: tuple[Term, ...]
    variants: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()

    def terms_in(self, year: int) -> tuple[Term, ...]:
        """Return the offices held in any part of `year`, in the order in which they began."""
        return tuple(term for term in self.terms if term.held_in(year))

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded spellings of the whole name, each once."""
        return tuple(dict.fromkeys(map(key_of, (self.name, *self.variants))))


def read_official(table: Table) -> Official:
    """Return the official of a table that has no faults."""
    variants = tuple(table.get("variants", ()))
    surnames = table.get("surnames") or (name.split()[-1] for name in (table["name"], *variants))
    terms = sorted((_term(term) for term in table["terms"]), key=lambda term: term.start)
    return Official(table["name"], table["gender"], tuple(terms), variants, tuple(dict.fromkeys(surnames)))


def _term(table: Table) -> Term:
    return Term(table["role"], table.get("organisation"), table.get("country"), table["from"], table.get("until"))


def official_faults(table: object) -> Iterator[str]:
    """Yield what is wrong with the entry of an official, taken by itself."""
    yield from _SHAPE.faults(table)
    if not isinstance(table, dict):
        return
    gender, terms = table.get("gender"), table.get("terms")
    if isinstance(gender, str) and gender and gender not in get_args(Gender):
        yield f"no such gender: {gender}; give m or f"
    for term in terms if isinstance(terms, list) else ():
        yield from _term_faults(term)


def _term_faults(table: object) -> Iterator[str]:
    faults = list(_TERM.faults(table))
    yield from faults
    if not isinstance(table, dict):
        return
    yield from code_faults(table)
    start, until = table.get("from"), table.get("until")
    if not faults and until is not None and until < start:
        yield f"a term from {start} cannot end in {until}: swap the years?"
