"""Find for or against whom an act stands."""

import re
from collections.abc import Sequence

from ..lexicon.stances import links
from ..lexicon.vocabulary import words
from ..mention import Mention, mentions
from ..model import Span
from ..segment import Token, tokenise
from .act import Act
from .cue import from_cue
from .voice import Voice, party_of

_CLAUSE = re.compile(r"[.!?;]\s|,\s+(?:but|and|while|which|who)\b|\bbecause\b|\bif\b")
_FAR = 400
"""Letters within which the object of an act names its target."""


def target_of(text: str, act: Act, content: Sequence[Span], cue: Span | None, voice: Voice) -> str | None:
    """Return the country or body that the object of an act names first, the speaker's own aside.

    Of several ("thanked Germany and the Netherlands") the first is returned: a stance has one target.
    """
    if act.span == cue:
        stretches = [content[0], from_cue(text, cue, content[0])]
    else:
        around = [span for span in content if span.start <= act.span.start < span.end]
        starts = (act.span.start,) if act.label in ("demand", "urge") else (act.span.end, act.span.start)
        stretches = [Span(start, span.end) for span in around for start in starts]
    for stretch in dict.fromkeys(stretches):
        if found := _named_in(text, stretch, act.label, voice):
            return found
    return None


def _named_in(text: str, stretch: Span, label: str, voice: Voice) -> str | None:
    end = min(stretch.end, stretch.start + _FAR)
    clause = _CLAUSE.search(text, stretch.start, end)
    tokens = list(tokenise(text, Span(stretch.start, clause.start() if clause else end)))
    for mention in mentions(tokens):
        named = party_of(mention)
        if named and not voice.owns(mention) and _reaches(tokens, mention, label):
            return named
    return _named_first(tokens) if label == "accuse" else None


def _reaches(tokens: Sequence[Token], mention: Mention, label: str) -> bool:
    """Tell whether the act's object is what is named: "the attack by X" is against X, "the attack on X" is not."""
    if mention.first and tokens[mention.first - 1].lower == "by":
        return True
    crossed = {token.lower for token in tokens[: mention.first]} & (words("prepositions") | {"to"})
    return crossed <= links(label)


def _named_first(tokens: Sequence[Token]) -> str | None:
    """Return the name that the object begins with: "X of plotting", "X for the attacks"."""
    names = []
    for token in tokens:
        if not token.text[0].isupper():
            break
        names.append(token.text)
    return " ".join(names) or None
