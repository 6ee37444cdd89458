"""What is written much like a word: a slip of the hand or two."""

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
