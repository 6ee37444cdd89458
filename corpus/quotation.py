"""What links a quotation to the same one in other articles: the words without marks and case, and who said them."""

import hashlib

from .fold import fold
from .model import Statement

_FEWEST = 5
"""Words from which the same words of one speaker are one quotation: "no comment" is said many a time."""


def quotation(statement: Statement) -> str | None:
    """Return a key that statements of one quotation share; None for few words, or where nobody is named."""
    words = fold(statement.text)
    names = sorted(fold(speaker.name) for speaker in statement.speakers if speaker.kind != "unnamed")
    if not names or words.count(" ") + 1 < _FEWEST:
        return None
    return hashlib.sha256("\x1f".join((*names, words)).encode("utf-8", "replace")).hexdigest()[:16]
