"""One document from several sources: what each tells about it, and what they tell together.

A source is kept as a Document without its text. The first to bring a document gives its text, kind and language; of
all else a document has what the first source tells that tells anything.
"""

from collections.abc import Sequence
from dataclasses import replace

from .model import Document

_BY_TRUST = ("given", "metadata", "dateline", "page-clock", "unknown")


def source_of(document: Document) -> Document:
    """Return what an input tells about the document in it; a path that is no Unicode as far as it can be written."""
    path = None if document.path is None else document.path.encode("utf-8", "backslashreplace").decode()
    return replace(document, text="", furniture=(), path=path)


def seen_at(source: Document, sources: Sequence[Document]) -> tuple[Document, ...]:
    """Return the sources of a document with this one among them, in the place that it has if it was seen before.

    A day of publication that was given stays until another is given.
    """
    at = next((at for at, known in enumerate(sources) if place(known) == place(source)), len(sources))
    before = sources[at].published if at < len(sources) else source.published
    if before.basis == "given" and source.published.basis != "given":
        source = replace(source, published=before)
    return (*sources[:at], source, *sources[at + 1 :])


def place(source: Document) -> str | None:
    """Return where a source is: its path, or where that tells nothing, its address."""
    return source.url if source.path in (None, "-") else source.path


def together(sources: Sequence[Document], text: Document) -> Document:
    """Return the document that its sources tell about, with the text and furniture of `text`."""
    published = min((source.published for source in sources), key=lambda each: _BY_TRUST.index(each.basis))

    def told(name: str) -> str | None:
        return next((value for source in sources if (value := getattr(source, name)) is not None), None)

    return replace(
        sources[0],
        text=text.text,
        furniture=text.furniture,
        published=published,
        title=told("title"),
        url=told("url"),
        outlet=told("outlet"),
        author=told("author"),
    )
