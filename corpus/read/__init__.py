"""Bytes to documents: one module a format, chosen by content."""

import io
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from ...errors import InputError
from ..model import Document, Unread
from . import sidecar as sidecars
from .source import MAX_BYTES, Source
from .text import from_text, plain
from .told import Told

__all__ = ["MAX_BYTES", "SUFFIXES", "documents", "from_text", "is_sidecar", "read", "read_bytes"]

SUFFIXES = (".txt", ".text", ".md")
"""The file endings that a walk through a folder takes."""


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
        yield from _read(Source.of(name, source, published, mapping, Told()))
        return
    path = Path(source)
    try:
        with path.open("rb") as file:
            yield from _read(Source.of(str(path), file, published, mapping, sidecars.sidecar(path)))
    except FileNotFoundError:
        yield Unread(str(path), "there is no such file")
    except OSError as error:
        yield Unread(str(path), f"cannot be read ({error.strerror})")
    except InputError as error:
        yield Unread(str(path), str(error))


def is_sidecar(path: Path) -> bool:
    """Tell whether a file only tells about another one beside it: `NAME.toml` or `NAME.json` beside `NAME.txt`."""
    return sidecars.is_sidecar(path, SUFFIXES)


def read(path: Path, published: date | None = None) -> Document:
    """Read one file that holds one document.

    Args:
        path: a file of any format that `documents` reads.
        published: the day of publication, where the caller knows it; it goes before what the text says.

    Raises:
        InputError: the file is missing, empty, too large, not readable or not text, or holds several documents.
    """
    return _only(documents(path, published=published), str(path))


def read_bytes(data: bytes, *, path: str | None = None, published: date | None = None) -> Document:
    """Read a document from memory; as `read`, and `path` names the input in messages and in the document."""
    return _only(documents(io.BytesIO(data), name=path, published=published), path)


def _only(found: Iterator[Document | Unread], path: str | None) -> Document:
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


def _read(source: Source) -> Iterator[Document | Unread]:
    try:
        yield from plain(source)
    except InputError as error:
        yield source.unread(str(error).removeprefix(f"{source.name}: "))
