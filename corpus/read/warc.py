"""Web archives (WARC, also gzipped): the pages of their response records."""

import io
import re
import zlib
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, BinaryIO

from ...errors import InputError
from ..model import Document, Unread
from .foreign import library, parsing
from .html import page
from .source import MAX_BYTES, Source

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_PAGES = ("text/html", "application/xhtml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)
_BLOCK = 65_536
_LARGEST_MEMBER = 64_000_000
_MAGIC = b"\x1f\x8b\x08"
_RECORD = b"\r\n\r\nWARC/1"


def warc(source: Source) -> Iterator[Document | Unread]:
    """Yield the articles of the web pages that an archive holds; other records are passed over.

    A record that is cut off or damaged is told. Reading goes on at the next whole record, where a plain archive is a
    file; a gzipped one, whose records are gzipped one by one, may also be a stream.
    """
    library("warcio", "warc", "a web archive")
    library("trafilatura", "html", "a web archive, whose pages are HTML")
    if source.head[:2] == b"\x1f\x8b":
        for member, offset in _members(source.file):
            if isinstance(member, str):
                yield source.unread(member, offset)
            else:
                yield from _records(source, io.BytesIO(member), offset)
        return
    start: int | None = 0
    while start is not None:
        start = yield from _records(source, source.file)


def _records(source: Source, file: BinaryIO, base: int = 0) -> Generator[Document | Unread, None, int | None]:
    """Yield the articles of records; return the offset at which to go on behind a damaged one, or None at the end."""
    iterator = library("warcio.archiveiterator", "warc", "a web archive").ArchiveIterator(file)
    offset = 0
    try:
        with parsing("WARC"):
            for record in iterator:
                offset = iterator.offset
                if found := _article(source, record, base + offset):
                    yield found
                if _is_cut(record):
                    raise EOFError("its end is missing")
    except (InputError, EOFError) as error:
        following = _following(file, offset)
        yield source.unread(f"is cut off or damaged ({error})", base + offset)
        return following
    return None


def _members(file: BinaryIO) -> Iterator[tuple[bytes | str, int]]:
    """Yield the members of a gzipped archive with their offsets, or in place of one what is wrong with it."""
    data, offset, sound = file.read(_BLOCK), 0, True
    while data:
        unpacker, parts, size, used = zlib.decompressobj(31), [], 0, 0
        try:
            while not unpacker.eof and data:
                parts.append(unpacker.decompress(data))
                size += len(parts[-1])
                parts = parts if size <= _LARGEST_MEMBER else []
                rest = unpacker.unused_data
                used += len(data) - len(rest)
                data = rest or file.read(_BLOCK)
            if not unpacker.eof:
                yield "is cut off (its end is missing)", offset
            elif size > _LARGEST_MEMBER:
                yield f"is larger than {_LARGEST_MEMBER // 10**6} MB", offset
            else:
                yield b"".join(parts), offset
            offset, sound = offset + used, True
        except zlib.error as error:
            if sound:
                yield f"is damaged ({error})", offset
            skipped, data = _to_magic(file, data)
            offset, sound = offset + used + skipped, False


def _to_magic(file: BinaryIO, data: bytes) -> tuple[int, bytes]:
    """Return how many bytes lie before the next beginning of a gzip member, and what is read from there on."""
    skipped = 0
    while (at := data.find(_MAGIC, 1)) < 0:
        block = file.read(_BLOCK)
        if not block:
            return skipped + len(data), b""
        skipped += max(len(data) - 3, 0)
        data = b"\0" + data[-2:] + block if len(data) >= 3 else data + block
    return skipped + at, data[at:]


def _article(source: Source, record: "ArcWarcRecord", offset: int) -> Document | Unread | None:
    """Return the article of a record, or why it is not read; None where it is no page."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    kind = headers.get_header("Content-Type") or ""
    if not kind.lower().startswith(_PAGES):
        return None
    if cut := record.rec_headers.get_header("WARC-Truncated"):
        return source.unread(f"was cut off when it was archived ({cut})", offset)
    data = record.content_stream().read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return source.unread(f"is larger than {MAX_BYTES // 10**6} MB", offset)
    if _is_cut(record):
        return None
    charset = _CHARSET.search(kind)
    url = record.rec_headers.get_header("WARC-Target-URI")
    member = source.part(str(offset))
    try:
        return page(data, member, charset=charset[1] if charset else None, url=url)
    except InputError as error:
        return member.unread(str(error))


def _is_cut(record: "ArcWarcRecord") -> bool:
    """Tell whether the archive ends before the record does."""
    raw = record.raw_stream
    while raw.read(_BLOCK):
        pass
    return bool(getattr(raw, "limit", 0))


def _following(file: BinaryIO, offset: int) -> int | None:
    """Wind a file on to where the next record behind an offset begins; None where there is none, or no way back."""
    if not file.seekable():
        return None
    at, kept = offset + 1, b""
    file.seek(at)
    while block := file.read(_BLOCK):
        found = (kept + block).find(_RECORD)
        if found >= 0:
            return file.seek(at - len(kept) + found + 4)
        at += len(block)
        kept = (kept + block)[-len(_RECORD) :]
    return None
