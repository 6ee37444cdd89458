"""Judge what a statement does and to whom: by the cue where it performs the act, by the content where it reports."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .lexicon.stances import labels, performed_by
from .lexicon.vocabulary import load, verb_cues, words
from .mention import Mention, mentions
from .model import Attribution, Span, Speaker, Stance
from .segment import Token, tokenise

_NAMING = frozenset("call describe label brand dub characterise characterize portray depict term hail dismiss".split())  # noqa: SIM905
_VOWING = frozenset("vow pledge promise threaten offer agree undertake swear guarantee".split())  # noqa: SIM905
_SILENCE = re.compile(
    r"to (?:comment|say|answer|discuss|elaborate|confirm|respond|give|provide|speak|be (?:drawn|named))\b"
)
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|stopped short of|without|nor)\s+(?:\w+\s+)?$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|has|have)\s+(?:\w+ly\s+|also\s+|already\s+|recently\s+|just\s+)?$")
_AIMED = frozenset("condemn accuse warn threaten demand urge reject support sympathise concern agree".split())  # noqa: SIM905
_LINKS = {"demand": {"of", "for"}, "urge": {"of", "for", "to", "on"}, "accuse": {"of"}}
"""Prepositions, besides "by", over which the object of an act reaches its target."""
_OWN, _OTHER = "\ue000", "\ue001"
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+|$)")
_CLAUSE = re.compile(r"[.!?;]\s|,\s+(?:but|and|while|which|who)\b|\bbecause\b|\bif\b")
_BY_OPENING = (
    (frozenset(("order", "instruct", "direct")), "", "demand"),
    (frozenset(("claim",)), "responsibility", "announce"),
    (frozenset(("stress", "underline", "emphasise", "emphasize", "underscore")), r"(?:the )?need\b", "urge"),
)
_EXPRESSED = (
    ("concern", re.compile(r"concern|alarm|worr|regret|dismay|fear|anger|outrage|frustration|disappointment")),
    ("sympathise", re.compile(r"condolence|sympath|gratitude|thanks|congratulation|sorrow")),
    ("reject", re.compile(r"opposition|objection|rejection")),
    ("agree", re.compile(r"willingness|readiness|commitment to")),
    ("support", re.compile(r"support|solidarity|satisfaction|appreciation|confidence|welcome|praise")),
    ("condemn", re.compile(r"condemnation|indignation|criticism")),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance, the reason in words, and the words of the text that decided."""

    stance: Stance
    why: str
    cue: Span | None


@dataclass(frozen=True, slots=True)
class _Act:
    label: str
    span: Span
    why: str
    negated: bool = False


def judge(text: str, attribution: Attribution, content: Sequence[Span], speakers: Sequence[Speaker]) -> Judged:
    """Return the stance of a statement.

    Args:
        text: the document's text.
        attribution: its source, cue and content.
        content: the content as the statement has it.
        speakers: who speaks; their own country is never the target.
    """
    cue = attribution.cue[0] if attribution.cue else None
    acts = [*_performed(text, attribution, content, cue)]
    if not acts:
        acts = sorted(_in_content(text, content, speakers), key=lambda act: act.span)
    if not acts:
        return Judged(Stance(), "a plain report: nothing in it performs another act", None)
    first = acts[0]
    also = tuple(dict.fromkeys(act.label for act in acts[1:] if act.label != first.label))
    target = _target(text, first, content, cue, speakers) if first.label in _AIMED and not first.negated else None
    conditional = re.match(r"\W*if\b|.*\bunless\b", _joined(text, content), re.IGNORECASE | re.DOTALL) is not None
    label = labels()[first.label]
    stance = Stance(
        label=label.name, also=also, polarity=0 if first.negated else label.polarity, target=target, cameo=label.cameo,
        scale=label.scale, negated=first.negated, conditional=conditional,
    )  # fmt: skip
    return Judged(stance, first.why, first.span)


def _joined(text: str, content: Sequence[Span]) -> str:
    return " ".join(span.of(text) for span in content)


def _performed(text: str, attribution: Attribution, content: Sequence[Span], cue: Span | None) -> Iterator[_Act]:
    """Yield the act that the reporting verb performs."""
    lemma, said = attribution.lemma, _joined(text, content).lower()
    if cue is None:
        return
    somebody_to = f"{lemma} somebody to" in attribution.rule
    label = _label_of_cue(lemma, said) or ("urge" if somebody_to else None)
    if label is None:
        return
    before = text[max(0, cue.start - 30) : cue.start]
    if _NEGATED.search(before):
        turned = {"agree": "reject", "support": "reject", "reject": "agree"}.get(label, "assert")
        yield _Act(turned, cue, f'"{cue.of(text)}" is negated', negated=True)
    elif lemma in ("refuse", "decline") and re.match(r"to (?:condemn|denounce|criticise|criticize|blame)\b", said):
        yield _Act("reject", cue, f'"{cue.of(text)}" to condemn', negated=True)
    else:
        yield _Act(label, cue, f'the verb "{lemma}" performs it')


def _label_of_cue(lemma: str, said: str) -> str | None:
    if lemma in ("refuse", "decline"):
        return "no_comment" if _SILENCE.match(said) else "reject"
    if lemma in ("express", "voice", "convey"):
        return next((label for label, words in _EXPRESSED if words.search(said)), None)
    if lemma in _VOWING and said.startswith("to "):
        return "threaten" if lemma == "threaten" or re.match(rf"to (?:\w+ly )?{_acts('harmful')}", said) else "agree"
    if lemma in _NAMING:
        if re.search(rf"\b{_acts('negative')}", said):
            return "condemn"
        return "support" if re.search(rf"\b{_acts('positive')}", said) else performed_by().get(lemma)
    for lemmas, opening, label in _BY_OPENING:
        if lemma in lemmas and re.match(opening, said):
            return label
    return performed_by().get(lemma) or performed_by().get(lemma.split(maxsplit=1)[0])


@cache
def _acts(name: str) -> str:
    return str(load("acts.toml")[name]).replace("\n", "")


def _in_content(text: str, content: Sequence[Span], speakers: Sequence[Speaker]) -> Iterator[_Act]:
    """Yield the acts that the speaker's own words perform, sentence by sentence; questions perform none."""
    for span in content:
        said = _masked(text, span, speakers)
        for match in _SENTENCE.finditer(said):
            if not match.group().rstrip("\"'” ").endswith("?"):
                yield from _in_sentence(match.group(), span.start + match.start(), _self(speakers))


def _masked(text: str, span: Span, speakers: Sequence[Speaker]) -> str:
    """Return the words in lower case, the speaker's own country and body as OWN, others as OTHER; offsets stay."""
    said = span.of(text).lower().replace("’", "'")
    tokens = list(tokenise(text, span))
    own = {name for speaker in speakers for name in (speaker.country, speaker.organisation) if name}
    for mention in mentions(tokens):
        first, end = tokens[mention.first].start - span.start, tokens[mention.end - 1].end - span.start
        party = _party(mention)
        if party is not None:
            body = mention.institution.name if mention.institution else None
            said = said[:first] + (_OWN if {party, body} & own else _OTHER).ljust(end - first) + said[end:]
    return said


def _self(speakers: Sequence[Speaker]) -> str:
    """Return a pattern of the words by which the speakers mean themselves, their country or their body."""
    pronouns = {"we", "i"} | {
        word for speaker in speakers for word in (("he", "she") if speaker.kind == "person" else ("it",))
    }
    return rf"(?:\b(?:{'|'.join(sorted(pronouns))})|{_OWN}\s*(?:side|government)?)"


_NOUNS = {"rejection": "reject", "support": "support", "condemnation": "condemn", "concern": "concern",
          "opposition": "reject"}  # fmt: skip
_OUR = re.compile(r"\bour (?:\w+ )?(?P<noun>rejection of|support for|condemnation of|concern|opposition to)")
_ADVERBS = (
    r"(?:[\"'“”]?(?:\w+ly|also|again|do|once|very|therefore|thus|have|has|had|would|will|must|can|,)\s+){0,4}[\"'“”]?"
)


def _in_sentence(said: str, start: int, own: str) -> Iterator[_Act]:
    def act(label: str, match: re.Match[str], why: str) -> _Act:
        return _Act(label, Span(start + match.start(), start + match.end()), why)

    found = list(_first_person(said, own, act))
    for pattern, label, why in _patterns(own):
        if match := pattern.search(said):
            found.append(act(label, match, why))
    yield from found or _evaluated(said, act)


def _first_person(said: str, own: str, act: Callable[..., _Act]) -> Iterator[_Act]:
    """Yield what the speaker performs by saying so: "we condemn", "our rejection of"."""
    for match in re.finditer(rf"{own}\s+{_ADVERBS}(?P<verb>[a-z]+(?: (?:for|on|upon|out|to|against))?)\b", said):
        if label := _performative(match["verb"]):
            yield act(label, match, f'the speaker\'s own "{match["verb"]}"')
    for match in _OUR.finditer(said):
        yield act(_NOUNS[match["noun"].split(maxsplit=1)[0]], match, f'the speaker\'s own "{match["noun"]}"')


def _evaluated(said: str, act: Callable[..., _Act]) -> Iterator[_Act]:
    """Yield the first act that a phrase of the lexicon shows, unless it is negated."""
    for label in labels().values():
        shown = label.phrases.search(said) if label.phrases else None
        if shown and not _NEGATED.search(said[: shown.start()]):
            yield act(label.name, shown, f'the words "{shown.group()}"')
            return


def _performative(verb: str) -> str | None:
    """Return the label that a verb performs in the first person, in any of its forms."""
    word, _, particle = verb.partition(" ")
    form = verb_cues().get(word)
    if form is None or form.form == "gerund":
        return None
    return performed_by().get(f"{form.lemma} {particle}".strip()) or (
        performed_by().get(form.lemma) if form.lemma != "call" else None
    )


_WILL = r"(?:will|would|shall|(?:is|are|am|was|were) (?:ready|prepared|willing|open|going|set) to)"
_REFUSAL = r"(?:accept|allow|tolerate|recogni[sz]e|negotiate|agree|permit)"


@cache
def _patterns(own: str) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Return the patterns of what a speaker says of the own party or of others, with the label of each."""
    party = rf"(?:\b{_acts('party')}|{_OTHER})"
    harmful, cooperative = _acts("harmful"), _acts("cooperative")
    done = rf"(?:had|has|have|'ve)\s+(?:\w+ly |also |already |just )?{_acts('material')}\b"
    listed = (
        (rf"{own}\s+(?:will|would|shall) (?:not|never) {_REFUSAL}", "reject", "the speaker will not accept"),
        (rf"{own}\s+(?:do|does|did|can) ?(?:not|n't) {_REFUSAL}", "reject", "the speaker does not accept"),
        (rf"{own}\s+{_WILL}\s+(?:\w+ly )?{harmful}", "threaten", "the speaker's own harmful act to come"),
        (rf"{own}\s+{_WILL}\s+(?:\w+ly )?{cooperative}", "agree", "the speaker's own cooperative act to come"),
        (rf"{own}\s+{done}", "announce", "the speaker's own act, done"),
        (rf"{party}(?:\s+\w+){{0,3}}\s+(?:must|ha(?:ve|s) to)\b", "demand", "what another party must do"),
        (
            rf"{party}(?:\s+\w+){{0,3}}\s+(?:should|ought to|needs? to)\b(?! have)",
            "urge",
            "what another party should do",
        ),
    )
    return tuple((re.compile(pattern), label, why) for pattern, label, why in listed)


def _target(text: str, act: _Act, content: Sequence[Span], cue: Span | None, speakers: Sequence[Speaker]) -> str | None:
    """Return the country or body against or for which the act stands: the first one named in its object."""
    for span in content:
        if act.span == cue:
            stretch = span
        elif span.start <= act.span.start < span.end:
            stretch = Span(act.span.start, span.end)
        else:
            continue
        end = _CLAUSE.search(text, stretch.start, stretch.end)
        tokens = list(tokenise(text, Span(stretch.start, end.start() if end else stretch.end)))
        own = {speaker.country for speaker in speakers if speaker.country}
        for mention in mentions(tokens):
            named = _party(mention)
            if named and named not in own and _reaches(tokens, mention.first, act.label):
                return named
        return _named_first(tokens) if act.label == "accuse" else None
    return None


def _reaches(tokens: Sequence[Token], first: int, label: str) -> bool:
    """Tell whether the act's object is what is named: "the attack by X" is against X, "the attack on X" is not."""
    if first and tokens[first - 1].lower == "by":
        return True
    crossed = {token.lower for token in tokens[:first]} & (words("prepositions") | {"to"})
    return crossed <= _LINKS.get(label, set())


def _party(mention: Mention) -> str | None:
    """Return the code of a country, or the name of a body that is no state's."""
    institution = mention.institution
    if institution is None:
        return mention.country
    if mention.country and institution.kind in ("government", "institution"):
        return mention.country
    return None if mention.generic else institution.name


def _named_first(tokens: Sequence[Token]) -> str | None:
    """Return the name that the object begins with: "X of plotting", "X for the attacks"."""
    names = []
    for token in tokens:
        if not token.text[0].isupper():
            break
        names.append(token.text)
    return " ".join(names) or None
