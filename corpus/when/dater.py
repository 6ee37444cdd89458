"""The dates of a document's statements: from the sentence, its neighbours, the dateline and the publication."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..identify import Identified
from ..lexicon.vocabulary import times
from ..model import Attribution, Document, Said, Span, Statement
from ..read.dateline import dateline
from ..segment import LINE
from ..tag import ADVERB, AUXILIARY, TO, Tagged
from .clause import Clause, token_at, within
from .dated import UNDATED, Dated
from .expression import Expression, expressions
from .remark import opening, remark
from .resolve import UNKNOWN, Frame, Tense, resolve

_NEAR = 1500
"""Code points within which "later in the day" looks back for the day."""
_BACK = 2
"""Paragraphs that it looks back over."""
_AROUND = 800
"""Code points on either side of the verb within which the time of saying stands."""
_LEAD = 2
"""Paragraphs at the head of an article, and sentences of each, in which what somebody "has said" is the day's news."""
_BESIDE = 3
"""Tokens on either side of a verb within which an adverb tells that it was said at another time."""
_LATE_REPORT = 10
"""Days that a report may be published after the day of its dateline."""
_OF_ANOTHER_DAY = frozenset(("same day", "next day", "day before", "days apart"))


@dataclass(frozen=True, slots=True)
class Dater:
    """A document, ready for the dates of its statements to be found.

    Attributes:
        text: the document's text.
        paragraphs: its paragraphs, tagged.
        sources: all sources of the document, in order: what stands in them tells no date of saying.
        contents: all contents, likewise.
        today: the day against which "on Friday" is read: the dateline's, or else that of publication.
        report: the words for where that day is told, or None where it is the day of publication.
        lead: the number of the paragraph that the article begins with.
    """

    text: str
    paragraphs: Sequence[Tagged]
    sources: Sequence[Span]
    contents: Sequence[Span]
    today: date | None
    report: str | None
    lead: int

    @classmethod
    def of(cls, document: Document, paragraphs: Sequence[Tagged], attributions: Sequence[Attribution]) -> "Dater":
        """Read what of a document all its dates rest on."""
        told = _dateline(document)
        titled = document.title is not None and len(paragraphs) > 1
        return cls(
            document.text,
            paragraphs,
            sorted(span for one in attributions for span in one.source),
            sorted(span for one in attributions for span in one.content),
            told[0] if told else document.published.day,
            told[1] if told else None,
            int(titled),
        )

    def date(self, attribution: Attribution, who: Identified, before: Sequence[Statement]) -> Dated:
        """Return the date that the sentence of the verb tells, or else the sentences beside it.

        Args:
            attribution: what is said.
            who: who says it.
            before: the statements before it, in order.
        """
        previous = before[-1] if before else None
        number = self._paragraph_at((attribution.cue or attribution.content)[0].start)
        if not attribution.cue:
            goes_on = previous is not None and self._goes_on(previous, number, who, named=False)
            return Dated(previous.said, previous.evidence.said) if previous and goes_on else UNDATED
        clause = self._clause(number, attribution.cue[0])
        tense = _tense(clause)
        if tense is None:
            return UNDATED
        nearest = self._nearest(clause)
        if nearest:
            told = self._last(number, clause, before) if nearest.name in _OF_ANOTHER_DAY else UNKNOWN
            return self._read(nearest, Frame(self.today, told, tense))
        if tense == "perfect":
            return self._news(number, clause, attribution)
        if tense != "past" or _other_time(clause):
            return UNDATED
        if beside := self._remarked(number, clause, attribution, who):
            return beside
        if previous is None or previous.said.basis == "published" or not self._goes_on(previous, number, who):
            return UNDATED
        if previous.said.precision == "unknown":
            return UNDATED
        said = replace(previous.said, basis="neighbour")
        return Dated(said, f"as the statement before it by the same speaker: {previous.evidence.said}")

    def _paragraph_at(self, offset: int) -> int:
        return bisect_right(self.paragraphs, offset, key=lambda one: one.paragraph.span.start) - 1

    def _clause(self, number: int, verb: Span) -> Clause:
        return Clause.of(self.paragraphs[number], verb, self.sources, self.contents)

    def _nearest(self, clause: Clause) -> Expression | None:
        """Return the time nearest to the verb, of the times that are of the saying."""
        verb = clause.tagged.paragraph.span_of(*clause.cue)
        near = Span(max(clause.span.start, verb.start - _AROUND), min(clause.span.end, verb.end + _AROUND))
        reach = [(clause.distance(one.span), one) for one in expressions(self.text, near)]
        owned = [(distance, one) for distance, one in reach if distance is not None]
        return min(owned, key=lambda each: each[0])[1] if owned else None

    def _read(self, expression: Expression, frame: Frame) -> Dated:
        said = resolve(expression, frame)
        return Dated(said, f'"{expression.written}" ({self._against(said, expression, frame)})')

    def _against(self, said: Said, expression: Expression, frame: Frame) -> str:
        if said.start is None:
            return "no date follows from it" if self.today else "the day of publication is not known"
        if expression.name in _OF_ANOTHER_DAY:
            return f"told before: {frame.before.start}"
        return f"read against {self.report or self.today}" if self.today else said.basis

    def _last(self, number: int, clause: Clause, before: Sequence[Statement]) -> Said:
        """Return the last day that the text tells before a verb, not far from it, or else the dateline's."""
        verb = clause.tagged.paragraph.tokens[clause.cue[0]].start
        said, at = Said(), -1
        for statement in reversed(before):
            start = statement.spans.content[0].start
            if verb - start > _NEAR or at >= 0 or self._paragraph_at(start) < number - _BACK:
                break
            if statement.said.start is not None:
                said, at = statement.said, max(start, *(span.start for span in statement.spans.cue), 0)
        told = self._mentioned(number, verb, at)
        if told.start is not None:
            return told
        return Said(self.today, self.today, "day", "dateline") if at < 0 and self.report else said

    def _mentioned(self, number: int, verb: int, behind: int) -> Said:
        """Return the last day that the paragraph tells between an offset and a verb, outside of what people say."""
        span = self.paragraphs[number].paragraph.span
        stretch = Span(max(span.start, behind + 1, verb - _NEAR), verb)
        if stretch.start >= stretch.end:
            return Said()
        contents = within(self.contents, stretch)
        for one in reversed(expressions(self.text, stretch)):
            said = resolve(one, Frame(self.today))
            inside = any(content.start <= one.span.start < content.end for content in contents)
            if said.precision == "day" and one.name not in _OF_ANOTHER_DAY and not inside:
                return said
        return Said()

    def _news(self, number: int, clause: Clause, attribution: Attribution) -> Dated:
        """Return the day of the report for what somebody "has said" in its first sentences, where it is the news."""
        fresh = number < self.lead + _LEAD and clause.sentence < _LEAD and attribution.act == "speech"
        if self.today is None or not fresh or _other_time(clause):
            return UNDATED
        said = Said(self.today, self.today, "day", "published")
        return Dated(said, "the perfect tense at the head of the report: on its day")

    def _remarked(self, number: int, clause: Clause, attribution: Attribution, who: Identified) -> Dated | None:
        """Return the date that a sentence beside the statement tells: "He was speaking on Sunday"."""
        sentences = clause.tagged.paragraph.sentences
        last = token_at(clause.tagged, attribution.content[-1].end - 1)
        ended = max(clause.sentence, bisect_right(sentences, last, key=lambda each: each[0]) - 1)
        beside = [(number, sentences[clause.sentence - 1], False)] if clause.sentence else []
        if ended + 1 < len(sentences):
            beside.insert(0, (number, sentences[ended + 1], True))
        elif number + 1 < len(self.paragraphs):
            beside.insert(0, (number + 1, self.paragraphs[number + 1].paragraph.sentences[0], True))
        for at, sentence, behind in beside:
            span = self.paragraphs[at].paragraph.span_of(*sentence)
            verb = remark(self.text, span, attribution, who, behind=behind)
            time = self._nearest(self._clause(at, verb)) if verb else None
            head = opening(self.text, span, attribution, who) if verb is None and not behind else None
            if head is not None:
                time = next(iter(expressions(self.text, head)), None)
            if time and (found := self._read(time, Frame(self.today))).said.start:
                return Dated(found.said, f"the sentence beside it: {found.evidence}")
        return None

    def _goes_on(self, previous: Statement, number: int, who: Identified, *, named: bool = True) -> bool:
        """Tell whether the same speaker goes on speaking in the same paragraph; unless `named`, perhaps unnamed."""
        span = self.paragraphs[number].paragraph.span
        same = {speaker.name for speaker in previous.speakers} == {speaker.name for speaker in who.speakers}
        near = span.start <= previous.spans.context.start < span.end
        return near and (same and bool(who.speakers) if named else same or not who.speakers)


def _tense(clause: Clause) -> Tense | None:
    """Return the tense of a verb of saying; None where it is not told that anything was said: "wants to say"."""
    tagged, at = clause.tagged, clause.cue[0] - 1
    helpers: set[str] = set()
    while at >= clause.first and (tagged.tags[at] in (ADVERB, AUXILIARY)):
        helpers.add(tagged.lower(at))
        at -= 1
    if helpers & {"will", "shall", "'ll", "’ll"}:
        return "future"
    if tagged.tags[at] == TO and at >= clause.first:
        return _before_to(clause, at)
    if helpers & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if helpers & {"may", "might", "could", "should", "must", "can", "would"}:
        return None
    return "pluperfect" if "had" in helpers else "past"


def _before_to(clause: Clause, at: int) -> Tense | None:
    """Return the tense of a verb behind "to": what somebody is, plans or is expected to say is to come."""
    before = [clause.tagged.lower(one) for one in range(max(clause.first, at - 3), at)]
    if before and (times("planned") & set(before)) | ({"is", "are"} & set(before[-1:])):
        return None if {"was", "were"} & set(before) else "future"
    return "past"


def _other_time(clause: Clause) -> bool:
    """Tell whether an adverb beside the verb tells that something was said at some other time, or again and again."""
    first, end = clause.cue
    near = [*range(max(clause.first, first - _BESIDE), first), *range(end, min(clause.end, end + _BESIDE))]
    near += range(clause.first, min(clause.first + 2, first))
    return any(clause.tagged.lower(at) in times("other_times") and at not in clause.taken for at in near)


def _dateline(document: Document) -> tuple[date, str] | None:
    """Return the day that the dateline tells, with the words for it, where it fits the day of publication."""
    published = document.published.day
    for span in document.furniture:
        line = LINE.match(document.text, span.start)
        found = dateline(line.group()) if line else None
        if found and found.day and published and span.end - span.start == found.end:
            there = _day_meant(found.day, published)
            if there and 0 <= (published - there).days <= _LATE_REPORT:
                return there, f"{there}, the day of the dateline"
    return None


def _day_meant(written: str, published: date) -> date | None:
    """Return the day that a dateline means: "March 4", "Friday"."""
    found = expressions(written, Span(0, len(written)))
    return resolve(found[0], Frame(published)).start if found else None
