"""The pipeline: a document to its statements. Pure: no files, no clock, no network."""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from .identify import Identified, Identifier
from .lexicon import Month
from .lexicon.vocabulary import words
from .model import Attribution, Cue, Document, Evidence, Reference, Said, Span, Spans, Statement
from .read.text import from_text
from .segment import Paragraph, segment
from .speak import speak
from .stance import Judged, judge
from .tag import Tagged
from .when import Dated, Dater

_LONGEST_CONTEXT = 2_000
"""Code points of a paragraph above which only the sentences around a statement are its context."""
_LONG_QUOTATION = 6
"""Words from which a quotation is a statement although nobody is named."""
_NOTHING_SAID = re.compile(
    r"(?:not )?to (?:not )?be (?:named|identified|quoted)\b|(?:to )?(?:\w+ ){0,4}requests? (?:for|seeking)\b"
)
_NO_ONE = frozenset(("nobody", "no one", "none", "nothing", "neither", "it is", "you"))
_NOT_ONE = re.compile(r"(?:no(?! ?\.| \d)|none of|neither of|nobody|not one) ?\b")
_MODAL = re.compile(r"\b(?:will|may|might|could)\s+(?:\w+ly\s+|also\s+)?\Z")
_BEFORE = 80
"""Code points before a verb among which its modal is."""
_WORDS = re.compile(r"\w[\w'’-]*")
_THAT = re.compile(r"that\s+", re.IGNORECASE)


def extract(document: Document | str, *, rules: bool = False) -> list[Statement]:
    """Return the statements of a document, or of a text, in its order; with `rules` by the rules alone, unfitted.

    The same document always gives the same statements, with the same ids. What the text and the lexicon do not tell
    stays unknown: no speaker, no country, no date, or the stance `assert`.
    """
    if isinstance(document, str):
        document = from_text(document)
    paragraphs = segment(document)
    tagged = [Tagged.of(paragraph) for paragraph in paragraphs]
    spoken = speak(document, tagged, rules=rules)
    attributions = [one for one in spoken.attributions if _is_statement(document.text, one)]
    published = document.published.day
    margins = [span.of(document.text) for span in document.furniture]
    identifier = Identifier.of(spoken.paragraphs, Month.of(published), margins)
    dater = Dater.of(document, tagged, attributions)
    drafts: list[Statement] = []
    seen: Counter[str] = Counter()
    for attribution in attributions:
        who = spoken.who(document.text, attribution, identifier)
        asked = spoken.contexts.get(attribution.content[0].start)
        at = attribution.content if spoken.is_own else attribution.cue or attribution.content
        context = asked or _context(_paragraph_of(paragraphs, at[0].start), attribution)
        dated = dater.date(attribution, who, drafts)
        if spoken.is_own and published and dated.said.precision == "unknown":
            dated = Dated(Said(published, published, "day", "published"), "the document speaks on its day")
        drafts.append(_statement(document, context, attribution, who, dated, seen))
    return drafts


def _is_statement(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution is one to show: somebody says something, or something long is quoted from nobody."""
    said = _WORDS.findall(" ".join(span.of(text) for span in attribution.content))
    if _NOTHING_SAID.match(" ".join(said)):
        return False
    if attribution.source:
        source = " ".join(span.of(text) for span in attribution.source).lower()
        if source in _NO_ONE or _NOT_ONE.match(source):
            return False
        if attribution.form == "indirect" and _is_to_come(text, attribution):
            return False
        if attribution.lemma == "call" and attribution.form == "indirect" and _bare_call(text, attribution):
            return False
        told = attribution.lemma != "" or attribution.form != "indirect"
        return told and not (
            len(said) == 1 and said[0].lower() in words("pronouns") | {"so", "that", "this", "nothing", "what", "which"}
        )
    return attribution.form == "direct" and len(said) >= _LONG_QUOTATION


def _is_to_come(text: str, attribution: Attribution) -> bool:
    """Tell whether an act of speech may only follow: "X will announce a plan", but not "X will say that"."""
    if not attribution.cue or _THAT.match(text, attribution.content[0].start):
        return False
    verb = attribution.cue[0].start
    return _MODAL.search(text, max(0, verb - _BEFORE), verb) is not None


def _bare_call(text: str, attribution: Attribution) -> bool:
    """Tell whether somebody may only call somebody by telephone: "X may call Y on Friday"."""
    return [span.of(text).lower() for span in attribution.cue] == ["call"]


def _paragraph_of(paragraphs: Sequence[Paragraph], offset: int) -> Paragraph:
    return paragraphs[bisect_right(paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1]


def _sentences_around(paragraph: Paragraph, first: Span, last: Span) -> Span:
    """Return the stretch of whole sentences that reaches from one span to another."""

    def sentence_at(offset: int) -> int:
        starts_after = bisect_right(paragraph.sentences, offset, key=lambda each: paragraph.tokens[each[0]].start)
        return max(starts_after - 1, 0)

    begin = sentence_at(first.start)
    stop = max(sentence_at(last.start), begin)
    return paragraph.span_of(paragraph.sentences[begin][0], paragraph.sentences[stop][1])


def _context(paragraph: Paragraph, attribution: Attribution) -> Span:
    """Return the paragraph, or of an overlong one the sentences from the first to the last span of the attribution."""
    if paragraph.span.end - paragraph.span.start <= _LONGEST_CONTEXT:
        return paragraph.span
    spans = sorted((*attribution.source, *attribution.cue, *attribution.content))
    inside = [span for span in spans if paragraph.span.start <= span.start < paragraph.span.end]
    return _sentences_around(paragraph, inside[0], inside[-1])


def _statement(
    document: Document,
    context: Span,
    attribution: Attribution,
    who: Identified,
    dated: Dated,
    seen: Counter[str],
) -> Statement:
    text = document.text
    told = attribution.lemma not in ("", ":")
    content = _without_that(text, attribution.content) if told else attribution.content
    judged = judge(text, attribution, content, who.speakers)
    written = " ".join(" ".join(span.of(text).split()) for span in content)
    return Statement(
        id=_identity(document, attribution, written, seen),
        text=written,
        form=attribution.form,
        speakers=who.speakers,
        stance=judged.stance,
        said=dated.said,
        cue=Cue(" ".join(span.of(text) for span in attribution.cue), attribution.lemma, attribution.act),
        spans=Spans(attribution.source, attribution.cue, content, context),
        context=context.of(text),
        document=reference(document),
        evidence=_evidence(attribution, who, dated, judged),
    )


def _without_that(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave the conjunction of "said that ..." out of what was said."""
    first = content[0]
    match = _THAT.match(text, first.start, first.end)
    return (Span(match.end(), first.end), *content[1:]) if match and match.end() < first.end else content


def _identity(document: Document, attribution: Attribution, written: str, seen: Counter[str]) -> str:
    """Hash what was said and by whom in which document; the same words said twice are told apart by their order."""
    source = " ".join(span.of(document.text) for span in attribution.source)
    key = "\x1f".join((document.id, written, " ".join(source.split()), attribution.lemma))
    seen[key] += 1
    return hashlib.sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "replace")).hexdigest()[:12]


def _evidence(attribution: Attribution, who: Identified, dated: Dated, judged: Judged) -> Evidence:
    speakers = who.why or ("the text names no source",)
    return Evidence(attribution.rule, speakers, dated.evidence, judged.why, judged.cue)


def reference(document: Document) -> Reference:
    """Return what a statement tells of its document."""
    return Reference(
        document.id,
        document.title,
        document.url,
        document.outlet,
        document.kind,
        document.language,
        document.published,
    )
