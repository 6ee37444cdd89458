"""Matrices: who speaks about whom, how often, and how well or badly."""

from collections import Counter
from dataclasses import replace
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord import Cell, Corpus, QueryError
from onrecord.corpus.model import Document, Speaker, Stance
from onrecord.corpus.store import Store
from onrecord.index.engine import Traits
from onrecord.index.matrix import matrix


def traits(countries, target, scale=0.0):
    return Traits(tuple(countries), target, 0, scale, None, None)


@pytest.mark.parametrize(
    ("tally", "rows", "columns", "cells", "unplaced"),
    [
        ({}, "", "", {}, 0),
        ({traits(["RU"], "US", -2.0): 3}, ["RU"], ["US"], {("RU", "US"): Cell(3, -2.0)}, 0),
        # the mean is over statements, not over kinds of statement
        (
            {traits(["RU"], "US", -4.0): 1, traits(["RU"], "US", 2.0): 3},
            ["RU"], ["US"], {("RU", "US"): Cell(4, 0.5)}, 0,
        ),
        # the most frequent first, ties by code
        (
            {traits(["FR"], "US"): 1, traits(["DE"], "US"): 1, traits(["RU"], "CN"): 2, traits(["RU"], "US"): 1},
            ["RU", "DE", "FR"], ["US", "CN"],
            {("FR", "US"): Cell(1, 0), ("DE", "US"): Cell(1, 0), ("RU", "CN"): Cell(2, 0), ("RU", "US"): Cell(1, 0)}, 0,
        ),
        # two countries that speak with one voice have a row each, and their target has one statement
        (
            {traits(["FR", "DE"], "Port Authority", 1.0): 1},
            ["DE", "FR"], ["Port Authority"],
            {("FR", "Port Authority"): Cell(1, 1.0), ("DE", "Port Authority"): Cell(1, 1.0)}, 0,
        ),
        # what is not known is counted, and nowhere else
        (
            {traits([], "US"): 2, traits(["RU"], None): 3, traits([], None): 4, traits(["RU"], "RU"): 1},
            ["RU"], ["RU"], {("RU", "RU"): Cell(1, 0)}, 9,
        ),
    ],
)  # fmt: skip
def test_a_matrix_of_a_tally(tally, rows, columns, cells, unplaced):
    found = matrix(tally)
    assert (found.rows, found.columns, found.cells) == (tuple(rows), tuple(columns), cells)
    assert (found.unplaced, found.total, found.cut) == (unplaced, sum(tally.values()), (0, 0))


@pytest.mark.parametrize(
    ("rows", "columns", "kept", "cut"),
    [
        (None, None, [("RU", "US"), ("RU", "CN"), ("DE", "US"), ("FR", "CN")], (0, 0)),
        (1, None, [("RU", "US"), ("RU", "CN")], (2, 0)),
        (2, 1, [("RU", "US"), ("DE", "US")], (1, 1)),
        (1, 1, [("RU", "US")], (2, 1)),
        (9, 9, [("RU", "US"), ("RU", "CN"), ("DE", "US"), ("FR", "CN")], (0, 0)),
    ],
)
def test_the_top_of_a_matrix_tells_what_it_leaves_out(rows, columns, kept, cut):
    tally = {traits(["RU"], "US"): 3, traits(["RU"], "CN"): 1, traits(["DE"], "US"): 2, traits(["FR"], "CN"): 1}
    top = matrix(tally).top(rows, columns)
    assert [(row, column) for row, column, _ in top.placed()] == kept
    assert set(top.cells) == set(kept)
    assert (top.cut, top.total) == (cut, 7)
    assert top.top(rows, columns) == top


def test_the_columns_are_those_of_the_rows_that_are_kept():
    tally = {traits(["RU"], "CN"): 4, traits(["DE"], "US"): 3, traits(["FR"], "US"): 3}
    top = matrix(tally).top(1, 1)
    assert list(top.placed()) == [("RU", "CN", Cell(4, 0))]
    assert (top.columns, top.cut) == (("CN",), (2, 1))


SPOKEN = st.tuples(
    st.lists(st.sampled_from(["RU", "US", "FR"]), unique=True),
    st.sampled_from([None, "RU", "US", "Port Authority"]),
    st.sampled_from([-5.8, -2.0, -0.4, 0.0, 3.4]),
)


@given(st.lists(SPOKEN))
def test_a_matrix_is_what_a_plain_scan_counts(spoken):
    found = matrix(Counter(traits(*one) for one in spoken))
    for row in ("RU", "US", "FR"):
        for column in ("RU", "US", "Port Authority"):
            scales = [scale for countries, target, scale in spoken if row in countries and target == column]
            cell = found.cells.get((row, column))
            assert (cell.count if cell else 0) == len(scales)
            assert cell is None or cell.scale == pytest.approx(fmean(scales))
    assert found.total - found.unplaced == sum(bool(countries and target) for countries, target, _ in spoken)
    assert set(found.rows) == {row for row, _ in found.cells}
    assert set(found.columns) == {column for _, column in found.cells}


def test_a_corpus_gives_the_matrix_of_any_query(tmp_path, make_statement):
    def stated(text, country, label, polarity, scale, target):
        speaker = Speaker(country, country, "government", country=country)
        return replace(
            make_statement(text, speakers=[speaker]), stance=Stance(label, (), polarity, target, "000", scale)
        )

    statements = [
        stated("the raid", "RU", "condemn", -1, -2.0, "US"),
        stated("the siege", "RU", "warn", -1, -4.4, "US"),
        stated("the aid", "RU", "support", 1, 3.4, "US"),
        stated("the treaty", "US", "urge", 0, 3.0, "RU"),
    ]
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "x"), statements, extractor="test")
    with Corpus(tmp_path) as corpus:
        assert corpus.matrix("from:RU to:US stance:negative").cells == {("RU", "US"): Cell(2, pytest.approx(-3.2))}
        assert corpus.matrix("stance:THREATEN").cells == {("RU", "US"): Cell(1, -4.4)}
        assert corpus.matrix("raid or treaty").rows == ("RU", "US")
        assert corpus.matrix().total == 4
        with pytest.raises(QueryError, match="did you mean condemn"):
            corpus.matrix("stance:condem")
