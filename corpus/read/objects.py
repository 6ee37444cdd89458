"""JSON and JSON Lines: an object an article, in lines, in a list, or in a list within an object."""

import codecs
import json
from collections.abc import Iterator
from typing import Any

from ...errors import InputError
from ..model import Document, Unread
from .decode import encoding_of
from .source import MAX_BYTES, Source
from .table import columns, is_wrapper, row

_BLOCK = 1_000_000
_DEEPEST = 3
_SAMPLE = 100
"""Values of a list by which it is told whether it holds articles."""
_SPACE = " \t\r\n\x00\ufeff"


def json_lines(source: Source) -> Iterator[Document | Unread]:
    """Yield the documents of JSON Lines; a line that is broken, too long or no object is told and left out."""
    encoding = encoding_of(source.head, source.name)
    if not encoding.startswith("utf-8"):
        yield from json_values(source)
        return
    number = 0
    while line := source.file.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            yield source.unread(f"is longer than {MAX_BYTES // 10**6} MB", number)
            while not line.endswith(b"\n") and (line := source.file.readline(MAX_BYTES)):
                pass
        elif line.strip(b" \t\r\n\x00\xef\xbb\xbf"):
            yield _line(source, number, line)


def json_values(source: Source) -> Iterator[Document | Unread]:
    """Yield the documents of JSON: of a list one object at a time, however long the list is."""
    values = _Values(source)
    if values.peek() == "[":
        values.skip()
        for number, value in enumerate(values.items(), 1):
            yield _object(source, number, value)
        return
    for number, value in enumerate(values.items(), 1):
        found = _documents_in(value, source)
        if found is None:
            yield _object(source, number, value)
            continue
        for at, one in enumerate(found, 1):
            yield _object(source, at, one)


def holds_text(value: object, depth: int = 0) -> bool:
    """Tell whether a JSON value is an article, or holds one within it, by a key that is known to hold a text."""
    if depth > _DEEPEST:
        return False
    if isinstance(value, list):
        return any(holds_text(one, depth + 1) for one in value[:_SAMPLE])
    if not isinstance(value, dict):
        return False
    texts = (value[name] for name in columns(list(value), {}).get("text", ()))
    return any(isinstance(one, str) and one.strip() for one in texts) or any(
        holds_text(one, depth + 1) for one in value.values()
    )


def _line(source: Source, number: int, line: bytes) -> Document | Unread:
    try:
        text = line.decode("utf-8-sig", errors="surrogateescape").replace("\x00", "")
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return source.unread(f"is no JSON ({_short(error)})", number)
    return _object(source, number, value)


def _object(source: Source, member: int, value: object) -> Document | Unread:
    if not isinstance(value, dict):
        return source.unread("is no object", member)
    flat = _flat(value)
    named = columns(list(flat), {field: name for field, name in source.mapping.items() if _has(flat, name)})
    if "text" in source.mapping and not _has(flat, source.mapping["text"]):
        return source.unread(f"has no {source.mapping['text']!r}", member)
    if "text" not in named:
        return source.unread("has no key that is known to hold a text: name one with --map text=KEY", member)
    return row(source, member, flat, named)


def _has(flat: dict[str, Any], name: str) -> bool:
    return name in flat or all(one.strip() in flat for one in name.split("+"))


def _flat(value: dict[str, Any]) -> dict[str, Any]:
    """Return an object with what its inner objects hold as `inner.key`, and of a wrapper as `key`, too.

    A wrapper (`fields: {...}`) tells what the object does not tell itself; the image or the author in an article has a
    title, a date and an address of its own. The `name` within an inner object stands for it: `source: {name: ...}`.
    """
    flat, own = dict(value), columns(list(value), {})
    for name, inner in value.items():
        if isinstance(inner, dict):
            lifted = (key for key in inner if own.keys().isdisjoint(columns([key], {}))) if is_wrapper(name) else ()
            flat = {**{key: inner[key] for key in lifted}, **flat, name: inner.get("name")}
            flat.update({f"{name}.{key}": one for key, one in inner.items()})
    return flat


def _documents_in(value: object, source: Source, depth: int = 0) -> list[object] | None:
    """Return the list of articles within an object, or None where it is an article itself."""
    if not isinstance(value, dict) or depth > _DEEPEST or "text" in columns(list(_flat(value)), {}):
        return None
    if source.mapping.get("text") in _flat(value):
        return None
    lists = [one for one in value.values() if isinstance(one, list) and one and isinstance(one[0], dict)]
    if lists:
        return max(lists, key=len)
    inner = (_documents_in(one, source, depth + 1) for one in value.values() if isinstance(one, dict))
    return next((found for found in inner if found), None)


class _Values:
    """The JSON values of a stream, one after the other, with no more of it in memory than the longest of them."""

    def __init__(self, source: Source) -> None:
        self._file = source.file
        self._decoder = codecs.getincrementaldecoder(encoding_of(source.head, source.name))("replace")
        self._json = json.JSONDecoder()
        self._text, self._at, self._ended = "", 0, False

    def peek(self) -> str:
        """Return the next character that is no white space, or nothing at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._more(_BLOCK)

    def skip(self) -> None:
        self._at += 1

    def items(self) -> Iterator[object]:
        """Yield the values up to the end, or up to the end of the list that has been begun."""
        while (mark := self.peek()) and mark != "]":
            if mark == ",":
                self.skip()
            else:
                yield self._value()

    def _value(self) -> object:
        wanted = _BLOCK
        while True:
            try:
                value, self._at = self._json.raw_decode(self._text, self._at)
            except RecursionError:
                raise InputError("is JSON that is nested too deeply") from None
            except ValueError as error:
                if self._ended:
                    raise InputError(f"is no JSON from here on ({_short(error)})") from None
                if len(self._text) - self._at > 4 * MAX_BYTES:
                    raise InputError(
                        f"has a value that is no JSON, or longer than {4 * MAX_BYTES // 10**6} MB"
                    ) from None
                self._more(wanted)
                wanted *= 2
            else:
                return value

    def _more(self, size: int) -> None:
        block = self._file.read(size)
        self._ended = not block
        self._text = self._text[self._at :] + self._decoder.decode(block, final=self._ended)
        self._at = 0


def _short(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:120]
