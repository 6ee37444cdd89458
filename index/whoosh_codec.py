"""How Whoosh writes and reads the terms of a segment: in arrays, which are read whole at the speed of C.

Whoosh's own codec pickles and compresses the postings of each term, even of one with a single posting, and reads them
one by one in Python. A codec is what Whoosh offers for that to be otherwise. Numbers are as the machine has them.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, groupby, repeat
from mmap import ACCESS_READ, mmap
from operator import itemgetter
from struct import Struct
from typing import Any, NamedTuple
from zlib import crc32

from whoosh.codec.base import FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import Storage
from whoosh.filedb.structfile import StructFile
from whoosh.formats import Format
from whoosh.matching import LeafMatcher

_TERMS, _POSTINGS = ".trm", ".pst"
_TAIL = Struct("=QII")  # what a file of terms ends with: the length of the list of fields, the number of terms, the sum
_LAST = 1 << 10  # terms looked up last of which the numbers are kept
_CHUNK = 1 << 18  # bytes that are read at a time to check them
_FULL = 255  # the weight that stands for 1
_BETWEEN = b"\x00"
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

    def terms_reader(self, storage: Storage, segment: Any) -> "Terms":  # noqa: ANN401, D102
        return Terms(storage, segment)


class Postings(NamedTuple):
    """The statements that have a term, in order; of each its weight, from 0 to 255, and its places in the text."""

    docs: Sequence[int]
    weights: bytes
    places: list[bytes]


def placed(words: Iterable[str | None]) -> Iterator[tuple[str | None, str]]:
    """Yield words with their places in the text, a character each; None stands for a word that does not count."""
    return zip(words, chain(map(chr, range(1, _LAST_PLACE)), repeat(chr(_LAST_PLACE))), strict=False)


def in_a_row(*written: bytes) -> bool:
    """Return whether words stand side by side somewhere in a text, given the places of each."""
    ends, *others = map(_places, written)
    for places in others:
        ends = {place + 1 for place in ends}.intersection(places)
    return bool(ends)


def _places(written: bytes) -> Collection[int]:
    return written if written.isascii() else set(map(ord, written.decode()))


class _Writer(FieldWriter):  # type: ignore[misc]
    """Writes the terms of a segment, which come in order."""

    def __init__(self, storage: Storage, segment: Any) -> None:  # noqa: ANN401
        self._terms = segment.create_file(storage, _TERMS)
        self._postings = segment.create_file(storage, _POSTINGS)
        self._fields: list[tuple[str, int]] = []
        self._keys: list[bytes] = []
        self._starts = array("Q")
        self._sizes = array("I")
        self._sums = array("I")  # of a term two: of its statements, and of the rest
        self._at = 0
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[_Item]) -> None:  # noqa: ANN401, ARG002
        for field, of_field in groupby(items, itemgetter(0)):
            self._fields.append((field, len(self._keys)))
            for term, of_term in groupby(of_field, itemgetter(1)):
                self._add(term, list(of_term))

    def _add(self, term: bytes, postings: list[_Item]) -> None:
        docs, rest = array("I", [item[2] for item in postings]).tobytes(), b""
        if postings[0][4]:
            weights = bytes([min(_FULL, round(item[3] * _FULL)) for item in postings])
            rest = weights + _BETWEEN.join([item[4] for item in postings])
        self._keys.append(term)
        self._starts.append(self._at)
        self._sizes.append(len(postings))
        self._sums.extend((crc32(docs), crc32(rest)))
        self._postings.write(docs + rest)
        self._at += len(docs) + len(rest)

    def close(self) -> None:
        self._starts.append(self._at)
        ends, end = array("I"), 0
        for key in self._keys:
            end += len(key) + 1
            ends.append(end)
        fields = "\n".join(f"{field} {first}" for field, first in self._fields).encode()
        keys = b"".join([key + b"\n" for key in self._keys])
        parts = (*(numbers.tobytes() for numbers in (self._starts, self._sizes, self._sums, ends)), keys, fields)
        whole = b"".join(parts)
        self._terms.write(whole + _TAIL.pack(len(fields), len(self._keys), crc32(whole)))
        self._terms.close()
        self._postings.close()
        self.is_closed = True


class Terms(TermsReader):  # type: ignore[misc]
    """The terms of a segment, by number in their order, and their postings. Nothing is read before it is asked for.

    Raises ValueError where the file is damaged.
    """

    def __init__(self, storage: Storage, segment: Any) -> None:  # noqa: ANN401
        self._file = segment.open_file(storage, _TERMS)
        self._size = storage.file_length(segment.make_filename(_TERMS))
        self._postings = segment.open_file(storage, _POSTINGS)
        self.number = lru_cache(_LAST)(self._number)
        """The number of a term in a field, or None without it."""

    def _number(self, field: str, term: str) -> int | None:
        key = term.encode()
        first, last = self._loaded.fields.get(field, (0, 0))
        at = self._loaded.find(key, first, last)
        return at if at < last and self._loaded.key(at) == key else None

    def beginning(self, field: str, prefix: str) -> range:
        """Return the numbers of the terms that begin so."""
        key = prefix.encode()
        first, last = self._loaded.fields.get(field, (0, 0))
        start = self._loaded.find(key, first, last)
        return range(start, self._loaded.find(key + b"\xff", start, last))

    def words(self, numbers: range) -> list[str]:
        """Return the terms of some numbers in a row."""
        return self._loaded.words(numbers)

    def size(self, number: int) -> int:
        """Return how many statements have a term; some of them may be gone."""
        return self._loaded.sizes[number]

    def docs(self, number: int) -> "array[int]":
        """Return the statements that have a term."""
        docs = array("I")
        docs.frombytes(self._read(number, 0, self._loaded.starts[number], 4 * self._loaded.sizes[number]))
        return docs

    def postings(self, number: int) -> Postings:
        """Return all about a term."""
        start, end = self._loaded.starts[number : number + 2]
        size = self._loaded.sizes[number]
        written = self._read(number, 1, start + 4 * size, end - start - 4 * size)
        weights = written[:size] or bytes([_FULL]) * size
        return Postings(self.docs(number), weights, written[size:].split(_BETWEEN) if written else [b""] * size)

    def _read(self, number: int, part: int, start: int, length: int) -> bytes:
        found: bytes = self._postings.get(start, length)
        if crc32(found) != self._loaded.sums[2 * number + part]:
            raise ValueError("the postings are damaged")
        return found

    @cached_property
    def _loaded(self) -> "_Loaded":
        return _Loaded(self._file, self._size)

    # what Whoosh asks for where it merges segments

    def indexed_field_names(self) -> Iterable[str]:  # noqa: D102
        return self._loaded.fields.keys()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.number(term[0], term[1].decode()) is not None

    def terms(self) -> Iterator[tuple[str, bytes]]:  # noqa: D102
        for field, (first, last) in self._loaded.fields.items():
            yield from ((field, self._loaded.key(at)) for at in range(first, last))

    def matcher(self, field: str, term: bytes, format_: Format, scorer: object = None) -> "_Matcher":  # noqa: ARG002, D102
        number = self.number(field, term.decode())
        if number is None:
            raise KeyError(term)
        return _Matcher(self.postings(number), format_)

    def close(self) -> None:  # noqa: D102
        self._file.close()
        self._postings.close()


class _Loaded:
    """What a file of terms holds. It stays on the disk but for the parts that are looked at."""

    def __init__(self, file: StructFile, size: int) -> None:
        end = size - _TAIL.size
        width, count, check = _TAIL.unpack(file.get(end, _TAIL.size))
        found = 0
        for start in range(0, end, _CHUNK):
            found = crc32(file.get(start, min(_CHUNK, end - start)), found)
        if found != check:
            raise ValueError("the terms are damaged")
        view = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        sizes = 8 * (count + 1)
        sums = sizes + 4 * count
        ends = sums + 8 * count
        keys = ends + 4 * count
        self.starts = view[:sizes].cast("Q")
        self.sizes = view[sizes:sums].cast("I")
        self.sums = view[sums:ends].cast("I")
        self._ends = view[ends:keys].cast("I")
        self._keys = view[keys : end - width]
        pairs = [line.split(" ") for line in bytes(view[end - width : end]).decode().splitlines()]
        firsts = [*(int(first) for _, first in pairs), count]
        self.fields = {field: (firsts[at], firsts[at + 1]) for at, (field, _) in enumerate(pairs)}

    def key(self, number: int) -> bytes:
        """Return a term."""
        return bytes(self._keys[self._ends[number - 1] if number else 0 : self._ends[number] - 1])

    def find(self, key: bytes, first: int, last: int) -> int:
        """Return the number, from `first` to `last`, of the first term that is not before `key`."""
        return bisect_left(range(last), key, first, key=self.key)

    def words(self, numbers: range) -> list[str]:
        """Return terms in a row."""
        if not numbers:
            return []
        start = self._ends[numbers.start - 1] if numbers.start else 0
        return bytes(self._keys[start : self._ends[numbers.stop - 1] - 1]).decode().split("\n")


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
        return self._postings.weights[self._at] / _FULL

    def value(self) -> bytes:
        return self._postings.places[self._at]

    def next(self) -> None:
        self._at += 1
