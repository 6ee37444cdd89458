"""Tell a country from its namesakes: "Michael Jordan", "Israel Katz", "the Moscow Times" name no country."""

from collections.abc import Mapping, Sequence
from functools import cache

from .fold import fold
from .lexicon import Gender, generics, institutions, officials, roster
from .lexicon.vocabulary import load, roles, words
from .segment import Token

_LONGEST = 5
"""Tokens behind a country that the name of a newspaper or a body with it has at most."""


def is_namesake(tokens: Sequence[Token], first: int, end: int, adjective: bool, free: bool) -> bool:
    """Tell whether what looks like a country at the tokens `first` up to `end` is part of another name.

    Args:
        tokens: those of the paragraph.
        first: the first token.
        end: the token behind.
        adjective: whether it is an adjective, which people have no names of.
        free: whether the token before belongs to no country or body itself.
    """
    if _titles_organ(tokens, end) or (free and _is_branch(tokens, first)):
        return True
    if end - first > 1:
        return False
    if adjective:
        surname = not tokens[first].text.isupper() and is_surname(tokens, first, free)
        return surname or _is_official(tokens, first) or _is_given_adjective(tokens, first)
    before = _text(tokens, first - 1) if free else ""
    behind = _text(tokens, end)
    if _is_role(behind) or _lower(tokens, end) in roles("people"):
        return False
    if _is_official(tokens, first) or before.lower() in _places("bodies"):
        return True
    if before.lower() in roles("honorifics_m", "honorifics_f"):
        return True
    if _could_be_name(before) and (_makes_given(before) or _is_second_surname(tokens, first)):
        return True
    if _is_named_behind_title(tokens, first):
        return True
    if not _could_be_name(behind) or behind.lower() in _places("behind") or _is_abroad(tokens, first):
        return False
    titled = _is_role(before) and before[0].isupper()
    return titled or fold(tokens[first].text) in _places("names")


def begins_name(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name of its own goes on behind a city: "Munich Re", not "Munich Mayor" or "Munich Police"."""
    behind = _text(tokens, end)
    known = fold(behind) in generics() or fold(behind) in institutions() or fold(behind) in roles("bodies", "parties")
    return _could_be_name(behind) and not known and behind.lower() not in districts()


def districts() -> frozenset[str]:
    """Return the words behind a place that tell what it is: "county"."""
    return _places("districts")


def _is_branch(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether "USA" ends the name of a body: "Priorities USA"."""
    before = _text(tokens, first - 1)
    return tokens[first].text == "USA" and len(before) > 3 and _could_be_name(before)


def is_surname(tokens: Sequence[Token], first: int, free: bool) -> bool:
    """Tell whether a given name before it and no noun behind make the token a surname: "Mark Cuban", "Don Guardian"."""
    before = _text(tokens, first - 1) if free else ""
    if not _could_be_name(before) or not (_is_given(before) or fold(before) in given_genders()):
        return False
    behind = _text(tokens, first + 1)
    if _is_role(behind) or _lower(tokens, first + 1) in roles("people"):
        return False
    return _is_given(before) or not behind[:1].isupper()


def _is_given_adjective(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a word for a people is a given name: one name alone follows, or an initial is before it."""
    if tokens[first].text in _places("accented"):
        return True
    if fold(tokens[first].text) not in _places("adjectives"):
        return False
    before, behind = _text(tokens, first - 1), _text(tokens, first + 1)
    if not _could_be_name(behind) or _lower(tokens, first + 1) in roles("people", "partisans"):
        return False
    initial = len(before) == 2 and before[1] == "."
    known = fold(behind) in generics() or fold(behind) in institutions()
    return initial or not (known or _could_be_name(_text(tokens, first + 2)))


@cache
def given_genders() -> Mapping[str, Gender]:
    """Return the given names that tell a gender, folded, each with the gender."""
    genders: tuple[Gender, ...] = ("m", "f")
    return {fold(name): gender for gender in genders for name in load("given.toml")[gender].split()}


def _titles_organ(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether the name of a newspaper or a body goes on behind the country: "Moscow Times", "Chad Navy"."""
    stop = end
    while stop - end < _LONGEST and _could_be_name(_text(tokens, stop), organ=True):
        stop += 1
    if stop == end or _is_role(_text(tokens, stop)) or _lower(tokens, stop) in roles("people"):
        return False
    run = [fold(token.text) for token in tokens[end:stop]]
    behind = [fold(token.text) for token in tokens[end : end + _LONGEST]]
    if any(" ".join(behind[:length]) in institutions() for length in range(2, _LONGEST + 1)):
        return False
    if any(" ".join(run[at:]) in generics() for at in range(len(run))):
        return False
    return run[-1] in roles("endings_media", "endings_institution")


def _could_be_name(written: str, organ: bool = False) -> bool:
    """Tell whether a word can be part of a name that holds a country: capitalised, no title, no day, no acronym."""
    lower = written.lower()
    if not written[:1].isupper() or lower in words("days", "months") or lower in roles("people"):
        return False
    if organ:
        return lower not in roles("heads", "m", "f") or lower in roles("endings_institution")
    acronym = len(written) > 1 and written.upper() == written and "." not in written
    plain = not _is_role(written) and lower not in roles("honorifics", "honorifics_m", "honorifics_f")
    return plain and not acronym and lower not in _places("beside") and lower not in _endings()


def _makes_given(written: str) -> bool:
    """Tell whether the word before the country is a given name: a known one, or an initial."""
    return _is_given(written) or (len(written) == 2 and written[1] == ".")


def _is_second_surname(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a given name and another are before the country: "Ana Rojas Madrid"."""
    given = _text(tokens, first - 2)
    return given != "" and fold(given) in given_genders() and _could_be_name(given)


def _is_given(written: str) -> bool:
    return fold(written) in _places("common") or fold(written) in roster().given_names


def _is_official(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the country and the word before or behind it are the name of somebody in the lexicon."""
    pairs = (tokens[max(0, first - 1) : first + 1], tokens[first : first + 2])
    return any(fold(" ".join(token.text for token in pair)) in officials() for pair in pairs if len(pair) == 2)


def _is_named_behind_title(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the country ends a name that a title and a comma are before: "the envoy, Marcia Jordan"."""
    unknown = _could_be_name(_text(tokens, first - 1)) and _text(tokens, first - 2) == ","
    return unknown and _is_role(_text(tokens, first - 3))


def _is_abroad(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the country is where somebody is: "ambassador to Israel Paul Reed", "in Jordan"."""
    return _lower(tokens, first - 1) in ("in", "at", "from", "on") or (
        _lower(tokens, first - 1) == "to" and _lower(tokens, first - 2) in roles("posted")
    )


def _is_role(written: str) -> bool:
    return written.lower() in roles("heads", "m", "f", "modifiers", "portfolios")


def _endings() -> frozenset[str]:
    return roles("endings_media", "endings_institution", "endings_group")


@cache
def _places(name: str) -> frozenset[str]:
    return frozenset(load("places.toml")["given"][name].split())


def beside_country() -> frozenset[str]:
    """Return the words that a capital makes no name of before a country: "Northern Mali", "Neighbouring Chad"."""
    return _places("beside")


def is_body(written: str) -> bool:
    """Tell whether a name begins as that of a team or the like: "Team Canada"."""
    return fold(written).split()[:1] != [] and fold(written).split()[0] in _places("bodies")


def _text(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].text if 0 <= position < len(tokens) else ""


def _lower(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].lower if 0 <= position < len(tokens) else ""
