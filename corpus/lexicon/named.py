"""Every name of a country, a place or a body, by its first word: as which it is found in a text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from ..fold import fold
from .country import (
    capitals,
    countries,
    country_names,
    local_adjectives,
    local_places,
    longer_places,
)
from .institution import Institution, generics, institutions, told_names


class Entry(Struct, frozen=True):
    """The words of a name, folded, and what has it; see `Mention` in `corpus.mention`."""

    words: tuple[str, ...]
    country: str | None = None
    institution: Institution | None = None
    generic: bool = False
    capital: bool = False
    adjective: bool = False
    local: bool = False


@cache
def by_first_word(local: bool) -> Mapping[str, Sequence[Entry]]:
    """Return every name by its first word, longest first; cities and regions only if `local`.

    A longer place that holds the name of a country stands for nothing.
    """
    if not local:
        return {first: _longest_first(named) for first, named in _grouped(_everywhere()).items()}
    near, others = _grouped(_near()), by_first_word(False)
    return {**others, **{first: _longest_first((*named, *others.get(first, ()))) for first, named in near.items()}}


def _near() -> Iterator[Entry]:
    people = local_adjectives()
    for name, code in local_places().items():
        yield Entry(_words(name), code, adjective=name in people, local=True)


def _everywhere() -> Iterator[Entry]:
    for name in longer_places():
        yield Entry(_words(name))
    for name, body in (*institutions().items(), *told_names().items()):
        for form in (name, *_possessive(name, body)):
            yield Entry(_words(form), body.country, body)
    for name, body in generics().items():
        yield Entry(_words(name), None, body, generic=True)
    demonyms = {fold(name) for country in countries().values() for name in country.demonyms}
    for name, code in country_names().items():
        yield Entry(_words(name), code, adjective=name in demonyms)
    for name, code in capitals().items():
        yield Entry(_words(name), code, capital=True)


def _words(folded: str) -> tuple[str, ...]:
    return tuple(folded.removeprefix("ex ").split())


def _possessive(name: str, body: Institution) -> list[str]:
    """Return the forms with the country's own name of a body named by its people: "Peru's army"."""
    people, owners = _called(body.country)
    rest = next((name.removeprefix(one) for one in people if name.startswith(one)), None)
    return [owner + rest for owner in owners] if rest else []


@cache
def _called(code: str | None) -> tuple[Sequence[str], Sequence[str]]:
    """Return what the people of a country are called, and the country as a possessor, each with a blank behind."""
    country = countries().get(code or "")
    if country is None:
        return (), ()
    return [f"{fold(one)} " for one in country.demonyms], [f"{fold(one)}s " for one in (country.name, *country.names)]


def _grouped(named: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in named:
        found.setdefault(entry.words[0], []).append(entry)
    return found


def _longest_first(named: Iterable[Entry]) -> Sequence[Entry]:
    return tuple(sorted(named, key=lambda entry: -len(entry.words)))
