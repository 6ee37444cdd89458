"""Whose words a document is: of the sources in it, of whose turn it is in a transcript, or of who issued it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from .attribute import attribute
from .attribute.transcript import Turn, as_name, spoken, turns
from .fold import fold
from .identify import NOBODY, Identified, Identifier
from .label import Label
from .lexicon import Month, country_names, officials
from .model import Attribution, Document, Span, Speaker
from .read.kind import issuer
from .segment import segment
from .tag import Tagged

_LONGEST_CONTEXT = 2_000
"""Code points up to which a question is kept as the context of its answer."""
_HEAD = 3
_OURS = frozenset(("we", "i", "our", "us"))


@dataclass(slots=True)
class Spoken:
    """The attributions of a document, and who stands behind the sources that only its kind explains.

    Attributes:
        attributions: in the order of the text.
        paragraphs: the document as identification reads it: labels in capitals are written as names.
        labels: the span of each label, and the label; one that is given again has the country that it had before.
        contexts: of an answer, by where its content begins: the question and the paragraph.
        issuer: where a statement names its issuer; None where it does not, or the document is none.
        author: who issued a statement that does not say so itself.
    """

    attributions: list[Attribution]
    paragraphs: Sequence[Tagged]
    labels: Mapping[Span, Label] = field(default_factory=dict)
    contexts: Mapping[int, Span] = field(default_factory=dict)
    issuer: Span | None = None
    author: Identified = NOBODY
    _known: dict[tuple[str, str], Identified] = field(default_factory=dict)

    @property
    def is_own(self) -> bool:
        """Whether the document itself speaks, on its day: a transcript, a statement."""
        return bool(self.labels) or self.issuer is not None or self.author is not NOBODY

    def who(self, text: str, attribution: Attribution, identifier: Identifier) -> Identified:
        """Return who says what an attribution says."""
        if not attribution.source:
            return self.author if attribution.rule == _ISSUED else NOBODY
        source = Span(attribution.source[0].start, attribution.source[-1].end)
        if source in self.labels:
            return self._labelled(text, source, identifier)
        if self.is_own and not self.labels and (source == self.issuer or fold(source.of(text)) in _OURS):
            return identifier.issuers(*self.issuer) if self.issuer else self.author
        return identifier.identify(source.start, source.end)

    def _labelled(self, text: str, source: Span, identifier: Identifier) -> Identified:
        """Return whose turn it is: the same label is the same speaker through the transcript."""
        label, written = self.labels[source], " ".join(source.of(text).split())
        key = fold(label.who), fold(label.party)
        if key not in self._known:
            found = identifier.identify(source.start, source.end)
            if key[0].startswith("the "):  # presides over the meeting, and holds no office elsewhere
                found = Identified(tuple(_nobody(one, written) for one in found.speakers), found.why)
            self._known[key] = _delegate(label, found)
        same = self._known[key]
        return Identified(tuple(replace(one, written=written) for one in same.speakers), same.why)


def _nobody(speaker: Speaker, written: str) -> Speaker:
    return replace(speaker, name=written, kind="unnamed", organisation=None, country=None)


def _delegate(label: Label, found: Identified) -> Identified:
    """Return whoever speaks for the country in brackets behind the name as its delegate.

    A name that the lexicon has for another country is a namesake's.
    """
    country = country_names().get(fold(label.party)) if label.party else None
    if country is None or len(found.speakers) != 1 or fold(label.who).startswith("the "):
        return found
    one = found.speakers[0]
    official = officials().get(fold(one.name))
    namesake = official is not None and country not in {term.country for term in official.terms}
    if one.kind == "person" and one.country == country and not namesake:
        return Identified((replace(one, role=one.role or _DELEGATE),), found.why)
    speaker = Speaker(label.name, one.written, "person", _DELEGATE, None, country)
    return Identified.one(speaker, f'"{label.who}" speaks for {label.party}')


_DELEGATE = "delegate"
_ISSUED = "the document speaks for its issuer"


def speak(document: Document, tagged: Sequence[Tagged], *, rules: bool = False) -> Spoken:
    """Return what is said in a document, and by whom as far as its kind tells.

    Args:
        document: what was read.
        tagged: its paragraphs.
        rules: use the rules alone, without the fitted tagger.
    """
    if document.kind == "transcript":
        before, found = turns(document.text, tagged)
        if found:
            return _transcript(document.text, tagged, attribute(document.text, before, rules=rules), found)
    attributions = attribute(document.text, tagged, rules=rules)
    return _statement(document, tagged, attributions) if document.kind == "statement" else Spoken(attributions, tagged)


def _transcript(text: str, tagged: Sequence[Tagged], before: list[Attribution], found: Sequence[Turn]) -> Spoken:
    ends = {id(turn.paragraphs[0]): turn.source[1] for turn in found}
    labels: dict[Span, Label] = {}
    parties: dict[str, str] = {}
    contexts: dict[int, Span] = {}
    attributions = before
    for at, turn in enumerate(found):
        paragraph = turn.paragraphs[0].paragraph
        who = fold(turn.label.who)
        parties[who] = turn.label.party or parties.get(who, "")
        labels[paragraph.span_of(*turn.source)] = turn.label._replace(party=parties[who])
        asked = found[at - 1].paragraphs[0].paragraph.span.start if at and found[at - 1].label.asks else None
        for attribution in filter(None, (draft.attribution(text) for draft in spoken(turn))):
            attributions.append(attribution)
            first = attribution.content[0].start
            end = next(one.paragraph.span.end for one in turn.paragraphs if one.paragraph.span.end > first)
            if asked is not None and end - asked <= _LONGEST_CONTEXT:
                contexts[first] = Span(asked, end)
    named = [as_name(one, ends[id(one)]) if id(one) in ends else one for one in tagged]
    return Spoken(sorted(attributions, key=lambda one: one.content[0].start), named, labels, contexts)


def _statement(document: Document, tagged: Sequence[Tagged], attributions: list[Attribution]) -> Spoken:
    """Give what nobody else says in a statement to its issuer."""
    text = document.text
    heading = next((one for one in tagged[:_HEAD] if issuer(one.paragraph.span.of(text))), None)
    found = issuer(heading.paragraph.span.of(text)) if heading else None
    author = _author(document) if found is None else NOBODY
    if found is None and author is NOBODY:
        return Spoken(attributions, tagged)
    begin = heading.paragraph.span.start if heading else 0
    whose = Span(found.start + begin, found.end + begin) if found else None
    taken = sorted(span for one in attributions for span in (*one.content, *one.cue))
    own = [
        Attribution((whose,) if whose else (), (), (sentence,), "", "speech", "direct", _ISSUED)
        for one in tagged
        if one is not heading
        for sentence in (one.paragraph.span_of(*each) for each in one.paragraph.sentences)
        if _is_whole(sentence.of(text))
        and not any(span.start < sentence.end and sentence.start < span.end for span in taken)
    ]
    both = sorted([*attributions, *own], key=lambda one: one.content[0].start)
    return Spoken(both, tagged, issuer=whose, author=author)


def _author(document: Document) -> Identified:
    """Return who issued a statement by what is told beside it."""
    if not document.author:
        return NOBODY
    tagged = [Tagged.of(one) for one in segment(Document("", document.author))]
    published = Month.of(document.published.day)
    return Identifier.of(tagged, published).identify(0, len(document.author)) if tagged else NOBODY


def _is_whole(sentence: str) -> bool:
    """Tell whether it is a sentence and no heading, date or line of addresses."""
    return len(sentence.split()) >= 4 and sentence.rstrip('"”’)').endswith((".", "!", ";", ":"))
