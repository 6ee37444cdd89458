"""Tell whom each "he", "she" and "the billionaire" of a document stands for: whom the text before it is about.

The subject of the last sentence that names anybody who can be meant goes before all others, and a speaker before who
only acts. Else, after Lappin and Leass (1994), a mention weighs by its part in the sentence, half as much a sentence
later. Somebody named in what "he" says, or behind "he" in the same sentence, is somebody else. Where two weigh about
the same, it is nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..fold import fold
from ..lexicon import us_states
from ..lexicon.vocabulary import roles
from ..tag import MARK, PREPOSITION, QUOTES, SUBORDINATOR
from .clause import ASKING, Part, over_adverbs, part_of, says
from .describe import contradicts, fits, fits_place, fits_told, keys_of, names_of
from .people import Person, Seen
from .sentence import (
    PRONOUNS,
    Sentence,
    complement_end,
    first_of,
    gender_told,
    is_nobody,
    is_parenthetical,
    main_clause,
)
from .title import Gender
from .view import View

_REACH = 2000
"""Code points that a pronoun looks back."""
_MARGIN = 1.8
"""How many times as much as any other somebody must weigh."""
_WEIGHTS: Mapping[Part, float] = {"speaker": 130, "subject": 80, "object": 45, "asked": 45, "owner": 35}
_LONGEST_OPENING = 6
"""Tokens before the pronoun of a clause that opens a sentence: "Shortly after he spoke, ..."."""
_GOING_ON = ("add", "adds", "added", "continued")
_ASKER = 40
"""Code points before whoever is asked in which the asker is named."""
_RIVALS = 4
"""Sentences back in which somebody known to be "he" goes before somebody who may be."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody without a name whom a phrase at an offset is about: "a spokeswoman"."""

    at: int
    gender: Gender | None


Antecedent = Person | Stranger


@dataclass(frozen=True, slots=True)
class _Event:
    """A mention of somebody in the writer's words; `sentence` is counted through the document."""

    at: int
    sentence: int
    who: Antecedent
    part: Part
    pronoun: bool = False


def antecedents(views: Sequence[View], seen: Sequence[Seen]) -> dict[int, Antecedent]:
    """Return whom the pronouns and descriptions in the writer's own words stand for, by their offsets."""
    story = _Story({}, [], 0)
    at = 0
    for view in views:
        for first, last in view.tagged.paragraph.sentences:
            end = view.offset(last - 1)
            stop = at
            while stop < len(seen) and seen[stop].at <= end:
                stop += 1
            story.read(Sentence(view, first, last, seen[at:stop]))
            at = stop
    return story.found


@dataclass(slots=True)
class _Story:
    """What was read so far: whom each pointer stands for, and every mention."""

    found: dict[int, Antecedent]
    events: list[_Event]
    number: int

    def read(self, sentence: Sentence) -> None:
        """Take in what a sentence names, and find whom its pronouns and descriptions stand for, in order."""
        view = sentence.view
        main, brackets = main_clause(sentence), sentence.brackets()
        named = [
            _Event(one.at, self.number, one.person, one.part if one.at >= main else "object")
            for one in sentence.seen
            if not one.quoted and not any(opening < one.at < closing for opening, closing in brackets)
        ]
        for at, kind in sentence.pointers():
            offset = view.offset(at)
            if kind in ("he", "she"):
                who = self._pronoun(sentence, at, named)
                part: Part = "speaker" if says(view, over_adverbs(view, at + 1)) or says(view, at - 1) else "subject"
            else:
                first = first_of(sentence, at)
                part = part_of(view, first, at + 1)
                if part not in ("speaker", "subject") or offset < main or is_nobody(view, first, at):
                    continue
                bearer = sentence.named_behind(at)
                if bearer is not None:
                    bearer.gender = bearer.gender or gender_told(view.tagged.lower(at))
                    continue
                who = self._described(sentence, first, at, named)
                offset = view.offset(first)
                if who is None:
                    who = Stranger(offset, gender_told(view.tagged.lower(at)))
            if who is not None:
                self.found[offset] = who
                named.append(_Event(offset, self.number, who, part, kind in ("he", "she")))
        named.sort(key=lambda event: event.at)
        self.events.extend(named)
        self.number += 1

    def _pronoun(self, sentence: Sentence, at: int, named: Sequence[_Event]) -> Antecedent | None:
        view, offset = sentence.view, sentence.view.offset(at)
        gender = PRONOUNS[view.tagged.lower(at)]
        main = _introduced(sentence, at, named)
        if main is not None and main.who.gender == gender:
            return main.who
        before = sorted((event for event in named if event.at < offset), key=lambda event: event.at)
        foremost = self._foremost(gender)
        others = {
            id(one.person)
            for one in sentence.seen
            if one.at > offset and not one.quoted and not (one.part == "owner" and one.person is foremost)
        }
        if view.tagged.lower(at - 1) == "whom":
            others |= {
                id(one.person) for one in sentence.seen if one.last in (view.offset(at - 2), view.offset(at - 3))
            }
        quoted = {id(one.person) for one in sentence.seen if one.quoted}
        if is_parenthetical(sentence, at):
            if before and before[0].part == "speaker" and before[0].at >= main_clause(sentence):
                reporters = {id(event.who) for event in before if event.part == "speaker"}
                if len(reporters) == 1 and before[0].who.gender == gender:
                    return before[0].who
            said = {id(event.who) for event in before if not event.pronoun}
            before = [event for event in before if event.pronoun]
            others |= said - {id(event.who) for event in before}
        who = self._choose(
            [*self._near(offset), *before],
            gender,
            others,
            _verb_of(view, at),
            tail=view.tag(at - 1) == MARK or view.tagged.text(at - 1) in QUOTES,
        )
        return None if who is not None and id(who) in quoted else who

    def _described(self, sentence: Sentence, first: int, head: int, named: Sequence[_Event]) -> Person | None:
        """Return the one person told of before whom "the Ohio Republican" fits."""
        view, offset = sentence.view, sentence.view.offset(first)
        if view.tagged.lower(first) != "the":
            return None
        noun = view.tagged.lower(head)
        keys = keys_of(view, first + 1, complement_end(view, head))
        names = names_of(view, first + 1, head)
        behind = {id(one.person) for one in sentence.seen if one.at > offset or one.quoted}
        near = [*self._near(offset), *(event for event in named if event.at < offset)]
        near = [event for event in near if _is_human(event.who)]
        if not near or (view.tag(head + 1) == PREPOSITION and view.tagged.lower(head + 2) in ("a", "an")):
            return None
        order = sorted({event.sentence for event in near})[-2:]
        late = {id(event.who): event.who for event in near if event.sentence in order and isinstance(event.who, Person)}
        everyone = {id(event.who): event.who for event in near if isinstance(event.who, Person)}.values()
        fitting = (
            [one for one in everyone if fits_told(keys, noun, one)]
            or [one for one in everyone if fits(keys, noun, one)]
            or [one for one in everyone if fits_place(keys, noun, one)]
        )
        if any(id(one) in behind for one in fitting):
            return None
        near = [event for event in near if id(event.who) not in behind]
        if fitting:
            last = [event for event in near if event.sentence == near[-1].sentence]
            told = {id(event.who): event.who for event in last if any(event.who is one for one in fitting)}
            who = fitting[0] if len(fitting) == 1 else next(iter(told.values())) if len(told) == 1 else None
            return who if isinstance(who, Person) and id(who) in late else None
        if noun not in roles("varied") and not any(key.isdigit() for key in keys):
            return None
        latest = [event for event in near if event.sentence == near[-1].sentence] if near else []
        if not latest:
            return None
        sole = latest[0].who if len({id(event.who) for event in latest}) == 1 and latest[0].part != "object" else None
        who = sole or _subject(latest, near, self.number)
        if not isinstance(who, Person) or self.number - near[-1].sentence > 2 or contradicts(keys, names, noun, who):
            return None
        gender = gender_told(noun)
        return who if gender is None or who.gender in (gender, None) else None

    def _foremost(self, gender: Gender) -> Antecedent | None:
        """Return the one person of a gender in the sentence before, if that is about what the person does or says."""
        last = [event for event in self._near_sentence() if event.who.gender == gender]
        subjects = {id(event.who) for event in last if event.part in ("speaker", "subject")}
        return last[0].who if last and subjects == {id(event.who) for event in last} else None

    def _near_sentence(self) -> list[_Event]:
        """Return the mentions in the last sentence that has any, if that is one of the two before."""
        last = self.events[-1].sentence if self.events else -2
        return [event for event in self.events if event.sentence == last] if self.number - last <= 2 else []

    def _near(self, offset: int, reach: int = _REACH) -> list[_Event]:
        """Return the mentions up to `reach` code points before an offset, in order."""
        at = len(self.events)
        while at > 0 and offset - self.events[at - 1].at <= reach:
            at -= 1
        return self.events[at:]

    def _choose(
        self, near: Sequence[_Event], gender: Gender, others: set[int], verb: str | None, *, tail: bool
    ) -> Antecedent | None:
        """Return whom the mentions are about among those who can be meant, if anybody; `verb` is the one of speech."""
        everybody, last = near, max((event.sentence for event in near), default=0)
        alone_there = not any(event.sentence == last and id(event.who) in others for event in near)
        named = [event for event in near if id(event.who) not in others and event.who.gender in (gender, None)]
        near = [event for event in named if isinstance(event.who, Stranger) or event.who.gender or event.who.human]
        if not near:
            return None
        since = [event for event in everybody if event.sentence > near[-1].sentence and _is_human(event.who)]
        if any(event.part in ("speaker", "subject") and event.who.gender in (gender, None) for event in since):
            return None
        latest = [event for event in named if event.sentence == near[-1].sentence and not _is_place(event.who)]
        here = {id(event.who): event.who for event in latest if event.sentence == self.number}
        alone = next(iter(here.values())) if len(here) == 1 else None
        addressee = _addressee(latest, gender) if verb is not None and verb not in ASKING and not here else None
        if addressee is not None:
            return addressee
        who = (
            alone
            or _subject(latest, near, self.number, speaks=verb not in (None, *_GOING_ON))
            or (_sole(latest, near, gender, self.number, tail=tail) if verb not in _GOING_ON and alone_there else None)
            or _weightiest([*(event for event in near if event.sentence < near[-1].sentence), *latest])
        )
        if isinstance(who, Person) and not (who.human or who.gender):
            return None
        if here and who is not None and id(who) not in here:
            return None
        if who is None or who.gender == gender:
            return who
        if isinstance(who, Person) and " " not in who.name and not who.told and who.count < 2:
            return None
        first = verb is not None and latest[0].sentence == self.number - 1 and latest[0].part == "subject"
        spoke = any(event.who is who and event.part == "speaker" for event in latest) or (
            first and latest[0].who is who
        )
        spoke = latest[0].part == "speaker" if alone is not None else spoke and not here
        reach = self.number - _RIVALS
        if not spoke and any(event.sentence >= reach and event.who.gender == gender for event in near):
            return None
        if isinstance(who, Person):
            who.gender = gender
        return who


def _verb_of(view: View, at: int) -> str | None:
    """Return the verb of speech that a pronoun has, before or behind it: "he said", "said he"."""
    behind = over_adverbs(view, at + 1)
    verb = next((one for one in (behind, at - 1) if says(view, one)), None)
    return None if verb is None else view.tagged.lower(verb)


def _addressee(latest: Sequence[_Event], gender: Gender) -> Antecedent | None:
    """Return who was asked a question in the latest sentence, who will be the one that answers."""
    asked = [at for at, event in enumerate(latest) if event.part == "asked"]
    if len(asked) != 1 or latest[asked[0]].who.gender not in (gender, None):
        return None
    who, at = latest[asked[0]].who, latest[asked[0]].at
    others = (event for event in latest[: asked[0]] if event.part == "speaker" and at - event.at > _ASKER)
    return who if next(others, None) is None else None


def _sole(
    latest: Sequence[_Event], near: Sequence[_Event], gender: Gender, number: int, *, tail: bool
) -> Antecedent | None:
    """Return the one person of the sentence before, but not where a quotation may go on with somebody's else words."""
    people = {id(event.who): event.who for event in latest if _is_human(event.who)}
    sole = next(iter(people.values())) if len(people) == 1 else None
    if sole is None or sole.gender != gender or latest[0].sentence != number - 1:
        return None
    spoke = (event for event in near if event.part == "speaker" and event.sentence >= number - _RIVALS)
    return None if tail and any(event.who is not sole for event in spoke) else sole


def _subject(
    latest: Sequence[_Event], near: Sequence[_Event], number: int, *, speaks: bool = False
) -> Antecedent | None:
    """Return the one who speaks or acts in the latest sentence that names anybody who can be meant.

    Who is only acted on there goes behind a speaker, and behind somebody whom the text was about before.
    """
    people = {id(event.who) for event in latest if event.part != "owner"}
    acting = (event for event in reversed(latest) if event.part in ("speaker", "subject") and event in near)
    subjects = {id(event.who): event for event in acting}
    if len(subjects) > 1:
        known = {key: event for key, event in subjects.items() if event.who.gender}
        alike = len({event.part for event in subjects.values()}) == 1
        if len(known) == 1 and alike:
            return next(iter(known.values())).who
        speakers = {key: event for key, event in subjects.items() if event.part == "speaker"}
        subjects = speakers if len(speakers) == 1 and latest[0].sentence < number else {}
    if len(subjects) != 1:
        return None
    key, event = next(iter(subjects.items()))
    if event.who.gender and all(one.who.gender is None and _is_human(one.who) for one in latest if id(one.who) != key):
        return event.who
    before = any(id(one.who) == key and one.sentence < event.sentence for one in near)
    if speaks and latest[0].sentence == number - 1 and event is latest[0] and _is_human(event.who):
        return event.who
    foremost = before or all(_count(event.who) > 2 * _count(one.who) for one in latest if id(one.who) != key)
    return event.who if len(people) == 1 or event.part == "speaker" or foremost else None


def _count(who: Antecedent) -> int:
    return who.count if isinstance(who, Person) else 1


def _weightiest(near: Sequence[_Event]) -> Antecedent | None:
    """Return who weighs enough more than anybody else."""
    order = sorted({event.sentence for event in near}, reverse=True)
    steps = {sentence: step for step, sentence in enumerate(order)}
    weights: dict[int, float] = {}
    for event in near:
        weights[id(event.who)] = weights.get(id(event.who), 0) + _WEIGHTS[event.part] * 0.5 ** steps[event.sentence]
    best, *rest = sorted(weights, key=lambda key: -weights[key])
    if rest and weights[best] < _MARGIN * weights[rest[0]]:
        return None
    return next(event.who for event in near if id(event.who) == best)


def _introduced(sentence: Sentence, at: int, named: Sequence[_Event]) -> _Event | None:
    """Return the subject behind a clause that the sentence begins with: "When he spoke, Banda ..."."""
    view = sentence.view
    opening = view.tag(sentence.first) in (SUBORDINATOR, PREPOSITION) or view.tagged.lower(sentence.first) == "as"
    offset = view.offset(at)
    if not opening or at - sentence.first > _LONGEST_OPENING or any(event.at < offset for event in named):
        return None
    comma = next((to for to in range(at, sentence.last - 1) if view.tagged.text(to) == ","), None)
    if comma is None:
        return None
    main = min((event for event in named if event.at > view.offset(comma)), key=lambda event: event.at, default=None)
    if main is None or main.part not in ("speaker", "subject"):
        return None
    return main if main.at <= view.offset(min(comma + 5, sentence.last - 1)) else None


def _is_place(who: Antecedent) -> bool:
    return isinstance(who, Person) and not who.human and (fold(who.written) in us_states() or who.written.isupper())


def _is_human(who: Antecedent) -> bool:
    return isinstance(who, Stranger) or who.human
