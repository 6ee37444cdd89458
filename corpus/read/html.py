"""Web pages, also saved as MHTML: the article without what stands around it, and what the page's head tells of it."""

import re
from collections.abc import Iterator

from ...errors import InputError
from ..model import Document
from .decode import decode
from .foreign import library, parsing
from .source import Source
from .text import from_text
from .told import Told, day

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_QUOTE = re.compile(r"<(/?)q\b[^<>]*>", re.IGNORECASE)
_XML_ENCODING = re.compile(r"^\s*<\?xml[^>]*\?>")


def html(source: Source) -> Iterator[Document]:
    """Yield the article of a web page."""
    yield page(source.whole(), source)


def saved_page(source: Source) -> Iterator[Document]:
    """Yield the article of a web page that a browser has saved in one file (MHTML)."""
    from email import message_from_bytes

    for part in message_from_bytes(source.whole()).walk():
        if part.get_content_type() == "text/html":
            data = part.get_payload(decode=True)
            url = part.get("Content-Location")
            yield page(data if isinstance(data, bytes) else b"", source, charset=part.get_content_charset(), url=url)
            return
    raise InputError("holds no web page")


def page(data: bytes, source: Source, *, charset: str | None = None, url: str | None = None) -> Document:
    """Return the article of a web page.

    Args:
        data: the page.
        source: where it is from.
        charset: the encoding that came with it, outside the page.
        url: the address from which it came; the address that the page gives itself goes first.

    Raises:
        InputError: the page has no article, or the extra `html` is not installed.
    """
    trafilatura = library("trafilatura", "html", "a web page")
    for quiet in ("htmldate", "courlan", "justext"):
        library(quiet, "html", "a web page")
    text = _QUOTE.sub(lambda tag: "”" if tag[1] else "“", _XML_ENCODING.sub("", _decoded(data, charset, source.name)))
    with parsing("HTML"):
        found = trafilatura.bare_extraction(
            text,
            url=url if url and url.startswith("http") else None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    article = re.sub(r"\n+", "\n\n", (found.text if found else None) or "").replace("\x00", "")
    if not article.strip():
        raise InputError("has no article in it (a page with text for readers was looked for)")
    told = Told(found.title, found.sitename or None, found.author, found.url or url, day(found.date))
    return from_text(article, path=source.path, published=source.published, told=source.told.over(told))


def _decoded(data: bytes, charset: str | None, name: str) -> str:
    """Return a page as text: in the encoding that is declared, if it can be that."""
    declared = _DECLARED.search(data[:4096])
    for encoding in (charset, declared and declared[1].decode("ascii")):
        try:
            if encoding and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
                return data.decode("cp1252" if encoding.lower() in ("iso-8859-1", "latin1") else encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return decode(data.replace(b"\x00", b"") if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else data, name)
