"""Which segments are merged: they stay few, no commit has much to do, and nothing is written anew for little."""

from itertools import count

import pytest
from onrecord.index import whoosh_merge
from onrecord.index.entry import entries
from onrecord.index.query import Everything
from onrecord.index.whoosh_engine import WhooshEngine
from whoosh.index import open_dir

MOST, FEW = 32, 3


@pytest.fixture
def commit(tmp_path, make_statement, monkeypatch):
    """Commit so many statements, and return how many each segment has, by its name."""
    for name, value in {"MOST": MOST, "LARGE": MOST // 2, "FEW": FEW}.items():
        monkeypatch.setattr(whoosh_merge, name, value)
    engine, ids = WhooshEngine(tmp_path), map("{:012x}".format, count())

    def committed(statements, gone=()):
        names = [next(ids) for _ in range(statements)]
        engine.replace([*names, *gone], entries([make_statement(id=name, document=name) for name in names]))
        with open_dir(tmp_path).reader() as reader:
            return {leaf.segment().segment_id(): leaf.doc_count() for leaf, _ in reader.leaf_readers()}

    committed.count = lambda: engine.count(Everything())
    yield committed
    engine.close()


@pytest.mark.parametrize(
    ("commits", "most"),
    [
        ([1] * 60, FEW + 5),  # one after the other: as many as the size of a small one can be halved, and a few
        ([10] * 12, FEW + 120 // 16),
        ([5, 1, 1, 1] * 8, FEW + 5),
        ([40, 1] * 6, FEW + 5 + 6),
    ],
)
def test_segments_stay_few_and_nothing_is_lost(commit, commits, most):
    for done, statements in enumerate(commits, 1):
        segments = commit(statements)
        assert commit.count() == sum(commits[:done])
        assert len(segments) <= most


@pytest.mark.parametrize("commits", [[10] * 12, [14] * 12, [1] * 60, [15, 15, 15, 15, 15, 30], [30, 5, 5, 5, 5, 40]])
def test_no_commit_writes_more_than_the_most_or_its_own_statements(commit, commits):
    before = {}
    for statements in commits:
        segments = commit(statements)
        assert sum(segments[name] for name in segments.keys() - before) <= max(MOST, statements) + 1  # and the revision
        before = segments


def test_small_commits_do_not_write_larger_segments_anew_each_time(commit, monkeypatch):
    monkeypatch.setattr(whoosh_merge, "MOST", 8 * MOST)
    monkeypatch.setattr(whoosh_merge, "LARGE", 4 * MOST)
    for _ in range(FEW + 4):
        before = commit(70)
    written = 0
    for _ in range(30):
        segments = commit(1)
        written += sum(segments[name] for name in segments.keys() - before)
        before = segments
    assert written <= (FEW + 4) * 70 + 30 * 5  # the larger ones once, the others five times


@pytest.mark.parametrize(("gone", "stays"), [(15, True), (25, False)])
def test_a_segment_most_of_which_is_gone_is_written_anew(commit, gone, stays):
    [large] = commit(40)
    after = commit(1, gone=map("{:012x}".format, range(gone)))
    assert (large in after) is stays
    assert commit.count() == 41 - gone


def test_it_is_also_where_many_small_ones_are(commit):
    [large] = commit(40)
    for _ in range(FEW + 1):
        commit(12)
    assert large not in commit(1, gone=map("{:012x}".format, range(25)))
