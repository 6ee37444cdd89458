"""What Whoosh keeps of each statement beside its terms, in arrays: a value each, read whole at the speed of C.

Each file ends with its check sum, so that one that was cut off or overwritten is told from a sound one.
"""

from array import array
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import accumulate
from typing import Any
from zlib import crc32

from whoosh.columns import Column
from whoosh.filedb.structfile import StructFile

_SUM = 4


class Numbers(Column):  # type: ignore[misc]
    """A number each, of one of the types that `array` knows. Where none was given, it is 0."""

    def __init__(self, typecode: str) -> None:
        self._typecode = typecode

    def writer(self, dbfile: StructFile) -> "_Writer":  # noqa: D102
        return _Writer(dbfile, 0, lambda values: array(self._typecode, values).tobytes())

    def reader(self, dbfile: StructFile, basepos: int, length: int, doccount: int) -> "NumberReader":  # noqa: ARG002, D102
        return NumberReader(lambda: _checked(dbfile, basepos, length), self._typecode)


class Strings(Column):  # type: ignore[misc]
    """A string each; where none was given, it is empty."""

    def writer(self, dbfile: StructFile) -> "_Writer":  # noqa: D102
        return _Writer(dbfile, "", _packed)

    def reader(self, dbfile: StructFile, basepos: int, length: int, doccount: int) -> "StringReader":  # noqa: D102
        return StringReader(lambda: _checked(dbfile, basepos, length), doccount)


class Coded(Column):  # type: ignore[misc]
    """A string each, of which many are the same; where none was given, it is empty."""

    def writer(self, dbfile: StructFile) -> "_Writer":  # noqa: D102
        return _Writer(dbfile, "", _coded)

    def reader(self, dbfile: StructFile, basepos: int, length: int, doccount: int) -> "CodedReader":  # noqa: D102
        return CodedReader(lambda: _checked(dbfile, basepos, length), doccount)


class NumberReader:
    """The numbers of a column, read when they are first asked for."""

    def __init__(self, read: Callable[[], bytes], typecode: str) -> None:
        self._read = read
        self._typecode = typecode

    @cached_property
    def numbers(self) -> "array[int]":
        """The numbers, in order."""
        return array(self._typecode, self._read())

    def __getitem__(self, number: int) -> int:
        return self.numbers[number]


class StringReader:
    """Strings by number, read when they are first asked for."""

    def __init__(self, read: Callable[[], bytes], count: int) -> None:
        self._read = read
        self._count = count

    @cached_property
    def _packed(self) -> tuple[memoryview, bytes]:
        packed = self._read()
        return memoryview(packed)[: 4 * self._count].cast("I"), packed[4 * self._count :]

    def __getitem__(self, number: int) -> str:
        ends, text = self._packed
        return text[ends[number - 1] if number else 0 : ends[number]].decode()


class CodedReader:
    """Strings by number, read when they are first asked for: `codes` has for each the index of its value among all."""

    def __init__(self, read: Callable[[], bytes], count: int) -> None:
        self._read = read
        self._count = count

    @cached_property
    def codes(self) -> "array[int]":
        """The codes, by number."""
        return array("I", self._packed[: 4 * self._count])

    @cached_property
    def values(self) -> list[str]:
        """The values, by their codes."""
        return self._packed[4 * self._count :].decode().split("\n")

    @cached_property
    def _packed(self) -> bytes:
        return self._read()

    def __getitem__(self, number: int) -> str:
        return self.values[self.codes[number]]


class _Writer:
    """Gathers the values of a column, and writes them in the end."""

    def __init__(self, dbfile: StructFile, default: Any, pack: Any) -> None:  # noqa: ANN401
        self._file = dbfile
        self._default = default
        self._pack = pack
        self._values: list[Any] = []

    def add(self, docnum: int, value: Any) -> None:  # noqa: ANN401
        self.fill(docnum)
        self._values.append(value)

    def fill(self, docnum: int) -> None:
        self._values.extend([self._default] * (docnum - len(self._values)))

    def finish(self, doccount: int) -> None:
        self.fill(doccount)
        packed = self._pack(self._values)
        self._file.write(packed + crc32(packed).to_bytes(_SUM, "little"))


def _packed(values: Iterable[str]) -> bytes:
    encoded = [value.encode() for value in values]
    return array("I", accumulate(map(len, encoded))).tobytes() + b"".join(encoded)


def _coded(values: Iterable[str]) -> bytes:
    numbers: dict[str, int] = {}
    codes = array("I", [numbers.setdefault(value, len(numbers)) for value in values])
    return codes.tobytes() + "\n".join(numbers).encode()


def _checked(file: StructFile, start: int, length: int) -> bytes:
    packed: bytes = file.get(start, length - _SUM)
    if crc32(packed) != int.from_bytes(file.get(start + length - _SUM, _SUM), "little"):
        raise ValueError("a column is damaged")
    return packed
