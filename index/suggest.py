"""The beginning of a name to the names that may be meant: what completion offers."""

from collections import Counter
from collections.abc import Iterable

from .choices import POLARITIES
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


def fitting(counts: Iterable[tuple[str, int]], prefix: str, limit: int) -> list[str]:
    """Return the values in which a word begins with `prefix`, the most frequent first, ties by value.

    What is counted is given as pairs, of one value several as it may be; polarities are no values to suggest.
    """
    total: Counter[str] = Counter()
    for value, count in counts:
        total[value] += count
    found = [value for value in total if value not in POLARITIES and begins(value, prefix)]
    return sorted(found, key=lambda value: (-total[value], value))[:limit]
