"""Tell whom each "he", "she" and "the billionaire" of a document stands for, sentence by sentence.

Somebody named in what "he" says, or behind "he" in the same sentence, is somebody else. See `choose` for the rest.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon import Gender
from ..lexicon.vocabulary import roles
from ..tag import ADVERB, MARK, PREPOSITION, QUOTES, SUBORDINATOR
from .choose import Antecedent, Event, Stranger, choose, is_human, subject_of
from .clause import Part, over_adverbs, part_of, says
from .describe import contradicts, fits, fits_place, fits_told, keys_of, names_of
from .epithet import bearer, epithet
from .people import Person, Seen
from .sentence import (
    PRONOUNS,
    Sentence,
    age_told,
    complement_end,
    first_of,
    gender_told,
    is_nobody,
    is_parenthetical,
    main_clause,
)
from .view import View

_REACH = 2000
"""Code points that a pronoun looks back."""
_STRANGE = 4
"""Sentences in which "the lawyer" is the one without a name who was told of before."""
_LONGEST_OPENING = 6
"""Tokens before the pronoun of a clause that opens a sentence: "Shortly after he spoke, ..."."""


def antecedents(views: Sequence[View], seen: Sequence[Seen]) -> dict[int, Antecedent]:
    """Return whom the pronouns and descriptions in the writer's own words stand for, by their offsets."""
    story = _Story({}, [], 0, {})
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
    """What was read so far: whom each pointer stands for, every mention, and where each noun tells of nobody known."""

    found: dict[int, Antecedent]
    events: list[Event]
    number: int
    strange: dict[str, int]

    def read(self, sentence: Sentence) -> None:
        """Take in what a sentence names, and find whom its pronouns and descriptions stand for, in order."""
        view = sentence.view
        main, brackets = main_clause(sentence), sentence.brackets()
        named = [
            Event(one.at, self.number, one.person, one.part if one.at >= main else "object")
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
                    self.strange[view.tagged.lower(at)] = self.number
                    continue
                bearer = sentence.named_behind(at)
                if bearer is not None:
                    bearer.gender = bearer.gender or gender_told(view.tagged.lower(at))
                    continue
                who = self._described(sentence, first, at, named)
                offset = view.offset(first)
                if who is None:
                    self.strange[view.tagged.lower(at)] = self.number
                    who = Stranger(offset, gender_told(view.tagged.lower(at)))
            if who is not None:
                self.found[offset] = who
                named.append(Event(offset, self.number, who, part, kind in ("he", "she")))
        named.sort(key=lambda event: event.at)
        self.events.extend(named)
        self.number += 1

    def _pronoun(self, sentence: Sentence, at: int, named: Sequence[Event]) -> Antecedent | None:
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
            if (own := self._own_subject(sentence, gender, before, offset)) is not None:
                return own
            said = {id(event.who) for event in before if not event.pronoun}
            before = [event for event in before if event.pronoun]
            others |= said - {id(event.who) for event in before}
        who = choose(
            [*self._near(offset), *before],
            gender,
            others,
            _verb_of(view, at),
            self.number,
            tail=view.tag(at - 1) == MARK or view.tagged.text(at - 1) in QUOTES,
        )
        return None if who is not None and id(who) in quoted else who

    def _own_subject(
        self, sentence: Sentence, gender: Gender, before: Sequence[Event], offset: int
    ) -> Antecedent | None:
        """Return whom a sentence begins with that ends in "she told reporters", where "she" can be nobody else."""
        if not before or before[0].part != "subject" or not isinstance(before[0].who, Person):
            return None
        who, near = before[0].who, [*self._near(offset), *before]
        rival = any(one.who is not who and one.who.gender in (gender, None) for one in near)
        opens = any(one.at == before[0].at and one.first <= sentence.start for one in sentence.seen)
        told = who.gender == gender or (who.gender is None and who.role is not None)
        if rival or not opens or not told:
            return None
        who.gender = gender
        return who

    def _described(self, sentence: Sentence, first: int, head: int, named: Sequence[Event]) -> Person | None:
        """Return the one person told of before whom "the Ohio Republican" fits."""
        view, offset = sentence.view, sentence.view.offset(first)
        if view.tagged.lower(first) != "the":
            return None
        noun = view.tagged.lower(head)
        keys = keys_of(view, first + 1, complement_end(view, head))
        behind = {id(one.person) for one in sentence.seen if one.at > offset or one.quoted}
        near = [*self._near(offset), *(event for event in named if event.at < offset)]
        near = [event for event in near if is_human(event.who)]
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
        age = age_told(noun)
        fitting = [one for one in everyone if age in one.told] if age else fitting
        if any(id(one) in behind for one in fitting):
            return None
        near = [event for event in near if id(event.who) not in behind]
        if fitting:
            last = [event for event in near if event.sentence == near[-1].sentence]
            told = {id(event.who): event.who for event in last if any(event.who is one for one in fitting)}
            who = fitting[0] if len(fitting) == 1 else next(iter(told.values())) if len(told) == 1 else None
            return who if isinstance(who, Person) and id(who) in late else None
        return self._told_anew(view, first, head, near) or self._renamed(view, first, head, near)

    def _told_anew(self, view: View, first: int, head: int, near: Sequence[Event]) -> Person | None:
        """Return whom "the Egyptian lawyer" means of whom that was not told, if no lawyer came into the text lately."""
        lately = self.number - self.strange.get(view.tagged.lower(head), -_STRANGE) < _STRANGE
        told = None if lately else epithet(view, first, head)
        return bearer(told, near, self.number) if told else None

    def _renamed(self, view: View, first: int, head: int, near: Sequence[Event]) -> Person | None:
        """Return whom the sentence before is about, where a noun is one by which a text calls somebody for a change."""
        noun = view.tagged.lower(head)
        keys = keys_of(view, first + 1, complement_end(view, head))
        if noun not in roles("varied") and not any(key.isdigit() for key in keys):
            return None
        latest = [event for event in near if event.sentence == near[-1].sentence] if near else []
        if not latest:
            return None
        sole = latest[0].who if len({id(event.who) for event in latest}) == 1 and latest[0].part != "object" else None
        who = sole or subject_of(latest, near, self.number)
        age = age_told(noun)
        if age and isinstance(who, Person) and any(key.isdigit() for key in who.told):
            return None
        if not isinstance(who, Person) or self.number - near[-1].sentence > 2:
            return None
        if age is None and contradicts(keys, names_of(view, first + 1, head), noun, who):
            return None
        gender = gender_told(noun)
        return who if gender is None or who.gender in (gender, None) else None

    def _foremost(self, gender: Gender) -> Antecedent | None:
        """Return the one person of a gender in the sentence before, if that is about what the person does or says."""
        last = [event for event in self._near_sentence() if event.who.gender == gender]
        subjects = {id(event.who) for event in last if event.part in ("speaker", "subject")}
        return last[0].who if last and subjects == {id(event.who) for event in last} else None

    def _near_sentence(self) -> list[Event]:
        """Return the mentions in the last sentence that has any, if that is one of the two before."""
        last = self.events[-1].sentence if self.events else -2
        first = bisect_left(self.events, last, key=lambda event: event.sentence)
        return self.events[first:] if self.number - last <= 2 else []

    def _near(self, offset: int, reach: int = _REACH) -> list[Event]:
        """Return the mentions up to `reach` code points before an offset, in order."""
        at = len(self.events)
        while at > 0 and offset - self.events[at - 1].at <= reach:
            at -= 1
        return self.events[at:]


def _verb_of(view: View, at: int) -> str | None:
    """Return the verb of speech that a pronoun has, before or behind it: "he said", "said he"."""
    behind = over_adverbs(view, at + 1)
    verb = next((one for one in (behind, at - 1) if says(view, one)), None)
    return None if verb is None else view.tagged.lower(verb)


def _introduced(sentence: Sentence, at: int, named: Sequence[Event]) -> Event | None:
    """Return the subject behind a clause that the sentence begins with: "When he spoke, Banda ..."."""
    view = sentence.view
    colons = (to + 1 for to in range(at - 1, sentence.first, -1) if view.tagged.text(to) == ":")
    first = next(colons, sentence.first)
    first += view.tag(first) == ADVERB
    opening = view.tag(first) in (SUBORDINATOR, PREPOSITION) or view.tagged.lower(first) == "as"
    offset = view.offset(at)
    if not opening or at - first > _LONGEST_OPENING or any(event.at < offset for event in named):
        return None
    comma = next((to for to in range(at, sentence.last - 1) if view.tagged.text(to) == ","), None)
    if comma is None:
        return None
    main = min((event for event in named if event.at > view.offset(comma)), key=lambda event: event.at, default=None)
    if main is None or main.part not in ("speaker", "subject"):
        return None
    return main if main.at <= view.offset(min(comma + 5, sentence.last - 1)) else None
