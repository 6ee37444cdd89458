"""DOCX: one document, or the many articles of a Nexis export."""

import zipfile
from collections.abc import Iterator, Sequence

from ...errors import InputError
from ..model import Document, Unread
from . import nexis
from .foreign import library, parsing
from .source import MAX_BYTES, Source
from .text import from_text
from .told import Told

_LARGEST = 400_000_000
"""Bytes that a DOCX may unpack to."""
_LARGEST_PART = 100_000_000


def docx(source: Source, archive: zipfile.ZipFile) -> Iterator[Document | Unread]:
    """Yield the documents of a DOCX whose archive is open."""
    library("docx", "docx", "a DOCX")
    sizes = [member.file_size for member in archive.infolist()]
    if sum(sizes) > _LARGEST or archive.getinfo("word/document.xml").file_size > _LARGEST_PART:
        raise InputError("is a DOCX that unpacks to far too much")
    with parsing("DOCX"):
        paragraphs, told = _content(archive)
    yield from articles(source, paragraphs, told)


def articles(source: Source, paragraphs: Sequence[str], told: Told) -> Iterator[Document | Unread]:
    """Yield the document of these paragraphs, or the articles where they are those of an export."""
    found = nexis.parts(paragraphs)
    if found is None:
        text = "\n\n".join(paragraphs)
        if not text.strip():
            raise InputError("has no text")
        if len(text) > MAX_BYTES:
            raise InputError(f"too large for one document (more than {MAX_BYTES // 10**6} MB)")
        yield from_text(text, path=source.path, published=source.published, told=source.told.over(told))
        return
    for number, part in enumerate(found, 1):
        text = "\n\n".join(part.paragraphs)
        if text.strip():
            path = f"{source.name}#{number}"
            yield from_text(text, path=path, published=source.published, told=source.told.over(part.told))
        else:
            yield source.unread("has no text", number)


def _content(archive: zipfile.ZipFile) -> tuple[list[str], Told]:
    """Return the paragraphs, also those in tables, and what the properties of the document tell."""
    import docx
    from docx.table import Table

    assert archive.fp is not None
    archive.fp.seek(0)
    opened = docx.Document(archive.fp)
    lines: list[str] = []
    for block in opened.iter_inner_content():
        cells = [cell.text for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block.text]
        lines += (" ".join(line.split()) for cell in cells for line in cell.split("\n"))
    return [line for line in lines if line], Told.of({"title": opened.core_properties.title})
