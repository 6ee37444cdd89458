"""Find around a verb what a pattern of the lexicon asks for: its particle, its object, its purpose, its subject."""

from collections.abc import Iterator
from functools import cache

from ..lexicon.events import Operator, Pattern, Slot, event_nouns, forms
from ..lexicon.vocabulary import words
from .marked import Marked
from .verb import FINITE, MODALS, STOPS, is_adverb, is_infinitive

_NEAR = 9
"""Words, names of the two parties not counted, among which an object is looked for."""
_LEFT = 14
"""Tokens among which a subject, or a particle, is looked for."""
_ENDS = STOPS | {"that"}
_OBJECTS = frozenset(("it", "him", "her", "them", "us", "me"))


def matched(said: Marked, pattern: Pattern, at: int, end: int, *, passive: bool) -> int | None:
    """Return the last token that a pattern takes, or None where what it asks for is not there."""
    last = bound = at
    for slot in pattern.slots:
        reach = _left(said, at) if slot.before else _reach(said, bound + 1, end, verbs=slot.verb)
        reach = _bound(said, bound + 1) if slot.bound else reach
        found = next((each for each in reach if _fills(said, each, slot)), None)
        if found is None and passive and not slot.bound:
            found = next((at for each in _left(said, at) if _fills(said, each, slot)), None)
        if found is None:
            return None
        bound = found if slot.bound else bound
        last = max(last, found)
    return last


def _bound(said: Marked, first: int) -> Iterator[int]:
    """Yield the tokens that may be a verb's particle: adverbs, the target and a pronoun may stand before it."""
    for at in range(first, min(first + _LEFT, len(said.lower))):
        yield at
        if not (is_adverb(said.lower[at]) or said.marks[at] == "target" or said.lower[at] in _OBJECTS):
            return


def _reach(said: Marked, first: int, end: int, *, verbs: bool) -> Iterator[int]:
    """Yield the tokens among which the object of a verb is looked for, or where `verbs` the verb of a purpose."""
    left = _NEAR
    for at in range(first, min(end, len(said.lower))):
        if not said.marks[at]:
            left -= 1
            if left < 0 or said.lower[at] in _ENDS or _opens_clause(said, at):
                return
            if not verbs and is_infinitive(said, at):
                return
        yield at
        if isinstance(event_nouns().get(said.lower[at]), Operator):
            return


def _opens_clause(said: Marked, at: int) -> bool:
    """Tell whether a finite verb is to come: the object of the one before ends here."""
    word = said.lower[at]
    return word in MODALS or word in FINITE or word in words("subject_pronouns")


def _left(said: Marked, at: int) -> Iterator[int]:
    for before in range(at - 1, max(at - _LEFT, -1), -1):
        if said.lower[before] in _ENDS and not said.marks[before]:
            return
        yield before


def _fills(said: Marked, at: int, slot: Slot) -> bool:
    word = said.lower[at]
    if slot.verb:
        return any(form.lemma in slot.words for form in forms().get(word, ()))
    if not slot.bound and (f"{said.lower[at - 1]}_{word}" in event_nouns() or said.lower[at - 1] == "to"):
        return False
    return not slot.words.isdisjoint(_numbers(word))


@cache
def _numbers(word: str) -> frozenset[str]:
    """Return a word with its singular."""
    found = {word}
    if word.endswith("ies"):
        found |= {word[:-3] + "y", word[:-1]}
    elif word.endswith(("ches", "shes", "xes", "sses")):
        found.add(word[:-2])
    elif word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    return frozenset(found)
