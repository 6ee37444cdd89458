"""Find the countries, institutions and bodies that a text names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .fold import fold
from .lexicon import Institution, capitals, country_names, generics, institutions
from .segment import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` up to `end` name a country (by its name, people or capital), an institution, or a generic body."""

    first: int
    end: int
    country: str | None = None
    institution: Institution | None = None
    generic: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    country: str | None = None
    institution: Institution | None = None
    generic: bool = False
    capital: bool = False


def mentions(tokens: Sequence[Token]) -> list[Mention]:
    """Return what the tokens name, longest names first, none overlapping, in order.

    Names are found only as whole words with a capital letter ("Iran-backed" names nothing, nor does "us"); generic
    bodies ("foreign ministry") in any case.
    """
    entries = _entries()
    found: list[Mention] = []
    position = 0
    while position < len(tokens):
        waiting = entries.get(_key(tokens[position].text))
        mention = _longest(tokens, position, waiting) if waiting else None
        if mention is None:
            position += 1
        else:
            found.append(mention)
            position = mention.end
    return found


@lru_cache(maxsize=50_000)
def _words(written: str) -> tuple[str, ...]:
    return tuple(fold(written).split())


def _key(written: str) -> str:
    words = _words(written)
    return words[0] if words else ""


def _longest(tokens: Sequence[Token], first: int, entries: Sequence[_Entry]) -> Mention | None:
    for entry in entries:
        end = _match(tokens, first, entry.words)
        if end is not None and (entry.generic or _is_name(tokens[first:end])):
            return Mention(first, end, entry.country, entry.institution, entry.generic, entry.capital)
    return None


def _match(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> int | None:
    """Return the token behind the name, if the tokens from `first` on are its words."""
    position, at = first, 0
    while at < len(words):
        if position >= len(tokens):
            return None
        part = _words(tokens[position].text)
        if not part or words[at : at + len(part)] != part:
            return None
        at += len(part)
        position += 1
    return position if at == len(words) else None


def _is_name(tokens: Sequence[Token]) -> bool:
    written = tokens[0].text
    if len(tokens) == 1 and len(_words(written)[0]) <= 3 and len(_words(written)) == 1:
        return written.upper() == written
    return any(token.text[0].isupper() or token.text[0].isdigit() for token in tokens)


@cache
def _entries() -> Mapping[str, tuple[_Entry, ...]]:
    """Return every name of the lexicon by its first word, longest first."""
    found: dict[str, list[_Entry]] = {}
    for names, generic in ((institutions(), False), (generics(), True)):
        for name, institution in names.items():
            found.setdefault(name.split()[0], []).append(_entry(name, None, institution, generic))
    for name, code in country_names().items():
        found.setdefault(name.split()[0], []).append(_entry(name, code, None))
    for name, code in capitals().items():
        found.setdefault(name.split()[0], []).append(_entry(name, code, None, capital=True))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for first, entries in found.items()}


def _entry(
    name: str, country: str | None, institution: Institution | None, generic: bool = False, *, capital: bool = False
) -> _Entry:
    return _Entry(
        tuple(name.split()), country or (institution.country if institution else None), institution, generic, capital
    )
