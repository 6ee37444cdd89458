"""Which segments of a Whoosh index are written anew as one, so that they stay few and no commit has much to do.

Whoosh's own rule now and then merges nearly the whole index in one commit, in memory that grows with it.
"""

from contextlib import closing
from typing import Any

from whoosh.reading import SegmentReader
from whoosh.writing import IndexWriter

LARGE = 1 << 13  # statements from which a segment is left as it is, and that are merged in a commit at most
FEW = 8  # segments below that size from which on some are merged
_SPARSE = 2  # a segment with one in so many statements left is written anew


def merge(writer: IndexWriter, segments: list[Any]) -> list[Any]:
    """Add the statements of small segments to those of a writer, and return the segments that stay beside.

    This is a merge policy as the `commit` of Whoosh's writers takes it.
    """
    small = [segment for segment in segments if segment.doc_count() < LARGE]
    sparse = [segment for segment in small if segment.doc_count() * _SPARSE < segment.doc_count_all()]
    merged: list[Any] = []
    statements = 0
    for segment in sorted(small if len(small) > FEW else sparse, key=lambda one: one.doc_count()):
        statements += segment.doc_count()
        if statements > LARGE:
            break
        with closing(SegmentReader(writer.storage, writer.schema, segment)) as reader:
            writer.add_reader(reader)
        merged.append(segment)
    return [segment for segment in segments if segment not in merged]
