"""Many regular expressions as one, of which only those are tried at a word of a text that can begin with it."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

_SKIPPED = re.compile(r"\\b|\^")
_TIMES = re.compile(r"(?:[?*+]|\{(?P<least>\d*),?\d*\})[?+]?")
_LITERAL = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<plain>[^\\\[\](){}|.^$*+?])")
_PLAIN_CLASS = re.compile(r"\[(?P<chars>[^\\^\-\[\]]+)\]")
_CROWD = 8
"""Patterns that may begin with a word from which it shares those of other such words: they are many the same."""


class Choice:
    """Regular expressions, each in a group of a name: of two names that match at one place the first goes before.

    Matches begin only where a word begins, or a mark; `marks` are characters that go on with what is before them.
    """

    def __init__(self, patterns: Sequence[tuple[str, str]], marks: str) -> None:
        """Take names with patterns. They name no groups, and match no blanks at their beginning."""
        self._patterns = patterns
        self._before = rf"(?<![\w{marks}])"
        self._place = re.compile(rf"{self._before}(?:\w+|[^\w\s])")
        by_opening: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, (_, pattern) in enumerate(patterns):
            found = openings(pattern)
            if found is None:
                self._always.append(number)
            for opening in found or ():
                by_opening.setdefault(opening, []).append(number)
        crowded = [opening for opening, numbers in by_opening.items() if len(numbers) > _CROWD]
        together = sorted({number for opening in crowded for number in by_opening[opening]})
        by_opening |= dict.fromkeys(crowded, together)
        self._by_opening = {opening: tuple(numbers) for opening, numbers in by_opening.items()}
        self._order = {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in patterns))}
        self._compiled: dict[Sequence[int], re.Pattern[str] | None] = {}

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches between two offsets, the first at each place, none within another."""
        place = self._place.search(text, start, end)
        while place:
            match = self._at(place.group(), text, place.start(), end)
            if match:
                yield match
            place = self._place.search(text, max(match.end() if match else 0, place.end()), end)

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the match that begins at an offset."""
        place = self._place.match(text, start, end)
        return self._at(place.group(), text, start, end) if place else None

    def _at(self, opening: str, text: str, start: int, end: int) -> re.Match[str] | None:
        beginning = self._beginning(opening)
        first = beginning.match(text, start, end) if beginning else None
        other = self._open.match(text, start, end) if self._open else None
        if first and other and self._order[str(other.lastgroup)] < self._order[str(first.lastgroup)]:
            return other
        return first or other

    def _beginning(self, opening: str) -> re.Pattern[str] | None:
        numbers = self._by_opening.get(opening)
        if numbers is None:
            return None
        if numbers not in self._compiled:  # many words open the same patterns
            self._compiled[numbers] = self._together(numbers)
        return self._compiled[numbers]

    @cached_property
    def _open(self) -> re.Pattern[str] | None:
        return self._together(self._always)

    def _together(self, numbers: Sequence[int]) -> re.Pattern[str] | None:
        named: dict[str, list[str]] = {}
        for name, pattern in (self._patterns[number] for number in numbers):
            named.setdefault(name, []).append(pattern)
        groups = (f"(?P<{name}>{'|'.join(f'(?:{pattern})' for pattern in some)})" for name, some in named.items())
        return re.compile(rf"{self._before}(?:{'|'.join(groups)})(?!\w)") if named else None


def openings(pattern: str) -> frozenset[str] | None:
    r"""Return the words or marks with which what a regular expression matches can begin; None where that may be any.

    >>> sorted(openings(r"(?:an? )?acts? of \w+"))
    ['a', 'act', 'acts', 'an']
    >>> openings(r"\w+ing") is None
    True
    """
    done: set[str] = set()
    begun = _alternatives(pattern, {""}, done)
    if begun is None or "" in begun:
        return None
    return frozenset(done | begun)


def _alternatives(pattern: str, begun: set[str], done: set[str]) -> set[str] | None:
    """Return with what a match may go on, one of several patterns behind what has `begun`; what ends goes to `done`."""
    found: set[str] = set()
    for one in _split(pattern):
        behind = _sequence(one, begun, done)
        if behind is None:
            return None
        found |= behind
    return found


def _sequence(pattern: str, begun: set[str], done: set[str]) -> set[str] | None:
    at = 0
    while at < len(pattern) and begun:
        if skipped := _SKIPPED.match(pattern, at):
            at = skipped.end()
            continue
        end = _closing(pattern, at) if pattern[at] == "(" else at
        behind: set[str] | None
        if pattern.startswith(("(?=", "(?!", "(?<"), at):
            at = end
            continue
        if pattern[at] == "(":
            behind = _alternatives(pattern[at + (3 if pattern.startswith("(?:", at) else 1) : end - 1], begun, done)
        elif listed := _PLAIN_CLASS.match(pattern, at):
            end, behind = listed.end(), _with(begun, listed["chars"], done)
        elif literal := _LITERAL.match(pattern, at):
            end, behind = literal.end(), _with(begun, literal["escaped"] or literal["plain"], done)
        else:
            return None
        times = _TIMES.match(pattern, end)
        if behind is None or (times and times.group()[0] in "+*{" and behind):
            return None
        may_lack = times is not None and (times.group()[0] in "?*" or times["least"] in ("", "0"))
        begun = behind | begun if may_lack else behind
        at = times.end() if times else end
    return begun


def _with(begun: set[str], chars: str, done: set[str]) -> set[str]:
    """Return what has begun with a letter more, of some; a mark or a blank behind a word ends it."""
    found: set[str] = set()
    for char in chars:
        if char.isalnum() or char == "_":
            found |= {word + char for word in begun}
        else:
            done |= {word or char for word in begun}
    return found


def _split(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern that stand in no group."""
    start = at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            yield pattern[start:at]
            start = at + 1
        at = _closing(pattern, at) if pattern[at] in "([" else at + 1 + (pattern[at] == "\\")
    yield pattern[start:]


def _closing(pattern: str, at: int) -> int:
    """Return the offset behind the bracket that closes the one at `at`."""
    if pattern[at] == "[":
        return pattern.index("]", at + 2) + 1
    at += 1
    while pattern[at] != ")":
        at = _closing(pattern, at) if pattern[at] in "([" else at + 1 + (pattern[at] == "\\")
    return at + 1
