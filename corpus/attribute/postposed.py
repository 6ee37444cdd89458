"""Tie a cue with what is said before it: "Y, X said", "Y, said X"."""

from ..lexicon.vocabulary import roles
from ..tag import ADVERB, GERUND, MARK, PREPOSITION, SUBORDINATOR, Tagged
from .content import Piece, has_verb, trim
from .cue import TELLING, Candidate, candidates
from .draft import Draft, tied
from .halves import going_on, other_half
from .phrase import Phrase, subject_before
from .source import inverted, is_inverted, source_of

MODALS = frozenset(("will", "would", "can", "could", "may", "might", "should", "must", "shall"))
_AFTER_CONTENT = frozenset(("clause", "quotation", "that", "whether"))
_PEOPLE = ("ers", "ors", "ists")  # how words for people in the plural end
_SHORTEST_CLAUSE = 4


def stands_behind(tagged: Tagged, cue: Candidate, sentence: tuple[int, int]) -> bool:
    """Tell whether what is said may stand before a cue: nothing does behind it, or only who is told, or more of it."""
    if cue.content is None or _behind_quotation(tagged, cue, sentence[0]):
        return True
    return _behind_clause(tagged, cue, sentence) or is_inverted(tagged, cue, sentence)


def postposed(
    tagged: Tagged, cue: Candidate, sentence: tuple[int, int], low: int, waiting: Piece | None
) -> list[Draft]:
    """Tie a cue with the content before it: "Y, X said", "Y, said X", also with more of it behind.

    Args:
        tagged: the paragraph.
        cue: a verb that may attribute.
        sentence: its first token, and the one behind its last.
        low: the first token that no other attribution has as content.
        waiting: a quotation before the sentence without a source.
    """
    if not cue.word.frames & _AFTER_CONTENT or not cue.finite or tagged.lower(cue.first - 1) in MODALS:
        return []
    source = source_of(tagged, cue, low, None)
    content: Piece | None = None
    behind = cue.end
    if source and source.phrase[0] == sentence[0] and waiting:
        content = waiting
    elif source and source.phrase[0] > low and _closes(tagged, source.phrase[0] - 1):
        content = trim(tagged, low, source.phrase[0])
    elif cue.first > low and (_comes_first(tagged, cue) or is_inverted(tagged, cue, sentence)):
        source = inverted(tagged, cue, sentence[1])
        content = trim(tagged, low, cue.first)
        behind = source.phrase[1] if source else cue.end
    if source is None or content is None:
        return []
    other = other_half(tagged, content, behind, sentence[1])
    if not (content is waiting or other or _is_said(tagged, content) or _is_all(tagged, cue, content)):
        return []
    pieces = [content, *(other or going_on(tagged, content, behind, sentence[1]))]
    draft = tied(tagged, source, cue, pieces, f"{cue.word.lemma} behind what is said; {source.rule}")
    draft.sure = draft.sure or (cue.word.act == "speech" and "clause" in cue.word.frames)
    return [draft]


def _behind_quotation(tagged: Tagged, cue: Candidate, low: int) -> bool:
    """Tell whether a quotation that a comma ends stands right before the source: '"A," he said of it, "B."'."""
    subject = subject_before(tagged, cue.first, low)
    return subject is not None and subject[0] > low + 1 and _quotation_before(tagged, subject)


def _quotation_before(tagged: Tagged, subject: Phrase) -> bool:
    """Tell whether a quotation, and a comma within or behind it, stands right before a subject."""
    last = subject[0] - 1
    if tagged.text(last) == "," and tagged.paragraph.quoted[last] < 0:
        return tagged.paragraph.quoted[last - 1] >= 0
    return tagged.paragraph.quoted[last] >= 0 and tagged.text(last - 1) in (",", "?", "!", "…", "...", "—", "–")


def _behind_clause(tagged: Tagged, cue: Candidate, sentence: tuple[int, int]) -> bool:
    """Tell whether a verb has a clause right before its subject, and behind it who is told: "A, X warned MPs"."""
    subject = subject_before(tagged, cue.first, sentence[0]) if cue.frame == "object" else None
    if cue.content is None or subject is None or subject[0] < sentence[0] + _SHORTEST_CLAUSE:
        return False
    near = range(cue.content, min(cue.content + 3, sentence[1]))
    told = "person" in cue.word.frames or any(_listens(tagged.lower(at)) for at in near)
    opens = tagged.tags[sentence[0]] not in (PREPOSITION, SUBORDINATOR, ADVERB, GERUND)
    return told and opens and tagged.text(subject[0] - 1) == ","


def _listens(word: str) -> bool:
    return word in roles("people") or word.endswith(_PEOPLE)


def _comes_first(tagged: Tagged, cue: Candidate) -> bool:
    """Tell whether a verb stands right behind what is said: '"Y," said X'."""
    return _closes(tagged, cue.first - 1) and "person" not in cue.word.frames


def _is_said(tagged: Tagged, content: Piece) -> bool:
    """Tell whether words before a source can be what is said: a quotation, or a clause that is no attribution."""
    quoted = tagged.paragraph.quoted
    if all(quoted[at] >= 0 or tagged.tags[at] == MARK for at in range(*content)):
        return True
    told = [cue for cue in candidates(tagged, content) if cue.content is None and cue.word.lemma in TELLING]
    return has_verb(tagged, content) and not (told and any(quoted[at] >= 0 for at in range(content[0], told[0].first)))


def _is_all(tagged: Tagged, cue: Candidate, content: Piece) -> bool:
    """Tell whether what is said must stand before a cue that has nothing behind it, though no verb is seen there."""
    opens = tagged.tags[content[0]] in (PREPOSITION, SUBORDINATOR, ADVERB)
    return (
        cue.content is None
        and cue.word.act == "speech"
        and "clause" in cue.word.frames
        and not opens
        and content[1] - content[0] >= _SHORTEST_CLAUSE
    )


def _closes(tagged: Tagged, at: int) -> bool:
    """Tell whether content can end with the token: a comma, a dash or a closing quotation mark."""
    return tagged.text(at) in (",", "—", "–", "--") or tagged.paragraph.quoted[at] >= 0
