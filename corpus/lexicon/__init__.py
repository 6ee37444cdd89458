"""The actors: countries, institutions and officials, with every name that news has for them.

Each list is read from its TOML file when first asked for, and once; countries need none of the others. Keys are folded
(`corpus.fold`) and without a leading "the".

A folded key is not yet a match in running text. Many are plain words in small letters ("us" and US, "who" and WHO,
"turkey", "guardian"), some are other names as well (Georgia, Jordan): who searches text compares the case as written,
takes the longest name, and mistrusts what stands inside a longer name.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from ...errors import LexiconError
from .entries import (
    Country,
    Gender,
    Institution,
    InstitutionKind,
    Official,
    Term,
    key_of,
    read_country,
    read_institution,
    read_official,
)
from .vocabulary import load

__all__ = [
    "UNIONS",
    "Country",
    "Gender",
    "Institution",
    "InstitutionKind",
    "Official",
    "Term",
    "capitals",
    "countries",
    "country_names",
    "country_suggestions",
    "find_country",
    "generics",
    "institutions",
    "longer_places",
    "officials",
    "officials_by_surname",
    "us_states",
]

UNIONS: Mapping[str, str] = MappingProxyType({"EU": "European Union", "UN": "United Nations"})
"""The codes that stand where a country's does and are none; the bodies themselves are institutions."""

_COUNTRIES, _INSTITUTIONS, _OFFICIALS = "countries.toml", "institutions.toml", "officials.toml"
_CLOSE = 0.8
"""How alike a typed name and a known one must be to suggest it, by difflib: one wrong letter in five."""
_ARTICLE = re.compile(r"^(?:al|el) (?=\w)")
_T = TypeVar("_T")


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries and territories by code.

    Raises:
        LexiconError: countries.toml is malformed. The functions below raise it likewise, for their own file.
    """
    return MappingProxyType({code: read_country(code, table, _COUNTRIES) for code, table in load(_COUNTRIES).items()})


@cache
def country_names() -> Mapping[str, str]:
    """Return the code for each folded name, abbreviation and demonym. Capitals are apart, and codes are no names.

    What two countries share ("Congo", "Korean") is not there. "us" is: see above on matching text.
    """
    return _unshared(_claims())


@cache
def capitals() -> Mapping[str, str]:
    """Return the code for each folded capital that news uses for a country's government ("moscow", "kiev", "kyiv")."""
    cities = ((city, country.code) for country in countries().values() for city in country.capitals)
    return _unshared(_gather((key_of(city), code) for city, code in cities))


def find_country(text: str) -> str | None:
    """Return the code that a user means by a code, name or demonym, or None if there is none or more than one.

    Case, accents and marks do not count. This reads what was typed as a country, so "in" is India: it is not for prose.

    >>> find_country("ru"), find_country("Russian"), find_country("U.S."), find_country("European Union")
    ('RU', 'RU', 'US', 'EU')
    >>> find_country("Korean") is None
    True
    """
    key = key_of(text)
    if key.upper() in _codes():
        return key.upper()
    return country_names().get(key) or _unions().get(key)


def country_suggestions(text: str) -> list[str]:
    """Return at most three country names that `text` may have meant, the closest first; none if none is close.

    A capital and a part of a country suggest the country.

    >>> country_suggestions("Rusia"), country_suggestions("Moscow"), country_suggestions("Wales")
    (['Russia'], ['Russia'], ['United Kingdom'])
    >>> country_suggestions("Congolese")
    ['Democratic Republic of the Congo', 'Republic of the Congo']
    """
    known = _suggested()
    key = key_of(text[:80])
    close = [key] if key in known else get_close_matches(key, known, n=9, cutoff=_CLOSE)
    codes = dict.fromkeys(code for match in close for code in known[match])
    return [UNIONS.get(code) or countries()[code].name for code in codes][:3]


@cache
def _suggested() -> Mapping[str, tuple[str, ...]]:
    """Return the codes by all that users may give for a country: names, demonyms, capitals, parts and unions."""
    cities = {key: (code,) for key, code in capitals().items()}
    parts = {key_of(name): (code,) for name, code in load("places.toml")["parts"].items()}
    unions = {key: (code,) for key, code in _unions().items()}
    return {**cities, **parts, **unions, **_claims()}


@cache
def longer_places() -> frozenset[str]:
    """Return the folded names of other places that hold a country's name and stand for none: "new mexico"."""
    return frozenset(map(key_of, load("places.toml")["longer"]["names"]))


@cache
def us_states() -> frozenset[str]:
    """Return the folded names of the states of the US."""
    return frozenset(map(key_of, load("places.toml")["states"]["names"]))


@cache
def institutions() -> Mapping[str, Institution]:
    """Return the bodies of one country, or of none, by each of their folded names.

    A canonical name that is generic too ("Ministry of Foreign Affairs", of Russia) is no key: it tells no country.
    """
    found: dict[str, Institution] = {}
    for body in _bodies("institution"):
        names = body.names if key_of(body.name) in generics() else (body.name, *body.names)
        if shared := generics().keys() & set(map(key_of, names)):
            raise LexiconError(
                f"{_INSTITUTIONS}: {body.name}: generic as well: {', '.join(sorted(shared))}; remove either"
            )
        _enter(found, names, body, f"{_INSTITUTIONS}: {body.name}")
    return MappingProxyType(found)


@cache
def generics() -> Mapping[str, Institution]:
    """Return the bodies that many countries have ("foreign ministry") by folded name; the context tells the country."""
    found: dict[str, Institution] = {}
    for body in _bodies("generic"):
        _enter(found, (body.name, *body.names), body, f"{_INSTITUTIONS}: {body.name}")
    return MappingProxyType(found)


@cache
def officials() -> Mapping[str, Official]:
    """Return the officials by each folded spelling of the whole name."""
    found: dict[str, Official] = {}
    for table in _tables(_OFFICIALS, "official", {"official"}):
        official = read_official(table, _codes(), _OFFICIALS)
        _enter(found, (official.name, *official.variants), official, f"{_OFFICIALS}: {official.name}")
    return MappingProxyType(found)


@cache
def officials_by_surname() -> Mapping[str, tuple[Official, ...]]:
    """Return the officials by folded surname, those in "al-" and "el-" without it as well, in the order of the file."""
    listed = ((key_of(name), official) for official in officials().values() for name in official.surnames)
    return MappingProxyType(_gather((key, official) for whole, official in listed for key in (whole, _bare(whole))))


def _bare(surname: str) -> str:
    return _ARTICLE.sub("", surname)


def _bodies(shape: Literal["institution", "generic"]) -> list[Institution]:
    tables = _tables(_INSTITUTIONS, shape, {"institution", "generic"})
    return [read_institution(shape, table, _codes(), _INSTITUTIONS) for table in tables]


def _tables(file: str, name: str, known: Collection[str]) -> list[Mapping[str, Any]]:
    lists = _lists(file)
    if unknown := lists.keys() - known:
        raise LexiconError(f"{file}: no such list: {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
    tables = lists.get(name)
    if not isinstance(tables, list):
        raise LexiconError(f"{file}: there should be entries [[{name}]]")
    return tables


@cache
def _lists(file: str) -> Mapping[str, Any]:
    return load(file)


def _enter(found: dict[str, _T], names: Iterable[str], entry: _T, where: str) -> None:
    for name in names:
        if found.setdefault(key_of(name), entry) is not entry:
            raise LexiconError(f"{where}: another entry has the name {name} as well: remove either")


@cache
def _codes() -> frozenset[str]:
    return frozenset(countries()) | frozenset(UNIONS)


@cache
def _unions() -> Mapping[str, str]:
    return {key_of(name): code for code, name in UNIONS.items()}


@cache
def _claims() -> Mapping[str, tuple[str, ...]]:
    """Return for each name and demonym the codes of all countries that have it."""
    listed = ((country.code, (country.name, *country.names, *country.demonyms)) for country in countries().values())
    return _gather((key_of(name), code) for code, names in listed for name in names)


def _unshared(claims: Mapping[str, tuple[_T, ...]]) -> Mapping[str, _T]:
    return MappingProxyType({key: values[0] for key, values in claims.items() if len(values) == 1})


def _gather(pairs: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    found: dict[str, list[_T]] = {}
    for key, value in pairs:
        values = found.setdefault(key, [])
        if value not in values:
            values.append(value)
    return {key: tuple(values) for key, values in found.items()}
