"""The fitted tagger: which part of an attribution each token of a paragraph belongs to.

A linear-chain conditional random field, fitted by `evaluation/fit.py`; `weights/README.md` is its model card.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from struct import Struct

from ..tag import Tagged
from .decode import Decoder
from .draft import Draft
from .features import Describer

SOURCE, CUE, CONTENT = "S", "C", "K"

Part = tuple[str, int, int]
"""A part (SOURCE, CUE or CONTENT), its first token and the one behind its last."""

_LANE = 32
"""The bits that the weight for one label has where those for all labels stand in one number."""

_LIFT = 1 << 28
"""What is added to a score for it not to be below zero: more than forty features can take from it."""


def parts(tagged: Tagged, drafts: Sequence[Draft], before: str) -> list[Part]:
    """Return the parts of attributions in a paragraph, in order, none overlapping.

    Args:
        tagged: the paragraph.
        drafts: what the rules found in it.
        before: how the paragraph before it ended, as `ending` tells it.
    """
    found: list[Part] = []
    for at, label in enumerate(_tagger().labels(tagged, drafts, before)):
        if label == "O":
            continue
        goes_on = label[0] == "I" and found and found[-1][0] == label[2] and found[-1][2] == at
        if goes_on:
            found[-1] = (label[2], found[-1][1], at + 1)
        else:
            found.append((label[2], at, at + 1))
    return found


def vocabulary() -> frozenset[str]:
    """Return the words that count as themselves."""
    return frozenset(_read("vocabulary.txt").split("\n"))


class _Weights(dict[str, int]):
    """What each feature adds, packed when it is first asked for; an unknown one adds nothing."""

    def __init__(self, written: dict[str, str]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, feature: str) -> int:
        written = self._written.get(feature)
        if written is None:
            return 0
        packed = self[feature] = _packed(map(int, written.split(" ")))
        return packed


class _Tagger:
    """The weights, and what they make of a paragraph.

    The weights that a feature has for the labels stand side by side in one number, so that one addition adds them all.
    """

    def __init__(self) -> None:
        labels, *lines = _read("polnear.txt").split("\n")
        self._names = labels.split(" ")
        size = len(self._names)
        self._decoder = Decoder([list(map(int, line.split(" "))) for line in lines[:size]])
        self._weights = _Weights(dict(line.split("\t") for line in lines[size:]))
        self._describer = Describer(vocabulary(), self._worth)
        self._lifted = _packed([_LIFT] * size)
        self._lanes = Struct(f"<{size}I")

    def labels(self, tagged: Tagged, drafts: Sequence[Draft], before: str) -> list[str]:
        """Return the label of every token."""
        described = self._describer.describe(tagged, drafts, before)
        return [self._names[label] for label in self._decoder.labels(map(self._scores, described))]

    def _worth(self, features: Iterable[str]) -> int:
        """Return what features add to all labels."""
        return sum(map(self._weights.__getitem__, features))

    def _scores(self, worth: Iterable[int]) -> tuple[int, ...]:
        """Return the score of each label, all lifted alike above zero."""
        return self._lanes.unpack(sum(worth, self._lifted).to_bytes(self._lanes.size, "little"))


def _packed(weights: Iterable[int]) -> int:
    return sum(weight << at * _LANE for at, weight in enumerate(weights))


def _read(name: str) -> str:
    return (Path(__file__).parent / "weights" / name).read_text(encoding="utf-8")


@cache
def _tagger() -> _Tagger:
    return _Tagger()
