"""What the speaker performs by a verb or noun of their own: "we condemn", "and call for", "our rejection of"."""

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.stances import NAMED, OTHER, OWN, labels, performed_by
from ..lexicon.vocabulary import verb_cues
from ..model import Span
from .act import Act, expressed, is_minimised, is_negated, label_of, spares, withheld
from .course import own

_NEAR = 80
"""Letters behind a verb within which its object tells what it performs."""
_FAR = 300
"""Letters behind an act within which further verbs have its subject."""
_ADVERBS = (
    r"(?:[\"'“”‘]?(?:(?:want|wants|wanted|wish|wishes|wished|(?:would|d)(?: \w+)? like)(?: \w+ly)? to"
    r"|\w+ly|also|again|do|does|did|once|very|therefore|thus|have|has|had|would|will|must|can|now|,"
    r")\s+){0,4}[\"'“”‘]?"
)
_FUTURE = re.compile(r"\b(?:will|would)\b(?!(?: \w+)? like\b)")
_PARTICLE = r"(?: (?:for|on|upon|out|to|against|at))?"

_HEAD = rf"(?:the|an?|this|these|those|all|any|every|both|its|our|their|his|her|such)\b|[{OTHER}{NAMED}{OWN}]"
_NEXT = re.compile(rf"(?:,|,?\s+and)\s+{_ADVERBS}(?P<verb>call(?:s|ed)? (?:for|on|upon)\b|[a-z]+(?=\s+(?:{_HEAD})))")
_OTHER_CLAUSE = re.compile(
    r"[.;:!?\"“”]|\b(?:to|that|which|who|whom|whose|if|because|when|while|as|before|after|where|unless|since|but)\b"
)
_TO_OTHER = re.compile(rf"\s+(?:the\s+)?{OTHER}")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"{own()}{_ADVERBS}(?P<verb>[a-z]+{_PARTICLE})\b(?:\s+and\s+{_ADVERBS}(?P<second>[a-z]+{_PARTICLE})\b)?"
    )


@cache
def _unsaid() -> re.Pattern[str]:
    negation = r"(?:(?:\w+\s*)?(?:n't|not)|cannot|never|no longer)"
    return re.compile(rf"{own()}(?P<aux>\w+\s*)??{negation}\s+(?:\w+ly\s+)?(?P<verb>[a-z]+{_PARTICLE})\b")


def own_verbs(said: str) -> Iterator[Act]:
    """Yield what the speaker performs by saying so: "we condemn", "our rejection of"; unsaid, it leaves `assert`."""
    if OWN in said:
        for match in _verb().finditer(said):
            for name in ("verb", "second"):
                if act := _said(said, match, name):
                    yield act
        for match in _unsaid().finditer(said):
            if label := _performative(match["verb"], said[match.end() :][:_NEAR], progressive=True):
                yield _not_said(match, label)
    for match in _our().finditer(said) if OWN in said or "my " in said or "our " in said else ():
        label = expressed(match["noun"])
        if label and not is_negated(said[max(0, match.start() - _NEAR) : match.start()]):
            yield Act(label, Span(*match.span()), f'the speaker\'s own "{match["noun"]}"', rule="own")


def carried(said: str, act: Act) -> Iterator[Act]:
    """Yield what further verbs with the subject of an act perform: "we condemn X, [support Y] and [thank Z]"."""
    start, first = act.span.end, _form(act.span.of(said))
    if first is None or (act.label == "demand" and _TO_OTHER.match(said, start)):
        return
    far = min(len(said), start + _FAR)
    other = _OTHER_CLAUSE.search(said, start, far)
    for match in _NEXT.finditer(said, start, other.start() if other else far):
        label = _performative(match["verb"], said[match.end() :][:_NEAR])
        if label and _form(match["verb"]) == first:
            yield Act(label, Span(*match.span("verb")), f'the speaker\'s own "{match["verb"]}"', rule="own")


def _form(words: str) -> str | None:
    """Return the grammatical form of the last verb among words: that of "condemn" in "we strongly condemn"."""
    known = (verb_cues().get(word) for word in reversed(re.findall(r"[a-z]+", words)))
    return next((cue.form for cue in known if cue), None)


def _said(said: str, match: re.Match[str], name: str) -> Act | None:
    verb, rest = match[name], said[match.end(name) :][:_NEAR]
    label = _performative(verb, rest) if verb else None
    hedged = label == "urge" and (match.group().count(OWN) == len("i") or _TO_OTHER.match(rest) is not None)
    if label is None or (
        label != "reject" and not hedged and _FUTURE.search(match.group()[: match.start(name) - match.start()])
    ):
        return None
    if spares(rest) or is_minimised(said[match.start() : match.start(name)]):
        return Act("assert", Span(*match.span()), f'the speaker\'s own "{verb}" is of nobody', negated=True, rule="own")
    kept = withheld(said[match.start(name) :][:_NEAR].partition(" ")[2]) if label == "reject" else None
    return Act(
        label, Span(*match.span()), f'the speaker\'s own "{verb}"', negated=bool(kept), withheld=bool(kept), rule="own"
    )


def _not_said(match: re.Match[str], label: str) -> Act:
    """Return a refusal to judge for "will not condemn", and a plain report for "did not condemn"."""
    kept = label in ("condemn", "accuse") and re.search(r"\b(?:will|wo|would|can|ca)\b", match.group()) is not None
    why = f'the speaker\'s "{match["verb"]}" is negated'
    return Act("reject" if kept else "assert", Span(*match.span()), why, negated=True, withheld=kept, rule="own")


@cache
def _our() -> re.Pattern[str]:
    nouns = "|".join(label.nouns.pattern for label in labels().values() if label.nouns)
    return re.compile(rf"\b(?:our|my)\s+(?:\w+ ){{0,2}}?(?P<noun>(?:{nouns})\w*)\s+(?:of|for|to|about|over|at|with)\b")


def _performative(verb: str, rest: str, *, progressive: bool = False) -> str | None:
    """Return the label that a verb performs in the first person, in any of its forms."""
    word, _, particle = verb.partition(" ")
    form = verb_cues().get(word)
    if form is None or (form.form == "gerund" and not progressive):
        return None
    whole = f"{form.lemma} {particle}".strip()
    if whole in performed_by():
        return label_of(whole, rest)
    return label_of(form.lemma, f"{particle} {rest.lstrip()}".strip()) if form.lemma != "call" else None
