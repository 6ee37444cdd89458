"""Find for or against whom an act stands."""

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon.evaluations import categories, context
from ..lexicon.stances import act_pattern, act_words, links
from ..lexicon.vocabulary import words
from ..model import Span
from ..segment import Token, tokenise
from .act import Act
from .cue import from_cue
from .party import Party, named_parties, said_of
from .voice import Voice, lowered

_CLAUSE = re.compile(
    r"[.!?;]\s|,\s+(?:but|and|while|which|who)\b|\bbecause\b|\bif\b"
    r"|(?<=\w)\s(?:that|which|who)\s+(?:\w+ly\s+)?(?:[a-z]+(?:s|ed)|had|have|will|would|can|could)\b"
)
_CONDITION = re.compile(r"\b(?:if|unless|should|as long as|in case)\s+", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|about)\s+")
_FAR = 400
"""Letters within which the object of an act names its target."""
_BACK = 600
"""Letters before a statement within which a deed stands that it points back to."""
_ADDRESSED = frozenset(("urge", "warn", "demand", "accuse"))
"""The labels of acts whose object is told to do something, or charged with it: what follows is no object."""

_COURSES = frozenset(("agree", "threaten"))
"""The labels of acts to come: their object is what the speaker will do."""


def target_of(text: str, act: Act, content: Sequence[Span], cue: Span | None, voice: Voice) -> str | None:
    """Return the country or body for or against which an act stands, or None; the speaker's own is none.

    It is named by the object of the act, or is the subject of the words that judge it, or did what the object points
    back to ("such actions"). Of several ("thanked Germany and the Netherlands") the first is returned.
    """
    stretches = list(dict.fromkeys(_stretches(text, act, content, cue)))
    for stretch in stretches:
        if found := _in_object(text, stretch, act, voice):
            return found
    around = next((span for span in content if span.start <= act.span.start < span.end), content[0])
    subject = _last_clause(text, Span(around.start, act.span.start))
    if act.span != cue and (found := _judged(text, subject, act, voice)):
        return found
    if (
        cue is not None
        and (of := _OF.match(text, cue.end))
        and (found := _in_object(text, Span(of.end(), cue.end + _FAR), act, voice))
    ):
        return found
    if act.conditional and (found := _conditional(text, around, voice)):
        return found
    points = any(_pointing().match(lowered(span.of(text))) for span in (*stretches, subject))
    return _doer_before(text, min(around.start, act.span.start), voice) if points else None


def _conditional(text: str, said: Span, voice: Voice) -> str | None:
    """Return the party on whose course an act to come hangs: "if X attacks, we will retaliate"."""
    for condition in _CONDITION.finditer(text, said.start, said.end):
        tokens = list(tokenise(text, Span(condition.end(), min(said.end, condition.end() + _FAR))))
        for party in named_parties(tokens, voice):
            if party.first <= 1:
                return party.name
    return None


def _stretches(text: str, act: Act, content: Sequence[Span], cue: Span | None) -> list[Span]:
    """Return where the object of an act may stand."""
    if cue is not None and act.span == cue:
        return [content[0], from_cue(text, cue, content[0])]
    around = [span for span in content if span.start <= act.span.start < span.end]
    starts = (act.span.start, act.span.end) if act.label in ("demand", "urge") else (act.span.end, act.span.start)
    return [Span(start, span.end) for span in around for start in starts]


def _in_object(text: str, stretch: Span, act: Act, voice: Voice) -> str | None:
    end = min(stretch.end, stretch.start + _FAR)
    clause = _CLAUSE.search(text, stretch.start, end)
    tokens = list(tokenise(text, Span(stretch.start, clause.start() if clause else end)))
    if act.label in _ADDRESSED:
        tokens = tokens[: _infinitive(tokens)]
    if act.label == "deny" and act.rule != "words" and not _charges().match(lowered(stretch.of(text))):
        return None
    blaming = act.label == "accuse" and lowered(act.span.of(text)).startswith("blam")
    label = "threaten" if act.label == "warn" and act.negated else act.label
    label = "agree" if act.label == "reject" and act.rule == "course" else label
    untrue = act.label == "deny" and act.rule == "words"
    for party in named_parties(tokens, voice):
        if _reaches(tokens, party, "untrue" if untrue else label) or (blaming and _governor(tokens, party) == "on"):
            return party.name
    return _named_first(tokens) if act.label == "accuse" else None


def _infinitive(tokens: Sequence[Token]) -> int:
    """Return where the clause begins that tells what somebody should do: "urged India [to condemn Russia]"."""
    for at in range(1, len(tokens) - 1):
        after = tokens[at + 1]
        if tokens[at].lower == "to" and after.text.islower() and after.lower not in words("determiners", "possessives"):
            return at
    return len(tokens)


def _reaches(tokens: Sequence[Token], party: Party, label: str) -> bool:
    """Tell whether the act's object is what is named: "the attack by X" is against X, "the attack on X" is not."""
    if party.part == "by":
        return label != "accuse"
    if party.part == "backer":
        return False
    if label not in _COURSES | {"concede"} and any(_is_gerund(tokens, at) for at in range(party.first)):
        return False
    if label == "warn" and _is_told_of(tokens, party):
        return False
    if label == "concede" and {token.lower for token in tokens[party.end : party.end + 4]} & words("auxiliaries"):
        return False
    reaching = links(label) | ({"about", "over", "at"} if label == "concern" and party.part == "owner" else frozenset())
    prepositions = words("prepositions") - {"off"} | {"to"}
    crossed = [at for at in range(1, party.first) if tokens[at].lower in prepositions]
    crossed = [at for at in crossed if at + 1 not in crossed]
    if label == "reject":
        crossed = [at for at in crossed if not _is_to_whom(tokens, at, party)]
    if label == "reject" and any(tokens[at].lower == "with" and not _is_dealing(tokens[at - 1]) for at in crossed):
        return False
    used = label in _COURSES and len(crossed) > 1 and tokens[crossed[-1]].lower in reaching
    return all(
        tokens[at].lower in reaching
        or (used and tokens[at].lower == "of")
        or _is_seat(tokens, at, label)
        or _is_of_doer(tokens, at, party, label)
        for at in crossed
    )


def _is_seat(tokens: Sequence[Token], at: int, label: str) -> bool:
    """Tell whether "in" tells whose rulers or envoys, or the people of which country, an act is for or against."""
    before = tokens[at - 1].lower
    people = label in ("announce", "support", "sympathise", "agree") and before in act_words("aided")
    return tokens[at].lower == "in" and (people or before in act_words("seated"))


def _is_to_whom(tokens: Sequence[Token], at: int, party: Party) -> bool:
    """Tell whether "to" stands right before who is refused something: "hand the bases to the X"."""
    return tokens[at].lower == "to" and all(
        token.lower in words("determiners") for token in tokens[at + 1 : party.first]
    )


def _is_of_doer(tokens: Sequence[Token], at: int, party: Party, label: str) -> bool:
    """Tell whether "of" ties a deed to who does it ("the decision of X") or, in sympathy, a people to its country."""
    before = tokens[at - 1].lower
    if label == "concede" and tokens[at].lower == "to":
        return before.startswith(("apolog", "regret")) or before.rstrip("s") in act_words("injuries")
    if tokens[at].lower != "of":
        return False
    if label in ("sympathise", "support") and before in ("people", "government", "families", "support", "help"):
        return True
    return party.part != "victim" and context("deeds").fullmatch(before) is not None


def _is_dealing(token: Token) -> bool:
    """Tell whether "with" follows what two sides do together: "talks with X", and not "a comparison with X"."""
    return context("dealings").fullmatch(token.lower) is not None


def _is_gerund(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether another's deed begins with a word: "a resolution condemning X", but not "his backing"."""
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    noun = before in words("determiners", "possessives") or before == "'s"
    return len(word) > 5 and word.endswith("ing") and not noun and context("qualities").fullmatch(word) is None


def _is_told_of(tokens: Sequence[Token], party: Party) -> bool:
    """Tell whether a warning has a party as a subject that nothing threatens: "warned that X faced a famine"."""
    after = [token.lower for token in tokens[party.end : party.end + 8]]
    if not after or not (after[0] in words("auxiliaries", "verbs") or after[0].endswith("ed")):
        return False
    return not set(after) & {"pay", "price", "consequences", "regret", "must", "should", "playing"}


def _governor(tokens: Sequence[Token], party: Party) -> str:
    at = party.first - 1
    while at >= 0 and tokens[at].lower in words("determiners"):
        at -= 1
    return tokens[at].lower if at >= 0 else ""


def _named_first(tokens: Sequence[Token]) -> str | None:
    """Return the name that the object begins with: "X of plotting", "X for the attacks"."""
    names = []
    for token in tokens:
        if not token.text[0].isupper():
            break
        names.append(token.text)
    return " ".join(names) or None


def _last_clause(text: str, stretch: Span) -> Span:
    starts = [match.end() for match in _CLAUSE.finditer(text, stretch.start, stretch.end)]
    return Span(starts[-1] if starts else stretch.start, stretch.end)


def _judged(text: str, subject: Span, act: Act, voice: Voice) -> str | None:
    """Return the party that is the subject of words that judge: "X's raid was [cowardly]"."""
    tokens = list(tokenise(text, Span(subject.start, act.span.end)))
    before = [party for party in named_parties(tokens, voice) if tokens[party.first].start <= act.span.start]
    found = [party for party in before if party.part in ("subject", "owner", "by")]
    return found[-1].name if found else None


def _doer_before(text: str, start: int, voice: Voice) -> str | None:
    """Return who did the last deed that the text tells before `start`, where one party alone did."""
    begin = max(0, start - _BACK)
    for sentence in reversed(list(re.finditer(r"(?:[^.!?]|[.!?](?!\s))+", text[begin:start]))):
        span = Span(begin + sentence.start(), begin + sentence.end())
        tokens = list(tokenise(text, span))
        doers = named_parties(tokens, voice)
        deeds = [match for category in categories() if category.counts in ("alone", "party")
                 for match in category.pattern.finditer(lowered(span.of(text)))]  # fmt: skip
        names = {party.name for match in deeds if (party := said_of(tokens, doers, _moved(match, span.start)))}
        if names:
            return names.pop() if len(names) == 1 else None
    return None


def _moved(match: re.Match[str], by: int) -> Span:
    return Span(match.start() + by, match.end() + by)


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:such|these|this|those)\s+(?:an?\s+)?(?:\w+\s+){{0,2}}?{context('deeds').pattern}")


@cache
def _charges() -> re.Pattern[str]:
    return re.compile(act_pattern("charges"))
