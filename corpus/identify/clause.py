"""Tell what a noun phrase is in its sentence, from the words around it."""

from bisect import bisect_left
from typing import Literal

from ..attribute.phrase import Phrase
from ..lexicon.vocabulary import verb_cues, words
from ..tag import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    GERUND,
    MARK,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    SUBORDINATOR,
    TO,
    VERB,
    WORD,
)
from .view import View

_LONGEST_ASIDE = 25
"""Tokens that may stand between two commas behind a name: ", 42, a teacher from Oslo,"."""

_LONGEST_COMPLEMENT = 10
_DASHES = frozenset(("—", "–", "--", "-"))
_COMPLEMENT = frozenset((PREPOSITION, DETERMINER, NAME, WORD, NUMBER, POSSESSIVE))

ASKING = frozenset(("ask", "asks", "asked", "pressed", "questioned"))
_QUESTIONS = frozenset("about whether if how why what which who when where".split())  # noqa: SIM905
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))

Part = Literal["speaker", "subject", "object", "owner", "asked"]
"""What a phrase is in its sentence: who says something, who does it, to whom it is done, who has it, who is asked."""


def part_of(view: View, first: int, end: int) -> Part:
    """Return what the noun phrase of the tokens `first` up to `end` is in its sentence."""
    if view.tag(end) == POSSESSIVE or view.tag(end - 1) == POSSESSIVE:
        return "owner"
    before = _before(view, first)
    if view.tagged.lower(before) == "to" and view.tagged.lower(before - 1) == "according":
        return "speaker"
    if view.tagged.lower(before) == "like" and view.tag(before - 1) == WORD:
        return "subject"
    if view.tagged.lower(before) in ASKING and view.tagged.lower(end) in _QUESTIONS:
        return "asked"
    if view.tagged.lower(first) in ("a", "an") and _is_copula(view, before):
        return "object"
    if (
        "the" in (view.tagged.lower(first), view.tagged.lower(first - 1))
        and view.tag(end - 1) == NAME
        and view.tag(end) == WORD
        and not says(view, end)
    ):
        return "owner"
    if says(view, before) and view.tag(before) != GERUND and view.tag(before - 1) == MARK:
        return "speaker" if _opens(view, before) else "object"
    if view.tag(before) in (PREPOSITION, SUBORDINATOR, TO, VERB, GERUND) and view.tagged.lower(before) != "as":
        return "subject" if begins_sentence(view, before) else "object"
    return _part_before_verb(view, first, end)


def _before(view: View, first: int) -> int:
    """Return the token before a noun phrase, or before another that it is joined with: "for both Ada and Ivan Obi"."""
    start = first - 1
    if view.tagged.lower(start) != "and":
        return start
    while view.tag(start - 1) in (NAME, DETERMINER):
        start -= 1
    return start - 1 if view.tag(start - 1) == PREPOSITION else first - 1


def _part_before_verb(view: View, first: int, end: int) -> Part:
    """Return what a noun phrase is that nothing before it governs, by the verb behind it."""
    behind = _over_complement(view, over_aside(view, _over_complement(view, end)))
    verb = over_adverbs(view, behind)
    if (says(view, verb) or view.tag(verb) == VERB) and _is_relative(view, first, verb):
        return "object"
    if says(view, verb) and view.tag(verb) != GERUND:
        return "speaker"
    follows = view.tag(verb) == VERB or view.tag(behind) == AUXILIARY or (verb > behind and view.tag(verb) == WORD)
    return "subject" if follows or begins_sentence(view, first) else "object"


def _is_relative(view: View, first: int, verb: int) -> bool:
    """Tell whether a verb ends a clause without a pronoun that goes with the noun before it: "ideas X championed."."""
    noun = view.tagged.lower(first - 1)
    ends = view.tagged.text(verb + 1) in (".", ";")
    is_noun = view.tag(first - 1) == WORD and (noun not in verb_cues() or view.tag(first - 2) == DETERMINER)
    return ends and is_noun and noun not in words("times")


def _is_copula(view: View, at: int) -> bool:
    """Tell whether a form of "be" stands at the token or before the adverbs there: "is", "was once"."""
    while view.tag(at) == ADVERB:
        at -= 1
    return view.tagged.lower(at) in _BE


def says(view: View, at: int) -> bool:
    """Tell whether the token is a verb that reports speech."""
    cue = verb_cues().get(view.tagged.lower(at))
    return cue is not None and cue.act == "speech" and view.tag(at) != NAME


def _opens(view: View, at: int) -> bool:
    """Tell whether the verb of speech at the token takes a clause: "said Banda", not "thanked Banda"."""
    return not verb_cues()[view.tagged.lower(at)].frames <= {"object", "likening", "naming"}


def over_adverbs(view: View, at: int) -> int:
    """Return the first token from `at` on that is no adverb and no auxiliary."""
    while view.tag(at) in (ADVERB, AUXILIARY):
        at += 1
    return at


def _over_complement(view: View, at: int) -> int:
    """Return the token behind "of the city council of Oslo", if that is at the token."""
    if view.tag(at) != PREPOSITION:
        return at
    stop = at
    while stop - at < _LONGEST_COMPLEMENT and view.tag(stop) in _COMPLEMENT:
        if says(view, stop) and view.tag(stop - 1) != PREPOSITION:
            break
        stop += 1
    return stop


def over_aside(view: View, at: int) -> int:
    """Return the token behind what stands between two commas or brackets at the token: "X (D-Ohio) said"."""
    opening = view.tagged.text(at)
    if opening in _DASHES:
        stop = min(at + _LONGEST_ASIDE, sentence_at(view, at)[1] - 1)
        return next((to + 1 for to in range(at + 1, stop) if view.tagged.text(to) == opening), at)
    if opening == "," and view.tag(at + 1) in (VERB, AUXILIARY):
        return at + 1
    if opening not in (",", "("):
        return at
    closing = ")" if opening == "(" else ","
    stop = min(at + _LONGEST_ASIDE, sentence_at(view, at)[1] - 1)
    closed = [to + 1 for to in range(at + 1, stop) if view.tagged.text(to) == closing]
    verbal = (to for to in closed if view.tag(to) in (VERB, AUXILIARY) or says(view, to))
    return next(verbal, closed[0] if closed else at)


def sentence_at(view: View, at: int) -> Phrase:
    """Return the tokens of the sentence that the token stands in."""
    sentences = view.tagged.paragraph.sentences
    return sentences[bisect_left(sentences, (at + 1, 0)) - 1]


def begins_sentence(view: View, first: int) -> bool:
    """Tell whether the sentence begins with the phrase that begins at the token, but for an article."""
    start = sentence_at(view, first)[0]
    return first == start or (first == start + 1 and view.tag(start) == DETERMINER)
