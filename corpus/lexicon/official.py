"""Officials: what an entry tells of one, and what may be wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple, Self, get_args

from .country import code_faults
from .entries import Shape, Table, key_of

Gender = Literal["m", "f"]

_GENDERS = get_args(Gender)
_SHAPE = Shape({"name": "name", "gender": "name", "terms": "tables"}, {"variants": "names", "surnames": "names"})
_TERM = Shape({"role": "name", "from": "month"}, {"until": "month", "organisation": "name", "country": "text"})


class Month(NamedTuple):
    """A month, or a year of which the month is not known."""

    year: int
    month: int | None = None

    @classmethod
    @lru_cache(maxsize=1 << 11)
    def read(cls, written: int | str) -> Self:
        """Return the month that an entry tells: "2016-07", or a year."""
        year, _, month = str(written).partition("-")
        return cls(int(year), int(month) if month else None)

    @classmethod
    def of(cls, day: date | None) -> Self | None:
        """Return the month of a day, where that is known."""
        return cls(day.year, day.month) if day else None

    def __str__(self) -> str:
        """Return "2016-07", or the year."""
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    def precedes(self, other: "Month") -> bool:
        """Tell whether this is surely over before the other begins."""
        if self.year != other.year:
            return self.year < other.year
        return self.month is not None and other.month is not None and self.month < other.month


@dataclass(frozen=True, slots=True)
class Term:
    """An office and the years or months in which it was held, both inclusive; `until` is None where no end is known."""

    role: str
    organisation: str | None
    country: str | None
    start: Month
    until: Month | None = None

    def held_in(self, time: Month) -> bool:
        """Tell whether the office may have been held in any part of a month or a year."""
        return not time.precedes(self.start) and not (self.until is not None and self.until.precedes(time))

    def held_through(self, time: Month) -> bool:
        """Tell whether the office was held from before a month or a year until behind it."""
        return self.start.precedes(time) and (self.until is None or time.precedes(self.until))


@dataclass(frozen=True, slots=True)
class Official:
    """A person in office. `surnames` are what news uses alone ("Lavrov", "Xi", "von der Leyen")."""

    name: str
    gender: Gender
    terms: tuple[Term, ...]
    variants: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()

    def terms_in(self, time: Month) -> tuple[Term, ...]:
        """Return the offices that may have been held in a month or a year, in the order in which they began."""
        return tuple(term for term in self.terms if term.held_in(time))

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded spellings of the whole name, each once."""
        return tuple(dict.fromkeys(map(key_of, (self.name, *self.variants))))


def read_official(table: Table) -> Official:
    """Return the official of a table that has no faults."""
    variants = tuple(table.get("variants", ()))
    surnames = table.get("surnames") or (name.split()[-1] for name in (table["name"], *variants))
    terms = sorted((_term(term) for term in table["terms"]), key=lambda term: (term.start.year, term.start.month or 0))
    return Official(table["name"], table["gender"], tuple(terms), variants, tuple(dict.fromkeys(surnames)))


def _term(table: Table) -> Term:
    until = Month.read(table["until"]) if "until" in table else None
    return Term(table["role"], table.get("organisation"), table.get("country"), Month.read(table["from"]), until)


def official_faults(table: object) -> Iterator[str]:
    """Yield what is wrong with the entry of an official, taken by itself."""
    yield from _SHAPE.faults(table)
    if not isinstance(table, dict):
        return
    gender, terms = table.get("gender"), table.get("terms")
    if isinstance(gender, str) and gender and gender not in _GENDERS:
        yield f"no such gender: {gender}; give m or f"
    for term in terms if isinstance(terms, list) else ():
        yield from _term_faults(term)


def _term_faults(table: object) -> Iterator[str]:
    faults = list(_TERM.faults(table))
    yield from faults
    if not isinstance(table, dict):
        return
    yield from code_faults(table)
    if not faults and "until" in table and Month.read(table["until"]).precedes(Month.read(table["from"])):
        yield f"a term from {table['from']} cannot end in {table['until']}: swap the years?"
