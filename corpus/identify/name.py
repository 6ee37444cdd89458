"""Find the names of persons, and of bodies that the lexicon lacks: runs of capitalised words."""

import re
from collections.abc import Iterator
from functools import cache

from ..attribute.phrase import Phrase
from ..attribute.term import is_name
from ..fold import fold
from ..lexicon import officials, us_states
from ..lexicon.vocabulary import load, roles, words
from ..namesake import beside_country
from ..tag import DETERMINER, NAME, NUMBER, POSSESSIVE
from .chunk import tail_end
from .role import is_party_tag
from .view import View, heads, honorifics
from .whole import whole_end

_LONGEST_NICKNAME = 3
"""Words of a nickname within a name."""
_CONTRACTION = re.compile(r"\w+['’](?:ve|ll|re|d|m)")
_CALLING = frozenset(("called", "named", "dubbed"))
_LONGEST_BODY = 6
"""Words in a row that the name of a body has at most."""


def names(view: View, first: int, end: int) -> Iterator[Phrase]:
    """Yield the names between the tokens: runs of capitalised words that are no title and name nothing else."""
    behind = first
    for begin in _beginnings(view, first, end):
        if begin < behind:
            continue
        position, led = begin, view.is_role(begin - 1)
        if led and (stop := tail_end(view, position)) > position:
            position, led = stop, view.is_role(stop - 1)
        if position == len(view.at):
            return
        led = led and _joins(view, position, end)
        if not (led or _in_name(view, position, first) or _goes_on(view, position, end)):
            quoted = view.tagged.paragraph.quoted[position]
            if quoted >= 0 and _named(view, position, quoted):
                yield position, view.tagged.paragraph.quotations[quoted].last + 1
                return
            behind = position + 1
            continue
        stop = position + 1
        while stop < end and (step := _step(view, stop, position, end)):
            stop += step
        stop += view.tag(stop) == NUMBER and view.tagged.lower(stop - 1) == "channel"
        yield position, stop
        behind = stop


def _beginnings(view: View, first: int, end: int) -> list[int]:
    """Return the tokens at which a name can begin at all: most words are small, and follow no title."""
    lower, text, titles = view.tagged.lower, view.tagged.text, heads()
    return [
        at
        for at, tag in enumerate(view.tagged.tags[first:end], first)
        if tag == NAME
        or (before := lower(at - 1)) in titles
        or before in _CALLING
        or "-" in (written := text(at))
        or "‑" in written
    ]


def _step(view: View, at: int, first: int, end: int) -> int:
    """Return how many tokens of a name that begins at `first` stand at a token: one, those of a nickname, or none."""
    if _in_name(view, at, first) or _joins(view, at, end) or _goes_on(view, at, end):
        return 1
    quoted = view.tagged.paragraph.quoted[at]
    if quoted < 0:
        return 0
    quotation = view.tagged.paragraph.quotations[quoted]
    behind = quotation.last + 1
    inside = range(at + 1, quotation.last)
    nickname = 0 < len(inside) <= _LONGEST_NICKNAME and all(view.tag(one) == NAME for one in inside)
    named = quotation.first == at and nickname and behind < end and _in_name(view, behind, first)
    return behind - at if named else 0


def modifies(view: View, name: Phrase) -> bool:
    """Tell whether the run is no name of its own but goes with the noun behind.

    That is so in "Information Minister", "New York Mayor", "a Smith spokeswoman" and "the Trump administration".
    """
    behind = max(name[1], whole_end(view, name[0], len(view.at)))
    fields = roles("portfolios")
    if view.tagged.lower(name[0]) in fields and all(view.tagged.lower(at) in fields for at in range(*name)):
        return True
    mention = view.mention(behind)
    if mention is not None:
        beside = mention.institution is None and fold(view.tagged.text(behind - 1)) in beside_country()
        return (mention.generic or beside) and mention.first == behind
    lower = view.tagged.lower(behind)
    if name[1] - name[0] == 1 and (len(view.tagged.text(name[0])) == 1 or _is_state(view, name[0])):
        return True
    titles = heads("modifiers", "portfolios", "people", "parties_of_people", "partisans")
    return (lower in titles and lower != "and") or (lower in roles("bodies") and view.tag(behind) != NAME)


def _is_state(view: View, position: int) -> bool:
    """Tell whether a token behind a comma is short for a state of the US: "Lawrenceville, N.J."."""
    return view.tagged.text(position - 1) == "," and fold(view.tagged.text(position)) in _short_states()


@cache
def _short_states() -> frozenset[str]:
    return frozenset(short for short, long in load("roles.toml")["short"].items() if fold(long) in us_states())


def _named(view: View, position: int, number: int) -> bool:
    """Tell whether a quotation gives a name: "a group called 'X'"."""
    called = view.tagged.lower(position - 1) in _CALLING
    return called and is_name(view.tagged, number)


def _in_name(view: View, position: int, first: int) -> bool:
    """Tell whether the token can be part of a name that begins at token `first` or later."""
    tagged = view.tagged
    if view.at[position] or not (tagged.tags[position] == NAME or _prefixed(view, position)):
        return False
    lower = tagged.lower(position)
    if lower in _no_names() or is_party_tag(view, position) or _is_made_of(view, position):
        return False
    if lower in honorifics():
        return fold(view.written(position, position + 2)) in officials()
    if lower in words("months") and not any(_given(view, at) for at in (position - 1, position + 1)):
        return False
    if lower == "no." and view.tag(position + 1) == NUMBER:
        return False
    if lower in heads("modifiers"):
        return _ends_name(view, position, first)
    if lower in roles("people") and not (position > first and _in_name(view, position - 1, position - 1)):
        return False
    counts = lower.endswith("ly") and view.tag(position + 1) in (NUMBER, DETERMINER)
    if counts or tagged.lower(position + 1) == "than":
        return False
    return tagged.text(position)[0].isalpha()


@cache
def _no_names() -> frozenset[str]:
    """Return the words with a capital that are no part of a name."""
    return words("days") | roles("partisans", "parties_of_people")


def _ends_name(view: View, position: int, first: int) -> bool:
    """Tell whether a word of titles is the last of a name that begins at token `first` or later: "Ada Major"."""
    behind = view.tagged.lower(position + 1)
    leads = view.tagged.lower(position) in roles("leading") and behind == "of"
    if leads or view.tag(position + 1) == NAME or behind in roles("particles") or position == first:
        return False
    named = view.tag(position - 1) == NAME and _in_name(view, position - 1, first)
    return named or view.tagged.lower(position - 1) in roles("particles")


def _goes_on(view: View, position: int, end: int) -> bool:
    """Tell whether a word of titles is part of a body's name: "Guyana Defence Force", "National Salvation Front"."""
    if view.tagged.lower(position) not in roles("modifiers", "parties_of_people") or not _is_capitalised(
        view, position
    ):
        return False
    stop = position + 1
    while stop < end and stop - position < _LONGEST_BODY and _is_capitalised(view, stop):
        stop += 1
    ends = roles("endings_institution", "endings_group", "endings_media")
    last = view.tagged.lower(stop - 1)
    return stop - position > 1 and last in ends and last not in heads() and view.tagged.lower(stop) not in heads()


def _is_capitalised(view: View, position: int) -> bool:
    return view.tag(position) == NAME and view.mention(position) is None


def _prefixed(view: View, position: int) -> bool:
    """Tell whether the token is a name with a small article before its hyphen: "al-Sharaa", "ul-Haq"."""
    return _is_joined(view, position) and _prefix().match(view.tagged.text(position)) is not None


def _is_joined(view: View, position: int) -> bool:
    written = view.tagged.text(position)
    return "-" in written or "‑" in written


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(roles('prefixes')))})[-‑][^\W\d_]*[A-Z]")


def _is_made_of(view: View, position: int) -> bool:
    """Tell whether a word is made of a place or a pronoun: "Syrian-born", "London-based", "U.S.-led", "I've"."""
    lower = view.tagged.lower(position)
    if "'" in lower and _CONTRACTION.fullmatch(lower):
        return True
    if view.tagged.text(position + 1) == "-":
        return view.tagged.lower(position + 2) in roles("compounds")
    return "-" in lower and lower.rsplit("-", 1)[1] in roles("compounds")


def _given(view: View, position: int) -> bool:
    """Tell whether the token makes a name of a month beside it: "Theresa May", "Jan Egeland", "Jan van der Berg"."""
    if view.tagged.lower(position) in roles("particles") and view.tag(position + 1) != POSSESSIVE:
        return True
    if view.tag(position) != NAME or view.at[position]:
        return False
    return view.tagged.lower(position) not in words("days", "months")


def _joins(view: View, position: int, end: int) -> bool:
    """Tell whether a particle or an initial joins two parts of a name: "Mohammed bin Salman", "Charles de Gaulle"."""
    if position + 1 >= end or view.tag(position) == POSSESSIVE:
        return False
    particles = roles("particles")
    if view.tagged.lower(position) not in particles:
        return False
    return _in_name(view, position + 1, position) or view.tagged.lower(position + 1) in particles
