"""Find whom a description stands for that tells something new: "the Egyptian lawyer", "the former Thai minister"."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..fold import fold
from ..lexicon import UNIONS, institutions
from ..lexicon.country import country_names
from ..lexicon.vocabulary import roles
from .choose import Antecedent, Event, Stranger
from .describe import fits
from .people import Person
from .sentence import age_told, gender_told
from .view import View

_TURNED = "-turned-"
"""In a noun that tells two of somebody: "the lawyer-turned-minister"."""
_LATELY = 2
"""Sentences before the description in which the person is named."""


@dataclass(frozen=True, slots=True)
class Epithet:
    """A description by its noun: `country` is the nationality or the origin that it tells, `born` the latter.

    A `bare` one has nothing before its noun.
    """

    noun: str
    country: str | None
    born: bool
    age: str | None
    bare: bool


def epithet(view: View, first: int, head: int) -> Epithet | None:
    """Return the description of the tokens `first` up to the noun `head`, if it tells of a person and of no office."""
    noun = view.tagged.lower(head)
    before = [view.tagged.lower(at) for at in range(first, head)]
    mention = next((one for one in view.mentions(first, head) if one.country and one.institution is None), None)
    origins = [word.removesuffix("-born") for word in before if word.endswith("-born")]
    origin = country_names().get(fold(origins[0])) if origins else None
    age = next(filter(None, map(age_told, (noun, *before))), None)
    told = bool(origins or age or _TURNED in noun or roles("told_of") & set(before))
    foreign = mention is not None and noun in roles("epithets")
    if not (told or foreign or noun in roles("renaming", "soldiers")):
        return None
    return Epithet(noun, origin or (mention.country if mention else None), bool(origins), age, not (told or foreign))


def bearer(told: Epithet, events: Sequence[Event], number: int) -> Person | None:
    """Return the one person of the last sentences whom nothing told of speaks against, or the one who acts there.

    Args:
        told: the description.
        events: the mentions of people before it, in order.
        number: that of its sentence.
    """
    near = [event for event in events if event.sentence >= number - _LATELY]
    order = sorted({event.sentence for event in near})[-2:]
    people: dict[int, Antecedent] = {id(event.who): event.who for event in near if event.sentence in order}
    fitting = [who for who in people.values() if _may_be(told, who)]
    own = [who for who in fitting if isinstance(who, Person) and told.country and told.country in countries_of(who)]
    if len(own) == 1:
        return own[0] if isinstance(own[0], Person) else None
    latest = [event for event in near if event.sentence == order[-1]] if order else []
    acting = {id(event.who): event.who for event in latest if event.part in ("speaker", "subject")}
    chosen = fitting if len(fitting) == 1 else [who for who in acting.values() if any(who is one for one in fitting)]
    acts = len(chosen) == 1 and (len(people) == 1 or any(who is chosen[0] for who in acting.values()))
    return chosen[0] if acts and isinstance(chosen[0], Person) else None


def countries_of(person: Person) -> set[str]:
    """Return the countries that the text or the lexicon ties to a person, of whatever office."""
    terms = person.official.terms if person.official else ()
    told = {key for key in person.told if key.isupper()}
    return (told | {person.country or ""} | {term.country or "" for term in terms}) - {"", *UNIONS}


def _may_be(told: Epithet, who: Antecedent) -> bool:
    gender = gender_told(told.noun)
    if gender and who.gender not in (gender, None):
        return False
    if isinstance(who, Stranger):
        return True
    if told.age and (ages := {key for key in who.told if key.isdigit()}) and told.age not in ages:
        return False
    if told.bare and told.noun in roles("soldiers") and not _is_soldier(who):
        return False
    own = countries_of(who)
    foreign = told.country is not None and own and told.country not in own
    if foreign and not (told.born or is_of_the_world(who)):
        return False
    return (
        told.noun in roles("epithets")
        or _TURNED in told.noun
        or told.age is not None
        or fits({told.noun}, told.noun, who)
    )


def is_of_the_world(person: Person) -> bool:
    """Tell whether a person speaks for a body of many countries, whose officials are from any."""
    body = institutions().get(fold(person.organisation or ""))
    terms = person.official.terms if person.official else ()
    if person.country is None and person.organisation is None and terms:
        return all(term.country in (None, *UNIONS) for term in terms)
    return person.country in UNIONS or (person.country is None and body is not None and body.country in (None, *UNIONS))


def _is_soldier(person: Person) -> bool:
    """Tell whether the text has told that a person is of an army or leads one."""
    told = person.told | set((person.role or "").split()) | set(fold(person.organisation or "").split())
    return bool(
        told & (roles("ranks", "services") | {"army", "chiefs", "forces", "commander", "peacekeepers", "troops"})
    )
