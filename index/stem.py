"""A word to what its forms have in common, the same in every engine."""

from whoosh.lang.porter2 import stem as porter2

from .memo import memo


@memo
def stem(word: str) -> str:
    """Return what the forms of an English word have in common; an abbreviation has one form.

    >>> [stem(word) for word in ("strike", "strikes", "striking", "US")]
    ['strike', 'strike', 'strike', 'US']
    """
    return word if word.isupper() else str(porter2(word))
