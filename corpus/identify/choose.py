"""Choose whom a pronoun stands for among those whom the text before it is about.

The subject of the last sentence that names anybody who can be meant goes before all others, and a speaker before who
only acts. Else, after Lappin and Leass (1994), a mention weighs by its part in the sentence, half as much a sentence
later. Where two weigh about the same, it is nobody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..fold import fold
from ..lexicon import Gender, us_states
from .clause import ASKING, Part
from .people import Person, gender_of_given

_MARGIN = 1.8
"""How many times as much as any other somebody must weigh."""
_WEIGHTS: Mapping[Part, float] = {"speaker": 130, "subject": 80, "object": 45, "asked": 45, "owner": 35}
GOING_ON = ("add", "adds", "added", "continued")
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
class Event:
    """A mention of somebody in the writer's words; `sentence` is counted through the document."""

    at: int
    sentence: int
    who: Antecedent
    part: Part
    pronoun: bool = False


def choose(
    events: Sequence[Event], gender: Gender, others: set[int], verb: str | None, number: int, *, tail: bool
) -> Antecedent | None:
    """Return whom a pronoun stands for, or None where that is not certain.

    Args:
        events: the mentions before the pronoun, in order.
        gender: that of the pronoun.
        others: the ids of those who cannot be meant.
        verb: the verb of speech that the pronoun has, if any.
        number: that of the sentence of the pronoun.
        tail: whether the pronoun follows words that it may be the speaker of.
    """
    last = max((event.sentence for event in events), default=0)
    alone_there = not any(event.sentence == last and id(event.who) in others for event in events)
    named = [event for event in events if id(event.who) not in others and event.who.gender in (gender, None)]
    near = [event for event in named if isinstance(event.who, Stranger) or event.who.gender or event.who.human]
    if not near or _is_barred(events, near[-1].sentence, gender):
        return None
    latest = [event for event in named if event.sentence == near[-1].sentence and not _is_place(event.who)]
    here = {id(event.who): event.who for event in latest if event.sentence == number}
    if verb is not None and verb not in ASKING and not here and (asked := _addressee(latest, gender)):
        return asked
    going_on = verb in GOING_ON
    who = (
        (next(iter(here.values())) if len(here) == 1 else None)
        or subject_of(latest, near, number, speaks=verb is not None and not going_on)
        or (_sole(latest, near, gender, number, tail=tail) if alone_there and not going_on else None)
        or _weightiest([*(event for event in near if event.sentence < near[-1].sentence), *latest])
    )
    if isinstance(who, Person) and who.gender is None and _count(who) < 2:
        who = _known(latest, gender, who) or who
    if who is None or (here and id(who) not in here) or (tail and not here and _yields_to_another(who, latest)):
        return None
    if who.gender != gender and not _may_be(who, gender, near, latest, number, speaks=verb is not None):
        return None
    if isinstance(who, Person):
        who.gender = gender
    return who


def _known(latest: Sequence[Event], gender: Gender, rival: Person) -> Antecedent | None:
    """Return the one of the latest sentence known to be of the gender, who goes before a subject that may be.

    That is, a subject only just told of, who does not speak there.
    """
    if any(event.who is rival and event.part == "speaker" for event in latest):
        return None
    fitting = {id(event.who): event.who for event in latest if event.who.gender == gender and is_human(event.who)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_barred(events: Sequence[Event], sentence: int, gender: Gender) -> bool:
    """Tell whether somebody who cannot be meant acts in a sentence behind the one that names who can be."""
    since = [event for event in events if event.sentence > sentence and event.part in ("speaker", "subject")]
    return any(is_human(event.who) and event.who.gender in (gender, None) for event in since)


def _yields_to_another(who: Antecedent, latest: Sequence[Event]) -> bool:
    """Tell whether the latest sentence introduces somebody who may be the one that is quoted, and names not `who`."""
    introduced = (
        event.at == event.who.since and is_human(event.who) for event in latest if isinstance(event.who, Person)
    )
    return all(event.who is not who for event in latest) and any(introduced)


def _may_be(
    who: Antecedent, gender: Gender, near: Sequence[Event], latest: Sequence[Event], number: int, *, speaks: bool
) -> bool:
    """Tell whether somebody whose gender is not known is "he": nobody nearby is, or who spoke last is the one."""
    if isinstance(who, Person):
        single = " " not in who.name
        hardly_told = not who.told and who.count < 2
        if not (who.human or who.gender) or (
            single and (hardly_told or gender_of_given(who.name) not in (gender, None))
        ):
            return False
    here = {id(event.who) for event in latest if event.sentence == number}
    first = speaks and latest[0].sentence == number - 1 and latest[0].part == "subject" and latest[0].who is who
    spoke = first or any(event.who is who and event.part == "speaker" for event in latest)
    if here:
        spoke = len(here) == 1 and latest[0].part == "speaker"
    return spoke or not any(event.sentence >= number - _RIVALS and event.who.gender == gender for event in near)


def _addressee(latest: Sequence[Event], gender: Gender) -> Antecedent | None:
    """Return who was asked a question in the latest sentence, who will be the one that answers."""
    asked = [at for at, event in enumerate(latest) if event.part == "asked"]
    if len(asked) != 1 or latest[asked[0]].who.gender not in (gender, None):
        return None
    who, at = latest[asked[0]].who, latest[asked[0]].at
    others = (event for event in latest[: asked[0]] if event.part == "speaker" and at - event.at > _ASKER)
    return who if next(others, None) is None else None


def _sole(
    latest: Sequence[Event], near: Sequence[Event], gender: Gender, number: int, *, tail: bool
) -> Antecedent | None:
    """Return the one person of the sentence before, but not where a quotation may go on with somebody's else words."""
    people = {id(event.who): event.who for event in latest if is_human(event.who)}
    sole = next(iter(people.values())) if len(people) == 1 else None
    if sole is None or sole.gender != gender or latest[0].sentence != number - 1:
        return None
    spoke = (event for event in near if event.part == "speaker" and event.sentence >= number - _RIVALS)
    return None if tail and any(event.who is not sole for event in spoke) else sole


def subject_of(
    latest: Sequence[Event], near: Sequence[Event], number: int, *, speaks: bool = False
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
    if event.who.gender and all(one.who.gender is None and is_human(one.who) for one in latest if id(one.who) != key):
        return event.who
    before = any(id(one.who) == key and one.sentence < event.sentence for one in near)
    if speaks and latest[0].sentence == number - 1 and event is latest[0] and is_human(event.who):
        return event.who
    foremost = before or all(_count(event.who) > 2 * _count(one.who) for one in latest if id(one.who) != key)
    return event.who if len(people) == 1 or event.part == "speaker" or foremost else None


def _count(who: Antecedent) -> int:
    return who.count if isinstance(who, Person) else 1


def _weightiest(near: Sequence[Event]) -> Antecedent | None:
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


def _is_place(who: Antecedent) -> bool:
    return isinstance(who, Person) and not who.human and (fold(who.written) in us_states() or who.written.isupper())


def is_human(who: Antecedent) -> bool:
    """Tell whether the text treats whom a mention names as a person."""
    return isinstance(who, Stranger) or who.human
