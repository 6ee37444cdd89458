"""Tell which times of a sentence are of the saying, and which of something else that it tells of."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..lexicon.vocabulary import times, verb_cues, words
from ..model import Span
from ..tag import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TO,
    VERB,
    WORD,
    Tagged,
)

_BREAKS = frozenset((",", ";", ":", "—", "–", "--", "(", ")", "-"))
_TIMED = frozenset("in on at during by after late early earlier later last this over".split())  # noqa: SIM905
"""Words that open a time or place behind a source and a comma; others open words about the source."""
_SIMULTANEOUS = frozenset(("as", "while", "when"))
_NEAR = 6
"""Tokens within which "after" reaches the talks that it stands before."""

_REACH = 200
"""Tokens on either side of a verb that are looked at: no clause is longer."""

_DURING = frozenset(("in", "at", "during"))
_OF_NAMES = frozenset((DETERMINER, NAME, WORD, NUMBER, POSSESSIVE))
_OF_CLAUSES = frozenset((VERB, AUXILIARY, GERUND, TO, SUBORDINATOR, RELATIVE, CONJUNCTION))

_SOURCE, _CONTENT = 1, 2


@dataclass(frozen=True)
class Clause:
    """A sentence around a verb of saying, by token: what of it is source or content, and where the verb stands.

    Attributes:
        tagged: the paragraph.
        sentence: the number of the sentence.
        first: the first token of the sentence, or of what of an overlong one is near the verb.
        end: the token behind its last.
        cue: the first token of the verb, and the one behind its last.
        sources: the sources of the text, in order.
        contents: its contents, likewise.
    """

    tagged: Tagged
    sentence: int
    first: int
    end: int
    cue: tuple[int, int]
    sources: Sequence[Span]
    contents: Sequence[Span]

    @classmethod
    def of(cls, tagged: Tagged, cue: Span, sources: Sequence[Span], contents: Sequence[Span]) -> "Clause":
        """Find the sentence of the verb `cue`."""
        paragraph = tagged.paragraph
        start, stop = token_at(tagged, cue.start), token_at(tagged, cue.end)
        sentence = bisect_right(paragraph.sentences, start, key=lambda each: each[0]) - 1
        first, end = paragraph.sentences[sentence]
        first, end = max(first, start - _REACH), min(end, start + _REACH)
        return cls(tagged, sentence, first, end, (start, max(stop, start + 1)), sources, contents)

    @cached_property
    def taken(self) -> dict[int, int]:
        """For each token of the sentence that stands in a source or a content, which of them."""
        tokens = self.tagged.paragraph.tokens
        taken: dict[int, int] = {}
        for kind, spans in ((_SOURCE, self.sources), (_CONTENT, self.contents)):
            for span in within(spans, self.span):
                first, end = token_at(self.tagged, span.start), token_at(self.tagged, span.end)
                held = range(max(self.first, first), min(self.end, end))
                taken.update((at, kind) for at in held if tokens[at].start >= span.start)
        return taken

    @property
    def span(self) -> Span:
        """The sentence's place in the text."""
        return self.tagged.paragraph.span_of(self.first, self.end)

    def distance(self, time: Span) -> int | None:
        """Return how many tokens a time stands from the verb, or None where it is not of the saying."""
        first, end = token_at(self.tagged, time.start), token_at(self.tagged, time.end)
        quoted = self.tagged.paragraph.quoted
        if self.cue[0] <= first <= self.cue[1] < end and self._opens_content(end):
            return 0
        if self._ends_source(first, end) or self._behind_addressee(first, end):
            return 0
        if self._on_occasion(first):
            return first - self.cue[1]
        if any(at in self.taken or quoted[at] >= 0 for at in range(first, end)) or self._in_brackets(first):
            return None
        if self._lower(end) in times("events") or (self._lower(end) in times("occasions") and not self._owned(first)):
            return None
        apart = first > self.first and self._lower(first - 1) in times("apart_before") and first != self.cue[1]
        if apart and not (self._lower(first - 1) == "of" and self._lower(first - 2) in times("occasions")):
            return None
        if first >= self.cue[1]:
            return first - self.cue[1] if self._behind(first) else None
        return self.cue[0] - end if end <= self.cue[0] and self._before(first, end) else None

    def _ends_source(self, first: int, end: int) -> bool:
        """Tell whether a time ends the source right before the verb: "a panel in 2001 found", "Lund this week said"."""
        adverbs = all(self.tagged.tags[at] in (ADVERB, AUXILIARY) for at in range(end, self.cue[0]))
        if end > self.cue[0] or not adverbs or any(self.taken.get(at) != _SOURCE for at in range(first, end)):
            return False
        begin = first
        while self.taken.get(begin - 1) == _SOURCE:
            begin -= 1
        times_apart = self._lower(first - 1) in times("apart_before")
        return not times_apart and self._free(begin, first, opening=False, source=True)

    def _behind_addressee(self, first: int, end: int) -> bool:
        """Tell whether a time stands between those addressed and the words: "urged Peru on Friday to"."""
        begin = self.cue[1]
        first = self._opening(first)
        between = range(begin, first)
        named = all(
            self.tagged.tags[at] in _OF_NAMES or self.tagged.text(at)[0].isupper() for at in between
        ) and not any(self._lower(at) in times("events") for at in between)
        alone = bool(between) and named and self.taken.get(begin) == _CONTENT
        follows = self.tagged.tags[end] in (PREPOSITION, TO) if end < self.end else False
        return alone and follows and self._lower(end) not in ("on", "at", "in")

    def _on_occasion(self, time: int) -> bool:
        """Tell whether a time is that of the words which a verb opens: "condemned the raid in a speech on Friday"."""
        noun = self._opening(time) - 1
        place = next((at for at in range(noun, max(self.cue[1], noun - _NEAR), -1) if self._lower(at) in _DURING), None)
        if self._lower(noun) not in times("occasions") or place is None or self.tagged.paragraph.quoted[time] >= 0:
            return False
        begin = self.cue[1] + (self._lower(self.cue[1]) == "that")  # "called that step a trap"
        return all(
            self.tagged.paragraph.quoted[at] >= 0
            or (
                self.tagged.tags[at] not in _OF_CLAUSES
                and self._lower(at) not in times("occasions") | times("utterances")
            )
            for at in range(begin, place)
        )

    def _opening(self, time: int) -> int:
        """Return where a time begins with its preposition: "late on Friday"."""
        while time > self.cue[1] and self._lower(time - 1) in ("on", "late", "early"):
            time -= 1
        return time

    def _owned(self, first: int) -> bool:
        """Tell whether an article stands before a time: "in a 20 February letter"."""
        return first > self.first and self.tagged.tags[first - 1] == DETERMINER

    def _opens_content(self, at: int) -> bool:
        """Tell whether a time right behind the verb is of the saying: "said today the road was shut"."""
        verbal = at < self.end and self.tagged.tags[at] in (VERB, AUXILIARY)
        quoted = self.tagged.paragraph.quoted
        return not verbal and all(quoted[one] < 0 for one in range(self.cue[1], min(at, self.end)))

    def _lower(self, at: int) -> str:
        return self.tagged.lower(at) if self.first <= at < self.end else ""

    def _breaks(self, at: int) -> bool:
        return self._lower(at) in _BREAKS and at not in self.taken

    def _in_brackets(self, at: int) -> bool:
        opened = [self._lower(before) for before in range(self.first, at) if self._lower(before) in ("(", ")")]
        return bool(opened) and opened[-1] == "("

    def _behind(self, time: int) -> bool:
        """Tell whether nothing between the verb and a time behind it takes the time to itself."""
        begin = self.cue[1]
        for at in range(time - 1, begin - 1, -1):
            if self._breaks(at):
                if self._lower(at) in (";", ":"):
                    return False
                if at - 1 in self.taken and not self._goes_on(at + 1):
                    return False
                told = any(self._is_told(one) for one in range(begin, at))
                if told and self._lower(at + 1) not in times("speaking"):
                    return False
                return self._free(at + 1, time, opening=True) and self._free(begin, at, opening=False, later=True)
        return self._free(begin, time, opening=False)

    def _is_told(self, at: int) -> bool:
        """Tell whether a token is of what is said in the writer's words: a time behind may be of that."""
        return self.taken.get(at) == _CONTENT and self.tagged.paragraph.quoted[at] < 0

    def _goes_on(self, at: int) -> bool:
        """Tell whether what stands behind a source and its comma tells when, where or on what occasion it spoke."""
        lower = self._lower(at)
        return (
            lower in _TIMED or lower in times("speaking") or lower in words("days") or lower in ("yesterday", "today")
        )

    def _before(self, first: int, end: int) -> bool:
        """Tell whether a time before the verb is told of it: in its own phrase, and none of another clause between."""
        breaks = [at for at in range(end, self.cue[0]) if self._breaks(at)]
        related = any(self.tagged.tags[at] == RELATIVE and at in self.taken for at in range(end, self.cue[0]))
        if related or any(self._lower(at) in (";", ":") for at in breaks):
            return False
        begin = next((at + 1 for at in range(first - 1, self.first - 1, -1) if self._breaks(at)), self.first)
        gerund = self.tagged.tags[self.cue[0]] == GERUND
        beside = breaks and not gerund and begin > self.first and self.taken.get(begin - 2) == _SOURCE
        if beside and not (self._goes_on(begin) or self._opens(begin, begin)):
            return False
        inside = self._free(begin, first, opening=True, main=gerund)
        if breaks and not self._free(end, breaks[0], opening=False, main=gerund, later=True):
            return False
        last = breaks[-1] + 1 if breaks else end
        return inside and (last >= self.cue[0] or self._free(last, self.cue[0], opening=False, main=gerund))

    def _free(
        self, first: int, end: int, *, opening: bool, main: bool = False, later: bool = False, source: bool = False
    ) -> bool:
        """Tell whether no token from `first` up to `end` begins or ends something that has a time of its own.

        Args:
            first: where to begin.
            end: where to stop: at the time itself, or at the verb.
            opening: the stretch opens with a comma or the sentence, so that a participle may stand first in it.
            main: the verb of saying is a participle ("tweeted on Friday, saying"): another verb is its main verb.
            later: a comma closes the stretch, so that what stands in it goes on to no time.
            source: the stretch is of the source itself.
        """
        at = first
        while at < end:
            if at in self.taken and not source:
                if self._is_told(at) and not later:
                    return False
            elif not (later and self.tagged.tags[at] == PREPOSITION) and self._takes(at, first, end, opening, main):
                return False
            at += 1
        return later or not self._is_event(end - 1)

    def _takes(self, at: int, first: int, end: int, opening: bool, main: bool) -> bool:
        """Tell whether a token takes the time of its phrase to itself."""
        tag, lower = self.tagged.tags[at], self._lower(at)
        if lower in ("after", "before"):
            return not self._leads_to_words(at, end)
        if lower == "as" and self._lower(at + 1) in verb_cues():
            return False
        if tag in (SUBORDINATOR, RELATIVE):
            occasion = self._lower(at - 1) in times("occasions") or self._lower(at - 2) in times("occasions")
            spoken = occasion and {self._lower(at + 1), self._lower(at + 2)} & times("published")
            simultaneous = lower in _SIMULTANEOUS and end == self.cue[0]
            return not (spoken or simultaneous or lower in times("published"))
        if lower in times("apart") or (at == self.cue[1] and lower in times("apart_behind")):
            return True
        if tag == CONJUNCTION:
            return at + 1 in self.taken and end == self.cue[0]
        return self._is_verb(at, main) and not (opening and self._opens(at, first))

    def _opens(self, at: int, first: int) -> bool:
        """Tell whether a participle opens its phrase, of the saying's day: "Visiting Oslo on Friday, X said"."""
        if first > self.cue[0] or self.tagged.tags[at] != GERUND or self._lower(at) in times("pointing"):
            return False
        return all(self.tagged.tags[before] == ADVERB for before in range(first, at))

    def _is_verb(self, at: int, main: bool) -> bool:
        """Tell whether a token is a verb that may have a time, and none of speaking or publishing."""
        tag, lower = self.tagged.tags[at], self._lower(at)
        if lower in times("speaking") or lower in times("published") or self.cue[0] <= at < self.cue[1]:
            return False
        if lower in verb_cues() and (self.taken.get(at - 1) == _SOURCE or self._lower(at - 1) == "as"):
            return False
        if tag == TO and self._lower(at + 1) in times("plain_verbs"):
            return self._lower(at + 1) not in ("speak", "address") and not main
        if tag == AUXILIARY:
            behind = next((b for b in range(at + 1, self.end) if self.tagged.tags[b] not in (AUXILIARY, ADVERB)), at)
            return (
                not main and behind < self.cue[0] and self._lower(behind) not in times("speaking") | times("published")
            )
        if tag in (VERB, GERUND):
            return not main
        cue = verb_cues().get(lower)
        before = self.tagged.tags[at - 1] if at else ""
        nominal = before in (DETERMINER, POSSESSIVE, PREPOSITION, WORD) or tag == NAME
        return cue is not None and tag == WORD and not nominal and not main and before in (NAME, SUBJECT)

    def _leads_to_words(self, at: int, end: int) -> bool:
        """Tell whether "after" leads to talks, or to an hour, and "before" to a body that hears words."""
        behind = [self._lower(to) for to in range(at + 1, min(end, at + 1 + _NEAR))]
        if self._lower(at) == "before":
            return any(word in times("listening") for word in behind)
        hour = any(word in times("hours") for word in behind[:1])
        return hour or any(word in times("ending_in_words") for word in behind)

    def _is_event(self, at: int) -> bool:
        """Tell whether a token is a noun for what happened, so that the time behind it is of that: "the attack on"."""
        if self._lower(at) in ("on", "in", "late", "early"):
            at -= 1
        spoken = self._lower(at - 1) in ("to", "during", "at")
        return at not in self.taken and self._lower(at) in times("events") - times("ending_in_words") and not spoken


def token_at(tagged: Tagged, offset: int) -> int:
    """Return the first token that ends behind an offset."""
    return bisect_right(tagged.paragraph.tokens, offset, key=lambda token: token.end)


def within(spans: Sequence[Span], stretch: Span) -> Sequence[Span]:
    """Return those of some spans, in order, that reach into a stretch."""
    first = bisect_right(spans, stretch.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, stretch.end, key=lambda span: span.start)]
