"""Bodies that speak: those of one country or of none, and those that many countries have."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from ...errors import LexiconError
from .country import code_faults
from .entries import Shape, Table, enter, key_of, sound, tables, where

InstitutionKind = Literal["institution", "government", "group", "media"]

_FILE = "institutions.toml"
_COMPANY = "company"
_KINDS = (*get_args(InstitutionKind), _COMPANY)
_NEEDED: Mapping[str, Literal["name"]] = {"name": "name", "kind": "name"}
_SHAPES = {
    "institution": Shape(
        _NEEDED, {"names": "names", "told": "names", "short": "text", "country": "text", "note": "text"}
    ),
    "generic": Shape(_NEEDED, {"names": "names"}),
}


@dataclass(frozen=True, slots=True)
class Institution:
    """A body that speaks. `name` is the canonical name, `short` the one to show; a generic body has no country.

    `told` are names that others have as well ("DPR"): they are its own only in a document that names it in full.
    `of_state` tells whether it is a part of its country's state, and no company, church or institute.
    `note` is there where it governs a territory of disputed status that has no code of its own (Abkhazia).
    """

    name: str
    kind: InstitutionKind
    names: tuple[str, ...] = ()
    short: str = ""
    country: str | None = None
    note: str | None = None
    told: tuple[str, ...] = ()
    of_state: bool = False

    @property
    def is_firm(self) -> bool:
        """Tell whether it is a company of a country."""
        return self.kind == "institution" and not self.of_state and self.country is not None


@cache
def institutions() -> Mapping[str, Institution]:
    """Return the bodies of one country, or of none, by each of their folded names.

    A canonical name that is generic too ("Ministry of Foreign Affairs", of Russia) is no key: it tells no country.

    Raises:
        LexiconError: institutions.toml is malformed, as `generics` does.
    """
    found: dict[str, Institution] = {}
    for body in _of_their_own():
        names = body.names if key_of(body.name) in generics() else (body.name, *body.names)
        if shared := generics().keys() & set(map(key_of, names)):
            raise LexiconError(f"{_FILE}: {body.name}: generic as well: {', '.join(sorted(shared))}; remove either")
        enter(found, names, body, f"{_FILE}: {body.name}")
    return MappingProxyType(found)


@cache
def told_names() -> Mapping[str, Institution]:
    """Return the bodies by each folded name that is theirs only where the text tells so."""
    found: dict[str, Institution] = {}
    for body in _of_their_own():
        enter(found, body.told, body, f"{_FILE}: {body.name}")
    return MappingProxyType(found)


@cache
def generics() -> Mapping[str, Institution]:
    """Return the bodies that many countries have ("foreign ministry") by folded name; the context tells the country."""
    found: dict[str, Institution] = {}
    for body in _bodies("generic"):
        enter(found, (body.name, *body.names), body, f"{_FILE}: {body.name}")
    return MappingProxyType(found)


@cache
def _of_their_own() -> Sequence[Institution]:
    return _bodies("institution")


def _bodies(shape: Literal["institution", "generic"]) -> Sequence[Institution]:
    return [_read(shape, table) for table in tables(_FILE, shape, _SHAPES)]


def _read(shape: Literal["institution", "generic"], table: Table) -> Institution:
    sound(where(_FILE, table), _faults(shape, table))
    names, told = (tuple(table.get(key, ())) for key in ("names", "told"))
    short = table.get("short", table["name"])
    kind: InstitutionKind = "institution" if table["kind"] == _COMPANY else table["kind"]
    of_state = table["kind"] in ("government", "institution")
    return Institution(table["name"], kind, names, short, table.get("country"), table.get("note"), told, of_state)


def _faults(shape: Literal["institution", "generic"], table: Table) -> Iterator[str]:
    yield from _SHAPES[shape].faults(table)
    if table["kind"] not in _KINDS:
        yield f"no such kind: {table['kind']}; known are {', '.join(_KINDS)}"
    yield from code_faults(table)
