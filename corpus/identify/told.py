"""Tell of a person what the phrase, the text and the lexicon know: the office, the body and the country."""

from dataclasses import replace

from ..fold import fold
from ..lexicon import generics, institutions
from ..lexicon.vocabulary import roles
from ..model import Speaker
from .body import of_organisation, owner_of, unnamed
from .employer import of_office
from .home import home
from .identified import Identified, again
from .office import country_of, holder_of, misspelt, official_called, term_of
from .people import Person
from .reading import Reading
from .refer import of_possessor
from .title import Title
from .view import View


def as_speaker(reading: Reading, person: Person | None, written: str) -> Identified | None:
    """Return the speaker with what the lexicon knows of the office, where the text does not tell it."""
    if person is None:
        return None
    official = person.official or misspelt(person.name, person.role, person.organisation)
    if official is None:
        country, why, organisation = person.country, person.why, person.organisation
        if country is None:
            country, why = home(reading, person.since, person.role, organisation)
            organisation = organisation or (of_office(person.role, country) if country and person.role else None)
        speaker = Speaker(person.name, written, "person", person.role, organisation, country)
        return Identified.one(speaker, f'"{written}" is {person.name}; {why or "the text tells no country"}')
    term = term_of(official, person.role, person.organisation, reading.published)
    country, why = person.country, person.why
    if country is None and not _international(person):
        country = country_of(official, term)
        held = f" as {term.role}" if term else ""
        why = f"the lexicon has {official.name}{held} for {country or 'no country'}"
    elif country is None:
        why = f"{person.organisation} is no country's"
    vague = person.role is None or person.role.removeprefix("top ") in roles("descriptions")
    role = term.role if term and vague else person.role
    own = term is not None and (country == term.country or person.country is None)
    organisation = person.organisation or (term.organisation if term and own else None)
    speaker = Speaker(official.name, written, "person", role, organisation, country)
    return Identified.one(speaker, f'"{written}" is {official.name}; {why}')


def told(reading: Reading, view: View, title: Title, name: str, written: str) -> Person:
    """Return the person of a name with what this phrase tells, before what the document told earlier."""
    people = reading.people
    offset = view.offset(title.name[0] if title.name else 0)
    known = people.called(name, title.gender, title.role, offset)
    if known is None and " " not in name:
        known = people.seen_at(offset)
    if known is None:
        several = bool(people.fitting(name))
        official = None if several else official_called(name, reading.subject)
        person = Person(name, name, official, title.gender, since=offset)
    else:
        person = replace(known)
    if title.role in (None, "counterpart", person.role):
        person.organisation = person.organisation or title.organisation
    elif person.role is None or title.role not in roles("descriptions"):
        person.role, person.organisation = title.role, title.organisation
    if title.country:
        person.country, person.why = title.country, f'the title "{written}"'
        if known is not None and known.country is None:
            known.country, known.why = person.country, person.why
    elif person.country is None and title.role and title.role.split()[-1] in roles("serving"):
        person.country, person.why = owners(reading, view, title)
        if known is not None:
            known.country, known.why = person.country, person.why
    return person


def serve(reading: Reading, person: Person, owner: Speaker | None, title: Title) -> None:
    """Take in that a person serves somebody or some body: "her deputy, X", "its spokesman, X"."""
    if owner is None or title.role is None or title.role.split()[-1] not in roles("serving", "leading", "heading"):
        return
    for one in {id(one): one for one in (person, reading.people.called(person.name)) if one}.values():
        one.country, one.why = owner.country, f"{owner.name} is of the country"
        one.organisation = one.organisation or owner.organisation


def relate(reading: Reading, person: Person, view: View, name: int) -> None:
    """Take in that a person is of the family of somebody who leads or led a country: "his son, X"."""
    kin = name - 1 - (view.tagged.text(name - 1) == ",")
    if view.tagged.lower(kin) not in roles("kin_m", "kin_f") or person.role is not None:
        return
    owner = possessor(reading, view, kin - 1 - (view.tagged.lower(kin - 1) in roles("modifiers", "vague")))
    if owner is None or (owner.role or "").removeprefix("former ") not in _leading():
        return
    for one in {id(one): one for one in (person, reading.people.called(person.name)) if one}.values():
        one.country, one.why = owner.country, f"the person is of the family of {owner.name}"


def _leading() -> frozenset[str]:
    return roles("heads_of_state") | {
        "prime minister",
        "king",
        "queen",
        "emir",
        "sultan",
        "supreme leader",
        "chancellor",
    }


def owners(reading: Reading, view: View, title: Title) -> tuple[str | None, str]:
    """Return the country of the person to whom somebody or something belongs, and how it is known."""
    if title.owner is None:
        return None, ""
    name = view.written(*title.owner)
    owner = as_speaker(
        reading, told(reading, view, replace(title, role=None, owner=None, gender=None), name, name), name
    )
    country = owner.speakers[0].country if owner else None
    return country, f"{owner.speakers[0].name} is of the country" if owner and country else ""


def possessor(reading: Reading, view: View, first: int) -> Speaker | None:
    """Return whom or what "his", "her" or "its" at a token stands for."""
    lower = view.tagged.lower(first)
    found = of_possessor(lower, view.offset(first), reading) if lower in ("his", "her", "its") else None
    if isinstance(found, Person):
        owner = as_speaker(reading, found, lower)
        return owner.speakers[0] if owner else None
    return found


def possessed(reading: Reading, view: View, title: Title, first: int, end: int) -> Identified | None:
    """Return the ministry, the office or an aide of whoever was told of before: "her ministry", "his office"."""
    head, written = view.tagged.lower(title.head), view.written(first, end)
    owner = possessor(reading, view, first) if head in roles("serving", "bodies") else None
    if owner is None:
        return None
    if owner.organisation and owner.kind == "person" and head in fold(owner.organisation).split():
        own = of_organisation(owner.organisation, owner.country)
        return again(Identified.one(own, ""), written, f'"{written}" is that of {owner.name}')
    found = unnamed(view, title, first, end, owner.country, f"{owner.name} is of the country")
    name = f"{owner_of(owner.name)} {view.written(first + 1, end)}"
    return Identified((replace(found.speakers[0], name=name),), found.why)


def holder(reading: Reading, title: Title, definite: bool) -> Person | None:
    """Return who holds the office of the country: the person of the document, or else the one of the lexicon.

    Args:
        reading: the document.
        title: the office.
        definite: whether the phrase means the one holder: "the French president", "Peru's president".
    """
    body_named = title.institution if title.institution and fold(title.institution.name) not in generics() else None
    sender = body_named.name if body_named else title.country
    if title.role is None or sender is None or title.local:
        return None
    fitting = reading.people.holders(title.role, title.country)
    if fitting or not definite or reading.published is None:
        return fitting[0] if len(fitting) == 1 and title.country else None
    official = holder_of(title.role, sender, reading.published)
    return Person(official.name, official.name, official, role=title.role) if official else None


def _international(person: Person) -> bool:
    """Tell whether the text has the person speak for a body that belongs to no country."""
    institution = institutions().get(fold(person.organisation or ""))
    return institution is not None and institution.country is None
