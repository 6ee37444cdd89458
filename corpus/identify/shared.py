"""Read what several people share: "foreign ministers A of X and B of Y", "A and B, both Peruvian senators"."""

from dataclasses import replace
from functools import cache

from ..attribute.phrase import Phrase
from ..lexicon.vocabulary import roles
from ..tag import CONJUNCTION, DETERMINER, NAME, POSSESSIVE, PREPOSITION, WORD
from .employer import of_office
from .name import names
from .title import Title, read_title
from .view import View, heads

_FARTHEST = 25
"""Tokens of the other names and their countries between a name and what is told of all."""
_ALL = frozenset(("both", "all"))
_TELLING = frozenset((DETERMINER, NAME, WORD, POSSESSIVE, PREPOSITION))


def with_shared(view: View, name: Phrase, title: Title) -> Title:
    """Return a title with the role, the body and the country that its name shares with the names beside it."""
    told = _behind(view, name) or _before(view, name)
    if told is None:
        return title
    role = title.role or told.role
    country = title.country or told.country
    office = of_office(role, country) if role and not told.former else None
    return replace(title, role=role, country=country, organisation=title.organisation or told.organisation or office)


def _before(view: View, name: Phrase) -> Title | None:
    """Return what a plural before the first of several names tells: "foreign ministers A of X and B of Y"."""
    at = name[0] - 1
    while (noun := _plural(view, at)) is None and name[0] - at < _FARTHEST and _lists(view, at):
        at -= 1
    if noun is None:
        return None
    title = _of_each(view, at, at + 1)
    return replace(title, country=title.country or _country_in_turn(view, at + 1, name))


def _country_in_turn(view: View, first: int, name: Phrase) -> str | None:
    """Return the country of a name in a list behind one of as many countries: "ministers of X and Y, A and B"."""
    begun = next(names(view, first, name[1]), name)[0]
    if view.tagged.text(begun - 1) != "," or view.tagged.lower(first) not in ("of", "from"):
        return None
    countries = [mention.country for mention in view.mentions(first, begun)]
    listed: list[Phrase] = []
    for other in names(view, begun, min(name[1] + _FARTHEST, len(view.at))):
        if listed and not all(_lists(view, at) for at in range(listed[-1][1], other[0])):
            break
        listed.append(other)
    turn = listed.index(name) if name in listed else None
    return countries[turn] if turn is not None and len(countries) == len(listed) else None


def _behind(view: View, name: Phrase) -> Title | None:
    """Return what "both" or "all" behind the last of several names tells: "A and B, both senators"."""
    if view.tagged.words.isdisjoint(_ALL):
        return None
    at = name[1]
    while at - name[1] < _FARTHEST and not _tells_all(view, at) and _lists(view, at):
        at += 1
    if not _tells_all(view, at):
        return None
    first = stop = at + 1
    while view.tag(stop) in _TELLING:
        stop += 1
    head = next((to for to in range(first, stop) if _plural(view, to)), None)
    if head is not None:
        return _of_each(view, head, stop)
    return read_title(view, first, stop, name=None) if view.tagged.lower(first) in ("of", "from") else None


def _of_each(view: View, head: int, end: int) -> Title:
    """Return the title of each of several, whose plural noun the token is."""
    first = head
    while view.mention(first - 1) is not None or view.tag(first - 1) == POSSESSIVE or _qualifies(view, first - 1):
        first -= 1
    own = [view.tagged.lower(at) for at in range(first, head) if view.mention(at) is None and _qualifies(view, at)]
    former = bool(roles("past") & set(own))
    role = " ".join([*(word for word in own if word not in roles("past")), _plural(view, head) or ""])
    title = read_title(view, first, end) if end > head + 1 or first < head else None
    country = title.country if title else None
    organisation = title.organisation if title and not former else None
    return Title(None, f"former {role}" if former else role, None, organisation, None, country, head, former=former)


def _qualifies(view: View, at: int) -> bool:
    lower = view.tagged.lower(at)
    return lower != "and" and lower in roles("modifiers", "portfolios", "past")


def _lists(view: View, at: int) -> bool:
    """Tell whether a token may stand within a list of names and their countries."""
    if view.tag(at) in (NAME, CONJUNCTION, DETERMINER) or view.mention(at) is not None:
        return True
    lower = view.tagged.lower(at)
    return lower in (",", "of", "from") or lower in roles("particles")


def _tells_all(view: View, at: int) -> bool:
    return view.tagged.text(at - 1) == "," and view.tagged.lower(at) in _ALL


def _plural(view: View, at: int) -> str | None:
    """Return the word for one of those whom a plural noun for an office tells of."""
    return _singular().get(view.tagged.lower(at)) if view.mention(at) is None else None


@cache
def _singular() -> dict[str, str]:
    found = {}
    for word in heads():
        plural = word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"
        found[word[:-3] + "men" if word.endswith("man") else plural] = word
    return found
