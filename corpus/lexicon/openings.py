"""Many regular expressions as one, of which only those are tried on a text that has words which they ask for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from .vocabulary import words

_SIGN = 5
"""Letters of a word's beginning by which it is looked up."""
_SIGNS = re.compile(rf"(?<!\w)\w{{1,{_SIGN}}}|[^\w\s]")
_SKIPPED = re.compile(r"\\b|\^")
_NO_WORDS = re.compile(r"\\W\*")
_TIMES = re.compile(r"(?:[?*+]|\{(?P<least>\d*),?\d*\})[?+]?")
_NESTED = re.compile(r"[\\\[(]")
_STRUCTURE = re.compile(r"\\.|\[.[^\]]*\]|[|()]")
_PART = re.compile(r"\w+|\\.|\[.[^\]]*\]|.")
_BRACKETS = re.compile(r"\\.|\[.[^\]]*\]|[()]")
_DEPTH = {"(": 1, ")": -1}
_LITERAL = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<plain>\w+(?=\w[?*+{]|[^\w?*+{]|$)|[^\\\[\](){}|.^$*+?])")
_ENDED = re.compile(r"\Z| (?![?*{])|\\b")
_QUOTE = re.compile(r"\[[^\w\\^-]+\]")
_PLAIN_CLASS = re.compile(r"\[(?P<chars>[^\\^\-\[\]]+)\]")


class Choice:
    """Regular expressions, each in a group of a name: of two names that match at one place the first goes before.

    Matches begin only where a word begins, or a mark; `marks` are characters that go on with what is before them.
    """

    def __init__(self, patterns: Sequence[tuple[str, str]], marks: str) -> None:
        """Take names with patterns. They name no groups, and match no blanks at their beginning."""
        order = {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in patterns))}
        ranked = sorted(patterns, key=lambda each: order[each[0]])
        self._patterns = [(name, one) for name, pattern in ranked for one in _alone(pattern)]
        self._before = rf"(?<![\w{marks}])(?=\S)"
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._asked = [[some for some in _asked(pattern) if some] for _, pattern in self._patterns]
        self._always = frozenset(number for number, asked in enumerate(self._asked) if not asked)
        self._by_sign: dict[str, list[int]] = {}
        for number, asked in enumerate(self._asked):
            for sign in min(asked, key=_common, default=()):
                self._by_sign.setdefault(sign, []).append(number)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches between two offsets, the first at each place, none within another."""
        possible = self._possible(text, start, end)
        found = [match for pattern in possible if (match := pattern.search(text, start, end))]
        while found:
            first = min(found, key=re.Match.start)
            yield first
            at = max(first.end(), first.start() + 1)
            ahead = (match if match.start() >= at else match.re.search(text, at, end) for match in found)
            found = [match for match in ahead if match]

    def match(self, text: str, starts: Sequence[int], end: int) -> Iterator[re.Match[str]]:
        """Yield the matches that begin at some offsets, in their order, the first at each."""
        possible = self._possible(text, min(starts), end) if starts else ()
        for start in starts if possible else ():
            if match := next((found for pattern in possible if (found := pattern.match(text, start, end))), None):
                yield match

    def _possible(self, text: str, start: int, end: int) -> Sequence[re.Pattern[str]]:
        """Return, in order, the patterns of which all that they ask for stands between two offsets."""
        present = set(_SIGNS.findall(text, start, end))
        numbers = self._always.union(*(self._by_sign[sign] for sign in present if sign in self._by_sign))
        return [self._pattern(at) for at in sorted(numbers) if not any(map(present.isdisjoint, self._asked[at]))]

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            name, pattern = self._patterns[number]
            self._compiled[number] = re.compile(rf"{self._before}(?P<{name}>{pattern})(?!\w)")
        return self._compiled[number]


def signs(pattern: str) -> frozenset[str] | None:
    r"""Return beginnings of words, or marks, of which all that a regular expression matches has one; None for unknown.

    >>> sorted(signs(r"(?:is|was) (?:\w+ )?(?:a )?(?:failure|disaster\w*)|sham"))
    ['disas', 'failu', 'sham']
    >>> signs(r"\w+ing") is None
    True
    """
    found: set[str] = set()
    for one in _alone(pattern):
        rarest = min(filter(None, _asked(one)), key=_common, default=None)
        if rarest is None:
            return None
        found |= rarest
    return frozenset(found)


def _common(some: frozenset[str]) -> int:
    """Return how many signs stand in most sentences: marks, and words of grammar."""
    return sum(sign in _grammar() or not sign.isalnum() for sign in some)


@cache
def _grammar() -> frozenset[str]:
    listed = words("determiners", "prepositions", "subject_pronouns", "pronouns", "possessives", "auxiliaries",
        "conjunctions", "subordinators", "adverbs")  # fmt: skip
    return frozenset(word[:_SIGN] for word in listed)


def _asked(pattern: str) -> Iterator[frozenset[str] | None]:
    """Yield signs of which all that a pattern without alternatives matches has one, from each of its words."""
    for at in _beginnings(pattern):
        end = _closing(pattern, at) if pattern.startswith("(?:", at) else at
        alone = end > at and _ENDED.match(pattern, end) is not None
        yield signs(pattern[at:end]) if alone else openings(pattern, at)


def _beginnings(pattern: str) -> Iterator[int]:
    """Yield offsets at which a word begins, or a mark, in all that a pattern without alternatives matches."""
    yield 0
    at, begins = 0, True
    while at < len(pattern):
        end = _end(pattern, at)
        times = _TIMES.match(pattern, end)
        if begins and pattern.startswith("(?:", at):
            begins = all(one.endswith(" ") for one in _split(pattern[at + 3 : end - 1]))
        elif begins and not _QUOTE.fullmatch(pattern, at, end):
            begins = False
        begins = begins or (pattern[at:end] == " " and not times)
        at = times.end() if times else end
        if begins:
            yield at


def _end(pattern: str, at: int) -> int:
    """Return the offset behind the group, class, escape, character or run of letters at `at`."""
    part = _PART.match(pattern, at)
    return _closing(pattern, at) if pattern[at] == "(" or part is None else part.end()


def openings(pattern: str, at: int = 0) -> frozenset[str] | None:
    r"""Return the signs of the words with which what a pattern without alternatives matches from `at` on can begin.

    >>> sorted(openings(r"(?:an? )?actors? of \w+"))
    ['a', 'actor', 'an']
    >>> openings(r"\w+ing") is None  # with any
    True
    """
    done: set[str] = set()
    begun = _sequence(pattern, at, {""}, done)
    if begun is None or "" in begun:
        return None
    return frozenset(done | begun)


def _alternatives(pattern: str, begun: set[str], done: set[str]) -> set[str] | None:
    """Return with what a match may go on, one of several patterns behind what has `begun`; what ends goes to `done`."""
    found: set[str] = set()
    for one in _split(pattern):
        behind = _sequence(one, 0, begun, done)
        if behind is None:
            return None
        found |= behind
    return found


def _sequence(pattern: str, at: int, begun: set[str], done: set[str]) -> set[str] | None:
    while at < len(pattern) and begun:
        if skipped := _SKIPPED.match(pattern, at) or (begun == {""} and _NO_WORDS.match(pattern, at)):
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
            end, behind = literal.end(), _with(begun, (literal["escaped"] or literal["plain"],), done)
        else:
            return None
        times = _TIMES.match(pattern, end)
        if behind is None or (times and times.group()[0] in "+*{" and behind):
            return None
        may_lack = times is not None and (times.group()[0] in "?*" or times["least"] in ("", "0"))
        begun = behind | begun if may_lack else behind
        at = times.end() if times else end
    return begun


def _with(begun: set[str], written: Iterable[str], done: set[str]) -> set[str]:
    """Return what has begun with more of a word, one of some; a mark or a blank behind a word ends it, and length."""
    found: set[str] = set()
    for more in written:
        if more[0].isalnum() or more[0] == "_":
            found |= {(word + more)[:_SIGN] for word in begun}
        elif more == " ":
            found |= begun & {""}
            done |= begun - {""}
        else:
            done |= {word or more for word in begun}
    whole = {word for word in found if len(word) == _SIGN}
    done |= whole
    return found - whole


def _alone(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern, and of each that is but a group its own."""
    for one in _split(pattern):
        if one.startswith("(?:") and _closing(one, 0) == len(one):
            yield from _alone(one[3:-1])
        else:
            yield one


@lru_cache(1 << 13)
def _split(pattern: str) -> Sequence[str]:
    """Return the alternatives of a pattern that stand in no group."""
    if not _NESTED.search(pattern):
        return pattern.split("|")
    found = []
    start = depth = 0
    for part in _STRUCTURE.finditer(pattern):
        depth += _DEPTH.get(part.group(), 0)
        if part.group() == "|" and not depth:
            found.append(pattern[start : part.start()])
            start = part.end()
    return [*found, pattern[start:]]


def _closing(pattern: str, at: int) -> int:
    """Return the offset behind the bracket that closes the one at `at`."""
    depth = 0
    for part in _BRACKETS.finditer(pattern, at):
        depth += _DEPTH.get(part.group(), 0)
        if not depth:
            return part.end()
    raise ValueError(pattern)
