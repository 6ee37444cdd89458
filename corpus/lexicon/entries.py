"""The entries of the actor lists, and how each is read from its TOML table."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from ...errors import LexiconError
from ..fold import fold

InstitutionKind = Literal["institution", "government", "group", "media"]
Gender = Literal["m", "f"]
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory. `code` is ISO 3166-1 alpha-2 (Kosovo: XK); `note` is there where its status is disputed."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Institution:
    """A body that speaks. `name` is the canonical name, `short` the one to show; a generic body has no country."""

    name: str
    kind: InstitutionKind
    names: tuple[str, ...] = ()
    short: str = ""
    country: str | None = None


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


_CODE = re.compile(r"[A-Z]{2}")
_NEEDED: Mapping[str, Mapping[str, type]] = {
    "country": {"name": str},
    "institution": {"name": str, "kind": str},
    "generic": {"name": str, "kind": str},
    "official": {"name": str, "gender": str, "terms": list},
    "term": {"role": str, "from": int},
}
_KNOWN: Mapping[str, Mapping[str, type]] = {
    "country": {**_NEEDED["country"], "names": list, "demonyms": list, "capitals": list, "note": str},
    "institution": {**_NEEDED["institution"], "names": list, "short": str, "country": str},
    "generic": {**_NEEDED["generic"], "names": list},
    "official": {**_NEEDED["official"], "variants": list, "surnames": list},
    "term": {**_NEEDED["term"], "until": int, "organisation": str, "country": str},
}


def key_of(name: str) -> str:
    """Return what a name is found by: folded, without a leading "the"."""
    return fold(name).removeprefix("the ")


def read_country(code: str, table: Table, file: str) -> Country:
    """Return the country of a table, or raise LexiconError naming `file` and `code`."""
    where = f"{file}: {code}"
    if not _CODE.fullmatch(code):
        raise LexiconError(f"{where}: no country code: give two capital letters")
    _check("country", table, where)
    names, demonyms, capitals = (_texts(table, key, where) for key in ("names", "demonyms", "capitals"))
    return Country(code, table["name"], names, demonyms, capitals, table.get("note"))


def read_institution(
    shape: Literal["institution", "generic"], table: Table, codes: Collection[str], file: str
) -> Institution:
    """Return the institution of a table, or raise LexiconError naming `file` and the entry; `codes` are known."""
    where = _check(shape, table, _where(file, table))
    kind = table["kind"]
    if kind not in get_args(InstitutionKind):
        raise LexiconError(f"{where}: no such kind: {kind}; known are {', '.join(get_args(InstitutionKind))}")
    short = table.get("short", table["name"])
    return Institution(table["name"], kind, _texts(table, "names", where), short, _country(table, codes, where))


def read_official(table: Table, codes: Collection[str], file: str) -> Official:
    """Return the official of a table, or raise LexiconError naming `file` and the entry; `codes` are known."""
    where = _check("official", table, _where(file, table))
    gender = table["gender"]
    if gender not in get_args(Gender):
        raise LexiconError(f"{where}: no such gender: {gender}; give m or f")
    variants = _texts(table, "variants", where)
    surnames = _texts(table, "surnames", where) or tuple(name.split()[-1] for name in (table["name"], *variants))
    terms = tuple(_term(term, codes, where) for term in table["terms"])
    return Official(table["name"], gender, terms, variants, tuple(dict.fromkeys(surnames)))


def _term(table: Table, codes: Collection[str], where: str) -> Term:
    _check("term", table, where)
    start, until = table["from"], table.get("until")
    if until is not None and until < start:
        raise LexiconError(f"{where}: a term from {start} cannot end in {until}: swap the years?")
    return Term(table["role"], table.get("organisation"), _country(table, codes, where), start, until)


def _where(file: str, table: object) -> str:
    return f"{file}: {table['name']}" if isinstance(table, dict) and "name" in table else file


def _check(shape: str, table: Table, where: str) -> str:
    """Return `where`, if the table's keys are known, none is missing, and each has its type."""
    if not isinstance(table, dict):
        raise LexiconError(f"{where}: {table!r} should be a table")
    known = _KNOWN[shape]
    for key, value in table.items():
        if key not in known:
            raise LexiconError(f"{where}: no such key: {key}; known are {', '.join(known)}")
        if type(value) is not known[key] or not value:
            raise LexiconError(f"{where}: {key}: {value!r} should be a {known[key].__name__}, and not empty")
    if missing := _NEEDED[shape].keys() - table.keys():
        raise LexiconError(f"{where}: lacks {', '.join(sorted(missing))}")
    return where


def _texts(table: Table, key: str, where: str) -> tuple[str, ...]:
    texts = table.get(key, ())
    if not all(isinstance(text, str) and key_of(text) for text in texts):
        raise LexiconError(f"{where}: {key}: {texts!r} should be texts with a letter or digit each")
    return tuple(texts)


def _country(table: Table, codes: Collection[str], where: str) -> str | None:
    code = table.get("country")
    if code is not None and code not in codes:
        raise LexiconError(f"{where}: no such country: {code}; mend the code or add it to countries.toml")
    return cast(str | None, code)
