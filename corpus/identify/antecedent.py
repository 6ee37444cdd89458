"""Tell whom each "he", "she" and "the billionaire" of a document stands for: whom the text before it is about.

The subject of the last sentence that names anybody who can be meant goes before all others, and a speaker before who
only acts. Else, after Lappin and Leass (1994), a mention weighs by its part in the sentence, half as much a sentence
later. Somebody named in what "he" says, or behind "he" in the same sentence, is somebody else. Where two weigh about
the same, it is nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..fold import fold
from ..lexicon import us_states
from ..lexicon.vocabulary import roles
from ..tag import DETERMINER, MARK, NAME, POSSESSIVE, PREPOSITION, SUBORDINATOR, VERB, WORD
from .clause import Part, over_adverbs, part_of, says
from .describe import contradicts, fits, fits_place, keys_of, names_of
from .people import Person, Seen
from .title import Gender
from .view import View, heads

_REACH = 2000
"""Code points that a pronoun looks back."""
_MARGIN = 1.8
"""How many times as much as any other somebody must weigh."""
_WEIGHTS: Mapping[Part, float] = {"speaker": 130, "subject": 80, "object": 45, "owner": 35}
_PRONOUNS: Mapping[str, Gender] = {"he": "m", "she": "f"}
_LONGEST_TAIL = 8
"""Tokens behind the verb of "..., he said in a statement." at most."""
_LONGEST_OPENING = 6
"""Tokens before the pronoun of a clause that opens a sentence: "Shortly after he spoke, ..."."""
_RIVALS = 4
"""Sentences back in which somebody known to be "he" goes before somebody who may be."""
_LONGEST_COMPLEMENT = 5
"""Tokens up to which "of state" and "from New York" belong to a description."""


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
            story.read(_Sentence(view, first, last, seen[at:stop]))
            at = stop
    return story.found


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: the tokens `first` up to `last`, and who is named there."""

    view: View
    first: int
    last: int
    seen: Sequence[Seen]

    def pointers(self) -> Iterator[tuple[int, str]]:
        """Yield each pronoun and each noun for a person that is no part of a name or title, outside quotations."""
        view, people = self.view, _people()
        quoted = view.tagged.paragraph.quoted
        for at in range(self.first, self.last):
            gender = people.get(view.tagged.lower(at))
            if gender is None or quoted[at] >= 0 or view.at[at] is not None:
                continue
            if len(gender) > 1 or not self._is_named(at):
                yield at, gender

    def brackets(self) -> list[tuple[int, int]]:
        """Return the offsets between which the sentence stands aside."""
        found: list[tuple[int, int]] = []
        opening: int | None = None
        for token in self.view.tagged.paragraph.tokens[self.first : self.last]:
            if token.text == "(":
                opening = token.start
            elif token.text == ")" and opening is not None:
                found.append((opening, token.start))
                opening = None
        return found

    def _is_named(self, at: int) -> bool:
        if self.view.tag(at + 1) in (NAME, POSSESSIVE):
            return True
        offset = self.view.offset(at)
        return any(one.first <= offset <= one.last for one in self.seen)


@dataclass(slots=True)
class _Story:
    """What was read so far: whom each pointer stands for, and every mention."""

    found: dict[int, Antecedent]
    events: list[_Event]
    number: int

    def read(self, sentence: _Sentence) -> None:
        """Take in what a sentence names, and find whom its pronouns and descriptions stand for, in order."""
        view = sentence.view
        main, brackets = _main_clause(sentence), sentence.brackets()
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
                first = _first(sentence, at)
                part = part_of(view, first, at + 1)
                if part not in ("speaker", "subject") or offset < main or _is_nobody(view, first, at):
                    continue
                who = self._described(sentence, first, at, named)
                offset = view.offset(first)
                if who is None:
                    who = Stranger(offset, _gender_of(view.tagged.lower(at)))
            if who is not None:
                self.found[offset] = who
                named.append(_Event(offset, self.number, who, part, kind in ("he", "she")))
        named.sort(key=lambda event: event.at)
        self.events.extend(named)
        self.number += 1

    def _pronoun(self, sentence: _Sentence, at: int, named: Sequence[_Event]) -> Antecedent | None:
        view, offset = sentence.view, sentence.view.offset(at)
        gender = _PRONOUNS[view.tagged.lower(at)]
        main = _introduced(sentence, at, named)
        if main is not None and main.who.gender == gender:
            return main.who
        before = sorted((event for event in named if event.at < offset), key=lambda event: event.at)
        others = {id(one.person) for one in sentence.seen if one.at > offset and not one.quoted}
        quoted = {id(one.person) for one in sentence.seen if one.quoted}
        if _is_parenthetical(sentence, at):
            said = {id(event.who) for event in before if not event.pronoun}
            before = [event for event in before if event.pronoun]
            others |= said - {id(event.who) for event in before}
        who = self._choose([*self._near(offset), *before], gender, others)
        return None if who is not None and id(who) in quoted else who

    def _described(self, sentence: _Sentence, first: int, head: int, named: Sequence[_Event]) -> Person | None:
        """Return the one person told of before whom "the Ohio Republican" fits."""
        view, offset = sentence.view, sentence.view.offset(first)
        if view.tagged.lower(first) != "the":
            return None
        noun = view.tagged.lower(head)
        keys = keys_of(view, first + 1, _complement_end(view, head))
        names = names_of(view, first + 1, head)
        behind = {id(one.person) for one in sentence.seen if one.at > offset or one.quoted}
        near = [*self._near(offset), *(event for event in named if event.at < offset)]
        near = [event for event in near if id(event.who) not in behind and _is_human(event.who)]
        if not near or (view.tag(head + 1) == PREPOSITION and view.tagged.lower(head + 2) in ("a", "an")):
            return None
        order = sorted({event.sentence for event in near})[-2:]
        late = {id(event.who): event.who for event in near if event.sentence in order and isinstance(event.who, Person)}
        everyone = {id(event.who): event.who for event in near if isinstance(event.who, Person)}.values()
        fitting = [one for one in everyone if fits(keys, noun, one)] or [
            one for one in everyone if fits_place(keys, noun, one)
        ]
        if fitting:
            return fitting[0] if len(fitting) == 1 and id(fitting[0]) in late else None
        if noun not in roles("varied") and not any(key.isdigit() for key in keys):
            return None
        latest = [event for event in near if event.sentence == near[-1].sentence]
        sole = latest[0].who if len({id(event.who) for event in latest}) == 1 and latest[0].part != "object" else None
        who = sole or _subject(latest, near, self.number)
        if not isinstance(who, Person) or self.number - near[-1].sentence > 2 or contradicts(keys, names, noun, who):
            return None
        gender = _gender_of(noun)
        return who if gender is None or who.gender in (gender, None) else None

    def _near(self, offset: int, reach: int = _REACH) -> list[_Event]:
        """Return the mentions up to `reach` code points before an offset, in order."""
        at = len(self.events)
        while at > 0 and offset - self.events[at - 1].at <= reach:
            at -= 1
        return self.events[at:]

    def _choose(self, near: Sequence[_Event], gender: Gender, others: set[int]) -> Antecedent | None:
        """Return whom the mentions are about among those who can be meant, if anybody."""
        named = [event for event in near if id(event.who) not in others and event.who.gender in (gender, None)]
        near = [event for event in named if isinstance(event.who, Stranger) or event.who.gender or event.who.human]
        if not near:
            return None
        latest = [event for event in named if event.sentence == near[-1].sentence and not _is_place(event.who)]
        here = {id(event.who): event.who for event in latest if event.sentence == self.number}
        alone = next(iter(here.values())) if len(here) == 1 else None
        who = (
            alone
            or _subject(latest, near, self.number)
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
        spoke = not here and any(event.who is who and event.part == "speaker" for event in latest)
        reach = self.number - _RIVALS
        if not spoke and any(event.sentence >= reach and event.who.gender == gender for event in near):
            return None
        if isinstance(who, Person):
            who.gender = gender
        return who


def _subject(latest: Sequence[_Event], near: Sequence[_Event], number: int) -> Antecedent | None:
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


def _main_clause(sentence: _Sentence) -> int:
    """Return the offset behind a clause that the sentence begins with: "When Banda spoke, ...", else its start."""
    view = sentence.view
    if view.tag(sentence.first) == SUBORDINATOR:
        comma = next((at for at in range(sentence.first, sentence.last) if view.tagged.text(at) == ","), None)
        if comma is not None:
            return view.offset(comma)
    return view.offset(sentence.first)


def _introduced(sentence: _Sentence, at: int, named: Sequence[_Event]) -> _Event | None:
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


def _is_parenthetical(sentence: _Sentence, at: int) -> bool:
    """Tell whether the words before "he said" are what he said: a comma before, and the clause ends behind."""
    view = sentence.view
    verb = over_adverbs(view, at + 1)
    if at == sentence.first or view.tag(at - 1) != MARK or not says(view, verb):
        return False
    number = view.tagged.paragraph.quoted[at - 1]
    if number >= 0:
        before = view.tagged.paragraph.quotations[number].first - 1
        if before < sentence.first or view.tag(before) == MARK:
            return False
    stop = verb + 1
    while stop < min(verb + _LONGEST_TAIL, sentence.last) and view.tagged.text(stop) not in (",", ".", ";", ":", "—"):
        if view.tag(stop) in (SUBORDINATOR, VERB):
            return False
        stop += 1
    return stop < min(verb + _LONGEST_TAIL, sentence.last)


def _complement_end(view: View, head: int) -> int:
    """Return where a description ends: behind "of state" or "from Vermont"."""
    end = head + 1
    if view.tagged.lower(end) in ("of", "from"):
        end += 1
        while end - head < _LONGEST_COMPLEMENT and view.tag(end) in (NAME, WORD):
            end += 1
    return end


def _is_nobody(view: View, first: int, head: int) -> bool:
    """Tell whether a phrase is about nobody of its own: "no senator", "A senator, he ..."."""
    none = view.tagged.lower(first) in ("no", "any", "every", "each")
    behind_name = view.tagged.text(first - 1) == "," and (
        view.tag(first - 2) == NAME or view.tagged.text(first - 2) == ")"
    )
    if behind_name and not says(view, head + 1):
        return True
    return none or (view.tagged.text(head + 1) == "," and view.tagged.lower(head + 2) in _PRONOUNS)


def _is_place(who: Antecedent) -> bool:
    return isinstance(who, Person) and not who.human and (fold(who.written) in us_states() or who.written.isupper())


def _is_human(who: Antecedent) -> bool:
    return isinstance(who, Stranger) or who.human


def _gender_of(noun: str) -> Gender | None:
    told = _people().get(noun)
    return "m" if told == "m" else "f" if told == "f" else None


def _first(sentence: _Sentence, head: int) -> int:
    """Return where the noun phrase begins that ends with a noun for a person."""
    view, first = sentence.view, head
    while first > sentence.first and view.tag(first - 1) in (WORD, NAME, POSSESSIVE, "#"):
        first -= 1
    return first - 1 if first > sentence.first and view.tag(first - 1) == DETERMINER else first


@cache
def _people() -> Mapping[str, str]:
    """Return the pronouns, and the nouns for one person, each with the gender that it tells, or "?"."""
    several = {word for word in roles("people") if word.endswith("s") or word + "s" not in roles("people")}
    found = dict.fromkeys((heads() | roles("described") | roles("others") | roles("people")) - several, "?")
    found |= dict.fromkeys(roles("m") | roles("kin_m") | {"man"}, "m")
    found |= dict.fromkeys(roles("f") | roles("kin_f") | roles("described_f") | {"woman"}, "f")
    return found | {"he": "he", "she": "she"}
