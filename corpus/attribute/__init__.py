"""Paragraphs to attributions: who is said to say what, as three spans of the text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from ..lexicon.vocabulary import noun_cues, verb_cues
from ..model import Attribution
from ..tag import Tagged
from .content import Piece
from .draft import Draft
from .features import ending
from .link import by_model
from .phrase import overlap
from .rules import latest, read_by_rule

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
    found = [draft for _, drafts in read_by_rule(paragraphs) for draft in drafts] if rules else _fitted(paragraphs)
    return [attribution for draft in _apart(found) if (attribution := draft.attribution(text))]


def _fitted(paragraphs: Sequence[Tagged]) -> list[Draft]:
    from .tagger import parts  # the weights are loaded when they are first needed

    found: list[Draft] = []
    waiting: list[tuple[Tagged, Piece]] = []
    last: Draft | None = None
    before: Tagged | None = None
    for paragraph, ruled in list(read_by_rule(paragraphs)):  # whole, before any of it is copied
        if len(paragraph.tags) > _LONGEST_PARAGRAPH or any(draft.lemma == ":" for draft in ruled):
            new = [draft.copy() for draft in ruled]
        elif ruled or _may_attribute(paragraph):
            new = by_model(paragraph, parts(paragraph, ruled, ending(before)), ruled, last)
        else:
            new = []
        waiting = _open_quotation(paragraph, new, last, waiting)
        last = latest(new, last, paragraph)
        found += new
        before = paragraph
    return found


def _open_quotation(
    paragraph: Tagged, new: list[Draft], last: Draft | None, waiting: list[tuple[Tagged, Piece]]
) -> list[tuple[Tagged, Piece]]:
    """Tie paragraphs of one quotation that each open anew: to who spoke before them, or to who is named at their end.

    `new` are the attributions of the paragraph, which may change; `waiting` and what is returned are the paragraphs of
    a quotation whose speaker is not yet known.
    """
    quotations = paragraph.paragraph.quotations
    whole = len(quotations) == 1 and quotations[0].first == 0 and quotations[0].last == len(paragraph.tags) - 1
    nobody = all(draft.source is None for draft in new)
    if whole and nobody and not waiting and last is not None and last.content:
        tagged, piece = last.content[-1]
        if tagged is paragraph:
            return []
        if ending(tagged) == "o" and piece[1] == len(tagged.tags):
            new.clear()
            last.add(paragraph, (0, len(paragraph.tags)))
            return []
    if whole and nobody and quotations[0].continued:
        new.clear()
        return [*waiting, (paragraph, (0, len(paragraph.tags)))]
    if waiting and new and new[0].content and new[0].content[0][1][0] <= 1:
        new[0].content[:0] = waiting
    elif waiting:
        new.insert(0, Draft.of_nobody(waiting))
    return []


def _apart(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the attributions without whatever of their contents another one before them has already."""
    taken: dict[int, list[Piece]] = {}
    for draft in drafts:
        kept = []
        for tagged, piece in draft.content:
            others = taken.setdefault(id(tagged), [])
            at = bisect_left(others, piece)
            if not any(overlap(piece, other) for other in others[max(at - 1, 0) : at + 1]):
                others.insert(at, piece)
                kept.append((tagged, piece))
        draft.content = kept
        yield draft


def _may_attribute(paragraph: Tagged) -> bool:
    """Tell whether a paragraph has a quotation or a word that attributes: a good part of a text has neither."""
    if paragraph.paragraph.quotations:
        return True
    return any(token.lower in _cue_words() for token in paragraph.paragraph.tokens)


@cache
def _cue_words() -> frozenset[str]:
    return frozenset((*verb_cues(), *noun_cues(), "according"))
