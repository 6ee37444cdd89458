"""Find whom a carrier quotes: "the agency quoted X as saying Y"."""

from ..lexicon.vocabulary import CueWord, time_words
from ..tag import PREPOSITION, Tagged
from .content import Piece, content_behind, trim
from .cue import Candidate
from .draft import Draft
from .phrase import Phrase, over_time, phrase_after, subject_before
from .source import behind_be

CARRYING = frozenset("quoted cited quotes cites quoting citing".split())  # noqa: SIM905
_SAYING = frozenset("saying telling stating adding warning".split())  # noqa: SIM905
_FAR = 40
_WORD = CueWord("quote", "speech", frozenset(("quotation",)), "past")


def carried(tagged: Tagged, sentence: tuple[int, int]) -> list[Draft]:
    """Tie what a carrier quotes in a sentence with whom it quotes; the carrier says nothing of its own."""
    if "as" not in tagged.words or CARRYING.isdisjoint(tagged.words):
        return []
    for at in range(*sentence):
        if tagged.lower(at) in CARRYING and tagged.paragraph.quoted[at] < 0:
            saying = _as_saying(tagged, at + 1, sentence[1])
            if saying is not None:
                return _draft(tagged, sentence, at, saying)
    return []


def _as_saying(tagged: Tagged, first: int, high: int) -> int | None:
    """Return where "as saying" or "as having said" stands behind the verb that carries."""
    for at in range(first, min(first + _FAR, high - 1)):
        if tagged.lower(at) == "as" and tagged.paragraph.quoted[at] < 0:
            behind = tagged.lower(at + 1)
            if behind in _SAYING or (behind == "having" and tagged.lower(at + 2) in ("said", "told")):
                return at
    return None


def _draft(tagged: Tagged, sentence: tuple[int, int], cue: int, saying: int) -> list[Draft]:
    low, high = sentence
    passive = behind_be(tagged, cue)
    source = subject_before(tagged, cue, low) if passive else _quoted(tagged, cue + 1, saying)
    opens = subject_before(tagged, cue, low)
    behind = saying + (3 if tagged.lower(saying + 1) == "having" else 2)
    content = _behind(tagged, cue, behind, high) or _before(tagged, low, opens[0] if opens else cue)
    if source is None or content is None:
        return []
    rule = "quoted as saying; who is quoted"
    return [Draft(tagged, source, (cue, cue + 1), [(tagged, content)], "quote", "speech", rule, sure=True, firm=True)]


def _quoted(tagged: Tagged, first: int, saying: int) -> Phrase | None:
    """Return who is quoted: all that stands before "as saying", but for a day at its end."""
    end = max(over_time(tagged, saying - 1, first) + 1, first + 1)
    alone = end - first == 1 and tagged.lower(first) == "her"
    return (first, end) if alone or phrase_after(tagged, first, end) else None


def _behind(tagged: Tagged, cue: int, first: int, high: int) -> Piece | None:
    """Return what is said behind "as saying", where more than a time, a place or the carrier follows."""
    while first < high and (tagged.lower(first) in time_words() or tagged.tags[first] == PREPOSITION):
        phrase = phrase_after(tagged, first + 1, high) if tagged.tags[first] == PREPOSITION else None
        first = phrase[1] if phrase else first + 1
    if first >= high or trim(tagged, first, high) is None:
        return None
    return content_behind(tagged, Candidate(cue, cue + 1, _WORD, first, "quotation"), [], high)


def _before(tagged: Tagged, low: int, end: int) -> Piece | None:
    """Return what is said before the carrier or, in the passive, before whom it quotes."""
    return trim(tagged, low, end) if end > low and tagged.text(end - 1) in (",", "”", '"', "''", "’", "'") else None
