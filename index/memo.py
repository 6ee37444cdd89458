"""A function of words that keeps what it gave."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 1 << 17  # words that are kept
_LONG = 80  # letters of what is no word, and is not kept


def memo(function: Callable[[str], T]) -> Callable[[str], T]:
    """Return a function that does the same once a word. Unlike a `lru_cache` it writes nothing where it knows a word.

    With many words that halves the time: what is read is in other places of the memory each time.
    """
    return _Kept(function).__getitem__


class _Kept(dict[str, T]):
    def __init__(self, function: Callable[[str], T]) -> None:
        self._function = function

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        value = self._function(word)
        if len(word) <= _LONG:
            self[word] = value
        return value
