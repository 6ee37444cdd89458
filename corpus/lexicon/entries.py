"""What the entries of the actor lists look like, and what is wrong with those that do not."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from reprlib import Repr
from typing import Any, Literal, TypeVar

from msgspec import Struct

from ...errors import LexiconError
from ..fold import fold
from .vocabulary import load

Table = Mapping[str, Any]
Holds = Literal["name", "text", "names", "tables", "month"]
_T = TypeVar("_T")

_YEARS = range(1900, 2101)
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_BRIEF = Repr()
_BRIEF.maxstring = _BRIEF.maxother = 60


class Shape(Struct, frozen=True):
    """The keys of an entry, each with what it holds: those that it needs and those that it may have."""

    needed: Mapping[str, Holds]
    optional: Mapping[str, Holds] = {}

    def faults(self, table: object) -> Iterator[str]:
        """Yield what is wrong with a table: a key that is unknown or missing, a value that is something else."""
        if not isinstance(table, dict):
            yield f"{_BRIEF.repr(table)} should be a table"
            return
        for key, value in table.items():
            holds = self.needed.get(key) or self.optional.get(key)
            if holds is None:
                yield f"no such key: {key}; {_did_you_mean(key, (*self.needed, *self.optional))}"
            elif not _HOLDS[holds][1](value):
                yield f"{key}: {_BRIEF.repr(value)} should be {_HOLDS[holds][0]}"
        if missing := self.needed.keys() - table.keys():
            yield f"lacks {', '.join(sorted(missing))}"


def key_of(name: str) -> str:
    """Return what a name is found by: folded, without a leading "the"."""
    return fold(name).removeprefix("the ")


def _is_month(value: object) -> bool:
    if type(value) is int:
        return value in _YEARS
    return isinstance(value, str) and _MONTH.fullmatch(value) is not None and int(value[:4]) in _YEARS


def _is_name(value: object) -> bool:
    return isinstance(value, str) and ((value[:1].isalpha() and value.isascii()) or key_of(value) != "")


_HOLDS: Mapping[Holds, tuple[str, Callable[[object], bool]]] = {
    "name": ("a text with a letter or digit", _is_name),
    "text": ("a text, and not empty", lambda value: isinstance(value, str) and value.strip() != ""),
    "names": (
        "a list of texts with a letter or digit each, and not empty",
        lambda value: isinstance(value, list) and value != [] and all(map(_is_name, value)),
    ),
    "tables": ("a list of tables, and not empty", lambda value: isinstance(value, list) and value != []),
    "month": ('a year, or a month as in "2016-07"', _is_month),
}


def sound(where: str, faults: Iterable[str]) -> str:
    """Return `where`, or raise LexiconError with the first of the faults there."""
    for fault in faults:
        raise LexiconError(f"{where}: {fault}")
    return where


def where(file: str, table: object) -> str:
    """Return the file and the name of the entry, where it has one."""
    return f"{file}: {table['name']}" if isinstance(table, dict) and "name" in table else file


def tables(file: str, name: str, known: Collection[str]) -> list[Table]:
    """Return the entries `[[name]]` of a list in this folder, which has entries of the `known` names only."""
    lists = _lists(file)
    if unknown := lists.keys() - known:
        raise LexiconError(f"{file}: no such list: {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
    found = lists.get(name)
    if not isinstance(found, list):
        raise LexiconError(f"{file}: there should be entries [[{name}]]")
    return found


def enter(found: dict[str, _T], names: Iterable[str], entry: _T, where: str) -> None:
    """Put an entry under the keys of its names, or raise LexiconError where another entry is there."""
    for name in names:
        if found.setdefault(key_of(name), entry) is not entry:
            raise LexiconError(f"{where}: another entry has the name {name} as well: remove either")


def gather(pairs: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    """Return all values of each key, each once, in order."""
    found: dict[str, dict[_T, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


def _did_you_mean(key: str, known: Collection[str]) -> str:
    close = get_close_matches(key, known, n=1)
    return f"did you mean {close[0]}?" if close else f"known are {', '.join(known)}"


@cache
def _lists(file: str) -> Mapping[str, Any]:
    return load(file)
