"""Countries and territories, with every name that news has for them."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct

from ...errors import LexiconError
from .entries import Shape, Table, gather, key_of, sound
from .vocabulary import load

UNIONS: Mapping[str, str] = MappingProxyType({"EU": "European Union", "UN": "United Nations"})
"""The codes that stand where a country's does and are none; the bodies themselves are institutions."""

_FILE = "countries.toml"
_SHAPE = Shape({"name": "name"}, {"names": "names", "demonyms": "names", "capitals": "names", "note": "text"})
_REGIONS = "regions.toml"
_LOCAL = Shape({"names": "names"}, {"adjectives": "names"})
_CODE = re.compile(r"[A-Z]{2}")
_CLOSE = 0.8
"""How alike a typed name and a known one must be to suggest it, by difflib: one wrong letter in five."""
_T = TypeVar("_T")


class Country(Struct, frozen=True):
    """A state or territory. `code` is ISO 3166-1 alpha-2 (Kosovo: XK); `note` is there where its status is disputed."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    note: str | None = None


@cache
def countries() -> Mapping[str, Country]:
    """Return the countries and territories by code.

    Raises:
        LexiconError: countries.toml is malformed. The functions below raise it likewise, for their own file.
    """
    return MappingProxyType({code: _read(code, table) for code, table in load(_FILE).items()})


@cache
def country_names() -> Mapping[str, str]:
    """Return the code for each folded name, abbreviation and demonym. Capitals are apart, and codes are no names.

    What two countries share ("Congo", "Korean") is not there. "us" is: see the package on matching text.
    """
    return _unshared(_claims())


@cache
def shared_names() -> Mapping[str, tuple[str, ...]]:
    """Return the codes of the countries that claim each folded name of several: of "congolese" CD and CG."""
    return MappingProxyType({name: codes for name, codes in _claims().items() if len(codes) > 1})


@cache
def capitals() -> Mapping[str, str]:
    """Return the code for each folded capital that news uses for a country's government ("moscow", "kiev", "kyiv")."""
    cities = ((city, country.code) for country in countries().values() for city in country.capitals)
    return _unshared(gather((key_of(city), code) for city, code in cities))


@cache
def country_codes() -> frozenset[str]:
    """Return the codes of the countries and the unions."""
    return frozenset(load(_FILE)) | frozenset(UNIONS)


def find_country(text: str) -> str | None:
    """Return the code that a user means by a code, name or demonym, or None if there is none or more than one.

    Case, accents and marks do not count. This reads what was typed as a country, so "in" is India: it is not for prose.

    >>> find_country("ru"), find_country("Russian"), find_country("U.S."), find_country("European Union")
    ('RU', 'RU', 'US', 'EU')
    >>> find_country("Korean") is None
    True
    """
    key = key_of(text)
    if key.upper() in country_codes():
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
    return [country_called(code) for code in _suggestions(text)]


def country_called(code: str) -> str:
    """Return the name of a code in `country_codes`."""
    return UNIONS.get(code) or countries()[code].name


def code_faults(table: Table) -> list[str]:
    """Return what is wrong with the `country` of an entry: it should be a known code; a name suggests its code."""
    text = table.get("country")
    if not isinstance(text, str) or text in country_codes():
        return []
    known = find_country(text)
    codes = [known] if known else _suggestions(text)
    hint = " or ".join(f"{code} ({country_called(code)})" for code in codes)
    return [f"no such country: {text}; {f'did you mean {hint}?' if hint else 'give a code of ISO 3166, EU or UN'}"]


def _suggestions(text: str) -> list[str]:
    known = _suggested()
    key = key_of(text[:80])
    close = [key] if key in known else get_close_matches(key, known, n=9, cutoff=_CLOSE)
    return list(dict.fromkeys(code for match in close for code in known[match]))[:3]


@cache
def _suggested() -> Mapping[str, tuple[str, ...]]:
    """Return the codes by all that users may give for a country: names, demonyms, capitals, parts and unions."""
    cities = {key: (code,) for key, code in capitals().items()}
    parts = {key_of(name): (code,) for name, code in load("places.toml")["parts"].items()}
    unions = {key: (code,) for key, code in _unions().items()}
    return {**cities, **parts, **unions, **_claims()}


@cache
def local_places() -> Mapping[str, str]:
    """Return the code of the country for each folded city, part of a country and word for its people: "munich"."""
    listed = ((code, (*table["names"], *table.get("adjectives", ()))) for code, table in _regions().items())
    return _unshared(gather((key_of(name), code) for code, names in listed for name in names))


@cache
def local_adjectives() -> frozenset[str]:
    """Return those of `local_places` that are words for a people: "bavarian"."""
    return frozenset(key_of(name) for table in _regions().values() for name in table.get("adjectives", ()))


@cache
def _regions() -> Mapping[str, Table]:
    found = load(_REGIONS)
    for code, table in found.items():
        sound(f"{_REGIONS}: {code}", _LOCAL.faults(table))
    return MappingProxyType(found)


@cache
def longer_places() -> frozenset[str]:
    """Return the folded names of other places that hold a country's name and stand for none: "new mexico"."""
    return frozenset(map(key_of, load("places.toml")["longer"]["names"]))


@cache
def us_states() -> frozenset[str]:
    """Return the folded names of the states of the US."""
    return frozenset(map(key_of, load("places.toml")["states"]["names"]))


def _read(code: str, table: Table) -> Country:
    if not _CODE.fullmatch(code):
        raise LexiconError(f"{_FILE}: {code}: no country code: give two capital letters")
    sound(f"{_FILE}: {code}", _SHAPE.faults(table))
    names, demonyms, cities = (tuple(table.get(key, ())) for key in ("names", "demonyms", "capitals"))
    return Country(code, table["name"], names, demonyms, cities, table.get("note"))


@cache
def _unions() -> Mapping[str, str]:
    return {key_of(name): code for code, name in UNIONS.items()}


@cache
def _claims() -> Mapping[str, tuple[str, ...]]:
    """Return for each name and demonym the codes of all countries that have it."""
    listed = ((country.code, (country.name, *country.names, *country.demonyms)) for country in countries().values())
    return gather((key_of(name), code) for code, names in listed for name in names)


def _unshared(claims: Mapping[str, tuple[_T, ...]]) -> Mapping[str, _T]:
    return MappingProxyType({key: values[0] for key, values in claims.items() if len(values) == 1})
