"""The most likely labels of a paragraph, by the weights of a linear-chain conditional random field: Viterbi.

Most labels can follow the best label so far: another one is asked only for what it is ahead in. So the scores are kept
relative to the best one, and the ways that lead over another label are noted apart.
"""

from collections.abc import Iterable, Sequence
from operator import add

_Rival = tuple[int, int, list[tuple[int, int, int]]]
"""A label, how far behind it may be, and what may rather follow it: by what gain, which label, by which transition."""


class Decoder:
    """Finds the labels whose scores and transitions add up to the most.

    Args:
        transitions: for each label what each label behind it adds.
    """

    def __init__(self, transitions: Sequence[Sequence[int]]) -> None:
        self._transitions = transitions
        self._rivals = [
            [_rival(label, other, leading) for label, other in enumerate(transitions) if label != leads]
            for leads, leading in enumerate(transitions)
        ]

    def labels(self, scores: Iterable[Sequence[int]]) -> list[int]:
        """Return the best label of each token, given the score of every label for it."""
        ways: list[tuple[int, dict[int, int]]] = []
        sums: Sequence[int] = ()
        for score in scores:
            sums = list(map(add, score, self._step(sums, ways))) if sums else score
        if not sums:
            return []
        found = [sums.index(max(sums))]
        for leads, over in reversed(ways):
            found.append(over.get(found[-1], leads))
        return found[::-1]

    def _step(self, sums: Sequence[int], ways: list[tuple[int, dict[int, int]]]) -> list[int]:
        """Return what it is worth at most to come to each label from those before, and note from which one.

        Args:
            sums: what the best way to each label is worth.
            ways: gets the label that leads, and from which other one those come that do not come from it.
        """
        most = max(sums)
        leads = sums.index(most)
        best = list(self._transitions[leads])
        over: dict[int, int] = {}
        for label, farthest, followers in self._rivals[leads]:
            behind = most - sums[label]
            if behind < farthest:
                for gain, follower, transition in followers:
                    if gain <= behind:
                        break
                    if transition - behind > best[follower]:
                        best[follower] = transition - behind
                        over[follower] = label
        ways.append((leads, over))
        return best


def _rival(label: int, transitions: Sequence[int], leading: Sequence[int]) -> _Rival:
    gains = [
        (own - other, follower, own) for follower, (own, other) in enumerate(zip(transitions, leading, strict=True))
    ]
    return label, max(gains)[0], sorted((each for each in gains if each[0] > 0), reverse=True)
