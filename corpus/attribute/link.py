"""Tie the parts that the tagger found: each content to a cue, each cue to a source, by what the link costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon.vocabulary import CueWord, noun_cues, verb_cues, words
from ..model import Act
from ..tag import ADVERB, DETERMINER, MARK, NUMBER, POSSESSIVE, QUOTES, Tagged
from .complete import apart, complete, finished, is_new
from .content import Piece, behind_parenthesis, has_verb, noun_clause_end, relative_end, trim, writers_own
from .cue import PARTICLES
from .draft import Draft
from .passive import agent, around_agent, is_passive
from .phrase import Phrase, over_time, overlap
from .source import behind_be, is_hearsay
from .tagger import CONTENT, CUE, SOURCE, Part

_ACCORDING = CueWord("according to", "speech", frozenset(), "base")
_ASKED = frozenset(("asked", "pressed", "questioned"))
_REFUSING = frozenset(("decline", "refuse"))
_WITH_OBJECT = _REFUSING | {"express", "voice", "convey"}
"""Verbs whose object tells what is said also where it is part of the cue: "expressed concern over"."""
_ENDS = frozenset((",", ".", "!", "?"))
_CLOSERS = QUOTES | {")"}

# What a link costs, in tokens of distance: for each thing between the two ends. Chosen on held-out articles of
# PolNeAR train, see evaluation/README.md.
_GAP = 0.25
_FARTHEST = 40
_PAST_CUE = 8.0
_PAST_CONTENT = 3.0
_NEXT_SENTENCE = 5.0
_CONTENT_FIRST = 0.5

_SOURCE_GAP = 0.4
_SOURCE_PAST_CONTENT = 2.0
_SOURCE_NEXT_SENTENCE = 12.0
_SOURCE_BEHIND = 1.5
_SOURCE_MOST = 14.0


@dataclass(frozen=True, slots=True)
class _Parts:
    tagged: Tagged
    sentence: list[int]
    sources: list[Phrase]
    cues: list[Phrase]
    contents: list[Piece]

    def apart(self, one: Phrase, other: Phrase, past: Sequence[Phrase]) -> tuple[int, int, int]:
        """Return how far two parts are from each other: tokens, sentences, and how many of `past` lie between."""
        first, second = (one, other) if one < other else (other, one)
        start, end = first[1], second[0]
        between = sum(start <= part[0] and part[1] <= end for part in past)
        return max(0, end - start), abs(self.sentence[second[0]] - self.sentence[first[1] - 1]), between


def by_model(tagged: Tagged, parts: Sequence[Part], rules: Sequence[Draft], before: Draft | None) -> list[Draft]:
    """Return the attributions of one paragraph.

    Args:
        tagged: the paragraph.
        parts: what the tagger found in it.
        rules: what the rules found in it; they lend a source or a cue where the tagger has none.
        before: the last attribution of the paragraph before it; a quotation that opens this one goes on with it.
    """
    found = _collect(tagged, _beside(parts, rules, tagged))
    contents: dict[Phrase, list[Piece]] = {cue: [] for cue in found.cues}
    loose = []
    for content in found.contents:
        near = [cue for cue in found.cues if _may_tie(found, cue, content)]
        cue = min(near, key=lambda cue: _content_cost(found, cue, content), default=None)
        if cue is None:
            loose.append(content)
        else:
            contents[cue].append(content)
    drafts: list[Draft] = []
    for cue in found.cues:
        if contents[cue]:
            drafts.append(_draft(found, cue, contents[cue], rules, drafts[-1] if drafts else None))
    complete(drafts, rules)
    drafts = apart(finished(drafts, rules), rules)
    for content in loose:
        drafts += _without_cue(found, content, rules, before)
    drafts += [rule.copy() for rule in rules if rule.sure and is_new(rule, drafts)]
    drafts.sort(key=lambda draft: draft.content[0][1])
    if found.cues and not contents[found.cues[-1]] and tagged.text(len(tagged.tags) - 1) == ":":
        drafts.append(_draft(found, found.cues[-1], [], rules, None))
    return drafts


def _beside(parts: Sequence[Part], rules: Sequence[Draft], tagged: Tagged) -> list[Part]:
    """Return the parts that lie beside what a firm construction has."""
    taken: list[Phrase] = []
    for rule in rules:
        if rule.firm:
            taken += [phrase for phrase in (rule.source, rule.cue) if phrase]
            taken += [piece for paragraph, piece in rule.content if paragraph is tagged]
    return [part for part in parts if not any(overlap(part[1:], each) for each in taken)]


def _collect(tagged: Tagged, parts: Sequence[Part]) -> _Parts:
    sentence = [0] * len(tagged.tags)
    for number, (first, end) in enumerate(tagged.paragraph.sentences):
        sentence[first:end] = [number] * (end - first)
    contents: list[Piece] = []
    for name, first, end in parts:
        if name != CONTENT or tagged.lower(first) in _ASKED:
            continue
        if (
            contents
            and sentence[contents[-1][1] - 1] == sentence[first]
            and _only_marks(tagged, contents[-1][1], first)
        ):
            contents[-1] = (contents[-1][0], end)
        else:
            contents.append((first, end))
    sources = [_bare(tagged, first, end) for name, first, end in parts if name == SOURCE]
    cues = [(first, end) for name, first, end in parts if name == CUE and not _is_done_to(tagged, first, end)]
    return _Parts(tagged, sentence, sources, cues, [_whole(tagged, *content) for content in contents])


def _is_done_to(tagged: Tagged, first: int, end: int) -> bool:
    """Tell whether a cue is the passive of a verb that attributes nothing: "were hurt by"."""
    by = any(tagged.lower(at) == "by" for at in range(first, end + 1))
    return by and any(behind_be(tagged, at) for at in range(first, end)) and _core(tagged, (first, end))[0] is None


def _bare(tagged: Tagged, first: int, end: int) -> Phrase:
    """Return a source without "the words of" before it, and the day, marks and possessive at its end."""
    if [tagged.lower(at) for at in range(first, first + 3)] == ["the", "words", "of"]:
        first = min(first + 3, end - 1)
    first = _over_document(tagged, first, end)
    timed = over_time(tagged, end - 1, first) + 1
    if timed > first and any(tagged.lower(at) in words("days") for at in range(timed, end)):
        end = timed
    while end - first > 1 and tagged.tags[end - 1] in (MARK, POSSESSIVE) and tagged.text(end - 1) not in _CLOSERS:
        end -= 1
    return first, end


def _over_document(tagged: Tagged, first: int, end: int) -> int:
    """Return where a source begins behind the document and its day: "a letter of 3 May | the Peruvian envoy"."""
    noun = first + (tagged.tags[first] == DETERMINER)
    if tagged.lower(noun) not in words("documents") or tagged.lower(noun + 1) not in ("of", "dated"):
        return first
    at = noun + 2
    while at < end and (tagged.tags[at] == NUMBER or tagged.lower(at) in words("months")):
        at += 1
    return at if noun + 2 < at < end else first


def _whole(tagged: Tagged, first: int, end: int) -> Piece:
    """Return a content with the marks of its quotation, and only up to where the writer goes on."""
    end = writers_own(tagged, first, end)
    quoted, quotations = tagged.paragraph.quoted, tagged.paragraph.quotations
    opening = quotations[quoted[first]].first if quoted[first] >= 0 else first
    closing = quotations[quoted[end - 1]].last + 1 if quoted[end - 1] >= 0 else end
    if opening < first and _only_marks(tagged, opening, first):
        first = opening
    return first, closing if _only_marks(tagged, end, closing) else end


def _only_marks(tagged: Tagged, first: int, end: int) -> bool:
    return not any(tagged.text(at)[0].isalnum() for at in range(first, end))


def _may_tie(found: _Parts, cue: Phrase, content: Piece) -> bool:
    """Tell whether a cue can have a content: of its own sentence, or of one that is all quotation."""
    number = found.sentence[content[0]]
    if found.sentence[cue[0]] == number or found.sentence[content[1] - 1] == found.sentence[cue[0]]:
        return True
    return found.tagged.paragraph.is_quotation(*found.tagged.paragraph.sentences[number])


def _content_cost(found: _Parts, cue: Phrase, content: Piece) -> float:
    gap, sentences, cues = found.apart(cue, content, found.cues)
    contents = found.apart(cue, content, found.contents)[2]
    cost = _GAP * min(gap, _FARTHEST) + _NEXT_SENTENCE * sentences + _PAST_CUE * cues + _PAST_CONTENT * contents
    return cost + (_CONTENT_FIRST if content < cue else 0)


def _source_cost(found: _Parts, cue: Phrase, source: Phrase) -> float:
    gap, sentences, cues = found.apart(cue, source, found.cues)
    contents = found.apart(cue, source, found.contents)[2]
    cost = _SOURCE_GAP * min(gap, _FARTHEST) + _SOURCE_NEXT_SENTENCE * sentences + _PAST_CUE * cues
    return cost + _SOURCE_PAST_CONTENT * contents + (_SOURCE_BEHIND if source > cue else 0)


def _draft(
    found: _Parts, cue: Phrase, contents: Sequence[Piece], rules: Sequence[Draft], previous: Draft | None
) -> Draft:
    word, core = _core(found.tagged, cue)
    passive = is_passive(found.tagged, core[0])
    if passive:
        source, why = agent(found.tagged, core[1]), "who it is said by"
    elif is_hearsay(found.tagged, core[0]):
        source, why = None, "hearsay"
    else:
        source, why = _source_of(found, core, rules, previous)
    word = word or next((_word_of(rule) for rule in rules if rule.cue and overlap(rule.cue, core)), None)
    lemma = word.lemma if word else ""
    quoted = any(found.tagged.paragraph.quoted[content[0]] >= 0 for content in contents)
    act: Act = word.act if word else "speech" if quoted else "thought"
    pieces = [(found.tagged, _within(found.tagged, core, content)) for content in contents]
    if lemma in _WITH_OBJECT and contents and contents[0][0] == cue[1]:
        pieces[0] = (found.tagged, (core[1], contents[0][1]))
    if len(pieces) > 1 and _is_closed(found.tagged, contents[0], core):
        pieces = [each for each in pieces if each[1][0] != core[1] or has_verb(*each)]
    if passive:
        pieces = [(found.tagged, part) for _, piece in pieces for part in around_agent(piece, core[0], source)]
    return Draft(found.tagged, source, core, pieces, lemma, act, f"fitted: the cue {lemma or 'unknown'}, {why}")


def _word_of(rule: Draft) -> CueWord:
    return CueWord(rule.lemma, rule.act, frozenset(), "base")


def _is_closed(tagged: Tagged, content: Piece, cue: Phrase) -> bool:
    """Tell whether a content before its cue is a quotation that a mark within it ends: '"A," he said of B'."""
    ends = tagged.text(content[1] - 2) in _ENDS or tagged.text(content[1]) == ","
    return content[1] <= cue[0] and tagged.paragraph.quoted[content[1] - 1] >= 0 and ends


def _within(tagged: Tagged, cue: Phrase, content: Piece) -> Piece:
    """Return a content without its own cue, a parenthesis of its source before it, and the main clause behind it."""
    first, end = content
    if first <= cue[0] and cue[1] < end:
        first = cue[1]
    if tagged.lower(cue[0]) == "according":
        first = behind_parenthesis(tagged, first, end)
    while first < end - 1 and tagged.tags[first] == ADVERB and tagged.lower(first + 1) == "that":
        first += 1
    if cue[0] < first:
        end = noun_clause_end(tagged, cue[0], first, relative_end(tagged, cue[0], first, end))
    return trim(tagged, first, end) or content


def _source_of(found: _Parts, cue: Phrase, rules: Sequence[Draft], previous: Draft | None) -> tuple[Phrase | None, str]:
    """Return the source of a cue and how it was found: the cheapest, that of the rules, that of the cue before it."""
    nearest = min(((_source_cost(found, cue, source), source) for source in found.sources), default=None)
    if nearest and nearest[0] < _SOURCE_MOST:
        return nearest[1], "the nearest source"
    lent = next((rule.source for rule in rules if rule.cue and overlap(rule.cue, cue)), None)
    if lent is not None:
        return lent, "the source by rule"
    if previous and previous.cue and found.sentence[previous.cue[0]] == found.sentence[cue[0]] and previous.source:
        return previous.source, "the source before it"
    return None, "no source"


def _core(tagged: Tagged, cue: Phrase) -> tuple[CueWord | None, Phrase]:
    """Return the word of a cue that attributes, with its tokens: a refusal before speech, thought and nouns.

    Of two verbs of speech the first is taken: "denied claims that".
    """
    if "according" in (tagged.lower(at) for at in range(*cue)):
        return _ACCORDING, cue
    known: list[tuple[bool, bool, bool, int, CueWord | None]] = []
    for at in range(*cue):
        verb, noun = verb_cues().get(tagged.lower(at)), noun_cues().get(tagged.lower(at))
        if verb or noun:
            refusal = verb is not None and verb.lemma in _REFUSING
            known.append((refusal, verb is not None and verb.act == "speech", verb is not None, -at, verb or noun))
    if not known:
        return None, cue
    *_, back, word = max(known, key=lambda each: each[:4])
    at = -back
    assert word is not None
    particle = tagged.lower(at + 1)
    if particle in PARTICLES.get(word.lemma, ()):
        return replace(word, lemma=f"{word.lemma} {particle}"), (at, at + 2)
    return word, (at, at + 1)


def _without_cue(found: _Parts, content: Piece, rules: Sequence[Draft], before: Draft | None) -> list[Draft]:
    """Tie a content that has no cue in its paragraph: to the speech before it, or as the rules have it."""
    tagged = found.tagged
    if content[0] <= 1 and before is not None and _runs_on(before, tagged, content):
        before.add(tagged, content)
        return []
    for rule in rules:
        if any(overlap(piece, content) for paragraph, piece in rule.content if paragraph is tagged):
            return [Draft(tagged, rule.source, rule.cue, [(tagged, content)], rule.lemma, rule.act, rule.rule)]
    return [Draft.of_nobody([(tagged, content)])]


def _runs_on(before: Draft, tagged: Tagged, content: Piece) -> bool:
    """Tell whether a paragraph goes on with the speech that ended the one before it, or that its colon announced."""
    if not before.content:
        return True
    last, (_, end) = before.content[-1]
    quoted = tagged.paragraph.quoted[content[0]] >= 0 and last.paragraph.quoted[end - 1] >= 0
    return quoted or last.text(len(last.tags) - 1) == ":"
