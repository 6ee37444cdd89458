"""What the speaker's own words perform, where the cue only reports: "We condemn ...", "X must leave"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..lexicon.stances import act_pattern, labels, performed_by
from ..lexicon.vocabulary import CueWord, verb_cues, words
from ..model import Attribution, Span
from .act import Act, deed, expressed, label_of, not_ruled_out
from .voice import NAMED, OTHER, OWN, Voice, lowered, masked

_NEAR = 80
"""Letters before a phrase within which its subject or negation is looked for."""
_SENTENCE = re.compile(r"(?:[^.!?]|\.(?=\w))+[.!?]*")
_CONDITION = re.compile(
    r"(?<!as )(?<!even )(?<!what )(?<!ask )(?<!asked )(?<!see )(?<!know )"
    r"\b(?:if|unless|provided that|as long as|in case)\b"
)
_ASKING = re.compile(r"\W*(?:whether|why|how|who|what|when|where|if)\b", re.IGNORECASE)
_ADVERBS = (
    r"(?:[\"'“”‘]?(?:\w+ly|also|again|do|does|did|once|very|therefore|thus|have|has|had|would|will|must|can|now|,)\s+)"
    r"{0,4}[\"'“”‘]?"
)
_BE = r"(?:is|are|am|was|were|re|m|s|be|been|has|have|had|ve|will|would|do|remains?|feels?|felt|also|very|still|\w+ly)"


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
    found = [*_own_verbs(said), *_own_course(said), *_demands(said, others)] or _evaluated(said, others)
    for label, match, why, negated in found:
        span = Span(start + match.start(), start + match.end())
        yield Act(label, span, why, negated=negated, conditional=conditional)


_Found = tuple[str, re.Match[str], str, bool]


@cache
def _own() -> str:
    return rf"{OWN}+(?:(?:'s)?\s+{act_pattern('body')}\b)?(?:\s+|')"


@cache
def _verb() -> re.Pattern[str]:
    particle = r"(?: (?:for|on|upon|out|to|against|at))?"
    return re.compile(
        rf"{_own()}{_ADVERBS}(?P<verb>[a-z]+{particle})\b(?:\s+and\s+{_ADVERBS}(?P<second>[a-z]+{particle})\b)?"
    )


def _own_verbs(said: str) -> Iterator[_Found]:
    """Yield what the speaker performs by saying so: "we condemn", "our rejection of"."""
    for match in _verb().finditer(said):
        for name in ("verb", "second"):
            if match[name] and (label := _performative(match[name], said[match.end(name) :][:_NEAR])):
                yield label, match, f'the speaker\'s own "{match[name]}"', False
    for match in _our().finditer(said):
        label = expressed(match["noun"])
        if label and not _is_negated(said, match.start()):
            yield label, match, f'the speaker\'s own "{match["noun"]}"', False


@cache
def _our() -> re.Pattern[str]:
    nouns = "|".join(label.nouns.pattern for label in labels().values() if label.nouns)
    return re.compile(rf"\b(?:our|my)\s+(?:\w+ ){{0,2}}?(?P<noun>(?:{nouns})\w*)\s+(?:of|for|to|about|over|at|with)\b")


def _performative(verb: str, rest: str) -> str | None:
    """Return the label that a verb performs in the first person, in any of its forms."""
    word, _, particle = verb.partition(" ")
    form: CueWord | None = verb_cues().get(word)
    if form is None or form.form == "gerund":
        return None
    whole = f"{form.lemma} {particle}".strip()
    if whole in performed_by():
        return label_of(whole, rest)
    return label_of(form.lemma, f"{particle} {rest}".strip()) if form.lemma != "call" else None


@cache
def _courses() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return the patterns of what the speaker will do, and of what not."""
    be = r"(?:is|are|am|was|were|be|re|m|s|remains?|stands?)\s+(?:\w+ly\s+|also\s+)?"
    able = rf"(?:{be}[\"'“‘]?(?:ready|prepared|willing|open|going|set|determined)\s+to)"
    right = r"(?:(?:has|have|had|ve|reserves?|reserved)\s+(?:the|every|full|a)\s+(?:\w+\s+)?right\s+to)"
    will = rf"(?:(?:(?:will|would|shall|ll|d)\s+)?(?:{able}|not\s+hesitate\s+to)|{right}|(?:will|would|shall|ll|d))"
    none = r"(?:has|have|had|ve|s)\s+no\s+(?:\w+\s+)?(?:intention|plans?|desire|wish)\s+(?:of|to|for)"
    not_ = rf"(?:(?:will|would|shall|ll|d)\s+(?:not|never)|won't|wouldn't|shan't|{none})"
    return (
        (re.compile(rf"{_own()}[\"'“‘]?{not_}\s+(?!hesitate)[\"'“‘]?{deed()}"), True),
        (re.compile(rf"{_own()}[\"'“‘]?{will}\s+[\"'“‘]?{deed()}"), False),
    )


@cache
def _refusal() -> re.Pattern[str]:
    not_ = r"(?:(?:will|would|shall|can|could|do|does|did|ll|d)(?:\s+not|\s+never|n't)|cannot|won't|can't|shan't)"
    return re.compile(rf"{_own()}[\"'“‘]?{not_}\s+(?:\w+ly\s+)?{act_pattern('refusal')}")


@cache
def _ruling() -> re.Pattern[str]:
    return re.compile(rf"{_own()}{_ADVERBS}(?:\w+n't|\w*not|never)\s+(?:\w+ly\s+|yet\s+)?rul(?:e|ed|ing)\s+out\s+")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"{_own()}(?:had|has|have|ve|d)\s+(?:\w+ly |also |already |just )?{act_pattern('material')}\b")


def _own_course(said: str) -> Iterator[_Found]:
    """Yield what the speaker's side did, will do, will not do or does not exclude."""
    for pattern, negated in _courses():
        if match := pattern.search(said):
            harm = match["harm"] is not None
            label = ("agree" if negated else "threaten") if harm else ("reject" if negated else "agree")
            what = (
                f"the speaker's own {'harmful' if harm else 'cooperative'} act, {'excluded' if negated else 'to come'}"
            )
            yield label, match, what, negated and harm
    if match := _refusal().search(said):
        yield "reject", match, "the speaker will not accept", False
    if match := _ruling().search(said):
        yield not_ruled_out(said[match.end() :]), match, "what the speaker does not rule out", True
    if match := _done().search(said):
        yield "announce", match, "the speaker's own act, done", False


@cache
def _modals() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    party = rf"(?:{act_pattern('party')}|{OTHER}+(?:(?:'s)?\s+{act_pattern('body')}\b)?)"
    adverb = r"(?:(?:\w+ly|also|now|therefore|first)\s+)?[\"'“‘]?"
    should = r"(?:should|ought to|needs? to)\b(?! have)"
    return (
        (
            re.compile(rf"{party}\s+{adverb}must\b|{party}\s+[\"'“‘]?ha(?:ve|s) to\b"),
            "demand",
            "what another party must do",
        ),
        (re.compile(rf"{party}\s+{adverb}{should}"), "urge", "what another party should do"),
    )


def _demands(said: str, others: int) -> Iterator[_Found]:
    """Yield what others must or should do, where they are the subject right before the modal verb."""
    for pattern, label, why in _modals():
        match = next(
            (match for match in pattern.finditer(said, 0, others) if not _is_object(said, match.start())), None
        )
        if match:
            yield label, match, why, False


@cache
def _object() -> re.Pattern[str]:
    prepositions = "|".join(sorted(words("prepositions") | {"to"}))
    return re.compile(rf"\b(?:{prepositions})\s+(?:(?:the|its|his|their|[{OTHER}{OWN}{NAMED}]+|and|,)\s*)*$")


def _is_object(said: str, start: int) -> bool:
    """Tell whether a party stands within another phrase: "the talks with Sweden must go on"."""
    return _object().search(said[max(0, start - _NEAR) : start]) is not None


def _evaluated(said: str, others: int) -> list[_Found]:
    """Return the first act that a phrase of the lexicon shows, unless it is negated or somebody else's."""
    found: list[_Found] = []
    for label in labels().values():
        match = label.phrases.search(said, 0, others) if label.phrases else None
        if match and not _is_negated(said, match.start()) and not (label.name == "accuse" and _is_own(said, match)):
            found.append((label.name, match, f'the words "{match.group()}"', False))
        match = label.predicates.search(said, 0, others) if label.predicates else None
        if match and not _is_negated(said, match.start()) and _is_own(said, match, alone=True):
            found.append((label.name, match, f'the speaker\'s own "{match.group()}"', False))
    return sorted(found, key=lambda one: one[1].start())[:1]


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"{_own()}[\"'“‘]?(?:{_BE}\s+){{0,4}}[\"'“‘]*$")


def _is_own(said: str, match: re.Match[str], *, alone: bool = False) -> bool:
    """Tell whether the subject of a predicate is the speaker; `alone` lets one without a subject count as well."""
    before = said[max(0, match.start() - _NEAR) : match.start()]
    return _subject().search(before) is not None or (
        alone and len(before) < _NEAR and not re.search(rf"[\w{OWN}{OTHER}{NAMED}]", before)
    )


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(act_pattern("negation"))


def _is_negated(said: str, start: int) -> bool:
    return _negation().search(said[max(0, start - _NEAR) : start]) is not None


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(
        rf"[{OTHER}{NAMED}]+(?:(?:'s)?\s+{act_pattern('body')}\b)?\s+(?:(?:\w+ly|has|had|have|also)\s+)*(?P<verb>[a-z]+)"
    )


def _words_of_others(said: str) -> int:
    """Return where, in a sentence, the words of somebody else begin ("Sweden said ..."), or its end."""
    for match in _reporting().finditer(said):
        form = verb_cues().get(match["verb"])
        if form is not None and form.form != "gerund" and form.frames & {"clause", "that", "naming", "object"}:
            return match.end()
    return len(said)
