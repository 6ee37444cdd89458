"""The most likely labels: every labelling is tried, and none is worth more than the one that is found."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.attribute.decode import Decoder

WEIGHTS = st.integers(-9, 9)


@st.composite
def cases(draw):
    size = draw(st.integers(1, 4))
    row = st.lists(WEIGHTS, min_size=size, max_size=size)
    return draw(st.lists(row, min_size=size, max_size=size)), draw(st.lists(row, max_size=5))


def worth(transitions, scores, labels):
    own = sum(score[label] for score, label in zip(scores, labels, strict=True))
    return own + sum(transitions[one][other] for one, other in pairwise(labels))


@given(case=cases())
def test_no_labelling_is_worth_more(case):
    transitions, scores = case
    found = Decoder(transitions).labels(scores)
    every = product(range(len(transitions)), repeat=len(scores))
    assert worth(transitions, scores, found) == max(worth(transitions, scores, labels) for labels in every)


FOUND = [
    ([[0, 0], [0, 0]], [], []),
    ([[0, 0], [0, 0]], [(1, 2)], [1]),
    ([[0, 0], [0, 0]], [(1, 2), (2, 1)], [1, 0]),
    ([[0, -9], [0, 9]], [(1, 0), (0, 0), (0, 0)], [1, 1, 1]),
    ([[0, -9], [0, 0]], [(1, 0), (0, 5), (1, 0)], [1, 1, 0]),
]


@pytest.mark.parametrize(("transitions", "scores", "labels"), FOUND)
def test_labels(transitions, scores, labels):
    assert Decoder(transitions).labels(scores) == labels
