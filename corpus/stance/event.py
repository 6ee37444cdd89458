"""Read an event from a verb or noun: a CAMEO code, by its modals and negation and by what it governs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicon.events import (
    Form,
    Operator,
    Pattern,
    Slot,
    event_adjectives,
    event_nouns,
    forms,
    operators,
    patterns,
    quad_of,
)
from ..lexicon.vocabulary import words
from .marked import Marked

_NEAR = 9
"""Words, names of the two parties not counted, among which what a pattern asks for is looked for."""
_MODALS = frozenset("could may might will would shall 'll ’ll".split())  # noqa: SIM905
_DUTIES = frozenset("must should ought need needs".split())  # noqa: SIM905
_NOT = frozenset("not never n't cannot won't wouldn't".split())  # noqa: SIM905
_BE = frozenset("is are was were be been being am remain remains remained".split())  # noqa: SIM905
_OBJECTS = frozenset(("it", "him", "her", "them", "us", "me"))
_FINITE = frozenset(("has", "have", "had", "is", "are", "was", "were"))
_STOPS = frozenset(
    [
        ";",
        ":",
        ".",
        "after",
        "because",
        "since",
        "amid",
        "amidst",
        "following",
        "despite",
        "until",
        "unless",
        "if",
        "when",
        "while",
        "whereas",
        "although",
        "though",
        "before",
        "who",
        "which",
        "whose",
        "where",
    ]
)
_OBJECT_STOPS = _STOPS | {"that"}


@dataclass(frozen=True, slots=True)
class Event:
    """A CAMEO code, empty where the words tell that nothing is done, the token that tells it and the last one read."""

    code: str
    at: int
    last: int


def events(said: Marked, first: int, end: int) -> Iterator[Event]:
    """Yield the events that verbs and predicative adjectives tell from token `first` to `end`, none inside another."""
    at = first
    while at < end:
        found = event_of(said, at, end)
        if found:
            yield found
            at = max(found.last, at)
        at += 1


def nouns(said: Marked, span: Iterable[int]) -> Iterator[Event]:
    """Yield the events that nouns tell among the tokens of `span`."""
    for at in span:
        found = event_of_noun(said, at, len(said.lower))
        if found:
            yield found


def event_of(said: Marked, at: int, end: int) -> Event | None:
    """Return the event of the verb or predicative adjective at a token, as its modals and negation leave it."""
    if said.lower[at] in _DUTIES and said.role(at) == "target":
        inner = _inside(said, at + 1, end)
        return Event("100", at, inner.last if inner else at)
    found = _bare(said, at, end)
    if found is None:
        return None
    event, operator = found
    future, negated = _modality(said, at)
    if negated and operator and operator.negated:
        return event
    name = "will_not" if future and negated else "not" if negated else "will" if future else ""
    return _applied(operators()[name], event, at) if name and event else event


def event_of_noun(said: Marked, at: int, end: int) -> Event | None:
    """Return the event that a noun tells, where the token is one: "condemnation", "refusal to meet"."""
    meaning = _meaning(said, at)
    if meaning is None:
        return None
    denied = at > 0 and said.lower[at - 1] == "no"
    if isinstance(meaning, str):
        return Event("" if denied else meaning, at, at)
    found = _applied(meaning, _inside(said, at + 1, end), at)
    return _applied(operators()["will_not"], _inside(said, at + 1, end), at) if denied else found


def verb_at(said: Marked, at: int) -> tuple[Form, ...]:
    """Return what verbs the token is a form of, as far as its neighbours let it be one."""
    found = forms().get(said.lower[at], ())
    if not found or said.marks[at] or (said.text[at][0].isupper() and at and not _may_be_capital(said, at)):
        return ()
    if said.lower[at] in words("auxiliaries") and _is_auxiliary(said, at):
        return ()
    before = _before(said, at)
    return tuple(form for form in found if _fits(said, at, before, form))


def _may_be_capital(said: Marked, at: int) -> bool:
    return said.headline or said.marks[at - 1] == "source"


def _is_auxiliary(said: Marked, at: int) -> bool:
    """Tell whether a form of "have", "be" or "do" only helps the verb behind it."""
    at += 1
    while at < len(said.lower) and (_is_adverb(said.lower[at]) or said.lower[at] in words("auxiliaries")):
        at += 1
    return at < len(said.lower) and any(form.form in ("past", "gerund") for form in forms().get(said.lower[at], ()))


def is_passive(said: Marked, at: int) -> bool:
    """Tell whether the participle at a token is passive: a form of "be" stands before it."""
    before = _before(said, at)
    return before >= 0 and said.lower[before] in _BE


def _bare(said: Marked, at: int, end: int) -> tuple[Event | None, Operator | None] | None:
    """Return the event of a verb or adjective without its own modals, and the operator that made it."""
    adjective = event_adjectives().get(said.lower[at])
    if adjective and not said.marks[at] and is_passive(said, at):
        event = _applied(adjective, _inside(said, at + 1, end), at)
        return (event, adjective) if event else None
    for form in verb_at(said, at):
        for pattern in patterns().get(form.lemma, ()):
            last = _matched(said, pattern, at, end, passive=form.form == "past" and is_passive(said, at))
            if last is None:
                continue
            if isinstance(pattern.meaning, str):
                return Event(pattern.meaning, at, last), None
            negated = bool(pattern.meaning.negated) and _modality(said, at)[1]
            start = _purpose(said, last, end) if pattern.meaning.purpose else last + 1
            inner = _inside(said, start, end, clause=pattern.meaning.name == "report")
            if inner is None and (pattern.meaning.subject or (form.form == "past" and is_passive(said, at))):
                inner = _subject(said, at)
            event = _applied(pattern.meaning, inner, at, negated=negated)
            if event and inner and pattern.meaning.theirs and _is_for_target(said, inner.at):
                event = Event(pattern.meaning.theirs, at, event.last)
            if event and pattern.meaning.name == "report" and _is_of_target(said, at, event):
                event = Event("112", at, event.last)
            if event:
                return event, pattern.meaning
    return None


def _applied(operator: Operator, inner: Event | None, at: int, *, negated: bool = False) -> Event | None:
    """Return what an operator makes of the event inside it."""
    if inner is None:
        return Event(operator.alone, at, at) if operator.alone else None
    code = operator.made_of(inner.code, negated=negated)
    return None if code is None else Event(code, at, inner.last)


def _is_for_target(said: Marked, inner: int) -> bool:
    """Tell whether the target is to do what the infinitive at `inner` tells: "wants Norway to leave"."""
    return inner > 1 and said.lower[inner - 1] == "to" and said.marks[inner - 2] == "target"


def _is_of_target(said: Marked, at: int, event: Event) -> bool:
    """Tell whether what is reported is a misdeed of the target: "said that Norway had bombed"."""
    inner = next((each for each in range(event.last, at, -1) if verb_at(said, each)), at)
    return said.role(inner) == "target" and quad_of(event.code) in (3, 4) and not event.code.startswith("10")


def _inside(said: Marked, first: int, end: int, *, clause: bool = False) -> Event | None:
    """Return the first event that a verb or noun tells from `first` on, as far as the object or the `clause` goes."""
    for at in range(first, min(end, len(said.lower))):
        if not said.marks[at]:
            if said.lower[at] in _STOPS or (not clause and said.lower[at] in _FINITE):
                return None
            clause = clause or said.lower[at] == "that" or said.lower[at] in words("subject_pronouns")
        found = event_of(said, at, end) or event_of_noun(said, at, end)
        if found:
            return found
    return None


def _purpose(said: Marked, last: int, end: int) -> int:
    """Return where an infinitive of purpose begins behind a verb's object, or `end` where none does."""
    for at in range(last + 1, min(end, len(said.lower) - 1)):
        if said.lower[at] in _STOPS and not said.marks[at]:
            break
        if said.lower[at] == "to" and any(form.form == "base" for form in verb_at(said, at + 1)):
            return at + 1
    return end


def _subject(said: Marked, at: int) -> Event | None:
    """Return the event that the subject of a passive tells: "sanctions were lifted"."""
    for before in range(at - 1, -1, -1):
        if said.lower[before] in _OBJECT_STOPS:
            return None
        if found := event_of_noun(said, before, before + 1):
            return found
    return None


def _matched(said: Marked, pattern: Pattern, at: int, end: int, *, passive: bool) -> int | None:
    """Return the last token that a pattern takes, or None where what it asks for is not there."""
    last = bound = at
    for slot in pattern.slots:
        reach = _left(said, at) if slot.before else _reach(said, bound + 1, end, verbs=slot.verb)
        reach = _bound(said, bound + 1) if slot.bound else reach
        found = next((each for each in reach if _fills(said, each, slot)), None)
        if found is None and passive and not slot.bound:
            found = next((at for each in _left(said, at) if _fills(said, each, slot)), None)
        if found is None:
            return None
        bound = found if slot.bound else bound
        last = max(last, found)
    return last


def _bound(said: Marked, first: int) -> Iterator[int]:
    """Yield the tokens that may be a verb's particle: adverbs, the target and a pronoun may stand before it."""
    for at in range(first, len(said.lower)):
        yield at
        if not (_is_adverb(said.lower[at]) or said.marks[at] == "target" or said.lower[at] in _OBJECTS):
            return


def _reach(said: Marked, first: int, end: int, *, verbs: bool) -> Iterator[int]:
    """Yield the tokens among which the object of a verb is looked for, or where `verbs` the verb of a purpose."""
    left = _NEAR
    for at in range(first, min(end, len(said.lower))):
        if not said.marks[at]:
            left -= 1
            if left < 0 or said.lower[at] in _OBJECT_STOPS or _opens_clause(said, at):
                return
            if not verbs and said.lower[at - 1] == "to" and any(form.form == "base" for form in verb_at(said, at)):
                return
        yield at
        if isinstance(event_nouns().get(said.lower[at]), Operator):
            return


def _opens_clause(said: Marked, at: int) -> bool:
    """Tell whether a finite verb is to come: the object of the one before ends here."""
    return said.lower[at] in words("subject_pronouns") | _MODALS | _FINITE


def _left(said: Marked, at: int) -> Iterator[int]:
    for before in range(at - 1, max(at - 14, -1), -1):
        if said.lower[before] in _OBJECT_STOPS and not said.marks[before]:
            return
        yield before


def _fills(said: Marked, at: int, slot: Slot) -> bool:
    word = said.lower[at]
    if slot.verb:
        return any(form.lemma in slot.words for form in forms().get(word, ()))
    if not slot.bound and (f"{said.lower[at - 1]}_{word}" in event_nouns() or said.lower[at - 1] == "to"):
        return False
    return not slot.words.isdisjoint(_numbers(word))


@cache
def _numbers(word: str) -> frozenset[str]:
    """Return a word with its singular."""
    found = {word}
    if word.endswith("ies"):
        found |= {word[:-3] + "y", word[:-1]}
    elif word.endswith(("ches", "shes", "xes", "sses")):
        found.add(word[:-2])
    elif word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    return frozenset(found)


def _before(said: Marked, at: int) -> int:
    """Return the token before `at` that is no adverb and no auxiliary "have"."""
    at -= 1
    while at >= 0 and not said.marks[at] and _is_adverb(said.lower[at]):
        at -= 1
    return at


def _is_adverb(word: str) -> bool:
    return word in words("adverbs") or (word.endswith("ly") and len(word) > 4) or word in ("reportedly", "'")


@cache
def _determiners() -> frozenset[str]:
    return words("determiners", "possessives") | {"'s", "’s", "no"}


def _fits(said: Marked, at: int, before: int, form: Form) -> bool:
    """Tell whether a form of a verb can stand behind the token `before`."""
    word = said.lower[before] if before >= 0 else ""
    mark = said.marks[before] if before >= 0 else ""
    if mark:
        return True
    if word in _determiners() and word not in words("subject_pronouns") and word != "that":
        return False
    if form.form == "past":
        return word not in words("prepositions") or word in ("after",)
    if form.form == "gerund":
        return not word.endswith(("al", "ic", "ry", "ive"))
    if word in words("subject_pronouns", "relatives") or word in ("that", ")", "’", "”", '"'):
        return True
    if form.form == "third":
        return before >= 0 and said.text[before][0].isupper()
    if word in ("and", "or", ","):
        return any(said.lower[each] in ("to", *_MODALS, *_DUTIES) for each in range(max(0, at - 14), at))
    return word in ("to", "not", "do", "does", "did", "let", "help", "cannot") or word in words("auxiliaries") - _BE - {
        "has", "have", "had", "'ve",
    }  # fmt: skip


def _meaning(said: Marked, at: int) -> str | Operator | None:
    """Return what a noun tells, if it does and is no word of a name or of a compound before its head: "air strikes"."""
    listed, word = event_nouns(), said.lower[at]
    pair = f"{said.lower[at - 1]}_{word}" if at else ""
    if (word not in listed and pair not in listed) or said.marks[at] == "source":
        return None
    after = said.lower[at + 1] if at + 1 < len(said.lower) else ""
    named = at > 0 and said.text[at][0].isupper()
    if named or (after in listed and said.marks[at + 1] == said.marks[at]):
        return None
    return listed.get(pair) or listed.get(word)


def _modality(said: Marked, at: int) -> tuple[bool, bool]:
    """Tell whether the verb at a token is to come ("will", "must", "is to"), and whether it is negated."""
    future = negated = False
    before = at - 1
    if before >= 0 and said.lower[before] in ("and", "or"):
        return _modality_of_pair(said, before)
    while before >= 0 and not said.marks[before]:
        word, left = said.lower[before], said.lower[before - 1] if before else ""
        negated = negated or word in _NOT or word.endswith("n't") or (word == "longer" and left == "no")
        future = future or word in _MODALS or word in _DUTIES or word in ("won't", "wouldn't")
        future = future or (word == "to" and left in _BE | {"has", "have"})
        ahead = word == "to" and left in _BE | {"has", "have", "needs", "need", "ought"}
        if not (ahead or _is_adverb(word) or word in words("auxiliaries") or word == "no"):
            break
        before -= 1
    return future, negated


def _modality_of_pair(said: Marked, joint: int) -> tuple[bool, bool]:
    """Return the modality of the first verb of a pair, which the second shares: "will meet and discuss"."""
    for before in range(joint - 1, max(joint - 14, -1), -1):
        if said.lower[before] in _MODALS and before + 1 < joint:
            return _modality(said, before + 2 if said.lower[before + 1] in _NOT else before + 1)
        if said.lower[before] in _STOPS:
            break
    return False, False
