"""Find the turns of a transcript: paragraphs that open with their speaker and a colon ("PRICE: ...")."""

from collections.abc import Sequence

from ..fold import fold
from ..lexicon import officials
from ..lexicon.vocabulary import words
from ..tag import QUOTES, Tagged
from .draft import Draft
from .phrase import Phrase

_LONGEST_LABEL = 6
_FEWEST_TURNS = 3
"""Paragraphs with a name and a colon from which a text is taken for a transcript."""
_SPOKEN = frozenset("we i our my us thank thanks good well yes no you".split())  # noqa: SIM905


def is_transcript(paragraphs: Sequence[Tagged]) -> bool:
    """Tell whether paragraph after paragraph opens with a name and a colon."""
    return sum(_label(paragraph) is not None for paragraph in paragraphs) >= _FEWEST_TURNS


def turn(tagged: Tagged, *, transcript: bool) -> Draft | None:
    """Return a paragraph as the turn of whom its label names, or None where there is no label or it may be none.

    In a transcript every label of names counts. Elsewhere it must be in capitals, name an official of the lexicon, or
    stand before the first person: "Putin: Russia is ready" may be a headline.
    """
    label = _label(tagged)
    if label is None:
        return None
    first, colon = label
    names = [tagged.text(at) for at in range(first, colon) if tagged.text(at) != "."]
    capitals = all(name.isupper() for name in names) and len(names[-1]) > 2
    known = len(names) > 1 and fold(" ".join(names)) in officials()
    spoken = len(names) > 1 and tagged.lower(colon + 1) in _SPOKEN
    if not (transcript or capitals or known or spoken):
        return None
    content = [(tagged, (colon + 1, len(tagged.tags)))]
    return Draft(tagged, label, (colon, colon + 1), content, ":", "speech", "a name and a colon", sure=True)


def _label(tagged: Tagged) -> Phrase | None:
    """Return the capitalised words before the first colon, where they can name somebody and something follows."""
    first = 1 if tagged.text(0) in QUOTES else 0
    ends = range(first + 1, min(first + 1 + _LONGEST_LABEL, len(tagged.tags) - 2))
    colon = next((at for at in ends if tagged.text(at) == ":"), None)
    if colon is None:
        return None
    names = [tagged.text(at).rstrip(".") for at in range(first, colon) if tagged.text(at) != "."]
    named = bool(names) and all(name[:1].isupper() and name.replace("-", "").isalpha() for name in names)
    return (first, colon) if named and fold(" ".join(names)) not in words("labels") else None
