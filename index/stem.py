"""A word to what its forms have in common, the same in every engine."""

from Stemmer import Stemmer

from .memo import memo

_porter2 = Stemmer("english", 0).stemWord  # keeps none: `memo` does


@memo
def stem(word: str) -> str:
    """Return what the forms of an English word have in common; an abbreviation has one form.

    By the Porter2 algorithm of today: that of Whoosh has "organ" for "organization", "intern" for "international".

    >>> [stem(word) for word in ("strike", "strikes", "striking", "US")]
    ['strike', 'strike', 'strike', 'US']
    """
    return word if word.isupper() else str(_porter2(word))
