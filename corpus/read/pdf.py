"""PDF: the text of the pages, without what stands at the head and foot of each, its lines put together again."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...errors import InputError
from ..model import Document, Unread
from .docx import articles
from .foreign import library, parsing
from .source import Source
from .told import Told

if TYPE_CHECKING:
    from pypdf import PageObject

_LARGEST_FILE = 200_000_000
_MOST_PAGES = 3_000
_MARGIN = 2
"""Lines at the head and at the foot of a page that may be its furniture."""
_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.I)
_HYPHEN = re.compile(r"[a-z]-\Z")
_ENDS = re.compile(r"[.!?:;”\"')\]]\s*\Z")
_LABEL = re.compile(r"(?:(?:MR|MS|MRS|DR)\.? )?[A-Z][\w.' -]{1,50}(?: \([^()]{2,60}\)){0,2}: ")


def pdf(source: Source) -> Iterator[Document | Unread]:
    """Yield the documents of a PDF: one, or the articles of a Nexis export."""
    pypdf = library("pypdf", "pdf", "a PDF")
    with source.seekable(_LARGEST_FILE) as file, parsing("PDF"):
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is a PDF with a password: save it without")
        if len(reader.pages) > _MOST_PAGES:
            raise InputError(f"has more than {_MOST_PAGES} pages: split it")
        pages = [_lines(page) for page in reader.pages]
        title = (reader.metadata or {}).get("/Title")
    if not any(pages):
        raise InputError("is a PDF without text (a scan?): run it through OCR first")
    yield from articles(source, paragraphs(pages), Told.of({"title": title if _is_title(title) else None}))


def paragraphs(pages: list[list[str]]) -> list[str]:
    """Return the paragraphs of pages of lines.

    A line that is clearly shorter than most and ends a sentence ends a paragraph; so does an empty one.
    """
    lines = [line for page in _without_margins(pages) for line in page]
    widths = sorted(len(line) for line in lines if line)
    full = widths[-max(1, len(widths) // 4)] if widths else 0
    found: list[str] = []
    open_ = False
    for line in lines:
        if line and open_ and not _LABEL.match(line):
            found[-1] = (
                found[-1][:-1] + line if _HYPHEN.search(found[-1]) and line[0].islower() else f"{found[-1]} {line}"
            )
        elif line:
            found.append(line)
        open_ = bool(line) and not (len(line) < full * 0.8 and (_ENDS.search(line) or len(line) < full * 0.6))
    return found


def _lines(page: "PageObject") -> list[str]:
    lines = [" ".join(line.replace("\x00", "").split()) for line in (page.extract_text() or "").split("\n")]
    return lines if any(lines) else []


def _without_margins(pages: list[list[str]]) -> Iterator[list[str]]:
    """Yield the pages without page numbers, and without lines that the heads or feet of several pages share."""
    heads = Counter(_shape(line) for page in pages for line in {*page[:_MARGIN], *page[-_MARGIN:]} if line)
    for page in pages:
        edge = {*range(_MARGIN), *range(len(page) - _MARGIN, len(page))}
        yield [
            line
            for at, line in enumerate(page)
            if not (at in edge and (_NUMBER.fullmatch(line) or heads[_shape(line)] > max(2, len(pages) / 3)))
        ]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).lower()


def _is_title(title: object) -> bool:
    """Tell whether the title among the properties is one: programs put the file's name there."""
    return isinstance(title, str) and len(title.split()) > 2 and not re.search(r"\.\w{2,5}\s*\Z", title)
