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
    word, other = _unlike(word, other)
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


def _unlike(word: str, other: str) -> tuple[str, str]:
    """Return two words without what both begin with and what both end with: no slip need be there."""
    most = min(len(word), len(other))
    start = next((at for at in range(most) if word[at] != other[at]), most)
    end = next((at for at in range(most - start) if word[-1 - at] != other[-1 - at]), most - start)
    return word[start : len(word) - end], other[start : len(other) - end]


class Vocabulary:
    """Words among which to look for those near another, without a close look at each."""

    def __init__(self, words: Iterable[str]) -> None:
        by_length: dict[int, list[str]] = {}
        self._capitals: list[str] = []
        for word in words:
            kind = by_length.setdefault(len(word), []) if word.islower() or word.isdigit() else self._capitals
            kind.append(word)
        self._by_length = {length: "\n".join(["", *kind, ""]) for length, kind in by_length.items()}

    def near(self, word: str) -> Iterator[str]:
        """Yield the words that are near `word`, whatever their case.

        Of as many parts as slips and one more, the slips leave one part as it is: what is near begins, or ends, as
        `word` does, or has its middle. Only letters swapped across the border of two parts change both, so that the
        word with these swapped is looked for as well.
        """
        limit = slips(word)
        size = len(word) // (limit + 1)
        forms = {word, _swapped(word, size - 1), _swapped(word, len(word) - size - 1)}
        parts = {f"\n{form[:size]}" for form in forms} | {f"{form[len(form) - size :]}\n" for form in forms}
        if limit > 1:
            parts |= {form[size : len(form) - size] for form in forms}
        for length in range(max(1, len(word) - limit), len(word) + limit + 1):
            text = self._by_length.get(length, "")
            alike = {other for part in parts for other in _with(part, text, length)}
            yield from (other for other in alike if near(word, other))
        yield from (other for other in self._capitals if near(word, other.casefold()))


def _with(part: str, text: str, length: int) -> Iterator[str]:
    """Yield the words of `text`, each of which has this length and a line to itself, with a part that is looked for."""
    width = length + 1
    at = text.find(part)
    while at >= 0:
        line = (at if part[0] == "\n" else at - 1) // width
        if word := text[line * width + 1 : (line + 1) * width]:
            yield word
        at = text.find(part, (line + 1) * width)


def _swapped(word: str, at: int) -> str:
    """Return a word with the letters `at` and behind it swapped, if they are there."""
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if 0 <= at < len(word) - 1 else word
