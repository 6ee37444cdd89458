"""Timelines: how many statements of each polarity there are in a day, a week or a month."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord import Corpus, Period, QueryError
from onrecord.cli import cli
from onrecord.corpus.model import Document
from onrecord.corpus.store import Store
from onrecord.index.engine import Traits
from onrecord.index.timeline import PERIODS, timeline


def test_the_command_has_every_period():
    [by] = [option for option in cli.commands["timeline"].params if option.name == "by"]
    assert tuple(by.type.choices) == PERIODS


def traits(start, until=None, polarity=0):
    days = [date.fromisoformat(day) if day else None for day in (start, until or start)]
    return Traits((), None, polarity, 0.0, *days)


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("said", "by", "start", "until"),
    [
        ("2021-02-26", "day", "2021-02-26", "2021-02-26"),
        ("2021-02-26", "week", "2021-02-22", "2021-02-28"),
        ("2021-02-22", "week", "2021-02-22", "2021-02-28"),
        ("2021-02-28", "week", "2021-02-22", "2021-02-28"),
        ("2021-01-01", "week", "2020-12-28", "2021-01-03"),
        ("2021-02-26", "month", "2021-02-01", "2021-02-28"),
        ("2024-02-29", "month", "2024-02-01", "2024-02-29"),
        ("0001-01-01", "week", "0001-01-01", "0001-01-07"),
        ("9999-12-31", "week", "9999-12-27", "9999-12-31"),
        ("9999-12-31", "month", "9999-12-01", "9999-12-31"),
    ],
)
def test_the_period_of_a_day(said, by, start, until):
    assert timeline({traits(said): 2}, by).periods == (Period(day(start), day(until), 0, 2, 0),)


@pytest.mark.parametrize(
    ("said", "by", "start", "vague"),
    [
        (("2021-02-26", "2021-02-26"), "day", "2021-02-26", 0),
        (("2021-02-22", "2021-02-28"), "day", "2021-02-22", 1),
        (("2021-02-22", "2021-02-28"), "week", "2021-02-22", 0),
        (("2021-02-24", "2021-03-01"), "week", "2021-02-22", 1),
        (("2021-02-24", "2021-03-01"), "month", "2021-02-01", 1),
        (("2021-01-01", "2021-12-31"), "month", "2021-01-01", 1),
    ],
)
def test_a_range_counts_in_the_period_of_its_first_day_and_that_is_told(said, by, start, vague):
    found = timeline({traits(*said): 1}, by)
    assert [period.start for period in found.periods] == [day(start)]
    assert found.vague == vague


def test_periods_have_the_polarities_and_the_undated_are_counted_apart():
    tally = {
        traits("2021-03-01", polarity=1): 1,
        traits("2021-02-01", polarity=-1): 2,
        traits("2021-02-28", polarity=-1): 3,
        traits("2021-02-03", polarity=0): 4,
        traits(None, polarity=-1): 5,
    }
    found = timeline(tally)
    assert found.periods == (
        Period(day("2021-02-01"), day("2021-02-28"), 5, 4, 0),
        Period(day("2021-03-01"), day("2021-03-31"), 0, 0, 1),
    )
    assert [period.count for period in found.periods] == [9, 1]
    assert (found.by, found.total, found.undated, found.vague) == ("month", 15, 5, 0)
    assert timeline({}).periods == ()


DAYS = st.none() | st.dates(date(2020, 11, 1), date(2021, 3, 1))


@given(
    st.lists(st.tuples(DAYS, st.integers(0, 40), st.sampled_from([-1, 0, 1]))),
    st.sampled_from(["day", "week", "month"]),
)
def test_a_timeline_is_what_a_plain_scan_counts(said, by):
    spoken = [
        Traits((), None, polarity, 0.0, first, first + timedelta(length) if first else None)
        for first, length, polarity in said
    ]
    found = timeline(Counter(spoken), by)
    for period in found.periods:
        within = [one for one in spoken if one.start and period.start <= one.start <= period.until]
        assert period.count == len(within) > 0
        counted = [sum(one.polarity == polarity for one in within) for polarity in (-1, 0, 1)]
        assert [period.negative, period.neutral, period.positive] == counted
        assert (period.until - period.start).days in {"day": [0], "week": [6], "month": [27, 28, 29, 30]}[by]
    assert sum(period.count for period in found.periods) + found.undated == len(spoken)
    assert all(one.until < other.start for one, other in zip(found.periods, found.periods[1:], strict=False))
    ends = {period.start: period.until for period in found.periods}
    vague = [one for one in spoken if one.start and one.until > min(end for end in ends.values() if end >= one.start)]
    assert found.vague == len(vague)


def test_a_corpus_gives_the_timeline_of_any_query(tmp_path, make_statement):
    statements = [
        make_statement("the raid", stance="condemn", polarity=-1, start="2021-02-26"),
        make_statement("the siege", stance="warn", polarity=-1, start="2021-02-26", until="2021-03-04"),
        make_statement("the aid", stance="support", polarity=1, start="2021-02-27"),
        make_statement("the treaty"),
    ]
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "x"), statements, extractor="test")
    with Corpus(tmp_path) as corpus:
        assert corpus.timeline("stance:negative", "day").periods == (
            Period(day("2021-02-26"), day("2021-02-26"), 2, 0, 0),
        )
        whole = corpus.timeline()
        assert whole.periods == (Period(day("2021-02-01"), day("2021-02-28"), 2, 0, 1),)
        assert (whole.total, whole.undated, whole.vague) == (4, 1, 1)
        with pytest.raises(QueryError, match='no period "weeks": did you mean week'):
            corpus.timeline("", "weeks")
