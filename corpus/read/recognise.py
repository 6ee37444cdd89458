"""Tell the format of an input by what it begins with, and by its name only where that leaves it open."""

import re
import zlib
from pathlib import PurePath

from .decode import head_text
from .table import looks_like_table

_HTML = re.compile(
    r"(?:<\?xml[^>]*\?>)?\s*(?:<!--.{0,5000}?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|div|article|p|h1|meta|title|script|style|main|section|link|header)\b)",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|\w+:feed)\b", re.IGNORECASE)
_SAVED = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?content-type:\s*multipart/related", re.IGNORECASE)
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(?:[^\n]*\n){1,80}?\1[ \t]*(?:\n|\Z)")
_LINES = re.compile(r'\{\s*"[^\n]*\n\s*\{\s*"')
_NAMES = {
    **dict.fromkeys((".csv", ".tsv"), "table"),
    ".json": "json",
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".htm", ".html", ".xhtml"), "html"),
}


def recognise(head: bytes, name: str, mapped: frozenset[str] = frozenset()) -> str:
    """Return the name of the format of an input.

    Args:
        head: the bytes that it begins with.
        name: what it is called.
        mapped: the columns that the caller named; with them, a table is told by its header.
    """
    if (found := _binary(head)) is not None:
        return found
    text = head_text(head)
    ending = PurePath(name.lower().removesuffix(".gz")).suffix
    return _marked(text) or _NAMES.get(ending) or ("table" if looks_like_table(text, mapped) else "text")


def _binary(head: bytes) -> str | None:
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if head[:2] == b"\x1f\x8b":
        return "warc" if _unpacked(head)[:5] == b"WARC/" else "gzip"
    if head[257:262] == b"ustar":
        return "tar"
    if head[:5] == b"WARC/":
        return "warc"
    return "pdf" if head[:1024].lstrip()[:4] == b"%PDF" else None


def _unpacked(head: bytes) -> bytes:
    """Return the first bytes of what is gzipped, where they can be told."""
    try:
        return zlib.decompressobj(31).decompress(head, 64)
    except zlib.error:
        return b""


def _marked(text: str) -> str | None:
    """Return the format of what begins with a mark of it, or None."""
    begin = text.lstrip("\ufeff\x00 \t\r\n")
    if begin.startswith("<"):
        if _FEED.search(begin[:5000]) and not _HTML.match(begin):
            return "feed"
        if _HTML.match(begin):
            return "html"
        return "xml" if begin.startswith("<?xml") else None
    if re.match(r"\{\s*[\"}]", begin):
        return "jsonl" if _LINES.match(begin) else "json"
    if re.match(r"\[\s*[{\]]", begin):
        return "json"
    if _SAVED.match(begin.replace("\r\n", "\n")[:8000]):
        return "mhtml"
    return "markdown" if _FRONT.match(begin.replace("\r\n", "\n")) else None
