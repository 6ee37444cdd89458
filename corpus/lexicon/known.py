"""The officials that are known here and now: those that come with the program, and a user's own before them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache, cached_property
from types import MappingProxyType
from typing import Self

from ..fold import fold
from .entries import Table, enter, gather, key_of, sound, tables, where
from .namekey import name_key
from .official import Official, Term, official_faults, read_official

_FILE = "officials.toml"
_ARTICLE = re.compile(r"^(?:al|el) (?=\w)")


@dataclass(frozen=True)
class Roster:
    """The officials that are known: a user's `own` and those that come with the program.

    An own entry replaces the one that has a name of it, and is found by the spellings of that one too. Whatever is
    derived from a roster belongs here, and not in a cache elsewhere, which would outlive it.

    Attributes:
        own: the user's entries.
        fingerprint: changes when they do; empty where there are none.
    """

    own: tuple[Official, ...] = ()
    fingerprint: str = ""

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Official, ...], str]]:
        """Travel to another process as the user's entries alone."""
        return type(self), (self.own, self.fingerprint)

    @cached_property
    def everybody(self) -> tuple[Official, ...]:
        """All officials, the user's own first."""
        if not self.own:
            return _shipped()
        mine = {key: official for official in self.own for key in official.keys}
        replaced: dict[str, list[Official]] = {}
        kept = []
        for official in _shipped():
            if (name := next((mine[key].name for key in official.keys if key in mine), None)) is not None:
                replaced.setdefault(name, []).append(official)
            else:
                kept.append(official)
        return (*(_heir(official, replaced.get(official.name, ()), mine) for official in self.own), *kept)

    @cached_property
    def by_name(self) -> Mapping[str, Official]:
        """The officials by each folded spelling of the whole name."""
        found: dict[str, Official] = {}
        for official in self.everybody:
            enter(found, (official.name, *official.variants), official, f"{_FILE}: {official.name}")
        return MappingProxyType(found)

    @cached_property
    def by_surname(self) -> Mapping[str, tuple[Official, ...]]:
        """The officials by folded surname, those in "al-" and "el-" without it as well."""
        listed = ((key_of(name), official) for official in self.everybody for name in official.surnames)
        return MappingProxyType(gather((key, one) for whole, one in listed for key in (whole, _ARTICLE.sub("", whole))))

    @cached_property
    def by_key(self) -> Mapping[str, tuple[Official, ...]]:
        """The officials by the key of the whole name, in all its spellings: two Bushes are there by one."""
        listed = ((str(name_key(name)), one) for one in self.everybody for name in (one.name, *one.variants))
        return MappingProxyType(gather(listed))

    def called(self, name: str) -> tuple[Official, ...]:
        """Return whom a name may mean: the one of the full name, or else all of the surname."""
        key = key_of(name)
        return (self.by_name[key],) if key in self.by_name else self.by_surname.get(key, ())

    @cached_property
    def by_office(self) -> Mapping[str, tuple[tuple[Official, Term], ...]]:
        """Who held an office and when, by the folded role and the country or the body: "president FR"."""
        terms = [(one, term) for one in self.everybody for term in one.terms]
        senders = ((sender, one, term) for one, term in terms for sender in (term.country, term.organisation) if sender)
        return MappingProxyType(gather((f"{fold(term.role)} {sender}", (one, term)) for sender, one, term in senders))

    @cached_property
    def by_given_name(self) -> Mapping[str, tuple[Official, ...]]:
        """The officials by the folded first word of their names."""
        return MappingProxyType(gather((fold(official.name).split()[0], official) for official in self.everybody))

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The folded first words of the names of those whose family name is not the first."""
        families = {official: frozenset(map(fold, official.surnames)) for official in self.everybody}
        firsts = ((fold(official.name).split()[0], family) for official, family in families.items())
        return frozenset(first for first, family in firsts if first not in family)


SHIPPED = Roster()
"""The officials that come with the program."""

_current: ContextVar[Roster] = ContextVar("roster", default=SHIPPED)


@contextmanager
def using(officials: Roster) -> Iterator[None]:
    """Make these the officials that the functions below look up while the block runs, in this thread only."""
    token = _current.set(officials)
    try:
        yield
    finally:
        _current.reset(token)


def roster() -> Roster:
    """Return the officials that are known here and now: SHIPPED, or those of the `using` around.

    Raises:
        LexiconError: on looking somebody up, where officials.toml of this folder is malformed.
    """
    return _current.get()


def officials() -> Mapping[str, Official]:
    """Return the officials by each folded spelling of the whole name."""
    return _current.get().by_name


def officials_by_surname() -> Mapping[str, tuple[Official, ...]]:
    """Return the officials by folded surname, those in "al-" and "el-" without it as well, in the order of the file."""
    return _current.get().by_surname


def _heir(official: Official, replaced: Sequence[Official], mine: Mapping[str, Official]) -> Official:
    """Return a user's entry with the spellings of those it replaces, but for what another entry of the user has."""
    spellings = (name for other in replaced for name in (other.name, *other.variants) if key_of(name) not in mine)
    surnames = (name for other in replaced for name in other.surnames)
    return replace(
        official,
        variants=(*official.variants, *spellings),
        surnames=tuple(dict.fromkeys((*official.surnames, *surnames))),
    )


@cache
def _shipped() -> tuple[Official, ...]:
    return tuple(_read(table) for table in tables(_FILE, "official", {"official"}))


def _read(table: Table) -> Official:
    sound(where(_FILE, table), official_faults(table))
    return read_official(table)
