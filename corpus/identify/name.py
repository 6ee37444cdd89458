"""Find the names of persons, and of bodies that the lexicon lacks: runs of capitalised words."""

import re
from collections.abc import Iterator
from functools import cache

from ..attribute.phrase import Phrase, is_name
from ..fold import fold
from ..lexicon import officials
from ..lexicon.vocabulary import roles, words
from ..namesake import beside_country
from ..tag import NAME, POSSESSIVE
from .view import View, heads, honorifics

_LONGEST_BODY = 6
"""Words in a row that the name of a body has at most."""


def names(view: View, first: int, end: int) -> Iterator[Phrase]:
    """Yield the names between the tokens: runs of capitalised words that are no title and name nothing else."""
    position = first
    while position < end:
        if not (_in_name(view, position, first) or _goes_on(view, position, end)):
            quoted = view.tagged.paragraph.quoted[position]
            if quoted >= 0 and _named(view, position, quoted):
                yield position, view.tagged.paragraph.quotations[quoted].last + 1
                return
            position += 1
            continue
        stop = position + 1
        while stop < end and (_in_name(view, stop, position) or _joins(view, stop, end) or _goes_on(view, stop, end)):
            stop += 1
        yield position, stop
        position = stop


def modifies(view: View, name: Phrase) -> bool:
    """Tell whether the run is no name of its own but goes with the noun behind.

    That is so in "Information Minister", "New York Mayor", "a Smith spokeswoman" and "the Trump administration".
    """
    behind = name[1]
    if all(view.tagged.lower(at) in roles("portfolios") for at in range(*name)):
        return True
    mention = view.mention(behind)
    if mention is not None:
        beside = mention.institution is None and fold(view.tagged.text(behind - 1)) in beside_country()
        return (mention.generic or beside) and mention.first == behind
    lower = view.tagged.lower(behind)
    titles = heads() | roles("modifiers") | roles("portfolios") | roles("people")
    return lower in titles - {"and"} or (lower in roles("bodies") and view.tag(behind) != NAME)


def _named(view: View, position: int, number: int) -> bool:
    """Tell whether a quotation gives a name: "a group called 'X'"."""
    called = view.tagged.lower(position - 1) in ("called", "named", "dubbed")
    return called and is_name(view.tagged, number)


def _in_name(view: View, position: int, first: int) -> bool:
    """Tell whether the token can be part of a name that begins at token `first` or later."""
    tagged = view.tagged
    lower = tagged.lower(position)
    if view.at[position] or lower in words("days") or not (tagged.tags[position] == NAME or _prefixed(view, position)):
        return False
    if lower in honorifics():
        return fold(view.written(position, position + 2)) in officials()
    if lower in words("months") and not any(_given(view, at) for at in (position - 1, position + 1)):
        return False
    if lower in heads() | roles("modifiers"):
        before = position > first and tagged.tags[position - 1] == NAME and _in_name(view, position - 1, first)
        return before and view.tag(position + 1) != NAME
    if lower in roles("people") and not (position > first and _in_name(view, position - 1, position - 1)):
        return False
    return tagged.text(position)[0].isalpha()


def _goes_on(view: View, position: int, end: int) -> bool:
    """Tell whether a word of titles is part of a body's name: "Guyana Defence Force", "National Salvation Front"."""
    if view.tagged.lower(position) not in roles("modifiers") or not _is_capitalised(view, position):
        return False
    stop = position + 1
    while stop < end and stop - position < _LONGEST_BODY and _is_capitalised(view, stop):
        stop += 1
    ends = roles("endings_institution") | roles("endings_group") | roles("endings_media")
    last = view.tagged.lower(stop - 1)
    return stop - position > 1 and last in ends and last not in heads() and view.tagged.lower(stop) not in heads()


def _is_capitalised(view: View, position: int) -> bool:
    return view.tag(position) == NAME and view.mention(position) is None


def _prefixed(view: View, position: int) -> bool:
    """Tell whether the token is a name with a small article before its hyphen: "al-Sharaa", "ul-Haq"."""
    return _prefix().match(view.tagged.text(position)) is not None


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(roles('prefixes')))})[-‑][^\W\d_]*[A-Z]")


def _given(view: View, position: int) -> bool:
    """Tell whether the token makes a name of a month beside it: "Theresa May", "Jan Egeland"."""
    if view.tag(position) != NAME or view.at[position]:
        return False
    return view.tagged.lower(position) not in words("days") | words("months")


def _joins(view: View, position: int, end: int) -> bool:
    """Tell whether a particle or an initial joins two parts of a name: "Mohammed bin Salman", "Charles de Gaulle"."""
    if position + 1 >= end or view.tag(position) == POSSESSIVE:
        return False
    particles = roles("particles")
    if view.tagged.lower(position) not in particles:
        return False
    return _in_name(view, position + 1, position) or view.tagged.lower(position + 1) in particles
