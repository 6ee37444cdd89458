"""Judge a sentence of a speech whose speaker is known: does it find fault with a party, and with whom.

Words of reproach decide, and the part that the parties have in the sentence: "the aggression of X" is against X, and
"the aggression against X" is not. A disaster deplored is no reproach, and no more is a wrong that is feared or fought.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..lexicon.evaluations import Category, categories, context
from ..lexicon.stances import labels
from ..mention import mentions
from ..model import Span, Stance
from ..segment import Token, tokenise
from .party import Part, Party, parties, said_of
from .voice import Voice, lowered

_SELF = re.compile(r"\b(?:we|i|my|our|ours)\b")
_BEFORE = 40
"""Letters before a reproach within which it is averted."""
_SUBJECT = 60
"""Letters before a verb within which the speaker stands who performs it."""
_UNIONS = frozenset(("UN", "EU"))
"""Who is spoken of in most speeches and seldom blamed."""
_RANK: Mapping[Part, int] = {
    **dict.fromkeys(("subject", "owner", "by", "of", "from", "backer", "blamed", "addressee"), 0),
    "other": 1,
    "place": 2,
}
"""The parts in which a party can be the target, the likelier first."""


@dataclass(frozen=True, slots=True)
class Reproach:
    """Words that find fault with somebody: where they stand, the kind of reproach, the stance it is, and of whom."""

    span: Span
    kind: str
    label: str
    party: Party | None = None


def evaluate(sentence: str, country: str | None) -> Stance:
    """Return the stance of a sentence of a speech: the first reproach in it, or `assert`.

    Args:
        sentence: one sentence, as it is written.
        country: the code of the country that speaks, which is never the target.
    """
    tokens, others = _read(sentence, country)
    found = _found(sentence, tokens, others, country)
    if not found:
        return Stance()
    named = [one.label for one in found]
    label = labels()[named[0]]
    return Stance(
        label=label.name,
        also=tuple(dict.fromkeys(name for name in named if name != label.name)),
        polarity=-1,
        target=_target(found, others),
        cameo=label.cameo,
        scale=label.scale,
    )


def reproaches(sentence: str, country: str | None) -> list[Reproach]:
    """Return the words of a sentence that find fault with another than the speaker, in order."""
    tokens, others = _read(sentence, country)
    return _found(sentence, tokens, others, country)


def _read(sentence: str, country: str | None) -> tuple[Sequence[Token], Sequence[Party]]:
    tokens = tokenise(sentence, Span(0, len(sentence)))
    voice = Voice(frozenset((country,) if country else ()), frozenset())
    return tokens, [party for party in parties(tokens, voice) if party.name not in _UNIONS]


def _found(sentence: str, tokens: Sequence[Token], others: Sequence[Party], country: str | None) -> list[Reproach]:
    said = _with_self(lowered(sentence), tokens, country)
    aimed = any(party.part != "victim" for party in others)
    found = []
    for category in categories():
        for match in category.pattern.finditer(said):
            span = Span(*match.span())
            party = said_of(tokens, others, span)
            if _counts(category, said, span, party, aimed=aimed):
                found.append(Reproach(span, category.name, category.label, party))
    return sorted(found, key=lambda one: one.span)


def _with_self(said: str, tokens: Sequence[Token], country: str | None) -> str:
    """Return the sentence with "we" for the speaker's own country, letter for letter."""
    for mention in mentions(tokens):
        if country and mention.country == country:
            start, end = tokens[mention.first].start, tokens[mention.end - 1].end
            said = said[:start] + "we".ljust(end - start)[: end - start] + said[end:]
    return said


def _counts(category: Category, said: str, span: Span, party: Party | None, *, aimed: bool) -> bool:
    before = said[max(0, span.start - _BEFORE) : span.start]
    if context("negation").search(" ".join(before.replace("not only", "").split()[-3:])):
        return False
    if said.endswith(("not", "never once"), span.start, span.end) and _misdeed_at(said, span.end):
        return False
    if category.counts == "party" and _praises(said[: span.start]):
        return False
    if category.counts == "party":
        return party is not None
    if category.counts == "alone":
        return party is not None or not context("averting").search(before)
    performed = _SELF.search(said, max(0, span.start - _SUBJECT), span.start) is not None
    return performed and (aimed or category.counts == "own")


def _misdeed_at(said: str, end: int) -> bool:
    """Tell whether the verb right behind a negation is one of harm: not to have done it is no failing."""
    return context("misdeeds").match(said, end + 1) is not None


def _praises(before: str) -> bool:
    """Tell whether the speaker praises or thanks somebody before a word of harm."""
    own = _SELF.search(before)
    return own is not None and context("praising").search(before, own.end(), own.end() + _BEFORE) is not None


def _target(found: Sequence[Reproach], others: Sequence[Party]) -> str | None:
    """Return whom the reproaches are of, or else who can be meant: nobody who is only wronged."""
    named = [one.party for one in found if one.party and one.party.name]
    meant = named or [party for party in others if party.name and party.part in _RANK]
    return min(meant, key=lambda party: _RANK[party.part]).name if meant else None
