"""Find the verb that tells how a quotation right before it was spoken, whatever it is: '"No," X sniffed'."""

from collections.abc import Iterator

from ..lexicon.vocabulary import CueWord, is_past, verb_cues
from ..tag import ADVERB, CONJUNCTION, MARK, PREPOSITION, Tagged
from .phrase import Phrase, phrase_after

_BEHIND = frozenset((ADVERB, CONJUNCTION, MARK, PREPOSITION))
_SHORTEST = 4
"""Tokens of the shortest quotation that is speech and no title."""


def mannered(tagged: Tagged, sentence: tuple[int, int]) -> Iterator[tuple[int, CueWord]]:
    """Yield the tokens of verbs that are no cues, each behind a quotation that opens its sentence, and who spoke it."""
    for quotation in tagged.paragraph.quotations:
        behind = quotation.last + 1
        whole = quotation.first <= sentence[0] and quotation.last - quotation.first > _SHORTEST
        if (
            not whole
            or not sentence[0] < behind < sentence[1]
            or tagged.text(quotation.last - 1) not in (",", "?", "!")
        ):
            continue
        subject = phrase_after(tagged, behind, sentence[1])
        verb = behind if _tells(tagged, behind) else _behind_subject(tagged, subject or (behind, behind), sentence[1])
        alone = verb + 1 >= sentence[1] or tagged.tags[verb + 1] in _BEHIND
        if verb < sentence[1] and _tells(tagged, verb) and (alone or verb == behind):
            yield verb, CueWord(tagged.lower(verb), "speech", frozenset(("quotation",)), "past")


def _behind_subject(tagged: Tagged, subject: Phrase, high: int) -> int:
    """Return the verb behind a subject, or its last token where that is the verb, taken for a noun."""
    verb = subject[1] - (subject[1] - subject[0] > 1 and _tells(tagged, subject[1] - 1))
    while verb < high and tagged.tags[verb] == ADVERB:
        verb += 1
    return verb


def _tells(tagged: Tagged, at: int) -> bool:
    return tagged.text(at).islower() and is_past(tagged.lower(at)) and tagged.lower(at) not in verb_cues()
