"""A user's file of officials: read it, and tell all that is wrong with it."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...errors import LexiconError
from .country import country_names
from .entries import key_of
from .institution import generics, institutions
from .known import SHIPPED, Roster
from .official import Official, official_faults, read_official


@dataclass(frozen=True, slots=True)
class Checked:
    """A user's file of officials, read: the officials with the sound entries in it, and a line for each problem."""

    roster: Roster
    problems: tuple[str, ...]


def read_officials(path: Path) -> Roster:
    """Return the officials that are known with a user's file, which has the format of officials.toml in this folder.

    Raises:
        LexiconError: something is wrong with the file; the message names the first problem and how many there are.
    """
    checked = check_officials(path)
    if not checked.problems:
        return checked.roster
    more = len(checked.problems) - 1
    rest = f" (and {more} more problem{'s' * (more > 1)}: onrecord officials check FILE lists them)" if more else ""
    raise LexiconError(f"{checked.problems[0]}{rest}")


def check_officials(path: Path) -> Checked:
    """Read a user's file of officials and look for all that is wrong with it: see README for what it should hold."""
    try:
        data = path.read_bytes()
        content = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except OSError as error:
        return Checked(SHIPPED, (f"{path}: cannot be read ({error.strerror})",))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Checked(SHIPPED, (f"{path}: line {line} is not UTF-8: save the file in that encoding",))
    except (ValueError, RecursionError) as error:
        told = "is nested too deep" if isinstance(error, RecursionError) else str(error)
        return Checked(SHIPPED, (f"{path}: is not TOML: {told}",))
    found = content.pop("official", [])
    listed = isinstance(found, list)
    unknown = [f"{path}: no such key: {key}; give entries [[official]]" for key in content]
    unknown += [] if listed else [f"{path}: official: write [[official]] with two brackets"]
    entries, problems = _read_all(found if listed else [], str(path))
    return Checked(Roster(entries, hashlib.sha256(data).hexdigest()[:16]), (*unknown, *problems))


def _read_all(found: Sequence[Any], file: str) -> tuple[tuple[Official, ...], list[str]]:
    """Return the sound entries of a user's file, and the problems of the others."""
    entries: list[Official] = []
    problems: list[str] = []
    owners: dict[str, str] = {}
    for number, table in enumerate(found, 1):
        spellings = _spellings(table)
        place = ", ".join((f"entry {number}", *list(spellings.values())[:1]))
        faults = [*official_faults(table), *_claims(spellings, owners), *_misnomers(table)]
        problems += [f"{file}: {place}: {fault}" for fault in faults]
        entries += [] if faults else [read_official(table)]
        owners |= {key: place for key in spellings if key not in owners}
    return tuple(entries), problems


def _spellings(table: object) -> dict[str, str]:
    """Return the spellings of the whole name by their keys, as far as an entry has sound ones, the canonical first."""
    if not isinstance(table, dict):
        return {}
    variants = table.get("variants")
    listed = (table.get("name"), *(variants if isinstance(variants, list) else ()))
    found: dict[str, str] = {}
    for name in listed:
        if isinstance(name, str) and key_of(name):
            found.setdefault(key_of(name), name)
    return found


def _claims(spellings: Mapping[str, str], owners: Mapping[str, str]) -> Iterator[str]:
    """Yield which of the names of a user's entry are not its own."""
    for key, name in spellings.items():
        if key in owners:
            yield f"{owners[key]} has the name {name} as well: remove either"
        elif key in institutions() or key in generics() or key in country_names():
            yield f"{name} is the name of a country or an institution"
    names = sorted({SHIPPED.by_name[key].name for key in spellings if key in SHIPPED.by_name})
    if len(names) > 1:
        yield f"has names of {len(names)} known officials, {' and '.join(names)}: give each an entry"


def _misnomers(table: object) -> Iterator[str]:
    """Yield which organisations are called otherwise by the program, so that their people would not be found."""
    terms = table.get("terms") if isinstance(table, dict) else None
    for term in terms if isinstance(terms, list) else ():
        written = term.get("organisation") if isinstance(term, dict) else None
        key = key_of(written) if isinstance(written, str) else ""
        known = generics().get(key) or institutions().get(key)
        if known and written not in _canonical():
            yield f"organisation: write {known.name} for {written}"


@cache
def _canonical() -> frozenset[str]:
    return frozenset(body.name for body in (*institutions().values(), *generics().values()))
