"""Find the countries, institutions and bodies that a text names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from .fold import fold
from .lexicon import (
    Institution,
    countries,
    country_names,
    generics,
    institutions,
    us_states,
)
from .lexicon.named import Entry, by_first_word
from .lexicon.vocabulary import load, roles
from .namesake import begins_name, districts, is_namesake, is_surname
from .segment import Token

_SHORT = 3
"""Letters of a name that is found in its own case only: "US" is not "us"."""
_MARKS = frozenset("'’&-‑")
"""What may stand between two words of a name: "the Workers' Party", "the Mail & Guardian"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` up to `end` name a country (by its name, people or capital), an institution, or a generic body.

    `adjective` tells that the country is named by its people or as an adjective: "Chinese", "US"; `local` that it is
    that of a city, a part of it or their people: "Milan", "Bavarian".
    """

    first: int
    end: int
    country: str | None = None
    institution: Institution | None = None
    generic: bool = False
    capital: bool = False
    adjective: bool = False
    local: bool = False


def mentions(tokens: Sequence[Token], *, local: bool = False) -> list[Mention]:
    """Return what the tokens name, longest names first, none overlapping, in order; cities and regions only if `local`.

    Names are found only as whole words with a capital letter ("Iran-backed" names nothing, nor does "us"); generic
    bodies ("foreign ministry") in any case. A country within the name of a person, a newspaper or another place
    ("Michael Jordan", "the Moscow Times", "New Mexico") is none.
    """
    found: list[Mention] = []
    behind = 0
    begun = [(at, known) for at, token in enumerate(tokens) if (known := _begun(token.text, local))]
    for first, known in begun:
        mention = _longest(tokens, first, known) if first >= behind else None
        if mention is None:
            continue
        mention = _in_state(tokens, _owned(tokens, _not_sent(tokens, mention, found), found))
        behind = mention.end
        if (mention.country is None and mention.institution is None) or _is_compound(tokens, mention.end):
            continue
        free = not found or found[-1].end < mention.first
        if _is_namesake(tokens, mention, free):
            continue
        town = _town(tokens, mention) if local else None
        if town is not None and (not found or found[-1].end <= town.first):
            found.append(town)
        found.append(_district(tokens, mention))
        behind = found[-1].end
    return found


def _town(tokens: Sequence[Token], mention: Mention) -> Mention | None:
    """Return the place in no list before a comma and its state or country: "in Toledo, Ohio", "BEIRA, Mozambique"."""
    plain = mention.institution is None and not mention.adjective
    if not plain or mention.first < 2 or tokens[mention.first - 1].text != ",":
        return None
    if fold(tokens[mention.first].text) in us_states() & country_names().keys():
        return None
    end = first = mention.first - 1
    while first > 0 and end - first < _SHORT and tokens[first - 1].text[:1].isupper():
        first -= 1
    led = tokens[first - 1].lower in ("in", "of", "from", "at", "near") if first else tokens[0].text.isupper()
    return Mention(first, end, mention.country, local=True) if first < end and led else None


def _district(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return a place with the word behind that tells its sort: "Los Angeles County", "Aleppo Province"."""
    end = mention.end
    named = mention.local and not mention.adjective and end < len(tokens) and tokens[end].text[:1].isupper()
    return replace(mention, end=end + 1) if named and tokens[end].lower in districts() else mention


@lru_cache(maxsize=50_000)
def _words(written: str) -> tuple[str, ...]:
    return tuple(fold(written.replace("+", " plus")).removeprefix("ex ").split())


_Begun = tuple[int, Sequence[Entry], Sequence[Entry]]


@lru_cache(maxsize=50_000)
def _begun(written: str, local: bool) -> _Begun | None:
    """Return how many words a token is, the names that begin with it, and those that begin with it as a possessor.

    It is None for most tokens: no name begins with them, nor is "who" one.
    """
    words, entries = _words(written), by_first_word(local)
    if not words:
        return None
    alone = _is_name(written)
    begun, owning = (
        [entry for entry in entries.get(first, ()) if alone or entry.generic or len(entry.words) > len(words)]
        for first in (words[0], words[-1] + "s")
    )
    return (len(words), begun, owning) if begun or owning else None


def _longest(tokens: Sequence[Token], first: int, known: _Begun) -> Mention | None:
    at, begun, owning = known
    owns = _owns(tokens, first)
    after = () if owns or first + 1 == len(tokens) else _words(tokens[first + 1].text)
    for entry in (*owning, *begun) if owns else begun:
        if after and len(entry.words) > at and not entry.words[at].startswith(after[0]):
            continue  # of the many names with this first word most go on with another
        end = _match(tokens, first, entry.words)
        if end is not None and (entry.generic or end == first + 1 or _is_capitalised(tokens[first:end])):
            short = end == first + 1 and _is_short(tokens[first].text)
            capitals = entry.country is not None and short and tokens[first].text.isupper()
            adjective = entry.adjective or capitals
            return Mention(
                first, end, entry.country, entry.institution, entry.generic, entry.capital, adjective, entry.local
            )
    return None


def _is_namesake(tokens: Sequence[Token], mention: Mention, free: bool) -> bool:
    """Tell whether the name is part of another, of a person above all: "Mark Cuban", "Don Guardian"."""
    if mention.institution is None:
        called = mention.local and begins_name(tokens, mention.end)
        return called or is_namesake(tokens, mention.first, mention.end, mention.adjective, free)
    if mention.generic or mention.end - mention.first > 1:
        return False
    titled = mention.first > 0 and tokens[mention.first - 1].lower in roles("honorifics_m", "honorifics_f")
    return titled or is_surname(tokens, mention.first, free)


def _not_sent(tokens: Sequence[Token], mention: Mention, found: Sequence[Mention]) -> Mention:
    """Return the UN alone where no country is before its name that has a mission there: "the UN mission in Libya"."""
    united = institutions()["united nations"]
    if not mention.generic or institutions().get(fold(tokens[mention.first].text)) is not united:
        return mention
    sent = found and found[-1].country and found[-1].end >= mention.first - 1
    return mention if sent else Mention(mention.first, mention.first + 1, united.country, united)


def _owned(tokens: Sequence[Token], mention: Mention, found: Sequence[Mention]) -> Mention:
    """Return the body of a country whose name alone is that of a body of the world: "Peru's Security Council"."""
    written = fold(" ".join(token.text for token in tokens[mention.first : mention.end]))
    shared = generics().get(_shared_names().get(written, ""))
    if shared is None or not found:
        return mention
    owner, between = found[-1], tokens[found[-1].end : mention.first]
    owned = owner.country and owner.institution is None and all(_is_possessive(token) for token in between)
    return Mention(mention.first, mention.end, None, shared, generic=True) if owned else mention


@cache
def _shared_names() -> Mapping[str, str]:
    """Return the body of many countries for a name that is also that of one body of the world."""
    return dict(load("roles.toml")["owned"])


def _is_possessive(token: Token) -> bool:
    return token.lower in ("'s", "’s", "'", "’")


def _is_compound(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name ends in an adjective: "the U.S.-led coalition" is not of the US."""
    if end + 1 >= len(tokens) or tokens[end].text not in ("-", "‑"):
        return False
    return tokens[end].end == tokens[end + 1].start and tokens[end + 1].lower in roles("compounds")


def _in_state(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Return the place of the state or country behind it: "Moscow, Idaho", "Malaga, Peru", not "Tbilisi, Georgia"."""
    listed = mention.end < len(tokens) and tokens[mention.end].text == ","
    if not listed or mention.institution is not None or mention.adjective:
        return mention
    for end in (mention.end + 2, mention.end + 3):
        behind = fold(" ".join(token.text for token in tokens[mention.end + 1 : end]))
        own = country_names().get(behind)
        if behind in us_states() and own != mention.country:
            return Mention(mention.first, end, "US", local=True)
        if mention.local and own is not None and tokens[end - 1].text[:1].isupper():
            return replace(mention, country=own)
    return mention


def _owns(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the token is a possessor: folded, "president's office" is "presidents office"."""
    return position + 1 < len(tokens) and tokens[position + 1].lower == "'s"


def _match(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> int | None:
    """Return the token behind the name, if the tokens from `first` on are its words."""
    position, at = first, 0
    while at < len(words):
        if position >= len(tokens):
            return None
        part = _words(tokens[position].text)
        if part and _owns(tokens, position) and words[at : at + len(part)] == (*part[:-1], part[-1] + "s"):
            position += 1
        elif not part and at and tokens[position].text in _MARKS:
            position += 1
            continue
        elif not part or words[at : at + len(part)] != part:
            return None
        at += len(part)
        position += 1
    return position if at == len(words) else None


def _is_name(written: str) -> bool:
    """Tell whether a word alone is written as a name: "Peru", "US", not "us"."""
    return written.upper() == written or written in _mixed() if _is_short(written) else _has_capital(written)


def _is_capitalised(tokens: Sequence[Token]) -> bool:
    return any(_has_capital(token.text) for token in tokens)


def _has_capital(written: str) -> bool:
    return written[0].isupper() or written[0].isdigit() or written[:3] == "al-"


def _is_short(written: str) -> bool:
    """Tell whether a word is an abbreviation or as short as one: "US", "U.N."."""
    words = _words(written)
    return len(words) == 1 and len(words[0]) <= _SHORT


@cache
def _mixed() -> frozenset[str]:
    """Return the short names that are listed in capitals and small letters: "BiH", "Lao", "AfD"."""
    bodies = (name for body in institutions().values() for name in (body.name, *body.names))
    states = (name for country in countries().values() for name in (*country.names, *country.demonyms))
    return frozenset(name for name in (*bodies, *states) if len(fold(name)) <= _SHORT and not name.isupper())
