"""Text to words: the one way in which statements are indexed, queries read and matches highlighted."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..corpus.fold import fold
from ..corpus.model import Span

_LETTER = r"[\w\u0300-\u036f]"  # with the accents of decomposed text
_APOSTROPHE = "['’‘`´]"
_WRITTEN = re.compile(rf"(?:\w\.){{2,}}{_LETTER}*(?:{_APOSTROPHE}{_LETTER}+)*|{_LETTER}+(?:{_APOSTROPHE}{_LETTER}+)*")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s$", re.IGNORECASE)
_LONGEST = 80  # characters of a word that count: more is no word, and an engine's key has its limit


def places(text: str) -> Iterator[tuple[str, Span]]:
    """Yield each word of `text`, folded, and where it stands. A possessive 's does not belong to the word.

    >>> [(word, *span) for word, span in places("The U.S.' C-130, Abbas's")]
    [('the', 0, 3), ('us', 4, 8), ('c', 10, 11), ('130', 12, 15), ('abbas', 17, 24)]
    """
    for written in _WRITTEN.finditer(text):
        span = Span(*written.span())
        for word in _folded(written.group()[: 2 * _LONGEST]):
            yield word, span


def words(text: str) -> list[str]:
    """Return the words of `text`, folded.

    >>> words("Kata’ib Hezbollah's “U.S.-led” [sic]")
    ['kataib', 'hezbollah', 'us', 'led', 'sic']
    """
    return [word for written in _WRITTEN.findall(text) for word in _folded(written[: 2 * _LONGEST])]


@lru_cache(maxsize=1 << 15)
def _folded(written: str) -> tuple[str, ...]:
    return tuple(word[:_LONGEST] for word in fold(_POSSESSIVE.sub("", written)).split())
