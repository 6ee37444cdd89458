"""Paragraphs to attributions: who is said to say what, as three spans of the text."""

from collections.abc import Iterator, Sequence

from ..model import Attribution
from ..segment import Paragraph
from .link import Draft, link
from .phrase import Tagged

__all__ = ["attribute"]


def attribute(text: str, paragraphs: Sequence[Paragraph]) -> list[Attribution]:
    """Return the attributions of a document in the order of their contents; contents do not overlap.

    Args:
        text: the document's text.
        paragraphs: its paragraphs, as `segment` gives them.
    """
    found: list[Draft] = []
    for paragraph in paragraphs:
        found += link(Tagged.of(paragraph), found[-1] if found else None)
    return list(_finish(text, found))


def _finish(text: str, drafts: Sequence[Draft]) -> Iterator[Attribution]:
    for draft in drafts:
        if attribution := draft.attribution(text):
            yield attribution
