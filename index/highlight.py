"""Query and text to the stretches of the text that match, whatever engine found it."""

from collections.abc import Callable, Iterable, Sequence

from ..corpus.model import Span
from .fuzzy import near
from .query import Fuzzy, Phrase, Prefix, Query, Word, asked
from .words import places


def highlights(query: Query, text: str, stem: Callable[[str], str]) -> list[Span]:
    """Return the stretches of a statement's text that match, in order and apart from each other.

    Args:
        query: only what it asks for in the text counts.
        text: the text of a statement.
        stem: the engine's way of bringing the forms of a word together.
    """
    found = places(text)
    written = [word for word, _ in found]
    spans: list[Span] = []
    for part in asked(query):
        match part:
            case Word(wanted, None | "text"):
                roots = [stem(word) for word in wanted.split()]
                initials = {root[0] for root in roots}  # of all forms of a word: stemming begins at its end
                runs = _runs([stem(word) if word[0] in initials else word for word in written], roots)
            case Phrase(wanted, None | "text"):
                runs = _runs(written, wanted.split())
            case Prefix(beginning, None | "text"):
                runs = [(at, at) for at, word in enumerate(written) if word.casefold().startswith(beginning)]
            case Fuzzy(wanted, None | "text"):
                runs = [(at, at) for at, word in enumerate(written) if near(wanted, word.casefold())]
            case _:
                runs = []
        spans += [Span(found[first][1][0], found[last][1][1]) for first, last in runs]
    return _apart(spans)


def _runs(words: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Return the first and last index of each place where `wanted` stands in `words`."""
    length = len(wanted)
    starts = (at for at, word in enumerate(words) if word == wanted[0])
    return [(at, at + length - 1) for at in starts if words[at : at + length] == wanted]


def _apart(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
