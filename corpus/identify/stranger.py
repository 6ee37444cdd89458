"""Tell who is named for the first time: an official of the lexicon, somebody unknown, or nobody at all."""

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import Official, officials
from ..lexicon.vocabulary import roles
from .office import Subject, official_called, official_titled, same_office
from .people import People, Person, gender_of
from .title import Title
from .view import View

_PATRONYMIC = ("ovich", "evich", "ovna", "evna")


def stranger(people: People, view: View, name: Phrase, title: Title, subject: Subject) -> Person | None:
    """Return a person not named before; None for a word that may be no name, or a surname that several have."""
    written = view.written(*name)
    official = officials().get(fold(written)) or officials().get(fold(_without_patronymic(written)))
    official = official or _without_initial(written, title, subject)
    if official is None and " " in written:
        official = by_surname(written, title, subject)
    if official is None and (name[1] - name[0] == 1 or (written.isupper() and title.role is None)):
        return None
    if official is None and title.role is None and (_is_place_or_body(view, name) or _is_of(people, name, view)):
        return None
    person = Person(official.name if official else written, written, official, since=view.offset(name[0]))
    person.gender = official.gender if official else gender_of(written)
    person.human = any(one.human for one in people.fitting(view.written(name[1] - 1, name[1])))
    people.add(person)
    return person


def _without_patronymic(written: str) -> str:
    """Return a Russian name without the father's: "Ivan Petrovich Bunin" -> "Ivan Bunin"."""
    parts = written.split()
    return f"{parts[0]} {parts[2]}" if len(parts) == 3 and parts[1].lower().endswith(_PATRONYMIC) else written


def _without_initial(written: str, title: Title, subject: Subject) -> Official | None:
    """Return the official whom a name with a middle initial means, if in the office told in that year or formerly."""
    parts = fold(written).split()
    if len(parts) != 3 or len(parts[1]) > 1 or title.role is None or subject.published is None:
        return None
    official = officials().get(f"{parts[0]} {parts[2]}")
    role, published = title.role.removeprefix("former "), subject.published
    terms = official.terms if official else ()
    held = (term for term in terms if same_office(role, term.role) and (role != title.role or term.held_in(published)))
    return official if any(True for _ in held) else None


def by_surname(surname: str, title: Title, subject: Subject) -> Official | None:
    """Return the official whom a surname means, by the office of the title if it tells one: "President Obama"."""
    if title.role is None:
        return official_called(surname, subject)
    country = title.country or (title.institution.country if title.institution else None)
    organisation = None if country else title.organisation
    official = official_titled(surname, title.role.removeprefix("former "), country, organisation, subject)
    return official if official and title.gender in (None, official.gender) else None


def _is_place_or_body(view: View, name: Phrase) -> bool:
    """Tell whether a name is no person's by the words around it or its last: "in Arunachal Pradesh", "the Red Sea"."""
    last = view.tagged.lower(name[1] - 1)
    endings = roles("endings_institution", "endings_media", "endings_group", "bodies")
    if last in endings or last in ("act", "bill", "law", "party"):
        return True
    before = view.tagged.lower(name[0] - 1)
    return before in ("the", "in", "at", "near", "into", "across", "around", "inside", "outside", "through")


def _is_of(people: People, name: Phrase, view: View) -> bool:
    """Tell whether a name begins with the surname of somebody, so that it is a thing's: "Banda Tower"."""
    first = view.written(name[0], name[0] + 1)
    owners = people.fitting(first) if gender_of(view.written(*name)) is None else []
    return any(owner.human and fold(first) == fold(owner.written).split()[-1] for owner in owners)
