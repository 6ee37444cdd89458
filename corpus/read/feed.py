"""RSS and Atom: the entries that hold their whole text. Those with a teaser only are counted."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax import SAXException  # only its name: nothing is parsed with it here

from ...errors import InputError
from ..model import Document, Unread
from .foreign import library, parsing
from .markup import unmarked
from .source import Source
from .text import from_text
from .told import Told, day

_LARGEST = 64_000_000
_FEWEST_WORDS = 120
"""Words from which a summary is taken for the whole text: a teaser is shorter."""
_CUT = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:read|continue|see) (?:more|reading|full)\b[^.]{0,60}|»|→)\s*\Z", re.I
)


def feed(source: Source) -> Iterator[Document | Unread]:
    """Yield the entries of a feed that have their full text, and last how many have none."""
    feedparser = library("feedparser", "feeds", "a feed")
    data = source.whole(_LARGEST)
    if b"<!ENTITY" in data.upper():
        raise InputError("declares entities of its own, which are not read")
    with parsing("RSS or Atom"):
        parsed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": "application/xml"})
        if not parsed.entries and parsed.bozo:
            raise InputError(f"is broken RSS or Atom ({parsed.get('bozo_exception')})")
    outlet = Told.of({"outlet": parsed.feed.get("title")}).outlet
    teasers = 0
    for number, entry in enumerate(parsed.entries, 1):
        text = _full_text(entry)
        if text is None:
            teasers += 1
        else:
            path = f"{source.name}#{number}"
            told = _told(entry, outlet).over(source.told)
            yield from_text(text, path=path, published=source.published, told=told)
    if teasers:
        yield source.unread("the feed has no full text of it", "entries", teasers)
    if parsed.bozo and parsed.entries and isinstance(parsed.bozo_exception, SAXException):
        yield source.unread(f"is broken RSS or Atom ({parsed.bozo_exception}): entries may be lost")


def _full_text(entry: Mapping[str, Any]) -> str | None:
    """Return the whole text of an entry, or None where it has a teaser only."""
    contents = [
        unmarked(one.get("value", ""))
        for one in entry.get("content", ())
        if re.search("html|plain", one.get("type", "html"))
    ]
    whole = max(contents, key=len, default="").strip()
    if whole and not _CUT.search(whole):
        return whole
    summary = unmarked(entry.get("summary", "")).strip()
    return summary if len(summary.split()) >= _FEWEST_WORDS and not _CUT.search(summary) else None


def _told(entry: Mapping[str, Any], outlet: str | None) -> Told:
    source = entry.get("source") or {}
    return Told.of(
        {
            "title": unmarked(entry.get("title", "")),
            "author": entry.get("author"),
            "url": entry.get("link"),
            "outlet": source.get("title") or outlet,
            "published": _day(entry),
        }
    )


def _day(entry: Mapping[str, Any]) -> object:
    """Return the day of an entry as written: the reader of feeds turns it to UTC, which may be the day before."""
    written = entry.get("published") or entry.get("updated")
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return day(written) or (f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else None)
