"""Tables of articles, a row each: CSV and TSV, by the columns that the caller names or that usual exports have."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from ...errors import InputError
from ..lexicon.vocabulary import load
from ..model import Document, Unread
from .decode import decode, encoding_of
from .markup import unmarked
from .source import MAX_BYTES, Source
from .text import from_text
from .told import Told, day

if TYPE_CHECKING:
    import _csv

_DELIMITERS = (",", "\t", ";", "|")
_LONGEST_NAME = 60
_LONE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
FIELDS = ("text", "title", "outlet", "author", "url", "published", "kind", "language")
"""What a mapping may name."""


def looks_like_table(head: str, mapped: frozenset[str]) -> bool:
    """Tell whether a text begins with the header of a table that has a column of texts."""
    line = head.lstrip("\ufeff").split("\n", 1)[0]
    names = _cells(line, _delimiter(line))
    if len(names) < 2 or any(len(name) > _LONGEST_NAME for name in names) or len(set(names)) < len(names):
        return False
    return mapped <= set(names) if mapped else bool(columns(names, {}).get("text")) and "\n" in head


def columns(names: list[str], mapping: Mapping[str, str]) -> dict[str, list[str]]:
    """Return for each field which of the names hold it: as mapped, and else by the names of usual exports.

    Raises:
        InputError: the mapping names a field or a column that there is not.
    """
    for field, name in mapping.items():
        if field not in FIELDS:
            raise InputError(f"no field {field!r}: name one of {', '.join(FIELDS)}")
        if missing := [one for one in _alternatives(name, names) if one not in names]:
            raise InputError(f"has no column {missing[0]!r}: it has {', '.join(names)}")
    by_key = {_key(name): name for name in reversed(names)}
    found: dict[str, list[str]] = {field: _alternatives(name, names) for field, name in mapping.items()}
    for field in FIELDS:
        for usual in () if field in found else _usual()[field]:
            keys = usual.split("+")
            if all(key in by_key for key in keys):
                found[field] = [by_key[key] for key in keys]
                break
    return found


def is_wrapper(name: str) -> bool:
    """Tell whether the object under a key of that name is the article itself, or a part of it."""
    return _key(name) in _usual()["wrappers"]


def row(
    source: Source, member: int | str, values: Mapping[str, object], named: Mapping[str, list[str]]
) -> Document | Unread:
    """Return the document of a row, a line or an object whose fields stand under the names `named`."""
    texts = [unmarked(_text(value)) for name in named.get("text", ()) if (value := values.get(name))]
    text = "\n\n".join(texts)
    if not text.strip():
        return source.unread("has no text", member)
    told = {field: values.get(names[0]) for field, names in named.items() if field != "text"}
    title = told.get("title")
    told["title"] = unmarked(title) if isinstance(title, str) else title
    if told.get("kind") not in ("article", "transcript", "statement"):
        told["kind"] = None
    told["published"] = day(told.get("published"))
    path = f"{source.name}#{member}"
    return from_text(text, path=path, published=source.published, told=Told.of(told).over(source.told))


def table(source: Source) -> Iterator[Document | Unread]:
    """Yield the documents of a table with a header; a row that does not fit the header is told and left out."""
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    encoding = encoding_of(source.head, source.name)
    stream = io.TextIOWrapper(source.file, encoding, errors="surrogateescape", newline="")
    lines = _Lines(stream)
    try:
        first = next(lines, "")
        delimiter = _delimiter(first)
        header = [name.strip().lstrip("\ufeff") for name in _cells(first, delimiter)]
        named = columns(header, source.mapping)
        if "text" not in named:
            raise InputError(
                f"has no column of texts that is known: name it with --map text=COLUMN ({', '.join(header)[:300]})"
            )
        yield from _rows(source, lines, csv.reader(lines, delimiter=delimiter), header, named)
    except _TooLargeError:
        raise InputError("has a first line that is too long for a header") from None
    finally:
        stream.detach()


def _rows(
    source: Source, lines: "_Lines", reader: "_csv.Reader", header: list[str], named: dict[str, list[str]]
) -> Iterator[Document | Unread]:
    while True:
        line = lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _TooLargeError:
            yield source.unread(f"is longer than {MAX_BYTES // 10**6} MB", line)
            lines.skip()
            continue
        except csv.Error as error:
            yield source.unread(f"cannot be read from here on ({error})", line)
            return
        if not cells:
            continue
        if len(cells) != len(header):
            yield source.unread(f"has {len(cells)} cells where the header has {len(header)}", line)
        else:
            yield row(source, line, dict(zip(header, cells, strict=True)), named)


class _TooLargeError(Exception):
    """A record is larger than any document."""


class _Lines:
    """The lines of a table, and how much of them the record at hand takes: _TooLargeError is raised where too much."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream
        self._number = self._size = self._quotes = 0
        self._piece = ""

    def begin(self) -> int:
        """Begin a record, and return the number of its line."""
        self._size = self._quotes = 0
        return self._number + 1

    def skip(self) -> None:
        """Pass over what is left of a record that is too large."""
        while self._piece and (self._quotes % 2 or not self._piece.endswith(("\n", "\r"))):
            self._read(1_000_000)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if not self._read(MAX_BYTES + 1):
            raise StopIteration
        if self._size > MAX_BYTES:
            raise _TooLargeError
        return self._piece.replace("\x00", "")

    def _read(self, most: int) -> str:
        self._piece = self._stream.readline(most)
        self._number += self._piece.endswith(("\n", "\r"))
        self._size += len(self._piece)
        self._quotes += self._piece.count('"')
        return self._piece


def _text(value: object) -> str:
    """Return a value as text; bytes in it that are not of the table's encoding are read as a text of their own."""
    text = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
    text = re.sub(r"\r\n?", "\n", text)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return decode(_LONE.sub("\ufffd", text).encode("utf-8", "surrogateescape"), "the text")
    return text


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)


def _alternatives(name: str, names: list[str]) -> list[str]:
    """Return the names that a mapping means by `name`: itself, or of `A+B` both."""
    return [name] if name in names else [one.strip() for one in name.split("+")]


def _key(name: str) -> str:
    """Return a name as it is compared: "publishedAt", "published_at" and "Published at" are one."""
    return re.sub(r"[\s_-]", "", name).lower()


@cache
def _usual() -> dict[str, list[str]]:
    return {field: [_key(name) for name in names] for field, names in load("columns.toml").items()}
