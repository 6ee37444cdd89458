"""The people whom a document names, as far as it has told of them, and every mention of one."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..fold import fold
from ..lexicon import Gender, Official, officials
from ..lexicon.vocabulary import roles
from ..namesake import given_genders
from .clause import Part
from .title import Title

_FAMILY_FIRST = frozenset(("CN", "TW", "HK", "KR", "KP", "VN", "KH", "JP", "HU"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What stands behind a surname and is none."""
_JUST_BEFORE = 350
"""Code points, about two sentences, within which a surname alone means who was named last."""
_GIVEN_FIRST = frozenset(("ET", "ER", "IS", "ID", "MY", "MM", "MN", "TH", "BT", "SO"))
"""Countries in which a name has no surname: the first is the person's own, and stands alone."""


@dataclass(slots=True)
class Person:
    """A person as the document has told of so far.

    `since` is the offset at which the person is first named, `alone` the one at which first by the surname alone,
    as nobody else can be; `told` are the words of every title and description;
    `human` tells that the text treats the name as a person's.
    """

    name: str
    written: str
    official: Official | None = None
    gender: Gender | None = None
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    why: str = ""
    since: int = 0
    alone: int | None = None
    human: bool = False
    count: int = 0
    told: set[str] = field(default_factory=set)

    @property
    def surnames(self) -> frozenset[str]:
        """Return the folded names by which the person is called alone: the last, or the first where families lead."""
        parts = fold(self.written).split()
        if self.official:
            return frozenset((*map(fold, self.official.surnames), parts[-1]))
        parts = _plain(parts)
        leads = self.country in _FAMILY_FIRST or self.country in _GIVEN_FIRST or _ends_in_given(parts)
        return frozenset((parts[0] if leads else parts[-1], parts[-1]))

    @property
    def relative(self) -> bool:
        """Tell whether the text names somebody only as a relative, whom it will not call by the surname alone."""
        return self.role is None and self.official is None and not self.told.isdisjoint(roles("kin_m", "kin_f"))

    def may_be(self, surname: str) -> bool:
        """Tell whether a folded surname may be this person's, where it is not known which of the names it is."""
        parts = fold(self.written).split()
        leads = self.country is None or self.country in _FAMILY_FIRST
        return surname in self.surnames or (leads and surname == parts[0])

    def learn(self, title: Title, written: str) -> None:
        """Take in what a mention tells that was not known."""
        self.gender = title.gender or self.gender
        if self.role is None or (self.role in roles("descriptions") and title.role):
            self.role = title.role or self.role
        if self.country is None and title.country:
            self.country, self.why = title.country, f'the title "{written}"'
        if title.role is None or title.role == self.role:
            self.organisation = self.organisation or title.organisation


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a person at an offset; `first` and `last` are where its title begins and ends."""

    at: int
    first: int
    last: int
    person: Person
    quoted: bool
    part: Part


@dataclass(slots=True)
class People:
    """The people of a document: `everyone`, and `seen`, every mention of one in order."""

    everyone: list[Person] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    _exact: dict[str, Person] = field(default_factory=dict)
    _by_part: dict[str, list[Person]] = field(default_factory=dict)
    _by_middle: dict[str, list[Person]] = field(default_factory=dict)
    _holders: dict[tuple[str | None, str | None], list[Person]] | None = None

    def add(self, person: Person) -> None:
        """Take in somebody not yet named."""
        self.everyone.append(person)
        whole = fold(person.written)
        for name in (whole, fold(person.name)):
            self._exact.setdefault(name, person)
        surnames = [fold(name).split()[-1] for name in person.official.surnames] if person.official else []
        parts = (whole.split()[0], whole.split()[-1], fold(person.name).split()[-1], *person.surnames, *surnames)
        for part in dict.fromkeys(parts):
            self._by_part.setdefault(part, []).append(person)
        for part in whole.split()[1:-1]:
            self._by_middle.setdefault(part, []).append(person)

    def fitting(self, written: str) -> list[Person]:
        """Return all whom a full name or a surname can mean."""
        folded = fold(written)
        exact = self._exact.get(folded)
        if exact is not None and " " in folded:
            return [exact]
        alike = self._by_part.get(_plain(folded.split())[-1], ()) if folded else ()
        found = [person for person in alike if _part_of(folded, person)]
        rivals = [person for person in alike if person not in found and " " not in folded and person.may_be(folded)]
        if exact is not None and exact not in found:
            found.insert(0, exact)
        if not found and folded and " " not in folded:
            middle = [person for person in self._by_middle.get(folded, ()) if person.human]
            return middle or [person for person in alike if person.human and person.gender]
        return found + rivals if found else []

    def called(
        self, written: str, gender: Gender | None = None, role: str | None = None, offset: int | None = None
    ) -> Person | None:
        """Return the one person that a full name or a surname can mean; None where nobody or several fit.

        Who is named before `offset` goes before who is named only behind it.
        """
        fitting = self.fitting(written)
        if offset is not None:
            fitting = [person for person in fitting if person.since <= offset] or fitting
        return only(fitting, gender, role)

    def holders(self, role: str, country: str | None) -> list[Person]:
        """Return those who hold an office of a country; only once the whole document is read."""
        if self._holders is None:
            self._holders = {}
            for person in self.everyone:
                self._holders.setdefault((person.role, person.country), []).append(person)
        return self._holders.get((role, country), [])

    def meant(self, fitting: list[Person], offset: int, *, subject: bool) -> Person | None:
        """Return which of several a surname alone at an offset means, if the text tells.

        That is who was named last, as the subject of a sentence just before, if the surname is a `subject` too; else
        who went by it before anybody else of the name was told of, and is told of much more.
        """
        near = [one for one in self.before(offset, _JUST_BEFORE) if one.person in fitting]
        last = [one for one in near if one.at == near[0].at]
        named = last[0].person if len(last) == 1 and last[0].part in ("speaker", "subject") else None
        if named is not None and subject:
            return named
        first = next((one for one in fitting if all(other is one or _precedes(one, other) for other in fitting)), None)
        return first if named in (first, None) else None

    def seen_at(self, offset: int) -> Person | None:
        """Return the one person whom the name at an offset means, as far as the text before it tells."""
        at = bisect_left(self.seen, offset, key=lambda seen: seen.at)
        here = [one.person for one in self.seen[at : at + 2] if one.at == offset]
        return here[0] if len(here) == 1 else None

    def before(self, offset: int, reach: int) -> Iterator[Seen]:
        """Yield the mentions outside quotations up to `reach` code points before an offset, nearest first."""
        position = bisect_left(self.seen, offset, key=lambda seen: seen.at) - 1
        while position >= 0 and offset - self.seen[position].at <= reach:
            if not self.seen[position].quoted:
                yield self.seen[position]
            position -= 1


def only(fitting: list[Person], gender: Gender | None, role: str | None) -> Person | None:
    """Return the one of those whom a name fits whom gender and role tell; None where that is nobody or several."""
    if gender:
        fitting = [person for person in fitting if person.gender in (gender, None)]
    if len(fitting) > 1:
        fitting = [person for person in fitting if not person.relative] or fitting
    if role and len(fitting) > 1:
        fitting = [person for person in fitting if _holds(person, role)]
    return fitting[0] if len(fitting) == 1 else None


def _precedes(one: Person, other: Person) -> bool:
    """Tell whether one of two of a surname went by it before the other was told of, and is told of much more.

    Who is in no lexicon does not go before an official.
    """
    known = one.official is not None or other.official is None
    return one.alone is not None and other.since > one.alone and one.count > 2 * other.count and known


def _holds(person: Person, role: str) -> bool:
    """Tell whether a title is the person's: the role the text has told, or one that the lexicon has."""
    if person.role is not None:
        return person.role == role
    return person.official is not None and any(fold(term.role) == fold(role) for term in person.official.terms)


def _part_of(folded: str, person: Person) -> bool:
    """Tell whether another name is one for the same person: a surname, or one with parts left out or put in between."""
    if folded in person.surnames:
        return True
    parts, whole = folded.split(), fold(person.written).split()
    if parts[-1] not in _SUFFIXES or whole[-1] not in _SUFFIXES:
        parts, whole = _plain(parts), _plain(whole)
    if len(parts) < 2 or parts[-1] != whole[-1]:
        return False
    longer = parts[0] == whole[0] and officials().get(folded) in (None, person.official)
    return _is_shortened(parts, whole) or (longer and _is_shortened(whole, parts))


def _is_shortened(parts: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(part in rest for part in parts)


def _ends_in_given(parts: list[str]) -> bool:
    """Tell whether the family name leads, as the last name is a given one and the first is none: "Kovacs Zoltan"."""
    return len(parts) == 2 and parts[1] in given_genders() and parts[0] not in given_genders()


def _plain(parts: list[str]) -> list[str]:
    """Return a name without what stands behind the surname: "Jr."."""
    return parts[:-1] if len(parts) > 2 and parts[-1] in _SUFFIXES else parts


def gender_of(written: str) -> Gender | None:
    """Return the gender that a given name tells, of a name of two words or more."""
    parts = written.split()
    given = next((part for part in parts[:-1] if len(part.strip(".")) > 1), "")
    return gender_of_given(given) if given else None


def gender_of_given(written: str) -> Gender | None:
    """Return the gender that a name tells where it is a given one."""
    return given_genders().get(fold(written))
