"""How Whoosh writes the terms of a segment, as `whoosh_terms` reads them.

Whoosh's own codec pickles and compresses the postings of each term, even of one with a single posting, and reads them
one by one in Python. A codec is what Whoosh offers for that to be otherwise.
"""

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice, repeat
from operator import itemgetter
from typing import Any
from zlib import crc32

from whoosh.codec.base import FieldWriter
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import Storage

from .whoosh_terms import BETWEEN, BLOCK, FULL, POSTINGS, TERMS, Block, Contents, Terms

_LAST_PLACE = 50_000
"""The place of whatever is further behind in a text."""

_Item = tuple[str, bytes, int, float, bytes]


class Codec(W3Codec):  # type: ignore[misc]
    """Keeps what Whoosh's codec keeps of each document, but terms in arrays. `layout` is the version of the schema."""

    length_stats = False

    def __init__(self, layout: int) -> None:
        super().__init__()
        self.layout = layout

    def field_writer(self, storage: Storage, segment: Any) -> "_Writer":  # noqa: ANN401, D102
        return _Writer(storage, segment)

    def terms_reader(self, storage: Storage, segment: Any) -> Terms:  # noqa: ANN401, D102
        return Terms(storage, segment)


def placed(words: Iterable[str | None]) -> Iterator[tuple[str | None, str]]:
    """Yield words with their places in the text, a character each; None stands for a word that does not count."""
    return zip(words, chain(map(chr, range(1, _LAST_PLACE)), repeat(chr(_LAST_PLACE))), strict=False)


class _Writer(FieldWriter):  # type: ignore[misc]
    """Writes the terms of a segment, which come in order."""

    def __init__(self, storage: Storage, segment: Any) -> None:  # noqa: ANN401
        self._terms = segment.create_file(storage, TERMS)
        self._postings = segment.create_file(storage, POSTINGS)
        self._contents = Contents({}, array("Q"), array("I"), [])
        self._ended = 0  # where the blocks end so far
        self._at = 0  # where the postings do
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[_Item]) -> None:  # noqa: ANN401, ARG002
        ends, sums, firsts = self._contents[1:]
        for field, of_field in groupby(items, itemgetter(0)):
            first = last = BLOCK * len(firsts)
            terms = (self._written(term, list(of_term)) for term, of_term in groupby(of_field, itemgetter(1)))
            while rows := list(islice(terms, BLOCK)):
                last = BLOCK * len(firsts) + len(rows)
                keys, starts, sizes, checks = zip(*rows, strict=True)
                block = Block(keys, (*starts, self._at), sizes, tuple(chain(*checks))).packed()
                self._terms.write(block)
                self._ended += len(block)
                ends.append(self._ended)
                sums.append(crc32(block))
                firsts.append(keys[0])
            self._contents.fields[field] = first, last

    def _written(self, term: bytes, postings: list[_Item]) -> tuple[bytes, int, int, tuple[int, int]]:
        """Write the postings of a term, and return what its block tells of it."""
        docs, rest = array("I", [item[2] for item in postings]).tobytes(), b""
        if postings[0][4]:
            weights = bytes([min(FULL, round(item[3] * FULL)) for item in postings])
            rest = weights + BETWEEN.join([item[4] for item in postings])
        self._postings.write(docs + rest)
        start = self._at
        self._at += len(docs) + len(rest)
        return term, start, len(postings), (crc32(docs), crc32(rest))

    def close(self) -> None:
        self._terms.write(self._contents.packed())
        self._terms.close()
        self._postings.close()
        self.is_closed = True
