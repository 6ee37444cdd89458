"""Mark the words of a sentence that name its source and its target."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Span
from ..segment import tokenise

_FAR = 200
"""Tokens before another among which a party is named last."""
_SHORT = 4
"""Letters from which a name is found in any case: "us" is not "US"."""
_SIDE = r"(?<!\w)(?<!\w-){}(?!\w)"


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens of a sentence, as written and for comparing, each with "source", "target" or "" for whom it names."""

    text: Sequence[str]
    lower: Sequence[str]
    marks: Sequence[str]
    headline: bool

    @classmethod
    def of(cls, sentence: str, source: str, target: str) -> "Marked":
        """Mark every place where the source or the target is named; where both are, it is the source."""
        tokens = tokenise(sentence, Span(0, len(sentence)))
        marks, starts = [""] * len(tokens), [token.start for token in tokens]
        for mark, name in (("target", target), ("source", source)):
            for span in _places(sentence, name.strip(" ,")):
                for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                    marks[at] = mark
        lower = [token.lower for token in tokens]
        words = [token.text for token in tokens if token.text[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        return cls([token.text for token in tokens], lower, marks, capitals * 5 > len(words) * 4)

    def runs(self, mark: str) -> list[tuple[int, int]]:
        """Return the stretches of tokens with a mark, each as its first token and the one behind its last."""
        found: list[tuple[int, int]] = []
        for at, each in enumerate(self.marks):
            if each == mark:
                if found and found[-1][1] == at:
                    found[-1] = (found[-1][0], at + 1)
                else:
                    found.append((at, at + 1))
        return found

    def role(self, at: int) -> str:
        """Return which of the two is named last before a token."""
        return next((self.marks[before] for before in range(at - 1, max(-1, at - _FAR), -1) if self.marks[before]), "")


def names(sentence: str, name: str) -> bool:
    """Tell whether a sentence has a name as words of its own: "Oman" is not in "woman"."""
    return bool(_places(sentence, name.strip(" ,")))


def _places(sentence: str, name: str) -> list[Span]:
    if not name:
        return []
    found = [Span(*match.span()) for match in re.finditer(_SIDE.format(re.escape(name)), sentence)]
    if found or len(name) < _SHORT:
        return found
    return [Span(*match.span()) for match in re.finditer(_SIDE.format(re.escape(name)), sentence, re.IGNORECASE)][:1]
