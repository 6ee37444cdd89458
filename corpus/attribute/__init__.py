"""Paragraphs to attributions: who is said to say what, as three spans of the text."""

from collections.abc import Sequence
from functools import cache

from ..lexicon.vocabulary import noun_cues, verb_cues
from ..model import Attribution
from ..tag import Tagged
from .draft import Draft
from .features import describe, ending
from .link import by_model
from .rules import by_rule

__all__ = ["attribute"]

_LONGEST_PARAGRAPH = 3_000
"""Tokens of a paragraph above which the rules alone read it: no writer makes one so long, and no text takes long."""


def attribute(text: str, paragraphs: Sequence[Tagged], *, rules: bool = False) -> list[Attribution]:
    """Return the attributions of a document in the order of their contents; contents do not overlap.

    Args:
        text: the document's text.
        paragraphs: its paragraphs, as `segment` gives them, tagged.
        rules: use the rules alone, without the fitted tagger.
    """
    found: list[Draft] = []
    last: Draft | None = None
    last_by_rule: Draft | None = None
    before: Tagged | None = None
    for paragraph in paragraphs:
        ruled = by_rule(paragraph, last_by_rule)
        last_by_rule = _latest(ruled, last_by_rule, paragraph)
        new = ruled if rules else _fitted(paragraph, ruled, last, before)
        last = _latest(new, last, paragraph)
        found += new
        before = paragraph
    for draft in found:
        draft.settle()
    return [attribution for draft in found if (attribution := draft.attribution(text))]


def _fitted(paragraph: Tagged, ruled: Sequence[Draft], last: Draft | None, before: Tagged | None) -> list[Draft]:
    if len(paragraph.tags) > _LONGEST_PARAGRAPH:
        return list(ruled)
    if not ruled and not _may_attribute(paragraph):
        return []
    from .tagger import parts, vocabulary  # the weights are loaded when they are first needed

    return by_model(paragraph, parts(describe(paragraph, ruled, vocabulary(), ending(before))), ruled, last)


def _may_attribute(paragraph: Tagged) -> bool:
    """Tell whether a paragraph has a quotation or a word that attributes: a good part of a text has neither."""
    if paragraph.paragraph.quotations:
        return True
    return any(token.lower in _cue_words() for token in paragraph.paragraph.tokens)


@cache
def _cue_words() -> frozenset[str]:
    return frozenset((*verb_cues(), *noun_cues(), "according"))


def _latest(new: Sequence[Draft], last: Draft | None, paragraph: Tagged) -> Draft | None:
    """Return the attribution that the next paragraph may go on with: the last one, also where it runs through."""
    if new:
        return new[-1]
    runs_through = last is not None and last.content and last.content[-1][0] is paragraph
    return last if runs_through else None
