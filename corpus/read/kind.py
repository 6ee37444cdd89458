"""Tell what kind of document a text is: an article, a transcript, or an official statement."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..label import label
from ..lexicon.vocabulary import load
from ..model import Kind, Span

_FEWEST_TURNS = 3
_SHARE, _SHARE_OF_NAMES = 25, 2
"""Of so many lines of a transcript at least one begins a turn: of a formal record, and where labels are bare names."""
_BEFORE, _TAIL = 12, 5
"""Lines before the first turn, and lines by which what follows the last may be longer than two other turns."""
_SPEECH = re.compile(r"[a-z]{2}|[A-Z][a-z]|\b(?:I|No|OK)\b")
_HEAD = 3
"""Lines at the head of a statement among which it says whose it is."""
_LONGEST = 300


def kind_of(lines: Sequence[str]) -> Kind:
    """Return the kind of a document by its lines.

    An official statement says at its head that it is one, and whose.
    """
    if _is_transcript(lines):
        return "transcript"
    return "statement" if any(issuer(line) for line in lines[:_HEAD]) else "article"


def _is_transcript(lines: Sequence[str]) -> bool:
    """Tell whether line after line begins with a label, from the head to the end, as turns do.

    Somebody is asked, goes on, or speaks for a country ("Mr. Lund (Norway)"). Titles, capitals, countries in brackets
    and labels of those who ask are the marks of a record, whose turns may be long. Where there are bare names only,
    every second line begins a turn: an article may hold a few such lines.
    """
    begun = ((at, found, line) for at, line in enumerate(lines) if (found := label(line)))
    labels = [(at, found) for at, found, line in begun if _SPEECH.search(line, found.end)]
    turns = Counter(one.who for _, one in labels)
    speakers = {(one.who, one.party) for _, one in labels}
    delegates = sum(one.titled and one.named > len(one.who) for _, one in labels)
    again = max(turns.values(), default=0) > 1 or delegates > 1 or any(one.asks for _, one in labels)
    if len(labels) < _FEWEST_TURNS or len(speakers) < 2 or not again:
        return False
    formal = sum(one.asks or one.titled or one.who.isupper() or one.named > len(one.who) for _, one in labels)
    share = _SHARE if formal * 2 > len(labels) else _SHARE_OF_NAMES
    places = [at for at, _ in labels]
    longest = max(behind - at for at, behind in pairwise(places))
    trails = len(lines) - places[-1] > 2 * longest + _TAIL
    return len(labels) * share >= len(lines) and places[0] <= max(_BEFORE, len(lines) / 8) and not trails


def issuer(line: str) -> Span | None:
    """Return where a heading names whose statement it is: "Joint statement by X and Y on Z". None where it is none."""
    if len(line) > _LONGEST or line.rstrip()[-1:] in (".", "!", "?", ";", ","):
        return None
    head, about = _patterns()
    match = head.match(line)
    end = about.search(line, match.end() + 1) if match else None
    if match is None or end is None:
        return None
    named = line[match.end() : end.start()].replace(",", " ").split()
    fits = all(word[:1].isupper() or word in _issuer_words() for word in named)
    return Span(match.end(), end.start()) if fits and any(word[:1].isupper() for word in named) else None


@cache
def _issuer_words() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["issuer"].split())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load("transcripts.toml")
    return re.compile(data["statement"], re.IGNORECASE), re.compile(data["about"], re.IGNORECASE)
