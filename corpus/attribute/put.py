"""Tie a quotation to whom it is put by: "As X put it, 'Y'", "'Y', as X put it", "X put it bluntly: 'Y'"."""

from collections.abc import Iterator

from ..tag import Tagged
from .content import Piece
from .draft import Draft
from .phrase import subject_before
from .term import is_noun

_FARTHEST = 4
"""Tokens between "put it" and the comma or colon behind it: "put it in a letter on Friday"."""


def put(tagged: Tagged, sentence: tuple[int, int]) -> Iterator[Draft]:
    """Yield the quotations of a sentence that somebody is said to put so; without marks there is none."""
    low, high = sentence
    for at in range(low + 1, high - 1) if "put" in tagged.words or "puts" in tagged.words else ():
        if tagged.lower(at) not in ("put", "puts") or tagged.lower(at + 1) != "it" or tagged.paragraph.quoted[at] >= 0:
            continue
        source = subject_before(tagged, at, low)
        if source is None:
            continue
        likened = source[0] > low and tagged.lower(source[0] - 1) == "as"
        content = _behind(tagged, at + 2, high, likened) or (_before(tagged, source[0] - 1, low) if likened else None)
        if content is not None:
            rule = "put it so; the subject of the verb"
            yield Draft(tagged, source, (at, at + 2), [(tagged, content)], "put", "speech", rule, sure=True)


def _behind(tagged: Tagged, at: int, high: int, likened: bool) -> Piece | None:
    """Return the quotation behind a colon, or where it is likened behind a comma, too."""
    marks = (",", ":") if likened else (":",)
    mark = next((each for each in range(at, min(at + _FARTHEST, high - 1)) if tagged.text(each) in (",", ":")), None)
    return _quotation(tagged, mark + 1) if mark is not None and tagged.text(mark) in marks else None


def _before(tagged: Tagged, at: int, low: int) -> Piece | None:
    """Return the quotation that ends before token `at`, with a comma between them or in it."""
    last = at - 2 if at - 2 > low and tagged.text(at - 1) == "," else at - 1
    return _quotation(tagged, last) if last > low else None


def _quotation(tagged: Tagged, at: int) -> Piece | None:
    number = tagged.paragraph.quoted[at]
    if number < 0 or is_noun(tagged, number):
        return None
    quotation = tagged.paragraph.quotations[number]
    return quotation.first, quotation.last + 1
