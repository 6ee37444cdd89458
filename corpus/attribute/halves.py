"""What is said behind the source and cue that interrupt it: its other half, a second quotation, a second clause."""

from ..lexicon.vocabulary import time_words, words
from ..tag import ADVERB, AUXILIARY, NAME, NUMBER, PREPOSITION, VERB, Tagged
from .content import Piece, has_verb, trim
from .cue import candidates

_NOBODY = frozenset(("there", "it"))


def other_half(tagged: Tagged, content: Piece, behind: int, high: int) -> list[Piece]:
    """Return the rest of the sentence where a cue between commas parts subject and verb: "Oslo, X said, is ready"."""
    comma = _behind_occasion(tagged, behind, high)
    parted = content[1] < behind and comma < high and tagged.text(comma) == "," and not has_verb(tagged, content)
    rest = trim(tagged, comma, high) if parted else None
    return [rest] if rest and has_verb(tagged, rest) else []


def going_on(tagged: Tagged, content: Piece, behind: int, high: int) -> list[Piece]:
    """Return what goes on behind a cue with a whole clause before it: '"A," he said, "B."', "A, X said, and B"."""
    return _quotation(tagged, behind, high) or _clause(tagged, content, behind, high)


def _quotation(tagged: Tagged, at: int, high: int) -> list[Piece]:
    while at < high:
        number = tagged.paragraph.quoted[at]
        if number >= 0:
            quotation = tagged.paragraph.quotations[number]
            introduced = tagged.text(at - 1) in (",", ":", ";", ".")
            return [(at, quotation.last + 1)] if introduced and quotation.last - at > 2 else []
        at += 1
    return []


def _clause(tagged: Tagged, content: Piece, behind: int, high: int) -> list[Piece]:
    """Return a second clause of what is told in the writer's words, where it goes on with the first or is of no other.

    What the source then did is none, "and left", nor need be what somebody by name did: "and Ukraine fired".
    """
    if any(tagged.paragraph.quoted[at] >= 0 for at in range(*content)) or not has_verb(tagged, content):
        return []
    comma = _behind_occasion(tagged, behind, high)
    joined = tagged.text(comma) == "," and tagged.lower(comma + 1) in ("and", "but") if comma + 2 < high else False
    clause = trim(tagged, comma + 1, high) if joined else None
    if clause is None or any(cue.content is not None for cue in candidates(tagged, clause)):
        return []
    first = comma + 2
    while first < high and tagged.tags[first] == ADVERB:
        first += 1
    if tagged.tags[first : first + 1] == [AUXILIARY]:
        return [clause]
    own = comma == behind and tagged.lower(first) not in words("subject_pronouns") - _NOBODY
    own = own and tagged.tags[first : first + 1] not in ([VERB], [NAME])
    return [clause] if own and has_verb(tagged, clause) else []


def _behind_occasion(tagged: Tagged, at: int, high: int) -> int:
    """Step over a time or a place: "he said in Bonn on Friday, | and"."""
    while at < high and (tagged.lower(at) in time_words() or tagged.tags[at] in (PREPOSITION, NUMBER, NAME)):
        at += 1
    return at
