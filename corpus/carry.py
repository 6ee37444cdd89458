"""A corpus as lines of JSON and back, whole and with all its ids: to keep it, or to carry it to another machine.

The first line tells what it is, the last how much there was. Between them each line is a document with its sources and
statements.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from ..errors import InputError
from .check import faults
from .model import Span
from .quotation import quotation
from .serialise import as_source, from_record, from_source
from .sources import seen_at
from .store import MEANWHILE, Entry, Row, Store

_KIND = {"onrecord": "corpus", "version": 1}
_AT_ONCE = 64
"""Documents that are written in one transaction."""


def packed(store: Store) -> Iterator[str]:
    """Yield the lines of a corpus as it is at the first of them."""
    with store.snapshot():
        identities = store.documents()
        statements = 0
        yield _line(_KIND)
        for identity in identities:
            if entry := store.whole(identity):
                statements += len(entry.rows or ())
                yield _line(_packed(entry))
        yield _line({"documents": len(identities), "statements": statements})


def unpack(store: Store, lines: Iterable[str | bytes], name: str) -> Iterator[tuple[int, int]]:
    """Take in the lines of a corpus, and yield after each batch how many documents and statements are in.

    A document that is here already is replaced, and keeps its sources. What is in stays in where a line is damaged;
    the same call goes on.

    Args:
        store: the corpus to take them in.
        lines: as `packed` yields them.
        name: what the lines are called in messages.

    Raises:
        InputError: the lines are no corpus, or one of them is damaged.
        CorpusError: the corpus cannot be written.
    """
    numbered = enumerate(lines, 1)
    if _read(next(numbered, (1, "")), name) != _KIND:
        raise InputError(f"{name}: is no corpus of this version: make it by onrecord export --whole")
    documents = statements = 0
    while batch := [(number, _read((number, line), name)) for number, line in islice(numbered, _AT_ONCE)]:
        total = batch.pop()[1] if "documents" in batch[-1][1] else None
        entries = [_unpacked(record, f"{name}: line {number}") for number, record in batch]
        _put(store, entries, name)
        documents += len(entries)
        statements += sum(len(entry.rows or ()) for entry in entries)
        yield documents, statements
        if total:
            if total != {"documents": documents, "statements": statements}:
                told = f"holds {documents} documents where it tells of {total['documents']}"
                raise InputError(f"{name}: {told}: export it again")
            return
    raise InputError(f"{name}: ends too early: {documents} documents are in; export it again for the rest")


def _put(store: Store, entries: list[Entry], name: str) -> None:
    while entries:
        problems = store.put(merged for entry in entries if (merged := _merged(entry, store)))
        for identity, problem in problems.items():
            if problem != MEANWHILE:
                raise InputError(f"{name}: document {identity} cannot be taken in ({problem})")
        entries = [entry for entry in entries if entry.document.id in problems]


def _merged(entry: Entry, store: Store) -> Entry | None:
    """Return an entry with the sources that the corpus has of it besides, or None where it is all there."""
    mine = store.whole(entry.document.id)
    if mine is None:
        return replace(entry, before=())
    sources = tuple(entry.sources)
    for source in mine.sources:
        if len(more := seen_at(source, sources)) > len(sources):
            sources = more
    merged = replace(entry, sources=sources)
    return None if merged == mine else replace(merged, before=mine.sources)


def _packed(entry: Entry) -> dict[str, Any]:
    document = entry.document
    return {
        "id": document.id,
        "path": document.path,
        **as_source(document),
        "text": document.text,
        "digest": _digest(document.text),
        "furniture": document.furniture,
        "sources": [{"path": source.path, **as_source(source)} for source in entry.sources],
        "extractor": entry.extractor,
        "statements": [json.loads(row.record) for row in entry.rows or ()],
    }


def _unpacked(record: dict[str, Any], place: str) -> Entry:
    try:
        identity, text, extractor = (_text(record.pop(key)) for key in ("id", "text", "extractor"))
        if record.pop("digest", _digest(text)) != _digest(text):
            raise ValueError("the text is another than was exported")
        furniture = tuple(Span(int(start), int(end)) for start, end in record.pop("furniture"))
        told, records = record.pop("sources"), record.pop("statements")
        document = from_source(record, identity, record.pop("path"), text)
        sources = [from_source(one, identity, one.pop("path")) for one in told]
        rows = [_row(one) for one in records]
        for row in rows:
            if found := faults(row, document):
                raise ValueError(f"statement {row.id} {found[0]}")
        return Entry(replace(document, furniture=furniture), tuple(sources), rows, extractor)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{place} is damaged ({error!r}): what stands before it is in; export it again") from None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _row(record: dict[str, Any]) -> Row:
    line = json.dumps(record, separators=(",", ":"))
    return Row(record["id"], quotation(from_record(line)), line)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _read(numbered: tuple[int, str | bytes], name: str) -> dict[str, Any]:
    number, line = numbered
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        if number == 1:
            return {}
        raise InputError(f"{name}: line {number} is damaged: what stands before it is in; export it again")
    return record


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, separators=(",", ":"))
