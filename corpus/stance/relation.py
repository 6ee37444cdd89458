"""Find the event that links a source to a target: the source's own verb or noun, or what is done by it."""

from collections.abc import Iterator

from ..lexicon.vocabulary import words
from .event import Event, event_of, event_of_noun, events, nouns, verb_at
from .marked import Marked

_AGENT = frozenset(("by", "from"))
_PLACE = frozenset(("in", "at", "of", "from", "inside"))
_BEHIND = frozenset(("of", "on", "against", "with", "to", "for", "in", "over", "from", "by", "between"))
_LONGEST = 30
"""Tokens of the longest apposition that is stepped over."""


def linking(said: Marked) -> Event | None:
    """Return the event by which the source acts on the target, or None where nothing tells one."""
    return next(_candidates(said), None)


def _candidates(said: Marked) -> Iterator[Event]:
    """Yield the events that may link the two, the likeliest first."""
    sources = said.runs("source")
    for first, end in sources:
        yield from _own_noun(said, end)
        if _is_agent(said, first):
            yield from _passive(said, first)
    for _, end in sources:
        yield from events(said, _predicate(said, end), len(said.lower))
    for first, _ in sources:
        yield from _between(said, first)
        yield from _passive(said, first)
        yield from nouns(said, range(first, len(said.lower)))
    yield from events(said, 0, len(said.lower))
    yield from nouns(said, range(len(said.lower)))


def _own_noun(said: Marked, end: int) -> Iterator[Event]:
    """Yield what the source's noun tells: "Norway's condemnation of Sweden"."""
    if end >= len(said.lower) or said.lower[end] not in ("'s", "’s", "'", "’"):
        return
    for at in range(end + 1, min(end + 6, len(said.lower) - 1)):
        if verb_at(said, at):
            return
        if said.lower[at + 1] in _BEHIND and (found := event_of_noun(said, at, len(said.lower))):
            yield found


def _between(said: Marked, first: int) -> Iterator[Event]:
    """Yield what a noun before "between" tells: "talks between Norway and Sweden"."""
    for at in range(first - 1, max(first - 4, 0), -1):
        if said.lower[at] == "between":
            yield from nouns(said, range(at - 1, max(at - 5, -1), -1))


def _is_agent(said: Marked, first: int) -> bool:
    """Tell whether the source is the agent of a passive, or the place of something done to the target before it."""
    at = first - 1
    while at >= 0 and said.lower[at] in words("determiners"):
        at -= 1
    if at < 0 or said.marks[at]:
        return False
    target = any(mark == "target" for mark in said.marks[:first])
    return said.lower[at] in _AGENT or (target and said.lower[at] in _PLACE)


def _passive(said: Marked, first: int) -> Iterator[Event]:
    """Yield what the verbs and, after them, the nouns left of the source tell, the nearest first."""
    for read in (event_of, event_of_noun):
        for at in range(first - 1, -1, -1):
            if found := read(said, at, first):
                yield found


def _predicate(said: Marked, end: int) -> int:
    """Return where the predicate of the source begins: behind an apposition or a clause between commas."""
    if end >= len(said.lower) or said.lower[end] not in (",", "(", "—", "–"):
        return end
    for at in range(end + 1, min(end + _LONGEST, len(said.lower) - 1)):
        closes = said.lower[at] in (",", ")", "—", "–")
        if closes and (verb_at(said, at + 1) or said.lower[at + 1] in words("auxiliaries")):
            return at + 1
    return end
