"""Tell which verbs a sentence has, in which form, and whether they are passive, to come or negated."""

from functools import cache

from ..lexicon.events import Form, forms
from ..lexicon.vocabulary import words
from .marked import Marked

MODALS = frozenset("could may might will would shall 'll ’ll".split())  # noqa: SIM905
DUTIES = frozenset("must should ought need needs".split())  # noqa: SIM905
FINITE = frozenset(("has", "have", "had", "is", "are", "was", "were"))
STOPS = frozenset(
    "; : . after because since amid amidst following despite until unless if when while whereas although though before "  # noqa: SIM905
    "who which whose where".split()
)
"""Words at which a clause ends."""
_NOT = frozenset("not never n't cannot won't wouldn't".split())  # noqa: SIM905
_BE = frozenset("is are was were be been being am remain remains remained".split())  # noqa: SIM905
_PAIR = 14
"""Tokens within which the first verb of a pair stands before the second, and what goes with a verb beside it."""


def verb_at(said: Marked, at: int) -> tuple[Form, ...]:
    """Return what verbs the token is a form of, as far as its neighbours let it be one."""
    found = forms().get(said.lower[at], ())
    if not found or said.marks[at] or (said.text[at][0].isupper() and at and not _may_be_capital(said, at)):
        return ()
    if said.lower[at] in words("auxiliaries") and _is_auxiliary(said, at):
        return ()
    before = _before(said, at)
    return tuple(form for form in found if _fits(said, at, before, form))


def is_passive(said: Marked, at: int) -> bool:
    """Tell whether the participle at a token is passive: a form of "be" stands before it."""
    before = _before(said, at)
    return before >= 0 and said.lower[before] in _BE


def is_infinitive(said: Marked, at: int) -> bool:
    """Tell whether a token is an infinitive with "to"."""
    return at > 0 and said.lower[at - 1] == "to" and any(form.form == "base" for form in verb_at(said, at))


def modality(said: Marked, at: int) -> tuple[bool, bool]:
    """Tell whether the verb at a token is to come ("will", "must", "is to"), and whether it is negated."""
    future = negated = False
    before = at - 1
    if before >= 0 and said.lower[before] in ("and", "or"):
        return _of_pair(said, before)
    while before >= max(0, at - _PAIR) and not said.marks[before]:
        word, left = said.lower[before], said.lower[before - 1] if before else ""
        negated = negated or word in _NOT or word.endswith("n't") or (word == "longer" and left == "no")
        future = future or word in MODALS or word in DUTIES or word in ("won't", "wouldn't")
        future = future or (word == "to" and left in _BE | {"has", "have"})
        ahead = word == "to" and left in _BE | {"has", "have", "needs", "need", "ought"}
        if not (ahead or is_adverb(word) or word in words("auxiliaries") or word == "no"):
            break
        before -= 1
    return future, negated


def is_adverb(word: str) -> bool:
    """Tell whether a word may stand between a verb and what goes with it."""
    return word in words("adverbs") or (word.endswith("ly") and len(word) > 4) or word in ("reportedly", "'")


def _of_pair(said: Marked, joint: int) -> tuple[bool, bool]:
    """Return the modality of the first verb of a pair, which the second shares: "will meet and discuss"."""
    for before in range(joint - 1, max(joint - _PAIR, -1), -1):
        if said.lower[before] in MODALS and before + 1 < joint:
            return modality(said, before + 2 if said.lower[before + 1] in _NOT else before + 1)
        if said.lower[before] in STOPS:
            break
    return False, False


def _may_be_capital(said: Marked, at: int) -> bool:
    return said.headline or said.marks[at - 1] == "source"


def _is_auxiliary(said: Marked, at: int) -> bool:
    """Tell whether a form of "have", "be" or "do" only helps the verb behind it."""
    at, end = at + 1, min(len(said.lower), at + _PAIR)
    while at < end and (is_adverb(said.lower[at]) or said.lower[at] in words("auxiliaries")):
        at += 1
    return at < len(said.lower) and any(form.form in ("past", "gerund") for form in forms().get(said.lower[at], ()))


def _before(said: Marked, at: int) -> int:
    """Return the token before `at` that is no adverb and no auxiliary "have"."""
    at, end = at - 1, at - _PAIR
    while at >= max(0, end) and not said.marks[at] and is_adverb(said.lower[at]):
        at -= 1
    return at


@cache
def _determiners() -> frozenset[str]:
    return words("determiners", "possessives") | {"'s", "’s", "no"}


def _fits(said: Marked, at: int, before: int, form: Form) -> bool:
    """Tell whether a form of a verb can stand behind the token `before`."""
    word = said.lower[before] if before >= 0 else ""
    mark = said.marks[before] if before >= 0 else ""
    if mark:
        return True
    if word in _determiners() and word not in words("subject_pronouns") and word != "that":
        return False
    if form.form == "past":
        return word not in words("prepositions") or word in ("after",)
    if form.form == "gerund":
        return not word.endswith(("al", "ic", "ry", "ive"))
    if word in words("subject_pronouns", "relatives") or word in ("that", ")", "’", "”", '"'):
        return True
    if form.form == "third":
        return before >= 0 and said.text[before][0].isupper()
    if word in ("and", "or", ","):
        return any(said.lower[each] in ("to", *MODALS, *DUTIES) for each in range(max(0, at - _PAIR), at))
    return word in ("to", "not", "do", "does", "did", "let", "help", "cannot") or word in words("auxiliaries") - _BE - {
        "has", "have", "had", "'ve",
    }  # fmt: skip
