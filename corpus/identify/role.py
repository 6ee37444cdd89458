"""Find the role in a noun phrase: "deputy foreign minister", "former secretary of state"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import us_states
from ..lexicon.vocabulary import load, roles
from ..tag import NAME
from .chunk import Chunk, tail_end
from .view import View


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
        return None
    offices = [role for role in found if view.tagged.lower(role[2]) not in roles("ranks") or role[2] > role[0]]
    if name:
        found = offices or found
        chosen = min(found, key=lambda role: _distance(role, name))
    else:
        chosen = next((role for role in found if view.tag(role[1]) != NAME), found[0])
    return _role(view, chosen, next(part for part in parts if part.first <= chosen[0] < part.end))


def _distance(role: tuple[int, int, int], name: Phrase) -> int:
    return abs(role[1] - name[0]) if role[1] <= name[0] else abs(role[0] - name[1]) + 1


def _roles(view: View, part: Chunk, inside: range) -> list[tuple[int, int, int]]:
    """Return the first and last token of each role that the chunk itself tells, with that of its head."""
    found: list[tuple[int, int, int]] = []
    for position in range(part.own, part.own_end):
        if not view.is_role(position) or position in inside:
            continue
        start = position
        while start > part.own and start - 1 not in inside and _modifies(view, start - 1, position):
            start -= 1
        while view.tagged.lower(start) == "and":
            start += 1
        if found and found[-1][1] == start == found[-1][2] + 1:
            start = found.pop()[0]
        found.append((start, tail_end(view, position + 1), position))
    return found


def _modifies(view: View, position: int, head: int) -> bool:
    """Tell whether the token belongs to the role: "deputy", or "information" before "minister"."""
    if view.mention(position) is not None:
        return False
    lower = view.tagged.lower(position)
    department = view.tagged.lower(head) in roles("departments")
    return lower in roles("modifiers") or (department and lower in roles("portfolios"))


def _role(view: View, span: tuple[int, int, int], part: Chunk) -> Role:
    first, end, head = span
    written = " ".join(view.tagged.lower(at) for at in range(first, end))
    past = roles("past")
    if written.split()[0] in past:
        former = True
    else:
        former = any(view.tagged.lower(at) in past for at in range(part.own, first))
        written = f"former {written}" if former else written
    return Role(first, end, head, written, view.tagged.lower(head), former)


def is_state_office(view: View, first: int, end: int, role: Role) -> bool:
    """Tell whether the role is an office of a state of the US: "Georgia Governor", "the attorney general of Ohio"."""
    if role.written.removeprefix("former ").removeprefix("deputy ") not in _state_offices():
        return False
    words = [view.tagged.lower(at) for at in range(max(first, role.first - 3), role.first)]
    words = [word for word in words if word not in ("'s", "’s")]
    before = {fold(" ".join(words[at:])) for at in range(len(words))}
    behind = {fold(view.written(role.end + 1, stop)) for stop in range(role.end + 2, min(role.end + 4, end + 1))}
    return bool((before & us_states()) or (view.tagged.lower(role.end) == "of" and behind & us_states()))


@cache
def _state_offices() -> frozenset[str]:
    return frozenset(load("roles.toml")["state_offices"])
