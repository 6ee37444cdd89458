"""Many regular expressions as one, of which only those are tried on a text that has words which they ask for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import merge
from itertools import islice

from msgspec import Struct

from .vocabulary import words

_SIGN = 5
"""Letters of a word's beginning by which it is looked up."""
_SIGNS = re.compile(rf"(?<!\w)\w{{1,{_SIGN}}}|[^\w\s]")
_PARTS = re.compile(
    r"(\((?:\?(?::|<?[=!]))?|[)|]|\\.|\[.[^\]]*\]|\w+(?=\w[?*+{]|[^\w?*+{]|$)|.)((?:[?*+]|\{\d*,?\d*\})?[?+]?)"
)
_GROUPS = ("(?:", "(")
_NO_LETTERS = (r"\b", "^", "(?=", "(?!", "(?<=", "(?<!")
_QUOTE = re.compile(r"\[[^\w\\^-]+\]")
_PLAIN_CLASS = re.compile(r"\[[^\\^\-\[\]]+\]")
_LITERAL = re.compile(r"\w+|\\[^\w\s]|[^\\\[\](){}|.^$*+?]")


class _Part(Struct, frozen=True):
    """A part of a pattern as it is written, a group as it opens, with its alternatives; and how often it may stand."""

    written: str
    times: str
    group: "Sequence[Sequence[_Part]]" = ()


def signs_in(text: str, end: int) -> frozenset[str]:
    """Return the beginnings of words, and the marks, before an offset."""
    return frozenset(_SIGNS.findall(text, 0, end))


class Choice:
    """Regular expressions, each in a group of a name: of two names that match at one place the first goes before.

    Matches begin only where a word begins, or a mark; `marks` are characters that go on with what is before them.
    A text is asked about with the signs that stand in it, so that they are looked for once.
    """

    def __init__(self, patterns: Sequence[tuple[str, str]], marks: str) -> None:
        """Take names with patterns. They name no groups, and match no blanks at their beginning."""
        order = {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in patterns))}
        ranked = sorted(patterns, key=lambda each: order[each[0]])
        alone = [(name, *one) for name, pattern in ranked for one in _taken_apart(pattern)]
        self._patterns = [(name, written) for name, written, _ in alone]
        self._before = rf"(?<![\w{marks}])(?=\S)"
        self._compiled: dict[int, _Pattern] = {}
        self._asked: list[Sequence[frozenset[str]]] = []
        self._always: list[int] = []
        self._by_sign: dict[str, list[int]] = {}
        for number, (_, _, parts) in enumerate(alone):
            rarest, *others = sorted(filter(None, _asked(parts)), key=_common) or [frozenset[str]()]
            self._asked.append(sorted(others, key=len))
            if not rarest:
                self._always.append(number)
            for sign in rarest:
                self._by_sign.setdefault(sign, []).append(number)

    def finditer(self, text: str, signs: frozenset[str], end: int) -> Iterator[re.Match[str]]:
        """Yield the matches before an offset, the first at each place, none within another."""
        each = (pattern.matches(text, signs, end) for pattern in self._possible(signs))
        behind = 0
        for match in merge(*each, key=re.Match.start):
            if match.start() >= behind:
                yield match
                behind = max(match.end(), match.start() + 1)

    def match(self, text: str, signs: frozenset[str], starts: Sequence[int], end: int) -> Iterator[re.Match[str]]:
        """Yield the matches that begin at some offsets, in their order, the first at each."""
        possible = [pattern.form for pattern in self._possible(signs)] if starts else ()
        for start in starts if possible else ():
            if match := next((found for form in possible if (found := form.match(text, start, end))), None):
                yield match

    def _possible(self, signs: frozenset[str]) -> Sequence["_Pattern"]:
        """Return, in order, the patterns of which all that they ask for is among the signs of a text."""
        numbers = set(self._always)
        numbers.update(*(self._by_sign[sign] for sign in signs if sign in self._by_sign))
        return [self._pattern(at) for at in sorted(numbers) if not any(map(signs.isdisjoint, self._asked[at]))]

    def _pattern(self, number: int) -> "_Pattern":
        if number not in self._compiled:
            name, pattern = self._patterns[number]
            form = re.compile(rf"{self._before}(?P<{name}>{pattern})(?!\w)")
            opening = None if r"\W*" in pattern else _openings(_alternatives(pattern)[0])
            self._compiled[number] = _Pattern(form, opening)
        return self._compiled[number]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A regular expression, and the signs with which all that it matches begins, or None where these are not known."""

    form: re.Pattern[str]
    opening: frozenset[str] | None

    def matches(self, text: str, signs: frozenset[str], end: int) -> Iterator[re.Match[str]]:
        """Yield the first match at each place before an offset."""
        if self.opening is None:
            match = self.form.search(text, 0, end)
            while match:
                yield match
                match = self.form.search(text, match.start() + 1, end)
        else:
            for at in sorted(at for sign in self.opening & signs for at in _places(sign, text, end)):
                if match := self.form.match(text, at, end):
                    yield match


def _places(sign: str, text: str, end: int) -> Iterator[int]:
    """Yield where letters stand before an offset, also within words."""
    at = text.find(sign, 0, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def _alternatives(pattern: str) -> Sequence[Sequence[_Part]]:
    """Return the alternatives of a pattern, each as the parts in it."""
    around: list[tuple[str, list[list[_Part]]]] = []
    found: list[list[_Part]] = [[]]
    for written, times in _PARTS.findall(pattern):
        if written == "|":
            found.append([])
        elif written[0] == "(":
            around.append((written, found))
            found = [[]]
        elif written == ")":
            opened, outer = around.pop()
            outer[-1].append(_Part(opened, times, found))
            found = outer
        else:
            found[-1].append(_Part(written, times))
    return found


def _taken_apart(pattern: str) -> Iterator[tuple[str, Sequence[_Part]]]:
    """Yield a pattern without alternatives for each that this one has, and its parts."""
    found = list(_alone(_alternatives(pattern)))
    for parts in found:
        yield pattern if len(found) == 1 else _written(parts), parts


def _alone(alternatives: Iterable[Sequence[_Part]]) -> Iterator[Sequence[_Part]]:
    """Yield alternatives, and of each that is but a group its own."""
    for parts in alternatives:
        if len(parts) == 1 and _is_group(parts[0]):
            yield from _alone(parts[0].group)
        else:
            yield parts


def _written(parts: Iterable[_Part]) -> str:
    """Return the pattern that these are the parts of."""
    return "".join(
        f"{part.written}{'|'.join(map(_written, part.group))}{')' if part.group else ''}{part.times}" for part in parts
    )


def _signs(alternatives: Iterable[Sequence[_Part]]) -> frozenset[str] | None:
    r"""Return beginnings of words, or marks, of which all that alternatives match has one; None for unknown.

    >>> sorted(_signs(_alternatives(r"(?:is|was) (?:\w+ )?(?:a )?(?:failure|disaster\w*)|sham")))
    ['disas', 'failu', 'sham']
    >>> _signs(_alternatives(r"\w+ing")) is None
    True
    """
    found: set[str] = set()
    for parts in _alone(alternatives):
        asked = list(filter(None, _asked(parts)))
        if not asked:
            return None
        rarest = min(asked, key=_common) if len(asked) > 1 else asked[0]
        found |= rarest
    return frozenset(found)


def _is_group(part: _Part) -> bool:
    """Tell whether a part is a group that stands once."""
    return part.written in _GROUPS and not part.times


def _common(some: frozenset[str]) -> int:
    """Return how many signs stand in most sentences: marks, and words of grammar."""
    return sum(sign in _grammar() or not sign.isalnum() for sign in some)


@cache
def _grammar() -> frozenset[str]:
    listed = words("determiners", "prepositions", "subject_pronouns", "pronouns", "possessives", "auxiliaries",
        "conjunctions", "subordinators", "adverbs")  # fmt: skip
    return frozenset(word[:_SIGN] for word in listed)


def _asked(parts: Sequence[_Part]) -> Iterator[frozenset[str] | None]:
    """Yield signs of which all that the parts match has one, from each of its words."""
    for at in _beginnings(parts):
        part, behind = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        alone = not part.times and (
            behind is None or behind.written == r"\b" or (behind.written == " " and not behind.times)
        )
        if alone and part.written in _GROUPS:
            yield _signs(part.group)
        elif alone and part.written.isalnum():
            yield frozenset((part.written[:_SIGN],))
        else:
            yield _openings(islice(parts, at, None))


def _beginnings(parts: Sequence[_Part]) -> Iterator[int]:
    """Yield the parts with which a word begins, or a mark, in all that they match."""
    begins = True
    for at, part in enumerate(parts):
        if begins:
            yield at
        if part.written == " ":
            begins = not part.times
        elif begins and part.written in _GROUPS:
            begins = all(one and one[-1].written == " " and not one[-1].times for one in part.group)
        elif begins:
            begins = _QUOTE.fullmatch(part.written) is not None


def _openings(parts: Iterable[_Part]) -> frozenset[str] | None:
    r"""Return the signs of the words with which what the parts match can begin; None for any.

    >>> sorted(_openings(_alternatives(r"(?:an? )?actors? of \w+")[0]))
    ['a', 'actor', 'an']
    """
    done: set[str] = set()
    begun = _behind_all(parts, {""}, done)
    if begun is None or "" in begun:
        return None
    return frozenset(done | begun)


def _behind_all(parts: Iterable[_Part], begun: set[str], done: set[str]) -> set[str] | None:
    """Return with what a match may go on, some parts behind what has `begun`; what ends goes to `done`."""
    for part in parts:
        if part.written in _NO_LETTERS or (part.written == r"\W" and part.times == "*" and begun == {""}):
            continue
        behind = _behind(part, begun, done)
        if behind is None or (behind and part.times[:1] in ("+", "*", "{")):
            return None
        may_lack = part.times.startswith(("?", "*", "{,", "{0"))
        begun = behind | begun if may_lack else behind
        if not begun:
            break
    return begun


def _behind(part: _Part, begun: set[str], done: set[str]) -> set[str] | None:
    if part.group:
        found: set[str] = set()
        for one in part.group:
            behind = _behind_all(one, begun, done)
            if behind is None:
                return None
            found |= behind
        return found
    if part.written.isalnum() or _LITERAL.fullmatch(part.written):
        return _with(begun, (part.written.removeprefix("\\"),), done)
    return _with(begun, part.written[1:-1], done) if _PLAIN_CLASS.fullmatch(part.written) else None


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
