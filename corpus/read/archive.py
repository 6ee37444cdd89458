"""Archives (.zip, .tar, .gz): what they hold is read through, never written to disk, and within bounds."""

import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from typing import IO, BinaryIO, cast

from ...errors import InputError
from ..model import Document, Unread
from .docx import docx
from .source import Budget, OverBudgetError, Source

Reader = Callable[[Source], Iterator[Document | Unread]]

_LARGEST_STREAM = 4_000_000_000
_OFFICE = (
    ("xl/", "an Excel workbook: save it as CSV"),
    ("ppt/", "a presentation, no text"),
    ("META-INF/", "an office document: save it as DOCX"),
)
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


def zipped(source: Source, read: Reader) -> Iterator[Document | Unread]:
    """Yield what the members of a ZIP hold; a DOCX is one, too.

    Args:
        source: the archive.
        read: what reads a member.
    """
    with source.seekable(_LARGEST_STREAM) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (*_BROKEN, OSError, ValueError) as error:
            raise InputError(f"is a broken ZIP archive ({error})") from None
        with archive:
            names = archive.namelist()
            if "word/document.xml" in names:
                yield from docx(source, archive)
                return
            for begin, what in _OFFICE:
                if any(name.startswith(begin) for name in names) and (
                    "[Content_Types].xml" in names or "mimetype" in names
                ):
                    raise InputError(f"is {what}")
            _enter(source.budget)
            for member in archive.infolist():
                if member.is_dir() or _hidden(member.filename):
                    continue
                if member.flag_bits & 1:
                    yield source.unread("is encrypted", member.filename)
                    continue
                yield from _member(source, member.filename, partial(archive.open, member), read)
            source.budget.depth += 1


def tarred(source: Source, read: Reader) -> Iterator[Document | Unread]:
    """Yield what the members of a tar archive hold; links, devices and hidden files are passed over."""
    _enter(source.budget)
    with closing(tarfile.open(fileobj=source.file, mode="r|")) as archive:
        for member in archive:
            if member.isfile() and not _hidden(member.name):
                yield from _member(source, member.name, partial(_extracted, archive, member), read)
    source.budget.depth += 1


def gunzipped(source: Source, read: Reader) -> Iterator[Document | Unread]:
    """Yield what a gzipped input holds, which goes by the name of the input."""
    _enter(source.budget)
    with gzip.GzipFile(fileobj=source.file) as file:
        yield from read(source.inside(cast(BinaryIO, Metered(cast(IO[bytes], file), source.budget))))
    source.budget.depth += 1


def _extracted(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    file = archive.extractfile(member)
    assert file is not None
    return file


def _member(source: Source, name: str, opened: Callable[[], IO[bytes]], read: Reader) -> Iterator[Document | Unread]:
    source.budget.members -= 1
    if source.budget.members < 0:
        raise OverBudgetError("holds too many files: unpack it first")
    try:
        with opened() as file:
            yield from read(source.member(name, cast(BinaryIO, Metered(file, source.budget))))
    except (*_BROKEN, OSError) as error:
        yield source.unread(f"is damaged ({error})", name)


def _hidden(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(".")


def _enter(budget: Budget) -> None:
    if budget.depth <= 0:
        raise InputError("is an archive in an archive in an archive: unpack it first")
    budget.depth -= 1


class Metered(io.RawIOBase):
    """What comes out of an archive, counted: OverBudgetError is raised where more comes out than one may hold."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self._file, self._budget = file, budget

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read into a buffer."""
        block = self._file.read(len(buffer))
        self._budget.bytes -= len(block)
        if self._budget.bytes < 0:
            raise OverBudgetError("unpacks to far more than it is: not read any further")
        buffer[: len(block)] = block
        return len(block)
