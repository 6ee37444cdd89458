"""The fitted tagger: features of a paragraph to the part of an attribution that each token belongs to.

A linear-chain conditional random field, fitted by `evaluation/fit.py`; `weights/README.md` is its model card.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

import pycrfsuite

SOURCE, CUE, CONTENT = "S", "C", "K"

Part = tuple[str, int, int]
"""A part (SOURCE, CUE or CONTENT), its first token and the one behind its last."""


def parts(features: Sequence[Sequence[bytes]]) -> list[Part]:
    """Return the parts of attributions in a paragraph, in order, none overlapping.

    Args:
        features: the features of each token, as `describe` gives them.
    """
    found: list[Part] = []
    for at, label in enumerate(_tagger().tag(features) if features else []):
        if label == "O":
            continue
        goes_on = label[0] == "I" and found and found[-1][0] == label[2] and found[-1][2] == at
        if goes_on:
            found[-1] = (label[2], found[-1][1], at + 1)
        else:
            found.append((label[2], at, at + 1))
    return found


@cache
def vocabulary() -> frozenset[str]:
    """Return the words that count as themselves."""
    return frozenset((files(__package__) / "weights" / "vocabulary.txt").read_text(encoding="utf-8").split("\n"))


@cache
def _tagger() -> "pycrfsuite.Tagger":
    tagger = pycrfsuite.Tagger()
    with as_file(files(__package__) / "weights" / "polnear.crfsuite") as path:
        tagger.open(str(path))
    return tagger
