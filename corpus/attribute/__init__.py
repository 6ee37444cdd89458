"""Paragraphs to attributions: who is said to say what, as three spans of the text."""

from collections.abc import Iterator, Sequence

from ..model import Attribution
from ..tag import Tagged
from .draft import Draft
from .rules import by_rule

__all__ = ["attribute"]


def attribute(text: str, paragraphs: Sequence[Tagged]) -> list[Attribution]:
    """Return the attributions of a document in the order of their contents; contents do not overlap.

    Args:
        text: the document's text.
        paragraphs: its paragraphs, as `segment` gives them, tagged.
    """
    found: list[Draft] = []
    last: Draft | None = None
    for paragraph in paragraphs:
        new = by_rule(paragraph, last)
        last = new[-1] if new else last if _goes_on(last, paragraph) else None
        found += new
    return list(_finish(text, found))


def _goes_on(last: Draft | None, paragraph: Tagged) -> bool:
    """Tell whether the paragraph was all taken into the attribution before it."""
    return last is not None and last.content[-1][0] is paragraph


def _finish(text: str, drafts: Sequence[Draft]) -> Iterator[Attribution]:
    for draft in drafts:
        if attribution := draft.attribution(text):
            yield attribution
