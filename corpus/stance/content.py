"""What the speaker's own words perform, where the cue only reports: "We condemn ...", "X must leave"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ..lexicon.openings import signs_in
from ..lexicon.stances import NAMED, OTHER, OWN, act_pattern, judging
from ..lexicon.vocabulary import CueWord, verb_cues
from ..model import Attribution, Span
from .act import Act, is_negated
from .course import own, own_course
from .utter import carried, own_verbs
from .voice import Voice, is_object, lowered, masked

_NEAR = 80
"""Letters before a phrase within which its subject or negation is looked for."""
_SENTENCE = re.compile(r"(?:[^.!?]|\.(?=\w))+[.!?]*")
_IF = r"(?:if|unless|provided that|(?:as|so) long as|in case|on condition|in the event)\b"
_CONDITION = re.compile(
    rf"\b(?={_IF})(?<!as )(?<!even )(?<!what )(?<!ask )(?<!asked )(?<!see )(?<!know )|^\W*should (?!not\b)[^?]*,"
)
_OF_OTHERS = frozenset(("accuse", "demand", "urge", "warn"))
_ASKING = re.compile(r"\W*(?:whether|why|how|who|what|when|where|if)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:(?:nor|not|n't|cannot) (?:confirm|deny)(?: that)?|whether|if|unless|how|when"
    r"|(?<!is )(?<!'s )why)\s+[\"'“‘]?$"
)
_CLAUSE = re.compile(r"[,;:]\s|\s(?:and|but|that)\s")
_BE = r"(?:is|are|am|was|were|re|m|s|be|been|has|have|had|ve|will|would|do|remains?|feels?|felt|also|very|still|\w+ly)"
_AUXILIARY = re.compile(rf"{_BE}\s+[\"'“‘]?")
_NO_WORD = re.compile(rf"[^\w{OWN}{OTHER}{NAMED}]*")
_CLAIMED = re.compile(
    r"\b(?:claim|allegation|accusation|charge|report|notion|idea|story|stories|suggestion|rumou?r|theory|myth)s?\b"
    r"[^.;]{0,40}?\bthat\s+$"
)
"""What is only claimed: "the claim that we ..."."""
_NOUN_BEFORE = re.compile(r"\s+(?:of|on|about|against|for|is|are|was|were|will|would|has|have|had)\b")
"""What stands behind a word that is no verb: "the American charge of"."""
_FINITE_BEHIND = re.compile(r"\s+(?:is|are|was|were|will|would|has|have|had|do|does|did|can|could)\b")
"""What stands behind a noun in the plural that looks like a verb: "the American charges were"."""
_THAT = re.compile(r"\s+(?:that|how|whether)\b")
_NAMED_NOUN = re.compile(rf"{OTHER}+ (?!\w+(?:ed|ing)\b)\w+")
_ARTICLE = re.compile(r"\b(?:an?|another|one|this|that|alleged|suspected) $")
_SUPPOSED = re.compile(r"\b(?:if|unless|should|whether)\s+(?:the\s+)?$")
_PLACES = 20
"""Places in a sentence where a predicate of the speaker is looked for."""
_MUST, _SHOULD = re.compile(r"must|ha(?:ve|s) to"), re.compile(r"should|ought|need")


def in_content(text: str, attribution: Attribution, content: Sequence[Span], voice: Voice) -> Iterator[Act]:
    """Yield the acts of the content, sentence by sentence; questions perform none, nor does what others say."""
    if _is_question(text, attribution, content[0]):
        return
    for span in content:
        said = masked(text, span, voice, attribution.form)
        for match in _SENTENCE.finditer(said):
            if not match.group().endswith("?"):
                yield from _in_sentence(match.group(), span.start + match.start())


def is_conditional(said: str) -> bool:
    """Tell whether words in lower case hold a condition."""
    return _CONDITION.search(said) is not None


def _is_question(text: str, attribution: Attribution, content: Span) -> bool:
    """Tell whether the content is what somebody asks or leaves open: "asked whether", "did not say how"."""
    opening = _ASKING.match(text, content.start, content.end)
    if opening is None:
        return False
    word = lowered(opening.group()).strip()
    return word == "whether" or attribution.lemma in ("ask", "wonder", "inquire", "enquire", "question")


def _in_sentence(said: str, start: int) -> Iterator[Act]:
    conditional = is_conditional(said)
    others = _words_of_others(said)
    own_acts = [act for act in (*own_verbs(said), *own_course(said)) if not _is_told(said, act.span.start)]
    own_acts += [after for act in own_acts if act.rule == "own" for after in carried(said, act)]
    signs = signs_in(said, others)
    acts = [*own_acts, *_predicated(said, signs, others), *_demands(said, others)]
    acts.sort(key=lambda act: act.span.start)
    for act in [*_evaluated(said, signs, min(others, _clause_end(said, acts))), *_apart(acts)]:
        span = Span(start + act.span.start, start + act.span.end)
        yield replace(act, span=span, conditional=conditional)


def _apart(acts: Sequence[Act]) -> Iterator[Act]:
    """Yield the acts of which none has words of an earlier one: a predicate performs one act."""
    end = -1
    for act in acts:
        if act.span.start >= end:
            yield act
        if act.label != "assert":
            end = max(end, act.span.end)


def _clause_end(said: str, acts: Sequence[Act]) -> int:
    """Return where the clause before the first act ends, up to which something may be judged by words alone."""
    if not acts:
        return len(said)
    clauses = [match.start() for match in _CLAUSE.finditer(said, 0, acts[0].span.start)]
    return clauses[-1] if clauses else 0


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[{OTHER}{NAMED}]|\b(?:he|she|they|who))\s+(?:\w+\s+){{0,2}}?(?P<verb>[a-z]+)\s+(?:that\s+)?$"
    )


def _is_told(said: str, start: int) -> bool:
    """Tell whether a clause that begins at `start` is left open or told by others: "whether we", "they say we"."""
    before = said[max(0, start - _NEAR) : start]
    if _OPEN.search(before) or _CLAIMED.search(before):
        return True
    match = _telling().search(before)
    form = verb_cues().get(match["verb"]) if match else None
    return form is not None and form.form != "gerund" and not form.frames.isdisjoint(("clause", "that"))


@cache
def _modals() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]:
    party = rf"(?:{act_pattern('party')}|{OTHER}+(?:(?:'s)?\s+{act_pattern('body')}\b)?)"
    adverb = r"(?:(?:\w+ly|also|now|therefore|first)\s+)?[\"'“‘]?"
    guess = rf"(?!\s+(?:have\b|be {act_pattern('mistaken')}\b))"
    must = rf"{party}\s+{adverb}must\b{guess}|{party}\s+[\"'“‘]?ha(?:ve|s) to\b"
    should = rf"{party}\s+{adverb}(?:should|ought to|needs? to)\b(?! have| be {act_pattern('mistaken')}\b)"
    return (
        (re.compile(must), _MUST, "demand", "what another party must do"),
        (re.compile(should), _SHOULD, "urge", "what another party should do"),
    )


def _demands(said: str, others: int) -> Iterator[Act]:
    """Yield what others must or should do, where they are the subject right before the modal verb."""
    for pattern, modal, label, why in _modals():
        if not modal.search(said, 0, others):
            continue
        found = (match for match in pattern.finditer(said, 0, others) if not is_object(said, match.start()))
        if match := next(found, None):
            warns = _caution().match(said, match.end())
            yield Act("warn" if warns else label, Span(*match.span()), why, rule="demand")


@cache
def _caution() -> re.Pattern[str]:
    return re.compile(rf"[\"'“‘]?\s*{act_pattern('caution')}\b")


def _evaluated(said: str, signs: frozenset[str], end: int) -> Iterator[Act]:
    """Yield the first judgement before `end` that a phrase of the lexicon shows, unless it is negated."""
    for match in judging("phrases").finditer(said, signs, end):
        label = str(match.lastgroup)
        undone = _is_negated(said, match.start()) or (match.group()[0] == OTHER and _undone().search(match.group()))
        undone = undone or (label in ("accuse", "condemn") and _SUPPOSED.search(said, 0, match.start()) is not None)
        if not undone and not _is_noun(said, match) and not (label in _OF_OTHERS and _is_own(said, match)):
            yield Act(label, Span(*match.span()), f'the words "{match.group()}"', rule="words")
            return


def _is_noun(said: str, match: re.Match[str]) -> bool:
    """Tell whether the verb right behind a party is the noun that an article announces: "an [X spy]"."""
    return _NAMED_NOUN.fullmatch(match.group()) is not None and _ARTICLE.search(said, 0, match.start()) is not None


def _predicated(said: str, signs: frozenset[str], others: int) -> Iterator[Act]:
    """Yield what the speaker says to be: "we are deeply concerned", "we stand with"."""
    for match in judging("predicates").match(said, signs, _predicates_at(said, others), others):
        yield Act(str(match.lastgroup), Span(*match.span()), f'the speaker\'s own "{match.group()}"', rule="own")


def _predicates_at(said: str, end: int) -> list[int]:
    """Return where a predicate of the speaker can begin: behind "we" and each auxiliary, or without a subject."""
    found = [match.end()] if (match := _NO_WORD.match(said, 0, end)) else []
    if OWN in said:
        for subject in _subject().finditer(said, 0, end):
            at: re.Match[str] | None = subject
            while at and len(found) < _PLACES:
                found.append(at.end())
                at = _AUXILIARY.match(said, at.end(), end)
    return found


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"{own()}[\"'“‘]?")


@cache
def _owning() -> re.Pattern[str]:
    return re.compile(rf"{own()}[\"'“‘]?(?:{_BE}\s+){{0,4}}[\"'“‘]*$")


def _is_own(said: str, match: re.Match[str]) -> bool:
    """Tell whether the subject of a predicate is the speaker."""
    return _owning().search(said[max(0, match.start() - _NEAR) : match.start()]) is not None


@cache
def _undone() -> re.Pattern[str]:
    return re.compile(act_pattern("undone"))


@cache
def _doubt() -> re.Pattern[str]:
    return re.compile(act_pattern("doubted"))


def _is_negated(said: str, start: int) -> bool:
    before = said[max(0, start - _NEAR) : start]
    return is_negated(before) or _doubt().search(before) is not None


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(
        rf"[{OTHER}{NAMED}][{OTHER}{NAMED}]*(?:(?:'s)?\s+{act_pattern('body')}\b)?\s+(?:(?:\w+ly|has|had|have|also)\s+)*(?P<verb>[a-z]+)"
    )


def _words_of_others(said: str) -> int:
    """Return where, in a sentence, the words of somebody else begin ("Sweden said ..."), or its end."""
    for match in _reporting().finditer(said) if OTHER in said or NAMED in said else ():
        form = verb_cues().get(match["verb"])
        if form is not None and form.form != "gerund" and _reports(form, said, match.end()):
            return match.end()
    return len(said)


def _reports(verb: CueWord, said: str, end: int) -> bool:
    """Tell whether a word that can report does so before what stands behind it, and is no noun."""
    noun = {"base": _NOUN_BEFORE, "third": _FINITE_BEHIND}.get(verb.form)
    if noun and noun.match(said, end):
        return False
    clause = bool(verb.frames & {"clause", "naming", "object"})
    return clause or ("that" in verb.frames and _THAT.match(said, end) is not None)
