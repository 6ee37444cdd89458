"""An input as the readers of the formats take it: a stream with its name, its first bytes and what was told of it."""

import io
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from typing import BinaryIO, cast

from ...errors import InputError
from ..model import Unread
from .told import Told

HEAD = 65_536
"""Bytes by which the format of an input is told."""
MAX_BYTES = 16_000_000
"""The size above which an input is no single document: an hour of speech is under 100 kB."""
_IN_MEMORY = 4_000_000


class OverBudgetError(Exception):
    """An archive unpacks to more than any archive of documents does: reading it ends."""


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from an input, and how many archives may still stand in each other."""

    bytes: int = 4_000_000_000
    members: int = 2_000_000
    depth: int = 3

    @classmethod
    def of(cls, size: int) -> "Budget":
        """Return what a file of `size` bytes may unpack to: text shrinks to a third, and never to a hundredth."""
        return cls(max(200_000_000, 100 * size))


@dataclass(frozen=True, slots=True)
class Source:
    """An input: `path` stands in its documents, `file` is at its beginning, `head` is what it begins with.

    `mapping` names the columns of a table: `{"text": "body"}`. `told` is what stands beside the input about it.
    """

    path: str | None
    file: BinaryIO
    head: bytes
    published: date | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    told: Told = field(default_factory=Told)
    budget: Budget = field(default_factory=Budget)

    @classmethod
    def of(
        cls, path: str | None, file: BinaryIO, published: date | None, mapping: Mapping[str, str] | None, told: Told
    ) -> "Source":
        """Return an open stream as an input."""
        head, file = _headed(file)
        return cls(path, file, head, published, mapping or {}, told)

    @property
    def name(self) -> str:
        """What the input is called in messages."""
        return self.path or "the input"

    def part(self, name: str) -> "Source":
        """Return this input as a member of it goes by: `input#member`."""
        return replace(self, path=f"{self.name}#{name}")

    def inside(self, file: BinaryIO) -> "Source":
        """Return what this input holds once it is unpacked, as an input of the same name."""
        head, file = _headed(file)
        return replace(self, file=file, head=head)

    def member(self, name: str, file: BinaryIO) -> "Source":
        """Return a member of this input as an input of its own."""
        return self.part(name).inside(file)

    def whole(self, limit: int = MAX_BYTES) -> bytes:
        """Return all bytes of the input.

        Raises:
            InputError: there are more than `limit`.
        """
        data = self.file.read(limit + 1)
        if len(data) > limit:
            raise InputError(f"too large for one document (more than {limit // 10**6} MB): split it into articles")
        return data

    def seekable(self, limit: int) -> AbstractContextManager[BinaryIO]:
        """Return the input as a file in which one can go back: itself, or a copy of at most `limit` bytes.

        Raises:
            InputError: it must be copied and is larger.
        """
        if self.file.seekable():
            return nullcontext(self.file)
        copy = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # the caller closes it
        while block := self.file.read(1_000_000):
            copy.write(block)
            if copy.tell() > limit:
                copy.close()
                raise InputError(f"too large to be read from a stream (more than {limit // 10**6} MB): name the file")
        copy.seek(0)
        return cast("AbstractContextManager[BinaryIO]", copy)

    def unread(self, reason: str, member: str | int | None = None, count: int = 1) -> Unread:
        """Return that this input, or a member of it, is not read."""
        return Unread(self.name if member is None else f"{self.name}#{member}", reason, count)


class _Headed(io.RawIOBase):
    """A stream whose first bytes have been read from it already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        block = self._head[: len(buffer)] if self._head else self._rest.read(len(buffer))
        self._head = self._head[len(block) :]
        buffer[: len(block)] = block
        return len(block)


def _headed(file: BinaryIO) -> tuple[bytes, BinaryIO]:
    head = file.read(HEAD)
    if file.seekable():
        file.seek(-len(head), io.SEEK_CUR)
        return head, file
    return head, io.BufferedReader(_Headed(head, file), HEAD)
