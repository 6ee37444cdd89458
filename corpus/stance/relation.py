"""Find the event that links a source to a target: the source's own verb or noun, or what is done by it."""

from collections.abc import Iterator

from ..lexicon.events import undergone
from ..lexicon.vocabulary import words
from .event import Event, Events
from .marked import Marked
from .verb import is_passive, verb_at

_AGENT = frozenset(("by", "from"))
_PLACE = frozenset(("in", "at", "of", "from", "inside"))
_BEHIND = frozenset(("of", "on", "against", "with", "to", "for", "in", "over", "from", "by", "between"))
_MUTUAL = ("04", "06")
"""Codes of what two parties do together."""
_LONGEST = 30
"""Tokens of the longest apposition that is stepped over."""

_NAMED = 10
"""Places at which the source is named from where its act is looked for."""


def linking(said: Marked) -> Event | None:
    """Return the event by which the source acts on the target, or None where nothing tells one."""
    found = next(_candidates(said), None)
    told = found is not None and not _is_by_target(said, found) and not _is_to_source(said, found)
    return found if found and found.code and told else None


def _candidates(said: Marked) -> Iterator[Event]:
    """Yield the events that may link the two, the likeliest first."""
    told = Events(said, len(said.lower))
    sources = said.runs("source")[:_NAMED]
    for first, end in sources:
        yield from _own_noun(told, end)
        if _is_agent(said, first):
            yield from _done_by(said, first)
    for _, end in sources:
        yield from told.verbs(_predicate(said, end))
    for first, _ in sources:
        yield from _between(told, first)
        yield from _done_by(said, first)
        yield from told.nouns(range(first, told.end))
    yield from told.verbs(0)
    yield from told.nouns(range(told.end))


def _own_noun(told: Events, end: int) -> Iterator[Event]:
    """Yield what the source's noun tells: "Norway's condemnation of Sweden"."""
    said = told.said
    if end >= told.end or said.lower[end] not in ("'s", "’s", "'", "’"):
        return
    for at in range(end + 1, min(end + 6, told.end - 1)):
        if verb_at(said, at):
            return
        if said.lower[at + 1] in _BEHIND and (found := told.noun(at)):
            yield found


def _between(told: Events, first: int) -> Iterator[Event]:
    """Yield what a noun before "between" tells: "talks between Norway and Sweden"."""
    for at in range(first - 1, max(first - 4, 0), -1):
        if told.said.lower[at] == "between":
            yield from told.nouns(range(at - 1, max(at - 5, -1), -1))


def _is_agent(said: Marked, first: int) -> bool:
    """Tell whether the source is the agent of a passive, or the place of something done to the target before it."""
    at = first - 1
    while at >= 0 and said.lower[at] in words("determiners"):
        at -= 1
    if at < 0 or said.marks[at]:
        return False
    target = any(mark == "target" for mark in said.marks[:first])
    return said.lower[at] in _AGENT or (target and said.lower[at] in _PLACE)


def _done_by(said: Marked, first: int) -> Iterator[Event]:
    """Yield what the verbs and, after them, the nouns left of the source tell, the nearest first."""
    told = Events(said, first)
    for read in (told.verb, told.noun):
        for at in range(first - 1, -1, -1):
            if found := read(at):
                yield found


def _is_by_target(said: Marked, event: Event) -> bool:
    """Tell whether the target does to the source what the verb of the source tells: "was arrested by", "got from"."""
    if said.role(event.at) != "source" or event.code.startswith(_MUTUAL):
        return False
    agent = "by" if is_passive(said, event.at) else "from"
    undergoes = agent == "by" or any(form.lemma in undergone() for form in verb_at(said, event.at))
    targets = [first for first, _ in said.runs("target") if first > event.at]
    return undergoes and any(said.lower[first - 1] == agent for first in targets)


def _is_to_source(said: Marked, event: Event) -> bool:
    """Tell whether the target is the subject and the source the object of a verb: "[Sweden] condemned <Norway>"."""
    if event.code.startswith(_MUTUAL) or is_passive(said, event.at) or not verb_at(said, event.at):
        return False
    light = words("determiners", "adverbs", "auxiliaries")
    before, after = event.at - 1, event.at + 1
    while before >= 0 and (said.lower[before] in light or said.lower[before].endswith("ly")):
        before -= 1
    while after < len(said.lower) and not said.marks[after] and said.lower[after] in words("determiners"):
        after += 1
    subject = before >= 0 and said.marks[before] == "target"
    return subject and after < len(said.lower) and said.marks[after] == "source"


def _predicate(said: Marked, end: int) -> int:
    """Return where the predicate of the source begins: behind an apposition or a clause between commas."""
    if end >= len(said.lower) or said.lower[end] not in (",", "(", "—", "–"):
        return end
    for at in range(end + 1, min(end + _LONGEST, len(said.lower) - 1)):
        closes = said.lower[at] in (",", ")", "—", "–")
        if closes and (verb_at(said, at + 1) or said.lower[at + 1] in words("auxiliaries")):
            return at + 1
    return end
