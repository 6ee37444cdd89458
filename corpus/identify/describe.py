"""Match descriptions with people: "the Ohio Republican", "the former secretary of state", "the 45-year-old"."""

from collections.abc import Mapping
from functools import cache

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import us_states
from ..lexicon.vocabulary import load, roles
from ..tag import AUXILIARY, DETERMINER, NAME, NUMBER, POSSESSIVE, RELATIVE, VERB, WORD
from .clause import over_aside
from .people import Person
from .view import View

_LONGEST = 14
"""Tokens of a description behind a name that are read."""
_BEFORE = 4
_PARTIES = frozenset(("republican", "democrat"))
_SMALL = frozenset("the a an of for and from in s his her".split())  # noqa: SIM905


def told_around(view: View, name: Phrase, title: Phrase) -> set[str]:
    """Return the words that tell of somebody: the title, an apposition, a bracket, "is a ..." behind the name.

    >>> "X, 45, a teacher" -> {"45", "teacher"}
    """
    first = title[0]
    while first > 0 and title[0] - first < _BEFORE and _tells(view, first - 1):
        first -= 1
    words = [*range(first, name[0]), *range(name[1], title[1])]
    behind = over_aside(view, name[1])
    if behind > name[1] + 1 and _describes(view, name[1] + 1):
        stop = min(behind - 1, name[1] + _LONGEST)
        words += range(name[1] + 1, next((at for at in range(name[1] + 1, stop) if _breaks(view, at)), stop))
    elif view.tag(name[1]) == AUXILIARY and view.tagged.lower(name[1] + 1) in ("a", "an", "the"):
        words += _phrase(view, name[1] + 2)
    return {key for at in words for key in _told(view, at)}


def _told(view: View, at: int) -> set[str]:
    """Return the words that a token tells, and the code of the country that somebody is of: "Thai", "of Thailand"."""
    mention = view.mention(at)
    keys = _keys(view.tagged.text(at))
    if mention is None or mention.country is None or mention.institution is not None:
        return keys
    own = mention.adjective or view.tag(mention.end) == POSSESSIVE
    own = own or view.tagged.lower(mention.first - 1) in ("of", "from")
    return keys | {mention.country} if own else keys


def _tells(view: View, at: int) -> bool:
    """Tell whether a word before a title describes somebody: "billionaire", "Florida"."""
    return view.tag(at) == NAME or view.tagged.lower(at) in roles("described", "modifiers", "past")


def _describes(view: View, at: int) -> bool:
    return view.tag(at) in (DETERMINER, NUMBER, WORD, NAME)


def _breaks(view: View, at: int) -> bool:
    return view.tag(at) in (RELATIVE, VERB, AUXILIARY) or view.tagged.lower(at) in ("for", "to", "under", "with")


def _phrase(view: View, at: int) -> range:
    stop = at
    while stop - at < _LONGEST and view.tag(stop) in (WORD, NAME, NUMBER):
        stop += 1
    return range(at, stop)


@cache
def _short() -> Mapping[str, str]:
    """Return what abbreviations stand for: "Sen." for senator, "Fla." for Florida, "R" for Republican."""
    return {fold(key): value for key, value in load("roles.toml")["short"].items()}


def _keys(written: str) -> set[str]:
    """Return the words that a token tells, folded, abbreviations in full: "R-Fla." is "republican" and "florida"."""
    found: set[str] = set()
    for part in fold(written).split():
        found |= set(_short().get(part, part).split())
    return found - _SMALL


def keys_of(view: View, first: int, end: int) -> set[str]:
    """Return the words that a description tells, without those that tell nothing: "the outspoken senator"."""
    found = {key for at in range(first, end) for key in _keys(view.tagged.text(at))}
    return found - roles("vague") - {"year", "old"}


def fits(keys: set[str], head: str, person: Person) -> bool:
    """Tell whether all that a description tells has been told of a person; the lexicon tells as well."""
    return _fits(keys, head, person.told | _offices(person))


def fits_told(keys: set[str], head: str, person: Person) -> bool:
    """Tell whether the text itself has told all that a description tells."""
    return _fits(keys, head, person.told)


def _fits(keys: set[str], head: str, known: set[str]) -> bool:
    alike = _classes().get(head, frozenset((head,)))
    return bool(alike & known) and keys - {head} - {"former"} <= known


def fits_place(keys: set[str], head: str, person: Person) -> bool:
    """Tell whether what goes before the noun, at least a place, has been told of a person: "the Florida Republican"."""
    rest = keys - {head}
    return bool(rest & _states()) and rest <= person.told


def names_of(view: View, first: int, end: int) -> set[str]:
    """Return the words with a capital before the noun of a description: "the Lincoln actor"."""
    return {key for at in range(first, end) if view.tag(at) == NAME for key in _keys(view.tagged.text(at))}


def contradicts(keys: set[str], names: set[str], head: str, person: Person) -> bool:
    """Tell whether a description names another state, party or office than the text has told of a person.

    Any other name in it must have been told: "the Lincoln actor".
    """
    parties, states = roles("parties_of_people") | {"democratic", "gop", "republican"}, _states()
    told = person.told
    if names - parties - states - told:
        return True
    for told_apart in (_PARTIES, states):
        here, known = keys & told_apart, told & told_apart
        if here and known and not here & known:
            return True
    known_office = person.role is not None and person.role.split()[-1] not in roles("varied", "described")
    return known_office and head not in roles("described") and not fits({head}, head, person)


@cache
def _states() -> frozenset[str]:
    return frozenset(word for state in us_states() for word in state.split())


def _offices(person: Person) -> set[str]:
    """Return the words of the offices that the text and the lexicon give a person."""
    written = [person.role or "", *(term.role for term in (person.official.terms if person.official else ()))]
    return {word for role in written for word in fold(role).split()} - _SMALL


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Return for a noun the words of those whom it can point back to: "diplomat" to an ambassador."""
    classes = load("roles.toml")["classes"]
    return {noun: frozenset({fold(one) for one in ends} | {noun}) for noun, ends in classes.items()}
