"""A word to what its forms have in common, the same in every engine."""

from Stemmer import Stemmer

from .memo import memo
from .words import words

_porter2 = Stemmer("english", 0).stemWord  # keeps none: `memo` does


@memo
def stem(word: str) -> str:
    """Return what the forms of an English word have in common; an abbreviation has one form.

    By the Porter2 algorithm of today: that of Whoosh has "organ" for "organization", "intern" for "international".

    >>> [stem(word) for word in ("strike", "strikes", "striking", "US")]
    ['strike', 'strike', 'strike', 'US']
    """
    return word if word.isupper() else str(_porter2(word))


def lined(text: str) -> tuple[str, str]:
    """Return the words of a text in one line, parted by blanks, and in a second line the stem of each.

    >>> lined("Strikes, they said.")
    ('strikes they said', 'strike they said')
    """
    pairs = [*map(_lined, text.split())]
    return " ".join([found for found, _ in pairs]), " ".join([stems for _, stems in pairs])


@memo
def _lined(unspaced: str) -> tuple[str, str]:
    found = words(unspaced)
    return " ".join(found), " ".join(map(stem, found))
