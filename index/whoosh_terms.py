"""The terms of a segment and their postings: in blocks of arrays, which are read at the speed of C.

The file of terms holds blocks of BLOCK terms, in order, the last block of each field shorter; behind them its contents,
which tell where each block ends and begins with which term. Only the contents, and the blocks that are looked at, are
read, each against its check sum. Numbers are as the machine has them.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from struct import Struct
from typing import Any, NamedTuple
from zlib import crc32

from whoosh.codec.base import TermsReader
from whoosh.filedb.filestore import Storage
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Format
from whoosh.matching import LeafMatcher

TERMS, POSTINGS = ".trm", ".pst"
BLOCK = 128
FULL = 255
"""The weight that stands for 1."""

BETWEEN = b"\x00"
"""What stands between the places of two statements."""

_SIZE = Struct("=I")  # what a block begins with: how many terms it has
_TAIL = Struct("=IIII")  # what a file ends with: the number of blocks, two lengths of contents, and their check sum
_LAST = 1 << 10  # terms looked up last of which the numbers are kept
_BLOCKS = 1 << 6  # blocks looked at last that are kept


class Postings(NamedTuple):
    """The statements that have a term, in order; of each its weight, from 0 to 255, and its places in the text."""

    docs: Sequence[int]
    weights: bytes
    places: list[bytes]


class Block(NamedTuple):
    """Terms in a row, where the postings of each start (and the last end), their number, and two check sums each."""

    keys: Sequence[bytes]
    starts: Sequence[int]
    sizes: Sequence[int]
    sums: Sequence[int]

    def packed(self) -> bytes:
        """Return the block as it is written."""
        numbers = array("Q", self.starts).tobytes() + array("I", (*self.sizes, *self.sums)).tobytes()
        return _SIZE.pack(len(self.keys)) + numbers + _strung(self.keys)

    @classmethod
    def read(cls, written: bytes) -> "Block":
        """Return a block that was written."""
        (count,) = _SIZE.unpack_from(written)
        starts = _SIZE.size
        sizes = starts + 8 * (count + 1)
        sums = sizes + 4 * count
        keys = sums + 8 * count
        return cls(
            _unstrung(written[keys:], count),
            array("Q", written[starts:sizes]),
            array("I", written[sizes:sums]),
            array("I", written[sums:keys]),
        )


class Contents(NamedTuple):
    """Of each field its first term and the one behind its last; of each block its end, its check sum, its first key.

    The number of a term is BLOCK times that of its block, and its place in there.
    """

    fields: dict[str, tuple[int, int]]
    ends: "array[int]"
    sums: "array[int]"
    firsts: list[bytes]

    def packed(self) -> bytes:
        """Return the contents as they are written, at the end of the file."""
        numbers = array("Q", self.ends).tobytes() + array("I", self.sums).tobytes()
        fields = "\n".join(f"{field} {first} {last}" for field, (first, last) in self.fields.items()).encode()
        whole = numbers + fields + _strung(self.firsts)
        return whole + _TAIL.pack(len(self.ends), len(fields), len(whole), crc32(whole))

    @classmethod
    def read(cls, file: StructFile, size: int) -> "Contents":
        """Return the contents of a file of a size. Raises ValueError where they are damaged."""
        count, width, length, found = _TAIL.unpack(file.get(size - _TAIL.size, _TAIL.size))
        whole = file.get(size - _TAIL.size - length, length)
        if crc32(whole) != found:
            raise ValueError("the terms are damaged")
        sums, fields = 8 * count, 12 * count
        firsts = fields + width
        told = (line.split(" ") for line in whole[fields:firsts].decode().splitlines())
        return cls(
            {field: (int(first), int(last)) for field, first, last in told},
            array("Q", whole[:sums]),
            array("I", whole[sums:fields]),
            _unstrung(whole[firsts:], count),
        )


class Terms(TermsReader):  # type: ignore[misc]
    """The terms of a segment, by number in their order, and their postings. Nothing is read before it is asked for.

    Raises ValueError where the files are damaged.
    """

    def __init__(self, storage: Storage, segment: Any) -> None:  # noqa: ANN401
        self._file = segment.open_file(storage, TERMS)
        self._size = storage.file_length(segment.make_filename(TERMS))
        self._postings = segment.open_file(storage, POSTINGS)
        self._block = lru_cache(_BLOCKS)(self._read_block)
        self.number = lru_cache(_LAST)(self._number)
        """The number of a term in a field, or None without it."""

    def _number(self, field: str, term: str) -> int | None:
        key = term.encode()
        first, last = self._contents.fields.get(field, (0, 0))
        at = self._find(key, first, last)
        return at if at < last and self._key(at) == key else None

    def beginning(self, field: str, prefix: str) -> range:
        """Return the numbers of the terms that begin so."""
        key = prefix.encode()
        first, last = self._contents.fields.get(field, (0, 0))
        return range(self._find(key, first, last), self._find(key + b"\xff", first, last))

    def words(self, numbers: range) -> Iterator[str]:
        """Return the terms of some numbers in a row."""
        return (self._key(number).decode() for number in numbers)

    def size(self, number: int) -> int:
        """Return how many statements have a term; some of them may be gone."""
        return self._block(number // BLOCK).sizes[number % BLOCK]

    def docs(self, number: int) -> "array[int]":
        """Return the statements that have a term."""
        block, at = self._block(number // BLOCK), number % BLOCK
        return array("I", self._read(block.starts[at], 4 * block.sizes[at], block.sums[2 * at]))

    def postings(self, number: int) -> Postings:
        """Return all about a term."""
        block, at = self._block(number // BLOCK), number % BLOCK
        size = block.sizes[at]
        start = block.starts[at] + 4 * size
        written = self._read(start, block.starts[at + 1] - start, block.sums[2 * at + 1])
        weights = written[:size] or bytes([FULL]) * size
        return Postings(self.docs(number), weights, written[size:].split(BETWEEN) if written else [b""] * size)

    def _read(self, start: int, length: int, checksum: int) -> bytes:
        found: bytes = self._postings.get(start, length)
        if crc32(found) != checksum:
            raise ValueError("the postings are damaged")
        return found

    @cached_property
    def _contents(self) -> Contents:
        return Contents.read(self._file, self._size)

    def _read_block(self, block: int) -> Block:
        start = self._contents.ends[block - 1] if block else 0
        found = self._file.get(start, self._contents.ends[block] - start)
        if crc32(found) != self._contents.sums[block]:
            raise ValueError("the terms are damaged")
        return Block.read(found)

    def _key(self, number: int) -> bytes:
        return self._block(number // BLOCK).keys[number % BLOCK]

    def _find(self, key: bytes, first: int, last: int) -> int:
        """Return the number of the first term, from `first` of a field on, that is not before `key`, or `last`."""
        if first == last:
            return last
        start = first // BLOCK
        block = max(start, bisect_right(self._contents.firsts, key, start, -(-last // BLOCK)) - 1)
        return block * BLOCK + bisect_left(self._block(block).keys, key)

    # what Whoosh asks for where it merges segments

    def indexed_field_names(self) -> Iterable[str]:  # noqa: D102
        return self._contents.fields.keys()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.number(term[0], term[1].decode()) is not None

    def terms(self) -> Iterator[tuple[str, bytes]]:  # noqa: D102
        for field, (first, last) in self._contents.fields.items():
            yield from ((field, self._key(at)) for at in range(first, last))

    def matcher(self, field: str, term: bytes, format_: Format, scorer: object = None) -> "_Matcher":  # noqa: ARG002, D102
        number = self.number(field, term.decode())
        if number is None:
            raise KeyError(term)
        return _Matcher(self.postings(number), format_)

    def close(self) -> None:  # noqa: D102
        self._file.close()
        self._postings.close()


class _Matcher(LeafMatcher):  # type: ignore[misc]
    """Postings as Whoosh reads them: one after the other."""

    def __init__(self, postings: Postings, format_: Format) -> None:
        self.format = format_
        self._postings = postings
        self._at = 0

    def is_active(self) -> bool:
        return self._at < len(self._postings.docs)

    def id(self) -> int:
        return self._postings.docs[self._at]

    def weight(self) -> float:
        return self._postings.weights[self._at] / FULL

    def value(self) -> bytes:
        return self._postings.places[self._at]

    def next(self) -> None:
        self._at += 1


def _strung(keys: Sequence[bytes]) -> bytes:
    return array("I", accumulate(map(len, keys))).tobytes() + b"".join(keys)


def _unstrung(written: bytes, count: int) -> list[bytes]:
    ends, keys = array("I", written[: 4 * count]), written[4 * count :]
    return [keys[start:end] for start, end in pairwise((0, *ends))]


def in_a_row(*written: bytes) -> bool:
    """Return whether words stand side by side somewhere in a text, given the places of each."""
    ends, *others = map(_places, written)
    for places in others:
        ends = {place + 1 for place in ends}.intersection(places)
    return bool(ends)


def _places(written: bytes) -> Collection[int]:
    return written if written.isascii() else set(map(ord, written.decode()))
