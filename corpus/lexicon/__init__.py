"""The actors: countries, institutions and officials, with every name that news has for them.

Each list is read from its TOML file when first asked for, and once; countries need none of the others. Keys are folded
(`corpus.fold`) and without a leading "the".

A folded key is not yet a match in running text. Many are plain words in small letters ("us" and US, "who" and WHO,
"turkey", "guardian"), some are other names as well (Georgia, Jordan): who searches text compares the case as written,
takes the longest name, and mistrusts what stands inside a longer name.

A user's own officials stand before those of the list while a block `with using(roster):` runs. So nothing that depends
on officials may be kept in a cache: what is derived from them is part of the `Roster`.

Each name is loaded when it is first used: a query needs the countries alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .country import (
        UNIONS,
        Country,
        capitals,
        countries,
        country_called,
        country_names,
        country_suggestions,
        find_country,
        local_adjectives,
        local_places,
        longer_places,
        shared_names,
        us_states,
    )
    from .institution import Institution, InstitutionKind, generics, institutions, told_names
    from .known import SHIPPED, Roster, officials, officials_by_surname, roster, using
    from .official import Gender, Month, Official, Term
    from .own import Checked, check_officials, read_officials

__all__ = [
    "SHIPPED",
    "UNIONS",
    "Checked",
    "Country",
    "Gender",
    "Institution",
    "InstitutionKind",
    "Month",
    "Official",
    "Roster",
    "Term",
    "capitals",
    "check_officials",
    "countries",
    "country_called",
    "country_names",
    "country_suggestions",
    "find_country",
    "generics",
    "institutions",
    "local_adjectives",
    "local_places",
    "longer_places",
    "officials",
    "officials_by_surname",
    "read_officials",
    "roster",
    "shared_names",
    "told_names",
    "us_states",
    "using",
]

_HOMES = {
    "country": (
        "UNIONS",
        "Country",
        "capitals",
        "countries",
        "country_called",
        "country_names",
        "country_suggestions",
        "find_country",
        "local_adjectives",
        "local_places",
        "longer_places",
        "shared_names",
        "us_states",
    ),
    "institution": ("Institution", "InstitutionKind", "generics", "institutions", "told_names"),
    "known": ("SHIPPED", "Roster", "officials", "officials_by_surname", "roster", "using"),
    "official": ("Gender", "Month", "Official", "Term"),
    "own": ("Checked", "check_officials", "read_officials"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
