"""Bytes to documents: one module a format, chosen by content."""

import gzip
import io
import os
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from ...errors import InputError
from ..model import Document, Unread
from . import sidecar as sidecars
from .archive import Reader, gunzipped, tarred, zipped
from .feed import feed
from .html import html, saved_page
from .markdown import markdown
from .objects import json_lines, json_values
from .pdf import pdf
from .recognise import recognise
from .source import HEAD, MAX_BYTES, Budget, OverBudgetError, Source
from .table import table
from .text import from_text, plain
from .told import Told
from .warc import warc

__all__ = ["MAX_BYTES", "SUFFIXES", "documents", "from_text", "is_feed", "is_sidecar", "only", "read", "read_bytes"]

SUFFIXES = (
    *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".rss", ".atom", ".xml"),
    *(".warc", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".docx", ".pdf", ".zip", ".tar", ".tgz", ".gz"),
)
"""The file endings that a walk through a folder takes."""

_BLANK = b" \t\r\n\f\xef\xbb\xbf"
_FORMATS: Mapping[str, Callable[[Source], Iterator[Document | Unread]]] = {
    "text": plain,
    "markdown": markdown,
    "html": html,
    "mhtml": saved_page,
    "feed": feed,
    "warc": warc,
    "json": json_values,
    "jsonl": json_lines,
    "table": table,
    "pdf": pdf,
}
_ARCHIVES: Mapping[str, Callable[[Source, Reader], Iterator[Document | Unread]]] = {
    "zip": zipped,
    "tar": tarred,
    "gzip": gunzipped,
}


def documents(
    source: str | Path | BinaryIO,
    *,
    name: str | None = None,
    published: date | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Iterator[Document | Unread]:
    """Read an input of any format, which may hold any number of documents, one after the other.

    Memory stays bounded where the format allows it. Nothing is raised for what an input holds or is: whatever of it
    cannot be read comes as an `Unread`, also the input as a whole. The path of a document that is not all of its input
    is `input#member`.

    Args:
        source: a file by its name, or an open binary stream.
        name: what the stream is called in documents and messages.
        published: the day of publication, where the caller knows it; it goes before what the input says.
        mapping: the column, or key, of a table that holds the text, title, outlet, author, url, published, kind or
            language: `{"text": "body"}`. What is not named is guessed from the usual names.
    """
    if not isinstance(source, str | Path):
        yield from _within_budget(Source.of(name, source, published, mapping, Told()))
        return
    path = Path(source)
    try:
        with path.open("rb") as file:
            opened = Source.of(str(path), file, published, mapping, sidecars.sidecar(path))
            yield from _within_budget(replace(opened, budget=Budget.of(os.fstat(file.fileno()).st_size)))
    except FileNotFoundError:
        yield Unread(str(path), "there is no such file")
    except OSError as error:
        yield Unread(str(path), f"cannot be read ({error.strerror})")
    except InputError as error:
        yield Unread(str(path), str(error))


def is_sidecar(path: Path) -> bool:
    """Tell whether a file only tells about another one beside it: `NAME.toml` or `NAME.json` beside `NAME.txt`."""
    return sidecars.is_sidecar(path, SUFFIXES)


def is_feed(path: str | Path) -> bool:
    """Tell whether a file is RSS or Atom, which shows its latest entries and never all that there were."""
    try:
        with Path(path).open("rb") as file:
            return recognise(file.read(HEAD), str(path)) == "feed"
    except OSError:
        return False


def read(path: Path, published: date | None = None) -> Document:
    """Read one file that holds one document.

    Args:
        path: a file of any format that `documents` reads.
        published: the day of publication, where the caller knows it; it goes before what the text says.

    Raises:
        InputError: the file is missing, empty, too large, not readable or not text, or holds several documents.
    """
    return only(documents(path, published=published), str(path))


def read_bytes(data: bytes, *, path: str | None = None, published: date | None = None) -> Document:
    """Read a document from memory; as `read`, and `path` names the input in messages and in the document."""
    return only(documents(io.BytesIO(data), name=path, published=published), path)


def only(found: Iterator[Document | Unread], path: str | None) -> Document:
    """Return the one document that an input holds; `path` is what messages call it, None for the standard input.

    Raises:
        InputError: it holds none or several, or could not be read.
    """
    name = path or "the input"
    match list(islice(found, 2)):
        case [Document() as document]:
            return document
        case [Unread(reason=reason), *_]:
            raise InputError(f"{name}: {reason}")
        case []:
            raise InputError(f"{name}: holds no document")
        case _:
            raise InputError(f"{name}: holds more than one document: ingest it to read them all")


def _within_budget(source: Source) -> Iterator[Document | Unread]:
    try:
        yield from _read(source)
    except OverBudgetError as error:
        yield source.unread(str(error))


def _read(source: Source) -> Iterator[Document | Unread]:
    """Yield what an input holds, whatever its format, and why it is not read, or no further."""
    if len(source.head) < HEAD and not source.head.strip(_BLANK):
        yield source.unread("is empty")
        return
    mapped = (name.strip() for name in source.mapping.get("text", "").split("+"))
    format_ = recognise(source.head, source.name, frozenset(filter(None, mapped)))
    try:
        if format_ == "xml":
            raise InputError("is XML, but neither a feed nor a web page")
        if format_ in _ARCHIVES:
            yield from _ARCHIVES[format_](source, _read)
        else:
            yield from _FORMATS[format_](source)
    except InputError as error:
        yield source.unread(str(error).removeprefix(f"{source.name}: "))
    except (EOFError, zlib.error, tarfile.TarError, gzip.BadGzipFile) as error:
        yield source.unread(f"is cut off or damaged: not read any further ({error})")
