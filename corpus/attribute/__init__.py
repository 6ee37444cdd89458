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
    last: Draft | None = None
    for paragraph in paragraphs:
        new = link(Tagged.of(paragraph), last)
        last = new[-1] if new else last if _goes_on(last, paragraph) else None
        found += new
    return list(_finish(text, found))


def _goes_on(last: Draft | None, paragraph: Paragraph) -> bool:
    """Tell whether the paragraph was all taken into the attribution before it."""
    return last is not None and last.content[-1][0].paragraph is paragraph


def _finish(text: str, drafts: Sequence[Draft]) -> Iterator[Attribution]:
    for draft in drafts:
        if attribution := draft.attribution(text):
            yield attribution
