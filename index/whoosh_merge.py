"""Which segments of a Whoosh index are written anew as one, so that they stay few and no commit has much to do.

Whoosh's own rule now and then merges nearly the whole index in one commit, in memory that grows with it.
"""

from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

from whoosh.reading import SegmentReader
from whoosh.writing import IndexWriter

MOST = 1 << 13  # statements in a commit that merges, those that are new among them
LARGE = MOST // 2  # statements from which a segment is left as it is: of smaller ones any two fit into one
FEW = 8  # small segments from which on some are merged
_SPARSE = 2  # a segment with one in so many statements left is written anew


def merge(writer: IndexWriter, segments: list[Any]) -> list[Any]:
    """Add the statements of small segments to those of a writer, and return the segments that stay beside.

    This is a merge policy as the `commit` of Whoosh's writers takes it.
    """
    by_size = sorted(segments, key=lambda one: one.doc_count())
    new = writer.doc_count()
    merged = _fitting((one for one in by_size if one.doc_count() * _SPARSE < one.doc_count_all()), new)
    small = [one for one in by_size if one.doc_count() < LARGE and one not in merged]
    if len(small) > FEW:
        new += sum(one.doc_count() for one in merged)
        merged += _alike(_fitting(small, new), new)
    for segment in merged:
        with closing(SegmentReader(writer.storage, writer.schema, segment)) as reader:
            writer.add_reader(reader)
    return [segment for segment in segments if segment not in merged]


def _fitting(segments: Iterable[Any], new: int) -> list[Any]:
    """Return the first segments, as many as there is room for beside the new statements."""
    found = []
    for segment in segments:
        new += segment.doc_count()
        if new > MOST:
            break
        found.append(segment)
    return found


def _alike(segments: Sequence[Any], new: int) -> list[Any]:
    """Return segments, the smallest first, without those at the end that are larger than all before and the new ones.

    So what is written anew ends in a segment of twice the size, and few times in all.
    """
    kept = list(segments)
    total = new + sum(segment.doc_count() for segment in kept)
    while kept and 2 * kept[-1].doc_count() > total:
        total -= kept.pop().doc_count()
    return kept
