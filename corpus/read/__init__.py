"""Bytes to a Document: one module a format, chosen by content."""

from datetime import date
from pathlib import Path

from ...errors import InputError
from ..model import Document
from .decode import decode
from .text import from_text

__all__ = ["MAX_BYTES", "SUFFIXES", "from_text", "read", "read_bytes"]

SUFFIXES = (".txt", ".text", ".md")
"""The file endings that a walk through a folder takes."""

MAX_BYTES = 16_000_000
"""The size above which an input is no single document: an hour of speech is under 100 kB."""


def read(path: Path, published: date | None = None) -> Document:
    """Read one file.

    Args:
        path: a plain text file in any usual encoding.
        published: the day of publication, where the caller knows it; it goes before what the text says.

    Raises:
        InputError: the file is missing, empty, too large, not readable or not text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    return read_bytes(data, path=str(path), published=published)


def read_bytes(data: bytes, *, path: str | None = None, published: date | None = None) -> Document:
    """Read a document from memory; as `read`, and `path` names the input in messages and in the document."""
    name = path or "the input"
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name}: too large for one document (more than {MAX_BYTES // 10**6} MB): split it into articles"
        )
    text = decode(data, name)
    if not text.strip():
        raise InputError(f"{name}: is empty")
    return from_text(text, path=path, published=published)
