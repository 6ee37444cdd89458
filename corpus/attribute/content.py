"""Find where the content of an attribution ends, and the pieces that belong to it further on."""

from collections.abc import Sequence

from ..lexicon.vocabulary import noun_cues, verb_cues
from ..tag import ADVERB, AUXILIARY, CONJUNCTION, GERUND, MARK, QUOTES, RELATIVE, SUBORDINATOR, TO, VERB, Tagged
from .cue import Candidate
from .phrase import subject_before

_TURNS = frozenset("while though although whereas as but and".split())  # noqa: SIM905
_BEFORE_MAIN = frozenset("if while although though when once unless because since after before until as".split())  # noqa: SIM905

Piece = tuple[int, int]
"""The first token of a stretch of content and the one behind its last."""


def content_behind(tagged: Tagged, cue: Candidate, others: Sequence[Candidate], high: int) -> Piece | None:
    """Return the content that begins behind `cue`, up to the next attribution or the end of the sentence."""
    if cue.content is None:
        return None
    start = cue.content
    number = tagged.paragraph.quoted[start]
    at = start
    if number >= 0:
        at = tagged.paragraph.quotations[number].last + 1
        if at >= high or _quotation_ends(tagged, at):
            return start, at
    end = _end(tagged, at, cue, others, high)
    return trim(tagged, start, relative_end(tagged, cue.first, start, end))


def relative_end(tagged: Tagged, cue: int, first: int, end: int) -> int:
    """Return where a content behind "X, who denies" ends: with the comma before the main verb, or at `end`."""
    at = cue - 1
    while at > 0 and tagged.tags[at] in (ADVERB, AUXILIARY):
        at -= 1
    if at < 1 or tagged.tags[at] != RELATIVE or tagged.text(at - 1) != ",":
        return end
    for comma in range(first + 1, end - 1):
        behind = tagged.tags[comma + 1] in (VERB, AUXILIARY) or tagged.lower(comma + 1) in verb_cues()
        if tagged.text(comma) == "," and tagged.paragraph.quoted[comma] < 0 and behind:
            return comma
    return end


def noun_clause_end(tagged: Tagged, noun: int, first: int, end: int) -> int:
    """Return where the clause ends of a noun that is itself the subject: "the claim that A was B | was false"."""
    low = next(start for start, stop in tagged.paragraph.sentences if start <= noun < stop)
    if tagged.lower(noun) not in noun_cues() or tagged.lower(first) != "that" or has_verb(tagged, (low, noun)):
        return end
    verbs = 0
    for at in range(first + 1, end):
        before, here = tagged.tags[at - 1], tagged.tags[at]
        if here in (CONJUNCTION, SUBORDINATOR, RELATIVE, TO) or tagged.paragraph.quoted[at] >= 0:
            return end
        if here in (VERB, AUXILIARY) and before not in (AUXILIARY, ADVERB):
            verbs += 1
        if verbs > 1:
            return at
    return end


def has_verb(tagged: Tagged, piece: Piece) -> bool:
    """Tell whether a verb stands in a stretch of tokens."""
    return any(tagged.tags[at] in (VERB, AUXILIARY) or tagged.lower(at) in verb_cues() for at in range(*piece))


def behind_parenthesis(tagged: Tagged, first: int, high: int) -> int:
    """Return the token behind "who left in May," or "speaking in Oslo," where that begins at `first`, or `first`."""
    opens = first + 1 if tagged.text(first) == "," else first
    if opens >= high or tagged.tags[opens] not in (RELATIVE, GERUND):
        return first
    return next((at + 1 for at in range(opens, high) if tagged.text(at) == ","), first)


def _quotation_ends(tagged: Tagged, at: int) -> bool:
    """Tell whether the content ends with the quotation before token `at`: by a mark, or a new clause."""
    inside = tagged.text(at - 2)
    return inside in (",", ".", "!", "?") or (tagged.tags[at] in (MARK, GERUND) and tagged.text(at) not in QUOTES)


def _end(tagged: Tagged, at: int, cue: Candidate, others: Sequence[Candidate], high: int) -> int:
    starts = {other.first: other for other in others if other.first > cue.first}
    main = main_clause(tagged, cue.content or 0, high)
    while at < high:
        number = tagged.paragraph.quoted[at]
        if number >= 0:
            at = tagged.paragraph.quotations[number].last + 1
            continue
        if at >= main and at > (cue.content or 0) and _breaks(tagged, at, cue, starts, high):
            return at
        at += 1
    return high


def main_clause(tagged: Tagged, first: int, high: int) -> int:
    """Return where the main clause begins in a content that opens with another: "that if A, | B"; or `first`."""
    opens = first + 1 if tagged.lower(first) == "that" else first
    if tagged.lower(opens) not in _BEFORE_MAIN:
        return first
    return next((at + 1 for at in range(opens, high) if tagged.text(at) == ","), first)


def _breaks(tagged: Tagged, at: int, cue: Candidate, starts: dict[int, Candidate], high: int) -> bool:
    """Tell whether another attribution begins with the comma, semicolon or conjunction at `at`."""
    comma = tagged.text(at) in (",", ";", "—", "–")
    if not comma and tagged.tags[at] != CONJUNCTION:
        return False
    next_ = at + 1
    if comma and tagged.lower(next_) in _TURNS:
        next_ += 1
    while next_ < high and tagged.tags[next_] == ADVERB:
        next_ += 1
    if next_ >= high:
        return False
    if comma and (tagged.lower(next_), tagged.lower(next_ + 1)) == ("according", "to"):
        return True
    if comma and tagged.tags[next_] == RELATIVE and (told := starts.get(next_ + 1)):
        return told.content is not None
    other = starts.get(next_)
    if other is not None and other.content is not None:
        return _parts(tagged, cue, other, comma=comma)
    return comma and (_quoted_verb(tagged, next_) or _own_subject(tagged, next_, starts, high))


def _parts(tagged: Tagged, cue: Candidate, other: Candidate, *, comma: bool) -> bool:
    """Tell whether a coordinated verb or a participle is the source's own next act, and no part of what is said."""
    if other.word.form == "gerund":
        return comma
    clause = cue.content is not None and tagged.lower(cue.content) == "that"
    return (comma or not clause) and cue.word.form in (other.word.form, "gerund")


def _quoted_verb(tagged: Tagged, at: int) -> bool:
    """Tell whether a verb in quotation marks goes on with the writer's own sentence: "..., and 'retaliated' by"."""
    number = tagged.paragraph.quoted[at] if at < len(tagged.tags) else -1
    if number < 0:
        return False
    quotation = tagged.paragraph.quotations[number]
    return quotation.last - quotation.first == 2 and tagged.lower(quotation.first + 1).endswith("ed")


def writers_own(tagged: Tagged, first: int, end: int) -> int:
    """Return where the writer's own sentence goes on with a verb in marks within what is said, or its end."""
    for at in range(first, end - 3):
        if tagged.text(at) == "," and tagged.tags[at + 1] == CONJUNCTION and _quoted_verb(tagged, at + 2):
            return at
    return end


def _own_subject(tagged: Tagged, at: int, starts: dict[int, Candidate], high: int) -> bool:
    """Tell whether a clause with its own source and cue begins at token `at`."""
    for first, other in starts.items():
        if at < first < min(high, at + 15) and other.finite and other.content is not None:
            subject = subject_before(tagged, first, at)
            return subject is not None and subject[0] == at
    return False


def trim(tagged: Tagged, first: int, end: int) -> Piece | None:
    """Drop the marks and conjunctions at both ends that are no part of the content; None where nothing is left."""
    quoted = tagged.paragraph.quoted
    while first < end and quoted[first] < 0 and tagged.tags[first] == MARK and tagged.text(first) != "(":
        first += 1
    while end > first and quoted[end - 1] < 0 and _loose(tagged, end - 1, first):
        end -= 1
    return (first, end) if first < end else None


def _loose(tagged: Tagged, at: int, first: int) -> bool:
    if tagged.text(at) == ")":
        return not any(tagged.text(position) == "(" for position in range(first, at))
    return tagged.tags[at] == MARK or tagged.tags[at] == CONJUNCTION
