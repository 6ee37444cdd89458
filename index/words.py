"""Text to words: the one way in which statements are indexed, queries read and matches highlighted.

Case does not count, but where it tells an abbreviation from a word: "US" and "U.S." are the word `US`, "us" and "Us"
are `us`. So a search for US finds the country and not the pronoun. (A search for us finds both: many type without
capitals.) In a line all in capitals every US is taken for the abbreviation.
"""

import re
from functools import lru_cache
from itertools import chain

from ..corpus.fold import fold
from .memo import memo

_LETTER = r"[\w\u0300-\u036f]"  # with the accents of decomposed text
_APOSTROPHE = "['’‘`´]"
_WRITTEN = re.compile(rf"(?:\w\.){{2,}}{_LETTER}*(?:{_APOSTROPHE}{_LETTER}+)*|{_LETTER}+(?:{_APOSTROPHE}{_LETTER}+)*")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s$", re.IGNORECASE)
ABBREVIATIONS = frozenset({"aid", "car", "ice", "is", "it", "salt", "us", "who"})
"""Words that are others as abbreviations, in the news of the world: they alone are ever in capitals here. They are few:
emphasis is in capitals as well."""
_AROUND = '.,;:!?()[]"'
_LONGEST = 80  # characters of a word that count: more is no word, and an engine's key has its limit


def places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Return each word of `text`, folded, and where it stands. A possessive 's does not belong to the word.

    >>> [(word, *span) for word, span in places("The U.S.' C-130, Abbas's")]
    [('the', 0, 3), ('US', 4, 8), ('c', 10, 11), ('130', 12, 15), ('abbas', 17, 24)]
    """
    return [
        (word, written.span())
        for written in _WRITTEN.finditer(text)
        for word in _folded(written.group()[: 2 * _LONGEST])
    ]


def words(text: str) -> list[str]:
    """Return the words of `text`, folded.

    >>> words("Kata’ib Hezbollah's “U.S.-led” [sic], not us")
    ['kataib', 'hezbollah', 'US', 'led', 'sic', 'not', 'us']
    """
    return [*chain.from_iterable(map(_words, text.split()))]


def name_words(text: str) -> list[str]:
    """Return the words of a name, folded: with abbreviations in small letters, for in a name they can be nothing else.

    >>> name_words("US Department of Defense")
    ['us', 'department', 'of', 'defense']
    """
    return [word.casefold() for word in words(text)]


def abbreviated(found: list[str]) -> list[str]:
    """Return words with those that may be abbreviations as such.

    >>> abbreviated(["us", "led"])
    ['US', 'led']
    """
    return [word.upper() if word in ABBREVIATIONS else word for word in found]


@memo
def _words(unspaced: str) -> tuple[str, ...]:
    """Return the words of what stands between two blanks: no word goes over one."""
    bare = unspaced.strip(_AROUND)
    if bare.isascii() and bare.isalpha() and len(bare) <= _LONGEST:  # as most are; the rest would give the same
        return tuple(abbreviated([bare.lower()]) if bare.isupper() else [bare.lower()])
    return tuple(word for written in _WRITTEN.findall(unspaced) for word in _folded(written[: 2 * _LONGEST]))


@lru_cache(maxsize=1 << 15)
def _folded(written: str) -> tuple[str, ...]:
    bare = _POSSESSIVE.sub("", written)
    found = [word[:_LONGEST] for word in fold(bare).split()]
    return tuple(abbreviated(found) if bare.isupper() or "." in bare else found)
