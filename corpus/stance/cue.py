"""What a reporting verb performs: "condemned", "vowed to retaliate", "told Sweden to leave"."""

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon.events import forms
from ..lexicon.stances import act_pattern, act_words, wishes
from ..lexicon.vocabulary import verb_cues, words
from ..mention import mentions
from ..model import Attribution, Span
from ..segment import Token, tokenise
from .act import Act, is_minimised, is_negated, label_of, not_ruled_out, promised, spares, withheld
from .content import is_conditional
from .voice import lowered, party_of

_BEFORE = 40
"""Letters before a verb within which its negation stands."""
_BETWEEN = 80
"""Letters between a cue and its content that can hold the object."""
_STOP = re.compile(r"[.!?;:,\"“”]")
_OPENS = 3
"""Tokens among which a clause begins behind "that" and an article."""
_PERSON = 12
"""Tokens within which "to" follows who is told."""
_WILL_NOT = re.compile(r"\b(?:will|would|could|can|wo|ca)(?:n't|\s*not)\s+(?:\w+ly\s+)?$")
_CLAIM = re.compile(r"\s+(?:accusation|allegation|charge|claim|report|suggestion|assertion)s?(?= that\b)")
"""What is claimed, right behind a content that was cut before it: "rejected Saudi [claims that ...]"."""
_CONDITIONAL = frozenset(("threaten", "agree", "warn", "announce", "reject"))


def performed(text: str, attribution: Attribution, content: Sequence[Span]) -> Act | None:
    """Return the act of the cue, or None where it only reports; of a negated report nothing is left but `assert`."""
    if not attribution.cue:
        return None
    cue, lemma = attribution.cue[0], attribution.lemma
    said = lowered(" ".join(span.of(text) for span in content))
    whole = from_cue(text, cue, content[0])
    between = lowered(text[whole.start : content[0].start])
    if between.split() in (["not"], ["never"]):
        said = f"{between.strip()} {said}"
    claim = _CLAIM.match(text, content[0].end)
    turned = lemma in act_words("turning") and label_of(lemma, between + said + (claim.group() if claim else ""))
    label = turned or label_of(lemma, said) or label_of(lemma, between + said)
    if label in (None, "assert"):
        label = _wished(text, content[0], lemma) or label
    if label is None and (_tells_to(text, content[0], lemma) or _tells_to(text, whole, lemma)):
        label = "urge"
    return _withdrawn(text, cue, lemma, label, said, between) or (
        _done(text, cue, lemma, label, said) if label else None
    )


def _withdrawn(text: str, cue: Span, lemma: str, label: str | None, said: str, between: str) -> Act | None:
    """Return what is left of a verb that is negated: silence, a refusal, or a plain report."""
    before = lowered(text[max(0, cue.start - _BEFORE) : cue.start])
    written = f'"{" ".join(cue.of(text).split())}"'
    if lemma in ("deny", "confirm") and re.search(act_pattern("neither"), before):
        return Act("no_comment", cue, f"neither this nor the contrary: {written}")
    if lemma in act_words("keeping") and _WILL_NOT.search(before):
        return Act("no_comment", cue, f"will not {lemma}")
    if label and (is_minimised(before) or (label in act_words("objecting") and spares(f"{between}{said}"))):
        return Act("assert", cue, f"{written} hardly, or nobody", negated=True)
    if is_negated(before):
        return Act(_turned(lemma, label, said), cue, f"{written} is negated", negated=True)
    return None


def _done(text: str, cue: Span, lemma: str, label: str, said: str) -> Act:
    written = f'"{" ".join(cue.of(text).split())}"'
    if lemma in ("refuse", "decline") and said.startswith("to rule out "):
        return Act(label, cue, f"{written} to rule out", negated=True)
    if lemma in ("refuse", "decline") and (kept := withheld(said)):
        return Act(label, cue, f"{written} {kept}", negated=True, withheld=True)
    conditional = label in _CONDITIONAL and is_conditional(said)
    if lemma in act_words("vowing") and promised(said)[1]:
        return Act(label, cue, f"{written} not to", negated=True, conditional=conditional)
    return Act(label, cue, f'the verb "{lemma}" performs it', conditional=conditional)


def from_cue(text: str, cue: Span, content: Span) -> Span:
    """Return the content with the object that stands between it and its cue, if any: "told [Sweden] to leave"."""
    between = text[cue.end : content.start] if 0 <= content.start - cue.end <= _BETWEEN else ""
    return Span(cue.end, content.end) if between and not _STOP.search(between) else content


def _turned(lemma: str, label: str | None, said: str) -> str:
    """Return the label of a negated verb."""
    if lemma == "rule out":
        return not_ruled_out(said)
    return "reject" if label and lemma in act_words("withheld") else "assert"


def _wished(text: str, content: Span, lemma: str) -> str | None:
    """Return what a verb of wishing performs where another country is to do something: "suggested that Peru pay"."""
    label = wishes().get(lemma)
    if label is None:
        return None
    tokens = tokenise(text, Span(content.start, min(content.end, content.start + _BETWEEN)))
    first = next((at for at, token in enumerate(tokens[:_OPENS]) if token.lower not in ("that", "the")), 0)
    named = next((mention for mention in mentions(tokens) if mention.first == first and party_of(mention)), None)
    if named is None or named.end >= len(tokens):
        return None
    verb = tokens[named.end]
    kinds = {form.form for form in forms().get(verb.text, ())}
    hoped = lemma in act_words("hoping")
    to_do = verb.lower in ("will", "would", "can", "could") if hoped else verb.lower == "be" or kinds == {"base"}
    return label if to_do else None


def _tells_to(text: str, content: Span, lemma: str) -> bool:
    """Tell whether a verb of telling has somebody and "to" with a verb behind it: "told the envoy to leave"."""
    word = verb_cues().get(lemma)
    if word is None or not word.frames >= {"person", "infinitive"}:
        return False
    tokens = tokenise(text, Span(content.start, min(content.end, content.start + 200)))
    for at, token in enumerate(tokens[:_PERSON]):
        if token.lower == "to":
            told = at > 0 and tokens[0].lower != "not"
            return told and at + 1 < len(tokens) and _is_bare_verb(tokens[at + 1])
        if not (token.text[0].isalnum() or token.lower == "'s") or _breaks(token):
            return False
    return False


def _breaks(token: Token) -> bool:
    """Tell whether the phrase of who is told cannot hold a word: a verb, or what opens a clause or another phrase."""
    cue = verb_cues().get(token.text)
    verb = token.lower.endswith("ed") and token.lower not in words("not_verbs")
    return verb or token.lower in _breaking() or (cue is not None and cue.form in ("past", "third"))


def _is_bare_verb(token: Token) -> bool:
    return token.text.isalpha() and token.text.islower() and token.lower not in _nominal()


@cache
def _breaking() -> frozenset[str]:
    names = ("verbs", "auxiliaries", "subject_pronouns", "subordinators", "relatives", "prepositions")
    return frozenset().union(*map(words, names)) - {"of", "to", "it", "you"}


@cache
def _nominal() -> frozenset[str]:
    return frozenset().union(*map(words, ("determiners", "pronouns", "possessives", "prepositions")))
