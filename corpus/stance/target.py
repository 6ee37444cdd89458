"""Find for or against whom an act stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ..lexicon.evaluations import categories, context
from ..lexicon.events import forms
from ..lexicon.stances import act_pattern, act_words, links
from ..lexicon.vocabulary import words
from ..model import Span
from ..segment import STOP, Token, tokenise
from .act import Act
from .cue import from_cue
from .party import Party, named_parties, said_of
from .reach import reaches
from .voice import Voice, lowered

_CLAUSE = re.compile(
    rf"{STOP}|;\s|,\s+(?:but|and|while|which|who)\b|\bbecause\b|\bif\b"
    r"|(?<=\w)\s(?:that|which|who)\s+(?:\w+ly\s+)?(?:[a-z]+(?:s|ed)|had|have|will|would|can|could)\b"
)
_STOP = re.compile(STOP)
_CONDITION = re.compile(r"\b(?:if|unless|should|as long as|in case)\s+", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|about)\s+")
_RELATIVES = frozenset(("who", "which", "whose", "whom"))
_BEING = frozenset(("is", "are", "was", "were"))
_PASSIVE = _BEING | {"been", "being", "be"}
"""Verbs behind which a passive may tell who did it."""
_CHARGING = frozenset(("of", "for", "over", "on", ".", ","))
"""What stands behind the name of whom is accused."""
_FAR = 400
"""Letters within which the object of an act names its target."""
_NEAR = 80
"""Letters behind "must" within which it tells what is good for somebody."""
_HEAD = 16
"""Letters behind an object that was cut before what is claimed: "rejected Saudi [claims that ...]"."""
_BACK = 600
"""Letters before a statement within which a deed stands that it points back to."""
_ADDRESSED = frozenset(("urge", "warn", "demand", "accuse"))
"""The labels of acts whose object is told to do something, or charged with it: what follows is no object."""
_ADDRESSING = frozenset(("urge", "warn", "demand", "threaten", "agree", "sympathise"))
"""The labels of acts that are done to whom they are told."""


@dataclass(frozen=True, slots=True)
class Aim:
    """For or against whom an act stands, and why, in words."""

    name: str
    why: str


def target_of(text: str, act: Act, content: Sequence[Span], cue: Span | None, voice: Voice) -> Aim | None:
    """Return the country or body for or against which an act stands, or None; the speaker's own is none.

    It is named by the object of the act, or is the subject of the words that judge it, or did what the object points
    back to ("such actions"). Of several ("thanked Germany and the Netherlands") the first is returned.
    """
    if act.rule == "demand" and _beneficial().match(lowered(text[act.span.end : act.span.end + _NEAR])):
        return None
    stretches = list(dict.fromkeys(_stretches(text, act, content, cue)))
    around = next((span for span in content if span.start <= act.span.start < span.end), content[0])
    subject = _last_clause(text, Span(around.start, act.span.start))
    blamed = act.rule == "words" and (act.label == "accuse" or _rightness().search(lowered(act.span.of(text))))
    if blamed and (found := _judged(text, subject, act, voice)):
        return found
    for stretch in stretches:
        if found := _in_object(text, stretch, act, voice):
            return found
    if act.conditional and (found := _conditional(text, around, voice)):
        return found
    if act.span != cue and (found := _judged(text, subject, act, voice)):
        return found
    if cue is not None and act.label in _ADDRESSING and (found := _addressee(text, cue, voice)):
        return found
    if (
        cue is not None
        and (of := _OF.match(text, cue.end))
        and (found := _in_object(text, Span(of.end(), cue.end + _FAR), act, voice))
    ):
        return found
    points = any(_pointing().match(lowered(span.of(text))) for span in (*stretches, subject))
    inside = around.start <= act.span.start < around.end
    return _doer_before(text, act.span.start if inside else around.start, voice) if points else None


def _conditional(text: str, said: Span, voice: Voice) -> Aim | None:
    """Return the party on whose course an act to come hangs: "if X attacks, we will retaliate"."""
    for condition in _CONDITION.finditer(text, said.start, said.end):
        tokens = tokenise(text, Span(condition.end(), min(said.end, condition.end() + _FAR)))
        for party in named_parties(tokens, voice):
            if party.first <= 1:
                return Aim(party.name, f"{_written(tokens, party)} in the condition on which the act hangs")
    return None


def _addressee(text: str, cue: Span, voice: Voice) -> Aim | None:
    """Return the country that is told something: "told Iran that", "said to Moscow"."""
    tokens = tokenise(text, Span(cue.end, min(len(text), cue.end + _NEAR)))
    to = bool(tokens) and tokens[0].lower == "to"
    if not (to or lowered(cue.of(text)) in act_words("telling")):
        return None
    first = next((at for at in range(to, len(tokens)) if tokens[at].lower not in words("determiners")), 0)
    told = next((party for party in named_parties(tokens, voice) if party.first in (first, to)), None)
    whole = told is not None and (told.end == len(tokens) or not tokens[told.end].text[0].isalpha()
        or tokens[told.end].lower in ("that", "it", "its", "to", "on", "in", "and"))  # fmt: skip
    country = told is not None and len(told.name) == len("GB") and told.name not in ("UN", "EU")
    return Aim(told.name, f"{_written(tokens, told)}, to whom it is told") if told and whole and country else None


def _stretches(text: str, act: Act, content: Sequence[Span], cue: Span | None) -> list[Span]:
    """Return where the object of an act may stand."""
    if cue is not None and act.span == cue:
        return [content[0], from_cue(text, cue, content[0])]
    around = [span for span in content if span.start <= act.span.start < span.end]
    starts = (act.span.start, act.span.end) if act.label in ("demand", "urge") else (act.span.end, act.span.start)
    return [Span(start, span.end) for span in around for start in starts]


def _in_object(text: str, stretch: Span, act: Act, voice: Voice) -> Aim | None:
    end = min(stretch.end, stretch.start + _FAR)
    clause = _CLAUSE.search(text, stretch.start, end)
    tokens = tokenise(text, Span(stretch.start, clause.start() if clause else end))
    tokens = tokens[: _charge(tokens) if act.label == "deny" else _relative(tokens)]
    if act.label in _ADDRESSED:
        tokens = tokens[: _infinitive(tokens)]
    if (
        act.label == "deny"
        and act.rule != "words"
        and not _charges().match(lowered(text[stretch.start : stretch.end + _HEAD]))
    ):
        return None
    blaming = act.label == "accuse" and lowered(act.span.of(text)).startswith(_blaming())
    blamed = ("on", "to") if blaming else ()
    label = "threaten" if act.label == "warn" and act.negated else act.label
    if act.label == "accuse" and act.rule == "words":
        label = "condemn"
    label = "agree" if act.label == "reject" and act.rule == "course" else label
    freed = act.label == "concede" and act.rule == "words"
    untrue = act.label == "deny" and act.rule == "words"
    start = min(stretch.start, act.span.start)
    for party in named_parties(tokens, voice):
        if label == "agree" and party.part == "subject" and _agreed(text, act):
            continue
        if label == "threaten" and _spared().search(lowered(text[start : tokens[party.first].start])):
            continue
        if freed and tokens[party.end - 1].end <= act.span.end and reaches(tokens, party, "released"):
            return Aim(party.name, f"{_written(tokens, party)}, to whom is given in")
        if reaches(tokens, party, "untrue" if untrue else label) or _governor(tokens, party) in blamed:
            return Aim(party.name, f"{_written(tokens, party)} in the object of the act")
    charged = act.label == "accuse" and act.rule != "words" and stretch.start >= act.span.end
    accused = _named_first(tokens) if charged else None
    return Aim(accused, "the name of whom is accused") if accused else None


def _written(tokens: Sequence[Token], party: Party) -> str:
    return '"' + " ".join(token.text for token in tokens[party.first : party.end]) + '"'


def _infinitive(tokens: Sequence[Token]) -> int:
    """Return where the clause begins that tells what somebody should do: "urged India [to condemn Russia]"."""
    for at in range(1, len(tokens) - 1):
        after = tokens[at + 1]
        if tokens[at].lower == "to" and after.text.islower() and after.lower not in words("determiners", "possessives"):
            return at
    return len(tokens)


def _agreed(text: str, act: Act) -> bool:
    """Tell whether somebody agrees, so that a subject behind it is of what is held true: "agreed that Chile was"."""
    return lowered(act.span.of(text)).startswith("agree")


def _charge(tokens: Sequence[Token]) -> int:
    """Return where the charge begins that is denied: "Peru's claim [that Chile ...]"."""
    return next((at for at, token in enumerate(tokens) if token.lower == "that"), len(tokens))


def _relative(tokens: Sequence[Token]) -> int:
    """Return where a clause begins that tells what those do whom the act is for: "fighters [who attack Chile]"."""
    for at in range(1, len(tokens) - 1):
        word, before = tokens[at].lower, tokens[at - 1].lower
        verb = next((after.lower for after in tokens[at + 1 :] if not after.lower.endswith("ly")), "")
        many = before.endswith("s") or before in act_words("many")
        telling = word in _RELATIVES or (many and word == "that" and _is_finite(verb))
        if telling and before[0].isalnum() and verb not in _BEING:
            return at
    return len(tokens)


def _is_finite(verb: str) -> bool:
    return any(form.form in ("base", "past") for form in forms().get(verb, ()))


def _governor(tokens: Sequence[Token], party: Party) -> str:
    at = party.first - 1
    while at >= 0 and tokens[at].lower in words("determiners"):
        at -= 1
    return tokens[at].lower if at >= 0 else ""


def _named_first(tokens: Sequence[Token]) -> str | None:
    """Return the name that the object is or begins with: "X of plotting", "X for the attacks"."""
    end = next((at for at, token in enumerate(tokens) if not token.text[0].isupper()), len(tokens))
    whole = end == len(tokens) or tokens[end].lower in _CHARGING
    names = [token.text for token in tokens[:end]]
    if not whole or not names or any(token.lower in _nameless() for token in tokens[:end]):
        return None
    return " ".join(names[1:] if names[0].endswith(".") else names) or None


@cache
def _nameless() -> frozenset[str]:
    return words("determiners", "possessives", "pronouns", "subject_pronouns", "days", "months", "conjunctions")


def _last_clause(text: str, stretch: Span) -> Span:
    starts = [match.end() for match in _CLAUSE.finditer(text, stretch.start, stretch.end)]
    return Span(starts[-1] if starts else stretch.start, stretch.end)


def _judged(text: str, subject: Span, act: Act, voice: Voice) -> Aim | None:
    """Return the party that is the subject of words that judge: "X's raid was [cowardly]"."""
    tokens = tokenise(text, Span(subject.start, act.span.end))
    before = [party for party in named_parties(tokens, voice) if tokens[party.first].start <= act.span.start]
    found = [party for party in before if party.part in ("subject", "owner", "by")]
    if not found:
        found = [party for party in before if _governor(tokens, party) in links(f"subject of {act.label}")]
    return Aim(found[-1].name, f"{_written(tokens, found[-1])}, of which the words are said") if found else None


def _doer_before(text: str, start: int, voice: Voice) -> Aim | None:
    """Return who did the last deed that the text tells before `start`, where one party alone did."""
    begin = max(0, start - _BACK)
    ends = [begin, *(stop.end() for stop in _STOP.finditer(text, begin, start)), start]
    for span in reversed([Span(*bounds) for bounds in pairwise(ends)]):
        tokens = tokenise(text, span)
        doers = named_parties(tokens, voice)
        deeds = [match for category in categories() if category.counts in ("alone", "party")
                 for match in category.pattern.finditer(lowered(span.of(text)))]  # fmt: skip
        moved = [_moved(match, span.start) for match in deeds]
        if any(_is_undone(tokens, deed) for deed in moved):
            return None
        names = {name for deed in moved for name in _doers(tokens, doers, deed)}
        if names:
            return Aim(names.pop(), "who did what the text tells before") if len(names) == 1 else None
    return None


def _doers(tokens: Sequence[Token], named: Sequence[Party], deed: Span) -> set[str]:
    """Return who did a deed: the agent of a passive, else the party it is said of and those joined to it by "and"."""
    at = sum(token.end <= deed.start for token in tokens)
    passive = at > 0 and tokens[at - 1].lower in _PASSIVE
    doer = said_of(tokens, [party for party in named if party.part == "by"] if passive else named, deed)
    if doer is None:
        return set()
    joined = words("determiners") | {"and", ","}
    between = ((party, sorted(((party.first, party.end), (doer.first, doer.end)))) for party in named)
    beside = {
        party.name
        for party, ((_, end), (first, _)) in between
        if all(token.lower in joined for token in tokens[end:first])
    }
    return beside | {doer.name}


def _is_undone(tokens: Sequence[Token], deed: Span) -> bool:
    """Tell whether a deed is negated: "did not attack", "has no plans of attacking"."""
    before = [token.lower for token in tokens if token.end <= deed.start][-3:]
    return any(word.endswith("n't") or context("negation").fullmatch(word) for word in before)


def _moved(match: re.Match[str], by: int) -> Span:
    return Span(match.start() + by, match.end() + by)


@cache
def _blaming() -> tuple[str, ...]:
    return tuple(act_words("blaming"))


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:such|these|this|those)\s+(?:an?\s+)?(?:\w+\s+){{0,2}}?{context('deeds').pattern}")


@cache
def _charges() -> re.Pattern[str]:
    return re.compile(act_pattern("charges"))


@cache
def _rightness() -> re.Pattern[str]:
    return re.compile(act_pattern("rightness"))


@cache
def _beneficial() -> re.Pattern[str]:
    return re.compile(rf"[\"'“‘]?\s*{act_pattern('beneficial')}")


@cache
def _spared() -> re.Pattern[str]:
    """Return the pattern of what stands before a party for whom harm is done, or who was harmed, and is not to be."""
    harm = rf"(?:(?!with\b|by\b)[^\s.;]+\s+){{0,5}}?{act_pattern('harms')}\w*\s+(?:on|against|at|in|to|of)"
    answered = rf"\b{act_pattern('answering')}\s+{harm}\s+(?:(?!by\b)[\w'-]+\s+){{0,3}}$"
    return re.compile(rf"{answered}|\b{act_pattern('siding')}\s+(?:the\s+)?(?:\w+\s+)?$")
