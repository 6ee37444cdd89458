"""Read the events of a sentence: what its verbs and nouns tell, by their modals, negation and what they govern."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..lexicon.events import Operator, event_adjectives, event_nouns, operators, patterns, quad_of
from ..lexicon.vocabulary import words
from .marked import Marked
from .match import matched
from .verb import DUTIES, FINITE, STOPS, is_infinitive, is_passive, modality, verb_at

_FAR = 60
"""Tokens among which what a verb governs, or its subject, is looked for."""


@dataclass(frozen=True, slots=True)
class Event:
    """A CAMEO code, empty where the words tell that nothing is done, the token that tells it and the last one read."""

    code: str
    at: int
    last: int


class Events:
    """The events that the words of a sentence tell before token `end`, each by the token of its verb or noun.

    They are read from right to left, so that what a verb governs is known when the verb is read.
    """

    def __init__(self, said: Marked, end: int) -> None:
        self.said = said
        self.end = end
        self._verbs: list[Event | None] = [None] * end
        self._nouns: list[Event | None] = [None] * end
        for at in range(end - 1, -1, -1):
            self._verbs[at] = self._of_verb(at)
            self._nouns[at] = self._of_noun(at)

    def verbs(self, first: int) -> Iterator[Event]:
        """Yield what verbs and predicative adjectives tell from token `first` on, none that is inside another."""
        at = first
        while at < self.end:
            if found := self._verbs[at]:
                yield found
                at = found.last
            at += 1

    def verb(self, at: int) -> Event | None:
        """Return what the verb or predicative adjective at a token tells."""
        return self._verbs[at]

    def noun(self, at: int) -> Event | None:
        """Return what the noun at a token tells: "condemnation", "refusal to meet"."""
        return self._nouns[at]

    def nouns(self, span: Iterable[int]) -> Iterator[Event]:
        """Yield what nouns tell among the tokens of `span`."""
        for at in span:
            if found := self._nouns[at]:
                yield found

    def _of_verb(self, at: int) -> Event | None:
        """Return the event of the verb at a token as its modals and negation leave it."""
        said = self.said
        if said.lower[at] in DUTIES and said.role(at) == "target":
            inner = self._inside(at + 1)
            return Event("100", at, inner.last if inner else at)
        event, operator = self._bare(at)
        if event is None:
            return None
        future, negated = modality(said, at)
        if negated and operator and operator.negated:
            return event
        name = "will_not" if future and negated else "not" if negated else "will" if future else ""
        return _applied(operators()[name], event, at) if name else event

    def _bare(self, at: int) -> tuple[Event | None, Operator | None]:
        """Return the event of a verb or adjective without its own modals, and the operator that made it."""
        said = self.said
        adjective = event_adjectives().get(said.lower[at])
        if adjective and not said.marks[at] and is_passive(said, at):
            return _applied(adjective, self._inside(at + 1), at), adjective
        for form in verb_at(said, at):
            passive = form.form == "past" and is_passive(said, at)
            for pattern in patterns().get(form.lemma, ()):
                last = matched(said, pattern, at, self.end, passive=passive)
                if last is None:
                    continue
                if isinstance(pattern.meaning, str):
                    return Event(pattern.meaning, at, last), None
                if event := self._operated(pattern.meaning, at, last, passive=passive):
                    return event, pattern.meaning
        return None, None

    def _operated(self, operator: Operator, at: int, last: int, *, passive: bool) -> Event | None:
        """Return what an operator whose words are at tokens `at` to `last` makes of what it governs."""
        inner = self._inside(
            self._purpose(last) if operator.purpose else last + 1,
            clause=operator.reports,
        )
        if inner is None and (operator.subject or passive):
            inner = self._subject(at)
        if operator.theirs and (to := self._target_is_to(last)):
            return Event(operator.theirs, at, inner.last if inner else to)
        negated = bool(operator.negated) and modality(self.said, at)[1]
        event = _applied(operator, inner, at, negated=negated)
        if event and operator.reports and self._is_of_target(at, event):
            return Event("112", at, event.last)
        return event

    def _of_noun(self, at: int) -> Event | None:
        meaning = self._meaning(at)
        if meaning is None:
            return None
        denied = at > 0 and self.said.lower[at - 1] == "no"
        if isinstance(meaning, str):
            return Event("" if denied else meaning, at, at)
        return _applied(operators()["will_not"] if denied else meaning, self._inside(at + 1), at)

    def _meaning(self, at: int) -> str | Operator | None:
        """Return what a noun tells, if it is no word of a name or of a compound before its head: "air strikes"."""
        said, listed = self.said, event_nouns()
        word = said.lower[at]
        pair = f"{said.lower[at - 1]}_{word}" if at else ""
        if (word not in listed and pair not in listed) or said.marks[at] == "source":
            return None
        after = said.lower[at + 1] if at + 1 < len(said.lower) else ""
        named = at > 0 and said.text[at][0].isupper()
        if named or (after in listed and said.marks[at + 1] == said.marks[at]):
            return None
        return listed.get(pair) or listed.get(word)

    def _inside(self, first: int, *, clause: bool = False) -> Event | None:
        """Return the first event from `first` on, as far as the object goes, or the `clause`."""
        said = self.said
        for at in range(first, min(first + _FAR, self.end)):
            if not said.marks[at]:
                if said.lower[at] in STOPS or (not clause and said.lower[at] in FINITE):
                    return None
                clause = clause or said.lower[at] == "that" or said.lower[at] in words("subject_pronouns")
            if found := self._verbs[at] or self._nouns[at]:
                return found
        return None

    def _subject(self, at: int) -> Event | None:
        """Return the event that the subject of a verb tells: "sanctions were lifted", "talks collapsed"."""
        for before in range(at - 1, max(-1, at - _FAR), -1):
            if self.said.lower[before] in STOPS or self.said.lower[before] == "that":
                return None
            if meaning := self._meaning(before):
                return Event(meaning if isinstance(meaning, str) else meaning.alone, before, before)
        return None

    def _purpose(self, last: int) -> int:
        """Return where an infinitive of purpose stands behind a verb's object, or `end` where none does."""
        for at in range(last + 1, min(last + _FAR, self.end)):
            if self.said.lower[at] in STOPS and not self.said.marks[at]:
                break
            if is_infinitive(self.said, at):
                return at
        return self.end

    def _target_is_to(self, last: int) -> int | None:
        """Return the "to" of what the target right behind a verb is to do: "wants Norway to leave"."""
        at = last + 1
        while at < self.end and (self.said.marks[at] == "target" or self.said.lower[at] in words("determiners")):
            at += 1
        return at if at < self.end and self.said.lower[at] == "to" and self.said.marks[at - 1] == "target" else None

    def _is_of_target(self, at: int, event: Event) -> bool:
        """Tell whether what is reported is a misdeed of the target: "said that Norway had bombed"."""
        inner = next(
            (each for each in range(event.last, max(at, event.last - _FAR), -1) if verb_at(self.said, each)), at
        )
        conflict = quad_of(event.code) in (3, 4) and not event.code.startswith("10")
        return conflict and self.said.role(inner) == "target"


def _applied(operator: Operator, inner: Event | None, at: int, *, negated: bool = False) -> Event | None:
    """Return what an operator makes of the event inside it."""
    if inner is None:
        return Event(operator.alone, at, at) if operator.alone else None
    code = operator.made_of(inner.code, negated=negated)
    return None if code is None else Event(code, at, inner.last)
