"""The beginning of a name to the names that may be meant: what completion offers."""

from collections import Counter
from collections.abc import Iterable, Mapping

from .words import name_words


def begins(value: str, prefix: str) -> bool:
    """Tell whether `prefix` begins a word of `value`, without regard to case and accents; it may have several words.

    >>> [begins("Sergei V. Lavrov", prefix) for prefix in ("lavr", "Sergei V", "sergei lav", "")]
    [True, True, False, True]
    """
    *whole, last = name_words(prefix) or [""]
    found = name_words(value)
    size = len(whole)
    starts = range(len(found) - size)
    return any(found[at : at + size] == whole and found[at + size].startswith(last) for at in starts)


def most_frequent(counts: Mapping[str, int], limit: int) -> list[str]:
    """Return the values with the highest counts, ties by value."""
    return sorted(counts, key=lambda value: (-counts[value], value))[:limit]


def summed(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    """Return the sum of the numbers that come with each value."""
    counts: Counter[str] = Counter()
    for value, count in pairs:
        counts[value] += count
    return counts
