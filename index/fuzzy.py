"""What is written much like a word: a slip of the hand or two."""

from collections.abc import Iterable, Iterator

_LONG = 8  # letters from which two slips are allowed


def slips(word: str) -> int:
    """Return how many slips are allowed in `word`."""
    return 2 if len(word) >= _LONG else 1


def near(word: str, other: str) -> bool:
    """Tell whether `other` is `word` but for so many slips: a letter too many, one too few, a wrong one, two swapped.

    >>> [near("sanctions", other) for other in ("sanctoins", "sanktion", "snctns")], near("port", "sporty")
    ([True, True, False], False)
    """
    limit = slips(word)
    if word == other:
        return True
    if abs(len(word) - len(other)) > limit:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(word):
        last, before, row = before, row, [at + 1]
        for to, found in enumerate(other):
            cost = min(before[to + 1] + 1, row[to] + 1, before[to] + (letter != found))
            if at and to and letter == other[to - 1] and word[at - 1] == found:
                cost = min(cost, last[to - 1] + 1)
            row.append(cost)
        if min(row) > limit:
            return False
    return row[-1] <= limit


class Vocabulary:
    """Words among which to look for those near another, without a close look at each."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = {}
        self._capitals: list[str] = []
        for word in words:
            kind = self._by_length.setdefault(len(word), []) if word.islower() or word.isdigit() else self._capitals
            kind.append(word)

    def near(self, word: str) -> Iterator[str]:
        """Yield the words that are near `word`, whatever their case.

        Of as many parts as slips and one more, the slips leave one part as it is: what is near begins, or ends, as
        `word` does, or has its middle. Only letters swapped across the border of two parts change both, so that the
        word with these swapped is looked for as well.
        """
        limit = slips(word)
        size = len(word) // (limit + 1)
        forms = {word, _swapped(word, size - 1), _swapped(word, len(word) - size - 1)}
        starts = tuple({form[:size] for form in forms})
        ends = tuple({form[len(form) - size :] for form in forms})
        middles = {form[size : len(form) - size] for form in forms} if limit > 1 else set()
        for length in range(len(word) - limit, len(word) + limit + 1):
            for other in self._by_length.get(length, ()):
                alike = other.startswith(starts) or other.endswith(ends) or any(middle in other for middle in middles)
                if alike and near(word, other):
                    yield other
        yield from (other for other in self._capitals if near(word, other.casefold()))


def _swapped(word: str, at: int) -> str:
    """Return a word with the letters `at` and behind it swapped, if they are there."""
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if 0 <= at < len(word) - 1 else word
