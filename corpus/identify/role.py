"""Find the role in a noun phrase: "deputy foreign minister", "former secretary of state"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import us_states
from ..lexicon.vocabulary import load, roles
from ..tag import NAME, RELATIVE
from .chunk import Chunk, in_portfolio, tail_end, who_is
from .view import View

_PARTY_TAG = re.compile(r"[RDI]-[A-Z][A-Za-z.]*")


@dataclass(frozen=True, slots=True)
class Role:
    """A role at the tokens `first` up to `end`; `head` is its chief noun, `written` the role in lower case."""

    first: int
    end: int
    head: int
    written: str
    head_word: str
    former: bool


def role_of(view: View, parts: Sequence[Chunk], name: Phrase | None) -> Role | None:
    """Return the role nearest to the name, or the first that does not stand before a name where nobody is named."""
    inside = range(name[0], name[1]) if name else range(0)
    found = [span for part in parts for span in _roles(view, part, inside)]
    if not found:
        return _rank(view, name) if name else None
    offices = [role for role in found if not _is_style(view, role)]
    if name and (clause := office_clause(view, parts)) and (own := _roles(view, clause, inside)):
        return _role(view, own[0], clause)
    if name:
        found = offices or found
        chosen = _today(view, found, min(found, key=lambda role: _distance(role, name)))
    else:
        chosen = next((role for role in found if view.tag(role[1]) != NAME), found[0])
    return _role(view, chosen, next(part for part in parts if part.first <= chosen[0] < part.end))


def _today(view: View, found: Sequence[tuple[int, int, int]], chosen: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the office of today that "and" joins with one of the past: "foreign minister and former party leader"."""
    before = [role for role in found if role[1] < chosen[0] and view.tagged.lower(role[1]) == "and"]
    past = before and any(view.tagged.lower(at) in roles("past") for at in range(before[-1][1], chosen[0] + 1))
    return before[-1] if past else chosen


def office_clause(view: View, parts: Sequence[Chunk]) -> Chunk | None:
    """Return the clause that tells the office that somebody has now: "who is Peru's envoy"."""
    clauses = (part for part in parts if who_is(view, part.first) and not _is_past(view, part))
    return next(clauses, None)


def _is_past(view: View, part: Chunk) -> bool:
    own = who_is(view, part.first)
    return own is not None and any(view.tagged.lower(at) in roles("was_once") for at in range(part.first, own))


def _is_style(view: View, role: tuple[int, int, int]) -> bool:
    """Tell whether a role is a rank or a style only: "senior colonel", "ayatollah", not "attorney general"."""
    if view.tagged.lower(role[2]) not in roles("ranks", "styles"):
        return False
    before = (view.tagged.lower(at) for at in range(role[0], role[2]))
    return all(word in ("senior", "rear", "vice") or word in roles("ranks") for word in before)


def _rank(view: View, name: Phrase) -> Role | None:
    """Return the role that an abbreviation before a name tells: "Brig. Gen." is a general."""
    at = name[0] - 1
    written = _abbreviated().get(view.tagged.lower(at).rstrip("."))
    return Role(at, at + 1, at, written, written, former=False) if written else None


@cache
def _in_full() -> dict[str, str]:
    return dict(load("roles.toml")["in_full"])


@cache
def _abbreviated() -> dict[str, str]:
    return dict(load("roles.toml")["abbreviated"])


def _distance(role: tuple[int, int, int], name: Phrase) -> int:
    return abs(role[1] - name[0]) if role[1] <= name[0] else abs(role[0] - name[1]) + 1


def _roles(view: View, part: Chunk, inside: range) -> list[tuple[int, int, int]]:
    """Return the first and last token of each role that the chunk itself tells, with that of its head."""
    found: list[tuple[int, int, int]] = []
    if view.tag(part.first) == RELATIVE and view.tagged.lower(part.first + 2).endswith("ing"):
        return found
    for position in range(part.own, part.own_end):
        if not view.is_role(position) or position in inside:
            continue
        start = position
        while start > part.own and start - 1 not in inside and _modifies(view, start - 1, position):
            start -= 1
        while view.tagged.lower(start) == "and":
            start += 1
        while found and (found[-1][0] >= start or _goes_on(view, found[-1], position, start)):
            start = min(start, found.pop()[0])
        found.append((start, tail_end(view, position + 1), position))
    return found


def _goes_on(view: View, role: tuple[int, int, int], head: int, start: int) -> bool:
    """Tell whether a head belongs to the role before it: "attorney general", not the rank in "commander General"."""
    ranked = view.tagged.lower(head) in roles("ranks", "styles") and view.tagged.lower(role[2]) in roles("before_rank")
    return role[1] == start == role[2] + 1 and not ranked


def _modifies(view: View, position: int, head: int) -> bool:
    """Tell whether the token belongs to the role: "deputy", or "information" before "minister"."""
    lower = view.tagged.lower(position)
    department = view.tagged.lower(head) in roles("departments")
    if view.mention(position) is not None:
        return lower in roles("within_office") or (department and lower in ("armed", "forces"))
    if lower in roles("modifiers"):
        return True
    return department and (lower in roles("portfolios") or in_portfolio(view, position))


def _role(view: View, span: tuple[int, int, int], part: Chunk) -> Role:
    first, end, head = span
    written = " ".join(_in_full().get(view.tagged.lower(at), view.tagged.lower(at)) for at in range(first, end))
    past = roles("past")
    start = first
    while start > part.own and (view.mention(start - 1) or view.tagged.lower(start - 1) in roles("standing")):
        start -= 1
    standing = (view.tagged.lower(at) for at in range(start, first) if view.mention(at) is None)
    written = " ".join((*standing, written)).replace(" ,", ",")
    if written.split()[0] in past or written.startswith("ex-"):
        former = True
    elif _is_past(view, part):
        former, written = True, f"former {written}"
    else:
        before = [view.tagged.lower(at) for at in range(part.own, first)]
        former = any(word in past or word.startswith("ex-") for word in before)
        written = f"former {written}" if former else written
    return Role(first, end, head, written, view.tagged.lower(head), former)


def is_state_office(view: View, first: int, end: int, role: Role, name: Phrase | None) -> bool:
    """Tell whether the role is an office of a state of the US: "Georgia Governor", "Gov. Ada Obi of Ohio"."""
    office = role.written.split()
    offices = {" ".join(office[at:]) for at in range(len(office))} | {view.tagged.lower(role.head)}
    if not offices & _state_offices():
        return False
    words = [view.tagged.lower(at) for at in range(max(first, role.first - 3), role.first)]
    words = [word for word in words if word not in ("'s", "’s")]
    before = {fold(" ".join(words[at:])) for at in range(len(words))}
    links = (role.end, name[1] if name else role.end)
    return bool(before & us_states()) or any(_of_state(view, link, end) for link in links)


def _of_state(view: View, link: int, end: int) -> bool:
    if view.tagged.lower(link) not in ("of", "from"):
        return False
    return any(fold(view.written(link + 1, stop)) in us_states() for stop in range(link + 2, min(link + 4, end + 1)))


def is_party_tag(view: View, position: int) -> bool:
    """Tell whether the token tells the party and state of a US politician: "R-Ky.", "Democrat of Vermont"."""
    if view.tagged.lower(position) in roles("parties_of_people") and _of_state(view, position + 1, len(view.at)):
        return True
    written = view.tagged.text(position)
    return written[1:2] == "-" and view.mention(position) is None and _PARTY_TAG.fullmatch(written) is not None


@cache
def _state_offices() -> frozenset[str]:
    return frozenset(load("roles.toml")["state_offices"])
